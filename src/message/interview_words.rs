//! What the accounts of all reminders of one interview have in common.

use crate::guide::Field;
use crate::interview::{Interview, InterviewId, Roster};
use crate::plan::Plan;
use crate::prose::{Prose, ProseForm};
use crate::sentence;

/// Notes longer than this many bytes are cut in a description: some calendars refuse longer ones whole.
const LONGEST_NOTES: usize = 4_000;

/// One interview in words, written once for its reminders, which follow each other.
#[derive(Debug, Default)]
pub(super) struct InterviewWords<F> {
    interview: Option<InterviewId>,
    /// "Acme, Data Engineer, Onsite, Tuesday 10 March 2026 at 14:00 (Europe/Berlin)".
    pub(super) appointment: F,
    pub(super) place: F,
    pub(super) notes: F,
    /// What is assumed of its time.
    pub(super) assumed: F,
    pub(super) names: FieldWords<F>,
}

/// What the fields of texts stand for, where that is the same for the whole interview.
#[derive(Debug, Default)]
pub(super) struct FieldWords<F> {
    company: F,
    at_company: F,
    role: F,
    stage: F,
    day: F,
}

impl<F: ProseForm> InterviewWords<F> {
    /// Changes to another interview; whether it is another.
    pub(super) fn change(&mut self, plan: &Plan, id: InterviewId) -> bool {
        if self.interview == Some(id) {
            return false;
        }
        let interview = plan.roster.interview(id);
        let InterviewWords { appointment, place, notes, assumed, .. } = self;
        for text in [appointment, place, notes, assumed] {
            text.clear();
        }
        self.interview = Some(id);
        self.names.change(&plan.roster, interview);
        self.compose_appointment(&plan.roster, interview);
        self.place.text(interview.place.as_deref().unwrap_or_default());
        compose_notes(&mut self.notes, interview.notes.as_deref().unwrap_or_default());
        sentence::assumed(&mut self.assumed, interview);
        true
    }

    fn compose_appointment(&mut self, roster: &Roster, interview: &Interview) {
        let out = &mut self.appointment;
        let candidate = roster.candidate(interview.candidate);
        let whose = candidate.name.as_deref().filter(|_| !candidate.identity.is_empty());
        let parts = [roster.company(interview).or(whose), roster.role(interview), roster.stage(interview)];
        for part in parts.into_iter().flatten() {
            out.text(part);
            out.comma();
        }
        out.moment_in(interview.start, interview.zone);
    }
}

impl<F: ProseForm> FieldWords<F> {
    /// Changes to those of an interview.
    pub(super) fn change(&mut self, roster: &Roster, interview: &Interview) {
        let FieldWords { company, at_company, role, stage, day } = self;
        for text in [&mut *company, &mut *at_company, &mut *role, &mut *stage, &mut *day] {
            text.clear();
        }
        sentence::company(roster.company(interview), company);
        if roster.company(interview).is_some() {
            at_company.plain(sentence::AT);
            at_company.append(company);
        }
        sentence::role(roster.role(interview), role);
        stage.text(sentence::stage(roster.stage(interview)));
        day.day(interview.local_start().date());
    }

    /// What a field stands for.
    pub(super) fn field(&self, field: Field) -> Option<&F> {
        match field {
            Field::Company => Some(&self.company),
            Field::AtCompany => Some(&self.at_company),
            Field::Role => Some(&self.role),
            Field::Stage => Some(&self.stage),
            Field::Day => Some(&self.day),
            Field::Person | Field::AnswerBy | Field::Arrival => None,
        }
    }
}

fn compose_notes(out: &mut impl Prose, notes: &str) {
    let end = notes.floor_char_boundary(LONGEST_NOTES);
    out.text(&notes[..end]);
    if end < notes.len() {
        out.text("…");
    }
}

//! What the descriptions of all reminders of one interview have in common.

use crate::calendar::Escaped;
use crate::guide::Field;
use crate::interview::{Interview, InterviewId, Roster};
use crate::plan::Plan;
use crate::prose::Prose;
use crate::reason;

/// Notes longer than this many bytes are cut in a description: some calendars refuse longer ones whole.
const LONGEST_NOTES: usize = 4_000;

/// One interview in words, written once for its reminders, which follow each other.
#[derive(Debug, Default)]
pub(super) struct Scene {
    interview: Option<InterviewId>,
    /// "Interview: …" and "Place: …", each a line, and "Why now:" as another.
    pub(super) appointment: Escaped,
    /// "The interview ends on …", a line.
    pub(super) end: Escaped,
    /// The notes, as a paragraph behind others.
    pub(super) notes: Escaped,
    company: Escaped,
    at_company: Escaped,
    role: Escaped,
    stage: Escaped,
    day: Escaped,
}

impl Scene {
    /// Changes to another interview, if it is another.
    pub(super) fn change(&mut self, plan: &Plan<'_>, id: InterviewId) {
        if self.interview == Some(id) {
            return;
        }
        let Scene { appointment, end, notes, company, at_company, role, stage, day, .. } = self;
        for text in [appointment, end, notes, company, at_company, role, stage, day] {
            text.clear();
        }
        let interview = plan.roster.interview(id);
        self.interview = Some(id);
        super::company(plan.roster.company(interview), &mut self.company);
        super::at_company(plan.roster.company(interview), &mut self.at_company);
        super::role(plan.roster.role(interview), &mut self.role);
        self.stage.text(super::stage(plan.roster.stage(interview)));
        self.day.day(interview.local_start().date());
        self.tell_appointment(plan.roster, interview);
        reason::end(&mut self.end, interview);
        if let Some(text) = plan.roster.notes(interview) {
            tell_notes(&mut self.notes, text);
        }
    }

    /// What a field stands for, where that is the same for the whole interview.
    pub(super) fn field(&self, field: Field) -> Option<&Escaped> {
        match field {
            Field::Company => Some(&self.company),
            Field::AtCompany => Some(&self.at_company),
            Field::Role => Some(&self.role),
            Field::Stage => Some(&self.stage),
            Field::Day => Some(&self.day),
            Field::Person | Field::AnswerBy | Field::Arrival => None,
        }
    }

    fn tell_appointment(&mut self, roster: &Roster, interview: &Interview) {
        let out = &mut self.appointment;
        out.plain("Interview: ");
        let candidate = roster.candidate(interview.candidate);
        let whose = candidate.name.as_deref().filter(|_| !candidate.identity.is_empty());
        let parts = [roster.company(interview).or(whose), roster.role(interview), roster.stage(interview)];
        for part in parts.into_iter().flatten() {
            out.text(part);
            out.comma();
        }
        out.moment_in(interview.start, interview.zone);
        out.line_break();
        if let Some(place) = roster.place(interview) {
            out.plain("Place: ");
            out.text(place);
            out.line_break();
        }
        out.line_break();
        out.plain("Why now:");
        out.line_break();
    }
}

fn tell_notes(out: &mut Escaped, notes: &str) {
    let end = notes.floor_char_boundary(LONGEST_NOTES);
    out.text("\n\nNotes: ");
    out.text(&notes[..end]);
    if end < notes.len() {
        out.text("…");
    }
}

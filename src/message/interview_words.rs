//! What the accounts of all reminders of one interview have in common.

use super::guideline_texts::PreparedTemplate;
use crate::guide::Field;
use crate::interview::{Interview, InterviewId, Roster};
use crate::plan::Plan;
use crate::prose::{Prose, ProseForm};
use crate::sentence;

/// Notes longer than this many bytes are cut in a description: some calendars refuse longer ones whole.
const LONGEST_NOTES: usize = 4_000;

/// One interview in words, written once for its reminders, which follow each other.
#[derive(Debug)]
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

/// What the fields stand for that texts leave open, where that is the same for the whole interview.
#[derive(Debug)]
pub(super) struct FieldWords<F>(Vec<(Field, F)>);

impl<F: ProseForm> InterviewWords<F> {
    /// No interview yet, for these texts.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t PreparedTemplate<F>>) -> InterviewWords<F>
    where
        F: 't,
    {
        let [appointment, place, notes, assumed] = [(); 4].map(|()| F::default());
        InterviewWords { interview: None, appointment, place, notes, assumed, names: FieldWords::of(texts) }
    }

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
    /// Those that these texts leave open, of no interview yet.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t PreparedTemplate<F>>) -> FieldWords<F>
    where
        F: 't,
    {
        let mut words = FieldWords(Vec::new());
        for field in texts.into_iter().flat_map(PreparedTemplate::fields) {
            if is_of_interview(field) && words.field(field).is_none() {
                words.0.push((field, F::default()));
            }
        }
        words
    }

    /// Changes to those of an interview.
    pub(super) fn change(&mut self, roster: &Roster, interview: &Interview) {
        for (field, words) in &mut self.0 {
            words.clear();
            sentence::field_of_interview(*field, roster, interview, words);
        }
    }

    /// What a field stands for.
    pub(super) fn field(&self, field: Field) -> Option<&F> {
        self.0.iter().find(|(known, _)| *known == field).map(|(_, words)| words)
    }
}

/// Whether a field stands for the same in all texts about one interview.
fn is_of_interview(field: Field) -> bool {
    match field {
        Field::Company | Field::AtCompany | Field::Role | Field::Stage | Field::Day => true,
        Field::Person | Field::AnswerBy | Field::Arrival => false,
    }
}

fn compose_notes(out: &mut impl Prose, notes: &str) {
    let end = notes.floor_char_boundary(LONGEST_NOTES);
    out.text(&notes[..end]);
    if end < notes.len() {
        out.text("…");
    }
}

//! What every part of a page is rendered with.

use maud::{Markup, html};

use super::PageView;
use super::lazy::LazyPiece;
use super::packed::Packed;
use super::standalone::VIEWS;
use crate::interview::InterviewId;
use crate::message::{Message, ReminderText, ReminderTexts};
use crate::plan::{Plan, Reminder};

/// A view on a plan, and what its words are made with.
pub(super) struct Renderer<'v> {
    pub view: PageView<'v>,
    /// Where goes what is folded away, if not into its place.
    pub packed: Option<Packed>,
    accounts: ReminderTexts<String>,
}

impl<'v> Renderer<'v> {
    pub(super) fn of(view: PageView<'v>) -> Renderer<'v> {
        Renderer { view, packed: None, accounts: ReminderTexts::of(view.plan) }
    }

    pub(super) fn plan(&self) -> &'v Plan {
        self.view.plan
    }

    /// All that is said of a reminder.
    pub(super) fn account(
        &mut self,
        id: InterviewId,
        index: usize,
        reminder: &'v Reminder,
    ) -> ReminderText<'_, String> {
        let message = Message::of(self.view.plan, id, index, reminder);
        self.accounts.compose(&message)
    }

    /// What stands behind a key; none where there is no such part.
    pub(super) fn piece(&mut self, piece: LazyPiece) -> Option<Markup> {
        match piece {
            LazyPiece::Due(range) => {
                let due = self.due();
                let fits = range.start <= range.end && range.end <= due.len();
                fits.then(|| self.stretch(&due, range))
            }
            LazyPiece::Reminder(index) => self.reminder_at(index),
            LazyPiece::Interview(index) => {
                let id = self.id_at(index)?;
                Some(self.interview(id))
            }
            LazyPiece::Appointment(index) => {
                let id = self.id_at(index)?;
                Some(self.appointment(id))
            }
            LazyPiece::Interviews(range) => Some(self.some_interviews(&self.chosen(), range)),
            LazyPiece::Absences(index) => {
                let id = self.id_at(index)?;
                Some(self.absences_of(id))
            }
            LazyPiece::NotThere(range) => Some(self.some_not_there(&self.incomplete(), range)),
        }
    }

    fn reminder_at(&mut self, index: usize) -> Option<Markup> {
        let plan = self.plan();
        let reminder = plan.reminder(plan.pairs().get(index)?).ok()?;
        Some(self.reminder(plan.interview_of(index), index, reminder))
    }

    fn id_at(&self, index: usize) -> Option<InterviewId> {
        let id = InterviewId(u32::try_from(index).ok()?);
        (index < self.plan().roster.interviews.len()).then_some(id)
    }

    /// The parts of [`super::look`], one below the other, each with its heading.
    pub(super) fn look(&mut self) -> Markup {
        html! {
            (self.head())
            (self.filter())
            (self.strip())
            nav #views aria-label="Views" {
                ol { @for (place, (id, name)) in VIEWS.iter().enumerate() {
                    li { a href=(format!("#{id}")) id=(format!("view-{id}")) data-do="view" data-view=(id)
                        aria-current=[(place == 0).then_some("true")] { (name) } }
                } }
            }
            section #agenda .view aria-labelledby="agenda-title" {
                h2 #agenda-title { "Agenda" }
                (self.agenda())
            }
            section #month .view aria-labelledby="month-title" hidden {
                h2 #month-title { "Month" }
                (self.month(None))
            }
            section #interviews .view aria-labelledby="interviews-title" hidden {
                h2 #interviews-title { "Interviews" }
                (self.interviews())
            }
            section #not-there .view aria-labelledby="not-there-title" hidden {
                h2 #not-there-title { "Not there" }
                (self.not_there())
            }
        }
    }
}

//! What stands below an agenda: everything that is not in it, counted, with the way to see it.

use chrono::NaiveDate;

use super::entry::AgendaEntry;
use super::line::push_sentence;
use super::paint::PaintRole;
use super::{Agenda, DAYS_LISTED, day_and_month};
use crate::output::{Tally, text};
use crate::plan::Plan;
use crate::prose::Prose;
use crate::sentence;
use crate::visible::Shown;

/// What an agenda has and has not.
pub(super) struct Foot<'f> {
    pub plan: &'f Plan,
    pub agenda: &'f Agenda<'f>,
    /// Every reminder that is asked for, in the order of time.
    pub entries: &'f [AgendaEntry],
    /// How many of them lie so far back that they are not listed.
    pub folded: usize,
    /// How many of them lie in the past.
    pub overdue: usize,
}

impl Foot<'_> {
    /// Writes an empty line and every sentence that there is to say.
    pub(super) fn write(&self, out: &mut String) {
        let unknown = self.agenda.selection.unknown(self.plan);
        let sentences = [self.past(), self.folded(), self.assumed(), self.over(), self.absent(), self.later(), unknown];
        for (index, sentence) in sentences.into_iter().flatten().enumerate() {
            if index == 0 {
                out.push('\n');
            }
            push_sentence(out, &sentence, 0, self.agenda);
        }
        if self.agenda.why {
            self.absences(out);
        }
    }

    /// That nothing is to come, and what follows.
    fn past(&self) -> Option<String> {
        if self.overdue < self.entries.len() || !self.agenda.selection.is_everything() {
            return None;
        }
        let last = self.entries.last()?;
        let mut text = String::from("Nothing is still to come: ");
        text.push_str(if self.entries.len() == 1 { "the one reminder lies" } else { "all " });
        if self.entries.len() > 1 {
            text.count(self.entries.len(), "reminder");
            text.push_str(" lie");
        }
        text.push_str(" in the past, the last on ");
        text.date(last.day.into());
        text.push_str(
            ". Write into the sheet what you did (followed_up_on), what they answered (heard_back_on, status), ",
        );
        text.push_str("and the next interview.");
        Some(text)
    }

    /// What lies too far back to be listed.
    fn folded(&self) -> Option<String> {
        let (first, last) = (self.entries[..self.folded].first()?, self.entries[..self.folded].last()?);
        let mut text = String::new();
        text.count(self.folded, "reminder");
        text.push_str(if self.folded == 1 { " is overdue" } else { " are overdue" });
        text.push_str(" for more than ");
        text.count(DAYS_LISTED, "day");
        text.comma();
        let [first, last] = [first, last].map(|entry| NaiveDate::from(entry.day));
        text.push_str(if first == last { "of " } else { "from " });
        day_and_month(&mut text, first, self.agenda);
        if first != last {
            text.push_str(" to ");
            day_and_month(&mut text, last, self.agenda);
        }
        text.push_str(" (plan --since ");
        text.push_str(&first.to_string());
        text.push_str(if self.folded == 1 { " lists it)" } else { " lists them)" });
        Some(text)
    }

    /// What the mark before an hour means.
    fn assumed(&self) -> Option<String> {
        let is_marked = self.entries[self.folded..].iter().any(|entry| entry.is_assumed(self.plan));
        is_marked.then(|| "~ The sheet does not give the interview's hour: one is assumed".to_owned())
    }

    /// How many interviews are over.
    fn over(&self) -> Option<String> {
        let over = AgendaEntry::count_over(self.plan, self.agenda);
        let mut text = String::new();
        text.count(over, "interview");
        text.push_str(if over == 1 { " is over" } else { " are over" });
        text.push_str(" (plan --by interview lists ");
        text.push_str(if over == 1 { "it)" } else { "them)" });
        (over > 0).then_some(text)
    }

    /// The pairs without a reminder, by why.
    fn absent(&self) -> Option<String> {
        let Agenda { now, selection, why, .. } = self.agenda;
        let tally = Tally::of_those(self.plan, *now, |id, pair| selection.concerns(self.plan, id, pair));
        if tally.absences.is_empty() || *why {
            return None;
        }
        let mut text = String::from("No reminder: ");
        tally.absences_in_words(&mut text);
        text.push_str(" (plan --by interview --why tells each)");
        Some(text)
    }

    /// What lies behind the last day that is asked for.
    fn later(&self) -> Option<String> {
        let selection = self.agenda.selection;
        let reminders = self.plan.reminders();
        let concerned = reminders.filter(|(id, _, pair, _)| selection.concerns(self.plan, *id, pair));
        let count = concerned.filter(|(.., reminder)| !selection.is_in_time(reminder)).count();
        let mut text = String::new();
        text.count(count, "reminder");
        text.push_str(" after the last day asked for (--until)");
        (count > 0).then_some(text)
    }

    /// Each pair without a reminder, below its interview, and why.
    fn absences(&self, out: &mut String) {
        let mut current = None;
        for (id, index, pair) in self.plan.iter() {
            if self.plan.reminder(pair).is_ok() || !self.agenda.selection.concerns(self.plan, id, pair) {
                continue;
            }
            if current.is_none() {
                out.push('\n');
                self.agenda.paint.push(out, PaintRole::Heading, "No reminder");
                out.push('\n');
            }
            if current != Some(id) {
                let mut heading = Shown::default();
                text::heading(&mut heading, self.plan, id);
                push_sentence(out, heading.as_str(), 2, self.agenda);
            }
            current = Some(id);
            let mut sentence = Shown::default();
            text::absence_start(&mut sentence, self.plan, pair);
            sentence::explain_with_ids(&mut sentence, self.plan, id, index);
            push_sentence(out, sentence.as_str(), 4, self.agenda);
        }
    }
}

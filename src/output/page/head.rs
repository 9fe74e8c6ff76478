//! The day, and how much there is.

use maud::{Markup, html};

use super::PageView;
use super::advice::in_words;
use super::renderer::Renderer;
use super::text::line;
use crate::output::Tally;
use crate::prose::Prose;

impl Renderer<'_> {
    /// "Thursday 12 March 2026", and below it whose hours these are and how much there is.
    pub(super) fn head(&self) -> Markup {
        let PageView { now, zone, .. } = self.view;
        let local = zone.local(now);
        let mut clock = String::new();
        clock.time(local.time());
        clock.zone(zone);
        html! {
            div .present {
                p .today { (in_words(local.date())) }
                p .sum { span .clock { (line(&clock)) } " " (self.sum()) }
            }
        }
    }

    /// "34 interviews, 90 reminders, 9 of them overdue."
    fn sum(&self) -> String {
        let plan = self.plan();
        let tally = Tally::of_those(plan, self.view.now, |id, pair| self.concerns(id, pair));
        let mut text = String::new();
        text.count(self.chosen().len(), "interview");
        text.comma();
        text.count(tally.reminders, "reminder");
        if tally.overdue > 0 {
            text.comma();
            text.number(tally.overdue);
            text.push_str(if tally.overdue == tally.reminders { " overdue" } else { " of them overdue" });
        }
        text.push('.');
        text
    }
}

//! What is due, in its groups: overdue, today, tomorrow, this week, later.

use std::convert::Infallible;
use std::ops::Range;

use maud::{Markup, PreEscaped, html};

use super::PageMode;
use super::due::Due;
use super::lazy::{AT_ONCE, LazyPiece};
use super::renderer::Renderer;
use crate::moment::Day;
use crate::output::agenda::DAYS_LISTED;
use crate::output::agenda::group::Group;
use crate::prose::Prose;

impl Renderer<'_> {
    /// The groups, with what is due in each; below them, what a mark means.
    pub(super) fn agenda(&mut self) -> Markup {
        let mut groups = String::new();
        let all = self.each_group(|_, PreEscaped(group)| {
            groups.push_str(&group);
            Ok::<(), Infallible>(())
        });
        match all {
            Ok(()) => PreEscaped(groups),
            Err(never) => match never {},
        }
    }

    /// The same, group by group.
    pub(super) fn each_group<E>(&mut self, mut take: impl FnMut(&mut Self, Markup) -> Result<(), E>) -> Result<(), E> {
        let due = self.due();
        let overdue = due.partition_point(|due| due.moment < self.view.present());
        let days: Vec<Day> = due.iter().map(|due| due.day).collect();
        if due.is_empty() {
            let nothing = html! { p .nothing { (self.nothing_due()) } };
            take(self, nothing)?;
        }
        for (place, group) in Group::all(&days, 0, overdue, &self.view.agenda()).iter().enumerate() {
            let group = self.group(&due, place, group);
            take(self, group)?;
        }
        if self.has_assumed(&due) {
            take(
                self,
                html! { p .key { span .hour { "~" } " The sheet does not give the interview’s hour: one is assumed." } },
            )?;
        }
        Ok(())
    }

    fn group(&mut self, due: &[Due], place: usize, group: &Group) -> Markup {
        let title = group.title(&self.view.agenda());
        let (name, rest) = title.split_at(title.find(',').unwrap_or(title.len()));
        let range = group.entries.clone();
        let class = if group.is_late() {
            "group late"
        } else if group.is_today() {
            "group now"
        } else {
            "group"
        };
        let listed_from = self.view.today() - DAYS_LISTED;
        let old = range.start..range.end.min(due.partition_point(|due| due.day < listed_from)).max(range.start);
        html! {
            section class=(class) aria-labelledby=(format!("group-{place}")) {
                h3 id=(format!("group-{place}")) { strong { (name) } span { (rest) } }
                @if range.is_empty() { p .nothing { "Nothing is due." } }
                @if group.is_late() && !old.is_empty() {
                    (self.older(old.clone()))
                    (self.near(due, old.end..range.end))
                } @else {
                    (self.near(due, range))
                }
            }
        }
    }

    /// What is overdue for long.
    fn older(&mut self, range: Range<usize>) -> Markup {
        let mut summary = String::new();
        summary.count(range.len(), "reminder");
        summary.push_str(if range.len() == 1 { " is" } else { " are" });
        summary.push_str(" overdue for more than two weeks");
        self.folded(LazyPiece::Due(range), "older", "older", &html! { (summary) })
    }

    /// What is due in a group: at once where it is near the beginning, else later.
    fn near(&mut self, due: &[Due], range: Range<usize>) -> Markup {
        if range.start < AT_ONCE || self.is_all_at_once() {
            return self.stretch(due, range);
        }
        if self.view.mode == PageMode::Live {
            return html! { div .later data-lazy=(LazyPiece::Due(range).key()) {} };
        }
        self.later(range, LazyPiece::Due, |renderer, range| renderer.days(due, range))
    }

    /// What is due in a stretch of it, the first of it at once.
    pub(super) fn stretch(&mut self, due: &[Due], range: Range<usize>) -> Markup {
        self.in_pieces(range, LazyPiece::Due, |renderer, range| renderer.days(due, range))
    }

    fn nothing_due(&self) -> &'static str {
        if self.view.selection.is_everything() {
            "Nothing is due."
        } else {
            "Nothing is due for anybody called like this."
        }
    }

    fn has_assumed(&self, due: &[Due]) -> bool {
        due.iter().filter_map(Due::entry).any(|entry| entry.is_assumed(self.plan()))
    }
}

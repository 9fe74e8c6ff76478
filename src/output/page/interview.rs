//! Every interview, and what follows it.

use std::ops::Range;

use maud::{Markup, html};

use super::PageMode;
use super::lazy::{AT_ONCE, LazyPiece};
use super::renderer::Renderer;
use super::text::line;
use crate::interview::{InterviewId, InterviewStatus};
use crate::prose::Prose;

impl Renderer<'_> {
    /// All that are asked for, in the order of time.
    pub(super) fn interviews(&mut self) -> Markup {
        let chosen = self.chosen();
        html! {
            @if chosen.is_empty() { p .nothing { "There is no interview." } } @else { (legend()) }
            div .interviews {
                (self.in_pieces(0..chosen.len(), LazyPiece::Interviews, |renderer, range| renderer.some_interviews(&chosen, range)))
            }
        }
    }

    /// The same, some at a time.
    pub(super) fn each_of_interviews<E>(
        &mut self,
        mut take: impl FnMut(&mut Self, Markup) -> Result<(), E>,
    ) -> Result<(), E> {
        let chosen = self.chosen();
        (0..chosen.len()).step_by(AT_ONCE).try_for_each(|start| {
            let range = start..chosen.len().min(start + AT_ONCE);
            let some = if start == 0 || self.is_all_at_once() {
                self.some_interviews(&chosen, range)
            } else {
                self.later(range, LazyPiece::Interviews, |renderer, range| renderer.some_interviews(&chosen, range))
            };
            take(self, some)
        })
    }

    pub(super) fn some_interviews(&mut self, chosen: &[InterviewId], range: Range<usize>) -> Markup {
        html! { @for id in chosen.get(range).unwrap_or_default() { (self.folded_interview(*id)) } }
    }

    fn folded_interview(&mut self, id: InterviewId) -> Markup {
        let interview = self.plan().roster.interview(id);
        let mut when = String::new();
        when.date(interview.local_start().date());
        let standing = standing(interview.status);
        // What is folded away may be packed, and whoever looks for a person finds the interview all the same.
        let is_whole = self.view.mode == PageMode::Whole;
        let names = is_whole.then(|| line(&self.names_of(id).into_iter().collect::<Vec<_>>().join(", ")));
        let summary = html! {
            span .what data-names=[names] { (line(&self.title_of(id))) }
            span .when { (when) @if let Some(standing) = standing { ", " (standing) } }
        };
        self.folded(LazyPiece::Interview(id.index()), &format!("i{}", id.index()), "interview", &summary)
    }

    /// What it is, its time line, and what it lacks.
    pub(super) fn interview(&mut self, id: InterviewId) -> Markup {
        html! {
            (self.timeline(id))
            (self.facts_of(id))
            h3 .no-reminder { "No reminder for" }
            (self.absences_of(id))
        }
    }
}

/// What the time lines show.
pub(super) fn legend() -> Markup {
    html! {
        p .legend {
            "In each of them, a bar is the time that the advice allows, and the point in it the reminder; a tick is what was done. "
            "Shaded is when the other side is closed: lightly by night, darker on weekends and holidays. "
            "The solid line is the interview, the dashed one is now."
        }
    }
}

/// How it stands, where that is worth a word.
fn standing(status: Option<InterviewStatus>) -> Option<&'static str> {
    Some(match status? {
        InterviewStatus::Scheduled | InterviewStatus::Waiting => return None,
        InterviewStatus::Passed => "they answered",
        InterviewStatus::Offer => "an offer",
        InterviewStatus::Rejected => "a refusal",
        InterviewStatus::Withdrawn => "withdrawn",
        InterviewStatus::CalledOff => "called off",
        InterviewStatus::Closed => "closed",
    })
}

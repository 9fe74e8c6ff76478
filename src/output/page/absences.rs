//! Everything that is not there, each with its reason.

use std::ops::Range;

use maud::{Markup, html};

use super::lazy::LazyPiece;
use super::problem::place_of;
use super::renderer::Renderer;
use super::text::line;
use super::title::title;
use crate::guide::Recipient;
use crate::interview::InterviewId;
use crate::output::Tally;
use crate::problem::{Problem, Severity};
use crate::prose::Prose;
use crate::sentence;

impl Renderer<'_> {
    /// How many pairs have no reminder and why, each interview's, and the rows that were left out.
    pub(super) fn not_there(&mut self) -> Markup {
        let incomplete = self.incomplete();
        let plan = self.plan();
        let tally = Tally::of_those(plan, self.view.now, |id, pair| self.concerns(id, pair));
        let mut counts = String::new();
        tally.absences_in_words(&mut counts);
        html! {
            @if !incomplete.is_empty() {
                p { "Advice that gives no reminder here: " (counts) "." }
                div .interviews {
                    (self.in_pieces(0..incomplete.len(), LazyPiece::NotThere, |renderer, range| {
                        renderer.some_not_there(&incomplete, range)
                    }))
                }
            }
            (self.rows_left_out())
        }
    }

    /// The interviews that are asked for of which some pair has no reminder.
    pub(super) fn incomplete(&self) -> Vec<InterviewId> {
        let plan = self.plan();
        let lacks = |id: &InterviewId| plan.pairs_of(*id).any(|index| plan.reminder(plan.pair(index)).is_err());
        self.chosen().into_iter().filter(lacks).collect()
    }

    pub(super) fn some_not_there(&mut self, incomplete: &[InterviewId], range: Range<usize>) -> Markup {
        html! {
            @for id in incomplete.get(range).unwrap_or_default() {
                @let summary = html! { span .what { (line(&self.title_of(*id))) } span .when { (self.count_absences(*id)) } };
                (self.folded(LazyPiece::Absences(id.index()), &format!("n{}", id.index()), "interview", &summary))
            }
        }
    }

    fn count_absences(&self, id: InterviewId) -> usize {
        let plan = self.plan();
        plan.pairs_of(id).filter(|index| plan.reminder(plan.pair(*index)).is_err()).count()
    }

    /// The pairs of an interview without a reminder, and why.
    pub(super) fn absences_of(&self, id: InterviewId) -> Markup {
        let plan = self.plan();
        let absent = plan.pairs_of(id).filter(|index| plan.reminder(plan.pair(*index)).is_err());
        html! {
            dl .absences {
                @for index in absent {
                    div data-absent=(index) {
                        dt { (line(&self.absent_step(id, index))) }
                        dd { (line(&why(plan, id, index))) }
                    }
                }
            }
        }
    }

    /// What there is no reminder of; where there is nobody for it, of nobody in particular.
    fn absent_step(&self, id: InterviewId, index: usize) -> String {
        let pair = self.plan().pair(index);
        let guideline = self.plan().guideline(pair);
        if guideline.is_appointment() || (pair.person.is_none() && guideline.to != Recipient::Me) {
            return title(guideline);
        }
        self.step_text(id, index)
    }

    fn rows_left_out(&self) -> Markup {
        let left_out: Vec<&Problem> =
            self.view.problems.iter().filter(|problem| problem.severity() == Severity::Problem).collect();
        let mut title = String::new();
        title.count(left_out.len(), "problem");
        html! {
            @if !left_out.is_empty() {
                h3 #left-out { "Rows that were left out, or read in part" }
                p { (title) ", each told where it arises: " a href="#understand" data-do="show" data-show="understand" { "how the sheet was read" } "." }
                ul .left-out {
                    @for problem in left_out.iter().take(super::lazy::AT_ONCE) {
                        li { span .place { (place_of(problem)) } " " (problem.title()) }
                    }
                    @if left_out.len() > super::lazy::AT_ONCE { li { "and " (left_out.len() - super::lazy::AT_ONCE) " more" } }
                }
            }
        }
    }
}

fn why(plan: &crate::plan::Plan, id: InterviewId, index: usize) -> String {
    let mut why = String::new();
    sentence::why_absent(&mut why, plan, id, index);
    why
}

//! Asking for a person, a company or a candidate.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::PageMode;
use super::renderer::Renderer;
use super::text::line;
use crate::interview::InterviewId;

/// No more names are offered: nobody looks through them.
const MOST_OFFERED: usize = 1_000;

impl Renderer<'_> {
    /// A field for a name, with the names that there are.
    pub(super) fn filter(&self) -> Markup {
        let asked = self.view.selection.asked_for().unwrap_or_default();
        let needs_script = self.view.mode == PageMode::Whole;
        html! {
            search #filter-box hidden[needs_script] {
                label for="filter" { "Only for" }
                input #filter type="search" list="names" data-do="filter" value=(line(asked))
                    placeholder="a person, company or candidate" autocomplete="off" spellcheck="false";
                datalist #names { @for name in self.names().into_iter().take(MOST_OFFERED) { option value=(line(name)) {} } }
                p #filtered role="status" {}
            }
        }
    }

    fn names(&self) -> BTreeSet<&str> {
        self.chosen().into_iter().flat_map(|id| self.names_of(id)).collect()
    }

    /// What an interview is found by: its company, its candidate, and everybody whom the advice names.
    pub(super) fn names_of(&self, id: InterviewId) -> BTreeSet<&str> {
        let (plan, roster) = (self.plan(), &*self.plan().roster);
        let interview = roster.interview(id);
        let mut names = BTreeSet::new();
        names.extend(roster.company(interview));
        names.extend(roster.candidate(interview.candidate).name.as_deref());
        names.extend(plan.pairs_of(id).filter_map(|index| roster.person(plan.pair(index).person?).name()));
        names
    }
}

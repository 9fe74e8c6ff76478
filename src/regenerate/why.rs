//! Why events stand no longer.

use rustc_hash::{FxHashMap, FxHashSet};
use uuid::Uuid;

use crate::calendar::RowMark;
use crate::calendar::previous::Earlier;
use crate::interview::InterviewId;
use crate::plan::Plan;
use crate::sentence::{self, Gone};

/// What the plan says of the events that are no longer in it.
#[derive(Debug, Default)]
pub(super) struct Whys {
    absent: FxHashMap<Uuid, String>,
    /// The marks of those events' interviews that are still planned.
    rows: FxHashSet<RowMark>,
    guidelines: FxHashSet<String>,
}

impl Whys {
    /// What a plan says of some events.
    pub(super) fn of<'e>(plan: &Plan, events: impl Iterator<Item = &'e Earlier>) -> Whys {
        let marks: FxHashSet<RowMark> = events.map(|event| event.row).collect();
        let mut whys = Whys { guidelines: plan.guide.ids().map(str::to_owned).collect(), ..Whys::default() };
        if !marks.is_empty() {
            for id in plan.ids() {
                let mark = plan.row_mark(id);
                if marks.contains(&mark) {
                    whys.rows.insert(mark);
                    whys.take(plan, id);
                }
            }
        }
        whys
    }

    fn take(&mut self, plan: &Plan, id: InterviewId) {
        for index in plan.pairs_of(id) {
            let pair = plan.pair(index);
            if plan.reminder(pair).is_err() {
                let mut why = String::new();
                sentence::why_absent(&mut why, plan, id, index);
                self.absent.insert(plan.uid(id, pair), why);
            }
        }
    }

    /// Why an event of a guideline stands no longer.
    pub(super) fn why(&self, event: &Earlier, guideline: &str) -> &str {
        let gone = if !self.guidelines.contains(guideline) {
            Gone::Guideline
        } else if self.rows.contains(&event.row) {
            Gone::Pair
        } else {
            Gone::Row
        };
        self.absent.get(&event.uid).map_or(gone.sentence(), String::as_str)
    }
}

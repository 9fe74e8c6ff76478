//! What else falls due for the same person at the same moment.

use super::Story;
use crate::prose::Prose;

/// So many others are named; the rest is counted.
const NAMED: usize = 3;

impl Story<'_> {
    /// "At the same time: Thank Ben Okoye at Acme; Ask … and 37 more", a line; nothing where there is nothing else.
    pub(crate) fn companions(&self, out: &mut impl Prose) {
        let count = self.plan.count_companions(self.index);
        if count == 0 {
            return;
        }
        out.plain("At the same time: ");
        for (place, other) in self.plan.companions(self.index).take(NAMED).enumerate() {
            if place > 0 {
                out.text("; ");
            }
            Story::of(self.plan, self.plan.interview_of(other), other).summary(out);
        }
        if count > NAMED {
            out.plain(" and ");
            out.number(count - NAMED);
            out.plain(" more");
        }
        out.line_break();
    }
}

//! The rule that opens a window, in words.

use super::task::{has_deadline, is_one_day};
use super::{Ids, Story};
use crate::guide::{Delay, DelayRange};
use crate::plan::{Plan, ResolvedAnchor, Timing, span};
use crate::prose::Prose;

/// Writes the rule of a guideline, in front of what it is counted from: "Due 7 to 14 days after ".
pub(crate) fn rule(out: &mut impl Prose, plan: &Plan, guideline: u8, base: ResolvedAnchor) {
    out.plain("Due ");
    span_in_words(out, span(&plan.guide.guidelines[usize::from(guideline)], base));
    out.plain(" after ");
}

impl Story<'_> {
    /// ": from Thursday 19 March to the end of Thursday 26 March."
    pub(super) fn window(&self, out: &mut impl Prose, timing: &Timing<'_>, ids: Ids) {
        self.window_in_words(out, timing, true);
        out.plain(".");
        if ids == Ids::Shown {
            out.text(" [");
            out.text(&self.plan.labels(self.pair).rules);
            if let ResolvedAnchor::Planned(step) | ResolvedAnchor::Taken(step) = timing.reminder.base {
                out.text("; ");
                out.text(&self.plan.guide.guidelines[usize::from(step)].id);
            }
            out.text("]");
        }
        out.line_break();
        reversed(out, timing);
    }

    /// The same below a task that says by when it is due: ": from Thursday 19 March on."; nothing where it is due on that
    /// day.
    pub(crate) fn window_below_task(&self, out: &mut impl Prose, timing: &Timing<'_>) {
        let is_first_day = timing.opens.date() == timing.there.date() && self.opens_with_day(timing);
        if !(is_first_day && has_deadline(timing)) {
            self.window_in_words(out, timing, !has_deadline(timing));
        }
        out.full_stop();
        reversed(out, timing);
    }

    fn window_in_words(&self, out: &mut impl Prose, timing: &Timing<'_>, with_end: bool) {
        let Timing { window, opens, closes, .. } = timing;
        out.plain(": ");
        if is_one_day(timing) {
            out.plain("on ");
            out.day(opens.date());
            return;
        }
        out.plain("from ");
        if self.opens_with_day(timing) {
            out.day(opens.date());
        } else {
            out.day_at(*opens);
        }
        if !with_end {
            out.plain(" on");
        } else if window.ends_with_day {
            out.plain(" to the end of ");
            out.day(closes.date());
        } else {
            out.plain(" to ");
            out.day_at(*closes);
        }
    }

    /// Whether a window opens with a whole day.
    fn opens_with_day(&self, timing: &Timing<'_>) -> bool {
        is_whole_days(span(self.plan.guideline(self.pair), timing.reminder.base).not_before)
    }
}

/// That a window would end before it starts.
fn reversed(out: &mut impl Prose, timing: &Timing<'_>) {
    if timing.window.is_reversed {
        out.plain("Its end would come before its start");
        out.comma();
        out.plain("so it is the day on which it starts");
        out.full_stop();
    }
}

/// "2 to 24 hours", "7 days", "at once or within 1 working day".
fn span_in_words(out: &mut impl Prose, DelayRange { not_before, not_after }: DelayRange) {
    match (measure(not_before), measure(not_after)) {
        (None, None) => out.plain("at once"),
        (None, Some((number, unit))) => {
            out.plain("at once or within ");
            out.count(number, unit);
        }
        (Some((from, unit)), Some((to, other))) if unit == other => {
            if from != to {
                out.number(from);
                out.plain(" to ");
            }
            out.count(to, unit);
        }
        (Some((from, unit)), to) => {
            out.count(from, unit);
            if let Some((to, other)) = to {
                out.plain(" to ");
                out.count(to, other);
            }
        }
    }
}

fn is_whole_days(delay: Delay) -> bool {
    matches!(delay, Delay::Days(_) | Delay::WorkingDays(_))
}

fn measure(delay: Delay) -> Option<(u32, &'static str)> {
    match delay {
        Delay::AtOnce | Delay::Minutes(0) => None,
        Delay::Minutes(minutes) if minutes % 60 == 0 => Some((minutes / 60, "hour")),
        Delay::Minutes(minutes) => Some((minutes, "minute")),
        Delay::Days(days) => Some((days, "day")),
        Delay::WorkingDays(days) => Some((days, "working day")),
    }
}

//! The rule that opens a window, in words.

use super::Story;
use crate::guide::{Delay, Span};
use crate::plan::{Reminder, Window, span};
use crate::prose::Prose;
use crate::reach::Diary;

impl Story<'_> {
    /// "follow-up is due 7 to 14 days later (B2, L3): from Thursday 19 March to the end of Thursday 26 March."
    pub(super) fn rule(&self, out: &mut String, diary: &Diary<'_>, reminder: &Reminder, window: Window) {
        let guideline = self.plan.guideline(self.pair);
        out.push_str(&guideline.id);
        out.push_str(" is due ");
        span_in_words(out, span(guideline, reminder.base));
        out.push_str(" (");
        out.push_str(&self.plan.labels(self.pair).rules);
        out.push_str("): ");
        self.window_in_words(out, diary, window, span(guideline, reminder.base));
        out.push_str(".\n");
    }

    fn window_in_words(&self, out: &mut String, diary: &Diary<'_>, window: Window, span: Span) {
        let zone = diary.reach(self.them).zone;
        let (opens, closes) = (zone.local(window.not_before), zone.local(window.last()));
        if window.ends_with_day && opens.date() == closes.date() {
            out.push_str("on ");
            out.day(opens.date());
            return;
        }
        out.push_str("from ");
        out.day(opens.date());
        if !is_whole_days(span.not_before) {
            out.push_str(" at ");
            out.time(opens.time());
        }
        out.push_str(if window.ends_with_day { " to the end of " } else { " to " });
        out.day(closes.date());
        if !window.ends_with_day {
            out.push_str(" at ");
            out.time(closes.time());
        }
    }
}

/// "2 to 24 hours later", "7 days later", "at once, at the latest 1 working day later".
fn span_in_words(out: &mut String, Span { not_before, not_after }: Span) {
    match (measure(not_before), measure(not_after)) {
        (None, None) => out.push_str("at once"),
        (None, Some((number, unit))) => {
            out.push_str("at once, within ");
            out.count(number, unit);
        }
        (Some((from, unit)), Some((to, other))) if unit == other => {
            if from != to {
                out.number(from);
                out.push_str(" to ");
            }
            out.count(to, unit);
            out.push_str(" later");
        }
        (Some((from, unit)), to) => {
            out.count(from, unit);
            if let Some((to, other)) = to {
                out.push_str(" to ");
                out.count(to, other);
            }
            out.push_str(" later");
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

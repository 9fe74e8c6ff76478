//! Every move that led from the window to the moment.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::Story;
use crate::plan::{Medium, Placing, Timing, Window};
use crate::prose::Prose;
use crate::reach::{DayOff, Diary};

/// More stretches of days than this are counted, not named.
const NAMED: usize = 6;
const AIM: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("10:00 is an hour");

/// Days in a row that would not do, for one reason.
#[derive(Clone, Copy)]
struct Passed {
    first: NaiveDate,
    last: NaiveDate,
    why: Why,
}

/// Why a day would not do.
#[derive(Clone, Copy, PartialEq)]
enum Why {
    /// It is a public holiday.
    Holiday,
    /// Their hours leave it out.
    Closed,
    /// Their hours and mine do not meet.
    Apart,
    /// It had its time, but before the window: until then.
    Ended(NaiveTime),
}

impl Story<'_> {
    pub(super) fn moves(&self, out: &mut impl Prose, diary: &mut Diary<'_>, timing: &Timing<'_>) {
        let Timing { reminder, window, .. } = *timing;
        if reminder.medium == Medium::EmailInsteadOfCall {
            out.plain("For 60 days no hour is open for both of you");
            out.comma();
            out.plain("so the call becomes an e-mail");
            out.full_stop();
        }
        match reminder.placing {
            Placing::Appointment | Placing::Joined => {}
            Placing::Common => {
                let local = timing.zone.local(reminder.at);
                self.passed_over(out, diary, window, local.date());
                hour(out, timing, local);
            }
            Placing::CommonLater => {
                out.plain("No hour of the window is open for both of you: the call moves on to the next that is");
                out.full_stop();
                self.passed_over(out, diary, window, timing.zone.local(reminder.at).date());
            }
            Placing::Mine => {
                let day = timing.zone.local(window.last()).date();
                self.passed_over(out, diary, window, day + Days::new(1));
                out.plain(if reminder.moved_from.is_none() { "No hour" } else { "No other hour" });
                out.plain(" of the window is open for both of you: to keep the deadline");
                out.comma();
                out.plain("it takes the first in which you are free");
                out.full_stop();
            }
            Placing::BeforeWindow => {
                out.plain("You are not free in that window: it takes the last moment before it in which you are");
                out.full_stop();
            }
            Placing::WindowStart => {
                out.plain("Your own hours leave no moment for it: it stands at the start of its window");
                out.full_stop();
            }
        }
    }

    /// The days from the start of the window up to `end`, with why none of them would do.
    fn passed_over(&self, out: &mut impl Prose, diary: &mut Diary<'_>, window: Window, end: NaiveDate) {
        let first = diary.day_of(self.them, window.not_before);
        let mut passed: Vec<Passed> = Vec::new();
        for day in first.iter_days().take_while(|day| *day < end) {
            let Some(why) = self.why_not(diary, window, day) else { continue };
            match passed.last_mut() {
                Some(stretch) if self.goes_on(diary, *stretch, day, why) => stretch.last = day,
                _ => passed.push(Passed { first: day, last: day, why }),
            }
        }
        if passed.is_empty() {
            return;
        }
        out.plain("Passed over ");
        out.list(passed.iter().take(NAMED), |out, stretch| self.stretch(out, diary, *stretch));
        if passed.len() > NAMED {
            out.comma();
            out.plain("and more until ");
            out.day(passed[passed.len() - 1].last);
        }
        out.full_stop();
    }

    /// Why a day would not do; nothing where it would have, but for the limits, which are told apart.
    fn why_not(&self, diary: &mut Diary<'_>, window: Window, day: NaiveDate) -> Option<Why> {
        let (them, me) = (self.them, self.me());
        if diary.starts(them, me, day).first(window.not_before, window.last()).is_some() {
            return None;
        }
        Some(match diary.day_off(them, me, day) {
            Some(DayOff::Holiday(_)) => Why::Holiday,
            Some(DayOff::Closed) => Why::Closed,
            Some(DayOff::Apart) => Why::Apart,
            None => Why::Ended(diary.closing(them, day).unwrap_or_default()),
        })
    }

    /// Whether a day continues a stretch: it is the next, and for the same reason.
    fn goes_on(&self, diary: &mut Diary<'_>, stretch: Passed, day: NaiveDate, why: Why) -> bool {
        let is_next = stretch.why == why && stretch.last.succ_opt() == Some(day);
        is_next && (why != Why::Holiday || self.are_one_holiday(diary, stretch.first, day))
    }

    fn are_one_holiday(&self, diary: &mut Diary<'_>, first: NaiveDate, second: NaiveDate) -> bool {
        let name = self.holiday(diary, first).to_owned();
        name == self.holiday(diary, second)
    }

    /// The name of the public holiday that a day is.
    fn holiday<'d>(&self, diary: &'d mut Diary<'_>, day: NaiveDate) -> &'d str {
        match diary.day_off(self.them, self.me(), day) {
            Some(DayOff::Holiday(name)) => name,
            _ => "",
        }
    }

    /// "Saturday 14 March and Sunday 15 March (closed)", "Monday 23 March to Friday 27 March (Easter holidays)".
    fn stretch(&self, out: &mut impl Prose, diary: &mut Diary<'_>, Passed { first, last, why }: Passed) {
        out.day(first);
        if first != last {
            out.plain(if first.succ_opt() == Some(last) { " and " } else { " to " });
            out.day(last);
        }
        out.plain(" (");
        match why {
            Why::Holiday => out.text(self.holiday(diary, first)),
            Why::Closed => out.plain("closed"),
            Why::Apart => out.plain("their hours and yours do not meet"),
            Why::Ended(at) => {
                out.plain(if self.them == self.me() { "your day ends at " } else { "their day ends at " });
                out.time(at);
            }
        }
        out.plain(")");
    }
}

/// Why it is this hour and not 10:00.
fn hour(out: &mut impl Prose, timing: &Timing<'_>, local: NaiveDateTime) {
    match local.time() {
        _ if timing.anchor.date == local.date() => out.plain("On the same day it takes the first moment when "),
        time if time == AIM => return,
        time if time > AIM => out.plain("It is the first moment from 10:00 on when "),
        _ => {
            out.plain("Not from 10:00 on");
            out.comma();
            out.plain("but before");
            out.comma();
            out.plain("there is a moment when ");
        }
    }
    let alone = timing.reminder.medium == Medium::Myself;
    out.plain(if alone { "you are free" } else { "both of you are open" });
    out.full_stop();
}

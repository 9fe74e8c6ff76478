//! Every move that led from the window to the moment.

use std::borrow::Cow;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::Story;
use crate::plan::{Medium, Placing, Timing, Window};
use crate::prose::Prose;
use crate::reach::{DayOff, Diary};

/// More stretches of days than this are counted, not named.
const NAMED: usize = 6;
const AIM: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("10:00 is an hour");

/// Days in a row that would not do, for one reason.
struct Passed {
    first: NaiveDate,
    last: NaiveDate,
    why: Cow<'static, str>,
}

impl Story<'_> {
    pub(super) fn moves(&self, out: &mut impl Prose, diary: &mut Diary<'_>, timing: &Timing<'_>) {
        let Timing { reminder, window, .. } = *timing;
        if reminder.medium == Medium::EmailInsteadOfCall {
            out.text("For 60 days no hour is open for both of you, so the call becomes an e-mail.\n");
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
                out.text(match reminder.moved_from {
                    None => "No hour of the window is open for both of you: to keep the deadline, ",
                    Some(_) => "No other hour of the window is open for both of you: to keep the deadline, ",
                });
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
                Some(stretch) if stretch.why == why && stretch.last.succ_opt() == Some(day) => stretch.last = day,
                _ => passed.push(Passed { first: day, last: day, why }),
            }
        }
        if passed.is_empty() {
            return;
        }
        out.plain("Passed over ");
        out.list(passed.iter().take(NAMED), |out, stretch| stretch.tell(out));
        if passed.len() > NAMED {
            out.comma();
            out.plain("and more until ");
            out.day(passed[passed.len() - 1].last);
        }
        out.full_stop();
    }

    /// Why a day would not do; nothing where it would have, but for the limits, which are told apart.
    fn why_not(&self, diary: &mut Diary<'_>, window: Window, day: NaiveDate) -> Option<Cow<'static, str>> {
        let (them, me) = (self.them, self.plan.reach(self.id, None));
        if diary.starts(them, me, day).first(window.not_before, window.last()).is_some() {
            return None;
        }
        Some(match diary.day_off(them, me, day) {
            Some(DayOff::Holiday(name)) => Cow::Owned(name.to_owned()),
            Some(DayOff::Closed) => Cow::Borrowed("closed"),
            Some(DayOff::Apart) => Cow::Borrowed("their hours and yours do not meet"),
            // The day had its time, but before the window.
            None => Cow::Owned(closing(diary.closing(them, day), them == me)),
        })
    }
}

impl Passed {
    /// "Saturday 14 March and Sunday 15 March (closed)", "Monday 23 March to Friday 27 March (Easter holidays)".
    fn tell(&self, out: &mut impl Prose) {
        out.day(self.first);
        if self.first != self.last {
            out.plain(if self.first.succ_opt() == Some(self.last) { " and " } else { " to " });
            out.day(self.last);
        }
        out.plain(" (");
        out.text(&self.why);
        out.plain(")");
    }
}

/// Why it is this hour and not 10:00.
fn hour(out: &mut impl Prose, timing: &Timing<'_>, local: NaiveDateTime) {
    match local.time() {
        _ if timing.anchor.date == local.date() => out.plain("On the same day it takes the first moment when "),
        time if time == AIM => return,
        time if time > AIM => out.plain("It is the first moment from 10:00 on when "),
        _ => out.text("Not from 10:00 on, but before, there is a moment when "),
    }
    let alone = timing.reminder.medium == Medium::Myself;
    out.plain(if alone { "you are free" } else { "both of you are open" });
    out.full_stop();
}

fn closing(at: Option<NaiveTime>, mine: bool) -> String {
    let mut text = String::from(if mine { "your day ends at " } else { "their day ends at " });
    text.time(at.unwrap_or_default());
    text
}

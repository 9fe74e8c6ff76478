//! Every move that led from the window to the moment.

use chrono::{Days, NaiveDate, NaiveTime};

use super::Story;
use crate::plan::{Medium, Placing, Reminder, Window};
use crate::prose::Prose;
use crate::reach::{DayOff, Diary};

/// More stretches of days than this are counted, not named.
const NAMED: usize = 6;
const AIM: NaiveTime = NaiveTime::from_hms_opt(10, 0, 0).expect("10:00 is an hour");

/// Days in a row that would not do, for one reason.
struct Passed {
    first: NaiveDate,
    last: NaiveDate,
    why: String,
}

impl Story<'_> {
    pub(super) fn moves(&self, out: &mut String, diary: &mut Diary<'_>, reminder: &Reminder, window: Window) {
        if reminder.medium == Medium::EmailInsteadOfCall {
            out.push_str("For 60 days no hour is open for both of you, so the call becomes an e-mail.\n");
        }
        match reminder.placing {
            Placing::Appointment | Placing::Joined => {}
            Placing::Common => {
                let day = diary.day_of(self.them, reminder.at);
                self.passed_over(out, diary, window, day);
                self.hour(out, diary, reminder);
            }
            Placing::CommonLater => {
                out.push_str("No hour of the window is open for both of you: the call moves on to the next that is.\n");
                let day = diary.day_of(self.them, reminder.at);
                self.passed_over(out, diary, window, day);
            }
            Placing::Mine => {
                let day = diary.day_of(self.them, window.last());
                self.passed_over(out, diary, window, day + Days::new(1));
                out.push_str(match reminder.moved_from {
                    None => "No hour of the window is open for both of you: to keep the deadline, ",
                    Some(_) => "No other hour of the window is open for both of you: to keep the deadline, ",
                });
                out.push_str("it takes the first in which you are free.\n");
            }
            Placing::BeforeWindow => {
                out.push_str("You are not free in that window: it takes the last moment before it in which you are.\n");
            }
            Placing::WindowStart => {
                out.push_str("Your own hours leave no moment for it: it stands at the start of its window.\n");
            }
        }
    }

    /// The days from the start of the window up to `end`, with why none of them would do.
    fn passed_over(&self, out: &mut String, diary: &mut Diary<'_>, window: Window, end: NaiveDate) {
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
        out.push_str("Passed over ");
        out.list(passed.iter().take(NAMED), |out, stretch| stretch.tell(out));
        if passed.len() > NAMED {
            out.push_str(", and more until ");
            out.day(passed[passed.len() - 1].last);
        }
        out.push_str(".\n");
    }

    /// Why a day would not do; nothing where it would have, but for the limits, which are told apart.
    fn why_not(&self, diary: &mut Diary<'_>, window: Window, day: NaiveDate) -> Option<String> {
        let (them, me) = (self.them, self.plan.reach(self.id, None));
        if diary.starts(them, me, day).first(window.not_before, window.last()).is_some() {
            return None;
        }
        Some(match diary.day_off(them, me, day) {
            Some(DayOff::Holiday(name)) => name.to_owned(),
            Some(DayOff::Closed) => "closed".to_owned(),
            Some(DayOff::Apart) => "their hours and yours do not meet".to_owned(),
            // The day had its time, but before the window.
            None => closing(diary.closing(them, day), them == me),
        })
    }

    /// Why it is this hour and not 10:00.
    fn hour(&self, out: &mut String, diary: &Diary<'_>, reminder: &Reminder) {
        let zone = diary.reach(self.them).zone;
        let local = zone.local(reminder.at);
        let on_own_day = self.plan.anchor(self.id, reminder.base, zone).date == local.date();
        out.push_str(match local.time() {
            _ if on_own_day => "On the same day it takes the first moment when ",
            time if time == AIM => return,
            time if time > AIM => "It is the first moment from 10:00 on when ",
            _ => "Not from 10:00 on, but before, there is a moment when ",
        });
        let alone = reminder.medium == Medium::Myself;
        out.push_str(if alone { "you are free.\n" } else { "both of you are open.\n" });
    }
}

impl Passed {
    /// "Saturday 14 March and Sunday 15 March (closed)", "Monday 23 March to Friday 27 March (Easter holidays)".
    fn tell(&self, out: &mut String) {
        out.day(self.first);
        if self.first != self.last {
            out.push_str(if self.first.succ_opt() == Some(self.last) { " and " } else { " to " });
            out.day(self.last);
        }
        out.push_str(" (");
        out.push_str(&self.why);
        out.push(')');
    }
}

fn closing(at: Option<NaiveTime>, mine: bool) -> String {
    let mut text = String::from(if mine { "your day ends at " } else { "their day ends at " });
    text.time(at.unwrap_or_default());
    text
}

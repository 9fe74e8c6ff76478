//! Every move that led from the window to the moment.

use chrono::NaiveTime;

use crate::moment::{Day, Moment};
use crate::plan::{Medium, Placing, Timing};
use crate::prose::Prose;
use crate::reach::{Availability, DayOff, Parties};
use crate::schedule::{AIM, DAYS_FOR_CALL};

/// More stretches of days than this are counted, not named.
const NAMED: usize = 6;

/// Days in a row that would not do, for one reason.
#[derive(Clone, Copy)]
struct Passed {
    first: Day,
    last: Day,
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
    /// It had its time before the window: until they close.
    TheyClose(NaiveTime),
    /// Likewise, until my own hours end.
    IClose(NaiveTime),
    /// Likewise, and what is left of it is open for one of us at a time.
    ApartSince,
}

/// Writes how the moment was found in the window, or outside it.
pub(super) fn moves(out: &mut impl Prose, availability: &Availability, timing: &Timing<'_>) {
    let Timing { reminder, there, .. } = *timing;
    if reminder.medium == Medium::EmailInsteadOfCall {
        out.plain("For ");
        out.count(DAYS_FOR_CALL, "day");
        out.plain(" no hour is open for both of you");
        out.comma();
        out.plain("so the call becomes an e-mail");
        out.full_stop();
    }
    match reminder.placing {
        Placing::Appointment | Placing::Joined => {}
        Placing::Common => {
            passed_over(out, availability, timing, there.date().into());
            hour(out, timing);
        }
        Placing::CommonLater => {
            out.plain("No hour of its time is open for both of you: the call moves on to the next that is");
            out.full_stop();
            passed_over(out, availability, timing, there.date().into());
        }
        Placing::Mine => {
            holidays(out, availability, timing);
            out.plain(if reminder.moved_from.is_none() { "No hour" } else { "No other hour" });
            out.plain(" of its time is open for both of you: this is the first in which you are free");
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
fn passed_over(out: &mut impl Prose, availability: &Availability, timing: &Timing<'_>, end: Day) {
    let passed = passed(availability, timing, end);
    write_passed(out, availability, timing, &passed);
}

/// The public holidays in a window, none of whose days will do.
fn holidays(out: &mut impl Prose, availability: &Availability, timing: &Timing<'_>) {
    let mut passed = passed(availability, timing, Day::from(timing.closes.date()) + 1);
    passed.retain(|stretch| stretch.why == Why::Holiday);
    write_passed(out, availability, timing, &passed);
}

/// The days from the start of the window up to `end` that would not do, in stretches.
fn passed(availability: &Availability, timing: &Timing<'_>, end: Day) -> Vec<Passed> {
    let mut passed: Vec<Passed> = Vec::new();
    for day in Day::from(timing.opens.date()).through(end - 1) {
        let Some(why) = why_not(availability, timing, day) else { continue };
        match passed.last_mut() {
            Some(stretch) if stretch.goes_on(availability, timing.parties, day, why) => stretch.last = day,
            _ => passed.push(Passed { first: day, last: day, why }),
        }
    }
    passed
}

fn write_passed(out: &mut impl Prose, availability: &Availability, timing: &Timing<'_>, passed: &[Passed]) {
    let Some(last) = passed.last() else { return };
    out.plain("Passed over ");
    out.list(passed.iter().take(NAMED), |out, stretch| stretch.write(out, availability, timing.parties));
    if passed.len() > NAMED {
        out.comma();
        out.plain("and more until ");
        out.day(last.last.into());
    }
    out.full_stop();
}

/// Why a day would not do; nothing where it would have, but for the limits, which are named apart.
fn why_not(availability: &Availability, timing: &Timing<'_>, day: Day) -> Option<Why> {
    let Timing { parties, window, .. } = timing;
    match availability.day_off(*parties, day) {
        Some(DayOff::Holiday(_)) => Some(Why::Holiday),
        Some(DayOff::Closed) => Some(Why::Closed),
        Some(DayOff::Apart) => Some(Why::Apart),
        None => {
            let is_over = availability.starts_on(*parties, day, |starts| starts.end() <= Some(window.not_before));
            is_over.then(|| why_over(availability, timing, day))
        }
    }
}

/// Why a day has no moment any more as the window opens.
fn why_over(availability: &Availability, Timing { parties, window, .. }: &Timing<'_>, day: Day) -> Why {
    let &Parties { them, me, .. } = parties;
    let my_day = availability.day_at(me, window.not_before);
    // What fits before closing is over earlier than that by its length.
    let is_over = |closes: Moment| closes - availability.length() < window.not_before;
    if let Some(closes) = availability.closing(them, day).filter(|closes| is_over(*closes)) {
        Why::TheyClose(availability.reach(them).zone.wall_at(closes).time())
    } else if let Some(closes) = availability.closing(me, my_day).filter(|closes| is_over(*closes)) {
        Why::IClose(availability.reach(me).zone.wall_at(closes).time())
    } else {
        Why::ApartSince
    }
}

impl Passed {
    /// Whether a day continues the stretch: it is the next, and for the same reason.
    fn goes_on(self, availability: &Availability, parties: Parties, day: Day, why: Why) -> bool {
        let is_next = self.why == why && self.last + 1 == day;
        is_next && (why != Why::Holiday || are_one_holiday(availability, parties, [self.first, day]))
    }

    /// "Saturday 14 March and Sunday 15 March (closed)", "Monday 23 March to Friday 27 March (Easter holidays)".
    fn write(self, out: &mut impl Prose, availability: &Availability, parties: Parties) {
        let Passed { first, last, why } = self;
        out.day(first.into());
        if first != last {
            out.plain(if first + 1 == last { " and " } else { " to " });
            out.day(last.into());
        }
        out.plain(" (");
        match why {
            Why::Holiday => out.text(&holiday(availability, parties, first)),
            Why::Closed => out.plain("closed"),
            Why::Apart => out.plain("their hours and yours do not meet"),
            Why::TheyClose(at) => {
                out.plain(if parties.them == parties.me { "your day ends at " } else { "their day ends at " });
                out.time(at);
            }
            Why::IClose(at) => {
                out.plain("your day ends at ");
                out.time(at);
                let [them, me] = [parties.them, parties.me].map(|id| availability.reach(id).zone);
                if them != me {
                    out.plain(" in ");
                    out.plain(me.name());
                }
            }
            Why::ApartSince => out.plain("their hours and yours do not meet any more"),
        }
        out.plain(")");
    }
}

fn are_one_holiday(availability: &Availability, parties: Parties, [first, second]: [Day; 2]) -> bool {
    holiday(availability, parties, first) == holiday(availability, parties, second)
}

/// The name of the public holiday that a day is.
fn holiday(availability: &Availability, parties: Parties, day: Day) -> String {
    match availability.day_off(parties, day) {
        Some(DayOff::Holiday(name)) => name,
        _ => String::new(),
    }
}

/// Why it is this hour and not the one aimed at.
fn hour(out: &mut impl Prose, Timing { reminder, there, .. }: &Timing<'_>) {
    match there.time() {
        _ if reminder.anchored_on == there.date().into() => {
            out.plain("The first moment when ");
        }
        time if time == AIM => return,
        time if time > AIM => {
            out.plain("The first moment from ");
            out.time(AIM);
            out.plain(" on when ");
        }
        _ => {
            out.plain("Not from ");
            out.time(AIM);
            out.plain(" on");
            out.comma();
            out.plain("but before");
            out.comma();
            out.plain("there is a moment when ");
        }
    }
    let alone = reminder.medium == Medium::Myself;
    out.plain(if alone { "you are free" } else { "both of you are open" });
    out.full_stop();
}

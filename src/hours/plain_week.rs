//! The plainest texts of hours, `Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off`: most sheets have no others. They are read here, in a
//! hundredth of the time that the parser of the whole syntax takes, and kept in little room.

use chrono::Weekday;

use super::{Minute, OpenRange};

/// Hours by the day of the week, none of which lasts over midnight.
#[derive(Debug, Clone)]
pub(super) struct PlainWeek {
    ranges: Box<[OpenRange]>,
    /// Where the ranges of each day begin and end among them, from Monday on.
    days: [(u8, u8); 7],
    /// Whether the text says that public holidays are closed.
    names_holidays: bool,
}

/// Days of the week as the syntax has them.
const NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

impl PlainWeek {
    /// The week of a text; none where that is anything but plain, and where it is never open.
    pub(super) fn of(text: &str) -> Option<PlainWeek> {
        let (rules, names_holidays) = match text.strip_suffix("; PH off") {
            Some(rules) => (rules, true),
            None => (text, false),
        };
        let (mut ranges, mut days) = (Vec::new(), [(0, 0); 7]);
        for rule in rules.split("; ") {
            let (names, hours) = rule.split_once(' ')?;
            let begin = place(&ranges)?;
            add_hours(&mut ranges, hours)?;
            let of_rule = (begin, place(&ranges)?);
            // Of two rules for a day the later one holds.
            for name in names.split(',') {
                each_day(name, |day| days[day] = of_rule)?;
            }
        }
        let is_ever_open = days.iter().any(|(begin, end)| begin < end);
        is_ever_open.then(|| PlainWeek { ranges: ranges.into(), days, names_holidays })
    }

    /// Whether the text says something of public holidays, which is that they are closed.
    pub(super) fn names_holidays(&self) -> bool {
        self.names_holidays
    }

    /// The open time of a day of the week.
    pub(super) fn on(&self, day: Weekday) -> &[OpenRange] {
        let (begin, end) = self.days[day as usize];
        &self.ranges[usize::from(begin)..usize::from(end)]
    }
}

fn place(ranges: &[OpenRange]) -> Option<u8> {
    u8::try_from(ranges.len()).ok()
}

/// Calls for each day of `Mo` or `Sa-Tu`.
fn each_day(name: &str, mut call: impl FnMut(usize)) -> Option<()> {
    let (first, last) = name.split_once('-').unwrap_or((name, name));
    let number = |name| NAMES.iter().position(|known| *known == name);
    let (mut day, last) = (number(first)?, number(last)?);
    call(day);
    while day != last {
        day = (day + 1) % NAMES.len();
        call(day);
    }
    Some(())
}

/// Adds the stretches of `09:00-12:00,13:00-17:00`, none of which touches the one before it; nothing for `off`.
fn add_hours(ranges: &mut Vec<OpenRange>, hours: &str) -> Option<()> {
    if hours == "off" {
        return Some(());
    }
    let mut before = None;
    for range in hours.split(',') {
        let (from, to) = range.split_once('-')?;
        let range = OpenRange { from: minute(from)?, to: minute(to)? };
        if before.is_some_and(|end| end >= range.from) || range.from >= range.to {
            return None;
        }
        before = Some(range.to);
        ranges.push(range);
    }
    Some(())
}

/// The minute of `09:00`, at most 24:00.
fn minute(text: &str) -> Option<Minute> {
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
    let number = |tens, ones| Some(digit(tens)? * 10 + digit(ones)?);
    let [hour_tens, hour_ones, b':', tens, ones] = text.as_bytes() else { return None };
    let (hour, minute) = (number(hour_tens, hour_ones)?, number(tens, ones)?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= Minute::END_OF_DAY.get()).then(|| Minute::after_midnight(minutes))
}

//! The shapes of one time of day.

use chrono::NaiveTime;

use super::{HalfSaid, TimeError, half};
use crate::cell::names::{self, DayPart, SpokenTime, WordRole};
use crate::cell::scanner::Scanner;
use crate::cell::{is_dash, trimmed};

/// What a clock shows, before it is known to be a time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clock {
    pub(crate) hour: u32,
    /// `None` where the hour stands alone.
    pub(crate) minute: Option<u32>,
    second: u32,
    pub(crate) half: Option<DayPart>,
    /// Whether that half is the likely one of an hour that is spoken: `halb drei`.
    pub(super) is_assumed: bool,
    /// Whether it is digits alone: `1430`.
    pub(super) is_compact: bool,
}

impl Clock {
    /// A time of twelve hours, as nobody says it at night.
    fn spoken(SpokenTime { hour, minute }: SpokenTime) -> Clock {
        let half = if (7..12).contains(&hour) { DayPart::Morning } else { DayPart::Afternoon };
        Clock { hour, minute: Some(minute), second: 0, half: Some(half), is_assumed: true, is_compact: false }
    }

    /// What it says of the half of the day.
    pub(super) fn half_said(&self) -> HalfSaid {
        match self.half {
            None => HalfSaid::Nothing,
            Some(DayPart::Morning) if self.is_assumed => HalfSaid::Nothing,
            Some(_) if self.is_assumed => HalfSaid::Assumed,
            Some(_) => HalfSaid::Stated,
        }
    }

    /// Whether it is twelve o'clock, of day or night.
    pub(crate) fn is_twelve(&self) -> bool {
        self.hour == 12 && self.minute.unwrap_or(0) == 0 && self.half.is_none()
    }

    /// The same hour with other minutes.
    pub(super) fn with_minute(self, minute: Option<u32>) -> Clock {
        Clock { minute, ..self }
    }

    /// Whether it is a time by itself, and no mere number.
    pub(super) fn is_marked(&self) -> bool {
        self.minute.is_some() || self.half.is_some()
    }

    /// The time of day; an hour alone is none.
    pub(super) fn time(&self) -> Result<NaiveTime, TimeError> {
        if !self.is_marked() {
            return Err(match self.hour {
                0..24 => TimeError::BareHour { hour: self.hour },
                24 => TimeError::Impossible { hour: 24, minute: 0, second: 0 },
                _ => TimeError::Unreadable,
            });
        }
        self.time_in(self.half)
    }

    /// The time of day in a half of it.
    pub(super) fn time_in(&self, half: Option<DayPart>) -> Result<NaiveTime, TimeError> {
        let hour = half.map_or(Ok(self.hour), |half| half.hour(self.hour))?;
        let (minute, second) = (self.minute.unwrap_or(0), self.second);
        let impossible = TimeError::Impossible { hour: self.hour, minute, second };
        NaiveTime::from_hms_opt(hour, minute, second).ok_or(impossible)
    }
}

/// Whether a time of day begins there that is no number alone.
pub(in crate::cell) fn is_clock(mut scanner: Scanner) -> bool {
    scan(&mut scanner).is_some_and(|clock| clock.time().is_ok())
}

/// The same, with no number behind it that what looks like its half of the day belongs to: `9 오후 2시`.
pub(in crate::cell) fn is_whole_clock(mut scanner: Scanner) -> bool {
    let is_clock = |clock: Clock| !clock.is_compact && clock.time().is_ok();
    let Some(first) = scan(&mut scanner) else { return false };
    let last = scanner.attempt(scan_last);
    scanner.skip_space();
    (is_clock(first) || last.is_some_and(is_clock)) && !scanner.peek().is_some_and(|next| next.is_ascii_digit())
}

/// Takes the end of a span: `-10 Uhr`.
fn scan_last(scanner: &mut Scanner) -> Option<Clock> {
    scanner.skip_space();
    let is_joined = scanner.eat(is_dash);
    scanner.skip_space();
    scan(scanner).filter(|_| is_joined)
}

/// Takes a time of day.
pub(super) fn scan(scanner: &mut Scanner) -> Option<Clock> {
    let before = half::scan_before(scanner);
    if before.is_none() && scanner.attempt(scan_noon).is_some() {
        let half = Some(DayPart::Noon);
        return Some(Clock { hour: 12, minute: None, second: 0, half, is_assumed: false, is_compact: false });
    }
    let start = *scanner;
    let clock = scan_numbers(scanner)?;
    let half = if half::is_day_next(start.until(*scanner), *scanner) {
        before
    } else {
        before.or_else(|| half::scan_behind(scanner))
    };
    scanner.eat_spaced_role(WordRole::Behind);
    Some(match half {
        Some(_) => Clock { half, is_assumed: false, ..clock },
        None => clock,
    })
}

/// Takes `noon`.
fn scan_noon(scanner: &mut Scanner) -> Option<()> {
    scanner.known_word(names::halves()).filter(|half| *half == DayPart::Noon).map(|_| ())
}

fn scan_numbers(scanner: &mut Scanner) -> Option<Clock> {
    if scanner.peek().is_some_and(char::is_alphabetic)
        && let Some(spoken) = scanner.known_word(names::spoken_times())
    {
        return Some(Clock::spoken(spoken));
    }
    let start = *scanner;
    let first = scanner.number().or_else(|| scanner.worded_number_before(WordRole::Hour))?;
    let (hour, minute, second) = match (first.digits, first.value) {
        (1 | 2, hour) => {
            let (minute, second) = scan_minutes(scanner).unzip();
            (hour, minute, second.unwrap_or(0))
        }
        (3 | 4, digits) => (digits / 100, Some(digits % 100), 0),
        (6, digits) => (digits / 10_000, Some(digits / 100 % 100), digits % 100),
        _ => return None,
    };
    if minute.unwrap_or(0) == 0
        && let Some(spoken) = SpokenTime::quarter_to(hour)
        && scanner.eat_spaced_role(WordRole::LessQuarter)
    {
        return Some(Clock::spoken(spoken));
    }
    if minute.is_some() {
        scanner.eat_spaced_role(WordRole::Hours);
    }
    if start.until(*scanner).ends_with(char::is_alphabetic) {
        scanner.eat_char('.');
    }
    take_ending(scanner);
    scanner.eat_spaced_role(WordRole::Behind);
    Some(Clock { hour, minute, second, half: None, is_assumed: false, is_compact: first.digits > 2 })
}

/// Takes `'te`, as Turkish has it behind a number or a name.
pub(in crate::cell) fn take_ending(scanner: &mut Scanner) {
    scanner.attempt(|ahead| {
        let is_marked = ahead.eat(|next| matches!(next, '\'' | '’'));
        (is_marked && ahead.eat_role(WordRole::Ending)).then_some(())
    });
}

/// Takes minutes and seconds with what comes before them.
fn scan_minutes(scanner: &mut Scanner) -> Option<(u32, u32)> {
    scan_marked(scanner, ':')
        .or_else(|| scan_marked(scanner, '.'))
        .or_else(|| scan_worded(scanner))
        .or_else(|| scan_part_of_hour(scanner).map(|minute| (minute, 0)))
}

/// Takes `:30`, `:30:00` or `:30:00.000`, with this mark for the colon.
fn scan_marked(scanner: &mut Scanner, mark: char) -> Option<(u32, u32)> {
    let minute = scan_part(scanner, mark)?;
    let second = scan_part(scanner, mark);
    if second.is_some() {
        skip_fraction(scanner);
    }
    Some((minute, second.unwrap_or(0)))
}

/// Takes the mark and two digits.
fn scan_part(scanner: &mut Scanner, mark: char) -> Option<u32> {
    scanner.attempt(|ahead| {
        let marked = ahead.eat_char(mark);
        ahead.two_digits().filter(|_| marked)
    })
}

/// Skips the decimals of a second.
fn skip_fraction(scanner: &mut Scanner) {
    scanner.attempt(|ahead| {
        let marked = ahead.eat(|next| next == '.' || next == ',');
        (marked && !ahead.digits().is_empty()).then_some(())
    });
}

/// Takes `h30`, ` h 30`, ` Uhr`, `点30分` or `時半`.
fn scan_worded(scanner: &mut Scanner) -> Option<(u32, u32)> {
    let start = *scanner;
    scanner.eat_spaced_role(WordRole::Hour).then(|| {
        let is_letter = trimmed(start.until(*scanner)).chars().count() == 1;
        let minute = scan_part_of_hour(scanner).or_else(|| scanner.attempt(scan_worded_minute));
        let minute = minute.or_else(|| scanner.attempt(scan_minute_behind_stop).filter(|_| is_letter));
        (minute.unwrap_or(0), 0)
    })
}

/// Takes `. 30 мин`, where the full stop is that of a short word for hours.
fn scan_minute_behind_stop(scanner: &mut Scanner) -> Option<u32> {
    let is_behind_stop = scanner.eat_char('.');
    scanner.skip_space();
    let minute = scanner.number().filter(|minute| is_behind_stop && minute.digits <= 2)?.value;
    scanner.eat_spaced_role(WordRole::Minute).then_some(minute)
}

/// Takes `半`, ` y media` or ` et quart`.
fn scan_part_of_hour(scanner: &mut Scanner) -> Option<u32> {
    let parts = [(WordRole::HalfHour, 30), (WordRole::Quarter, 15), (WordRole::ThreeQuarters, 45)];
    parts.into_iter().find_map(|(role, minutes)| scanner.eat_spaced_role(role).then_some(minutes))
}

/// Takes `30`, `30分` or `5分`.
fn scan_worded_minute(scanner: &mut Scanner) -> Option<u32> {
    scanner.skip_space();
    let minute = scanner.number().or_else(|| scanner.worded_number_before(WordRole::Minute))?;
    let is_named = scanner.eat_spaced_role(WordRole::Minute);
    (minute.digits == 2 || minute.digits == 1 && is_named).then_some(minute.value)
}

//! Delays after an anchor and the windows between two of them, as a guide
//! writes them: `at once`, `2 hours`, `7 days`, `1 working day`.

/// The longest delay that a guide may ask for.
const MOST_DAYS: u32 = 366;

/// Minutes in a day of 24 hours.
pub(crate) const MINUTES_PER_DAY: u32 = 24 * 60;

/// How long after its anchor a window begins or ends; at most 366 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delay {
    /// At the anchor itself.
    AtOnce,
    /// Exactly so many minutes.
    Minutes(u32),
    /// Whole calendar days in the recipient's zone.
    Days(u32),
    /// Calendar days likewise, without those on which the recipient is closed all day.
    WorkingDays(u32),
}

impl Delay {
    /// Reads `at once`, `90 minutes`, `1h30m`, `48 hours`, `7 days`, `2 weeks`, `1 working day`;
    /// nothing longer than 366 days.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.split_whitespace().eq(["at", "once"]) {
            return Some(Self::AtOnce);
        }
        let amounts = amounts(text)?;
        match amounts.as_slice() {
            [(count, "working day" | "working days")] => days(*count).map(Self::WorkingDays),
            [(count, "d" | "day" | "days")] => days(*count).map(Self::Days),
            [(count, "w" | "week" | "weeks")] => days(count.checked_mul(7)?).map(Self::Days),
            exact => {
                let minutes = sum(exact, minutes_per_clock_unit)?;
                (minutes <= MOST_DAYS * MINUTES_PER_DAY).then_some(Self::Minutes(minutes))
            }
        }
    }
}

/// A window after an anchor, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DelayRange {
    /// When it begins.
    pub not_before: Delay,
    /// When it ends; a day reaches to its last moment.
    pub not_after: Delay,
}

impl DelayRange {
    /// Whether the window ends before it begins, whatever the anchor and the recipient's
    /// week. False where that depends on them, as between days and working days.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        use Delay::{AtOnce, Days, Minutes, WorkingDays};
        match (self.not_before, self.not_after) {
            (AtOnce, _) | (Days(_) | Minutes(_), WorkingDays(_)) => false,
            (begin, AtOnce) => !matches!(begin, Minutes(0) | Days(0) | WorkingDays(0)),
            (Minutes(begin), Minutes(end))
            | (Days(begin) | WorkingDays(begin), Days(end))
            | (WorkingDays(begin), WorkingDays(end)) => begin > end,
            (Minutes(begin), Days(end)) => begin > (end + 1) * MINUTES_PER_DAY,
            (Days(begin) | WorkingDays(begin), Minutes(end)) => begin.saturating_sub(1) * MINUTES_PER_DAY > end,
        }
    }
}

/// Reads an exact time in minutes: `0m`, `1h30m`, `2 hours`, `30d`, `1 week`; a day is 24 hours.
#[must_use]
pub(crate) fn minutes(text: &str) -> Option<u32> {
    sum(&amounts(text)?, |unit| match unit {
        "d" | "day" | "days" => Some(MINUTES_PER_DAY),
        "w" | "week" | "weeks" => Some(7 * MINUTES_PER_DAY),
        clock => minutes_per_clock_unit(clock),
    })
}

fn days(count: u32) -> Option<u32> {
    (count <= MOST_DAYS).then_some(count)
}

fn minutes_per_clock_unit(unit: &str) -> Option<u32> {
    match unit {
        "m" | "min" | "minute" | "minutes" => Some(1),
        "h" | "hour" | "hours" => Some(60),
        _ => None,
    }
}

fn sum(amounts: &[(u32, &str)], minutes_per: impl Fn(&str) -> Option<u32>) -> Option<u32> {
    amounts.iter().try_fold(0_u32, |total, (count, unit)| total.checked_add(count.checked_mul(minutes_per(unit)?)?))
}

/// Splits `1h30m` or `2 working days` into numbers, each with the unit that follows it.
fn amounts(text: &str) -> Option<Vec<(u32, &str)>> {
    let mut amounts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (digits, after) = split_while(rest, |c| c.is_ascii_digit());
        let (unit, remaining) = split_while(after, |c| !c.is_ascii_digit());
        amounts.push((digits.parse().ok()?, unit.trim()));
        rest = remaining;
    }
    (!amounts.is_empty()).then_some(amounts)
}

fn split_while(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !belongs(c)).unwrap_or(text.len()))
}

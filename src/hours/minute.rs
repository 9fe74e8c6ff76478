//! Minutes of a day.

use std::fmt;

/// A wall-clock minute, counted from the midnight that begins a day: 0 to 1440, the midnight that ends it.
///
/// Displays as `09:00`; the last one as `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(u16);

impl Minute {
    /// The midnight that begins a day.
    pub const START_OF_DAY: Minute = Minute(0);

    /// The midnight that ends a day.
    pub const END_OF_DAY: Minute = Minute(24 * 60);

    /// The minute so many minutes after midnight, at most the end of the day.
    #[must_use]
    pub fn after_midnight(minutes: u16) -> Minute {
        Minute(minutes).min(Minute::END_OF_DAY)
    }

    /// How many minutes after midnight it is: 0 to 1440.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

//! Why a text was not taken for anybody's hours.

/// What is wrong with a text of hours. Every suggestion is a text that would be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoursError {
    /// There is nothing in it.
    Empty,
    /// It is longer than any week needs.
    TooLong {
        /// Its length, in bytes.
        length: usize,
        /// The greatest length that is read, in bytes.
        limit: usize,
    },
    /// One piece of it is neither a day nor a time, or stands where it means nothing.
    Unreadable {
        /// That piece, as written.
        part: String,
        /// The whole text with that piece mended, where that is known.
        suggestion: Option<String>,
    },
    /// Days are named, and no hours for them.
    NoHours {
        /// Those days, in `opening_hours` syntax.
        days: String,
        /// The same days with office hours.
        suggestion: String,
    },
    /// A range could lie in either half of the day.
    Ambiguous {
        /// That range, as written.
        part: String,
        /// What it could mean, the earlier first.
        readings: [String; 2],
    },
    /// It follows the sun, which takes a place on the globe.
    FollowsTheSun {
        /// The event that it names: `dawn`, `sunrise`, `sunset` or `dusk`.
        event: String,
    },
    /// It follows school holidays, of which there is no calendar.
    SchoolHolidays,
    /// It says when a day begins and not when it ends.
    NoEnd {
        /// That time, such as `09:00+`.
        part: String,
    },
    /// It is understood, and open at no moment.
    NeverOpen {
        /// The text as understood.
        text: String,
    },
}

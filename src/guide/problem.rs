//! Mistakes in a TOML file, as data: where they stand, what was found, and
//! what would have been accepted.

use super::delay::Delay;
use super::fixed_word::nearest;
use super::vocabulary::{Channel, Recipient};

/// A place in a text: line and column, both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A value and the place in its file where it stands, for a check made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// What stands there.
    pub value: T,
    /// Where it stands.
    pub at: Position,
}

/// A mistake in a guide or in the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TomlProblem {
    /// Where it stands; for a missing key, the head of the table that lacks it.
    pub at: Position,
    /// The key with its tables, `guideline.follow-up.to`; empty for the whole file.
    pub key: String,
    /// What is wrong.
    pub mistake: Mistake,
}

/// What can be wrong with a key or its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// It is no TOML; in the parser's words.
    Syntax {
        /// What the parser said.
        message: String,
    },
    /// Nobody asks for this key.
    UnknownKey {
        /// The key's last part.
        word: String,
        /// The keys that this table may have.
        accepted: Vec<String>,
        /// The accepted one that was probably meant.
        nearest: Option<String>,
    },
    /// A key that must be there is not.
    MissingKey,
    /// The value has another type.
    WrongType {
        /// The type that it should have.
        expected: TomlType,
        /// The type that it has.
        found: TomlType,
    },
    /// The value is none of a fixed set of words.
    UnknownWord {
        /// The word that was found.
        word: String,
        /// The words that are accepted here.
        accepted: Vec<String>,
        /// The accepted one that was probably meant.
        nearest: Option<String>,
    },
    /// The value is a text, but not of the form that is needed.
    Malformed {
        /// The text that was found.
        text: String,
        /// The form that it should have.
        expected: TextForm,
    },
    /// The number is too small or too large.
    OutOfRange {
        /// The number as it was written.
        number: String,
        /// The smallest that is accepted.
        least: u32,
        /// The largest that is accepted.
        most: u32,
    },
    /// The text or the list is empty.
    Empty,
    /// The guide has more guidelines than it can hold.
    TooManyGuidelines {
        /// How many it can hold.
        most: usize,
    },
    /// The anchor is a guideline that does not come earlier in the guide.
    LaterAnchor {
        /// The guideline named as an anchor.
        id: String,
    },
    /// The window ends before it begins.
    ReversedWindow {
        /// The delay at which it should begin.
        not_before: Delay,
        /// The delay at which it should end.
        not_after: Delay,
    },
    /// The recipient and the medium do not go together: a note is for oneself
    /// and only that, and the medium "as before" needs the person "as before".
    Mismatch {
        /// The recipient that the guideline names.
        to: Recipient,
        /// The medium that it names beside.
        medium: Channel,
    },
    /// "As before", where the anchor is the interview and no earlier step.
    NoStepBefore,
    /// `arrive-early`, where the anchor is not the start of the interview.
    NotAtStart,
}

impl Mistake {
    /// A key that is none of the accepted ones.
    pub(crate) fn unknown_key(word: &str, accepted: Vec<String>) -> Self {
        Self::UnknownKey { word: word.to_owned(), nearest: nearest(word, &accepted), accepted }
    }

    /// A word that is none of the accepted ones.
    pub(crate) fn unknown_word(word: &str, accepted: Vec<String>) -> Self {
        Self::UnknownWord { word: word.to_owned(), nearest: nearest(word, &accepted), accepted }
    }
}

/// The type of a TOML value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TomlType {
    /// A string.
    Text,
    /// An integer.
    Number,
    /// A float.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// A date, a time, or both.
    Date,
    /// An array.
    List,
    /// A table.
    Table,
}

/// The form that a text must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextForm {
    /// A guideline's id: small letters, digits and hyphens; neither `start` nor `end`.
    Id,
    /// `at once`, `90 minutes`, `48 hours`, `7 days` or `1 working day`, up to 366 days.
    Delay,
    /// `15m`, `1h30m`, `30d`, between two numbers of minutes.
    Duration {
        /// The shortest that is accepted, in minutes.
        least: u32,
        /// The longest that is accepted, in minutes.
        most: u32,
    },
    /// A time of day, `12:00`.
    TimeOfDay,
    /// A number of bytes, `900k`.
    Size,
    /// A text whose every `{` begins the name of a field and is closed by `}`.
    Template,
}

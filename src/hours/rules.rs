//! Hours as they are understood: a plain week, or whatever else the syntax takes.

use opening_hours::OpeningHours;

use super::plain_week::PlainWeek;
use super::{HoursError, refusal, syntax};

/// The rules of a text.
#[derive(Debug, Clone)]
pub(super) enum Rules {
    /// Read without the parser, which would understand the same.
    Plain(PlainWeek),
    /// Read by the parser.
    Parsed(OpeningHours),
}

impl Rules {
    /// The rules of a text in `opening_hours` syntax; `None` where it is none.
    pub(super) fn of(text: &str) -> Option<Rules> {
        Rules::plain(text).or_else(|| syntax::rules(text).map(Rules::Parsed))
    }

    /// The same, only where the text keeps to the specification, as a plain one always does.
    pub(super) fn strict(text: &str) -> Option<Rules> {
        Rules::plain(text).or_else(|| syntax::strict_rules(text).map(Rules::Parsed))
    }

    fn plain(text: &str) -> Option<Rules> {
        PlainWeek::of(text).map(Rules::Plain)
    }

    /// Why these rules, read from a `text`, are of no use, if they are not.
    pub(super) fn refusal(&self, text: &str) -> Option<HoursError> {
        match self {
            Rules::Plain(_) => None,
            Rules::Parsed(rules) => refusal::refusal(rules, text),
        }
    }

    /// Whether any rule names public holidays.
    pub(super) fn name_public_holidays(&self) -> bool {
        match self {
            Rules::Plain(week) => week.names_holidays(),
            Rules::Parsed(rules) => refusal::names_public_holidays(rules),
        }
    }
}

//! A date, perhaps with a time and an offset: `2026-03-09`, `Mon, 9 March 2026`,
//! `03/09/2026 2:30 PM`, `2026-03-09T14:30:00Z`, `2026年3月9日`, a spreadsheet's serial number.

use crate::cell::dates::are_several;
use crate::cell::day::read_single;
use crate::cell::quoted::{unbracketed, unquoted};

mod stretch;

pub use crate::cell::day::{
    DateCell, DateContext, DateError, DateOrder, Epoch, Mark, Readings, is_serial, order_shown, rare_mark,
};

/// Reads a date, with the time or the span of time and the offset beside it if there are any.
///
/// `known` is what is known of the column. Without an order, a date in numbers that has several
/// readings is [`DateError::Ambiguous`], unless a weekday beside it decides. A year of two digits is
/// in this century. A year that is left out is the one that brings the day nearest to today, or to
/// the interview; the cell says that it was. Offsets are those of RFC 3339 and RFC 5322; `-05:00` is one behind
/// seconds or in an ISO 8601 date with `T`, since `10:00-11:00` is a span of time.
pub fn read_date(text: &str, known: impl Into<DateContext>) -> Result<DateCell, DateError> {
    let known = known.into();
    let error = match read_single(text, known) {
        Err(error @ (DateError::Unreadable | DateError::Time(_) | DateError::Behind { .. })) => error,
        result => return result,
    };
    if let Some(bare) = unbracketed(text).or_else(|| unquoted(text)) {
        return read_date(bare, known).map_err(|bare| if bare == DateError::Unreadable { error } else { bare });
    }
    if let Some(read) = stretch::read(text, known) {
        return read;
    }
    Err(if are_several(text, known) { DateError::Several } else { error })
}

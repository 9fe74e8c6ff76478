//! A list of dates, as a history has them: `2026-03-02; 2026-03-09 14:30`.

use super::date::{DateCell, DateError, DateOrder, read_date};
use super::{is_blank, trimmed};

/// A piece of a list that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatesError {
    /// The piece as written, without the blanks around it.
    pub piece: String,
    /// Why it is no date.
    pub error: DateError,
}

/// Reads dates, with or without times, between semicolons or line ends; blank pieces are nothing.
/// The first piece that is no date is the error.
pub fn read_dates(text: &str, order: Option<DateOrder>) -> Result<Vec<DateCell>, DatesError> {
    text.split([';', '\n', '\r'])
        .filter(|piece| !is_blank(piece))
        .map(|piece| read_date(piece, order).map_err(|error| DatesError { piece: trimmed(piece).to_owned(), error }))
        .collect()
}

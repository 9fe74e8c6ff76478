//! A list of dates, as a history has them: `2026-03-02; 2026-03-09 14:30`, `9 March and 16 March 2026`.

use chrono::Datelike;

use super::date::{DateCell, DateError, Known, read_single};
use super::fullwidth::narrowed;
use super::{is_blank, is_dash, is_one_of, is_space, trimmed};

/// Words between two dates, in the languages whose months are read.
const AND: [&str; 6] = ["and", "und", "et", "y", "e", "en"];

/// A date with its time is in so many pieces at most: `Mon, March 9, 2026, 2:30 PM`.
const PIECES: usize = 4;

/// A piece of a list that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatesError {
    /// The piece as written, without the blanks around it.
    pub piece: String,
    /// Why it is no date.
    pub error: DateError,
}

/// Reads dates, with or without times, between semicolons, line ends, commas or words for “and”;
/// blank pieces are nothing. The first piece that is no date is the error.
pub fn read_dates(text: &str, known: impl Into<Known>) -> Result<Vec<DateCell>, DatesError> {
    let (text, known) = (narrowed(text), known.into());
    let mut dates = Vec::new();
    for piece in text.split([';', '\n', '\r', '、']).filter(|piece| !is_blank(piece)) {
        match read_single(piece, known) {
            Ok(date) => dates.push(date),
            Err(error) => match read_several(piece, known) {
                Some(several) => dates.extend(several),
                None => return Err(DatesError { piece: trimmed(piece).to_owned(), error }),
            },
        }
    }
    Ok(dates)
}

/// Whether a text is several dates: a list of them, or a first and a last.
pub(super) fn are_several(text: &str, known: Known) -> bool {
    let is_date = |text: &str| read_single(text, known).is_ok();
    let is_range = || {
        let dashes = text.char_indices().filter(|(_, next)| is_dash(*next));
        let halves = dashes.map(|(at, dash)| (&text[..at], &text[at + dash.len_utf8()..]));
        let apart = |(first, last): &(&str, &str)| first.ends_with(is_space) && last.starts_with(is_space);
        halves.filter(apart).take(PIECES).any(|(first, last)| is_date(first) && is_date(last))
    };
    read_dates(text, known).is_ok_and(|dates| dates.len() > 1) || is_range()
}

/// Reads several dates on one line; of pieces that commas part, as many as make one date are one.
fn read_several(line: &str, known: Known) -> Option<Vec<DateCell>> {
    let pieces = pieces(line);
    let mut dates = Vec::new();
    let mut next = 0;
    while next < pieces.len() {
        let longest = (next + 1..=pieces.len().min(next + PIECES)).rev();
        let read = |end: usize| Some((end, read_single(&line[pieces[next].0..pieces[end - 1].1], known).ok()?));
        let (end, date) = longest.map(read).find_map(|date| date)?;
        dates.push(date);
        next = end;
    }
    lend_years(&mut dates);
    // A word for "and" alone is no list.
    (!dates.is_empty()).then_some(dates)
}

/// In `9 March and 16 March 2026`, the year is for both.
fn lend_years(dates: &mut [DateCell]) {
    for index in (1..dates.len()).rev() {
        let (lender, borrower) = (dates[index], &mut dates[index - 1]);
        if let (false, true, Some(date)) =
            (lender.year_assumed, borrower.year_assumed, borrower.date.with_year(lender.date.year()))
        {
            *borrower = DateCell { date, year_assumed: false, ..*borrower };
        }
    }
}

/// Where the pieces of a line begin and end.
fn pieces(line: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let (mut start, mut rest) = (0, line);
    while let Some(at) = rest.find(|next| is_separator(next) || is_word(next)) {
        let here = line.len() - rest.len() + at;
        let run = &line[here..];
        let length = match run.find(|next| !is_word(next)).unwrap_or(run.len()) {
            0 => run.chars().next().map_or(1, char::len_utf8),
            length if is_one_of(&run[..length], &AND) => length,
            length => {
                rest = &run[length..];
                continue;
            }
        };
        pieces.push((start, here));
        start = here + length;
        rest = &line[start..];
    }
    pieces.push((start, line.len()));
    pieces.retain(|(start, end)| !is_blank(&line[*start..*end]));
    pieces
}

/// Whether a character parts two dates by itself.
fn is_separator(character: char) -> bool {
    matches!(character, ',' | '&' | '+' | '和' | '与' | '及' | 'と')
}

fn is_word(character: char) -> bool {
    character.is_alphabetic() && !is_separator(character)
}

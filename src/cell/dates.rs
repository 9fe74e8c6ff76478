//! A list of dates, as a history has them: `2026-03-02; 2026-03-09 14:30`, `9 March and 16 March 2026`.

use crate::cell::day::{DateCell, DateContext, DateError, DateOrder, Mark, leading, order_shown, read_single};
use crate::cell::exported::halves;
use crate::cell::fullwidth::narrowed;
use crate::cell::names::{WordRole, of};
use crate::cell::quoted::{unbracketed, unquoted};
use crate::cell::scanner::Scanner;
use crate::cell::{is_blank, trimmed};
use crate::lexicon::UNSPACED;
use lent::{ListedDate, bare_day, lend_months, lend_years};

mod lent;

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
pub fn read_dates(text: &str, known: impl Into<DateContext>) -> Result<Vec<DateCell>, DatesError> {
    let (text, known) = (narrowed(text), known.into());
    let mut listed = Vec::new();
    for piece in lines(&text) {
        match read_piece(piece, known) {
            Ok(date) => listed.push(ListedDate::of(piece, date)),
            Err(error) => match read_several(piece, known).unwrap_or(Err(error)) {
                Ok(several) => listed.extend(several),
                Err(error) => return Err(DatesError { piece: trimmed(piece).to_owned(), error }),
            },
        }
    }
    lend_months(&listed).ok_or_else(|| DatesError { piece: trimmed(&text).to_owned(), error: DateError::Unreadable })
}

/// The pieces of a list between semicolons and line ends, without brackets around all of them.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let text = unbracketed(text).unwrap_or(text);
    text.split([';', '\n', '\r', '、']).filter(|piece| !is_blank(piece))
}

/// Reads one date, perhaps in quotation marks.
fn read_piece(text: &str, known: DateContext) -> Result<DateCell, DateError> {
    read_single(unquoted(text).unwrap_or(text), known)
}

/// The orders that the dates of a list prove, each with the mark between its numbers.
#[must_use]
pub fn orders_shown(text: &str, known: impl Into<DateContext>) -> Vec<(Mark, DateOrder)> {
    let (text, known) = (narrowed(text), known.into());
    let listed = lines(&text).flat_map(|line| pieces(line).into_iter().map(|(start, end)| &line[start..end]));
    listed.filter_map(|piece| order_shown(unquoted(piece).unwrap_or(piece), known)).collect()
}

/// Whether a text is several dates: a list of them, a first and a last, or one or the other.
pub(super) fn are_several(text: &str, known: DateContext) -> bool {
    let is_date = |text: &str| read_single(text, known).is_ok();
    let is_range = || halves(text).any(|(first, last)| is_date(first) && is_date(last));
    read_dates(text, known).is_ok_and(|dates| dates.len() > 1) || is_range() || is_followed_by_date(text)
}

/// Whether a date is followed by another one, perhaps behind marks and a word: `2026-03-13 or 2026-03-14`.
#[must_use]
pub fn is_followed_by_date(text: &str) -> bool {
    let Some(mut scanner) = leading(text).and_then(|(_, behind)| Scanner::new(behind)) else {
        return false;
    };
    let is_date_next = |scanner: &mut Scanner| {
        scanner.take_while(|next| !next.is_alphanumeric());
        leading(scanner.rest()).is_some()
    };
    is_date_next(&mut scanner) || scanner.word().is_some() && is_date_next(&mut scanner)
}

/// Reads several dates on one line; of pieces that commas part, as many as make one date are one. `None` where one of
/// them is no date at all.
fn read_several(line: &str, known: DateContext) -> Option<Result<Vec<ListedDate>, DateError>> {
    let pieces = pieces(line);
    let (mut dates, mut days, mut unclear) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = 0;
    while next < pieces.len() {
        let text = |end: usize| &line[pieces[next].0..pieces[end - 1].1];
        let longest = (next + 1..=pieces.len().min(next + PIECES)).rev();
        let read = |end: usize| match read_listed(text(end), known) {
            result @ (Ok(_) | Err(DateError::Ambiguous(_))) => Some((end, result)),
            Err(_) => None,
        };
        next = match longest.map(read).find_map(|date| date) {
            Some((end, Ok((date, error)))) => {
                unclear.extend(error.map(|error| (dates.len(), error)));
                days.push(ListedDate::of(text(end), date));
                dates.push(date);
                end
            }
            Some((_, Err(error))) => return Some(Err(error)),
            None => {
                days.push(ListedDate::Day(bare_day(text(next + 1))?));
                next + 1
            }
        };
    }
    lend_years(&mut dates);
    // A word for "and" alone is no list.
    if days.is_empty() {
        return None;
    }
    let still_unclear = unclear.into_iter().find(|(index, _)| dates[*index].year_assumed);
    if let Some((_, error)) = still_unclear {
        return Some(Err(error));
    }
    let listed =
        days.iter_mut().filter_map(|day| if let ListedDate::Date { date, .. } = day { Some(date) } else { None });
    listed.zip(dates).for_each(|(date, lent)| *date = lent);
    Some(Ok(days))
}

/// Reads a date of a list, to which a later one may lend its year; and what is unclear if none does.
fn read_listed(text: &str, known: DateContext) -> Result<(DateCell, Option<DateError>), DateError> {
    match read_piece(text, known) {
        Err(error @ DateError::YearUnclear { before, .. }) => {
            Ok((read_piece(text, DateContext { today: Some(before), ..known })?, Some(error)))
        }
        result => result.map(|date| (date, None)),
    }
}

/// Where the pieces of a line begin and end.
fn pieces(line: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let (mut start, mut rest) = (0, line);
    while let Some(at) = rest.find(|next| is_separator(next) || is_word(next)) {
        let here = line.len() - rest.len() + at;
        let (joint, behind) = leading_joint(&line[here..]);
        if joint == "," || is_joint(joint) && !is_blank(&line[..here]) && can_be_joined(behind) {
            pieces.push((start, here));
            start = here + joint.len();
        }
        rest = behind;
    }
    pieces.push((start, line.len()));
    pieces.retain(|(start, end)| !is_blank(&line[*start..*end]));
    pieces
}

/// The word or the mark with which a text begins, and what follows it.
fn leading_joint(text: &str) -> (&str, &str) {
    let length = match text.find(|next| !is_word(next)).unwrap_or(text.len()) {
        0 => text.chars().next().map_or(0, char::len_utf8),
        length => length,
    };
    text.split_at(length)
}

fn is_joint(joint: &str) -> bool {
    joint.starts_with(is_separator) || of(WordRole::And).get(joint).is_some()
}

/// Whether a text begins with something that can be joined to what stands before it.
fn can_be_joined(text: &str) -> bool {
    let next = trimmed(text);
    !next.is_empty() && !is_joint(leading_joint(next).0)
}

/// Whether a character parts two dates by itself.
fn is_separator(character: char) -> bool {
    matches!(character, ',' | '&' | '+') || character >= UNSPACED && is_and(character)
}

/// Whether a character alone is a word for "and".
fn is_and(character: char) -> bool {
    of(WordRole::And).get(character.encode_utf8(&mut [0; 4])).is_some()
}

fn is_word(character: char) -> bool {
    character.is_alphabetic() && !is_separator(character)
}

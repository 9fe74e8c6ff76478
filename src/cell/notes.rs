//! What was done, as notes tell it: `followed up 2026-03-02`, `2.3. nachgefasst`, `relancé par mail le 2 mars`.
//!
//! Only a plain phrase beside a date counts, at the beginning of a clause: `not followed up`, `to follow up on
//! 2026-03-02` and a phrase with a question mark say nothing. What lies in the future was not done.

mod phrases;

use chrono::NaiveDate;

use super::date::{DateError, Known, read_leading};
use super::dates::DatesError;
use super::fullwidth::narrowed;
use super::{is_dash, is_space};
use phrases::{Part, deed, part};

/// At most so many words say with whom it was done.
const COMPANIONS: usize = 2;

/// Something that was done or that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// They were asked where things stand.
    FollowedUp,
    /// They were asked for the last time.
    FinalFollowUp,
    /// They were thanked.
    Thanked,
    /// They were called.
    Called,
    /// They answered.
    HeardBack,
    /// The recruiter was told how it went.
    Debriefed,
    /// References were sent.
    ReferencesSent,
}

/// Reads what was done, each with its day, in the order of the text. The first date of a deed that can't be read is
/// the error.
pub fn read_notes(text: &str, known: impl Into<Known>) -> Result<Vec<(Deed, NaiveDate)>, DatesError> {
    let known = known.into();
    if !may_have_date(text) {
        return Ok(Vec::new());
    }
    let mut deeds = Vec::new();
    for line in narrowed(text).split(['\n', '\r']) {
        read_line(line, known, &mut deeds)?;
    }
    Ok(deeds)
}

fn read_line(line: &str, known: Known, deeds: &mut Vec<(Deed, NaiveDate)>) -> Result<(), DatesError> {
    let mut clause = Some(line);
    while let Some(start) = clause {
        let start = start.trim_start_matches(|next| is_space(next) || is_opening(next));
        let rest = match read_clause(start, known)? {
            Some(Read { deed, days, rest }) => {
                let past = days.into_iter().filter(|day| known.today.is_none_or(|today| *day <= today));
                deeds.extend(past.map(|day| (deed, day)));
                rest
            }
            None => start,
        };
        clause = next_clause(rest);
    }
    Ok(())
}

/// One clause that tells of a deed, and what follows it.
struct Read<'t> {
    deed: Deed,
    days: Vec<NaiveDate>,
    rest: &'t str,
}

/// Whether a text has a digit of any width. Sixteen octets are looked at as one.
fn may_have_date(text: &str) -> bool {
    let have_digit = |octets: &[u8]| octets.iter().fold(false, |any, octet| any | octet.is_ascii_digit());
    let (sixteens, rest) = text.as_bytes().as_chunks::<16>();
    sixteens.iter().any(|octets| have_digit(octets))
        || have_digit(rest)
        || !text.is_ascii() && text.contains(|next| ('０'..='９').contains(&next))
}

/// Reads `followed up with Dana on 2026-03-02 and 2026-03-09` or `2026-03-02: followed up`.
fn read_clause(text: &str, known: Known) -> Result<Option<Read<'_>>, DatesError> {
    let text = part(text, Part::Doer).unwrap_or(text);
    if let Some((deed, rest)) = deed(text) {
        return read_days(skip_companions(rest), deed, known);
    }
    let dated = part(text, Part::On).unwrap_or(text);
    let Some((date, behind)) = read_leading(dated, known) else { return Ok(None) };
    let behind = behind.trim_start_matches(is_joint);
    let Some((deed, rest)) = deed(part(behind, Part::Doer).unwrap_or(behind)) else { return Ok(None) };
    if let Some(read) = read_days(skip_companions(rest), deed, known)? {
        return Ok(Some(read));
    }
    let day = date.map_err(|error| of_piece(dated, behind, error))?;
    Ok((!is_doubted(rest)).then(|| Read { deed, days: vec![day], rest }))
}

/// Reads the days behind a phrase.
fn read_days(text: &str, deed: Deed, known: Known) -> Result<Option<Read<'_>>, DatesError> {
    let mut days = Vec::new();
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(is_joint);
        let start = part(start, Part::On).unwrap_or(start).trim_start_matches(is_joint);
        let Some((date, behind)) = read_leading(start, known) else { break };
        if is_doubted(behind) {
            break;
        }
        days.push(date.map_err(|error| of_piece(start, behind, error))?);
        rest = behind;
        match and(behind) {
            Some(next) => rest = next,
            None => break,
        }
    }
    Ok((!days.is_empty()).then_some(Read { deed, days, rest }))
}

fn of_piece(start: &str, behind: &str, error: DateError) -> DatesError {
    DatesError { piece: start[..start.len() - behind.len()].trim_end().to_owned(), error }
}

/// Whether a question mark follows.
fn is_doubted(text: &str) -> bool {
    text.trim_start_matches(|next| is_space(next) || next == ')').starts_with('?')
}

/// What follows a word for "and" between two dates.
fn and(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_space);
    let words = ["and ", "und ", "et ", "y ", "e ", "en ", "& ", "&", "和", "、"];
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// Skips `with Dana`, `by e-mail`: a preposition and a word or two.
fn skip_companions(text: &str) -> &str {
    let start = text.trim_start_matches(is_space);
    let Some(mut rest) = part(start, Part::With) else { return text };
    for _ in 0..COMPANIONS {
        let word = rest.trim_start_matches(is_space);
        if part(word, Part::On).is_some() {
            break;
        }
        let end = word.find(|next: char| !next.is_alphabetic() && !is_dash(next)).unwrap_or(word.len());
        if end == 0 {
            break;
        }
        rest = &word[end..];
    }
    rest
}

/// Where the next clause begins: behind a mark that ends one.
fn next_clause(text: &str) -> Option<&str> {
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, next)) = characters.next() {
        let is_before_blank = characters.peek().is_none_or(|(_, behind)| is_space(*behind));
        let ends = match next {
            ';' | '(' | ')' | '|' | '•' | '*' | '!' | '。' | '，' | '、' | '→' => true,
            ',' | '.' | ':' => is_before_blank,
            dash if is_dash(dash) => is_before_blank && is_space(before),
            _ => false,
        };
        if ends {
            return Some(&text[at + next.len_utf8()..]);
        }
        before = next;
    }
    None
}

/// A mark before a clause: a bullet, a tick, a bracket.
fn is_opening(character: char) -> bool {
    is_dash(character) || matches!(character, '(' | '[' | '*' | '•' | '✓' | '✔' | '✅' | '☑' | '\u{fe0f}')
}

/// A mark between a phrase and its date.
fn is_joint(character: char) -> bool {
    is_space(character) || is_dash(character) || matches!(character, ':' | '(' | '=' | '@' | ',')
}

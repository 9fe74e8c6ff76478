//! Days of interviews that a text names: `Interview scheduled for 2024-01-25`, `23 Mar 2026|CALL WITH HR`,
//! `{'stage': 'Phone Screen', 'date': '2024-11-05'}`.
//!
//! A day is used only beside words for an interview, and where nothing there says that something else was on it.

use std::ops::Range;

use super::defaults::Defaults;
use super::mapping::Mapping;
use super::title::read_title;
use crate::cell::choice::{InterviewStatus, RowStanding, format_said, status_said};
use crate::cell::date::{DateContext, DateError, read_date};
use crate::cell::narrowed;
use crate::cell::notes::read_notes;
use crate::cell::time::may_end_time;
use crate::column::RoundHeader;
use crate::interview::texts::spelling::folded;

/// A date with its time is in so many words at most: `Mon, March 9, 2026, 2:30 PM to 3:30 PM`.
const WORDS: usize = 9;

/// No text longer than this, in bytes, is looked at: it is a page, and no note.
const LONGEST: usize = 10_000;

/// The day of an interview, as a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DayInText {
    /// The day as it is written, perhaps with an hour.
    pub(crate) written: String,
    /// The stage, where the text says it.
    pub(crate) stage: Option<String>,
}

/// The columns whose texts the user wants to be read so.
pub(crate) fn days_from(mapping: &Mapping, defaults: &Defaults) -> Vec<usize> {
    let wanted = |header: &str| defaults.days_from.iter().any(|wanted| folded(wanted) == folded(header));
    let headings = mapping.headings().iter().enumerate();
    headings.filter(|(_, heading)| wanted(&heading.written)).map(|(index, _)| index).collect()
}

/// The days of interviews that a text names, in its order, each once.
pub(crate) fn days_in_text(text: &str) -> Vec<DayInText> {
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) && text.is_ascii() {
        return Vec::new();
    }
    let text = narrowed(text);
    let mut found = Vec::new();
    for clause in text.split(['\n', '\r', ';', '{', '}', '。', '•']).flat_map(|line| line.split(". ")) {
        for day in in_clause(clause) {
            if !found.contains(&day) {
                found.push(day);
            }
        }
    }
    found
}

/// The days of a clause, each with the words that belong to it: those behind it where the clause begins with a day, else
/// those before it.
fn in_clause(clause: &str) -> Vec<DayInText> {
    let dates = dates(clause);
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return Vec::new() };
    let is_blank = |text: &str| !text.contains(char::is_alphanumeric);
    let begins_with_day = is_blank(&clause[..first.start]);
    let words = |(index, date): (usize, &Range<usize>)| match dates.len() {
        1 => format!("{} {}", without_preposition(&clause[..date.start]), &clause[date.end..]),
        _ if begins_with_day => {
            clause[date.end..dates.get(index + 1).map_or(clause.len(), |next| next.start)].to_owned()
        }
        _ if date == last => {
            let before = without_preposition(&clause[dates[index - 1].end..date.start]);
            format!("{before} {}", &clause[date.end..])
        }
        _ => without_preposition(&clause[index.checked_sub(1).map_or(0, |before| dates[before].end)..date.start])
            .to_owned(),
    };
    let found = |(index, date): (usize, &Range<usize>)| {
        let (words, written) = (words((index, date)), &clause[date.clone()]);
        are_of_interview(&words, written).then(|| DayInText { written: written.to_owned(), stage: stage(&words) })
    };
    dates.iter().enumerate().filter_map(found).collect()
}

/// A text without the little word in front of a date, which is of no stage: "on", "am", "le".
fn without_preposition(text: &str) -> &str {
    let text = text.trim_end();
    match text.rsplit_once(' ') {
        Some((before, last)) if last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_lowercase()) => before,
        _ => text,
    }
}

/// Whether words beside a day speak of an interview, and of nothing else that was on it.
fn are_of_interview(words: &str, date: &str) -> bool {
    let is_other = |standing| match standing {
        RowStanding::Application | RowStanding::Postponed => true,
        RowStanding::Process(status) => !matches!(status, InterviewStatus::Scheduled | InterviewStatus::Waiting),
    };
    let said = || words.split(|next: char| !next.is_alphanumeric()).filter(|word| !word.is_empty());
    let standing = status_said(words.trim_matches(|next: char| !next.is_alphanumeric()));
    let is_to_be = standing == Some(RowStanding::Process(InterviewStatus::Scheduled));
    let speaks = is_to_be || read_title(words).is_some() || RoundHeader::speaks_of_interview(words);
    let is_of_something_else = || said().any(|word| status_said(word).is_some_and(is_other));
    let is_deed = || !is_to_be && begins_with_deed(words, date);
    speaks && !standing.is_some_and(is_other) && !is_of_something_else() && !is_deed()
}

/// The stage that words name, if they do.
fn stage(words: &str) -> Option<String> {
    let titled = read_title(words).and_then(|title| title.stage);
    RoundHeader::of(titled.as_deref().unwrap_or(words)).filter(|round| round.is_interview)?.stage
}

/// Whether the first of these words say what was done on the day: `followed up after the interview`.
fn begins_with_deed(words: &str, date: &str) -> bool {
    let ends = words.match_indices(' ').map(|(end, _)| end).chain([words.len()]).take(WORDS);
    ends.into_iter()
        .any(|end| !read_notes(&format!("{} {date}", &words[..end]), DateContext::default()).deeds.is_empty())
}

/// Where the dates of a clause stand: of those that begin at one place, the longest.
fn dates(clause: &str) -> Vec<Range<usize>> {
    let words = words(clause);
    let mut dates = Vec::new();
    let mut next = 0;
    while next < words.len() {
        let ends = next + 1..=words.len().min(next + WORDS);
        // How people meet may stand behind a date, and here is what speaks of the interview.
        let may_end = |end: usize| match &clause[words[end - 1].clone()] {
            last if last.contains(|next: char| next.is_ascii_digit()) => true,
            last if end == next + 2 => format_said(last).is_none(),
            last => may_end_time(last),
        };
        let reads = |end: &usize| may_end(*end) && is_date(&clause[words[next].start..words[end - 1].end]);
        match ends.rev().find(reads) {
            Some(end) => {
                // A word in front of it, as in "on March 9", is none of its own.
                let is_led = next + 1 < end && is_date(&clause[words[next + 1].start..words[end - 1].end]);
                let is_word = !clause[words[next].clone()].contains(|next: char| next.is_ascii_digit());
                dates.push(words[next + usize::from(is_led && is_word)].start..words[end - 1].end);
                next = end;
            }
            None => next += 1,
        }
    }
    dates
}

/// The words of a clause with the marks that join numbers, without those around them.
fn words(clause: &str) -> Vec<Range<usize>> {
    let is_part = |next: char| next.is_alphanumeric() || matches!(next, '-' | '/' | '.' | ':' | '+' | '–');
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, next) in clause.char_indices().filter(|(_, next)| is_part(*next)) {
        match words.last_mut() {
            Some(last) if last.end == at => last.end = at + next.len_utf8(),
            _ => words.push(at..at + next.len_utf8()),
        }
    }
    for word in &mut words {
        let text = &clause[word.clone()];
        let start = text.len() - text.trim_start_matches(|next: char| !next.is_alphanumeric()).len();
        let end = text.trim_end_matches(|next: char| !next.is_alphanumeric()).len();
        *word = word.start + start.min(end)..word.start + end;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a text is a date that is plainly one: with its year, or with its month in letters.
fn is_date(text: &str) -> bool {
    let numbers: Vec<&str> = text.split(|next: char| !next.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let is_plain = numbers.len() >= 3 || !numbers.is_empty() && text.contains(char::is_alphabetic);
    let begins = text.starts_with(|next: char| next.is_ascii_digit() || next.is_alphabetic());
    is_plain
        && begins
        && !text.contains('|')
        && match read_date(text, None) {
            Ok(date) => !date.year_assumed || text.contains(char::is_alphabetic),
            Err(DateError::Ambiguous(_)) => true,
            Err(DateError::NoYear | DateError::YearUnclear { .. }) => text.contains(char::is_alphabetic),
            Err(_) => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A day as a text has it, and its stage.
    type Found = (&'static str, Option<&'static str>);

    /// A text, and the days in it.
    const TEXTS: &[(&str, &[Found])] = &[
        ("Interview scheduled for 2024-01-25", &[("2024-01-25", None)]),
        ("Final interview scheduled for 2024-01-30.", &[("2024-01-30", Some("Final interview"))]),
        (
            "[{'stage': 'Applied', 'date': '2024-11-05'}, {'stage': 'Phone Screen', 'date': '2024-11-07'}, \
             {'stage': 'Rejected', 'date': '2024-11-09'}]",
            &[("2024-11-07", Some("Phone Screen"))],
        ),
        ("23 Mar 2026|CALL WITH HR", &[("23 Mar 2026", None)]),
        (
            "applied 1 March 2026; phone screen on March 9, 2026 at 2:30 PM",
            &[("March 9, 2026 at 2:30 PM", Some("phone screen"))],
        ),
        (
            "2026-03-09 phone screen, 2026-03-16 technical interview",
            &[("2026-03-09", Some("phone screen")), ("2026-03-16", Some("technical interview"))],
        ),
        ("Vorstellungsgespräch am 09.03.2026", &[("09.03.2026", None)]),
        ("Entretien le 9 mars 2026", &[("9 mars 2026", None)]),
        ("面试 2026年3月9日", &[("2026年3月9日", None)]),
        ("Interview 03/04/2026", &[("03/04/2026", None)]),
        // Something else was on that day, or nobody says what.
        ("Need to apply by 2024-01-25", &[]),
        ("followed up after the interview 2026-03-12", &[]),
        ("rejected after interview 2026-03-12", &[]),
        ("Interview to be scheduled; applied 2026-03-01", &[]),
        ("2026-03-01", &[]),
        ("Interview score 4/5, 180000 a year", &[]),
        ("Interview went well", &[]),
        ("Not selected after technical interview", &[]),
        ("", &[]),
    ];

    #[test]
    fn a_day_beside_a_word_for_an_interview_is_its_day() {
        for (text, expected) in TEXTS {
            let found = days_in_text(text);
            let found: Vec<_> = found.iter().map(|day| (&*day.written, day.stage.as_deref())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}

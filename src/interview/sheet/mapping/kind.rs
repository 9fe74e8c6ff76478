//! What one cell is, as far as it shows the meaning of its column.

use crate::cell::called_off::read_called_off;
use crate::cell::choice::{InterviewStatus, RowStanding, answer_said, format_said, status_said};
use crate::cell::company::{ends_as_company, is_of_company};
use crate::cell::date::{DateError, is_serial, read_date};
use crate::cell::time::{TimeError, read_time};
use crate::column::{HeaderWord, tokens};

/// Longer cells, in bytes, are texts.
const LONGEST_VALUE: usize = 80;

/// Longer cells, in bytes, are no words of a list.
const LONGEST_WORD: usize = 40;

/// A number that is dialled has so many digits at least.
const DIALLED: usize = 7;

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A day, or several.
    Day,
    /// A day and an hour.
    DayAndHour,
    /// A number that a workbook may mean as a day.
    Serial,
    /// What is a number as well as a day without its year: `8.2`.
    DayOrNumber,
    /// An hour, or a span of hours.
    Hour,
    /// Digits that may be an hour: `1430`.
    BareHour,
    /// 0 or 1.
    Bit,
    /// Another number.
    Number,
    /// An e-mail address, perhaps with a name.
    Email,
    /// A telephone number.
    Phone,
    /// A link to a meeting.
    MeetingLink,
    /// Another link.
    Link,
    /// Yes or no.
    YesNo,
    /// How people meet.
    Format,
    /// A status that an application has before there is an interview.
    Applied,
    /// That an interview is to come, or which, or that an answer is: `Scheduled`, `Final`.
    Arranged,
    /// That an interview went well.
    Passed,
    /// A status of another kind.
    Standing,
    /// That an interview does not take place.
    CalledOff,
    /// What may be the name of a person.
    Person,
    /// What names a company by a word such as "Ltd".
    Company,
    /// A word or a few.
    Short,
    /// A longer text.
    Long,
}

/// Places at which people meet, and words of no other links.
const MEETINGS: [&str; 10] =
    ["zoom.", "meet.", "teams.", "webex.", "whereby.", "calendly.", "jitsi", "skype", "hirevue", "meeting"];

impl Kind {
    /// How many there are.
    pub(super) const COUNT: usize = Kind::Long as usize + 1;

    /// What a cell is that says something.
    pub(super) fn of(cell: &str) -> Kind {
        if cell.len() > LONGEST_VALUE {
            return if is_link(cell) { of_link(cell) } else { Kind::Long };
        }
        of_number(cell)
            .or_else(|| of_address(cell))
            .or_else(|| of_day(cell))
            .or_else(|| of_hour(cell))
            .or_else(|| of_dialled(cell))
            .or_else(|| of_word(cell))
            .unwrap_or_else(|| of_text(cell))
    }
}

fn of_number(cell: &str) -> Option<Kind> {
    if !cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return None;
    }
    Some(match cell {
        "0" | "1" => Kind::Bit,
        _ if is_serial(cell) => Kind::Serial,
        _ if !matches!(read_date(cell, None), Err(DateError::Unreadable)) => {
            // A month of one digit is as well a tenth.
            let is_tenths = cell.split_once('.').is_some_and(|(_, behind)| behind.len() == 1);
            if is_tenths { Kind::DayOrNumber } else { Kind::Day }
        }
        _ if read_time(cell).is_ok() => Kind::BareHour,
        _ if cell.len() > 9 && !cell.contains(['.', ',']) => Kind::Phone,
        _ => Kind::Number,
    })
}

fn of_address(cell: &str) -> Option<Kind> {
    if is_link(cell) {
        return Some(of_link(cell));
    }
    let (before, behind) = cell.split_once('@')?;
    let is_of_one = |text: &str| text.chars().any(char::is_alphanumeric);
    (is_of_one(before) && behind.contains('.')).then_some(Kind::Email)
}

fn is_link(cell: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| cell.starts_with(start))
}

fn of_link(cell: &str) -> Kind {
    if MEETINGS.iter().any(|word| cell.contains(word)) { Kind::MeetingLink } else { Kind::Link }
}

fn of_day(cell: &str) -> Option<Kind> {
    let first = cell.split([';', '\n', '\r', '&', ',']).next().unwrap_or_default();
    let read = |text: &str| match read_date(text, None) {
        Ok(date) if date.time.is_some() => Some(Kind::DayAndHour),
        Err(DateError::Unreadable) => None,
        // An hour may stand on the day from which a workbook counts.
        Err(DateError::OutOfRange { .. }) if of_hour(text).is_some() => Some(Kind::Hour),
        Ok(_) | Err(_) => Some(Kind::Day),
    };
    let has_digit = |text: &&str| text.contains(|next: char| next.is_numeric());
    [cell, first]
        .into_iter()
        .filter(has_digit)
        .find_map(read)
        .or_else(|| read_called_off(cell).map(|_| Kind::CalledOff))
}

fn of_hour(cell: &str) -> Option<Kind> {
    match read_time(cell) {
        Ok(_) | Err(TimeError::Zone { .. } | TimeError::HalfDay { .. } | TimeError::Several | TimeError::Script) => {
            Some(Kind::Hour)
        }
        Err(_) => None,
    }
}

fn of_dialled(cell: &str) -> Option<Kind> {
    let is_part = |byte: u8| byte.is_ascii_digit() || b" +-()./".contains(&byte);
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    (digits >= DIALLED && cell.bytes().all(is_part)).then_some(Kind::Phone)
}

fn of_word(cell: &str) -> Option<Kind> {
    if cell.len() > LONGEST_WORD {
        return None;
    }
    if answer_said(cell).is_some() {
        return Some(Kind::YesNo);
    }
    if format_said(cell).is_some() {
        return Some(Kind::Format);
    }
    Some(match status_said(cell)? {
        RowStanding::Application => Kind::Applied,
        RowStanding::Process(InterviewStatus::Scheduled | InterviewStatus::Waiting) | RowStanding::Postponed => {
            Kind::Arranged
        }
        RowStanding::Process(InterviewStatus::Passed) => Kind::Passed,
        RowStanding::Process(_) => Kind::Standing,
    })
}

fn of_text(cell: &str) -> Kind {
    let tokens = tokens(cell);
    if ends_as_company(cell) || tokens.len() > 1 && tokens.iter().any(|token| is_of_company(token.text)) {
        return Kind::Company;
    }
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|next| next.is_alphabetic() || "'’-.".contains(next))
    };
    let words = cell.split_whitespace().count();
    let has_meaning = tokens.iter().any(|token| !matches!(token.word, HeaderWord::Other | HeaderWord::Small));
    match words {
        2..=4 if !has_meaning && cell.split_whitespace().all(is_name) => Kind::Person,
        0..=6 => Kind::Short,
        _ => Kind::Long,
    }
}

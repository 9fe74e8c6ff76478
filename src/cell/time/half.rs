//! The half of a day that an hour lies in: `AM`, `p. m.`, `下午`, “in the afternoon”.

use crate::cell::is_space;
use crate::cell::names::{self, DayPart, WordRole};
use crate::cell::scanner::Scanner;

use super::{TimeError, opening};

/// At most so many words stand between an hour and its half: “de la tarde”.
const BETWEEN: usize = 3;

/// Takes a half before an hour: `下午2:30`, `PM 2:30`, `sabah saat 9`. A letter alone is none there.
pub(super) fn scan_before(scanner: &mut Scanner) -> Option<DayPart> {
    scanner.attempt(|ahead| {
        ahead.attempt(scan_genitive);
        let start = *ahead;
        let half = ahead.known_word(names::halves())?;
        let is_word = start.until(*ahead).len() > 1;
        opening::take(ahead);
        let is_hour = |mut hour: Scanner| {
            hour.peek().is_some_and(|next| next.is_ascii_digit())
                || hour.known_word(names::spoken_times()).is_some()
                || hour.worded_number_before(WordRole::Hour).is_some()
        };
        (is_word && is_hour(*ahead)).then_some(half)
    })
}

/// Takes `'s `, as Dutch has it before a part of the day.
fn scan_genitive(scanner: &mut Scanner) -> Option<()> {
    let is_marked = scanner.eat(|next| matches!(next, '\'' | '’')) && scanner.eat_word(&["s"]);
    (is_marked && scanner.skip_space()).then_some(())
}

/// Takes ` PM`, `pm`, ` p.m.`, ` p. m.`, `p`, ` noon` or ` de la tarde`.
pub(super) fn scan_behind(scanner: &mut Scanner) -> Option<DayPart> {
    scanner.attempt(|ahead| {
        skip_apart(ahead);
        for _ in 0..BETWEEN {
            let direct = ahead.attempt(scan_half);
            if direct.is_some() {
                return direct;
            }
            if !ahead.eat_role(WordRole::OfTheDay) {
                return None;
            }
            skip_apart(ahead);
        }
        scan_half(ahead)
    })
}

/// Takes a half that no hour stands before: `afternoon`, `in the morning`, `PM`. A letter alone is none.
pub(super) fn scan_alone(scanner: &mut Scanner) -> Option<DayPart> {
    let start = *scanner;
    let half = scan_behind(scanner).filter(|half| *half != DayPart::Noon)?;
    let is_word = start.until(*scanner).trim_matches(|next: char| !next.is_alphabetic()).len() > 1;
    is_word.then_some(half)
}

fn scan_half(scanner: &mut Scanner) -> Option<DayPart> {
    let start = *scanner;
    let half = scanner.known_word(names::halves())?;
    let is_letter = start.until(*scanner).len() == 1;
    if is_letter && scanner.eat_char('.') {
        scanner.skip_space();
        if scanner.eat_word(&["m"]) {
            scanner.eat_char('.');
        }
    } else if is_letter && is_before_number(*scanner) {
        // “14:00 a 15:00” is a span.
        return None;
    }
    Some(half)
}

/// Whether a day with its preposition follows an hour, rather than a half that is spelled like that in another language:
/// `14:30 Uhr am 9. März`.
pub(super) fn is_day_next(hour: &str, mut scanner: Scanner) -> bool {
    let word = &hour[hour.trim_end_matches(char::is_alphabetic).len()..];
    let Some(of_hour) = names::of(WordRole::Hour).known(word) else { return false };
    scanner.skip_space();
    let preposition = scanner.word().and_then(|word| names::of(WordRole::Dated).known(word));
    preposition.is_some_and(|word| word.languages.meet(of_hour.languages)) && is_before_number(scanner)
}

/// Whether a word may end a time, as its half or as its unit.
pub(crate) fn may_end_time(word: &str) -> bool {
    let bare = word.replace('.', "");
    let is_half = bare.len() > 1 && names::halves().get(&bare).is_some();
    is_half || [WordRole::Hour, WordRole::Hours].into_iter().any(|role| names::of(role).get(word).is_some())
}

fn is_before_number(mut scanner: Scanner) -> bool {
    scanner.skip_space();
    scanner.peek().is_some_and(|next| next.is_ascii_digit())
}

fn skip_apart(scanner: &mut Scanner) {
    scanner.take_while(|next| is_space(next) || matches!(next, '\'' | '’'));
}

impl DayPart {
    /// The hour of the day, 0 to 23, for the hour as written; an hour past 23 stays as it is.
    pub(crate) fn hour(self, written: u32) -> Result<u32, TimeError> {
        match (self, written) {
            (Self::Morning, 0..=12) => Ok(written % 12),
            (Self::Afternoon, 1..=12) => Ok(written % 12 + 12),
            (Self::Evening, 4..=11) | (Self::Noon, 1..=2) | (Self::Daytime, 1..=6) | (Self::Night, 6..=11) => {
                Ok(written + 12)
            }
            (Self::Noon, 11..=14)
            | (Self::Daytime, 10..)
            | (Self::Night, 0..=4)
            | (Self::Afternoon | Self::Evening | Self::Night, 13..)
            | (_, 24..) => Ok(written),
            _ => Err(TimeError::HalfDay { hour: written }),
        }
    }
}

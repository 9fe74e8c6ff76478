//! The clauses of a line, each with its deed and the days that belong to it.

use super::Deed;
use super::phrases::{PhraseUse, deed, part};
use crate::cell::choice::is_medium;
use crate::cell::day::{WrittenDate, leading};
use crate::cell::names::{WordRole, of};
use crate::cell::{is_dash, is_space};

/// At most so many words say with whom it was done, or by what.
const COMPANIONS: usize = 2;

/// One clause that names a deed.
pub(super) struct Clause<'t> {
    pub(super) deed: Deed,
    pub(super) days: Vec<WrittenDay<'t>>,
}

/// A day of a deed, as it is written.
#[derive(Clone, Copy)]
pub(super) struct WrittenDay<'t> {
    pub(super) written: &'t str,
    pub(super) date: WrittenDate,
}

/// The clauses of a line that name a deed with its days.
pub(super) fn clauses(line: &str) -> impl Iterator<Item = Clause<'_>> {
    let mut next = Some(line);
    std::iter::from_fn(move || {
        loop {
            let start = next.take()?.trim_start_matches(|next| is_space(next) || is_opening(next));
            let Some((clause, rest)) = read_clause(start) else {
                next = next_clause(start);
                continue;
            };
            // A deed may follow the day of another without a mark.
            next = if begins_with_deed(rest) { Some(rest) } else { next_clause(rest) };
            return Some(clause);
        }
    })
}

/// Reads `followed up with Dana on 2026-03-02 and 2026-03-09` or `2026-03-02: followed up`, and gives what follows.
fn read_clause(text: &str) -> Option<(Clause<'_>, &str)> {
    let Some((deed, rest)) = done(text) else {
        return read_dated(text);
    };
    let mut days = Vec::new();
    let rest = days_behind(companions(deed, rest)?, &mut days);
    let rest = days_apart(rest, &mut days);
    (!days.is_empty()).then_some((Clause { deed, days }, rest))
}

/// Reads a day with its deed behind it. Another day in the clause is used rather, `2026-03-20: followed up on
/// 2026-03-16`, unless it has a deed of its own.
fn read_dated(text: &str) -> Option<(Clause<'_>, &str)> {
    let text = part(text, PhraseUse::Doer).unwrap_or(text);
    let (day, behind) = day(part(text, PhraseUse::On).unwrap_or(text))?;
    let (deed, rest) = done(behind.trim_start_matches(|next| is_joint(next) || next == ','))?;
    let behind = companions(deed, rest)?;
    let mut days = Vec::new();
    let end = days_behind(behind, &mut days);
    if !days.is_empty() && !begins_with_deed(end) {
        return Some((Clause { deed, days }, end));
    }
    (!is_doubted(rest)).then(|| (Clause { deed, days: vec![day] }, behind))
}

/// A deed and who did it, and what follows.
fn done(text: &str) -> Option<(Deed, &str)> {
    deed(part(text, PhraseUse::Doer).unwrap_or(text))
}

/// Whether a deed follows right behind a day, or a day with its deed.
fn begins_with_deed(text: &str) -> bool {
    let text = text.trim_start_matches(is_space);
    let has_deed = |(_, behind): (WrittenDay<'_>, &str)| done(behind.trim_start_matches(is_joint)).is_some();
    done(text).is_some() || day(part(text, PhraseUse::On).unwrap_or(text)).is_some_and(has_deed)
}

/// Takes the days in a clause, and gives what follows.
fn days_behind<'t>(text: &'t str, days: &mut Vec<WrittenDay<'t>>) -> &'t str {
    let mut rest = text;
    loop {
        let start = rest.trim_start_matches(is_joint);
        let start = part(start, PhraseUse::On).unwrap_or(start).trim_start_matches(is_joint);
        let Some((day, behind)) = day(start).filter(|(_, behind)| !is_doubted(behind)) else { return rest };
        days.push(day);
        match and(behind) {
            Some(next) => rest = next,
            None => return behind,
        }
    }
}

/// Takes the days that commas part from a clause and that are in none of their own: `followed up, 2026-03-02`.
fn days_apart<'t>(text: &'t str, days: &mut Vec<WrittenDay<'t>>) -> &'t str {
    let mut rest = text;
    while let Some(start) = rest.trim_start_matches(is_space).strip_prefix(',') {
        let start = start.trim_start_matches(is_space);
        let Some((day, behind)) = day(part(start, PhraseUse::On).unwrap_or(start)) else { break };
        let behind = behind.trim_start_matches(is_space);
        let is_bare = behind.is_empty() || behind.starts_with([',', ';', '.', ')', '!', '|']);
        let has_own_deed = !days.is_empty() && begins_with_deed(behind.trim_start_matches([',', ' ']));
        if !is_bare || has_own_deed {
            break;
        }
        days.push(day);
        rest = behind;
    }
    rest
}

/// The day with which a text begins, and what follows it; the full stop of `2.3.` is its own.
fn day(text: &str) -> Option<(WrittenDay<'_>, &str)> {
    let (date, behind) = leading(text)?;
    let written = text[..text.len() - behind.len()].trim_end();
    let is_ordinal =
        date.lacks_year() && written.contains('.') && written.ends_with(|last: char| last.is_ascii_digit());
    let behind = behind.strip_prefix('.').filter(|_| is_ordinal).unwrap_or(behind);
    Some((WrittenDay { written, date }, behind))
}

/// Whether a question mark follows.
fn is_doubted(text: &str) -> bool {
    text.trim_start_matches(|next| is_space(next) || next == ')').starts_with('?')
}

/// What follows a word for "and" between two dates.
fn and(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_space);
    text.strip_prefix(['&', '、']).or_else(|| {
        let (word, behind) = text.split_at(text.find(|next: char| !next.is_alphabetic())?);
        of(WordRole::And).get(word).map(|()| behind)
    })
}

/// Skips `with Dana`, `by e-mail`: a preposition and a word or two. `None` where somebody else did it: `by Dana`.
fn companions(deed: Deed, text: &str) -> Option<&str> {
    let start = text.trim_start_matches(is_space);
    let is_mine = deed != Deed::HeardBack;
    if is_mine && part(start, PhraseUse::NotMine).is_some() {
        return None;
    }
    if let Some(rest) = part(start, PhraseUse::By) {
        return if is_mine { behind_medium(rest) } else { Some(behind_words(rest)) };
    }
    Some(part(start, PhraseUse::With).map_or(text, behind_words))
}

/// What follows a medium, `e-mail` or `text message`.
fn behind_medium(text: &str) -> Option<&str> {
    let mut ends = word_ends(text).take(COMPANIONS).collect::<Vec<_>>();
    ends.reverse();
    ends.into_iter().find(|end| is_medium(&text[..*end])).map(|end| &text[end..])
}

/// What follows a word or two, up to the word before a date.
fn behind_words(text: &str) -> &str {
    let mut rest = text;
    for _ in 0..COMPANIONS {
        let word = rest.trim_start_matches(is_space);
        match word_ends(word).next() {
            Some(end) if part(word, PhraseUse::On).is_none() => rest = &word[end..],
            _ => break,
        }
    }
    rest
}

/// Where the first words of a text end.
fn word_ends(text: &str) -> impl Iterator<Item = usize> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let word = text[at..].trim_start_matches(is_space);
        let length = word.find(|next: char| !next.is_alphabetic() && !is_dash(next)).unwrap_or(word.len());
        at = text.len() - word.len() + length;
        (length > 0).then_some(at)
    })
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
    is_space(character) || is_dash(character) || matches!(character, ':' | '(' | '=' | '@')
}

//! Names with commas between them, or in them.

use super::PeopleError;
use super::name_words::{NameWord, is};
use crate::cell::{is_space, trimmed};

/// The names between commas, or one name with commas in it.
pub(super) fn names(part: &str, is_in_list: bool) -> Result<Vec<&str>, PeopleError> {
    let Some(names) = heads(part).filter(|names| names.len() > 1) else { return Ok(vec![part]) };
    let counts = || names.iter().map(|name| count_words(name.bare));
    let are_full = counts().all(|words| words > 1);
    let are_single = counts().all(|words| words == 1);
    // Surnames and first names come in pairs; so may people do.
    let may_be_pairs = names.len().is_multiple_of(2) && !is_in_list;
    if are_full || !may_be_pairs {
        return Ok(names.iter().map(|name| trimmed(&part[name.start..name.end])).collect());
    }
    let is_turned = || names.iter().all(|name| count_surnames(name.bare) == 1);
    if names.len() == 2 && (are_single || is_turned()) {
        return Ok(vec![part]);
    }
    Err(PeopleError::Unclear { piece: part.to_owned() })
}

/// A name between commas, and where it ends with what is said of it.
struct Head<'t> {
    /// The name alone.
    bare: &'t str,
    start: usize,
    end: usize,
}

/// The names between commas, each with the degrees and the work behind it; `None` where something else stands there.
fn heads(part: &str) -> Option<Vec<Head<'_>>> {
    let mut heads: Vec<Head<'_>> = Vec::new();
    for (start, end) in segments(part) {
        let segment = &part[start..end];
        let bare = trimmed(segment.split('(').next().unwrap_or_default());
        match heads.last_mut() {
            Some(last) if bare.is_empty() || is_work(bare) => last.end = end,
            _ if bare.is_empty() || is_work(bare) || bare.contains(|next: char| next.is_ascii_digit()) => return None,
            _ => heads.push(Head { bare, start, end }),
        }
    }
    Some(heads)
}

/// Where the texts between commas begin and end; a comma in brackets parts nothing.
fn segments(part: &str) -> Vec<(usize, usize)> {
    let (mut segments, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, next) in part.char_indices() {
        match next {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                segments.push((start, at));
                start = at + 1;
            }
            _ => {}
        }
    }
    segments.push((start, part.len()));
    segments.retain(|(start, end)| !trimmed(&part[*start..*end]).is_empty());
    segments
}

/// Whether a text is a degree or a kind of work.
fn is_work(text: &str) -> bool {
    text.split(|next: char| !next.is_alphanumeric() && next != '.')
        .any(|word| is(NameWord::Work, &word.replace('.', "")))
}

/// The words of a name, titles aside.
pub(super) fn count_words(text: &str) -> usize {
    text.split(is_space).filter(|word| !word.is_empty() && !is(NameWord::Title, word.trim_end_matches('.'))).count()
}

/// The words of a name that tell it from others: neither an initial, nor what stands before a surname, `van der`.
fn count_surnames(text: &str) -> usize {
    let is_initial = |word: &str| word.trim_end_matches('.').chars().count() == 1;
    let is_before_surname = |word: &str| word.starts_with(char::is_lowercase);
    let words =
        || text.split(is_space).filter(|word| !word.is_empty() && !is(NameWord::Title, word.trim_end_matches('.')));
    let telling = words().filter(|word| !is_initial(word) && !is_before_surname(word)).count();
    if telling == 0 { words().count() } else { telling }
}

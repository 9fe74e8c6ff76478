//! Links in cells of people, as Markdown, HTML and browsers make them.

use crate::cell::{is_space, strip_prefix, trimmed};

/// How the address of a page begins.
const PAGES: [&str; 5] = ["https://", "http://", "www.", "linkedin.com/", "xing.com/"];

/// The text of a link around a whole piece, and its target: `[Dana Lee](mailto:dana@example.com)` or
/// `<a href="mailto:dana@example.com">Dana Lee</a>`.
pub(super) fn linked(piece: &str) -> Option<(&str, &str)> {
    markdown(piece).or_else(|| html(piece))
}

fn markdown(piece: &str) -> Option<(&str, &str)> {
    let (text, target) = piece.strip_prefix('[')?.strip_suffix(')')?.rsplit_once("](")?;
    Some((trimmed(text), trimmed(target)))
}

fn html(piece: &str) -> Option<(&str, &str)> {
    let tag = strip_prefix(piece, "<a ")?;
    let (_, quoted) = tag.split_once("href=")?;
    let quote = quoted.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let (target, rest) = quoted[1..].split_once(quote)?;
    let (_, text) = rest.split_once('>')?;
    let (text, _) = text.rsplit_once("</")?;
    Some((trimmed(text), trimmed(target)))
}

/// The page in a piece, and where it begins and ends.
pub(super) fn page(piece: &str) -> Option<(usize, usize)> {
    if !piece.contains('/') {
        return None;
    }
    let is_start =
        |at: usize| at == 0 || piece[..at].ends_with(|next| is_space(next) || matches!(next, '(' | '<' | ':' | ','));
    let starts = piece.char_indices().map(|(at, _)| at).filter(|at| is_start(*at));
    let start = starts.into_iter().find(|at| PAGES.iter().any(|page| strip_prefix(&piece[*at..], page).is_some()))?;
    let is_end = |next| is_space(next) || matches!(next, ')' | '>' | ',' | ';' | '"');
    Some((start, piece[start..].find(is_end).map_or(piece.len(), |length| start + length)))
}

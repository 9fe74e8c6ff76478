//! Links in cells of people, as Markdown, HTML and browsers make them.

use crate::cell::{is_space, strip_prefix};

/// How the address of a page begins.
const PAGES: [&str; 5] = ["https://", "http://", "www.", "linkedin.com/", "xing.com/"];

/// How a link begins in HTML.
const HTML: &str = "<a ";

/// The longest link that is looked for, in bytes: this keeps looking for its end linear.
const LONGEST: usize = 1_000;

/// A link around a text: where both stand, and how long all of it is, in bytes.
pub(super) struct Linked {
    pub(super) text: (usize, usize),
    pub(super) target: (usize, usize),
    pub(super) length: usize,
}

/// The link that begins there: `[Dana Lee](mailto:dana@example.com)` or `<a href="mailto:dana@example.com">Dana Lee</a>`.
pub(super) fn linked(text: &str) -> Option<Linked> {
    if !text.starts_with('[') && strip_prefix(text, HTML).is_none() {
        return None;
    }
    let line = &text[..text.floor_char_boundary(LONGEST)];
    let line = line.find(['\n', '\r']).map_or(line, |end| &line[..end]);
    markdown(line).or_else(|| html(line))
}

fn markdown(text: &str) -> Option<Linked> {
    text.strip_prefix('[')?;
    let middle = text.find("](")?;
    let end = middle + text[middle..].find(')')?;
    Some(Linked { text: (1, middle), target: (middle + 2, end), length: end + 1 })
}

fn html(text: &str) -> Option<Linked> {
    strip_prefix(text, HTML)?;
    let start = text.find("href=")? + "href=".len();
    let quote = text[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let end = start + 1 + text[start + 1..].find(quote)?;
    let open = end + text[end..].find('>')? + 1;
    let close = open + text[open..].find("</")?;
    let length = close + text[close..].find('>')? + 1;
    Some(Linked { text: (open, close), target: (start + 1, end), length })
}

/// The bytes of the page that begins there.
pub(super) fn page(text: &str) -> Option<usize> {
    PAGES.iter().find(|page| strip_prefix(text, page).is_some_and(|rest| !rest.is_empty()))?;
    let is_end = |next| is_space(next) || matches!(next, ')' | '>' | ',' | ';' | '"');
    Some(text.find(is_end).unwrap_or(text.len()))
}

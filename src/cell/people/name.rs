//! The names in a piece of a cell: what stands between commas, each with titles before it and the work behind it.

use std::borrow::Cow;

use super::token::{Token, TokenKind};
use crate::cell::name_words::{NameWord, is};
use crate::cell::{is_dash, is_space, trimmed};
use crate::lexicon::UNSPACED;

/// A name between commas, and what is said of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'t> {
    text: &'t str,
    start: usize,
    /// Where the name itself ends.
    name_end: usize,
    /// Where it ends with the work and the degrees behind it.
    end: usize,
    /// The words of the name, titles aside.
    pub(super) words: usize,
    /// Those that tell it from others: neither initials nor what stands before a surname, `van der`.
    distinguishing: usize,
    /// Whether a title stands before it.
    pub(super) has_title: bool,
    likeness: Likeness,
    /// Whether it is one text in quotation marks.
    is_quoted: bool,
}

/// What a text between commas is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Name,
    /// A degree, or a kind of work.
    Work,
    /// Something with a number in it.
    Other,
}

/// A name as it is shown, and as the cell has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name<'t> {
    pub(super) shown: Cow<'t, str>,
    pub(super) written: Cow<'t, str>,
}

/// The names between commas; `None` where something else stands there, such as a company with its number.
pub(super) fn heads<'t>(text: &'t str, tokens: &[Token<'t>]) -> Option<Vec<Head<'t>>> {
    let mut heads: Vec<Head<'t>> = Vec::new();
    for run in runs(tokens) {
        let head = Head::of(text, run);
        match heads.last_mut() {
            Some(last) if head.words == 0 && !head.has_title || head.likeness == Likeness::Work => {
                last.end = last.end.max(head.end);
            }
            _ if head.words == 0 || head.likeness != Likeness::Name => return None,
            _ => heads.push(head),
        }
    }
    Some(heads)
}

/// The tokens between commas; a comma in brackets parts nothing.
fn runs<'a, 't>(tokens: &'a [Token<'t>]) -> impl Iterator<Item = &'a [Token<'t>]> {
    let mut depth = 0_usize;
    let runs = tokens.split(move |token| {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        token.kind == TokenKind::Comma && depth == 0
    });
    runs.filter(|run| !run.is_empty())
}

impl<'t> Head<'t> {
    pub(super) fn of(text: &'t str, tokens: &[Token<'t>]) -> Head<'t> {
        let start = tokens.first().map_or(0, |token| token.start);
        let mut head = Head {
            text,
            start,
            name_end: start,
            end: start,
            words: 0,
            distinguishing: 0,
            has_title: false,
            likeness: Likeness::Name,
            is_quoted: false,
        };
        let (mut depth, mut is_role) = (0_usize, false);
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Open => depth += 1,
                TokenKind::Close => depth = depth.saturating_sub(1),
                TokenKind::Dash => is_role |= head.words > 0 && tokens[at..].iter().any(|token| is_work(token.text)),
                _ if depth == 0 && !is_role => head.add(token),
                _ => {}
            }
            let closes_role = at > 0 && token.kind == TokenKind::Close && tokens[at - 1].is_of_name();
            if token.is_of_name() && depth == 0 || closes_role {
                head.end = token.end;
            }
        }
        // "HR" behind a name is no "Herr".
        if head.words == 0 && head.has_title && is_work(&text[start..head.name_end]) {
            head.likeness = Likeness::Work;
        }
        head.distinguishing = if head.distinguishing == 0 { head.words } else { head.distinguishing };
        head
    }

    fn add(&mut self, token: &Token<'t>) {
        self.name_end = token.end;
        if token.kind == TokenKind::Quoted && self.words == 0 {
            self.is_quoted = true;
            token.text.split(is_space).filter(|word| !word.is_empty()).for_each(|word| self.count(word));
            return;
        }
        self.is_quoted = false;
        if token.kind == TokenKind::Word {
            self.count(token.text);
        }
    }

    fn count(&mut self, word: &str) {
        if self.words == 0 && is_title(word) {
            self.has_title = true;
            return;
        }
        self.words += 1;
        if is_work(word) {
            self.likeness = Likeness::Work;
        } else if self.likeness == Likeness::Name && word.contains(|next: char| next.is_ascii_digit()) {
            self.likeness = Likeness::Other;
        }
        let is_initial = word.trim_end_matches('.').chars().count() == 1;
        self.distinguishing += usize::from(!is_initial && !word.starts_with(char::is_lowercase));
    }

    /// Whether it may be a surname, or first names, alone.
    pub(super) fn may_be_half(&self) -> bool {
        self.distinguishing == 1
    }

    /// The name without its work, and with it.
    pub(super) fn name(&self) -> Option<Name<'t>> {
        let written = plain(&self.text[self.start..self.end.max(self.name_end)])?;
        let shown = plain(&self.text[self.start..self.name_end]).unwrap_or_else(|| written.clone());
        Some(Name { shown, written })
    }

    /// The one name of a surname and the first names behind it, which are shown in their usual order.
    pub(super) fn turned(&self, first: &Head<'t>) -> Option<Name<'t>> {
        let (surname, first_names) = (self.name()?.shown, first.name()?.shown);
        let written = plain(&self.text[self.start..first.end])?;
        Some(Name { shown: turned(&surname, &first_names).into(), written })
    }

    /// Both as one name, as written.
    pub(super) fn together(&self, last: &Head<'t>) -> Option<Name<'t>> {
        let written = plain(&self.text[self.start..last.end])?;
        Some(Name { shown: plain(&self.text[self.start..last.name_end])?, written })
    }

    /// The name's text, with its titles.
    pub(super) fn text(&self) -> &'t str {
        &self.text[self.start..self.name_end]
    }

    /// Whether its words are written without blanks between surname and first names.
    pub(super) fn is_unspaced(&self) -> bool {
        self.text[self.start..self.name_end].contains(|next| next >= UNSPACED)
    }

    /// What is between the quotation marks around all of it, where commas can be too.
    pub(super) fn inside(&self) -> Option<&'t str> {
        let name = plain(&self.text[self.start..self.name_end]).filter(|_| self.is_quoted)?;
        match name {
            Cow::Borrowed(inside) => Some(inside),
            Cow::Owned(_) => None,
        }
    }
}

/// A piece of a text as a name, whatever commas are in it.
pub(super) fn as_written(piece: &str) -> Option<Name<'_>> {
    plain(piece).map(|name| Name { shown: name.clone(), written: name })
}

/// The words of a name, titles aside; no more than two are counted.
pub(super) fn count_words(tokens: &[Token<'_>]) -> usize {
    tokens.iter().filter(|token| token.is_of_name() && !is_title(token.text)).take(2).count()
}

/// "Dr. Dana Lee" for "Lee" and "Dr. Dana".
fn turned(surname: &str, first_names: &str) -> String {
    let [last, first] = [surname, first_names].map(|text| {
        let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
        let titles = words.iter().take_while(|word| is_title(word)).count();
        (words[..titles].to_vec(), words[titles..].to_vec())
    });
    [first.0, last.0, first.1, last.1].concat().join(" ")
}

/// Whether a word stands before names and tells none from another.
fn is_title(word: &str) -> bool {
    is(NameWord::Title, &undotted(word))
}

/// A word without its full stops. Hardly one has any.
fn undotted(word: &str) -> Cow<'_, str> {
    if word.contains('.') { word.replace('.', "").into() } else { word.into() }
}

/// Whether a text has a word for a degree or a kind of work in it; one of two letters has no more than that in capitals or
/// none, for `Ma` is a name.
pub(super) fn is_work(text: &str) -> bool {
    let is_name = |word: &str| {
        let mut letters = word.chars();
        matches!((letters.next(), letters.next(), letters.next()), (Some(first), Some(second), None)
            if first.is_uppercase() && second.is_lowercase())
    };
    let words = text.split(|next: char| !next.is_alphanumeric() && next != '.').filter(|word| !word.is_empty());
    words.map(undotted).any(|word| is(NameWord::Work, &word) && !is_name(&word))
}

/// A name without its quotation marks, without the marks of a list around it, and without the backslashes that RFC 5322 puts
/// inside double ones; `None` if nothing is left.
pub(super) fn plain(text: &str) -> Option<Cow<'_, str>> {
    let name = unlisted(bare(text));
    let is_escaped = name.contains('\\') && trimmed(text).starts_with('"');
    match name {
        "" => None,
        name if is_escaped => Some(unescaped(name).into()),
        name => Some(name.into()),
    }
}

/// A text without what a list has around its entries: `- Jane`, `2. Jane`, `/ Jane`.
fn unlisted(text: &str) -> &str {
    let is_mark = |next| is_space(next) || is_dash(next) || matches!(next, '*' | '/' | '|' | ':' | ',');
    let text = text.trim_matches(is_mark);
    let behind = text.trim_start_matches(|next: char| next.is_ascii_digit());
    let entry =
        behind.strip_prefix(['.', ')']).filter(|entry| behind.len() < text.len() && entry.starts_with(is_space));
    entry.map_or(text, |entry| entry.trim_matches(is_mark))
}

/// A text without blanks and without quotation marks or brackets around it all.
pub(super) fn bare(text: &str) -> &str {
    const MARKS: [(char, char); 7] =
        [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»'), ('(', ')')];
    let text = trimmed(text);
    if text.starts_with(char::is_alphanumeric) {
        return text;
    }
    let inside = MARKS.iter().find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    trimmed(inside.unwrap_or(text))
}

fn unescaped(text: &str) -> String {
    let mut characters = text.chars();
    std::iter::from_fn(|| match characters.next()? {
        '\\' => characters.next(),
        character => Some(character),
    })
    .collect()
}

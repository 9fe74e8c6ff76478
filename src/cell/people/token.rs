//! A cell of people in tokens.

use super::address::read_address;
use super::link::{self, Linked};
use super::number;
use crate::cell::name_words::{NameWord, is};
use crate::cell::{is_dash, is_space, strip_prefix, trimmed};

/// Quotation marks around a name, with those that close them.
const QUOTES: [(char, char); 6] = [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')];

/// Where one person ends, whatever stands there: the comma between words without blanks, and what stands before each
/// entry of a list, included.
const BREAKS: [char; 10] = [';', '\n', '\r', '|', '、', '•', '●', '▪', '‣', '◦'];

/// The longest text between two marks that is looked for, in bytes: this keeps looking for the second one linear.
const LONGEST: usize = 400;

/// The longest word between two people, in bytes.
const LONGEST_JOINT: usize = 3;

/// What a piece of a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    /// A text between quotation marks.
    Quoted,
    /// An address that mail can reach.
    Address,
    /// What looks like an address, and is none.
    Broken,
    /// A telephone number.
    Number,
    /// The address of a page.
    Page,
    Open,
    Close,
    Comma,
    /// A dash or a colon between blanks.
    Dash,
    And,
    /// A word that parts two people or two surnames.
    PerhapsAnd,
    Slash,
    Break,
}

/// A piece of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind,
    /// The piece itself, without the marks around it.
    pub(super) text: &'t str,
    /// Where it begins and ends in the cell, with the marks around it.
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Token<'_> {
    /// Whether a name can be made of it.
    pub(super) fn is_of_name(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Quoted)
    }

    /// Whether somebody is written to there, or was meant to be.
    pub(super) fn is_address(&self) -> bool {
        matches!(self.kind, TokenKind::Address | TokenKind::Broken)
    }
}

/// The tokens of a cell.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut scanner = Scanner { text, tokens: Vec::with_capacity(8), is_unclosed: false };
    scanner.scan(0, text.len());
    scanner.tokens
}

struct Scanner<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    /// Whether a double quote is open that nothing closes.
    is_unclosed: bool,
}

impl<'t> Scanner<'t> {
    /// Scans the text between two places.
    fn scan(&mut self, start: usize, end: usize) {
        let mut at = start;
        while let Some(next) = self.text[at..end].chars().next() {
            at = match next {
                'A'..='Z' | 'a'..='z' => self.run(at, end),
                next if BREAKS.contains(&next) => self.push(TokenKind::Break, at, at + next.len_utf8()),
                next if is_space(next) => at + next.len_utf8(),
                ',' => self.push(TokenKind::Comma, at, at + 1),
                ')' | ']' => self.push(TokenKind::Close, at, at + 1),
                '>' => at + 1,
                '[' | '<' => self.linked(at, end),
                '(' => self.number(at, end).unwrap_or_else(|| self.push(TokenKind::Open, at, at + 1)),
                '+' | '0'..='9' => self.number(at, end).unwrap_or_else(|| self.run(at, end)),
                _ => self.quoted(at, end, next).unwrap_or_else(|| self.run(at, end)),
            };
        }
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) -> usize {
        self.push_inside(kind, start, end, &self.text[start..end])
    }

    fn push_inside(&mut self, kind: TokenKind, start: usize, end: usize, text: &'t str) -> usize {
        let label = match kind {
            TokenKind::Number => Some(NameWord::Phone),
            TokenKind::Address | TokenKind::Broken => Some(NameWord::Mail),
            _ => None,
        };
        if let Some(label) = label {
            let is_label = |word: &str| is(label, word.trim_end_matches([':', '.']));
            self.tokens.pop_if(|last| last.kind == TokenKind::Word && is_label(last.text));
        }
        self.tokens.push(Token { kind, text, start, end });
        end
    }

    /// A link around a text, what stands between angle brackets, or a bracket alone.
    fn linked(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        if let Some(Linked { text: (from, to), target, length }) = link::linked(rest) {
            self.scan(at + from, at + to);
            self.contact(at + target.0, at + target.1, (at, at + length));
            return at + length;
        }
        if rest.starts_with('[') {
            return self.push(TokenKind::Open, at, at + 1);
        }
        let line = &rest[..rest.floor_char_boundary(LONGEST)];
        let quoted =
            line.find(|next| next == '"' || next != '<' && !is_space(next)).filter(|at| line[*at..].starts_with('"'));
        let behind = quoted.and_then(|at| Some(at + 1 + closing(&line[at + 1..], '"')? + 1)).unwrap_or_default();
        let closed = line[behind..].find(['>', '\n', '\r']).map(|at| behind + at);
        let closed = closed.filter(|close| rest[*close..].starts_with('>'));
        let Some(close) = closed.map(|close| at + close) else { return at + 1 };
        let inside = trimmed(&self.text[at + 1..close]);
        if let Some(address) = read_address(inside) {
            self.push_inside(TokenKind::Address, at, close + 1, address);
        } else if number::leading(inside).is_none_or(|(_, length)| length < inside.len()) {
            self.contact(at + 1, close, (at, close + 1));
        } else {
            self.scan(at + 1, close);
        }
        close + 1
    }

    /// A target of a link, or what is meant to be an address.
    fn contact(&mut self, from: usize, to: usize, (start, end): (usize, usize)) {
        let inside = trimmed(&self.text[from..to]);
        let (kind, text) = if let Some(address) = read_address(inside) {
            (TokenKind::Address, address)
        } else if let Some(number) = strip_prefix(inside, "tel:") {
            (TokenKind::Number, number)
        } else if link::page(inside).is_some() || inside.contains("://") {
            (TokenKind::Page, inside)
        } else {
            (TokenKind::Broken, inside)
        };
        self.push_inside(kind, start, end, text);
    }

    /// A telephone number that begins there.
    fn number(&mut self, at: usize, end: usize) -> Option<usize> {
        let ((from, to), length) = number::leading(&self.text[at..end])?;
        Some(self.push_inside(TokenKind::Number, at, at + length, &self.text[at + from..at + to]))
    }

    /// A text between quotation marks that begins there, or an address with such a text before its `@`.
    fn quoted(&mut self, at: usize, end: usize, open: char) -> Option<usize> {
        let index = QUOTES.iter().position(|(mark, _)| *mark == open)?;
        let from = at + open.len_utf8();
        let close =
            (open != '"' || !self.is_unclosed).then(|| closing(&self.text[from..end], QUOTES[index].1)).flatten();
        let Some(to) = close.map(|close| from + close) else {
            self.is_unclosed |= open == '"';
            return None;
        };
        let behind = to + QUOTES[index].1.len_utf8();
        if self.text[behind..end].starts_with('@') {
            return Some(self.address_run(at, behind + run_length(&self.text[behind..end])));
        }
        Some(self.push_inside(TokenKind::Quoted, at, behind, &self.text[from..to]))
    }

    /// Everything up to a blank or a mark.
    fn run(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.text[at..end];
        let stop = at + run_length(rest);
        let run = &self.text[at..stop];
        if run.len() > LONGEST_JOINT && run.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return self.push(TokenKind::Word, at, stop);
        }
        if let Some(length) = link::page(rest) {
            return self.push(TokenKind::Page, at, at + length);
        }
        if run.contains('@') && is_meant_as_address(run) {
            return self.address_run(at, stop);
        }
        let kind = match run {
            "&" | "+" => TokenKind::And,
            "/" => TokenKind::Slash,
            _ if run.chars().all(|next| is_dash(next) || next == ':') => TokenKind::Dash,
            _ if run.len() > LONGEST_JOINT || run.starts_with(char::is_uppercase) => TokenKind::Word,
            _ if is(NameWord::And, run.trim_end_matches('.')) => TokenKind::And,
            _ if is(NameWord::PerhapsAnd, run) => TokenKind::PerhapsAnd,
            _ => TokenKind::Word,
        };
        self.push(kind, at, stop)
    }

    /// What has an `@` in it: an address, several with slashes between them, or something that is none.
    fn address_run(&mut self, at: usize, stop: usize) -> usize {
        let run = &self.text[at..stop];
        let colon = run.rfind('@').and_then(|sign| run[..sign].rfind(':')).filter(|_| !run.starts_with('"'));
        let label = colon.filter(|colon| !run[..*colon].to_ascii_lowercase().ends_with("mailto"));
        let (label, run) = run.split_at(label.map_or(0, |colon| colon + 1));
        if !label.is_empty() {
            self.push(TokenKind::Word, at, at + label.len());
        }
        let at = at + label.len();
        let bare = run.trim_end_matches(['.', ':', '\'', '!']).trim_start_matches('\'');
        let start = at + run.find(bare).unwrap_or_default();
        if let Some(address) = read_address(bare) {
            self.push_inside(TokenKind::Address, start, start + bare.len(), address);
        } else if let Some(addresses) = bare.split('/').map(read_address).collect::<Option<Vec<_>>>() {
            let mut from = start;
            for (part, address) in bare.split('/').zip(addresses) {
                self.push_inside(TokenKind::Address, from, from + part.len(), address);
                from += part.len() + 1;
            }
        } else {
            self.push_inside(TokenKind::Broken, at, stop, run);
        }
        stop
    }
}

/// Whether a run with an `@` in it is more than the sign alone, and no name in a network such as `@ana`.
fn is_meant_as_address(run: &str) -> bool {
    run.strip_prefix('@').is_none_or(|rest| rest.contains(['.', '@']))
}

/// The bytes of a run that begins there; brackets belong to it behind an `@`, where hosts have them.
fn run_length(text: &str) -> usize {
    let mut is_behind_at = false;
    let ends = |next: char| {
        if next.is_ascii_alphanumeric() {
            return false;
        }
        is_behind_at |= next == '@';
        is_space(next)
            || BREAKS.contains(&next)
            || matches!(next, ',' | '(' | ')' | '<' | '>')
            || matches!(next, '[' | ']') && !is_behind_at
    };
    text.find(ends).unwrap_or(text.len()).max(text.chars().next().map_or(0, char::len_utf8))
}

/// Where a quotation mark closes a text: the double one anywhere, others on the same line and not within a word.
fn closing(text: &str, close: char) -> Option<usize> {
    if close == '"' {
        let mut is_escaped = false;
        return text.bytes().position(|byte| {
            let closes = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            closes
        });
    }
    let line = &text[..text.floor_char_boundary(LONGEST)];
    let line = line.find([';', '\n', '\r']).map_or(line, |end| &line[..end]);
    let mut marks = line.match_indices(close);
    marks.find(|(at, _)| !line[at + close.len_utf8()..].starts_with(char::is_alphanumeric)).map(|(at, _)| at)
}

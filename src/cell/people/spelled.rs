//! Addresses with blanks in them or written out, as in `ana at example.com` or `ana[at]example[dot]com`: no mail reaches
//! them as they stand.

use super::address::is_domain;
use super::token::{Token, TokenKind, tokens};
use crate::cell::name_words::{NameWord, is};

/// The tokens with one, which is no address, for each that is written out.
pub(super) fn joined<'t>(text: &'t str, apart: Vec<Token<'t>>) -> Vec<Token<'t>> {
    if !(0..apart.len()).any(|at| spelled(&apart[at..]).is_some()) {
        return apart;
    }
    let (mut joined, mut at) = (Vec::with_capacity(apart.len()), 0);
    while let Some(token) = apart.get(at) {
        let length = spelled(&apart[at..]).map_or(1, |(_, length)| length);
        let (start, end) = (token.start, apart[at + length - 1].end);
        joined.push(match length {
            1 => *token,
            _ => Token { kind: TokenKind::Broken, text: &text[start..end], start, end },
        });
        at += length;
    }
    joined
}

/// The address that a text writes out, if it is one.
pub(crate) fn meant(text: &str) -> Option<String> {
    spelled(&tokens(text)).map(|(address, _)| address)
}

/// The address that begins these tokens, and how many of them make it.
fn spelled(tokens: &[Token<'_>]) -> Option<(String, usize)> {
    let [local, next, ..] = tokens else { return None };
    let is_written_out = match (local.kind, next.kind) {
        (TokenKind::Broken, TokenKind::Word) => local.text.ends_with('@') && is_domain(next.text),
        (TokenKind::Word, TokenKind::Broken) => next.text.starts_with('@') && is_domain(&next.text[1..]),
        _ => false,
    };
    if is_written_out {
        return Some(([local.text, next.text].concat(), 2));
    }
    if local.kind != TokenKind::Word || !matches!(next.kind, TokenKind::Word | TokenKind::Open) {
        return None;
    }
    // Somebody before the name of the company is no address: `Ana at booking.com`.
    let is_name = next.kind == TokenKind::Word && next.text != "@" && local.text.starts_with(char::is_uppercase);
    if is_name {
        return None;
    }
    let behind = marked(tokens, 1, |word| word == "@" || is(NameWord::At, word))?;
    let (host, end) = host(tokens, behind)?;
    Some((format!("{}@{host}", local.text), end))
}

/// The host that begins there, and behind which token it ends.
fn host(tokens: &[Token<'_>], mut at: usize) -> Option<(String, usize)> {
    let mut host = String::new();
    loop {
        let label = tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
        host.push_str(label.text.trim_end_matches(['.', ':']));
        at += 1;
        let Some(behind) = marked(tokens, at, |word| is(NameWord::Dot, word)) else { break };
        host.push('.');
        at = behind;
    }
    is_domain(&host).then_some((host, at))
}

/// Behind which token a mark ends that is a word, alone or in brackets.
fn marked(tokens: &[Token<'_>], at: usize, is_mark: impl Fn(&str) -> bool) -> Option<usize> {
    match tokens.get(at..)? {
        [open, mark, close, ..] if open.kind == TokenKind::Open && close.kind == TokenKind::Close => {
            is_mark(mark.text).then_some(at + 3)
        }
        [mark, ..] if mark.kind == TokenKind::Word => is_mark(mark.text).then_some(at + 1),
        _ => None,
    }
}

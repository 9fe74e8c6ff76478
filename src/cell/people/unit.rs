//! The tokens of a line in units, each of one person or of names between commas.

use super::token::{Token, TokenKind};

/// Tokens that belong together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit<'a, 't> {
    pub(super) tokens: &'a [Token<'t>],
    /// Whether a slash stands before it, which parts two people, or the name of one from an address.
    pub(super) is_behind_slash: bool,
}

/// What was met of a unit so far.
#[derive(Debug, Clone, Copy, Default)]
struct Met<'t> {
    address: Option<&'t str>,
    name_before_address: bool,
    name_behind_address: bool,
}

/// The units of a line: between words for “and”, ampersands and slashes, behind an address where a comma, another address or
/// another name with its address follows.
pub(super) fn units<'a, 't>(line: &'a [Token<'t>]) -> Vec<Unit<'a, 't>> {
    let followed = followed_by_address(line);
    let (mut units, mut start, mut depth, mut met) = (Vec::new(), 0, 0_usize, Met::default());
    let mut is_behind_slash = false;
    for (at, token) in line.iter().enumerate() {
        match token.kind {
            TokenKind::Open => depth += 1,
            TokenKind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_mark = start < at
            && at + 1 < line.len()
            && match token.kind {
                // "Herr und Frau Vogt" have one name.
                TokenKind::And => depth == 0 && !are_titles(&line[start..at]),
                TokenKind::Slash => depth == 0,
                TokenKind::PerhapsAnd => {
                    depth == 0 && is_surname(&line[start..at]) == is_surname(ahead(&line[at + 1..]))
                }
                TokenKind::Comma => depth == 0 && met.address.is_some(),
                _ => false,
            };
        if is_mark || start < at && begins(token, met, followed.get(at) == Some(&true)) {
            units.push(Unit { tokens: &line[start..at], is_behind_slash });
            start = if is_mark { at + 1 } else { at };
            (met, is_behind_slash) = (Met::default(), token.kind == TokenKind::Slash);
        }
        met.add(token);
    }
    units.push(Unit { tokens: &line[start..], is_behind_slash });
    units
}

impl<'t> Met<'t> {
    fn add(&mut self, token: &Token<'t>) {
        self.address = self.address.or(token.is_address().then_some(token.text));
        self.name_before_address |= token.is_of_name() && self.address.is_none();
        self.name_behind_address |= token.is_of_name() && self.address.is_some();
    }
}

/// Whether a token begins another person, without a mark between them.
fn begins(token: &Token<'_>, met: Met<'_>, is_followed: bool) -> bool {
    let Some(address) = met.address else { return false };
    let has_none = !met.name_before_address && !met.name_behind_address;
    match token.kind {
        TokenKind::Word | TokenKind::Quoted => met.name_before_address && !met.name_behind_address && is_followed,
        TokenKind::Address | TokenKind::Broken if address.eq_ignore_ascii_case(token.text) => false,
        TokenKind::Address | TokenKind::Broken => has_none || met.name_behind_address && !met.name_before_address,
        _ => false,
    }
}

/// Whether an address follows each token before the next mark; empty where there are not two addresses.
fn followed_by_address(line: &[Token<'_>]) -> Vec<bool> {
    if line.iter().filter(|token| token.is_address()).count() < 2 {
        return Vec::new();
    }
    let mut follows = false;
    let mut followed = vec![false; line.len()];
    for (at, token) in line.iter().enumerate().rev() {
        followed[at] = follows;
        match token.kind {
            TokenKind::Address | TokenKind::Broken => follows = true,
            TokenKind::Comma | TokenKind::And | TokenKind::PerhapsAnd | TokenKind::Slash => follows = false,
            _ => {}
        }
    }
    followed
}

/// The tokens up to the next mark.
fn ahead<'a, 't>(line: &'a [Token<'t>]) -> &'a [Token<'t>] {
    let is_mark = |token: &Token<'_>| {
        matches!(token.kind, TokenKind::Comma | TokenKind::And | TokenKind::PerhapsAnd | TokenKind::Slash)
    };
    line.split(is_mark).next().unwrap_or_default()
}

/// Whether nothing but titles is there.
fn are_titles(tokens: &[Token<'_>]) -> bool {
    super::name::count_words(tokens) == 0 && tokens.iter().all(Token::is_of_name)
}

/// Whether there is a surname beside another name.
fn is_surname(tokens: &[Token<'_>]) -> bool {
    super::name::count_words(tokens) > 1
}

//! An e-mail address.

use std::ops::RangeInclusive;

use crate::cell::{strip_prefix, trimmed};

/// How many bytes there may be before the `@` (RFC 5321, section 4.5.3.1.1).
const LOCAL: RangeInclusive<usize> = 1..=64;

/// How many bytes there may be behind the `@` (RFC 5321, section 4.5.3.1.2).
const DOMAIN: RangeInclusive<usize> = 1..=255;

/// How many bytes a part of a domain has (RFC 1035, section 2.3.4).
const LABEL: RangeInclusive<usize> = 1..=63;

/// The address, without the blanks around it and without `mailto:`; `None` if no mail could reach it.
pub(super) fn read_address(text: &str) -> Option<&str> {
    let text = trimmed(text);
    let address = match strip_prefix(text, "mailto:") {
        Some(target) => trimmed(target.split('?').next()?),
        None => text,
    };
    halves(address).map(|_| address)
}

/// What stands before the last `@` of an address and what behind it; `None` if no mail could reach it (RFC 5321,
/// section 4.1.2). Letters of any script are letters (RFC 6531); bare host names and numeric hosts are none that people
/// hand out.
pub(crate) fn halves(address: &str) -> Option<(&str, &str)> {
    let (local, domain) = address.rsplit_once('@')?;
    let is_local = LOCAL.contains(&local.len()) && (is_dotted(local) || is_quoted(local));
    (is_local && is_domain(domain)).then_some((local, domain))
}

/// Atoms with dots between them (RFC 5322, section 3.2.3).
fn is_dotted(local: &str) -> bool {
    let is_atom = |next: char| {
        next.is_alphanumeric()
            || matches!(next, '!' | '#'..='\'' | '*' | '+' | '-' | '/' | '=' | '?' | '^'..='`' | '{'..='~')
    };
    let mut is_open = false;
    let is_sound = local.chars().all(|next| {
        let was_open = std::mem::replace(&mut is_open, next != '.');
        if next == '.' { was_open } else { is_atom(next) }
    });
    is_sound && is_open
}

/// A text in double quotes, in which a backslash stands before each of its own and before other double quotes.
fn is_quoted(local: &str) -> bool {
    let Some(inside) = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { return false };
    let mut is_escaped = false;
    let is_sound = inside.chars().all(|next| {
        let was_escaped = is_escaped;
        is_escaped = next == '\\' && !was_escaped;
        !next.is_control() && (next != '"' || was_escaped)
    });
    is_sound && !is_escaped
}

/// Two labels or more, the last one not a number: in one pass, for an address has to be sure at each step.
pub(super) fn is_domain(text: &str) -> bool {
    let (mut dots, mut label, mut is_numeric, mut before) = (0, 0, true, '.');
    for next in text.chars() {
        if next == '.' {
            if matches!(before, '.' | '-') {
                return false;
            }
            (dots, label, is_numeric) = (dots + 1, 0, true);
        } else {
            label += next.len_utf8();
            if next == '-' && before == '.' || next != '-' && !next.is_alphanumeric() || label > *LABEL.end() {
                return false;
            }
            is_numeric &= next.is_ascii_digit();
        }
        before = next;
    }
    DOMAIN.contains(&text.len()) && dots > 0 && !is_numeric && before != '-'
}

//! An e-mail address.

use std::ops::RangeInclusive;

use crate::cell::{strip_prefix, trimmed};

/// How many bytes there may be before the `@` (RFC 5321, section 4.5.3.1.1).
const LOCAL: RangeInclusive<usize> = 1..=64;

/// How many bytes there may be behind the `@` (RFC 5321, section 4.5.3.1.2).
const DOMAIN: RangeInclusive<usize> = 1..=255;

/// How many bytes a part of a domain has (RFC 1035, section 2.3.4).
const LABEL: RangeInclusive<usize> = 1..=63;

/// The address, without the blanks around it and without `mailto:`; `None` if no mail could reach
/// it. Letters of any script are letters (RFC 6531); quoted local parts, bare host names and
/// numeric hosts are none that people hand out.
pub(super) fn read_address(text: &str) -> Option<&str> {
    let text = trimmed(text);
    let address = match strip_prefix(text, "mailto:") {
        Some(target) => trimmed(target.split('?').next()?),
        None => text,
    };
    let (local, domain) = address.split_once('@')?;
    (is_local(local) && is_domain(domain)).then_some(address)
}

/// Atoms with dots between them (RFC 5322, section 3.2.3).
fn is_local(text: &str) -> bool {
    let is_atom = |next: char| next.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(next);
    LOCAL.contains(&text.len()) && has_single_dots(text, is_atom)
}

/// Whether a text is of such characters with single dots between them.
fn has_single_dots(text: &str, is_part: impl Fn(char) -> bool) -> bool {
    let mut is_open = false;
    let is_sound = text.chars().all(|next| {
        let was_open = std::mem::replace(&mut is_open, next != '.');
        if next == '.' { was_open } else { is_part(next) }
    });
    is_sound && is_open
}

/// Two labels or more, the last one not a number.
fn is_domain(text: &str) -> bool {
    let is_numeric = |label: &str| label.bytes().all(|byte| byte.is_ascii_digit());
    DOMAIN.contains(&text.len())
        && text.split('.').all(is_label)
        && text.rsplit_once('.').is_some_and(|(_, last)| !is_numeric(last))
}

fn is_label(text: &str) -> bool {
    LABEL.contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.chars().all(|next| next.is_alphanumeric() || next == '-')
}

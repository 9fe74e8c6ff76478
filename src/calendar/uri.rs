//! Links that a calendar may offer to open.

use std::borrow::Cow;

/// What leads to a person or a page; what could run something, or read a file, is not among them.
const SCHEMES: [&str; 5] = ["http", "https", "mailto", "sms", "tel"];

/// A text as a URI (RFC 3986), if it is a link of one of the [`SCHEMES`]: control characters are removed, as browsers
/// do, and other characters that no URI holds are percent-encoded.
pub(super) fn uri(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let (scheme, rest) = text.split_once(':')?;
    let known = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
    (known && !rest.is_empty()).then(|| encode(text))
}

fn encode(text: &str) -> Cow<'_, str> {
    if text.bytes().all(belongs_in_uri) {
        return Cow::Borrowed(text);
    }
    let mut uri = String::with_capacity(3 * text.len());
    for octet in text.bytes().filter(|octet| !octet.is_ascii_control()) {
        if belongs_in_uri(octet) {
            uri.push(octet.into());
        } else {
            uri.extend(['%', hexadecimal(octet >> 4), hexadecimal(octet & 0xf)]);
        }
    }
    Cow::Owned(uri)
}

/// Whether an octet is unreserved, reserved or a percent sign (RFC 3986 section 2).
fn belongs_in_uri(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&octet)
}

fn hexadecimal(digit: u8) -> char {
    char::from(b"0123456789ABCDEF"[usize::from(digit)])
}

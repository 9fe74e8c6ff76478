//! Links that a calendar may offer to open.

use std::borrow::Cow;

/// What leads to a person or a page; what could run something, or read a file, is not among them.
const SCHEMES: [&str; 5] = ["http", "https", "mailto", "sms", "tel"];

/// A text as a URI (RFC 3986), if it is a link of one of the [`SCHEMES`]: control characters are removed, as browsers
/// do, and other characters that no URI holds are percent-encoded.
pub(super) fn uri(text: &str) -> Option<Cow<'_, str>> {
    let text = text.trim();
    let rest = SCHEMES.iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)?.strip_prefix(':')
    });
    rest.filter(|rest| !rest.is_empty()).map(|_| encode(text))
}

fn encode(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    if (0..bytes.len()).all(|place| belongs_at(bytes, place)) {
        return Cow::Borrowed(text);
    }
    let mut uri = String::with_capacity(3 * text.len());
    for (place, byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii_control()) {
        if belongs_at(bytes, place) {
            uri.push(char::from(*byte));
        } else {
            uri.extend(['%', hexadecimal(byte >> 4), hexadecimal(byte & 0xf)]);
        }
    }
    Cow::Owned(uri)
}

/// Whether an byte can stay: it belongs into a URI, and encodes another if it is a percent sign.
fn belongs_at(bytes: &[u8], place: usize) -> bool {
    let encodes =
        || bytes[place + 1..].first_chunk::<2>().is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    belongs_in_uri(bytes[place]) && (bytes[place] != b'%' || encodes())
}

fn belongs_in_uri(byte: u8) -> bool {
    IN_URI[usize::from(byte)]
}

/// Which bytes are unreserved, reserved or a percent sign (RFC 3986 section 2).
static IN_URI: [bool; 256] = {
    let (mut belongs, mut byte) = ([false; 256], 0_u8);
    while byte.is_ascii() {
        belongs[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    let mut marks: &[u8] = b"-._~:/?#[]@!$&'()*+,;=%";
    while let [mark, rest @ ..] = marks {
        belongs[*mark as usize] = true;
        marks = rest;
    }
    belongs
};

fn hexadecimal(digit: u8) -> char {
    char::from(b"0123456789ABCDEF"[usize::from(digit)])
}

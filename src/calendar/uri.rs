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
    let octets = text.as_bytes();
    if (0..octets.len()).all(|place| belongs_at(octets, place)) {
        return Cow::Borrowed(text);
    }
    let mut uri = String::with_capacity(3 * text.len());
    for (place, octet) in octets.iter().enumerate().filter(|(_, octet)| !octet.is_ascii_control()) {
        if belongs_at(octets, place) {
            uri.push(char::from(*octet));
        } else {
            uri.extend(['%', hexadecimal(octet >> 4), hexadecimal(octet & 0xf)]);
        }
    }
    Cow::Owned(uri)
}

/// Whether an octet can stay: it belongs into a URI, and encodes another if it is a percent sign.
fn belongs_at(octets: &[u8], place: usize) -> bool {
    let encodes =
        || octets[place + 1..].first_chunk::<2>().is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    belongs_in_uri(octets[place]) && (octets[place] != b'%' || encodes())
}

fn belongs_in_uri(octet: u8) -> bool {
    IN_URI[usize::from(octet)]
}

/// Which octets are unreserved, reserved or a percent sign (RFC 3986 section 2).
static IN_URI: [bool; 256] = {
    let (mut belongs, mut octet) = ([false; 256], 0_u8);
    while octet.is_ascii() {
        belongs[octet as usize] = octet.is_ascii_alphanumeric();
        octet += 1;
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

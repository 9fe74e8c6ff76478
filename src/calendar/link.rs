//! Links that open a message to somebody, or a page.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memrchr};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::uri::uri;
use crate::cell::people::halves;
use crate::prose::{Prose, ProseForm, Short, is_never_shown, is_printable, left_open};

/// The most characters of a link: programs cut longer ones, or do not open them.
const LONGEST: usize = 2_000;

/// All that is encoded in a part of a link: everything but the unreserved characters (RFC 3986 section 2.3).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The same in the address of a mail, before and behind its `@` (RFC 6068 section 2).
const ENCODED_IN_ADDRESS: &AsciiSet = &ENCODED.remove(b'!').remove(b'$').remove(b'\'').remove(b'*').remove(b'+');

/// Text in the form that it has in a part of a link: percent-encoded, its line breaks as CRLF.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Encoded(String);

/// A link that holds nothing but what a URI may hold (RFC 3986).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    uri: Encoded,
    /// Whether a `?` is in it, behind which its parts stand.
    has_parts: bool,
}

impl Encoded {
    /// What was encoded until now: ASCII, with `%` and two digits for each byte that a URI may not hold.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Prose for Encoded {
    fn text(&mut self, text: &str) {
        if is_printable(text) {
            return self.plain(text);
        }
        let lines = text.split(['\n', '\u{2028}', '\u{2029}']).map(|line| line.trim_end_matches('\r'));
        for (index, line) in lines.enumerate() {
            if index > 0 {
                self.line_break();
            }
            let hidden = line.contains(is_never_shown);
            let line = if hidden { Cow::Owned(line.replace(is_never_shown, "")) } else { Cow::Borrowed(line) };
            self.0.extend(utf8_percent_encode(&line, ENCODED));
        }
        for closing in left_open(text) {
            self.0.extend(utf8_percent_encode(closing.encode_utf8(&mut [0; 4]), ENCODED));
        }
    }

    fn plain(&mut self, text: &str) {
        self.0.extend(utf8_percent_encode(text, ENCODED));
    }

    fn short<const ROOM: usize>(&mut self, words: &Short<ROOM>) {
        self.plain(words.as_str());
    }

    fn comma(&mut self) {
        self.0.push_str("%2C%20");
    }

    fn line_break(&mut self) {
        self.0.push_str("%0D%0A");
    }
}

impl ProseForm for Encoded {
    fn append_part(&mut self, other: &Encoded, part: Range<usize>) {
        self.0.push_str(&other.0[part]);
    }

    fn clear(&mut self) {
        self.0.clear();
    }

    fn length(&self) -> usize {
        self.0.len()
    }
}

impl Link {
    /// Makes it one that writes to an address (RFC 6068), without anything to write yet; empty where no mail could reach
    /// the address.
    pub fn write_to(&mut self, address: &str) {
        self.clear();
        if halves(address).is_some() {
            self.write_to_sure(address);
        }
    }

    /// The same for an address that a mail can reach, as all those of a roster.
    pub(crate) fn write_to_sure(&mut self, address: &str) {
        debug_assert!(halves(address).is_some(), "no mail reaches {address}");
        self.clear();
        if let Some(at) = memrchr(b'@', address.as_bytes()) {
            let (local, domain) = (&address[..at], &address[at + 1..]);
            self.text().push_str("mailto:");
            self.text().extend(utf8_percent_encode(local, ENCODED_IN_ADDRESS));
            self.text().push('@');
            self.text().extend(utf8_percent_encode(domain, ENCODED_IN_ADDRESS));
        }
    }

    /// Adds a part of the message, `subject` or `body`, where there is something to `write` and the link does not become
    /// too long.
    pub fn add(&mut self, part: &str, write: impl FnOnce(&mut Encoded)) {
        let before = self.uri.length();
        if before == 0 {
            return;
        }
        let mark = if self.has_parts { "&" } else { "?" };
        self.text().extend([mark, part, "="]);
        let start = self.uri.length();
        write(&mut self.uri);
        if (start + 1..=LONGEST).contains(&self.uri.length()) {
            self.has_parts = true;
        } else {
            self.text().truncate(before);
        }
    }

    /// Makes it the same as another.
    pub fn continue_from(&mut self, other: &Link) {
        self.clear();
        self.uri.append(&other.uri);
        self.has_parts = other.has_parts;
    }

    /// Makes it another, or an empty one.
    pub fn replace(&mut self, other: &str) {
        self.clear();
        if let Some(uri) = uri(other) {
            self.text().push_str(&uri);
            self.has_parts = memchr(b'?', uri.as_bytes()).is_some();
        }
    }

    /// Makes it lead nowhere.
    pub fn clear(&mut self) {
        self.uri.clear();
        self.has_parts = false;
    }

    /// The link; empty where it leads nowhere.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.uri.as_str()
    }

    fn text(&mut self) -> &mut String {
        &mut self.uri.0
    }
}

/// A link, as it was written or made sure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Url<'a> {
    /// Any text: written only if it is a link that a calendar may offer to open.
    Text(&'a str),
    /// A link.
    Link(&'a Link),
}

impl<'a> From<&'a str> for Url<'a> {
    fn from(text: &'a str) -> Url<'a> {
        Url::Text(text)
    }
}

impl<'a> From<&'a Link> for Url<'a> {
    fn from(link: &'a Link) -> Url<'a> {
        Url::Link(link)
    }
}

impl<'a> Url<'a> {
    /// The value, if there is one.
    pub(super) fn value(self) -> Option<Cow<'a, str>> {
        match self {
            Url::Text(text) => uri(text),
            Url::Link(link) => Some(Cow::Borrowed(link.as_str())).filter(|link| !link.is_empty()),
        }
    }
}

//! What comes later in a long page: compressed, until somebody scrolls to it or unfolds it.
//!
//! A page of thousands of reminders would else have a million elements before anybody looks at one.

use std::io::{self, Write};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use maud::{Markup, html};

use crate::visible::write_json;

/// A page with more reminders is packed.
pub(super) const MOST_UNPACKED: usize = 2_000;

/// A bundle is full after so many bytes: it is unpacked whole.
const FULL: usize = 1 << 19;

/// What is packed: lists apart from what is folded away in them, since whoever looks for a name needs all lists, and of
/// the rest nothing.
#[derive(Debug)]
pub(super) struct Packed {
    pub lists: Bundles,
    pub folded: Bundles,
}

/// Texts in bundles, each to be unpacked by itself.
#[derive(Debug)]
pub(super) struct Bundles {
    kind: &'static str,
    /// The bundles that are not yet written.
    unwritten: Vec<Vec<String>>,
    /// How many are.
    written: usize,
    /// How many bytes there are in the last bundle.
    bytes: usize,
}

impl Packed {
    pub(super) fn new() -> Packed {
        Packed { lists: Bundles::of("list"), folded: Bundles::of("folded") }
    }

    /// Whether a bundle is full.
    pub(super) fn is_full(&self) -> bool {
        self.lists.is_full() || self.folded.is_full()
    }

    /// Takes the bundles that are there, as elements that are not shown.
    pub(super) fn take(&mut self) -> io::Result<Markup> {
        let (lists, folded) = (self.lists.take()?, self.folded.take()?);
        Ok(html! { (lists) (folded) })
    }
}

impl Bundles {
    fn of(kind: &'static str) -> Bundles {
        Bundles { kind, unwritten: Vec::new(), written: 0, bytes: 0 }
    }

    /// Adds a text; returns its place, as the script of the page finds it.
    pub(super) fn add(&mut self, text: String) -> String {
        if self.unwritten.is_empty() || self.bytes > FULL {
            self.unwritten.push(Vec::new());
            self.bytes = 0;
        }
        let bundle = self.written + self.unwritten.len() - 1;
        self.bytes += text.len();
        let mut place = 0;
        if let Some(texts) = self.unwritten.last_mut() {
            place = texts.len();
            texts.push(text);
        }
        format!("{}-{bundle}.{place}", self.kind)
    }

    fn is_full(&self) -> bool {
        self.unwritten.len() > 1 || self.bytes > FULL
    }

    fn take(&mut self) -> io::Result<Markup> {
        let first = self.written;
        let bundles = std::mem::take(&mut self.unwritten);
        self.written += bundles.len();
        self.bytes = 0;
        let texts = bundles.iter().map(|texts| compressed(texts)).collect::<io::Result<Vec<String>>>()?;
        Ok(html! {
            @for (place, text) in texts.iter().enumerate() {
                script type="text/plain" id=(format!("{}-{}", self.kind, first + place)) { (text) }
            }
        })
    }
}

/// Texts as a list in JSON, in gzip, in Base64.
fn compressed(texts: &[String]) -> io::Result<String> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    write_json(&mut gzip, &texts)?;
    gzip.flush()?;
    Ok(BASE64_STANDARD.encode(gzip.finish()?))
}

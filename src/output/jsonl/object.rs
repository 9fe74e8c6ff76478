//! One JSON object on a line.

use serde::Serialize;

use super::json::Json;
use crate::prose::ProseForm;
use crate::visible::write_json;

/// An object in the making, whose fields stand in the order in which they are added.
pub(super) struct Object<'o> {
    out: &'o mut Vec<u8>,
    /// What stands before the next field.
    before: u8,
}

impl<'o> Object<'o> {
    /// Begins an object.
    pub(super) fn begin(out: &'o mut Vec<u8>) -> Object<'o> {
        Object { out, before: b'{' }
    }

    /// Goes on with an object of which some fields are written.
    pub(super) fn go_on(out: &'o mut Vec<u8>) -> Object<'o> {
        Object { out, before: b',' }
    }

    /// Adds fields that were written elsewhere.
    pub(super) fn fields(&mut self, fields: &[u8]) {
        self.out.extend_from_slice(fields);
    }

    /// Ends the object and its line.
    pub(super) fn end(self) {
        self.out.extend_from_slice(b"}\n");
    }

    /// Ends an object within another.
    pub(super) fn close(self) {
        self.out.push(b'}');
    }

    /// Adds a text, or `null`.
    pub(super) fn text<'t>(&mut self, name: &str, text: impl Into<Option<&'t str>>) {
        self.name(name);
        match text.into() {
            Some(text) => self.write(text),
            None => self.out.extend_from_slice(b"null"),
        }
    }

    /// Adds texts.
    pub(super) fn texts(&mut self, name: &str, texts: &[String]) {
        self.name(name);
        self.write(texts);
    }

    /// Adds a number.
    pub(super) fn number(&mut self, name: &str, number: u32) {
        self.name(name);
        self.write(&number);
    }

    /// Adds letters, digits and marks that need no escape.
    pub(super) fn plain(&mut self, name: &str, text: &str) {
        self.name(name);
        self.out.push(b'"');
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(b'"');
    }

    /// Adds a part of an account, if it says anything.
    pub(super) fn part(&mut self, name: &str, part: &Json) {
        if !part.is_empty() {
            self.name(name);
            part.write(self.out);
        }
    }

    /// Adds whatever is written, as its value.
    pub(super) fn value(&mut self, name: &str, write: impl FnOnce(&mut Vec<u8>)) {
        self.name(name);
        write(self.out);
    }

    fn write(&mut self, value: &(impl Serialize + ?Sized)) {
        // A vector takes all that is written to it.
        _ = write_json(self.out, &value);
    }

    fn name(&mut self, name: &str) {
        self.out.push(self.before);
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.before = b',';
    }
}

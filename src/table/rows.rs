//! A text cut into rows.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};
use memchr::{memchr, memchr2};

use super::asides::LineSample;
use super::lines::LineCounter;
use super::row::Row;
use super::{DecodedText, Delimiter, quotes};

/// The rows of a text, titles and header included.
pub(super) struct Rows<'t> {
    text: &'t DecodedText<'t>,
    body: Body,
    delimiter: Delimiter,
    /// Made where a quote is met: that takes as much as to read a hundred lines without one.
    reader: Option<Reader>,
    /// Where the row begins that was read last.
    start: usize,
    at: usize,
    lines: LineCounter<'t>,
    merge_markers: LineSample,
}

/// The part of a text that has the rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Body {
    pub(super) fn of_all(text: &DecodedText<'_>) -> Body {
        Body { start: 0, end: text.as_str().len() }
    }
}

impl<'t> Rows<'t> {
    pub(super) fn of(text: &'t DecodedText<'_>, known: impl Fn(&str) -> bool) -> Rows<'t> {
        let all = Body::of_all(text);
        if text.is_of_workbook() {
            return Rows::within(text, all, Delimiter::USUAL[0]);
        }
        match Delimiter::declared(text.as_str()) {
            Some((delimiter, start)) => Rows::within(text, Body { start, ..all }, delimiter),
            None => Rows::within(text, all, Delimiter::guessed(text, known)),
        }
    }

    pub(super) fn within(text: &'t DecodedText<'_>, body: Body, delimiter: Delimiter) -> Rows<'t> {
        let counter = if text.is_of_workbook() { LineCounter::of_rows } else { LineCounter::of };
        let lines = counter(text.as_str());
        Rows {
            text,
            body,
            delimiter,
            reader: None,
            start: body.start,
            at: body.start,
            lines,
            merge_markers: LineSample::default(),
        }
    }

    pub(super) fn again(&self) -> Rows<'t> {
        Rows::within(self.text, self.body, self.delimiter)
    }

    /// The rows behind the one that was read last.
    pub(super) fn onward(&self) -> Rows<'t> {
        self.from(self.at)
    }

    /// The rows from a place in the text, as far as it goes.
    pub(super) fn from(&self, start: usize) -> Rows<'t> {
        Rows::within(self.text, Body { start, ..Body::of_all(self.text) }, self.delimiter)
    }

    /// The rows once more, up to a place in the text.
    pub(super) fn as_far_as(&self, end: usize) -> Rows<'t> {
        Rows::within(self.text, Body { end, ..self.body }, self.delimiter)
    }

    /// Where markers of a merge stood.
    pub(super) fn merge_markers(&self) -> &LineSample {
        &self.merge_markers
    }

    /// The next row with something in it, into `row`; false at the end.
    pub(super) fn next_into(&mut self, row: &mut Row) -> bool {
        while self.next_or_blank_into(row) {
            if row.is_filled() {
                return true;
            }
        }
        false
    }

    /// The next row, be there something in it or not; false at the end.
    pub(super) fn next_or_blank_into(&mut self, row: &mut Row) -> bool {
        if !self.go_to_next() {
            return false;
        }
        self.start = self.at;
        self.read(row);
        if self.text.has_nul() {
            row.drop_nuls();
        }
        if self.text.is_broken() {
            row.note_broken();
        }
        true
    }

    /// Where the row that was read last stands in the text, without its line break.
    pub(super) fn range(&self) -> Range<usize> {
        let row = &self.text.as_str()[self.start..self.at];
        self.start..self.start + row.trim_end_matches(['\r', '\n']).len()
    }

    /// Where the cells of that row stand, with their quotes.
    pub(super) fn cells(&mut self) -> Vec<Range<usize>> {
        let Range { mut start, end } = self.range();
        let (mut cells, mut at, mut text) = (Vec::new(), start, [0; 256]);
        let reader = reader(&mut self.reader, self.delimiter);
        reader.reset();
        loop {
            let (result, taken, _) = reader.read_field(&self.text.as_str().as_bytes()[at..end], &mut text);
            at += taken;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end: false } => {
                    cells.push(start..at - 1);
                    start = at;
                }
                ReadFieldResult::Field { record_end: true } | ReadFieldResult::End => {
                    cells.push(start..end);
                    return cells;
                }
            }
        }
    }

    /// Passes over line breaks and markers of a merge; false at the end.
    fn go_to_next(&mut self) -> bool {
        loop {
            let rest = self.rest().as_bytes();
            let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            self.at += breaks;
            let rest = &rest[breaks..];
            if rest.is_empty() {
                return false;
            }
            if !is_merge_marker(rest, self.delimiter) {
                return true;
            }
            self.merge_markers.push(self.lines.line_at(self.at));
            self.at += memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        }
    }

    fn read(&mut self, row: &mut Row) {
        row.clear(self.lines.line_at(self.at), self.delimiter);
        let rest = self.rest();
        let line_end = memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        let line = &rest[..line_end];
        if memchr(b'"', line.as_bytes()).is_none() {
            row.split(line);
            self.at += line_end;
        } else {
            self.at += self.unquote(row, rest, line_end);
        }
    }

    /// Reads a row with quotes, and returns how many bytes it takes.
    fn unquote(&mut self, row: &mut Row, rest: &str, line_end: usize) -> usize {
        let reader = reader(&mut self.reader, self.delimiter);
        let taken = row.unquote(reader, rest);
        let may_run_away = line_end + 1 < taken || taken == rest.len();
        let read = &rest.as_bytes()[..taken];
        let runaway = if may_run_away { quotes::runaway(read, self.delimiter.byte()) } else { None };
        let Some(quote) = runaway else { return taken };
        let line_end = quote + memchr2(b'\n', b'\r', &rest.as_bytes()[quote..]).unwrap_or(rest.len() - quote);
        row.clear(row.line(), self.delimiter);
        row.unclosed_quote = Some(self.lines.line_at(self.at + quote));
        row.unquote(reader, &rest[..line_end])
    }

    fn rest(&self) -> &'t str {
        &self.text.as_str()[self.at..self.body.end]
    }
}

/// The reader of quotes, if there is one yet, or else a new one.
fn reader(made: &mut Option<Reader>, delimiter: Delimiter) -> &mut Reader {
    made.get_or_insert_with(|| ReaderBuilder::new().delimiter(delimiter.byte()).build())
}

/// Whether a line is what a merge leaves where two sides differ: seven times the same sign, and perhaps a name.
fn is_merge_marker(line: &[u8], delimiter: Delimiter) -> bool {
    const LENGTH: usize = 7;
    let Some(sign) = line.first().filter(|sign| matches!(sign, b'<' | b'=' | b'>' | b'|')) else { return false };
    let ends = |byte: &u8| matches!(byte, b' ' | b'\r' | b'\n') || *byte == delimiter.byte();
    *sign != delimiter.byte()
        && line.len() >= LENGTH
        && line[..LENGTH].iter().all(|byte| byte == sign)
        && line.get(LENGTH).is_none_or(ends)
}

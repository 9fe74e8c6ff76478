//! One reminder of an agenda, in one line or, where it is too long, in several.

use super::Agenda;
use super::entry::{AgendaEntry, EntryColumns};
use super::measure::{columns, push_blanks, push_padded, wrapped};
use super::paint::PaintRole;
use super::shape::{GAP, Shape};
use crate::plan::Plan;
use crate::sentence;

/// What the lines of an agenda have in common.
pub(super) struct AgendaLines<'l> {
    pub plan: &'l Plan,
    pub agenda: &'l Agenda<'l>,
    pub shape: Shape,
}

impl AgendaLines<'_> {
    /// Writes an entry, behind its day where that is not yet said, and why it is so if that is asked for.
    pub(super) fn write(&self, out: &mut String, entry: &AgendaEntry, parts: &EntryColumns, day: Option<&str>) {
        self.start(out, parts, day.unwrap_or_default());
        // A text that nothing stands beside has their columns too.
        let alone = self.room_for_text();
        let mut lines = wrapped(&parts.text, if parts.elsewhere.is_empty() { alone } else { self.shape.text });
        let aside = self.line_with_room(&mut lines, &parts.elsewhere);
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                push_blanks(out, self.shape.before_text());
            }
            out.push_str(line);
            if aside == Some(index) {
                self.aside(out, line, &parts.elsewhere);
            }
            out.push('\n');
        }
        if self.agenda.why {
            self.reasons(out, entry);
        }
    }

    fn room_for_text(&self) -> usize {
        self.agenda.room().saturating_sub(self.shape.before_text())
    }

    /// Day, hour and medium.
    fn start(&self, out: &mut String, parts: &EntryColumns, day: &str) {
        push_blanks(out, GAP);
        push_padded(out, day, self.shape.day);
        push_blanks(out, GAP + self.shape.hour - columns(&parts.hour));
        out.push_str(&parts.hour);
        push_blanks(out, GAP);
        self.agenda.paint.push(out, PaintRole::Medium, parts.medium);
        push_blanks(out, self.shape.medium - columns(parts.medium) + GAP);
    }

    /// The line of a text beside which the other side's time stands: the first, where all such times have a column of
    /// their own; else the last, if there is room, or a new one.
    fn line_with_room(&self, lines: &mut Vec<String>, elsewhere: &str) -> Option<usize> {
        if elsewhere.is_empty() {
            return None;
        }
        if self.shape.beside {
            return Some(0);
        }
        let taken = lines.last().map_or(0, |line| columns(line));
        if taken + GAP + columns(elsewhere) > self.room_for_text() {
            lines.push(String::new());
        }
        lines.len().checked_sub(1)
    }

    fn aside(&self, out: &mut String, line: &str, elsewhere: &str) {
        if self.shape.beside {
            push_blanks(out, self.shape.text.saturating_sub(columns(line)) + GAP);
        } else if !line.is_empty() {
            push_blanks(out, GAP);
        }
        out.push_str(elsewhere);
    }

    /// Why a reminder is when it is, below it.
    fn reasons(&self, out: &mut String, entry: &AgendaEntry) {
        let mut sentences = String::new();
        sentence::explain_with_ids(&mut sentences, self.plan, entry.id, entry.index);
        for sentence in sentences.lines() {
            push_sentence(out, sentence, self.shape.before_text(), self.agenda);
        }
    }
}

/// Appends a sentence behind so many blanks, its further lines a little more to the right.
pub(super) fn push_sentence(out: &mut String, sentence: &str, indent: usize, agenda: &Agenda<'_>) {
    let width = agenda.room().saturating_sub(indent + GAP);
    for (index, line) in wrapped(sentence, width).iter().enumerate() {
        push_blanks(out, if index == 0 { indent } else { indent + GAP });
        out.push_str(line);
        out.push('\n');
    }
}

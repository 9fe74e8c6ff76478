//! How wide the columns of an agenda are.

use chrono::{Datelike, NaiveDate};

use super::Agenda;
use super::entry::{AgendaEntry, EntryColumns};
use super::measure::columns;
use crate::moment::Day;

/// "Thu 12", "12 Mar".
const DAY: usize = 6;

/// "12 Mar 2025".
const DAY_AND_YEAR: usize = 11;

/// Blanks between two columns.
pub(super) const GAP: usize = 2;

/// A text of fewer columns is hard to read: then the other side's time stands below it.
const NARROWEST_TEXT: usize = 36;

/// The columns of an agenda: day, hour, medium, text, and beside the text the other side's time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub day: usize,
    pub hour: usize,
    pub medium: usize,
    pub text: usize,
    /// Whether the other side's time stands beside the text.
    pub beside: bool,
}

impl Shape {
    /// The columns in which these entries stand, with what each of them says.
    pub(super) fn of(entries: &[AgendaEntry], words: &[EntryColumns], agenda: &Agenda<'_>) -> Shape {
        let with_year = entries.first().is_some_and(|entry| entry.day < first_of_year(agenda));
        let (mut shape, mut elsewhere) =
            (Shape { day: if with_year { DAY_AND_YEAR } else { DAY }, ..Shape::default() }, 0);
        for parts in words {
            shape.widen(parts, &mut elsewhere);
        }
        let room = agenda.room().saturating_sub(shape.before_text());
        let room_beside = room.saturating_sub(GAP + elsewhere);
        shape.beside = elsewhere > 0 && room_beside >= shape.text.min(NARROWEST_TEXT);
        shape.text = shape.text.min(if shape.beside { room_beside } else { room });
        shape
    }

    fn widen(&mut self, parts: &EntryColumns, elsewhere: &mut usize) {
        self.hour = self.hour.max(columns(&parts.hour));
        self.medium = self.medium.max(columns(parts.medium));
        self.text = self.text.max(columns(&parts.text));
        *elsewhere = columns(&parts.elsewhere).max(*elsewhere);
    }

    /// How many columns stand before the text.
    pub(super) fn before_text(&self) -> usize {
        GAP + self.day + GAP + self.hour + GAP + self.medium + GAP
    }
}

fn first_of_year(agenda: &Agenda<'_>) -> Day {
    let today = NaiveDate::from(agenda.today());
    today.with_ordinal(1).unwrap_or(today).into()
}

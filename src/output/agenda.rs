//! A plan as an agenda: what is due on which day, for a person at a terminal.
//!
//! Every hour is that of one zone, the reader's. Nothing is left out in silence: what lies far back, is not asked for or
//! has no reminder is counted at the end, with the way to see it.

pub(super) mod entry;
mod foot;
pub(super) mod group;
mod line;
mod measure;
mod paint;
mod selection;
mod shape;
mod strip;
pub(super) mod week;

use std::io::{self, Write};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::moment::{Day, Moment};
use crate::plan::Plan;
use crate::prose::Prose;
use crate::zone::Zone;
use entry::{AgendaEntry, EntryColumns};
use foot::Foot;
use group::Group;
use line::AgendaLines;
pub use paint::Paint;
pub use selection::Selection;
use shape::Shape;
use strip::Strip;

/// How many columns an agenda has at least, however narrow the terminal is.
pub const NARROWEST: usize = 60;

/// How many columns it has where nobody knows better, such as in a pipe.
pub const USUAL_WIDTH: usize = 80;

/// What is not done after so many days is counted, and no longer listed unless it is asked for.
pub(super) const DAYS_LISTED: i32 = 14;

/// How an agenda is to be.
#[derive(Debug)]
pub struct Agenda<'a> {
    /// What lies before is overdue.
    pub now: DateTime<Utc>,
    /// The zone of every hour and day in it.
    pub zone: Zone,
    /// How many columns it may take; at least [`NARROWEST`].
    pub width: usize,
    /// Whether it has colours.
    pub paint: Paint,
    /// Whether every reason is given, and of each pair without a reminder why it has none.
    pub why: bool,
    /// Which reminders it is about.
    pub selection: &'a Selection,
}

impl Agenda<'_> {
    fn present(&self) -> Moment {
        Moment::at_or_after(self.now)
    }

    /// How many columns there are.
    fn room(&self) -> usize {
        self.width.max(NARROWEST)
    }

    fn today(&self) -> Day {
        self.zone.day_at(self.now.into())
    }

    /// Whether even what lies far back is listed.
    fn lists_everything(&self, plan: &Plan) -> bool {
        self.why || plan.since().is_some() || !self.selection.is_everything()
    }
}

/// Writes what is due, day by day.
pub fn write(out: &mut impl Write, plan: &Plan, agenda: &Agenda<'_>) -> io::Result<()> {
    let entries = AgendaEntry::all(plan, agenda);
    let overdue = entries.partition_point(|entry| entry.moment < agenda.present());
    let listed_from = agenda.zone.start_of(agenda.today() - DAYS_LISTED);
    let folded =
        if agenda.lists_everything(plan) { 0 } else { entries.partition_point(|entry| entry.moment < listed_from) };
    let mut text = head(agenda);
    Strip::of(&entries[overdue..], agenda).write(&mut text, agenda);
    let words: Vec<EntryColumns> = entries[folded..].iter().map(|entry| entry.parts(plan, agenda)).collect();
    let shape = Shape::of(&entries[folded..], &words, agenda);
    let lines = AgendaLines { plan, agenda, shape };
    let days: Vec<Day> = entries.iter().map(|entry| entry.day).collect();
    for group in Group::all(&days, folded, overdue, agenda) {
        group.heading(&mut text, agenda);
        let mut day_before = None;
        let places = group.entries.clone();
        for (entry, parts) in entries[places.clone()].iter().zip(&words[places.start - folded..]) {
            let is_new = group.shows_days() && day_before != Some(entry.day);
            let day = is_new.then(|| group.day_in_words(entry.day, agenda));
            lines.write(&mut text, entry, parts, day.as_deref());
            day_before = Some(entry.day);
            out.write_all(text.as_bytes())?;
            text.clear();
        }
    }
    Foot { plan, agenda, entries: &entries, folded, overdue }.write(&mut text);
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// `Monday 9 March 2026, 08:00 (America/New_York)`: the present, and whose hours all others are.
fn head(agenda: &Agenda<'_>) -> String {
    let mut text = String::new();
    let now = agenda.zone.local(agenda.now);
    text.date(now.date());
    text.comma();
    text.time(now.time());
    text.zone(agenda.zone);
    text.line_break();
    text
}

/// "12 March", and the year where it is another than this.
fn day_and_month(text: &mut String, date: NaiveDate, agenda: &Agenda<'_>) {
    text.push_str(&date.format("%-d %B").to_string());
    if !is_this_year(date, agenda) {
        text.push_str(&date.format(" %Y").to_string());
    }
}

fn is_this_year(date: NaiveDate, agenda: &Agenda<'_>) -> bool {
    NaiveDate::from(agenda.today()).year() == date.year()
}

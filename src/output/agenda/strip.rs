//! The coming weeks side by side, a bar for each day: how much there is to do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::entry::AgendaEntry;
use super::measure::{columns, push_blanks};
use super::paint::PaintRole;
use super::week::{monday, weeks_between};
use super::{Agenda, shape::GAP};
use crate::moment::Day;

/// From little to much.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// So many reminders on a day are as high as a bar gets, unless another day has more.
const FULL: usize = 4;

/// Columns of a week: one for each day.
const WEEK: usize = 7;

/// How many reminders each day has.
pub(super) struct Strip {
    days: BTreeMap<Day, usize>,
    first_monday: Day,
    /// How many weeks are shown, from this one.
    weeks: usize,
    /// How many reminders lie behind them.
    later: usize,
}

impl Strip {
    /// The load of what is still to come.
    pub(super) fn of(entries: &[AgendaEntry], agenda: &Agenda<'_>) -> Strip {
        let mut days = BTreeMap::new();
        for entry in entries {
            *days.entry(entry.day).or_insert(0) += 1;
        }
        let wanted = days.last_key_value().map_or(0, |(last, _)| weeks_between(agenda.today(), *last) + 1);
        let wanted = usize::try_from(wanted).unwrap_or_default();
        let fitting = agenda.room() / (GAP + WEEK);
        // What lies behind the last week has the place of one.
        let weeks = if wanted > fitting { fitting - 1 } else { wanted };
        let mut strip = Strip { days, first_monday: monday(agenda.today()), weeks, later: 0 };
        strip.later = entries.len() - (0..weeks).map(|week| strip.in_week(week)).sum::<usize>();
        strip.forget_empty_weeks();
        strip
    }

    /// Leaves out the last weeks if nothing is due in them.
    fn forget_empty_weeks(&mut self) {
        while self.weeks > 1 && self.in_week(self.weeks - 1) == 0 {
            self.weeks -= 1;
        }
    }

    /// Writes an empty line, and for each week its first day, the bars of its days, and its number; nothing where nothing
    /// is to come.
    pub(super) fn write(&self, out: &mut String, agenda: &Agenda<'_>) {
        if self.days.is_empty() {
            return;
        }
        out.push('\n');
        self.row(out, |week| first_day(self.monday(week)), "later");
        self.bars(out, agenda);
        let later = self.later.to_string();
        self.row(
            out,
            |week| {
                Some(self.in_week(week))
                    .filter(|count| *count > 0)
                    .map_or_else(|| "–".to_owned(), |count| count.to_string())
            },
            &later,
        );
    }

    /// A line with a text for each week, and one for what lies behind them.
    fn row(&self, out: &mut String, text: impl Fn(usize) -> String, later: &str) {
        let behind = (self.later > 0).then(|| later.to_owned());
        let mut line = String::new();
        for text in (0..self.weeks).map(text).chain(behind) {
            push_blanks(&mut line, GAP);
            line.push_str(&text);
            push_blanks(&mut line, WEEK.saturating_sub(columns(&text)));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }

    fn bars(&self, out: &mut String, agenda: &Agenda<'_>) {
        let fullest = self.days.values().copied().max().unwrap_or_default().max(FULL);
        let today = agenda.today();
        for week in 0..self.weeks {
            push_blanks(out, GAP);
            for day in self.monday(week).through(self.monday(week) + 6) {
                match self.days.get(&day) {
                    Some(count) => agenda.paint.push(out, PaintRole::Heading, &bar(*count, fullest).to_string()),
                    None if day < today => out.push(' '),
                    None => agenda.paint.push(out, PaintRole::Empty, "·"),
                }
            }
        }
        out.push('\n');
    }

    fn monday(&self, week: usize) -> Day {
        self.first_monday + i32::try_from(week * 7).unwrap_or(i32::MAX)
    }

    fn in_week(&self, week: usize) -> usize {
        let monday = self.monday(week);
        self.days.range(monday..monday + 7).map(|(_, count)| count).sum()
    }
}

/// The bar of a day, where the fullest has the highest.
fn bar(count: usize, fullest: usize) -> char {
    let height = (count * BARS.len()).div_ceil(fullest);
    BARS[height.clamp(1, BARS.len()) - 1]
}

/// "9 Mar".
fn first_day(monday: Day) -> String {
    NaiveDate::from(monday).format("%-d %b").to_string()
}

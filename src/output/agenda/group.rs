//! The parts of an agenda: overdue, today, tomorrow, the rest of this week, and each week after it.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::paint::PaintRole;
use super::week::{monday, weeks_between};
use super::{Agenda, day_and_month, is_this_year};
use crate::moment::Day;
use crate::prose::Prose;

/// Entries under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::output) struct Group {
    when: When,
    /// Their places among all entries.
    pub entries: Range<usize>,
}

/// What a group has in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// Its time has passed.
    Overdue,
    Today,
    Tomorrow,
    /// What is left of this week, up to its Sunday.
    ThisWeek,
    /// A week so many weeks later.
    Week(i32),
}

impl When {
    fn of(day: Day, today: Day) -> When {
        match (day.number() - today.number(), weeks_between(today, day)) {
            // Later today, and the clock that shows it may go back over midnight.
            (..=0, _) => When::Today,
            (1, _) => When::Tomorrow,
            (_, 0) => When::ThisWeek,
            (_, weeks) => When::Week(weeks),
        }
    }
}

impl Group {
    /// The groups of all entries, of which these are the days, but the first `folded`; those before `overdue` are late.
    /// There is always a group for today, unless only a part of the plan is asked for.
    pub(in crate::output) fn all(days: &[Day], folded: usize, overdue: usize, agenda: &Agenda<'_>) -> Vec<Group> {
        let mut groups = Vec::new();
        if folded < overdue {
            groups.push(Group { when: When::Overdue, entries: folded..overdue });
        }
        if overdue < days.len() && agenda.selection.is_everything() {
            groups.push(Group { when: When::Today, entries: overdue..overdue });
        }
        for (index, day) in days.iter().enumerate().skip(overdue) {
            let when = When::of(*day, agenda.today());
            match groups.last_mut().filter(|group| group.when == when) {
                Some(group) => group.entries.end = index + 1,
                None => groups.push(Group { when, entries: index..index + 1 }),
            }
        }
        groups
    }

    /// Whether its lines say on which day they are.
    pub(super) fn shows_days(&self) -> bool {
        !matches!(self.when, When::Today | When::Tomorrow)
    }

    /// "Thu 12"; "12 Mar" where no heading names the month.
    pub(super) fn day_in_words(&self, day: Day, agenda: &Agenda<'_>) -> String {
        let date = NaiveDate::from(day);
        match self.when {
            When::Overdue if is_this_year(date, agenda) => date.format("%-d %b").to_string(),
            When::Overdue => date.format("%-d %b %Y").to_string(),
            _ => date.format("%a %-d").to_string(),
        }
    }

    /// Writes an empty line and the group's title.
    pub(super) fn heading(&self, out: &mut String, agenda: &Agenda<'_>) {
        let role = match self.when {
            When::Overdue => PaintRole::Late,
            When::Today => PaintRole::Now,
            _ => PaintRole::Heading,
        };
        out.push('\n');
        agenda.paint.push(out, role, &self.title(agenda));
        out.push('\n');
        if self.entries.is_empty() {
            out.push_str("  nothing is due\n");
        }
    }

    /// Whether its time has passed.
    pub(in crate::output) fn is_late(&self) -> bool {
        self.when == When::Overdue
    }

    /// Whether it is today's.
    pub(in crate::output) fn is_today(&self) -> bool {
        self.when == When::Today
    }

    /// "Tomorrow, Tuesday 10 March", "Next week, 16 to 22 March".
    pub(in crate::output) fn title(&self, agenda: &Agenda<'_>) -> String {
        let today = agenda.today();
        let named = |name: &str, day: Day| {
            let mut title = format!("{name}, ");
            title.day(day.into());
            title
        };
        let sunday = |monday: Day| monday + 6;
        match self.when {
            When::Overdue => "Overdue".to_owned(),
            When::Today => named("Today", today),
            When::Tomorrow => named("Tomorrow", today + 1),
            When::ThisWeek => format!("This week, {}", days(today + 2, sunday(monday(today)), agenda)),
            When::Week(weeks) => {
                let start = monday(today) + 7 * weeks;
                let next = if weeks == 1 { "Next week, " } else { "" };
                format!("{next}{}", days(start, sunday(start), agenda))
            }
        }
    }
}

/// "16 to 22 March", "30 March to 5 April", "28 December to 3 January 2027".
fn days(first: Day, last: Day, agenda: &Agenda<'_>) -> String {
    let (first, last) = (NaiveDate::from(first), NaiveDate::from(last));
    let mut text = String::new();
    if (first.year(), first.month()) == (last.year(), last.month()) {
        text.number(first.day());
    } else {
        day_and_month(&mut text, first, agenda);
    }
    if first != last {
        text.push_str(" to ");
        day_and_month(&mut text, last, agenda);
    }
    text
}

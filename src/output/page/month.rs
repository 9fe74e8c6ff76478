//! A month: what is due on each day of it.

use chrono::{Datelike, Days, Months, NaiveDate};
use maud::{Markup, html};

use super::PageMode;
use super::due::{Due, What};
use super::renderer::Renderer;
use super::text::line;
use crate::interview::Person;
use crate::moment::Day;
use crate::output::agenda::week::monday;
use crate::prose::Prose;

/// So many lines of a day are shown.
const SHOWN: usize = 4;

/// A page that can't ask for other months has so many of them at most.
const MOST_MONTHS: usize = 12;

const WEEKDAYS: [(&str, &str); 7] = [
    ("Mon", "Monday"),
    ("Tue", "Tuesday"),
    ("Wed", "Wednesday"),
    ("Thu", "Thursday"),
    ("Fri", "Friday"),
    ("Sat", "Saturday"),
    ("Sun", "Sunday"),
];

impl Renderer<'_> {
    /// A month, `2026-03`, or the present one; of a page that can't ask for others, all of the coming year.
    pub(super) fn month(&self, asked: Option<&str>) -> Markup {
        let due = self.due();
        let present = first_of(NaiveDate::from(self.view.today()));
        if self.view.mode == PageMode::Live {
            let month = asked.and_then(|month| format!("{month}-01").parse().ok()).unwrap_or(present);
            return html! { (turning(month)) (self.table(&due, month)) };
        }
        let mut months: Vec<NaiveDate> = due.iter().map(|due| first_of(NaiveDate::from(due.day))).collect();
        months.retain(|month| *month >= present);
        months.dedup();
        html! {
            @if months.is_empty() { p .nothing { "Nothing is due in the coming months." } }
            @for month in months.into_iter().take(MOST_MONTHS) { (self.table(&due, month)) }
        }
    }

    fn table(&self, due: &[Due], month: NaiveDate) -> Markup {
        let first = monday(Day::from(month));
        let next = month.checked_add_months(Months::new(1)).unwrap_or(month);
        let weeks = (Day::from(next).number() - first.number() + 6) / 7;
        html! {
            table .month {
                caption { (month.format("%B %Y")) }
                thead { tr { @for (short, long) in WEEKDAYS { th scope="col" { abbr title=(long) { (short) } } } } }
                tbody {
                    @for week in 0..weeks {
                        tr { @for day in (first + 7 * week).through(first + 7 * week + 6) { (self.cell(due, day, month)) } }
                    }
                }
            }
        }
    }

    fn cell(&self, due: &[Due], day: Day, month: NaiveDate) -> Markup {
        let date = NaiveDate::from(day);
        if date.month() != month.month() {
            return html! { td {} };
        }
        let on_day = &due[due.partition_point(|due| due.day < day)..due.partition_point(|due| due.day <= day)];
        let is_weekend = date.weekday().num_days_from_monday() > 4;
        html! {
            td .today[day == self.view.today()] .weekend[is_weekend] .past[day < self.view.today()] {
                @if on_day.is_empty() { span .number { (date.day()) } } @else {
                    a .number href=(format!("#day-{date}")) data-do="go" {
                        (date.day()) span .hidden { (in_words(on_day.len())) }
                    }
                    span .load aria-hidden="true" { (on_day.len()) }
                    ol {
                        @for due in on_day.iter().take(SHOWN) { li .appointment[due.what == What::Appointment] { (self.short(due)) } }
                        @if on_day.len() > SHOWN { li .more { "and " (on_day.len() - SHOWN) " more" } }
                    }
                }
            }
        }
    }

    /// "10:00 Ana Ruiz".
    fn short(&self, due: &Due) -> Markup {
        let roster = &*self.plan().roster;
        let company = roster.company(roster.interview(due.id));
        let name = match due.what {
            What::Reminder(index) => {
                let person = self.plan().pair(index).person.map(|person| roster.person(person));
                person.and_then(Person::name).or(company)
            }
            What::Appointment => company,
        };
        let mut time = String::new();
        time.time(self.view.zone.wall_at(due.moment).time());
        html! { span .hour { (time) } " " (line(name.unwrap_or("interview"))) }
    }
}

/// Buttons to the month before and the one behind.
fn turning(month: NaiveDate) -> Markup {
    let before = month.checked_sub_months(Months::new(1)).unwrap_or(month);
    let behind = month.checked_add_months(Months::new(1)).unwrap_or(month);
    html! {
        p .turning {
            @for (id, name, other) in [("month-before", "Before", before), ("month-behind", "After", behind)] {
                button id=(id) type="button" data-do="month" data-month=(other.format("%Y-%m")) {
                    span .hidden { (name) ": " } (other.format("%B %Y"))
                }
            }
        }
    }
}

fn first_of(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(date.day0().into())).unwrap_or(date)
}

fn in_words(count: usize) -> String {
    let mut text = String::from(": ");
    text.number(count);
    text.push_str(" due");
    text
}

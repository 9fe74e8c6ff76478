//! The coming weeks side by side, a bar for each day: how much there is to do.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use maud::{Markup, html};

use super::renderer::Renderer;
use crate::moment::Day;
use crate::output::agenda::week::{monday, weeks_between};
use crate::prose::Prose;

/// So many weeks are shown at most.
const MOST_WEEKS: i32 = 10;

/// How high a full bar is.
const HEIGHT: usize = 28;

/// So many things to do make a full bar, unless a day has more.
const FULL: usize = 4;

/// The width of a day, with the gap behind it.
const DAY: usize = 8;

impl Renderer<'_> {
    /// A list of weeks; nothing where nothing is to come.
    pub(super) fn strip(&self) -> Markup {
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for due in self.due().iter().filter(|due| due.moment >= self.view.present()) {
            *days.entry(due.day).or_insert(0) += 1;
        }
        let today = self.view.today();
        let Some((last, _)) = days.last_key_value() else { return html! {} };
        let weeks = (weeks_between(today, *last) + 1).min(MOST_WEEKS);
        let fullest = days.values().copied().max().unwrap_or_default().max(FULL);
        let first = monday(today);
        let later: usize = days.range(first + 7 * weeks..).map(|(_, count)| count).sum();
        html! {
            ol #strip aria-label="How much is due in the coming weeks" {
                @for week in 0..weeks { li { (week_of(first + 7 * week, &days, today, fullest)) } }
                @if later > 0 { li .beyond { "later" span .sum { (later) } } }
            }
        }
    }
}

fn week_of(monday: Day, days: &BTreeMap<Day, usize>, today: Day, fullest: usize) -> Markup {
    let count: usize = days.range(monday..monday + 7).map(|(_, count)| count).sum();
    let first = days.range(monday..monday + 7).next().map(|(day, _)| NaiveDate::from(*day));
    let mut words = String::new();
    words.count(count, "thing");
    let label = NaiveDate::from(monday).format("%-d %b").to_string();
    html! {
        span .week {
            @match first {
                Some(first) => a href=(format!("#day-{first}")) data-do="go" { (label) },
                None => (label),
            }
        }
        svg width=(7 * DAY) height=(HEIGHT) viewBox=(format!("0 0 {} {HEIGHT}", 7 * DAY)) aria-hidden="true" focusable="false" {
            @for (place, day) in (0_usize..).zip(monday.through(monday + 6)) {
                @let count = days.get(&day).copied().unwrap_or_default();
                @let height = if count == 0 { 1 } else { (count * HEIGHT).div_ceil(fullest).max(4) };
                rect .now[day == today] .none[count == 0] x=(place * DAY) y=(HEIGHT - height) width=(DAY - 2) height=(height) {}
            }
        }
        span .sum { (count) span .hidden { " due in the week of " (label) } }
    }
}

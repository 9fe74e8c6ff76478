//! What is known by itself, and can be changed.

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::advice::in_words;
use super::text::line;
use super::title::title;
use crate::cell::date::DateOrder;
use crate::guide::{FixedWord, Guide};
use crate::prose::Prose;
use crate::settings::{MY_HOURS, Settings};
use crate::zone::Zone;

/// What a plan would go by.
#[derive(Debug, Clone, Copy)]
pub struct OptionsForm<'o> {
    /// What the user said so far.
    pub settings: &'o Settings,
    /// The guide, with the user's changes.
    pub guide: &'o Guide,
    /// The user's zone.
    pub zone: Zone,
    /// The present; none before the page's own clock is known.
    pub now: Option<DateTime<Utc>>,
}

/// Fields for all of it.
#[must_use]
pub fn options(options: &OptionsForm<'_>) -> String {
    options.markup().into_string()
}

impl OptionsForm<'_> {
    pub(super) fn markup(&self) -> Markup {
        html! {
            div .fields {
                (self.me())
                (self.sheet())
                (self.advice())
            }
        }
    }

    fn me(&self) -> Markup {
        let me = &self.settings.me;
        let hours = me.hours.as_ref().map_or(MY_HOURS, |hours| &hours.value);
        html! {
            fieldset {
                legend { "You" }
                (text_field("me.name", "Your name, below messages", me.name.as_deref().unwrap_or_default(), "name"))
                (field("me.zone", "Your time zone", &html! {
                    input id="me-zone" type="text" list="zones" data-do="set" data-key="me.zone" value=(self.zone.name()) autocomplete="off" spellcheck="false";
                    datalist #zones {}
                }))
                (text_field("me.hours", "When you are awake and free", hours, "off"))
                p .clock-now {
                    "It is now " span #now { @if let Some(now) = self.now { (line(&self.clock(now))) } @else { "…" } }
                }
            }
        }
    }

    /// "Thursday 12 March 2026, 08:00 (Europe/Berlin)".
    fn clock(&self, now: DateTime<Utc>) -> String {
        let local = self.zone.local(now);
        let mut text = in_words(local.date());
        text.comma();
        text.time(local.time());
        text.zone(self.zone);
        text
    }

    fn sheet(&self) -> Markup {
        let sheet = &self.settings.sheet;
        let orders = [
            (None, "as the sheet itself shows"),
            (Some(DateOrder::DayFirst), "9/3 is 9 March: the day first"),
            (Some(DateOrder::MonthFirst), "3/9 is 9 March: the month first"),
            (Some(DateOrder::YearFirst), "26/3/9: the year first"),
        ];
        html! {
            fieldset {
                legend { "The sheet" }
                (field("sheet.dates", "Dates, where the sheet leaves it open", &html! {
                    select id="sheet-dates" data-do="set" data-key="sheet.dates" {
                        @for (order, words) in orders {
                            option value=(order.map_or("", FixedWord::word)) selected[sheet.dates == order] { (words) }
                        }
                    }
                }))
                (field("sheet.assumed-time", "The hour of interviews whose hour is not given", &html! {
                    input id="sheet-assumed-time" type="time" data-do="set" data-key="sheet.assumed-time"
                        value=(sheet.assumed_time.format("%H:%M"));
                }))
                (text_field("sheet.company", "The company of the whole sheet, where no column names it", sheet.company.as_deref().unwrap_or_default(), "off"))
            }
        }
    }

    /// Whether the guide has a guideline, and not only for whoever asks for it.
    fn has(&self, id: &str) -> bool {
        self.guide.guidelines.iter().any(|guideline| guideline.id == id && !guideline.optional)
    }

    fn advice(&self) -> Markup {
        html! {
            fieldset {
                legend { "The advice" }
                (field("guide", "Guide", &html! {
                    select id="guide" data-do="set" data-key="guide" {
                        @for name in Guide::builtin_names() {
                            @let title = Guide::builtin(name).map(|guide| guide.title).unwrap_or_default();
                            option value=(name) selected[name == self.guide.name] { (title) }
                        }
                    }
                }))
                div .checks role="group" aria-label="Which reminders" {
                    // What is disabled can be wanted again, though the guide does not have it any more.
                    @let as_built_in = Guide::builtin(&self.guide.name);
                    @for guideline in &as_built_in.as_ref().unwrap_or(self.guide).guidelines {
                        @let id = &guideline.id;
                        @let is_on = if guideline.is_appointment() { self.settings.with_interviews } else { self.has(id) };
                        label for=(format!("item-{id}")) {
                            input id=(format!("item-{id}")) type="checkbox" checked[is_on] data-do="set"
                                data-key=(if guideline.is_appointment() { "with-interviews" } else if guideline.optional { "enable" } else { "disable" })
                                data-item=(id);
                            " " (line(&title(guideline)))
                        }
                    }
                }
            }
        }
    }
}

fn field(key: &str, label: &str, control: &Markup) -> Markup {
    html! { p .field { label for=(key.replace('.', "-")) { (label) } (control) } }
}

fn text_field(key: &str, label: &str, value: &str, autocomplete: &str) -> Markup {
    let id = key.replace('.', "-");
    field(
        key,
        label,
        &html! {
            input id=(id) type="text" data-do="set" data-key=(key) value=(line(value)) autocomplete=(autocomplete);
        },
    )
}

//! What saving would change in an earlier calendar.

use std::io::{self, Read, Seek};

use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::PageView;
use super::lazy::AT_ONCE;
use super::renderer::Renderer;
use super::text::line;
use crate::calendar::previous::{Earlier, EventText};
use crate::message::Message;
use crate::output::ics::{CalendarStyle, EventDrafts};
use crate::prose::Prose;
use crate::regenerate::{Change, Regeneration, Vanished};

/// A change of one event.
struct Line {
    was: Option<DateTime<Utc>>,
    is: Option<DateTime<Utc>>,
    what: String,
}

/// The changes, of each kind in the order of the plan.
#[derive(Default)]
struct Lines {
    added: Vec<Line>,
    changed: Vec<Line>,
    cancelled: Vec<Line>,
}

/// What is added, moved and cancelled in an earlier calendar, whose bytes are `earlier`.
pub fn changes(
    view: &PageView<'_>,
    style: &CalendarStyle,
    regeneration: &Regeneration<'_>,
    earlier: &mut (impl Read + Seek),
) -> io::Result<String> {
    let mut lines = Lines::default();
    lines.reminders(view, style, regeneration, earlier)?;
    for vanished in regeneration.vanished().filter(Vanished::is_to_be_cancelled) {
        let what = EventText::of(&vanished.event.bytes(earlier)?).summary;
        lines.cancelled.push(Line { was: Some(vanished.event.start()), is: None, what });
    }
    let goes_on = view.plan.reminders().any(|(_, index, ..)| regeneration.earlier(index).is_some());
    let renderer = Renderer::of(*view);
    Ok(lines.markup(&renderer, goes_on).into_string())
}

impl Lines {
    fn reminders(
        &mut self,
        view: &PageView<'_>,
        style: &CalendarStyle,
        regeneration: &Regeneration<'_>,
        earlier: &mut (impl Read + Seek),
    ) -> io::Result<()> {
        let mut drafts = EventDrafts::of(view.plan, style);
        let mut event = Vec::new();
        for (id, index, _, reminder) in view.plan.reminders() {
            event.clear();
            let change = drafts.write(regeneration, (id, index), reminder, earlier, &mut event)?;
            let lines = match change {
                Change::Added => &mut self.added,
                Change::Changed => &mut self.changed,
                Change::None | Change::Cancelled | Change::Kept | Change::Waiting => continue,
            };
            let mut what = String::new();
            Message::of(view.plan, id, index, reminder).summary(&mut what);
            let was = regeneration.earlier(index).filter(|_| change == Change::Changed).map(Earlier::start);
            lines.push(Line { was, is: Some(reminder.at()), what });
        }
        Ok(())
    }

    /// `goes_on`: whether any event of the earlier calendar does.
    fn markup(&self, renderer: &Renderer<'_>, goes_on: bool) -> Markup {
        let kinds = [
            ("cancelled", "cancelled", &self.cancelled),
            ("changed", "moved or changed", &self.changed),
            ("added", "added", &self.added),
        ];
        if kinds.iter().all(|(.., lines)| lines.is_empty()) {
            return html! { p .nothing { "Nothing would change in the earlier calendar." } };
        }
        html! {
            h3 { "What would change in the earlier calendar" }
            p .sum { (in_words(&kinds.map(|(_, words, lines)| (lines.len(), words)))) }
            @if !goes_on && !self.cancelled.is_empty() {
                p .report .question { "Not one event of it goes on: it seems to be the calendar of another sheet." }
            }
            @for (class, words, lines) in kinds {
                @if !lines.is_empty() {
                    details class=(format!("change {class}")) id=(format!("changes-{class}")) open[class == "cancelled" || lines.len() < 20] {
                        summary { (lines.len()) " " (words) }
                        ul {
                            @for change in lines.iter().take(AT_ONCE) { li { (change.markup(renderer)) } }
                            @if lines.len() > AT_ONCE { li { "and " (lines.len() - AT_ONCE) " more" } }
                        }
                    }
                }
            }
            @if !self.cancelled.is_empty() {
                p .confirm {
                    label for="confirm-cancel" {
                        input #confirm-cancel type="checkbox" data-do="confirm-cancel";
                        " Yes, cancel "
                        @if self.cancelled.len() == 1 { "this event" } @else { "these " (self.cancelled.len()) " events" }
                    }
                }
            }
        }
    }
}

/// "4 cancelled, 3 moved or changed and 1 added."
fn in_words(counts: &[(usize, &str)]) -> String {
    let counts: Vec<_> = counts.iter().filter(|(count, _)| *count > 0).collect();
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, words)| {
        text.number(*count);
        text.plain(" ");
        text.plain(words);
    });
    text.plain(".");
    text
}

impl Line {
    fn markup(&self, renderer: &Renderer<'_>) -> Markup {
        let moment = |at: DateTime<Utc>| {
            let mut text = String::new();
            text.moment(renderer.view.zone.local(at));
            text
        };
        html! {
            @match (self.was, self.is) {
                (Some(was), Some(is)) if was != is => { s { (moment(was)) } " → " (moment(is)) }
                (Some(at), _) | (None, Some(at)) => (moment(at)),
                (None, None) => {}
            }
            ": " (line(&self.what.replace(['\r', '\n'], " ")))
        }
    }
}

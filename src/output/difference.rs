//! What a plan changes in an earlier calendar, for a person to read.

use std::io::{self, Read, Seek, Write};

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;
use uuid::Uuid;

use super::ics::{CalendarStyle, EventDrafts};
use super::text;
use crate::calendar::previous::{Earlier, EventStanding, EventText};
use crate::interview::InterviewId;
use crate::message::Message;
use crate::plan::{Plan, Reminder};
use crate::regenerate::{Change, ChangeCounts, Regeneration, Vanished};
use crate::sentence;
use crate::visible::{Screen, Shown};
use crate::zone::Zone;

/// Writes each event that an export would add (`+`), change (`~`) or cancel (`-`), below its interview, and why; every
/// time is the candidate's own, and that of what no row asks for in the zone `mine`.
pub fn write(
    out: &mut Screen<impl Write>,
    plan: &Plan,
    style: &CalendarStyle,
    mine: Zone,
    regeneration: &Regeneration<'_>,
    earlier: &mut (impl Read + Seek),
) -> io::Result<ChangeCounts> {
    let mut page = DifferencePage {
        plan,
        regeneration,
        cancelled: cancelled(regeneration),
        changes: ChangeCounts { forgotten: regeneration.forgotten(), ..ChangeCounts::default() },
        headed: None,
        text: Shown::default(),
    };
    let mut drafts = EventDrafts::of(plan, style);
    let mut event = Vec::new();
    for (id, index, pair) in plan.iter() {
        match plan.reminder(pair) {
            Ok(reminder) => {
                event.clear();
                let change = drafts.write(regeneration, (id, index), reminder, earlier, &mut event)?;
                page.reminder((id, index), reminder, change, &event, earlier)?;
            }
            Err(_) => page.absence((id, index), earlier)?,
        }
        out.show(&page.text)?;
        page.text.clear();
    }
    page.without_a_row(mine, earlier)?;
    out.show(&page.text)?;
    out.flush()?;
    Ok(page.changes)
}

/// The events that are yet to be cancelled, by UID.
fn cancelled<'p>(regeneration: &'p Regeneration<'_>) -> FxHashMap<Uuid, &'p Earlier> {
    let vanished = regeneration.vanished().filter(Vanished::is_to_be_cancelled);
    vanished.map(|vanished| (vanished.event.uid, vanished.event)).collect()
}

struct DifferencePage<'p> {
    plan: &'p Plan,
    regeneration: &'p Regeneration<'p>,
    cancelled: FxHashMap<Uuid, &'p Earlier>,
    changes: ChangeCounts,
    /// The interview whose heading was written last.
    headed: Option<InterviewId>,
    text: Shown,
}

impl DifferencePage<'_> {
    fn reminder(
        &mut self,
        (id, index): (InterviewId, usize),
        reminder: &Reminder,
        change: Change,
        event: &[u8],
        from: &mut (impl Read + Seek),
    ) -> io::Result<()> {
        self.changes.count(change);
        if matches!(change, Change::None | Change::Kept | Change::Waiting) {
            return Ok(());
        }
        self.heading(id);
        let mine = self.plan.zone(id, None);
        let before = self.regeneration.earlier(index).filter(|_| change == Change::Changed);
        self.text.push(if before.is_some() { "  ~ " } else { "  + " });
        if let Some(before) = before.filter(|before| before.start() != reminder.at()) {
            self.moment(before.start(), mine);
            self.text.push(" → ");
        }
        self.moment(reminder.at(), mine);
        self.text.push("  ");
        text::medium(&mut self.text, reminder);
        Message::of(self.plan, id, index, reminder).summary(&mut self.text);
        self.text.end_line();
        if let Some(before) = before {
            let was = EventText::of(&before.bytes(from)?);
            self.what_changed(before, &was, &EventText::of(event));
        }
        self.reasons(id, index);
        Ok(())
    }

    fn absence(&mut self, (id, index): (InterviewId, usize), from: &mut (impl Read + Seek)) -> io::Result<()> {
        if self.cancelled.is_empty() {
            return Ok(());
        }
        let uid = self.plan.uid(id, self.plan.pair(index));
        let Some(event) = self.cancelled.remove(&uid) else { return Ok(()) };
        self.heading(id);
        self.cancellation(event, self.plan.zone(id, None), from)?;
        self.reasons(id, index);
        Ok(())
    }

    /// What is left to cancel belongs to no interview that was read.
    fn without_a_row(&mut self, mine: Zone, from: &mut (impl Read + Seek)) -> io::Result<()> {
        let mut others: Vec<&Earlier> = std::mem::take(&mut self.cancelled).into_values().collect();
        if others.is_empty() {
            return Ok(());
        }
        others.sort_by_key(|event| (event.start(), event.uid));
        self.text.lines(if self.headed.is_some() { "\nNo row asks for them:\n" } else { "No row asks for them:\n" });
        others.into_iter().try_for_each(|event| self.cancellation(event, mine, from))
    }

    fn cancellation(&mut self, event: &Earlier, mine: Zone, from: &mut (impl Read + Seek)) -> io::Result<()> {
        self.changes.count(Change::Cancelled);
        self.text.push("  - ");
        self.moment(event.start(), mine);
        self.text.push("  ");
        self.text.push(EventText::of(&event.bytes(from)?).summary.replace(['\n', '\r'], " "));
        self.text.end_line();
        Ok(())
    }

    fn heading(&mut self, id: InterviewId) {
        if self.headed != Some(id) {
            if self.headed.is_some() {
                self.text.end_line();
            }
            self.headed = Some(id);
            text::heading(&mut self.text, self.plan, id);
        }
    }

    fn moment(&mut self, at: DateTime<Utc>, zone: Zone) {
        self.text.push(zone.local(at).format("%a %-d %b %Y %H:%M"));
    }

    /// "Changed: title, place.", where it is more than the time.
    fn what_changed(&mut self, event: &Earlier, was: &EventText, is: &EventText) {
        let length = |text: &EventText| Some(text.end? - text.start?);
        let moved = was.start != is.start;
        let parts = [
            (was.summary != is.summary, "title"),
            (was.description != is.description && !moved, "description"),
            (was.location != is.location, "place"),
            (was.url != is.url, "link"),
            (length(was) != length(is), "length"),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|(changed, _)| *changed).map(|(_, part)| part).collect();
        if matches!(event.standing, EventStanding::Edited | EventStanding::Foreign) {
            self.text.lines("      It was edited by hand.\n");
        } else if !parts.is_empty() || !moved {
            let parts = if parts.is_empty() { "alarm".to_owned() } else { parts.join(", ") };
            self.text.lines(&format!("      Changed: {parts}.\n"));
        }
    }

    fn reasons(&mut self, id: InterviewId, index: usize) {
        let mut sentences = String::new();
        sentence::explain(&mut sentences, self.plan, id, index);
        for sentence in sentences.lines() {
            self.text.push("      ");
            self.text.push(sentence);
            self.text.end_line();
        }
    }
}

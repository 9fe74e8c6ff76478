//! A plan as a calendar.

use std::io::{self, Read, Seek, Write};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::calendar::previous::Previous;
use crate::calendar::{self, Escaped, Event, EventStatus, Flavor, InterviewIdentity, RowMark};
use crate::guide::Guideline;
use crate::interview::InterviewId;
use crate::message::{Message, ReminderText, ReminderTexts};
use crate::plan::{Pair, Placing, Plan, Reminder};
use crate::prose::ProseForm;
use crate::regenerate::{Change, ChangeCounts, Keeping, Regeneration};
use crate::request::Setup;
use crate::settings::{self, InterviewAlarm};

/// What a calendar is called that nobody gave a name.
pub const USUAL_NAME: &str = "Interview reminders";

/// Google Calendar imports no file of more bytes.
pub const LARGEST_FOR_GOOGLE: u64 = 1_000_000;

/// How the calendar is to be.
#[derive(Debug, Clone)]
pub struct CalendarStyle {
    /// For import or for subscription.
    pub flavor: Flavor,
    /// The calendar's name, in a feed.
    pub name: String,
    /// How many minutes before a reminder its alarm rings; none for no alarm.
    pub alarm: Option<u32>,
    /// When an interview's own alarm rings.
    pub interview_alarm: InterviewAlarm,
    /// The time of this run: the revision of everything that is new.
    pub now: DateTime<Utc>,
}

impl CalendarStyle {
    /// The calendar of this name that a setup asks for.
    #[must_use]
    pub fn of(setup: &Setup, name: &str) -> CalendarStyle {
        let output = &setup.settings.output;
        CalendarStyle {
            flavor: output.flavor,
            name: name.to_owned(),
            alarm: output.alarm,
            interview_alarm: output.interview_alarm,
            now: setup.now(),
        }
    }

    /// How many minutes before an interview its alarm rings.
    fn before_interview(&self, guideline: &Guideline) -> Option<u32> {
        match self.interview_alarm {
            InterviewAlarm::Before(alarm) => alarm,
            InterviewAlarm::OnArrival => {
                let early = guideline.arrive_early.unwrap_or(settings::ARRIVAL);
                Some(early.max(self.alarm.unwrap_or_default()))
            }
        }
    }
}

/// Bytes are handed on in pieces of about this size.
pub(super) const PIECE: usize = 1 << 16;

/// Writes every reminder of a plan, in the plan's order, and behind them what is no longer planned, as `earlier` has it.
pub fn write(
    out: &mut impl Write,
    plan: &Plan,
    style: &CalendarStyle,
    regeneration: &Regeneration<'_>,
    earlier: &mut (impl Read + Seek),
) -> io::Result<ChangeCounts> {
    let mut bytes = Vec::with_capacity(PIECE * 2);
    let mut drafts = EventDrafts::of(plan, style);
    let mut changes = ChangeCounts { forgotten: regeneration.forgotten(), ..ChangeCounts::default() };
    calendar::open(&mut bytes, style.flavor, &style.name, regeneration.first_sequence());
    for id in plan.ids() {
        for index in plan.pairs_of(id) {
            let Ok(reminder) = plan.reminder(plan.pair(index)) else { continue };
            changes.count(drafts.write(regeneration, (id, index), reminder, earlier, &mut bytes)?);
            hand_on(&mut bytes, out)?;
        }
    }
    for vanished in regeneration.vanished() {
        changes.count(vanished.write(earlier, style.now, &mut bytes)?);
        hand_on(&mut bytes, out)?;
    }
    calendar::close(&mut bytes);
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(changes)
}

/// Writes every reminder of a plan where nothing was written before.
pub fn write_new(out: &mut impl Write, plan: &Plan, style: &CalendarStyle) -> io::Result<ChangeCounts> {
    let nothing = Previous::default();
    let keeping = Keeping { now: style.now, keep: TimeDelta::zero(), since: None };
    write(out, plan, style, &Regeneration::of(plan, &nothing, keeping), &mut io::empty())
}

/// Writes the event of one pair, by its index, as a calendar to import; nothing where it has no reminder, or has to wait.
pub fn write_event(
    out: &mut impl Write,
    plan: &Plan,
    style: &CalendarStyle,
    regeneration: &Regeneration<'_>,
    earlier: &mut (impl Read + Seek),
    index: usize,
) -> io::Result<()> {
    let Ok(reminder) = plan.reminder(plan.pair(index)) else { return Ok(()) };
    let mut bytes = Vec::new();
    calendar::open(&mut bytes, Flavor::Import, &style.name, regeneration.first_sequence());
    let at = (plan.interview_of(index), index);
    if EventDrafts::of(plan, style).write(regeneration, at, reminder, earlier, &mut bytes)? == Change::Waiting {
        return Ok(());
    }
    calendar::close(&mut bytes);
    out.write_all(&bytes)
}

fn hand_on(bytes: &mut Vec<u8>, out: &mut impl Write) -> io::Result<()> {
    if bytes.len() >= PIECE {
        out.write_all(bytes)?;
        bytes.clear();
    }
    Ok(())
}

/// Events in the making, in room that is used again for the next.
pub(super) struct EventDrafts<'p> {
    plan: &'p Plan,
    style: &'p CalendarStyle,
    accounts: ReminderTexts<Escaped>,
    description: Escaped,
    /// The names of the interview whose event was written last.
    names: Option<(InterviewId, InterviewNames)>,
}

/// What the names of the events of one interview are made of.
struct InterviewNames {
    row: RowMark,
    identity: InterviewIdentity,
}

impl<'p> EventDrafts<'p> {
    pub(super) fn of(plan: &'p Plan, style: &'p CalendarStyle) -> EventDrafts<'p> {
        let (accounts, description) = (ReminderTexts::of(plan), Escaped::default());
        EventDrafts { plan, style, accounts, description, names: None }
    }

    /// Appends the event of a reminder, as a regeneration has it: one that is held up as `earlier` has it, if at all.
    pub(super) fn write(
        &mut self,
        regeneration: &Regeneration<'_>,
        (id, index): (InterviewId, usize),
        reminder: &Reminder,
        earlier: &mut (impl Read + Seek),
        out: &mut Vec<u8>,
    ) -> io::Result<Change> {
        if regeneration.holds(index) {
            let Some(place) = regeneration.earlier_place(index) else { return Ok(Change::Waiting) };
            return regeneration.held_at(place).write(earlier, self.style.now, out);
        }
        let (plan, pair) = (self.plan, self.plan.pair(index));
        let InterviewNames { row, identity } = self.names(id);
        let uid = regeneration.earlier(index).map_or_else(|| plan.uid_within(identity, pair), |earlier| earlier.uid);
        let row = *row;
        let account = self.accounts.compose(&Message::of(plan, id, index, reminder));
        self.description.clear();
        account.describe(&mut self.description);
        let texts = (&account, &self.description);
        Ok(regeneration.write(index, &event(plan, id, pair, reminder, (uid, row), texts, self.style), out))
    }

    /// The names of an interview, whose events follow each other.
    fn names(&mut self, id: InterviewId) -> &mut InterviewNames {
        if self.names.as_ref().is_none_or(|(known, _)| *known != id) {
            self.names = None;
        }
        let plan = self.plan;
        let names = || (id, InterviewNames { row: plan.row_mark(id), identity: plan.identity(id) });
        &mut self.names.get_or_insert_with(names).1
    }
}

fn event<'e>(
    plan: &'e Plan,
    id: InterviewId,
    pair: &Pair,
    reminder: &Reminder,
    (uid, row): (Uuid, RowMark),
    (account, description): (&ReminderText<'e, Escaped>, &'e Escaped),
    style: &CalendarStyle,
) -> Event<'e> {
    let interview = plan.roster.interview(id);
    let appointment = reminder.placing == Placing::Appointment;
    Event {
        uid,
        row,
        sequence: 0,
        revised: style.now,
        start: reminder.at(),
        end: if appointment { interview.end } else { plan.end_of(reminder) },
        summary: account.summary.into(),
        description: description.into(),
        location: interview.place.as_deref().filter(|_| appointment),
        category: &plan.guideline(pair).id,
        url: Some(account.link.into()),
        busy: appointment,
        alarm: if appointment { style.before_interview(plan.guideline(pair)) } else { style.alarm },
        status: EventStatus::Confirmed,
    }
}

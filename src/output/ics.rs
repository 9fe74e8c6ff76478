//! A plan as a calendar.

use std::io::{self, Write};

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use crate::calendar::{self, Event, Flavor, Identity, Status};
use crate::interview::InterviewId;
use crate::message::{Description, Message};
use crate::plan::{Pair, Placing, Plan, Reminder};
use crate::reach::Diary;

/// How the calendar is to be.
#[derive(Debug, Clone)]
pub struct Style {
    /// For import or for subscription.
    pub flavor: Flavor,
    /// The calendar's name, in a feed.
    pub name: String,
    /// How long a reminder stands in the calendar.
    pub length: TimeDelta,
    /// How many minutes before a reminder its alarm rings; none for no alarm.
    pub alarm: Option<u32>,
    /// The time of this run: the revision of everything that is new.
    pub now: DateTime<Utc>,
}

/// Bytes are handed on in pieces of about this size.
const PIECE: usize = 1 << 16;

/// Writes every reminder of a plan, in the plan's order.
pub fn write(out: &mut impl Write, plan: &Plan<'_>, diary: &mut Diary<'_>, style: &Style) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(PIECE * 2);
    let mut texts = Texts::of(plan);
    calendar::open(&mut bytes, style.flavor, &style.name);
    for (id, index, pair) in plan.iter() {
        let Ok(reminder) = plan.reminder(pair) else { continue };
        texts.fill(&Message::of(plan, id, index, reminder), diary);
        event(plan, id, pair, reminder, &texts, style).write(&mut bytes);
        if bytes.len() >= PIECE {
            out.write_all(&bytes)?;
            bytes.clear();
        }
    }
    calendar::close(&mut bytes);
    out.write_all(&bytes)?;
    out.flush()
}

/// The texts of one event, in room that is used again for the next.
#[derive(Debug)]
struct Texts {
    summary: String,
    description: Description,
    link: Option<String>,
}

impl Texts {
    fn of(plan: &Plan<'_>) -> Texts {
        Texts { summary: String::new(), description: Description::of(plan), link: None }
    }

    fn fill(&mut self, message: &Message<'_>, diary: &mut Diary<'_>) {
        self.summary.clear();
        self.link = message.link();
        message.summary(&mut self.summary);
        self.description.write(message, self.link.as_deref(), diary);
    }
}

fn event<'e>(
    plan: &'e Plan<'_>,
    id: InterviewId,
    pair: &Pair,
    reminder: &Reminder,
    texts: &'e Texts,
    style: &Style,
) -> Event<'e> {
    let interview = plan.roster.interview(id);
    let appointment = reminder.placing == Placing::Appointment;
    Event {
        uid: uid(plan, id, pair),
        sequence: 0,
        revised: style.now,
        start: reminder.at,
        end: if appointment { interview.end } else { reminder.at + style.length },
        summary: &texts.summary,
        description: texts.description.text().into(),
        location: interview.place.as_deref().filter(|_| appointment),
        category: &plan.guideline(pair).id,
        url: texts.link.as_deref(),
        busy: appointment,
        alarm: style.alarm,
        status: Status::Confirmed,
    }
}

/// The identity of a pair in every calendar: of candidate, interview, guideline and person, never of a time or title.
#[must_use]
pub fn uid(plan: &Plan<'_>, id: InterviewId, pair: &Pair) -> Uuid {
    let interview = plan.roster.interview(id);
    let person = pair.person.map(|person| &*plan.roster.person(person).identity_within_interview);
    Identity {
        candidate: &plan.roster.candidate(interview.candidate).identity,
        interview: &interview.key,
        guideline: &plan.guideline(pair).id,
        person: person.unwrap_or_default(),
        salt: "",
    }
    .uid()
}

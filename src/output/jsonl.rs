//! A plan as one JSON object a line, for scripts.

mod json;
mod object;

use std::io::{self, Write};

use uuid::fmt::Hyphenated;

use crate::guide::Guideline;
use crate::interview::{InterviewId, PersonId};
use crate::message::{ByPerson, Message, ReminderText, ReminderTexts};
use crate::plan::{Medium, Pair, Placing, Plan, Reminder};
use crate::prose::{Prose, ProseForm};
use crate::sentence;
use json::Json;
use object::Object;

/// Bytes are handed on in pieces of about this size.
const PIECE: usize = 1 << 16;

/// Writes every pair of a plan, in the order of interviews and guide.
pub fn write(out: &mut impl Write, plan: &Plan) -> io::Result<()> {
    let mut lines = JsonLines::of(plan);
    let mut bytes = Vec::with_capacity(PIECE * 2);
    for (id, index, pair) in plan.iter() {
        lines.write(&mut bytes, (id, index), pair);
        if bytes.len() >= PIECE {
            out.write_all(&bytes)?;
            bytes.clear();
        }
    }
    out.write_all(&bytes)?;
    out.flush()
}

struct JsonLines<'p> {
    plan: &'p Plan,
    accounts: ReminderTexts<Json>,
    reasons: Json,
    /// The start of each line of one interview, whose lines follow each other.
    interview: (Option<InterviewId>, Vec<u8>),
    /// The people of that interview.
    people: ByPerson<Vec<u8>>,
    /// The fields about each guideline.
    guidelines: Vec<Vec<u8>>,
}

impl<'p> JsonLines<'p> {
    fn of(plan: &'p Plan) -> JsonLines<'p> {
        let (accounts, people) = (ReminderTexts::of(plan), ByPerson::default());
        let guidelines = plan.guide.guidelines.iter().map(guideline_fields).collect();
        JsonLines { plan, accounts, reasons: Json::default(), interview: (None, Vec::new()), people, guidelines }
    }

    fn write(&mut self, out: &mut Vec<u8>, at: (InterviewId, usize), pair: &Pair) {
        let (plan, id) = (self.plan, at.0);
        let reminder = plan.reminder(pair).ok();
        self.change_interview(id);
        out.extend_from_slice(&self.interview.1);
        let mut object = Object::go_on(out);
        object.fields(&self.guidelines[usize::from(pair.guideline)]);
        object.fields(self.people.of(pair.person, |fields| write_person(fields, plan, pair.person)));
        object.plain("medium", medium(plan, id, pair, reminder).word());
        self.reasons.clear();
        match reminder {
            None => {
                sentence::explain(&mut self.reasons, plan, id, at.1);
                object.value("absent", |out| self.reasons.write_first_line(out));
            }
            Some(reminder) => self.write_reminder(&mut object, at, reminder),
        }
        object.value("reasons", |out| {
            out.push(b'[');
            self.reasons.write_items(out);
            out.push(b']');
        });
        object.end();
    }

    fn change_interview(&mut self, id: InterviewId) {
        if self.interview.0.replace(id) != Some(id) {
            self.people.clear();
            self.interview.1.clear();
            write_interview(&mut self.interview.1, self.plan, id);
        }
    }

    fn write_reminder(&mut self, object: &mut Object<'_>, (id, index): (InterviewId, usize), reminder: &Reminder) {
        let (plan, pair) = (self.plan, self.plan.pair(index));
        self.write_times(object, id, pair, reminder);
        object.plain("uid", plan.uid(id, pair).hyphenated().encode_lower(&mut [0; Hyphenated::LENGTH]));
        let account = self.accounts.compose(&Message::of(plan, id, index, reminder));
        write_account(object, &account);
        if reminder.placing == Placing::Appointment {
            sentence::explain(&mut self.reasons, plan, id, index);
        } else {
            self.reasons.append(account.moment);
            self.reasons.append(account.companions);
        }
    }

    fn write_times(&self, object: &mut Object<'_>, id: InterviewId, pair: &Pair, reminder: &Reminder) {
        let (there, mine) = (self.plan.zone(id, pair.person), self.plan.zone(id, None));
        let appointment = reminder.placing == Placing::Appointment;
        let end = if appointment { self.plan.roster.interview(id).end } else { self.plan.end_of(reminder) };
        let mut text = String::new();
        let mut instant = |name, at, zone| {
            text.clear();
            text.instant(at, zone);
            object.plain(name, &text);
        };
        instant("at", reminder.at(), there);
        instant("end", end, there);
        instant("my_at", reminder.at(), mine);
        instant("not_before", reminder.window.not_before.into(), there);
        instant("not_after", reminder.window.not_after().into(), there);
        object.plain("zone", there.name());
    }
}

fn write_interview(out: &mut Vec<u8>, plan: &Plan, id: InterviewId) {
    let interview = plan.roster.interview(id);
    let mut object = Object::begin(out);
    object.text("interview", &*interview.key);
    object.text("candidate", plan.roster.candidate(interview.candidate).name.as_deref());
    object.text("company", plan.roster.company(interview));
    object.text("file", &*plan.roster.files[usize::from(interview.origin.file)]);
    object.number("line", interview.origin.line);
}

fn guideline_fields(guideline: &Guideline) -> Vec<u8> {
    let mut fields = Vec::new();
    let mut object = Object::go_on(&mut fields);
    object.text("guideline", &*guideline.id);
    object.texts("source", &guideline.rules);
    fields
}

fn write_person(fields: &mut Vec<u8>, plan: &Plan, person: Option<PersonId>) {
    fields.clear();
    Object::go_on(fields).value("person", |out| {
        let Some(person) = person.map(|person| plan.roster.person(person)) else {
            return out.extend_from_slice(b"null");
        };
        let mut object = Object::begin(out);
        object.text("name", person.name());
        object.text("email", person.email());
        object.text("phone", person.phone());
        object.close();
    });
}

fn write_account(object: &mut Object<'_>, account: &ReminderText<'_, Json>) {
    object.value("summary", |out| account.summary.write(out));
    for (name, part) in [
        ("task", account.task),
        ("address", account.address),
        ("appointment", account.appointment),
        ("place", account.place),
        ("notes", account.notes),
        ("subject", account.subject),
        ("draft", account.draft),
        ("advice", account.advice),
        ("avoid", account.avoid),
        ("companions", account.companions),
        ("reason", account.reason),
        ("advised_by", account.advised_by),
    ] {
        object.part(name, part);
    }
    if !account.link.as_str().is_empty() {
        object.plain("link", account.link.as_str());
    }
}

/// The medium of a reminder; of an absent one, that which the guideline asks for.
fn medium(plan: &Plan, id: InterviewId, pair: &Pair, reminder: Option<&Reminder>) -> Medium {
    let wanted = || plan.row(id).medium(pair.guideline, pair.person);
    reminder.map_or_else(wanted, |reminder| reminder.medium)
}

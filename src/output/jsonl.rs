//! A plan as one JSON object a line, for scripts.

use std::io::{self, Write};

use serde::Serialize;

use crate::interview::{InterviewId, Person};
use crate::message::Message;
use crate::plan::{Medium, Pair, Plan, Reminder};
use crate::prose::Prose;
use crate::reach::Diary;
use crate::reason;
use crate::visible::write_json_line;

/// One pair of interview and guideline.
#[derive(Serialize)]
struct PairLine<'p> {
    interview: &'p str,
    candidate: Option<&'p str>,
    company: Option<&'p str>,
    file: &'p str,
    line: u32,
    guideline: &'p str,
    source: &'p [String],
    person: Option<PersonLine<'p>>,
    medium: &'static str,
    #[serde(flatten)]
    reminder: Option<ReminderLine<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    absent: Option<&'p str>,
    reasons: Vec<&'p str>,
}

#[derive(Serialize)]
struct PersonLine<'p> {
    name: Option<&'p str>,
    email: Option<&'p str>,
    phone: Option<&'p str>,
}

#[derive(Serialize)]
struct ReminderLine<'p> {
    at: String,
    zone: &'static str,
    my_at: String,
    not_before: String,
    not_after: String,
    uid: String,
    summary: &'p str,
}

/// Writes every pair of a plan, in the order of interviews and guide.
pub fn write(out: &mut impl Write, plan: &Plan<'_>, diary: &mut Diary<'_>) -> io::Result<()> {
    let (mut reasons, mut summary) = (String::new(), String::new());
    for (id, index, pair) in plan.iter() {
        reasons.clear();
        summary.clear();
        reason::explain(&mut reasons, plan, diary, id, index);
        let reminder = plan.reminder(pair).ok();
        if let Some(reminder) = reminder {
            Message::of(plan, id, index, reminder).summary(&mut summary);
        }
        let line = line(plan, diary, id, pair, reminder, &reasons, &summary);
        write_json_line(out, &line)?;
    }
    out.flush()
}

fn line<'p>(
    plan: &'p Plan<'_>,
    diary: &mut Diary<'_>,
    id: InterviewId,
    pair: &'p Pair,
    reminder: Option<&Reminder>,
    reasons: &'p str,
    summary: &'p str,
) -> PairLine<'p> {
    let interview = plan.roster.interview(id);
    PairLine {
        interview: plan.roster.key(interview),
        candidate: plan.roster.candidate(interview.candidate).name.as_deref(),
        company: plan.roster.company(interview),
        file: &plan.roster.files[usize::from(interview.origin.file)],
        line: interview.origin.line,
        guideline: &plan.guideline(pair).id,
        source: &plan.guideline(pair).rules,
        person: pair.person.map(|person| PersonLine::of(plan.roster.person(person))),
        medium: medium(plan, id, pair, reminder).word(),
        reminder: reminder.map(|reminder| ReminderLine::of(plan, diary, id, pair, reminder, summary)),
        absent: reminder.is_none().then(|| reasons.lines().next().unwrap_or_default()),
        reasons: reasons.lines().collect(),
    }
}

impl<'p> PersonLine<'p> {
    fn of(person: Person<'p>) -> PersonLine<'p> {
        PersonLine { name: person.name(), email: person.email(), phone: person.phone() }
    }
}

impl<'p> ReminderLine<'p> {
    fn of(
        plan: &Plan<'_>,
        diary: &mut Diary<'_>,
        id: InterviewId,
        pair: &Pair,
        reminder: &Reminder,
        summary: &'p str,
    ) -> ReminderLine<'p> {
        let them = plan.reach(id, pair.person);
        let (zone, mine) = (diary.reach(them).zone, diary.reach(plan.reach(id, None)).zone);
        let window = plan.timing(id, pair, reminder, diary).window;
        let instant = |at, zone| {
            let mut text = String::new();
            text.instant(at, zone);
            text
        };
        ReminderLine {
            at: instant(reminder.at(), zone),
            zone: zone.name(),
            my_at: instant(reminder.at(), mine),
            not_before: instant(window.not_before.into(), zone),
            not_after: instant(window.not_after().into(), zone),
            uid: plan.uid(id, pair).to_string(),
            summary,
        }
    }
}

/// The medium of a reminder; of an absent one, that which the guideline asks for.
fn medium(plan: &Plan<'_>, id: InterviewId, pair: &Pair, reminder: Option<&Reminder>) -> Medium {
    let wanted = || plan.row(id).medium(pair.guideline, pair.person);
    reminder.map_or_else(wanted, |reminder| reminder.medium)
}

//! Why there is no reminder, in one sentence.

use super::task::person_in;
use super::{DescriptionPart, Ids, Story, as_noted, step_words};
use crate::guide::Condition;
use crate::interview::{Follower, InterviewStatus, Relation};
use crate::plan::Absence;
use crate::prose::Prose;

impl Story<'_> {
    pub(super) fn absence(&self, out: &mut impl Prose, absence: Absence, ids: Ids) {
        match absence {
            Absence::NotAskedFor => self.not_asked_for(out, ids),
            Absence::NotMeant(condition) => out.text(not_meant(condition)),
            Absence::NoAddress => out.text("They gave no address, while another interviewer did."),
            Absence::Done(date) => {
                out.text("Done on ");
                out.date(date);
                as_noted(out, self.taken_is_noted(self.pair.guideline));
                out.text(".");
            }
            Absence::Overtaken { by, on } => {
                out.text("A later step, ");
                out.text(step_words(self.plan, by));
                out.text(", was done on ");
                out.date(on);
                as_noted(out, self.taken_is_noted(by));
                out.text(".");
                self.id_behind(out, by, ids);
            }
            Absence::Ended(status) => out.text(ended(status)),
            Absence::Answered(date) => {
                out.text("They answered on ");
                out.date(date);
                as_noted(out, self.interview.heard_back.is_some_and(|heard| heard.noted));
                out.text(".");
            }
            Absence::Passed => out.text("They answered, and the process goes on."),
            Absence::LaterInterview(Follower::Unread) => {
                out.text("A later row for the same job, which could not be read, may be an answer.");
            }
            Absence::LaterInterview(Follower::Interview(later)) => {
                let later = self.plan.roster.interview(later);
                out.text("The next interview for the same job, on ");
                out.date(later.local_start().date());
                out.text(", is an answer.");
            }
            Absence::HangsOn(before) => {
                out.text("It would follow ");
                out.text(step_words(self.plan, before));
                out.text(", which is absent.");
                self.id_behind(out, before, ids);
            }
            Absence::NothingBefore => out.text("What it would follow is not for this interview."),
            Absence::Limit(day) => {
                out.text("There is no room for it from ");
                out.day(day);
                out.text(" to the end of its window: ");
                self.limit(out);
                out.text(".");
            }
            Absence::NobodyThere => out.text("A visit needs their open time, and the window has none."),
            Absence::BeforeSince => out.text("It lies before the day from which reminders are wanted."),
        }
    }

    fn not_asked_for(&self, out: &mut impl Prose, ids: Ids) {
        let guideline = self.plan.guideline(self.pair);
        if guideline.is_appointment() {
            out.text("Appointments are left out unless asked for.");
        } else {
            out.text("It is off unless asked for.");
        }
        if ids != Ids::Shown {
            return;
        }
        if guideline.is_appointment() {
            out.text(" [with-interviews = true]");
        } else {
            out.text(" [enable = [\"");
            out.text(&guideline.id);
            out.text("\"]]");
        }
    }
}

/// Why an event stands no longer of which the plan says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gone {
    /// No guideline of its id is in the guide.
    Guideline,
    /// No row is about its interview.
    Row,
    /// The row is there, and asks for no such thing of this person.
    Pair,
}

impl Gone {
    /// Why an event is cancelled, as its description begins.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Gone::Guideline => "Reminders of this kind are switched off.",
            Gone::Row => "The row of this interview is gone from the sheet.",
            Gone::Pair => "The row of this interview asks for it no longer.",
        }
    }
}

/// What the description of an event becomes that stands no longer: why, and of what it said no more than the person and
/// the interview.
pub(crate) fn cancelled(why: &str, description: &str) -> String {
    let mut text = why.to_owned();
    if let Some((person, address)) = person_in(description) {
        let is_interview = |line: &&str| line.starts_with(DescriptionPart::Interview.title());
        let mut lines = vec![person];
        lines.extend(address.take_while(|line| !is_interview(line)));
        // Somebody whom the sheet does not name is in the title already.
        if lines.len() > 1 || !Relation::is_unnamed(person) {
            text.extend(["\n\n", &lines.join("\n")]);
        }
    }
    let starts = |line: &&str, part: DescriptionPart| line.starts_with(part.title());
    let interview = description.lines().skip_while(|line| !starts(line, DescriptionPart::Interview));
    let interview: Vec<&str> = interview
        .take_while(|line| starts(line, DescriptionPart::Interview) || starts(line, DescriptionPart::Place))
        .collect();
    if !interview.is_empty() {
        text.extend(["\n\n", &interview.join("\n")]);
    }
    text
}

fn not_meant(condition: Condition) -> &'static str {
    match condition {
        Condition::Direct => "The interview goes through an agency.",
        Condition::Agency => "The interview goes through no agency.",
        Condition::ClientReachable => "The client may not be contacted past the agency.",
        Condition::ClientUnreachable => "It is for interviews through an agency whose client may not be contacted.",
        Condition::ReferencesRequested => "No references were asked for.",
        Condition::MayVisit => "The row does not say that a visit is welcome.",
        Condition::CallsWelcome => "The row does not say that calls are welcome.",
        Condition::InWritingFirst => "The step before it is a call already.",
        Condition::NoPromisedDate => "They promised an answer by a date.",
        Condition::NoWord | Condition::Waiting => "There is word from them.",
    }
}

fn ended(status: InterviewStatus) -> &'static str {
    match status {
        InterviewStatus::Offer => "They made an offer: all following up stops.",
        InterviewStatus::Rejected => "They declined: all contact stops.",
        InterviewStatus::CalledOff => "The interview was called off: there is nothing to follow up on.",
        InterviewStatus::Withdrawn => "You withdrew: all contact stops.",
        InterviewStatus::Closed => "The process is closed: all contact stops.",
        InterviewStatus::Scheduled | InterviewStatus::Waiting | InterviewStatus::Passed => "The process goes on.",
    }
}

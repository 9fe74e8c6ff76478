//! Why there is no reminder, in one sentence.

use super::{Story, as_noted};
use crate::guide::{Anchor, Condition};
use crate::interview::{Follower, Status};
use crate::plan::Absence;
use crate::prose::Prose;

impl Story<'_> {
    pub(super) fn absence(&self, out: &mut impl Prose, absence: Absence) {
        match absence {
            Absence::NotAskedFor => self.not_asked_for(out),
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
                out.text(self.id_of(by));
                out.text(", was done on ");
                out.date(on);
                as_noted(out, self.taken_is_noted(by));
                out.text(".");
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
                out.text(self.id_of(before));
                out.text(", which is absent.");
            }
            Absence::NothingBefore => self.nothing_before(out),
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

    fn not_asked_for(&self, out: &mut impl Prose) {
        let guideline = self.plan.guideline(self.pair);
        if guideline.is_appointment() {
            out.text("Appointments are left out unless asked for: --with-interviews.");
            return;
        }
        out.text("It is off unless asked for: enable = [\"");
        out.text(&guideline.id);
        out.text("\"].");
    }

    fn nothing_before(&self, out: &mut impl Prose) {
        let Anchor::After(ids) = &self.plan.guideline(self.pair).anchor else { return };
        out.text("It would follow ");
        out.text(&ids.join(" or "));
        out.text(", which is not for this interview.");
    }
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

fn ended(status: Status) -> &'static str {
    match status {
        Status::Offer => "They made an offer: all following up stops.",
        Status::Rejected => "They declined: all contact stops.",
        Status::CalledOff => "The interview was called off: there is nothing to follow up on.",
        Status::Withdrawn => "You withdrew: all contact stops.",
        Status::Closed => "The process is closed: all contact stops.",
        Status::Scheduled | Status::Waiting | Status::Passed => "The process goes on.",
    }
}

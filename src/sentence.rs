//! Every sentence that a reader of the calendar meets, the guides' own apart.
//!
//! What a reminder says is put together from them by [`crate::message`]; what explains it is written one sentence a line
//! into a text that grows. None of them holds a line break, and none the id of a guideline or the code of a rule unless
//! these are asked for.

mod absence;
mod companions;
mod moves;
mod part;
mod rule;
mod summary;
mod task;

use chrono::NaiveDateTime;

use crate::guide::Step;
use crate::interview::{Interview, InterviewId};
use crate::plan::{Medium, Pair, Placing, Plan, Reminder, ResolvedAnchor, Timing};
use crate::prose::Prose;
use crate::zone::Zone;
pub(crate) use absence::{Gone, cancelled};
pub(crate) use part::DescriptionPart;
pub(crate) use rule::rule;
pub(crate) use summary::{INSTEAD_OF_CALL, InsteadOfCall, field_of_interview};
use task::has_deadline;
pub(crate) use task::{greeting, task};

/// What most windows are counted from.
pub(crate) const INTERVIEW: &str = "the interview";

/// Writes why a pair is what it is, one sentence a line, the last one without its line break.
pub fn explain(out: &mut impl Prose, plan: &Plan, id: InterviewId, index: usize) {
    Story::of(plan, id, index).explain(out, Ids::Hidden);
}

/// The same with ids and codes at the ends of lines: of the rules that a window follows, of a step that it hangs on.
pub fn explain_with_ids(out: &mut impl Prose, plan: &Plan, id: InterviewId, index: usize) {
    Story::of(plan, id, index).explain(out, Ids::Shown);
}

/// Writes why a pair has no reminder, if it has none.
pub(crate) fn why_absent(out: &mut impl Prose, plan: &Plan, id: InterviewId, index: usize) {
    if let Err(absence) = plan.reminder(plan.pair(index)) {
        Story::of(plan, id, index).absence(out, absence, Ids::Hidden);
    }
}

/// Whether the ids of guidelines and the codes of rules are shown, at the ends of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ids {
    Shown,
    Hidden,
}

/// Where what explains a reminder stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoryPlace {
    /// Where nothing else is said.
    Alone,
    /// Below the task, which says by when it is due, and in whose zone.
    BelowTask,
}

/// One pair, and what there is to say about it.
pub(crate) struct Story<'p> {
    plan: &'p Plan,
    id: InterviewId,
    index: usize,
    pair: &'p Pair,
    interview: &'p Interview,
}

impl<'p> Story<'p> {
    pub(crate) fn of(plan: &'p Plan, id: InterviewId, index: usize) -> Story<'p> {
        let pair = plan.pair(index);
        Story { plan, id, index, pair, interview: plan.roster.interview(id) }
    }

    fn explain(&self, out: &mut impl Prose, ids: Ids) {
        match self.plan.reminder(self.pair) {
            Ok(reminder) => {
                let timing = self.plan.timing(self.id, self.pair, reminder);
                if reminder.placing == Placing::Appointment {
                    self.appointment(out);
                } else {
                    rule(out, self.plan, self.pair.guideline, reminder.base);
                    self.base(out, &timing);
                    self.window(out, &timing, ids);
                }
                assumed(out, self.interview);
                self.moment(out, &timing, StoryPlace::Alone);
                self.companions(out);
            }
            Err(absence) => self.absence(out, absence, ids),
        }
    }

    /// Why a reminder is at this moment of those that its rule allows.
    pub(crate) fn moment(&self, out: &mut impl Prose, timing: &Timing<'_>, place: StoryPlace) {
        if timing.reminder.placing != Placing::Appointment {
            moves::moves(out, self.plan.availability(), timing);
            self.limits(out, timing.reminder);
        }
        self.clocks(out, timing, place);
    }

    /// What a reminder's window is counted from, behind its rule.
    pub(crate) fn base(&self, out: &mut impl Prose, timing: &Timing<'_>) {
        match timing.reminder.base {
            ResolvedAnchor::Start => out.plain("the start of the interview"),
            ResolvedAnchor::End => out.plain(INTERVIEW),
            ResolvedAnchor::Promised => {
                out.plain("the answer that they promised by ");
                out.date(timing.reminder.anchored_on.into());
            }
            ResolvedAnchor::Taken(taken) => {
                step(out, self.plan, taken);
                out.plain(" (done on ");
                out.date(timing.reminder.anchored_on.into());
                as_noted(out, self.taken_is_noted(taken));
                out.plain(")");
            }
            ResolvedAnchor::Planned(planned) => {
                step(out, self.plan, planned);
                self.planned_for(out, planned, timing.zone);
            }
        }
    }

    fn appointment(&self, out: &mut impl Prose) {
        out.plain("The interview starts on ");
        out.moment_in(self.interview.start, self.interview.zone);
        out.full_stop();
    }

    /// Whether the notes alone say that a guideline's step was taken.
    fn taken_is_noted(&self, guideline: u8) -> bool {
        self.plan.row(self.id).last_taken(guideline).is_some_and(|contacted| contacted.noted)
    }

    /// When the step is planned from which a window is counted: " (planned for Tuesday 17 March at 10:00)".
    pub(crate) fn planned_for(&self, out: &mut impl Prose, guideline: u8, zone: Zone) {
        if let Some(at) = self.plan.last_planned(self.id, guideline) {
            out.plain(" (planned for ");
            out.day_at(zone.wall_at(at));
            out.plain(")");
        }
    }

    /// " [follow-up]", where ids are shown.
    fn id_behind(&self, out: &mut impl Prose, guideline: u8, ids: Ids) {
        if ids == Ids::Shown {
            out.text(" [");
            out.text(&self.plan.guide.guidelines[usize::from(guideline)].id);
            out.text("]");
        }
    }

    fn limits(&self, out: &mut impl Prose, reminder: &Reminder) {
        let Some(day) = reminder.moved_from else { return };
        out.plain("Moved from ");
        out.day(day);
        out.plain(": ");
        self.limit(out);
        out.full_stop();
    }

    /// The limits of contacts with one person, in words.
    fn limit(&self, out: &mut impl Prose) {
        let limits = self.plan.guide.limits;
        out.plain("at most ");
        out.count(limits.per_day, "contact");
        out.plain(" a day and ");
        out.number(limits.per_week);
        out.plain(" in seven days with the same person");
    }

    /// What the clocks of both show; nothing where that is the time of the event and nobody else's.
    fn clocks(&self, out: &mut impl Prose, timing: &Timing<'_>, place: StoryPlace) {
        let mine = self.plan.zone(self.id, None);
        let (there, here) = (timing.there, mine.wall_at(timing.reminder.moment));
        if timing.reminder.medium == Medium::Myself {
            if timing.reminder.placing == Placing::Appointment && self.interview.local_start() != here {
                out.plain("That is ");
                out.day_at(here);
                out.plain(" for you");
                out.zone(mine);
                out.full_stop();
            }
            return;
        }
        out.plain("That is ");
        clock(out, there, here);
        if there == here {
            out.plain(" for both of you");
        } else {
            out.plain(" for them");
            if place == StoryPlace::Alone || !has_deadline(timing) {
                out.zone(timing.zone);
            }
            out.comma();
            clock(out, here, there);
            out.plain(" for you");
            out.zone(mine);
        }
        out.full_stop();
    }
}

/// A time of day, with the day where it is another for somebody else.
fn clock(out: &mut impl Prose, at: NaiveDateTime, elsewhere: NaiveDateTime) {
    if at.date() == elsewhere.date() {
        out.time(at.time());
    } else {
        out.day_at(at);
    }
}

/// Writes the name of the step from which a window is counted, in front of when it was or will be taken.
pub(crate) fn step(out: &mut impl Prose, plan: &Plan, guideline: u8) {
    out.plain(step_words(plan, guideline));
}

/// What the step of a guideline is called.
fn step_words(plan: &Plan, guideline: u8) -> &'static str {
    match plan.guide.guidelines[usize::from(guideline)].done {
        Some(Step::Thanked) => "the thank-you",
        Some(Step::Debriefed) => "the word to your recruiter",
        Some(Step::ReferencesSent) => "the message with your references",
        Some(Step::FollowedUp) => "the first question",
        Some(Step::Called) => "the call",
        Some(Step::FinalFollowUp) => "the last question",
        None => "the step before it",
    }
}

/// "The advice of Kristina Burroughs and Levo."
pub(crate) fn advised_by(out: &mut impl Prose, authors: &[String]) {
    if authors.is_empty() {
        out.plain("A rule of your own.");
        return;
    }
    out.plain("The advice of ");
    out.list(authors.iter(), |out, author| out.text(author));
    out.plain(".");
}

/// What the sheet does not say of an interview's time.
pub(crate) fn assumed(out: &mut impl Prose, interview: &Interview) {
    if !interview.year_known {
        out.plain("The sheet gives no year: the one that brings the day nearest to today is assumed");
        out.full_stop();
    }
    if !interview.hour_known {
        out.plain("The sheet gives no hour: ");
        out.time(interview.local_start().time());
        out.plain(" is assumed for its start");
        out.full_stop();
    }
}

/// Says that only the notes speak of something.
fn as_noted(out: &mut impl Prose, noted: bool) {
    if noted {
        out.comma();
        out.plain("as the notes say");
    }
}

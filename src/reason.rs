//! Every sentence that explains: why a reminder is when it is, and why one is absent.
//!
//! Sentences are written one a line into a text that grows; none of them holds a line break.

mod absence;
mod moves;
mod rule;

use chrono::{DateTime, Utc};

use crate::interview::{Interview, InterviewId};
use crate::plan::{Base, Medium, Pair, Placing, Plan, Reminder, Timing};
use crate::prose::Prose;
use crate::reach::{Diary, ReachId};
use crate::zone::Zone;
pub(crate) use rule::rule;

/// Writes why a pair is what it is, one sentence a line, the last one without its line break.
pub fn explain(out: &mut impl Prose, plan: &Plan<'_>, diary: &mut Diary<'_>, id: InterviewId, index: usize) {
    let story = Story::of(plan, id, index);
    match plan.reminder(story.pair) {
        Ok(reminder) => {
            let timing = plan.timing(id, story.pair, reminder, diary);
            story.base(out, &timing);
            if reminder.placing != Placing::Appointment {
                rule(out, plan, story.pair.guideline, reminder.base);
            }
            story.moment(out, diary, &timing);
        }
        Err(absence) => story.absence(out, absence),
    }
}

/// One pair, and what there is to tell about it.
pub(crate) struct Story<'p> {
    plan: &'p Plan<'p>,
    id: InterviewId,
    index: usize,
    pair: &'p Pair,
    interview: &'p Interview,
}

impl<'p> Story<'p> {
    pub(crate) fn of(plan: &'p Plan<'p>, id: InterviewId, index: usize) -> Story<'p> {
        let pair = plan.pair(index);
        Story { plan, id, index, pair, interview: plan.roster.interview(id) }
    }

    /// Why a reminder is at this moment of those that its rule allows.
    pub(crate) fn moment(&self, out: &mut impl Prose, diary: &mut Diary<'_>, timing: &Timing<'_>) {
        if timing.reminder.placing != Placing::Appointment {
            self.window(out, timing);
            moves::moves(out, diary, timing);
            self.limits(out, timing.reminder);
            self.company(out);
        }
        self.both_clocks(out, diary, timing);
    }

    /// What a reminder's window is counted from.
    pub(crate) fn base(&self, out: &mut impl Prose, timing: &Timing<'_>) {
        match timing.reminder.base {
            Base::Start => interview_is(out, self.interview, "starts on ", self.interview.start),
            Base::End => end(out, self.interview),
            Base::Promised => {
                out.plain("They promised an answer by ");
                out.date(timing.reminder.anchored_on.into());
                out.full_stop();
            }
            Base::Taken(taken) => {
                step(out, self.plan, taken);
                out.plain(" was done on ");
                out.date(timing.reminder.anchored_on.into());
                as_noted(out, self.taken_is_noted(taken));
                out.full_stop();
            }
            Base::Planned(planned) => {
                step(out, self.plan, planned);
                planned_for(out, self.plan, self.id, planned, timing.zone);
            }
        }
    }

    /// Whether the notes alone tell that a guideline's step was taken.
    fn taken_is_noted(&self, guideline: u8) -> bool {
        self.plan.row(self.id).last_taken(guideline).is_some_and(|contacted| contacted.noted)
    }

    fn me(&self) -> ReachId {
        self.plan.reach(self.id, None)
    }

    fn id_of(&self, guideline: u8) -> &str {
        &self.plan.guide.guidelines[usize::from(guideline)].id
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

    /// Whom it shares its time with.
    fn company(&self, out: &mut impl Prose) {
        let companions: Vec<usize> = self.plan.companions(self.index).collect();
        if companions.is_empty() {
            return;
        }
        out.plain("One contact together with ");
        out.list(companions.iter(), |out, other| {
            let interview = self.plan.roster.interview(self.plan.interview_of(*other));
            out.text(self.id_of(self.plan.pair(*other).guideline));
            let roster = self.plan.roster;
            let candidate = roster.candidate(interview.candidate).name.as_deref();
            if let Some(whose) = roster.company(interview).or(candidate) {
                out.plain(" for ");
                out.text(whose);
            }
        });
        out.full_stop();
    }

    fn both_clocks(&self, out: &mut impl Prose, diary: &Diary<'_>, timing: &Timing<'_>) {
        let mine = diary.reach(self.me()).zone;
        let (there, here) = (timing.there, mine.wall_at(timing.reminder.moment));
        out.plain("That is ");
        out.moment(there);
        out.zone(timing.zone);
        if timing.reminder.medium != Medium::Myself {
            if there == here {
                out.comma();
                out.plain("for them and for you");
            } else {
                out.plain(" for them");
                out.comma();
                out.plain("and ");
                if there.date() == here.date() {
                    out.time(here.time());
                } else {
                    out.day_at(here);
                }
                out.zone(mine);
                out.plain(" for you");
            }
        }
        out.plain(".");
    }
}

/// Writes when an interview ends: what most windows are counted from.
pub(crate) fn end(out: &mut impl Prose, interview: &Interview) {
    interview_is(out, interview, "ends on ", interview.end);
}

/// Writes the name of the step from which a window is counted, in front of when it was or will be taken.
pub(crate) fn step(out: &mut impl Prose, plan: &Plan<'_>, guideline: u8) {
    out.plain("The step before it");
    out.comma();
    out.text(&plan.guide.guidelines[usize::from(guideline)].id);
    out.text(",");
}

/// Writes when the step is planned from which a window is counted.
pub(crate) fn planned_for(out: &mut impl Prose, plan: &Plan<'_>, id: InterviewId, guideline: u8, zone: Zone) {
    out.plain(" is planned for ");
    if let Some(at) = plan.last_planned(id, guideline) {
        out.moment(zone.wall_at(at));
    }
    out.full_stop();
}

fn interview_is(out: &mut impl Prose, interview: &Interview, verb: &str, at: DateTime<Utc>) {
    out.plain("The interview ");
    out.plain(verb);
    out.moment_in(at, interview.zone);
    out.full_stop();
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

/// Says that the notes alone tell of something.
fn as_noted(out: &mut impl Prose, noted: bool) {
    if noted {
        out.comma();
        out.plain("as the notes say");
    }
}

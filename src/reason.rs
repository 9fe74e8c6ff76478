//! Every sentence that explains: why a reminder is when it is, and why one is absent.
//!
//! Sentences are written one a line into a text that grows; none of them holds a line break.

mod absence;
mod moves;
mod rule;

use crate::interview::{Interview, InterviewId};
use crate::plan::{Base, Medium, Pair, Placing, Plan, Reminder, Timing};
use crate::prose::Prose;
use crate::reach::{Diary, ReachId};

/// Writes why a pair is what it is, one sentence a line, the last one without its line break.
pub fn explain(out: &mut impl Prose, plan: &Plan<'_>, diary: &mut Diary<'_>, id: InterviewId, index: usize) {
    let story = Story::of(plan, id, index);
    match plan.reminder(story.pair) {
        Ok(reminder) => {
            let timing = plan.timing(id, story.pair, reminder, diary);
            story.of_reminder(out, diary, &timing);
        }
        Err(absence) => story.absence(out, absence),
    }
}

/// Writes why a reminder is when it is, likewise.
pub fn explain_reminder(
    out: &mut impl Prose,
    plan: &Plan<'_>,
    diary: &mut Diary<'_>,
    (id, index): (InterviewId, usize),
    timing: &Timing<'_>,
) {
    Story::of(plan, id, index).of_reminder(out, diary, timing);
}

/// One pair, and what there is to tell about it.
struct Story<'p> {
    plan: &'p Plan<'p>,
    id: InterviewId,
    index: usize,
    pair: &'p Pair,
    interview: &'p Interview,
    them: ReachId,
}

impl<'p> Story<'p> {
    fn of(plan: &'p Plan<'p>, id: InterviewId, index: usize) -> Story<'p> {
        let pair = plan.pair(index);
        Story { plan, id, index, pair, interview: plan.roster.interview(id), them: plan.reach(id, pair.person) }
    }

    fn of_reminder(&self, out: &mut impl Prose, diary: &mut Diary<'_>, timing: &Timing<'_>) {
        self.base(out, timing);
        if timing.reminder.placing != Placing::Appointment {
            self.rule(out, timing);
            self.moves(out, diary, timing);
            self.limits(out, timing.reminder);
            self.company(out);
        }
        self.both_clocks(out, diary, timing);
    }

    fn base(&self, out: &mut impl Prose, timing: &Timing<'_>) {
        match timing.reminder.base {
            Base::Start => self.interview_is(out, "starts on ", self.interview.start),
            Base::End => self.interview_is(out, "ends on ", self.interview.end),
            Base::Promised => {
                out.plain("They promised an answer by ");
                out.date(timing.anchor.date);
                out.full_stop();
            }
            Base::Taken(step) => {
                self.step(out, step);
                out.plain(" was done on ");
                out.date(timing.anchor.date);
                as_noted(out, self.taken_is_noted(step));
                out.full_stop();
            }
            Base::Planned(step) => {
                self.step(out, step);
                out.plain(" is planned for ");
                out.moment(timing.zone.local(timing.anchor.at.unwrap_or_default()));
                out.full_stop();
            }
        }
    }

    /// Whether the notes alone tell that a guideline's step was taken.
    fn taken_is_noted(&self, guideline: u8) -> bool {
        self.plan.row(self.id).last_taken(guideline).is_some_and(|contacted| contacted.noted)
    }

    fn step(&self, out: &mut impl Prose, guideline: u8) {
        out.plain("The step before it");
        out.comma();
        out.text(self.id_of(guideline));
        out.text(",");
    }

    fn id_of(&self, guideline: u8) -> &str {
        &self.plan.guide.guidelines[usize::from(guideline)].id
    }

    fn interview_is(&self, out: &mut impl Prose, verb: &str, at: chrono::DateTime<chrono::Utc>) {
        out.plain("The interview ");
        out.plain(verb);
        out.moment_in(at, self.interview.zone);
        out.full_stop();
        if !self.interview.year_known {
            out.plain("The sheet gives no year: the one that brings the day nearest to today is assumed");
            out.full_stop();
        }
        if !self.interview.hour_known {
            out.plain("The sheet gives no hour: ");
            out.time(self.interview.local_start().time());
            out.plain(" is assumed for its start");
            out.full_stop();
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
            out.plain(" for ");
            out.text(self.plan.roster.company(interview));
        });
        out.full_stop();
    }

    fn both_clocks(&self, out: &mut impl Prose, diary: &Diary<'_>, timing: &Timing<'_>) {
        let mine = diary.reach(self.plan.reach(self.id, None)).zone;
        let (there, here) = (timing.zone.local(timing.reminder.at), mine.local(timing.reminder.at));
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
                if there.date() != here.date() {
                    out.day(here.date());
                    out.plain(" at ");
                }
                out.time(here.time());
                out.zone(mine);
                out.plain(" for you");
            }
        }
        out.plain(".");
    }
}

/// Says that the notes alone tell of something.
fn as_noted(out: &mut impl Prose, noted: bool) {
    if noted {
        out.comma();
        out.plain("as the notes say");
    }
}

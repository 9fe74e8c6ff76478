//! Every sentence that explains: why a reminder is when it is, and why one is absent.
//!
//! Sentences are written one a line into a text that grows; none of them holds a line break.

mod absence;
mod moves;
mod rule;

use crate::guide::Guideline;
use crate::interview::{Interview, InterviewId};
use crate::plan::{Absence, Base, Medium, Pair, Placing, Plan, Reminder, Row, Window};
use crate::prose::Prose;
use crate::reach::{Diary, ReachId};

/// Writes why a pair is what it is, one sentence a line, each with its line break.
pub fn explain(out: &mut String, plan: &Plan<'_>, diary: &mut Diary<'_>, id: InterviewId, index: usize) {
    let story = Story::of(plan, id, index);
    match plan.reminder(story.pair) {
        Ok(reminder) => {
            let window = plan.window_of(id, story.pair, reminder, diary);
            story.of_reminder(out, diary, reminder, window);
        }
        Err(absence) => story.of_absence(out, absence),
    }
}

/// Writes why a reminder is when it is, likewise; its window is known already.
pub fn explain_reminder(
    out: &mut String,
    plan: &Plan<'_>,
    diary: &mut Diary<'_>,
    (id, index): (InterviewId, usize),
    reminder: &Reminder,
    window: Window,
) {
    Story::of(plan, id, index).of_reminder(out, diary, reminder, window);
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

    fn of_reminder(&self, out: &mut String, diary: &mut Diary<'_>, reminder: &Reminder, window: Window) {
        self.base(out, diary, reminder.base);
        if reminder.placing != Placing::Appointment {
            self.rule(out, diary, reminder, window);
            self.moves(out, diary, reminder, window);
            self.limits(out, reminder);
            self.company(out);
        }
        self.both_clocks(out, diary, reminder);
    }

    fn base(&self, out: &mut String, diary: &Diary<'_>, base: Base) {
        match base {
            Base::Start => self.interview_is(out, "starts on ", self.interview.start),
            Base::End => self.interview_is(out, "ends on ", self.interview.end),
            Base::Promised => {
                out.push_str("They promised an answer by ");
                out.date(self.plan.anchor(self.id, base, diary.reach(self.them).zone).date);
                out.push_str(".\n");
            }
            Base::Taken(step) => {
                self.step(out, step);
                out.push_str(" was done on ");
                out.date(self.plan.anchor(self.id, base, diary.reach(self.them).zone).date);
                as_noted(out, self.taken_is_noted(&self.plan.guide.guidelines[usize::from(step)]));
                out.push_str(".\n");
            }
            Base::Planned(step) => {
                let zone = diary.reach(self.them).zone;
                self.step(out, step);
                out.push_str(" is planned for ");
                out.moment(zone.local(self.plan.anchor(self.id, base, zone).at.unwrap_or_default()));
                out.push_str(".\n");
            }
        }
    }

    /// Whether the notes alone tell that a guideline's step was taken.
    fn taken_is_noted(&self, guideline: &Guideline) -> bool {
        let row = Row::of(self.plan.roster, self.plan.guide, self.interview);
        row.last_taken(guideline).is_some_and(|contacted| contacted.noted)
    }

    fn step(&self, out: &mut String, guideline: u8) {
        out.push_str("The step before it, ");
        out.push_str(self.id_of(guideline));
        out.push(',');
    }

    fn id_of(&self, guideline: u8) -> &str {
        &self.plan.guide.guidelines[usize::from(guideline)].id
    }

    fn interview_is(&self, out: &mut String, verb: &str, at: chrono::DateTime<chrono::Utc>) {
        out.push_str("The interview ");
        out.push_str(verb);
        out.moment_in(at, self.interview.zone);
        out.push_str(".\n");
        if !self.interview.year_known {
            out.push_str("The sheet gives no year: the one that brings the day nearest to today is assumed.\n");
        }
        if !self.interview.hour_known {
            out.push_str("The sheet gives no hour: ");
            out.time(self.interview.local_start().time());
            out.push_str(" is assumed for its start.\n");
        }
    }

    fn limits(&self, out: &mut String, reminder: &Reminder) {
        let Some(day) = reminder.moved_from else { return };
        out.push_str("Moved from ");
        out.day(day);
        out.push_str(": ");
        self.limit(out);
        out.push_str(".\n");
    }

    /// The limits of contacts with one person, in words.
    fn limit(&self, out: &mut String) {
        let limits = self.plan.guide.limits;
        out.push_str("at most ");
        out.count(limits.per_day, "contact");
        out.push_str(" a day and ");
        out.number(limits.per_week);
        out.push_str(" in seven days with the same person");
    }

    /// Whom it shares its time with.
    fn company(&self, out: &mut String) {
        let companions: Vec<usize> = self.plan.companions(self.index).collect();
        if companions.is_empty() {
            return;
        }
        out.push_str("One contact together with ");
        out.list(companions.iter(), |out, other| {
            let interview = self.plan.roster.interview(self.plan.interview_of(*other));
            out.push_str(self.id_of(self.plan.pair(*other).guideline));
            out.push_str(" for ");
            out.push_str(&interview.company);
        });
        out.push_str(".\n");
    }

    fn both_clocks(&self, out: &mut String, diary: &Diary<'_>, reminder: &Reminder) {
        let (theirs, mine) = (diary.reach(self.them).zone, diary.reach(self.plan.reach(self.id, None)).zone);
        let (there, here) = (theirs.local(reminder.at), mine.local(reminder.at));
        out.push_str("That is ");
        out.moment_in(reminder.at, theirs);
        if reminder.medium != Medium::Myself {
            if there == here {
                out.push_str(", for them and for you");
            } else {
                out.push_str(" for them, and ");
                if there.date() != here.date() {
                    out.day(here.date());
                    out.push_str(" at ");
                }
                out.time(here.time());
                out.push_str(" (");
                out.push_str(mine.name());
                out.push_str(") for you");
            }
        }
        out.push_str(".\n");
    }

    fn of_absence(&self, out: &mut String, absence: Absence) {
        self.absence(out, absence);
        out.push('\n');
    }
}

/// Says that the notes alone tell of something.
fn as_noted(out: &mut String, noted: bool) {
    if noted {
        out.push_str(", as the notes say");
    }
}

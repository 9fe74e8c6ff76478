//! One account of a reminder, in parts.

use super::guideline_texts::{GuidelineTexts, MediumTexts};
use super::interview_words::InterviewWords;
use super::message_links::MessageLinks;
use super::{ByPerson, Message};
use crate::calendar::{self, Link};
use crate::plan::{Medium, Placing, Plan, ResolvedAnchor, Timing};
use crate::prose::ProseForm;
use crate::sentence::{self, StoryPlace};

/// All that is said of one reminder, in one form. A part may be empty; `task`, `address`, `companions` and `moment` are
/// lines, each with its line break.
#[derive(Debug, Clone, Copy)]
pub struct ReminderText<'a, F> {
    /// What to do, whom with, for which company: one line of at most 255 UTF-16 units.
    pub summary: &'a F,
    /// In which medium, to whom, by when.
    pub task: &'a F,
    /// Where to reach them.
    pub address: &'a F,
    /// Which interview it is about, and when that is.
    pub appointment: &'a F,
    /// Where the interview takes place.
    pub place: &'a F,
    /// The row's notes.
    pub notes: &'a F,
    /// The subject of an e-mail.
    pub subject: &'a F,
    /// Sentences to start from.
    pub draft: &'a F,
    /// Whether these are said rather than written.
    pub is_spoken: bool,
    /// What to do.
    pub advice: &'a F,
    /// What to avoid.
    pub avoid: &'a F,
    /// What else falls due for the same person at the same moment.
    pub companions: &'a F,
    /// Why at all, in the guide's words.
    pub reason: &'a F,
    /// Why at this moment: one sentence a line.
    pub moment: &'a F,
    /// Whose advice it is.
    pub advised_by: &'a F,
    /// What opens the message to send; empty where nothing does.
    pub link: &'a Link,
}

/// The accounts of a plan's reminders, one after the other; what these have in common is written once.
#[derive(Debug)]
pub struct ReminderTexts<F> {
    scene: InterviewWords<F>,
    wordings: Vec<GuidelineTexts<F>>,
    drafts: MessageLinks,
    /// What the people of an interview are called.
    called: ByPerson<F>,
    parts: Parts<F>,
    rooms: Rooms<F>,
}

/// The parts that are another reminder's each time.
#[derive(Debug, Default)]
struct Parts<F> {
    summary: F,
    task: F,
    address: F,
    subject: F,
    draft: F,
    companions: F,
    moment: F,
}

/// Room for the parts that hardly any guide leaves open: mostly they are as they were prepared.
#[derive(Debug, Default)]
struct Rooms<F> {
    advice: F,
    avoid: F,
    reason: F,
}

impl<F: ProseForm> ReminderTexts<F> {
    /// No account yet, for the reminders of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> ReminderTexts<F> {
        let wordings = GuidelineTexts::of(plan);
        ReminderTexts {
            scene: InterviewWords::of(wordings.iter().flat_map(GuidelineTexts::templates)),
            wordings,
            drafts: MessageLinks::of(plan),
            called: ByPerson::default(),
            parts: Parts::default(),
            rooms: Rooms::default(),
        }
    }

    /// The account of a message of the same plan.
    pub fn compose(&mut self, message: &Message<'_>) -> ReminderText<'_, F> {
        let ReminderTexts { scene, wordings, drafts, called, parts, rooms } = self;
        if scene.change(message.plan, message.id) {
            called.clear();
        }
        drafts.write(message);
        let person = called.of(message.pair().person, |called| {
            called.clear();
            called.text(message.story.called());
        });
        let wording = &wordings[usize::from(message.pair().guideline)];
        let sayings = wording.sayings(message.is_instead_of_call());
        let timing = message.plan.timing(message.id, message.pair(), message.reminder);
        parts.clear();
        parts.compose_task(message, person, &timing);
        parts.compose_words(message, person, scene, sayings);
        parts.compose_moment(message, scene, wordings, &timing);
        ReminderText {
            summary: &parts.summary,
            task: &parts.task,
            address: &parts.address,
            appointment: &scene.appointment,
            place: &scene.place,
            notes: &scene.notes,
            subject: &parts.subject,
            draft: &parts.draft,
            is_spoken: matches!(message.reminder.medium, Medium::Call | Medium::Myself),
            advice: sayings.advice.say(&mut rooms.advice, message, person, &scene.names),
            avoid: sayings.avoid.say(&mut rooms.avoid, message, person, &scene.names),
            companions: &parts.companions,
            reason: wording.reason.say(&mut rooms.reason, message, person, &scene.names),
            moment: &parts.moment,
            advised_by: &wording.advised_by,
            link: &drafts.link,
        }
    }
}

impl<F: ProseForm> Parts<F> {
    fn clear(&mut self) {
        let Parts { summary, task, address, subject, draft, companions, moment } = self;
        for part in [summary, task, address, subject, draft, companions, moment] {
            part.clear();
        }
    }

    fn compose_task(&mut self, message: &Message<'_>, person: &F, timing: &Timing<'_>) {
        let Parts { task, address, companions, .. } = self;
        sentence::task(task, |out| out.append(person), timing);
        message.story.address(address, message.reminder.medium);
        message.story.companions(companions);
    }

    /// What the guide says in other words each time.
    fn compose_words(
        &mut self,
        message: &Message<'_>,
        person: &F,
        scene: &InterviewWords<F>,
        sayings: &MediumTexts<F>,
    ) {
        let Parts { summary, subject, draft, .. } = self;
        sayings.summary.append_to(summary, message, person, &scene.names);
        sayings.draft.append_to(draft, message, person, &scene.names);
        if message.is_mail() {
            sayings.subject.append_to(subject, message, person, &scene.names);
        }
        self.shorten_summary(message);
    }

    /// Cuts a summary that is too long for calendars. Hardly one is, which its bytes show.
    fn shorten_summary(&mut self, message: &Message<'_>) {
        if self.summary.length() > calendar::LONGEST_LINE {
            let mut plain = String::new();
            message.summary(&mut plain);
            self.summary.clear();
            self.summary.text(&calendar::one_line(&plain));
        }
    }

    /// Why now.
    fn compose_moment(
        &mut self,
        message: &Message<'_>,
        scene: &InterviewWords<F>,
        wordings: &[GuidelineTexts<F>],
        timing: &Timing<'_>,
    ) {
        let (out, story, base) = (&mut self.moment, &message.story, message.reminder.base);
        if message.reminder.placing != Placing::Appointment {
            out.append(wordings[usize::from(message.pair().guideline)].rule(base));
            match base {
                ResolvedAnchor::Planned(step) => {
                    out.append(&wordings[usize::from(step)].step);
                    story.planned_for(out, step, timing.zone);
                }
                _ => story.base(out, timing),
            }
            story.window_below_task(out, timing);
        }
        out.append(&scene.assumed);
        story.moment(out, timing, StoryPlace::BelowTask);
    }
}

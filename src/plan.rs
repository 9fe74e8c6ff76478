//! Interview × guideline: what is wanted of whom, or why it is absent.
//!
//! A [`Plan`] holds every pair of interview and guideline once per person, in the order of interviews and guide. What a
//! pair says can be worked out from it at any time, so it keeps no text: see [`crate::sentence`].

mod absence;
mod anchor;
mod guided_interview;
mod interview_kind;
mod labels;
mod making;
mod pair;
mod recipients;
mod reminder;
mod timing;
mod window;

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use absence::{Absence, AbsenceKind};
pub use anchor::{AnchorTime, ResolvedAnchor};
pub use guided_interview::GuidedInterview;
use interview_kind::InterviewKinds;
pub use labels::Labels;
pub use pair::Pair;
pub(crate) use pair::State;
pub use reminder::{Medium, Placing, Reminder, SlotId};
pub use timing::Timing;
pub use window::Window;

use crate::calendar::{self, InterviewIdentity};
use crate::guide::{Channel, DelayRange, Guide, Guideline};
use crate::interview::{InterviewId, PersonId, Roster};
use crate::reach::{self, Availability, ReachId};
use crate::zone::Zone;

/// Every pair of interview and guideline.
#[derive(Debug)]
pub struct Plan {
    /// Who is interviewed by whom.
    pub roster: Arc<Roster>,
    /// The guide that was asked for, with the configuration's changes.
    pub guide: Arc<Guide>,
    availability: Availability,
    /// The rules and sources of each guideline, in words.
    labels: Vec<Labels>,
    pairs: Vec<Pair>,
    /// Where each interview's pairs begin, and at last where the last one's end.
    first_pair: Vec<u32>,
    /// The reminders of the pairs, in the same order, with a place for each that may yet get one.
    reminders: Vec<Option<Reminder>>,
    /// The pairs that share a slot, by slot.
    slots: Vec<Vec<u32>>,
    kinds: InterviewKinds,
    /// The number of each interview's kind.
    kind_of: Vec<u32>,
    since: Option<DateTime<Utc>>,
    salt: String,
}

impl Plan {
    /// An interview under the guide.
    #[must_use]
    #[inline]
    pub fn row(&self, id: InterviewId) -> GuidedInterview<'_> {
        let terms = self.kinds.terms(self.kind_of[id.index()]);
        GuidedInterview { roster: &self.roster, guide: &self.guide, interview: self.roster.interview(id), terms }
    }

    /// How somebody can be reached in an interview, or, where there is nobody, the candidate.
    #[must_use]
    #[inline]
    pub fn reach(&self, id: InterviewId, person: Option<PersonId>) -> ReachId {
        let candidate = || self.roster.candidate(self.roster.interview(id).candidate).reach;
        person.map_or_else(candidate, |person| self.roster.person(person).reach)
    }

    /// The zone of somebody in an interview, or, where there is nobody, the candidate's.
    #[must_use]
    #[inline]
    pub fn zone(&self, id: InterviewId, person: Option<PersonId>) -> Zone {
        self.roster.reach(self.reach(id, person)).zone
    }

    /// When everybody in it can be reached.
    #[must_use]
    #[inline]
    pub fn availability(&self) -> &Availability {
        &self.availability
    }

    /// The medium of a guideline, as the step before it was planned where it is to be the same.
    #[must_use]
    pub fn medium(&self, id: InterviewId, guideline: u8, base: ResolvedAnchor, person: Option<PersonId>) -> Medium {
        let channel = self.guide.guidelines[usize::from(guideline)].medium;
        if let (Channel::AsBefore, ResolvedAnchor::Planned(before)) = (channel, base) {
            match self.reminders_of(id, before).next().map(|reminder| reminder.medium) {
                Some(Medium::EmailInsteadOfCall) => return Medium::Email,
                Some(medium) => return medium,
                None => {}
            }
        }
        self.row(id).medium(guideline, person)
    }

    /// Leaves out every reminder before a moment; what hangs on one stays.
    pub fn leave_out_before(&mut self, since: DateTime<Utc>) {
        self.since = Some(since);
    }

    /// The moment before which every reminder is left out.
    #[must_use]
    pub fn since(&self) -> Option<DateTime<Utc>> {
        self.since
    }

    /// Gives every pair another UID than it has without the word.
    pub fn salt_uids(&mut self, word: &str) {
        word.clone_into(&mut self.salt);
    }

    /// The identity of a pair in every calendar: of candidate, interview, guideline and person, never of a time or
    /// title.
    #[must_use]
    pub fn uid(&self, id: InterviewId, pair: &Pair) -> Uuid {
        self.uid_within(&mut self.identity(id), pair)
    }

    /// The same, of a pair of the interview with this identity.
    pub(crate) fn uid_within(&self, interview: &mut InterviewIdentity, pair: &Pair) -> Uuid {
        let person = pair.person.map(|person| self.roster.person(person).identity_within_interview());
        interview.uid(&self.guideline(pair).id, person.unwrap_or_default(), &self.salt)
    }

    /// What the identities of an interview's pairs begin with.
    pub(crate) fn identity(&self, id: InterviewId) -> InterviewIdentity {
        let interview = self.roster.interview(id);
        InterviewIdentity::of(&self.roster.candidate(interview.candidate).identity, &interview.key)
    }

    /// What the events of an interview have in common.
    #[must_use]
    pub fn row_mark(&self, id: InterviewId) -> calendar::RowMark {
        let interview = self.roster.interview(id);
        calendar::RowMark::of(&self.roster.candidate(interview.candidate).identity, &interview.key)
    }

    /// A pair's reminder, or why there is none.
    #[inline]
    pub fn reminder(&self, pair: &Pair) -> Result<&Reminder, Absence> {
        let reminder = self.placed(pair)?;
        if self.leaves_out(reminder) { Err(Absence::BeforeSince) } else { Ok(reminder) }
    }

    #[inline]
    fn leaves_out(&self, reminder: &Reminder) -> bool {
        self.since.is_some_and(|since| reminder.at() < since)
    }

    /// A pair's reminder, left out or not, or why there is none.
    #[inline]
    fn placed(&self, pair: &Pair) -> Result<&Reminder, Absence> {
        match pair.state {
            State::Placed(id) => self.reminders[id.index()].as_ref().ok_or(Absence::NothingBefore),
            State::Absent(absence) => Err(absence),
            // What still waits at the end had nothing to wait for.
            State::Waiting(_) | State::Queued(_) => Err(Absence::NothingBefore),
        }
    }

    /// Every pair, in the order of interviews and guide.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pair at an index, which is its place in [`pairs`](Plan::pairs).
    #[must_use]
    pub fn pair(&self, index: usize) -> &Pair {
        &self.pairs[index]
    }

    /// The rules and sources of every guideline, in the order of the guide.
    pub(crate) fn all_labels(&self) -> &[Labels] {
        &self.labels
    }

    /// The rules and sources of a pair's guideline, in words.
    #[must_use]
    pub fn labels(&self, pair: &Pair) -> &Labels {
        &self.labels[usize::from(pair.guideline)]
    }

    /// A pair's guideline.
    #[must_use]
    pub fn guideline(&self, pair: &Pair) -> &Guideline {
        &self.guide.guidelines[usize::from(pair.guideline)]
    }

    /// The indices of one interview's pairs.
    #[must_use]
    pub fn pairs_of(&self, interview: InterviewId) -> Range<usize> {
        let index = interview.index();
        self.first_pair[index] as usize..self.first_pair[index + 1] as usize
    }

    /// The indices of one guideline's pairs in an interview, of which there is at least one.
    #[inline]
    pub(crate) fn pairs_under(&self, interview: InterviewId, guideline: u8) -> Range<usize> {
        let first = self.first_pair[interview.index()] as usize;
        let places = self.kinds.outline(self.kind_of[interview.index()]).places(guideline);
        first + places.start..first + places.end
    }

    /// The reminders of one guideline in an interview, left out or not.
    fn reminders_of(&self, interview: InterviewId, guideline: u8) -> impl Iterator<Item = &Reminder> {
        self.pairs[self.pairs_under(interview, guideline)].iter().filter_map(|pair| self.placed(pair).ok())
    }

    /// Every interview, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = InterviewId> + use<> {
        (0..).map(InterviewId).take(self.roster.interviews.len())
    }

    /// Every pair with its interview, in the order of interviews and guide.
    pub fn iter(&self) -> impl Iterator<Item = (InterviewId, usize, &Pair)> {
        self.ids().flat_map(move |id| self.pairs_of(id).map(move |index| (id, index, &self.pairs[index])))
    }

    /// Every pair that has a reminder, with its interview, in the same order.
    pub fn reminders(&self) -> impl Iterator<Item = (InterviewId, usize, &Pair, &Reminder)> {
        self.iter().filter_map(|(id, index, pair)| Some((id, index, pair, self.reminder(pair).ok()?)))
    }

    /// Whether every reminder, left out or not, lies in a stretch of time.
    pub(crate) fn lies_within(&self, time: reach::TimeSpan) -> bool {
        self.reminders.iter().flatten().all(|reminder| time.contains(reminder.moment))
    }

    /// When a reminder that is no appointment ends.
    #[must_use]
    pub fn end_of(&self, reminder: &Reminder) -> DateTime<Utc> {
        (reminder.moment + self.availability.length()).into()
    }

    /// How many reminders there are.
    #[must_use]
    pub fn count_reminders(&self) -> usize {
        self.reminders.iter().flatten().filter(|reminder| !self.leaves_out(reminder)).count()
    }

    /// The other pairs with which a reminder shares its time.
    pub fn companions(&self, index: usize) -> impl Iterator<Item = usize> {
        let slot = self.placed(&self.pairs[index]).ok().and_then(|reminder| reminder.slot);
        let all = slot.map_or(&[][..], |slot| &self.slots[slot.index()]);
        all.iter().map(|other| *other as usize).filter(move |other| *other != index)
    }

    /// How many others there are with which a reminder shares its time; what is left out is no company.
    #[must_use]
    pub fn count_companions(&self, index: usize) -> usize {
        let slot = self.placed(&self.pairs[index]).ok().and_then(|reminder| reminder.slot);
        slot.map_or(0, |slot| self.slots[slot.index()].len().saturating_sub(1))
    }

    /// The interview of a pair.
    #[must_use]
    pub fn interview_of(&self, index: usize) -> InterviewId {
        let place = self.first_pair.partition_point(|first| *first <= count(index));
        InterviewId(count(place) - 1)
    }
}

/// The span that is measured from a base.
#[must_use]
pub fn span(guideline: &Guideline, base: ResolvedAnchor) -> DelayRange {
    match (base, guideline.promised) {
        (ResolvedAnchor::Promised, Some(promised)) => promised,
        _ => guideline.window,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a plan has fewer than four thousand million pairs")
}

/// A guideline's index as a plan keeps it.
fn place(index: usize) -> u8 {
    u8::try_from(index).expect("a guide holds at most 255 guidelines")
}

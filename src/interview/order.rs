//! The order of interviews, their keys, and which of them follows which: all of it independent of the order of rows.

use std::cmp::Ordering;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::spelling::folded;
use super::{Interview, InterviewId, Roster};
use crate::column::Column;
use crate::problem::{Cause, Problem};

/// Numbers repeated keys, drops and reports repeated rows, sorts, and links each interview to the next for its job.
pub(super) fn settle(roster: &mut Roster, problems: &mut Vec<Problem>) {
    let mut interviews = std::mem::take(&mut roster.interviews);
    interviews
        .sort_unstable_by(|left, right| by_key(roster, left, right).then_with(|| by_content(roster, left, right)));
    number_keys(roster, &mut interviews, problems);
    interviews.sort_unstable_by(|left, right| left.start.cmp(&right.start).then_with(|| by_key(roster, left, right)));
    roster.interviews = interviews;
    link_followers(roster);
}

fn by_key(roster: &Roster, left: &Interview, right: &Interview) -> Ordering {
    left.key.cmp(&right.key).then_with(|| candidate(roster, left).cmp(candidate(roster, right)))
}

fn by_content(roster: &Roster, left: &Interview, right: &Interview) -> Ordering {
    right
        .has_id
        .cmp(&left.has_id)
        .then_with(|| (left.start, left.end).cmp(&(right.start, right.end)))
        .then_with(|| people(roster, left).cmp(people(roster, right)))
        .then_with(|| (&left.place, &left.notes).cmp(&(&right.place, &right.notes)))
}

fn candidate<'r>(roster: &'r Roster, interview: &Interview) -> &'r str {
    &roster.candidate(interview.candidate).identity
}

fn people<'r>(roster: &'r Roster, interview: &'r Interview) -> impl Iterator<Item = &'r str> {
    let everybody = interview.interviewers.iter().chain([&interview.contact]).chain(&interview.recruiter);
    everybody.map(|person| &*roster.person(*person).identity)
}

/// Takes interviews sorted by key and content; leaves those with keys of their own.
fn number_keys(roster: &Roster, interviews: &mut Vec<Interview>, problems: &mut Vec<Problem>) {
    let mut repeated_rows = Vec::new();
    let mut numbers = Vec::new();
    for group in groups(interviews, |left, right| by_key(roster, left, right).is_eq()) {
        let (mut before, mut number) = (group.start, 1);
        for index in group.skip(1) {
            if let Some(cause) = repetition(roster, &interviews[before], &interviews[index]) {
                problems.push(repeated(roster, &interviews[index], cause));
                repeated_rows.push(index);
            } else {
                (before, number) = (index, number + 1);
                numbers.push((index, number));
            }
        }
    }
    for (index, number) in numbers {
        interviews[index].key = format!("{} ({number})", interviews[index].key).into();
    }
    let (mut place, mut repeated_rows) = (0.., repeated_rows.into_iter().peekable());
    interviews.retain(|_| repeated_rows.next_if_eq(&place.next().unwrap_or_default()).is_none());
}

/// The stretches of alike things in a sorted list.
fn groups<T>(list: &[T], alike: impl Fn(&T, &T) -> bool) -> Vec<std::ops::Range<usize>> {
    let mut end = 0;
    let stretches = list.chunk_by(alike).map(|stretch| {
        end += stretch.len();
        end - stretch.len()..end
    });
    stretches.filter(|stretch| stretch.len() > 1).collect()
}

/// Why an interview must not stand beside the one before it with the same key.
fn repetition(roster: &Roster, before: &Interview, interview: &Interview) -> Option<Cause> {
    if before.has_id && interview.has_id {
        return Some(Cause::RepeatedId { first: place(roster, before) });
    }
    by_content(roster, before, interview).is_eq().then(|| Cause::RepeatedRow { first: place(roster, before) })
}

fn place(roster: &Roster, interview: &Interview) -> Box<str> {
    format!("{}:{}", roster.files[usize::from(interview.origin.file)], interview.origin.line).into()
}

fn repeated(roster: &Roster, interview: &Interview, cause: Cause) -> Problem {
    let file = &roster.files[usize::from(interview.origin.file)];
    let problem = Problem::at(file, interview.origin.line, cause);
    if interview.has_id { problem.in_column(Column::Id.name(), &interview.key) } else { problem }
}

fn link_followers(roster: &mut Roster) {
    let mut spellings = Spellings::default();
    let jobs: Vec<Job> = roster.interviews.iter().map(|interview| Job::of(roster, interview, &mut spellings)).collect();
    let mut latest: FxHashMap<&Job, _> = FxHashMap::default();
    for index in (0..jobs.len()).rev() {
        let start = roster.interviews[index].start;
        let (later, at_same_time) = latest.entry(&jobs[index]).or_insert((None, (index, start)));
        if at_same_time.1 > start {
            *later = Some(InterviewId(u32::try_from(at_same_time.0).unwrap_or(u32::MAX)));
            *at_same_time = (index, start);
        }
        roster.interviews[index].followed_by = *later;
    }
}

/// The job that an interview is for: candidate, company and role, each as the number of its spelling.
#[derive(PartialEq, Eq, Hash)]
struct Job([u32; 3]);

impl Job {
    fn of(roster: &Roster, interview: &Interview, spellings: &mut Spellings) -> Job {
        let identity = &roster.candidate(interview.candidate).identity;
        let role = interview.role.as_ref().map_or(0, |role| spellings.number(role));
        Job([spellings.number(identity), spellings.number(&interview.company), role])
    }
}

/// Names that differ in case and spaces alone have one number. Many interviews share a text, which is folded once.
#[derive(Default)]
struct Spellings {
    by_place: FxHashMap<usize, u32>,
    by_spelling: FxHashMap<String, u32>,
}

impl Spellings {
    /// A name's number, 0 for an empty one.
    fn number(&mut self, text: &Arc<str>) -> u32 {
        *self.by_place.entry(Arc::as_ptr(text).addr()).or_insert_with(|| {
            let spelling = folded(text);
            let next = u32::try_from(self.by_spelling.len() + 1).unwrap_or(u32::MAX);
            if spelling.is_empty() { 0 } else { *self.by_spelling.entry(spelling).or_insert(next) }
        })
    }
}

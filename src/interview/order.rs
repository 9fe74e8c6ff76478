//! The order of interviews, their keys, and which of them follows which: all of it independent of the order of rows.

use std::cmp::Ordering;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::spelling::folded;
use super::{Interview, InterviewId, LeftOutRow, Roster};
use crate::column::Column;
use crate::problem::{Cause, Problem};

/// With so many problems told, nobody reads of rows that are alike.
const MOST: usize = 100_000;

/// Numbers repeated keys, drops and reports repeated rows, sorts, and links each interview to the next for its job.
pub(super) fn settle(roster: &mut Roster, problems: &mut Vec<Problem>) {
    let mut interviews = std::mem::take(&mut roster.interviews);
    let key_start = |interview: &Interview| prefix(interview.key.as_bytes());
    sort(&mut interviews, key_start, |left, right| {
        by_key(roster, left, right).then_with(|| by_content(roster, left, right))
    });
    let refused = number_keys(roster, &mut interviews, problems);
    roster.left_out.rows.extend(refused);
    sort(&mut interviews, |interview| interview.start, |left, right| by_key(roster, left, right));
    roster.interviews = interviews;
    link_followers(roster);
}

/// Sorts by something small, and where that is the same by a comparison. What moves while that is going on is places:
/// interviews are large, and each moves but once.
fn sort<K: Ord>(
    interviews: &mut [Interview],
    small: impl Fn(&Interview) -> K,
    compare: impl Fn(&Interview, &Interview) -> Ordering,
) {
    let mut order: Vec<(K, u32)> = interviews.iter().map(small).zip(0..).collect();
    order.sort_unstable_by(|(left, left_place), (right, right_place)| {
        let at = |place: &u32| &interviews[*place as usize];
        left.cmp(right).then_with(|| compare(at(left_place), at(right_place)))
    });
    for target in 0..order.len() {
        // What stood before the target has moved to where its own successor came from.
        let mut source = order[target].1;
        while (source as usize) < target {
            source = order[source as usize].1;
        }
        order[target].1 = source;
        interviews.swap(target, source as usize);
    }
}

/// The first eight octets, as a number in the same order.
fn prefix(octets: &[u8]) -> u64 {
    let mut first = [0; 8];
    let length = octets.len().min(8);
    first[..length].copy_from_slice(&octets[..length]);
    u64::from_be_bytes(first)
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

/// Takes interviews sorted by key and content; leaves those with keys of their own, and returns what is known of those
/// whose key is another's.
fn number_keys(roster: &Roster, interviews: &mut Vec<Interview>, problems: &mut Vec<Problem>) -> Vec<LeftOutRow> {
    let (mut repeated_rows, mut refused) = (Vec::new(), Vec::new());
    let mut numbers = Vec::new();
    for group in groups(interviews, |left, right| by_key(roster, left, right).is_eq()) {
        let (mut before, mut number) = (group.start, 1);
        for index in group.skip(1) {
            if let Some(cause) = repetition(roster, &interviews[before], &interviews[index]) {
                if matches!(cause, Cause::RepeatedId { .. }) {
                    let (candidate, key) =
                        (candidate(roster, &interviews[index]).into(), interviews[index].key.clone());
                    refused.push(LeftOutRow { candidate, key });
                }
                problems.push(repeated(roster, &interviews[index], cause));
                repeated_rows.push(index);
                continue;
            }
            if problems.len() < MOST && are_alike(&interviews[before], &interviews[index]) {
                let cause = Cause::RowsAlike { first: place(roster, &interviews[before]) };
                problems.push(repeated(roster, &interviews[index], cause));
            }
            before = index;
            number += 1;
            while is_taken(roster, interviews, index, number) {
                number += 1;
            }
            numbers.push((index, number));
        }
    }
    for (index, number) in numbers {
        interviews[index].key = numbered(&interviews[index].key, number).into();
    }
    let (mut place, mut repeated_rows) = (0.., repeated_rows.into_iter().peekable());
    interviews.retain(|_| repeated_rows.next_if_eq(&place.next().unwrap_or_default()).is_none());
    refused
}

/// Whether two interviews with one key are of rows that an id would tell apart.
fn are_alike(before: &Interview, interview: &Interview) -> bool {
    !before.has_id && !interview.has_id && before.origin != interview.origin
}

fn numbered(key: &str, number: usize) -> String {
    format!("{key} ({number})")
}

/// Whether a candidate's other interview has a numbered key already, such as an id that was once written for it.
fn is_taken(roster: &Roster, sorted: &[Interview], index: usize, number: usize) -> bool {
    let key = numbered(&sorted[index].key, number);
    let mine = candidate(roster, &sorted[index]);
    let compare = |other: &Interview| (*other.key).cmp(&*key).then_with(|| candidate(roster, other).cmp(mine));
    sorted.binary_search_by(compare).is_ok()
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
    if before.has_id && interview.has_id && before.origin != interview.origin {
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
    let jobs = Jobs::of(roster);
    let ids = (0..u32::try_from(jobs.len()).unwrap_or(u32::MAX)).map(InterviewId);
    // For each job: one of the earliest start met so far, and one of the start behind that.
    let mut latest: FxHashMap<Job, (Option<InterviewId>, InterviewId)> = FxHashMap::default();
    for (id, job) in ids.zip(jobs).rev() {
        let (later, earliest) = latest.entry(job).or_insert((None, id));
        if roster.interview(*earliest).start > roster.interview(id).start {
            *later = Some(*earliest);
            *earliest = id;
        }
        let later = *later;
        roster.interviews[id.index()].followed_by = later;
    }
}

/// What an interview is for, by the numbers of candidate, company and role.
type Job = [u32; 3];

/// Texts that differ in case and spaces alone, with one number.
#[derive(Default)]
struct Jobs {
    /// By address: a roster keeps each text once.
    numbers: FxHashMap<*const u8, u32>,
    folded: FxHashMap<String, u32>,
}

impl Jobs {
    /// The job of every interview.
    fn of(roster: &Roster) -> Vec<Job> {
        let mut jobs = Jobs::default();
        let of_one = |interview: &Interview| {
            let candidate = &roster.candidate(interview.candidate).identity;
            let role = interview.role.as_ref().map_or(u32::MAX, |role| jobs.number(role));
            [jobs.number(candidate), jobs.number(&interview.company), role]
        };
        roster.interviews.iter().map(of_one).collect()
    }

    fn number(&mut self, text: &Arc<str>) -> u32 {
        *self.numbers.entry(text.as_ptr()).or_insert_with(|| {
            let next = u32::try_from(self.folded.len()).unwrap_or(u32::MAX);
            *self.folded.entry(folded(text)).or_insert(next)
        })
    }
}

//! The order of interviews, their keys, and which of them follows which: all of it independent of the order of rows.

use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};

use super::keys::Keys;
use super::words::{WordId, Words};
use super::{Interview, InterviewId, LeftOutRow, Roster};
use crate::column::Column;
use crate::problem::{Cause, Problem};

/// With so many problems told, nobody reads of rows that are alike.
const MOST: usize = 100_000;

/// Numbers repeated keys, drops and reports repeated rows, sorts, and links each interview to the next for its job.
pub(super) fn settle(roster: &mut Roster, words: &mut Words, problems: &mut Vec<Problem>) {
    let mut interviews = std::mem::take(&mut roster.interviews);
    let mut keys = Keys::of(roster, &interviews);
    let groups = groups(roster, words, &interviews, &keys);
    if !groups.is_empty() {
        let refused = number_keys(roster, words, &mut interviews, &keys, groups, problems);
        roster.left_out.rows.extend(refused);
        keys = Keys::of(roster, &interviews);
    }
    sort(&mut interviews, &keys);
    roster.interviews = interviews;
    link_followers(roster, words);
}

/// Sorts by start, then by key and candidate. What moves while that is going on is places: interviews are large, and
/// each moves but once.
fn sort(interviews: &mut [Interview], keys: &Keys) {
    let ranked = |(rank, place): (u32, u32)| {
        let interview = &mut interviews[place as usize];
        interview.key_rank = rank;
        (interview.start.timestamp(), place)
    };
    let mut order: Vec<(i64, u32)> = (0..).zip(keys.places()).map(ranked).collect();
    order.sort_by_key(|(start, _)| *start);
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

fn by_content(roster: &Roster, words: &Words, left: &Interview, right: &Interview) -> Ordering {
    let own = |interview| (roster.place(interview), roster.notes(interview));
    right
        .has_id
        .cmp(&left.has_id)
        .then_with(|| (left.start, left.end).cmp(&(right.start, right.end)))
        .then_with(|| people(roster, words, left).cmp(people(roster, words, right)))
        .then_with(|| own(left).cmp(&own(right)))
}

fn candidate<'r>(roster: &'r Roster, interview: &Interview) -> &'r str {
    &roster.candidate(interview.candidate).identity
}

fn people<'r>(roster: &'r Roster, words: &'r Words, interview: &'r Interview) -> impl Iterator<Item = &'r str> {
    let everybody = interview.interviewers.iter().chain([interview.contact]).chain(interview.recruiter);
    everybody.map(|person| words.text(roster.person(person).identity_id))
}

/// Leaves interviews with keys of their own, and returns what is known of those whose key is another's.
fn number_keys(
    roster: &mut Roster,
    words: &Words,
    interviews: &mut Vec<Interview>,
    keys: &Keys,
    groups: Vec<Vec<usize>>,
    problems: &mut Vec<Problem>,
) -> Vec<LeftOutRow> {
    let (mut repeated_rows, mut refused) = (FxHashSet::default(), Vec::new());
    let mut numbers = Vec::new();
    for group in groups {
        let (mut before, mut number) = (group[0], 1);
        for index in group.into_iter().skip(1) {
            if let Some(cause) = repetition(roster, words, &interviews[before], &interviews[index]) {
                if matches!(cause, Cause::RepeatedId { .. }) {
                    refused.push(left_out(roster, &interviews[index]));
                }
                problems.push(repeated(roster, &interviews[index], cause));
                repeated_rows.insert(index);
                continue;
            }
            if problems.len() < MOST && are_alike(&interviews[before], &interviews[index]) {
                let cause = Cause::RowsAlike { first: place(roster, &interviews[before]) };
                problems.push(repeated(roster, &interviews[index], cause));
            }
            before = index;
            number += 1;
            while is_taken(roster, interviews, keys, index, number) {
                number += 1;
            }
            numbers.push((index, numbered(roster.key(&interviews[index]), number)));
        }
    }
    for (index, key) in numbers {
        interviews[index].own = roster.own.with_key(interviews[index].own, &key);
    }
    let mut places = 0..;
    interviews.retain(|_| places.next().is_none_or(|place| !repeated_rows.contains(&place)));
    refused
}

/// The interviews that share a key and a candidate, by both, each group by content.
fn groups(roster: &Roster, words: &Words, interviews: &[Interview], keys: &Keys) -> Vec<Vec<usize>> {
    let mut groups = keys.shared(roster, interviews);
    for group in &mut groups {
        group.sort_by(|left, right| by_content(roster, words, &interviews[*left], &interviews[*right]));
    }
    groups
}

fn left_out(roster: &Roster, interview: &Interview) -> LeftOutRow {
    LeftOutRow { candidate: candidate(roster, interview).into(), key: roster.key(interview).into() }
}

/// Whether two interviews with one key are of rows that an id would tell apart.
fn are_alike(before: &Interview, interview: &Interview) -> bool {
    !before.has_id && !interview.has_id && before.origin != interview.origin
}

fn numbered(key: &str, number: usize) -> String {
    format!("{key} ({number})")
}

/// Whether a candidate's other interview has a numbered key already, such as an id that was once written for it.
fn is_taken(roster: &Roster, interviews: &[Interview], keys: &Keys, index: usize, number: usize) -> bool {
    let interview = &interviews[index];
    keys.have(&numbered(roster.key(interview), number), interview.candidate, roster, interviews)
}

/// Why an interview must not stand beside the one before it with the same key.
fn repetition(roster: &Roster, words: &Words, before: &Interview, interview: &Interview) -> Option<Cause> {
    if before.has_id && interview.has_id && before.origin != interview.origin {
        return Some(Cause::RepeatedId { first: place(roster, before) });
    }
    by_content(roster, words, before, interview).is_eq().then(|| Cause::RepeatedRow { first: place(roster, before) })
}

fn place(roster: &Roster, interview: &Interview) -> Box<str> {
    format!("{}:{}", roster.files[usize::from(interview.origin.file)], interview.origin.line).into()
}

fn repeated(roster: &Roster, interview: &Interview, cause: Cause) -> Problem {
    let file = &roster.files[usize::from(interview.origin.file)];
    let problem = Problem::at(file, interview.origin.line, cause);
    if interview.has_id { problem.in_column(Column::Id.name(), roster.key(interview)) } else { problem }
}

/// What an interview is for: candidate, company and role, whatever their spelling.
type Job = (WordId, WordId, Option<WordId>);

fn link_followers(roster: &mut Roster, words: &mut Words) {
    let ids = (0..u32::try_from(roster.interviews.len()).unwrap_or(u32::MAX)).map(InterviewId);
    // For each job: one of the earliest start met so far, and one of the start behind that.
    let mut latest: FxHashMap<Job, (Option<InterviewId>, InterviewId)> = FxHashMap::default();
    for id in ids.rev() {
        let (later, earliest) = latest.entry(job(roster, id, words)).or_insert((None, id));
        if roster.interview(*earliest).start > roster.interview(id).start {
            *later = Some(*earliest);
            *earliest = id;
        }
        let later = *later;
        roster.interviews[id.index()].followed_by = later;
    }
}

fn job(roster: &Roster, id: InterviewId, words: &mut Words) -> Job {
    let Interview { candidate, company, role, .. } = *roster.interview(id);
    (roster.candidate(candidate).identity_id, words.folded(company), role.map(|role| words.folded(role)))
}

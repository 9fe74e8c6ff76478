//! The order of interviews, their keys, and which of them follows which: all of it independent of the order of rows.

use std::cmp::Ordering;

use super::spelling::folded;
use super::{Column, Interview, InterviewId, Roster};
use crate::problem::{Cause, Problem};

/// Numbers repeated keys, drops and reports repeated rows, sorts, and links each interview to the next for its job.
pub(super) fn settle(roster: &mut Roster, problems: &mut Vec<Problem>) {
    let mut interviews = std::mem::take(&mut roster.interviews);
    interviews.sort_by(|left, right| by_key(roster, left, right).then_with(|| by_content(roster, left, right)));
    let mut kept = number_keys(roster, interviews, problems);
    kept.sort_by(|left, right| left.start.cmp(&right.start).then_with(|| by_key(roster, left, right)));
    roster.interviews = kept;
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

/// Interviews sorted by key and content in; those with keys of their own out.
fn number_keys(roster: &Roster, sorted: Vec<Interview>, problems: &mut Vec<Problem>) -> Vec<Interview> {
    let mut kept: Vec<Interview> = Vec::with_capacity(sorted.len());
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    let mut first_of_group = 0;
    for interview in sorted {
        let same_key = kept.get(first_of_group).is_some_and(|first| by_key(roster, first, &interview).is_eq());
        if !same_key {
            first_of_group = kept.len();
        } else if let Some(cause) = repetition(roster, kept.last(), &interview) {
            problems.push(repeated(roster, &interview, cause));
            continue;
        } else {
            numbers.push((kept.len(), kept.len() - first_of_group + 1));
        }
        kept.push(interview);
    }
    for (index, number) in numbers {
        kept[index].key = format!("{} ({number})", kept[index].key).into();
    }
    kept
}

/// Why an interview must not stand beside the one before it with the same key.
fn repetition(roster: &Roster, before: Option<&Interview>, interview: &Interview) -> Option<Cause> {
    let before = before?;
    if before.has_id && interview.has_id {
        return Some(Cause::RepeatedId { line: before.origin.line });
    }
    by_content(roster, before, interview).is_eq().then_some(Cause::RepeatedRow { line: before.origin.line })
}

fn repeated(roster: &Roster, interview: &Interview, cause: Cause) -> Problem {
    let file = &roster.files[usize::from(interview.origin.file)];
    let problem = Problem::at(file, interview.origin.line, cause);
    if interview.has_id { problem.in_column(Column::Id.name(), &interview.key) } else { problem }
}

fn link_followers(roster: &mut Roster) {
    let jobs: Vec<_> = roster.interviews.iter().map(|interview| job(roster, interview)).collect();
    let mut latest = std::collections::HashMap::new();
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

/// The job that an interview is for: candidate, company and role.
fn job(roster: &Roster, interview: &Interview) -> (std::sync::Arc<str>, String, String) {
    let candidate = std::sync::Arc::clone(&roster.candidate(interview.candidate).identity);
    (candidate, folded(&interview.company), folded(interview.role.as_deref().unwrap_or_default()))
}

//! The order of interviews, their keys, and which of them follows which: all of it independent of the order of rows.

use rustc_hash::FxHashMap;

use super::Roster;
use super::interview::{Follower, Interview, InterviewId};
use super::job::Job;
use super::keys::Keys;
use super::left_out::Unread;
use super::numbers::number_keys;
use super::sheet_order::SheetOrder;
use crate::interview::texts::interner::Interner;
use crate::problem::Problem;

/// Numbers repeated keys, drops and reports repeated rows, sorts, and links each interview to the next for its job.
pub(super) fn settle(roster: &mut Roster, words: &mut Interner, problems: &mut Vec<Problem>) {
    let mut interviews = std::mem::take(&mut roster.interviews);
    let mut keys = Keys::of(roster, &interviews);
    if number_keys(roster, words, &mut interviews, &keys, problems) {
        keys = Keys::of(roster, &interviews);
    }
    sort(&mut interviews, &keys);
    roster.interviews = interviews;
    link_followers(roster, words);
}

/// Sorts by start, then by key and candidate.
fn sort(interviews: &mut [Interview], keys: &Keys) {
    for (rank, place) in (0..).zip(keys.places()) {
        interviews[place].key_rank = rank;
    }
    interviews.sort_by_cached_key(|interview| (interview.start, interview.key_rank));
}

fn link_followers(roster: &mut Roster, words: &mut Interner) {
    // For each job: one of the earliest start met so far, and one of the start behind that.
    let mut latest: FxHashMap<Job, (Option<InterviewId>, InterviewId)> = FxHashMap::default();
    for id in roster.ids().rev() {
        if !names_job(roster, id) {
            continue;
        }
        let (later, earliest) = latest.entry(job(roster, id, words)).or_insert((None, id));
        if roster.interview(*earliest).start > roster.interview(id).start {
            *later = Some(*earliest);
            *earliest = id;
        }
        let later = later.map(Follower::Interview);
        roster.interviews[id.index()].followed_by = later;
    }
    link_unread(roster, words);
}

/// Links the last interviews for a job to a row for it that could not be read, where that stands behind them.
fn link_unread(roster: &mut Roster, words: &mut Interner) {
    let mut unread: FxHashMap<Job, (Vec<Unread>, Vec<InterviewId>)> = FxHashMap::default();
    for row in roster.left_out.rows.iter().filter_map(|row| row.unread) {
        if let Some(job) = row.job {
            unread.entry(job).or_default().0.push(row);
        }
    }
    if unread.is_empty() {
        return;
    }
    for id in roster.ids() {
        if let Some((_, interviews)) = unread.get_mut(&job(roster, id, words)) {
            interviews.push(id);
        }
    }
    for (rows, interviews) in unread.into_values() {
        let in_sheet = SheetOrder::of(interviews.iter().map(|id| roster.interview(*id)));
        let rows = rows.iter().filter(|row| !in_sheet.has(row.origin));
        let before = rows.filter_map(|row| in_sheet.count_before(row)).max().unwrap_or_default();
        for id in &interviews[..before] {
            roster.interviews[id.index()].followed_by.get_or_insert(Follower::Unread);
        }
    }
}

/// Whether anything says what an interview is for: of those that say nothing, none is for the job of another.
fn names_job(roster: &Roster, id: InterviewId) -> bool {
    let interview = roster.interview(id);
    let names_candidate = || !roster.candidate(interview.candidate).identity.is_empty();
    interview.company.is_some() || interview.role.is_some() || names_candidate()
}

fn job(roster: &Roster, id: InterviewId, words: &mut Interner) -> Job {
    let Interview { candidate, company, role, .. } = *roster.interview(id);
    Job::of(roster.candidate(candidate).identity_id, company, role, words)
}

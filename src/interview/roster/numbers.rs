//! Numbers for what shares a key: rows without an id that company, role and stage do not tell apart.
//!
//! The first by date keeps the key, the next has "(2)" behind it. A row that could not be read takes a number too: by its
//! start if that can be read, else by its place in the sheet. Whether that is the right one nobody knows: see
//! [`LeftOut::alike`](super::left_out::LeftOut::alike).

use std::cmp::Ordering;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::Roster;
use super::interview::{Interview, Origin};
use super::keys::Keys;
use super::left_out::{RowsAlike, Unread};
use super::sheet_order::SheetOrder;
use crate::column::Column;
use crate::interview::texts::interner::Interner;
use crate::problem::{Cause, Problem, RowCause};

/// With so many problems reported, nobody reads of rows that are alike.
const MOST: usize = 100_000;

/// Gives interviews, and rows that could not be read, keys of their own, and drops and reports repeated rows. Returns whether
/// anything shared a key.
pub(super) fn number_keys(
    roster: &mut Roster,
    words: &Interner,
    interviews: &mut Vec<Interview>,
    keys: &Keys,
    problems: &mut Vec<Problem>,
) -> bool {
    let groups = groups(roster, words, interviews, keys);
    let mut numbering = Numbering { roster, words, interviews, keys, problems, numbers: Numbers::default() };
    for group in &groups {
        numbering.number(group);
    }
    numbering.numbers.give(roster, interviews);
    if roster.left_out.unknown {
        // It may have been like any that stands alone now.
        let alone = interviews.iter().filter(|interview| !interview.has_id);
        let alike = alone.map(|interview| RowsAlike {
            candidate: candidate(roster, interview).into(),
            key: interview.key.clone(),
            count: 1,
            is_id: false,
        });
        let alike: Vec<RowsAlike> = alike.collect();
        roster.left_out.alike.extend(alike);
    }
    !groups.is_empty()
}

/// What shares a key and a candidate.
struct Group {
    key: Box<str>,
    candidate: Box<str>,
    /// The places of the interviews in the order of their numbers; none where a row could not be read.
    entries: Vec<Option<usize>>,
}

/// What shares a key and a candidate: several interviews, or such as share it with a row that could not be read.
fn groups(roster: &Roster, words: &Interner, interviews: &[Interview], keys: &Keys) -> Vec<Group> {
    // Rows without an id that could not be read.
    let mut unread: IndexMap<(&str, &str), Vec<Unread>, FxBuildHasher> = IndexMap::default();
    for row in &roster.left_out.rows {
        if let Some(known) = row.unread.filter(|known| !known.has_id) {
            unread.entry((&row.key, &row.candidate)).or_default().push(known);
        }
    }
    let mut groups = Vec::new();
    for members in keys.shared(roster, interviews) {
        let first = &interviews[members[0]];
        let identity = (&*first.key, candidate(roster, first));
        let unread = unread.swap_remove(&identity).unwrap_or_default();
        groups.push(Group::of(identity, members, unread, (roster, words, interviews)));
    }
    for (identity @ (key, candidate), unread) in unread {
        let members = keys.find(key, candidate, roster, interviews).into_iter().collect();
        groups.push(Group::of(identity, members, unread, (roster, words, interviews)));
    }
    groups
}

impl Group {
    fn of(
        (key, candidate): (&str, &str),
        mut members: Vec<usize>,
        mut unread: Vec<Unread>,
        (roster, words, interviews): (&Roster, &Interner, &[Interview]),
    ) -> Group {
        members.sort_by(|left, right| by_content(roster, words, &interviews[*left], &interviews[*right]));
        let in_sheet = SheetOrder::of(members.iter().map(|member| &interviews[*member]));
        // Of a row of several interviews, those that were read have their key already.
        unread.retain(|row| !in_sheet.has(row.origin));
        let mut places: Vec<usize> =
            unread.iter().map(|row| in_sheet.count_before(row).unwrap_or(members.len())).collect();
        places.sort_unstable();
        let mut entries: Vec<Option<usize>> = members.into_iter().map(Some).collect();
        for place in places.into_iter().rev() {
            entries.insert(place, None);
        }
        Group { key: key.into(), candidate: candidate.into(), entries }
    }

    fn has_unread(&self) -> bool {
        self.entries.contains(&None)
    }
}

/// The numbering of groups.
struct Numbering<'n> {
    roster: &'n Roster,
    words: &'n Interner,
    interviews: &'n [Interview],
    keys: &'n Keys,
    problems: &'n mut Vec<Problem>,
    numbers: Numbers,
}

/// What comes of it.
#[derive(Default)]
struct Numbers {
    /// The keys of interviews, by their places.
    keys: Vec<(usize, String)>,
    /// The rows alike of which one could not be read.
    alike: Vec<RowsAlike>,
    /// Rows that are as others are.
    repeated: Vec<(Origin, Origin)>,
    /// The places of interviews that are dropped.
    dropped: FxHashSet<usize>,
}

impl Numbering<'_> {
    fn number(&mut self, group: &Group) {
        let Group { key, candidate, entries } = group;
        let (mut before, mut number) = (None, 0);
        for entry in entries {
            if let Some(index) = *entry {
                if before.is_some_and(|before| self.drops(before, index)) {
                    continue;
                }
                before = Some(index);
            }
            number += 1;
            while number > 1 && self.is_taken(&RowsAlike::numbered(key, number), candidate) {
                number += 1;
            }
            self.numbers.keys.extend(entry.map(|index| (index, RowsAlike::numbered(key, number).into_owned())));
        }
        if group.has_unread() || self.roster.left_out.unknown {
            let alike = RowsAlike { candidate: candidate.clone(), key: key.clone(), count: number, is_id: false };
            self.numbers.alike.push(alike);
        }
    }

    /// Reports an interview that has the key of the one before it; whether it is dropped.
    fn drops(&mut self, before: usize, index: usize) -> bool {
        let Numbering { roster, words, interviews, .. } = *self;
        let [before, interview] = [before, index].map(|index| &interviews[index]);
        let first = place(roster, before);
        if by_content(roster, words, before, interview).is_eq() {
            self.numbers.repeated.push((interview.origin, before.origin));
            self.problems.push(repeated(roster, interview, Cause::Row(RowCause::RepeatedRow { first })));
        } else if before.has_id && interview.has_id && before.origin != interview.origin {
            let (candidate, key) = (candidate(roster, interview).into(), interview.key.clone());
            self.numbers.alike.push(RowsAlike { candidate, key, count: 1, is_id: true });
            self.problems.push(repeated(roster, interview, Cause::Row(RowCause::RepeatedId { first })));
        } else {
            if are_alike(before, interview) && self.problems.len() < MOST {
                let same_start = before.start == interview.start;
                self.problems.push(repeated(roster, interview, Cause::Row(RowCause::RowsAlike { first, same_start })));
            }
            return false;
        }
        self.numbers.dropped.insert(index);
        true
    }

    /// Whether the candidate has an interview with a numbered key already, such as an id that was once written for it.
    fn is_taken(&self, key: &str, candidate: &str) -> bool {
        self.keys.find(key, candidate, self.roster, self.interviews).is_some()
    }
}

impl Numbers {
    fn give(self, roster: &mut Roster, interviews: &mut Vec<Interview>) {
        for (index, key) in self.keys {
            interviews[index].key = key.into();
        }
        roster.left_out.alike.extend(self.alike);
        roster.left_out.repeated.extend(self.repeated);
        let mut places = 0..;
        interviews.retain(|_| places.next().is_none_or(|place| !self.dropped.contains(&place)));
    }
}

/// Whether two interviews with one key are of rows that an id would tell apart.
fn are_alike(before: &Interview, interview: &Interview) -> bool {
    !before.has_id && !interview.has_id && before.origin != interview.origin
}

fn candidate<'r>(roster: &'r Roster, interview: &Interview) -> &'r str {
    &roster.candidate(interview.candidate).identity
}

fn place(roster: &Roster, interview: &Interview) -> Box<str> {
    format!("{}:{}", roster.files[usize::from(interview.origin.file)], interview.origin.line).into()
}

fn repeated(roster: &Roster, interview: &Interview, cause: Cause) -> Problem {
    let file = &roster.files[usize::from(interview.origin.file)];
    let problem = Problem::at(file, interview.origin.line, cause);
    if interview.has_id { problem.in_column(Column::Id.name(), &interview.key) } else { problem }
}

/// By all that rows say: by date, and equal only where every cell is. What is not read comes last: to change it leaves the
/// order of others alone.
fn by_content(roster: &Roster, words: &Interner, left: &Interview, right: &Interview) -> Ordering {
    let since = |interview: &Interview| {
        let Interview { status, answer_by, heard_back, permits, format, .. } = *interview;
        (status, answer_by, heard_back, permits, format)
    };
    right
        .has_id
        .cmp(&left.has_id)
        .then_with(|| (left.start, left.end).cmp(&(right.start, right.end)))
        .then_with(|| people(roster, words, left).cmp(people(roster, words, right)))
        .then_with(|| (&left.place, &left.notes).cmp(&(&right.place, &right.notes)))
        .then_with(|| since(left).cmp(&since(right)))
        .then_with(|| left.history.cmp(&right.history))
        .then_with(|| left.print.cmp(&right.print))
}

/// Everybody, by what tells them from others and how they are reached.
fn people<'r>(
    roster: &'r Roster,
    words: &'r Interner,
    interview: &'r Interview,
) -> impl Iterator<Item = (&'r str, Option<&'r str>)> {
    let everybody = interview.interviewers.iter().chain([interview.contact]).chain(interview.recruiter);
    everybody.map(|person| {
        let listed = roster.person(person).listed;
        (words.text(listed.identity_id), listed.phone.map(|phone| words.text(phone)))
    })
}

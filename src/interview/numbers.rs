//! Numbers for what shares a key: rows without an id that company, role and stage do not tell apart.
//!
//! The first by date keeps the key, the next has "(2)" behind it. A row that could not be read has no date: where the others
//! stand in the sheet by date, its place among them tells its number, so that no other row takes it over.

use std::cmp::Ordering;

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashSet};

use super::in_sheet::InSheet;
use super::keys::Keys;
use super::left_out::Unread;
use super::words::Words;
use super::{Interview, LeftOutRow, Roster};
use crate::column::Column;
use crate::problem::{Cause, Problem};

/// With so many problems told, nobody reads of rows that are alike.
const MOST: usize = 100_000;

/// What a key and perhaps a number are for, by its place.
#[derive(Clone, Copy)]
enum Entry {
    /// An interview.
    Read(usize),
    /// A row without an id that could not be read.
    Unread(usize),
}

/// Gives interviews, and rows that could not be read, keys of their own, and drops and reports repeated rows. Returns whether
/// anything shared a key.
pub(super) fn number_keys(
    roster: &mut Roster,
    words: &Words,
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
    !groups.is_empty()
}

/// What shares a key and a candidate.
struct Group {
    /// In the order of its numbers.
    entries: Vec<Entry>,
    /// Whether that is not known of those that could not be read.
    is_open: bool,
}

/// What shares a key and a candidate: several interviews, or such as share it with a row that could not be read.
fn groups(roster: &Roster, words: &Words, interviews: &[Interview], keys: &Keys) -> Vec<Group> {
    // Rows without an id that could not be read, by their place among those.
    let mut unread: IndexMap<(&str, &str), Vec<(usize, Unread)>, FxBuildHasher> = IndexMap::default();
    for (place, row) in roster.left_out.rows.iter().enumerate() {
        if let Some(known) = row.unread.filter(|known| !known.has_id) {
            unread.entry((&row.candidate, &row.key)).or_default().push((place, known));
        }
    }
    let mut groups = Vec::new();
    for members in keys.shared(roster, interviews) {
        let first = &interviews[members[0]];
        let unread = unread.swap_remove(&(candidate(roster, first), roster.key(first))).unwrap_or_default();
        groups.push(Group::of(roster, words, interviews, members, unread));
    }
    for ((candidate, key), unread) in unread {
        let members = keys.find(key, candidate, roster, interviews).into_iter().collect();
        groups.push(Group::of(roster, words, interviews, members, unread));
    }
    groups
}

impl Group {
    fn of(
        roster: &Roster,
        words: &Words,
        interviews: &[Interview],
        mut members: Vec<usize>,
        mut unread: Vec<(usize, Unread)>,
    ) -> Group {
        members.sort_by(|left, right| by_content(roster, words, &interviews[*left], &interviews[*right]));
        let in_sheet = InSheet::of(members.iter().map(|member| &interviews[*member]));
        // Of a row of several interviews, those that were read have their key already.
        unread.retain(|(_, row)| !in_sheet.has(row.origin));
        in_sheet.sort(&mut unread, |(_, row)| row.origin);
        let before = |(place, row): &(usize, Unread)| (in_sheet.count_before(row), *place);
        let mut unread: Vec<(Option<usize>, usize)> = unread.iter().map(before).collect();
        let is_open = unread.iter().any(|(before, _)| before.is_none());
        unread.sort_by_key(|(before, _)| before.unwrap_or(members.len()));
        let mut entries: Vec<Entry> = members.iter().copied().map(Entry::Read).collect();
        for (before, row) in unread.into_iter().rev() {
            entries.insert(before.unwrap_or(members.len()), Entry::Unread(row));
        }
        Group { entries, is_open }
    }
}

/// The numbering of groups.
struct Numbering<'n> {
    roster: &'n Roster,
    words: &'n Words,
    interviews: &'n [Interview],
    keys: &'n Keys,
    problems: &'n mut Vec<Problem>,
    numbers: Numbers,
}

/// What comes of it.
#[derive(Default)]
struct Numbers {
    keys: Vec<(Entry, String)>,
    /// Keys that rows have which could not be read, or may have.
    left_out: Vec<LeftOutRow>,
    /// The places of interviews that are dropped.
    dropped: FxHashSet<usize>,
}

impl Numbering<'_> {
    fn number(&mut self, group: &Group) {
        let (mut before, mut number) = (None, 0);
        for entry in &group.entries {
            if let Entry::Read(index) = *entry {
                if before.is_some_and(|before| self.drops(before, index)) {
                    continue;
                }
                before = Some(index);
            }
            number += 1;
            while number > 1 && self.is_taken(*entry, number) {
                number += 1;
            }
            self.numbers.keys.push((*entry, numbered(self.telling(*entry).0, number)));
        }
        if group.is_open {
            self.keep_all(group, number);
        }
    }

    /// Keeps every key up to a number for rows whose own number is not known.
    fn keep_all(&mut self, group: &Group, last: usize) {
        let Some(entry) = group.entries.first() else { return };
        let (key, candidate) = self.telling(*entry);
        let rows: Vec<_> = (1..=last).map(|number| LeftOutRow::known_as(candidate, &numbered(key, number))).collect();
        self.numbers.left_out.extend(rows);
    }

    /// Reports an interview that has the key of the one before it; whether it is dropped.
    fn drops(&mut self, before: usize, index: usize) -> bool {
        let Numbering { roster, words, interviews, .. } = *self;
        let [before, interview] = [before, index].map(|index| &interviews[index]);
        let first = place(roster, before);
        if before.has_id && interview.has_id && before.origin != interview.origin {
            let row = LeftOutRow::known_as(candidate(roster, interview), roster.key(interview));
            self.numbers.left_out.push(row);
            self.problems.push(repeated(roster, interview, Cause::RepeatedId { first }));
        } else if by_content(roster, words, before, interview).is_eq() {
            self.problems.push(repeated(roster, interview, Cause::RepeatedRow { first }));
        } else {
            if are_alike(before, interview) && self.problems.len() < MOST {
                let same_start = before.start == interview.start;
                self.problems.push(repeated(roster, interview, Cause::RowsAlike { first, same_start }));
            }
            return false;
        }
        self.numbers.dropped.insert(index);
        true
    }

    /// Key and candidate.
    fn telling(&self, entry: Entry) -> (&str, &str) {
        match entry {
            Entry::Read(index) => {
                let interview = &self.interviews[index];
                (self.roster.key(interview), candidate(self.roster, interview))
            }
            Entry::Unread(row) => {
                let LeftOutRow { candidate, key, .. } = &self.roster.left_out.rows[row];
                (key, candidate)
            }
        }
    }

    /// Whether the candidate has an interview with a numbered key already, such as an id that was once written for it.
    fn is_taken(&self, entry: Entry, number: usize) -> bool {
        let (key, candidate) = self.telling(entry);
        self.keys.find(&numbered(key, number), candidate, self.roster, self.interviews).is_some()
    }
}

impl Numbers {
    fn give(self, roster: &mut Roster, interviews: &mut Vec<Interview>) {
        for (entry, key) in self.keys {
            match entry {
                Entry::Read(index) => interviews[index].own = roster.own.with_key(interviews[index].own, &key),
                Entry::Unread(row) => roster.left_out.rows[row].key = key.into(),
            }
        }
        roster.left_out.rows.extend(self.left_out);
        let mut places = 0..;
        interviews.retain(|_| places.next().is_none_or(|place| !self.dropped.contains(&place)));
    }
}

/// A key with its number: the first has none.
fn numbered(key: &str, number: usize) -> String {
    if number == 1 { key.to_owned() } else { format!("{key} ({number})") }
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
    if interview.has_id { problem.in_column(Column::Id.name(), roster.key(interview)) } else { problem }
}

/// By all that rows say: by date, and equal only where every cell is. What is not read comes last: to change it leaves the
/// order of others alone.
fn by_content(roster: &Roster, words: &Words, left: &Interview, right: &Interview) -> Ordering {
    let own = |interview| (roster.place(interview), roster.notes(interview));
    let since = |interview: &Interview| {
        let Interview { status, answer_by, heard_back, permits, format, .. } = *interview;
        (status, answer_by, heard_back, permits, format)
    };
    right
        .has_id
        .cmp(&left.has_id)
        .then_with(|| (left.start, left.end).cmp(&(right.start, right.end)))
        .then_with(|| people(roster, words, left).cmp(people(roster, words, right)))
        .then_with(|| own(left).cmp(&own(right)))
        .then_with(|| since(left).cmp(&since(right)))
        .then_with(|| left.history.cmp(&right.history))
        .then_with(|| left.print.cmp(&right.print))
}

/// Everybody, by what tells them from others and how they are reached.
fn people<'r>(
    roster: &'r Roster,
    words: &'r Words,
    interview: &'r Interview,
) -> impl Iterator<Item = (&'r str, Option<&'r str>)> {
    let everybody = interview.interviewers.iter().chain([interview.contact]).chain(interview.recruiter);
    everybody.map(|person| {
        let listed = roster.person(person).listed;
        (words.text(listed.identity_id), listed.phone.map(|phone| words.text(phone)))
    })
}

//! The keys of interviews in their order: which interviews share one is plain to see, and so is the place of each.

use std::cmp::Ordering;

use super::Roster;
use super::interview::Interview;

/// How many octets are the beginning of a key.
const BEGINNING: usize = 12;

/// Interviews by key, then by candidate.
pub(super) struct Keys(Vec<Keyed>);

/// How an interview's key begins, which mostly tells it from all others, and its place among all: numbers in their order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Keyed(u128);

impl Keys {
    pub(super) fn of(roster: &Roster, interviews: &[Interview]) -> Keys {
        let keyed = |(interview, place)| Keyed::of(roster.key(interview), place);
        let mut keys: Vec<Keyed> = interviews.iter().zip(0..).map(keyed).collect();
        keys.sort_unstable();
        for alike in keys.chunk_by_mut(|left, right| left.beginning() == right.beginning()) {
            if alike.len() > 1 {
                alike.sort_by(|left, right| order(roster, left.interview(interviews), right.interview(interviews)));
            }
        }
        Keys(keys)
    }

    /// The places of all interviews, in the order of keys.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        self.0.iter().map(|keyed| keyed.place())
    }

    /// The places of the interviews that share key and candidate.
    pub(super) fn shared(&self, roster: &Roster, interviews: &[Interview]) -> Vec<Vec<usize>> {
        let are_same = |left: &Keyed, right: &Keyed| {
            left.beginning() == right.beginning()
                && order(roster, left.interview(interviews), right.interview(interviews)).is_eq()
        };
        let groups = self.0.chunk_by(are_same).filter(|group| group.len() > 1);
        groups.map(|group| group.iter().map(|keyed| keyed.place() as usize).collect()).collect()
    }

    /// The place of an interview of this key and of the candidate with this identity, if there is one.
    pub(super) fn find(&self, key: &str, candidate: &str, roster: &Roster, interviews: &[Interview]) -> Option<usize> {
        let sought = (Keyed::of(key, 0).beginning(), key, candidate);
        let place = self.0.binary_search_by(|keyed| {
            let (key, candidate) = telling(roster, keyed.interview(interviews));
            (keyed.beginning(), key, candidate).cmp(&sought)
        });
        Some(self.0[place.ok()?].place() as usize)
    }
}

impl Keyed {
    fn of(key: &str, place: u32) -> Keyed {
        let mut octets = [0; 16];
        let (first, last) = octets.split_at_mut(BEGINNING);
        let length = key.len().min(BEGINNING);
        first[..length].copy_from_slice(&key.as_bytes()[..length]);
        last.copy_from_slice(&place.to_be_bytes());
        Keyed(u128::from_be_bytes(octets))
    }

    fn beginning(self) -> u128 {
        self.0 >> u32::BITS
    }

    fn place(self) -> u32 {
        let [.., a, b, c, d] = self.0.to_be_bytes();
        u32::from_be_bytes([a, b, c, d])
    }

    fn interview(self, interviews: &[Interview]) -> &Interview {
        &interviews[self.place() as usize]
    }
}

fn order(roster: &Roster, left: &Interview, right: &Interview) -> Ordering {
    telling(roster, left).cmp(&telling(roster, right))
}

/// What tells an interview from all others: its key, and its candidate.
fn telling<'r>(roster: &'r Roster, interview: &Interview) -> (&'r str, &'r str) {
    (roster.key(interview), &roster.candidate(interview.candidate).identity)
}

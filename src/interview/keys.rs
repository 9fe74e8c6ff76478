//! The keys of interviews in their order: which interviews share one is plain to see, and so is the place of each.

use std::cmp::Ordering;

use super::{CandidateId, Interview, Roster};

/// Interviews by key, then by candidate.
pub(super) struct Keys(Vec<Keyed>);

/// An interview by its place among all, and how its key begins: mostly that alone tells two keys apart.
struct Keyed {
    beginning: u128,
    place: u32,
}

impl Keys {
    pub(super) fn of(roster: &Roster, interviews: &[Interview]) -> Keys {
        let keyed = |(interview, place)| Keyed { beginning: beginning(roster.key(interview)), place };
        let mut keys: Vec<Keyed> = interviews.iter().zip(0..).map(keyed).collect();
        keys.sort_unstable_by(|left, right| {
            let of_same_beginning = || order(roster, left.of(interviews), right.of(interviews));
            left.beginning.cmp(&right.beginning).then_with(of_same_beginning).then(left.place.cmp(&right.place))
        });
        Keys(keys)
    }

    /// The places of all interviews, in the order of keys.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|keyed| keyed.place as usize)
    }

    /// The places of the interviews that share key and candidate.
    pub(super) fn shared(&self, roster: &Roster, interviews: &[Interview]) -> Vec<Vec<usize>> {
        let are_same = |left: &Keyed, right: &Keyed| {
            left.beginning == right.beginning && order(roster, left.of(interviews), right.of(interviews)).is_eq()
        };
        let groups = self.0.chunk_by(are_same).filter(|group| group.len() > 1);
        groups.map(|group| group.iter().map(|keyed| keyed.place as usize).collect()).collect()
    }

    /// Whether a candidate has an interview of this key.
    pub(super) fn have(&self, key: &str, candidate: CandidateId, roster: &Roster, interviews: &[Interview]) -> bool {
        let sought = (beginning(key), key, &*roster.candidate(candidate).identity);
        let place = self.0.binary_search_by(|keyed| {
            let (key, candidate) = telling(roster, keyed.of(interviews));
            (keyed.beginning, key, candidate).cmp(&sought)
        });
        place.is_ok()
    }
}

impl Keyed {
    fn of<'i>(&self, interviews: &'i [Interview]) -> &'i Interview {
        &interviews[self.place as usize]
    }
}

fn order(roster: &Roster, left: &Interview, right: &Interview) -> Ordering {
    telling(roster, left).cmp(&telling(roster, right))
}

/// What tells an interview from all others: its key, and its candidate.
fn telling<'r>(roster: &'r Roster, interview: &Interview) -> (&'r str, &'r str) {
    (roster.key(interview), &roster.candidate(interview.candidate).identity)
}

/// The first sixteen octets, as a number in the same order.
fn beginning(key: &str) -> u128 {
    let mut first = [0; 16];
    let length = key.len().min(first.len());
    first[..length].copy_from_slice(&key.as_bytes()[..length]);
    u128::from_be_bytes(first)
}

//! The keys of interviews in their order: which interviews share one is plain to see, and so is the place of each.

use super::Roster;
use super::interview::Interview;

/// The places of interviews, by key, then by candidate.
pub(super) struct Keys(Vec<u32>);

impl Keys {
    pub(super) fn of(roster: &Roster, interviews: &[Interview]) -> Keys {
        let mut places: Vec<u32> = (0..).zip(interviews).map(|(place, _)| place).collect();
        places.sort_by_cached_key(|place| identity(roster, interviews, *place));
        Keys(places)
    }

    /// The places of all interviews, in the order of keys.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|place| *place as usize)
    }

    /// The places of the interviews that share key and candidate.
    pub(super) fn shared(&self, roster: &Roster, interviews: &[Interview]) -> Vec<Vec<usize>> {
        let are_same =
            |left: &u32, right: &u32| identity(roster, interviews, *left) == identity(roster, interviews, *right);
        let groups = self.0.chunk_by(are_same).filter(|group| group.len() > 1);
        groups.map(|group| group.iter().map(|place| *place as usize).collect()).collect()
    }

    /// The place of an interview of this key and of the candidate with this identity, if there is one.
    pub(super) fn find(&self, key: &str, candidate: &str, roster: &Roster, interviews: &[Interview]) -> Option<usize> {
        let found = self.0.binary_search_by(|place| identity(roster, interviews, *place).cmp(&(key, candidate)));
        Some(self.0[found.ok()?] as usize)
    }
}

/// What tells an interview from all others: its key, and its candidate.
fn identity<'r>(roster: &'r Roster, interviews: &'r [Interview], place: u32) -> (&'r str, &'r str) {
    let interview = &interviews[place as usize];
    (&interview.key, &roster.candidate(interview.candidate).identity)
}

//! Whose address or number a column holds whose header does not say it.

use super::assignment::Assignment;
use super::{Sureness, Taken};
use crate::column::{Column, HeaderMeaning, UnreadReason};

/// A person's own column, with those of an address and a number.
const PEOPLE: [(Column, Column, Column); 2] = [
    (Column::Contact, Column::ContactEmail, Column::ContactPhone),
    (Column::Recruiter, Column::RecruiterEmail, Column::RecruiterPhone),
];

impl Assignment<'_> {
    /// A bare address is the candidate's own where there is a candidate; else it is that of the person to its left,
    /// and otherwise it may be anybody's.
    pub(super) fn settle_neighbours(&mut self) {
        for index in self.open() {
            let is_phone = match self.evidence.meaning(index) {
                Some(HeaderMeaning::Email) => false,
                Some(HeaderMeaning::Phone) => true,
                _ => continue,
            };
            // Days are no addresses, whosever.
            if self.evidence.profile(index).are_plainly_days() {
                continue;
            }
            if self.has(Column::Candidate) {
                self.leave(index, UnreadReason::OfCandidate);
                continue;
            }
            let address = |(_, email, phone): &(Column, Column, Column)| if is_phone { *phone } else { *email };
            match self.person_to_the_left(index) {
                Some((beside, person)) if !self.has(address(person)) => {
                    self.take(index, address(person), Sureness::Beside(beside));
                }
                Some((_, person)) => self.taken[index] = Some(Taken::Again(address(person))),
                None if self.has(address(&PEOPLE[0])) => self.taken[index] = Some(Taken::Again(address(&PEOPLE[0]))),
                None => self.leave(index, UnreadReason::OfWhom(address(&PEOPLE[0]))),
            }
        }
    }

    fn person_to_the_left(&self, index: usize) -> Option<(usize, &'static (Column, Column, Column))> {
        let at = |(column, ..): &(Column, Column, Column)| self.index_of[*column as usize];
        let to_the_left = |person| at(person).filter(|beside| *beside < index).map(|beside| (beside, person));
        PEOPLE.iter().filter_map(to_the_left).max_by_key(|(beside, _)| *beside)
    }
}

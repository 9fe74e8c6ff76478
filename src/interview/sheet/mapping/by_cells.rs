//! What headers claim to be of which no name is known, by the cells below them: weaker than any name, and only where
//! nearly all cells agree.

use super::Sureness;
use super::claim::{Claim, Part, points};
use super::evidence::{COMPARED, Evidence};
use super::fit::Fit;
use super::kind::Kind;
use crate::column::{Column, HeaderMeaning, RoundHeader};

/// How a row stands, in the words of a status; how people meet is none.
const STANDINGS: [Kind; 4] = [Kind::Standing, Kind::Passed, Kind::Arranged, Kind::Applied];

/// So many cells make a column of words of a status; one alone may be anything.
const ENOUGH: usize = 2;

impl Evidence<'_> {
    /// What headers without a known name claim to be.
    pub(super) fn claims_by_cells(&self) -> Vec<Claim> {
        let open = self.places().filter(|index| self.known(*index).is_none() && !self.written[*index].is_empty());
        open.take(COMPARED)
            .filter_map(|index| self.claim_by_part_of_name(index).or_else(|| self.claim_by_standings(index)))
            .collect()
    }

    /// A name among other words, where the cells are what it says: `Preferred Interview Slot`. A day must be said to be
    /// the interview's, have no other beside it, and is told.
    fn claim_by_part_of_name(&self, index: usize) -> Option<Claim> {
        let header = self.written[index];
        let HeaderMeaning::Column(column) = self.names.among_words(header)?.meaning else { return None };
        let is_day = matches!(column, Column::Date | Column::Start);
        let is_open = match column {
            Column::Date | Column::Start => RoundHeader::speaks_of_interview(header) && !self.has_other_day(index),
            _ => !column.is_date(),
        };
        let agrees = is_open && self.fit(index, column) == Fit::Yes && !self.says_whether(index);
        let sureness = if is_day { Sureness::Alone } else { Sureness::Cells };
        agrees.then_some(Claim { index, part: Part::Is(column), points: points::PART, sureness })
    }

    /// Whether another header may be the day of the interview, or of a round.
    fn has_other_day(&self, index: usize) -> bool {
        let is_round = |other: usize| {
            let round = self.round_header(other);
            round.is_some_and(|round| round.is_interview && round.rest.is_empty()) && self.profile(other).are_days()
        };
        let is_day = |other: usize| self.is_plain_day(other) || self.is_bare_day(other) || is_round(other);
        self.places().any(|other| other != index && is_day(other))
    }

    fn claim_by_standings(&self, index: usize) -> Option<Claim> {
        let profile = self.profile(index);
        let agree = profile.count(&STANDINGS) >= ENOUGH && profile.are_all_but_few(&STANDINGS);
        agree.then_some(Claim {
            index,
            part: Part::Is(Column::Status),
            points: points::CELLS,
            sureness: Sureness::Cells,
        })
    }
}

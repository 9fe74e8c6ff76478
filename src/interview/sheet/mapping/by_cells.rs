//! What headers claim to be of which no name is known, by the cells below them: weaker than any name, and only where
//! nearly all cells agree.

use super::Sureness;
use super::claim::{Claim, Part, points};
use super::evidence::{COMPARED, Evidence};
use super::fit::Fit;
use super::kind::Kind;
use crate::cell::choice::{RowStanding, status_said};
use crate::column::{Column, HeaderMeaning, RoundHeader, UnreadReason};

/// How a row stands, in the words of a status; how people meet is none.
pub(super) const STANDINGS: &[Kind] = &[Kind::Standing, Kind::Passed, Kind::Arranged, Kind::Applied];

/// Columns whose words make a column of them, wherever they stand.
const OF_WORDS: [(Column, &[Kind]); 2] = [(Column::Status, STANDINGS), (Column::Format, &[Kind::Format])];

/// So many cells make a column of words; one alone may be anything.
const ENOUGH: usize = 2;

impl Evidence<'_> {
    /// What headers without a known name claim to be.
    pub(super) fn claims_by_cells(&self) -> Vec<Claim> {
        let is_open = |index: &usize| self.known(*index).is_none() && !self.written[*index].is_empty();
        let open = self.places().filter(is_open).take(COMPARED);
        open.filter_map(|index| {
            self.claim_of_test(index)
                .or_else(|| self.claim_by_part_of_name(index))
                .or_else(|| self.claim_by_days_of_interviews(index))
                .or_else(|| self.claim_by_status_as_header(index))
                .or_else(|| self.claim_by_words(index))
        })
        .collect()
    }

    /// Days of a test, at which nobody is met.
    fn claim_of_test(&self, index: usize) -> Option<Claim> {
        let profile = self.profile(index);
        let is_such = RoundHeader::is_of_test(self.written[index]) && (profile.is_empty() || profile.are_days());
        let part = Part::Not(UnreadReason::AnotherDate);
        is_such.then_some(Claim { index, part, points: points::CELLS, sureness: Sureness::Words })
    }

    /// A name among other words, where the cells are what it says: `Assigned interviewer name`, `New application date`.
    fn claim_by_part_of_name(&self, index: usize) -> Option<Claim> {
        let header = self.written[index];
        let column = match self.names.among_words(header)?.meaning {
            HeaderMeaning::Column(column) => column,
            HeaderMeaning::AnotherDate
                if self.profile(index).are_days() && !RoundHeader::speaks_of_interview(header) =>
            {
                let part = Part::Not(UnreadReason::AnotherDate);
                return Some(Claim { index, part, points: points::PART, sureness: Sureness::Words });
            }
            _ => return None,
        };
        let agrees = !column.is_date() && column != Column::Start && self.fit(index, column) == Fit::Yes;
        agrees.then_some(Claim { index, part: Part::Is(column), points: points::PART, sureness: Sureness::Cells })
    }

    /// Days below a header that speaks of interviews, where nothing else is the day of one: `Next interview`; reported.
    fn claim_by_days_of_interviews(&self, index: usize) -> Option<Claim> {
        let header = self.written[index];
        let speaks = RoundHeader::speaks_of_interview(header) && !RoundHeader::speaks_of_application(header);
        let agrees = speaks && self.profile(index).are_plainly_days() && !self.has_other_day(index);
        let part = Part::Is(Column::Date);
        agrees.then_some(Claim { index, part, points: points::PART, sureness: Sureness::Alone })
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

    /// Whether a header is a status, and its cells say of which rows: `Canceled` with yes or no below it.
    pub(super) fn is_status(&self, index: usize) -> bool {
        let says_it = || matches!(status_said(self.written[index]), Some(RowStanding::Process(_)));
        let names_round = || RoundHeader::of(self.written[index]).is_some();
        let is_open = self.known(index).is_none() && !self.says_whether(index) && !names_round();
        is_open && self.profile(index).are_yes_or_no() && says_it()
    }

    fn claim_by_status_as_header(&self, index: usize) -> Option<Claim> {
        let part = Part::Is(Column::Status);
        self.is_status(index).then_some(Claim { index, part, points: points::CELLS, sureness: Sureness::Cells })
    }

    /// Words of a list that only one column has.
    fn claim_by_words(&self, index: usize) -> Option<Claim> {
        let profile = self.profile(index);
        let are_such = |kinds: &[Kind]| profile.count(kinds) >= ENOUGH && profile.are_all_but_few(kinds);
        let (column, _) = OF_WORDS.into_iter().find(|(_, kinds)| are_such(kinds))?;
        Some(Claim { index, part: Part::Is(column), points: points::CELLS, sureness: Sureness::Cells })
    }
}

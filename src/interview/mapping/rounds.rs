//! Wide sheets: several interviews in one row, each in columns of its own whose headers name the round.

use super::claims::Claims;
use super::{Round, Sureness, Taken};
use crate::column::{Column, RoundHeader, Unread};

/// What each round may have of its own.
const OF_ROUNDS: [Column; 15] = [
    Column::Date,
    Column::Start,
    Column::Time,
    Column::End,
    Column::EndDate,
    Column::AllDay,
    Column::Duration,
    Column::Timezone,
    Column::Place,
    Column::Format,
    Column::Interviewers,
    Column::ThankedOn,
    Column::Status,
    Column::Contact,
    Column::Notes,
];

/// What belongs to the day to its left.
const OF_HOURS: [Column; 3] = [Column::Time, Column::End, Column::Duration];

/// A header that names a round, and what it holds of it.
struct Claim {
    index: usize,
    round: RoundHeader,
    column: Column,
    sureness: Sureness,
}

impl Claims<'_> {
    /// Headers that name rounds.
    pub(super) fn settle_rounds(&mut self) {
        let claims: Vec<Claim> = self.open().into_iter().filter_map(|index| self.claim(index)).collect();
        for claim in claims.iter().filter(|claim| claim.column == Column::Date && claim.round.is_interview) {
            if claim.sureness == Sureness::Cells && !self.glimpse.may_be_dates(claim.index) {
                self.leave(claim.index, Unread::NoDates);
            } else if claim.round.stage.is_none() {
                self.take_if_free(claim);
            } else if self.round(&claim.round.identity).is_some() {
                self.taken[claim.index] = Some(Taken::Again(Column::Date));
            } else {
                self.open_round(claim.index, claim.round.clone(), claim.sureness);
            }
        }
        for claim in claims.iter().filter(|claim| claim.column != Column::Date) {
            match self.round(&claim.round.identity) {
                Some(round) => self.take_of_round(round, claim),
                None if claim.round.stage.is_none() => self.take_if_free(claim),
                None => {}
            }
        }
    }

    /// An hour is that of the day to its left, which may be a round's. One with no day to its left is nobody's where a
    /// row may have several interviews.
    pub(super) fn settle_hours_of_rounds(&mut self) {
        if self.rounds.is_empty() {
            return;
        }
        let plain = [Column::Date, Column::Start].into_iter().find_map(|column| self.index_of[column as usize]);
        let days: Vec<(usize, Option<usize>)> = (self.rounds.iter().enumerate())
            .filter_map(|(round, own)| Some((own.index(Column::Date)?, Some(round))))
            .chain(plain.map(|index| (index, None)))
            .collect();
        for index in 0..self.written.len() {
            let column = match self.taken[index] {
                Some(Taken::As(column, _) | Taken::Again(column)) if OF_HOURS.contains(&column) => column,
                _ => continue,
            };
            match days.iter().filter(|(day, _)| *day < index).max() {
                Some((day, Some(round))) => self.take_beside(index, column, *day, *round),
                None if days.len() > 1 => {
                    self.give_up(index, column);
                    self.leave(index, Unread::OfWhichRound(column));
                }
                Some((_, None)) | None => {}
            }
        }
    }

    /// Takes a header for the round whose day stands to its left.
    fn take_beside(&mut self, index: usize, column: Column, day: usize, round: usize) {
        if self.rounds[round].index(column).is_some() {
            return;
        }
        self.give_up(index, column);
        self.rounds[round].columns.push((column, index));
        self.taken[index] = Some(Taken::OfRound(round, column, Sureness::Beside(day)));
    }

    /// Takes back that a header is a plain column.
    fn give_up(&mut self, index: usize, column: Column) {
        let place = &mut self.index_of[column as usize];
        *place = place.filter(|plain| *plain != index);
    }

    fn claim(&self, index: usize) -> Option<Claim> {
        if self.known[index].is_some() {
            return None;
        }
        let round = RoundHeader::of(self.written[index])?;
        if round.rest.is_empty() {
            let sureness = if round.says_date { Sureness::Words } else { Sureness::Cells };
            return Some(Claim { index, round, column: Column::Date, sureness });
        }
        let column = self.names.find(&round.rest).filter(|column| OF_ROUNDS.contains(column) && !round.says_date)?;
        Some(Claim { index, round, column, sureness: Sureness::Words })
    }

    fn round(&self, identity: &str) -> Option<usize> {
        self.rounds.iter().position(|round| round.identity == identity)
    }

    fn open_round(&mut self, index: usize, RoundHeader { stage, identity, .. }: RoundHeader, sureness: Sureness) {
        self.taken[index] = Some(Taken::OfRound(self.rounds.len(), Column::Date, sureness));
        let stage = stage.unwrap_or_else(|| self.written[index].to_owned());
        self.rounds.push(Round { stage, identity, columns: vec![(Column::Date, index)] });
    }

    /// One of several headers of which the configuration says that they hold dates of interviews.
    pub(super) fn configured_round(&mut self, index: usize) {
        let header = self.written[index];
        let round =
            RoundHeader::of(header).filter(|round| round.rest.is_empty() && self.round(&round.identity).is_none());
        self.open_round(index, round.unwrap_or_else(|| RoundHeader::named(header)), Sureness::Configured);
    }

    fn take_of_round(&mut self, round: usize, claim: &Claim) {
        let columns = &mut self.rounds[round].columns;
        if columns.iter().any(|(column, _)| *column == claim.column) {
            self.taken[claim.index] = Some(Taken::Again(claim.column));
        } else {
            columns.push((claim.column, claim.index));
            self.taken[claim.index] = Some(Taken::OfRound(round, claim.column, claim.sureness));
        }
    }

    /// Takes a header that speaks of the interview alone, as in `Interview Contact`, for the plain column.
    fn take_if_free(&mut self, claim: &Claim) {
        if self.has(claim.column) {
            self.taken[claim.index] = Some(Taken::Again(claim.column));
        } else {
            self.take(claim.index, claim.column, claim.sureness);
        }
    }
}

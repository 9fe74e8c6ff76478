//! Wide sheets: several interviews in one row, each in columns of its own whose headers name the round.

use super::Sureness;
use super::claim::{Claim, OfRound, Part, points};
use super::evidence::Evidence;
use super::profile::Profile;
use crate::cell::choice::format_said;
use crate::column::{Column, HeaderMeaning, HeaderToken, HeaderWord, RoundHeader, UnreadReason, tokens};

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

impl OfRound {
    /// The round of a header, called as the whole header where that is but the word for an interview.
    pub(super) fn by(round: RoundHeader, header: &str) -> OfRound {
        OfRound { identity: round.identity, stage: round.stage.unwrap_or_else(|| header.to_owned()) }
    }
}

impl Evidence<'_> {
    /// What headers claim to be of rounds, and of the interview as such.
    pub(super) fn claims_of_rounds(&self) -> Vec<Claim> {
        let mut claims = self.claims_by_days();
        for index in self.places() {
            if let Some(round) = self.round_header(index) {
                claims.extend(self.claim_of_round(index, &round));
            }
        }
        claims
    }

    fn claim_of_round(&self, index: usize, round: &RoundHeader) -> Option<Claim> {
        let claim = |part, points, sureness| Some(Claim { index, part, points, sureness });
        let plainly = |column| {
            if round.stage.is_none() { Part::Is(column) } else { Part::Of(OfRound::by(round.clone(), ""), column) }
        };
        if !round.rest.is_empty() {
            let column = self.names.find(&round.rest).filter(|column| OF_ROUNDS.contains(column));
            let column = column.filter(|_| !round.says_date)?;
            return claim(plainly(column), points::OF_ROUND, Sureness::Words);
        }
        if !round.is_interview {
            return None;
        }
        if self.says_whether(index) {
            return claim(Part::Is(Column::Interviewed), points::ROUND, Sureness::Cells);
        }
        let profile = self.profile(index);
        let sureness = if round.says_date { Sureness::Words } else { Sureness::Cells };
        let are_days = profile.are_days_by_half() || round.stage.is_some() && profile.are_days_or_outcomes();
        if profile.is_empty() || are_days || round.says_date && !profile.are_yes_or_no() {
            claim(plainly(Column::Date), points::ROUND, sureness)
        } else {
            claim(Part::Not(UnreadReason::NoDates), points::ROUND, sureness)
        }
    }

    /// Days below headers that rounds are called by, though they may mean something else: `Phone`, `HR`, `Final`. One
    /// alone is none beside a plain day of the interview.
    fn claims_by_days(&self) -> Vec<Claim> {
        let mut such: Vec<usize> =
            self.places().filter(|index| self.is_round_by(*index, Profile::are_plainly_days)).collect();
        // Beside such a round, what is answered by a day, by yes or by how it went is another.
        if !such.is_empty() {
            such = self
                .places()
                .filter(|index| {
                    self.is_round_by(*index, |cells| {
                        cells.are_plainly_days() || cells.are_days_or_answers() || cells.are_days_or_outcomes()
                    })
                })
                .collect();
        }
        let has_plain_day = self.places().any(|index| self.is_plain_day(index));
        let are_rounds = such.len() > 1 || !has_plain_day;
        such.into_iter()
            .filter(|index| are_rounds && !self.is_round_by_name(*index))
            .map(|index| self.claim_by_days(index))
            .collect()
    }

    fn claim_by_days(&self, index: usize) -> Claim {
        let header = self.written[index];
        let round = RoundHeader::of(header).filter(|round| round.stage.is_some());
        let round = OfRound::by(round.unwrap_or_else(|| RoundHeader::named(header)), header);
        let part = Part::Of(round, Column::Date);
        Claim { index, part, points: points::ROUND_OF_DAYS, sureness: Sureness::Cells }
    }

    /// Whether a header names a round by itself, and its cells are days.
    fn is_round_by_name(&self, index: usize) -> bool {
        self.profile(index).are_days()
            && self
                .round_header(index)
                .is_some_and(|round| round.is_interview && round.stage.is_some() && round.rest.is_empty())
    }

    /// Whether a header has some word of a round, and stands beside a round: `HR面` beside `二面`.
    fn is_among_rounds(&self, index: usize) -> bool {
        let is_word = |token: &HeaderToken<'_>| matches!(token.word, HeaderWord::Stage | HeaderWord::Screen);
        let beside = [index.checked_sub(1), Some(index + 1).filter(|next| *next < self.written.len())];
        let header = self.written[index];
        tokens(header).iter().any(is_word)
            && RoundHeader::of(header).is_none()
            && beside.into_iter().flatten().any(|other| self.is_round_by_name(other))
    }

    fn is_round_by(&self, index: usize, are_days: fn(&Profile) -> bool) -> bool {
        let header = self.written[index];
        let may_be = match self.meaning(index) {
            None => {
                RoundHeader::is_of_its_words(header) || format_said(header).is_some() || self.is_among_rounds(index)
            }
            Some(HeaderMeaning::Phone | HeaderMeaning::Kind) => true,
            Some(HeaderMeaning::Column(column)) if column.is_of_person() => self.profile(index).are_plainly_days(),
            Some(HeaderMeaning::Column(column)) => column == Column::Format,
            Some(_) => false,
        };
        let names_interview = RoundHeader::of(header).is_some_and(|round| round.is_interview && round.stage.is_none());
        may_be && !names_interview && !self.is_configured(index) && are_days(self.profile(index))
    }
}

//! Whose interviews they are, where no name says it: a number may, and interviews may be nobody's.

use super::assignment::Assignment;
use super::evidence::Evidence;
use super::signs::Days;
use super::{Round, Sureness};
use crate::column::{Column, HeaderMeaning, HeaderToken, HeaderWord, RoundHeader, is_word_for_number, tokens};

impl Assignment<'_> {
    /// Where the days are plainly those of interviews and nothing names a company or a candidate, or what should is empty in
    /// every row, as in a table of a database, the number of the candidate says whose each is, or that of the application; without one, they are nobody's.
    pub(super) fn settle_numbers(&mut self, days: Days) {
        const NAMES: [Column; 3] = [Column::Company, Column::Subject, Column::Candidate];
        let says_somebody =
            |column| self.index_of[column as usize].is_some_and(|index| !self.evidence.profile(index).is_left_empty());
        if NAMES.into_iter().any(says_somebody) {
            return;
        }
        self.of_nobody = self.are_interviews(days);
        if !self.has_plain_day() || NAMES.into_iter().any(|column| self.has(column)) {
            return;
        }
        let number_of = |is_theirs: fn(&Evidence<'_>, &str) -> bool| {
            self.evidence.places().find(|index| self.evidence.is_number(*index, is_theirs))
        };
        if let Some(index) = number_of(is_candidates).or_else(|| number_of(is_applications)) {
            self.take(index, Column::Candidate, Sureness::Words);
        }
    }

    fn days(&self) -> impl Iterator<Item = usize> {
        [Column::Date, Column::Start].into_iter().filter_map(|column| self.index_of[column as usize])
    }

    fn has_plain_day(&self) -> bool {
        self.rounds.iter().any(Round::has_day) || self.days().any(|index| self.evidence.is_plain_day(index))
    }

    /// Whether nothing but interviews has such columns: the name of the day says so, or that of a round, or the day is beside
    /// interviewers or stages, and nothing speaks of applications.
    fn are_interviews(&self, days: Days) -> bool {
        let speaks = |index: usize| RoundHeader::speaks_of_interview(self.evidence.written[index]);
        let is_of_round = |round: &Round| round.index(Column::Date).is_some_and(speaks);
        let says_so = |index: usize| self.evidence.is_plain_day(index) && speaks(index);
        let is_of_some_kind = self.has(Column::Interviewers) || self.has(Column::Stage);
        let is_beside = days == Days::OfInterviews && is_of_some_kind && self.days().next().is_some();
        is_beside || self.rounds.iter().any(is_of_round) || self.days().any(says_so)
    }
}

impl Evidence<'_> {
    /// Whether a header is that of a number, the rest of it says of what, and its cells may be numbers.
    fn is_number(&self, index: usize, is_theirs: impl Fn(&Evidence<'_>, &str) -> bool) -> bool {
        let is_number = |token: &HeaderToken<'_>| is_word_for_number(token.text);
        let (numbers, others): (Vec<_>, Vec<_>) = tokens(self.written[index]).into_iter().partition(is_number);
        let rest: Vec<&str> = others.iter().map(|token| token.text).collect();
        let profile = self.profile(index);
        let may_be_numbers = !profile.is_empty() && !profile.are_plainly_days();
        numbers.len() == 1 && !rest.is_empty() && may_be_numbers && is_theirs(self, &rest.join(" "))
    }
}

fn is_candidates(evidence: &Evidence<'_>, header: &str) -> bool {
    evidence.names.known(header).is_some_and(|known| known.meaning == HeaderMeaning::Column(Column::Candidate))
}

fn is_applications(_: &Evidence<'_>, header: &str) -> bool {
    tokens(header).iter().all(|token| token.word == HeaderWord::Application)
}

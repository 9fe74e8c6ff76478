//! A number that says whose interview each is, where no name does.

use super::assignment::Assignment;
use super::evidence::Evidence;
use super::{Round, Sureness};
use crate::column::{Column, HeaderMeaning, HeaderToken, HeaderWord, tokens};

/// What a number for somebody or something is called.
pub(super) const NUMBERS: [&str; 5] = ["id", "no", "nr", "number", "code"];

impl Assignment<'_> {
    /// Where the days are plainly those of interviews and nothing names a company or a candidate, as in a table of a
    /// database, the number of the candidate says whose each is, or that of the application.
    pub(super) fn settle_numbers(&mut self) {
        let names_somebody =
            [Column::Company, Column::Subject, Column::Candidate].into_iter().any(|column| self.has(column));
        if names_somebody || !self.has_plain_day() {
            return;
        }
        let number_of = |is_theirs: fn(&Evidence<'_>, &str) -> bool| {
            self.evidence.places().find(|index| self.evidence.is_number(*index, is_theirs))
        };
        if let Some(index) = number_of(is_candidates).or_else(|| number_of(is_applications)) {
            self.take(index, Column::Candidate, Sureness::Words);
        }
    }

    fn has_plain_day(&self) -> bool {
        let days = [Column::Date, Column::Start].into_iter().filter_map(|column| self.index_of[column as usize]);
        self.rounds.iter().any(Round::has_day) || days.into_iter().any(|index| self.evidence.is_plain_day(index))
    }
}

impl Evidence<'_> {
    /// Whether a header is that of a number, the rest of it says of what, and its cells may be numbers.
    fn is_number(&self, index: usize, is_theirs: impl Fn(&Evidence<'_>, &str) -> bool) -> bool {
        let is_number = |token: &HeaderToken<'_>| NUMBERS.iter().any(|word| token.text.eq_ignore_ascii_case(word));
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

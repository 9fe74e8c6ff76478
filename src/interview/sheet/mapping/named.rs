//! What headers claim to be by their names, as far as their cells and the columns beside them agree.

use super::Sureness;
use super::by_cells::STANDINGS;
use super::claim::{Claim, Half, OfRound, Part, points, points_of};
use super::evidence::Evidence;
use super::fit::Fit;
use super::kind::Kind;
use super::signs::Days;
use crate::column::{
    Column, ColumnNames, HeaderMeaning, HeaderToken, HeaderWord, KnownName, NameStanding, RoundHeader, UnreadReason,
    is_word_for_number, tokens,
};

impl Evidence<'_> {
    /// What each header claims to be by its name.
    pub(super) fn claims_by_name(&self, days: Days) -> Vec<Claim> {
        let mut claims = Vec::new();
        for index in self.places() {
            if let Some((known, sureness)) = self.known(index) {
                self.claim_by_name(index, known, sureness, days, &mut claims);
            }
        }
        claims
    }

    fn claim_by_name(&self, index: usize, known: KnownName, sureness: Sureness, days: Days, claims: &mut Vec<Claim>) {
        let speaks = RoundHeader::speaks_of_interview(self.written[index]);
        let points = points_of(known.standing, sureness) + if speaks { points::SPEAKS } else { 0 };
        let mut claim = |part, points, sureness| claims.push(Claim { index, part, points, sureness });
        let mut leave = |reason| claim(Part::Not(reason), points, sureness);
        match known.meaning {
            HeaderMeaning::AnotherDate => leave(UnreadReason::AnotherDate),
            HeaderMeaning::Application => leave(UnreadReason::Application),
            HeaderMeaning::Needless => leave(UnreadReason::Needless),
            HeaderMeaning::Ignored => leave(UnreadReason::Ignored),
            HeaderMeaning::OfCandidate => leave(UnreadReason::OfCandidate),
            HeaderMeaning::FollowUp => leave(UnreadReason::PerhapsPlanned),
            // Whose they are, other columns show.
            HeaderMeaning::Email | HeaderMeaning::Phone | HeaderMeaning::InterviewerEmail => {}
            HeaderMeaning::Kind => {
                // A word that is no format is that of a round.
                let is_format = self.profile(index).are_all_but_few(&[Kind::Format]);
                let column = if is_format { Column::Format } else { Column::Stage };
                claim(Part::Is(column), points, Sureness::Cells);
            }
            HeaderMeaning::Name | HeaderMeaning::PersonName => claims.extend(self.claim_of_name(index, points)),
            HeaderMeaning::FirstName(of) => claims.extend(self.claim_of_half(index, of, Half::First, points)),
            HeaderMeaning::LastName(of) => claims.extend(self.claim_of_half(index, of, Half::Last, points)),
            HeaderMeaning::Column(column) => claims.push(self.claim_of_column(index, column, points, sureness, days)),
        }
    }

    fn claim_of_column(&self, index: usize, column: Column, points: i32, sureness: Sureness, days: Days) -> Claim {
        let claim = |part, points, sureness| Claim { index, part, points, sureness };
        if self.is_configured(index) {
            return claim(self.configured(index, column), points, sureness);
        }
        if self.is_bare_day(index) {
            return self.claim_of_bare_day(index, column, points, sureness, days);
        }
        if self.is_moment_of_form(index) {
            return claim(Part::Not(UnreadReason::AnotherDate), points, sureness);
        }
        let profile = self.profile(index);
        match column {
            Column::Time if profile.are_days() => {
                return claim(Part::Is(Column::Start), points::CELLS_OVER_NAME, Sureness::Cells);
            }
            Column::Time if profile.are_lengths() && self.has_beside(index, Column::Duration).is_none() => {
                return claim(Part::Is(Column::Duration), points::CELLS_OVER_NAME, Sureness::Cells);
            }
            // A day on which it was arranged, perhaps, beside one that says that it is the interview's.
            Column::Start if !speaks(self, index) && profile.are_days_alone() && self.has_day_that_speaks(index) => {
                return claim(Part::Not(UnreadReason::AnotherDate), points, sureness);
            }
            Column::Start if profile.are_hours() => {
                return claim(Part::Is(Column::Time), points::CELLS_OVER_NAME, Sureness::Cells);
            }
            Column::Stage if self.is_standing(index) && self.has_beside(index, Column::Status).is_none() => {
                return claim(Part::Is(Column::Status), points, Sureness::Cells);
            }
            Column::Notes if self.says_how_it_stands(index) => {
                return claim(Part::Is(Column::Status), points, Sureness::Cells);
            }
            Column::Interviewed if profile.are_days() => return claim(Part::Is(Column::Date), points, Sureness::Cells),
            Column::Subject if self.has_beside(index, Column::Company).is_some() => {
                return claim(Part::Not(UnreadReason::Needless), points, sureness);
            }
            _ => {}
        }
        let fit = self.fit(index, column);
        if self.is_number_of_person(index, column) {
            return match fit {
                Fit::No => claim(Part::Not(UnreadReason::Needless), points, Sureness::Cells),
                Fit::Open | Fit::Yes => claim(Part::Is(column), points - points::NUMBER, sureness),
            };
        }
        let is_left = self.is_weak(index) && self.is_about_applications() && fit != Fit::Yes;
        match fit {
            Fit::No => claim(Part::Not(UnreadReason::Unfit(column)), points, Sureness::Cells),
            _ if is_left => claim(Part::Not(UnreadReason::Application), points, sureness),
            Fit::Open => claim(Part::Is(column), points, sureness),
            Fit::Yes => claim(Part::Is(column), points + points::FITS, sureness),
        }
    }

    /// Whether what is called notes says how each row stands, and nothing else does.
    fn says_how_it_stands(&self, index: usize) -> bool {
        let profile = self.profile(index);
        let has_status = || self.places().any(|other| self.column(other) == Some(Column::Status));
        profile.count(STANDINGS) > 1 && profile.are_all_but_few(STANDINGS) && !has_status()
    }

    /// Whether another header is a day and says that it is the interview's.
    fn has_day_that_speaks(&self, index: usize) -> bool {
        self.has_beside(index, Column::Date).is_some_and(|day| speaks(self, day))
    }

    /// Whether a header is that of a number for somebody, which says less than a name.
    pub(super) fn is_number_of_person(&self, index: usize, column: Column) -> bool {
        let last = tokens(self.written[index]).pop();
        let is_number = |token: HeaderToken<'_>| is_word_for_number(token.text);
        column.is_of_person() && !self.is_configured(index) && last.is_some_and(is_number)
    }

    /// A day that does not say of what: the whole sheet shows it, or the user is asked.
    fn claim_of_bare_day(&self, index: usize, column: Column, points: i32, sureness: Sureness, days: Days) -> Claim {
        let claim = |part, sureness| Claim { index, part, points, sureness };
        if self.is_moment_of_form(index) {
            return claim(Part::Not(UnreadReason::AnotherDate), sureness);
        }
        if self.fit(index, Column::Date) == Fit::No && column == Column::Date {
            return claim(Part::Not(UnreadReason::Unfit(column)), Sureness::Cells);
        }
        let (column, sureness) = match column {
            Column::Date => (Column::Date, sureness),
            Column::Time => (Column::Start, Sureness::Cells),
            _ => (Column::Start, sureness),
        };
        match days {
            Days::OfInterviews => claim(Part::Is(column), sureness),
            Days::Alone => claim(Part::Is(column), Sureness::Alone),
            Days::Open => claim(Part::Not(UnreadReason::PerhapsApplied), sureness),
        }
    }

    /// A header of which the configuration says what it is. Several that are days are rounds, and so is one that says it.
    fn configured(&self, index: usize, column: Column) -> Part {
        let is_such = |other: &usize| self.is_configured(*other) && self.column(*other) == Some(Column::Date);
        let round = RoundHeader::of(self.written[index]).filter(|round| round.is_interview && round.rest.is_empty());
        let is_round = match &round {
            Some(round) => round.stage.is_some(),
            None => self.places().filter(is_such).count() > 1,
        };
        if column != Column::Date || !is_round {
            return self.half_of(index, column).map_or(Part::Is(column), |half| Part::NameOf(column, half));
        }
        let round = round.unwrap_or_else(|| RoundHeader::named(self.written[index]));
        Part::Of(OfRound::by(round, self.written[index]), Column::Date)
    }

    /// Which half of a name a header has of which the configuration says whose it is, where another has the other half.
    fn half_of(&self, index: usize, column: Column) -> Option<Half> {
        let builtin = ColumnNames::builtin();
        let half = |index: usize| {
            let header = self.written[index];
            match builtin.known(header).or_else(|| builtin.in_words(header))?.meaning {
                HeaderMeaning::FirstName(_) => Some(Half::First),
                HeaderMeaning::LastName(_) | HeaderMeaning::Name | HeaderMeaning::PersonName => Some(Half::Last),
                _ => None,
            }
        };
        let own = half(index)?;
        let others = self.places().filter(|other| *other != index && self.column(*other) == Some(column));
        others.filter_map(half).any(|other| other != own).then_some(own)
    }

    /// A name that may be anybody's is the candidate's where a company or interviewers have columns of their own; where
    /// not, its cells show whether it is the company.
    fn claim_of_name(&self, index: usize, points: i32) -> Option<Claim> {
        if self.has_first_names() {
            return self.claim_of_half(index, None, Half::Last, points);
        }
        let is_name =
            |other: usize| matches!(self.meaning(other), Some(HeaderMeaning::PersonName | HeaderMeaning::Name));
        if self.is_name_of_form(index) && self.places().any(|other| other != index && is_name(other)) {
            return Some(Claim { index, part: Part::Not(UnreadReason::Needless), points, sureness: Sureness::Words });
        }
        let is_candidate = |other: usize| !self.is_number_of_person(other, Column::Candidate);
        if self.has_beside(index, Column::Candidate).is_some_and(is_candidate) {
            return None;
        }
        let others = [Column::Company, Column::Subject, Column::Interviewers];
        let beside = others.into_iter().find_map(|column| self.has_beside(index, column));
        let is_person = self.meaning(index) == Some(HeaderMeaning::PersonName)
            || self.profile(index).is_empty()
            || self.profile(index).are_mostly(&[Kind::Person]);
        let (column, sureness) = match beside {
            Some(beside) => (Column::Candidate, Sureness::Beside(beside)),
            None if is_person => (Column::Candidate, Sureness::Cells),
            None => (Column::Company, Sureness::Cells),
        };
        let points = points.min(points::BESIDE);
        (self.fit(index, column) != Fit::No).then_some(Claim { index, part: Part::Is(column), points, sureness })
    }

    /// Whether a header is that of first names, of nobody in particular.
    fn has_first_names(&self) -> bool {
        self.places().any(|index| self.meaning(index) == Some(HeaderMeaning::FirstName(None)))
    }

    /// Half a name; of nobody in particular it is the candidate's. A last name alone is a name.
    fn claim_of_half(&self, index: usize, of: Option<Column>, half: Half, points: i32) -> Option<Claim> {
        if half == Half::Last && of.is_none() && !self.has_first_names() {
            return self.claim_of_name(index, points);
        }
        let column = of.unwrap_or(Column::Candidate);
        if self.has_beside(index, column).is_some() {
            return Some(Claim { index, part: Part::Not(UnreadReason::Needless), points, sureness: Sureness::Synonym });
        }
        Some(Claim { index, part: Part::NameOf(column, half), points, sureness: Sureness::Synonym })
    }

    /// Headers that differ from a name by a slip of the finger, where nothing else is known of them and the cells agree.
    pub(super) fn claim_by_slip(&self, index: usize) -> Option<Claim> {
        let are_known = tokens(self.written[index]).iter().all(|token| token.word != HeaderWord::Other);
        let column = self.names.nearest(self.written[index]).filter(|_| !are_known)?;
        let fit = self.fit(index, column);
        let agrees = if column.is_date() { fit == Fit::Yes } else { fit != Fit::No };
        agrees.then_some(Claim { index, part: Part::Is(column), points: points::SLIP, sureness: Sureness::Slip })
    }

    /// What is reported of a header whose claim another one had: nothing where its name was weak.
    pub(super) fn standing(&self, index: usize) -> Option<NameStanding> {
        self.known(index).map(|(known, _)| known.standing)
    }
}

fn speaks(evidence: &Evidence<'_>, index: usize) -> bool {
    RoundHeader::speaks_of_interview(evidence.written[index])
}

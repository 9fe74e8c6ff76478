//! Every header gets the part for which most speaks, and every part is given once.

use std::cmp::Reverse;

use super::claim::{Claim, Half, OfRound, Part};
use super::evidence::{COMPARED, Evidence};
use super::people::PeopleColumns;
use super::{Heading, Mapping, Round, Sureness, Taken};
use crate::column::{Column, NameStanding, UnreadReason};

/// Parts as they are given.
pub(super) struct Assignment<'m> {
    pub(super) evidence: &'m Evidence<'m>,
    pub(super) taken: Vec<Option<Taken>>,
    pub(super) index_of: Vec<Option<usize>>,
    pub(super) rounds: Vec<Round>,
    /// The columns of names that stand in two, each with its half.
    halves: Vec<(Column, Half, usize)>,
    /// What each header may mean as well.
    runners_up: Vec<Option<Column>>,
    /// Whether the rows are plainly interviews, though nothing says with whom.
    pub(super) of_nobody: bool,
}

impl<'m> Assignment<'m> {
    /// Gives every part to the header for which most speaks; of several, to the first.
    pub(super) fn of(evidence: &'m Evidence<'m>, mut claims: Vec<Claim>) -> Assignment<'m> {
        let unnamed = |header: &&str| (!header.contains(char::is_alphanumeric)).then_some(Taken::Unnamed);
        let mut assignment = Assignment {
            evidence,
            taken: evidence.written.iter().map(unnamed).collect(),
            index_of: vec![None; Column::ALL.len()],
            rounds: rounds_of(&claims),
            halves: Vec::new(),
            runners_up: vec![None; evidence.written.len()],
            of_nobody: false,
        };
        claims.sort_by_key(|claim| (Reverse(claim.points), claim.index));
        for claim in &claims {
            if assignment.taken[claim.index].is_none() {
                assignment.grant(claim);
            } else if assignment.runners_up[claim.index].is_none() {
                assignment.runners_up[claim.index] = claim.part.column();
            }
        }
        assignment.refuse(&claims);
        assignment.drop_empty_rounds();
        assignment
    }

    fn grant(&mut self, claim: &Claim) {
        let Claim { index, part, sureness, .. } = claim;
        match part {
            Part::Is(column) if !self.has(*column) => self.take(*index, *column, *sureness),
            Part::Of(round, column) => self.grant_of_round(*index, round, *column, *sureness),
            Part::Among(column) if self.halves.iter().all(|(known, ..)| known != column) => {
                self.index_of[*column as usize].get_or_insert(*index);
                self.taken[*index] = Some(Taken::As(*column, *sureness));
            }
            Part::NameOf(column, half) => self.grant_half(*index, *column, *half, *sureness),
            Part::Not(reason) => self.leave(*index, *reason),
            Part::Is(_) | Part::Among(_) => {}
        }
    }

    /// Something of a round; a round begins with its day.
    fn grant_of_round(&mut self, index: usize, of: &OfRound, column: Column, sureness: Sureness) {
        let Some(number) = self.rounds.iter().position(|round| round.identity == of.identity) else { return };
        let round = &mut self.rounds[number];
        let is_open = column == Column::Date || round.index(Column::Date).is_some();
        if is_open && round.index(column).is_none() {
            round.columns.push((column, index));
            if column == Column::Date {
                round.stage.clone_from(&of.stage);
            }
            self.taken[index] = Some(Taken::OfRound(number, column, sureness));
        }
    }

    fn grant_half(&mut self, index: usize, column: Column, half: Half, sureness: Sureness) {
        let has_whole = self.has(column) && !self.halves.iter().any(|(known, ..)| *known == column);
        if has_whole || self.halves.iter().any(|(known, which, _)| (*known, *which) == (column, half)) {
            return;
        }
        self.halves.push((column, half, index));
        self.halves.sort_by_key(|(column, half, _)| (*column, *half));
        let first = self.halves.iter().find(|(known, ..)| *known == column).map(|(.., index)| *index);
        self.index_of[column as usize] = first;
        self.taken[index] = Some(Taken::As(column, sureness));
    }

    /// What becomes of headers whose part another one has.
    fn refuse(&mut self, claims: &[Claim]) {
        let has_day = self.has(Column::Date) || self.has(Column::Start) || self.rounds.iter().any(Round::has_day);
        for (index, taken) in self.taken.iter_mut().enumerate() {
            if *taken == Some(Taken::Not(UnreadReason::PerhapsApplied)) && has_day {
                *taken = Some(Taken::Not(UnreadReason::AnotherDate));
            }
            let is_weak = self.evidence.standing(index) == Some(NameStanding::Weak);
            if let (None, Some(claim)) = (&taken, claims.iter().find(|claim| claim.index == index)) {
                *taken = match claim.part.column() {
                    Some(column) if self.evidence.is_number_of_person(index, column) => {
                        Some(Taken::Not(UnreadReason::Needless))
                    }
                    Some(column) if is_weak => Some(left_for_another(column)),
                    Some(column) if claim.is_refused_for_good() => Some(Taken::Again(column)),
                    _ => None,
                };
            }
        }
    }

    fn drop_empty_rounds(&mut self) {
        let mut kept = 0;
        let numbers: Vec<usize> = self
            .rounds
            .iter()
            .map(|round| {
                kept += usize::from(round.has_day());
                kept.saturating_sub(1)
            })
            .collect();
        self.rounds.retain(Round::has_day);
        for taken in self.taken.iter_mut().flatten() {
            if let Taken::OfRound(number, ..) = taken {
                *number = numbers[*number];
            }
        }
    }

    /// Headers with no meaning yet.
    pub(super) fn open(&self) -> Vec<usize> {
        self.evidence.places().filter(|index| self.taken[*index].is_none()).collect()
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.index_of[column as usize].is_some()
    }

    pub(super) fn take(&mut self, index: usize, column: Column, sureness: Sureness) {
        self.index_of[column as usize] = Some(index);
        self.taken[index] = Some(Taken::As(column, sureness));
    }

    pub(super) fn leave(&mut self, index: usize, reason: UnreadReason) {
        self.taken[index] = Some(Taken::Not(reason));
    }

    /// A day that says nothing of interviews, in a sheet whose rounds have days of their own, is another day.
    pub(super) fn settle_bare_days(&mut self) {
        if self.rounds.is_empty() {
            return;
        }
        for index in self.evidence.places().filter(|index| self.evidence.is_bare_day(*index)) {
            if let Some(Taken::As(column, _)) = self.taken[index] {
                self.index_of[column as usize] = None;
                self.leave(index, UnreadReason::AnotherDate);
            }
        }
    }

    /// Headers that nothing else is known of: perhaps a slip of the finger.
    pub(super) fn settle_slips(&mut self) {
        for (count, index) in self.open().into_iter().enumerate() {
            let claim = (count < COMPARED).then(|| self.evidence.claim_by_slip(index)).flatten();
            let column = claim.as_ref().and_then(|claim| claim.part.column());
            match column.filter(|column| !self.has(*column)) {
                Some(column) => self.take(index, column, Sureness::Slip),
                None => self.taken[index] = Some(Taken::Unknown(column)),
            }
        }
    }

    pub(super) fn finish(self) -> Mapping {
        let heading = |(index, taken): (usize, &Option<Taken>)| Heading {
            written: self.evidence.written[index].to_owned(),
            taken: taken.unwrap_or(Taken::Unknown(None)),
            runner_up: self.runners_up[index],
            sample: self.evidence.profile(index).sample().into(),
            days: self.evidence.profile(index).share_of_days(),
        };
        let headers = self.taken.iter().enumerate().map(heading).collect();
        let halves = self.halves.iter().map(|(column, _, index)| (*column, *index)).collect();
        let people = PeopleColumns::of(self.evidence, &self.taken);
        let has_status_as_header =
            self.index_of[Column::Status as usize].is_some_and(|index| self.evidence.is_status(index));
        let has_open_slots = self.index_of[Column::Candidate as usize]
            .is_some_and(|index| self.evidence.profile(index).has_crosses_among_others());
        let mapping = Mapping::new(self.index_of, self.rounds, (halves, people), headers);
        Mapping { of_nobody: self.of_nobody, has_status_as_header, has_open_slots, ..mapping }
    }
}

/// Every round that a header names, in the order of the headers of their days, none of which is given yet.
fn rounds_of(claims: &[Claim]) -> Vec<Round> {
    let mut named: Vec<(usize, &OfRound)> = claims
        .iter()
        .filter_map(|claim| match &claim.part {
            Part::Of(round, Column::Date) => Some((claim.index, round)),
            _ => None,
        })
        .collect();
    named.sort_by_key(|(index, _)| *index);
    let mut rounds: Vec<Round> = Vec::new();
    for (_, OfRound { identity, stage }) in named {
        if rounds.iter().all(|round| round.identity != *identity) {
            rounds.push(Round { stage: stage.clone(), identity: identity.clone(), columns: Vec::new() });
        }
    }
    rounds
}

/// What becomes of a weak name whose part another header has.
fn left_for_another(column: Column) -> Taken {
    let is_day = matches!(column, Column::Date | Column::Start);
    Taken::Not(if is_day { UnreadReason::AnotherDate } else { UnreadReason::Application })
}

impl Part {
    /// The column that it is.
    pub(super) fn column(&self) -> Option<Column> {
        match self {
            Part::Is(column) | Part::Among(column) | Part::Of(_, column) | Part::NameOf(column, _) => Some(*column),
            Part::Not(_) => None,
        }
    }
}

impl Claim {
    /// Whether a header with this claim has no other meaning where another one has the part: something of a round that
    /// has no day is open to others.
    fn is_refused_for_good(&self) -> bool {
        !matches!(self.part, Part::Of(_, column) if column != Column::Date)
    }
}

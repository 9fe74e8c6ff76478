//! What each header claims to be, settled from the surest to the least sure.

use std::cmp::Reverse;

use super::{Glimpse, Heading, Mapping, Round, Sureness, Taken};
use crate::column::{Column, ColumnNames, Known, Meaning, RoundHeader, Standing, Unread};

/// So many unknown headers are compared with every name there is.
const COMPARED: usize = 50;

/// A sample of a cell is cut after so many characters.
const SAMPLE: usize = 60;

/// A header that is known to mean a column, by its place, and how well that is established.
type Rival = (Column, usize, Standing);

/// A mapping in the making.
pub(super) struct Claims<'m> {
    pub(super) written: &'m [&'m str],
    pub(super) names: &'m ColumnNames,
    pub(super) glimpse: &'m Glimpse,
    pub(super) known: Vec<Option<Known>>,
    pub(super) taken: Vec<Option<Taken>>,
    pub(super) index_of: Vec<Option<usize>>,
    pub(super) rounds: Vec<Round>,
}

/// Where one of these is, the sheet is about interviews, whatever else it holds.
const OF_INTERVIEWS: [Column; 9] = [
    Column::Time,
    Column::Start,
    Column::End,
    Column::Duration,
    Column::Interviewers,
    Column::AllDay,
    Column::ThankedOn,
    Column::DebriefedOn,
    Column::CandidateTimezone,
];

impl<'m> Claims<'m> {
    pub(super) fn of(written: &'m [&'m str], names: &'m ColumnNames, glimpse: &'m Glimpse) -> Claims<'m> {
        let known: Vec<_> = written.iter().map(|header| names.known(header)).collect();
        let unnamed = |header: &&str| header.is_empty().then_some(Taken::Unnamed);
        Claims {
            written,
            names,
            glimpse,
            known,
            taken: written.iter().map(unnamed).collect(),
            index_of: vec![None; Column::ALL.len()],
            rounds: Vec::new(),
        }
    }

    /// Headers with no meaning yet.
    pub(super) fn open(&self) -> Vec<usize> {
        (0..self.written.len()).filter(|index| self.taken[*index].is_none()).collect()
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.index_of[column as usize].is_some()
    }

    pub(super) fn take(&mut self, index: usize, column: Column, sureness: Sureness) {
        self.index_of[column as usize] = Some(index);
        self.taken[index] = Some(Taken::As(column, sureness));
    }

    pub(super) fn leave(&mut self, index: usize, reason: Unread) {
        self.taken[index] = Some(Taken::Not(reason));
    }

    /// Headers whose name is known.
    pub(super) fn settle_names(&mut self) {
        let mut claiming: Vec<Rival> = Vec::new();
        for index in self.open() {
            let Some(Known { meaning, standing }) = self.known[index] else { continue };
            match meaning {
                Meaning::Column(column) => claiming.push((column, index, standing)),
                Meaning::AnotherDate => self.leave(index, Unread::AnotherDate),
                Meaning::Application => self.leave(index, Unread::Application),
                Meaning::Needless => self.leave(index, Unread::Needless),
                Meaning::Ignored => self.leave(index, Unread::Ignored),
                Meaning::FollowUp => self.leave(index, Unread::PerhapsPlanned),
                Meaning::Email | Meaning::Phone | Meaning::Kind => {}
            }
        }
        // Of several headers with one meaning the configured one wins, then one that speaks of interviews, then the
        // better known, then the first.
        claiming.sort_by_key(|(column, index, standing)| {
            let speaks = RoundHeader::speaks_of_interview(self.written[*index]);
            (*column, Reverse((*standing == Standing::Configured, speaks, *standing)), *index)
        });
        for rivals in claiming.chunk_by(|left, right| left.0 == right.0) {
            self.settle_rivals(rivals);
        }
    }

    fn settle_rivals(&mut self, rivals: &[Rival]) {
        let configured = rivals.iter().filter(|(.., standing)| *standing == Standing::Configured).count();
        let is_round = |(column, index, standing): &Rival| {
            let is_date = *column == Column::Date && *standing == Standing::Configured;
            is_date && self.is_of_round(*index).unwrap_or(configured > 1)
        };
        let (rounds, rivals): (Vec<Rival>, Vec<Rival>) = rivals.iter().partition(|rival| is_round(rival));
        for (_, index, _) in rounds {
            self.configured_round(index);
        }
        for (rank, (column, index, standing)) in rivals.into_iter().enumerate() {
            match standing {
                _ if rank == 0 => self.take(index, column, self.sureness(index, column, standing)),
                Standing::Weak => self.leave(index, weak_reason(column)),
                _ => self.taken[index] = Some(Taken::Again(column)),
            }
        }
    }

    /// Whether a header names a round, rather than the interview as such; `None` where it speaks of neither.
    fn is_of_round(&self, index: usize) -> Option<bool> {
        let round = RoundHeader::of(self.written[index])?;
        (round.is_interview && round.rest.is_empty()).then_some(round.stage.is_some())
    }

    fn sureness(&self, index: usize, column: Column, standing: Standing) -> Sureness {
        match standing {
            Standing::Configured => Sureness::Configured,
            _ if self.written[index] == column.name() => Sureness::Own,
            _ => Sureness::Synonym,
        }
    }

    /// In a sheet about applications, in which nothing speaks of interviews, a weak name is not taken; nor is it beside
    /// rounds with dates of their own.
    pub(super) fn settle_weak_names(&mut self) {
        let subject = self.index_of[Column::Subject as usize].filter(|index| !self.is_configured(*index));
        if let Some(index) = subject.filter(|_| self.has(Column::Company)) {
            self.index_of[Column::Subject as usize] = None;
            self.leave(index, Unread::Needless);
        }
        let is_plain = !self.is_about_applications();
        let days_are_certain = self.rounds.is_empty() && (is_plain || self.speaks_of_interviews());
        for (index, known) in self.known.clone().into_iter().enumerate() {
            let Some(Known { meaning: Meaning::Column(column), standing: Standing::Weak }) = known else { continue };
            let is_day = matches!(column, Column::Date | Column::Start);
            let is_certain = if is_day { days_are_certain } else { is_plain };
            if self.index_of[column as usize] == Some(index) && !is_certain {
                self.index_of[column as usize] = None;
                let is_open = is_day && self.rounds.is_empty();
                self.leave(index, if is_open { Unread::PerhapsApplied } else { weak_reason(column) });
            }
        }
    }

    fn is_configured(&self, index: usize) -> bool {
        self.known[index].is_some_and(|known| known.standing == Standing::Configured)
    }

    fn is_about_applications(&self) -> bool {
        self.taken.iter().any(|taken| matches!(taken, Some(Taken::Not(Unread::AnotherDate | Unread::Application))))
    }

    fn speaks_of_interviews(&self) -> bool {
        let is_weak = |index: usize| self.known[index].is_some_and(|known| known.standing == Standing::Weak);
        !self.rounds.is_empty()
            || self.taken.iter().enumerate().any(|(index, taken)| match taken {
                Some(Taken::As(column, _)) if !is_weak(index) => {
                    OF_INTERVIEWS.contains(column) || RoundHeader::speaks_of_interview(self.written[index])
                }
                _ => false,
            })
    }

    /// A kind of interview is how it is held, or which of several it is: the cells tell.
    pub(super) fn settle_kinds(&mut self) {
        for index in self.open() {
            if !matches!(self.known[index], Some(Known { meaning: Meaning::Kind, .. })) {
                continue;
            }
            let column = if self.glimpse.are_formats(index) { Column::Format } else { Column::Stage };
            if self.has(column) {
                self.taken[index] = Some(Taken::Again(column));
            } else {
                self.take(index, column, Sureness::Cells);
            }
        }
    }

    /// `Interview Time` may hold a day with its hour, and a start no more than the hour: the cells tell.
    pub(super) fn settle_hours(&mut self) {
        let [date, start, time] =
            [Column::Date, Column::Start, Column::Time].map(|column| self.index_of[column as usize]);
        let (from, to, index) = match (date, start, time) {
            (None, None, Some(index)) if self.rounds.is_empty() && self.glimpse.are_dates(index) => {
                (Column::Time, Column::Start, index)
            }
            (Some(_), Some(index), None) if self.glimpse.are_times(index) => (Column::Start, Column::Time, index),
            _ => return,
        };
        self.index_of[from as usize] = None;
        self.take(index, to, Sureness::Cells);
    }

    /// Headers that differ from a name by a slip of the finger.
    pub(super) fn settle_slips(&mut self) {
        for (count, index) in self.open().into_iter().enumerate() {
            let nearest = (count < COMPARED).then(|| self.names.nearest(self.written[index])).flatten();
            match nearest.filter(|column| !self.has(*column)) {
                Some(column) => self.take(index, column, Sureness::Slip),
                None => self.taken[index] = Some(Taken::Unknown(nearest)),
            }
        }
    }

    pub(super) fn finish(self) -> Mapping {
        let heading = |(index, taken): (usize, &Option<Taken>)| Heading {
            written: self.written[index].to_owned(),
            taken: taken.unwrap_or(Taken::Unknown(None)),
            sample: self.glimpse.first(index).chars().take(SAMPLE).collect::<String>().into(),
        };
        let headers = self.taken.iter().enumerate().map(heading).collect();
        Mapping::new(self.index_of, self.rounds, headers)
    }
}

/// Why a weak name is left that something stands against.
fn weak_reason(column: Column) -> Unread {
    if matches!(column, Column::Date | Column::Start) { Unread::AnotherDate } else { Unread::Application }
}

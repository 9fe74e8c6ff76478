//! Whose hours those are that stand beside the days of several interviews.

use super::assignment::Assignment;
use super::{Sureness, Taken};
use crate::column::{Column, UnreadReason};

/// What belongs to the day to its left.
const OF_HOURS: [Column; 3] = [Column::Time, Column::End, Column::Duration];

impl Assignment<'_> {
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
        for index in 0..self.evidence.written.len() {
            let column = match self.taken[index] {
                Some(Taken::As(column, _) | Taken::Again(column)) if OF_HOURS.contains(&column) => column,
                _ => continue,
            };
            match days.iter().filter(|(day, _)| *day < index).max() {
                Some((day, Some(round))) => self.take_beside(index, column, *day, *round),
                None if days.len() > 1 => {
                    self.give_up(index, column);
                    self.leave(index, UnreadReason::OfWhichRound(column));
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
}

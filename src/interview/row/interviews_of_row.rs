//! A row with several interviews, or with rounds that have columns of their own.

use std::sync::Arc;

use super::cells::Cells;
use super::context::Context;
use super::interview_of_row::interview;
use super::occasion::Occasion;
use super::shared_history::share;
use crate::column::Column;
use crate::interview::roster::interview::{Interview, Origin};
use crate::interview::sheet::mapping::Mapping;
use crate::problem::Problem;
use crate::table::Row;

/// A row that is read more than once.
struct Readings<'r> {
    row: &'r Row,
    mapping: &'r Mapping,
    joined: Vec<(Column, Box<str>)>,
    file: &'r Arc<str>,
    /// What is wrong with a cell that several interviews share is reported once.
    reported: Vec<Problem>,
}

/// Reads the interviews of one row; what is wrong with one of them does not stop the others.
pub(super) fn read_several(
    row: &Row,
    file: &Arc<str>,
    origin: Origin,
    occasions: &[Occasion],
    context: &mut Context<'_>,
    problems: &mut Vec<Problem>,
) {
    let mapping = context.orders.mapping;
    let joined = mapping.joined_names(row);
    let mut readings = Readings { row, mapping, joined, file, reported: Vec::new() };
    let mut interviews = Vec::new();
    for occasion in occasions {
        let read = readings.read(Some(occasion), |cells| interview(cells, context, origin));
        interviews.extend(read.flatten().map(|interview| (occasion.round, interview)));
    }
    interviews.sort_by_key(|(_, interview)| interview.start);
    share_among(&mut readings, &mut interviews, None, context);
    for round in 0..mapping.rounds().len() {
        share_among(&mut readings, &mut interviews, Some(round), context);
    }
    problems.append(&mut readings.reported);
    context.roster.interviews.extend(interviews.into_iter().map(|(_, interview)| interview));
}

/// Reads what came after the interviews of a round from its own columns; of none, after all from those that they share.
fn share_among(
    readings: &mut Readings<'_>,
    interviews: &mut Vec<(Option<usize>, Interview)>,
    round: Option<usize>,
    context: &mut Context<'_>,
) {
    let concerns = |of: Option<usize>| round.is_none() || of == round;
    let mut concerned: Vec<&mut Interview> =
        interviews.iter_mut().filter(|(of, _)| concerns(*of)).map(|(_, interview)| interview).collect();
    if concerned.is_empty() {
        return;
    }
    context.orders.round = round;
    let read = readings.read(None, |cells| {
        cells.turn_to_own(round);
        share(cells, &mut concerned, context);
    });
    if read.is_none() {
        interviews.retain(|(of, _)| !concerns(*of));
    }
}

impl Readings<'_> {
    /// What a reading of the cells gives; `None` where a problem keeps it from being planned.
    fn read<T>(&mut self, occasion: Option<&Occasion>, read: impl FnOnce(&mut Cells<'_>) -> T) -> Option<T> {
        let mut problems = Vec::new();
        let mut cells = Cells::of(self.row, self.mapping, &self.joined, self.file, &mut problems);
        if let Some(occasion) = occasion {
            cells.begin(occasion);
        }
        let value = read(&mut cells);
        let is_sound = cells.are_sound();
        problems.retain(|problem| !self.reported.contains(problem));
        self.reported.append(&mut problems);
        is_sound.then_some(value)
    }
}

//! Rows that could not be read: what is known of them all the same.

use super::mapping::Mapping;
use super::spelling::{folded, key_of, one_line};
use crate::cell;
use crate::column::Column;
use crate::table::Row;

/// The rows that were left out for a problem.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// Those of which it is known whose interviews they are: one entry for each interview that they may have.
    pub rows: Vec<LeftOutRow>,
    /// Whether there are others.
    pub unknown: bool,
}

/// Whose interview it would have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutRow {
    /// The candidate's [identity](super::Candidate::identity).
    pub candidate: Box<str>,
    /// The interview's [key](super::Roster::key), which may have been numbered.
    pub key: Box<str>,
}

impl LeftOut {
    /// Takes in a row, as far as its cells can be read.
    pub(super) fn row(&mut self, row: &Row, mapping: &Mapping) {
        let text = |column| {
            let text = row.cell(mapping.index_in(None, column)?);
            (!cell::is_blank(text)).then_some(text)
        };
        let word = |column| text(column).map(|text| folded(&one_line(text)));
        let (id, company, role) = (text(Column::Id), word(Column::Company), word(Column::Role));
        if id.is_none() && company.is_none() {
            self.unknown = true;
            return;
        }
        let candidate: Box<str> = one_line(&folded(text(Column::Candidate).unwrap_or_default())).into();
        let rounds = mapping.rounds().iter().map(|round| Some(folded(&one_line(&round.stage))));
        for stage in rounds.chain([word(Column::Stage), None]) {
            let key = match (id, &stage) {
                (Some(id), Some(stage)) => format!("{id} / {stage}"),
                (Some(id), None) => id.to_owned(),
                (None, stage) => {
                    let parts: Vec<&str> = [&company, &role, stage].into_iter().flatten().map(String::as_str).collect();
                    key_of(&parts)
                }
            };
            self.rows.push(LeftOutRow { candidate: candidate.clone(), key: one_line(&key).into() });
        }
    }
}

//! Rows that could not be read: what is known of them all the same.

use chrono::{DateTime, Utc};

use super::Origin;
use super::formula::unmarked;
use super::job::Job;
use super::mapping::Mapping;
use super::spelling::{folded, key_of, one_line};
use super::words::{WordId, Words};
use crate::cell::said;
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
    /// The interview's [key](super::Roster::key).
    pub key: Box<str>,
    /// What else the row says, if it has a place of its own among others.
    pub(super) unread: Option<Unread>,
}

/// What a row that could not be read says all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unread {
    pub(super) origin: Origin,
    /// When its interview starts, where that can be read.
    pub(super) start: Option<DateTime<Utc>>,
    pub(super) has_id: bool,
    pub(super) job: Option<Job>,
}

impl LeftOutRow {
    /// Nothing but whose it is.
    pub(super) fn known_as(candidate: &str, key: &str) -> LeftOutRow {
        LeftOutRow { candidate: candidate.into(), key: key.into(), unread: None }
    }
}

impl LeftOut {
    /// Takes in a row, as far as its cells can be read.
    pub(super) fn row(
        &mut self,
        row: &Row,
        (origin, start): (Origin, Option<DateTime<Utc>>),
        mapping: &Mapping,
        usual_company: Option<WordId>,
        words: &mut Words,
    ) {
        let text = |column| {
            let text = said(row.cell(mapping.index_in(None, column)?));
            (!text.is_empty()).then_some(text)
        };
        let word = |column| text(column).map(|text| folded(&one_line(text)));
        let (id, company, role) = (text(Column::Id).map(unmarked), word(Column::Company), word(Column::Role));
        let candidate = mapping.shared_text(row, Column::Candidate).unwrap_or_default();
        let candidate = folded(&one_line(&candidate));
        let usual_company = usual_company.map(|company| words.folded(company));
        if id.is_none() && company.is_none() && candidate.is_empty() && usual_company.is_none() {
            self.unknown = true;
            return;
        }
        let is_known = company.is_some() || usual_company.is_some() || !candidate.is_empty();
        let job = is_known.then(|| {
            let [company, role] = [&company, &role].map(|name| name.as_ref().map(|name| words.as_written(name)));
            Job::of(words.as_written(&candidate), company.or(usual_company), role, words)
        });
        let rounds: Vec<_> = mapping.rounds().iter().map(|round| folded(&one_line(&round.stage))).collect();
        let stages = if rounds.is_empty() {
            vec![word(Column::Stage).filter(|_| id.is_none())]
        } else {
            rounds.into_iter().map(Some).collect()
        };
        for stage in stages {
            let parts = match id {
                Some(id) => vec![Some(id), stage.as_deref()],
                None => vec![company.as_deref(), role.as_deref(), stage.as_deref()],
            };
            let key = key_of(&parts.into_iter().flatten().collect::<Vec<_>>());
            let unread = Some(Unread { origin, start, has_id: id.is_some(), job });
            self.rows.push(LeftOutRow { unread, ..LeftOutRow::known_as(&candidate, &one_line(&key)) });
        }
    }
}

//! A row that could not be read: what it says all the same.

use chrono::{DateTime, Utc};

use super::context::Context;
use crate::cell::said;
use crate::column::Column;
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::interview::Origin;
use crate::interview::roster::job::Job;
use crate::interview::roster::left_out::{LeftOutRow, Unread};
use crate::interview::sheet::id_cell::unmarked;
use crate::interview::texts::spelling::{folded, key_of, one_line};
use crate::table::Row;

/// Leaves out a row that could not be read, with what its cells say all the same.
pub(crate) fn leave_out(row: &Row, (origin, start): (Origin, Option<DateTime<Utc>>), context: &mut Context<'_>) {
    let (mapping, usual_company) = (context.orders.mapping, context.usual.company);
    let RosterBuilder { left_out, words, .. } = &mut *context.roster;
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
        left_out.unknown = true;
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
        left_out.rows.push(LeftOutRow { unread, ..LeftOutRow::known_as(&candidate, &one_line(&key)) });
    }
}

//! A row that could not be read: what it says all the same.

use chrono::{DateTime, Utc};

use super::cells::LONGEST;
use super::context::Context;
use crate::cell::said;
use crate::column::Column;
use crate::interview::roster::builder::RosterBuilder;
use crate::interview::roster::interview::Origin;
use crate::interview::roster::job::Job;
use crate::interview::roster::left_out::{LeftOutRow, Unread};
use crate::interview::sheet::id_cell::unmarked;
use crate::interview::sheet::title::read_title;
use crate::interview::texts::spelling::{folded, key_of, one_line};
use crate::table::{Damage, Row};

/// The columns that say which interview a row is of. Where there is an id, the first two are enough.
const NAMES: [Column; 6] =
    [Column::Id, Column::Candidate, Column::Company, Column::Role, Column::Stage, Column::Subject];

/// Leaves out a row that could not be read, with what its cells say all the same.
pub(crate) fn leave_out(row: &Row, (origin, start): (Origin, Option<DateTime<Utc>>), context: &mut Context<'_>) {
    let (mapping, usual_company) = (context.orders.mapping, context.usual.company);
    let text = |column| mapping.index(column).map(|index| said(row.cell(index))).filter(|text| !text.is_empty());
    let title = text(Column::Subject).and_then(read_title);
    let word = |column, in_title: Option<&String>| {
        let text = text(column).or(in_title.map(String::as_str));
        text.map(|text| folded(&one_line(text)).into_owned())
    };
    let company = word(Column::Company, title.as_ref().and_then(|title| title.company.as_ref()));
    let stage = word(Column::Stage, title.as_ref().and_then(|title| title.stage.as_ref()));
    let (id, role) = (text(Column::Id).map(unmarked), word(Column::Role, None));
    let candidate = candidate(row, context);
    let names = if id.is_some() { &NAMES[..2] } else { &NAMES };
    let is_unreadable =
        names.iter().any(|column| mapping.index(*column).is_some_and(|index| is_unreadable(row, index)));
    let RosterBuilder { left_out, words, .. } = &mut *context.roster;
    let usual_company = usual_company.map(|company| words.folded(company));
    if is_unreadable || id.is_none() && company.is_none() && candidate.is_empty() && usual_company.is_none() {
        left_out.unknown = true;
        return;
    }
    let is_known = company.is_some() || usual_company.is_some() || !candidate.is_empty();
    let job = is_known.then(|| {
        let [company, role] = [&company, &role].map(|name| name.as_ref().map(|name| words.as_written(name)));
        Job::of(words.as_written(&candidate), company.or(usual_company), role, words)
    });
    for round in mapping.occasions() {
        let round = round.map(|round| folded(&one_line(&mapping.rounds()[round].stage)).into_owned());
        // An id is a key without the row's stage, and each round has one of its own.
        let stage = round.as_ref().or(stage.as_ref().filter(|_| id.is_none()));
        let parts = match id {
            Some(id) => vec![Some(id), stage.map(String::as_str)],
            None => vec![company.as_deref(), role.as_deref(), stage.map(String::as_str)],
        };
        let key = key_of(&parts.into_iter().flatten().collect::<Vec<_>>());
        let unread = Some(Unread { origin, start, has_id: id.is_some(), job });
        left_out.rows.push(LeftOutRow { unread, ..LeftOutRow::known_as(&candidate, &one_line(&key)) });
    }
}

/// Whether a cell is not what it was when it could be read.
fn is_unreadable(row: &Row, index: usize) -> bool {
    let is_broken = |(place, damage): &(usize, Damage)| *place == index && *damage == Damage::Broken;
    row.damages().iter().any(is_broken) || row.cell(index).len() > LONGEST
}

/// Whom the row is of, as those are known whose rows can be read.
fn candidate(row: &Row, context: &mut Context<'_>) -> String {
    let Some(text) = context.orders.mapping.shared_text(row, Column::Candidate) else { return String::new() };
    let Ok(named) = context.candidates.read(said(&text), context.roster);
    context.roster.words.text(named.identity).to_owned()
}

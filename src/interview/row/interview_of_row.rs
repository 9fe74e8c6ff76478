//! One interview of a row, without what came after it.

use std::borrow::Cow;

use super::cells::Cells;
use super::context::Context;
use super::locality;
use super::when::When;
use super::who::{self, Others};
use crate::column::Column;
use crate::interview::roster::interview::{Interview, Origin, Permits};
use crate::interview::sheet::id_cell::unmarked;
use crate::interview::texts::interner::{Interner, WordId};
use crate::interview::texts::spelling::{key_of, one_line};
use crate::problem::RowCause;

/// One interview of a row, without what came after it; `None` where a problem leaves nothing to build.
pub(super) fn interview(cells: &mut Cells<'_>, context: &mut Context<'_>, origin: Origin) -> Option<Interview> {
    context.orders.round = cells.round;
    let (candidate, own) = who::candidate(cells, context);
    let named = cells.short(Column::Company).map(|text| context.roster.words.word(text));
    let company = named.or(context.usual.company);
    let names_somebody = || [Column::Company, Column::Candidate].into_iter().any(|column| cells.text(column).is_some());
    if company.is_none() && !cells.mapping.is_of_nobody() && !names_somebody() {
        cells.report(Column::Company, RowCause::MissingCell);
    }
    let role = cells.short(Column::Role).map(|text| context.roster.words.word(text));
    let stage = match cells.round {
        Some(round) => Some(context.roster.words.word(&cells.mapping.rounds()[round].stage)),
        None => cells.short(Column::Stage).map(|text| context.roster.words.word(text)),
    };
    let said = locality::of_interview(cells, context);
    context.is_zone_said = said.is_some() || cells.text(Column::Timezone).is_some();
    let zone = said.unwrap_or(own);
    let others = Others::of(cells, company, zone, context);
    let permits = permits(cells, context);
    let format = cells.read_aside(Column::Format, |text| context.formats.read(text, context.roster));
    let id = cells.short(Column::Id).map(unmarked);
    if cells.refused {
        return None;
    }
    let key = match id {
        Some(id) => id_key(id, cells.round.and(stage), &mut context.roster.words),
        None => job_key([named, role, stage], &mut context.roster.words).into(),
    };
    let zone = zone.zone;
    let When { start, end, hour_known, year_known, status } = When::of(cells, zone, context)?;
    let place = cells.text(Column::Place).map(one_line).filter(|place| !place.is_empty());
    Some(Interview {
        key: one_line(&key).into(),
        key_rank: 0,
        has_id: id.is_some(),
        origin,
        print: context.prints.row(cells.row),
        candidate,
        company,
        role,
        stage,
        start,
        end,
        hour_known,
        year_known: year_known && !cells.year_assumed,
        zone,
        place: place.map(Cow::into),
        notes: cells.text(Column::Notes).map(Box::from),
        format,
        interviewers: others.interviewers,
        contact: others.contact,
        recruiter: others.recruiter,
        permits,
        answer_by: None,
        history: Box::default(),
        heard_back: None,
        status,
        followed_by: None,
    })
}

/// The key of a row that has an id: each round has one of its own, whether the others are there or not.
fn id_key<'t>(id: &'t str, round: Option<WordId>, words: &mut Interner) -> Cow<'t, str> {
    let Some(round) = round else { return id.into() };
    let round = words.folded(round);
    format!("{id} / {}", words.text(round)).into()
}

/// The key of a row that has none.
fn job_key(parts: [Option<WordId>; 3], words: &mut Interner) -> String {
    let parts = parts.map(|part| part.map(|part| words.folded(part)));
    let parts: Vec<&str> = parts.into_iter().flatten().map(|part| words.text(part)).collect();
    key_of(&parts)
}

fn permits(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Permits {
    let mut read = |text: &str| context.answers.read(text, context.roster);
    let mut says_yes = |column| cells.read_aside(column, &mut read).unwrap_or(false);
    Permits {
        contact_client: says_yes(Column::MayContactClient),
        call: says_yes(Column::MayCall),
        visit: says_yes(Column::MayVisit),
        references: says_yes(Column::ReferencesRequested),
    }
}

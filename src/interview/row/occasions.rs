//! Which interviews a row holds, before they are read.

use super::cells::Cells;
use super::context::Context;
use super::occasion::Occasion;
use crate::cell::called_off::read_called_off;
use crate::cell::choice::{InterviewStatus, RowStanding, read_yes_no, status_said};
use crate::cell::date::{DateCell, DateError, read_date};
use crate::cell::dates::{is_followed_by_date, read_dates};
use crate::cell::remarks::begins_with_date;
use crate::cell::time::HalfSaid;
use crate::column::{Column, RoundHeader};
use crate::interview::sheet::days_in_texts::{DayInText, days_in_text};
use crate::interview::sheet::title::{Title, read_title};
use crate::interview::texts::spelling::folded;
use crate::problem::{Cause, DayCause, RowCause};

/// The interviews of a row.
pub(super) enum Occasions {
    /// The row is of something else, which is reported, or no text of it speaks of an interview.
    None,
    One(Occasion),
    Several(Vec<Occasion>),
}

impl Occasions {
    /// Finds the interviews of a row: the one, those of its rounds, those of several dates in a cell.
    pub(super) fn of(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Occasions {
        if is_plain(cells, context) {
            return Occasions::One(Occasion::default());
        }
        let Some(title) = titled(cells, context) else { return Occasions::None };
        let (mut occasions, mut is_answered) = (Vec::new(), false);
        for round in cells.mapping.occasions() {
            cells.turn_to(round);
            context.orders.round = round;
            if answers_without_day(cells) {
                is_answered = true;
            } else if cells.text(day_column(cells)).is_some() {
                occasions.extend(on_each_day(cells, &Occasion { round, ..title.clone() }, context));
            }
        }
        if occasions.is_empty() && !context.days_from.is_empty() {
            occasions = in_texts(cells, &title, context);
            if occasions.is_empty() && day_is_in_text_alone(cells) {
                report_no_day(cells, context);
                return Occasions::None;
            }
        }
        if occasions.is_empty() && is_answered {
            return Occasions::None;
        }
        match occasions.len() {
            // A row without any date is reported at its first column.
            0 => Occasions::One(Occasion { round: cells.mapping.occasions().next().flatten(), ..title }),
            1 => Occasions::One(occasions.remove(0)),
            _ => Occasions::Several(occasions),
        }
    }
}

/// Reports that there is an interview whose day no text names. That there is none is not worth a report.
fn report_no_day(cells: &mut Cells<'_>, context: &Context<'_>) {
    let texts = context.days_from.iter().map(|index| (*index, cells.row.cell(*index)));
    let speaks = texts.clone().find(|(_, text)| RoundHeader::speaks_of_interview(text));
    let is_scheduled = || {
        let standing = cells.text(Column::Status).and_then(status_said);
        standing == Some(RowStanding::Process(InterviewStatus::Scheduled))
    };
    if let Some((index, text)) = speaks.or_else(|| texts.clone().next().filter(|_| is_scheduled())) {
        cells.report_at(Some(index), Column::Notes, text, Cause::Row(RowCause::NoDayInText));
    }
}

/// Whether every cell of a row is read as it stands, for one interview: mostly so.
fn is_plain(cells: &Cells<'_>, context: &Context<'_>) -> bool {
    let mapping = cells.mapping;
    let lacks = |column| mapping.index(column).is_none();
    let is_of_one = mapping.rounds().is_empty() && lacks(Column::Subject);
    let day = cells.text(day_column(cells));
    let may_be_in_text = day.is_none() && !context.days_from.is_empty();
    is_of_one && lacks(Column::AllDay) && !may_be_in_text && day.is_none_or(|day| !may_be_list(day))
}

/// Whether the cell of a round's day says yes or no, or how the round went. No is no interview; one without a day is reported.
fn answers_without_day(cells: &mut Cells<'_>) -> bool {
    let column = day_column(cells);
    let Some(text) = cells.round.and(cells.text(column)).filter(|text| !begins_with_date(text)) else { return false };
    match read_yes_no(text) {
        Ok(true) => cells.report(column, RowCause::InterviewWithoutDay),
        Ok(false) => {}
        Err(_) if status_said(text).is_some() && read_called_off(text).is_none() => {
            cells.report(column, RowCause::OutcomeWithoutDay);
        }
        Err(_) => return false,
    }
    true
}

/// Where the day of an interview stands.
fn day_column(cells: &Cells<'_>) -> Column {
    if cells.text(Column::Start).is_some() { Column::Start } else { Column::Date }
}

/// What a calendar's title says of company and stage; `None` where it says that the row is no interview.
fn titled(cells: &mut Cells<'_>, context: &Context<'_>) -> Option<Occasion> {
    let mut occasion = Occasion::default();
    let Some(written) = cells.text(Column::Subject) else { return Some(occasion) };
    let Some(Title { company, stage }) = read_title(written) else {
        cells.report(Column::Subject, RowCause::NotAnInterview);
        return None;
    };
    let mut stand_in = |column, text: Option<String>| {
        if let (None, Some(text)) = (cells.text(column), text) {
            occasion.stand_ins.push((column, text.into()));
            return true;
        }
        cells.text(column).is_some()
    };
    stand_in(Column::Stage, stage);
    let has_company = stand_in(Column::Company, company) || context.usual.company.is_some();
    if !has_company && cells.text(Column::Candidate).is_none() {
        occasion.refused = Some((Column::Subject, Cause::Row(RowCause::NoCompanyInTitle)));
        // That is reported; that no cell holds the company is not worth a report too.
        occasion.stand_ins.push((Column::Company, written.into()));
    }
    Some(occasion)
}

/// Whether no column has the days of interviews.
fn day_is_in_text_alone(cells: &Cells<'_>) -> bool {
    let mapping = cells.mapping;
    mapping.rounds().is_empty() && [Column::Date, Column::Start].iter().all(|column| mapping.index(*column).is_none())
}

/// The interviews whose days texts name, each once: whoever names one again may write its day in another way, and
/// leave out its hour.
fn in_texts(cells: &Cells<'_>, title: &Occasion, context: &mut Context<'_>) -> Vec<Occasion> {
    context.orders.round = title.round;
    let mut days: Vec<(DayInText, Option<DateCell>)> = Vec::new();
    for day in context.days_from.iter().flat_map(|index| days_in_text(cells.row.cell(*index))) {
        let date = context.orders.read(Column::Date, &day.written, read_date).ok();
        let is_same = |(known, known_date): &&mut (DayInText, Option<DateCell>)| {
            let are_stages_alike = known.stage.as_deref().map(folded) == day.stage.as_deref().map(folded);
            are_stages_alike && known_date.zip(date).is_some_and(|(known, date)| may_be_same(known, date))
        };
        match days.iter_mut().find(is_same) {
            Some((_, known_date)) if known_date.is_some_and(|known| known.time.is_some()) => {}
            Some(known) => *known = (day, date),
            None => days.push((day, date)),
        }
    }
    days.into_iter().map(|(day, _)| on_day_in_text(day, title)).collect()
}

/// Whether two days are one: neither has an hour that the other hasn't, unless that has none.
fn may_be_same(known: DateCell, date: DateCell) -> bool {
    let hours = known.time.zip(date.time);
    known.date == date.date && hours.is_none_or(|(known, hour)| known == hour)
}

fn on_day_in_text(DayInText { written, stage }: DayInText, title: &Occasion) -> Occasion {
    let mut occasion = title.clone();
    occasion.stand_ins.retain(|(column, _)| *column != Column::Stage || stage.is_none());
    occasion.stand_ins.extend(stage.map(|stage| (Column::Stage, stage.into())));
    occasion.stand_ins.push((Column::Date, written.into()));
    occasion
}

/// The interviews of one day's cell: one, or as many as it has dates.
fn on_each_day(cells: &mut Cells<'_>, occasion: &Occasion, context: &mut Context<'_>) -> Vec<Occasion> {
    let mut occasion = occasion.clone();
    let column = day_column(cells);
    settle_hours(cells, &mut occasion);
    let day = cells.text(column).unwrap_or_default();
    match dates_in(day, column, context) {
        Ok(dates) if !dates.is_empty() => {
            let on = |date: &DateCell| {
                let mut occasion = Occasion { year_assumed: date.year_assumed, ..occasion.clone() };
                occasion.stand_ins.push((column, written(date).into()));
                occasion
            };
            if let Some(date) = dates.iter().find(|date| date.year_assumed) {
                cells.report(column, DayCause::YearAssumed { date: date.date, near: context.orders.near(column) });
            }
            dates.iter().map(on).collect()
        }
        Ok(_) => vec![occasion],
        Err(cause) => vec![Occasion { refused: Some((column, cause)), ..occasion }],
    }
}

/// Whether a cell may hold several dates; hardly any does.
fn may_be_list(day: &str) -> bool {
    !day.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'.' | b'/'))
}

/// The dates of a cell, each once, where there are several; none where the cell holds one date, or nothing like it.
fn dates_in(day: &str, column: Column, context: &mut Context<'_>) -> Result<Vec<DateCell>, Cause> {
    let is_one = |error| match error {
        DateError::Unreadable | DateError::Time(_) | DateError::Behind { .. } | DateError::Several => false,
        DateError::Ambiguous(_) => !is_followed_by_date(day),
        _ => true,
    };
    if !may_be_list(day) || read_date(day, None).err().is_none_or(is_one) {
        return Ok(Vec::new());
    }
    match context.orders.read(column, day, read_dates) {
        Ok(dates) if dates.len() == 1 && context.orders.read(column, day, read_date).is_ok() => Ok(Vec::new()),
        Ok(mut dates) => {
            let mut seen = Vec::new();
            dates.retain(|date| {
                !seen.contains(date) && {
                    seen.push(*date);
                    true
                }
            });
            Ok(dates)
        }
        Err(cause) if day.contains([';', '\n']) || are_open_dates(&cause) => Err(cause),
        Err(_) => Ok(Vec::new()),
    }
}

/// Whether all of a list are dates, though one of them may be of several days.
fn are_open_dates(cause: &Cause) -> bool {
    match cause {
        Cause::Day(DayCause::MixedOrders { .. }) => true,
        Cause::Day(DayCause::DateInList { error, .. }) => {
            matches!(error, DateError::Ambiguous(_) | DateError::YearUnclear { .. })
        }
        _ => false,
    }
}

/// A date that was read, as every reader understands it.
fn written(date: &DateCell) -> String {
    let DateCell { date, time, until, offset, half, .. } = date;
    let clock = if *half == HalfSaid::Stated { "%I:%M:%S %p" } else { "%H:%M:%S" };
    let time = time.map(|time| format!(" {}", time.format(clock))).unwrap_or_default();
    let until = until.map(|until| format!(" - {}", until.format(clock))).unwrap_or_default();
    let offset = offset.map(|offset| offset.to_string()).unwrap_or_default();
    format!("{date}{time}{until}{offset}")
}

/// What a calendar exports: whole days have no hour.
fn settle_hours(cells: &Cells<'_>, occasion: &mut Occasion) {
    match cells.text(Column::AllDay).map_or(Ok(false), read_yes_no) {
        Ok(true) => occasion.stand_ins.extend([Column::Time, Column::End].map(|column| (column, "".into()))),
        Ok(false) => {}
        Err(error) => occasion.refused = Some((Column::AllDay, error.into())),
    }
}

//! What a column's dates leave open: decided by the whole column, and only where a cell needs it.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::defaults::Defaults;
use super::mapping::Mapping;
use super::order_by_days::order_by_days;
use super::year_by_weekdays::year_by_weekdays;
use crate::cell::date::{
    DateContext, DateError, DateOrder, Epoch, Mark, Readings, is_serial, order_shown, rare_mark, read_date,
};
use crate::cell::dates::orders_shown;
use crate::column::Column;
use crate::problem::{Cause, DayCause, Near, OrderGround};
use crate::table::{Row, Table};

/// A day is absurdly long ago, and another one is not, beyond so much from today.
const ABSURD: TimeDelta = TimeDelta::days(3 * 365);

/// A list of dates has one of these: a word for "and" stands between blanks.
const MARKS_OF_LISTS: &[char] = &[';', '\n', '\r', ',', '&', '+', '、', ' '];

/// The orders of one sheet's date columns, and from when its serial numbers count.
pub(crate) struct DateOrders<'t> {
    pub(crate) table: &'t Table<'t>,
    pub(crate) mapping: &'t Mapping,
    /// Which of a row's interviews is read: each round has columns of its own.
    pub(crate) round: Option<usize>,
    configured: Option<DateOrder>,
    pub(crate) today: NaiveDate,
    /// By the first of the columns that are written alike.
    shown: HashMap<usize, [Shown; Mark::ALL.len()]>,
    /// What all columns of the sheet prove together; asked only where a column proves nothing itself.
    elsewhere: Option<[Shown; Mark::ALL.len()]>,
    taken_from_elsewhere: Option<DateOrder>,
    /// The order in which the days make sense together, by the mark; asked only where no cell proves one.
    by_days: HashMap<Mark, Option<(DateOrder, OrderGround)>>,
    /// What is not reported yet.
    unreported: Option<(Column, Cause)>,
    /// By the first of the columns that are written alike, the day to which those without a year are near, since their
    /// weekdays are of another year than today's; asked only where one contradicts that.
    anchors: HashMap<usize, Option<NaiveDate>>,
    epoch: Option<Epoch>,
    /// Whether 1904 was found out by the column, and is not reported yet.
    must_report_epoch: bool,
}

/// What the cells of a column prove of the order of numbers with one mark between them.
#[derive(Debug, Default)]
enum Shown {
    #[default]
    Nothing,
    /// The order, by a cell.
    Order(DateOrder, Box<str>),
    /// Both orders, each by a cell.
    Mixed { day_first: Box<str>, month_first: Box<str> },
}

impl<'t> DateOrders<'t> {
    pub(crate) fn of(table: &'t Table<'t>, mapping: &'t Mapping, defaults: &Defaults) -> DateOrders<'t> {
        DateOrders {
            table,
            mapping,
            round: None,
            configured: defaults.dates,
            today: defaults.my_zone.local(defaults.now).date(),
            shown: HashMap::new(),
            elsewhere: None,
            taken_from_elsewhere: None,
            by_days: HashMap::new(),
            unreported: None,
            anchors: HashMap::new(),
            epoch: defaults.epoch,
            must_report_epoch: false,
        }
    }

    /// Reads a text that may need to know its column; most do not, and then the column is not looked at.
    pub(crate) fn read<T, E: Into<Cause>>(
        &mut self,
        column: Column,
        text: &str,
        read: impl Fn(&str, DateContext) -> Result<T, E>,
    ) -> Result<T, Cause> {
        self.read_near(None, column, text, read)
    }

    /// The same of what follows an interview: a year that is left out is near to that.
    pub(crate) fn read_since<T, E: Into<Cause>>(
        &mut self,
        interview: NaiveDate,
        column: Column,
        text: &str,
        read: impl Fn(&str, DateContext) -> Result<T, E>,
    ) -> Result<T, Cause> {
        self.read_near(Some(interview), column, text, read)
    }

    fn read_near<T, E: Into<Cause>>(
        &mut self,
        interview: Option<NaiveDate>,
        column: Column,
        text: &str,
        read: impl Fn(&str, DateContext) -> Result<T, E>,
    ) -> Result<T, Cause> {
        let epoch = if has_serial(text) { self.epoch() } else { Epoch::default() };
        let order = self.rare_order(column, text);
        let known = DateContext { order, today: Some(self.today_of(column)), interview, epoch };
        match read(text, known).map_err(E::into) {
            Err(Cause::Date(error @ DateError::WeekdayContradicts { .. })) => {
                let today = self.other_today_of(column, known).ok_or(Cause::Date(error))?;
                read(text, DateContext { today: Some(today), ..known }).map_err(E::into)
            }
            Err(
                Cause::Date(DateError::Ambiguous(readings))
                | Cause::Day(DayCause::DateInList { error: DateError::Ambiguous(readings), .. }),
            ) => {
                let configured = self.configured;
                let read = |order| read(text, DateContext { order, ..known }).map_err(E::into);
                match self.shown_by(column, readings.mark) {
                    Shown::Nothing if configured.is_none() => {
                        let proved = self.shown_elsewhere(readings.mark).or(readings.usual_order());
                        read(proved.or_else(|| self.made_sense_of(column, readings)))
                    }
                    shown => in_order(shown, configured, readings, read),
                }
            }
            result => result,
        }
    }

    /// The day to which those of a column are near that have no year.
    fn today_of(&self, column: Column) -> NaiveDate {
        self.anchor_of(column).unwrap_or(self.today)
    }

    fn anchor_of(&self, column: Column) -> Option<NaiveDate> {
        if self.anchors.is_empty() {
            return None;
        }
        let first = *self.mapping.written_alike(self.round, column).first()?;
        self.anchors.get(&first).copied().flatten()
    }

    /// To what the days of a column are near that have no year.
    pub(crate) fn near(&self, column: Column) -> Near {
        if self.anchor_of(column).is_some() { Near::Weekdays } else { Near::Today }
    }

    /// The same, after a weekday that is another one near today.
    fn other_today_of(&mut self, column: Column, known: DateContext) -> Option<NaiveDate> {
        let indices = self.mapping.written_alike(self.round, column);
        let table = self.table;
        let anchor = self.anchors.entry(*indices.first()?);
        *anchor.or_insert_with(|| year_by_weekdays(table, &indices, known))
    }

    /// That the year comes first, where a cell does not say that it may: set by the user, or proved by the column.
    fn rare_order(&mut self, column: Column, text: &str) -> Option<DateOrder> {
        if self.configured == Some(DateOrder::YearFirst) {
            return self.configured;
        }
        let is_shown = matches!(self.shown_by(column, rare_mark(text)?), Shown::Order(DateOrder::YearFirst, _));
        is_shown.then_some(DateOrder::YearFirst)
    }

    /// The order that columns proved where it mattered, if they agree.
    pub(crate) fn proved(&self) -> Option<DateOrder> {
        let mut proved = self.shown.values().flatten().filter_map(|shown| match shown {
            Shown::Order(order, _) => Some(*order),
            Shown::Nothing | Shown::Mixed { .. } => None,
        });
        let first = proved.next().or(self.taken_from_elsewhere)?;
        let agree = proved.all(|order| order == first) && self.taken_from_elsewhere.is_none_or(|order| order == first);
        agree.then_some(first)
    }

    fn shown_by(&mut self, column: Column, mark: Mark) -> &Shown {
        let indices = self.mapping.written_alike(self.round, column);
        let Some(first) = indices.first() else { return &Shown::Nothing };
        let known = DateContext { today: Some(self.today), ..DateContext::default() };
        let shown = self.shown.entry(*first).or_insert_with(|| Shown::by(self.table, &indices, known));
        &shown[mark as usize]
    }

    fn is_mixed_elsewhere(&self, mark: Mark) -> bool {
        self.elsewhere.as_ref().is_some_and(|elsewhere| matches!(elsewhere[mark as usize], Shown::Mixed { .. }))
    }

    /// The order that the other columns of the sheet prove, if they agree: also those that are not read, such as the days
    /// of applications. Who writes a sheet writes all its days alike.
    fn shown_elsewhere(&mut self, mark: Mark) -> Option<DateOrder> {
        let elsewhere = self.elsewhere.get_or_insert_with(|| {
            let known = DateContext { today: Some(self.today), ..DateContext::default() };
            let all: Vec<usize> = (0..self.mapping.headings().len()).collect();
            Shown::by(self.table, &all, known)
        });
        match elsewhere[mark as usize] {
            Shown::Order(order, _) => {
                self.taken_from_elsewhere = Some(order);
                Some(order)
            }
            Shown::Nothing | Shown::Mixed { .. } => None,
        }
    }

    /// The order in which the days make far better sense. It is reported at the first day of an interview that needs it,
    /// what else is written so is read like that.
    fn made_sense_of(&mut self, column: Column, readings: Readings) -> Option<DateOrder> {
        let is_of_interviews = matches!(column, Column::Date | Column::Start);
        let known = self.by_days.get(&readings.mark).copied();
        if known.is_none() && (!is_of_interviews || self.is_mixed_elsewhere(readings.mark)) {
            return None;
        }
        let found = known.unwrap_or_else(|| {
            let indices = self.mapping.written_alike(self.round, column);
            let context = DateContext { today: Some(self.today), ..DateContext::default() };
            order_by_days(self.table, &indices, self.mapping.headings(), (readings.mark, context))
        });
        self.by_days.insert(readings.mark, found);
        let (order, ground) = found?;
        if known.is_none() {
            self.unreported = Some((column, Cause::Day(DayCause::OrderAssumed { readings, order, ground })));
        }
        Some(order)
    }

    /// What there is to report of the order of days, once, and of which column.
    pub(crate) fn order_to_report(&mut self) -> Option<(Column, Cause)> {
        self.unreported.take()
    }

    /// From when the sheet's serial numbers count: as configured, else from 1900, unless that is absurd for every one
    /// of the days of its interviews.
    fn epoch(&mut self) -> Epoch {
        if let Some(epoch) = self.epoch {
            return epoch;
        }
        let column = [Column::Start, Column::Date].into_iter().find_map(|column| self.mapping.index(column));
        let is_absurd = column.is_some_and(|index| are_from_1904(self.table, index, self.today));
        self.must_report_epoch = is_absurd;
        *self.epoch.insert(if is_absurd { Epoch::Y1904 } else { Epoch::Y1900 })
    }

    /// What there is to report of a cell from which the epoch was found out; once only.
    pub(crate) fn epoch_to_report(&mut self, text: &str) -> Option<Cause> {
        if !self.must_report_epoch || !is_serial(text) {
            return None;
        }
        self.must_report_epoch = false;
        let [taken, other] = [Epoch::Y1904, Epoch::Y1900].map(|epoch| day_since(text, epoch));
        Some(Cause::Day(DayCause::CountedFrom1904 { taken: taken?, other: other? }))
    }
}

impl Shown {
    /// The orders that the cells of one column prove, or of several that are one, by the mark between the numbers:
    /// `3/13/2026` says nothing of `3.4.2026`.
    fn by(table: &Table<'_>, indices: &[usize], known: DateContext) -> [Shown; Mark::ALL.len()] {
        let mut table = table.again();
        let mut row = Row::default();
        let mut shown: [Shown; Mark::ALL.len()] = Default::default();
        while table.next_into(&mut row) {
            for cell in indices.iter().map(|index| row.cell(*index)) {
                for (mark, order) in orders_in(cell, known) {
                    shown[mark as usize].add(order, cell);
                }
            }
        }
        shown
    }

    /// Adds what one more cell proves.
    fn add(&mut self, order: DateOrder, cell: &str) {
        match self {
            Shown::Nothing => *self = Shown::Order(order, cell.into()),
            Shown::Order(DateOrder::DayFirst, first) if order != DateOrder::DayFirst => {
                *self = Shown::mixed(first, cell);
            }
            Shown::Order(before, first) if *before != order => *self = Shown::mixed(cell, first),
            Shown::Order(..) | Shown::Mixed { .. } => {}
        }
    }

    fn mixed(day_first: &str, month_first: &str) -> Shown {
        Shown::Mixed { day_first: day_first.into(), month_first: month_first.into() }
    }
}

/// The orders that a cell proves: that of its one date, or those of a list.
fn orders_in(cell: &str, known: DateContext) -> Vec<(Mark, DateOrder)> {
    match order_shown(cell, known) {
        None if cell.contains(MARKS_OF_LISTS) => orders_shown(cell, known),
        shown => shown.into_iter().collect(),
    }
}

/// Reads a date that has several readings in the order that its column proves, or else the user sets.
fn in_order<T>(
    shown: &Shown,
    configured: Option<DateOrder>,
    readings: Readings,
    read: impl Fn(Option<DateOrder>) -> Result<T, Cause>,
) -> Result<T, Cause> {
    match (shown, configured) {
        (Shown::Order(order, _), _) => read(Some(*order)),
        (_, Some(order)) => read(Some(order)),
        (Shown::Nothing, None) => read(None),
        (Shown::Mixed { day_first, month_first }, None) => Err(Cause::Day(DayCause::MixedOrders {
            readings,
            day_first: day_first.clone(),
            month_first: month_first.clone(),
        })),
    }
}

fn has_serial(text: &str) -> bool {
    let may_have_serial = text.len() > "2026-03-09".len() && text.starts_with(|next: char| next.is_ascii_digit());
    is_serial(text) || may_have_serial && text.split([';', '\n', ',', '&']).any(|piece| is_serial(piece.trim_start()))
}

/// Whether each serial number of a column lies absurdly long ago, counted from 1900, and none does, counted from 1904.
fn are_from_1904(table: &Table<'_>, index: usize, today: NaiveDate) -> bool {
    let mut table = table.again();
    let mut row = Row::default();
    let mut is_any = false;
    while table.next_into(&mut row) {
        let cell = row.cell(index);
        if !is_serial(cell) {
            continue;
        }
        let is_absurd = |epoch| day_since(cell, epoch).is_none_or(|day| (today - day).abs() > ABSURD);
        if !is_absurd(Epoch::Y1900) || is_absurd(Epoch::Y1904) {
            return false;
        }
        is_any = true;
    }
    is_any
}

fn day_since(text: &str, epoch: Epoch) -> Option<NaiveDate> {
    read_date(text, DateContext { epoch, ..DateContext::default() }).ok().map(|cell| cell.date)
}

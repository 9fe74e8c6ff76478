//! What a column's dates leave open: decided by the whole column, and only where a cell needs it.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::Defaults;
use super::mapping::Mapping;
use crate::cell::date::{DateError, DateOrder, Epoch, Known, Readings, is_serial, order_shown, read_date};
use crate::column::Column;
use crate::problem::Cause;
use crate::table::{Row, Table};

/// A day is absurdly long ago, and another one is not, beyond so much from today.
const ABSURD: TimeDelta = TimeDelta::days(3 * 365);

/// The orders of one sheet's date columns, and from when its serial numbers count.
pub(super) struct DateOrders<'t> {
    pub(super) table: &'t Table<'t>,
    pub(super) mapping: &'t Mapping,
    /// Which of a row's interviews is read: each round has columns of its own.
    pub(super) round: Option<usize>,
    configured: Option<DateOrder>,
    today: NaiveDate,
    /// By the first of the columns that are written alike.
    shown: HashMap<usize, Shown>,
    epoch: Option<Epoch>,
    /// Whether 1904 was found out by the column, and nobody was told yet.
    must_tell_epoch: bool,
}

/// What the cells of a column prove of their order.
#[derive(Debug, Clone)]
enum Shown {
    Nothing,
    Order(DateOrder),
    /// Both orders, each by a cell.
    Mixed {
        day_first: Box<str>,
        month_first: Box<str>,
    },
}

impl<'t> DateOrders<'t> {
    pub(super) fn of(table: &'t Table<'t>, mapping: &'t Mapping, defaults: &Defaults) -> DateOrders<'t> {
        DateOrders {
            table,
            mapping,
            round: None,
            configured: defaults.dates,
            today: defaults.my_zone.local(defaults.now).date(),
            shown: HashMap::new(),
            epoch: defaults.epoch,
            must_tell_epoch: false,
        }
    }

    /// Reads a text that may need to know its column; most do not, and then the column is not looked at.
    pub(super) fn read<T, E: Into<Cause>>(
        &mut self,
        column: Column,
        text: &str,
        read: impl Fn(&str, Known) -> Result<T, E>,
    ) -> Result<T, Cause> {
        let epoch = if has_serial(text) { self.epoch() } else { Epoch::default() };
        let known = Known { order: None, today: Some(self.today), epoch };
        match read(text, known).map_err(E::into) {
            Err(
                Cause::Date(DateError::Ambiguous(readings))
                | Cause::DateInList { error: DateError::Ambiguous(readings), .. },
            ) => {
                let shown = self.shown_by(column);
                self.in_order(shown, readings, |order| read(text, Known { order, ..known }).map_err(E::into))
            }
            result => result,
        }
    }

    fn in_order<T>(
        &self,
        shown: Shown,
        readings: Readings,
        read: impl Fn(Option<DateOrder>) -> Result<T, Cause>,
    ) -> Result<T, Cause> {
        match (shown, self.configured) {
            (Shown::Order(order), _) | (_, Some(order)) => read(Some(order)),
            (Shown::Nothing, None) => read(None),
            (Shown::Mixed { day_first, month_first }, None) => {
                Err(Cause::MixedOrders { readings, day_first, month_first })
            }
        }
    }

    /// The order that columns proved where it mattered, if they agree.
    pub(super) fn proved(&self) -> Option<DateOrder> {
        let mut proved = self.shown.values().filter_map(|shown| match shown {
            Shown::Order(order) => Some(*order),
            Shown::Nothing | Shown::Mixed { .. } => None,
        });
        let first = proved.next()?;
        proved.all(|order| order == first).then_some(first)
    }

    fn shown_by(&mut self, column: Column) -> Shown {
        let indices = self.mapping.written_alike(self.round, column);
        let Some(first) = indices.first() else { return Shown::Nothing };
        self.shown.entry(*first).or_insert_with(|| Shown::by(self.table, &indices)).clone()
    }

    /// From when the sheet's serial numbers count: as configured, else from 1900, unless that is absurd for every one
    /// of the days of its interviews.
    fn epoch(&mut self) -> Epoch {
        if let Some(epoch) = self.epoch {
            return epoch;
        }
        let column = [Column::Start, Column::Date].into_iter().find_map(|column| self.mapping.index(column));
        let is_absurd = column.is_some_and(|index| are_from_1904(self.table, index, self.today));
        self.must_tell_epoch = is_absurd;
        *self.epoch.insert(if is_absurd { Epoch::Y1904 } else { Epoch::Y1900 })
    }

    /// What there is to tell of a cell from which the epoch was found out; once only.
    pub(super) fn told_of_epoch(&mut self, text: &str) -> Option<Cause> {
        if !self.must_tell_epoch || !is_serial(text) {
            return None;
        }
        self.must_tell_epoch = false;
        let [taken, other] = [Epoch::Y1904, Epoch::Y1900].map(|epoch| day_since(text, epoch));
        Some(Cause::CountedFrom1904 { taken: taken?, other: other? })
    }
}

impl Shown {
    /// The order that the cells of one column prove, or of several that are one.
    fn by(table: &Table<'_>, indices: &[usize]) -> Shown {
        let mut table = table.again();
        let mut row = Row::default();
        let mut seen: Option<(DateOrder, String)> = None;
        while table.next_into(&mut row) {
            for cell in indices.iter().map(|index| row.cell(*index)) {
                let Some(order) = order_shown(cell) else { continue };
                match &seen {
                    None => seen = Some((order, cell.to_owned())),
                    Some((before, _)) if *before == order => {}
                    Some((DateOrder::DayFirst, first)) => return Shown::mixed(first, cell),
                    Some((_, first)) => return Shown::mixed(cell, first),
                }
            }
        }
        seen.map_or(Shown::Nothing, |(order, _)| Shown::Order(order))
    }

    fn mixed(day_first: &str, month_first: &str) -> Shown {
        Shown::Mixed { day_first: day_first.into(), month_first: month_first.into() }
    }
}

fn has_serial(text: &str) -> bool {
    is_serial(text) || text.len() > 10 && text.split([';', '\n', ',', '&']).any(|piece| is_serial(piece.trim_start()))
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
    read_date(text, Known { epoch, ..Known::default() }).ok().map(|cell| cell.date)
}

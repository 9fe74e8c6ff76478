//! What holds where a sheet says nothing.

use chrono::{DateTime, NaiveTime, Utc};

use crate::cell::date::{DateOrder, Epoch};
use crate::column::ColumnNames;
use crate::holidays::Region;
use crate::hours::Hours;
use crate::table::Encoding;
use crate::zone::Zone;

/// What holds where a row says nothing.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// The present: years that are left out are near to it.
    pub now: DateTime<Utc>,
    /// The name of whoever keeps the sheet. No UID has it, so that it may be set or changed at any time.
    pub my_name: Option<String>,
    /// The address of whoever keeps the sheet, which is nobody else's.
    pub my_email: Option<String>,
    /// The zone of whoever keeps the sheet: days without one are of its calendar.
    pub my_zone: Zone,
    /// When I am awake and free.
    pub my_hours: Hours,
    /// The working hours of people on the other side.
    pub contact_hours: Hours,
    /// Whose public holidays they keep, where their row gives no zone either.
    pub contact_region: Option<Region>,
    /// The order of day, month and year, where a column does not show it.
    pub dates: Option<DateOrder>,
    /// From when serial numbers count, where the sheet does not show it.
    pub epoch: Option<Epoch>,
    /// The hour of interviews whose hour is not known.
    pub assumed_time: NaiveTime,
    /// The company of rows that name none.
    pub company: Option<String>,
    /// The zone of interviews whose rows give none; missing: that of the hour's header, or the candidate's.
    pub timezone: Option<Zone>,
    /// Headers of columns whose texts name interviews' days, for rows that have no other.
    pub days_from: Vec<String>,
    /// What headers mean.
    pub names: ColumnNames,
    /// The encoding of sheets that are not UTF-8; missing: it is guessed.
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook that is to be read; missing: the one with the interviews.
    pub sheet: Option<String>,
}

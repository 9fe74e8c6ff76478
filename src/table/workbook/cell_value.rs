//! What a typed cell says, as a text that can be read in one way alone.

use std::fmt::Write as _;

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};

/// The seconds of a day.
const DAY: f64 = 86_400.0;

/// No serial number of a day is larger: 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// No whole number from here on is exact.
const INEXACT: f64 = 1e15;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum CellValue<'v> {
    Text(&'v str),
    Number(f64),
    YesNo(bool),
    /// Days since the epoch of the workbook; less than one is an hour of no day.
    Moment {
        serial: f64,
        from_1904: bool,
    },
    /// Days.
    Span(f64),
    /// `2026-03-09` or `2026-03-09T14:30:00`.
    WrittenMoment(&'v str),
    /// `PT14H30M00S`.
    WrittenSpan(&'v str),
    /// `#REF!`.
    Error(&'v str),
}

impl CellValue<'_> {
    /// Writes it.
    pub(super) fn write(self, out: &mut String) {
        match self {
            CellValue::Text(text) | CellValue::Error(text) => out.push_str(text),
            CellValue::Number(number) => write_number(out, number),
            CellValue::YesNo(is_so) => out.push_str(if is_so { "yes" } else { "no" }),
            CellValue::Moment { serial, from_1904 } => write_moment(out, serial, from_1904),
            CellValue::Span(days) => write_span(out, days),
            CellValue::WrittenMoment(text) => write_written_moment(out, text),
            CellValue::WrittenSpan(text) => match seconds_of(text) {
                Some(seconds) => write_hours(out, seconds),
                None => out.push_str(text),
            },
        }
    }
}

fn write_number(out: &mut String, number: f64) {
    let _ = if number.fract() == 0.0 && number.abs() < INEXACT {
        write!(out, "{number:.0}")
    } else {
        write!(out, "{number}")
    };
}

fn write_moment(out: &mut String, serial: f64, from_1904: bool) {
    let moment = whole_seconds(serial).and_then(|(days, time)| Some((date_of(days, from_1904)?, days, time)));
    match moment {
        None => write_number(out, serial),
        Some((_, 0, time)) => write_time(out, time),
        Some((date, _, NaiveTime::MIN)) => {
            let _ = write!(out, "{date}");
        }
        Some((date, _, time)) => {
            let _ = write!(out, "{date} ");
            write_time(out, time);
        }
    }
}

/// A serial number as days and a time, to the nearest second.
fn whole_seconds(serial: f64) -> Option<(u64, NaiveTime)> {
    if !(0.0..LAST_DAY).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is positive, and below 2^38")]
    let seconds = (serial * DAY).round() as u64;
    let of_day = u32::try_from(seconds % 86_400).ok()?;
    Some((seconds / 86_400, NaiveTime::from_num_seconds_from_midnight_opt(of_day, 0)?))
}

fn date_of(days: u64, from_1904: bool) -> Option<NaiveDate> {
    let epoch = if from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
    NaiveDate::from_ymd_opt(epoch.0, epoch.1, epoch.2)?.checked_add_days(Days::new(days))
}

fn write_time(out: &mut String, time: NaiveTime) {
    let seconds = time.signed_duration_since(NaiveTime::MIN);
    write_hours(out, seconds);
}

fn write_span(out: &mut String, days: f64) {
    match whole_seconds(days) {
        Some((days, time)) => {
            let days = i64::try_from(days).unwrap_or_default();
            write_hours(out, TimeDelta::days(days) + time.signed_duration_since(NaiveTime::MIN));
        }
        None => write_number(out, days),
    }
}

/// `14:30`, with seconds only where there are some.
fn write_hours(out: &mut String, span: TimeDelta) {
    let (hours, minutes, seconds) = (span.num_hours(), span.num_minutes() % 60, span.num_seconds() % 60);
    let _ = write!(out, "{hours:02}:{minutes:02}");
    if seconds != 0 {
        let _ = write!(out, ":{seconds:02}");
    }
}

/// A moment as ISO 8601 has it, without a midnight and without seconds that are none.
fn write_written_moment(out: &mut String, text: &str) {
    let parsed = text.split_once('T').and_then(|(date, time)| Some((date, time.parse::<NaiveTime>().ok()?)));
    match parsed {
        None => out.push_str(text),
        Some((date, NaiveTime::MIN)) => out.push_str(date),
        Some((date, time)) => {
            out.extend([date, " "]);
            write_time(out, time);
        }
    }
}

/// A span such as `PT14H30M00S`.
fn seconds_of(text: &str) -> Option<TimeDelta> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds: i64 = 0;
    for (unit, length) in [('H', 3_600), ('M', 60), ('S', 1)] {
        if let Some((number, behind)) = rest.split_once(unit) {
            let whole = number.split_once(['.', ',']).map_or(number, |(whole, _)| whole);
            seconds = seconds.checked_add(whole.parse::<i64>().ok()?.checked_mul(length)?)?;
            rest = behind;
        }
    }
    rest.is_empty().then(|| TimeDelta::try_seconds(seconds)).flatten()
}

/// The value of a cell of either of two types, which have the same variants.
macro_rules! value_of {
    ($data:ident, $cell:ident, $from_1904:ident) => {
        match $cell {
            #[expect(clippy::cast_precision_loss, reason = "a spreadsheet's numbers are of this kind")]
            $data::Int(number) => Some(CellValue::Number(*number as f64)),
            $data::Float(number) => Some(CellValue::Number(*number)),
            $data::String(text) => Some(CellValue::Text(text)),
            $data::Bool(is_so) => Some(CellValue::YesNo(*is_so)),
            $data::DateTime(moment) => Some(CellValue::of_moment(*moment, $from_1904)),
            $data::DateTimeIso(text) => Some(CellValue::WrittenMoment(text)),
            $data::DurationIso(text) => Some(CellValue::WrittenSpan(text)),
            $data::Error(error) => Some(CellValue::Error(name_of(error))),
            _ => None,
        }
    };
}

impl<'v> CellValue<'v> {
    fn of_moment(moment: ExcelDateTime, from_1904: bool) -> CellValue<'v> {
        let serial = moment.as_f64();
        if moment.is_duration() { CellValue::Span(serial) } else { CellValue::Moment { serial, from_1904 } }
    }

    /// The value of a cell in a range; none of an empty one.
    pub(super) fn of_range(data: &'v Data, from_1904: bool) -> Option<CellValue<'v>> {
        value_of!(Data, data, from_1904)
    }

    /// The value of a cell in a stream; none of an empty one.
    pub(super) fn of_stream(data: &'v DataRef<'_>, from_1904: bool) -> Option<CellValue<'v>> {
        match data {
            DataRef::SharedString(text) => Some(CellValue::Text(text)),
            _ => value_of!(DataRef, data, from_1904),
        }
    }
}

fn name_of(error: &calamine::CellErrorType) -> &'static str {
    use calamine::CellErrorType as Error;
    match error {
        Error::Div0 => "#DIV/0!",
        Error::NA => "#N/A",
        Error::Name => "#NAME?",
        Error::Null => "#NULL!",
        Error::Num => "#NUM!",
        Error::Ref => "#REF!",
        Error::Value => "#VALUE!",
        Error::GettingData => "#DATA!",
    }
}

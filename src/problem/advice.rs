//! The way out of a problem, in one line.

use chrono::{NaiveTime, TimeDelta};

use crate::calendar::previous::Unusable;
use crate::cell::choice::WordError;
use crate::cell::date::{DateError, Readings};
use crate::cell::duration::DurationError;
use crate::cell::people::{AddressFlaw, PeopleError, meant};
use crate::cell::phone::PhoneError;
use crate::cell::time::TimeError;
use crate::column::{Column, UnreadReason};
use crate::guide::{FixedWord, Mistake, TextForm};
use crate::holidays::{Region, RegionError};
use crate::hours::HoursError;
use crate::prose::Prose;
use crate::table::{BadWorkbook, Foreign, Unreadable};
use crate::zone::{Zone, ZoneError};

use super::title::in_units;
use super::{Cause, Problem};

/// Before lines for the configuration.
const SHEET_SETTINGS: &str = "write in interview-reminders.toml, below [sheet]";

/// The way out of a problem; empty where there is nothing to do.
pub(super) fn of(problem: &Problem) -> String {
    of_cause(&problem.cause, problem.column.as_deref().unwrap_or_default())
}

#[expect(clippy::too_many_lines, reason = "one line a cause")]
fn of_cause(cause: &Cause, header: &str) -> String {
    match cause {
        Cause::Setting(cause) | Cause::Ignored(cause) => of_cause(cause, header),
        Cause::Unreadable(error) => unreadable(*error).to_owned(),
        Cause::Workbook(cause) => cause.advice(),
        Cause::EncodingAssumed { encoding } => format!(
            "if it reads right, {SHEET_SETTINGS}: encoding = \"{}\"; if not, name the right one there, or save the \
             sheet as “CSV UTF-8”",
            encoding.name()
        ),
        Cause::BrokenCharacter { .. } => {
            "write the character “\u{fffd}” anew, and save the sheet as “CSV UTF-8”".to_owned()
        }
        Cause::NulCharacter => "remove it from the cell: it is no part of a text".to_owned(),
        Cause::MergeMarkers(_) => "settle the merge: what it left of both sides is read".to_owned(),
        Cause::HeaderAgain(_) => "remove it; what stands below is read by the first header".to_owned(),
        Cause::ExtraCells { .. } => {
            "put a cell that has a delimiter in it into quotes, or give the cells a header".to_owned()
        }
        Cause::Untold { .. } => "correct those above first".to_owned(),
        Cause::NoRows => "write one interview a row; “interview-reminders init” makes a sample".to_owned(),
        Cause::NoRowIsLeft { .. } => {
            "if rows were lost, bring them back: the next export plans their events again".to_owned()
        }
        Cause::MissingColumn { column, unknown, other_days } => missing_column(*column, unknown, other_days),
        Cause::HeaderMissing { names } => {
            format!("put a line above it that says what its columns are, such as: {}", names.join(","))
        }
        Cause::NoCompany => {
            format!("if it is one for the whole sheet, say --company NAME, or {SHEET_SETTINGS}: company = \"…\"")
        }
        Cause::Undated { .. } => "add a column “Interview Date” and fill in these".to_owned(),
        Cause::DaysInTexts { .. } => format!(
            "to take them, {SHEET_SETTINGS}: days-from = [{}]; or write them into a column “Interview Date”",
            toml_text(header)
        ),
        Cause::NoDayInText => "write the day beside the word “interview” once there is one".to_owned(),
        Cause::UnknownColumns { headers } => unknown_columns(headers),
        Cause::ColumnTwice { .. } => "rename one of the two, or remove it".to_owned(),
        Cause::ColumnBySlip { column } => either(*column, header),
        Cause::ColumnUncertain { reason: UnreadReason::OfWhichRound(_) } => {
            "put it to the right of the day that it belongs to, or name the interview in its header as there".to_owned()
        }
        Cause::ColumnUncertain { reason } => reason.open_for().map(|column| either(column, header)).unwrap_or_default(),
        Cause::DayAlone => either(Column::Date, header),
        Cause::InterviewWithoutDay => "write its day, as in 2026-03-09".to_owned(),
        Cause::ZoneInHeader => {
            "write the zone of each row into a column “timezone”, or yours: --zone America/New_York".to_owned()
        }
        Cause::NotInterviewed => "write the day of the interview once there is one".to_owned(),
        Cause::NotAnInterview => "say “interview” in its title if it is one".to_owned(),
        Cause::NoCompanyInTitle => {
            "write it as in “Interview with Acme”, or the company into a column of its own".to_owned()
        }
        Cause::UnclosedQuote { .. } => "close it with another quote, or write two for a quote in a text".to_owned(),
        Cause::StartContradicts { .. } | Cause::HoursDiffer { .. } | Cause::EndContradicts { .. } => {
            "leave one of the two".to_owned()
        }
        Cause::MissingCell => "fill it in, or remove the row".to_owned(),
        Cause::TooLong { .. } => "shorten it; a quote that is never closed swallows what follows".to_owned(),
        Cause::Date(error) | Cause::DateInList { error, .. } | Cause::DateInNotes { error, .. } => date(error),
        Cause::Time(error) => time(error),
        Cause::MixedOrders { day_first, month_first, .. } => format!(
            "the column has both orders, “{day_first}” and “{month_first}”; write it with the year first, as in \
             2026-03-09, or the month in letters"
        ),
        Cause::YearAssumed { .. } => "write the year too if another is meant, as in 2026-03-09".to_owned(),
        Cause::YearFarAway { .. } => "if another year is meant, write it in full, as in 2026-03-09".to_owned(),
        Cause::CountedFrom1904 { .. } => format!("{SHEET_SETTINGS}: epoch = 1904 if so, or epoch = 1900"),
        Cause::NoInterview => "fill in the date once there is one".to_owned(),
        Cause::CalledOff => "nothing is to be done, unless there is a new date".to_owned(),
        Cause::Postponed => "write the new date once it is agreed".to_owned(),
        Cause::NoHour => "write the hour too, as in 2026-03-09 15:30".to_owned(),
        Cause::Duration(DurationError::Bare { number }) => format!("write {number}h, or {number}m"),
        Cause::Duration(DurationError::OutOfRange { .. }) => "write a duration from 1m to 24h".to_owned(),
        Cause::Duration(_) => "write minutes, or hours and minutes: 45, 45m, 1h30m".to_owned(),
        Cause::SkippedHour { zone, next, .. } => {
            let mut text = String::from("write the hour that was agreed, or another zone; the clocks go on at ");
            text.moment_in(*next, *zone);
            text
        }
        Cause::RepeatedHour { zone, later, .. } => {
            let mut text = String::from("if the later one is meant, write it with its offset in a column “start”: ");
            text.instant(*later, *zone);
            text
        }
        Cause::AfternoonAssumed { .. } => "if the morning is meant, write it so, as in 2:30 am".to_owned(),
        Cause::HourAssumed { .. } => "write the hour once it is known, as in 14:30".to_owned(),
        Cause::AtNight { time } => at_night(*time),
        Cause::LastsTooLong { .. } => "correct the end, or the start".to_owned(),
        Cause::EndBeforeStart => "correct the end, or write a duration instead".to_owned(),
        Cause::AnswerBeforeInterview => "correct the date, or leave the cell empty".to_owned(),
        Cause::HistoryBeforeInterview => "write only what was done after this interview".to_owned(),
        Cause::ZoneAssumed { .. } => "say yours, as in --zone Europe/Berlin".to_owned(),
        Cause::HistoryInFuture => "correct the day, or leave the cell empty until it is done".to_owned(),
        Cause::HistoryWithoutDay { .. } => "write the day on which it was done, as in 2026-03-09".to_owned(),
        Cause::Zone(error) => zone(error),
        Cause::Hours(error) => hours(error),
        Cause::Region(error) => region(error),
        Cause::Word(WordError { accepted, nearest }) => words(accepted, *nearest),
        Cause::Address(AddressFlaw::Broken { piece }) => broken_address(piece),
        Cause::Address(AddressFlaw::Several { .. }) => "leave the address that they gave you".to_owned(),
        Cause::People(PeopleError::Unclear { .. }) => "put semicolons between people: Lee, Dana; Ruiz, Ana".to_owned(),
        Cause::OwnAddress => "write the address of the person on the other side, or none".to_owned(),
        Cause::People(PeopleError::NotOne { .. }) => "leave the one who owes you an answer".to_owned(),
        Cause::Phone(PhoneError::Several) => "leave the one to call".to_owned(),
        Cause::PhoneRemark { .. } => "write it into the notes".to_owned(),
        Cause::Phone(_) => "write it as you would dial it: +1 212 555 0100, with “ext. 5” for an extension".to_owned(),
        Cause::RepeatedId { .. } => "give each interview an id of its own".to_owned(),
        Cause::RowsAlike { same_start: true, .. } => {
            "if it is one interview, remove one of the rows; if not, give each an id: “export --write-ids FILE” writes them"
                .to_owned()
        }
        Cause::RowsAlike { .. } => {
            "before you change such a date, give the rows an id each: “export --write-ids FILE” writes them".to_owned()
        }
        Cause::RepeatedRow { .. } => "remove it, or tell the two apart by their stage or an id".to_owned(),
        Cause::BeyondHolidays { .. } => "bring them yourself: --holidays FILE.ics".to_owned(),
        Cause::Toml(problem) => toml(&problem.mistake),
        Cause::Holidays(_) => "export the holidays from a calendar program as iCalendar (.ics)".to_owned(),
        Cause::Holiday(_) => String::new(),
        Cause::Output(unusable) => output(unusable).to_owned(),
        Cause::OutputEdited(_) => "an export writes its own again, and keeps the edited file beside it".to_owned(),
        Cause::UnknownGuide { accepted, nearest } => words(accepted, *nearest),
    }
}

fn broken_address(piece: &str) -> String {
    match meant(piece) {
        Some(address) => format!("did you mean {address}?"),
        None => "write: Name <name@example.com>; Name; …".to_owned(),
    }
}

fn unreadable(error: Unreadable) -> &'static str {
    match error {
        Unreadable::Empty => "it needs a header with at least company and date, and one interview a row",
        Unreadable::Workbook(BadWorkbook::Locked) => {
            "open it with its password and save it without one: File → Save As"
        }
        Unreadable::Workbook(BadWorkbook::Broken) => {
            "open it in a spreadsheet program and save it anew, or save the sheet as “CSV UTF-8”; if it was downloaded, \
             download it again"
        }
        Unreadable::Workbook(BadWorkbook::TooLarge) => {
            "save the sheet of interviews as “CSV UTF-8”, or delete the empty rows and columns that have formats"
        }
        Unreadable::Foreign(Foreign::Workbook | Foreign::Excel) => {
            "open it and save it as “Excel Workbook (.xlsx)”: File → Save As"
        }
        Unreadable::Foreign(Foreign::Numbers) => "open it and export the sheet: File → Export To → CSV",
        Unreadable::Foreign(Foreign::Archive) => {
            "download or save the workbook anew, or unpack the archive and name the sheet in it"
        }
        Unreadable::Foreign(Foreign::WebPage) => {
            "download the sheet itself as CSV, signed in if need be; in Google Sheets: File → Download → Comma-separated \
             values"
        }
        Unreadable::Foreign(Foreign::OpenDocument | Foreign::Pdf | Foreign::RichText) => {
            "save the sheet from which it was made as “CSV UTF-8”"
        }
        Unreadable::Foreign(Foreign::Calendar) => {
            "name the sheet of interviews; a calendar goes to --output, or holidays to --holidays"
        }
        Unreadable::Binary => "name a CSV file: text, with one interview a row",
    }
}

fn output(unusable: &Unusable) -> &'static str {
    match unusable {
        Unusable::NotACalendar | Unusable::OtherProgram { .. } => {
            "name another file, or say --fresh to overwrite this one"
        }
        Unusable::Newer => "run that release, or say --fresh to begin anew",
        Unusable::Truncated => "bring back a whole one, or say --fresh to begin anew",
    }
}

/// The two lines of which one settles what a header means.
fn either(column: Column, header: &str) -> String {
    let header = toml_text(header);
    format!("{SHEET_SETTINGS}, what is so: columns.{column} = [{header}], or ignore = [{header}]")
}

/// A text as TOML has it.
fn toml_text(text: &str) -> String {
    ::toml::Value::from(text).to_string()
}

fn missing_column(column: Column, unknown: &[String], other_days: &[String]) -> String {
    let mut text = match column {
        Column::Date => String::from("write the day of each interview into a column “interview date”"),
        _ => format!("call a column “{column}”"),
    };
    text.extend([", or ", SHEET_SETTINGS, ", which it is: columns.", column.name(), " = [\"…\"]"]);
    for (headers, introduction) in [(unknown, "; not known: "), (other_days, "; other days: ")] {
        if !headers.is_empty() && (column == Column::Date || introduction != "; other days: ") {
            text.push_str(introduction);
            text.push_str(&headers.iter().map(|header| format!("“{header}”")).collect::<Vec<_>>().join(", "));
        }
    }
    text
}

fn unknown_columns(headers: &[(String, Option<Column>)]) -> String {
    let meant: Vec<_> = headers.iter().filter_map(|(header, nearest)| Some((header, (*nearest)?))).collect();
    let mut text = String::new();
    if meant.is_empty() {
        return text;
    }
    text.push_str("did you mean ");
    text.push_str(
        &meant.iter().map(|(header, column)| format!("{column} by “{header}”")).collect::<Vec<_>>().join(", "),
    );
    let settings = meant.iter().map(|(header, column)| format!("columns.{column} = [{}]", toml_text(header)));
    text.extend(["? Then ", SHEET_SETTINGS, ": ", &settings.collect::<Vec<_>>().join(", or ")]);
    text
}

fn date(error: &DateError) -> String {
    match error {
        DateError::Ambiguous(readings) => ambiguous(readings),
        DateError::Several => "leave one of them; each interview has a row of its own".to_owned(),
        DateError::NoYear => "write the year too, as in 2026-03-09".to_owned(),
        DateError::YearUnclear { before, after } => format!("write the year too: {before} or {after}"),
        DateError::Behind { .. } => {
            "write a time there, as in 14:30, and other things into another column, such as notes".to_owned()
        }
        DateError::WeekdayContradicts { .. } => "correct the date or the weekday".to_owned(),
        DateError::OutOfRange { .. } => "write a year from 1970 to 2199".to_owned(),
        DateError::Time(error) => time(error),
        DateError::Impossible { month: 1..=12, .. } => "correct the day".to_owned(),
        DateError::Impossible { .. } => "correct the month, or the order: year, month, day".to_owned(),
        DateError::Unreadable => "write the year first, as in 2026-03-09".to_owned(),
    }
}

fn ambiguous(readings: &Readings) -> String {
    let places = ["first", "second", "third"];
    let settings: Vec<String> = readings
        .iter()
        .zip(places)
        .map(|((order, _), place)| format!("\"{}\" for the {place}", order.word()))
        .collect();
    let settings: Vec<&str> = settings.iter().map(String::as_str).collect();
    let settings = alternatives(&settings);
    format!("no cell of the column that is written like it tells which; {SHEET_SETTINGS}: dates = {settings}")
}

fn time(error: &TimeError) -> String {
    match error {
        TimeError::BareHour { hour: 0 } => "write 00:00, or leave the cell empty".to_owned(),
        TimeError::BareHour { hour: 12 } => "write 12:00, or 12 am".to_owned(),
        TimeError::BareHour { hour: hour @ 13.. } => format!("write {hour}:00 if it is the hour"),
        TimeError::BareHour { hour } => format!("write {hour:02}:00, or {hour} am, or {hour} pm"),
        TimeError::Zone { written } => beside(written),
        TimeError::Several => "leave one of them, or write from when to when: 14:00-15:30".to_owned(),
        TimeError::Script => "write the hour as the sheet shows it, as in 14:30".to_owned(),
        TimeError::Unreadable | TimeError::Impossible { .. } | TimeError::HalfDay { .. } | TimeError::PartOfDay => {
            "write it as in 14:30 or 2:30 PM".to_owned()
        }
    }
}

fn zone(error: &ZoneError) -> String {
    match error {
        ZoneError::Unknown { nearest } if nearest.is_empty() => {
            "write an IANA name, such as America/New_York or Europe/Berlin".to_owned()
        }
        ZoneError::Unknown { nearest } => format!("did you mean {}?", alternatives(nearest)),
        ZoneError::Distance { all_year } if all_year.is_empty() => {
            "write the zone of the place, such as America/New_York or Europe/Berlin, as its clocks may change"
                .to_owned()
        }
        ZoneError::Distance { all_year } => format!(
            "write the zone of the place, as its clocks may change; this distance is kept all year round by {}",
            alternatives(all_year)
        ),
        ZoneError::Abbreviation { meanings } => format!("write the one that is meant: {}", alternatives(meanings)),
    }
}

/// Where the clocks beside an hour are named: a name that several have needs a zone that they do not.
fn beside(written: &str) -> String {
    match Zone::named(written) {
        Err(ZoneError::Abbreviation { meanings }) => {
            format!("write whose clocks these are in a column “timezone”: {}", alternatives(meanings))
        }
        _ => "write the zone in its own column, “timezone”, as in America/New_York".to_owned(),
    }
}

/// The same hour of the other half of the day.
fn at_night(time: NaiveTime) -> String {
    let mut text = String::from("write ");
    text.time(time + TimeDelta::hours(12));
    text.push_str(if time == NaiveTime::MIN {
        " if noon is meant, or leave the hour out if it is not known"
    } else {
        " if the afternoon is meant"
    });
    text
}

fn hours(error: &HoursError) -> String {
    match error {
        HoursError::Unreadable { suggestion: Some(suggestion), .. } | HoursError::NoHours { suggestion, .. } => {
            format!("write: {suggestion}")
        }
        HoursError::Ambiguous { readings, .. } => format!("write {} or {}", readings[0], readings[1]),
        _ => "write opening hours, such as: Mo-Fr 09:00-17:00; Sa 10:00-12:00".to_owned(),
    }
}

fn region(error: &RegionError) -> String {
    let codes = |regions: &[Region]| {
        let named: Vec<String> =
            regions.iter().take(8).map(|region| format!("{} ({})", region.code(), region.name())).collect();
        named.join(", ")
    };
    match error {
        RegionError::UnknownCountry { nearest, .. } if nearest.is_empty() => {
            "write a code or an English name, such as US, US-TX or Germany".to_owned()
        }
        RegionError::UnknownCountry { nearest, .. } => format!("did you mean {}?", codes(nearest)),
        RegionError::UnknownSubdivision { country, accepted, .. } if accepted.is_empty() => {
            format!("write {}: its parts have no holidays of their own here", country.code())
        }
        RegionError::UnknownSubdivision { text, accepted, .. } => {
            let meant = nearest(text, accepted).map(|region| format!("did you mean {}? ", codes(&[region])));
            let more = if accepted.len() > 8 { ", …" } else { "" };
            format!("{}its parts are {}{more}", meant.unwrap_or_default(), codes(accepted))
        }
    }
}

/// The region whose code or name is most like a text.
fn nearest(text: &str, regions: &[Region]) -> Option<Region> {
    const ALIKE: f64 = 0.85;
    let text = text.to_lowercase();
    let likeness = |region: &Region| strsim::jaro_winkler(&region.name().to_lowercase(), &text);
    let best = regions.iter().max_by(|left, right| likeness(left).total_cmp(&likeness(right)))?;
    (likeness(best) >= ALIKE).then_some(*best)
}

fn toml(mistake: &Mistake) -> String {
    match mistake {
        Mistake::UnknownKey { accepted, nearest, .. } | Mistake::UnknownWord { accepted, nearest, .. } => {
            let accepted: Vec<&str> = accepted.iter().map(String::as_str).collect();
            words(&accepted, nearest.as_deref())
        }
        Mistake::Malformed { expected, .. } => form(*expected),
        Mistake::OutOfRange { least, most, .. } => format!("write a number from {least} to {most}"),
        Mistake::MissingKey => "“interview-reminders guide show considerate” shows every key in use".to_owned(),
        Mistake::Mismatch { .. } => "“self” goes with “me” and only with it; “as-before” with “as-before”".to_owned(),
        Mistake::LaterAnchor { .. } => "move the anchor's guideline up".to_owned(),
        _ => String::new(),
    }
}

fn form(form: TextForm) -> String {
    let form = match form {
        TextForm::Duration { least, most } => {
            return format!("write a duration from {} to {}, such as 15m or 1h30m", in_units(least), in_units(most));
        }
        TextForm::Id => "write small letters, digits and hyphens, such as follow-up",
        TextForm::Delay => "write “at once”, “90 minutes”, “48 hours”, “7 days” or “1 working day”",
        TextForm::TimeOfDay => "write a time such as 12:00",
        TextForm::Size => "write a size from 10k on, such as 900k or 1M",
        TextForm::Template => "fields are {person}, {company}, {role}, {stage}, {day}, {answer_by} and {arrival}",
    };
    form.to_owned()
}

fn words(accepted: &[&str], nearest: Option<&str>) -> String {
    let mut text = nearest.map(|nearest| format!("did you mean “{nearest}”? ")).unwrap_or_default();
    text.push_str("accepted: ");
    text.push_str(&accepted.join(", "));
    text
}

/// "a, b or c".
fn alternatives(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

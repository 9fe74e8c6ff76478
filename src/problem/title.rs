//! What is wrong, in one line: lower case, no full stop, the offending text quoted.

mod sheet;
mod when;

use std::borrow::Cow;

use crate::calendar::previous::{Edits, Unusable};
use crate::cell::people::{AddressFlaw, PeopleError};
use crate::cell::phone::PhoneError;
use crate::column::UnreadReason;
use crate::guide::{MINUTES_PER_DAY, Mistake, TextForm, TomlProblem};
use crate::holidays::{ExtraError, ExtraProblem, ExtraProblemKind, RegionError};
use crate::hours::HoursError;
use crate::prose::Prose;
use crate::zone::ZoneError;

use super::{Cause, Problem};

/// The title of a problem.
pub(super) fn of(problem: &Problem) -> String {
    let found = problem.found.as_deref().map_or_else(|| "it".to_owned(), |found| format!("“{found}”"));
    of_cause(&problem.cause, &found)
}

#[expect(clippy::too_many_lines, reason = "one line a cause")]
fn of_cause(cause: &Cause, found: &str) -> String {
    match cause {
        Cause::Setting(cause) => of_cause(cause, found),
        Cause::Unreadable(error) => sheet::unreadable(*error).to_owned(),
        Cause::Workbook(cause) => cause.title(),
        Cause::EncodingAssumed { encoding } if found == "it" => {
            format!("the sheet is not UTF-8; {} is assumed", encoding.name())
        }
        Cause::EncodingAssumed { encoding } => {
            format!("the sheet is not UTF-8; {} is assumed, in which this reads {found}", encoding.name())
        }
        Cause::BrokenCharacter { encoding, .. } => {
            format!("{found} has bytes that are not {}", encoding.name())
        }
        Cause::NulCharacter => format!("{found} had a NUL character in it, which is left out"),
        Cause::MergeMarkers(lines) => sheet::not_rows(lines, "left by a merge"),
        Cause::HeaderAgain(lines) => sheet::not_rows(lines, "the header once more"),
        Cause::ExtraCells { count } => sheet::extra_cells(*count, found),
        Cause::Untold { rows, .. } => sheet::untold(*rows),
        Cause::NoRows => "there is no row below the header".to_owned(),
        Cause::NoRowIsLeft { cancelled } => sheet::no_row_is_left(*cancelled),
        Cause::MissingColumn { column, .. } => format!("no column says the {column}: {}", column.meaning()),
        Cause::HeaderMissing { .. } => "the first row looks like data: a header is missing".to_owned(),
        Cause::NoCompany => "no column names the company: the reminders do without it".to_owned(),
        Cause::Undated { lines, more, words } => sheet::undated(lines, *more, words),
        Cause::DaysInTexts { days, more } => sheet::days_in_texts(days, *more),
        Cause::NoDayInText => format!("{found} names no day of an interview; the row is left out"),
        Cause::UnknownColumns { headers } => unknown_columns(headers),
        Cause::ColumnTwice { column } => format!("not read: an earlier column is {column} already"),
        Cause::ColumnBySlip { column } => format!("taken for {column}: a slip of the finger, it seems"),
        Cause::ColumnUncertain { reason } => format!("not read: {}", uncertain(*reason)),
        Cause::DayAlone => "taken for the day of the interview, since nothing speaks against it".to_owned(),
        Cause::InterviewWithoutDay => format!("{found} says that there is an interview, and not when; it is left out"),
        Cause::ZoneInHeader => format!("no zone is read from a header: {found} does not count"),
        Cause::NotInterviewed => format!("{found}: there was no interview, and no day to come; the row is left out"),
        Cause::NotAnInterview => format!("{found} says nothing of an interview; the row is left out"),
        Cause::NoCompanyInTitle => format!("{found} does not tell which company the interview is with"),
        Cause::UnclosedQuote { .. } => "a quote opens here and is never closed".to_owned(),
        Cause::StartContradicts { start, header } => {
            format!("{found} is another day than that of “{header}”, {start}, which is taken")
        }
        Cause::MissingCell if found == "it" => "the cell is empty, and no interview can do without it".to_owned(),
        Cause::MissingCell => format!("{found} says nothing, and no interview can do without it"),
        Cause::TooLong { limit } => format!("{found} goes on for more than {limit} bytes"),
        Cause::Date(error) => when::date(error, found),
        Cause::DateInList { piece, error } => when::date(error, &format!("“{piece}”")),
        Cause::Time(error) => when::time(error, found),
        Cause::MixedOrders { readings, .. } => format!("{found} can be {}", when::either(readings)),
        Cause::YearAssumed { date, near } => when::year_assumed(found, *date, *near),
        Cause::YearFarAway { date } => format!("{found} is read as {}", when::in_words(*date)),
        Cause::CountedFrom1904 { taken, other } => format!(
            "{found} is read as {}, counted from 1904 like the whole column; from 1900 it would be {}",
            when::in_words(*taken),
            when::in_words(*other)
        ),
        Cause::DateInNotes { piece, error } => {
            format!("not counted as done: {}", when::date(error, &format!("“{piece}”")))
        }
        Cause::NoInterview => format!("{found} without a date is no interview to plan; the row is left out"),
        Cause::CalledOff => format!("{found}: the interview was called off; the row is left out"),
        Cause::Postponed => format!("{found}: the interview was put off and has no date yet; the row is left out"),
        Cause::NoHour => format!("{found} is a day without an hour"),
        Cause::Duration(error) => when::duration(error, found),
        Cause::SkippedHour { zone, .. } => when::skipped_hour(found, *zone),
        Cause::RepeatedHour { zone, earlier, .. } => when::repeated_hour(found, *zone, *earlier),
        Cause::HoursDiffer { start, until, zone } => when::hours_differ(found, (*start, *until), *zone),
        Cause::AfternoonAssumed { time, until } => when::in_the_afternoon(found, *time, *until),
        Cause::HourAssumed { time } => when::hour_assumed(found, *time),
        Cause::AtNight { time } => when::at_night(found, *time),
        Cause::EndContradicts { end, zone } => when::end_contradicts(found, *end, *zone),
        Cause::LastsTooLong { days } => format!("{found} is {days} days after the start; no interview takes so long"),
        Cause::EndBeforeStart => format!("{found} is not after the start"),
        Cause::AnswerBeforeInterview => format!("{found} lies before the interview, which it should follow"),
        Cause::Ignored(cause) => format!("{}; the cell is not used", of_cause(cause, found)),
        Cause::HistoryBeforeInterview => format!("{found} lies before the interview and is not counted"),
        Cause::ZoneAssumed { taken, refused: false } => {
            format!("this machine does not tell its own, so {} is taken for yours", taken.name())
        }
        Cause::ZoneAssumed { taken, refused: true } => {
            format!("{found} names no time zone, so {} is taken for yours", taken.name())
        }
        Cause::HistoryInFuture => format!("{found} is yet to come; it is taken as done all the same"),
        Cause::HistoryWithoutDay { day } => when::without_day(*day, found),
        Cause::Zone(error) => zone(error, found),
        Cause::Hours(error) => hours(error, found),
        Cause::Region(error) => region(error),
        Cause::Word(_) => format!("{found} is none of the words that this column knows"),
        Cause::People(error) => people(error),
        Cause::Address(flaw) => address(flaw),
        Cause::OwnAddress => format!("{found} has the candidate's own address, which is no one else's; it is not used"),
        Cause::Phone(error) => phone(error, found),
        Cause::PhoneRemark { remark } => {
            format!("“{remark}” stands behind the telephone number: it is shown, and not dialled")
        }
        Cause::RepeatedId { first } => format!("{found} is the id of {first} already; this row is left out"),
        Cause::RowsAlike { first, same_start: false } => {
            format!("nothing but the date tells this interview from that of {first}")
        }
        Cause::RowsAlike { first, same_start: true } => {
            format!(
                "another interview at the same time as that of {first}: the rows differ, but not by company, role or stage"
            )
        }
        Cause::RepeatedRow { first } => format!("every cell of the row is as in {first}; this one is left out"),
        Cause::BeyondHolidays { day, region } => {
            let mut text = String::from("a reminder falls on ");
            text.date(*day);
            text.push_str(", for which no public holidays are known yet (");
            text.push_str(region.name());
            text.push(')');
            text
        }
        Cause::Toml(problem) => toml(problem),
        Cause::Holidays(ExtraError::NotACalendar) => "this is no iCalendar file".to_owned(),
        Cause::Holidays(ExtraError::NotUtf8 { line }) => format!("line {line} is not UTF-8, which iCalendar is"),
        Cause::Holiday(event) => holiday(event),
        Cause::Output(unusable) => output(unusable),
        Cause::OutputEdited(edits) => edited(edits),
        Cause::UnknownGuide { .. } => format!("{found} is neither a built-in guide nor a file"),
    }
}

fn output(unusable: &Unusable) -> String {
    match unusable {
        Unusable::NotACalendar => "what stands there is no calendar".to_owned(),
        Unusable::OtherProgram { product } if product.is_empty() => "another program wrote this calendar".to_owned(),
        Unusable::OtherProgram { product } => format!("another program wrote this calendar: {product}"),
        Unusable::Newer => "a later release of interview-reminders wrote this calendar".to_owned(),
        Unusable::Truncated => "the calendar breaks off before its end".to_owned(),
    }
}

/// "2 events were edited and 1 event was added by hand: “Thank Ana Ruiz at Acme”".
fn edited(edits: &Edits) -> String {
    let counts = [(edits.changed, "edited"), (edits.added, "added")];
    let counts: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).collect();
    if counts.is_empty() {
        return "the calendar was edited by hand, though none of its events".to_owned();
    }
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, what)| {
        text.count(*count, "event");
        text.push_str(if *count == 1 { " was " } else { " were " });
        text.push_str(what);
    });
    text.push_str(" by hand");
    if !edits.summaries.is_empty() {
        text.push_str(": ");
        text.list(edits.summaries.iter(), |text, summary| {
            text.push('“');
            text.push_str(summary);
            text.push('”');
        });
    }
    text
}

fn unknown_columns(headers: &[(String, Option<crate::column::Column>)]) -> String {
    let mut text = String::from("not read, for their meaning is not known: ");
    text.list(headers.iter(), |text, (header, _)| {
        text.push('“');
        text.push_str(header);
        text.push('”');
    });
    text
}

fn uncertain(reason: UnreadReason) -> Cow<'static, str> {
    let plain = match reason {
        UnreadReason::PerhapsApplied => "it may be the day of the application as well as that of the interview",
        UnreadReason::NoDates => "it names an interview, but most of its cells are no dates",
        UnreadReason::PerhapsPlanned => "it may be the day on which you followed up, or mean to",
        UnreadReason::OfWhom(_) => "it may be anybody's",
        UnreadReason::Unfit(column) => {
            return format!("its name is that of the {column}, but its cells are something else").into();
        }
        UnreadReason::OfWhichRound(_) => {
            "it stands before the days of several interviews, and may belong to any of them"
        }
        _ => "its meaning is open",
    };
    plain.into()
}

fn zone(error: &ZoneError, found: &str) -> String {
    match error {
        ZoneError::Unknown { .. } => format!("{found} is no time zone"),
        ZoneError::Abbreviation { .. } => format!("{found} is short for several time zones"),
        ZoneError::Distance { .. } => format!("{found} is a distance from UTC, and no time zone"),
    }
}

fn hours(error: &HoursError, found: &str) -> String {
    match error {
        HoursError::Empty => "the hours are empty".to_owned(),
        HoursError::TooLong { limit, .. } => format!("{found} goes on for more than {limit} bytes"),
        HoursError::Unreadable { part, .. } => format!("{found}: “{part}” is neither a day nor an hour"),
        HoursError::NoHours { days, .. } => format!("{found} names {days}, and no hours"),
        HoursError::Ambiguous { part, readings } => {
            format!("{found}: “{part}” can be {} or {}", readings[0], readings[1])
        }
        HoursError::FollowsTheSun { event } => {
            format!("{found} follows the {event}, which differs from place to place")
        }
        HoursError::SchoolHolidays => format!("{found} follows school holidays, which are not known"),
        HoursError::NoEnd { part } => format!("{found}: “{part}” has no end"),
        HoursError::NeverOpen { .. } => format!("{found} is never open"),
    }
}

fn region(error: &RegionError) -> String {
    match error {
        RegionError::UnknownCountry { text, .. } => format!("“{text}” is no country"),
        RegionError::UnknownSubdivision { country, text, .. } => format!("“{text}” is no part of {}", country.name()),
    }
}

fn address(flaw: &AddressFlaw) -> String {
    match flaw {
        AddressFlaw::Broken { piece } => format!("“{piece}” is no address that mail can reach; it is not used"),
        AddressFlaw::Several { piece } => {
            format!("“{piece}” is one person with several addresses; none of them is used")
        }
    }
}

fn people(error: &PeopleError) -> String {
    match error {
        PeopleError::Unclear { piece } => format!("“{piece}” may be surnames with first names, or people each"),
        PeopleError::NotOne { count } => format!("{count} people stand here, where one is wanted"),
    }
}

fn phone(error: &PhoneError, found: &str) -> String {
    match error {
        PhoneError::Unexpected { character } => format!("{found}: no telephone number has “{character}”"),
        PhoneError::DigitCount { digits } => format!("{found} has {digits} digits; a telephone number has 5 to 15"),
        PhoneError::Extension { written } => format!("{found}: “{written}” is no extension"),
        PhoneError::Several => format!("{found} is several numbers"),
        PhoneError::Date => format!("{found} is a date, and no telephone number"),
    }
}

fn holiday(event: &ExtraProblem) -> String {
    let name = &event.name;
    match &event.kind {
        ExtraProblemKind::Unfinished => format!("left out: “{name}” has no end; the file was cut short"),
        ExtraProblemKind::NotADay { text } => format!("left out: “{name}” is on no day: “{text}”"),
        ExtraProblemKind::Timed { text } => format!("left out: “{name}” is not a whole day: “{text}”"),
        ExtraProblemKind::TooLong { days } => format!("left out: “{name}” lasts {days} days"),
        ExtraProblemKind::Observance => format!("left out: “{name}” is marked as a day that is not off"),
        ExtraProblemKind::Recurrence { rule } => format!("“{name}” is taken once: its rule is not yearly: {rule}"),
    }
}

fn toml(problem: &TomlProblem) -> String {
    let key = &problem.key;
    match &problem.mistake {
        Mistake::Syntax { message } => format!("column {}: {message}", problem.at.column),
        Mistake::UnknownKey { word, .. } => format!("column {}: nobody asks for “{word}” here", problem.at.column),
        Mistake::MissingKey => format!("{key} is missing"),
        Mistake::WrongType { expected, found } => {
            format!("{key} is {}, where {} is wanted", kind(*found), kind(*expected))
        }
        Mistake::UnknownWord { word, .. } => format!("column {}: {key} can't be “{word}”", problem.at.column),
        Mistake::Malformed { text, expected } => {
            format!("column {}: {key} is “{text}”, which is not {}", problem.at.column, form(*expected))
        }
        Mistake::OutOfRange { number, .. } => format!("{key} can't be {number}"),
        Mistake::Empty => format!("{key} is empty"),
        Mistake::TooManyGuidelines { most } => format!("there are more than {most} guidelines"),
        Mistake::LaterAnchor { id } => format!("{key}: {id} does not come earlier in the guide"),
        Mistake::ReversedWindow { .. } => format!("{key}: the window ends before it begins"),
        Mistake::Mismatch { .. } => format!("{key}: the recipient and the medium do not go together"),
        Mistake::NoStepBefore => format!("{key}: “as-before”, but the anchor is the interview and no earlier step"),
        Mistake::NotAtStart => format!("{key} is only for a guideline whose anchor is “start”"),
    }
}

fn kind(kind: crate::guide::TomlType) -> &'static str {
    use crate::guide::TomlType;
    match kind {
        TomlType::Text => "a text",
        TomlType::Number => "a whole number",
        TomlType::Decimal => "a decimal",
        TomlType::Flag => "true or false",
        TomlType::Date => "a date",
        TomlType::List => "a list",
        TomlType::Table => "a table",
    }
}

fn form(form: TextForm) -> String {
    let form = match form {
        TextForm::Duration { least, most } => {
            return format!("a duration from {} to {}", in_units(least), in_units(most));
        }
        TextForm::Id => "an id",
        TextForm::Delay => "a delay",
        TextForm::TimeOfDay => "a time of day",
        TextForm::Size => "a size of files",
        TextForm::Template => "a text whose fields are known",
    };
    form.to_owned()
}

/// Minutes as a configuration has them: `45m`, `24h`, `28d`.
pub(super) fn in_units(minutes: u32) -> String {
    match minutes {
        0 => "0m".to_owned(),
        _ if !minutes.is_multiple_of(60) => format!("{minutes}m"),
        _ if minutes > MINUTES_PER_DAY && minutes.is_multiple_of(MINUTES_PER_DAY) => {
            format!("{}d", minutes / MINUTES_PER_DAY)
        }
        _ => format!("{}h", minutes / 60),
    }
}

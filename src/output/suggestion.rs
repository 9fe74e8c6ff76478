//! The configuration that reads a sheet, explained line by line, with what is open left as choices.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use crate::cell::date::{DateError, DateOrder, Readings, read_date};
use crate::column::{Column, ColumnNames, UnreadReason};
use crate::guide::FixedWord;
use crate::interview::{Defaults, Heading, Mapping, SheetReport, Sureness, Taken};
use crate::planned::Reading;
use crate::problem::{Cause, DayCause, Problem, SheetCause};
use crate::prose::Prose;
use crate::request::Setup;
use crate::settings::{MY_HOURS, THEIR_HOURS};

/// Explanations begin in this column, where the line before them leaves room.
const EXPLANATIONS: usize = 40;

/// So many columns are offered for one that is missing.
const CHOICES: usize = 6;

/// A configuration in the making.
struct SuggestedPage(String);

/// The configuration that reads a sheet, which is a file of this name; none where the sheet has no header.
#[must_use]
pub fn text(name: &str, sheet: &SheetReport, reading: &Reading, setup: &Setup) -> Option<String> {
    let (mapping, defaults) = (sheet.mapping.as_ref()?, &setup.defaults);
    let of_sheet = reading.problems.iter().filter(|problem| problem.file == sheet.file);
    let problems: Vec<&Problem> = of_sheet.collect();
    let mut page = SuggestedPage(String::new());
    page.remark(&format!("How interview-reminders reads {name}. What is behind a # is not in force."));
    page.remark(&format!("“interview-reminders check {name}” shows what comes of it."));
    page.blank();
    page.me(mapping, defaults);
    page.blank();
    page.line("[sheet]", "");
    page.encoding(&problems);
    page.dates(sheet.dates, &problems);
    page.hour(mapping, defaults);
    page.columns(mapping);
    page.not_read(mapping);
    page.open(mapping);
    page.missing(mapping);
    page.days_in_texts(&problems);
    page.blank();
    page.line("[contact]", "for people whose row says nothing");
    page.line(&format!("# hours = {}", quoted(THEIR_HOURS)), "when they can be reached");
    page.line("# country = \"US\"", "whose public holidays they keep; else those of their time zone");
    Some(page.0)
}

impl SuggestedPage {
    fn blank(&mut self) {
        self.0.push('\n');
    }

    fn remark(&mut self, text: &str) {
        let _ = writeln!(self.0, "# {text}");
    }

    fn line(&mut self, setting: &str, explanation: &str) {
        let room = " ".repeat(EXPLANATIONS.saturating_sub(setting.width()).max(2));
        let explanation = explanation.replace(char::is_control, " ");
        let explanation = if explanation.is_empty() { String::new() } else { format!("{room}# {explanation}") };
        let _ = writeln!(self.0, "{setting}{explanation}");
    }

    fn me(&mut self, mapping: &Mapping, defaults: &Defaults) {
        let rows = if mapping.index(Column::Timezone).is_some() { "of rows that give none" } else { "of every row" };
        self.line("[me]", "");
        self.line(&format!("zone = {}", quoted(defaults.my_zone.name())), &format!("your time zone, and that {rows}"));
        self.line(&format!("# hours = {}", quoted(MY_HOURS)), "when you are awake and free");
    }

    fn encoding(&mut self, problems: &[&Problem]) {
        for problem in problems {
            if let Cause::Sheet(SheetCause::EncodingAssumed { encoding }) = problem.cause {
                let example = problem.found.as_deref().unwrap_or_default();
                let setting = format!("encoding = {}", quoted(encoding.name()));
                self.line(&setting, &format!("guessed: is this right? {example}"));
            }
        }
    }

    fn dates(&mut self, proved: Option<DateOrder>, problems: &[&Problem]) {
        let ambiguous = problems.iter().find_map(|problem| match &problem.cause {
            Cause::Date(DateError::Ambiguous(readings))
            | Cause::Day(
                DayCause::MixedOrders { readings, .. }
                | DayCause::DateInList { error: DateError::Ambiguous(readings), .. },
            ) => Some((problem, *readings)),
            _ => None,
        });
        let Some((problem, readings)) = ambiguous else {
            let order = DateOrder::WORDS.iter().find(|(_, order)| Some(*order) == proved);
            return match order {
                Some((word, _)) => self.line(&format!("dates = \"{word}\""), "as cells of the columns prove"),
                None => self.line("# dates = \"dmy\"", "or mdy, or ymd: no date has needed it so far"),
            };
        };
        let found = problem.found.as_deref().unwrap_or_default();
        let line = problem.line.unwrap_or_default();
        self.remark(&format!("“{found}” on line {line} can be two days. Take the # off what is meant:"));
        let Readings { day_first, month_first, year_first, .. } = readings;
        for (order, day) in [("dmy", day_first), ("mdy", month_first), ("ymd", year_first)] {
            if let Some(day) = day {
                let mut said = String::new();
                said.date(day);
                self.line(&format!("# dates = \"{order}\""), &said);
            }
        }
    }

    fn hour(&mut self, mapping: &Mapping, defaults: &Defaults) {
        let assumed = defaults.assumed_time.format("%H:%M").to_string();
        let says_hour = read(mapping).any(|(_, column, _)| matches!(column, Column::Time | Column::Start));
        let why = if says_hour { "where a row gives no hour" } else { "no column says the hour" };
        self.line(&format!("assumed-time = {}", quoted(&assumed)), &format!("{why}; reminders say that it is assumed"));
    }

    /// What each header was taken for, unless its name says it.
    fn columns(&mut self, mapping: &Mapping) {
        let mut named = Vec::new();
        for Heading { written, taken, sample, .. } in mapping.headings() {
            match taken {
                Taken::As(column, sureness) if named.contains(column) || *sureness == Sureness::Own => {}
                Taken::As(column, _) => {
                    let example = if sample.is_empty() { column.meaning() } else { sample };
                    let together = read(mapping).filter(|(_, other, _)| other == column);
                    let headers: Vec<String> = together.map(|(written, ..)| quoted(written)).collect();
                    self.line(&format!("columns.{column} = [{}]", headers.join(", ")), example);
                    named.push(*column);
                }
                Taken::OfRound(round, column, _) => {
                    let stage = &mapping.rounds()[*round].stage;
                    self.remark(&on_one_line(&format!("“{written}” is the {column} of the stage “{stage}”")));
                }
                _ => {}
            }
        }
    }

    /// What would be reported at every run, if this did not settle it.
    fn not_read(&mut self, mapping: &Mapping) {
        let is_settled = |heading: &&Heading| {
            let is_reported = match heading.taken {
                Taken::Unknown(_) | Taken::Again(_) => true,
                Taken::Not(reason) => reason.open_for().is_some(),
                _ => false,
            };
            // Two columns of one name are read or ignored together.
            is_reported && !read(mapping).any(|(written, ..)| ColumnNames::are_alike(written, &heading.written))
        };
        let headers: Vec<String> =
            mapping.headings().iter().filter(is_settled).map(|heading| quoted(&heading.written)).collect();
        if !headers.is_empty() {
            self.line(&format!("ignore = [{}]", headers.join(", ")), "not read");
        }
        let others = |reason: UnreadReason| {
            let such = mapping.headings().iter().filter(move |heading| heading.taken == Taken::Not(reason));
            such.map(|heading| format!("“{}”", heading.written)).collect::<Vec<_>>().join(", ")
        };
        for (reason, why) in [
            (UnreadReason::AnotherDate, "other days than the interview's"),
            (UnreadReason::OfCandidate, "the candidate's own"),
        ] {
            let headers = others(reason);
            if !headers.is_empty() {
                self.remark(&on_one_line(&format!("Not read, as {why}: {headers}")));
            }
        }
    }

    /// What only the user knows.
    fn open(&mut self, mapping: &Mapping) {
        for Heading { written, taken, sample, .. } in mapping.headings() {
            let Taken::Not(reason) = taken else { continue };
            // Which of several interviews an hour is of, no configuration says.
            let Some(column) = reason.open_for().filter(|column| *reason != UnreadReason::OfWhichRound(*column)) else {
                continue;
            };
            let (this, what) = (on_one_line(&format!("“{written}”")), of_what(*reason));
            if mapping.index(column).is_some() {
                self.remark(&format!("If {this} holds {what}, add it to columns.{column}."));
            } else {
                self.remark(&format!("If {this} holds {what}, take the # off:"));
                self.line(&format!("# columns.{column} = [{}]", quoted(written)), sample);
            }
        }
    }

    /// Which columns speak of days of interviews, where none has them.
    fn days_in_texts(&mut self, problems: &[&Problem]) {
        let named =
            problems.iter().filter(|problem| matches!(problem.cause, Cause::Sheet(SheetCause::DaysInTexts { .. })));
        let headers: Vec<String> = named.filter_map(|problem| Some(quoted(problem.column.as_deref()?))).collect();
        if !headers.is_empty() {
            self.remark("Or take the days that texts tell of:");
            self.line(&format!("# days-from = [{}]", headers.join(", ")), "interviews on days beside such a word");
        }
    }

    fn missing(&mut self, mapping: &Mapping) {
        for column in mapping.missing() {
            let wanted = if column == Column::Date { "interview date" } else { column.name() };
            self.remark(&format!(
                "No column says the {column}, which no interview can do without. Call one “{wanted}”,"
            ));
            let choices: Vec<&Heading> =
                mapping.headings().iter().filter(|heading| may_be(heading, column)).take(CHOICES).collect();
            self.remark(if choices.is_empty() { "or say here which it is:" } else { "or take the # off what it is:" });
            for Heading { written, sample, .. } in &choices {
                self.line(&format!("# columns.{column} = [{}]", quoted(written)), sample);
            }
            if choices.is_empty() {
                self.line(&format!("# columns.{column} = [\"…\"]"), column.meaning());
            }
        }
    }
}

/// What a header holds, if it is what it may be.
fn of_what(reason: UnreadReason) -> &'static str {
    match reason {
        UnreadReason::PerhapsApplied => "the days of the interviews, and not of the applications",
        UnreadReason::PerhapsPlanned => "the days on which you followed up, and no plans",
        UnreadReason::NoDates => "days of interviews, though most of its cells are no dates",
        _ => "what is your contact's",
    }
}

/// Whether an unknown header may be this column by its cells.
fn may_be(heading: &Heading, column: Column) -> bool {
    let is_unknown = matches!(heading.taken, Taken::Unknown(_));
    let is_date = !matches!(read_date(&heading.sample, None), Err(DateError::Unreadable));
    is_unknown && !heading.sample.is_empty() && is_date == (column == Column::Date)
}

/// What is read: header and column, and of which round.
fn read(mapping: &Mapping) -> impl Iterator<Item = (&str, Column, Option<usize>)> {
    mapping.headings().iter().filter_map(|heading| Some((&*heading.written, heading.column()?, heading.round())))
}

/// A text as TOML and JSON have it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

fn on_one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

//! From a spreadsheet of job interviews to reminders in a calendar.
//!
//! [`plan()`] is the whole program in one call:
//!
//! ```
//! use interview_reminders::output::{ics, jsonl};
//! use interview_reminders::{Input, MachineZone, Request, plan};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sheet = Input::new("interviews.csv", "company,date,contact\nAcme,2026-03-10,Kim <kim@acme.test>\n");
//! let zone = MachineZone::named("TZ", "America/New_York");
//! let request = Request::new("2026-03-01T08:00:00Z".parse()?, zone);
//! let planned = plan(&[sheet], &request).map_err(|problems| problems[0].to_string())?;
//! let (mut calendar, mut lines) = (Vec::new(), Vec::new());
//! let changes = ics::write_new(&mut calendar, &planned.plan, &ics::CalendarStyle::of(&planned.setup, "Interviews"))?;
//! jsonl::write(&mut lines, &planned.plan)?;
//! # assert!(changes.added > 0 && changes.added == planned.plan.count_reminders());
//! # assert!(String::from_utf8(calendar)?.contains("SUMMARY:Ask Kim at Acme") && !lines.is_empty());
//! # Ok(())
//! # }
//! ```
//!
//! Data goes one way:
//!
//! ```text
//! bytes ─ table ─▶ rows ─ interview ─▶ roster ─ plan ─▶ pairs ─ schedule ─▶ reminders ─ output ─▶ bytes
//!                   ▲ cell              ▲ guide           ▲ reach (zone, hours, holidays)   ▲ calendar
//! ```
//!
//! Each module knows only those before it in this list:
//!
//! - [`lexicon`]: the words that people write, of every language.
//! - [`visible`]: text that may be shown.
//! - [`moment`]: moments and days as numbers, in which planning works.
//! - [`cell`]: one cell to a date, a time, people, a word.
//! - [`zone`]: the clocks of a place.
//! - [`prose`]: dates, times and numbers in words.
//! - [`hours`]: when a place is open.
//! - [`holidays`]: when it is closed all the same.
//! - [`reach`]: when somebody can be reached; knows nothing of interviews.
//! - [`calendar`]: the bytes of events, and those of an earlier run.
//! - [`mod@column`]: what the columns of a sheet are called and mean.
//! - [`table`]: bytes to text to rows whose cells know their line.
//! - [`guide`]: advice, as data.
//! - [`problem`]: all that can be wrong, and every sentence that reports it.
//! - [`interview`]: rows to interviews, with problems beside them.
//! - [`mod@plan`]: every pair of interview and guideline, wanted or absent for a reason.
//! - [`mod@schedule`]: what is wanted, placed into time that suits both, within the limits per person.
//! - [`sentence`]: every sentence that a reader of the calendar meets.
//! - [`message`]: what a reminder says: one account, in parts.
//! - [`layout`]: over which files events are spread.
//! - [`settings`]: preferences, as data.
//! - [`mod@regenerate`]: a plan beside the bytes of an earlier run.
//! - [`request`]: what a run goes by, settled before a sheet is read.
//! - [`planned`]: sheets, as a setup has them read and planned.
//! - [`sample`]: a sheet and a configuration for whoever has none yet.
//! - [`output`]: all of it to bytes.
//!
//! The library is pure: the clock, files and the environment are arguments. A row's mistake is data beside the other
//! rows, never the end of them.
#![doc = include_str!("house/way.md")]
#![doc = include_str!("house/trust.md")]
#![doc = include_str!("house/limits.md")]
#![doc = include_str!("house/scale.md")]
#![doc = include_str!("house/dependencies.md")]

pub mod calendar;
pub mod cell;
pub mod column;
pub mod guide;
pub mod holidays;
pub mod hours;
pub mod interview;
pub mod layout;
pub mod lexicon;
pub mod message;
pub mod moment;
pub mod output;
pub mod plan;
pub mod planned;
pub mod problem;
pub mod prose;
pub mod reach;
pub mod regenerate;
pub mod request;
pub mod sample;
pub mod schedule;
pub mod sentence;
pub mod settings;
pub mod table;
pub mod visible;
pub mod zone;

#[cfg(test)]
mod invented_language;

pub use planned::{Planned, Reading, RowCounts, SheetsReader, Verdict};
pub use request::{GuideWanted, Input, MachineZone, Request, Setup, SheetLink, SheetTooLarge};
pub use settings::Options;

/// The whole program: reads sheets and plans them, as a request has it. What it returns writes every [`output`].
///
/// An error is what stands in the way of reading anything, in configuration, guide or holidays. What is wrong with a sheet
/// is in [`Planned::problems`], and [`Planned::verdict`] says whether the rest may be written all the same.
pub fn plan(sheets: &[Input], request: &Request) -> Result<Planned, Vec<problem::Problem>> {
    let setup = request.prepare()?;
    Ok(Reading::of(sheets, &setup).plan(setup))
}

//! From a spreadsheet of job interviews to reminders in a calendar.
//!
//! Data goes one way, and each step knows the one before it and nothing of the one after:
//!
//! ```text
//! bytes ─ table ─▶ rows ─ interview ─▶ roster ─ plan ─▶ pairs ─ schedule ─▶ reminders ─ output ─▶ bytes
//!                   ▲ cell              ▲ guide           ▲ reach (zone, hours, holidays)   ▲ calendar
//! ```
//!
//! - [`table`]: bytes to text to rows whose cells know their line.
//! - [`mod@column`]: what the columns of a sheet are called and mean.
//! - [`cell`]: one cell to a date, a time, people, a word.
//! - [`interview`]: rows to interviews, with problems beside them.
//! - [`moment`]: moments and days as numbers, in which planning counts.
//! - [`zone`], [`hours`], [`holidays`], together [`reach`]: when somebody can be reached; know nothing of interviews.
//! - [`guide`], [`settings`]: advice and preferences, as data.
//! - [`mod@plan`]: every pair of interview and guideline, wanted or absent for a reason.
//! - [`mod@schedule`]: what is wanted, placed into time that suits both, within the limits per person.
//! - [`reason`], [`problem`]: every sentence that explains, every sentence that reports a mistake.
//! - [`message`], [`output`], [`calendar`]: reminders to texts to bytes.
//! - [`mod@regenerate`]: those beside the bytes of an earlier run.
//! - [`layout`]: over which files they are spread.
//!
//! The library is pure: the clock, files and the environment are arguments. A row's mistake is data beside the other
//! rows, never the end of them.

pub mod calendar;
pub mod cell;
pub mod column;
pub mod guide;
pub mod holidays;
pub mod hours;
pub mod interview;
pub mod layout;
pub mod message;
pub mod moment;
pub mod output;
pub mod plan;
pub mod problem;
pub mod prose;
pub mod reach;
pub mod reason;
pub mod regenerate;
pub mod schedule;
pub mod settings;
pub mod table;
pub mod zone;

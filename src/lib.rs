//! From a spreadsheet of job interviews to reminders in a calendar.
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
//! - [`moment`]: moments and days as numbers, in which planning counts.
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
//! - [`output`]: all of it to bytes.
//!
//! The library is pure: the clock, files and the environment are arguments. A row's mistake is data beside the other
//! rows, never the end of them.
#![doc = include_str!("house/trust.md")]
#![doc = include_str!("house/limits.md")]
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
pub mod problem;
pub mod prose;
pub mod reach;
pub mod regenerate;
pub mod schedule;
pub mod sentence;
pub mod settings;
pub mod table;
pub mod visible;
pub mod zone;

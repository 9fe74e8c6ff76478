//! Rows to interviews: people, zones and times, with the problems beside them.
//!
//! Once a row has become an [`Interview`], no time in it is without a zone, and nothing in it depends on the order of
//! rows: interviews stand in the order of their start, then of their key.
//!
//! Each room knows only those before it in this list:
//!
//! - `texts`: texts that rows share, each kept once, and how names are spelled.
//! - `roster`: interviews and their people, in their order and under their keys; knows no sheet.
//! - `sheet`: what a whole sheet says before its rows are read: its columns, the order of its dates, its clocks.
//! - `row`: one row to its interviews.
//! - `reader`: a sheet, row by row, into a roster; and a copy of the sheet with ids.

mod reader;
mod roster;
mod row;
mod sheet;
mod texts;

pub use reader::ids::{SheetWithIds, with_ids};
pub use reader::{SheetReport, read_sheet};
pub use roster::Roster;
pub use roster::builder::RosterBuilder;
pub use roster::interview::{Contacted, Follower, Heard, Interview, InterviewId, Origin, Permits};
pub use roster::left_out::{LeftOut, LeftOutRow, RowsAlike};
pub use roster::person::{Candidate, CandidateId, Listed, Person, PersonId, PersonIds, Relation};
pub use sheet::defaults::Defaults;
pub use sheet::mapping::{Heading, Mapping, Round, Sureness, Taken};
pub use texts::interner::WordId;
pub(crate) use texts::spelling::folded;

pub use crate::cell::choice::{InterviewStatus, MeetingFormat, PreferredMedium};

//! What is attacked, and what must hold whatever comes in: one function a target, which panics where it does not.
//!
//! - `hours`, `cells`, `holidays` and `pages` read a text; `book` a workbook, as far as to its cells;
//! - `sheet` plans any bytes as a spreadsheet, `rows` one as people make it, as text or as a workbook;
//! - `earlier` goes on from a calendar that anybody may have changed; `change` plans some nights of a sheet that changes,
//!   with edits by hand in between.

mod books;
mod chance;
mod earlier;
mod nights;
mod run;
mod sheets;
mod small;

#[path = "../../support/defaults.rs"]
pub mod defaults;
#[path = "../../support/events.rs"]
pub mod events;
#[path = "../../properties/oracle.rs"]
pub mod oracle;

pub use books::{book, take_slips_for_broken_workbooks};
pub use earlier::earlier;
pub use nights::{Nights, change};
pub use sheets::{Sheet, rows, sheet};
pub use small::{cells, holidays, hours, pages};

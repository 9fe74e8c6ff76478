//! What is attacked, and what must hold whatever comes in: one function a target, which panics where it does not.
//!
//! `hours`, `cells`, `holidays` and `pages` read a text; `earlier` a calendar that anybody may have changed; `sheet` a
//! spreadsheet, as far as to the calendar; `change` some nights of a sheet that changes, with edits by hand in between.

mod nights;
mod planned;
mod small;

#[path = "../../support/defaults.rs"]
pub mod defaults;
#[path = "../../support/events.rs"]
pub mod events;
#[path = "../../properties/oracle.rs"]
pub mod oracle;

pub use nights::{Nights, change};
pub use planned::{earlier, sheet};
pub use small::{cells, holidays, hours, pages};

//! The commands, and what several of them have in common.

pub mod check;
pub mod diff;
pub mod export;
pub mod guide;
pub mod init;
pub mod packaging;
pub mod page;
pub mod plan;

mod ids;
mod writing;

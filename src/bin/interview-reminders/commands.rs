//! The commands, each in a file with its helpers below it.

pub mod check;
pub mod diff;
pub mod export;
pub mod guide;
pub mod init;
pub mod packaging;
pub mod page;
pub mod plan;

//! The process itself: how it ends, what it leaves behind, and what it says on which stream.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test has files")]

#[path = "support"]
mod support {
    pub mod events;
    pub mod patience;
    pub mod program;
    pub mod repository;
}

#[path = "command_line/beginnings.rs"]
mod beginnings;
#[path = "command_line/bounds.rs"]
mod bounds;
#[path = "command_line/candidates.rs"]
mod candidates;
#[path = "command_line/descriptions.rs"]
mod descriptions;
#[path = "command_line/disk.rs"]
mod disk;
#[path = "command_line/earlier.rs"]
mod earlier;
#[path = "command_line/endings.rs"]
mod endings;
#[cfg(unix)]
#[path = "command_line/faults.rs"]
mod faults;
#[path = "command_line/folder.rs"]
mod folder;
#[path = "command_line/folders.rs"]
mod folders;
#[path = "command_line/ids.rs"]
mod ids;
#[path = "command_line/inputs.rs"]
mod inputs;
#[cfg(target_os = "linux")]
#[path = "command_line/killed.rs"]
mod killed;
#[path = "command_line/limits.rs"]
mod limits;
#[path = "command_line/links.rs"]
mod links;
#[path = "command_line/nightly.rs"]
mod nightly;
#[path = "command_line/others.rs"]
mod others;
#[path = "command_line/outputs.rs"]
mod outputs;
#[path = "command_line/pages.rs"]
mod pages;
#[path = "command_line/parts.rs"]
mod parts;
#[path = "command_line/regeneration.rs"]
mod regeneration;
#[path = "command_line/reported.rs"]
mod reported;
#[path = "command_line/settings.rs"]
mod settings;
#[path = "command_line/shown.rs"]
mod shown;
#[path = "command_line/streams.rs"]
mod streams;
#[path = "command_line/trusted.rs"]
mod trusted;
#[path = "command_line/turns.rs"]
mod turns;
#[path = "command_line/vdir.rs"]
mod vdir;
#[path = "command_line/workbooks.rs"]
mod workbooks;

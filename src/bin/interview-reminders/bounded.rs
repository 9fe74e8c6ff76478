//! Files that are read whole: each is a file, which ends, and no larger than any of its kind.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use anyhow::bail;

/// The most bytes of each kind.
pub mod most {
    /// A configuration or a guide.
    pub const PAGE: u64 = 1 << 22;
    /// A file of holidays.
    pub const HOLIDAYS: u64 = 1 << 25;
    /// What a folder of calendars remembers.
    pub const MANIFEST: u64 = 1 << 29;
    /// A calendar of one event.
    pub const EVENT: u64 = 1 << 24;
    /// An earlier calendar, which is never in memory as a whole.
    pub const CALENDAR: u64 = 1 << 34;
}

/// Reads a file of at most so many bytes; a pipe or a device, which may have no end, is refused before it is opened.
pub fn read(path: &Path, most: u64) -> anyhow::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        bail!("it is no file");
    }
    let file = File::open(path)?;
    expect_within(file.metadata()?.len(), most)?;
    let mut bytes = Vec::new();
    // Some files have no length until they are read.
    file.take(most + 1).read_to_end(&mut bytes)?;
    expect_within(bytes.len() as u64, most)?;
    Ok(bytes)
}

/// Refuses a file of more bytes.
pub fn expect_within(length: u64, most: u64) -> anyhow::Result<()> {
    if length > most {
        bail!("it is larger than {} MB", most >> 20);
    }
    Ok(())
}

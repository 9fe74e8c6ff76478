//! Several files in one, as they are: the plainest form of a zip (APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16).
//!
//! What writes zips for everybody also packs them, which would make the page a twentieth larger.

use std::io::{self, Write};

use interview_reminders::output::spread::CalendarFile;

use crate::handed_out::HandedOut;

/// What is needed to unpack it: version 1.0; names are in UTF-8; the file is stored as it is.
const NEEDED: [u16; 3] = [10, 1 << 11, 0];
/// The time of a file that has none: midnight of 1 January 1980.
const TIME: [u16; 2] = [0, 1 << 5 | 1];

/// A zip in the making, which holds nothing but its directory.
#[derive(Default)]
pub struct Archive {
    out: HandedOut,
    directory: Vec<u8>,
    count: usize,
}

impl Archive {
    /// Adds a file; an error where the archive would have more bytes than the plain form can.
    pub fn add(&mut self, file: &CalendarFile) -> io::Result<()> {
        let offset = small(self.out.length)?;
        let about = about(file)?;
        for piece in [b"PK\x03\x04", &*about, file.name.as_bytes(), &file.bytes] {
            self.out.write_all(piece)?;
        }
        self.directory.extend(b"PK\x01\x02");
        put(&mut self.directory, &NEEDED[..1]);
        self.directory.extend(about);
        // No comment, the first disk, no attributes inside or outside.
        put(&mut self.directory, &[0; 5]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(file.name.bytes());
        self.count += 1;
        Ok(())
    }

    /// How many files are in it.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Closes it; an error where it has more files than the plain form can.
    pub fn close(mut self) -> io::Result<()> {
        let count = u16::try_from(self.count).map_err(|_| too_much())?;
        let [length, offset] = [self.directory.len() as u64, self.out.length].map(small);
        self.directory.extend(b"PK\x05\x06");
        put(&mut self.directory, &[0, 0, count, count]);
        self.directory.extend(length?.to_le_bytes());
        self.directory.extend(offset?.to_le_bytes());
        put(&mut self.directory, &[0]);
        self.out.write_all(&self.directory)
    }
}

/// What stands in front of a file and in the directory alike.
fn about(CalendarFile { name, bytes }: &CalendarFile) -> io::Result<Vec<u8>> {
    let mut about = Vec::new();
    put(&mut about, &NEEDED);
    put(&mut about, &TIME);
    about.extend(crc32fast::hash(bytes).to_le_bytes());
    let length = small(bytes.len() as u64)?.to_le_bytes();
    about.extend([length, length].as_flattened());
    put(&mut about, &[u16::try_from(name.len()).map_err(|_| too_much())?, 0]);
    Ok(about)
}

fn small(number: u64) -> io::Result<u32> {
    u32::try_from(number).map_err(|_| too_much())
}

fn too_much() -> io::Error {
    io::Error::other("This is more than a zip of the plain kind holds: take one calendar for all.")
}

fn put(out: &mut Vec<u8>, numbers: &[u16]) {
    out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

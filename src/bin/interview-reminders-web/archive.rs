//! Several files in one, as they are: the plainest form of a zip (APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16).
//!
//! What writes zips for everybody also packs them, which would make the page a twentieth larger.

use interview_reminders::output::spread::CalendarFile;

/// What is needed to unpack it: version 1.0; names are in UTF-8; the file is stored as it is.
const NEEDED: [u16; 3] = [10, 1 << 11, 0];
/// The time of a file that has none: midnight of 1 January 1980.
const TIME: [u16; 2] = [0, 1 << 5 | 1];

/// A zip of these files; none where it would have more files or bytes than the plain form can.
pub fn zip_of(files: &[CalendarFile]) -> Option<Vec<u8>> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let offset = u32::try_from(archive.len()).ok()?;
        let about = about(file)?;
        archive.extend(b"PK\x03\x04");
        archive.extend(&about);
        archive.extend(file.name.bytes());
        archive.extend(&file.bytes);
        directory.extend(b"PK\x01\x02");
        put(&mut directory, &NEEDED[..1]);
        directory.extend(about);
        // No comment, the first disk, no attributes inside or outside.
        put(&mut directory, &[0; 5]);
        directory.extend(offset.to_le_bytes());
        directory.extend(file.name.bytes());
    }
    let count = u16::try_from(files.len()).ok()?;
    let [length, offset] = [directory.len(), archive.len()].map(u32::try_from);
    archive.append(&mut directory);
    archive.extend(b"PK\x05\x06");
    put(&mut archive, &[0, 0, count, count]);
    archive.extend(length.ok()?.to_le_bytes());
    archive.extend(offset.ok()?.to_le_bytes());
    put(&mut archive, &[0]);
    Some(archive)
}

/// What stands in front of a file and in the directory alike.
fn about(CalendarFile { name, bytes }: &CalendarFile) -> Option<Vec<u8>> {
    let mut about = Vec::new();
    put(&mut about, &NEEDED);
    put(&mut about, &TIME);
    about.extend(crc32fast::hash(bytes).to_le_bytes());
    let length = u32::try_from(bytes.len()).ok()?.to_le_bytes();
    about.extend([length, length].as_flattened());
    put(&mut about, &[u16::try_from(name.len()).ok()?, 0]);
    Some(about)
}

fn put(out: &mut Vec<u8>, numbers: &[u16]) {
    out.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

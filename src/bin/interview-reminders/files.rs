//! Writing so that a file is always whole: the old one or the new one.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use tempfile::NamedTempFile;

/// How every calendar starts.
const CALENDAR: &[u8] = b"BEGIN:VCALENDAR";

/// Refuses a path where writing would fail or destroy something: a sheet, or, unless `fresh`, a file that is no calendar.
pub fn expect_writable(path: &Path, sheets: &[PathBuf], fresh: bool) -> anyhow::Result<()> {
    let target = target_of(path);
    if !folder_of(&target).is_dir() {
        bail!("{}: there is no folder {}", cannot_write(path), folder_of(&target).display());
    }
    if target.is_dir() {
        bail!("{}: it is a folder; name a file in it", cannot_write(path));
    }
    if sheets.iter().any(|sheet| fs::canonicalize(sheet).is_ok_and(|sheet| sheet == target)) {
        bail!("{}: it is the sheet itself; name another file, such as reminders.ics", cannot_write(path));
    }
    if !fresh && target.is_file() && !starts_like_a_calendar(&target)? {
        bail!("{}: what stands there is no calendar; name another file, or say --fresh", cannot_write(path));
    }
    Ok(())
}

/// Whether a file is a calendar, or empty.
fn starts_like_a_calendar(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    File::open(path)?.take(CALENDAR.len() as u64).read_to_end(&mut start)?;
    Ok(CALENDAR.starts_with(&start) && (start.is_empty() || start.len() == CALENDAR.len()))
}

/// Writes a file by way of a temporary one beside it; pipes and devices are written straight through.
///
/// A symbolic link stays one, and the mode of an earlier file is kept.
pub fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let target = target_of(path);
    let earlier = fs::metadata(&target).ok();
    if earlier.as_ref().is_some_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        let file = File::options().write(true).open(&target).with_context(|| cannot_write(path))?;
        return write(&mut BufWriter::new(file)).with_context(|| cannot_write(path));
    }
    let folder = folder_of(&target);
    let mut temporary = beside(folder).with_context(|| cannot_write(path))?;
    write(&mut temporary).with_context(|| cannot_write(path))?;
    replace(temporary, &target, folder, earlier.map(|metadata| metadata.permissions()))
        .with_context(|| cannot_write(path))
}

fn replace(temporary: NamedTempFile, target: &Path, folder: &Path, mode: Option<Permissions>) -> io::Result<()> {
    if let Some(mode) = mode {
        temporary.as_file().set_permissions(mode)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(target)?;
    // Not every system can sync a folder; where it can, the new name survives a loss of power.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn cannot_write(path: &Path) -> String {
    format!("can't write {}", path.display())
}

/// Where a symbolic link leads, so that the link stays.
fn target_of(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file with the mode of any new file.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".interview-reminders-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

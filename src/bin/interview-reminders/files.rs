//! Writing so that a file is always whole: the old one or the new one.

use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::NamedTempFile;

/// Writes a file by way of a temporary one beside it; pipes and devices are written straight through.
///
/// A symbolic link stays one, and the mode of an earlier file is kept.
pub fn write_whole(path: &Path, write: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let target = target_of(path);
    let earlier = fs::metadata(&target).ok();
    if earlier.as_ref().is_some_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
        let file = File::options().write(true).open(&target).with_context(|| cannot_write(path))?;
        return write(&mut BufWriter::new(file));
    }
    let folder = folder_of(&target);
    let mut temporary = tempfile::Builder::new()
        .prefix(".interview-reminders-")
        .permissions(fresh_file())
        .tempfile_in(folder)
        .with_context(|| cannot_write(path))?;
    write(&mut temporary)?;
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

/// The mode of any new file, before the user's mask.
#[cfg(unix)]
fn fresh_file() -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    Permissions::from_mode(0o666)
}

#[cfg(not(unix))]
fn fresh_file() -> Permissions {
    fs::metadata(std::env::temp_dir()).map_or_else(|_| unreachable!("no temporary folder"), |m| m.permissions())
}

//! Where paths lead.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::bail;

/// More symbolic links than this, one to the other, lead nowhere.
const MOST_LINKS: usize = 40;

/// Where a path leads, by way of symbolic links; a file that is not there yet lies in its folder all the same.
pub fn place_of(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    // A link to what is not there yet; one to a pipe, which has no path, is as good as the pipe.
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(link) if !path.exists() => path = folder_of(&path).join(link),
            _ => break,
        }
    }
    let in_its_folder = || Some(fs::canonicalize(folder_of(&path)).ok()?.join(path.file_name()?));
    fs::canonicalize(&path).ok().or_else(in_its_folder).unwrap_or(path)
}

/// The folder in which a path lies.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a name ends in a dot and this, in any case.
pub fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// The folder in which the user's programs keep what they prefer.
pub fn configuration_folder() -> Option<PathBuf> {
    let folder = |name| env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    if cfg!(windows) {
        folder("APPDATA")
    } else if cfg!(target_os = "macos") {
        Some(env::home_dir()?.join("Library/Application Support"))
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| Some(env::home_dir()?.join(".config")))
    }
}

/// Whether two places hold one file, be it under two names.
pub fn are_same(one: &Path, other: &Path) -> bool {
    one == other || links::are_one(one, other)
}

/// Refuses a symbolic link that somebody else may have put where the user named a file, and that leads out of its folder.
///
/// Trusted are links that the user or the system's administrator made, and those in a folder that nobody else writes into.
pub fn expect_own_links(path: &Path) -> anyhow::Result<()> {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let Ok(link) = fs::read_link(&path) else { return Ok(()) };
        let leads_to = folder_of(&path).join(link);
        let stays = || Some(fs::canonicalize(folder_of(&path)).ok()? == fs::canonicalize(folder_of(&leads_to)).ok()?);
        if !links::is_own(&path) && stays() != Some(true) {
            bail!(
                "{} is a symbolic link to {} that somebody else made: name that file itself, if it is meant",
                path.display(),
                leads_to.display()
            );
        }
        path = leads_to;
    }
    Ok(())
}

#[cfg(unix)]
mod links {
    use std::fs;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    /// The administrator's number, and what lets others than its owner write into a folder.
    const ROOT: u32 = 0;
    const OTHERS_WRITE: u32 = 0o022;

    /// Whether two paths are names of one file.
    pub fn are_one(one: &Path, other: &Path) -> bool {
        let (Ok(one), Ok(other)) = (fs::metadata(one), fs::metadata(other)) else { return false };
        one.nlink() > 1 && (one.dev(), one.ino()) == (other.dev(), other.ino())
    }

    /// Whether nobody but the user or the administrator can have made a link.
    pub fn is_own(link: &Path) -> bool {
        let user = rustix::process::geteuid().as_raw();
        let is_own = |owner| owner == user || owner == ROOT;
        let is_kept_from_others = |folder: fs::Metadata| is_own(folder.uid()) && folder.mode() & OTHERS_WRITE == 0;
        fs::symlink_metadata(link).is_ok_and(|link| is_own(link.uid()))
            || fs::metadata(super::folder_of(link)).is_ok_and(is_kept_from_others)
    }
}

#[cfg(not(unix))]
mod links {
    use std::path::Path;

    /// Files have no number here.
    pub fn are_one(_: &Path, _: &Path) -> bool {
        false
    }

    /// Only who may administer the system makes links.
    pub fn is_own(_: &Path) -> bool {
        true
    }
}

//! Where the configuration lies, and whom it may speak for.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use interview_reminders::Input;
use interview_reminders::guide::Guide;

use crate::bounded::{self, most};
use crate::cli::Common;
use crate::paths::{configuration_folder, expect_own_links, folder_of};

/// The name of a configuration.
pub const CONFIGURATION: &str = "interview-reminders.toml";

/// A configuration, and where it was found.
pub struct Configuration {
    pub input: Input,
    path: PathBuf,
    found: Found,
}

/// How a configuration came to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// The user named it, or it lies in the user's own folder.
    Trusted,
    /// It lies beside the sheet, whoever put it there.
    BesideSheet,
}

impl Configuration {
    /// The one that was named, else the one beside the first sheet, else the user's own, else none.
    pub fn find(common: &Common, sheets: &[PathBuf]) -> anyhow::Result<Option<Configuration>> {
        Configuration::place(common, sheets).map(|(path, found)| Configuration::read(path, found)).transpose()
    }

    /// Where it is.
    pub fn path(common: &Common, sheets: &[PathBuf]) -> Option<PathBuf> {
        Configuration::place(common, sheets).map(|(path, _)| path)
    }

    fn place(common: &Common, sheets: &[PathBuf]) -> Option<(PathBuf, Found)> {
        if let Some(path) = &common.config {
            return Some((path.clone(), Found::Trusted));
        }
        let beside = sheets.first().and_then(|sheet| sheet.parent()).map(|folder| folder.join(CONFIGURATION));
        let own = configuration_folder().map(|folder| folder.join("interview-reminders").join(CONFIGURATION));
        let places = [(beside, Found::BesideSheet), (own, Found::Trusted)];
        places.into_iter().find_map(|(path, found)| Some((path.filter(|path| path.is_file())?, found)))
    }

    fn read(path: PathBuf, found: Found) -> anyhow::Result<Configuration> {
        if found == Found::BesideSheet {
            expect_own_links(&path)?;
        }
        let page = read_page(&path).with_context(|| format!("can't read the configuration {}", path.display()))?;
        Ok(Configuration { input: Input::new(path.display().to_string(), page), path, found })
    }

    /// Where the guide of this name lies, if it is not built in. A configuration that was found beside a sheet names only
    /// what lies below its own folder: whoever left it there may not choose among all that the user can read.
    pub fn guide(&self, name: &str) -> anyhow::Result<PathBuf> {
        let path = self.path.parent().unwrap_or(Path::new("")).join(name);
        let Ok(place) = fs::canonicalize(&path) else { return Ok(path) };
        let folder = fs::canonicalize(folder_of(&self.path));
        if self.found == Found::BesideSheet && !folder.is_ok_and(|folder| place.starts_with(folder)) {
            let this = self.path.display();
            bail!(
                "{this} names the guide {name}, and as it was found beside the sheet, it may only name what lies below its \
                 own folder: if you trust it, say --guide {} or --config {this}",
                path.display(),
            );
        }
        Ok(path)
    }

    /// Refuses what is no guide, of which nothing may be shown, unless the user vouches for the configuration.
    pub fn expect_guide(&self, path: &Path, page: &str) -> anyhow::Result<()> {
        if self.found == Found::BesideSheet && !Guide::is_meant_by(page) {
            bail!("{} is no guide, though {} names it", path.display(), self.path.display());
        }
        Ok(())
    }
}

/// The text of a TOML page, which is always in UTF-8.
pub fn read_page(path: &Path) -> anyhow::Result<String> {
    String::from_utf8(bounded::read(path, most::PAGE)?).ok().context("it is not UTF-8; save it as UTF-8")
}

//! The configuration as a text, and what is read of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use interview_reminders::column::Column;
use interview_reminders::guide::{Guide, Located, Position, TomlProblem};
use interview_reminders::problem::{Cause, Excerpt, Problem};
use interview_reminders::settings::Settings;

use crate::bounded::{self, most};
use crate::cli::Common;
use crate::paths::{configuration_folder, expect_own_links, folder_of};

/// The name of a configuration.
pub const CONFIGURATION: &str = "interview-reminders.toml";

/// The configuration's text, and where it was found.
pub struct Configuration {
    name: Arc<str>,
    pub folder: PathBuf,
    text: String,
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
    pub fn find(common: &Common, sheets: &[PathBuf]) -> anyhow::Result<Configuration> {
        let found = Configuration::place(common, sheets);
        found.map_or_else(|| Ok(Configuration::none()), |(path, found)| Configuration::read(&path, found))
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

    /// Where the guide of this name lies, if it is not built in. A configuration that was found beside a sheet names only
    /// what lies below its own folder: whoever left it there may not choose among all that the user can read.
    pub fn guide(&self, name: &str) -> anyhow::Result<PathBuf> {
        let path = self.folder.join(name);
        let Ok(place) = fs::canonicalize(&path) else { return Ok(path) };
        let folder = fs::canonicalize(folder_of(Path::new(&*self.name)));
        if self.found == Found::BesideSheet && !folder.is_ok_and(|folder| place.starts_with(folder)) {
            bail!(
                "{} names the guide {name}, and as it was found beside the sheet, it may only name what lies below its \
                 own folder: if you trust it, say --guide {} or --config {}",
                self.name,
                path.display(),
                self.name
            );
        }
        Ok(path)
    }

    /// Refuses what is no guide, of which nothing may be shown, unless the user vouches for the configuration.
    pub fn expect_guide(&self, path: &Path, text: &str) -> anyhow::Result<()> {
        if self.found == Found::BesideSheet && !Guide::is_meant_by(text) {
            bail!("{} is no guide, though {} names it", path.display(), self.name);
        }
        Ok(())
    }

    fn read(path: &Path, found: Found) -> anyhow::Result<Configuration> {
        if found == Found::BesideSheet {
            expect_own_links(path)?;
        }
        let text = read_page(path).with_context(|| format!("can't read the configuration {}", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
        Ok(Configuration { name: path.display().to_string().into(), folder, text, found })
    }

    fn none() -> Configuration {
        Configuration {
            name: "no configuration".into(),
            folder: PathBuf::new(),
            text: String::new(),
            found: Found::Trusted,
        }
    }

    pub fn settings(&self) -> Result<Settings, Vec<Problem>> {
        let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        Settings::parse(&self.text, &columns).map_err(|mistakes| self.problems(mistakes))
    }

    /// A mistake in the value of a key, in its place.
    pub fn problem(&self, key: &str, text: &Located<String>, cause: Cause) -> Problem {
        let problem = Problem::at(&self.name, line_of(text.at), cause).in_column(key, &text.value);
        Problem { excerpt: excerpt(&self.text.lines().collect::<Vec<_>>(), text.at), ..problem }
    }

    /// The mistakes in it, in their places.
    pub fn problems(&self, mistakes: Vec<TomlProblem>) -> Vec<Problem> {
        toml_problems(&self.name, &self.text, mistakes)
    }
}

/// The text of a TOML page, which is always in UTF-8.
pub fn read_page(path: &Path) -> anyhow::Result<String> {
    String::from_utf8(bounded::read(path, most::PAGE)?).ok().context("it is not UTF-8; save it as UTF-8")
}

/// The mistakes in a TOML page, in their places.
pub fn toml_problems(file: &Arc<str>, text: &str, mistakes: Vec<TomlProblem>) -> Vec<Problem> {
    let lines: Vec<&str> = text.lines().collect();
    let problem = |mistake: TomlProblem| {
        let excerpt = excerpt(&lines, mistake.at);
        Problem { excerpt, ..Problem::at(file, line_of(mistake.at), Cause::Toml(mistake)) }
    };
    mistakes.into_iter().map(problem).collect()
}

fn line_of(at: Position) -> u32 {
    u32::try_from(at.line).unwrap_or(u32::MAX)
}

/// A longer line is not shown: nobody wrote it by hand, and it may have a mistake at each of its words.
const LONGEST_LINE: usize = 4096;

/// The line at a place in a text, with the word there marked.
fn excerpt(lines: &[&str], at: Position) -> Option<Excerpt> {
    let line = lines.get(at.line.checked_sub(1)?).filter(|line| line.len() <= LONGEST_LINE)?;
    Some(Excerpt::of_line(line, at.column))
}

/// Reads settings whose form other modules know, and reports those that can't be read.
pub struct Reading<'r> {
    pub configuration: &'r Configuration,
    pub problems: &'r mut Vec<Problem>,
}

impl Reading<'_> {
    pub fn option<T, E: Into<Cause>>(&mut self, name: &str, text: &str, read: fn(&str) -> Result<T, E>) -> Option<T> {
        let report = |cause: E| Problem::in_file(&Arc::from(name), fatal(cause.into())).quoting(text);
        read(text).map_err(|cause| self.problems.push(report(cause))).ok()
    }

    pub fn setting<T, E: Into<Cause>>(
        &mut self,
        key: &str,
        text: &Located<String>,
        read: fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let report = |cause: E| self.configuration.problem(key, text, fatal(cause.into()));
        read(&text.value).map_err(|cause| self.problems.push(report(cause))).ok()
    }

    pub fn setting_or<T, E: Into<Cause>>(
        &mut self,
        key: &str,
        text: Option<&Located<String>>,
        default: &str,
        read: fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        match text {
            Some(text) => self.setting(key, text, read),
            None => self.option(key, default, read),
        }
    }
}

/// What would cost a row in a sheet costs the run in a setting.
fn fatal(cause: Cause) -> Cause {
    Cause::Setting(Box::new(cause))
}

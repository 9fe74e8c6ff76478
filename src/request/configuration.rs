//! The configuration as a text, and what is read of it.

use std::sync::Arc;

use super::Input;
use crate::column::Column;
use crate::guide::{Located, Mistake, Position, TomlProblem};
use crate::problem::{Cause, Excerpt, Problem};
use crate::settings::Settings;

/// The configuration's text, and what it says.
pub(super) struct Configuration {
    name: Arc<str>,
    pub(super) text: String,
    pub(super) settings: Settings,
}

/// A setting that stands in no file.
const NOWHERE: &str = "no configuration";

impl Configuration {
    /// Reads a configuration, an empty one where there is none; reports every mistake in it.
    pub(super) fn read(input: Option<&Input>) -> Result<Configuration, Vec<Problem>> {
        let name: Arc<str> = Arc::from(input.map_or(NOWHERE, |input| &input.name));
        let text = text_of(&name, input.map_or(&[], |input| &input.bytes))?;
        let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        match Settings::parse(&text, &columns) {
            Ok(settings) => Ok(Configuration { name, text, settings }),
            Err(mistakes) => Err(toml_problems(&name, &text, mistakes)),
        }
    }

    /// A mistake in the value of a key, in its place.
    pub(super) fn problem(&self, key: &str, text: &Located<String>, cause: Cause) -> Problem {
        let problem = Problem::in_file(&self.name, cause).in_column(key, &text.value);
        let excerpt = excerpt(&self.text.lines().collect::<Vec<_>>(), text.at);
        Problem { line: line_of(text.at), excerpt, ..problem }
    }

    /// The mistakes in it, in their places.
    pub(super) fn problems(&self, mistakes: Vec<TomlProblem>) -> Vec<Problem> {
        toml_problems(&self.name, &self.text, mistakes)
    }
}

/// The text of a TOML page, which is always in UTF-8.
pub(super) fn text_of(file: &Arc<str>, bytes: &[u8]) -> Result<String, Vec<Problem>> {
    String::from_utf8(bytes.to_vec()).map_err(|error| {
        let valid = &bytes[..error.utf8_error().valid_up_to()];
        let line = valid.split(|byte| *byte == b'\n').count();
        let mistake = Mistake::Syntax { message: "it is not UTF-8; save it as UTF-8".to_owned() };
        let problem = TomlProblem { at: Position { line, column: 1 }, key: String::new(), mistake };
        toml_problems(file, "", vec![problem])
    })
}

/// The mistakes in a TOML page, in their places.
pub(super) fn toml_problems(file: &Arc<str>, text: &str, mistakes: Vec<TomlProblem>) -> Vec<Problem> {
    let lines: Vec<&str> = text.lines().collect();
    let problem = |mistake: TomlProblem| {
        let (line, excerpt) = (line_of(mistake.at), excerpt(&lines, mistake.at));
        Problem { line, excerpt, ..Problem::in_file(file, Cause::Toml(mistake)) }
    };
    mistakes.into_iter().map(problem).collect()
}

/// The line of a place; none where that is in no file.
fn line_of(at: Position) -> Option<u32> {
    (at.line > 0).then(|| u32::try_from(at.line).unwrap_or(u32::MAX))
}

/// A longer line is not shown: nobody wrote it by hand, and it may have a mistake at each of its words.
const LONGEST_LINE: usize = 4096;

/// The line at a place in a text, with the word there marked.
fn excerpt(lines: &[&str], at: Position) -> Option<Excerpt> {
    let line = lines.get(at.line.checked_sub(1)?).filter(|line| line.len() <= LONGEST_LINE)?;
    Some(Excerpt::of_line(line, at.column))
}

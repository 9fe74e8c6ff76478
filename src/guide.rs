//! Published advice as data: a guide is a TOML page of guidelines and limits.
//!
//! The page says when, around what, for whom, by which medium and why; the
//! [`vocabulary`] fixes the words for it, and the plan gives them their meaning.
//! A guide never computes anything: no number of a guideline stands in Rust.

mod builtin;
mod changes;
mod delay;
mod fixed_word;
mod guideline;
pub(crate) mod page;
mod problem;
pub(crate) mod read;
mod template;
pub mod vocabulary;

use indexmap::IndexMap;

pub use changes::GuideChanges;
pub(crate) use delay::MINUTES_PER_DAY;
pub use delay::{Delay, DelayRange};
pub use fixed_word::FixedWord;
pub use guideline::{Guideline, Texts, WrittenGuideline};
pub use problem::{Located, Mistake, Position, TextForm, TomlProblem, TomlType};
pub use template::{Field, Piece, Template, TemplateError};
pub use vocabulary::{Anchor, Channel, Condition, Recipient, Step};

use page::{TomlPage, TomlTable, TomlValue};

/// The most contacts that a limit can allow.
const MOST_CONTACTS: u32 = 100;

/// A guide: guidelines in the order in which they take their turns, and what they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// Its name: a built-in's, or that of its file.
    pub name: String,
    /// What it is called, in one line.
    pub title: String,
    /// Whose advice it is and in what spirit, in a paragraph; may be empty.
    pub about: String,
    /// The sources by a rule's letters or by a whole rule id.
    pub sources: IndexMap<String, String>,
    /// How often one person may be contacted.
    pub limits: Limits,
    /// The guidelines; every anchor comes before what hangs on it, or was disabled.
    pub guidelines: Vec<Guideline>,
}

/// How often one person may be contacted, over all interviews; at least once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Contacts a day (C10).
    pub per_day: u32,
    /// Contacts in any seven days (A1).
    pub per_week: u32,
}

impl Guide {
    /// Reads a guide; reports every mistake in it, in the order of the text.
    pub fn parse(name: &str, text: &str) -> Result<Self, Vec<TomlProblem>> {
        let (guide, guidelines) = TomlPage::read(text, |table| parse_page(name, table))?;
        guide.with(&GuideChanges { guidelines, ..GuideChanges::default() })
    }

    /// Whether a text is meant for a guide, however many mistakes are in it.
    #[must_use]
    pub fn is_meant_by(text: &str) -> bool {
        text.lines().any(|line| line.trim_start().starts_with("[guideline."))
    }

    /// The guideline with this id.
    #[must_use]
    pub fn guideline(&self, id: &str) -> Option<&Guideline> {
        self.guidelines.iter().find(|guideline| guideline.id == id)
    }

    /// The source of a rule: the one of its whole id, or the one of its letters.
    #[must_use]
    pub fn source(&self, rule: &str) -> Option<&str> {
        let letters = rule.trim_end_matches(|c: char| c.is_ascii_digit());
        let source = self.sources.get(rule).or_else(|| self.sources.get(letters))?;
        Some(source)
    }

    /// The ids of the guidelines, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.guidelines.iter().map(|guideline| guideline.id.as_str())
    }
}

fn parse_page(name: &str, mut page: TomlTable<'_, '_>) -> Option<(Guide, Vec<WrittenGuideline>)> {
    let title = page.require("title", paragraph);
    let about = page.get("about", paragraph);
    let sources = page.get("sources", sources);
    let limits = page.require("limits", limits);
    let guidelines = page.require("guideline", read::guidelines);
    page.finish();
    let guide = Guide {
        name: name.to_owned(),
        title: title?,
        about: about.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        limits: limits?,
        guidelines: Vec::new(),
    };
    Some((guide, guidelines?))
}

/// A text with one space for every run of white space.
fn paragraph(value: &TomlValue<'_, '_>) -> Option<String> {
    let text = value.text()?.value;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn sources(value: &TomlValue<'_, '_>) -> Option<IndexMap<String, String>> {
    let table = value.table()?;
    let sources = table.entries(|rule, source| Some((rule.to_owned(), paragraph(source)?)));
    Some(sources.into_iter().collect())
}

fn limits(value: &TomlValue<'_, '_>) -> Option<Limits> {
    let mut table = value.table()?;
    let per_day = table.require("per-day", contacts);
    let per_week = table.require("per-week", contacts);
    table.finish();
    Some(Limits { per_day: per_day?, per_week: per_week? })
}

/// Reads a number of contacts.
pub(crate) fn contacts(value: &TomlValue<'_, '_>) -> Option<u32> {
    value.number(1..=MOST_CONTACTS)
}

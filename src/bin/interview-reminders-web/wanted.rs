//! What the page's script asks for.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, de};

/// All that a plan is made by but the files.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Wanted {
    /// The user's own configuration, as a text of TOML.
    pub configuration: String,
    /// Keys of the configuration, with the values that were answered, as TOML writes them.
    pub answers: BTreeMap<String, String>,
    /// Ids of guidelines, and whether they are wanted.
    pub guidelines: BTreeMap<String, bool>,
    /// Headers, and the columns that they are to be read as.
    pub columns: BTreeMap<String, String>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The present, as RFC 3339 writes it.
    #[serde(deserialize_with = "instant")]
    pub now: DateTime<Utc>,
    /// The browser's time zone.
    pub zone: String,
    /// The name that the reader looks for; nothing: everybody's.
    pub asked: String,
}

fn instant<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    let text = String::deserialize(from)?;
    DateTime::parse_from_rfc3339(&text).map(|instant| instant.to_utc()).map_err(de::Error::custom)
}

/// How the calendar is to be saved.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveForm {
    /// `import` or `feed`.
    pub flavor: String,
    /// `file`, `candidate` or another layout.
    pub layout: String,
    /// Whether no file is to be larger than Google Calendar takes.
    pub is_split: bool,
}

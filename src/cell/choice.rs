//! Cells with a word from a list: a status, a medium, a format, yes or no.
//!
//! Letter case, punctuation, blanks and a symbol before the words do not matter: `On-site`, `on site` and
//! `🏢 ONSITE.` are one.

use std::sync::LazyLock;

pub use crate::cell::vocabulary::WordError;
use crate::cell::vocabulary::{Vocabulary, plain};
use crate::lexicon::{Languages, LexiconPage};

/// Where an interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InterviewStatus {
    /// It is to come, and nothing has been decided.
    Scheduled,
    /// It is over, and an answer is to come.
    Waiting,
    /// They answered, and it goes on.
    Passed,
    /// They made an offer.
    Offer,
    /// They said no.
    Rejected,
    /// The candidate stepped back.
    Withdrawn,
    /// The interview does not take place.
    CalledOff,
    /// It is over for another reason, or for one that the word does not say.
    Closed,
}

/// What a cell says of how a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowStanding {
    /// The interview stands so.
    Process(InterviewStatus),
    /// The interview was put off, and has no day yet.
    Postponed,
    /// There is an application, or will be one; the word says nothing of an interview.
    Application,
}

/// How a person likes to be contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PreferredMedium {
    /// By e-mail.
    Email,
    /// By telephone.
    Phone,
    /// By a written message in a service of any kind.
    Message,
}

/// How the people of an interview meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingFormat {
    /// In one place.
    Onsite,
    /// In a video call.
    Video,
    /// On the telephone.
    Phone,
}

/// What the keys of the pages mean.
const STANDINGS: &[(&str, RowStanding)] = &[
    ("scheduled", RowStanding::Process(InterviewStatus::Scheduled)),
    ("waiting", RowStanding::Process(InterviewStatus::Waiting)),
    ("passed", RowStanding::Process(InterviewStatus::Passed)),
    ("offer", RowStanding::Process(InterviewStatus::Offer)),
    ("rejected", RowStanding::Process(InterviewStatus::Rejected)),
    ("withdrawn", RowStanding::Process(InterviewStatus::Withdrawn)),
    ("closed", RowStanding::Process(InterviewStatus::Closed)),
    ("cancelled", RowStanding::Process(InterviewStatus::CalledOff)),
    ("application", RowStanding::Application),
    ("postponed", RowStanding::Postponed),
];
const MEDIA: &[(&str, PreferredMedium)] = &[
    ("medium-email", PreferredMedium::Email),
    ("medium-phone", PreferredMedium::Phone),
    ("medium-message", PreferredMedium::Message),
];
const FORMATS: &[(&str, MeetingFormat)] = &[
    ("format-onsite", MeetingFormat::Onsite),
    ("format-video", MeetingFormat::Video),
    ("format-phone", MeetingFormat::Phone),
];
const ANSWERS: &[(&str, bool)] = &[("yes", true), ("no", false)];

/// A word for each value, to choose from.
const ACCEPTED_STATUS: &[&str] = &["scheduled", "waiting", "offer", "rejected", "withdrawn", "closed"];
const ACCEPTED_MEDIA: &[&str] = &["email", "phone", "message"];
const ACCEPTED_FORMATS: &[&str] = &["onsite", "video", "phone"];
const ACCEPTED_ANSWERS: &[&str] = &["yes", "no"];

static STATUS: LazyLock<Vocabulary<RowStanding>> =
    LazyLock::new(|| Vocabulary::of(LexiconPage::Status, STANDINGS, ACCEPTED_STATUS));
static MEDIUM: LazyLock<Vocabulary<PreferredMedium>> =
    LazyLock::new(|| Vocabulary::of(LexiconPage::Words, MEDIA, ACCEPTED_MEDIA));
static FORMAT: LazyLock<Vocabulary<MeetingFormat>> =
    LazyLock::new(|| Vocabulary::of(LexiconPage::Words, FORMATS, ACCEPTED_FORMATS));
static YES_NO: LazyLock<Vocabulary<bool>> =
    LazyLock::new(|| Vocabulary::of(LexiconPage::Words, ANSWERS, ACCEPTED_ANSWERS));

/// Reads a status.
pub fn read_status(text: &str) -> Result<RowStanding, WordError> {
    read_status_in(text, || Languages::ALL)
}

/// The same, in a sheet of these languages: none but theirs are offered in place of an unknown word.
pub(crate) fn read_status_in(text: &str, languages: impl FnOnce() -> Languages) -> Result<RowStanding, WordError> {
    STATUS.read(text, languages)
}

/// The status that a text says, if it says one.
pub(crate) fn status_said(text: &str) -> Option<RowStanding> {
    STATUS.value(text)
}

/// Reads a medium.
pub fn read_medium(text: &str) -> Result<PreferredMedium, WordError> {
    MEDIUM.read(text, || Languages::ALL)
}

/// Whether a text is a word for a medium and nothing else.
pub(super) fn is_medium(text: &str) -> bool {
    MEDIUM.known(&plain(text)).is_some()
}

/// Reads a format.
pub fn read_format(text: &str) -> Result<MeetingFormat, WordError> {
    read_format_in(text, || Languages::ALL)
}

/// The same, in a sheet of these languages: none but theirs are offered in place of an unknown word.
pub(crate) fn read_format_in(text: &str, languages: impl FnOnce() -> Languages) -> Result<MeetingFormat, WordError> {
    FORMAT.read(text, languages)
}

/// The format that a text says, if it says one.
pub(crate) fn format_said(text: &str) -> Option<MeetingFormat> {
    FORMAT.value(text)
}

/// Whether a text is a word for a format and nothing else.
pub(super) fn is_format(text: &str) -> bool {
    FORMAT.known(&plain(text)).is_some()
}

/// Reads yes (true) or no (false), a ticked or an empty box included.
pub fn read_yes_no(text: &str) -> Result<bool, WordError> {
    read_yes_no_in(text, || Languages::ALL)
}

/// The same, in a sheet of these languages: none but theirs are offered in place of an unknown word.
pub(crate) fn read_yes_no_in(text: &str, languages: impl FnOnce() -> Languages) -> Result<bool, WordError> {
    YES_NO.read(text, languages)
}

/// Whether a cell is a cross and nothing else.
#[must_use]
pub fn is_cross(cell: &str) -> bool {
    matches!(cell, "x" | "X" | "×" | "✕" | "✗" | "✘")
}

/// Yes (true) or no (false), if a text says it.
pub(crate) fn answer_said(text: &str) -> Option<bool> {
    YES_NO.value(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_plain_and_mean_one_thing_and_each_value_has_its_word() {
        STATUS.check(LexiconPage::Status, STANDINGS);
        MEDIUM.check(LexiconPage::Words, MEDIA);
        FORMAT.check(LexiconPage::Words, FORMATS);
        YES_NO.check(LexiconPage::Words, ANSWERS);
    }
}

//! What the files of calendars are called.

use super::Layout;

/// What the files of a layout are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNames {
    /// How events are spread over them.
    pub layout: Layout,
    /// What stands behind a calendar's stem and the number of a part, such as `.ics`.
    pub ending: String,
}

impl FileNames {
    /// The name of a calendar's file, or of one part of it.
    #[must_use]
    pub fn name(&self, stem: &str, part: Option<u32>) -> String {
        match part {
            Some(part) => format!("{stem}-{part}{}", self.ending),
            None => format!("{stem}{}", self.ending),
        }
    }

    /// The stem of the calendar to which a file belongs, and the part of it; none where it has another ending.
    #[must_use]
    pub fn calendar_of<'n>(&self, name: &'n str) -> Option<(&'n str, Option<u32>)> {
        let stem = name.strip_suffix(&self.ending)?;
        if self.layout == Layout::Vdir {
            return Some((stem, None));
        }
        let part = stem.rsplit_once('-').and_then(|(stem, part)| {
            let number: u32 = part.parse().ok()?;
            (number > 0 && part == number.to_string()).then_some((stem, Some(number)))
        });
        Some(part.unwrap_or((stem, None)))
    }
}

//! The events of an iCalendar file that somebody else wrote, found even where the file is not quite one.
//!
//! A calendar parser gives up on a whole file for one broken line. So the lines are unfolded here and parted at
//! `BEGIN:VEVENT` and `END:VEVENT`; `icalendar` then reads the few lines of an event that matter.

use icalendar::parser::Property;

/// One `VEVENT`, without the components inside it (RFC 5545 section 3.6.1).
#[derive(Debug)]
pub(super) struct HolidayEvent {
    /// The line of its `BEGIN`, from 1.
    pub line: usize,
    /// Whether its `END` was found.
    pub finished: bool,
    lines: Vec<String>,
}

impl HolidayEvent {
    /// All events of a file, of all the calendars in it.
    pub fn all(text: &str) -> Vec<Self> {
        let mut events: Vec<Self> = Vec::new();
        let mut depth = 0_usize;
        for (number, line) in content_lines(text) {
            let open = events.last_mut().filter(|event| !event.finished);
            match (line.trim_end().to_ascii_uppercase().as_str(), open) {
                ("BEGIN:VEVENT", _) => {
                    events.push(Self::begun(number));
                    depth = 0;
                }
                ("END:VEVENT", Some(event)) => event.finished = true,
                (marker, _) if marker.starts_with("BEGIN:") => depth += 1,
                (marker, _) if marker.starts_with("END:") => depth = depth.saturating_sub(1),
                (_, Some(event)) if depth == 0 => event.lines.push(line),
                _ => {}
            }
        }
        events
    }

    const fn begun(line: usize) -> Self {
        Self { line, finished: false, lines: Vec::new() }
    }

    /// The value of the first property of this name, with TEXT unescaped.
    pub fn value(&self, name: &str) -> Option<String> {
        let line = self.lines.iter().find(|line| property_name(line).eq_ignore_ascii_case(name))?;
        let property = Property::try_from(line.as_str()).ok()?;
        Some(property.val.as_str().to_owned())
    }
}

/// The lines of a file with the number of each, from 1, after unfolding (RFC 5545 section 3.1); any line end will do.
fn content_lines(text: &str) -> Vec<(usize, String)> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (index, line) in text.split('\n').enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(continued), Some((_, folded))) => folded.push_str(continued),
            _ => lines.push((index + 1, line.to_owned())),
        }
    }
    lines
}

fn property_name(line: &str) -> &str {
    line.split([':', ';']).next().unwrap_or(line)
}

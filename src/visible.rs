//! Text that may be shown on a terminal, in a mail or in a log: nothing in it commands, breaks its line, hides, or turns
//! the direction of what is read.
//!
//! What people wrote into sheets, headers, settings and calendars reaches them only as [`Visible`], and what is made of it
//! only as [`Shown`]: a [`Screen`] takes nothing else.

mod json;
mod within;

use std::fmt;
use std::io;
use std::ops::Deref;

use anstyle::Style;

pub(crate) use json::write_json;
pub use json::write_json_line;

/// A text on one line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Visible(Box<str>);

impl Visible {
    /// All of a text.
    #[must_use]
    pub fn of(text: &str) -> Visible {
        Visible::cut(text, usize::MAX)
    }

    /// A text, cut after so many characters.
    #[must_use]
    pub fn cut(text: &str, longest: usize) -> Visible {
        let mut line = String::with_capacity(text.len().min(longest.saturating_mul(4)));
        for (index, character) in text.chars().enumerate() {
            if index == longest {
                line.push('…');
                break;
            }
            push_visible(&mut line, character);
        }
        Visible(line.into())
    }
}

impl Deref for Visible {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Visible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Lines in the making. Whatever is written becomes visible, a line break too: only [`Shown::end_line`] ends a line, and
/// only [`Shown::styled`] gives it colour.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown(String);

impl Shown {
    /// A text as one line, with its line break: breaks within show as `⏎`.
    #[must_use]
    pub fn line(text: impl fmt::Display) -> Shown {
        let mut shown = Shown::default();
        shown.push(text);
        shown.end_line();
        shown
    }

    /// Appends a text to the line.
    pub fn push(&mut self, text: impl fmt::Display) {
        // A text in memory takes whatever is written.
        let _ = fmt::Write::write_fmt(self, format_args!("{text}"));
    }

    /// Appends lines as a text has them.
    pub fn lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            self.push(line.strip_suffix('\n').unwrap_or(line));
            if line.ends_with('\n') {
                self.end_line();
            }
        }
    }

    /// Appends a text in a style.
    pub fn styled(&mut self, style: Style, text: impl fmt::Display) {
        self.0.push_str(&style.render().to_string());
        self.push(text);
        self.0.push_str(&style.render_reset().to_string());
    }

    /// Ends the line.
    pub fn end_line(&mut self) {
        self.0.push('\n');
    }

    /// Appends other lines.
    pub fn append(&mut self, other: &Shown) {
        self.0.push_str(&other.0);
    }

    /// The same lines, those broken between words that are wider than so many columns.
    #[must_use]
    pub fn within(&self, columns: usize) -> Shown {
        let mut lines = String::with_capacity(self.0.len());
        within::push_within(&mut lines, &self.0, columns);
        Shown(lines)
    }

    /// All of it; whoever has no use for colour takes the styles out.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl fmt::Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().for_each(|character| push_visible(&mut self.0, character));
        Ok(())
    }
}

/// Where lines for people go: nothing reaches it but what can be seen.
///
/// ```compile_fail
/// # use interview_reminders::visible::Screen;
/// Screen::on(Vec::new()).show("\u{1b}[2J");
/// ```
#[derive(Debug)]
pub struct Screen<W> {
    out: W,
    /// How wide it is, in columns.
    columns: usize,
}

impl<W: io::Write> Screen<W> {
    /// A file, or whatever else takes bytes, as wide as the widest line.
    pub fn on(out: W) -> Screen<W> {
        Screen { out, columns: usize::MAX }
    }

    /// A terminal, which has so many columns.
    #[must_use]
    pub fn of_width(self, columns: usize) -> Screen<W> {
        Screen { columns, ..self }
    }

    /// Hands on lines.
    pub fn show(&mut self, lines: &Shown) -> io::Result<()> {
        match self.columns {
            usize::MAX => self.out.write_all(lines.as_str().as_bytes()),
            columns => self.out.write_all(lines.within(columns).as_str().as_bytes()),
        }
    }

    /// Makes sure that all of them arrive.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Appends a character as it can be seen.
pub(crate) fn push_visible(line: &mut String, character: char) {
    match character {
        '\n' | '\r' => line.push('⏎'),
        _ if is_visible(character) => line.push(character),
        _ => line.extend(character.escape_unicode()),
    }
}

/// Whether a character neither controls the terminal nor hides: marks of writing direction and byte order do.
#[must_use]
#[inline]
pub fn is_visible(character: char) -> bool {
    if character.is_ascii() { !character.is_ascii_control() } else { is_visible_beyond_ascii(character) }
}

fn is_visible_beyond_ascii(character: char) -> bool {
    let hides = matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{fffe}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e007f}'
    );
    !character.is_control() && !hides
}

#[cfg(test)]
mod tests {
    use super::{Screen, Shown, Visible, write_json_line};

    #[test]
    fn whatever_is_written_can_be_seen() {
        assert_eq!(&*Visible::cut("a\u{1b}b\nc\u{202e}d", 5), "a\\u{1b}b⏎c…");
        assert_eq!(&*Visible::of("\u{fffd}\u{fffe}\u{ffff}"), "\u{fffd}\\u{fffe}\\u{ffff}");
        assert_eq!(Shown::line("two\nlines").as_str(), "two⏎lines\n");
        let mut shown = Shown::default();
        shown.lines("one\r\ntwo");
        assert_eq!(shown.as_str(), "one⏎\ntwo");
        let mut out = Vec::new();
        Screen::on(&mut out).show(&shown).expect("memory takes all");
        assert_eq!(out, shown.as_str().as_bytes());
    }

    #[test]
    fn json_hides_nothing_and_loses_nothing() {
        let text = "a\u{1b}\u{9b}\u{202e}\u{e0041}\"é\n";
        let mut line = Vec::new();
        write_json_line(&mut line, &text).expect("memory takes all");
        let line = String::from_utf8(line).expect("JSON is UTF-8");
        assert_eq!(line, "\"a\\u001b\\u009b\\u202e\\udb40\\udc41\\\"é\\n\"\n");
        assert_eq!(serde_json::from_str::<String>(&line).ok().as_deref(), Some(text));
    }
}

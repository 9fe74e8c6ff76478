//! The colours of an agenda. Of the eight that every terminal has, red and magenta are legible on light and on dark; what is
//! dimmed is not, in every scheme.

use anstyle::{AnsiColor, Effects, Style};

/// Whether there are colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Text alone, without an escape code.
    Plain,
    /// The terminal's own colours.
    Colored,
}

/// What a piece of an agenda is to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PaintRole {
    /// The title of a group.
    Heading,
    /// The title of what should have been done.
    Late,
    /// What is to be done today.
    Now,
    /// How to reach the person.
    Medium,
    /// What stands for nothing.
    Empty,
}

impl PaintRole {
    fn style(self) -> Style {
        match self {
            PaintRole::Heading => Style::new().bold(),
            PaintRole::Late => Style::new().bold().fg_color(Some(AnsiColor::Red.into())),
            PaintRole::Now => Style::new().bold().underline(),
            PaintRole::Medium => Style::new().fg_color(Some(AnsiColor::Magenta.into())),
            PaintRole::Empty => Style::new().effects(Effects::DIMMED),
        }
    }
}

impl Paint {
    /// Appends a text in the colour of its role.
    pub(super) fn push(self, out: &mut String, role: PaintRole, text: &str) {
        if text.is_empty() || self == Paint::Plain {
            out.push_str(text);
            return;
        }
        let style = role.style();
        out.push_str(&style.render().to_string());
        out.push_str(text);
        out.push_str(&style.render_reset().to_string());
    }
}

//! Parts that a page can ask for later, and their keys.

use std::ops::Range;

use maud::{Markup, html};

use super::Mode;
use super::renderer::Renderer;
use crate::moment::Day;

/// Longer lists come in pieces of so many.
pub(super) const AT_ONCE: usize = 100;

/// A part of a page that can come later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// What is due, by its places in the order of time.
    Due(Range<usize>),
    /// What is due on a day.
    Day(Day),
    /// All about the reminder of the pair at a place.
    Reminder(usize),
    /// All about an interview: what it is, its time line, what it lacks.
    Interview(usize),
    /// What there is to know on the day of an interview.
    Appointment(usize),
    /// Some of the interviews that are asked for.
    Interviews(Range<usize>),
    /// The pairs of an interview that have no reminder.
    Absences(usize),
    /// Some of the interviews with such pairs.
    NotThere(Range<usize>),
}

impl Piece {
    /// Reads a key.
    pub(super) fn parse(key: &str) -> Option<Piece> {
        let (kind, which) = key.split_once(':')?;
        let number = || which.parse().ok();
        let range = || {
            let (start, end) = which.split_once('-')?;
            Some(start.parse().ok()?..end.parse().ok()?)
        };
        Some(match kind {
            "due" => Piece::Due(range()?),
            "day" => Piece::Day(Day::from(which.parse::<chrono::NaiveDate>().ok()?)),
            "reminder" => Piece::Reminder(number()?),
            "interview" => Piece::Interview(number()?),
            "appointment" => Piece::Appointment(number()?),
            "interviews" => Piece::Interviews(range()?),
            "absences" => Piece::Absences(number()?),
            "not-there" => Piece::NotThere(range()?),
            _ => return None,
        })
    }

    /// Its key.
    pub(super) fn key(&self) -> String {
        let of_range = |kind, Range { start, end }: &Range<usize>| format!("{kind}:{start}-{end}");
        match self {
            Piece::Due(range) => of_range("due", range),
            Piece::Day(day) => format!("day:{}", chrono::NaiveDate::from(*day)),
            Piece::Reminder(index) => format!("reminder:{index}"),
            Piece::Interview(index) => format!("interview:{index}"),
            Piece::Appointment(index) => format!("appointment:{index}"),
            Piece::Interviews(range) => of_range("interviews", range),
            Piece::Absences(index) => format!("absences:{index}"),
            Piece::NotThere(range) => of_range("not-there", range),
        }
    }
}

impl Renderer<'_, '_> {
    /// What is seen once somebody unfolds it: at once in a page that can't ask, else later.
    pub(super) fn folded(&mut self, piece: Piece, id: &str, class: &str, summary: &Markup) -> Markup {
        match self.view.mode {
            Mode::Live => html! {
                details id=(id) class=(class) data-lazy=(piece.key()) { summary { (summary) } div .filled {} }
            },
            Mode::Whole => {
                let filled = self.piece(piece);
                html! { details id=(id) class=(class) { summary { (summary) } div .filled { @if let Some(filled) = filled { (filled) } } } }
            }
        }
    }

    /// The places of a long list: what a page shows at once, then pieces of it that come when they are near.
    pub(super) fn in_pieces(
        &mut self,
        range: Range<usize>,
        piece: impl Fn(Range<usize>) -> Piece,
        mut shown: impl FnMut(&mut Self, Range<usize>) -> Markup,
    ) -> Markup {
        if self.view.mode == Mode::Whole {
            return shown(self, range);
        }
        let at_once = range.start..range.end.min(range.start + AT_ONCE);
        let later = (at_once.end..range.end).step_by(AT_ONCE).map(|start| start..range.end.min(start + AT_ONCE));
        let later: Vec<Range<usize>> = later.collect();
        html! {
            (shown(self, at_once))
            @for range in later {
                div .later data-count=(range.len()) data-lazy=(piece(range.clone()).key()) {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Piece;

    #[test]
    fn a_key_names_its_piece() {
        let pieces = [
            Piece::Due(3..103),
            Piece::Day(crate::moment::Day::numbered(20_523)),
            Piece::Reminder(812),
            Piece::Interview(0),
            Piece::Appointment(7),
            Piece::Interviews(0..100),
            Piece::Absences(4),
            Piece::NotThere(100..107),
        ];
        for piece in pieces {
            assert_eq!(Piece::parse(&piece.key()), Some(piece));
        }
        for key in ["", "due", "due:", "due:1", "due:-1-2", "reminder:x", "entries:1-2", "day:2026-02-30"] {
            assert_eq!(Piece::parse(key), None, "{key}");
        }
    }
}

//! Parts that a page can ask for later, and their keys.

use std::ops::Range;

use maud::{Markup, html};

use super::PageMode;
use super::renderer::Renderer;

/// Longer lists come in pieces of so many.
pub(super) const AT_ONCE: usize = 100;

/// A part of a page that can come later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LazyPiece {
    /// What is due, by its places in the order of time.
    Due(Range<usize>),
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

impl LazyPiece {
    /// Reads a key.
    pub(super) fn parse(key: &str) -> Option<LazyPiece> {
        let (kind, which) = key.split_once(':')?;
        let number = || which.parse().ok();
        let range = || {
            let (start, end) = which.split_once('-')?;
            Some(start.parse().ok()?..end.parse().ok()?)
        };
        Some(match kind {
            "due" => LazyPiece::Due(range()?),
            "reminder" => LazyPiece::Reminder(number()?),
            "interview" => LazyPiece::Interview(number()?),
            "appointment" => LazyPiece::Appointment(number()?),
            "interviews" => LazyPiece::Interviews(range()?),
            "absences" => LazyPiece::Absences(number()?),
            "not-there" => LazyPiece::NotThere(range()?),
            _ => return None,
        })
    }

    /// Whether it is a part of a list.
    fn is_list(&self) -> bool {
        matches!(self, LazyPiece::Due(_) | LazyPiece::Interviews(_) | LazyPiece::NotThere(_))
    }

    /// By what the page asks for it.
    pub(super) fn key(&self) -> String {
        let of_range = |kind, Range { start, end }: &Range<usize>| format!("{kind}:{start}-{end}");
        match self {
            LazyPiece::Due(range) => of_range("due", range),
            LazyPiece::Reminder(index) => format!("reminder:{index}"),
            LazyPiece::Interview(index) => format!("interview:{index}"),
            LazyPiece::Appointment(index) => format!("appointment:{index}"),
            LazyPiece::Interviews(range) => of_range("interviews", range),
            LazyPiece::Absences(index) => format!("absences:{index}"),
            LazyPiece::NotThere(range) => of_range("not-there", range),
        }
    }
}

impl Renderer<'_> {
    /// What is seen once somebody unfolds it: at once in a page that can't ask, else later.
    pub(super) fn folded(&mut self, piece: LazyPiece, id: &str, class: &str, summary: &Markup) -> Markup {
        match self.view.mode {
            PageMode::Live => html! {
                details id=(id) class=(class) data-lazy=(piece.key()) { summary { (summary) } div .filled {} }
            },
            PageMode::Whole => {
                let is_list = piece.is_list();
                let filled = self.piece(piece);
                if let Some(packed) = &mut self.packed {
                    let bundles = if is_list { &mut packed.lists } else { &mut packed.folded };
                    let place = bundles.add(filled.unwrap_or_default().into_string());
                    return html! {
                        details id=(id) class=(class) data-packed=(place) { summary { (summary) } div .filled {} }
                    };
                }
                html! { details id=(id) class=(class) { summary { (summary) } div .filled { @if let Some(filled) = filled { (filled) } } } }
            }
        }
    }

    /// The places of a long list: what a page shows at once, then pieces of it that come when they are near.
    pub(super) fn in_pieces(
        &mut self,
        range: Range<usize>,
        piece: impl Fn(Range<usize>) -> LazyPiece,
        mut shown: impl FnMut(&mut Self, Range<usize>) -> Markup,
    ) -> Markup {
        if self.is_all_at_once() {
            return shown(self, range);
        }
        let at_once = range.start..range.end.min(range.start + AT_ONCE);
        html! {
            (shown(self, at_once.clone()))
            (self.later(at_once.end..range.end, piece, shown))
        }
    }

    /// Whether a list stands there whole: where there is a script for what comes later, it does not.
    pub(super) fn is_all_at_once(&self) -> bool {
        self.view.mode == PageMode::Whole && self.packed.is_none()
    }

    /// The places of a long list, in pieces that come when they are near.
    pub(super) fn later(
        &mut self,
        range: Range<usize>,
        piece: impl Fn(Range<usize>) -> LazyPiece,
        mut shown: impl FnMut(&mut Self, Range<usize>) -> Markup,
    ) -> Markup {
        html! {
            @for start in range.clone().step_by(AT_ONCE) {
                @let range = start..range.end.min(start + AT_ONCE);
                @if self.view.mode == PageMode::Live {
                    div .later data-lazy=(piece(range).key()) {}
                } @else {
                    div .later data-packed=[self.pack(range, &mut shown)] {}
                }
            }
        }
    }

    /// Packs a piece of a list; returns its place.
    fn pack(
        &mut self,
        range: Range<usize>,
        shown: &mut impl FnMut(&mut Self, Range<usize>) -> Markup,
    ) -> Option<String> {
        let piece = shown(self, range).into_string();
        Some(self.packed.as_mut()?.lists.add(piece))
    }
}

#[cfg(test)]
mod tests {
    use super::LazyPiece;

    #[test]
    fn a_key_names_its_piece() {
        let pieces = [
            LazyPiece::Due(3..103),
            LazyPiece::Reminder(812),
            LazyPiece::Interview(0),
            LazyPiece::Appointment(7),
            LazyPiece::Interviews(0..100),
            LazyPiece::Absences(4),
            LazyPiece::NotThere(100..107),
        ];
        for piece in pieces {
            assert_eq!(LazyPiece::parse(&piece.key()), Some(piece));
        }
        for key in ["", "due", "due:", "due:1", "due:-1-2", "reminder:x", "entries:1-2"] {
            assert_eq!(LazyPiece::parse(key), None, "{key}");
        }
    }
}

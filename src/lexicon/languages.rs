//! Sets of languages.

use std::ops::{BitAnd, BitOr};

/// Some of the languages of the lexicon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Languages(u32);

impl Languages {
    /// No language.
    pub const NONE: Languages = Languages(0);

    /// Every language.
    pub const ALL: Languages = Languages(u32::MAX);

    /// English, of which everybody uses words.
    pub const ENGLISH: Languages = Languages(1);

    pub(super) const fn only(number: u32) -> Languages {
        Languages(1 << number)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether a language is in both.
    #[must_use]
    pub const fn meet(self, others: Languages) -> bool {
        self.0 & others.0 != 0
    }
}

impl BitAnd for Languages {
    type Output = Languages;

    fn bitand(self, others: Languages) -> Languages {
        Languages(self.0 & others.0)
    }
}

impl BitOr for Languages {
    type Output = Languages;

    fn bitor(self, others: Languages) -> Languages {
        Languages(self.0 | others.0)
    }
}

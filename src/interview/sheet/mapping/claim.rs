//! What a header claims to be, and how much speaks for it.

use super::Sureness;
use crate::column::{Column, NameStanding, UnreadReason};

/// One meaning that a header may have.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// The place of the header.
    pub(super) index: usize,
    pub(super) part: Part,
    /// How much speaks for it. The best claims are granted first.
    pub(super) points: i32,
    /// What speaks for it most.
    pub(super) sureness: Sureness,
}

/// The part that a header may have in the reading of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// It is this column, of which there is one.
    Is(Column),
    /// It is this column of the round that is known by this.
    Of(OfRound, Column),
    /// It is one of several columns that are this together.
    Among(Column),
    /// It is a name in two columns: the first name, and then the last.
    NameOf(Column, Half),
    /// It is not read.
    Not(UnreadReason),
}

/// A round, in the making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OfRound {
    pub(super) identity: String,
    pub(super) stage: String,
}

/// Which half of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Half {
    First,
    Last,
}

/// What each ground weighs. A name outweighs words, words outweigh cells, and all of them a slip of the finger.
pub(super) mod points {
    /// The configuration says so.
    pub const CONFIGURED: i32 = 1_000;
    /// Days below a header that rounds are called by, whatever else it may mean.
    pub const ROUND_OF_DAYS: i32 = 140;
    /// The cells make the name mean something else than it says.
    pub const CELLS_OVER_NAME: i32 = 130;
    pub const OWN: i32 = 100;
    pub const SYNONYM: i32 = 92;
    /// The words of a name, in another order or among others.
    pub const WORDS: i32 = 84;
    /// What stands beside it says whose it is.
    pub const BESIDE: i32 = 80;
    /// A header that names a round, or the interview itself.
    pub const ROUND: i32 = 70;
    pub const WEAK: i32 = 60;
    /// Something of a round that has a day.
    pub const OF_ROUND: i32 = 40;
    /// One of several columns that are the same.
    pub const AMONG: i32 = 30;
    /// A name among other words, where the cells agree.
    pub const PART: i32 = 26;
    /// The cells alone say so.
    pub const CELLS: i32 = 24;
    pub const SLIP: i32 = 20;
    /// Taken off where a header is that of a number for somebody.
    pub const NUMBER: i32 = 20;
    /// Added where a header speaks of interviews as well.
    pub const SPEAKS: i32 = 15;
    /// Added where the cells are what the name says.
    pub const FITS: i32 = 4;
}

/// How much a name speaks for what it means.
pub(super) fn points_of(standing: NameStanding, sureness: Sureness) -> i32 {
    match standing {
        NameStanding::Configured => points::CONFIGURED,
        NameStanding::Weak => points::WEAK,
        _ if sureness == Sureness::Words => points::WORDS,
        NameStanding::Own => points::OWN,
        NameStanding::Synonym => points::SYNONYM,
    }
}

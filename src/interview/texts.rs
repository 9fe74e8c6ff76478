//! Texts that rows share, each kept once, and how names are spelled.

pub(crate) mod interner;
pub(crate) mod spelling;

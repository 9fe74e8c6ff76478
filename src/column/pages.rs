//! The pages of names, one a language, as lines of key and names.

pub(super) use crate::lexicon::lines_of_headers as lines;

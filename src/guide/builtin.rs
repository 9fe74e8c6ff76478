//! The guides that come with the program, in the form in which users write their own.

use super::Guide;

const SOURCES: [(&str, &str); 6] = [
    ("considerate", include_str!("considerate.toml")),
    ("burroughs", include_str!("burroughs.toml")),
    ("clearpoint", include_str!("clearpoint.toml")),
    ("assertive", include_str!("assertive.toml")),
    ("persistent", include_str!("persistent.toml")),
    ("levo", include_str!("levo.toml")),
];

impl Guide {
    /// The names of the built-in guides, the default first.
    #[must_use]
    pub fn builtin_names() -> [&'static str; SOURCES.len()] {
        SOURCES.map(|(name, _)| name)
    }

    /// The text of a built-in guide.
    #[must_use]
    pub fn builtin_text(name: &str) -> Option<&'static str> {
        let (_, text) = SOURCES.into_iter().find(|(known, _)| *known == name)?;
        Some(text)
    }

    /// The built-in guide of this name, which is that of its file in `src/guide`; `None` where there is none.
    ///
    /// # Panics
    ///
    /// Never: a built-in guide has no mistake, as the tests show of each.
    #[must_use]
    pub fn builtin(name: &str) -> Option<Self> {
        let text = Self::builtin_text(name)?;
        Some(Self::parse(name, text).expect("a built-in guide has no mistake"))
    }
}

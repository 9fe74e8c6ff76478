//! Countries and their subdivisions, and the ways in which people write them.

use super::section::Section;
use super::table::TABLES;
use crate::lexicon::nearest_named;

/// A country, or one of its subdivisions, that the tables know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region {
    code: &'static str,
    name: &'static str,
}

/// Why a text names no region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegionError {
    /// No country has this code or name.
    UnknownCountry {
        /// The country as it was written.
        text: String,
        /// Countries with a similar name, the most similar first; may be empty.
        nearest: Vec<Region>,
    },
    /// The country is known, its subdivision is not.
    UnknownSubdivision {
        /// The country before the hyphen.
        country: Region,
        /// The subdivision as it was written, without its country.
        text: String,
        /// All subdivisions of the country that the table has; may be empty.
        accepted: Vec<Region>,
    },
}

impl Region {
    /// The region that a person's text names: `US`, `USA`, `United States`, `us-tx`, `US-Texas`.
    ///
    /// Codes are those of ISO 3166; letters and digits alone are compared, and not their case.
    pub fn named(text: &str) -> Result<Self, RegionError> {
        let text = text.trim();
        if let Some(country) = country(text) {
            return Ok(country);
        }
        match text.split_once('-').map(|(of, part)| (country(of), part)) {
            Some((Some(country), part)) => country.subdivision(part.trim()),
            _ => Err(RegionError::UnknownCountry { text: text.to_owned(), nearest: nearest(text) }),
        }
    }

    /// Every country, by code.
    pub fn countries() -> impl Iterator<Item = Self> {
        country_sections().map(Self::from)
    }

    /// The subdivisions of this region's country, by code.
    pub fn subdivisions(self) -> impl Iterator<Item = Self> {
        Section::all(self.table()).skip(1).map(Self::from)
    }

    /// `US` or `US-TX`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// The English name, or the local one where there is none: `United States`, `Texas`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the table says of this region's country.
    pub(super) fn country_section(self) -> Section {
        first_section(self.table())
    }

    /// What the table says of this region alone, if it is a subdivision.
    pub(super) fn own_section(self) -> Option<Section> {
        Section::all(self.table()).skip(1).find(|section| section.code == self.code)
    }

    fn subdivision(self, text: &str) -> Result<Self, RegionError> {
        Section::all(self.table())
            .skip(1)
            .find(|section| {
                let code = &section.code[self.code.len()..];
                alike(code, text) || section.names().any(|name| alike(name, text))
            })
            .map(Self::from)
            .ok_or_else(|| RegionError::UnknownSubdivision {
                country: self,
                text: text.to_owned(),
                accepted: self.subdivisions().collect(),
            })
    }

    fn table(self) -> &'static str {
        table(&self.code[..2]).expect("a region is made from a table")
    }
}

impl From<Section> for Region {
    fn from(section: Section) -> Self {
        Self { code: section.code, name: section.names().next().unwrap_or(section.code) }
    }
}

/// A hyphen parts a country from its subdivision, unless it is in the country's own name: `AR-E` is not `ARE`.
fn country(text: &str) -> Option<Region> {
    let hyphenated = |name: &str| name.contains('-');
    let same = |name: &str| (hyphenated(name) || !hyphenated(text)) && alike(name, text);
    table(&text.to_ascii_uppercase())
        .map(first_section)
        .or_else(|| country_sections().find(|section| section.names().any(same)))
        .map(Region::from)
}

fn country_sections() -> impl Iterator<Item = Section> {
    TABLES.iter().map(|(_, table)| first_section(table))
}

fn first_section(table: &'static str) -> Section {
    Section::all(table).next().expect("a table starts with its country")
}

fn table(code: &str) -> Option<&'static str> {
    let index = TABLES.binary_search_by_key(&code, |(code, _)| code).ok()?;
    Some(TABLES[index].1)
}

fn alike(name: &str, text: &str) -> bool {
    bare(name).eq(bare(text))
}

/// The letters and digits of a name, in lower case.
fn bare(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn nearest(text: &str) -> Vec<Region> {
    nearest_named(text, country_sections().flat_map(|section| section.names().map(move |name| (name, section.into()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_in_a_heading_finds_its_region() {
        for country in Region::countries() {
            for section in Section::all(country.table()) {
                for name in section.names() {
                    let text = match section.code.split_once('-') {
                        Some((of, _)) => format!("{of}-{name}"),
                        None => name.to_owned(),
                    };
                    assert_eq!(Region::named(&text), Ok(section.into()), "{text}");
                }
            }
        }
    }
}

//! Which column of a sheet was taken for what.

use crate::column::{Column, ColumnNames};
use crate::table::Row;

/// The columns of one sheet by their meaning.
#[derive(Debug, Clone)]
pub struct Mapping {
    index_of: Vec<Option<usize>>,
    headers: Vec<Heading>,
}

/// One header as written, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The header as it stands in the sheet.
    pub written: String,
    /// What it was taken for.
    pub taken: Taken,
}

/// What became of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Read as this column.
    As(Column),
    /// An earlier header has this meaning already, so this one is not read.
    Again(Column),
    /// Not known; perhaps meant as this column.
    Unknown(Option<Column>),
    /// A column without a header.
    Unnamed,
}

/// A header is cut after so many characters: what is longer is no header, but a sheet without one.
const LONGEST: usize = 100;
/// Of so many columns slips in their headers are looked for: a sheet of thousands has no slips, but other columns.
const SUGGESTED: usize = 200;

impl Mapping {
    /// Maps a header row.
    #[must_use]
    pub fn of(header: &Row, names: &ColumnNames) -> Mapping {
        let mut mapping = Mapping { index_of: vec![None; Column::ALL.len()], headers: Vec::new() };
        for (index, written) in header.cells().enumerate() {
            let written = shortened(written.trim());
            let taken = mapping.take(index, &written, names);
            mapping.headers.push(Heading { written, taken });
        }
        mapping
    }

    fn take(&mut self, index: usize, written: &str, names: &ColumnNames) -> Taken {
        if written.is_empty() {
            return Taken::Unnamed;
        }
        let Some(column) = names.find(written) else {
            let meant = if index < SUGGESTED { names.nearest(written) } else { None };
            return Taken::Unknown(meant.filter(|column| self.index(*column).is_none()));
        };
        let place = &mut self.index_of[column as usize];
        if place.is_some() {
            return Taken::Again(column);
        }
        *place = Some(index);
        Taken::As(column)
    }

    /// Where a column stands, counted from 0.
    #[must_use]
    pub fn index(&self, column: Column) -> Option<usize> {
        self.index_of[column as usize]
    }

    /// What the column at an index is read as.
    pub(super) fn column_at(&self, index: usize) -> Option<Column> {
        match self.headers.get(index)?.taken {
            Taken::As(column) => Some(column),
            Taken::Again(_) | Taken::Unknown(_) | Taken::Unnamed => None,
        }
    }

    /// A column's header as written in the sheet, or its own name where the sheet has none.
    #[must_use]
    pub fn header_of(&self, column: Column) -> &str {
        self.index(column).map_or(column.name(), |index| &self.headers[index].written)
    }

    /// Every header, from the left.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headers
    }

    /// What no sheet can do without and this one lacks.
    pub fn missing(&self) -> impl Iterator<Item = Column> {
        let lacks_date = self.index(Column::Date).is_none() && self.index(Column::Start).is_none();
        let company = self.index(Column::Company).is_none().then_some(Column::Company);
        company.into_iter().chain(lacks_date.then_some(Column::Date))
    }
}

fn shortened(header: &str) -> String {
    match header.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &header[..end]),
        None => header.to_owned(),
    }
}

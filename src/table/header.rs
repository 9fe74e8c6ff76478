//! Which of the first rows is the header.

use super::cell_kind::CellKind;
use super::row::Row;
use super::rows::Rows;
use crate::cell::choice::read_yes_no;
use crate::cell::{said, trimmed};

/// The header is looked for in so many rows: a logo, titles and comments may stand above it.
pub(super) const HEADER_WITHIN: usize = 20;

/// So many rows more are looked at for what stands below the last of them.
const BELOW: usize = 10;

/// The header of a table.
#[derive(Debug, Clone)]
pub(super) struct Header {
    pub(super) row: Row,
    /// How many rows there are down to it.
    pub(super) skipped: usize,
    /// Whether the row above has names of groups, which the header's own begin with.
    pub(super) is_of_two: bool,
}

impl Header {
    /// The row that names most columns and has cells of some kind below its names; of equals the first. A row with cells
    /// of the kinds that stand below them is a row of data, whatever its other cells say.
    pub(super) fn find(mut rows: Rows<'_>, known: impl Fn(&str) -> bool) -> Option<Header> {
        let mut first = Vec::new();
        let mut row = Row::default();
        while first.len() < HEADER_WITHIN + BELOW && rows.next_into(&mut row) {
            first.push(row.clone());
        }
        let sheet = Top { rows: &first, known: &known };
        let mut candidates = (0..first.len().min(HEADER_WITHIN)).map(|index| sheet.candidate(index));
        let better = |best: HeaderCandidate, other: HeaderCandidate| {
            if sheet.has_table(best, other.index) { best } else { best.or(other) }
        };
        let best = candidates.next().map(|first| candidates.fold(first, better))?;
        let two = |upper: usize| sheet.of_two(upper).map(|row| Header { row, skipped: upper + 2, is_of_two: true });
        let one = || Header { row: first[best.index].clone(), skipped: best.index + 1, is_of_two: false };
        let groups_above = best.index.checked_sub(1).and_then(two);
        Some(groups_above.or_else(|| two(best.index)).unwrap_or_else(one))
    }
}

/// A row that may be the header.
#[derive(Clone, Copy)]
struct HeaderCandidate {
    index: usize,
    /// How many cells are known names.
    names: usize,
    /// How many names have a cell of some kind below.
    fits: usize,
    /// In how many cells something stands.
    filled: usize,
}

impl HeaderCandidate {
    /// The better of two, of which the other stands below.
    fn or(self, other: HeaderCandidate) -> HeaderCandidate {
        let has_more = other.names + other.fits > self.names + self.fits;
        // Above the header stand titles and names of groups: less than in the header, and nothing of a kind below.
        let may_be_above = self.names < 2 || self.fits == 0 || self.filled < other.filled;
        if has_more && may_be_above { other } else { self }
    }
}

/// The first rows of a sheet.
struct Top<'r, K> {
    rows: &'r [Row],
    known: &'r K,
}

impl<K: Fn(&str) -> bool> Top<'_, K> {
    fn candidate(&self, index: usize) -> HeaderCandidate {
        let row = &self.rows[index];
        let filled = row.cells().filter(|cell| !trimmed(cell).is_empty()).count();
        if self.is_comment(row) || self.is_data(index) {
            return HeaderCandidate { index, names: 0, fits: 0, filled };
        }
        let names: Vec<usize> = (0..row.len()).filter(|column| self.is_name(row, *column)).collect();
        let fits = |column: &&usize| {
            // A day may be answered by yes or no before there is one.
            let answers =
                |cell: &&str| said(cell).is_empty() || CellKind::of(cell).is_none() && read_yes_no(cell).is_ok();
            self.all_below(index, **column).find(|cell| !answers(cell)).and_then(CellKind::of).is_some()
        };
        let fits = names.iter().filter(fits).count();
        HeaderCandidate { index, names: names.len(), fits, filled }
    }

    /// Whether a header has a table of its own above another row: rows of data, and then a blank line.
    fn has_table(&self, header: HeaderCandidate, behind: usize) -> bool {
        let is_apart = |index: usize| is_apart(&self.rows[index - 1], &self.rows[index]);
        let Some(gap) = (header.index + 1..=behind).find(|index| is_apart(*index)) else { return false };
        let has_data =
            || (header.index + 1..gap).any(|index| self.rows[index].cells().any(|cell| CellKind::of(cell).is_some()));
        header.names > 1 && header.fits > 0 && has_data()
    }

    fn is_name(&self, row: &Row, column: usize) -> bool {
        (self.known)(row.as_written(column).unwrap_or_default())
    }

    /// Whether a row begins with `#` and words that are no name: a comment of who wrote the file.
    fn is_comment(&self, row: &Row) -> bool {
        let first = row.cells().find(|cell| !trimmed(cell).is_empty()).unwrap_or_default();
        let words = trimmed(first).strip_prefix('#').unwrap_or_default();
        words.contains(char::is_alphanumeric) && !(self.known)(first)
    }

    fn is_data(&self, index: usize) -> bool {
        let row = &self.rows[index];
        (0..row.len()).any(|column| {
            let kind = CellKind::of(row.cell(column));
            kind.is_some() && self.below(index, column).is_none_or(|below| CellKind::of(below) == kind)
        })
    }

    /// The first cell below another in which something stands.
    fn below(&self, index: usize, column: usize) -> Option<&str> {
        self.all_below(index, column).find(|cell| !cell.is_empty())
    }

    fn all_below(&self, index: usize, column: usize) -> impl Iterator<Item = &str> {
        self.rows[index + 1..].iter().take(BELOW).map(move |row| row.cell(column))
    }

    /// The header of two rows, of which the upper one names groups of columns; none where it does not.
    fn of_two(&self, upper: usize) -> Option<Row> {
        let (above, below) = (self.rows.get(upper)?, self.rows.get(upper + 1)?);
        let names = |row: &Row| (0..row.len()).filter(|column| self.is_name(row, *column)).count();
        let has_groups = (0..below.len()).any(|column| above.cell(column).is_empty() && !below.cell(column).is_empty());
        let all_names = below.cells().filter(|cell| !trimmed(cell).is_empty()).count() <= 2 * names(below);
        let is_data = || (upper..upper + 2).any(|index| self.is_data(index));
        let is_apart = || is_apart(above, below);
        if !has_groups || !all_names || names(below) < 2 || self.is_comment(above) || is_data() || is_apart() {
            return None;
        }
        let cells = self.with_groups(above, below);
        let row = Row::of_cells(below.line(), below.delimiter(), &cells);
        let groups = above.cells().filter(|cell| !trimmed(cell).is_empty()).count();
        let says_more = if groups > 1 { !row.says_the_same_as(below) } else { names(&row) > names(below) };
        says_more.then_some(row)
    }

    /// Each name with that of its group in front, if together they are a name; else the name alone.
    fn with_groups(&self, above: &Row, below: &Row) -> Vec<String> {
        let mut group = "";
        let mut cells = Vec::new();
        for column in 0..above.len().max(below.len()) {
            let (own_group, name) = (above.cell(column), below.cell(column));
            if !own_group.is_empty() {
                group = own_group;
            }
            let together = format!("{group} {name}");
            cells.push(match name {
                "" => own_group.to_owned(),
                _ if name != group && (self.known)(&together) => together,
                _ => name.to_owned(),
            });
        }
        cells
    }
}

/// Whether a blank line stands between two rows; cells may have line breaks.
pub(super) fn is_apart(above: &Row, below: &Row) -> bool {
    let breaks = above.cells().map(|cell| cell.matches('\n').count()).sum::<usize>();
    let breaks = u32::try_from(breaks).unwrap_or(u32::MAX);
    below.line() > above.line().saturating_add(1).saturating_add(breaks)
}

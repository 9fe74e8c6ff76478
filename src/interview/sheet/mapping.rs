//! Which column of a sheet was taken for what, and how sure that is.

mod assignment;
mod by_cells;
mod claim;
mod evidence;
mod fit;
mod headless;
mod hours;
mod kind;
mod likely;
mod named;
mod neighbours;
mod numbers;
mod people;
mod profile;
mod rounds;
mod signs;

use std::borrow::Cow;

use crate::cell;
use crate::column::{Column, ColumnNames, UnreadReason};
use crate::table::{Row, Table};

use assignment::Assignment;
use evidence::Evidence;
pub(crate) use headless::names_for_data;
use people::PeopleColumns;
use profile::Profile;

/// The columns of one sheet by their meaning.
#[derive(Debug, Clone)]
pub struct Mapping {
    index_of: Vec<Option<usize>>,
    /// What each cell of a row is for its interviews: first for the plain one, then for those of rounds.
    columns: Vec<Vec<Option<Column>>>,
    rounds: Vec<Round>,
    /// The columns of names that stand in two, in the order of the name.
    halves: Vec<(Column, usize)>,
    /// The columns of interviewers, where there are several.
    people: Vec<PeopleColumns>,
    headers: Vec<Heading>,
    /// Whether the rows are plainly interviews, though nothing says with whom.
    of_nobody: bool,
    /// Whether the status of those rows whose cell says yes is the header of that column.
    has_status_as_header: bool,
    /// Whether a cross among the candidates says that a slot is open.
    has_open_slots: bool,
}

/// One of several interviews that a row may have, in columns of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The stage, as its header says it.
    pub stage: String,
    /// What tells it from the others, however the words of the stage are written.
    identity: String,
    columns: Vec<(Column, usize)>,
}

/// One header as written, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The header as it stands in the sheet.
    pub written: String,
    /// What it was taken for.
    pub taken: Taken,
    /// What else it may be called, for which less speaks.
    pub runner_up: Option<Column>,
    /// The first cell below it that says something, shortened; empty where there is none near the top.
    pub sample: Box<str>,
    /// How many in a hundred of its first cells are days; what may be a day or a number counts half.
    pub days: usize,
}

impl Heading {
    /// The column that it is read as, of the interview or of a round.
    #[must_use]
    pub fn column(&self) -> Option<Column> {
        match self.taken {
            Taken::As(column, _) | Taken::OfRound(_, column, _) => Some(column),
            Taken::Again(_) | Taken::Unknown(_) | Taken::Unnamed | Taken::Not(_) => None,
        }
    }

    /// The round that it is read for, by its place in [`Mapping::rounds`].
    #[must_use]
    pub fn round(&self) -> Option<usize> {
        match self.taken {
            Taken::OfRound(round, ..) => Some(round),
            _ => None,
        }
    }
}

/// What became of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Read as this column.
    As(Column, Sureness),
    /// Read as this column of one round, by its place in [`Mapping::rounds`].
    OfRound(usize, Column, Sureness),
    /// Another header has this meaning already, so this one is not read.
    Again(Column),
    /// Not known; perhaps meant as this column.
    Unknown(Option<Column>),
    /// A column without a header.
    Unnamed,
    /// Known, and not read.
    Not(UnreadReason),
}

/// How sure it is that a header means a column; each is enough to take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// The configuration says so.
    Configured,
    /// It is the column's own name.
    Own,
    /// It is what people call it.
    Synonym,
    /// It is made of words for it: the round of an interview.
    Words,
    /// The cells below it say so.
    Cells,
    /// The header at this place, to its left, says whose it is.
    Beside(usize),
    /// Nothing speaks against it, and nothing else does for it. This is reported.
    Alone,
    /// It differs from a name by a slip of the finger. This is reported.
    Slip,
}

impl Round {
    fn has_day(&self) -> bool {
        self.index(Column::Date).is_some()
    }

    /// Where a column of its own stands.
    pub(crate) fn index(&self, column: Column) -> Option<usize> {
        self.columns.iter().find(|(known, _)| *known == column).map(|(_, index)| *index)
    }
}

/// A header is cut after so many characters: what is longer is no header, but a sheet without one.
const LONGEST: usize = 100;

/// The columns that say when an interview is: each round has its own.
const WHEN: [Column; 6] = [Column::Date, Column::Start, Column::Time, Column::End, Column::EndDate, Column::AllDay];

impl Mapping {
    /// Maps the header of a table, with the help of its first rows where the names alone do not show it.
    #[must_use]
    pub fn of(table: &Table<'_>, names: &ColumnNames) -> Mapping {
        let written: Vec<&str> = table.header().cells().map(|header| shortened(header.trim())).collect();
        let profiles = Profile::of_columns(table, written.len());
        let evidence = Evidence::of(table, &written, names, &profiles);
        let days = evidence.days();
        let mut claims = evidence.claims_by_name(days);
        claims.extend(evidence.claims_of_rounds());
        claims.extend(evidence.claims_of_people());
        claims.extend(evidence.claims_by_cells());
        let mut assignment = Assignment::of(&evidence, claims);
        assignment.settle_bare_days();
        assignment.settle_hours_of_rounds();
        assignment.settle_neighbours();
        assignment.settle_slips();
        assignment.settle_numbers(days);
        assignment.finish()
    }

    fn new(
        index_of: Vec<Option<usize>>,
        rounds: Vec<Round>,
        (halves, people): (Vec<(Column, usize)>, Vec<PeopleColumns>),
        headers: Vec<Heading>,
    ) -> Mapping {
        let (columns, of_nobody, has_status_as_header, has_open_slots) = (Vec::new(), false, false, false);
        let mut mapping = Mapping {
            index_of,
            columns,
            rounds,
            halves,
            people,
            headers,
            of_nobody,
            has_status_as_header,
            has_open_slots,
        };
        let rounds = std::iter::once(None).chain((0..mapping.rounds.len()).map(Some));
        mapping.columns = rounds.map(|round| mapping.columns_of(round)).collect();
        mapping
    }

    fn columns_of(&self, round: Option<usize>) -> Vec<Option<Column>> {
        let mut columns = vec![None; self.headers.len()];
        for column in Column::ALL {
            if let Some(index) = self.index_in(round, *column) {
                columns[index] = Some(*column);
            }
        }
        columns
    }

    /// Where a column stands, counted from 0.
    #[must_use]
    pub fn index(&self, column: Column) -> Option<usize> {
        self.index_of[column as usize]
    }

    /// The names of a row that stand in two columns, each as one, and people who stand in several.
    pub(crate) fn joined_names(&self, row: &Row) -> Vec<(Column, Box<str>)> {
        let of_one = |halves: &[(Column, usize)]| {
            let said = halves.iter().map(|(_, index)| row.cell(*index)).filter(|cell| !cell::is_blank(cell));
            (halves[0].0, said.collect::<Vec<_>>().join(" ").into())
        };
        let mut joined: Vec<_> = self.halves.chunk_by(|left, right| left.0 == right.0).map(of_one).collect();
        if !self.people.is_empty() {
            joined.push((Column::Interviewers, people::joined(&self.people, row).into()));
        }
        joined
    }

    /// What a row says in a column that all its interviews share.
    pub(crate) fn shared_text<'r>(&self, row: &'r Row, column: Column) -> Option<Cow<'r, str>> {
        let index = self.index(column)?;
        let joined = || self.joined_names(row).into_iter().find(|(known, _)| *known == column);
        let is_joined = self.halves.iter().any(|(known, _)| *known == column);
        let text = if is_joined { joined()?.1.into_string().into() } else { Cow::from(row.cell(index)) };
        (!cell::is_blank(&text)).then_some(text)
    }

    /// Whether a row has a cell that belongs to an application, or a day of one.
    pub(crate) fn is_of_application(&self, row: &Row) -> bool {
        let is_such = |index: usize| {
            let taken = self.headers.get(index).map(|heading| heading.taken);
            matches!(taken, Some(Taken::Not(UnreadReason::AnotherDate | UnreadReason::Application)))
        };
        row.filled().any(|(index, cell)| is_such(index) && !cell::is_blank(cell))
    }

    /// What the column at an index is read as.
    pub(crate) fn column_at(&self, index: usize) -> Option<Column> {
        self.headers.get(index)?.column()
    }

    /// Where a column of a round stands; of none, those that all interviews of a row share.
    pub(crate) fn index_in(&self, round: Option<usize>, column: Column) -> Option<usize> {
        let Some(round) = round else { return self.index(column) };
        match self.rounds[round].index(column) {
            Some(index) => Some(index),
            None if WHEN.contains(&column) && self.occasions().count() > 1 => None,
            None => self.index(column),
        }
    }

    /// What each cell of a row is for a round; for none, what all interviews of the row share.
    pub(crate) fn columns_in(&self, round: Option<usize>) -> &[Option<Column>] {
        &self.columns[round.map_or(0, |round| round + 1)]
    }

    /// The places of the columns whose dates are written in one way with a column's: of a round, and of what stands in
    /// columns of rounds alone, those of all rounds.
    pub(crate) fn written_alike(&self, round: Option<usize>, column: Column) -> Vec<usize> {
        let own = round.and_then(|round| self.rounds[round].index(column));
        match self.index_in(round, column) {
            Some(index) if own.is_none() => vec![index],
            _ => self.rounds.iter().filter_map(|round| round.index(column)).collect(),
        }
    }

    /// The rounds that have columns of their own.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// Every interview that a row may have: those of rounds, and `None` for that of the plain columns.
    pub fn occasions(&self) -> impl Iterator<Item = Option<usize>> + Clone {
        let plain = self.has_plain_date() || self.rounds.is_empty();
        plain.then_some(None).into_iter().chain((0..self.rounds.len()).map(Some))
    }

    fn has_plain_date(&self) -> bool {
        self.index(Column::Date).is_some() || self.index(Column::Start).is_some()
    }

    /// A header as written in the sheet.
    pub(crate) fn header_at(&self, index: usize) -> &str {
        &self.headers[index].written
    }

    /// Every header, from the left.
    #[must_use]
    pub fn headings(&self) -> &[Heading] {
        &self.headers
    }

    /// Whether a cross among its candidates says that a slot is open.
    pub(crate) fn has_open_slots(&self) -> bool {
        self.has_open_slots
    }

    /// Where another table begins to the right of the first: behind a blank column, with a day and more that are its own.
    pub(crate) fn table_beside(&self) -> Option<usize> {
        let is_blank = |heading: &Heading| heading.taken == Taken::Unnamed && heading.sample.is_empty();
        let is_day = |heading: &Heading| matches!(heading.taken, Taken::Again(Column::Date | Column::Start));
        let day = self.headers.iter().position(is_day)?;
        let gap = self.headers[..day].iter().rposition(is_blank)?;
        let own_day = self.index(Column::Date).or(self.index(Column::Start))?;
        let again = self.headers[gap..].iter().filter(|heading| matches!(heading.taken, Taken::Again(_))).count();
        (own_day < gap && again > 1).then_some(gap + 1)
    }

    /// What the cell of a status says, which may be no more than that the header is it, or is not.
    pub(crate) fn status_in<'t>(&'t self, text: &'t str) -> &'t str {
        match self.index(Column::Status) {
            Some(index) if self.has_status_as_header => {
                if cell::choice::answer_said(text) == Some(true) {
                    self.header_at(index)
                } else {
                    ""
                }
            }
            _ => text,
        }
    }

    /// Whether its rows may do without a company and a candidate: no column has them, and they are plainly interviews.
    pub(crate) fn is_of_nobody(&self) -> bool {
        self.of_nobody
    }

    /// What no sheet can do without and this one lacks: a date, and a company or a candidate, unless its rows are plainly
    /// interviews.
    pub fn missing(&self) -> impl Iterator<Item = Column> {
        let names_somebody = [Column::Company, Column::Subject, Column::Candidate];
        let lacks_company = !self.of_nobody && names_somebody.into_iter().all(|column| self.index(column).is_none());
        let lacks_date = !self.has_plain_date() && self.rounds.is_empty();
        let company = lacks_company.then_some(Column::Company);
        company.into_iter().chain(lacks_date.then_some(Column::Date))
    }
}

fn shortened(header: &str) -> &str {
    header.char_indices().nth(LONGEST).map_or(header, |(end, _)| &header[..end])
}

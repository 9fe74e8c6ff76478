//! What there is to judge the columns of a sheet by: headers, what their names mean, and what their cells are.

use super::Sureness;
use super::fit::Fit;
use super::profile::{Profile, repeats_beside};
use crate::column::{Column, ColumnNames, HeaderMeaning, KnownName, NameStanding, RoundHeader};
use crate::table::Table;

/// So many headers that are not known are looked at word by word, and compared with every name there is.
pub(super) const COMPARED: usize = 50;

/// What there is to judge by.
pub(super) struct Evidence<'m> {
    pub(super) written: &'m [&'m str],
    pub(super) names: &'m ColumnNames,
    pub(super) profiles: &'m [Profile],
    /// What each name is known to mean, and how that was found.
    known: Vec<Option<(KnownName, Sureness)>>,
    /// Where many rows share what would be the id of each; several candidates may each count from 1.
    shared_ids: Vec<usize>,
}

impl<'m> Evidence<'m> {
    pub(super) fn of(
        table: &Table<'_>,
        written: &'m [&'m str],
        names: &'m ColumnNames,
        profiles: &'m [Profile],
    ) -> Evidence<'m> {
        let mut looked_at = 0;
        let known = written.iter().map(|header| match names.known(header) {
            Some(known) => Some((known, by_name(known, header))),
            None if header.is_empty() || looked_at == COMPARED => None,
            None => {
                looked_at += 1;
                names.in_words(header).or_else(|| names.asked(header)).map(|known| (known, Sureness::Words))
            }
        });
        let mut evidence = Evidence { written, names, profiles, known: known.collect(), shared_ids: Vec::new() };
        let of_person = |index: &usize| {
            let is_name = matches!(evidence.meaning(*index), Some(HeaderMeaning::Name | HeaderMeaning::PersonName));
            is_name || evidence.column(*index) == Some(Column::Candidate)
        };
        let candidate = evidence.places().find(of_person);
        let repeats = |index: &usize| evidence.column(*index) == Some(Column::Id) && profiles[*index].repeats();
        let ids: Vec<usize> = evidence.places().filter(repeats).collect();
        evidence.shared_ids =
            ids.into_iter().filter(|id| candidate.is_none_or(|of| repeats_beside(table, *id, of))).collect();
        evidence
    }

    /// Every place of a header.
    pub(super) fn places(&self) -> impl Iterator<Item = usize> + use<> {
        0..self.written.len()
    }

    pub(super) fn known(&self, index: usize) -> Option<(KnownName, Sureness)> {
        self.known[index]
    }

    /// What a header means by its name.
    pub(super) fn meaning(&self, index: usize) -> Option<HeaderMeaning> {
        self.known[index].map(|(known, _)| known.meaning)
    }

    /// The column that a header means by its name.
    pub(super) fn column(&self, index: usize) -> Option<Column> {
        match self.meaning(index)? {
            HeaderMeaning::Column(column) => Some(column),
            _ => None,
        }
    }

    pub(super) fn is_configured(&self, index: usize) -> bool {
        self.known[index].is_some_and(|(known, _)| known.standing == NameStanding::Configured)
    }

    /// Whether a name may as well mean something of an application.
    pub(super) fn is_weak(&self, index: usize) -> bool {
        self.known[index].is_some_and(|(known, _)| known.standing == NameStanding::Weak)
    }

    pub(super) fn profile(&self, index: usize) -> &'m Profile {
        &self.profiles[index]
    }

    pub(super) fn fit(&self, index: usize, column: Column) -> Fit {
        if self.is_configured(index) {
            Fit::Open
        } else if column == Column::Id && self.shared_ids.contains(&index) {
            Fit::No
        } else {
            Fit::of(column, self.profile(index))
        }
    }

    /// Whether another header is a column by its name, and its cells may be that.
    pub(super) fn has_beside(&self, index: usize, column: Column) -> Option<usize> {
        let is_such = |other: &usize| {
            *other != index && self.column(*other) == Some(column) && self.fit(*other, column) != Fit::No
        };
        self.places().find(is_such)
    }

    /// A header that names a round or the interview itself, where no name is known for it.
    pub(super) fn round_header(&self, index: usize) -> Option<RoundHeader> {
        let is_open = matches!(self.known[index], None | Some((_, Sureness::Words)));
        RoundHeader::of(self.written[index]).filter(|_| is_open)
    }

    /// Whether a column says by yes and no which rows have an interview.
    pub(super) fn says_whether(&self, index: usize) -> bool {
        let header = self.written[index];
        let names_it = || {
            let names_interview = |round: &RoundHeader| round.is_interview && round.stage.is_none();
            RoundHeader::of(header).is_some_and(|round| names_interview(&round) && round.rest.is_empty())
        };
        let is_named = self.column(index) == Some(Column::Interviewed);
        (is_named || names_it()) && !self.is_configured(index) && self.profile(index).are_yes_or_no()
    }

    /// Where the columns begin that Microsoft Forms puts before the answers: a number, when the form was begun and sent, and
    /// the address and the name of whoever filled it in.
    fn form(&self) -> Option<usize> {
        let are_moments = |at: usize| self.profiles[at..at + 2].iter().all(Profile::are_plainly_days);
        let is_form = |at: &usize| {
            self.column(*at) == Some(Column::Id)
                && self.meaning(at + 3) == Some(HeaderMeaning::Email)
                && matches!(self.meaning(at + 4), Some(HeaderMeaning::Name | HeaderMeaning::PersonName))
                && are_moments(at + 1)
        };
        (0..self.written.len().saturating_sub(4)).find(is_form)
    }

    /// Whether a column holds when a form was begun or sent.
    pub(super) fn is_moment_of_form(&self, index: usize) -> bool {
        self.form().is_some_and(|form| (form + 1..form + 3).contains(&index))
    }

    /// Whether a column has the name of whoever filled in a form, who may be anybody.
    pub(super) fn is_name_of_form(&self, index: usize) -> bool {
        self.form().is_some_and(|form| index == form + 4)
    }

    /// Whether a header holds a day without saying of what: `Date`, or a `Time` with days below it.
    pub(super) fn is_bare_day(&self, index: usize) -> bool {
        if self.is_configured(index) {
            return false;
        }
        match self.column(index) {
            Some(Column::Date | Column::Start) => self.is_weak(index),
            Some(Column::Time) => {
                self.profile(index).are_days() && !RoundHeader::speaks_of_interview(self.written[index])
            }
            _ => false,
        }
    }

    /// Whether a header says that it holds the day of an interview, and its cells don't speak against it.
    pub(super) fn is_plain_day(&self, index: usize) -> bool {
        matches!(self.column(index), Some(Column::Date | Column::Start))
            && !self.is_bare_day(index)
            && self.fit(index, Column::Date) != Fit::No
    }
}

fn by_name(known: KnownName, header: &str) -> Sureness {
    match known {
        KnownName { standing: NameStanding::Configured, .. } => Sureness::Configured,
        KnownName { meaning: HeaderMeaning::Column(column), .. } if header == column.name() => Sureness::Own,
        KnownName { .. } => Sureness::Synonym,
    }
}

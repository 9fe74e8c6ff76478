//! What was done, as notes say: `followed up 2026-03-02`, `2.3. nachgefasst`, `relancé par mail le 2 mars`.
//!
//! Only a plain phrase beside a date is used, at the beginning of a clause: `not followed up`, `to follow up on
//! 2026-03-02` and a phrase with a question mark say nothing. What lies in the future was not done.

mod clause;
mod phrases;

use chrono::NaiveDate;

use crate::cell::dates::DatesError;
use crate::cell::day::{DateContext, DateError, DateOrder, Mark, WrittenDate};
use crate::cell::fullwidth::narrowed;
use clause::{Clause, WrittenDay, clauses};

/// Something that was done or that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Deed {
    /// They were asked where things stand.
    FollowedUp,
    /// They were asked for the last time.
    FinalFollowUp,
    /// They were thanked.
    Thanked,
    /// They were called.
    Called,
    /// They answered.
    HeardBack,
    /// The recruiter heard how it went.
    Debriefed,
    /// References were sent.
    ReferencesSent,
}

/// The steps and answers that notes name, each with its day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noted {
    /// What was done, each with its day, in the order of the text.
    pub deeds: Vec<(Deed, NaiveDate)>,
    /// The first date of a deed that can't be read.
    pub unread: Option<DatesError>,
}

/// Reads what was done. Where nobody says the order of day and month, a date that can have one alone shows that of the
/// others.
#[must_use]
pub fn read_notes(text: &str, known: impl Into<DateContext>) -> Noted {
    let known = known.into();
    if !may_have_date(text) {
        return Noted::default();
    }
    let text = narrowed(text);
    let clauses = || text.split(['\n', '\r']).flat_map(clauses);
    let noted = noted(clauses(), |_| known);
    let Some(DatesError { error: DateError::Ambiguous(readings), .. }) = noted.unread else { return noted };
    match only_order(clauses().flat_map(|clause| clause.days), readings.mark, known) {
        Some(order) => self::noted(clauses(), |date| match date.mark() {
            Some(mark) if mark == readings.mark => DateContext { order: Some(order), ..known },
            _ => known,
        }),
        None => noted,
    }
}

fn noted<'t>(clauses: impl Iterator<Item = Clause<'t>>, known: impl Fn(&WrittenDate) -> DateContext) -> Noted {
    let mut noted = Noted::default();
    for Clause { deed, days } in clauses {
        for WrittenDay { written, date } in days {
            let known = known(&date);
            match date.date(known) {
                Ok(day) if known.today.is_some_and(|today| day > today) => {}
                Ok(day) => noted.deeds.push((deed, day)),
                Err(error) => {
                    noted.unread.get_or_insert_with(|| DatesError { piece: written.to_owned(), error });
                }
            }
        }
    }
    noted
}

/// The order that days with a mark between their numbers prove, if they agree.
fn only_order<'t>(days: impl Iterator<Item = WrittenDay<'t>>, mark: Mark, known: DateContext) -> Option<DateOrder> {
    let mut orders = days.filter_map(|day| day.date.order(known)).filter(|(of, _)| *of == mark).map(|(_, order)| order);
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}

/// Whether a text has a digit of any width.
fn may_have_date(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || !text.is_ascii() && text.contains(|next| ('０'..='９').contains(&next))
}

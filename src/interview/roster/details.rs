//! What a cell says of one person, before it is known who that is.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::builder::RosterBuilder;
use crate::cell::choice::PreferredMedium;
use crate::cell::name_words::names_nobody;
use crate::cell::narrowed;
use crate::cell::people::{AddressFlaw, NameOrder, PeopleError, PersonCell, read_people, read_person};
use crate::cell::phone::{PhoneError, read_phone};
use crate::interview::texts::interner::{Interner, WordId};

/// Name, address, number, page and medium, as far as they are known.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Details {
    pub(crate) name: Option<WordId>,
    /// The name as written, which tells the person from others.
    pub(crate) written: Option<WordId>,
    pub(crate) email: Option<WordId>,
    pub(crate) phone: Option<WordId>,
    pub(crate) link: Option<WordId>,
    pub(crate) medium: Option<PreferredMedium>,
}

/// A telephone number, and what stands behind it.
#[derive(Debug, Clone)]
pub(crate) struct Number {
    pub(crate) written: WordId,
    pub(crate) remark: Option<Rc<str>>,
}

/// What a cell says of people, and the addresses that are not used.
#[derive(Debug, Clone, Default)]
pub(crate) struct Read<T> {
    pub(crate) value: T,
    pub(crate) flaws: Rc<[AddressFlaw]>,
}

/// What a comma between two names means in the columns of a sheet.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct NameOrders {
    /// Where there are several people.
    pub(crate) interviewers: NameOrder,
    /// Where there is one.
    pub(crate) others: NameOrder,
}

impl Details {
    /// The people of a cell, each once.
    pub(crate) fn of_everybody(text: &str, roster: &mut RosterBuilder) -> Result<Read<Rc<[Details]>>, PeopleError> {
        let text = narrowed(text);
        let read = read_people(&text, roster.name_orders.interviewers)?;
        let people = read.people.iter().map(|cell| Details::of(cell, &mut roster.words)).collect();
        Ok(Read { value: distinct(people, &mut roster.words).into(), flaws: read.flaws.into() })
    }

    /// The one person of a cell; nobody where it says so.
    pub(crate) fn of_one(text: &str, roster: &mut RosterBuilder) -> Result<Read<Option<Details>>, PeopleError> {
        let text = narrowed(text);
        if names_nobody(&text) {
            return Ok(Read::default());
        }
        let (cell, flaws) = read_person(&text, roster.name_orders.others)?;
        Ok(Read { value: Some(Details::of(&cell, &mut roster.words)), flaws: flaws.into() })
    }

    fn of(cell: &PersonCell<'_>, words: &mut Interner) -> Details {
        let [name, written] = [&cell.name, &cell.written].map(|name| name.as_deref().map(|name| words.word(name)));
        let [email, phone, link] =
            [cell.email, cell.phone, cell.link].map(|text| text.map(|text| words.as_written(text)));
        Details { name, written, email, phone, link, medium: None }
    }

    /// A telephone number.
    pub(crate) fn phone(text: &str, roster: &mut RosterBuilder) -> Result<Number, PhoneError> {
        let phone = read_phone(text)?;
        Ok(Number { written: roster.words.as_written(phone.written()), remark: phone.remark().map(Rc::from) })
    }

    /// Whether these say who it is.
    pub(crate) fn are_of_somebody(&self) -> bool {
        self.name.is_some() || self.email.is_some() || self.link.is_some()
    }

    /// Whether these can be of one person: the same address, or the same name.
    pub(crate) fn are_alike(&self, other: &Details, words: &mut Interner) -> bool {
        let mut alike = |mine: Option<WordId>, theirs, form: fn(&mut Interner, WordId) -> WordId| {
            let both = mine.zip(theirs);
            both.is_some_and(|(mine, theirs)| mine == theirs || form(words, mine) == form(words, theirs))
        };
        alike(self.email, other.email, Interner::folded) || alike(self.name, other.name, Interner::called)
    }

    /// These, and what only the others know of the same address or name; both names, where they are two: `J. Doe` is
    /// `Jo Doe`.
    fn and(self, others: &Details, words: &mut Interner) -> Details {
        let mut surname = |name| {
            let called = words.called(name);
            words.text(called).split(' ').next_back().map(str::to_owned)
        };
        let both = self.name.zip(others.name).filter(|(mine, theirs)| surname(*mine) != surname(*theirs));
        let Some((mine, theirs)) = both else { return self.or(others) };
        let mut together = |mine, theirs| {
            let both = format!("{} and {}", words.text(mine), words.text(theirs));
            Some(words.word(&both))
        };
        let name = together(mine, theirs);
        let written = self.written.zip(others.written).and_then(|(mine, theirs)| together(mine, theirs)).or(name);
        Details { name, written, ..self }.or(others)
    }

    /// These, and what only the others know.
    pub(crate) fn or(self, others: &Details) -> Details {
        Details {
            name: self.name.or(others.name),
            written: if self.name.is_some() { self.written } else { others.written },
            email: self.email.or(others.email),
            phone: self.phone.or(others.phone),
            link: self.link.or(others.link),
            medium: self.medium.or(others.medium),
        }
    }
}

/// People without those who stand there once more: by their address, or by their name where one of the two has none. Two
/// with one address are named together.
fn distinct(people: Vec<Details>, words: &mut Interner) -> Vec<Details> {
    if people.len() < 2 {
        return people;
    }
    let (mut by_email, mut by_name) = (FxHashMap::default(), FxHashMap::default());
    let mut distinct: Vec<Details> = Vec::with_capacity(people.len());
    for person in people {
        let email = person.email.map(|email| words.folded(email));
        let name = person.name.map(|name| words.called(name));
        let namesake = name.and_then(|name| by_name.get(&name).copied());
        let namesake = namesake.filter(|known: &usize| person.email.is_none() || distinct[*known].email.is_none());
        let known = email.and_then(|email| by_email.get(&email).copied()).or(namesake);
        let index = known.unwrap_or(distinct.len());
        match distinct.get_mut(index) {
            Some(known) => *known = known.and(&person, words),
            None => distinct.push(person),
        }
        by_email.extend(email.map(|email| (email, index)));
        if let Some(name) = name {
            by_name.entry(name).or_insert(index);
        }
    }
    distinct
}

//! What a cell says of one person, before it is known who that is.

use std::sync::Arc;

use super::spelling::{called, folded, one_line};
use crate::cell::narrowed;
use crate::cell::people::{PeopleError, PersonCell, read_people, read_person};
use crate::cell::phone::{PhoneError, read_phone};
use crate::cell::words::Medium;

/// Name, address, number, page and medium, as far as they are known; cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Details {
    pub(super) name: Option<Arc<str>>,
    pub(super) email: Option<Arc<str>>,
    pub(super) phone: Option<Arc<str>>,
    pub(super) link: Option<Arc<str>>,
    pub(super) medium: Option<Medium>,
}

impl Details {
    /// The people of a cell.
    pub(super) fn of_everybody(text: &str) -> Result<Arc<[Details]>, PeopleError> {
        Ok(read_people(&narrowed(text))?.into_iter().map(Details::from).collect())
    }

    /// The one person of a cell.
    pub(super) fn of_one(text: &str) -> Result<Details, PeopleError> {
        read_person(&narrowed(text)).map(Details::from)
    }

    /// A telephone number, as written.
    pub(super) fn phone(text: &str) -> Result<Arc<str>, PhoneError> {
        read_phone(text).map(|phone| phone.written().into())
    }

    /// Whether these can be of one person: the same address, or the same name.
    pub(super) fn are_alike(&self, other: &Details) -> bool {
        let alike = |mine: &Option<Arc<str>>, theirs: &Option<Arc<str>>, form: fn(&str) -> String| {
            let both = mine.as_ref().zip(theirs.as_ref());
            both.is_some_and(|(mine, theirs)| mine == theirs || form(mine) == form(theirs))
        };
        alike(&self.email, &other.email, folded) || alike(&self.name, &other.name, called)
    }

    /// These, and what only the others know.
    pub(super) fn or(self, others: &Details) -> Details {
        Details {
            name: self.name.or_else(|| others.name.clone()),
            email: self.email.or_else(|| others.email.clone()),
            phone: self.phone.or_else(|| others.phone.clone()),
            link: self.link.or_else(|| others.link.clone()),
            medium: self.medium.or(others.medium),
        }
    }
}

impl From<PersonCell<'_>> for Details {
    fn from(cell: PersonCell<'_>) -> Details {
        let name = cell.name.as_deref().map(|name| Arc::from(one_line(name)));
        let [email, phone, link] = [cell.email, cell.phone, cell.link].map(|text| text.map(Arc::from));
        Details { name, email, phone, link, medium: None }
    }
}

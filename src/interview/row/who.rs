//! Who is in an interview: candidate, interviewers, contact and recruiter, each with when they can be reached.

use super::cells::Cells;
use super::context::Context;
use super::locality::locality;
use crate::cell::choice::{PreferredMedium, read_medium};
use crate::cell::name_words::{is_nobody, names_nobody};
use crate::cell::people::{AddressFlaw, PeopleError, is_at};
use crate::column::Column;
use crate::interview::roster::builder::CandidateKey;
use crate::interview::roster::details::{Details, Read};
use crate::interview::roster::person::{CandidateId, PersonId, PersonIds, Relation};
use crate::interview::roster::reaches::Locality;
use crate::interview::texts::interner::{Interner, WordId};
use crate::problem::WhoCause;
use crate::reach::ReachId;

/// The people on the other side.
pub(super) struct Others {
    pub(super) interviewers: PersonIds,
    pub(super) contact: PersonId,
    pub(super) recruiter: Option<PersonId>,
}

/// The columns that say how one person can be reached.
struct Columns {
    name: Column,
    email: Column,
    phone: Column,
    medium: Column,
    timezone: Column,
    hours: Column,
    country: Column,
}

const CONTACT: Columns = Columns {
    name: Column::Contact,
    email: Column::ContactEmail,
    phone: Column::ContactPhone,
    medium: Column::ContactMedium,
    timezone: Column::ContactTimezone,
    hours: Column::ContactHours,
    country: Column::ContactCountry,
};

const RECRUITER: Columns = Columns {
    name: Column::Recruiter,
    email: Column::RecruiterEmail,
    phone: Column::RecruiterPhone,
    medium: Column::RecruiterMedium,
    timezone: Column::RecruiterTimezone,
    hours: Column::RecruiterHours,
    country: Column::RecruiterCountry,
};

/// The candidate of a row, and where that is.
pub(super) fn candidate(cells: &mut Cells<'_>, context: &mut Context<'_>) -> (CandidateId, Locality) {
    let locality = locality(cells, Column::CandidateTimezone, context);
    let Context { roster, candidates, my_hours, usual, candidate_zone, .. } = context;
    let named = cells.short(Column::Candidate).map_or(usual.candidate, |text| match candidates.read(text, roster) {
        Ok(named) => named,
    });
    let locality = locality.unwrap_or(usual.locality);
    *candidate_zone = locality.zone;
    let hours = cells.read(Column::CandidateHours, |text| my_hours.read(text, roster)).unwrap_or(usual.my_hours);
    let reach = roster.reaches.reach(locality, hours, locality.region);
    context.own_email = named.email;
    (roster.candidate(CandidateKey { name: named.name, identity: named.identity, reach }), locality)
}

/// These details without the address of the candidate, which is nobody else's; `None` if nothing is left.
fn without_own(details: Details, column: Column, cells: &mut Cells<'_>, context: &Context<'_>) -> Option<Details> {
    let text = |word: WordId| context.roster.words.text(word);
    let is_own = |(own, email): (WordId, WordId)| own == email || text(own).eq_ignore_ascii_case(text(email));
    if !context.own_email.zip(details.email).is_some_and(is_own) {
        return Some(details);
    }
    cells.report(column, WhoCause::OwnAddress);
    let others = Details { email: None, ..details };
    (others.are_of_somebody() || others.phone.is_some()).then_some(others)
}

impl Others {
    /// Reads everybody on the other side of an interview at `company`, in a zone.
    pub(super) fn of(
        cells: &mut Cells<'_>,
        company: Option<WordId>,
        zone: Locality,
        context: &mut Context<'_>,
    ) -> Others {
        let company = company.unwrap_or_else(|| context.roster.words.word(""));
        let reach = CONTACT.reach(cells, zone, context);
        let mut interviewers = interviewers(cells, context);
        let contact = match CONTACT.details(cells, context) {
            Some(contact) => merged(contact, &mut interviewers, &mut context.roster.words),
            None if interviewers.len() == 1 => interviewers[0],
            None => Details::default(),
        };
        if interviewers.is_empty() {
            interviewers.push(Details::default());
        }
        let says_yes = |text| context.answers.read(text, context.roster).unwrap_or(false);
        let welcomes_calls = cells.text(Column::MayCall).is_some_and(says_yes);
        let start = context.roster.count_people();
        let mut person = |details: &Details, relation| {
            context.roster.person(details, relation, company, medium(details, welcomes_calls), reach)
        };
        for interviewer in &interviewers {
            person(interviewer, Relation::Interviewer);
        }
        let contact = person(&contact, Relation::Contact);
        let interviewers = PersonIds::between(start, contact.index());
        Others { interviewers, contact, recruiter: recruiter(cells, zone, context) }
    }
}

fn recruiter(cells: &mut Cells<'_>, zone: Locality, context: &mut Context<'_>) -> Option<PersonId> {
    let agency = cells.short(Column::Agency).filter(|agency| !is_nobody(agency));
    // A medium alone is nobody's: in many sheets it is filled in for every row.
    let details =
        RECRUITER.details(cells, context).filter(|details| details.are_of_somebody() || details.phone.is_some());
    if agency.is_none() && details.is_none() {
        return None;
    }
    let reach = RECRUITER.reach(cells, zone, context);
    let agency = context.roster.words.word(agency.unwrap_or_default());
    let (details, relation) = (details.unwrap_or_default(), Relation::Recruiter);
    Some(context.roster.person(&details, relation, agency, medium(&details, true), reach))
}

fn interviewers(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Vec<Details> {
    let people = cells.read_aside(Column::Interviewers, |text| context.everybody.read(text, context.roster));
    let Read { value: people, flaws } = people.unwrap_or_default();
    cells.report_flaws(Column::Interviewers, &flaws);
    people.iter().copied().filter_map(|person| without_own(person, Column::Interviewers, cells, context)).collect()
}

/// The contact with what the row says of the same person among the interviewers, and the other way round. A number alone,
/// or a medium, is the only interviewer's.
fn merged(contact: Details, interviewers: &mut [Details], words: &mut Interner) -> Details {
    let same = match interviewers {
        [only] if !contact.are_of_somebody() => Some(only),
        several => several.iter_mut().find(|interviewer| contact.are_alike(interviewer, words)),
    };
    let Some(interviewer) = same else { return contact };
    *interviewer = contact.or(interviewer);
    *interviewer
}

/// The medium that somebody uses: the telephone where there is nothing but a number, and calls are welcome.
fn medium(details: &Details, welcomes_calls: bool) -> PreferredMedium {
    let only_a_number = details.email.is_none() && details.phone.is_some();
    details.medium.unwrap_or(if only_a_number && welcomes_calls {
        PreferredMedium::Phone
    } else {
        PreferredMedium::Email
    })
}

/// The person in a column, without the candidate's own address.
fn one(column: Column, cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<Details> {
    let read = cells.read_aside(column, |text| context.people.read(text, context.roster))?;
    cells.report_flaws(column, &read.flaws);
    without_own(read.value?, column, cells, context)
}

impl Columns {
    /// What the row says of the person; `None` where it says nothing of who they are.
    fn details(&self, cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<Details> {
        let address = one(self.email, cells, context);
        let cell = match address.and_then(|address| self.named_by(address.email?, cells, context)) {
            None => one(self.name, cells, context),
            named => named,
        };
        let is_nobody = |text: &str| text.contains(char::is_alphabetic) && names_nobody(text);
        let is_said = !cells.text(self.phone).is_some_and(is_nobody);
        let phone = is_said.then(|| cells.read_aside(self.phone, |text| context.phones.read(text, context.roster)));
        let phone = phone.flatten();
        if let Some(remark) = phone.as_ref().and_then(|phone| phone.remark.as_deref()) {
            cells.report(self.phone, WhoCause::PhoneRemark { remark: remark.into() });
        }
        let phone = phone.map(|phone| phone.written);
        let medium = cells.read_aside(self.medium, read_medium);
        if cell.is_none() && address.is_none() && phone.is_none() && medium.is_none() {
            return None;
        }
        let (cell, address) = (cell.unwrap_or_default(), address.unwrap_or_default());
        let known = cell.or(&address);
        // An address in a column of its own wins over one beside the name.
        let email = address.email.or(cell.email);
        Some(Details { email, phone: phone.or(known.phone), medium, ..known })
    }

    /// Of several people in the cell of the name, the one of whose name the address is made that stands in its own.
    fn named_by(&self, email: WordId, cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<Details> {
        let text = cells.text(self.name)?;
        let is_of_several = matches!(context.people.read(text, context.roster), Err(PeopleError::NotOne { .. }));
        let people = is_of_several.then(|| context.everybody.read(text, context.roster).ok())??.value;
        let words = &context.roster.words;
        let is_named = |person: &&Details| person.name.is_some_and(|name| is_at(words.text(name), words.text(email)));
        let mut named = people.iter().filter(is_named);
        let (Some(person), None) = (named.next(), named.next()) else { return None };
        let name = words.text(person.name?).into();
        cells.report(self.name, AddressFlaw::OfOne { count: people.len(), name });
        Some(*person)
    }

    /// When the person can be reached: their own zone, else the interview's; their own country, else the zone's where
    /// the row gives one, else the configuration's.
    fn reach(&self, cells: &mut Cells<'_>, of_interview: Locality, context: &mut Context<'_>) -> ReachId {
        let own = locality(cells, self.timezone, context);
        let Context { roster, their_hours, regions, usual, .. } = context;
        let locality = own.unwrap_or(of_interview);
        let hours = cells.read(self.hours, |text| their_hours.read(text, roster));
        let region = cells.read(self.country, |text| regions.read(text, roster));
        let says_zone = own.is_some() || cells.text(Column::Timezone).is_some();
        let configured = if says_zone { None } else { usual.their_region };
        let region = region.or(configured).or(locality.region);
        roster.reaches.reach(locality, hours.unwrap_or(usual.their_hours), region)
    }
}

//! Who is in an interview: candidate, interviewers, contact and recruiter, each with when they can be reached.

use std::borrow::Cow;
use std::sync::Arc;

use super::cells::Cells;
use super::context::Context;
use super::details::Details;
use super::spelling::folded;
use super::{Candidate, CandidateId, Person, PersonId, Relation};
use crate::cell::words::{Medium, read_medium};
use crate::column::Column;
use crate::problem::Cause;
use crate::reach::{Reach, ReachId};
use crate::zone::Zone;

/// The people on the other side.
pub(super) struct Others {
    pub(super) interviewers: Box<[PersonId]>,
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

/// The candidate of a row, and the zone that is theirs.
pub(super) fn candidate(cells: &mut Cells<'_>, context: &mut Context<'_>) -> (CandidateId, Zone) {
    let own = cells.short(Column::Candidate).map(|text| named(text, context));
    let own_name = own.as_ref().map(|(name, _)| &**name);
    let name = own_name.or(context.defaults.my_name.as_deref());
    context.own_email = own.as_ref().map_or_else(|| context.my_email.clone(), |(_, email)| email.clone());
    let zone =
        cells.read(Column::CandidateTimezone, |text| context.zones.read(text)).unwrap_or(context.defaults.my_zone);
    let hours = cells
        .read(Column::CandidateHours, |text| context.my_hours.read(text))
        .unwrap_or_else(|| context.defaults.my_hours.clone());
    let region = context.region_of(zone);
    let reach = context.roster.reach(Reach { zone, hours, region });
    let name = name.map(|name| context.roster.word(name));
    // My own name does not tell me from anybody: to set or change it must not change a UID.
    let identity = context.roster.word(&folded(own_name.unwrap_or_default()));
    (context.roster.candidate(Candidate { name, identity, reach }), zone)
}

/// A candidate's name, and the address beside it.
fn named<'t>(text: &'t str, context: &mut Context<'_>) -> (Cow<'t, str>, Option<Arc<str>>) {
    let person = if text.contains('@') { context.people.read(text).ok() } else { None };
    match person {
        Some(Details { name: Some(name), email, .. }) => (Cow::Owned(name.to_string()), email),
        Some(Details { email, .. }) => (Cow::Borrowed(text), email),
        None => (Cow::Borrowed(text), None),
    }
}

/// These details without the address of the candidate, which is nobody else's; `None` if nothing is left.
fn without_own(details: Details, column: Column, cells: &mut Cells<'_>, context: &Context<'_>) -> Option<Details> {
    let is_own = |email: &str| context.own_email.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(email));
    if !details.email.as_deref().is_some_and(is_own) {
        return Some(details);
    }
    cells.report(column, Cause::OwnAddress);
    let others = Details { email: None, ..details };
    (others.name.is_some() || others.phone.is_some() || others.link.is_some()).then_some(others)
}

impl Others {
    /// Reads everybody on the other side of an interview at `company`, in `zone`.
    pub(super) fn of(cells: &mut Cells<'_>, company: &Arc<str>, zone: Zone, context: &mut Context<'_>) -> Others {
        let contact_reach = CONTACT.reach(cells, zone, context);
        let mut interviewers = interviewers(cells, context);
        let contact = match CONTACT.details(cells, context) {
            Some(contact) => merged(contact, &mut interviewers),
            None if interviewers.len() == 1 => interviewers[0].clone(),
            None => Details::default(),
        };
        if interviewers.is_empty() {
            interviewers.push(Details::default());
        }
        let mut place = |details: &Details, relation| person(details, relation, contact_reach, company, cells, context);
        let interviewers = interviewers.iter().map(|details| place(details, Relation::Interviewer)).collect();
        let contact = place(&contact, Relation::Contact);
        Others { interviewers, contact, recruiter: recruiter(cells, zone, context) }
    }
}

fn recruiter(cells: &mut Cells<'_>, zone: Zone, context: &mut Context<'_>) -> Option<PersonId> {
    let agency = cells.short(Column::Agency);
    let details = RECRUITER.details(cells, context);
    if agency.is_none() && details.is_none() {
        return None;
    }
    let reach = RECRUITER.reach(cells, zone, context);
    let agency = context.roster.word(agency.unwrap_or_default());
    Some(person(&details.unwrap_or_default(), Relation::Recruiter, reach, &agency, cells, context))
}

fn interviewers(cells: &mut Cells<'_>, context: &mut Context<'_>) -> Vec<Details> {
    let people = cells.read(Column::Interviewers, |text| context.everybody.read(text));
    let people = people.as_deref().unwrap_or_default().iter().cloned();
    people.filter_map(|person| without_own(person, Column::Interviewers, cells, context)).collect()
}

/// The contact with what the row says of the same person among the interviewers, and the other way round.
fn merged(contact: Details, interviewers: &mut [Details]) -> Details {
    let Some(interviewer) = interviewers.iter_mut().find(|interviewer| contact.are_alike(interviewer)) else {
        return contact;
    };
    let contact = contact.or(interviewer);
    interviewer.clone_from(&contact);
    contact
}

/// The roster's person for these details. Two relations of one person are two people in a roster, with one identity.
fn person(
    details: &Details,
    relation: Relation,
    reach: ReachId,
    organisation: &Arc<str>,
    cells: &mut Cells<'_>,
    context: &mut Context<'_>,
) -> PersonId {
    let calls_welcome = relation == Relation::Recruiter || cells.says_yes(Column::MayCall);
    let only_a_number = details.email.is_none() && details.phone.is_some();
    let medium = details.medium.unwrap_or(if only_a_number && calls_welcome { Medium::Phone } else { Medium::Email });
    let who = context.who(details, relation, organisation);
    context.roster.person(Person { who, relation, medium, reach })
}

impl Columns {
    /// What the row says of the person; `None` where it says nothing of who they are.
    fn details(&self, cells: &mut Cells<'_>, context: &mut Context<'_>) -> Option<Details> {
        let cell = cells.read(self.name, |text| context.people.read(text));
        let cell = cell.and_then(|details| without_own(details, self.name, cells, context));
        let address = cells.read(self.email, |text| context.people.read(text));
        let address = address.and_then(|details| without_own(details, self.email, cells, context));
        let phone = cells.read(self.phone, |text| context.phones.read(text));
        let medium = cells.read(self.medium, read_medium);
        if cell.is_none() && address.is_none() && phone.is_none() && medium.is_none() {
            return None;
        }
        let (cell, address) = (cell.unwrap_or_default(), address.unwrap_or_default());
        // An address in a column of its own wins over one beside the name.
        let email = address.email.clone().or_else(|| cell.email.clone());
        let known = cell.or(&address);
        Some(Details { email, phone: phone.or_else(|| known.phone.clone()), medium, ..known })
    }

    /// When the person can be reached: their own zone, else the interview's; their own country, else the zone's where
    /// the row gives one, else the configuration's.
    fn reach(&self, cells: &mut Cells<'_>, interview_zone: Zone, context: &mut Context<'_>) -> ReachId {
        let own_zone = cells.read(self.timezone, |text| context.zones.read(text));
        let zone = own_zone.unwrap_or(interview_zone);
        let hours = cells.read(self.hours, |text| context.their_hours.read(text));
        let region = cells.read(self.country, |text| context.regions.read(text));
        let says_zone = own_zone.is_some() || cells.text(Column::Timezone).is_some();
        let configured = if says_zone { None } else { context.defaults.contact_region };
        let region = region.or(configured).or_else(|| context.region_of(zone));
        let hours = hours.unwrap_or_else(|| context.usual_hours.clone());
        context.roster.reach(Reach { zone, hours, region })
    }
}

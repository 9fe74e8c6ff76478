//! What holds where a row says nothing: of options, configuration and machine, in this order.

use super::Request;
use super::configuration::Configuration;
use super::setting::{Reported, Setting, SettingReader};
use crate::column::{Column, ColumnNames};
use crate::holidays::Region;
use crate::hours::Hours;
use crate::interview::Defaults;
use crate::problem::Problem;
use crate::settings::{MY_HOURS, SheetSettings, THEIR_HOURS};
use crate::zone::Zone;

/// The defaults; none where a mistake in one was reported.
pub(super) fn settle(
    configuration: &Configuration,
    request: &Request,
    problems: &mut Vec<Problem>,
) -> Option<Defaults> {
    let settings = &configuration.settings;
    let my_zone = my_zone(configuration, request, problems);
    let mut reader = SettingReader { configuration, problems };
    let hours = |read: Result<Option<Hours>, Reported>, usual| Some(read.ok()?.or_else(|| Hours::parse(usual).ok()));
    let my_hours = hours(reader.read(my_hours(configuration, request), Hours::parse), MY_HOURS);
    let contact_hours = hours(reader.read(contact_hours(configuration, request), Hours::parse), THEIR_HOURS);
    let contact_region = reader.read(contact_country(configuration, request), Region::named).ok();
    let sheet = &settings.sheet;
    let timezone = reader.read(timezone(sheet), Zone::named).ok();
    Some(Defaults {
        now: request.now,
        my_name: settings.me.name.clone(),
        my_email: settings.me.email.clone(),
        my_zone: my_zone?,
        my_hours: my_hours??,
        contact_hours: contact_hours??,
        contact_region: contact_region?,
        dates: sheet.dates,
        epoch: sheet.epoch,
        assumed_time: sheet.assumed_time,
        days_from: sheet.days_from.iter().map(|header| header.value.clone()).collect(),
        company: sheet.company.clone().filter(|company| !company.trim().is_empty()),
        timezone: timezone?,
        names: names(sheet),
        encoding: sheet.encoding,
        sheet: sheet.name.clone(),
    })
}

fn my_zone(configuration: &Configuration, request: &Request, problems: &mut Vec<Problem>) -> Option<Zone> {
    let (said, configured) = (request.options.zone.as_deref(), configuration.settings.me.zone.as_ref());
    let setting = Setting { key: "me.zone", flag: "--zone", said, configured };
    let zone = SettingReader { configuration, problems: &mut *problems }.read(setting, Zone::named).ok()?;
    Some(zone.unwrap_or_else(|| {
        problems.extend(request.zone.problem.clone());
        request.zone.zone
    }))
}

fn timezone(sheet: &SheetSettings) -> Setting<'_> {
    Setting { key: "sheet.timezone", flag: "sheet.timezone", said: None, configured: sheet.timezone.as_ref() }
}

fn my_hours<'s>(configuration: &'s Configuration, request: &'s Request) -> Setting<'s> {
    let (said, configured) = (request.options.hours.as_deref(), configuration.settings.me.hours.as_ref());
    Setting { key: "me.hours", flag: "me.hours", said, configured }
}

fn contact_hours<'s>(configuration: &'s Configuration, request: &'s Request) -> Setting<'s> {
    let (said, configured) = (request.options.contact_hours.as_deref(), configuration.settings.contact.hours.as_ref());
    Setting { key: "contact.hours", flag: "contact.hours", said, configured }
}

fn contact_country<'s>(configuration: &'s Configuration, request: &'s Request) -> Setting<'s> {
    let said = request.options.contact_country.as_deref();
    let configured = configuration.settings.contact.country.as_ref();
    Setting { key: "contact.country", flag: "contact.country", said, configured }
}

/// What headers mean, the user's own first.
fn names(sheet: &SheetSettings) -> ColumnNames {
    let mut names = ColumnNames::builtin();
    for header in &sheet.ignore {
        names.ignore(&header.value);
    }
    for (column, headers) in &sheet.columns {
        if let Some(column) = Column::named(column) {
            for header in headers {
                names.add(column, &header.value);
            }
        }
    }
    names
}

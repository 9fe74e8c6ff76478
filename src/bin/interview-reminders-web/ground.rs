//! What a plan stands on: settings, guide and the sheets, read.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use interview_reminders::column::{Column, ColumnNames};
use interview_reminders::guide::Guide;
use interview_reminders::holidays::{ExtraHolidays, Region};
use interview_reminders::hours::Hours;
use interview_reminders::interview::{Defaults, Roster, RosterBuilder, SheetReport, read_sheet};
use interview_reminders::problem::{Cause, Problem};
use interview_reminders::settings::{MY_HOURS, Settings, THEIR_HOURS};
use interview_reminders::zone::Zone;

use crate::wanted::Wanted;
use crate::session::File;

/// What a plan stands on.
pub struct Ground {
    pub settings: Settings,
    pub guide: Guide,
    pub now: DateTime<Utc>,
    pub extra_holidays: ExtraHolidays,
    pub roster: Roster,
    pub sheets: Vec<SheetReport>,
    pub problems: Vec<Problem>,
}

impl Ground {
    /// Settles and reads everything, or tells what stands in the way.
    pub fn of(wanted: &Wanted, files: &[File]) -> Result<Ground, Vec<Problem>> {
        let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
        let name: Arc<str> = Arc::from("interview-reminders.toml");
        let settings = Settings::parse(&crate::configuration::of(wanted), &columns).map_err(|mistakes| {
            let mistakes = mistakes.into_iter();
            mistakes.map(|mistake| Problem::in_file(&name, Cause::Toml(mistake))).collect::<Vec<_>>()
        })?;
        let mut guide = Guide::builtin(settings.guide.as_ref().map_or("considerate", |guide| &guide.value))
            .and_then(|guide| guide.with(&settings.changes).ok())
            .ok_or_else(Vec::new)?;
        if settings.with_interviews {
            guide.enable("interview");
        }
        let defaults = defaults(wanted, &settings).ok_or_else(Vec::new)?;
        let (mut problems, mut roster) = (Vec::new(), RosterBuilder::default());
        let read = |file: &File| read_sheet(&file.name, &file.bytes, &defaults, &mut roster, &mut problems);
        let sheets = files.iter().map(read).collect();
        let roster = roster.finish(&mut problems);
        let (now, extra_holidays) = (wanted.now, ExtraHolidays::default());
        Ok(Ground { settings, guide, now, extra_holidays, roster, sheets, problems })
    }
}

fn defaults(wanted: &Wanted, settings: &Settings) -> Option<Defaults> {
    let zone = settings.me.zone.as_ref().map_or(crate::zone::name_today(&wanted.zone), |zone| &zone.value);
    let hours = settings.me.hours.as_ref().map_or(MY_HOURS, |hours| &hours.value);
    let contact_hours = settings.contact.hours.as_ref().map_or(THEIR_HOURS, |hours| &hours.value);
    let country = settings.contact.country.as_ref();
    let mut names = ColumnNames::builtin();
    for header in &settings.sheet.ignore {
        names.ignore(&header.value);
    }
    for (column, headers) in &settings.sheet.columns {
        for header in headers {
            names.add(Column::named(column)?, &header.value);
        }
    }
    Some(Defaults {
        now: wanted.now,
        my_name: settings.me.name.clone(),
        my_email: settings.me.email.clone(),
        my_zone: Zone::named(zone).ok()?,
        my_hours: Hours::parse(hours).ok()?,
        contact_hours: Hours::parse(contact_hours).ok()?,
        contact_region: country.map(|country| Region::named(&country.value)).transpose().ok()?,
        dates: settings.sheet.dates,
        epoch: settings.sheet.epoch,
        assumed_time: settings.sheet.assumed_time,
        days_from: settings.sheet.days_from.iter().map(|header| header.value.clone()).collect(),
        company: settings.sheet.company.clone(),
        names,
        encoding: settings.sheet.encoding,
        sheet: wanted.sheet.clone(),
    })
}

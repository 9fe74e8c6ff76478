//! What a run goes by: configuration, guide, zone, holidays and the present.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use interview_reminders::calendar::Flavor;
use interview_reminders::column::{Column, ColumnNames};
use interview_reminders::guide::Guide;
use interview_reminders::holidays::{ExtraHolidays, Region};
use interview_reminders::hours::Hours;
use interview_reminders::interview::Defaults;
use interview_reminders::lexicon::nearest;
use interview_reminders::output::ics::CalendarStyle;
use interview_reminders::plan::Plan;
use interview_reminders::problem::{Cause, Problem, ReachCause};
use interview_reminders::regenerate::Keeping;
use interview_reminders::settings::{MY_HOURS, Settings, THEIR_HOURS};
use interview_reminders::zone::Zone;

use crate::bounded::{self, most};
use crate::cli::{self, Common, Wanted};
use crate::configuration::{Configuration, Reading, read_page, toml_problems};
use crate::inputs::Inputs;

/// Everything that is settled before a sheet is read.
pub struct Setup {
    pub settings: Settings,
    pub guide: Guide,
    pub defaults: Defaults,
    pub extra_holidays: ExtraHolidays,
    pub now: DateTime<Utc>,
    /// All that the run reads.
    pub inputs: Inputs,
    /// Warnings about what was set up.
    pub problems: Vec<Problem>,
}

impl Setup {
    /// Settles everything, or tells every mistake that stands in the way.
    pub fn of(
        common: &Common,
        wanted: Option<&Wanted>,
        sheets: &[PathBuf],
    ) -> anyhow::Result<Result<Setup, Vec<Problem>>> {
        let configuration = Configuration::find(common, sheets)?;
        let settings = match configuration.settings() {
            Ok(settings) => settings,
            Err(problems) => return Ok(Err(problems)),
        };
        let (mut problems, mut inputs) = (Vec::new(), Inputs::of(common, sheets));
        if let (None, Some(guide)) = (&common.guide, &settings.guide) {
            inputs.add("guide", &configuration.folder.join(&guide.value));
        }
        let guide = guide(common, wanted, &settings, &configuration, &mut problems)?;
        let now = now(common)?;
        let defaults = defaults(common, &settings, now, &configuration, &mut problems);
        let extra_holidays = extra_holidays(&common.holidays, &mut problems)?;
        let (Some(guide), Some(defaults), Some(extra_holidays)) = (guide, defaults, extra_holidays) else {
            return Ok(Err(problems));
        };
        Ok(Ok(Setup { settings, guide, defaults, extra_holidays, now, inputs, problems }))
    }

    /// How long a reminder takes.
    pub fn length(&self) -> TimeDelta {
        self.settings.output.duration
    }

    /// How a calendar in `output` is to be; the command line's `flavor` wins.
    pub fn style(&self, flavor: Option<cli::Flavor>, output: Option<&Path>) -> CalendarStyle {
        let name = output.and_then(Path::file_stem).map_or("Interview reminders".into(), |stem| stem.to_string_lossy());
        CalendarStyle {
            flavor: flavor.map_or(self.settings.output.flavor, Flavor::from),
            name: name.into_owned(),
            length: self.length(),
            alarm: self.settings.output.alarm,
            interview_alarm: self.settings.output.interview_alarm,
            now: self.now,
        }
    }

    /// How long a plan's former events are spoken of.
    pub fn keeping(&self, plan: &Plan<'_>) -> Keeping {
        Keeping { now: self.now, keep: self.settings.output.keep_cancelled, since: plan.since() }
    }
}

/// The guide with the user's changes; `None` where a mistake in it was reported.
fn guide(
    common: &Common,
    wanted: Option<&Wanted>,
    settings: &Settings,
    configuration: &Configuration,
    problems: &mut Vec<Problem>,
) -> anyhow::Result<Option<Guide>> {
    let chosen = match (&common.guide, &settings.guide) {
        (Some(name), _) => {
            read_guide(name, None, problems, |cause| Problem::in_file(&Arc::from("--guide"), cause).quoting(name))?
        }
        (None, Some(name)) => {
            read_guide(&name.value, Some(configuration), problems, |cause| configuration.problem("guide", name, cause))?
        }
        (None, None) => Guide::builtin("considerate"),
    };
    let Some(guide) = chosen else { return Ok(None) };
    match guide.with(&settings.changes) {
        Ok(mut guide) => {
            if settings.with_interviews || wanted.is_some_and(|wanted| wanted.with_interviews) {
                guide.enable("interview");
            }
            Ok(Some(guide))
        }
        Err(mistakes) => {
            problems.extend(configuration.problems(mistakes));
            Ok(None)
        }
    }
}

/// A guide of this name, or in a file, where the configuration that names it may say so; `unknown` makes the problem that
/// there is neither.
fn read_guide(
    name: &str,
    named_by: Option<&Configuration>,
    problems: &mut Vec<Problem>,
    unknown: impl FnOnce(Cause) -> Problem,
) -> anyhow::Result<Option<Guide>> {
    if let Some(guide) = Guide::builtin(name) {
        return Ok(Some(guide));
    }
    let path = named_by.map_or_else(|| Ok(PathBuf::from(name)), |configuration| configuration.guide(name))?;
    if !path.is_file() {
        problems.push(unknown(unknown_guide(name)));
        return Ok(None);
    }
    let text = read_page(&path).with_context(|| format!("can't read the guide {}", path.display()))?;
    if let Some(configuration) = named_by {
        configuration.expect_guide(&path, &text)?;
    }
    let stem = path.file_stem().map_or_else(|| name.to_owned(), |stem| stem.to_string_lossy().into_owned());
    match Guide::parse(&stem, &text) {
        Ok(guide) => Ok(Some(guide)),
        Err(mistakes) => {
            problems.extend(toml_problems(&path.display().to_string().into(), &text, mistakes));
            Ok(None)
        }
    }
}

/// No guide has this name.
pub fn unknown_guide(name: &str) -> Cause {
    let accepted = Guide::builtin_names().to_vec();
    let nearest = nearest(&name.to_lowercase(), accepted.iter().copied());
    Cause::UnknownGuide { accepted, nearest }
}

fn defaults(
    common: &Common,
    settings: &Settings,
    now: DateTime<Utc>,
    configuration: &Configuration,
    problems: &mut Vec<Problem>,
) -> Option<Defaults> {
    let mut reading = Reading { configuration, problems };
    let my_zone = match (&common.zone, &settings.me.zone) {
        (Some(name), _) => reading.option("--zone", name, Zone::named),
        (None, Some(name)) => reading.setting("me.zone", name, Zone::named),
        (None, None) => Some(machine_zone(reading.problems)),
    };
    let my_hours = reading.setting_or("me.hours", settings.me.hours.as_ref(), MY_HOURS, Hours::parse);
    let contact_hours = reading.setting_or("contact.hours", settings.contact.hours.as_ref(), THEIR_HOURS, Hours::parse);
    let country = settings.contact.country.as_ref();
    let contact_region = country.map(|country| reading.setting("contact.country", country, Region::named));
    let mut names = ColumnNames::builtin();
    for header in &settings.sheet.ignore {
        names.ignore(&header.value);
    }
    for (column, headers) in &settings.sheet.columns {
        if let Some(column) = Column::named(column) {
            for header in headers {
                names.add(column, &header.value);
            }
        }
    }
    let (Some(my_zone), Some(my_hours), Some(contact_hours)) = (my_zone, my_hours, contact_hours) else {
        return None;
    };
    if contact_region.is_some_and(|region| region.is_none()) {
        return None;
    }
    Some(Defaults {
        now,
        my_name: settings.me.name.clone(),
        my_email: settings.me.email.clone(),
        my_zone,
        my_hours,
        contact_hours,
        contact_region: contact_region.flatten(),
        dates: settings.sheet.dates,
        epoch: settings.sheet.epoch,
        assumed_time: settings.sheet.assumed_time,
        days_from: settings.sheet.days_from.iter().map(|header| header.value.clone()).collect(),
        company: common
            .company
            .clone()
            .or_else(|| settings.sheet.company.clone())
            .filter(|company| !company.trim().is_empty()),
        names,
        encoding: settings.sheet.encoding,
        sheet: common.sheet.clone(),
    })
}

/// The zone of `TZ`, else of the machine, else UTC; that another is taken than was asked for, or none is known, is told.
fn machine_zone(problems: &mut Vec<Problem>) -> Zone {
    let asked = std::env::var_os("TZ").map(|name| name.to_string_lossy().into_owned());
    let named = |name: &str| Zone::named(name).ok();
    if let Some(zone) = asked.as_deref().and_then(|name| named(&zone_name(name))) {
        return zone;
    }
    let of_machine = iana_time_zone::get_timezone().ok().and_then(|name| named(&name));
    let taken = of_machine.unwrap_or(Zone::utc());
    if asked.is_some() || of_machine.is_none() {
        let place = if asked.is_some() { "TZ" } else { "time zone" };
        let problem = Problem::in_file(&Arc::from(place), ReachCause::ZoneAssumed { taken, refused: asked.is_some() });
        problems.push(problem.quoting(&asked.unwrap_or_default()));
    }
    taken
}

/// The name in `TZ`, which may begin with a colon, and may be the path of the zone's data.
fn zone_name(written: &str) -> String {
    let name = written.trim_start_matches(':');
    let data = Path::new(name).is_absolute().then(|| std::fs::canonicalize(name).ok()).flatten();
    let data = data.map(|data| data.to_string_lossy().into_owned());
    let of_data = data.as_deref().and_then(|data| data.split_once("/zoneinfo/"));
    of_data.map_or(name, |(_, name)| name).to_owned()
}

fn extra_holidays(paths: &[PathBuf], problems: &mut Vec<Problem>) -> anyhow::Result<Option<ExtraHolidays>> {
    let mut all = ExtraHolidays::default();
    let mut sound = true;
    for path in paths {
        let bytes = bounded::read(path, most::HOLIDAYS)
            .with_context(|| format!("can't read the holidays {}", path.display()))?;
        let file: Arc<str> = path.display().to_string().into();
        match ExtraHolidays::read(&bytes) {
            Ok((holidays, left_out)) => {
                all.extend(holidays);
                problems.extend(left_out.into_iter().map(|event| {
                    let line = u32::try_from(event.line).unwrap_or(u32::MAX);
                    Problem::at(&file, line, Cause::Holiday(event))
                }));
            }
            Err(error) => {
                sound = false;
                problems.push(Problem::in_file(&file, Cause::Holidays(error)));
            }
        }
    }
    Ok(sound.then_some(all))
}

/// `--now`, else `SOURCE_DATE_EPOCH`, else the clock, to the second.
pub fn now(common: &Common) -> anyhow::Result<DateTime<Utc>> {
    if let Some(now) = common.now {
        return Ok(now.to_utc());
    }
    let Some(epoch) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(Utc::now()) };
    let seconds = epoch.to_str().and_then(|epoch| epoch.parse().ok());
    seconds
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .with_context(|| format!("SOURCE_DATE_EPOCH is “{}”, which is no number of seconds", epoch.display()))
}

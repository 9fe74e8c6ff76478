//! What the command line asks for, with the files that it names or that are found.

use std::path::{Path, PathBuf};

use anyhow::Context;
use chrono::{DateTime, Utc};
use interview_reminders::zone::Zone;
use interview_reminders::{GuideWanted, Input, MachineZone, Options, Request};

use crate::bounded::{self, most};
use crate::cli::{Common, Wanted};
use crate::configuration::{Configuration, read_page};
use crate::inputs::Inputs;

/// A request, and the files that it is made of.
pub struct Requested {
    pub request: Request,
    pub inputs: Inputs,
}

/// The request of a command on some sheets.
pub fn of(common: &Common, wanted: Option<&Wanted>, sheets: &[PathBuf]) -> anyhow::Result<Requested> {
    let configuration = Configuration::find(common, sheets)?;
    let mut request = Request {
        configuration: configuration.as_ref().map(|configuration| configuration.input.clone()),
        options: options(common, wanted),
        since: wanted.and_then(|wanted| wanted.since),
        ..Request::new(DateTime::UNIX_EPOCH, Zone::utc())
    };
    let mut inputs = Inputs::of(common, sheets);
    request.guide = guide(&request, configuration.as_ref(), &mut inputs)?;
    request.now = now(common)?;
    request.zone = machine_zone();
    request.holidays = common.holidays.iter().map(|path| holidays(path)).collect::<anyhow::Result<_>>()?;
    Ok(Requested { request, inputs })
}

fn options(common: &Common, wanted: Option<&Wanted>) -> Options {
    Options {
        guide: common.guide.clone(),
        zone: common.zone.clone(),
        company: common.company.clone(),
        sheet: common.sheet.clone(),
        with_interviews: wanted.and_then(|wanted| wanted.with_interviews.then_some(true)),
        uid_salt: wanted.and_then(|wanted| wanted.uid_salt.clone()),
        ..Options::default()
    }
}

/// The page of the guide that is wanted, where there is one and the configuration that names it may say so.
fn guide(
    request: &Request,
    configuration: Option<&Configuration>,
    inputs: &mut Inputs,
) -> anyhow::Result<Option<Input>> {
    let Some(GuideWanted { name, is_configured }) = request.guide_wanted() else { return Ok(None) };
    let named_by = configuration.filter(|_| is_configured);
    let path = named_by.map_or_else(|| Ok(PathBuf::from(&name)), |configuration| configuration.guide(&name))?;
    inputs.add("guide", &path);
    if !path.is_file() {
        return Ok(None);
    }
    let page = read_page(&path).with_context(|| format!("can't read the guide {}", path.display()))?;
    if let Some(configuration) = named_by {
        configuration.expect_guide(&path, &page)?;
    }
    Ok(Some(Input::new(path.display().to_string(), page)))
}

fn holidays(path: &Path) -> anyhow::Result<Input> {
    let bytes = bounded::read(path, most::HOLIDAYS);
    let bytes = bytes.with_context(|| format!("can't read the holidays {}", path.display()))?;
    Ok(Input::new(path.display().to_string(), bytes))
}

/// The zone of `TZ`, else of the machine, else UTC; that another is taken than was asked for, or none is known, is
/// reported.
fn machine_zone() -> MachineZone {
    let asked = std::env::var_os("TZ").map(|name| name.to_string_lossy().into_owned());
    let named = |name: &str| Zone::named(name).ok();
    if let Some(zone) = asked.as_deref().and_then(|name| named(&zone_name(name))) {
        return zone.into();
    }
    let of_machine = iana_time_zone::get_timezone().ok().and_then(|name| named(&name));
    let taken = of_machine.unwrap_or(Zone::utc());
    match (asked, of_machine) {
        (None, Some(zone)) => zone.into(),
        (Some(refused), _) => MachineZone::assumed("TZ", Some(&refused), taken),
        (None, None) => MachineZone::assumed("time zone", None, taken),
    }
}

/// The name in `TZ`, which may begin with a colon, and may be the path of the zone's data.
fn zone_name(written: &str) -> String {
    let name = written.trim_start_matches(':');
    let data = Path::new(name).is_absolute().then(|| std::fs::canonicalize(name).ok()).flatten();
    let data = data.map(|data| data.to_string_lossy().into_owned());
    let of_data = data.as_deref().and_then(|data| data.split_once("/zoneinfo/"));
    of_data.map_or(name, |(_, name)| name).to_owned()
}

/// `--now`, else `SOURCE_DATE_EPOCH`, else the clock.
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

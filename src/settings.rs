//! The configuration, `interview-reminders.toml`: what a user prefers, read
//! whole, with every mistake in it. What other modules understand better (a
//! zone, hours, a country, a guide's name) stays a text with its place.

mod for_scripts;
mod options;
mod sheet_settings;
mod size;
mod written;

use chrono::TimeDelta;

pub use options::Options;
pub use sheet_settings::SheetSettings;
pub use size::read_size;

use crate::calendar::Flavor;
use crate::guide::page::{TomlPage, TomlTable, TomlValue};
use crate::guide::{FixedWord, GuideChanges, Located, MINUTES_PER_DAY, TextForm, TomlProblem, contacts, read};
use crate::layout::Layout;

/// My hours, where nobody says anything else, in OpenStreetMap's `opening_hours`.
pub const MY_HOURS: &str = "Mo-Su 08:00-21:00";

/// Everybody else's hours, where nobody says anything else.
pub const THEIR_HOURS: &str = "Mo-Fr 09:00-17:00; PH off";

/// How many minutes before an interview its alarm rings, where neither the guide nor the user says how early to be there.
pub const ARRIVAL: u32 = 15;

/// A user's preferences; the default is an empty file's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// A built-in guide's name or a file's.
    pub guide: Option<Located<String>>,
    /// Whether the interviews themselves go into the calendar.
    pub with_interviews: bool,
    /// `[me]`: whose reminders they are.
    pub me: Me,
    /// `[sheet]`: how to read the sheet.
    pub sheet: SheetSettings,
    /// `[contact]`: what to assume of people whose row says nothing.
    pub contact: ContactSettings,
    /// `[output]`: how the calendar is written.
    pub output: OutputSettings,
    /// `disable`, `enable`, `[limits]` and `[guideline]`: what changes in the guide.
    pub changes: GuideChanges,
}

/// The person whose reminders they are, unless a row names a candidate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Me {
    /// The candidate's name in a sheet of one's own.
    pub name: Option<String>,
    /// The e-mail address, which is nobody else's.
    pub email: Option<String>,
    /// The IANA name of the time zone; missing: the machine's.
    pub zone: Option<Located<String>>,
    /// The hours in which reminders may come; missing: [`MY_HOURS`].
    pub hours: Option<Located<String>>,
}

/// What to assume of people whose row says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactSettings {
    /// The hours in which they work; missing: [`THEIR_HOURS`].
    pub hours: Option<Located<String>>,
    /// The country whose holidays they keep; missing: their zone's.
    pub country: Option<Located<String>>,
}

/// How the calendar is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputSettings {
    /// How the file reaches the calendar.
    pub flavor: Flavor,
    /// How long a reminder is, from a minute to a day.
    pub duration: TimeDelta,
    /// How many minutes before the reminder its alarm rings; none for no alarm.
    pub alarm: Option<u32>,
    /// When an interview's own alarm rings.
    pub interview_alarm: InterviewAlarm,
    /// How long after its time a cancelled event is kept.
    pub keep_cancelled: TimeDelta,
    /// A word that gives every event another UID than it has without.
    pub uid_salt: Option<String>,
    /// How events are spread over files.
    pub layout: Layout,
    /// The most bytes of a file, unless a single event has more.
    pub max_bytes: Option<u64>,
}

/// When the alarm of an interview rings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterviewAlarm {
    /// As one has to be there, or with the other alarms if that is earlier.
    OnArrival,
    /// So many minutes before it, or never.
    Before(Option<u32>),
}

impl Default for OutputSettings {
    fn default() -> Self {
        Self {
            flavor: Flavor::Import,
            duration: TimeDelta::minutes(15),
            alarm: Some(0),
            interview_alarm: InterviewAlarm::OnArrival,
            keep_cancelled: TimeDelta::days(30),
            uid_salt: None,
            layout: Layout::File,
            max_bytes: None,
        }
    }
}

impl FixedWord for Flavor {
    const WORDS: &'static [(&'static str, Self)] = &[("import", Self::Import), ("feed", Self::Feed)];
}

impl Settings {
    /// Reads a configuration, in which `columns` are the columns that `[sheet]` may name;
    /// reports every mistake in it, in the order of the text.
    pub fn parse(text: &str, columns: &[&str]) -> Result<Self, Vec<TomlProblem>> {
        TomlPage::read(text, |page| Some(settings(page, columns)))
    }
}

fn settings(mut page: TomlTable<'_, '_>, columns: &[&str]) -> Settings {
    let settings = Settings {
        guide: page.get("guide", TomlValue::text),
        with_interviews: page.get("with-interviews", TomlValue::flag).unwrap_or_default(),
        me: page.get("me", me).unwrap_or_default(),
        sheet: page.get("sheet", |value| sheet_settings::read(value, columns)).unwrap_or_default(),
        contact: page.get("contact", contact).unwrap_or_default(),
        output: page.get("output", output).unwrap_or_default(),
        changes: changes(&mut page),
    };
    page.finish();
    settings
}

fn me(value: &TomlValue<'_, '_>) -> Option<Me> {
    let mut table = value.table()?;
    let me = Me {
        name: table.get("name", TomlValue::text).map(|name| name.value),
        email: table.get("email", TomlValue::text).map(|email| email.value),
        zone: table.get("zone", TomlValue::text),
        hours: table.get("hours", TomlValue::text),
    };
    table.finish();
    Some(me)
}

fn contact(value: &TomlValue<'_, '_>) -> Option<ContactSettings> {
    let mut table = value.table()?;
    let contact =
        ContactSettings { hours: table.get("hours", TomlValue::text), country: table.get("country", TomlValue::text) };
    table.finish();
    Some(contact)
}

fn output(value: &TomlValue<'_, '_>) -> Option<OutputSettings> {
    let mut table = value.table()?;
    let default = OutputSettings::default();
    let alarm = |value: &TomlValue<'_, '_>| if value.is("none") { Some(None) } else { before(value).map(Some) };
    let output = OutputSettings {
        flavor: table.get("flavor", TomlValue::word).unwrap_or(default.flavor),
        duration: table.get("duration", reminder_length).unwrap_or(default.duration),
        alarm: table.get("alarm", alarm).unwrap_or(default.alarm),
        interview_alarm: table.get("interview-alarm", alarm).map_or(default.interview_alarm, InterviewAlarm::Before),
        keep_cancelled: table.get("keep-cancelled", keeping).unwrap_or(default.keep_cancelled),
        uid_salt: table.get("uid-salt", TomlValue::text).map(|word| word.value),
        layout: table.get("layout", TomlValue::word).unwrap_or(default.layout),
        max_bytes: table.get("max-bytes", |value| value.parse(TextForm::Size, read_size)),
    };
    table.finish();
    Some(output)
}

fn reminder_length(value: &TomlValue<'_, '_>) -> Option<TimeDelta> {
    value.duration(1..=MINUTES_PER_DAY).map(delta)
}

/// Reads a time before an event, up to four weeks.
fn before(value: &TomlValue<'_, '_>) -> Option<u32> {
    value.duration(0..=28 * MINUTES_PER_DAY)
}

/// Reads a time of up to ten years.
fn keeping(value: &TomlValue<'_, '_>) -> Option<TimeDelta> {
    value.duration(0..=3660 * MINUTES_PER_DAY).map(delta)
}

fn delta(minutes: u32) -> TimeDelta {
    TimeDelta::minutes(minutes.into())
}

fn changes(page: &mut TomlTable<'_, '_>) -> GuideChanges {
    let texts = |value: &TomlValue<'_, '_>| value.list(TomlValue::text);
    let [per_day, per_week] = page.get("limits", limits).unwrap_or_default();
    GuideChanges {
        guidelines: page.get("guideline", read::guidelines).unwrap_or_default(),
        enable: page.get("enable", texts).unwrap_or_default(),
        disable: page.get("disable", texts).unwrap_or_default(),
        per_day,
        per_week,
    }
}

fn limits(value: &TomlValue<'_, '_>) -> Option<[Option<u32>; 2]> {
    let mut table = value.table()?;
    let limits = ["per-day", "per-week"].map(|key| table.get(key, contacts));
    table.finish();
    Some(limits)
}

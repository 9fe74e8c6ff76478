//! Judges from the Python Package Index, each in an environment of its own under `.tools/`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

use super::install::{installed, succeeded, verdict};
use super::seen::{Seen, moment, reported, sorted};
use super::support::patience::output;
use super::support::repository::repository;

const REQUIREMENTS: &str = include_str!("requirements.txt");

/// The folder of the judges' programs, installed before its first use.
static PROGRAMS: LazyLock<PathBuf> = LazyLock::new(|| installed("judges", REQUIREMENTS, install).join("bin"));

fn install(home: &Path) {
    let venv = output(Command::new("python3").args(["-m", "venv"]).arg(home));
    succeeded(venv, "python3 -m venv (is python3-venv installed?)");
    let requirements = repository("tests/judges/requirements.txt");
    let mut pip = Command::new(home.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(requirements);
    succeeded(output(&mut pip), "pip install (is there a network?)");
}

/// A program from there.
pub fn program(name: &str) -> PathBuf {
    PROGRAMS.join(name)
}

/// The events that a judge in this folder sees in a calendar, or why it refuses it.
pub fn python(judge: &str, calendar: &Path) -> Result<Vec<Seen>, String> {
    by_script(judge, calendar.as_os_str()).and_then(|lines| reported(&lines))
}

/// The events that a server answers a REPORT with.
pub fn report(collection: &str) -> Vec<Seen> {
    by_script("by_caldav.py", collection.as_ref()).and_then(|lines| reported(&lines)).expect("a REPORT can be read")
}

/// What a script in this folder says of something.
pub fn by_script(script: &str, of: &OsStr) -> Result<String, String> {
    let path = repository("tests/judges").join(script);
    // -B: leaves no compiled files among the sources.
    verdict(output(Command::new(PROGRAMS.join("python")).arg("-B").arg(path).arg(of)), script)
}

/// A khal of its own, with one empty calendar.
pub struct Khal {
    home: TempDir,
}

impl Khal {
    pub fn new() -> Khal {
        let home = tempfile::tempdir().expect("a temporary folder");
        let folder = home.path().display();
        let configuration = format!(
            "[calendars]\n[[reminders]]\npath = {folder}/reminders\n\
             [sqlite]\npath = {folder}/khal.db\n\
             [locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n\
             longdatetimeformat = %Y-%m-%dT%H:%M:00Z\ndatetimeformat = %Y-%m-%dT%H:%M:00Z\n\
             longdateformat = %Y-%m-%d\ndateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        );
        fs::create_dir(home.path().join("reminders")).expect("a calendar can be made");
        fs::write(home.path().join("config"), configuration).expect("a configuration can be written");
        Khal { home }
    }

    pub fn import(&self, calendar: &Path) {
        let mut khal = self.command();
        khal.args(["import", "--batch", "--include-calendar", "reminders"]).arg(calendar);
        succeeded(output(&mut khal), "khal import");
    }

    /// The folder of its calendar: a vdir.
    pub fn folder(&self) -> PathBuf {
        self.home.path().join("reminders")
    }

    /// Every event that stands, from the first to the last day of the sheets; khal reports nothing of alarms.
    pub fn list(&self) -> Vec<Seen> {
        let mut khal = self.command();
        khal.args(["list", "--once"]);
        khal.args(["uid", "start-long-full", "title", "status"].map(|field| format!("--json={field}")));
        khal.args(["2026-01-01", "2038-01-01"]);
        let days = succeeded(output(&mut khal), "khal list");
        let days = days.lines().map(|day| serde_json::from_str(day).expect("a day is JSON"));
        let events = days.flat_map(|day: Vec<Value>| day);
        let standing = events.filter(|event| event["status"].as_str().map(str::trim) != Some("CANCELLED"));
        sorted(standing.map(|event| event_of(&event)))
    }

    fn command(&self) -> Command {
        let mut khal = Command::new(PROGRAMS.join("khal"));
        khal.arg("--config")
            .arg(self.home.path().join("config"))
            .env("HOME", self.home.path())
            .env("LC_ALL", "C.UTF-8");
        khal
    }
}

fn event_of(event: &Value) -> Seen {
    let text = |key: &str| event[key].as_str().unwrap_or_else(|| panic!("no {key} in {event}")).to_owned();
    let at = moment(text("start-long-full").parse().expect("a moment in UTC"));
    Seen { uid: text("uid"), at, summary: text("title"), description: String::new(), rings: Vec::new() }
}

//! Judges from Debian: two libraries behind a small program each, which is compiled into `.tools/`, and calcurse.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use chrono::NaiveDateTime;

use super::install::{installed, is_there, succeeded, verdict};
use super::seen::{Seen, moment, reported};
use super::support::patience::output;
use super::support::repository::repository;

/// libical, if its headers are there.
static LIBICAL: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let flags = flags(&["libical"])?;
    Some(compiled("by_libical.c", include_str!("by_libical.c"), "cc", &flags))
});

/// `KCalendarCore`, likewise.
static KCALENDARCORE: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let headers = "/usr/include/KF5/KCalendarCore";
    let mut flags = flags(&["Qt5Core", "Qt5Gui"]).filter(|_| Path::new(headers).is_dir())?;
    flags.extend(["-fPIC".to_owned(), format!("-I{headers}"), "-lKF5CalendarCore".to_owned()]);
    Some(compiled("by_kcalendarcore.cpp", include_str!("by_kcalendarcore.cpp"), "c++", &flags))
});

/// What a compiler needs for libraries that pkg-config knows.
fn flags(libraries: &[&str]) -> Option<Vec<String>> {
    let reported = output(Command::new("pkg-config").args(["--cflags", "--libs"]).args(libraries)).ok()?;
    let flags = String::from_utf8(reported.stdout).ok().filter(|_| reported.status.success())?;
    Some(flags.split_whitespace().map(str::to_owned).collect())
}

fn compiled(source: &str, text: &str, compiler: &str, flags: &[String]) -> PathBuf {
    let (name, _) = source.split_once('.').expect("a source has an ending");
    let home = installed(&name.replace('_', "-"), text, |home| {
        let mut compile = Command::new(compiler);
        compile.args(["-O1", "-o"]).arg(home.join(name)).arg(repository("tests/judges").join(source)).args(flags);
        succeeded(output(&mut compile), compiler);
    });
    home.join(name)
}

/// The events that libical sees in a calendar, or why it refuses it; nothing where it is not installed.
pub fn by_libical(calendar: &Path) -> Option<Result<Vec<Seen>, String>> {
    by(LIBICAL.as_deref(), "libical (Debian's libical-dev)", calendar)
}

/// The same for `KCalendarCore`.
pub fn by_kcalendarcore(calendar: &Path) -> Option<Result<Vec<Seen>, String>> {
    by(KCALENDARCORE.as_deref(), "KCalendarCore (Debian's libkf5calendarcore-dev)", calendar)
}

fn by(judge: Option<&Path>, what: &str, calendar: &Path) -> Option<Result<Vec<Seen>, String>> {
    let judge = judge.filter(|judge| judge.is_file());
    is_there(judge.is_some(), what).then_some(())?;
    Some(verdict(output(Command::new(judge?).arg(calendar)), what).and_then(|lines| reported(&lines)))
}

/// The moments and titles that calcurse has after an import, in order, or why it refuses some; it keeps no UID.
pub fn by_calcurse(calendar: &Path) -> Option<Result<Vec<(String, String)>, String>> {
    let version = output(Command::new("calcurse").arg("--version"));
    is_there(version.is_ok(), "calcurse (Debian's)").then_some(())?;
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut calcurse = Command::new("calcurse");
    calcurse.env("TZ", "UTC").env("LC_ALL", "C.UTF-8").arg("-D").arg(home.path()).arg("-i").arg(calendar);
    // It leaves a log of what it refuses among temporary files.
    calcurse.env("TMPDIR", home.path());
    let report = match verdict(output(&mut calcurse), "calcurse -i") {
        Ok(report) if report.contains("/ 0 skipped") => report,
        Ok(report) | Err(report) => return Some(Err(report)),
    };
    let appointments = fs::read_to_string(home.path().join("apts")).unwrap_or_default();
    let mut seen: Vec<(String, String)> = appointments.lines().map(appointment).collect();
    seen.sort();
    assert!(report.contains(&format!("{} apps", seen.len())), "{report}");
    Some(Ok(seen))
}

/// `02/23/2026 @ 21:00 -> 02/23/2026 @ 22:00>NOTE !Title`, or without the note, or with `|` where no alarm rings.
fn appointment(line: &str) -> (String, String) {
    let (start, rest) = line.split_once(" -> ").expect("an appointment has an end");
    let start = NaiveDateTime::parse_from_str(start, "%m/%d/%Y @ %H:%M").expect("a start in UTC");
    let title = rest.find(['!', '|']).map(|mark| &rest[mark + 1..]).expect("an appointment has a title");
    (moment(start.and_utc()), title.to_owned())
}

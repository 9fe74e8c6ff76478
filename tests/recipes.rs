//! The recipes for every night do what they say.

#![expect(clippy::disallowed_methods, reason = "a test has files and processes")]

#[cfg(unix)]
#[path = "recipes/hosts.rs"]
mod hosts;
#[path = "support"]
mod support {
    pub mod patience;
    pub mod repository;
}

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::patience::output;
use support::repository::repository;
use tempfile::TempDir;

const SHEET: &str = "company,date\nAcme,2026-03-10\n";

fn recipe(name: &str) -> String {
    fs::read_to_string(repository("fixtures/recipes").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The home of somebody who has a sheet, and a folder that others can read.
fn home() -> TempDir {
    let home = tempfile::tempdir().expect("a temporary folder");
    fs::write(home.path().join("interviews.csv"), SHEET).expect("a file can be written");
    for folder in ["public", "Public"] {
        fs::create_dir_all(home.path().join(folder)).expect("a folder can be made");
    }
    home
}

fn programs() -> PathBuf {
    let program = Path::new(env!("CARGO_BIN_EXE_interview-reminders"));
    program.parent().expect("a program is in a folder").to_path_buf()
}

/// Runs a command in the shell at home.
fn sh(home: &Path, arguments: &[&str]) -> Output {
    let mut shell = Command::new("sh");
    shell.args(arguments).current_dir(home).env_clear().env("HOME", home).env("TZ", "Europe/Berlin");
    shell.env("PATH", format!("{}:/usr/bin:/bin", programs().display())).env("SOURCE_DATE_EPOCH", "1772352000");
    output(&mut shell).expect("sh runs")
}

/// Holds that a command writes a feed, and says nothing either then or the next time.
fn writes(home: &Path, arguments: &[&str], calendar: &str) {
    for night in ["first", "second"] {
        let output = sh(home, arguments);
        let said = [output.stdout, output.stderr].concat();
        assert!(output.status.success() && said.is_empty(), "{night}: {}", String::from_utf8_lossy(&said));
    }
    let calendar = fs::read_to_string(home.join(calendar)).expect("a calendar is written");
    assert!(calendar.contains("X-WR-CALNAME") && calendar.contains("Acme"), "{calendar}");
}

/// The value of each line that has this key.
fn values<'t>(text: &'t str, key: &str) -> Vec<&'t str> {
    text.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('=')).collect()
}

#[test]
fn the_crontab_runs_every_night() {
    let text = recipe("crontab");
    let home = home();
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let [path, line] = lines[..] else { panic!("{lines:?}") };
    assert!(path.starts_with("PATH=/"));
    let fields: Vec<&str> = line.splitn(6, ' ').collect();
    let [minute, hour, "*", "*", "*", command] = fields[..] else { panic!("{fields:?}") };
    assert!(minute.parse::<u8>().is_ok_and(|minute| minute < 60) && hour.parse::<u8>().is_ok_and(|hour| hour < 24));
    assert!(!command.contains('%'), "cron takes a % for the end of the command");
    writes(home.path(), &["-c", command.trim()], "public/reminders.ics");
    let log = fs::read_to_string(home.path().join("reminders.jsonl")).expect("a log is written");
    assert_eq!(log.lines().count(), 2);
}

/// The network is a file here.
#[test]
fn the_crontab_of_a_google_sheet_reads_what_curl_brings_and_nothing_else() {
    let text = recipe("google-sheet.crontab");
    let home = home();
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let [_, sheet, line] = lines[..] else { panic!("{lines:?}") };
    let (_, command) = line.split_once(" * * *  ").expect("a moment and a command");
    assert!(!line.contains('%'), "cron takes a % for the end of the command");
    let sheet = sheet.strip_prefix("SHEET=").expect("the address of the sheet");
    assert_eq!(sheet, "https://docs.google.com/spreadsheets/d/ID/export?format=csv&gid=0");
    let with_curl = |curl: &str| format!("curl() {{ {curl}; }}; SHEET='{sheet}'; {command}");
    fs::remove_file(home.path().join("interviews.csv")).expect("it was there");
    let brings = |text: &str| format!("[ \"$4\" = \"$SHEET\" ] && printf '{text}' > \"$3\"");
    writes(home.path(), &["-c", &with_curl(&brings(&SHEET.replace('\n', "\\n")))], "public/reminders.ics");
    let before = fs::read(home.path().join("public/reminders.ics")).expect("a calendar");
    for (what, curl) in [("no network", "return 6".to_owned()), ("a page to sign in", brings("<!doctype html>"))] {
        let output = sh(home.path(), &["-c", &with_curl(&curl)]);
        assert!(!output.status.success(), "{what}");
        let after = fs::read(home.path().join("public/reminders.ics")).expect("a calendar");
        assert!(before == after, "{what}: the calendar was changed");
    }
}

#[test]
fn the_service_writes_into_its_one_folder() {
    let text = recipe("interview-reminders@.service");
    let home = home();
    let [command] = values(&text, "ExecStart")[..] else { panic!("no ExecStart") };
    let here = home.path().display().to_string();
    let command = command.replace("/usr/local/bin/", "").replace("/home/%i", &here);
    writes(home.path(), &["-c", &command], "public/reminders.ics");
    assert_eq!(values(&text, "ReadWritePaths"), ["/home/%i/public"]);
    let hardened = [
        ("Type", "oneshot"),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "read-only"),
        ("NoNewPrivileges", "yes"),
        ("PrivateNetwork", "yes"),
        ("CapabilityBoundingSet", ""),
        ("SystemCallFilter", "@system-service"),
    ];
    for (key, value) in hardened {
        assert_eq!(values(&text, key), [value], "{key}");
    }
    let timer = recipe("interview-reminders@.timer");
    assert_eq!((values(&timer, "OnCalendar"), values(&timer, "Persistent")), (vec!["*-*-* 05:30"], vec!["true"]));
    assert_eq!(values(&timer, "WantedBy"), ["timers.target"]);
}

/// Where systemd is there, it has the last word.
#[test]
fn systemd_finds_nothing_wrong_with_its_units() {
    if output(Command::new("systemd-analyze").arg("--version")).is_err() {
        return;
    }
    let units = tempfile::tempdir().expect("a temporary folder");
    let units = ["service", "timer"].map(|kind| {
        let text = recipe(&format!("interview-reminders@.{kind}"));
        // The program need not be installed.
        let text = text.replace("/usr/local/bin/interview-reminders", "/bin/true");
        fs::write(units.path().join(format!("interview-reminders@.{kind}")), &text).expect("a file can be written");
        let unit = units.path().join(format!("interview-reminders@joe.{kind}"));
        fs::write(&unit, text).expect("a file can be written");
        unit
    });
    let verified = output(Command::new("systemd-analyze").args(["verify", "--man=no"]).args(&units));
    let verified = verified.expect("systemd-analyze runs");
    let said = String::from_utf8_lossy(&verified.stderr);
    let about: Vec<&str> = said.lines().filter(|line| line.contains("interview-reminders")).collect();
    assert!(verified.status.success() && about.is_empty(), "{said}");
}

#[test]
fn the_property_list_runs_every_night() {
    let text = recipe("com.example.interview-reminders.plist");
    let home = home();
    let (_, list) = text.split_once("<key>ProgramArguments</key>").expect("it has arguments");
    let (list, rest) = list.split_once("</array>").expect("the arguments end");
    let strings = list.split("<string>").skip(1).map(|piece| piece.split_once("</string>").expect("it ends").0);
    let here = home.path().display().to_string();
    let command: Vec<String> =
        strings.map(|word| word.replace("/usr/local/bin/", "").replace("/Users/joe", &here)).collect();
    writes(home.path(), &["-c", &command.join(" ")], "public/reminders.ics");
    assert!(rest.contains("<key>Hour</key>") && rest.contains("<integer>5</integer>"));
    let script = "import plistlib, sys; print(plistlib.load(open(sys.argv[1], 'rb'))['Label'])";
    let file = repository("fixtures/recipes/com.example.interview-reminders.plist");
    let label = output(Command::new("python3").args(["-c", script]).arg(file)).expect("python3 runs");
    assert_eq!(String::from_utf8_lossy(&label.stdout).trim(), "com.example.interview-reminders");
}

#[test]
fn the_task_of_windows_runs_every_night() {
    let text = recipe("schedule.cmd");
    let home = home();
    let line = text.lines().find(|line| line.starts_with("schtasks ")).expect("it makes a task");
    assert!(line.contains(" /SC DAILY ") && line.contains(" /ST 05:30 ") && line.len() < 300);
    let (_, command) = line.split_once(" /TR \"cmd /C ").expect("it has a command");
    let command = command.strip_suffix('"').expect("the command ends");
    assert!(command.len() < 250, "a task's command has at most 261 characters");
    let here = home.path().display().to_string();
    let command = command.replace("\\\"", "\"").replace("%%USERPROFILE%%", &here).replace('\\', "/");
    assert!(!command.contains('%'), "{command}");
    writes(home.path(), &["-c", &command], "Public/reminders.ics");
}

#[test]
fn what_is_published_lies_where_a_web_server_finds_it() {
    let home = home();
    let script = repository("fixtures/recipes/publish.sh").display().to_string();
    let run = format!("WEB_FOLDER=\"$HOME/public\" sh '{script}'");
    writes(home.path(), &["-c", &run], "public/reminders-4f7c2a.ics");
    let others: Vec<_> = fs::read_dir(home.path().join("public")).expect("it is there").collect();
    assert_eq!(others.len(), 1, "something else is published too");
}

/// That of vdirsyncer and that of curl are carried out by `tests/judges.rs`, with a server.
#[test]
fn every_recipe_is_tested_and_linked_from_the_readme() {
    let readme = fs::read_to_string(repository("README.md")).expect("there is a README");
    let entries = fs::read_dir(repository("fixtures/recipes")).expect("there are recipes");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("readable").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    let tested = [
        "caldav.sh",
        "com.example.interview-reminders.plist",
        "crontab",
        "google-sheet.crontab",
        "interview-reminders@.service",
        "interview-reminders@.timer",
        "parallel.sh",
        "publish.sh",
        "schedule.cmd",
        "vdirsyncer.conf",
    ];
    assert_eq!(names, tested);
    for name in names {
        assert!(readme.contains(&format!("(fixtures/recipes/{name})")), "{name} is not in the README");
    }
}

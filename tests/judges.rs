//! Calendar programs that other people wrote judge what the program writes: each reads the calendar by itself, and must
//! see the events that `plan --format jsonl` tells of, neither more nor fewer.
//!
//! Those from the Python Package Index are installed into `.tools/` once, at pinned versions; where that is impossible,
//! these tests fail.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test has files and processes")]

#[path = "support"]
mod support {
    pub mod program;
    pub mod repository;
}

#[path = "judges/python.rs"]
mod python;
#[path = "judges/rust.rs"]
mod rust;
#[path = "judges/seen.rs"]
mod seen;
#[path = "judges/server.rs"]
mod server;
#[path = "judges/sheet.rs"]
mod sheet;

use std::fs;
use std::path::Path;
use std::process::Command;

use python::{Khal, python};
use seen::Seen;
use server::{Radicale, Vdirsyncer};
use tempfile::TempDir;

/// What every run here asks for: the interviews too, so that there are events with a place.
const WANTED: [&str; 2] = ["--with-interviews", "--quiet"];

/// A sheet, and the folder in which its calendars lie.
struct Court {
    folder: TempDir,
}

impl Court {
    fn over(sheet: &[u8]) -> Court {
        let court = Court { folder: tempfile::tempdir().expect("a temporary folder") };
        fs::write(court.folder.path().join("interviews.csv"), sheet).expect("the sheet can be written");
        court
    }

    /// The cast and the crafted cells.
    fn sessions() -> [Court; 2] {
        let cast = fs::read(support::repository::repository("fixtures/cast.csv")).expect("the cast is there");
        [Court::over(&cast), Court::over(&sheet::crafted())]
    }

    fn program(&self, command: &str) -> Command {
        let mut program = support::program::program(self.folder.path());
        program.arg(command).args(WANTED).arg("interviews.csv");
        program
    }

    /// What the plan tells of: the truth, as far as calendars are concerned.
    fn planned(&self) -> Vec<Seen> {
        let told = self.program("plan").args(["--format", "jsonl"]).output().expect("the program runs");
        seen::planned(&String::from_utf8(told.stdout).expect("lines are UTF-8"))
    }

    fn calendar(&self, flavor: &str) -> std::path::PathBuf {
        let path = self.folder.path().join(format!("{flavor}.ics"));
        let ended = self.program("export").args(["--flavor", flavor, "--output"]).arg(&path).output();
        let ended = ended.expect("the program runs");
        assert!(path.is_file(), "no calendar: {}", String::from_utf8_lossy(&ended.stderr));
        path
    }
}

/// Every judge but khal, by name.
fn judgements(calendar: &Path) -> [(&'static str, Vec<Seen>); 5] {
    let text = fs::read_to_string(calendar).expect("a calendar is UTF-8");
    [
        ("calcard", rust::by_calcard(&text)),
        ("the icalendar crate", rust::by_icalendar(&text)),
        ("icalendar and recurring-ical-events", python("by_icalendar.py", calendar)),
        ("vobject", python("by_vobject.py", calendar)),
        ("ics", python("by_ics.py", calendar)),
    ]
}

#[test]
fn every_judge_sees_the_events_that_the_plan_tells_of() {
    for court in Court::sessions() {
        let planned = court.planned();
        assert!(planned.len() > 20, "{} events are no calendar to judge by", planned.len());
        for flavor in ["import", "feed"] {
            let judgements = judgements(&court.calendar(flavor));
            for (judge, seen) in &judgements {
                seen::compare(judge, seen, &planned);
            }
            all_read_the_same_descriptions(&judgements);
        }
    }
}

fn all_read_the_same_descriptions([(first, expected), others @ ..]: &[(&str, Vec<Seen>); 5]) {
    for (judge, seen) in others {
        for (seen, expected) in seen.iter().zip(expected) {
            assert_eq!(seen.description, expected.description, "{judge} and {first} disagree on {}", seen.uid);
        }
    }
}

#[test]
fn a_crafted_cell_arrives_as_text_and_as_nothing_else() {
    let court = Court::over(&sheet::crafted());
    let calendar = court.calendar("feed");
    let events = rust::by_calcard(&fs::read_to_string(&calendar).expect("a calendar is UTF-8"));
    for (cell, arrives) in sheet::CELLS {
        let notes = format!("Notes: {arrives}.");
        assert!(
            events.iter().any(|event| event.description.contains(&notes)),
            "{cell:?} did not arrive as {arrives:?}"
        );
    }
}

#[test]
fn khal_imports_every_event_and_doubles_none_the_second_time() {
    for (court, flavor) in Court::sessions().iter().zip(["import", "feed"]) {
        let silent = |event| Seen { rings: Vec::new(), ..event };
        let planned: Vec<Seen> = court.planned().into_iter().map(silent).collect();
        let (khal, calendar) = (Khal::new(), court.calendar(flavor));
        for time in ["first", "second"] {
            khal.import(&calendar);
            seen::compare(&format!("khal after the {time} import"), &khal.list(), &planned);
        }
    }
}

/// A sheet in which, from night to night, rows come, move, are answered, and go.
const NIGHTS: [&str; 5] = [
    "a,Acme,2026-03-10,10:00,\nb,Belfry,2026-03-12,14:00,\n",
    "a,Acme,2026-03-11,11:00,\nb,Belfry,2026-03-12,14:00,\nc,Castle,2026-03-19,09:00,\n",
    "a,Acme Ltd,2026-03-11,11:00,\nb,Belfry,2026-03-12,14:00,rejected\nc,Castle,2026-03-19,09:00,\n",
    "c,Castle,2026-03-19,09:00,\n",
    "c,Castle,2026-03-20,09:00,\na,Acme,2026-03-11,11:00,\nb,Belfry,2026-03-12,14:00,\n",
];

#[test]
fn khal_holds_the_plan_after_every_night_that_it_imports() {
    let court = Court::over(b"");
    let khal = Khal::new();
    for (night, rows) in NIGHTS.iter().enumerate() {
        let sheet = format!("id,company,date,time,status\n{rows}");
        fs::write(court.folder.path().join("interviews.csv"), sheet).expect("the sheet can be written");
        khal.import(&court.calendar("import"));
        let silent = |event| Seen { rings: Vec::new(), ..event };
        let planned: Vec<Seen> = court.planned().into_iter().map(silent).collect();
        assert!(planned.len() > 3, "night {night}");
        seen::compare(&format!("khal after night {night}"), &khal.list(), &planned);
    }
}

impl Court {
    fn write_night(&self, rows: &str) {
        let sheet = format!("id,company,date,time,status\n{rows}");
        fs::write(self.folder.path().join("interviews.csv"), sheet).expect("the sheet can be written");
    }
}

#[test]
fn khal_shows_the_plan_every_night_where_its_own_folder_is_written() {
    let (court, khal) = (Court::over(b""), Khal::new());
    for (night, rows) in NIGHTS.iter().enumerate() {
        court.write_night(rows);
        let ended = court.program("export").args(["--layout", "vdir", "--output"]).arg(khal.folder()).output();
        assert!(ended.expect("the program runs").status.success(), "night {night}");
        let silent = |event| Seen { rings: Vec::new(), ..event };
        let planned: Vec<Seen> = court.planned().into_iter().map(silent).collect();
        seen::compare(&format!("khal after night {night}"), &khal.list(), &planned);
    }
}

#[test]
fn a_server_holds_the_plan_after_every_night_on_which_a_vdir_is_carried_to_it() {
    let (court, radicale) = (Court::over(b""), Radicale::new());
    let vdirsyncer = Vdirsyncer::new(court.folder.path(), &radicale);
    for (night, rows) in NIGHTS.iter().enumerate() {
        court.write_night(rows);
        let folder = court.folder.path().join(".calendars/reminders");
        let ended = court.program("export").args(["--layout", "vdir", "--output"]).arg(folder).output();
        assert!(ended.expect("the program runs").status.success(), "night {night}");
        vdirsyncer.sync();
        let seen = rust::by_calcard(&radicale.calendar("reminders"));
        seen::compare(&format!("Radicale after night {night}"), &seen, &court.planned());
        let again = vdirsyncer.sync();
        assert!(!again.contains("Copying") && !again.contains("Deleting"), "night {night}: {again}");
    }
}

#[test]
fn a_server_holds_the_plan_after_every_night_on_which_the_whole_calendar_is_put_there() {
    let (court, radicale) = (Court::over(b""), Radicale::new());
    let home = court.folder.path();
    fs::write(home.join("interview-reminders.toml"), "with-interviews = true\n").expect("a file can be written");
    fs::write(home.join(".netrc"), "machine 127.0.0.1 login joe password any\n").expect("a file can be written");
    let programs = Path::new(env!("CARGO_BIN_EXE_interview-reminders")).parent().expect("a program is in a folder");
    for (night, rows) in NIGHTS.iter().enumerate() {
        court.write_night(rows);
        let mut script = Command::new("sh");
        script.arg(support::repository::repository("fixtures/recipes/caldav.sh")).env_clear().env("HOME", home);
        script.env("PATH", format!("{}:/usr/bin:/bin", programs.display())).env("TZ", "America/New_York");
        script.env("SOURCE_DATE_EPOCH", "1772352000").env("COLLECTION", radicale.collection("whole"));
        python::succeeded(script.output(), "caldav.sh (is curl installed?)");
        let seen = rust::by_calcard(&radicale.calendar("whole"));
        let (cancelled, standing): (Vec<Seen>, Vec<Seen>) =
            seen.into_iter().partition(|event| event.summary.starts_with("Cancelled: "));
        seen::compare(&format!("Radicale after night {night}"), &standing, &court.planned());
        assert_eq!(cancelled.is_empty(), matches!(night, 0 | 1 | 4), "night {night}: {cancelled:?}");
    }
}

//! Calendar programs that other people wrote judge what the program writes: each reads the calendar by itself, and must
//! see the events that `plan --format jsonl` has, neither more nor fewer.
//!
//! Those from the Python Package Index and from npm are installed into `.tools/` once, at pinned versions; where that is
//! impossible, these tests fail. Those from Debian are asked where they are installed and, in `.ci/run`, have to be.
//!
//! What they do wrong themselves: `ics` and node-ical read an escaped backslash and an `n` as a line's end, so no crafted
//! cell has these; calcurse keeps no UID, and cuts descriptions with thousands of escapes, so its titles and times count;
//! khal leaves files behind when it imports again, and lists no alarm. None of them notices much of what the
//! [rules] say of bytes, and nothing of what the rules over several [nights] say: these are held here, and copies that
//! break them ([broken], [`broken_nights`]) show that they are.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "a test has files, processes and something to say"
)]

#[path = "support"]
mod support {
    pub mod patience;
    pub mod program;
    pub mod repository;
}

#[path = "judges/addresses.rs"]
mod addresses;
#[path = "judges/broken.rs"]
mod broken;
#[path = "judges/broken_nights.rs"]
mod broken_nights;
#[path = "judges/install.rs"]
mod install;
#[path = "judges/native.rs"]
mod native;
#[path = "judges/nights.rs"]
mod nights;
#[path = "judges/node.rs"]
mod node;
#[path = "judges/python.rs"]
mod python;
#[path = "judges/rules.rs"]
mod rules;
#[path = "judges/rust.rs"]
mod rust;
#[path = "judges/seen.rs"]
mod seen;
#[path = "judges/server.rs"]
mod server;
#[path = "judges/sheet.rs"]
mod sheet;
#[path = "judges/uri.rs"]
mod uri;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use broken::{MUTATIONS, MUTATIONS_OF_A_FEED, Mutation};
use native::{by_calcurse, by_kcalendarcore, by_libical};
use node::node;
use python::{Khal, python};
use seen::Seen;
use server::{Server, Vdirsyncer};
use support::patience::output;
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

    /// What the plan has: the truth, as far as calendars are concerned.
    fn planned(&self) -> Vec<Seen> {
        let reported = output(self.program("plan").args(["--format", "jsonl"])).expect("the program runs");
        seen::planned(&String::from_utf8(reported.stdout).expect("lines are UTF-8"))
    }

    fn calendar(&self, flavor: &str) -> std::path::PathBuf {
        let path = self.folder.path().join(format!("{flavor}.ics"));
        let ended = output(self.program("export").args(["--flavor", flavor, "--output"]).arg(&path));
        let ended = ended.expect("the program runs");
        assert!(path.is_file(), "no calendar: {}", String::from_utf8_lossy(&ended.stderr));
        path
    }
}

/// A program of others that reads a whole calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Judge {
    Calcard,
    IcalendarCrate,
    Icalendar,
    Vobject,
    Ics,
    IcalJs,
    NodeIcal,
    Libical,
    KCalendarCore,
    Calcurse,
}

impl Judge {
    /// Those that report all of an event.
    const READERS: [Judge; 9] = [
        Judge::Calcard,
        Judge::IcalendarCrate,
        Judge::Icalendar,
        Judge::Vobject,
        Judge::Ics,
        Judge::IcalJs,
        Judge::NodeIcal,
        Judge::Libical,
        Judge::KCalendarCore,
    ];

    /// What it sees, or why it refuses a calendar; nothing where it is not installed.
    fn reads(self, calendar: &Path) -> Option<Result<Vec<Seen>, String>> {
        let text = || fs::read_to_string(calendar).expect("a calendar is UTF-8");
        Some(match self {
            Judge::Calcard => Ok(rust::by_calcard(&text())),
            Judge::IcalendarCrate => Ok(rust::by_icalendar(&text())),
            Judge::Icalendar => python("by_icalendar.py", calendar),
            Judge::Vobject => python("by_vobject.py", calendar),
            Judge::Ics => python("by_ics.py", calendar),
            Judge::IcalJs => node("by_icaljs.mjs", calendar),
            Judge::NodeIcal => node("by_node_ical.cjs", calendar),
            Judge::Libical => return by_libical(calendar),
            Judge::KCalendarCore => return by_kcalendarcore(calendar),
            Judge::Calcurse => {
                let titles = by_calcurse(calendar)?;
                titles.map(|titles| titles.into_iter().map(|(at, summary)| Seen::titled(at, summary)).collect())
            }
        })
    }
}

#[test]
fn every_judge_sees_the_events_that_the_plan_has() {
    for court in Court::sessions() {
        let planned = court.planned();
        assert!(planned.len() > 20, "{} events are no calendar to judge by", planned.len());
        for flavor in ["import", "feed"] {
            let calendar = court.calendar(flavor);
            let mut first: Option<Vec<Seen>> = None;
            for judge in Judge::READERS {
                let Some(seen) = judge.reads(&calendar) else { continue };
                let seen = seen.unwrap_or_else(|error| panic!("{judge:?} refuses the {flavor}: {error}"));
                seen::compare(&format!("{judge:?}"), &seen, &planned);
                let first = first.get_or_insert_with(|| seen.clone());
                for (seen, expected) in seen.iter().zip(first) {
                    assert_eq!(seen.description, expected.description, "{judge:?} reads {} otherwise", seen.uid);
                }
            }
        }
    }
}

#[test]
fn calcurse_imports_every_title_at_its_time() {
    for court in Court::sessions() {
        let Some(seen) = Judge::Calcurse.reads(&court.calendar("import")) else { return };
        let mut planned: Vec<Seen> =
            court.planned().into_iter().map(|event| Seen::titled(event.at, event.summary)).collect();
        planned.sort();
        assert_eq!(seen.expect("calcurse takes it"), planned);
    }
}

#[test]
fn the_calendars_keep_every_rule_for_their_bytes() {
    for court in Court::sessions() {
        for flavor in ["import", "feed"] {
            let bytes = fs::read(court.calendar(flavor)).expect("a calendar can be read");
            assert!(
                rules::broken(&bytes, flavor == "feed").is_empty(),
                "{:?}",
                rules::broken(&bytes, flavor == "feed")
            );
        }
    }
}

#[test]
fn the_check_of_uris_knows_what_is_wrong() {
    for uri in uri::WRONG {
        assert!(uri::check(uri).is_err(), "{uri} is taken");
    }
    for uri in
        ["mailto:ana@example.com?subject=100%25&body=one%0D%0Atwo", "tel:+12125550100", "https://example.com/a?b#c"]
    {
        assert_eq!(uri::check(uri), Ok(()));
    }
}

#[test]
fn a_calendar_that_breaks_a_rule_is_caught() {
    let [court, _] = Court::sessions();
    let planned = court.planned();
    let mut unnoticed = Vec::new();
    for (flavor, mutations) in [("import", &MUTATIONS[..]), ("feed", &MUTATIONS_OF_A_FEED[..])] {
        let sound = fs::read_to_string(court.calendar(flavor)).expect("a calendar is UTF-8");
        for Mutation { rule, breaks, judges } in mutations {
            let mutated = breaks(&sound);
            assert_ne!(mutated, sound.as_bytes(), "nothing was changed to break {rule:?}");
            let broken = rules::broken(&mutated, flavor == "feed");
            assert!(broken.contains(rule), "{rule:?} is broken, and only {broken:?} noticed");
            let path = court.folder.path().join("broken.ics");
            fs::write(&path, &mutated).expect("a file can be written");
            for judge in *judges {
                let Some(seen) = judge.reads(&path) else { continue };
                let is_caught = seen.as_ref().map_or(true, |seen| !is_as_planned(*judge, seen, &planned));
                unnoticed.extend((!is_caught).then_some((*judge, *rule)));
            }
        }
    }
    assert!(unnoticed.is_empty(), "judges that do not mind: {unnoticed:#?}");
}

/// Whether a judge that took a calendar sees in it what is planned.
fn is_as_planned(judge: Judge, seen: &[Seen], planned: &[Seen]) -> bool {
    if judge == Judge::Calcurse {
        return seen.len() == planned.len();
    }
    let reported = |event: &Seen| Seen { description: String::new(), ..event.clone() };
    seen.iter().map(reported).eq(planned.iter().cloned())
}

#[test]
fn every_rule_is_broken_by_a_copy() {
    let of_one_night: BTreeSet<&str> =
        MUTATIONS.iter().chain(&MUTATIONS_OF_A_FEED).map(|mutation| mutation.rule).collect();
    let of_two_nights = broken_nights::MUTATIONS.iter().map(|mutation| mutation.rule).collect();
    for (file, broken, at_least) in [("rules", of_one_night, 20), ("nights", of_two_nights, 10)] {
        let path = support::repository::repository(&format!("tests/judges/{file}.rs"));
        let rules = fs::read_to_string(path).expect("the rules are there");
        let named: BTreeSet<&str> =
            rules.split(".note(").skip(1).filter_map(|rest| rest.trim_start().split('"').nth(1)).collect();
        assert!(named.len() >= at_least, "{named:?}");
        assert_eq!(broken, named, "{file}");
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
        let calendar = court.calendar("import");
        let bytes = fs::read(&calendar).expect("a calendar can be read");
        assert!(rules::broken(&bytes, false).is_empty(), "night {night}: {:?}", rules::broken(&bytes, false));
        khal.import(&calendar);
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
        let ended = output(court.program("export").args(["--layout", "vdir", "--output"]).arg(khal.folder()));
        assert!(ended.expect("the program runs").status.success(), "night {night}");
        let silent = |event| Seen { rings: Vec::new(), ..event };
        let planned: Vec<Seen> = court.planned().into_iter().map(silent).collect();
        seen::compare(&format!("khal after night {night}"), &khal.list(), &planned);
    }
}

#[test]
fn a_server_holds_the_plan_after_every_night_on_which_a_vdir_is_carried_to_it() {
    for (name, server) in [("Radicale", Server::radicale()), ("Xandikos", Server::xandikos())] {
        let court = Court::over(b"");
        let vdirsyncer = Vdirsyncer::new(court.folder.path(), &server);
        for (night, rows) in NIGHTS.iter().enumerate() {
            court.write_night(rows);
            let folder = court.folder.path().join(".calendars/reminders");
            let ended = output(court.program("export").args(["--layout", "vdir", "--output"]).arg(folder));
            assert!(ended.expect("the program runs").status.success(), "night {night}");
            vdirsyncer.sync();
            let seen = python::report(&server.collection("reminders"));
            seen::compare(&format!("{name} after night {night}"), &seen, &court.planned());
            let again = vdirsyncer.sync();
            assert!(!again.contains("Copying") && !again.contains("Deleting"), "night {night}: {again}");
        }
    }
}

#[test]
fn a_server_holds_the_plan_after_every_night_on_which_the_whole_calendar_is_put_there() {
    let (court, radicale) = (Court::over(b""), Server::radicale());
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
        install::succeeded(output(&mut script), "caldav.sh (is curl installed?)");
        let seen = python::report(&radicale.collection("whole"));
        assert_eq!(seen.len(), rust::by_calcard(&radicale.calendar("whole")).len());
        let (cancelled, standing): (Vec<Seen>, Vec<Seen>) =
            seen.into_iter().partition(|event| event.summary.starts_with("Cancelled: "));
        seen::compare(&format!("Radicale after night {night}"), &standing, &court.planned());
        assert_eq!(cancelled.is_empty(), matches!(night, 0 | 1 | 4), "night {night}: {cancelled:?}");
    }
}

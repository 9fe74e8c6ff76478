//! What a run does and notes once it is done.

use serde_json::Value;

use super::candidates::{ANA, BEN, folder, sheet};
use super::folder::{Folder, Run};

fn export(folder: &Folder, more: &[&str]) -> Run {
    let mut program = folder.program("export interviews.csv -o reminders.ics");
    Run::of(program.args(more).env("PATH", "/usr/bin:/bin"))
}

#[test]
fn a_quiet_run_that_goes_well_says_nothing_at_all() {
    let folder = folder();
    let nothing = Run { status: 0, stdout: String::new(), stderr: String::new() };
    for more in [vec!["--quiet"], vec!["--quiet", "--log", "log.jsonl"], vec!["--quiet", "--max-bytes", "20k"]] {
        assert_eq!(export(&folder, &more), nothing, "{more:?}");
    }
    assert_eq!(folder.run("export interviews.csv -o out --layout vdir --quiet"), nothing);
}

#[cfg(unix)]
#[test]
fn a_command_runs_when_something_changed_and_only_then() {
    let folder = folder();
    let command =
        ["--on-change", "echo told; printf '%s\\n' \"$INTERVIEW_REMINDERS_OUTPUT\" >> changes.txt", "--quiet"];
    let changes = || std::fs::read_to_string(folder.path("changes.txt")).unwrap_or_default().lines().count();
    let run = export(&folder, &command);
    assert_eq!((run.status, run.stdout.as_str(), run.stderr.as_str()), (0, "", "told\n"));
    let place = folder.path("").canonicalize().expect("the folder is there");
    let reported = folder.read("changes.txt");
    assert!(reported.trim_end().ends_with("/reminders.ics") && reported.starts_with('/'), "{reported}");
    assert_eq!(std::path::Path::new(reported.trim_end()).canonicalize().ok(), Some(place.join("reminders.ics")));
    assert_eq!(export(&folder, &command).stderr, "", "nothing changed");
    assert_eq!(changes(), 1);
    folder.write("interviews.csv", sheet(&[ANA, BEN]));
    export(&folder, &command);
    assert_eq!(changes(), 2);
    // Another heading is a change of the file.
    export(&folder, &[&command[..], &["--flavor", "feed"]].concat());
    assert_eq!(changes(), 3);
    // Nothing is written where nothing can be.
    folder.write("interviews.csv", "company\nAcme\n");
    assert_eq!(export(&folder, &command).status, 2);
    assert_eq!(changes(), 3);
}

#[cfg(unix)]
#[test]
fn a_command_for_a_folder_is_given_the_folder() {
    let folder = folder();
    for (layout, files) in [("candidate", 3), ("vdir", 16)] {
        let mut program = folder.program(&format!("export interviews.csv -o {layout} --layout {layout} --quiet"));
        program.args(["--on-change", "ls \"$INTERVIEW_REMINDERS_OUTPUT\" | wc -l"]).env("PATH", "/usr/bin:/bin");
        assert_eq!(Run::of(&mut program).stderr.trim(), files.to_string(), "{layout}");
        assert_eq!(Run::of(&mut program).stderr, "", "{layout}");
    }
}

#[test]
fn a_command_that_fails_is_reported_and_the_calendar_stands() {
    let folder = folder();
    let run = export(&folder, &["--on-change", "exit 7", "--quiet"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("--on-change") && run.stderr.contains('7'), "{}", run.stderr);
    assert!(folder.path("reminders.ics").exists());
    let to_nowhere = folder.run("export interviews.csv --on-change true");
    assert_eq!(to_nowhere.status, 2);
}

#[test]
fn a_log_has_a_line_a_run() {
    let folder = folder();
    let log = ["--log", "log.jsonl", "--quiet", "--now", "2026-03-02T05:30:00Z"];
    export(&folder, &log);
    export(&folder, &log);
    folder.write("interviews.csv", sheet(&[ANA, &BEN.replace("2026-03-18", "2026-02-30")]));
    export(&folder, &log);
    folder.write("interviews.csv", sheet(&[ANA]));
    export(&folder, &log);
    folder.write("interviews.csv", "company\nAcme\n");
    export(&folder, &log);
    std::fs::remove_file(folder.path("interviews.csv")).expect("a file can be removed");
    export(&folder, &log);
    let lines = folder.read("log.jsonl");
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let keys = ["status", "interviews", "rows_left_out", "reminders", "added", "changed", "cancelled", "kept", "files"];
    let numbers: Vec<Vec<i64>> =
        lines.iter().map(|line| keys.iter().map(|key| line[key].as_i64().expect("a number")).collect()).collect();
    assert_eq!(
        numbers,
        [
            [0, 4, 0, 16, 16, 0, 0, 0, 1],
            [0, 4, 0, 16, 0, 0, 0, 0, 0],
            [1, 1, 1, 4, 0, 0, 8, 4, 1],
            [0, 1, 0, 4, 0, 0, 4, 0, 1],
            [2, 0, 0, 0, 0, 0, 0, 0, 0],
            [2, 0, 0, 0, 0, 0, 0, 0, 0],
        ]
    );
    for line in &lines {
        assert_eq!((&line["time"], &line["output"]), (&"2026-03-02T05:30:00Z".into(), &"reminders.ics".into()));
        assert_eq!(line["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(line["tzdb"], interview_reminders::zone::Zone::release());
        assert!(line["duration_ms"].is_u64());
    }
    assert!(lines[5]["error"].as_str().is_some_and(|error| error.contains("interviews.csv")), "{}", lines[5]);
    assert!(lines[0].get("error").is_none());
}

#[test]
fn a_log_is_written_into_nothing_else() {
    let folder = folder();
    folder.write("reminders.ics", "");
    let before = folder.listing();
    for log in ["interviews.csv", "reminders.ics", "./interviews.csv", "nowhere/log.jsonl"] {
        let run = export(&folder, &["--log", log]);
        assert!(run.status == 2 && run.stderr.contains("can't log"), "{log}: {}", run.stderr);
        assert!(folder.listing() == before, "{log}: something was written");
    }
}

#[test]
fn a_log_is_written_into_no_guide_and_into_nothing_else_that_is_there() {
    let folder = folder();
    let guide = folder.run("guide show considerate").stdout;
    folder.write("own.toml", &guide);
    folder.write("own.guide", &guide);
    folder.write("interview-reminders.toml", "guide = \"own.guide\"\n");
    let before = folder.listing();
    let (named, is_there) = ("called like a calendar or a configuration", "no log");
    for (log, reported) in [("own.toml", named), ("new.toml", named), ("new.ICS", named), ("own.guide", is_there)] {
        let run = export(&folder, &["--log", log]);
        assert!(run.status == 2 && run.stderr.contains(reported), "{log}: {}", run.stderr);
        assert!(folder.listing() == before, "{log}: something was written");
    }
    folder.write("empty.jsonl", "");
    folder.write("others.jsonl", "{\"time\":\"long ago\"}\n");
    for (log, lines) in [("empty.jsonl", 1), ("others.jsonl", 2), ("others.jsonl", 3)] {
        assert_eq!(export(&folder, &["--log", log]).status, 0, "{log}");
        assert_eq!(folder.read(log).lines().count(), lines, "{log}");
    }
}

//! What is reported of a configuration, and of the zone that nobody named.

use std::fs;

use serde_json::Value;

use super::folder::{Folder, Run, SHEET};

#[test]
fn a_mistake_in_the_configuration_is_reported_with_its_place_and_what_to_write() {
    let mistakes = [
        (
            "[output]\nduration = \"30d\"",
            "2: column 12: output.duration is “30d”, which is not a duration from 1m to 24h",
        ),
        ("[output]\nduration = \"30d\"", "write a duration from 1m to 24h, such as"),
        ("[output]\nalarm = \"5w\"", "write a duration from 0m to 28d, such as"),
        ("[output]\nkeep-cancelled = \"11y\"", "write a duration from 0m to 3660d, such as"),
        ("[sheet]\nepoch = 1970", "accepted: 1900, 1904"),
        ("[sheet]\nepoch = 1902", "sheet.epoch can't be “1902”"),
        ("[limits]\nper-day = 1.5", "limits.per-day is a decimal, where a whole number is wanted"),
        ("\nguide = \"levvo\"", "interview-reminders.toml:2: guide: “levvo” is neither a built-in guide nor a file"),
        ("\nguide = \"levvo\"", "    guide = \"levvo\"\n            ^^^^^^^\n  did you mean “levo”?"),
    ];
    for (text, said) in mistakes {
        let folder = Folder::with(SHEET);
        folder.write("interview-reminders.toml", text);
        let run = folder.run("plan interviews.csv");
        assert_eq!(run.status, 2, "{text}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{text}: {}", run.stderr);
    }
}

#[test]
fn a_page_that_is_not_utf_8_is_reported() {
    let utf16: Vec<u8> = "\u{feff}[me]\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (file, arguments) in [("interview-reminders.toml", ""), ("mine.toml", " --guide mine.toml")] {
        let folder = Folder::with(SHEET);
        folder.write(file, &utf16);
        let run = folder.run(&format!("plan interviews.csv{arguments}"));
        assert_eq!(run.status, 2, "{}", run.stderr);
        assert!(run.stderr.contains(&format!("{file}: it is not UTF-8; save it as UTF-8")), "{}", run.stderr);
    }
}

/// What a run in an environment with this `TZ` says of the zone, and in which zone it plans.
fn zone_of(tz: &str) -> (Option<Value>, String) {
    let folder = Folder::with(SHEET);
    let run = |arguments: &str| Run::of(folder.bare_program(arguments).env("TZ", tz).env("HOME", "/nonexistent"));
    let check = run("check interviews.csv --format jsonl");
    let lines = check.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    let reported = lines.into_iter().find(|line: &Value| line["kind"] == "zone-assumed");
    let plan = run("plan interviews.csv --quiet");
    assert_eq!((plan.status, plan.stderr.as_str()), (0, ""), "{tz}");
    let heading = plan.stdout.lines().next().expect("a heading").to_owned();
    (reported, heading)
}

#[test]
fn the_zone_of_the_environment_is_taken_or_reported() {
    for (tz, zone) in [("Europe/Berlin", "(Europe/Berlin)"), (":Asia/Tokyo", "(Asia/Tokyo)")] {
        let (reported, heading) = zone_of(tz);
        assert!(reported.is_none() && heading.ends_with(zone), "{tz}: {reported:?}, {heading}");
    }
    for tz in ["Nonsense", "JST-9", "CET-1CEST"] {
        let (reported, _) = zone_of(tz);
        let reported = reported.unwrap_or_else(|| panic!("{tz} is taken for a zone"));
        assert_eq!(
            (&reported["severity"], &reported["file"], &reported["text"]),
            (&"warning".into(), &"TZ".into(), &tz.into())
        );
        let message = reported["message"].as_str().expect("a text");
        assert!(message.starts_with(&format!("“{tz}” names no time zone, so ")), "{message}");
    }
}

#[cfg(unix)]
#[test]
fn a_zone_can_be_named_by_the_path_of_its_data() {
    let data = "/usr/share/zoneinfo/Europe/Berlin";
    if fs::canonicalize(data).is_ok_and(|path| path.ends_with("zoneinfo/Europe/Berlin")) {
        let (reported, heading) = zone_of(&format!(":{data}"));
        assert!(reported.is_none() && heading.ends_with("(Europe/Berlin)"), "{reported:?}, {heading}");
    }
}

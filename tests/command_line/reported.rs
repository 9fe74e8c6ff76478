//! How problems are reported: to a person, gathered, the first with its row; to a script, each in a line of JSON.

use serde_json::{Value, json};

use super::folder::{Folder, SHEET};

/// The lines of a run for a script.
fn lines(folder: &Folder, arguments: &str) -> (i32, Vec<Value>) {
    let run = folder.run(arguments);
    assert_eq!(run.stderr, "");
    (run.status, run.stdout.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect())
}

#[test]
fn a_script_gets_every_problem_and_then_every_header() {
    let folder = Folder::with("company,date,timezone,Employer,mood,\nAcme,2026-03-10,Europe/Berlim,,,\n");
    let (status, lines) = lines(&folder, "check interviews.csv --format jsonl");
    assert_eq!(status, 1);
    let problem = lines.iter().find(|line| line["kind"] == "zone-unknown").expect("the zone is reported");
    let expected = json!({
        "severity": "problem",
        "kind": "zone-unknown",
        "file": "interviews.csv",
        "line": 2,
        "cell": null,
        "column": "timezone",
        "text": "Europe/Berlim",
        "message": "“Europe/Berlim” is no time zone",
        "advice": "did you mean Europe/Berlin?",
        "excerpt": "Acme,2026-03-10,Europe/Berlim,,,",
    });
    assert_eq!(*problem, expected);
    let kinds: Vec<&Value> =
        lines.iter().filter(|line| line["severity"] == "warning").map(|line| &line["kind"]).collect();
    assert_eq!(kinds, ["column-twice", "unknown-columns"]);
    let headers: Vec<_> = lines.iter().filter(|line| line["header"].is_string()).cloned().collect();
    let header = |header, column: Value, because, first_cell: Value| {
        let read = because == "name";
        json!({
            "file": "interviews.csv", "sheet": null, "header": header, "column": column, "stage": null, "read": read,
            "otherwise": null, "because": because, "first_cell": first_cell,
        })
    };
    let expected = [
        header("company", "company".into(), "name", "Acme".into()),
        header("date", "date".into(), "name", "2026-03-10".into()),
        header("timezone", "timezone".into(), "name", "Europe/Berlim".into()),
        header("Employer", "company".into(), "again", Value::Null),
        header("mood", Value::Null, "unknown", Value::Null),
        header("", Value::Null, "no header", Value::Null),
    ];
    assert_eq!(headers, expected);
    assert_eq!(lines.len(), headers.len() + 3);
}

#[test]
fn a_script_meets_what_ends_a_run_in_json_too() {
    let folder = Folder::with(b"%PDF-1.7");
    let (status, reported) = lines(&folder, "check interviews.csv --format jsonl");
    assert_eq!((status, reported.len()), (2, 1));
    assert_eq!(
        (&reported[0]["severity"], &reported[0]["kind"], &reported[0]["line"]),
        (&json!("error"), &json!("document"), &json!(null))
    );
    folder.write("interview-reminders.toml", "guid = \"levo\"\n");
    let (status, reported) = lines(&folder, "check interviews.csv --format jsonl");
    assert_eq!((status, reported.len()), (2, 1));
    assert_eq!((&reported[0]["kind"], &reported[0]["line"]), (&json!("toml-unknown-key"), &json!(1)));
}

#[test]
fn a_plan_marks_an_hour_that_is_assumed_and_names_every_zone() {
    let headings = [
        ("Acme,2026-03-10,14:00,", "Acme: Tuesday 10 March 2026 at 14:00 (America/New_York)"),
        ("Acme,2026-03-10,,", "Acme: Tuesday 10 March 2026, 12:00 assumed (America/New_York)"),
        (
            "Acme,2026-03-10,14:00,Europe/London",
            "Acme: Tuesday 10 March 2026 at 14:00 (Europe/London), reminders in America/New_York",
        ),
        (
            "Acme,2026-03-10,,Europe/London",
            "Acme: Tuesday 10 March 2026, 12:00 assumed (Europe/London), reminders in America/New_York",
        ),
    ];
    for (row, heading) in headings {
        let folder = Folder::with(format!("company,date,time,timezone\n{row}\n"));
        assert_eq!(folder.run("plan interviews.csv --by interview").stdout.lines().next(), Some(heading));
        assert_eq!(folder.run("diff interviews.csv -o reminders.ics").stdout.lines().next(), Some(heading));
    }
}

#[test]
fn a_sheet_without_problems_has_none() {
    let (status, lines) =
        lines(&Folder::with("company,interview date\nAcme,2026-03-10\n"), "check interviews.csv --format jsonl");
    assert_eq!(status, 0);
    assert!(lines.iter().all(|line| line["header"].is_string() && line["kind"].is_null()), "{lines:?}");
}

#[test]
fn equal_problems_of_all_files_and_columns_are_one_with_a_count() {
    let folder = Folder::with("company,date,timezone,contact_timezone\nAcme,2026-03-10,Mars,\nBolt,2026-03-10,,Mars\n");
    folder
        .write("more.csv", "company,date,timezone\nCoil,2026-03-10,Mars\nDune,2026-03-10,Mars\nEdge,2026-03-10,Mars\n");
    let run = folder.run("check interviews.csv more.csv");
    let reported = run.stdout.split_once("problem: ").expect("a problem").1;
    let expected = "interviews.csv:2: timezone: “Mars” is no time zone
    Acme,2026-03-10,Mars,
                    ^^^^
problem: interviews.csv:3: contact_timezone: “Mars” is no time zone
problem: more.csv:2: timezone: “Mars” is no time zone
  and 2 more like these
  write an IANA name, such as America/New_York or Europe/Berlin
5 rows: 0 interviews, 5 rows left out for the problems above
";
    assert_eq!(reported, expected);
}

#[test]
fn what_is_nearly_right_is_met_with_what_was_meant() {
    let slips = [
        ("timezone", "Europe/Berlim", "did you mean Europe/Berlin"),
        ("contact_country", "Germny", "did you mean DE (Germany)"),
        ("contact_country", "US-Texsa", "did you mean US-TX (Texas)?"),
        ("status", "wating", "did you mean “waiting”?"),
        ("contact_medium", "emial", "did you mean “email”?"),
        ("format", "onsitte", "did you mean “onsite”?"),
    ];
    for (column, slip, meant) in slips {
        let run = Folder::with(format!("company,date,{column}\nAcme,2026-03-10,{slip}\n")).run("check interviews.csv");
        assert!(run.stdout.contains(meant), "{slip}: {}", run.stdout);
    }
    let run = Folder::with("company,date,recruter_phone\nAcme,2026-03-10,\n").run("check interviews.csv");
    assert!(run.stdout.contains("taken for “recruiter_phone”"), "{}", run.stdout);
    let run = Folder::with(SHEET).run("guide show considrate");
    assert!(run.stderr.contains("did you mean “considerate”?"), "{}", run.stderr);
}

#[test]
fn a_difference_has_the_readers_hours_where_no_row_is_left() {
    let folder = Folder::with(SHEET);
    assert_eq!(folder.run("export interviews.csv -o reminders.ics --quiet").status, 0);
    let diff = |sheet: &str| {
        folder.write("interviews.csv", sheet);
        let reported = folder.run("diff interviews.csv -o reminders.ics").stdout;
        let lines = reported.lines().filter(|line| line.starts_with("  - "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let kept_apart = diff("company,date\nBelfry,2026-09-10\n");
    assert!(!kept_apart.is_empty());
    assert_eq!(diff("company,date\n"), kept_apart);
}

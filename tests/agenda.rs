//! A plan as an agenda: what a person sees on a terminal, at several widths, and in a pipe.

mod support {
    pub mod golden;
    pub mod program;
    pub mod repository;
}

use interview_reminders::visible::is_visible;
use serde_json::Value;
use support::golden::golden;
use support::program::program;
use support::repository::repository;
use unicode_width::UnicodeWidthStr;

/// The sheets of the goldens, each with its name there and its present.
const SHEETS: [(&str, &str, &str); 3] = [
    ("interviews", "interviews.csv", "2026-03-20T16:00:00-04:00"),
    ("cast", "cast.csv", "2026-03-12T08:00:00Z"),
    ("wide", "agenda/wide.csv", "2026-03-12T08:00:00Z"),
];

/// What `plan` prints of a sheet among the fixtures; the arguments are words without spaces.
fn plan(sheet: &str, arguments: &str) -> String {
    let mut program = program(&repository("fixtures"));
    program.args(["plan", sheet, "--quiet"]).args(arguments.split_whitespace());
    let output = program.output().expect("the program runs");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

/// The reminders that a script gets.
fn reminders(sheet: &str, arguments: &str) -> Vec<Value> {
    let lines = plan(sheet, &format!("--format jsonl {arguments}"));
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    lines.filter(|line: &Value| line["at"].is_string()).collect()
}

/// The lines of an agenda that begin a reminder: an hour stands before its medium.
fn entries(agenda: &str) -> Vec<&str> {
    let begins = |line: &&str| {
        let words: Vec<&str> = line.split_whitespace().take(5).collect();
        let is_hour = |word: &str| word.trim_start_matches('~').len() == 5 && word.contains(':');
        let media = ["email", "call", "message", "letter", "visit", "note", "meet", "onsite", "video", "phone"];
        words.windows(2).any(|pair| is_hour(pair[0]) && media.contains(&pair[1]))
    };
    agenda.lines().filter(begins).collect()
}

#[test]
fn every_sheet_has_its_agenda_at_three_widths() {
    for (name, sheet, now) in SHEETS {
        for width in [60, 80, 140] {
            let agenda = plan(sheet, &format!("--now {now} --width {width}"));
            golden(&repository(&format!("fixtures/agenda/{name}-{width}.txt")), &agenda);
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for (_, sheet, now) in SHEETS {
        for width in [60, 67, 97, 200] {
            for more in ["", "--why", "--with-interviews --for e"] {
                let agenda = plan(sheet, &format!("--now {now} --width {width} {more}"));
                let widest = agenda.lines().max_by_key(|line| line.width()).expect("an agenda has lines");
                assert!(widest.width() <= width, "{sheet} at {width}: {} columns: {widest}", widest.width());
            }
        }
    }
}

#[test]
fn a_narrower_terminal_gets_sixty_columns_and_a_pipe_eighty() {
    for (_, sheet, now) in SHEETS {
        let at = |more: &str| plan(sheet, &format!("--now {now} {more}"));
        assert_eq!(at("--width 20"), at("--width 60"));
        assert_eq!(at(""), at("--width 80"));
    }
}

#[test]
fn every_reminder_is_there_once() {
    for (_, sheet, now) in SHEETS {
        for (since, more) in [("2026-01-01", ""), ("2026-03-18", ""), ("2026-01-01", "--guide levo")] {
            let arguments = format!("--now {now} --since {since} {more}");
            let (agenda, reminders) = (plan(sheet, &arguments), reminders(sheet, &arguments));
            assert!(reminders.len() > 8, "{sheet}");
            assert_eq!(entries(&agenda).len(), reminders.len(), "{sheet} {arguments}\n{agenda}");
        }
    }
}

/// A text on one line, with one blank between two words.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_reason_and_every_absence_is_shown_if_it_is_asked_for() {
    for (_, sheet, now) in SHEETS {
        let agenda = on_one_line(&plan(sheet, &format!("--now {now} --why --width 1000")));
        let interviews = plan(sheet, &format!("--now {now} --why --by interview"));
        for reason in interviews.lines().filter(|line| line.starts_with("      ")) {
            assert!(agenda.contains(reason.trim()), "{sheet}: {reason}");
        }
        let lines = plan(sheet, &format!("--now {now} --format jsonl"));
        let absent = lines.lines().filter(|line| line.contains("\"absent\":")).count();
        assert!(absent > 10 && agenda.matches(" no ").count() >= absent, "{sheet}");
    }
}

#[test]
fn colours_are_for_a_terminal_and_change_no_letter() {
    let (_, sheet, now) = SHEETS[0];
    let mut colored = program(&repository("fixtures"));
    colored.args(["plan", sheet, "--quiet", "--now", now, "--color", "always"]);
    let mut nowhere = program(&repository("fixtures"));
    nowhere.args(["plan", sheet, "--quiet", "--now", now, "--color", "auto"]);
    let printed = |mut program: std::process::Command| {
        String::from_utf8(program.output().expect("the program runs").stdout).expect("the program prints UTF-8")
    };
    let (colored, in_a_pipe) = (printed(colored), printed(nowhere));
    let plain = plan(sheet, &format!("--now {now}"));
    assert!(colored.contains("\u{1b}[") && !in_a_pipe.contains('\u{1b}'));
    assert_eq!(in_a_pipe, plain);
    assert_eq!(without_colours(&colored), plain);
}

#[test]
fn what_is_by_interview_is_broken_between_words_as_the_terminal_is_wide() {
    for (_, sheet, now) in SHEETS {
        let whole = plan(sheet, &format!("--now {now} --by interview --why"));
        assert!(whole.lines().any(|line| line.width() > 140), "{sheet}");
        for width in [60, 80, 140] {
            let broken = plan(sheet, &format!("--now {now} --by interview --why --width {width}"));
            let is_one_word = |line: &str| !line.trim().contains(' ');
            let widest = broken.lines().filter(|line| line.width() > width && !is_one_word(line)).collect::<Vec<_>>();
            assert_eq!(widest, Vec::<&str>::new(), "{sheet}, {width}");
            assert_eq!(on_one_line(&broken), on_one_line(&whole), "{sheet}, {width}");
        }
    }
}

/// Of the eight colours of every terminal these are legible on white and on black.
const LEGIBLE: [&str; 2] = ["31", "35"];

#[test]
fn colours_are_legible_on_light_and_on_dark_and_nothing_is_dimmed_that_says_something() {
    let (_, sheet, now) = SHEETS[0];
    for arguments in ["plan --since 2026-03-01 --why", "check", "check --strict"] {
        let mut program = program(&repository("fixtures"));
        let sheet = if arguments.starts_with("plan") { sheet } else { "spreadsheets/addresses-broken/interviews.csv" };
        program.args(arguments.split(' ')).args([
            sheet,
            "--now",
            now,
            "--zone",
            "America/New_York",
            "--color",
            "always",
        ]);
        let output = program.output().expect("the program runs");
        let text =
            [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("the program prints UTF-8"));
        for piece in text.concat().split("\u{1b}[").skip(1) {
            let (codes, text) = piece.split_once('m').expect("a code has its end");
            for code in codes.split(';') {
                let is_legible = matches!(code, "0" | "1" | "4") || LEGIBLE.contains(&code);
                assert!(is_legible || code == "2" && text == "·", "{arguments}: {code} for {text}");
            }
        }
    }
}

/// A text without its escape codes.
fn without_colours(text: &str) -> String {
    let mut pieces = text.split("\u{1b}[");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once('m').expect("a code has its end").1)
}

#[test]
fn what_a_cell_hides_can_be_seen() {
    for more in ["--width 60", "--width 140 --why", "--by interview"] {
        let agenda = plan("cases/crafted-cells/interviews.csv", &format!("--now 2026-03-01T08:00:00Z {more}"));
        let hidden = agenda.chars().find(|character| !is_visible(*character) && *character != '\n');
        assert_eq!(hidden, None, "{agenda}");
    }
}

#[test]
fn the_far_past_is_counted_with_the_way_to_list_it() {
    let (_, sheet, _) = SHEETS[0];
    let agenda = on_one_line(&plan(sheet, "--now 2026-11-28T08:00:00Z"));
    let reported = "Nothing is still to come: all 23 reminders lie in the past, the last on Tuesday 21 April 2026.";
    assert!(agenda.contains(reported), "{agenda}");
    let reported = "23 reminders are overdue for more than 14 days, from 13 March to 21 April \
                (plan --since 2026-03-13 lists them)";
    assert!(agenda.contains(reported), "{agenda}");
    let listed = plan(sheet, "--now 2026-11-28T08:00:00Z --since 2026-03-13");
    assert_eq!(entries(&listed).len(), 23, "{listed}");
    let partly = plan(sheet, "--now 2026-04-08T08:00:00-04:00");
    assert_eq!(entries(&partly).len(), 14, "{partly}");
    assert!(on_one_line(&partly).contains("9 reminders are overdue for more than 14 days"), "{partly}");
}

#[test]
fn what_is_asked_for_is_found_whatever_its_case_and_accents() {
    let (_, sheet, now) = SHEETS[2];
    let for_whom = |text: &str| entries(&plan(sheet, &format!("--now {now} --for {text}"))).len();
    let all = entries(&plan(sheet, &format!("--now {now}"))).len();
    assert_eq!(all, 12);
    // A person, a company, a candidate and an address, each of one row.
    for text in ["jurgen", "MÜSSIG", "lodz", "søndergaard", "SONDERGAARD", "grossmann", "zoe", "nunez", "lee", "tanaka"]
    {
        assert!((3..=4).contains(&for_whom(text)), "{text}: {}", for_whom(text));
    }
    assert_eq!(for_whom("東京計測"), 4);
    let unknown = plan(sheet, &format!("--now {now} --for musik")).replace("\n  ", " ");
    assert!(unknown.contains("is called “musik”: did you mean “Jürgen Müßig”?"), "{unknown}");
}

#[test]
fn what_lies_behind_the_last_day_is_counted() {
    let (_, sheet, now) = SHEETS[0];
    let agenda = plan(sheet, &format!("--now {now} --since 2026-03-23 --until 2026-03-27"));
    assert_eq!(entries(&agenda).len(), 4, "{agenda}");
    assert!(agenda.contains("11 reminders after the last day asked for (--until)"), "{agenda}");
    assert!(on_one_line(&agenda).contains("8 before the day asked for"), "{agenda}");
}

#[test]
fn the_form_by_interview_takes_what_is_asked_for_too() {
    let (_, sheet, now) = SHEETS[0];
    let text = plan(sheet, &format!("--now {now} --by interview --for isla --until 2026-04-07"));
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Meridian Maps, Data Engineer"), "{text}");
    assert_eq!(lines.len(), 4, "{text}");
}

#[test]
fn what_can_not_be_meant_together_is_reported() {
    for (arguments, said) in [
        ("--format jsonl --for ana", "--until and --for shape text"),
        ("--format jsonl --until 2026-03-20", "--until and --for shape text"),
        ("--since 2026-03-20 --until 2026-03-19", "no day is left"),
    ] {
        let mut program = program(&repository("fixtures"));
        let output = program.args(["plan", "interviews.csv"]).args(arguments.split(' ')).output();
        let output = output.expect("the program runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && String::from_utf8_lossy(&output.stderr).contains(said), "{arguments}");
    }
}

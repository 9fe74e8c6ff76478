//! What helps a newcomer: a sample, the guides, and the words for shells and manuals.

use chrono::{Datelike, NaiveDate};
use interview_reminders::guide::Guide;
use interview_reminders::zone::Zone;

use super::folder::{Folder, Run, SHEET};

#[test]
fn on_any_day_the_sample_has_reminders_that_are_all_yet_to_come() {
    let first: NaiveDate = "2026-01-01".parse().expect("a day");
    for (now, zone) in first.iter_days().step_by(12).take(60).zip(ZONES.iter().cycle()) {
        let folder = Folder::with(SHEET);
        let now = format!("--now {now}T08:00:00Z");
        let init = folder.run(&format!("init sample {now}"));
        assert_eq!((init.status, init.stderr.as_str()), (0, ""));
        let mut plan = folder.bare_program(&format!("plan sample/interviews.csv --strict --zone {zone} {now}"));
        let plan = Run::of(plan.env("HOME", "/nonexistent"));
        assert_eq!(plan.status, 0, "{now}: {}", plan.stderr);
        assert!(!plan.stdout.contains("Overdue"), "{now} {zone}: {}", plan.stdout);
        let counted = plan.stderr.trim_end().trim_start_matches("5 interviews became ");
        let reminders = counted.split_once(" reminders").and_then(|(count, _)| count.parse().ok());
        assert!(reminders.is_some_and(|count: usize| count > 12), "{now} {zone}: {}", plan.stderr);
    }
}

const ZONES: [&str; 5] =
    ["America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Europe/Berlin", "America/Los_Angeles"];

#[test]
fn the_days_of_the_sample_are_working_days() {
    for now in ["2026-03-01", "2026-04-06", "2026-07-04", "2026-12-24", "2026-12-31", "2027-02-28"] {
        let folder = Folder::with(SHEET);
        folder.run(&format!("init sample --now {now}T08:00:00Z"));
        let sheet = folder.read("sample/interviews.csv");
        let days: Vec<NaiveDate> = sheet.split([',', '\n']).filter_map(|cell| cell.parse().ok()).collect();
        assert!(days.len() > 7, "{sheet}");
        for day in days {
            let is_holiday = ["12-25", "12-28", "01-01", "07-03", "04-03", "04-06"].contains(&&day.to_string()[5..]);
            assert!(day.weekday().num_days_from_monday() < 5 && !is_holiday, "{now}: {day}");
        }
    }
}

#[test]
fn a_line_of_the_sample_configuration_shows_the_default_or_an_example() {
    let folder = Folder::with_the_cast();
    let plain = folder.run("plan interviews.csv --why");
    folder.run("init sample");
    let sample = folder.read("sample/interview-reminders.toml");
    folder.write("defaults.toml", uncommented(&sample, &["name", "country", "timezone"]));
    assert_eq!(folder.run("plan interviews.csv --why --config defaults.toml"), plain);
    folder.write("examples.toml", uncommented(&sample, &[]));
    let examples = folder.run("plan interviews.csv --why --config examples.toml");
    assert!(examples.stdout.contains("(Joe Smith)"), "{}", examples.stderr);
}

/// A configuration with its keys in force, but for some.
fn uncommented(configuration: &str, except: &[&str]) -> String {
    let in_force = |line: &str| {
        let (key, _) = line.strip_prefix("# ")?.split_once(" = ")?;
        (!except.contains(&key)).then(|| line[2..].to_owned())
    };
    let lines: Vec<String> = configuration.lines().map(|line| in_force(line).unwrap_or(line.to_owned())).collect();
    lines.join("\n")
}

#[test]
fn a_second_sample_spares_the_first() {
    let folder = Folder::with("mine\n");
    let before = folder.listing();
    let run = folder.run("init");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("interviews.csv"), "{}", run.stderr);
    assert!(folder.listing() == before);
}

#[test]
fn a_guide_that_was_shown_works_as_a_file() {
    let folder = Folder::with_the_cast();
    for name in Guide::builtin_names() {
        folder.write("mine.toml", folder.run(&format!("guide show {name}")).stdout);
        let plan = |guide: &str| folder.run(&format!("plan interviews.csv --why --guide {guide}"));
        assert_eq!(plan("mine.toml"), plan(name), "{name}");
    }
}

#[test]
fn the_guides_are_listed_with_their_titles() {
    let listed = Folder::with(SHEET).run("guide list").stdout;
    let names: Vec<&str> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(names, Guide::builtin_names());
    for guide in Guide::builtin_names().into_iter().filter_map(Guide::builtin) {
        assert!(listed.contains(&guide.title), "{}", guide.title);
    }
}

#[test]
fn the_version_names_the_release_of_the_time_zones() {
    let version = Folder::with(SHEET).run("--version").stdout;
    assert_eq!(version, format!("interview-reminders {} (tzdb {})\n", env!("CARGO_PKG_VERSION"), Zone::release()));
    assert!(Zone::release().starts_with("20"), "{version}");
}

#[test]
fn every_shell_gets_completions_and_everybody_a_manual() {
    let folder = Folder::with(SHEET);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let completions = folder.run(&format!("completions {shell}"));
        assert_eq!(completions.status, 0, "{shell}");
        assert!(completions.stdout.contains("with-interviews"), "{shell}");
    }
    let manual = folder.run("man").stdout;
    assert!(manual.contains(".TH interview-reminders 1") && manual.contains("export"), "{manual}");
}

#[test]
fn a_configuration_in_another_folder_is_named_in_what_comes_next() {
    let folder = Folder::with(SHEET);
    for (arguments, next) in [
        ("init elsewhere --from interviews.csv", "check interviews.csv --config elsewhere/interview-reminders.toml"),
        ("init . --from interviews.csv", "check interviews.csv"),
    ] {
        let run = folder.run(arguments);
        let reported = run.stdout.lines().last().unwrap_or_default();
        assert_eq!(reported, format!("next: read it, and interview-reminders {next}"), "{}", run.stderr);
        let check = folder.run(next);
        assert!(check.status < 2, "{}{}", check.stdout, check.stderr);
    }
}

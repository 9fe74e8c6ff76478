//! What the crate's documentation says of dependencies, limits and the way of an interview is so.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

mod support {
    pub mod repository;
}

use std::collections::BTreeSet;
use std::fs;

use support::repository::repository;

fn read(path: &str) -> String {
    fs::read_to_string(repository(path)).expect("a source can be read")
}

#[test]
fn the_documentation_says_what_each_dependency_is_for() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("the manifest is TOML");
    let of = |table: &toml::Table| {
        let tables = ["dependencies", "dev-dependencies"].into_iter().filter_map(|kind| table.get(kind)?.as_table());
        tables.flat_map(|table| table.keys().cloned()).collect::<Vec<_>>()
    };
    let mut direct: BTreeSet<String> = of(&manifest).into_iter().collect();
    let targets = manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(|table| table.values());
    direct.extend(targets.filter_map(toml::Value::as_table).flat_map(of));
    let page = read("src/house/dependencies.md");
    let reported: Vec<&str> =
        page.lines().filter_map(|line| Some(line.strip_prefix("- `")?.split_once("`: ")?.0)).collect();
    assert_eq!(reported.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>(), direct);
    assert_eq!(reported.len(), direct.len(), "one line each");
}

#[test]
fn the_documentation_has_the_limits_of_the_code() {
    let code = [
        ("src/request/input.rs", "LARGEST_SHEET: u64 = 1 << 29;", "| a sheet | 512 MiB |"),
        ("src/table/row.rs", "const MOST_CELLS: usize = 1 << 14;", "| cells of a row | 16,384 |"),
        ("src/interview/row/cells.rs", "const LONGEST: usize = 1_000;", "an id | 1,000 bytes |"),
        ("src/hours.rs", "const LIMIT: usize = 1000;", "| hours | 1,000 bytes |"),
        ("src/interview/reader/problem_limit.rs", "const MOST: usize = 100_000;", "one by one | 100,000 |"),
        ("src/bin/interview-reminders/bounded.rs", "PAGE: u64 = 1 << 22;", "a guide | 4 MiB"),
        ("src/guide/changes.rs", "const MOST_GUIDELINES: usize = 250;", "| guidelines of a guide | 250 |"),
        ("src/bin/interview-reminders/bounded.rs", "HOLIDAYS: u64 = 1 << 25;", "| a file of holidays | 32 MiB"),
        ("src/holidays/extra.rs", "const LONGEST: i64 = 366;", "366 days an event"),
        ("src/holidays/occurrences.rs", "const MOST_NAMES: usize = 8;", "8 names a day"),
        ("src/bin/interview-reminders/bounded.rs", "CALENDAR: u64 = 1 << 34;", "| an earlier calendar | 16 GiB"),
        ("src/calendar/previous/read_window.rs", "const LONGEST_EVENT: usize = 1 << 24;", "16 MiB an event"),
        ("src/bin/interview-reminders/bounded.rs", "MANIFEST: u64 = 1 << 29;", "remembers of its files | 512 MiB"),
    ];
    let page = read("src/house/limits.md");
    for (file, constant, line) in code {
        assert!(read(file).contains(constant), "{file} has no {constant}, as the limits say in “{line}”");
        assert!(page.contains(line), "the limits do not say “{line}”");
    }
}

#[test]
fn the_way_of_an_interview_goes_through_functions_that_are_there() {
    let (page, stations) = (read("src/house/way.md"), read("benches/hops"));
    let lines: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.contains("src/"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    assert!(lines.len() > 10, "the way has few stations");
    for line in lines {
        let [_, _, files, functions, _] = line[..] else { panic!("{line:?}") };
        for (file, function) in files.split(", ").zip(functions.split(", ")) {
            let [file, name] = [file, function].map(|code| code.trim_matches('`'));
            let source = read(file);
            let is_there = source.contains(&format!("fn {name}(")) || source.contains(&format!("fn {name}<"));
            assert!(is_there, "{file} has no function {name}");
            let module = file.trim_start_matches("src/").trim_start_matches("bin/interview-reminders/");
            let module = module.trim_end_matches(".rs").replace('/', "::");
            let is_station =
                stations.lines().any(|line| line.contains(&format!("\"{module}::")) && line.contains(name));
            assert!(is_station, "benches/hops stops at no {module}, {name}");
        }
    }
}

//! Kills and competing runs, wherever sheet and calendar lie: in memory or on a disk, in workbooks, behind links.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::Instant;

use rust_xlsxwriter::Workbook;

use super::candidates::{ANA, ANA_TOO, BEN, CARLA, all_events, sheet, traces};
use super::folder::Folder;
use super::support::patience::Held;

/// How many runs are killed in each layout and place; every other one competes with another run.
const KILLS: u32 = 12;

/// Where files lie: where temporary ones do, and in memory where that is a place of its own.
fn places() -> Vec<PathBuf> {
    let memory = PathBuf::from("/dev/shm");
    [std::env::temp_dir()].into_iter().chain(memory.is_dir().then_some(memory)).collect()
}

/// Rows of a sheet as a workbook.
fn workbook(rows: &[&str]) -> Vec<u8> {
    let mut writer = Workbook::new();
    let page = writer.add_worksheet();
    for (row, line) in (0..).zip(sheet(rows).lines()) {
        for (column, cell) in (0..).zip(line.split(',')).filter(|(_, cell)| !cell.is_empty()) {
            page.write_string(row, column, cell).expect("a cell");
        }
    }
    writer.save_to_buffer().expect("a workbook")
}

/// The nights of a sheet: rows move, go and come back.
fn nights() -> [Vec<u8>; 3] {
    let moved = BEN.replace("2026-03-18", "2026-03-25");
    [workbook(&[ANA, BEN, CARLA]), workbook(&[CARLA, &moved, ANA_TOO]), workbook(&[&moved])]
}

/// A layout, and the command for it.
const LAYOUTS: [(&str, &str); 4] = [
    ("file", "export jobs.xlsx -o linked.ics --quiet"),
    ("candidate", "export jobs.xlsx -o linked --layout candidate --quiet"),
    ("vdir", "export jobs.xlsx -o linked --layout vdir --quiet"),
    ("parts", "export jobs.xlsx -o real/all.ics --max-bytes 12k --quiet"),
];

/// A folder with the workbook and a folder for calendars, which links of our own lead to.
fn folder(place: &Path) -> Folder {
    let folder = Folder::below(place, "");
    fs::create_dir(folder.path("real")).expect("a folder can be made");
    link("real", &folder.path("linked"));
    link("real/all.ics", &folder.path("linked.ics"));
    folder
}

fn link(to: &str, at: &Path) {
    std::os::unix::fs::symlink(to, at).expect("a link can be made");
}

fn start(folder: &Folder, command: &str) -> Held {
    let mut program = folder.program(command);
    Held::start(program.stdout(Stdio::null()).stderr(Stdio::null())).expect("the program runs")
}

fn expect_whole(folder: &Folder, what: &str) {
    for (name, (bytes, ..)) in traces(&folder.path("real")).iter().filter(|(name, _)| name.ends_with("ics")) {
        let whole = bytes.starts_with(b"BEGIN:VCALENDAR\r\n") && bytes.ends_with(b"END:VCALENDAR\r\n");
        assert!(whole, "{what}: {name} has {} bytes", bytes.len());
    }
    for name in ["linked", "linked.ics"] {
        assert!(folder.path(name).is_symlink(), "{what}: {name} is no link any more");
    }
}

/// What stands is what is planned, each once.
fn expect_plan(folder: &Folder, what: &str) {
    let plan = folder.run("plan jobs.xlsx --format jsonl").stdout;
    let standing = all_events(&folder.path("real")).into_iter().filter(|(_, event)| !event.cancelled);
    let standing: BTreeSet<String> = standing.map(|(uid, _)| uid).collect();
    let planned = plan.lines().filter(|line| line.contains("\"uid\"")).count();
    assert_eq!(standing.len(), planned, "{what}");
    assert!(standing.iter().all(|uid| plan.contains(uid)), "{what}: something is not planned");
}

#[test]
fn kills_and_competing_runs_do_no_harm_in_any_place_or_layout() {
    let nights = nights();
    for (place, (layout, command)) in places().iter().flat_map(|place| LAYOUTS.map(|layout| (place, layout))) {
        let folder = folder(place);
        folder.write("jobs.xlsx", &nights[0]);
        let started = Instant::now();
        assert_eq!(folder.run(command).status, 0, "{layout}");
        let whole_run = started.elapsed();
        for kill in 0..KILLS {
            let what = format!("{layout} in {}, kill {kill}", place.display());
            folder.write("jobs.xlsx", &nights[kill as usize % nights.len()]);
            let mut runs: Vec<Held> = (0..=kill % 2).map(|_| start(&folder, command)).collect();
            let part = f64::from(kill * 7 % KILLS) / f64::from(KILLS);
            thread::sleep(whole_run.mul_f64(0.2 + part));
            // Of two runs only the first is killed: the other writes all the same.
            runs[0].kill().expect("a child can be killed");
            for run in &mut runs {
                run.ended();
            }
            expect_whole(&folder, &what);
            if runs.len() == 2 {
                expect_plan(&folder, &what);
            }
        }
        for night in &nights {
            folder.write("jobs.xlsx", night);
            let last = folder.run(command);
            assert_eq!((last.status, &*last.stderr), (0, ""), "{layout}");
            expect_plan(&folder, layout);
        }
    }
}

#[test]
fn nights_of_a_workbook_are_the_same_in_every_layout() {
    let nights = nights();
    let mut standing = Vec::new();
    for (layout, command) in LAYOUTS {
        let folder = folder(&places()[0]);
        for night in nights.iter().cycle().take(7) {
            folder.write("jobs.xlsx", night);
            assert_eq!(folder.run(command).status, 0, "{layout}");
            expect_whole(&folder, layout);
            expect_plan(&folder, layout);
            let before = traces(&folder.path("real"));
            assert_eq!(folder.run(command).status, 0, "{layout}");
            assert!(traces(&folder.path("real")) == before, "{layout}: a second run changes a file");
        }
        let events = all_events(&folder.path("real")).into_iter().filter(|(_, event)| !event.cancelled);
        standing.push(events.map(|(uid, event)| (uid, event.start, event.summary)).collect::<BTreeSet<_>>());
    }
    assert!(standing.windows(2).all(|pair| pair[0] == pair[1]), "{standing:?}");
}

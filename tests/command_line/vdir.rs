//! A folder with a file for each event, as runs leave it that are killed.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::thread::sleep;
use std::time::Instant;

use super::folder::Folder;
use super::support::patience::Held;

/// How many runs are killed.
const KILLS: u32 = 12;

const COMMAND: &str = "export interviews.csv -o calendar/ --layout vdir --quiet --now 2026-03-01T08:00:00Z";

/// More than a run puts into their places at once have to be there: one that is killed is somewhere in between.
const ROWS: usize = 80;

fn sheet(note: &str) -> String {
    let mut text = String::from("id,company,date,interviewers,notes\n");
    for number in 0..ROWS {
        let day = number % 28 + 1;
        writeln!(text, "{number},Company {number},2026-03-{day:02},Kim <kim@c{number}.test>,{note}")
            .expect("a text takes any text");
    }
    text
}

/// The calendars of the folder by name.
fn calendars(folder: &Folder) -> BTreeMap<String, String> {
    let mut calendars = BTreeMap::new();
    for entry in fs::read_dir(folder.path("calendar")).into_iter().flatten() {
        let path = entry.expect("a folder can be read").path();
        if path.extension().is_some_and(|extension| extension == "ics") {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            calendars.insert(name, fs::read_to_string(path).expect("a calendar is text"));
        }
    }
    calendars
}

fn finished(folder: &Folder) -> BTreeMap<String, String> {
    let run = folder.run(COMMAND);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    calendars(folder)
}

#[test]
fn each_event_is_the_old_one_or_the_new_one_whenever_a_run_is_killed() {
    let folder = Folder::with(sheet("old"));
    let fresh = || {
        let _ = fs::remove_dir_all(folder.path("calendar"));
        fs::create_dir(folder.path("calendar")).expect("a folder can be made");
        folder.write("interviews.csv", sheet("old"));
    };
    fresh();
    let started = Instant::now();
    let old = finished(&folder);
    let whole_run = started.elapsed();
    folder.write("interviews.csv", sheet("new"));
    let new = finished(&folder);
    assert!(old.len() > 250 && old.keys().eq(new.keys()) && old != new);
    for kill in 0..KILLS {
        // Half of them begin with nothing, half with what another run left.
        fresh();
        if kill % 2 == 1 {
            finished(&folder);
            folder.write("interviews.csv", sheet("new"));
        }
        let mut run = Held::start(&mut folder.program(COMMAND)).expect("the program runs");
        sleep(whole_run.mul_f64(f64::from(kill * 7 % KILLS) / f64::from(KILLS)));
        run.kill().expect("a child can be killed");
        run.ended();
        let left = calendars(&folder);
        for (name, calendar) in &left {
            assert!([&old[name], &new[name]].contains(&calendar), "{name} after kill {kill}:\n{calendar}");
        }
        // The next run finishes what the killed one began.
        let last = finished(&folder);
        assert!(last.keys().eq(old.keys()), "after kill {kill}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_is_killed_between_two_files_leaves_what_the_next_one_goes_on_with() {
    let folder = Folder::with(sheet("old"));
    fs::create_dir(folder.path("calendar")).expect("a folder can be made");
    for name in [60, 120, 180, 240] {
        folder.write("interviews.csv", sheet("old"));
        let old = finished(&folder);
        folder.write("interviews.csv", sheet("new"));
        let Some(was_killed) = super::killed::killed_at_name(&folder, COMMAND, name) else { return };
        let left = calendars(&folder);
        let done = left.iter().filter(|(name, calendar)| old[*name] != **calendar).count();
        assert!(was_killed && (1..old.len()).contains(&done), "name {name}: {done} are new");
        assert!(finished(&folder).keys().eq(old.keys()), "name {name}");
    }
}

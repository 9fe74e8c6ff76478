//! Two runs at once: one waits for the other, or gives up, and neither spoils what the other writes.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::candidates::{ANA, ANA_TOO, BEN, CARLA, all_events, folder, sheet, traces};
use super::folder::{Folder, Run};
use super::support::patience::Held;

/// Somebody who has the folder's lock.
fn holder(folder: &Folder, name: &str) -> File {
    let lock = File::open(folder.path(name)).expect("a folder can be opened");
    lock.try_lock().expect("a folder can be locked");
    lock
}

#[cfg(unix)]
#[test]
fn a_run_gives_up_after_the_time_that_it_was_given() {
    let folder = folder();
    fs::create_dir(folder.path("out")).expect("a folder can be made");
    for (command, locked) in
        [("export interviews.csv -o reminders.ics", ""), ("export interviews.csv -o out --layout candidate", "out")]
    {
        let lock = holder(&folder, locked);
        let before = folder.listing();
        let started = Instant::now();
        let run = folder.run(&format!("{command} --wait 1"));
        let took = started.elapsed();
        assert_eq!(run.status, 2, "{}", run.stderr);
        let reported = ["another run", "after 1 s", "--wait"];
        assert!(reported.iter().all(|text| run.stderr.contains(text)), "{}", run.stderr);
        assert!(took >= Duration::from_secs(1), "{took:?}");
        assert!(folder.listing() == before, "something was written");
        drop(lock);
        // A program that another test is just about to start may have the lock's handle for a moment still.
        assert_eq!(folder.run(&format!("{command} --wait 600")).status, 0);
    }
}

#[cfg(unix)]
#[test]
fn a_run_waits_for_the_other_to_be_done() {
    let folder = folder();
    let lock = holder(&folder, "");
    let mut program = folder.program("export interviews.csv -o reminders.ics --wait 600 --quiet");
    let mut waiting = Held::start(&mut program).expect("it runs");
    thread::sleep(Duration::from_millis(700));
    assert!(waiting.try_wait().expect("it can be asked").is_none(), "it did not wait");
    assert!(!folder.path("reminders.ics").exists());
    drop(lock);
    assert!(waiting.ended().success());
    assert!(folder.path("reminders.ics").exists());
}

#[cfg(unix)]
#[test]
fn the_lock_of_a_dead_process_is_none() {
    let folder = folder();
    // The shell's handle on the folder is locked for it by a process that shares the handle and then ends.
    let script = "exec 9< .; python3 -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'; echo held; exec sleep 600";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script]).current_dir(folder.path("")).stdout(Stdio::piped());
    let mut dying = Held::start(&mut shell).expect("sh runs");
    let mut held = [0; 5];
    std::io::Read::read_exact(dying.stdout.as_mut().expect("piped"), &mut held).expect("the lock is taken");
    assert_eq!(folder.run("export interviews.csv -o reminders.ics --wait 0").status, 2, "the lock does not hold");
    dying.kill().expect("it can be killed");
    dying.ended();
    assert_eq!(folder.run("export interviews.csv -o reminders.ics --wait 0").status, 0);
}

#[test]
fn runs_at_once_leave_what_one_of_them_wrote_and_nothing_else() {
    for layout in ["file", "candidate", "vdir"] {
        let folder = folder();
        let output = if layout == "file" { "out.ics" } else { "out" };
        let sheets = [sheet(&[ANA]), sheet(&[BEN]), sheet(&[CARLA]), sheet(&[ANA, BEN, CARLA])];
        for (number, text) in sheets.iter().enumerate() {
            folder.write(&format!("{number}.csv"), text);
        }
        let runs: Vec<Held> = (0..12)
            .map(|number| {
                let sheet = number % sheets.len();
                let command = format!("export {sheet}.csv -o {output} --layout {layout} --wait 600 --quiet");
                Held::start(folder.program(&command).stderr(Stdio::piped())).expect("the program runs")
            })
            .collect();
        for mut run in runs {
            let ended = run.said();
            assert!(ended.status.success(), "{layout}: {}", String::from_utf8_lossy(&ended.stderr));
        }
        // One more run finds a whole output, which it can continue.
        let last = folder.run(&format!("export 3.csv -o {output} --layout {layout} --quiet"));
        assert_eq!(last, Run { status: 0, stdout: String::new(), stderr: String::new() }, "{layout}");
        let place: PathBuf = if layout == "file" { folder.path("") } else { folder.path(output) };
        let standing = all_events(&place).into_values().filter(|event| !event.cancelled).count();
        assert_eq!(standing, 12, "{layout}");
        let others = traces(&place).into_keys().filter(|name| name.contains(".tmp") || name.contains("lock"));
        assert_eq!(others.count(), 0, "{layout}: something is left behind");
        let temporary = traces(&place).into_keys().filter(|name| name.starts_with(".interview-reminders-"));
        assert_eq!(temporary.count(), 0, "{layout}: something is left behind");
    }
}

/// How many runs are killed, in each layout.
const KILLS: u32 = 40;

#[test]
fn runs_that_are_killed_leave_whole_files_and_nothing_is_lost_or_doubled_in_the_end() {
    let cases = [
        ("candidate", "export interviews.csv -o out --layout candidate", "out"),
        ("vdir", "export interviews.csv -o out --layout vdir", "out"),
        ("parts", "export interviews.csv -o all.ics --max-bytes 12k", ""),
    ];
    let moved = BEN.replace("2026-03-18", "2026-03-25");
    let sheets = [sheet(&[ANA, BEN, CARLA]), sheet(&[CARLA, &moved, ANA_TOO])];
    for (what, command, place) in cases {
        let folder = folder();
        let started = Instant::now();
        assert_eq!(folder.run(command).status, 0, "{what}");
        let whole_run = started.elapsed();
        for kill in 0..KILLS {
            folder.write("interviews.csv", &sheets[kill as usize % 2]);
            let mut program = folder.program(command);
            let streams = program.stdout(Stdio::null()).stderr(Stdio::null());
            let mut run = Held::start(streams).expect("the program runs");
            let part = f64::from(kill * 17 % KILLS) / f64::from(KILLS);
            thread::sleep(whole_run.mul_f64(part * 1.2));
            run.kill().expect("a child can be killed");
            run.ended();
            for (name, (bytes, ..)) in traces(&folder.path(place)).iter().filter(|(name, _)| name.ends_with("ics")) {
                let whole = bytes.starts_with(b"BEGIN:VCALENDAR\r\n") && bytes.ends_with(b"END:VCALENDAR\r\n");
                assert!(whole, "{what}, kill {kill}: {name} has {} bytes", bytes.len());
            }
        }
        for sheet in &sheets {
            folder.write("interviews.csv", sheet);
            let last = folder.run(command);
            assert_eq!(last.status, 0, "{what}: {}", last.stderr);
            let plan = folder.run("plan interviews.csv --format jsonl").stdout;
            let standing: Vec<String> = all_events(&folder.path(place))
                .into_iter()
                .filter(|(_, event)| !event.cancelled)
                .map(|(uid, _)| uid)
                .collect();
            let planned = plan.lines().filter(|line| line.contains("\"uid\"")).count();
            assert_eq!(standing.len(), planned, "{what}");
            assert!(standing.iter().all(|uid| plan.contains(uid)), "{what}: something is not planned");
        }
        assert!(folder.run(command).stderr.contains("(nothing changed)"), "{what}");
    }
}

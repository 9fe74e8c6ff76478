//! Disks that are full, that take no more, or that may only be read; and the power failing at any moment.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::folder::{Folder, Run};
use super::support::patience::{Held, output};

const EXPORT: [&str; 4] = ["export", "interviews.csv", "-o", "reminders.ics"];

fn sheet(hour: u32) -> String {
    let rows: Vec<String> = (10..14).map(|day| format!("Company {day},2026-03-{day},{hour}:00")).collect();
    format!("company,date,time\n{}\n", rows.join("\n"))
}

/// A folder with a calendar, and a sheet that would change it.
fn changed() -> Folder {
    let folder = Folder::with(sheet(10));
    assert_eq!(folder.run(&EXPORT.join(" ")).status, 0);
    folder.write("interviews.csv", sheet(11));
    folder
}

/// A shell in the folder, which finds the program as `$bare`, and with its usual arguments as `$program`, in the environment of every other run.
fn shell(folder: &Path, script: &str) -> Command {
    let program = super::support::program::program(folder);
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).current_dir(folder).env_clear();
    shell.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let arguments: Vec<String> = program.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    shell.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    let bare = format!("{} {}", program.get_program().display(), arguments.join(" "));
    shell.env("program", format!("{bare} {}", EXPORT.join(" "))).env("bare", bare);
    shell
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_leaves_the_old_calendar_whole() {
    let folder = changed();
    let before = folder.listing();
    // The unit of the limit is 512 bytes or 1 KiB; either is less than the calendar.
    let refusing = "trap '' XFSZ; ulimit -f 8; exec $program";
    let refused = output(&mut shell(folder.path(".").as_path(), refusing)).expect("sh runs");
    assert_eq!(refused.status.code(), Some(2), "{}", printed(&refused));
    assert!(printed(&refused).contains("can't write reminders.ics"), "{}", printed(&refused));
    assert!(folder.listing() == before, "something was written");
    let killed = output(&mut shell(folder.path(".").as_path(), "ulimit -f 8; exec $program")).expect("sh runs");
    assert!(!killed.status.success(), "{}", printed(&killed));
    assert_eq!(
        fs::read(folder.path("reminders.ics")).ok().as_ref(),
        before.get(&folder.path("reminders.ics").display().to_string())
    );
}

/// Runs a script on a file system of its own, which is given `size`; the calendar is there, and the sheet has changed.
/// This needs the permission to mount one, which a continuous integration must have.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_macros, reason = "what is not tested is said aloud")]
fn on_a_disk(size: &str, script: &str) -> Option<Output> {
    let folder = changed();
    fs::create_dir(folder.path("disk")).expect("a folder can be made");
    let script = format!(
        "mount -t tmpfs -o size={size} none disk || exit 99\ncp interviews.csv reminders.ics disk && cd disk\n{script}"
    );
    let mut unshare = Command::new("unshare");
    let shell = shell(folder.path(".").as_path(), &script);
    unshare.args(["--map-root-user", "--mount", "sh", "-c", &script]).current_dir(folder.path(".")).env_clear();
    unshare.envs(shell.get_envs().filter_map(|(name, value)| Some((name, value?))));
    match output(&mut unshare) {
        Ok(output) if !printed(&output).contains("unshare:") && output.status.code() != Some(99) => Some(output),
        other => {
            assert!(std::env::var_os("CI").is_none(), "no file system can be mounted here: {other:?}");
            eprintln!("NOT TESTED: no file system can be mounted here: {other:?}");
            None
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_calendar_whole() {
    let script = "cp reminders.ics ../before\nhead -c 1000000 /dev/zero > filler 2>/dev/null\n$program\necho status $?\n\
                  cmp reminders.ics ../before && ls -A";
    let Some(output) = on_a_disk("100k", script) else { return };
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert_eq!(stdout, "status 2\nfiller\ninterviews.csv\nreminders.ics\n", "{}", printed(&output));
    assert!(printed(&output).contains("can't write reminders.ics: No space left"), "{}", printed(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_may_only_be_read_leaves_the_old_calendar_whole() {
    let script = "cp reminders.ics ../before\nmount -o remount,ro none .\n$program\necho status $?\n\
                  cmp reminders.ics ../before && ls -A";
    let Some(output) = on_a_disk("1m", script) else { return };
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert_eq!(stdout, "status 2\ninterviews.csv\nreminders.ics\n", "{}", printed(&output));
    assert!(printed(&output).contains("can't write reminders.ics: Read-only file system"), "{}", printed(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_only_be_read_stays_as_it_is_in_every_layout() {
    for options in ["--layout candidate", "--layout vdir", "--layout vdir --fresh"] {
        let export = format!("$bare export interviews.csv -o out {options} --quiet");
        let script = format!(
            "mkdir out\n{export}\ncp -r out ../before\nsed -i s/11:00/12:00/ interviews.csv\n\
             mount -o remount,ro none .\n{export}\necho status $?\ndiff -r out ../before && echo the same"
        );
        let Some(output) = on_a_disk("1m", &script) else { return };
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert_eq!(stdout, "status 2\nthe same\n", "{options}: {}", printed(&output));
        assert!(printed(&output).contains("Read-only file system"), "{options}: {}", printed(&output));
    }
}

/// How many runs are killed; `KILLS` in the environment says otherwise.
const KILLS: u32 = 500;

#[test]
fn runs_that_are_killed_at_any_moment_leave_the_old_calendar_or_the_new_one() {
    let kills = std::env::var("KILLS").map_or(KILLS, |kills| kills.parse().expect("KILLS is a number"));
    let folder = changed();
    let old = fs::read(folder.path("reminders.ics")).expect("the calendar is there");
    let started = Instant::now();
    assert_eq!(folder.run(&EXPORT.join(" ")).status, 0);
    let whole_run = started.elapsed();
    let new = fs::read(folder.path("reminders.ics")).expect("the calendar is there");
    assert_ne!(old, new);
    for kill in 0..kills {
        folder.write("reminders.ics", &old);
        // Every other time two runs compete.
        let mut runs: Vec<_> = (0..=kill % 2)
            .map(|_| {
                let mut run = folder.program(&EXPORT.join(" "));
                Held::start(run.stdout(Stdio::null()).stderr(Stdio::null())).expect("the program runs")
            })
            .collect();
        // Moments that are spread evenly, whatever number comes next.
        let part = f64::from(kill * 197 % kills) / f64::from(kills);
        std::thread::sleep(whole_run.mul_f64(part * 1.2).min(Duration::from_millis(200)));
        for run in &mut runs {
            run.kill().expect("a run can be killed");
            run.ended();
        }
        let found = fs::read(folder.path("reminders.ics")).expect("a calendar is always there");
        assert!(found == old || found == new, "kill {kill}, after {part} of a run, leaves {} bytes", found.len());
    }
    // What killed runs leave behind is in nobody's way.
    assert_eq!(Run::of(&mut folder.program(&EXPORT.join(" "))).status, 0);
    assert_eq!(fs::read(folder.path("reminders.ics")).expect("the calendar is there"), new);
}

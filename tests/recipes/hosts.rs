//! A sheet that is shared out over two hosts: both are this machine, behind an SSH server of the test's own.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use tempfile::TempDir;

use super::support::patience::{Held, output};
use super::{programs, repository};

const TOOLS: [&str; 5] = ["parallel", "rsync", "ssh", "ssh-keygen", "/usr/sbin/sshd"];

/// An SSH server, and a client that knows it by two names.
struct Hosts {
    _server: Held,
    home: TempDir,
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("a file can be written");
}

fn key(path: &Path) {
    let made = output(Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path));
    assert!(made.expect("ssh-keygen runs").status.success());
}

/// A port that nobody listens at.
fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("it has an address").port()
}

impl Hosts {
    fn begin() -> Hosts {
        let home = tempfile::tempdir().expect("a temporary folder");
        let (here, port) = (home.path().display(), free_port());
        for name in ["host", "me"] {
            key(&home.path().join(name));
        }
        write(
            &home.path().join("sshd_config"),
            &format!(
                "Port {port}\nListenAddress 127.0.0.1\nHostKey {here}/host\nAuthorizedKeysFile {here}/me.pub\n\
                 StrictModes no\nUsePAM no\nPidFile none\nSetEnv PATH={}:/usr/bin:/bin\n",
                programs().display()
            ),
        );
        write(
            &home.path().join("config"),
            &format!(
                "Host one two\n HostName 127.0.0.1\n Port {port}\n IdentityFile {here}/me\n StrictHostKeyChecking no\n \
                 UserKnownHostsFile /dev/null\n LogLevel ERROR\n BatchMode yes\n ConnectTimeout 30\n \
                 ServerAliveInterval 30\n"
            ),
        );
        let client = home.path().join("ssh");
        write(&client, &format!("#!/bin/sh\nexec /usr/bin/ssh -F {here}/config \"$@\"\n"));
        fs::set_permissions(&client, fs::Permissions::from_mode(0o755)).expect("it can be run");
        let mut server = Command::new("/usr/sbin/sshd");
        server.args(["-D", "-f"]).arg(home.path().join("sshd_config")).stderr(Stdio::null());
        let hosts = Hosts { _server: Held::start(&mut server).expect("sshd runs"), home };
        hosts.wait();
        hosts
    }

    /// Until somebody is there.
    fn wait(&self) {
        for _ in 0..100 {
            if output(self.command("ssh").args(["one", "true"])).expect("ssh runs").status.success() {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        panic!("no SSH server");
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("env");
        let path = format!("PATH={}:{}:/usr/bin:/bin", self.home.path().display(), programs().display());
        command.arg(path).arg(program).current_dir(self.home.path()).stdin(Stdio::null());
        command
    }
}

/// The events of a calendar, without what says when they were written.
fn events(calendar: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(calendar).unwrap_or_else(|error| panic!("{}: {error}", calendar.display()));
    let (events, _) = text.rsplit_once("END:VCALENDAR").expect("a calendar ends");
    let is_of_event = |line: &&str| !line.starts_with("X-INTERVIEW-REMINDERS-CHECK") && !line.starts_with("DTSTAMP");
    let reported = |event: &str| {
        event.lines().filter(is_of_event).filter(|line| !line.starts_with("LAST-MODIFIED")).collect::<String>()
    };
    events.split("BEGIN:VEVENT").skip(1).map(reported).collect()
}

fn sheet() -> String {
    let mut sheet = String::from("candidate,company,date,contact,notes\n");
    for number in 0..40 {
        let (candidate, day) = (number % 9, 1 + number % 28);
        writeln!(
            sheet,
            "\"Person, {candidate}\",Company {number},2027-03-{day:02},Ann <ann@company.test>,\"one\ntwo\""
        )
        .expect("a text takes everything");
    }
    sheet
}

#[test]
fn two_hosts_write_the_events_of_one() {
    let is_there = |tool: &&str| output(Command::new("which").arg(tool)).is_ok_and(|found| found.status.success());
    if !TOOLS.iter().all(is_there) {
        assert!(std::env::var_os("CI").is_none(), "not all of {TOOLS:?} are there");
        return;
    }
    let hosts = Hosts::begin();
    let home = hosts.home.path();
    write(&home.join("sheet.csv"), &sheet());
    write(&home.join("interview-reminders.toml"), "me.zone = 'Europe/Berlin'\n");
    let run = || {
        let script = repository("fixtures/recipes/parallel.sh").display().to_string();
        let ended = output(hosts.command("sh").args([&script, "sheet.csv", "3", "one,two"])).expect("sh runs");
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
        let parts: Vec<PathBuf> = (0..3).map(|part| home.join(format!("parts/{part}/reminders.ics"))).collect();
        parts.iter().map(|part| fs::read(part).expect("a part")).collect::<Vec<_>>()
    };
    let parts = run();
    let mut whole = hosts.command("interview-reminders");
    let whole = output(whole.args(["--quiet", "export", "sheet.csv", "-o", "whole.ics"]));
    assert!(whole.expect("the program runs").status.success());
    let of_parts = (0..3).flat_map(|part| events(&home.join(format!("parts/{part}/reminders.ics")))).collect();
    assert_eq!(events(&home.join("whole.ics")), of_parts);
    // The calendars of the first run are continued: nothing is new in them.
    assert!(parts == run(), "a part is written again");
}

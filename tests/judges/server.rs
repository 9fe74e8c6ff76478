//! A server for calendars, and a client that carries a folder to it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::python::{installed, succeeded};
use super::support::repository::repository;

/// A Radicale of its own, which everybody may use.
pub struct Radicale {
    process: Child,
    address: String,
    /// Its calendars, for as long as it lives.
    _store: TempDir,
}

impl Radicale {
    pub fn new() -> Radicale {
        let store = tempfile::tempdir().expect("a temporary folder");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.expect("a port is free").to_string();
        let mut radicale = Command::new(installed("radicale"));
        radicale.args(["--config", "", "--auth-type", "none", "--logging-level", "error", "--server-hosts", &address]);
        radicale.arg("--storage-filesystem-folder").arg(store.path());
        let process = radicale.stderr(Stdio::null()).spawn().expect("radicale starts");
        let server = Radicale { process, address, _store: store };
        let started = Instant::now();
        while TcpStream::connect(&server.address).is_err() {
            assert!(started.elapsed() < Duration::from_mins(1), "radicale does not answer");
            sleep(Duration::from_millis(50));
        }
        server
    }

    /// The address of somebody's folder of calendars.
    pub fn home(&self) -> String {
        format!("http://{}/joe/", self.address)
    }

    /// The address of a calendar.
    pub fn collection(&self, name: &str) -> String {
        format!("{}{name}/", self.home())
    }

    /// A whole calendar, as the server has it.
    pub fn calendar(&self, name: &str) -> String {
        let get = Command::new("curl").args(["--silent", "--show-error", "--fail"]).arg(self.collection(name)).output();
        succeeded(get, "curl (is it installed?)")
    }
}

impl Drop for Radicale {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// vdirsyncer as the recipe has it, but for the server's address and the password.
pub struct Vdirsyncer<'h> {
    home: &'h Path,
}

impl Vdirsyncer<'_> {
    pub fn new<'h>(home: &'h Path, server: &Radicale) -> Vdirsyncer<'h> {
        let recipe = fs::read_to_string(repository("fixtures/recipes/vdirsyncer.conf")).expect("the recipe is there");
        let (recipe, _google) = recipe.split_once("# For Google").expect("the recipe speaks of Google");
        let line = |line: &str| match line.split_once(" = ") {
            Some(("url", _)) => format!("url = \"{}\"\n", server.home()),
            Some(("password.fetch", _)) => "password = \"any\"\n".to_owned(),
            _ => format!("{line}\n"),
        };
        let configuration: String = recipe.lines().map(line).collect();
        for folder in [".config/vdirsyncer", ".calendars/reminders"] {
            fs::create_dir_all(home.join(folder)).expect("a folder can be made");
        }
        fs::write(home.join(".config/vdirsyncer/config"), configuration).expect("a file can be written");
        let client = Vdirsyncer { home };
        // It asks whether to make the calendar on the server.
        let discover = format!("yes | '{}' discover", installed("vdirsyncer").display());
        succeeded(client.in_home(Command::new("sh").args(["-c", &discover])).output(), "vdirsyncer discover");
        client
    }

    pub fn sync(&self) -> String {
        succeeded(self.in_home(Command::new(installed("vdirsyncer")).arg("sync")).output(), "vdirsyncer sync")
    }

    fn in_home<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("HOME", self.home).env("LC_ALL", "C.UTF-8").env_remove("XDG_CONFIG_HOME")
    }
}

//! Servers for calendars, and a client that carries a folder to them.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::install::succeeded;
use super::python::program;
use super::support::patience::{Held, output};
use super::support::repository::repository;

/// A server of its own, which everybody may use.
pub struct Server {
    _process: Held,
    address: String,
    /// Below which path somebody's principal is.
    principal: &'static str,
    /// Below which path their calendars are.
    calendars: &'static str,
    /// Its calendars, for as long as it lives.
    _store: TempDir,
}

impl Server {
    pub fn radicale() -> Server {
        let store = tempfile::tempdir().expect("a temporary folder");
        let port = free_port();
        let mut radicale = Command::new(program("radicale"));
        radicale.args(["--config", "", "--auth-type", "none", "--logging-level", "error"]);
        radicale.args(["--server-hosts", &format!("127.0.0.1:{port}")]);
        radicale.arg("--storage-filesystem-folder").arg(store.path());
        Server::started(radicale, port, ["joe", "joe"], store)
    }

    pub fn xandikos() -> Server {
        let store = tempfile::tempdir().expect("a temporary folder");
        let port = free_port();
        let mut xandikos = Command::new(program("xandikos"));
        xandikos.args(["serve", "--defaults", "--no-detect-systemd", "-l", "127.0.0.1", "-p", &port.to_string()]);
        xandikos.arg("-d").arg(store.path()).env("HOME", store.path()).env_remove("XDG_DATA_HOME");
        Server::started(xandikos, port, ["user", "user/calendars"], store)
    }

    fn started(mut server: Command, port: u16, [principal, calendars]: [&'static str; 2], store: TempDir) -> Server {
        let address = format!("127.0.0.1:{port}");
        let process = Held::start(server.stdout(Stdio::null()).stderr(Stdio::null())).expect("a server starts");
        let server = Server { _process: process, address, principal, calendars, _store: store };
        let started = Instant::now();
        while TcpStream::connect(&server.address).is_err() {
            assert!(started.elapsed() < Duration::from_mins(1), "the server does not answer");
            sleep(Duration::from_millis(50));
        }
        server
    }

    /// The address of somebody who has calendars.
    pub fn home(&self) -> String {
        format!("http://{}/{}/", self.address, self.principal)
    }

    /// The address of a calendar.
    pub fn collection(&self, name: &str) -> String {
        format!("http://{}/{}/{name}/", self.address, self.calendars)
    }

    /// A whole calendar, as the server has it.
    pub fn calendar(&self, name: &str) -> String {
        let mut get = Command::new("curl");
        get.args(["--silent", "--show-error", "--fail"]).arg(self.collection(name));
        succeeded(output(&mut get), "curl (is it installed?)")
    }
}

fn free_port() -> u16 {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    free.expect("a port is free").port()
}

/// vdirsyncer as the recipe has it, but for the server's address and the password.
pub struct Vdirsyncer<'h> {
    home: &'h Path,
}

impl Vdirsyncer<'_> {
    pub fn new<'h>(home: &'h Path, server: &Server) -> Vdirsyncer<'h> {
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
        let discover = format!("yes | '{}' discover", program("vdirsyncer").display());
        succeeded(output(client.in_home(Command::new("sh").args(["-c", &discover]))), "vdirsyncer discover");
        client
    }

    pub fn sync(&self) -> String {
        succeeded(output(self.in_home(Command::new(program("vdirsyncer")).arg("sync"))), "vdirsyncer sync")
    }

    fn in_home<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command.env("HOME", self.home).env("LC_ALL", "C.UTF-8").env_remove("XDG_CONFIG_HOME")
    }
}

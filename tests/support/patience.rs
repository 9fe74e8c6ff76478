//! Other programs are waited for, but not for ever: one that hangs is a failure with a name, and ends with its test.

#![expect(clippy::disallowed_methods, reason = "a test has processes, and a clock for them")]

use std::fmt::Write;
use std::io::{self, Read};
use std::ops::{Deref, DerefMut};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

/// Longer than any program runs here, on a machine that does much else besides.
const LONG: Duration = Duration::from_mins(5);

/// A program that runs, no longer than whoever holds it.
pub struct Held {
    child: Child,
    command: String,
}

impl Held {
    pub fn start(command: &mut Command) -> io::Result<Held> {
        let mut words = command.get_program().to_string_lossy().into_owned();
        command.get_args().for_each(|word| write!(words, " {}", word.display()).expect("a text takes everything"));
        Ok(Held { child: command.spawn()?, command: words })
    }

    /// How it ended.
    pub fn ended(&mut self) -> ExitStatus {
        let asked = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("a child can be waited for") {
                return status;
            }
            assert!(asked.elapsed() < LONG, "still running after {LONG:?}: {}", self.command);
            sleep(Duration::from_millis(1));
        }
    }

    /// How it ended, and what it said.
    pub fn said(&mut self) -> Output {
        drop(self.child.stdin.take());
        let (stdout, stderr) = (read(self.child.stdout.take()), read(self.child.stderr.take()));
        let [stdout, stderr] = [stdout, stderr].map(|stream| match stream.recv_timeout(LONG) {
            Err(RecvTimeoutError::Timeout) => panic!("still running after {LONG:?}: {}", self.command),
            bytes => bytes.unwrap_or_default(),
        });
        Output { status: self.ended(), stdout, stderr }
    }
}

impl Deref for Held {
    type Target = Child;

    fn deref(&self) -> &Child {
        &self.child
    }
}

impl DerefMut for Held {
    fn deref_mut(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // It ended by itself, or it is ended here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// All that comes from a stream, once it has an end.
fn read(stream: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    if let Some(mut stream) = stream {
        spawn(move || {
            let mut bytes = Vec::new();
            // What came before an error counts; and nobody may wait for it any more.
            let _ = stream.read_to_end(&mut bytes);
            let _ = sender.send(bytes);
        });
    }
    receiver
}

/// How a program ended that is given nothing, and what it said.
pub fn output(command: &mut Command) -> io::Result<Output> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    Ok(Held::start(command)?.said())
}

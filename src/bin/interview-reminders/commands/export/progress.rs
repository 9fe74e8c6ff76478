//! A word about long runs, on a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{HumanBytes, ProgressBar};

/// Runs shorter than this are not spoken of.
const LONG: Duration = Duration::from_secs(1);

/// Counts what is written, and shows it once the run is a long one.
pub struct Watched<W> {
    out: W,
    started: Instant,
    written: u64,
    bar: Option<ProgressBar>,
    silent: bool,
}

impl<W: Write> Watched<W> {
    pub fn of(out: W, quiet: bool) -> Watched<W> {
        let silent = quiet || !io::stderr().is_terminal();
        Watched { out, started: Instant::now(), written: 0, bar: None, silent }
    }

    fn show(&mut self) {
        if self.silent || self.started.elapsed() < LONG {
            return;
        }
        let bar = self.bar.get_or_insert_with(ProgressBar::new_spinner);
        bar.set_message(format!("{} written", HumanBytes(self.written)));
        bar.tick();
    }
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.written += written as u64;
        self.show();
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
        self.out.flush()
    }
}

//! A plan as a page to look at: HTML that works in every browser, without a request and without a script.
//!
//! One renderer serves two pages. [`write()`] makes a static file that holds everything. The page in a browser, which plans by
//! itself, takes the same parts one by one, and asks for what is folded away by [`piece`] once somebody unfolds it.
//!
//! Text from a sheet is inert: it is escaped where it stands, what can't be seen is made visible, and links lead nowhere but
//! to a mail, a number or a page by `https`.

mod absences;
mod advice;
mod agenda;
mod answer;
mod calendars;
mod changes;
mod day;
mod detail;
mod due;
mod fact;
mod filter;
mod head;
mod interview;
mod lazy;
mod link;
mod message;
mod month;
mod options;
mod packed;
mod problem;
mod renderer;
mod saving;
mod scale;
mod shade;
mod shell;
mod standalone;
mod step;
mod strip;
mod text;
mod timeline;
mod title;
mod understood;
mod way_out;

use chrono::{DateTime, Utc};

use super::agenda::{Agenda, Paint, Selection, USUAL_WIDTH};
use crate::moment::{Day, Moment};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::zone::Zone;
pub use changes::changes;
pub use options::{OptionsForm, options};
use renderer::Renderer;
pub use saving::{SavePanel, saving};
pub use shell::shell;
pub use standalone::{BEGINNING, StandalonePage, source_hash, write};
pub use understood::{SheetsUnderstood, understood};
pub use way_out::way_out;

/// The one style sheet of every page.
pub const STYLE: &str = include_str!("page/style.css");

/// What is shown of a plan.
#[derive(Debug, Clone, Copy)]
pub struct PageView<'v> {
    /// What is shown, every pair of it.
    pub plan: &'v Plan,
    /// What was wrong with the sheets and settings that it was made from.
    pub problems: &'v [Problem],
    /// What lies before is overdue.
    pub now: DateTime<Utc>,
    /// The zone of every hour and day: the reader's.
    pub zone: Zone,
    /// What the reader asks for.
    pub selection: &'v Selection,
    /// The identity of the one candidate whom the page is for; of everybody's, none.
    pub candidate: Option<&'v str>,
    /// The pairs that have to wait for their event: nothing can be saved of them yet.
    pub waiting: &'v [usize],
    /// Whether the page can ask for more.
    pub mode: PageMode,
}

/// Whether a page can ask for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageMode {
    /// It holds everything from the start.
    Whole,
    /// What is folded away is asked for by its key once it is unfolded; see [`piece`].
    Live,
}

impl PageView<'_> {
    fn present(&self) -> Moment {
        Moment::at_or_after(self.now)
    }

    fn today(&self) -> Day {
        self.zone.day_at(self.now.into())
    }

    /// The agenda of a terminal, whose words this one shares.
    fn agenda(&self) -> Agenda<'_> {
        let PageView { now, zone, selection, .. } = *self;
        Agenda { now, zone, width: USUAL_WIDTH, paint: Paint::Plain, why: true, selection }
    }
}

/// All that is to be looked at: what is due, the month, each interview, and what is not there.
#[must_use]
pub fn look(view: &PageView<'_>) -> String {
    Renderer::of(*view).look().into_string()
}

/// What is due, day by day.
#[must_use]
pub fn agenda(view: &PageView<'_>) -> String {
    Renderer::of(*view).agenda().into_string()
}

/// A month, `2026-03`, or the present one.
#[must_use]
pub fn month(view: &PageView<'_>, month: Option<&str>) -> String {
    Renderer::of(*view).month(month).into_string()
}

/// Every interview, with its time from the day itself to the last reminder.
#[must_use]
pub fn interviews(view: &PageView<'_>) -> String {
    Renderer::of(*view).interviews().into_string()
}

/// Everything that is not there, each with its reason.
#[must_use]
pub fn not_there(view: &PageView<'_>) -> String {
    Renderer::of(*view).not_there().into_string()
}

/// The part of a page that stands behind a key in its `data-lazy`; none where no part has this key.
#[must_use]
pub fn piece(view: &PageView<'_>, key: &str) -> Option<String> {
    let piece = lazy::LazyPiece::parse(key)?;
    Some(Renderer::of(*view).piece(piece)?.into_string())
}

//! A plan that is kept from one question to the next, and what the page shows of it.

use std::io;

use interview_reminders::output::agenda::Selection;
use interview_reminders::output::ics::{self, CalendarStyle, USUAL_NAME};
use interview_reminders::output::page::{self, OptionsForm, PageMode, PageView, SavePanel, SheetsUnderstood};
use interview_reminders::output::summary;
use interview_reminders::planned::{Planned, Verdict};
use interview_reminders::prose::Prose;
use interview_reminders::regenerate::{ChangeCounts, Regeneration, Vanished};
use serde::Serialize;

use crate::earlier::EarlierCalendars;
use crate::handed_out::HandedOut;

/// A plan, and what it goes on from.
pub struct Standing {
    pub planned: Planned,
    pub earlier: EarlierCalendars,
    /// The pairs that have to wait for their event.
    pub waiting: Vec<usize>,
    /// The configuration that all answers come to.
    pub configuration: String,
    /// The sheet of a workbook that somebody chose.
    pub sheet: Option<String>,
    /// The names of the files of holidays.
    pub holidays: Vec<String>,
    /// The name that the reader looks for.
    pub asked: String,
}

/// What the page's script hears of a plan.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// Whether there is a plan.
    pub is_planned: bool,
    /// Whether a calendar may be written.
    pub is_writable: bool,
    /// What came of it, in a sentence.
    pub status: String,
    /// How many questions there are that a click answers.
    pub questions: usize,
    /// How many events would be cancelled.
    pub cancelled: usize,
    /// What tells these sheets from others: names and headings.
    pub identity: String,
    pub names: String,
    pub headings: String,
    /// Regions of the page, and their HTML.
    pub regions: Vec<(&'static str, String)>,
}

/// Stands between the parts of an identity.
const BETWEEN: &str = "\u{1f}";

/// What a reader looks for.
pub fn selection(asked: &str) -> Selection {
    Selection::of(None, Some(asked).filter(|asked| !asked.trim().is_empty()))
}

impl Standing {
    /// What comes of it.
    pub fn outcome(&self) -> Outcome {
        let Planned { reading, plan, .. } = &self.planned;
        let regeneration = self.planned.beside(self.earlier.previous());
        let understood = self.understood();
        let is_writable = self.planned.verdict(false) != Verdict::Nothing;
        let mut names: Vec<&str> = reading.sheets.iter().map(|sheet| &*sheet.file).collect();
        names.dedup();
        let names = names.join(", ");
        let headings = self.headings();
        let mut regions = vec![("understand-content", page::understood(&understood)), ("options", self.options())];
        if is_writable {
            regions.push(("look", page::look(&self.view(&selection(&self.asked)))));
            regions.push(("save-content", self.save_panel(&self.changes(&regeneration))));
        }
        Outcome {
            is_planned: is_writable && !plan.roster.interviews.is_empty(),
            is_writable,
            status: self.status(understood.questions()),
            questions: understood.questions(),
            cancelled: regeneration.vanished().filter(Vanished::is_to_be_cancelled).count(),
            identity: [names.as_str(), &headings].join(BETWEEN),
            names,
            headings,
            regions,
        }
    }

    /// What came of it; what has to be answered first, where that is nothing.
    fn status(&self, questions: usize) -> String {
        if !self.planned.plan.roster.interviews.is_empty() {
            return summary::short_text(&self.planned).as_str().trim_end().to_owned();
        }
        if questions == 0 {
            return "There is no interview to plan for yet: below is why.".to_owned();
        }
        let mut status = String::from("Almost: ");
        status.count(questions, "question");
        status.push_str(if questions == 1 { " comes first." } else { " come first." });
        status
    }

    /// What the headers of all sheets say.
    fn headings(&self) -> String {
        let mappings = self.planned.reading.sheets.iter().filter_map(|sheet| sheet.mapping.as_ref());
        let headings = mappings.flat_map(|mapping| mapping.headings().iter().map(|heading| &*heading.written));
        headings.collect::<Vec<_>>().join(BETWEEN)
    }

    fn understood(&self) -> SheetsUnderstood<'_> {
        SheetsUnderstood {
            sheets: &self.planned.reading.sheets,
            problems: self.planned.problems(),
            mode: PageMode::Live,
        }
    }

    fn options(&self) -> String {
        let setup = &self.planned.setup;
        page::options(&OptionsForm {
            settings: &setup.settings,
            guide: &setup.guide,
            zone: setup.defaults.my_zone,
            now: Some(setup.now()),
        })
    }

    /// What is shown of the plan, as far as somebody asks for it.
    pub fn view<'v>(&'v self, selection: &'v Selection) -> PageView<'v> {
        PageView {
            plan: &self.planned.plan,
            problems: self.planned.problems(),
            now: self.planned.setup.now(),
            zone: self.planned.setup.defaults.my_zone,
            selection,
            candidate: None,
            waiting: &self.waiting,
            mode: PageMode::Live,
        }
    }

    fn save_panel(&self, changes: &str) -> String {
        let reading = &self.planned.reading;
        let mut sheets: Vec<&str> = reading.sheets.iter().map(|sheet| &*sheet.file).collect();
        sheets.dedup();
        let holidays: Vec<&str> = self.holidays.iter().map(String::as_str).collect();
        page::saving(&SavePanel {
            configuration: &self.configuration,
            sheet: self.sheet.as_deref(),
            sheets: &sheets,
            holidays: &holidays,
            candidates: reading.roster.candidates.len(),
            changes,
        })
    }

    /// What saving would change in the earlier calendar; nothing where there is none.
    fn changes(&self, regeneration: &Regeneration<'_>) -> String {
        if self.earlier.is_empty() {
            return String::new();
        }
        let (selection, style) = (Selection::of(None, None), self.style());
        let changes = page::changes(&self.view(&selection), &style, regeneration, &mut self.earlier.bytes());
        changes.unwrap_or_default()
    }

    /// How the calendar is to be, as the configuration says.
    pub fn style(&self) -> CalendarStyle {
        CalendarStyle::of(&self.planned.setup, USUAL_NAME)
    }

    /// Writes the whole calendar in one.
    pub fn write(&self, style: &CalendarStyle, out: &mut HandedOut) -> io::Result<ChangeCounts> {
        let regeneration = self.planned.beside(self.earlier.previous());
        ics::write(out, &self.planned.plan, style, &regeneration, &mut self.earlier.bytes())
    }
}

//! One visit to the page: the files that were dropped on it, and what became of them.

use interview_reminders::output::page::{self, OptionsForm, PageMode, SheetsUnderstood};
use interview_reminders::output::{ics, jsonl};
use interview_reminders::planned::Reading;
use interview_reminders::problem::Problem;
use interview_reminders::request::{Input, MachineZone, Request};
use interview_reminders::sample;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::configuration;
use crate::earlier::{self, EarlierCalendars, in_words};
use crate::handed_out::HandedOut;
use crate::saving::Saved;
use crate::standing::{Outcome, Standing, selection};
use crate::wanted::{SaveForm, Wanted};
use crate::zone::name_today;

/// What is said where something is asked of a plan, and there is none.
const NO_PLAN: &str = "There is no plan yet: drop a sheet first.";

/// One visit to the page.
#[wasm_bindgen]
#[derive(Default)]
pub struct Session {
    sheets: Vec<Input>,
    earlier: Vec<Input>,
    holidays: Vec<Input>,
    standing: Option<Standing>,
}

#[wasm_bindgen]
impl Session {
    /// One without any file.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Session {
        Session::default()
    }

    /// Takes a sheet, in place of one of the same name.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        put(&mut self.sheets, Input::new(name, bytes));
    }

    /// Takes a file of holidays.
    pub fn holidays(&mut self, name: String, bytes: Vec<u8>) {
        put(&mut self.holidays, Input::new(name, bytes));
    }

    /// Takes the calendar of an earlier run; refuses what can't be continued.
    pub fn earlier(&mut self, name: String, bytes: Vec<u8>) -> Result<(), String> {
        let calendar = Input::new(name, bytes);
        earlier::read(&calendar)?;
        put(&mut self.earlier, calendar);
        Ok(())
    }

    /// Lets a file go.
    pub fn remove(&mut self, kind: &str, name: &str) {
        let files = match kind {
            "sheets" => &mut self.sheets,
            "earlier" => &mut self.earlier,
            _ => &mut self.holidays,
        };
        files.retain(|file| file.name != name);
    }

    /// Plans all sheets, and shows what came of it.
    pub fn plan(&mut self, wanted: &str) -> Result<String, String> {
        // The former plan's memory is free for the next.
        self.standing = None;
        let wanted = read_wanted(wanted)?;
        let configuration = configuration::of(&wanted);
        let outcome = match request(&wanted, configuration.clone(), self.holidays.clone()).prepare() {
            Err(problems) => unplanned(&problems),
            Ok(setup) => {
                let planned = Reading::of(&self.sheets, &setup).plan(setup);
                let earlier = EarlierCalendars::of(&self.earlier)?;
                let holidays = self.holidays.iter().map(|file| file.name.clone()).collect();
                let waiting = planned.beside(earlier.previous()).waiting().collect();
                let Wanted { sheet, asked, .. } = wanted;
                let standing = Standing { planned, earlier, waiting, configuration, sheet, holidays, asked };
                self.standing.insert(standing).outcome()
            }
        };
        serde_json::to_string(&outcome).map_err(|error| error.to_string())
    }

    /// What is known by itself and can be changed, before there is a sheet.
    pub fn options(&self, wanted: &str) -> Result<String, String> {
        let wanted = read_wanted(wanted)?;
        let configuration = configuration::of(&wanted);
        let setup = request(&wanted, configuration, Vec::new()).prepare();
        let setup = setup.map_err(|problems| problems.iter().map(in_words).collect::<Vec<_>>().join(" "))?;
        let (settings, guide) = (&setup.settings, &setup.guide);
        Ok(page::options(&OptionsForm { settings, guide, zone: setup.defaults.my_zone, now: Some(wanted.now) }))
    }

    /// The part of the page behind a key, as far as somebody asks for it.
    pub fn piece(&self, key: &str, asked: &str) -> Result<String, String> {
        let selection = selection(asked);
        Ok(page::piece(&self.standing()?.view(&selection), key).unwrap_or_default())
    }

    /// All views of the plan, as far as somebody asks for it, and of the months one, as `2026-04`, or the present one.
    pub fn views(&self, asked: &str, month: &str) -> Result<String, String> {
        let selection = selection(asked);
        let view = self.standing()?.view(&selection);
        let views = [
            ("agenda", page::agenda(&view)),
            ("month", page::month(&view, Some(month).filter(|month| !month.is_empty()))),
            ("interviews", page::interviews(&view)),
            ("not-there", page::not_there(&view)),
        ];
        serde_json::to_string(&views).map_err(|error| error.to_string())
    }

    /// One month, as `2026-04`.
    pub fn month(&self, month: &str, asked: &str) -> Result<String, String> {
        let selection = selection(asked);
        Ok(page::month(&self.standing()?.view(&selection), Some(month)))
    }

    /// Hands out what a form asks for; returns its name, and what is to be said.
    pub fn save(&self, form: &str) -> Result<String, String> {
        let form: SaveForm = serde_json::from_str(form).map_err(|error| error.to_string())?;
        let saved = Saved::of(self.standing()?, &form)?;
        serde_json::to_string(&saved).map_err(|error| error.to_string())
    }

    /// Hands out the reminder of one pair, as a calendar of its own.
    pub fn event(&self, index: usize) -> Result<(), String> {
        let standing = self.standing()?;
        let regeneration = standing.planned.beside(standing.earlier.previous());
        let (plan, style, mut earlier) = (&standing.planned.plan, standing.style(), standing.earlier.bytes());
        let out = &mut HandedOut::default();
        ics::write_event(out, plan, &style, &regeneration, &mut earlier, index).map_err(|error| error.to_string())
    }

    /// Hands out the whole calendar, as the configuration asks for it.
    pub fn calendar(&self) -> Result<(), String> {
        let standing = self.standing()?;
        standing.write(&standing.style(), &mut HandedOut::default()).map(|_| ()).map_err(|error| error.to_string())
    }

    /// Hands out the plan as lines of JSON.
    pub fn lines(&self) -> Result<(), String> {
        jsonl::write(&mut HandedOut::default(), &self.standing()?.planned.plan).map_err(|error| error.to_string())
    }

    /// The configuration that all answers come to.
    pub fn configuration(&self) -> Result<String, String> {
        Ok(self.standing()?.configuration.clone())
    }

    /// A sheet to try, with days around the present.
    pub fn sample(&self, wanted: &str) -> Result<String, String> {
        let wanted = read_wanted(wanted)?;
        let zone = MachineZone::named("browser", name_today(&wanted.zone)).zone;
        Ok(sample::sheet(zone.local(wanted.now).date()))
    }

    fn standing(&self) -> Result<&Standing, String> {
        self.standing.as_ref().ok_or_else(|| NO_PLAN.to_owned())
    }
}

/// Adds a file, in place of one of the same name.
fn put(files: &mut Vec<Input>, file: Input) {
    match files.iter_mut().find(|known| known.name == file.name) {
        Some(known) => *known = file,
        None => files.push(file),
    }
}

fn read_wanted(text: &str) -> Result<Wanted, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// What the library is asked for.
fn request(wanted: &Wanted, configuration: String, holidays: Vec<Input>) -> Request {
    let zone = MachineZone::named("the browser’s time zone", name_today(&wanted.zone));
    let mut request = Request { holidays, ..Request::new(wanted.now, zone) };
    if !configuration.is_empty() {
        request.configuration = Some(Input::new("interview-reminders.toml", configuration));
    }
    request.options.sheet.clone_from(&wanted.sheet);
    request
}

/// What stood in the way of every plan.
fn unplanned(problems: &[Problem]) -> Outcome {
    let understood = SheetsUnderstood { sheets: &[], problems, mode: PageMode::Live };
    let status = "There is no plan: something stands in the way.".to_owned();
    let questions = understood.questions();
    Outcome {
        status,
        questions,
        regions: vec![("understand-content", page::understood(&understood))],
        ..Outcome::default()
    }
}

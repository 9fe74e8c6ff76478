//! One visit to the page: the files that were dropped on it, and what became of them.

use std::io::Cursor;

use interview_reminders::calendar::previous::Previous;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::output::jsonl;
use interview_reminders::problem::write_jsonl;
use interview_reminders::regenerate::{Keeping, Regeneration};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::ground::Ground;
use crate::wanted::Wanted;
use crate::standing::Standing;

/// A file, as it was dropped.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One visit to the page.
#[wasm_bindgen]
#[derive(Default)]
pub struct Session {
    sheets: Vec<File>,
    earlier: Vec<u8>,
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

    /// Adds a sheet.
    pub fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.sheets.push(File { name, bytes });
    }

    /// Takes the calendar of an earlier run.
    pub fn earlier(&mut self, _name: String, bytes: Vec<u8>) {
        self.earlier = bytes;
    }

    /// Plans all sheets; returns what stands in the way, or nothing.
    pub fn plan(&mut self, wanted: &str) -> Result<String, String> {
        self.standing = None;
        let wanted: Wanted = serde_json::from_str(wanted).map_err(|error| error.to_string())?;
        let mut told = Vec::new();
        match Ground::of(&wanted, &self.sheets) {
            Err(problems) => {
                for problem in &problems {
                    write_jsonl(&mut told, problem).map_err(|error| error.to_string())?;
                }
            }
            Ok(ground) => self.standing = Some(Standing::on(ground)),
        }
        Ok(format!("{{\"isWritable\":{}}}", self.standing.is_some()))
    }

    /// The plan as lines for scripts.
    pub fn lines(&self) -> Vec<u8> {
        let mut out = Vec::new();
        if let Some(standing) = &self.standing {
            standing.with_dependent(|_, planned| {
                let _ = jsonl::write(&mut out, &planned.plan, &mut planned.diary.borrow_mut());
            });
        }
        out
    }

    /// The plan as a calendar, beside the earlier one.
    pub fn calendar(&self) -> Result<Vec<u8>, String> {
        let Some(standing) = &self.standing else { return Ok(Vec::new()) };
        let previous = match &self.earlier[..] {
            [] => Ok(Ok(Previous::default())),
            bytes => Previous::read(bytes),
        };
        let previous = previous.map_err(|error| error.to_string())?.map_err(|unusable| format!("{unusable:?}"))?;
        standing.with_dependent(|ground, planned| {
            let output = &ground.settings.output;
            let style = CalendarStyle {
                flavor: output.flavor,
                name: "Interview reminders".to_owned(),
                length: output.duration,
                alarm: output.alarm,
                interview_alarm: output.interview_alarm,
                now: ground.now,
            };
            let keeping = Keeping { now: ground.now, keep: output.keep_cancelled, since: planned.plan.since() };
            let regeneration = Regeneration::of(&planned.plan, &previous, keeping);
            let (mut out, mut earlier) = (Vec::new(), Cursor::new(&self.earlier));
            let mut diary = planned.diary.borrow_mut();
            ics::write(&mut out, &planned.plan, &mut diary, &style, &regeneration, &mut earlier)
                .map_err(|error| error.to_string())?;
            Ok(out)
        })
    }
}

//! Over which files the events of a plan are spread.
//!
//! A file's name is made of what it is for, and of nothing else: it stays the same from run to run, whatever else there
//! is, so that people can subscribe to it.

mod file_names;
mod manifest;
mod name;

use std::collections::HashMap;

use uuid::Uuid;

pub use file_names::FileNames;
pub use manifest::{Manifest, OwnFile, UnreadableManifest};
pub use name::{MINE, stem_of};

use crate::guide::FixedWord;
use crate::interview::{Interview, Roster, folded};
use crate::plan::Plan;

/// How events are spread over files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layout {
    /// All in one.
    File,
    /// One calendar a candidate.
    Candidate,
    /// One calendar a company.
    Company,
    /// One calendar an interview.
    Interview,
    /// One file an event, as khal and vdirsyncer have it.
    Vdir,
}

impl FixedWord for Layout {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("file", Self::File),
        ("candidate", Self::Candidate),
        ("company", Self::Company),
        ("interview", Self::Interview),
        ("vdir", Self::Vdir),
    ];
}

/// One of the calendars that a plan is spread over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The name of its file, without the number of a part and without `.ics`.
    pub stem: String,
    /// What it is called, for people.
    pub title: String,
    /// The pairs of the plan whose reminders are in it, in the order of the plan.
    pub pairs: Vec<u32>,
}

impl Layout {
    /// The calendars of a plan, in the order of their files' names; those too in which there is no reminder now. Where
    /// all is in one file, that is called `name`.
    #[must_use]
    pub fn calendars(self, plan: &Plan, name: &str) -> Vec<Calendar> {
        let mut calendars = match self {
            Layout::File => {
                let pairs = plan.reminders().map(|(_, index, ..)| number(index)).collect();
                vec![Calendar { stem: name.to_owned(), title: name.to_owned(), pairs }]
            }
            Layout::Vdir => plan.reminders().map(|(id, index, pair, _)| single(plan.uid(id, pair), index)).collect(),
            Layout::Candidate | Layout::Company | Layout::Interview => self.grouped(plan),
        };
        calendars.sort_unstable_by(|left, right| left.stem.cmp(&right.stem));
        calendars
    }

    fn grouped(self, plan: &Plan) -> Vec<Calendar> {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut calendars: Vec<Calendar> = Vec::new();
        for id in plan.ids() {
            let interview = plan.roster.interview(id);
            let key = self.key(&plan.roster, interview);
            let place = *places.entry(key).or_insert_with_key(|key| {
                let title = self.title(&plan.roster, interview);
                calendars.push(Calendar { stem: stem_of(key), title, pairs: Vec::new() });
                calendars.len() - 1
            });
            let reminders = plan.pairs_of(id).filter(|index| plan.reminder(plan.pair(*index)).is_ok());
            calendars[place].pairs.extend(reminders.map(number));
        }
        calendars
    }

    /// What tells one calendar from another.
    fn key(self, roster: &Roster, interview: &Interview) -> String {
        let candidate = &*roster.candidate(interview.candidate).identity;
        match self {
            Layout::Company => folded(roster.company(interview).unwrap_or_default()).into_owned(),
            Layout::Interview if candidate.is_empty() => interview.key.to_string(),
            Layout::Interview => format!("{candidate}\n{}", interview.key),
            Layout::File | Layout::Candidate | Layout::Vdir => candidate.to_owned(),
        }
    }

    fn title(self, roster: &Roster, interview: &Interview) -> String {
        let candidate = roster.candidate(interview.candidate).name.as_deref();
        let parts = match self {
            Layout::Company => [roster.company(interview), None, None, None],
            Layout::Interview => {
                let candidate = candidate.filter(|_| !roster.candidate(interview.candidate).identity.is_empty());
                [candidate, roster.company(interview), roster.role(interview), roster.stage(interview)]
            }
            Layout::File | Layout::Candidate | Layout::Vdir => [candidate, None, None, None],
        };
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        if parts.is_empty() { "Interview reminders".to_owned() } else { parts.join(", ") }
    }
}

/// The calendar of one event.
fn single(uid: Uuid, index: usize) -> Calendar {
    Calendar { stem: uid.hyphenated().to_string(), title: String::new(), pairs: vec![number(index)] }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).expect("a plan has fewer than four thousand million pairs")
}

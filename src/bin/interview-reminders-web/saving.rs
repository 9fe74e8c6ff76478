//! What is saved: a calendar, or several in a zip.

use std::io::{self, Write};

use interview_reminders::calendar::Flavor;
use interview_reminders::guide::FixedWord;
use interview_reminders::layout::Layout;
use interview_reminders::output::ics::{CalendarStyle, LARGEST_FOR_GOOGLE};
use interview_reminders::prose::Prose;
use serde::Serialize;

use crate::archive::Archive;
use crate::handed_out::HandedOut;
use crate::parts::each_part;
use crate::standing::Standing;
use crate::wanted::SaveForm;

/// The name of the calendar, without its ending.
pub const NAME: &str = "interview-reminders";

/// A file that was handed out to be saved.
#[derive(Default, Serialize)]
pub struct Saved {
    /// Its name; empty where there is nothing to save.
    pub name: String,
    /// What is said of it.
    pub said: String,
}

impl Saved {
    /// What a form asks for.
    pub fn of(standing: &Standing, form: &SaveForm) -> Result<Saved, String> {
        let style = CalendarStyle { flavor: word::<Flavor>(&form.flavor)?, ..standing.style() };
        let layout = word::<Layout>(&form.layout)?;
        if standing.planned.is_import_of_nothing(style.flavor) && standing.earlier.is_empty() {
            let said = "There is no reminder to save: an import of nothing would change nothing.".to_owned();
            return Ok(Saved { said, ..Saved::default() });
        }
        let saved = if layout == Layout::File && !form.is_split {
            standing.write(&style, &mut HandedOut::default()).map(|_| Saved::alone(standing))
        } else {
            let most = form.is_split.then_some(LARGEST_FOR_GOOGLE);
            Saved::in_parts(standing, &style, (layout, most))
        };
        saved.map_err(|error| error.to_string())
    }

    /// Several files in a zip; where there is but one, that.
    fn in_parts(standing: &Standing, style: &CalendarStyle, shape: (Layout, Option<u64>)) -> io::Result<Saved> {
        let mut archive = Archive::default();
        let mut first = None;
        each_part(standing, style, shape, |part| {
            if archive.count() == 0 && first.is_none() {
                first = Some(part);
                return Ok(());
            }
            first.take().iter().chain([&part]).try_for_each(|part| archive.add(part))
        })?;
        if let Some(only) = first {
            HandedOut::default().write_all(&only.bytes)?;
            return Ok(Saved::alone(standing));
        }
        let count = archive.count();
        archive.close()?;
        Ok(Saved::zipped(count))
    }

    fn alone(standing: &Standing) -> Saved {
        let name = format!("{NAME}.ics");
        let mut said = String::from("Saved ");
        said.count(standing.planned.plan.count_reminders(), "reminder");
        said.extend([" in ", &name, "."]);
        Saved { name, said }
    }

    fn zipped(count: usize) -> Saved {
        let name = format!("{NAME}.zip");
        let mut said = String::from("Saved ");
        said.count(count, "calendar");
        said.extend([" in ", &name, ": unpack it, and import each."]);
        Saved { name, said }
    }
}

/// One of the words of a configuration.
fn word<W: FixedWord>(text: &str) -> Result<W, String> {
    let found = W::WORDS.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| *value).ok_or_else(|| format!("“{text}” is none of the choices"))
}

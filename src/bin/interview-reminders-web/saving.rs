//! What is saved: a calendar, or several in a zip.

use interview_reminders::calendar::Flavor;
use interview_reminders::guide::FixedWord;
use interview_reminders::layout::Layout;
use interview_reminders::output::ics::{CalendarStyle, LARGEST_FOR_GOOGLE};
use interview_reminders::output::spread::{CalendarFile, Spread};
use interview_reminders::prose::Prose;

use crate::archive::zip_of;
use crate::standing::Standing;
use crate::wanted::SaveForm;

/// The name of the calendar, without its ending.
const NAME: &str = "interview-reminders";

/// A file to be saved.
pub struct Saved {
    /// Its name; empty where there is nothing to save.
    pub name: String,
    pub bytes: Vec<u8>,
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
            return Ok(Saved { name: String::new(), bytes: Vec::new(), said });
        }
        if layout == Layout::File && !form.is_split {
            return Ok(Saved::alone(format!("{NAME}.ics"), standing.calendar(&style), standing));
        }
        let most = form.is_split.then_some(LARGEST_FOR_GOOGLE);
        let mut files = files(standing, &style, layout, most)?;
        match files.pop() {
            Some(CalendarFile { bytes, .. }) if files.is_empty() => {
                Ok(Saved::alone(format!("{NAME}.ics"), bytes, standing))
            }
            last => {
                files.extend(last);
                Saved::zipped(&files)
            }
        }
    }

    fn alone(name: String, bytes: Vec<u8>, standing: &Standing) -> Saved {
        let mut said = String::from("Saved ");
        said.count(standing.planned.plan.count_reminders(), "reminder");
        said.extend([" in ", &name, "."]);
        Saved { name, bytes, said }
    }

    fn zipped(files: &[CalendarFile]) -> Result<Saved, String> {
        let name = format!("{NAME}.zip");
        let mut said = String::from("Saved ");
        said.count(files.len(), "calendar");
        said.extend([" in ", &name, ": unpack it, and import each."]);
        let bytes = zip_of(files)
            .ok_or("These are more files than a zip of the plain kind holds: take one calendar for all.")?;
        Ok(Saved { name, bytes, said })
    }
}

/// The files of a layout, none of more than so many bytes.
fn files(
    standing: &Standing,
    style: &CalendarStyle,
    layout: Layout,
    most: Option<u64>,
) -> Result<Vec<CalendarFile>, String> {
    let regeneration = standing.planned.beside(standing.earlier.previous());
    let spread = Spread::of(&standing.planned.plan, style, &regeneration, standing.earlier.bytes());
    spread.files(layout, NAME, most).map_err(|error| error.to_string())
}

/// One of the words of a configuration.
fn word<W: FixedWord>(text: &str) -> Result<W, String> {
    let found = W::WORDS.iter().find(|(word, _)| *word == text);
    found.map(|(_, value)| *value).ok_or_else(|| format!("“{text}” is none of the choices"))
}

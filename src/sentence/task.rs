//! What to do and by when, and where to reach the person.

use super::Story;
use crate::plan::{Medium, Placing, Timing};
use crate::prose::Prose;

/// What is done in each medium, in front of the person.
const TASKS: [(Medium, &str); 6] = [
    (Medium::Email, "E-mail to "),
    (Medium::EmailInsteadOfCall, "E-mail to "),
    (Medium::Call, "Call "),
    (Medium::Message, "Text message to "),
    (Medium::Letter, "Letter to "),
    (Medium::Visit, "Visit to "),
];

/// Behind the person, in front of when it has to be done.
const BY: &str = "by ";

impl Story<'_> {
    /// The address or the number, and a page; or that the sheet has neither. A line each.
    pub(crate) fn address(&self, out: &mut impl Prose, medium: Medium) {
        let Some(person) = self.pair.person.map(|person| self.plan.roster.person(person)) else { return };
        match medium {
            Medium::Email | Medium::EmailInsteadOfCall => {
                line(out, person.email(), "The sheet has no address: write only if they gave you one.");
            }
            Medium::Call | Medium::Message => {
                line(out, person.phone(), "The sheet has no number: use it only if they gave you one.");
            }
            Medium::Letter | Medium::Visit | Medium::Myself => {}
        }
        if let Some(page) = person.page() {
            out.plain("Their page: ");
            out.text(page);
            out.line_break();
        }
    }
}

/// "E-mail to Dana Lee, by Friday 13 March at 15:00 (Europe/Berlin)."; of a note to oneself no more than by when.
pub(crate) fn task<P: Prose>(out: &mut P, person: impl FnOnce(&mut P), timing: &Timing<'_>) {
    let has_deadline = has_deadline(timing);
    match verb(timing.reminder.medium) {
        None if has_deadline && !is_one_day(timing) => out.plain("By "),
        None => return,
        Some(verb) => {
            out.plain(verb);
            person(out);
            if has_deadline {
                out.comma();
                out.plain(BY);
            }
        }
    }
    if has_deadline {
        deadline(out, timing);
    }
    out.full_stop();
}

/// "Hello Dana Lee,", the first line of a message.
pub(crate) fn greeting<P: Prose>(out: &mut P, name: Option<impl FnOnce(&mut P)>) {
    out.plain("Hello");
    if let Some(name) = name {
        out.plain(" ");
        name(out);
    }
    out.text(",");
}

/// Whether a task says by when it is due: not where that has passed.
pub(super) fn has_deadline(timing: &Timing<'_>) -> bool {
    timing.reminder.placing != Placing::Appointment && timing.reminder.moment <= timing.window.last()
}

/// Whether the day alone says by when it is due.
pub(super) fn is_one_day(Timing { window, opens, closes, .. }: &Timing<'_>) -> bool {
    window.ends_with_day && opens.date() == closes.date()
}

/// Whom the task of a description is about, and the lines below it that say where to reach them.
pub(super) fn person_in(description: &str) -> Option<(&str, impl Iterator<Item = &str>)> {
    let mut lines = description.lines().take_while(|line| !line.is_empty());
    let task = lines.next()?;
    let person = TASKS.iter().find_map(|(_, verb)| task.strip_prefix(verb))?;
    let person = person
        .rsplit_once(&format!(", {BY}"))
        .map_or_else(|| person.strip_suffix('.').unwrap_or(person), |(person, _)| person);
    Some((person, lines.filter(|line| !line.starts_with("The sheet has no "))))
}

fn verb(medium: Medium) -> Option<&'static str> {
    TASKS.iter().find(|(known, _)| *known == medium).map(|(_, verb)| *verb)
}

fn line(out: &mut impl Prose, text: Option<&str>, without: &str) {
    out.text(text.unwrap_or(without));
    out.line_break();
}

/// "Friday 13 March at 15:00 (Europe/Berlin)".
fn deadline(out: &mut impl Prose, Timing { window, closes, zone, .. }: &Timing<'_>) {
    if window.ends_with_day {
        out.plain("the end of ");
        out.day(closes.date());
    } else {
        out.day_at(*closes);
    }
    out.zone(*zone);
}

#[cfg(test)]
mod tests {
    use super::person_in;

    #[test]
    fn a_full_stop_of_a_name_is_no_end_of_its_sentence() {
        for (task, person) in [
            ("E-mail to Sam Reed, by Friday 13 March at 15:00 (Europe/Berlin).", "Sam Reed"),
            ("E-mail to Sam Reed Jr., by Friday 13 March at 15:00 (Europe/Berlin).", "Sam Reed Jr."),
            ("Call Sam Reed.", "Sam Reed"),
            ("Call Sam Reed Jr..", "Sam Reed Jr."),
        ] {
            assert_eq!(person_in(task).map(|(person, _)| person), Some(person), "{task}");
        }
    }
}

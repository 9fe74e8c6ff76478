//! An interview as one readable line.

use std::fmt::Write;

use interview_reminders::interview::{Interview, Person, PersonId, Roster};

/// A line of it all, such as `line 2: Acme, Editor, Onsite: 2026-03-12 14:00 to 15:30 Europe/Berlin; contact Ana`.
pub fn said(interview: &Interview, roster: &Roster) -> String {
    let mut line = format!("line {}: ", interview.origin.line);
    let names = [roster.candidate(interview.candidate).name.as_deref(), roster.company(interview)];
    let names = names.into_iter().chain([roster.role(interview), roster.stage(interview)]);
    line.push_str(&names.flatten().collect::<Vec<_>>().join(", "));
    line.push_str(&when(interview));
    let person = |word: &str, id: &PersonId| format!("; {word} {}", person(roster.person(*id)));
    for interviewer in interview.interviewers.iter() {
        line.push_str(&person("interviewer", &interviewer));
    }
    line.push_str(&person("contact", &interview.contact));
    line.extend(interview.recruiter.map(|recruiter| person("recruiter", &recruiter)));
    line.push_str(&said_else(interview));
    line.push('\n');
    line
}

fn when(interview: &Interview) -> String {
    let (start, end) = (interview.local_start(), interview.zone.local(interview.end));
    let end_shape = if start.date() == end.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let hour = if interview.hour_known { "" } else { "about " };
    let name = interview.zone.name();
    format!(": {} {hour}{} to {} {name}", start.date(), start.format("%H:%M"), end.format(end_shape))
}

fn person(person: Person<'_>) -> String {
    let named = person.name().unwrap_or("unnamed");
    let address = person.email().map(|email| format!(" <{email}>")).unwrap_or_default();
    let phone = person.phone().map(|phone| format!(" {phone}")).unwrap_or_default();
    format!("{named}{address}{phone}")
}

fn said_else(interview: &Interview) -> String {
    let mut text = String::new();
    for contacted in &interview.history {
        write!(text, "; {:?} {}", contacted.step, contacted.date).expect("a text grows");
    }
    if let Some(day) = interview.answer_by {
        write!(text, "; answer by {day}").expect("a text grows");
    }
    if let Some(heard) = interview.heard_back {
        write!(text, "; heard back {}", heard.on).expect("a text grows");
    }
    if let Some(status) = interview.status {
        write!(text, "; {status:?}").expect("a text grows");
    }
    if let Some(format) = interview.format {
        write!(text, "; {format:?}").expect("a text grows");
    }
    for (word, said) in [("at", interview.place.as_deref()), ("notes", interview.notes.as_deref())] {
        if let Some(said) = said {
            write!(text, "; {word} {said:?}").expect("a text grows");
        }
    }
    text
}

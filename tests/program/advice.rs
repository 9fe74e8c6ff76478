//! What is said of each mistake, and what is to be done about it.

use interview_reminders::guide::Guide;
use interview_reminders::problem::Problem;
use interview_reminders::{Input, Request, plan};

use super::{SHEET, planned, request, sheet};

/// Holds that one of some problems says something, and what it advises.
fn say(problems: &[Problem], said: &str, advice: &str, of: &str) {
    let all: Vec<[String; 2]> =
        problems.iter().map(|problem| [problem.title().to_string(), problem.advice().to_string()]).collect();
    assert!(all.iter().any(|problem| problem[0].contains(said) && problem[1].contains(advice)), "{of}: {all:#?}");
}

fn refused(request: &Request) -> Vec<Problem> {
    plan(&[sheet(SHEET)], request).err().unwrap_or_default()
}

#[test]
fn each_kind_of_setting_says_what_it_wants() {
    for (line, said, advice) in [
        ("with-interviews = \"yes\"", "is a text, where true or false is wanted", "true or false without quotes"),
        ("disable = \"let-go\"", "is a text, where a list is wanted", "[\"…\", \"…\"]"),
        ("me = 3", "is a whole number, where a table is wanted", "below its name in brackets"),
        ("me.name = 1.5", "is a decimal, where a text is wanted", "a text in quotes"),
        ("me.name = 2026-03-09", "is a date, where a text is wanted", "a text in quotes"),
        ("me.name = true", "is true or false, where a text is wanted", "a text in quotes"),
        ("me.name = []", "is a list, where a text is wanted", "a text in quotes"),
        ("me.name = {}", "is a table, where a text is wanted", "a text in quotes"),
        ("limits.per-day = \"two\"", "where a whole number is wanted", "such as 2"),
        ("limits.per-day = 0", "can't be 0", "a number from 1 to 100"),
        ("output.max-bytes = \"tiny\"", "“tiny”, which is not a size of files", "900k or 1M"),
        ("output.alarm = \"soon\"", "“soon”, which is not", "write"),
        ("sheet.assumed-time = \"noon\"", "“noon”, which is not a time of day", "such as 12:00"),
    ] {
        let configuration = Some(Input::new("interview-reminders.toml", line));
        say(&refused(&Request { configuration, ..request() }), said, advice, line);
    }
}

#[test]
fn a_text_of_a_guide_says_which_fields_there_are() {
    let configuration = Some(Input::new("interview-reminders.toml", "guide = \"mine.toml\""));
    for (field, said, advice) in [
        ("{firm}", "can't be “firm”", "accepted: person, company"),
        ("{company", "not a text whose fields are known", "fields are {person}, {company}"),
    ] {
        let page = Guide::builtin_text("levo").expect("a built-in guide").replacen("{company}", field, 1);
        let guide = Some(Input::new("mine.toml", page));
        say(&refused(&Request { guide, configuration: configuration.clone(), ..request() }), said, advice, field);
    }
}

#[test]
fn each_event_that_is_no_holiday_says_why() {
    for (event, said, advice) in [
        ("DTSTART;VALUE=DATE:20260231", "is on no day", "give it its day"),
        ("DTSTART:20260310T100000Z", "is not a whole day", "last all day"),
        ("DTSTART;VALUE=DATE:20260310\r\nDURATION:P400D", "lasts 400 days", "several shorter events"),
        ("DTSTART;VALUE=DATE:20260310\r\nRRULE:FREQ=WEEKLY", "its rule is not yearly", "repeat every year"),
    ] {
        let text =
            format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Off\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        let holidays = vec![Input::new("off.ics", text)];
        let planned = planned(SHEET, &Request { holidays, ..request() });
        say(&planned.setup.problems, said, advice, event);
    }
}

#[test]
fn hours_and_times_that_can_not_be_taken_say_what_to_write() {
    for (time, hours, said, advice) in [
        ("", &*"Mo 09:00-17:00; ".repeat(80), "more than 1000 bytes", "opening hours, such as"),
        ("0", "", "may be midnight, or no hour at all", "write 00:00"),
        ("12", "", "may be noon or midnight", "write 12:00, or 12 am"),
    ] {
        let text = format!("company,date,time,contact,contact_hours\nAcme,2026-03-10,{time},Kim,{hours}\n");
        let planned = planned(&text, &request());
        say(planned.problems(), said, advice, &format!("{time} {hours}"));
    }
}

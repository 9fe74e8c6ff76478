//! What stands below the title of an event: in the order in which it is needed, short, and without a word too many.

use icalendar::parser::{Component, read_calendar, unfold};
use interview_reminders::guide::Guide;
use serde_json::Value;

use super::folder::Folder;

/// The most characters of a description, in a row that has no long notes.
const LONGEST: usize = 1_300;

/// How the parts of a description start, in their order.
const ORDER: [&[&str]; 11] = [
    &["E-mail to ", "Call ", "Text message to ", "Letter to ", "Visit to ", "By "],
    &["Interview: "],
    &["Place: "],
    &["Notes: "],
    &["Subject: "],
    &["Draft: ", "To say: "],
    &["Advice: "],
    &["Better not: "],
    &["At the same time: "],
    &["---"],
    &["The advice of "],
];

/// What says nothing.
const EMPTY: [&str; 5] = ["Note to yourself", "if they gave you an address", "  ", "\n\n\n", "the time in your sheet"];

/// One event, as a reader understands it.
struct Event {
    category: String,
    summary: String,
    description: String,
    url: Option<String>,
    trigger: Option<String>,
}

fn events(calendar: &str) -> Vec<Event> {
    let calendar = unfold(calendar);
    let calendar = read_calendar(&calendar).expect("a calendar");
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    events.map(event).collect()
}

fn event(component: &Component<'_>) -> Event {
    let text = |name: &str| component.find_prop(name).map(|property| unescaped(property.val.as_ref()));
    let alarm = component.components.first();
    Event {
        category: text("CATEGORIES").expect("a category"),
        summary: text("SUMMARY").expect("a summary"),
        description: text("DESCRIPTION").expect("a description"),
        url: text("URL"),
        trigger: alarm.and_then(|alarm| Some(alarm.find_prop("TRIGGER")?.val.to_string())),
    }
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut escaped = false;
    for character in value.chars() {
        match character {
            '\\' if !escaped => escaped = true,
            _ => {
                text.push(if escaped && character == 'n' { '\n' } else { character });
                escaped = false;
            }
        }
    }
    text
}

fn exported(folder: &Folder, arguments: &str) -> Vec<Event> {
    events(&folder.run(&format!("export interviews.csv{arguments}")).stdout)
}

fn of_the_cast(guide: &str) -> Vec<Event> {
    exported(&Folder::with_the_cast(), &format!(" --with-interviews --guide {guide}"))
}

#[test]
fn a_description_is_short_whatever_guideline_asks_for_it() {
    for guide in Guide::builtin_names() {
        for Event { summary, description, .. } in of_the_cast(guide) {
            let length = description.chars().count();
            assert!(length <= LONGEST, "{guide}: {summary}: {length} characters:\n{description}");
        }
    }
}

#[test]
fn a_description_says_first_what_is_needed_first() {
    for guide in Guide::builtin_names() {
        for Event { description, .. } in of_the_cast(guide) {
            let place = |line: &str| ORDER.iter().position(|starts| starts.iter().any(|start| line.starts_with(start)));
            let places: Vec<usize> = description.lines().filter_map(place).collect();
            assert!(places.is_sorted(), "{guide}: {places:?}:\n{description}");
            assert!(places.contains(&1) && places.ends_with(&[9, 10]), "{guide}: {places:?}:\n{description}");
        }
    }
}

#[test]
fn no_sentence_says_nothing_or_names_an_id_or_a_rule() {
    for name in Guide::builtin_names() {
        let guide = Guide::builtin(name).expect("a built-in guide");
        let ids = guide.ids().filter(|id| id.contains('-')).map(str::to_owned);
        let rules = guide.guidelines.iter().flat_map(|guideline| guideline.rules.clone());
        // References are what they are, and a thank-you and a follow-up are words as well.
        let words = ["thank-you", "follow-up"];
        let codes: Vec<String> = ids.chain(rules).filter(|code| !words.contains(&&**code)).collect();
        for Event { description, .. } in of_the_cast(name) {
            let is_word = |c: char| c.is_alphanumeric() || c == '-';
            let said: Vec<&str> = description.split(|c| !is_word(c)).collect();
            let code = codes.iter().find(|code| said.contains(&code.as_str()));
            assert_eq!(code, None, "{name}:\n{description}");
            let empty = EMPTY.iter().find(|empty| description.contains(**empty));
            assert_eq!(empty, None, "{name}:\n{description}");
        }
    }
}

#[test]
fn a_link_opens_the_message_that_the_description_drafts() {
    let folder = Folder::with(
        "company,role,interview date,time,contact,may_call,contact_phone\n\
         Acme & Sons,Clerk,2026-03-10,14:00,Zoë Núñez <zoe?bcc=x@acme.test>,yes,+1 212 555 0100\n",
    );
    folder.write("interview-reminders.toml", "[me]\nname = \"Joe Smith\"\n");
    let events = exported(&folder, "");
    let url = |category: &str| {
        let event = events.iter().find(|event| event.category == category).expect(category);
        event.url.clone().unwrap_or_default()
    };
    assert_eq!(
        url("final-follow-up"),
        "mailto:zoe%3Fbcc%3Dx@acme.test?subject=A%20last%20question%20about%20the%20Clerk%20position&body=\
         Hello%20Zo%C3%AB%20N%C3%BA%C3%B1ez%2C%0D%0A%0D%0A\
         This%20is%20my%20last%20question%3A%20I%20would%20still%20be%20glad%20to%20join%20Acme%20%26%20Sons.%20\
         If%20the%20Clerk%20position%20has%20gone%20to%20somebody%20else%2C%20a%20line%20is%20enough.%20\
         Thank%20you%20all%20the%20same.%0D%0A%0D%0AJoe%20Smith"
    );
    assert_eq!(url("call-once"), "tel:+12125550100");
    assert_eq!(url("let-go"), "");
    let description =
        &events.iter().find(|event| event.category == "final-follow-up").expect("it is there").description;
    let lines: Vec<&str> = description.lines().take(2).collect();
    assert_eq!(
        lines,
        ["E-mail to Zoë Núñez, by the end of Tuesday 31 March (America/New_York).", "zoe?bcc=x@acme.test"]
    );
}

#[test]
fn an_interview_rings_as_one_has_to_be_there_or_earlier_unless_set_otherwise() {
    for (output, guide, before_interview, before_others) in [
        ("", "considerate", Some("-PT15M"), Some("-PT0M")),
        ("", "levo", Some("-PT15M"), Some("-PT0M")),
        ("alarm = \"5m\"", "considerate", Some("-PT15M"), Some("-PT5M")),
        ("alarm = \"1h\"", "considerate", Some("-PT60M"), Some("-PT60M")),
        ("alarm = \"none\"", "considerate", Some("-PT15M"), None),
        ("interview-alarm = \"90m\"", "considerate", Some("-PT90M"), Some("-PT0M")),
        ("interview-alarm = \"5m\"", "considerate", Some("-PT5M"), Some("-PT0M")),
        ("interview-alarm = \"none\"", "considerate", None, Some("-PT0M")),
    ] {
        let folder = Folder::with("company,date,time\nAcme,2026-03-10,14:00\n");
        folder.write("interview-reminders.toml", format!("[output]\n{output}\n"));
        for event in exported(&folder, &format!(" --with-interviews --guide {guide}")) {
            let expected = if event.category == "interview" { before_interview } else { before_others };
            assert_eq!(event.trigger.as_deref(), expected, "{output} {guide}: {}", event.summary);
        }
    }
}

#[test]
fn of_many_at_the_same_moment_three_are_named() {
    let rows = |count: u32| (1..=count).map(|row| format!("Client {row},2026-03-10,14:00,Rita Poole\n"));
    let reported = |count: u32| {
        let sheet: String = rows(count).collect();
        let events = exported(&Folder::with(format!("company,date,time,recruiter\n{sheet}")), "");
        let is_first = |event: &&Event| event.summary.ends_with("at Client 1 went");
        let description = events.iter().find(is_first).expect("it is there").description.clone();
        let line = description.lines().find_map(|line| line.strip_prefix("At the same time: "));
        line.unwrap_or_default().to_owned()
    };
    let [thanks, second, third] = [
        "Send Rita Poole your thanks to pass on to Client 1",
        "Tell Rita Poole how the interview at Client 2 went",
        "Send Rita Poole your thanks to pass on to Client 2",
    ];
    assert_eq!(reported(1), thanks);
    assert!(
        [second, third].iter().all(|other| reported(2).contains(other)) && !reported(2).contains("more"),
        "{}",
        reported(2)
    );
    let many = reported(20);
    assert!(many.matches("; ").count() == 2 && many.ends_with(" and 36 more"), "{many}");
}

#[test]
fn directions_that_a_cell_leaves_open_end_with_it() {
    let sheet = "company,role,interview date,notes\nA\u{202e}B,C\u{2067}D,2026-03-10,\u{fffe}E\u{202b}F\u{ffff}\n";
    for Event { summary, description, url, .. } in exported(&Folder::with(sheet), "") {
        assert!(!summary.contains('\u{202e}') || summary.contains("A\u{202e}B\u{202c}"), "{summary:?}");
        assert!(description.contains("Interview: A\u{202e}B\u{202c}, C\u{2067}D\u{2069}, "), "{description:?}");
        assert!(description.contains("Notes: E\u{202b}F\u{202c}\n"), "{description:?}");
        assert_eq!(url, None);
    }
}

#[test]
fn a_line_for_scripts_has_the_parts_of_the_event() {
    let folder = Folder::with_the_cast();
    let events = exported(&folder, " --with-interviews");
    let lines = folder.run("plan interviews.csv --format jsonl --with-interviews").stdout;
    let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
    let reminders: Vec<Value> = lines.filter(|line| line.get("at").is_some()).collect();
    assert_eq!(reminders.len(), events.len());
    for (line, event) in reminders.iter().zip(&events) {
        let text = |key: &str| line[key].as_str().unwrap_or_default();
        assert_eq!((text("summary"), text("guideline")), (&*event.summary, &*event.category));
        assert_eq!(text("link"), event.url.as_deref().unwrap_or_default());
        for part in
            ["task", "address", "appointment", "place", "notes", "subject", "draft", "advice", "avoid", "advised_by"]
        {
            assert!(event.description.contains(text(part)), "{part} of {line}\n{}", event.description);
        }
        assert!(text("end") > text("at") && text("end").len() == text("at").len(), "{line}");
    }
}

/// What becomes of an event whose row changes, or goes.
#[test]
fn a_cancelled_event_says_why_and_no_longer_what_to_do() {
    let header = "id,company,date,time,contact,status,heard_back_on";
    let row = "1,Acme,2026-03-10,14:00,Ana Ruiz <ana@acme.test>";
    let others = "2,Belfry,2026-03-12,10:00,Cleo <cleo@belfry.test>,,\n";
    for (changed, configuration, why) in [
        (format!("{row},rejected,\n"), "", "They declined: all contact stops."),
        (format!("{row},,2026-03-12\n"), "", "They answered on Thursday 12 March 2026."),
        (String::new(), "", "The row of this interview is gone from the sheet."),
        (format!("{row},,\n"), "disable = [\"follow-up\"]\n", "Reminders of this kind are switched off."),
        (row.replace("Ana Ruiz <ana", "Ben <ben") + ",,\n", "", "The row of this interview asks for it no longer."),
    ] {
        let folder = Folder::with(format!("{header}\n{row},,\n{others}"));
        folder.run("export interviews.csv -o reminders.ics");
        folder.write("interviews.csv", format!("{header}\n{changed}{others}"));
        folder.write("interview-reminders.toml", configuration);
        let run = folder.run("export interviews.csv -o reminders.ics --now 2026-03-02T05:30:00Z");
        assert_eq!(run.status, 0, "{why}: {}", run.stderr);
        let events = events(&folder.read("reminders.ics"));
        let event = events.iter().find(|event| event.summary == "Cancelled: Ask Ana Ruiz at Acme where things stand");
        let event = event.unwrap_or_else(|| panic!("{why}: nothing is cancelled"));
        let said = format!(
            "{why}\n\nAna Ruiz\nana@acme.test\n\nInterview: Acme, Tuesday 10 March 2026 at 14:00 (America/New_York)"
        );
        assert_eq!((&event.description, &event.url, &event.trigger), (&said, &None, &None), "{why}");
        let again = folder.run("export interviews.csv -o reminders.ics --now 2026-03-03T05:30:00Z");
        assert!(again.stderr.contains("(nothing changed)"), "{why}: {}", again.stderr);
    }
}

/// The title says “your contact” already.
#[test]
fn a_cancelled_event_has_no_line_for_somebody_without_a_name() {
    let folder = Folder::with("company,date,time,status\nAcme,2026-03-10,14:00,\n");
    folder.run("export interviews.csv -o reminders.ics");
    folder.write("interviews.csv", "company,date,time,status\nAcme,2026-03-10,14:00,rejected\n");
    folder.run("export interviews.csv -o reminders.ics --now 2026-03-02T05:30:00Z");
    let events = events(&folder.read("reminders.ics"));
    let event = events.iter().find(|event| event.summary == "Cancelled: Ask your contact at Acme where things stand");
    let said =
        "They declined: all contact stops.\n\nInterview: Acme, Tuesday 10 March 2026 at 14:00 (America/New_York)";
    assert_eq!(event.map(|event| &*event.description), Some(said));
}

//! What is shown: nothing that a sheet, a header, a calendar or a name holds reaches a terminal, a mail or a log raw.

use super::folder::{Folder, Run, SHEET};

/// An escape sequence, a C1 control, a mark of writing direction, a byte order mark, a delete.
const RAW: [char; 6] = ['\u{1b}', '\u{9b}', '\u{202e}', '\u{feff}', '\u{7f}', '\u{8}'];

/// A word with all of these in it.
fn raw(word: &str) -> String {
    RAW.iter().fold(word.to_owned(), |text, character| format!("{text}{character}[2J"))
}

fn expect_shown(run: &Run, what: &str) {
    for text in [&run.stdout, &run.stderr] {
        assert!(!text.contains(RAW), "{what}: {text:?}");
    }
}

#[test]
fn headers_and_cells_are_shown_as_they_can_be_seen() {
    let header = raw("contact_hours");
    let folder = Folder::with(format!(
        "company,role,date,interviewers,{},{header},\"two\nlines\",place,timezone\n\
         {company},{company},2026-03-10,{company} <kim@acme.test>,{company},whenever,x,{company},\n\
         {company},{company},2026-03-11,{company},{company},whenever,x,{company},Mars{company}\n",
        raw("mood"),
        company = raw("Acme"),
    ));
    let commands = [
        "check interviews.csv",
        "check interviews.csv --quiet",
        "check interviews.csv --format jsonl",
        "plan interviews.csv --why",
        "plan interviews.csv --format jsonl",
        "diff interviews.csv -o reminders.ics",
        "export interviews.csv -o reminders.ics --log log.jsonl",
        "export interviews.csv -o folder --layout company --log log.jsonl",
        "diff interviews.csv -o folder --layout company",
        "init --from interviews.csv",
    ];
    for command in commands {
        expect_shown(&folder.run(command), command);
    }
    assert!(!folder.read("log.jsonl").contains(RAW), "the log");
    let check = folder.run("check interviews.csv");
    assert!(check.stdout.contains("\\u{1b}[2J") && check.stdout.contains("\\u{202e}"), "{}", check.stdout);
    // Each row's problem is a line, whatever stands in its header.
    assert!(!check.stdout.lines().any(|line| line.starts_with("lines")), "{}", check.stdout);
}

#[test]
fn a_calendar_that_was_edited_is_shown_as_it_can_be_seen() {
    let folder = Folder::with(SHEET);
    folder.run("export interviews.csv -o reminders.ics");
    let edited = folder.read("reminders.ics").replace("SUMMARY:", &format!("SUMMARY:{}", raw("Hm")));
    folder.write("reminders.ics", &edited);
    expect_shown(&folder.run("diff interviews.csv -o reminders.ics"), "edited");
    folder.write("interviews.csv", "company,date\nBolt,2026-03-10\n");
    let run = folder.run("diff interviews.csv -o reminders.ics");
    assert!(run.stdout.contains("Hm\\u{1b}[2J"), "{}", run.stdout);
    expect_shown(&run, "no longer planned");
    folder.write("reminders.ics", edited.replace("PRODID:-//", &format!("PRODID:-//{}", raw("other"))));
    for command in ["diff interviews.csv -o reminders.ics", "export interviews.csv -o reminders.ics"] {
        expect_shown(&folder.run(command), "another program's");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_as_they_can_be_seen() {
    let folder = Folder::with(SHEET);
    let name = format!("{}.csv", raw("sheet").replace(' ', ""));
    folder.write(&name, "company,date,mood\nAcme,someday,\n");
    folder.write(&format!("{name}.toml"), "nothing = 1\n");
    let commands = [
        format!("check {name}"),
        format!("check {name} --format jsonl"),
        format!("plan missing-{name}"),
        format!("export interviews.csv -o {name}"),
        format!("export interviews.csv -o {name}.ics --log {name}.log"),
        format!("check interviews.csv --config {name}.toml"),
        format!("check interviews.csv --guide {name}.toml"),
        format!("check interviews.csv --holidays {name}.toml"),
        format!("init {name}.d"),
    ];
    for command in commands {
        expect_shown(&folder.run(&command), &command);
    }
    assert!(!folder.read(&format!("{name}.log")).contains(RAW), "the log");
}

//! Two nights that keep every rule, and copies of the second each of which breaks one.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use super::Court;
use super::nights::{Files, LARGEST, Written, broken, files};
use super::support::patience::output;

/// What happens between two nights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    /// A row moves, one is renamed, one goes, one stays.
    Edits,
    Nothing,
    /// There never was a row of which anything comes.
    NothingAtAll,
    /// The same, in a feed.
    NothingInAFeed,
    /// More is added than fits into one file.
    Growth,
}

/// One rule over two nights, and how the second comes to break it.
pub struct Mutation {
    /// Its name among the [rules](super::nights).
    pub rule: &'static str,
    between: Between,
    breaks: fn(&mut Files),
}

const fn breaks(rule: &'static str, between: Between, breaks: fn(&mut Files)) -> Mutation {
    Mutation { rule, between, breaks }
}

/// Every rule over two nights, broken at least once.
pub const MUTATIONS: [Mutation; 15] = [
    breaks("an event keeps its UID", Between::Edits, |files| edit(files, |ics| with_another_uid(ics, 1))),
    breaks("an event keeps its UID", Between::Edits, |files| edit(files, |ics| with_another_uid(ics, 0))),
    breaks("an event that goes is cancelled", Between::Edits, |files| edit(files, without_the_cancelled)),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files| {
        edit(files, |ics| once(ics, CHANGED, "SEQUENCE:0\r\n"));
    }),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files| {
        edit(files, |ics| once(ics, CHANGED, "SEQUENCE:2\r\n"));
    }),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files| edit(files, |ics| once(ics, CHANGED, ""))),
    breaks("DTSTAMP of the change", Between::Edits, |files| edit(files, |ics| once(ics, "P:20260302", "P:20260301"))),
    breaks("an event without a change keeps its bytes", Between::Edits, |files| {
        edit(files, |ics| once(ics, "SEQUENCE:0\r\n", CHANGED));
    }),
    breaks("an event without a change keeps its bytes", Between::Nothing, |files| {
        edit(files, |ics| ics.replace("20260301T", "20260302T"));
    }),
    breaks("a file without a change is left alone", Between::Nothing, |files| {
        for file in files.values_mut() {
            file.at += Duration::from_secs(1);
        }
    }),
    breaks("a file without a change is left alone", Between::Nothing, |files| {
        edit(files, |ics| once(ics, "CALSCALE", "X-INTERVIEW-REMINDERS-AT:20260302\r\nCALSCALE"));
    }),
    breaks("no import of no events", Between::NothingAtAll, |files| {
        let file = Written { text: EMPTY.to_owned(), at: std::time::UNIX_EPOCH };
        files.insert("reminders.ics".to_owned(), file);
    }),
    breaks("a feed is always there", Between::NothingInAFeed, Files::clear),
    breaks("at most 1 MB a file", Between::Growth, joined),
    breaks("each event in one file", Between::Growth, |files| {
        let first = files.values().next().expect("there is a part").text.clone();
        let last = files.values_mut().next_back().expect("there is a part");
        last.text = once(&last.text, "BEGIN:VEVENT", &format!("{}BEGIN:VEVENT", first_event(&first)));
    }),
];

/// How an event tells that it changed in the second night.
const CHANGED: &str = "SEQUENCE:1\r\n";

const EMPTY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nEND:VCALENDAR\r\n";

fn edit(files: &mut Files, edit: impl Fn(&str) -> String) {
    for file in files.values_mut() {
        file.text = edit(&file.text);
    }
}

fn once(ics: &str, from: &str, to: &str) -> String {
    ics.replacen(from, to, 1)
}

/// The first event with this SEQUENCE as another one.
fn with_another_uid(ics: &str, sequence: u32) -> String {
    let end = ics.find(&format!("SEQUENCE:{sequence}\r\n")).expect("there is such an event");
    let start = ics[..end].rfind("\r\nUID:").expect("an event has a UID") + "\r\nUID:".len();
    format!("{}{}{}", &ics[..start], "00000000-0000-5000-8000-000000000000", &ics[start + 36..])
}

fn first_event(ics: &str) -> &str {
    let start = ics.find("BEGIN:VEVENT").expect("there is an event");
    let end = ics.find("END:VEVENT\r\n").expect("it has an end") + "END:VEVENT\r\n".len();
    &ics[start..end]
}

fn without_the_cancelled(ics: &str) -> String {
    let mark = ics.find("STATUS:CANCELLED").expect("an event is cancelled");
    let start = ics[..mark].rfind("BEGIN:VEVENT").expect("it has a start");
    let end = mark + ics[mark..].find("END:VEVENT\r\n").expect("it has an end") + "END:VEVENT\r\n".len();
    format!("{}{}", &ics[..start], &ics[end..])
}

/// Every event in the first file.
fn joined(files: &mut Files) {
    let texts: Vec<String> = files.values().map(|file| file.text.clone()).collect();
    let events = |ics: &str| ics[ics.find("BEGIN:VEVENT").unwrap_or_default()..].replace("END:VCALENDAR\r\n", "");
    let (first, others) = texts.split_first().expect("there is a part");
    let text = first.replace(
        "END:VCALENDAR",
        &format!("{}END:VCALENDAR", others.iter().map(|ics| events(ics)).collect::<String>()),
    );
    files.retain(|name, _| name.ends_with("-1.ics"));
    for file in files.values_mut() {
        file.text.clone_from(&text);
    }
}

const HEADER: &str = "id,company,date,time,contact,status,notes\n";

fn grown(rows: u32) -> String {
    let mut sheet = HEADER.to_owned();
    for row in 0..rows {
        let day = 2 + row % 28;
        writeln!(sheet, "{row},Company {row},2026-03-{day:02},10:00,Kim <kim@c{row}.test>,,row {row}").expect("room");
    }
    sheet
}

impl Between {
    const ALL: [Between; 5] =
        [Between::Edits, Between::Nothing, Between::NothingAtAll, Between::NothingInAFeed, Between::Growth];

    /// The sheets of the two nights.
    fn sheets(self) -> [String; 2] {
        let rows = |rows: &str| format!("{HEADER}{rows}");
        let first = rows(
            "a,Acme,2026-03-10,10:00,Kim <kim@acme.test>,,one\nb,Belfry,2026-03-12,14:00,Bo <bo@belfry.test>,,two\n\
             c,Castle,2026-03-17,09:00,Cy <cy@castle.test>,,three\nd,Dune,2026-03-19,09:00,Di <di@dune.test>,,four\n",
        );
        let edited = rows(
            "d,Dune,2026-03-19,09:00,Di <di@dune.test>,,four\na,Acme,2026-03-11,11:00,Kim <kim@acme.test>,,one\n\
             b,Belfry Ltd,2026-03-12,14:00,Bo <bo@belfry.test>,,two\n",
        );
        let rejected = rows("a,Acme,2026-03-10,10:00,Kim <kim@acme.test>,rejected,one\n");
        match self {
            Between::Edits => [first, edited],
            Between::Nothing => [first.clone(), first],
            Between::NothingAtAll | Between::NothingInAFeed => [rejected.clone(), rejected],
            Between::Growth => [grown(20), grown(280)],
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Between::NothingInAFeed => &["--flavor", "feed"],
            Between::Growth => &["--max-bytes", "1M"],
            _ => &[],
        }
    }

    fn is_feed(self) -> bool {
        self == Between::NothingInAFeed
    }

    /// What the folder holds after each of the nights.
    fn nights(self) -> [Files; 2] {
        let court = Court::over(b"");
        let folder: &Path = court.folder.path();
        let mut nights = self.sheets().into_iter().zip(["1772352000", "1772438400"]).map(|(sheet, now)| {
            std::fs::write(folder.join("interviews.csv"), sheet).expect("the sheet can be written");
            let mut program = court.program("export");
            program.args(["--output", "reminders.ics"]).args(self.options()).env("SOURCE_DATE_EPOCH", now);
            let ended = output(&mut program).expect("the program runs");
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
            files(folder)
        });
        [nights.next().expect("a first"), nights.next().expect("a second")]
    }
}

#[test]
fn two_nights_keep_every_rule_and_a_copy_of_the_second_that_breaks_one_is_caught() {
    for between in Between::ALL {
        let [before, after] = between.nights();
        let bytes: usize = after.values().map(|file| file.text.len()).sum();
        assert_eq!((after.len() > 1, bytes > LARGEST), (between == Between::Growth, between == Between::Growth));
        assert_eq!(broken(&before, &after, between.is_feed()), [].into(), "{between:?}");
        for Mutation { rule, breaks, .. } in MUTATIONS.iter().filter(|mutation| mutation.between == between) {
            let mut copy = after.clone();
            breaks(&mut copy);
            assert_ne!(copy, after, "nothing was changed to break {rule:?}");
            let found = broken(&before, &copy, between.is_feed());
            assert!(found.contains(rule), "{between:?}: {rule:?} is broken, and only {found:?} noticed");
        }
    }
}

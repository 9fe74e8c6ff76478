//! Two nights that keep every rule, and copies of the second each of which breaks one.

use std::fmt::Write;
use std::fs;
use std::time::Duration;

use chrono::NaiveDateTime;

use super::Court;
use super::nights::{Files, Kind, LARGEST, OF_ANOTHER, Written, broken, files};
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
    /// A month and more, after a row went.
    Months,
    /// Edits, of a folder with a file for each event and one of somebody else's.
    EditsInAVdir,
}

/// One rule over two nights, and how the second comes to break it.
pub struct Mutation {
    /// Its name among the [rules](super::nights).
    pub rule: &'static str,
    between: Between,
    /// The second, with the rule broken, given the first.
    breaks: fn(&mut Files, &Files),
}

const fn breaks(rule: &'static str, between: Between, breaks: fn(&mut Files, &Files)) -> Mutation {
    Mutation { rule, between, breaks }
}

/// Every rule over two nights, broken at least once.
pub const MUTATIONS: [Mutation; 20] = [
    breaks("an event keeps its UID", Between::Edits, |files, _| edit(files, |ics| with_another_uid(ics, 1))),
    breaks("an event keeps its UID", Between::Edits, |files, _| edit(files, |ics| with_another_uid(ics, 0))),
    breaks("an event that goes is cancelled", Between::Edits, |files, _| edit(files, without_the_cancelled)),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files, _| {
        edit(files, |ics| once(ics, CHANGED, "SEQUENCE:0\r\n"));
    }),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files, _| {
        edit(files, |ics| once(ics, CHANGED, "SEQUENCE:2\r\n"));
    }),
    breaks("SEQUENCE + 1 for a change", Between::Edits, |files, _| edit(files, |ics| once(ics, CHANGED, ""))),
    breaks("DTSTAMP of the change", Between::Edits, |files, _| {
        edit(files, |ics| once(ics, "P:20260302", "P:20260301"));
    }),
    breaks("an event without a change keeps its bytes", Between::Edits, |files, _| {
        edit(files, |ics| once(ics, "SEQUENCE:0\r\n", CHANGED));
    }),
    breaks("an event without a change keeps its bytes", Between::Nothing, |files, _| {
        edit(files, |ics| ics.replace("20260301T", "20260302T"));
    }),
    breaks("a file without a change is left alone", Between::Nothing, |files, _| {
        for file in files.values_mut() {
            file.at += Duration::from_secs(1);
        }
    }),
    breaks("a file without a change is left alone", Between::Nothing, |files, _| {
        edit(files, |ics| once(ics, "CALSCALE", "X-INTERVIEW-REMINDERS-AT:20260302\r\nCALSCALE"));
    }),
    breaks("no import of no events", Between::NothingAtAll, |files, _| {
        let file = Written { text: EMPTY.to_owned(), at: std::time::UNIX_EPOCH };
        files.insert("reminders.ics".to_owned(), file);
    }),
    breaks("a feed is always there", Between::NothingInAFeed, |files, _| files.clear()),
    breaks("what is cancelled is forgotten in the end", Between::Months, Files::clone_from),
    breaks("a file of a vdir is its event's", Between::EditsInAVdir, |files, _| {
        let (_, file) = files.pop_first().expect("there is a file");
        files.insert("7.ics".to_owned(), file);
    }),
    breaks("a file of a vdir is its event's", Between::EditsInAVdir, |files, _| {
        let (_, first) = files.pop_first().expect("there is a file");
        let second = files.values_mut().next().expect("there is another");
        second.text = once(&second.text, "END:VCALENDAR", &format!("{}END:VCALENDAR", first_event(&first.text)));
    }),
    breaks("what is another's stays", Between::EditsInAVdir, |files, _| {
        files.remove(ANOTHER).expect("it is there");
    }),
    breaks("what is another's stays", Between::EditsInAVdir, |files, _| {
        files.get_mut(ANOTHER).expect("it is there").at += Duration::from_secs(1);
    }),
    breaks("at most 1 MB a file", Between::Growth, |files, _| joined(files)),
    breaks("each event in one file", Between::Growth, |files, _| {
        let first = files.values().next().expect("there is a part").text.clone();
        let last = files.values_mut().next_back().expect("there is a part");
        last.text = once(&last.text, "BEGIN:VEVENT", &format!("{}BEGIN:VEVENT", first_event(&first)));
    }),
];

/// How an event shows that it changed in the second night.
const CHANGED: &str = "SEQUENCE:1\r\n";

/// The name of what is somebody else's.
const ANOTHER: &str = "team.ics";

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
    const ALL: [Between; 7] = [
        Between::Edits,
        Between::Nothing,
        Between::NothingAtAll,
        Between::NothingInAFeed,
        Between::Growth,
        Between::Months,
        Between::EditsInAVdir,
    ];

    /// The sheets of the nights, of which the last two are looked at, each with its day.
    fn sheets(self) -> Vec<(&'static str, String)> {
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
        let [one, two, months_later] = ["2026-03-01", "2026-03-02", "2026-07-01"];
        match self {
            Between::Edits | Between::EditsInAVdir => vec![(one, first), (two, edited)],
            Between::Nothing => vec![(one, first.clone()), (two, first)],
            Between::NothingAtAll | Between::NothingInAFeed => vec![(one, rejected.clone()), (two, rejected)],
            Between::Growth => vec![(one, grown(20)), (two, grown(280))],
            Between::Months => vec![(one, first), (two, edited.clone()), (months_later, edited)],
        }
    }

    fn kind(self) -> Kind {
        match self {
            Between::NothingInAFeed => Kind::Feed,
            Between::EditsInAVdir => Kind::Vdir,
            _ => Kind::Import,
        }
    }

    fn options(self) -> &'static [&'static str] {
        match self {
            Between::NothingInAFeed => &["--flavor", "feed", "--output", "calendars/reminders.ics"],
            Between::EditsInAVdir => &["--layout", "vdir", "--output", "calendars"],
            Between::Growth => &["--max-bytes", "1M", "--output", "calendars/reminders.ics"],
            _ => &["--output", "calendars/reminders.ics"],
        }
    }

    /// What the folder holds after each night, and when that was.
    fn nights(self) -> Vec<(NaiveDateTime, Files)> {
        let court = Court::over(b"");
        let folder = court.folder.path().join("calendars");
        fs::create_dir(&folder).expect("a folder can be made");
        if self.kind() == Kind::Vdir {
            fs::write(folder.join(ANOTHER), OF_ANOTHER).expect("a file can be written");
        }
        let nights = self.sheets().into_iter().map(|(day, sheet)| {
            fs::write(court.folder.path().join("interviews.csv"), sheet).expect("the sheet can be written");
            let now: NaiveDateTime = format!("{day}T08:00:00").parse().expect("a moment");
            let mut program = court.program("export");
            program.args(self.options()).env("SOURCE_DATE_EPOCH", now.and_utc().timestamp().to_string());
            let ended = output(&mut program).expect("the program runs");
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
            (now, files(&folder))
        });
        nights.collect()
    }
}

#[test]
fn two_nights_keep_every_rule_and_a_copy_of_the_second_that_breaks_one_is_caught() {
    for between in Between::ALL {
        let nights = between.nights();
        let [.., (_, before), (now, after)] = &nights[..] else { panic!("{between:?} has no two nights") };
        let broken = |files: &_| broken(before, files, between.kind(), *now);
        let bytes: usize = after.values().map(|file| file.text.len()).sum();
        assert_eq!(bytes > LARGEST, between == Between::Growth, "{bytes} bytes");
        assert_eq!(broken(after), [].into(), "{between:?}");
        for Mutation { rule, breaks, .. } in MUTATIONS.iter().filter(|mutation| mutation.between == between) {
            let mut copy = after.clone();
            breaks(&mut copy, before);
            assert_ne!(&copy, after, "nothing was changed to break {rule:?}");
            let found = broken(&copy);
            assert!(found.contains(rule), "{between:?}: {rule:?} is broken, and only {found:?} noticed");
        }
    }
}

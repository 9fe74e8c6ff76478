//! Some nights of a sheet that changes, with edits of the calendar by hand in between.

use std::collections::BTreeMap;
use std::fmt::Write;

use arbitrary::Arbitrary;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use interview_reminders::calendar::previous::Previous;

use crate::run::{KEPT, expect_planned, expect_rest, plan, read, read_roster, run};

/// Three nights are enough for an event to come, to go and to come back.
const MOST_NIGHTS: usize = 3;
const MOST_ROWS: usize = 4;
const MOST_EDITS: usize = 3;

/// A sheet at first, and what happens to it.
#[derive(Arbitrary, Debug)]
pub struct Nights {
    rows: Vec<Row>,
    nights: Vec<Night>,
}

#[derive(Arbitrary, Debug, Clone)]
struct Row {
    company: u8,
    role: u8,
    day: u8,
    hour: u8,
    zone: u8,
    contact: u8,
    hours: u8,
    status: u8,
    followed: Option<u8>,
    notes: String,
}

#[derive(Arbitrary, Debug)]
struct Night {
    hours_later: u8,
    changes: Vec<(u8, Change)>,
    edits: Vec<(u8, Edit)>,
}

#[derive(Arbitrary, Debug)]
enum Change {
    Add(Row),
    Set(Row),
    Remove,
}

/// What somebody does to an event.
#[derive(Arbitrary, Debug, Clone, Copy)]
enum Edit {
    Retitle,
    Remove,
    Raise(u8),
    /// To another day.
    Move(u8),
    /// A second one under its UID, on another day.
    Copy {
        before: bool,
        day: u8,
    },
    /// An event of theirs, under one of our UIDs or under one of its own, before or behind it.
    Add {
        same: bool,
        before: bool,
        sequence: u8,
    },
}

const ZONES: [&str; 5] = ["", "Europe/Berlin", "Asia/Kathmandu", "America/Vancouver", "Pacific/Apia"];
const CONTACTS: [&str; 4] = ["", "Kim <kim@acme.test>", "Lee Ray <lee@bolt.test>", "Kim"];
const HOURS: [&str; 4] = ["", "Mo-Fr 09:00-17:00", "Tu,Th 22:00-02:00", "9-12 and 13-15"];
const STATUSES: [&str; 4] = ["", "waiting", "rejected", "offer"];
const HEADER: &str = "company,role,date,time,timezone,contact,contact_hours,may_call,status,followed_up_on,notes\n";

impl Row {
    fn write(&self, out: &mut String) {
        let day = NaiveDate::from_ymd_opt(2026, 2, 20).expect("a day") + Days::new(u64::from(self.day % 60));
        let pick = |from: &[&'static str], number: u8| from[usize::from(number) % from.len()];
        let followed = self.followed.map(|days| (day + Days::new(u64::from(days % 12))).to_string());
        let _ = writeln!(
            out,
            "Company {},Role {},{day},{:02}:30,{},{},\"{}\",yes,{},{},\"{}\"",
            self.company % 4,
            self.role % 3,
            self.hour % 24,
            pick(&ZONES, self.zone),
            pick(&CONTACTS, self.contact),
            pick(&HOURS, self.hours),
            pick(&STATUSES, self.status),
            followed.unwrap_or_default(),
            self.notes.replace('"', "\"\"")
        );
    }
}

fn sheet(rows: &[Row]) -> String {
    let mut text = HEADER.to_owned();
    rows.iter().for_each(|row| row.write(&mut text));
    text
}

/// A calendar as text: what stands before its events, each of them, and what stands behind. What begins or ends an event in a
/// folded text is no line, since a blank stands before it.
#[derive(Default)]
struct Pieces {
    heading: String,
    events: Vec<String>,
    end: String,
}

impl Pieces {
    fn of(calendar: &str) -> Pieces {
        let mut pieces = Pieces::default();
        let mut is_inside = false;
        for line in calendar.split_inclusive("\r\n") {
            if line == "BEGIN:VEVENT\r\n" {
                pieces.events.push(String::new());
                is_inside = true;
            }
            let piece = match pieces.events.last_mut() {
                None => &mut pieces.heading,
                Some(event) if is_inside => event,
                Some(_) => &mut pieces.end,
            };
            piece.push_str(line);
            is_inside &= line != "END:VEVENT\r\n";
        }
        pieces
    }
}

/// A calendar after some edits.
fn edited(calendar: &str, edits: &[(u8, Edit)]) -> String {
    let Pieces { heading, events: mut all, end } = Pieces::of(calendar);
    for (place, edit) in edits {
        if all.is_empty() {
            break;
        }
        let place = usize::from(*place) % all.len();
        match edit {
            Edit::Retitle => all[place] = all[place].replacen("SUMMARY:", "SUMMARY:Hm ", 1),
            Edit::Remove => drop(all.remove(place)),
            Edit::Raise(by) => all[place] = raised(&all[place], u32::from(*by)),
            Edit::Move(day) => all[place] = moved(&all[place], *day),
            Edit::Copy { before, day } => all.insert(place + usize::from(!before), moved(&all[place], *day)),
            Edit::Add { same, before, sequence } => {
                let uid = all[place].lines().find_map(|line| line.strip_prefix("UID:")).unwrap_or_default().to_owned();
                let uid = if *same { uid } else { "dentist@example.com".to_owned() };
                let theirs = format!(
                    "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20260301T000000Z\r\nSEQUENCE:{sequence}\r\n\
                     DTSTART:20260311T080000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
                );
                all.insert(place + usize::from(!before), theirs);
            }
        }
    }
    format!("{heading}{}{end}", all.concat())
}

fn raised(event: &str, by: u32) -> String {
    let sequence = event.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap_or("0");
    let higher = sequence.parse::<u32>().unwrap_or(0) + by;
    event.replacen(&format!("SEQUENCE:{sequence}\r\n"), &format!("SEQUENCE:{higher}\r\n"), 1)
}

fn moved(event: &str, day: u8) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + Days::new(u64::from(day));
    let line = event.lines().find(|line| line.starts_with("DTSTART")).unwrap_or_default();
    event.replacen(line, &format!("DTSTART:{}T120000Z", day.format("%Y%m%d")), 1)
}

/// What an earlier calendar has under a UID.
#[derive(Default)]
struct Known {
    /// The highest SEQUENCE.
    sequence: u32,
    /// The last time of those that are the program's.
    last: Option<DateTime<Utc>>,
}

fn known(calendar: &str) -> BTreeMap<String, Known> {
    let mut known: BTreeMap<String, Known> = BTreeMap::new();
    for event in Pieces::of(calendar).events {
        let value = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        let known = known.entry(value("UID:").to_owned()).or_default();
        known.sequence = known.sequence.max(value("SEQUENCE:").parse().unwrap_or(0));
        if !value("X-INTERVIEW-REMINDERS-CHECK:").is_empty() {
            let start = NaiveDateTime::parse_from_str(value("DTSTART:"), "%Y%m%dT%H%M%SZ").expect("an instant");
            known.last = known.last.max(Some(start.and_utc()));
        }
    }
    known
}

/// Night by night: nothing falls, nothing is lost, what is planned stands, and a second run rests.
pub fn change(nights: &Nights) {
    let mut rows: Vec<Row> = nights.rows.iter().take(MOST_ROWS - 1).cloned().collect();
    let mut now: DateTime<Utc> = "2026-03-01T05:30:00Z".parse().expect("an instant");
    let mut calendar = String::new();
    for night in nights.nights.iter().take(MOST_NIGHTS) {
        night.change(&mut rows);
        now += TimeDelta::hours(i64::from(night.hours_later) + 1);
        let plan = plan(read_roster(sheet(&rows).as_bytes()));
        let edits = &night.edits[..night.edits.len().min(MOST_EDITS)];
        let earlier = edited(&calendar, edits);
        expect_edits_seen(&calendar, &earlier);
        let done = run(&plan, now, earlier.as_bytes()).expect("the program's own calendar goes on");
        let found = read(&done.calendar);
        expect_planned(&done, &found);
        for (uid, Known { sequence, last }) in known(&earlier) {
            match found.get(&uid) {
                Some(event) => assert!(event.sequence >= sequence, "the SEQUENCE of {uid} falls below {sequence}"),
                None => assert!(last.is_none_or(|last| last + KEPT < now), "{uid} is lost"),
            }
        }
        expect_rest(&plan, now, &done);
        calendar = String::from_utf8(done.calendar).expect("a calendar is UTF-8");
    }
}

impl Night {
    fn change(&self, rows: &mut Vec<Row>) {
        for (place, change) in self.changes.iter().take(MOST_ROWS) {
            let place = usize::from(*place) % (rows.len().max(1));
            match change {
                Change::Add(row) if rows.len() < MOST_ROWS => rows.push(row.clone()),
                Change::Set(row) if !rows.is_empty() => rows[place] = row.clone(),
                Change::Remove if !rows.is_empty() => drop(rows.remove(place)),
                _ => {}
            }
        }
    }
}

/// An edit is seen, unless it takes whole events away: the file that holds it is kept, with every event of somebody else.
fn expect_edits_seen(calendar: &str, earlier: &str) {
    let previous = Previous::read(earlier.as_bytes()).expect("a slice can be read").expect("the program's own");
    let events = Pieces::of(earlier).events;
    let all_known = events.iter().all(|event| calendar.contains(event));
    assert!(all_known || !previous.is_intact(), "nobody would keep {earlier}");
    let theirs = events.iter().filter(|event| event.lines().any(|line| line == "SUMMARY:Dentist")).count();
    assert!(previous.edits.added as usize >= theirs, "{theirs} events of somebody else");
}

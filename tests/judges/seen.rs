//! Events as a judge sees them.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::Value;

/// One event: what it is, and when it takes place and rings.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen {
    pub uid: String,
    /// In UTC, as RFC 3339, so that a difference can be read.
    pub at: String,
    pub summary: String,
    pub description: String,
    /// The moments of its alarms.
    pub rings: Vec<String>,
}

impl Seen {
    /// An event of which a judge reports its time and its title alone.
    pub fn titled(at: String, summary: String) -> Seen {
        Seen { uid: String::new(), at, summary, description: String::new(), rings: Vec::new() }
    }
}

/// A moment as [`Seen`] has it.
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The events that `plan --format jsonl` has: one for each line that is no absence, with an alarm at its
/// start; that of an interview rings as one has to be there.
pub fn planned(lines: &str) -> Vec<Seen> {
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    let reminders = lines.filter(|line: &Value| line.get("at").is_some());
    sorted(reminders.map(|line| {
        let at = in_utc(text(&line, "at"));
        Seen {
            uid: text(&line, "uid").to_owned(),
            summary: text(&line, "summary").to_owned(),
            description: String::new(),
            rings: vec![ring(&line, &at)],
            at,
        }
    }))
}

fn ring(line: &Value, at: &str) -> String {
    let early = if text(line, "guideline") == "interview" { 15 } else { 0 };
    let at: DateTime<Utc> = at.parse().expect("a moment in UTC");
    moment(at - TimeDelta::minutes(early))
}

/// The events that a judge from elsewhere reported, one JSON object a line: each with all of its parts, and a UID of its
/// own.
pub fn reported(lines: &str) -> Result<Vec<Seen>, String> {
    let lines = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON"));
    let events = lines.map(|line: Value| event(&line).ok_or_else(|| format!("this is no event: {line}")));
    let mut events: Vec<Seen> = events.collect::<Result<_, _>>()?;
    events.sort();
    let doubled = events.windows(2).find(|pair| pair[0].uid == pair[1].uid);
    doubled.map_or(Ok(()), |pair| Err(format!("two events are {}", pair[0].uid)))?;
    Ok(events)
}

fn event(line: &Value) -> Option<Seen> {
    let text = |key: &str| line[key].as_str().map(str::to_owned);
    let rings = line["rings"].as_array()?.iter().map(|ring| ring.as_str().map(in_utc));
    Some(Seen {
        uid: text("uid")?,
        at: in_utc(line["at"].as_str()?),
        summary: text("summary")?,
        description: text("description")?,
        rings: rings.collect::<Option<_>>()?,
    })
}

/// The same events in the order of their UIDs, which no two share.
pub fn sorted(events: impl Iterator<Item = Seen>) -> Vec<Seen> {
    let mut events: Vec<Seen> = events.collect();
    events.sort();
    assert!(events.windows(2).all(|pair| pair[0].uid != pair[1].uid), "two events share a UID");
    events
}

/// Holds what a judge saw against what was planned; descriptions are not in a plan.
pub fn compare(judge: &str, seen: &[Seen], planned: &[Seen]) {
    for (seen, planned) in seen.iter().zip(planned) {
        let seen = Seen { description: String::new(), ..seen.clone() };
        assert_eq!(&seen, planned, "{judge} saw something else");
    }
    assert_eq!(seen.len(), planned.len(), "{judge} saw more or fewer events");
}

fn text<'l>(line: &'l Value, key: &str) -> &'l str {
    line[key].as_str().unwrap_or_else(|| panic!("no {key} in {line}"))
}

fn in_utc(at: &str) -> String {
    moment(at.parse().unwrap_or_else(|error| panic!("{at}: {error}")))
}

//! A sheet of three candidates, and what lies in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::folder::Folder;
use super::support::events::{Event, events};

const HEADER: &str = "id,candidate,company,role,date,time,interviewers,status";
pub const ANA: &str = "a1,Ana Ruiz,Acme,Engineer,2026-03-12,14:00,Kim <kim@acme.test>,";
pub const ANA_TOO: &str = "a2,Ana Ruiz,Belfry,Editor,2026-03-17,10:00,Cleo <cleo@belfry.test>,";
pub const BEN: &str = "b1,Ben Okoye,Belfry,Writer,2026-03-18,10:00,Cleo <cleo@belfry.test>,";
pub const CARLA: &str = "c1,Carla Díaz,Castle & Co.,Cook,2026-03-19,10:00,Dan <dan@castle.test>,";

pub fn sheet(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

/// A folder with the sheet.
pub fn folder() -> Folder {
    Folder::with(sheet(&[ANA, ANA_TOO, BEN, CARLA]))
}

/// What a file is known by: its bytes, its time, and on Unix the file itself.
pub type Trace = (Vec<u8>, std::time::SystemTime, u64);

/// Every file below a folder, by name.
pub fn traces(folder: &Path) -> BTreeMap<String, Trace> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let trace = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.expect("readable");
        let metadata = entry.metadata().expect("a file has its data");
        let name = entry.file_name().into_string().expect("a name is UTF-8");
        let bytes = fs::read(entry.path()).expect("a file can be read");
        (name, (bytes, metadata.modified().expect("a file has its time"), number(&metadata)))
    };
    entries.map(trace).collect()
}

#[cfg(unix)]
fn number(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &fs::Metadata) -> u64 {
    0
}

/// The names of the files that differ, `+` before new ones, `-` before those that are gone.
pub fn differences(before: &BTreeMap<String, Trace>, after: &BTreeMap<String, Trace>) -> Vec<String> {
    let gone = before.keys().filter(|name| !after.contains_key(*name)).map(|name| format!("-{name}"));
    let others = after.iter().filter_map(|(name, trace)| match before.get(name) {
        None => Some(format!("+{name}")),
        Some(old) => (old != trace).then(|| name.clone()),
    });
    let hidden = |name: &String| !name.trim_start_matches(['+', '-']).starts_with('.');
    gone.chain(others).filter(hidden).collect()
}

/// The events of all calendars in a folder; no two files have the same one.
pub fn all_events(folder: &Path) -> BTreeMap<String, Event> {
    let mut all = BTreeMap::new();
    for (name, (bytes, ..)) in traces(folder) {
        // Not what was edited, what is hidden, and what somebody else keeps there.
        if Path::new(&name).extension().is_some_and(|ending| ending == "ics") && !name.starts_with("mine-") {
            for (uid, event) in events(&String::from_utf8(bytes).expect("a calendar is UTF-8")) {
                assert!(all.insert(uid.clone(), event).is_none(), "{uid} is in {name} and elsewhere");
            }
        }
    }
    all
}

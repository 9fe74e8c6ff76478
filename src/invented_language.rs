//! A language that nobody speaks, whose pages stand in a folder beside the tests: a sheet in it says the same as one in
//! English.

use crate::output::jsonl;
use crate::planned::Reading;
use crate::request::{Input, MachineZone, Request};

/// Two sheets of the same rows, cell by cell.
const CELLS: [[&str; 2]; 33] = [
    ["company", "krelvo"],
    ["role", "taspin"],
    ["interview date", "Morqash Talvin"],
    ["time", "tikvor"],
    ["interviewers", "zenqar eft talvin"],
    ["contact", "drelvan"],
    ["contact hours", "tikvor drelvan"],
    ["answer by", "frunt_aftik"],
    ["status", "Stolmek"],
    ["notes", "paskwil"],
    ["date applied", "morqash sembrin"],
    ["Acme", "Acme"],
    ["Cook", "Cook"],
    ["Monday, 9 March 2026", "Brintag, 9 Drimar 2026"],
    ["at 2:30 in the afternoon", "umnik 2:30 umqar"],
    [
        "Dr Ana Ruiz <ana@acme.test> and Ben Okoye <ben@acme.test>",
        "vorn Ana Ruiz <ana@acme.test> ift Ben Okoye <ben@acme.test>",
    ],
    ["no contact", "nulmensk eft krelvo"],
    ["Mon-Thu 9-16; weekend closed", "brin-plem 9-16; vulptag oblek qustag stengt"],
    ["Friday 20 March 2026", "frintag 20 drimar 2026"],
    ["waiting for an answer", "belvar eft antik"],
    ["thanked on 10 March 2026", "tankvek zef 10 drimar 2026"],
    ["2 February 2026", "2 twomar 2026"],
    ["Belfry", "Belfry"],
    ["Editor", "Editor"],
    ["Thu 2 April 2026", "plem 2 vormar 2026"],
    ["9:00 to 10:30", "9:00 oblek 10:30"],
    ["nobody", "NULMENSK"],
    ["Cleo Bell <cleo@belfry.test>", "Cleo Bell <cleo@belfry.test>"],
    ["weekdays 9-17; public holidays closed", "rabtag 9-17; hulptag stengt"],
    ["n/a", "nulvik"],
    ["planned", "nutrek"],
    ["", ""],
    ["3 February 2026", "3 twomar 2026"],
];

/// The plan of one of the two sheets, and what is wrong with it.
fn planned(language: usize) -> (String, Vec<String>) {
    let cell = |cells: &[&str; 2]| format!("\"{}\"", cells[language]);
    let rows: Vec<String> = CELLS.chunks(11).map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",")).collect();
    let sheet = Input::new("interviews.csv", rows.join("\n"));
    let now = "2026-03-15T08:00:00Z".parse().expect("a moment");
    let setup = Request::new(now, MachineZone::named("TZ", "America/New_York")).prepare().expect("nothing is wrong");
    let planned = Reading::of([&sheet], &setup).plan(setup);
    let mut lines = Vec::new();
    jsonl::write(&mut lines, &planned.plan).expect("memory takes it");
    let problems = planned.problems().iter().map(|problem| problem.title().to_string()).collect();
    (String::from_utf8(lines).expect("lines are text"), problems)
}

#[test]
fn a_folder_of_pages_is_all_that_a_language_needs() {
    let [(english, nothing), (invented, wrong)] = [0, 1].map(planned);
    assert_eq!((nothing, wrong), (Vec::new(), Vec::new()));
    // What is carried along as it is written.
    let carried = [("tankvek zef 10 drimar 2026", "thanked on 10 March 2026"), ("vorn", "Dr")];
    let invented = carried.into_iter().fold(invented, |text, (written, english)| text.replace(written, english));
    for (invented, english) in invented.lines().zip(english.lines()) {
        assert_eq!(invented, english);
    }
    assert_eq!(invented.lines().count(), english.lines().count());
    for said in ["14:30 (America/New_York)", "Dr Ana Ruiz", "promised by Friday 20 March", "Done on Tuesday 10 March"] {
        assert!(english.contains(said), "{said}");
    }
}

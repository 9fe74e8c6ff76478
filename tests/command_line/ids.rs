//! `--write-ids`: a copy of the sheet with an id in each row, under which every event keeps its UID.

use std::fs;

use super::folder::Folder;
use super::support::events::events;

const WRITE: &str = "export interviews.csv -o reminders.ics --write-ids copy.csv";

#[test]
fn the_copy_is_the_sheet_with_ids() {
    let long = format!("company,date\n{},2026-03-10\n", "x".repeat(300));
    let sheets: [(&str, &str, &str); 15] = [
        (
            "a plain one",
            "company,role,date\nAcme,Cook,2026-03-10\n",
            "id,company,role,date\nacme / cook,Acme,Cook,2026-03-10\n",
        ),
        (
            "rows that only their dates tell apart",
            "company,date\nAcme,2026-03-10\nAcme,2026-03-17\n",
            "id,company,date\nacme,Acme,2026-03-10\nacme (2),Acme,2026-03-17\n",
        ),
        (
            "semicolons, quotes, CRLF, a title and no last line break",
            "My search\r\n\r\n\"company\";\"date\"\r\n\"Acme; \"\"Ltd\"\"\";2026-03-10\r\n\"Two\r\nlines\";2026-03-11",
            "My search\r\n\r\n\"id\";\"company\";\"date\"\r\n\"acme; \"\"ltd\"\"\";\"Acme; \"\"Ltd\"\"\";2026-03-10\r\n\
             \"two lines\";\"Two\r\nlines\";2026-03-11",
        ),
        (
            "a row that has one already",
            "id,company,date\nmine,Acme,2026-03-10\n,Belfry,2026-03-11\nyours,Castle,2026-03-12\n",
            "id,company,date\nmine,Acme,2026-03-10\nbelfry,Belfry,2026-03-11\nyours,Castle,2026-03-12\n",
        ),
        (
            "an id at the end of short rows",
            "company,date,id\nAcme,2026-03-10\n",
            "company,date,id\nAcme,2026-03-10,acme\n",
        ),
        (
            "a row with a mistake",
            "company,date\nAcme,soon\nBelfry,2026-03-10\n",
            "id,company,date\n,Acme,soon\nbelfry,Belfry,2026-03-10\n",
        ),
        ("empty rows", "company,date\n\nAcme,2026-03-10\n,\n", "id,company,date\n\nacme,Acme,2026-03-10\n,,\n"),
        (
            "several dates",
            "company,date\nAcme,2026-03-10; 2026-03-17\n",
            "id,company,date\nacme,Acme,2026-03-10; 2026-03-17\n",
        ),
        ("a line of blanks", "company,date\n  \nAcme,2026-03-10\n", "id,company,date\n  \nacme,Acme,2026-03-10\n"),
        (
            "the header once more, in other letters",
            "company,date\nAcme,2026-03-10\nCompany,DATE\nBolt,2026-03-11\n",
            "id,company,date\nacme,Acme,2026-03-10\nid,Company,DATE\nbolt,Bolt,2026-03-11\n",
        ),
        (
            "a merge that is not settled",
            "company,date\n<<<<<<< mine\nAcme,2026-03-10\n=======\nBolt,2026-03-11\n>>>>>>> yours\n",
            "id,company,date\n<<<<<<< mine\nacme,Acme,2026-03-10\n=======\nbolt,Bolt,2026-03-11\n>>>>>>> yours\n",
        ),
        (
            "a company that begins like a merge",
            "company,date\n========,2026-03-10\n",
            "id,company,date\n'========,========,2026-03-10\n",
        ),
        (
            "a quote that is never closed",
            "company,date,id\n\"Acme,2026-03-10,\nBolt,2026-03-11,\n",
            "company,date,id\n\"Acme,2026-03-10,\nBolt,2026-03-11,bolt\n",
        ),
        (
            "a declared delimiter, and quotes within a cell",
            "sep=;\ncompany;date;id;role\nAcme \"Ltd\";2026-03-10;\"\";\"a;b\"\n",
            "sep=;\ncompany;date;id;role\nAcme \"Ltd\";2026-03-10;\"acme \"\"ltd\"\" / a;b\";\"a;b\"\n",
        ),
        ("a long name", &long, &format!("id,company,date\n{0},{0},2026-03-10\n", "x".repeat(300))),
    ];
    for (what, sheet, copy) in sheets {
        let folder = Folder::with(sheet);
        let run = folder.run(WRITE);
        assert!(run.status < 2, "{what}: {}", run.stderr);
        assert_eq!(folder.read("copy.csv"), copy, "{what}");
        assert_eq!(folder.read("interviews.csv"), sheet, "{what}");
        let before = events(&folder.read("reminders.ics"));
        folder.write("interviews.csv", copy);
        let run = folder.run("export interviews.csv -o reminders.ics");
        assert_eq!(events(&folder.read("reminders.ics")), before, "{what}: {}", run.stderr);
        assert!(!run.stderr.contains("nothing but the date"), "{what}: {}", run.stderr);
    }
}

#[test]
fn with_its_id_an_interview_can_be_renamed() {
    let folder = Folder::with("company,role,date\nAcme,Cook,2026-03-10\n");
    folder.run("export interviews.csv -o reminders.ics --write-ids interviews.csv");
    let before = events(&folder.read("reminders.ics"));
    folder.write("interviews.csv", folder.read("interviews.csv").replace("Acme,Cook", "Acme Ltd,Chef"));
    folder.run("export interviews.csv -o reminders.ics --now 2026-03-02T05:30:00Z");
    let after = events(&folder.read("reminders.ics"));
    assert!(before.keys().eq(after.keys()) && after.values().all(|event| event.sequence == 1 && !event.cancelled));
}

#[test]
fn a_sheet_keeps_its_encoding() {
    let text = "company;date\r\nCafé Zürich;2026-03-10\r\n";
    let copy = "id;company;date\r\ncafé zürich;Café Zürich;2026-03-10\r\n";
    let latin = |text: &str| text.chars().map(|character| u8::try_from(character).expect("a Latin letter")).collect();
    let encodings: [fn(&str) -> Vec<u8>; 3] = [
        |text| format!("\u{feff}{text}").into_bytes(),
        |text| format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        |text| text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    let encoded = encodings.iter().map(|encode| (encode(text), encode(copy)));
    for (sheet, copy) in encoded.chain([(latin(text), latin(copy))]) {
        let folder = Folder::with(&sheet);
        let run = folder.run(WRITE);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert_eq!(fs::read(folder.path("copy.csv")).expect("the copy is there"), copy);
    }
}

#[test]
fn a_run_that_writes_nothing_leaves_the_sheet_as_it_is() {
    let sheet = "company,date\nAcme,2026-03-10\nBelfry,soon\n";
    for arguments in [
        "-o reminders.ics --strict",
        "-o nowhere/reminders.ics",
        "-o notes.txt",
        "-o interviews.csv",
        "-o new.ics --layout vdir",
        "--layout vdir",
        "-o reminders.ics --guide nobody",
    ] {
        for copy in ["interviews.csv", "copy.csv"] {
            let folder = Folder::with(sheet);
            folder.write("notes.txt", "buy milk\n");
            let before = folder.listing();
            let run = folder.run(&format!("export interviews.csv {arguments} --write-ids {copy}"));
            assert_eq!(run.status, 2, "{arguments}: {}", run.stderr);
            assert!(folder.listing() == before, "{arguments}: something was written");
        }
    }
}

#[test]
fn ids_are_written_where_there_is_nothing_to_remind_of() {
    let folder = Folder::with("company,date,status\nAcme,2026-03-10,rejected\nBelfry,soon,\n");
    let run = folder.run(WRITE);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(folder.read("copy.csv").contains("acme,Acme"), "{}", run.stderr);
}

#[test]
fn no_other_file_is_overwritten() {
    let folder = Folder::with("company,date\nAcme,2026-03-10\n");
    folder.write("copy.csv", "something else\n");
    let before = folder.listing();
    for arguments in [
        WRITE,
        "export - --write-ids new.csv",
        "export interviews.csv copy.csv --write-ids new.csv",
        "export interviews.csv --write-ids -",
        "export interviews.csv -o new.ics --write-ids new.ics",
        "export interviews.csv -o ./new.ics --write-ids new.ics",
    ] {
        let run = folder.run(arguments);
        assert_eq!(run.status, 2, "{arguments}: {}", run.stderr);
        assert!(folder.listing() == before, "{arguments}: something was written");
    }
}

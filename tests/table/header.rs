//! Which row is the header, under the names that the program brings along.

use interview_reminders::column::ColumnNames;
use interview_reminders::table::Table;

use super::{rows, text};

/// Holds on which line the header stands, what it says, and which row comes first below it.
fn has_header(what: &str, sheet: &str, (line, header): (u32, &str), first: &str) {
    let text = text(sheet.as_bytes());
    let names = ColumnNames::builtin();
    let mut table = Table::of(&text, |header| names.is_header(header)).expect("a row");
    let cells: Vec<&str> = table.header().cells().map(str::trim).collect();
    assert_eq!((table.header().line(), &*cells.join("|")), (line, header), "{what}");
    let first_row = rows(&mut table).into_iter().next().map(|(_, row)| row).unwrap_or_default();
    assert_eq!(first_row, first, "{what}");
}

#[test]
fn what_stands_above_the_header_is_none() {
    let below = "company,date,time\nAcme,2026-03-10,14:00\n";
    for (what, above, lines) in [
        ("a comment", "# exported 2026-03-01 by company, date and time\n", 1),
        ("a title of several cells", "Interviews,Date,2026-03-01\n", 1),
        ("a title of as many cells", "Interview,Company list,Spring\n", 1),
        ("a title of several names", "Interviews,Company,Spring\n", 1),
        ("a logo and blank rows", "[logo],,\n,,\n\nMy search,,\n,,\n\n", 6),
        ("addresses of whoever wrote it", "Contact,joe@example.com,\nPhone,+1 212 555 0100,\n", 2),
    ] {
        has_header(what, &format!("{above}{below}"), (lines + 1, "company|date|time"), "Acme|2026-03-10|14:00");
    }
    has_header("a mark of a number", "#,company,date\n1,Acme,2026-03-10\n", (1, "#|company|date"), "1|Acme|2026-03-10");
}

#[test]
fn a_row_of_data_is_never_the_header() {
    for (what, header, row) in [
        ("words that are names as well", "company,date,stage", "Interview,2026-03-10,Phone"),
        ("more of them than the header has", "Acme sheet,date,x,y,z", "Interview,2026-03-10,Phone,Notes,Status"),
        ("no day in it yet", "company,date,stage,what", "Acme,TBD,Interview,Phone"),
        ("an address", "company,interviewer,date", "Contact,ana@example.com,Phone"),
        ("an hour", "firm,company,time", "Role,Location,14:30"),
        ("an answer that is a name as well", "company,date,onsite", "Acme,No,No"),
    ] {
        let sheet = format!("{header}\n{row}\nBolt,2026-03-11,b@example.com,c,d\n");
        has_header(what, &sheet, (1, &header.replace(',', "|")), &row.replace(',', "|"));
    }
}

#[test]
fn a_header_of_two_lines_is_one() {
    for (what, above, below, header, row) in [
        (
            "groups above names",
            "Company,,Interview,,Contact,",
            "Name,Role,Date,Time,Name,Email",
            "Company Name|Role|Interview Date|Interview Time|Contact Name|Contact Email",
            "Acme,Cook,2026-03-10,14:00,Ana,ana@example.com",
        ),
        (
            "names beside groups",
            "Company,Role,Interview,",
            ",,Date,Time",
            "Company|Role|Interview Date|Interview Time",
            "Acme,Cook,2026-03-10,14:00",
        ),
        (
            "another day in its group",
            "Company,Application,,Interview,",
            ",Date,Link,Date,Time",
            "Company|Application Date|Application Link|Interview Date|Interview Time",
            "Acme,2026-02-01,https://acme.example.com,2026-03-10,14:00",
        ),
    ] {
        has_header(what, &format!("{above}\n{below}\n{row}\n"), (2, header), &row.replace(',', "|"));
    }
}

#[test]
fn a_title_above_the_header_is_no_group() {
    let row = "Acme,2026-03-10,14:00";
    for (what, above) in [
        ("a title of one cell", "Interview,,"),
        ("a title of a row's width", "Interviews,of the,season"),
        ("names of no groups", "Joe,,Spring"),
    ] {
        let sheet = format!("{above}\ncompany,date,time\n{row}\n");
        has_header(what, &sheet, (2, "company|date|time"), &row.replace(',', "|"));
    }
    let sheet = "company,date,notes\nAcme,,\nBolt,2026-03-10,date\n";
    has_header("a first row with little in it", sheet, (1, "company|date|notes"), "Acme||");
}

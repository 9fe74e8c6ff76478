//! Which rows a text has, and on which lines they stand.

use interview_reminders::table::Row;

use super::{rows, table, text};

/// Holds what the rows below the header are.
fn reads(what: &str, sheet: &str, expected: &[(u32, &str)]) {
    let text = text(sheet.as_bytes());
    let read = rows(&mut table(&text));
    let read: Vec<(u32, &str)> = read.iter().map(|(line, cells)| (*line, cells.as_str())).collect();
    assert_eq!(read, expected, "{what}");
}

#[test]
fn a_row_stands_on_its_line_whatever_lines_end_in() {
    let sheets = [
        ("nothing special", "company,date↵Acme,1↵Bolt,2↵", vec![(2, "Acme|1"), (3, "Bolt|2")]),
        ("no line break at the end", "company,date↵Acme,1↵Bolt,2", vec![(2, "Acme|1"), (3, "Bolt|2")]),
        ("empty lines", "↵↵company,date↵↵Acme,1↵↵↵Bolt,2↵↵", vec![(5, "Acme|1"), (8, "Bolt|2")]),
        ("a title", "My interviews↵↵company,date↵Acme,1↵", vec![(4, "Acme|1")]),
        ("a cell of three lines", "company,notes↵Acme,\"a↵b↵c\"↵Bolt,2↵", vec![(2, "Acme|a↵b↵c"), (5, "Bolt|2")]),
        ("empty lines in a cell", "company,notes↵Acme,\"↵↵a\"↵↵Bolt,2↵", vec![(2, "Acme|↵↵a"), (6, "Bolt|2")]),
        ("a header of two lines", "company,\"date↵(local)\"↵Acme,1↵", vec![(3, "Acme|1")]),
        ("blank rows", "company,date↵ , ↵,,,↵Acme,1↵,↵,", vec![(4, "Acme|1")]),
        ("a declared delimiter", "sep=;↵company;date↵Acme, Inc;1↵", vec![(3, "Acme, Inc|1")]),
        (
            "markers of a merge",
            "<<<<<<< HEAD↵company,date↵Acme,1↵=======↵Bolt,2↵>>>>>>> b↵",
            vec![(3, "Acme|1"), (5, "Bolt|2")],
        ),
        ("an open quote", "company,notes↵Acme,\"a↵Bolt,2↵Coil,3", vec![(2, "Acme|a"), (3, "Bolt|2"), (4, "Coil|3")]),
    ];
    for (what, sheet, expected) in sheets {
        for line_break in ["\n", "\r\n", "\r\r\n", "\r"] {
            let with_breaks = |text: &str| text.replace('↵', line_break);
            let expected: Vec<_> = expected.iter().map(|(line, cells)| (*line, with_breaks(cells))).collect();
            let expected: Vec<_> = expected.iter().map(|(line, cells)| (*line, cells.as_str())).collect();
            reads(&format!("{what}, lines ending in {line_break:?}"), &with_breaks(sheet), &expected);
        }
    }
}

#[test]
fn lines_may_end_in_different_ways() {
    reads("all in one", "company,date\rAcme,1\nBolt,2\r\nCoil,3", &[(2, "Acme|1"), (3, "Bolt|2"), (4, "Coil|3")]);
    reads("backwards", "company,date\n\rAcme,1\n\r\nBolt,2\r\r", &[(3, "Acme|1"), (5, "Bolt|2")]);
    reads("in a cell", "company,date\r\n\"a\rb\nc\r\nd\",1\r\nBolt,2", &[(2, "a\rb\nc\r\nd|1"), (6, "Bolt|2")]);
}

#[test]
fn the_delimiter_is_the_one_that_makes_sense_of_the_header() {
    for (what, sheet) in [
        ("commas", "company,date\nAcme;|,1"),
        ("semicolons", "company;date\nAcme;|,1"),
        ("tabs", "company\tdate\nAcme;|\t1"),
        ("bars", "company|date\nAcme;|1"),
        ("semicolons under a title with commas", "mine, yours, and, theirs\ncompany;date\nAcme;1"),
    ] {
        let text = text(sheet.as_bytes());
        assert_eq!(table(&text).header().cells().collect::<Vec<_>>(), ["company", "date"], "{what}");
    }
}

#[test]
fn a_first_line_may_declare_any_delimiter() {
    for sheet in [
        "sep=;\ncompany;date\nAcme;1",
        "SEP=:\r\ncompany:date\r\nAcme:1",
        "\"sep=,\"\ncompany,date\nAcme,1",
        "sep=\t\ncompany\tdate\nAcme\t1",
        "\u{feff}sep=^\ncompany^date\nAcme^1",
        "sep=,,,\ncompany,date\nAcme,1",
        "sep=;\r\rcompany;date\rAcme;1",
    ] {
        let text = text(sheet.as_bytes());
        let mut table = table(&text);
        assert_eq!(table.header().cells().collect::<Vec<_>>(), ["company", "date"], "{sheet:?}");
        let line = 2 + table.header().line() - 1;
        assert_eq!(rows(&mut table), [(line, "Acme|1".to_owned())], "{sheet:?}");
    }
    let text = text(b"sep=s\ncompany,date\nAcme,1");
    assert_eq!(table(&text).header().line(), 2, "a letter is no delimiter");
}

#[test]
fn what_is_no_row_is_passed_over_and_reported() {
    let sheet =
        "company,date\n<<<<<<< HEAD\nAcme,1\n||||||| base\n=======,\nCompany , DATE,\nBolt,2\n>>>>>>> b\n=========\n";
    let text = text(sheet.as_bytes());
    let mut table = table(&text);
    let expected = [(3, "Acme|1".to_owned()), (7, "Bolt|2".to_owned()), (9, "=========".to_owned())];
    assert_eq!(rows(&mut table), expected);
    assert_eq!(table.asides().merge_markers.first(), [2, 4, 5, 8]);
    assert_eq!(table.asides().headers.first(), [6]);
}

#[test]
fn of_many_lines_passed_over_the_first_are_named_and_all_counted() {
    let sheet = "company,date\nAcme,1\n".repeat(9);
    let text = text(sheet.as_bytes());
    let mut table = table(&text);
    assert_eq!(rows(&mut table).len(), 9);
    let headers = table.asides().headers;
    assert_eq!((headers.first(), headers.count()), (&[3, 5, 7, 9, 11][..], 8));
}

#[test]
fn a_runaway_quote_costs_its_own_row() {
    // Each sheet, the line of the quote, and the rows that are read besides.
    let sheets = [
        ("to the end of the file", "company,notes\n\"Acme,1\nBolt,2\nCoil,3", 2, vec!["Bolt|2", "Coil|3"]),
        (
            "to a quote of a later row",
            "company,notes\nAcme,\"a\nBolt,2\nCoil,\"c, d\"\n",
            2,
            vec!["Bolt|2", "Coil|c, d"],
        ),
        ("behind a sound cell of two lines", "company,notes\n\"Ac\nme\",\"a\nBolt,2", 3, vec!["Bolt|2"]),
        ("with doubled quotes inside", "company,notes\nAcme,\"a \"\"b\"\"\nBolt,2", 2, vec!["Bolt|2"]),
        ("in a file that was cut short", "company,notes\nBolt,2\nAcme,\"a", 3, vec!["Bolt|2"]),
        ("in the last line", "company,notes\nBolt,2\nAcme,\"a\n\n", 3, vec!["Bolt|2"]),
        ("in the header", "company,\"notes\nAcme,1", 1, vec!["Acme|1"]),
    ];
    for (what, sheet, line, expected) in sheets {
        let text = text(sheet.as_bytes());
        let mut table = table(&text);
        let (mut opened, mut sound, mut row) =
            (Vec::from_iter(table.header().unclosed_quote()), Vec::new(), Row::default());
        while table.next_into(&mut row) {
            match row.unclosed_quote() {
                Some(line) => opened.push(line),
                None => sound.push(row.cells().collect::<Vec<_>>().join("|")),
            }
        }
        assert_eq!((opened, sound), (vec![line], expected.iter().map(|row| (*row).to_owned()).collect()), "{what}");
    }
}

#[test]
fn quotes_that_harm_no_other_row_are_taken_as_they_are() {
    for (what, sheet, expected) in [
        ("inside a text", "company,notes\n5\" Disk,a \"b\" c\n", "5\" Disk|a \"b\" c"),
        ("text behind a closing one", "company,notes\n\"Acme\" Inc,1\n", "Acme Inc|1"),
        ("blanks behind a closing one", "company,notes\n\"A\nB\" ,1\n", "A\nB |1"),
    ] {
        reads(what, sheet, &[(2, expected)]);
    }
}

#[test]
fn rows_may_be_ragged() {
    reads("shorter and longer", "company,date\nAcme\nBolt,2,,x\n", &[(2, "Acme"), (3, "Bolt|2||x")]);
}

#[test]
fn no_row_has_more_cells_than_a_spreadsheet_program_has_columns() {
    let sheet = format!("company,date{}\nAcme,1{}\nBolt,2", ",".repeat(20_000), ",x".repeat(20_000));
    let text = text(sheet.as_bytes());
    let mut table = table(&text);
    assert_eq!(table.header().len(), 16_384);
    let mut row = Row::default();
    assert!(table.next_into(&mut row));
    assert_eq!((row.len(), row.cell(16_383), row.cell(16_384)), (16_384, "x", ""));
    assert_eq!(rows(&mut table), [(3, "Bolt|2".to_owned())]);
}

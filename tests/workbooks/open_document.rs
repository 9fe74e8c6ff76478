//! What `OpenDocument` has and the others have not: cells that repeat, that others cover, and texts with elements in them.

use interview_reminders::table::{BadWorkbook, Extent, Unreadable, Workbook};

use super::book::rows;
use super::hostile::ods;

/// A document of these rows, with what stands before its sheets.
fn document(before: &str, rows: &str) -> Vec<u8> {
    ods(|_| {
        format!(
            "<office:document-content>{before}<office:body><office:spreadsheet><table:table table:name=\"Tracker\" \
             table:style-name=\"ta1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        )
    })
}

fn text(content: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\">{content}</table:table-cell>")
}

#[test]
fn a_cell_says_what_stands_in_its_elements() {
    let error = "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>";
    let valued = |kind: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{value}><text:p>shown</text:p></table:table-cell>"
        )
    };
    for (cell, expected) in [
        (text("<text:p>one</text:p><text:p>two</text:p>"), "one\ntwo"),
        (text("<text:p>a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e</text:p>"), "a b   c\td\ne"),
        (text("<text:p>R&amp;D &lt;&#233;&#x2019;s&gt;</text:p>"), "R&D <é’s>"),
        (text("<text:p>Acme <text:span>Ltd</text:span> <text:a>here</text:a></text:p>"), "Acme Ltd here"),
        (text("<office:annotation><text:p>ask Kim</text:p></office:annotation><text:p>Acme</text:p>"), "Acme"),
        (text("<text:p>Acme</text:p><draw:frame><text:p>a picture</text:p></draw:frame>"), "Acme"),
        ("<table:table-cell office:value-type=\"string\" office:string-value=\"kept\"/>".to_owned(), "kept"),
        (valued("float", "value=\"46090\""), "46090"),
        (valued("percentage", "value=\"0.5\""), "0.5"),
        (valued("currency", "value=\"1200\""), "1200"),
        (valued("float", "value=\"many\""), "shown"),
        (valued("boolean", "boolean-value=\"false\""), "no"),
        (valued("date", "date-value=\"2026-03-09\""), "2026-03-09"),
        (valued("date", "date-value=\"2026-03-09T00:00:00\""), "2026-03-09"),
        (valued("date", "date-value=\"2026-03-09T14:30:00.000\""), "2026-03-09 14:30"),
        (valued("date", "date-value=\"soon\""), "soon"),
        (valued("time", "time-value=\"PT14H30M05S\""), "14:30:05"),
        (valued("time", "time-value=\"PT90M\""), "01:30"),
        (valued("time", "time-value=\"PT14H30M00,000S\""), "14:30"),
        (valued("time", "time-value=\"half past two\""), "half past two"),
        (valued("time", "time-value=\"PT14H and more\""), "PT14H and more"),
        (error.to_owned(), "#REF!"),
    ] {
        let row = format!(
            "<table:table-row>{}{cell}{}</table:table-row>",
            text("<text:p>x</text:p>"),
            text("<text:p>y</text:p>")
        );
        assert_eq!(rows(&document("", &row), 0), [(1, format!("x|{expected}|y"))], "{cell}");
    }
}

#[test]
fn cells_repeat_and_cover_others_and_shapes_are_none() {
    let [a, b] = ["a", "b"].map(|name| text(&format!("<text:p>{name}</text:p>")));
    let twice = a.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"2\"");
    let covered =
        "<table:covered-table-cell table:number-columns-repeated=\"2\"><text:p>no</text:p></table:covered-table-cell>";
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let rows_twice = row(&format!("{a}{b}")).replacen("row", "row table:number-rows-repeated=\"2\"", 1);
    for (cells, expected) in [
        (row(&format!("{twice}{b}")), vec![(1, "a|a|b")]),
        (row(&format!("{a}{covered}{b}")), vec![(1, "a|||b")]),
        (format!("{}{rows_twice}", row(&a)), vec![(1, "a"), (2, "a|b"), (3, "a|b")]),
        (format!("<table:shapes>{}</table:shapes>{}", row(&b), row(&a)), vec![(1, "a")]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(line, cells)| (line, cells.to_owned())).collect();
        assert_eq!(rows(&document("", &cells), 0), expected, "{cells}");
    }
}

#[test]
fn a_sheet_is_hidden_by_its_style() {
    let styles = |display: &str| {
        format!(
            "<office:automatic-styles><style:style style:name=\"ta1\"><style:table-properties table:display=\"{display}\"/>\
             </style:style></office:automatic-styles>"
        )
    };
    for (display, is_hidden) in [("true", false), ("false", true)] {
        let bytes = document(&styles(display), "");
        let workbook = Workbook::of(&bytes).expect("a workbook").expect("a sound one");
        let sheets: Vec<_> = workbook.sheets().iter().map(|sheet| (sheet.name.to_string(), sheet.is_hidden)).collect();
        assert_eq!(sheets, [("Tracker".to_owned(), is_hidden)], "{display}");
    }
}

#[test]
fn what_ends_in_the_middle_or_names_what_is_nowhere_is_broken() {
    for row in [
        "<table:table-row>",
        "<table:table-row><table:table-cell>",
        "<table:table-row><table:covered-table-cell>",
        "<table:table-row><table:table-cell><text:p>&nowhere;</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell><text:p>&#xd800;</text:p></table:table-cell></table:table-row>",
        "<table:table-row><table:table-cell><office:annotation></table:table-cell></table:table-row>",
    ] {
        let bytes = document("", row);
        let mut workbook = Workbook::of(&bytes).expect("a workbook").expect("its sheets are sound");
        let read = workbook.text(0, Extent::All).map(|_| ());
        assert_eq!(read, Err(Unreadable::Workbook(BadWorkbook::Broken)), "{row}");
    }
}

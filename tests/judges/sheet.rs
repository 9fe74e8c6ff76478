//! A sheet whose cells try to be more than text.

use std::fmt::Write;

/// A text that a cell may hold, and what of it arrives in an event.
pub const CELLS: [(&str, &str); 14] = [
    ("two\nlines", "two\nlines"),
    ("two\r\nlines from Windows", "two\nlines from Windows"),
    ("two\rlines from long ago", "two\nlines from long ago"),
    ("a, b; c: d \"e\"", "a, b; c: d \"e\""),
    // Not followed by an n: ics, and it alone, takes an escaped backslash and an n for a line's end.
    ("a backslash \\ and C:\\temp", "a backslash \\ and C:\\temp"),
    ("ends in a backslash\\", "ends in a backslash\\"),
    ("👩🏽‍💻 Žofie 面接 مقابلة", "👩🏽‍💻 Žofie 面接 مقابلة"),
    ("bell\u{7}, heading\u{1}, escape\u{1b}[31m, delete\u{7f}", "bell, heading, escape[31m, delete"),
    ("END:VEVENT\nBEGIN:VEVENT\nUID:mine\nEND:VEVENT", "END:VEVENT\nBEGIN:VEVENT\nUID:mine\nEND:VEVENT"),
    ("END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine", "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:mine"),
    ("END:VCALENDAR\r\nBEGIN:VCALENDAR", "END:VCALENDAR\nBEGIN:VCALENDAR"),
    ("x\r\n folded, or not\r\n\tneither", "x\n folded, or not\n\tneither"),
    ("=HYPERLINK(\"https://example.com\")", "=HYPERLINK(\"https://example.com\")"),
    ("<b onclick=\"alert()\">bold</b> &amp; {person}", "<b onclick=\"alert()\">bold</b> &amp; {person}"),
];

/// One row for each cell, which stands in every column that takes any text.
pub fn crafted() -> Vec<u8> {
    let mut sheet = String::from("company,role,stage,date,time,timezone,place,interviewers,notes\n");
    for (number, (cell, _)) in CELLS.iter().enumerate() {
        let cell = cell.replace('"', "\"\"");
        let day = number + 2;
        writeln!(
            sheet,
            "\"C{number} {cell}\",\"{cell}\",\"{cell}\",2026-03-{day:02},14:00,Europe/Berlin,\"{cell}\",,\"{cell}.\"",
        )
        .expect("a text takes any text");
    }
    sheet.into_bytes()
}

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

/// Addresses that try to be more than one recipient, or to break the link that writes to them; one for each cell.
pub const ADDRESSES: [&str; 14] = [
    "100%@example.com",
    "a?bcc=x@example.com",
    "a&cc=x@example.com",
    "a#b@example.com",
    "a/b=c@example.com",
    "o'neill@example.com",
    "{a|b}^~`@example.com",
    "%40%00%0d%0a@example.com",
    "\"ana ruiz\"@example.com",
    "\"a@x.test,b\"@example.com",
    "\"a\\\"<b>;c\"@example.com",
    "ana@exämple.test",
    "用户@例え.test",
    "zoë.o+tag@example.com",
];

/// One row for each cell, which stands in every column that takes any text.
pub fn crafted() -> Vec<u8> {
    let mut sheet = String::from("company,role,stage,date,time,timezone,place,interviewers,notes\n");
    for (number, (cell, _)) in CELLS.iter().enumerate() {
        let cell = cell.replace('"', "\"\"");
        let day = number + 2;
        let address = ADDRESSES[number].replace('"', "\"\"");
        writeln!(
            sheet,
            "\"C{number} {cell}\",\"{cell}\",\"{cell}\",2026-03-{day:02},14:00,Europe/Berlin,\"{cell}\",\"Ana <{address}>\",\"{cell}.\"",
        )
        .expect("a text takes any text");
    }
    sheet.into_bytes()
}

//! Sheets that would take hours if any step looked at the same bytes again and again. No clock is read: such a step
//! would be noticed by whoever waits.

use interview_reminders::table::{Row, Text};

use super::table;

const SIZE: usize = 1 << 18;

/// A sheet of about [`SIZE`] bytes below a header.
fn sheet(piece: &str) -> String {
    format!("company,date\n{}", piece.repeat(SIZE / piece.len()))
}

#[test]
fn a_large_sheet_of_anything_is_read_in_one_go() {
    let pieces = [
        "\"",
        "\"\"",
        "\"\n",
        "\"x\n",
        "\",\"\n",
        "x\",\"\n",
        "\"x\"\"\n",
        ",",
        ",\n",
        "\n",
        "\r",
        "\r\n",
        "x",
        "x,",
        ";",
        "\t",
        "|",
        "\0x",
        "<<<<<<< a\n",
        "company,date\n",
        "\u{feff}",
        "面",
        "\"a\nb\"c\n",
        "\"a,\"\"\n\"\"b\n",
        "sep=;\n",
        "=",
    ];
    for piece in pieces {
        let sheet = sheet(piece);
        let Ok(text) = Text::of(sheet.as_bytes(), None) else { continue };
        let mut table = table(&text);
        let mut row = Row::default();
        while table.next_into(&mut row) {}
    }
}

#[test]
fn a_large_file_in_another_encoding_is_read_in_one_go() {
    for piece in [&b"\xe9"[..], b"\xe9\n", b"x\xe9,", b"\x93\xfa\x96{\n", b"\xc3\xa9\xe9\n", b"\0", b"\0\n", b"\n\0"] {
        let sheet = [b"company,date\n", piece.repeat(SIZE / piece.len()).as_slice()].concat();
        let Ok(text) = Text::of(&sheet, None) else { continue };
        let mut table = table(&text);
        let mut row = Row::default();
        while table.next_into(&mut row) {}
    }
}

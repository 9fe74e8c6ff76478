//! Whatever can be written as a table is read back as the same rows on the same lines; and anything at all is read.

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};
use interview_reminders::table::{DecodedText, Encoding, Row, Table};
use proptest::prelude::*;
use proptest::sample::select;

use super::{rows, table, text};

/// How a program writes a sheet.
#[derive(Debug, Clone, Copy)]
struct Style {
    encoding: &'static encoding_rs::Encoding,
    mark: &'static str,
    delimiter: char,
    declared: bool,
    line_break: &'static str,
    quotes_all: bool,
    breaks_at_end: bool,
}

fn style() -> impl Strategy<Value = Style> {
    let encodings = select(vec![
        (UTF_8, ""),
        (UTF_8, "\u{feff}"),
        (UTF_16LE, "\u{feff}"),
        (UTF_16BE, "\u{feff}"),
        (UTF_16LE, ""),
        (UTF_16BE, ""),
        (GB18030, ""),
    ]);
    let breaks = select(vec!["\n", "\r\n", "\r"]);
    (encodings, select(vec![',', ';', '\t', '|']), breaks, any::<[bool; 3]>()).prop_map(
        |((encoding, mark), delimiter, line_break, [declared, quotes_all, breaks_at_end])| Style {
            encoding,
            mark,
            delimiter,
            declared,
            line_break,
            quotes_all,
            breaks_at_end,
        },
    )
}

/// Cells with all that makes writing them hard; `↵` stands for the line break of the file.
fn cell() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "",
        "a",
        "Acme",
        " ",
        "é",
        "面试",
        ",",
        ";",
        "\t",
        "|",
        "\"",
        "\"\"",
        "↵",
        "=",
        "<<<<<<<",
        "2026-03-09",
        "😀",
    ]);
    prop::collection::vec(pieces, 0..5).prop_map(|pieces| pieces.concat())
}

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), 2..6), 0..8)
}

impl Style {
    /// The file, and the line of each row.
    fn write(self, cells: &[Vec<String>]) -> (Vec<u8>, Vec<u32>) {
        let header = vec!["company".to_owned(), "date".to_owned()];
        let mut sheet = if self.declared { format!("sep={}↵", self.delimiter) } else { String::new() };
        let mut lines = Vec::new();
        for (index, row) in std::iter::once(&header).chain(cells).enumerate() {
            if index > 0 {
                sheet.push('↵');
            }
            lines.push(1 + u32::try_from(sheet.matches('↵').count()).expect("few lines"));
            let cells: Vec<String> = row.iter().map(|cell| self.cell(cell)).collect();
            sheet.push_str(&cells.join(&self.delimiter.to_string()));
        }
        if self.breaks_at_end {
            sheet.push('↵');
        }
        (self.encode(&sheet.replace('↵', self.line_break)), lines.split_off(1))
    }

    fn cell(self, cell: &str) -> String {
        // A line of a row that looks like a marker of a merge is one, unless it is quoted.
        let needs_quotes =
            cell.contains([self.delimiter, '"', '↵', '<', '=']) || self.quotes_all || cell.trim().is_empty();
        if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    }

    fn encode(self, sheet: &str) -> Vec<u8> {
        let sheet = format!("{}{sheet}", self.mark);
        if self.encoding == UTF_16LE {
            sheet.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else if self.encoding == UTF_16BE {
            sheet.encode_utf16().flat_map(u16::to_be_bytes).collect()
        } else {
            self.encoding.encode(&sheet).0.into_owned()
        }
    }

    /// The encoding where no program could guess it from so little text.
    fn configured(self) -> Option<Encoding> {
        (self.encoding == GB18030).then(|| Encoding::named("gb18030").expect("an encoding"))
    }
}

proptest! {
    #[test]
    fn a_table_is_read_as_it_was_written(cells in cells(), style in style()) {
        let (bytes, lines) = style.write(&cells);
        let text = DecodedText::of(&bytes, style.configured()).expect("a sheet");
        let read = rows(&mut table(&text));
        let is_blank = |row: &&Vec<String>| row.iter().all(|cell| cell.replace('↵', " ").trim().is_empty());
        let expected: Vec<(u32, String)> = lines
            .iter()
            .zip(&cells)
            .filter(|(_, row)| !is_blank(row))
            .map(|(line, row)| (*line, row.join("|").replace('↵', style.line_break)))
            .collect();
        prop_assert_eq!(read, expected, "{}", bytes.escape_ascii());
    }

    #[test]
    fn a_text_without_runaway_quotes_has_the_rows_that_any_reader_of_csv_finds(sheet in "[a,\" \n]{0,60}") {
        let sheet = format!("company,date\n{sheet}");
        let text = text(sheet.as_bytes());
        let mut table = table(&text);
        let (mut read, mut row) = (Vec::new(), Row::default());
        while table.next_into(&mut row) {
            if row.unclosed_quote().is_some() {
                return Ok(());
            }
            read.push(row.cells().map(str::to_owned).collect::<Vec<_>>());
        }
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(sheet.as_bytes());
        let records = reader.records().map(|record| record.expect("text").iter().map(str::to_owned).collect::<Vec<_>>());
        let expected: Vec<_> = records.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).collect();
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300),
        prop::collection::vec(select(b"a,;\t|\"\n\r\0<=>\xef\xbb\xbf\xff\xfe\xe9\x1a ".to_vec()), 0..120),
    ]) {
        if let Ok(text) = DecodedText::of(&bytes, None)
            && let Some(mut table) = Table::of(&text, |name| name.contains('a'))
        {
            let lines = rows(&mut table).iter().map(|(line, _)| *line).collect::<Vec<_>>();
            prop_assert!(lines.is_sorted_by(|before, after| before < after), "{lines:?}");
        }
    }
}

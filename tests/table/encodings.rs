//! Which encoding a sheet's bytes are taken for.

use encoding_rs::{BIG5, EUC_KR, GB18030, ISO_8859_2, SHIFT_JIS, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};
use interview_reminders::table::{BadWorkbook, Damage, DecodedText, Encoding, Foreign, Row, Unreadable};

use super::{rows, table, text};

const GERMAN: &str = "Company;Date;Notes\nMünchner Werke GmbH;09.03.2026;schöne Grüße, Straße gesperrt\n";
const JAPANESE: &str = "company,date,notes\n日本商事株式会社,2026-03-09,面接は午後からです。ありがとうございます。\n";
const CHINESE: &str = "company,date,notes\n北京软件有限公司,2026-03-09,面试在下午，请带上简历。\n";
const KOREAN: &str = "company,date,notes\n한국전자주식회사,2026-03-09,면접은 오후에 있습니다.\n";
const RUSSIAN: &str = "company,date,notes\nСеверный берег,2026-03-09,Собеседование во второй половине дня.\n";
const POLISH: &str = "company,date,notes\nŻółw i Spółka,2026-03-09,Rozmowa będzie później, proszę zadzwonić.\n";
const TRADITIONAL: &str = "company,date,notes\n臺北軟體公司,2026-03-09,面試在下午，請帶上履歷。\n";

/// A text in an encoding that the program can only read.
fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let units = text.encode_utf16();
    if encoding == UTF_16LE {
        return units.flat_map(u16::to_le_bytes).collect();
    }
    if encoding == UTF_16BE {
        return units.flat_map(u16::to_be_bytes).collect();
    }
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable, "{} has no bytes for {text}", encoding.name());
    bytes.into_owned()
}

fn marked(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    encoded(&format!("\u{feff}{text}"), encoding)
}

#[test]
fn utf8_and_what_bears_a_mark_need_no_guess() {
    for sheet in [GERMAN, JAPANESE, "company,date\nAcme,2026-03-09\n"] {
        let files = [
            (sheet.as_bytes().to_vec(), "UTF-8"),
            (format!("\u{feff}{sheet}").into_bytes(), "UTF-8"),
            (marked(sheet, UTF_16LE), "UTF-16LE"),
            (marked(sheet, UTF_16BE), "UTF-16BE"),
        ];
        for (bytes, encoding) in files {
            let text = text(&bytes);
            assert_eq!((text.as_str(), text.encoding().name(), text.assumed()), (sheet, encoding, None));
        }
    }
}

#[test]
fn other_encodings_are_guessed_and_reported() {
    let files = [
        (GERMAN, WINDOWS_1252, "windows-1252", "Münchner Werke GmbH"),
        (JAPANESE, SHIFT_JIS, "Shift_JIS", "日本商事株式会社"),
        (CHINESE, GB18030, "GBK", "北京软件有限公司"),
        (TRADITIONAL, BIG5, "Big5", "臺北軟體公司"),
        (KOREAN, EUC_KR, "EUC-KR", "한국전자주식회사"),
        (RUSSIAN, WINDOWS_1251, "windows-1251", "Северный берег"),
        (POLISH, ISO_8859_2, "ISO-8859-2", "Żółw i Spółka"),
        (CHINESE, UTF_16LE, "UTF-16LE", "北京软件有限公司"),
        (CHINESE, UTF_16BE, "UTF-16BE", "北京软件有限公司"),
        ("company,date\nAcme,2026-03-09\n", UTF_16BE, "UTF-16BE", ""),
    ];
    for (sheet, encoding, name, words) in files {
        let bytes = encoded(sheet, encoding);
        let text = text(&bytes);
        assert_eq!(text.as_str(), sheet, "{name}");
        let assumed = text.assumed().expect("it is a guess");
        assert_eq!((assumed.encoding.name(), assumed.words), (name, words));
        assert_eq!(assumed.line, (!words.is_empty()).then_some(2));
    }
}

#[test]
fn one_letter_in_a_western_sheet_is_enough() {
    for (bytes, word) in
        [(&b"Caf\xe9"[..], "Café"), (b"M\xfcller", "Müller"), (b"Se\xf1or", "Señor"), (b"it\x92s", "it’s")]
    {
        let sheet = [b"company,date\n", bytes, b",2026-03-09\n"].concat();
        let text = text(&sheet);
        assert_eq!(text.assumed().expect("it is a guess").words, word);
    }
}

#[test]
fn an_old_excel_on_a_mac_is_known_by_its_line_ends() {
    let text = text(b"company;date\rM\x9fnchner Werke;09.03.2026\rCaf\x8e;10.03.2026\r");
    assert_eq!(text.as_str(), "company;date\rMünchner Werke;09.03.2026\rCafé;10.03.2026\r");
}

#[test]
fn a_rare_broken_byte_leaves_utf8_what_it_is() {
    let sheet = b"company,date\nSoci\xc3\xa9t\xc3\xa9,1\nCaf\xe9,2\nM\xc3\xbcller,3\n";
    let text = text(sheet);
    assert_eq!((text.encoding().name(), text.assumed()), ("UTF-8", None));
    let mut table = table(&text);
    let mut row = Row::default();
    let mut damaged = Vec::new();
    while table.next_into(&mut row) {
        damaged.extend(row.damages().iter().map(|damage| (row.line(), *damage)));
    }
    assert_eq!(damaged, [(3, (0, Damage::Broken))]);
}

#[test]
fn a_nul_is_dropped_from_its_cell() {
    let text = text(b"company,date\nAc\0me,2026-03-09\nBolt,2026-03\0-10\n\0\0,\0\nCoil,2026-03-11\0\0\0\0\0\0");
    let mut table = table(&text);
    let mut row = Row::default();
    let mut read = Vec::new();
    while table.next_into(&mut row) {
        read.push((row.cell(0).to_owned(), row.cell(1).to_owned(), row.damages().to_vec()));
    }
    let cells = |company: &str, date: &str, damages: &[(usize, Damage)]| {
        (company.to_owned(), date.to_owned(), damages.to_vec())
    };
    assert_eq!(
        read,
        [
            cells("Acme", "2026-03-09", &[(0, Damage::Nul)]),
            cells("Bolt", "2026-03-10", &[(1, Damage::Nul)]),
            cells("Coil", "2026-03-11", &[]),
        ]
    );
}

#[test]
fn a_configured_encoding_settles_what_is_not_utf8() {
    let configured = |name: &str| Some(Encoding::named(name).expect("an encoding"));
    let reads = |bytes: &[u8], name| DecodedText::of(bytes, configured(name)).expect("a text").as_str().to_owned();
    assert_eq!(reads(b"company\nM\xfcller", "latin1"), "company\nMüller");
    assert_eq!(reads(b"company\nM\x9fller", "macintosh"), "company\nMüller");
    assert_eq!(reads("company\nMüller".as_bytes(), "windows-1252"), "company\nMüller", "UTF-8 speaks for itself");
    assert_eq!(reads(b"company\nM\xfcller", "utf-8"), "company\nM\u{fffd}ller");
    assert_eq!(reads(b"company\n\x1b$BF|K\\\x1b(B", "iso-2022-jp"), "company\n日本");
    assert_eq!(reads(&encoded(GERMAN, UTF_16LE), "windows-1252"), GERMAN);
    assert_eq!(reads(&marked(GERMAN, UTF_16LE), "utf-8"), GERMAN);
    let settled = DecodedText::of(b"company\nM\xfcller", configured("windows-1252")).expect("a text");
    assert_eq!(settled.assumed(), None);
}

#[test]
fn what_is_no_sheet_is_known_by_its_signature() {
    let files: [(&[u8], Unreadable); 21] = [
        (b"", Unreadable::Empty),
        (b"\xef\xbb\xbf", Unreadable::Empty),
        (b"\xff\xfe", Unreadable::Empty),
        (b" \r\n\t\n", Unreadable::Empty),
        (b"PK\x03\x04....xl/workbook.xml", Unreadable::Foreign(Foreign::Workbook)),
        (b"PK\x03\x04....xl/workbook.bin", Unreadable::Foreign(Foreign::Excel)),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Unreadable::Foreign(Foreign::Workbook)),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", Unreadable::Foreign(Foreign::OpenDocument)),
        (b"PK\x03\x04Index/Document.iwa", Unreadable::Foreign(Foreign::Numbers)),
        (b"PK\x03\x04interviews.csv", Unreadable::Foreign(Foreign::Archive)),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\0o\0r\0d\0", Unreadable::Binary),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0I\0n\0f\0o\0",
            Unreadable::Workbook(BadWorkbook::Locked),
        ),
        (b"%PDF-1.7\n", Unreadable::Foreign(Foreign::Pdf)),
        (b"\n <!DOCTYPE HTML><title>Sign in</title>", Unreadable::Foreign(Foreign::WebPage)),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            Unreadable::Foreign(Foreign::Excel),
        ),
        (b"{\\rtf1\\ansi", Unreadable::Foreign(Foreign::RichText)),
        (b"BEGIN:VCALENDAR\r\n", Unreadable::Foreign(Foreign::Calendar)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Binary),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", Unreadable::Binary),
        (&[0; 512], Unreadable::Binary),
        (&[1, 2, 3, 4, 5, 6, 7, 8], Unreadable::Binary),
    ];
    for (bytes, expected) in files {
        assert_eq!(DecodedText::of(bytes, None).err(), Some(expected), "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_mark_in_front_of_a_later_row_is_no_part_of_its_cell() {
    let text = text("\u{feff}company,date\nAcme,1\n\u{feff}company,date\n\u{feff}\"Bolt\",2\n".as_bytes());
    assert_eq!(rows(&mut table(&text)), [(2, "Acme|1".to_owned()), (4, "Bolt|2".to_owned())]);
}

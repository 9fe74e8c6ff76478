//! The row that a problem shows, with the cell marked.

use interview_reminders::problem::Excerpt;
use interview_reminders::table::Row;
use unicode_width::UnicodeWidthStr;

use super::{table, text};

/// A terminal of 80 columns holds an excerpt with its indent.
const WIDEST: usize = 76;

/// The excerpt of a cell of the first row of a sheet, as `check` prints it.
fn excerpt(row: &str, index: usize) -> String {
    let sheet = format!("company{}date\n{row}\n", if row.contains('\t') { '\t' } else { ',' });
    let text = text(sheet.as_bytes());
    let mut first = Row::default();
    table(&text).next_into(&mut first);
    let excerpt = Excerpt::of(&first, index);
    format!("{}\n{}", excerpt.text(), excerpt.marks())
}

#[test]
fn the_cell_that_is_wrong_is_marked_between_its_neighbours() {
    let excerpts = [
        ("the first", "Acme,2026-02-30,x", 0, "Acme,2026-02-30,x\n^^^^"),
        ("one in between", "Acme,2026-02-30,x", 1, "Acme,2026-02-30,x\n     ^^^^^^^^^^"),
        ("the last", "Acme,2026-02-30,x", 2, "Acme,2026-02-30,x\n                ^"),
        ("an empty one", "Acme,,x", 1, "Acme,,x\n     ^"),
        ("one that the row does not have", "Acme", 3, "Acme,\n     ^"),
        ("one in quotes", "Acme,\"2, 3\",x", 1, "Acme,\"2, 3\",x\n     ^^^^^^"),
        ("one with a quote", "Acme,a \"b\" c,x", 1, "Acme,\"a \"\"b\"\" c\",x\n     ^^^^^^^^^^^"),
        ("one of two lines", "Acme,\"a\nb\",x", 1, "Acme,\"a⏎b\",x\n     ^^^^^"),
        ("between tabs", "Acme\t2026-02-30\tx", 1, "Acme⇥2026-02-30⇥x\n     ^^^^^^^^^^"),
        ("with what nobody sees", "Acme,a\u{7}b\u{202e},x", 1, "Acme,a\\u{7}b\\u{202e},x\n     ^^^^^^^^^^^^^^^"),
    ];
    for (what, row, index, expected) in excerpts {
        assert_eq!(excerpt(row, index), expected, "{what}");
    }
}

#[test]
fn a_mark_stands_below_its_cell_beside_wide_characters() {
    assert_eq!(excerpt("日本商事,2026-02-30", 1), "日本商事,2026-02-30\n         ^^^^^^^^^^");
    assert_eq!(excerpt("Acme,下午茶,x", 1), "Acme,下午茶,x\n     ^^^^^^");
    assert_eq!(excerpt("e\u{301}a,2026-02-30", 1), "e\u{301}a,2026-02-30\n   ^^^^^^^^^^");
}

#[test]
fn a_long_row_is_cut_around_the_cell() {
    let row: Vec<String> = (0..400).map(|number| format!("cell {number}")).collect();
    for index in [0, 1, 200, 398, 399] {
        let (shown, marks) = excerpt(&row.join(","), index)
            .split_once('\n')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .expect("two lines");
        assert!(shown.width() <= WIDEST, "{shown}");
        let start = marks.find('^').expect("a mark");
        assert_eq!(&shown.replace('…', "*")[start..marks.len()], format!("cell {index}"));
        assert_eq!((shown.starts_with('…'), shown.ends_with('…')), (index > 100, index < 300));
    }
}

#[test]
fn an_excerpt_is_cut_to_a_narrower_terminal() {
    let row = "日本商事,Analyst,Onsite,2026-02-30,下午茶,,,,,,,,,,,,,,,,,,,,,,,,,,,,x";
    let sheet = format!("company,role,stage,date\n{row}\n");
    let text = text(sheet.as_bytes());
    let mut first = Row::default();
    table(&text).next_into(&mut first);
    for index in 0..30 {
        let whole = Excerpt::of(&first, index);
        assert_eq!(whole.within(WIDEST + 1), whole);
        let marked = |excerpt: &Excerpt| {
            let (text, marks) = (excerpt.text().to_string(), excerpt.marks());
            let before = marks.len() - marks.trim_start().len();
            let mut column = 0;
            let behind = text.chars().skip_while(|character| {
                column += character.to_string().width();
                column <= before
            });
            behind.take(3).filter(|character| *character != '…').collect::<String>()
        };
        for columns in 12..WIDEST {
            let cut = whole.within(columns);
            assert!(cut.text().width() <= columns && cut.marks().width() <= columns, "{columns}: {}", cut.text());
            assert!(marked(&whole).starts_with(&marked(&cut)), "{columns}: {}", cut.text());
        }
    }
}

#[test]
fn a_long_cell_is_cut() {
    // A sign for emoji makes the character before it wide.
    let smiles = "☺\u{fe0f}".repeat(500);
    assert!(excerpt(&format!("Acme,{smiles},x"), 1).contains('…'));
    assert!(Excerpt::of_line(&format!("zone = \"{smiles}\""), 8).text().contains('…'));
    for cell in ["x".repeat(5000), "面".repeat(5000), "\"\"".repeat(500), "\u{301}".repeat(5000)] {
        let shown = excerpt(&format!("Acme,\"{cell}\",2026-02-30"), 1);
        assert!(shown.lines().all(|line| line.width() <= WIDEST), "{shown}");
        assert!(shown.len() < 2000, "{}", shown.len());
        assert!(shown.contains('…') && shown.contains("2026-02-30"), "{shown}");
    }
}

#[test]
fn a_word_is_marked_in_its_line() {
    let lines = [
        ("a key", "guid = \"levo\"", 1, "guid = \"levo\"\n^^^^"),
        ("a text", "zone = \"Europe/Berlim\" # mine", 8, "zone = \"Europe/Berlim\" # mine\n       ^^^^^^^^^^^^^^^"),
        (
            "a number",
            "limits = { per-day = 0, per-week = 2 }",
            22,
            "limits = { per-day = 0, per-week = 2 }\n                     ^",
        ),
        ("the end of a line", "guide =", 8, "guide =\n       ^"),
        ("nothing at all", "", 1, "\n^"),
        ("an open text", "zone = \"Europe", 8, "zone = \"Europe\n       ^^^^^^^"),
        ("behind wide characters", "name = \"日本\" x", 13, "name = \"日本\" x\n              ^"),
    ];
    for (what, line, column, expected) in lines {
        let excerpt = Excerpt::of_line(line, column);
        assert_eq!(format!("{}\n{}", excerpt.text(), excerpt.marks()), expected, "{what}");
    }
    let far = Excerpt::of_line(&format!("{}wrong{}", "x ".repeat(300), " y".repeat(300)), 601);
    let start = far.marks().find('^').expect("a mark");
    assert_eq!(&far.text().replace('…', "*")[start..far.marks().len()], "wrong");
    assert!(far.text().width() <= WIDEST);
    let wide = Excerpt::of_line(&format!("{}= \"{}\" {}", "键".repeat(90), "面".repeat(90), "尾".repeat(90)), 93);
    assert!(wide.text().width() <= WIDEST && wide.marks().len() <= WIDEST, "{wide:?}");
    let whole = "keep-cancelled = \"until the end of the year or so\" # as long as that";
    assert_eq!(&**Excerpt::of_line(whole, 18).text(), whole);
}

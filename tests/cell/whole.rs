//! What holds for every reader: blanks, and any text at all.

use interview_reminders::cell::called_off::read_called_off;
use interview_reminders::cell::choice::{read_format, read_medium, read_status, read_yes_no};
use interview_reminders::cell::date::{DateContext, DateOrder, order_shown, read_date};
use interview_reminders::cell::dates::read_dates;
use interview_reminders::cell::duration::read_duration;
use interview_reminders::cell::notes::read_notes;
use interview_reminders::cell::people::{NameOrder, read_people, read_person};
use interview_reminders::cell::phone::read_phone;
use interview_reminders::cell::time::read_time;
use interview_reminders::cell::{is_blank, trimmed};
use proptest::prelude::*;

#[test]
fn a_cell_is_blank_where_it_says_nothing() {
    for text in [
        "",
        " ",
        "\t\n",
        "\u{a0}",
        "\u{200b}",
        "\u{feff} ",
        "N/A",
        "n/a",
        "n.a.",
        "N.A",
        "#N/A",
        "-",
        " – ",
        "—",
        "--",
        "TBD",
        "tbd",
        "TBA",
        "?",
        "none",
        "None",
        "NULL",
        "\u{200e}-",
        "TBC",
        "t.b.d.",
        "(TBD)",
        "??",
        "To be confirmed",
        "k.A.",
        "k. A.",
        "Keine Angabe",
        "noch offen",
        "s.o.",
        "À définir",
        "por confirmar",
        "a definir",
        "n.v.t.",
        "nog niet bekend",
        "未定",
        "待定",
        "暂无",
        "なし",
    ] {
        assert!(is_blank(text), "{text:?}");
    }
}

#[test]
fn a_cell_is_not_blank_where_it_says_something() {
    for text in ["0", "no", "NA", "Nullsoft", "- 5", "n", ".", "TBD Bank", "a"] {
        assert!(!is_blank(text), "{text:?}");
    }
}

#[test]
fn blanks_around_a_cell_are_not_part_of_it() {
    assert_eq!(trimmed("\u{feff}\u{a0} Jane\u{2003}Doe \u{200b}\r\n"), "Jane\u{2003}Doe");
}

/// Runs every reader; what they say does not matter here.
fn read_all(text: &str) {
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];
    for order in orders.map(Some).into_iter().chain([None]) {
        let known = DateContext { today: "2026-03-01".parse().ok(), ..DateContext::from(order) };
        let _ = (read_date(text, known), read_dates(text, known), read_notes(text, known));
    }
    let _ = read_called_off(text);
    let _ = (order_shown(text, None), read_time(text), read_duration(text));
    for order in [NameOrder::Unknown, NameOrder::SurnameFirst, NameOrder::Apart] {
        let _ = (read_people(text, order), read_person(text, order));
    }
    let _ = read_phone(text).map(|phone| phone.tel());
    let _ = (read_status(text), read_medium(text));
    let _ = (read_format(text), read_yes_no(text), is_blank(text));
}

/// Pieces that the readers look for, in every wrong order.
const FRAGMENTS: [&str; 60] = [
    "2026",
    "-",
    "03",
    "09",
    "/",
    ".",
    " ",
    "T",
    ":",
    "Z",
    "+02:00",
    "March",
    "Mon",
    ",",
    "(",
    ")",
    "AM",
    "p.m.",
    "h",
    "Uhr",
    "<",
    ">",
    "@",
    "\"",
    "\\",
    ";",
    "\n",
    "example.com",
    "mailto:",
    "tel:",
    "+",
    "(0)",
    "ext",
    "99999999999999999999",
    "46090",
    "of",
    "noon",
    "é",
    "界",
    "\u{200b}",
    "–",
    "’",
    "0",
    "\u{301}",
    "年",
    "月",
    "日",
    "下午",
    "点半",
    "２",
    "：",
    "～",
    " and ",
    "&",
    "~~",
    "followed up ",
    "verschoben auf",
    "bis",
    "[",
    "](",
];

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        read_all(&text);
    }

    #[test]
    fn any_heap_of_fragments_is_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(&FRAGMENTS[..]), 0..14),
    ) {
        read_all(&pieces.concat());
    }
}

/// Each reader goes over the text a few times, and would never end if it did so at every character.
#[test]
fn a_great_cell_takes_no_longer_than_its_length() {
    for piece in [
        "9/",
        "- ",
        "\n ",
        ";",
        "\"",
        "\";",
        "\"\\\";",
        "a@b,",
        "a <",
        "\u{200b}",
        "1,",
        "and ",
        "a and ",
        "called 1 ",
        "~~",
        "月",
    ] {
        read_all(&piece.repeat(50_000 / piece.len()));
    }
}

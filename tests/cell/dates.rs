//! Lists of dates.

use interview_reminders::cell::date::{DateContext, DateError, DateOrder, read_date};
use interview_reminders::cell::dates::{DatesError, is_followed_by_date, read_dates};

#[test]
fn a_list_has_dates_times_and_instants() {
    for (text, expected) in [
        ("", vec![]),
        (" ; n/a;\n", vec![]),
        ("2026-03-02", vec!["2026-03-02"]),
        ("2026-03-02; 2026-03-09;", vec!["2026-03-02", "2026-03-09"]),
        ("2026-03-02\r\n9 March 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2026-03-02 14:30;2026-03-09T10:00:00Z", vec!["2026-03-02", "2026-03-09"]),
        ("02/03/2026; March 9, 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2026-03-02, 2026-03-09", vec!["2026-03-02", "2026-03-09"]),
        ("2026-03-02 and 2026-03-09", vec!["2026-03-02", "2026-03-09"]),
        ("2026-03-02 & 2026-03-09", vec!["2026-03-02", "2026-03-09"]),
        ("March 2, 2026, March 9, 2026", vec!["2026-03-02", "2026-03-09"]),
        ("March 2, 2026, 2:30 PM, March 9, 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2. März und 9. März 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2. August und 9. August 2026", vec!["2026-08-02", "2026-08-09"]),
        ("02/03/2026, 09/03/2026", vec!["2026-03-02", "2026-03-09"]),
        ("2 mars 2026 et 9 mars 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2 de marzo de 2026 y 9 de marzo de 2026", vec!["2026-03-02", "2026-03-09"]),
        ("2026年3月2日、2026年3月9日", vec!["2026-03-02", "2026-03-09"]),
        ("2026年3月2日和2026年3月9日", vec!["2026-03-02", "2026-03-09"]),
        ("46083; 46090", vec!["2026-03-02", "2026-03-09"]),
    ] {
        let known = DateContext { today: "2025-01-01".parse().ok(), ..DateContext::from(Some(DateOrder::DayFirst)) };
        let dates = read_dates(text, known);
        let days = dates.map(|dates| dates.iter().map(|cell| cell.date.to_string()).collect());
        assert_eq!(days, Ok(expected.into_iter().map(str::to_owned).collect::<Vec<_>>()), "{text:?}");
    }
}

#[test]
fn the_first_piece_that_is_no_date_is_the_error() {
    let error = read_dates("2026-03-02; soon ; 9/19", None);
    let piece = "soon".to_owned();
    assert_eq!(error, Err(DatesError { piece, error: DateError::Unreadable }));
    for (text, kind) in [
        ("02/03/2026, 09/03/2026", "Ambiguous"),
        ("2. August und 9. August", "YearUnclear"),
        ("2. Juli 2026, 9. Juli", "YearUnclear"),
    ] {
        let known = DateContext { today: "2025-01-01".parse().ok(), ..DateContext::default() };
        let error = read_dates(text, known).expect_err("nobody tells").error;
        assert!(format!("{error:?}").starts_with(kind), "{text:?} gave {error:?}");
    }
}

#[test]
fn a_word_joins_only_two_dates() {
    for text in [
        "2026-03-02 15:00 ET",
        "2 March 2026 3pm ET",
        "2026-03-02 15:00 E",
        "2026-03-02 15:00 Y",
        "2026-03-02 15:00 et",
        "2026-03-02 15:00 and",
        "2026-03-02 15:00 &",
        "et 2026-03-02 15:00",
        "2026-03-02 15:00 ET, 2026-03-09 15:00 ET",
        "2026-03-02 15:00 ET and 2026-03-09 15:00 ET",
        "2026-03-02 15:00 ET et 2026-03-09 15:00 ET",
        "2026-03-02 15:00 ET; 2026-03-09 15:00 ET",
    ] {
        assert!(read_dates(text, None).is_err(), "{text:?}");
    }
}

#[test]
fn brackets_and_quotation_marks_are_no_part_of_a_list() {
    for text in [
        "['2026-03-09', '2026-03-12']",
        "[\"2026-03-09\",\"2026-03-12\"]",
        "[2026-03-09, 2026-03-12]",
        "{2026-03-09; 2026-03-12}",
        "'2026-03-09'; '2026-03-12'",
    ] {
        let days: Vec<String> = read_dates(text, None).expect(text).iter().map(|cell| cell.date.to_string()).collect();
        assert_eq!(days, ["2026-03-09", "2026-03-12"], "{text}");
    }
    assert_eq!(read_dates("[]", None), Ok(Vec::new()));
}

#[test]
fn days_of_a_list_share_a_month_in_words() {
    for text in [
        "9 and 12 March 2026",
        "9. und 12. März 2026",
        "le 9 et le 12 mars 2026",
        "9 y 12 de marzo de 2026",
        "9 e 12 de março de 2026",
        "9 en 12 maart 2026",
        "9 e 12 marzo 2026",
        "9 i 12 marca 2026",
        "9 ve 12 Mart 2026",
        "9 и 12 марта 2026",
        "2026年3月9日、12日",
        "2026年3月9日和12日",
        "2026년 3월 9일과 12일",
    ] {
        let days: Vec<String> = read_dates(text, None).expect(text).iter().map(|cell| cell.date.to_string()).collect();
        assert_eq!(days, ["2026-03-09", "2026-03-12"], "{text}");
    }
    for text in ["2, 2026-03-09", "30 and 2 April 2026", "9 and 12", "9 March 2026 14:00 and 12"] {
        assert!(read_dates(text, None).is_err(), "{text}");
    }
}

#[test]
fn marks_that_nobody_sees_in_front_of_a_date_change_nothing() {
    for text in ["Mar\u{202e}0UMar322&기타6(62&-30", "9 March 2026 or 12 March 2026", "2026-03-09é", "3월 9일 é"]
    {
        for mark in ["\u{202e}", "\u{feff}", "\u{200b} "] {
            let marked = format!("{mark}{text}");
            assert_eq!(is_followed_by_date(&marked), is_followed_by_date(text), "{mark:?} {text}");
            assert_eq!(read_date(&marked, None), read_date(text, None), "{mark:?} {text}");
            assert_eq!(read_dates(&marked, None), read_dates(text, None), "{mark:?} {text}");
        }
    }
}

//! Dates.

use super::half_said;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use interview_reminders::cell::date::{
    DateCell, DateContext, DateError, DateOrder, Epoch, Mark, Readings, is_serial, order_shown, rare_mark, read_date,
};
use interview_reminders::cell::time::TimeError;
use proptest::prelude::*;

/// A day, from its ISO form.
fn day(text: &str) -> NaiveDate {
    text.parse().expect("the table has ISO dates")
}

/// A cell as `2026-03-09 14:30:00–15:30:00 +02:00`, without what it lacks, and with a `~` if its year is assumed.
fn shown(cell: DateCell) -> String {
    let assumed = if cell.year_assumed { "~" } else { "" };
    let time = cell.time.map(|time| format!(" {time}")).unwrap_or_default();
    let until = cell.until.map(|until| format!("–{until}")).unwrap_or_default();
    let offset = cell.offset.map(|offset| format!(" {offset}")).unwrap_or_default();
    format!("{assumed}{}{time}{until}{offset}", cell.date)
}

#[test]
fn the_ninth_of_march_is_read_in_every_shape() {
    for text in [
        "2026-03-09",
        "2026-3-9",
        " 2026-03-09\u{a0}",
        "2026/03/09",
        "2026/3/9",
        "2026.03.09",
        "2026. 3. 9.",
        "20260309",
        "9 March 2026",
        "09 March 2026",
        "9 March, 2026",
        "9 Mar 2026",
        "9 Mar 26",
        "9 Mar '26",
        "9-Mar-2026",
        "9-Mar-26",
        "09-MAR-2026",
        "9Mar2026",
        "9-Mar -26",
        "9 – Mar-26",
        "9/Mar/2026",
        "9. March 2026",
        "9th March 2026",
        "9th of March, 2026",
        "March 9 2026",
        "March 9, 2026",
        "March 9th, 2026",
        "Mar. 9, 2026",
        "Mar-09-2026",
        "Mar-09-26",
        "Mar/9/26",
        "Mar. 9 26",
        "March 9, '26",
        "March the 9th, 2026",
        "2026-Mar-09",
        "2026 March 9",
        "Mon 9 March 2026",
        "Mon, 9 March 2026",
        "Mon. 9 March 2026",
        "Monday, March 9, 2026",
        "Monday the 9th of March 2026",
        "2026-03-09 Mon",
        "2026-03-09 (Monday)",
        "Monday 2026-03-09",
        "9. März 2026",
        "9 mars 2026",
        "9 de marzo de 2026",
        "9 de março de 2026",
        "9 maart 2026",
        "Montag, 9. März 2026",
        "lundi 9 mars 2026",
        "Lunes, 9 de marzo de 2026",
        "segunda-feira, 9 de março de 2026",
        "\u{200e}2026\u{200e}-03-09",
        "46090",
        "46090.0",
        "Mon 09/03/2026",
        "09/03/2026 (Mon)",
        "Mo, 9. März 2026",
        "Mo., 9.3.2026",
        "lun. 9 mars 2026",
        "Lun 9 mar 2026",
        "ma 9 maart 2026",
        "2026年3月9日",
        "2026 年 3 月 9 日",
        "2026年03月09日",
        "２０２６年３月９日",
        "２０２６／０３／０９",
        "26年3月9日",
        "2026年3月9号",
        "2026年3月9日星期一",
        "2026年3月9日 周一",
        "2026年3月9日（月）",
        "2026年3月9日(月曜日)",
        "2026/03/09(月)",
        "2026-03-09 月曜",
        "令和8年3月9日",
        "2026년 3월 9일",
        "2026-03-09 (TBC)",
        "2026-03-09, time TBD",
        "2026-03-09 (Zoom)",
        "2026-03-09 phone",
        "26/3/9",
        "26-3-9",
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok("2026-03-09".to_owned()), "{text:?}");
    }
}

#[test]
fn the_ninth_of_march_is_read_with_inflected_words() {
    for text in [
        "lunedì 9 marzo 2026",
        "lun 9 mar 2026",
        "Lun. 9 marzo '26",
        "9º marzo 2026",
        "poniedziałek, 9 marca 2026",
        "pon. 9 marca 2026 r.",
        "9 marca 2026r.",
        "9 mar 2026",
        "dnia 9 marca 2026 r.",
        "9 Mart 2026 Pazartesi",
        "9 MART 2026",
        "09.03.2026 Pzt",
        "Pazartesi, 9 Mart 2026",
        "понедельник, 9 марта 2026 года",
        "пн, 9 марта 2026 г.",
        "9 мар. 2026",
        "9 марта 2026г.",
        "Пн 09.03.2026",
        "2026년 3월 9일(월)",
        "2026년 3월 9일 월요일",
        "2026.03.09(월)",
        "2026. 3. 9. (월)",
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok("2026-03-09".to_owned()), "{text:?}");
    }
}

#[test]
fn a_time_and_an_offset_are_read_behind_a_date() {
    for (text, expected) in [
        ("2026-03-09T14:30", "2026-03-09 14:30:00"),
        ("2026-03-09 14:30:00", "2026-03-09 14:30:00"),
        ("2026-03-09T14:30:00.000Z", "2026-03-09 14:30:00 +00:00"),
        ("2026-03-09t14:30:00z", "2026-03-09 14:30:00 +00:00"),
        ("2026-03-09 14:30:00 UTC", "2026-03-09 14:30:00 +00:00"),
        ("2026-03-09T14:30:00+02:00", "2026-03-09 14:30:00 +02:00"),
        ("2026-03-09T14:30-05:00", "2026-03-09 14:30:00 -05:00"),
        ("2026-03-09 14:30:00-05:00", "2026-03-09 14:30:00 -05:00"),
        ("2026-03-09 14:30 -0500", "2026-03-09 14:30:00 -05:00"),
        ("2026-03-09 14:30 +0530", "2026-03-09 14:30:00 +05:30"),
        ("2026-03-09 14:30 GMT+1", "2026-03-09 14:30:00 +01:00"),
        ("20260309T143000Z", "2026-03-09 14:30:00 +00:00"),
        ("Mon Mar 09 2026 14:30:00 GMT+0100 (Central European Standard Time)", "2026-03-09 14:30:00 +01:00"),
        ("Thu, 02 Jan 2025 10:18:54 +0000", "2025-01-02 10:18:54 +00:00"),
        ("Thu, 02 Jan 2025 10:18:54 -0800 (PST)", "2025-01-02 10:18:54 -08:00"),
        ("Monday, March 9, 2026 at 2:30 PM", "2026-03-09 14:30:00"),
        ("June 24, 2026 2:30 PM", "2026-06-24 14:30:00"),
        ("9 March 2026, 14:30", "2026-03-09 14:30:00"),
        ("9 March 2026 - 14:30", "2026-03-09 14:30:00"),
        ("9 March 2026 @ 2pm", "2026-03-09 14:00:00"),
        ("9 Mar 26 14:30", "2026-03-09 14:30:00"),
        ("9. März 2026 um 14:30 Uhr", "2026-03-09 14:30:00"),
        ("9 mars 2026 à 14h30", "2026-03-09 14:30:00"),
        ("28.08.2016 & 09.00 AM", "2016-08-28 09:00:00"),
        ("7/26/23, 2:20 PM", "2023-07-26 14:20:00"),
        ("13/02/2026 1430", "2026-02-13 14:30:00"),
        ("2026-03-09 (Mon) 14:30", "2026-03-09 14:30:00"),
        ("2021-11-12 12:00:00 UTC", "2021-11-12 12:00:00 +00:00"),
        ("46090.604166", "2026-03-09 14:30:00"),
        ("46090,5", "2026-03-09 12:00:00"),
        ("46090.999999", "2026-03-10"),
        ("2026-03-09 10:00-11:00", "2026-03-09 10:00:00–11:00:00"),
        ("2026-03-09 9:30 - 10:30", "2026-03-09 09:30:00–10:30:00"),
        ("9 March 2026, 2-3pm", "2026-03-09 14:00:00–15:00:00"),
        ("2026-03-09T14:30-05:00", "2026-03-09 14:30:00 -05:00"),
        ("2026年3月9日14:30", "2026-03-09 14:30:00"),
        ("2026年3月9日 下午2:30", "2026-03-09 14:30:00"),
        ("2026年3月9日下午2点30分", "2026-03-09 14:30:00"),
        ("2026年3月9日(月)午後2時30分", "2026-03-09 14:30:00"),
        ("2026/3/9 14：30", "2026-03-09 14:30:00"),
        ("2026년 3월 9일 오후 2시 30분", "2026-03-09 14:30:00"),
        ("14:30, 9 March 2026", "2026-03-09 14:30:00"),
        ("2:30 PM on Monday, March 9, 2026", "2026-03-09 14:30:00"),
        ("14:30 Uhr am 9. März 2026", "2026-03-09 14:30:00"),
        ("9 de março de 2026 às 14h30", "2026-03-09 14:30:00"),
        ("9 de marzo de 2026 a las 2:30 p. m.", "2026-03-09 14:30:00"),
        ("9 maart 2026 om 14.30 uur", "2026-03-09 14:30:00"),
        ("lunedì 9 marzo 2026 ore 14:30", "2026-03-09 14:30:00"),
        ("9 marzo 2026 alle ore 14.30", "2026-03-09 14:30:00"),
        ("9 marzo 2026 dalle 14:30 alle 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("9 marzo 2026 h 14:30", "2026-03-09 14:30:00"),
        ("9 marca 2026, godz. 14:30", "2026-03-09 14:30:00"),
        ("9 marca 2026 r., godz. 14.30", "2026-03-09 14:30:00"),
        ("13.03.2026 o 14:30", "2026-03-13 14:30:00"),
        ("9 marca 2026 od 14:30 do 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("9 marca 2026 o 2 po południu", "2026-03-09 14:00:00"),
        ("9 Mart 2026 14.30", "2026-03-09 14:30:00"),
        ("9 Mart 2026 Pazartesi saat 14:30", "2026-03-09 14:30:00"),
        ("13.03.2026 Saat: 14.30", "2026-03-13 14:30:00"),
        ("9 Mart 2026 ÖS 2:30", "2026-03-09 14:30:00"),
        ("9 марта 2026 г. в 14:30", "2026-03-09 14:30:00"),
        ("9 марта 2026 года, в 14.30", "2026-03-09 14:30:00"),
        ("9 марта 2026, 14 ч 30 мин", "2026-03-09 14:30:00"),
        ("13.03.2026г. с 14:30 до 15:30", "2026-03-13 14:30:00–15:30:00"),
        ("9 марта 2026 в 2 часа дня", "2026-03-09 14:00:00"),
        ("9 марта 2026 в 7 вечера", "2026-03-09 19:00:00"),
        ("2026년 3월 9일(월) 오후 2:30", "2026-03-09 14:30:00"),
        ("2026년 3월 9일 오후 2시 반", "2026-03-09 14:30:00"),
        ("2026년 3월 9일 14시~15시 30분", "2026-03-09 14:00:00–15:30:00"),
        ("2026년 3월 9일 오후 2시부터 3시까지", "2026-03-09 14:00:00–15:00:00"),
        ("2026年3月9日 14時から15時まで", "2026-03-09 14:00:00–15:00:00"),
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn a_start_and_an_end_are_read_as_programs_write_them() {
    for (text, expected) in [
        ("March 9, 2026 2:30 PM → 3:30 PM", "2026-03-09 14:30:00–15:30:00"),
        ("March 9, 2026 2:30 PM → March 9, 2026 3:30 PM", "2026-03-09 14:30:00–15:30:00"),
        ("9 marzo 2026 de 10 a 11", "2026-03-09 10:00:00–11:00:00"),
        ("9 marzo 2026 ore 14,30", "2026-03-09 14:30:00"),
        ("9th Mar 26 1430hrs", "2026-03-09 14:30:00"),
        ("vom 9. März 2026 14:00 bis 15:00", "2026-03-09 14:00:00–15:00:00"),
        ("14:30 Uhr am 9. März 2026", "2026-03-09 14:30:00"),
        ("2:30 am 9 March 2026", "2026-03-09 02:30:00"),
        ("March 9, 2026 2:30 PM (EDT) → 3:30 PM", "2026-03-09 14:30:00–15:30:00 -04:00"),
        ("February 9, 2026 2:30 PM (EST) → 3:30 PM", "2026-02-09 14:30:00–15:30:00 -05:00"),
        ("February 9, 2026 2:30 PM (EST) → 3:30", "2026-02-09 14:30:00–15:30:00 -05:00"),
        ("February 9, 2026 2:30 PM (EST) → February 9, 2026 3:30", "2026-02-09 14:30:00–15:30:00 -05:00"),
        ("start: February 9, 2026 2:30 PM end: 3:30", "2026-02-09 14:30:00–15:30:00"),
        ("start: February 9, 2026 11:30 AM end: 12:30", "2026-02-09 11:30:00–12:30:00"),
        ("start: 2026-02-09 11:30 PM end: 12:30", "2026-02-09 23:30:00–00:30:00"),
        ("2026-03-09 14:30 (CET)", "2026-03-09 14:30:00 +01:00"),
        ("2026-07-09 14:30 (CEST) -> 15:30", "2026-07-09 14:30:00–15:30:00 +02:00"),
        ("9 March 2026 14:30 (GMT)", "2026-03-09 14:30:00 +00:00"),
        ("2026-03-09 14:30 -> 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("2026/03/09 14:30 → 2026/03/09 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("2026-03-09 22:30 → 2026-03-10 00:30", "2026-03-09 22:30:00–00:30:00"),
        ("2026-03-09 → 2026-03-09", "2026-03-09"),
        ("start: 2026-03-09 14:30 end: 2026-03-09 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Start: March 9, 2026 2:30 PM, End: March 9, 2026 3:30 PM", "2026-03-09 14:30:00–15:30:00"),
        ("start: 2026-03-09\nend: None", "2026-03-09"),
        ("{'start': '2026-03-09', 'end': None, 'time_zone': None}", "2026-03-09"),
        (
            "{\"start\": \"2026-03-09T14:30:00.000-04:00\", \"end\": \"2026-03-09T15:30:00.000-04:00\"}",
            "2026-03-09 14:30:00–15:30:00 -04:00",
        ),
        ("start: 2026-03-09", "2026-03-09"),
        ("from: 2026-03-09 14:30 to: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Beginn: 9. März 2026 14:30 Ende: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Début : 9 mars 2026 14h30, Fin : 15h30", "2026-03-09 14:30:00–15:30:00"),
        ("Inicio: 9 de marzo de 2026 14:30 Fin: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Início: 9 de março de 2026 14:30; Término: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Begintijd: 9 maart 2026 14:30 Eindtijd: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Ora di inizio: 9 marzo 2026 14:30 Ora di fine: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Początek: 9 marca 2026 14:30 Koniec: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Başlangıç: 9 Mart 2026 14:30 Bitiş: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("Начало: 9 марта 2026 14:30 Окончание: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("开始：2026年3月9日 14:30 结束：15:30", "2026-03-09 14:30:00–15:30:00"),
        ("開始: 2026年3月9日 14:30 終了: 15:30", "2026-03-09 14:30:00–15:30:00"),
        ("시작: 2026년 3월 9일 14:30 종료: 15:30", "2026-03-09 14:30:00–15:30:00"),
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn what_a_start_or_a_zone_leaves_open_is_an_error() {
    let zone = |written: &str| DateError::Time(TimeError::Zone { written: written.to_owned() });
    for (text, error) in [
        ("July 9, 2026 2:30 PM (EST)", zone("EST")),
        ("2026-02-09 14:30 (CEST)", zone("CEST")),
        ("2026-03-09 2:30 PM EST", zone("EST")),
        ("2026-03-09 14:30 (IST)", zone("IST")),
        ("March 9, 2026 → March 11, 2026", DateError::Several),
        ("2026-03-09 14:30 → 2026-03-11 15:30", DateError::Several),
    ] {
        assert_eq!(read_date(text, None).map(shown), Err(error), "{text:?}");
    }
}

#[test]
fn numbers_are_read_without_an_order_where_only_one_fits() {
    for (text, expected, order) in [
        ("13/02/2026", "2026-02-13", Some(DateOrder::DayFirst)),
        ("13.02.2015", "2015-02-13", Some(DateOrder::DayFirst)),
        ("25-5-2016", "2016-05-25", Some(DateOrder::DayFirst)),
        ("31-4-16", "2031-04-16", Some(DateOrder::YearFirst)),
        ("28.8.16", "2016-08-28", Some(DateOrder::DayFirst)),
        ("28. 8. 2016", "2016-08-28", Some(DateOrder::DayFirst)),
        ("01/15/2025", "2025-01-15", Some(DateOrder::MonthFirst)),
        ("7/13/23", "2023-07-13", Some(DateOrder::MonthFirst)),
        ("26/3/9", "2026-03-09", Some(DateOrder::YearFirst)),
        ("45-03-09", "2045-03-09", Some(DateOrder::YearFirst)),
        ("Mon 09/03/2026", "2026-03-09", Some(DateOrder::DayFirst)),
        ("Thu 09/03/2026", "2026-09-03", Some(DateOrder::MonthFirst)),
        ("Di 03/02/2026", "2026-02-03", Some(DateOrder::DayFirst)),
        ("3/3/2026", "2026-03-03", None),
        ("2026-03-09", "2026-03-09", None),
        ("9 March 2026", "2026-03-09", None),
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok(expected.to_owned()), "{text:?}");
        assert_eq!(order_shown(text, None).map(|(_, order)| order), order, "{text:?}");
    }
}

#[test]
fn a_cell_that_is_no_date_proves_no_order() {
    for text in ["", "03/04/2026", "31/02/2026", "13/13/2026", "9/10", "19 Sep", "9.30", "soon", "26-03-09", "26-3-13"]
    {
        assert_eq!(order_shown(text, None), None, "{text:?}");
    }
}

#[test]
fn numbers_with_several_readings_name_them() {
    for (text, mark, day_first, month_first, year_first) in [
        ("03/04/2026", Mark::Slash, Some("2026-04-03"), Some("2026-03-04"), None),
        ("3.4.26", Mark::Stop, Some("2026-04-03"), Some("2026-03-04"), None),
        ("Mon 03/04/2026", Mark::Slash, Some("2026-04-03"), Some("2026-03-04"), None),
        ("26-03-09", Mark::Dash, Some("2009-03-26"), None, Some("2026-03-09")),
        ("26-3-13", Mark::Dash, Some("2013-03-26"), None, Some("2026-03-13")),
        ("03-04-05", Mark::Dash, Some("2005-04-03"), Some("2005-03-04"), Some("2003-04-05")),
    ] {
        let readings = Readings {
            day_first: day_first.map(day),
            month_first: month_first.map(day),
            year_first: year_first.map(day),
            mark,
        };
        assert_eq!(read_date(text, None), Err(DateError::Ambiguous(readings)), "{text:?}");
    }
}

#[test]
fn the_order_of_the_column_decides() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    for (text, order, expected) in [
        ("03/04/2026", DayFirst, "2026-04-03"),
        ("03/04/2026", MonthFirst, "2026-03-04"),
        ("03-04-05", DayFirst, "2005-04-03"),
        ("03-04-05", MonthFirst, "2005-03-04"),
        ("03-04-05", YearFirst, "2003-04-05"),
        ("26/3/9", YearFirst, "2026-03-09"),
        ("26/3/13", YearFirst, "2026-03-13"),
        ("26-3-13", YearFirst, "2026-03-13"),
        ("26.3.13", YearFirst, "2026-03-13"),
        ("26-3-13", DayFirst, "2013-03-26"),
        ("9/3/26", DayFirst, "2026-03-09"),
        ("26-03-09", DayFirst, "2009-03-26"),
        ("13/02/2026", YearFirst, "2026-02-13"),
        ("2026-03-09", DayFirst, "2026-03-09"),
        ("9 March 2026", MonthFirst, "2026-03-09"),
    ] {
        let date = read_date(text, Some(order)).map(shown);
        assert_eq!(date, Ok(expected.to_owned()), "{text:?} {order:?}");
    }
}

#[test]
fn a_date_that_no_calendar_has_is_impossible() {
    use DateOrder::{DayFirst, MonthFirst};
    for (text, order, (year, month, day)) in [
        ("2026-02-30", None, (2026, 2, 30)),
        ("2026-13-02", None, (2026, 13, 2)),
        ("2026-00-09", None, (2026, 0, 9)),
        ("29 February 2027", None, (2027, 2, 29)),
        ("31/02/2026", None, (2026, 2, 31)),
        ("2/31/2026", None, (2026, 2, 31)),
        ("45/46/2026", None, (2026, 46, 45)),
        ("13/02/2026", Some(MonthFirst), (2026, 13, 2)),
        ("02/13/2026", Some(DayFirst), (2026, 13, 2)),
    ] {
        let error = DateError::Impossible { year, month, day };
        assert_eq!(read_date(text, order), Err(error), "{text:?}");
    }
}

#[test]
fn a_year_far_away_is_out_of_range() {
    for (text, year) in [
        ("1969-12-31", 1969),
        ("2200-01-01", 2200),
        ("0206-03-09", 206),
        ("9 March 1026", 1026),
        ("13/02/1926", 1926),
        ("03/04/9999", 9999),
        ("26/13/9", 9),
    ] {
        assert_eq!(read_date(text, None), Err(DateError::OutOfRange { year }), "{text:?}");
    }
}

/// What is known on a day, of a column that proves nothing.
fn on(today: &str) -> DateContext {
    DateContext { today: Some(day(today)), ..DateContext::default() }
}

#[test]
fn a_date_without_a_year_is_the_one_nearest_to_today() {
    for (text, today, expected) in [
        ("9/19", "2026-04-22", "~2026-09-19"),
        ("9/19", "2026-02-01", "~2025-09-19"),
        ("12/28", "2026-01-03", "~2025-12-28"),
        ("1/15", "2025-12-20", "~2026-01-15"),
        ("19.9.", "2026-09-01", "~2026-09-19"),
        ("19 Sep", "2026-09-01", "~2026-09-19"),
        ("Sep 19", "2026-09-01", "~2026-09-19"),
        ("September 19th", "2026-09-01", "~2026-09-19"),
        ("19. Sept.", "2026-09-01", "~2026-09-19"),
        ("9月19日", "2026-09-01", "~2026-09-19"),
        ("9/19 2:30 PM", "2026-09-01", "~2026-09-19 14:30:00"),
        ("19.9. 14:30", "2026-09-01", "~2026-09-19 14:30:00"),
        ("Sep 19, 14:30", "2026-09-01", "~2026-09-19 14:30:00"),
        ("Sep 19 10 am", "2026-09-01", "~2026-09-19 10:00:00"),
        ("19 Sep at 2pm", "2026-09-01", "~2026-09-19 14:00:00"),
        ("9月19日 下午2:30", "2026-09-01", "~2026-09-19 14:30:00"),
        ("Sat 9/19", "2026-03-01", "~2026-09-19"),
        ("Fri 9/19", "2026-03-01", "~2025-09-19"),
        ("Mon 3/9", "2026-03-01", "~2026-03-09"),
        ("29 Feb", "2028-03-01", "~2028-02-29"),
        ("3/3", "2026-03-01", "~2026-03-03"),
    ] {
        assert_eq!(read_date(text, on(today)).map(shown), Ok(expected.to_owned()), "{text:?} on {today}");
    }
    assert_eq!(read_date("9/19", None), Err(DateError::NoYear));
    let readings = Readings {
        day_first: Some(day("2026-10-09")),
        month_first: Some(day("2026-09-10")),
        year_first: None,
        mark: Mark::Slash,
    };
    assert_eq!(read_date("9/10", on("2026-09-01")), Err(DateError::Ambiguous(readings)));
    let mdy = DateContext { order: Some(DateOrder::MonthFirst), ..on("2026-09-01") };
    assert_eq!(read_date("9/10", mdy).map(shown), Ok("~2026-09-10".to_owned()));
    let impossible = DateError::Impossible { year: 2026, month: 9, day: 31 };
    assert_eq!(read_date("31 Sep", on("2026-09-01")), Err(impossible));
}

#[test]
fn a_year_is_not_plain_where_no_such_day_is_near() {
    for (text, today, before, after) in [
        ("9/19", "2026-03-01", "2025-09-19", "2026-09-19"),
        ("9/19", "2026-04-21", "2025-09-19", "2026-09-19"),
        ("13.3.", "2026-09-20", "2026-03-13", "2027-03-13"),
        ("13.3. 15:00", "2026-09-20", "2026-03-13", "2027-03-13"),
        ("29 Feb", "2026-03-01", "2024-02-29", "2028-02-29"),
    ] {
        let error = DateError::YearUnclear { before: day(before), after: day(after) };
        assert_eq!(read_date(text, on(today)), Err(error), "{text:?} on {today}");
    }
}

#[test]
fn a_day_that_is_near_has_its_weekday() {
    for (text, today, written, date) in [
        ("Fri 14 March", "2026-03-09", Weekday::Fri, "2026-03-14"),
        ("Sat 9/19", "2026-02-01", Weekday::Sat, "2025-09-19"),
        ("Mon 9/19", "2026-03-01", Weekday::Mon, "2025-09-19"),
    ] {
        let date = day(date);
        let error = DateError::WeekdayContradicts { written, actual: date.weekday(), date };
        assert_eq!(read_date(text, on(today)), Err(error), "{text:?} on {today}");
    }
}

#[test]
fn a_date_that_follows_an_interview_is_near_to_that() {
    for (text, interview, today, expected) in [
        ("24 Feb", "2026-02-16", "2026-12-01", "~2026-02-24"),
        ("24 Feb", "2026-02-16", "2029-12-01", "~2026-02-24"),
        ("2 Jan", "2025-12-20", "2026-12-01", "~2026-01-02"),
        ("10 Jan", "2026-02-16", "2026-03-01", "~2026-01-10"),
        ("10 Aug", "2026-02-16", "2026-12-01", "~2026-08-10"),
        ("1 Sep", "2026-02-16", "2026-12-01", "~2026-09-01"),
    ] {
        let known = DateContext { interview: Some(day(interview)), ..on(today) };
        let date = read_date(text, known).map(shown);
        assert_eq!(date, Ok(expected.to_owned()), "{text:?} after {interview} on {today}");
    }
}

#[test]
fn a_year_may_come_first_where_only_then_the_day_is_near() {
    let both = |text| match read_date(text, on("2026-03-09")) {
        Err(DateError::Ambiguous(readings)) => [readings.day_first, readings.year_first].map(|day| day.is_some()),
        result => panic!("{text} gave {result:?}"),
    };
    for text in ["26/3/13", "26/03/13", "26/3/27", "26/3/31", "25/11/16", "26.3.13", "26.03.09"] {
        assert_eq!(both(text), [true, true], "{text}");
        assert_eq!(order_shown(text, on("2026-03-09")), None, "{text}");
    }
    for (text, order) in [("13/3/26", Some(DateOrder::DayFirst)), ("24/3/13", None), ("28/8/16", None)] {
        assert_eq!(order_shown(text, on("2026-03-09")).map(|(_, order)| order), order, "{text}");
    }
    for (text, expected) in [
        ("13/3/26", "2026-03-13"),
        ("26/2/26", "2026-02-26"),
        ("25/12/26", "2026-12-25"),
        ("28/8/16", "2016-08-28"),
        ("28.8.16", "2016-08-28"),
        ("13.03.26", "2026-03-13"),
    ] {
        assert_eq!(read_date(text, on("2026-03-09")).map(shown), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_mark_is_rare_between_numbers_that_hardly_anybody_begins_with_the_year() {
    for (text, mark) in [
        ("26/3/13", Some(Mark::Slash)),
        ("26.03.13", Some(Mark::Stop)),
        ("26-03-13", None),
        ("26/3/9", None),
        ("9/3/26", None),
        ("13/02/2026", None),
        ("2026-03-09", None),
        ("26/3/13 14:30", Some(Mark::Slash)),
    ] {
        assert_eq!(rare_mark(text), mark, "{text}");
    }
}

#[test]
fn a_serial_number_counts_from_the_epoch_stated() {
    let since_1904 = DateContext { epoch: Epoch::Y1904, ..DateContext::default() };
    assert_eq!(read_date("44628", since_1904).map(shown), Ok("2026-03-09".to_owned()));
    assert_eq!(read_date("44628.604166", since_1904).map(shown), Ok("2026-03-09 14:30:00".to_owned()));
    assert_eq!(read_date("44628", None).map(shown), Ok("2022-03-08".to_owned()));
    for (text, expected) in
        [("46090", true), ("46090.5", true), ("2026-03-09", false), ("20260309", false), ("1430", false)]
    {
        assert_eq!(is_serial(text), expected, "{text:?}");
    }
}

#[test]
fn several_dates_are_no_date() {
    for text in [
        "2026-03-09; 2026-03-16",
        "2026-03-09\n2026-03-16",
        "9 March 2026 and 16 March 2026",
        "2026-03-09 & 2026-03-16",
        "2026-03-09 - 2026-03-10",
        "March 9, 2026, March 16, 2026",
        "2026年3月9日、2026年3月16日",
        "2026-03-13 or 2026-03-14",
        "2026-03-13 oder 2026-03-14",
        "2026-03-13 -> 2026-03-20",
        "2026-03-13 → 2026-03-20",
        "2026-03-13 2026-03-20",
        "13 March or 14 March 2026",
    ] {
        assert_eq!(read_date(text, None), Err(DateError::Several), "{text:?}");
    }
}

#[test]
fn a_weekday_falls_on_its_date() {
    for (text, written, date) in [
        ("Tue, 9 March 2026", Weekday::Tue, "2026-03-09"),
        ("2026-03-09 (Sunday)", Weekday::Sun, "2026-03-09"),
        ("Fri 3/3/2026", Weekday::Fri, "2026-03-03"),
        ("Mon 13/02/2026", Weekday::Mon, "2026-02-13"),
        ("2026年3月9日星期二", Weekday::Tue, "2026-03-09"),
        ("Mi, 9. März 2026", Weekday::Wed, "2026-03-09"),
    ] {
        let date = day(date);
        let error = DateError::WeekdayContradicts { written, actual: date.weekday(), date };
        assert_eq!(read_date(text, None), Err(error), "{text:?}");
    }
}

#[test]
fn a_part_of_the_day_behind_a_date_is_known_to_be_no_hour() {
    for text in [
        "2026-03-09 nachmittags",
        "Mon 9 March 2026, in the morning",
        "2026-03-09 (afternoon)",
        "2026-03-09 PM",
        "9 mars 2026 l’après-midi",
        "2026年3月9日下午",
        "9 марта 2026, вечером",
    ] {
        let date = NaiveDate::from_ymd_opt(2026, 3, 9).expect("a day");
        assert_eq!(read_date(text, None), Ok(DateCell { half: half_said(true), ..DateCell::of(date) }), "{text:?}");
    }
}

#[test]
fn what_stands_behind_a_date_is_a_time() {
    let impossible = TimeError::Impossible { hour: 25, minute: 0, second: 0 };
    for (text, error) in [
        ("2026-03-09 25:00", impossible),
        ("2026-03-09 9", TimeError::BareHour { hour: 9 }),
        ("2026-03-09 2:30 PM EST", TimeError::Zone { written: "EST".to_owned() }),
        ("2026-03-09T14:30+15:00", TimeError::Zone { written: "+15:00".to_owned() }),
        ("2026-03-09 15", TimeError::BareHour { hour: 15 }),
        ("2026-03-09 15:00 IST", TimeError::Zone { written: "IST".to_owned() }),
        ("2026-07-09 15:00 EST", TimeError::Zone { written: "EST".to_owned() }),
        ("2026-03-09 15:00 or 16:00", TimeError::Several),
    ] {
        assert_eq!(read_date(text, None), Err(DateError::Time(error)), "{text:?}");
    }
    for (text, written) in [("2026-03-09 soon", "soon"), ("9 March 2026, 14:30 or later", "14:30 or later")] {
        assert_eq!(read_date(text, None), Err(DateError::Behind { written: written.to_owned() }), "{text:?}");
    }
}

#[test]
fn everything_else_is_unreadable() {
    for text in [
        "",
        "soon",
        "March 2026",
        "March",
        "Monday",
        "2026",
        "03/2026",
        "2026-03",
        "2026-W11-1",
        "2026-068",
        "9/10/3",
        "9-10/3",
        "9-10/3/2026",
        "9-10 March 2026",
        "May 9-10, 2026",
        "May 9-10",
        "May. 9-10",
        "May 9/10",
        "14.30",
        "10:30",
        "192.0.2.1",
        "+1 212 555 0100",
        "212-555-0100",
        "2026-03-09x",
        "2026-03-09+02:00",
        "2026-03-09-05:00",
        "32/14",
        "9.30",
        "9 Foo 2026",
        "12345",
        "109575",
        "46090.",
        "٢٠٢٦-٠٣-٠٩",
    ] {
        assert_eq!(read_date(text, None), Err(DateError::Unreadable), "{text:?}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (day("1970-01-01"), day("2199-12-31"));
    (first.num_days_from_ce()..=last.num_days_from_ce())
        .prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).expect("between two dates"))
}

fn any_minute() -> impl Strategy<Value = NaiveTime> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("on the clock"))
}

/// Shapes that need no order.
const CERTAIN: [&str; 13] = [
    "%Y-%m-%d",
    "%Y-%-m-%-d",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%Y%m%d",
    "%-d %B %Y",
    "%d-%b-%Y",
    "%B %-d, %Y",
    "%b %d %Y",
    "%a, %d %b %Y",
    "%A, %B %-d, %Y",
    "%Y-%b-%d",
    "%Y-%m-%d (%a)",
];

/// Shapes of a time behind a date.
const BEHIND: [&str; 6] = ["T%H:%M", " %H:%M", ", %-I:%M %p", " at %I.%M %P", " @ %Hh%M", " %H:%M:%S"];

fn shape_states_half(shape: &str) -> bool {
    shape.to_lowercase().contains("%p")
}

/// Shapes whose order must be given, with it.
const OPEN: [(DateOrder, &str); 7] = [
    (DateOrder::DayFirst, "%d/%m/%Y"),
    (DateOrder::DayFirst, "%-d.%-m.%Y"),
    (DateOrder::DayFirst, "%d-%m-%Y"),
    (DateOrder::MonthFirst, "%m/%d/%Y"),
    (DateOrder::MonthFirst, "%-m-%-d-%Y"),
    (DateOrder::DayFirst, "%d.%m.%Y"),
    (DateOrder::MonthFirst, "%m.%d.%Y"),
];

/// Shapes with a year of two digits.
const SHORT: [(DateOrder, &str); 4] = [
    (DateOrder::DayFirst, "%d.%m.%y"),
    (DateOrder::MonthFirst, "%-m/%-d/%y"),
    (DateOrder::YearFirst, "%y-%m-%d"),
    (DateOrder::YearFirst, "%y/%-m/%-d"),
];

proptest! {
    #[test]
    fn a_date_whose_order_is_certain_reads_back(
        date in any_day(),
        shape in prop::sample::select(&CERTAIN[..]),
        order in prop::sample::select(&[None, Some(DateOrder::DayFirst), Some(DateOrder::YearFirst)][..]),
    ) {
        let text = date.format(shape).to_string();
        let expected = DateCell::of(date);
        prop_assert_eq!(read_date(&text, order), Ok(expected), "{}", text);
        prop_assert_eq!(order_shown(&text, None), None);
    }

    #[test]
    fn a_date_with_its_order_stated_reads_back(
        date in any_day(),
        (order, shape) in prop::sample::select(&OPEN[..]),
    ) {
        let text = date.format(shape).to_string();
        let expected = DateCell::of(date);
        prop_assert_eq!(read_date(&text, Some(order)), Ok(expected), "{}", text);
        prop_assert_eq!(order_shown(&text, None).is_some(), date.day() > 12, "{}", text);
    }

    #[test]
    fn a_short_year_is_one_of_this_century(
        date in any_day().prop_filter("in this century", |date| (2000..2100).contains(&date.year())),
        (order, shape) in prop::sample::select(&SHORT[..]),
    ) {
        let text = date.format(shape).to_string();
        let expected = DateCell::of(date);
        prop_assert_eq!(read_date(&text, Some(order)), Ok(expected), "{}", text);
    }

    #[test]
    fn a_time_behind_a_date_reads_back(
        date in any_day(),
        time in any_minute(),
        shape in prop::sample::select(&CERTAIN[..]),
        behind in prop::sample::select(&BEHIND[..]),
    ) {
        let text = date.and_time(time).format(&format!("{shape}{behind}")).to_string();
        let half = half_said(shape_states_half(behind));
        let expected = DateCell { time: Some(time), half, ..DateCell::of(date) };
        prop_assert_eq!(read_date(&text, None), Ok(expected), "{}", text);
    }

    #[test]
    fn an_instant_reads_back(date in any_day(), time in any_minute(), minutes in -720..=840_i32) {
        let offset = chrono::FixedOffset::east_opt(minutes * 60);
        let instant = date.and_time(time).and_local_timezone(offset.expect("less than a day"));
        let expected = DateCell { time: Some(time), offset, ..DateCell::of(date) };
        for text in [
            instant.unwrap().to_rfc3339(),
            instant.unwrap().to_rfc2822(),
            instant.unwrap().format("%Y-%m-%d %H:%M:%S %z").to_string(),
            instant.unwrap().format("%Y-%m-%d %H:%M %z").to_string(),
        ] {
            prop_assert_eq!(read_date(&text, None), Ok(expected), "{}", text);
        }
    }

    #[test]
    fn what_a_cell_proves_is_how_it_is_read(date in any_day(), (_, shape) in prop::sample::select(&OPEN[..])) {
        let text = date.format(shape).to_string();
        if let Some((_, order)) = order_shown(&text, None) {
            prop_assert_eq!(read_date(&text, Some(order)), read_date(&text, None), "{}", text);
        }
    }

    #[test]
    fn a_serial_number_counts_days(date in any_day()) {
        let text = (date - day("1899-12-30")).num_days().to_string();
        prop_assert_eq!(read_date(&text, None), Ok(DateCell::of(date)));
    }
}

#[test]
fn clocks_that_are_named_beside_a_time_are_as_far_from_utc_as_they_are_on_its_day() {
    for (text, expected) in [
        ("2026-03-09 14:00 EDT", "2026-03-09 14:00:00 -04:00"),
        ("2026-03-09 14:00 ET", "2026-03-09 14:00:00 -04:00"),
        ("2026-01-09 14:00 ET", "2026-01-09 14:00:00 -05:00"),
        ("2026-01-09 14:00 EST", "2026-01-09 14:00:00 -05:00"),
        ("2026-01-09 2 pm (Eastern Time)", "2026-01-09 14:00:00 -05:00"),
        ("2026-03-09 14:00-15:00 CET", "2026-03-09 14:00:00–15:00:00 +01:00"),
        ("2026-06-09 14:00 (CEST)", "2026-06-09 14:00:00 +02:00"),
        ("9. März 2026, 14:00 Uhr MEZ", "2026-03-09 14:00:00 +01:00"),
        ("9 мая 2026 г. в 14:00 по Москве", "2026-05-09 14:00:00 +03:00"),
        ("2026年3月9日 北京时间14:00", "2026-03-09 14:00:00 +08:00"),
        ("2026年3月9日 14:00（日本時間）", "2026-03-09 14:00:00 +09:00"),
        ("2026-03-09 14:00 (GMT+1)", "2026-03-09 14:00:00 +01:00"),
        ("2026-03-09 14:00 (UTC +05:30)", "2026-03-09 14:00:00 +05:30"),
        ("2026-03-09T14:00+01:00[Europe/Berlin]", "2026-03-09 14:00:00 +01:00"),
        ("2026-03-09 14:00:00 +0000 UTC", "2026-03-09 14:00:00 +00:00"),
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
    for text in ["2026-03-09 14:00 CST", "2026-03-09 14:00 (IST)", "2026-01-09 14:00 BST", "2026-01-09 14:00 CEST"] {
        let is_zone = matches!(read_date(text, None), Err(DateError::Time(TimeError::Zone { .. })));
        assert!(is_zone, "{text:?}");
    }
}

#[test]
fn what_programs_put_around_a_date_and_between_two_moments_is_no_part_of_it() {
    for (text, expected) in [
        ("['2026-03-09']", "2026-03-09"),
        ("\"2026-03-09 14:00\"", "2026-03-09 14:00:00"),
        ("'2026-03-09", "2026-03-09"),
        ("2026-03-09 14:00 - 2026-03-09 15:00", "2026-03-09 14:00:00–15:00:00"),
        ("2026-03-09 14:00 to 2026-03-09 15:00", "2026-03-09 14:00:00–15:00:00"),
        ("2026-03-09T14:00Z/2026-03-09T15:00Z", "2026-03-09 14:00:00–15:00:00 +00:00"),
        ("Mon Mar  9 14:00:00 2026", "2026-03-09 14:00:00"),
        ("20260309140000", "2026-03-09 14:00:00"),
        ("202603091400", "2026-03-09 14:00:00"),
        ("9 March 2026 (14:00)", "2026-03-09 14:00:00"),
        ("9 March 2026 14:00 (tbc)", "2026-03-09 14:00:00"),
        ("9 March 2026 / 2 pm", "2026-03-09 14:00:00"),
        ("Monday, March 9, 2026 ⋅ 2 – 3pm", "2026-03-09 14:00:00–15:00:00"),
        ("9 March 2026 14:00 (45 min)", "2026-03-09 14:00:00–14:45:00"),
    ] {
        assert_eq!(read_date(text, None).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
    for text in ["['2026-03-09', '2026-03-12']", "2026-03-09 14:00 - 2026-03-12 15:00", "[2026-03-09, 2026-03-12]"] {
        assert_eq!(read_date(text, None), Err(DateError::Several), "{text:?}");
    }
    for text in ["20260309146000", "202613091400", "1773064800", "1773064800000", "[]", "''"] {
        assert_eq!(read_date(text, None), Err(DateError::Unreadable), "{text:?}");
    }
}

#[test]
fn people_write_dates_with_the_small_words_of_their_language() {
    for (text, expected) in [
        ("Montag, den 9. März 2026 um 14 Uhr", "2026-03-09 14:00:00"),
        ("Montag, den 9.3.2026", "2026-03-09"),
        ("Mo 09.03. 14 Uhr", "~2026-03-09 14:00:00"),
        ("Mo 09.03. 14-15 Uhr", "~2026-03-09 14:00:00–15:00:00"),
        ("9.3. 14:30h", "~2026-03-09 14:30:00"),
        ("el día 9 de marzo de 2026 a las 14 hs", "2026-03-09 14:00:00"),
        ("1° de abril de 2026", "2026-04-01"),
        ("1o de abril de 2026", "2026-04-01"),
        ("no dia 9 de março de 2026 pelas 14h", "2026-03-09 14:00:00"),
        ("mar 10/03", "~2026-03-10"),
        ("Lun 9 marzo, ore 14", "~2026-03-09 14:00:00"),
        ("9 marzo 2026, dalle 14 alle 15", "2026-03-09 14:00:00–15:00:00"),
        ("dn. 9.03.2026", "2026-03-09"),
        ("9-go marca 2026 o godz. 14", "2026-03-09 14:00:00"),
        ("9 Mart 2026, öğleden sonra 2:30", "2026-03-09 14:30:00"),
        ("9 Mart'ta saat 14:00'te", "~2026-03-09 14:00:00"),
        ("9-го марта 2026 с 14 до 15", "2026-03-09 14:00:00–15:00:00"),
        ("в 14:00 9 марта 2026", "2026-03-09 14:00:00"),
        ("三月九号下午两点", "~2026-03-09 14:00:00"),
        ("二〇二六年三月九日", "2026-03-09"),
        ("2026年3月9日（月）14:00〜", "2026-03-09 14:00:00"),
        ("3월 9일 (월) 오후 두 시", "~2026-03-09 14:00:00"),
        ("26.03.09(월)", "2026-03-09"),
    ] {
        let known = DateContext { order: Some(DateOrder::DayFirst), ..on("2026-03-01") };
        let known = if text.contains("26.03.09") { on("2026-03-01") } else { known };
        assert_eq!(read_date(text, known).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

//! Texts of hours, and the weeks that they are understood as.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use compact_calendar::CompactCalendar;
use interview_reminders::hours::{Hours, HoursError, Minute, OpenRange, Timetable};
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use opening_hours_syntax::{ExtendedTime, Parser};
use proptest::prelude::*;

/// A Monday.
const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();

fn hours(text: &str) -> Hours {
    Hours::parse(text).unwrap_or_else(|error| panic!("{text:?}: {error:?}"))
}

fn open_on(timetable: &Timetable, date: NaiveDate) -> String {
    let ranges: Vec<String> =
        timetable.open_on(date).iter().map(|OpenRange { from, to }| format!("{from}-{to}")).collect();
    ranges.join(" ")
}

/// The open days from that Monday to Sunday: `Mo 09:00-17:00, Sa 10:00-12:00 13:00-15:00`.
fn week(timetable: &Timetable) -> String {
    let days: Vec<String> = MONDAY
        .iter_days()
        .take(7)
        .zip(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
        .map(|(date, day)| (day, open_on(timetable, date)))
        .filter(|(_, ranges)| !ranges.is_empty())
        .map(|(day, ranges)| format!("{day} {ranges}"))
        .collect();
    days.join(", ")
}

#[test]
fn texts_in_opening_hours_syntax_are_taken_as_they_are() {
    for (text, understood) in [
        (
            "09:00-17:00",
            "Mo 09:00-17:00, Tu 09:00-17:00, We 09:00-17:00, Th 09:00-17:00, Fr 09:00-17:00, Sa 09:00-17:00, Su 09:00-17:00",
        ),
        ("Mo-We 09:00-17:00", "Mo 09:00-17:00, Tu 09:00-17:00, We 09:00-17:00"),
        ("Su-Tu 09:00-17:00", "Mo 09:00-17:00, Tu 09:00-17:00, Su 09:00-17:00"),
        ("Mo 09:00-12:00,13:00-17:00; PH off", "Mo 09:00-12:00 13:00-17:00"),
        ("Mo 10:00-20:00,12:00-14:00", "Mo 10:00-20:00"),
        ("Mo 10:00-12:00,12:00-14:00", "Mo 10:00-14:00"),
        ("Mo 10:00-12:00 open \"bell\", Mo 12:00-14:00", "Mo 10:00-14:00"),
        ("Mo 09:00-17:00, Mo 12:00-13:00 off", "Mo 09:00-12:00 13:00-17:00"),
        ("Mo 09:00-12:00; Mo 13:00-14:00", "Mo 13:00-14:00"),
        ("Mo 09:00-12:00 unknown, Mo 13:00-14:00", "Mo 13:00-14:00"),
        ("Mo 22:00-06:00", "Mo 22:00-24:00, Tu 00:00-06:00"),
        ("Mo 22:00-26:00", "Mo 22:00-24:00, Tu 00:00-02:00"),
        ("Su 22:00-06:00", "Mo 00:00-06:00, Su 22:00-24:00"),
        ("Mo 00:00-24:00", "Mo 00:00-24:00"),
        ("Mo 09:00-05:00", "Mo 09:00-24:00, Tu 00:00-05:00"),
        ("Mo-Tu 22:00-24:00, Tu 00:00-06:00", "Mo 22:00-24:00, Tu 00:00-06:00 22:00-24:00"),
        ("Mo,Tu", "Mo 00:00-24:00, Tu 00:00-24:00"),
        ("Nov Mo 09:00-17:00", "Mo 09:00-17:00"),
        ("Jan-Oct Mo 09:00-17:00", ""),
        ("Mo[1] 09:00-17:00; Tu[-1] 09:00-17:00", "Mo 09:00-17:00"),
        ("2026 Mo 09:00-17:00", "Mo 09:00-17:00"),
        ("2035 Mo 09:00-17:00", ""),
    ] {
        let hours = hours(text);
        assert_eq!(hours.as_str(), text);
        assert_eq!(week(&hours.timetable([])), understood, "{text}");
    }
}

#[test]
fn everyday_spellings_become_opening_hours() {
    for (text, understood) in [
        // hours alone are those of office days
        ("9-5", "Mo-Fr 09:00-17:00"),
        ("9am-5pm", "Mo-Fr 09:00-17:00"),
        ("9:00 am – 5:30 pm", "Mo-Fr 09:00-17:30"),
        ("9:00 a.m. — 5:30 P.M.", "Mo-Fr 09:00-17:30"),
        ("9a-5p", "Mo-Fr 09:00-17:00"),
        ("9 to 5", "Mo-Fr 09:00-17:00"),
        ("from 9 until 5", "Mo-Fr 09:00-17:00"),
        ("9-17", "Mo-Fr 09:00-17:00"),
        ("9:00-17:00", "Mo-Fr 09:00-17:00"),
        ("09:00–17:00", "Mo-Fr 09:00-17:00"),
        ("09:00 - 17:00", "Mo-Fr 09:00-17:00"),
        ("09.00-17.00", "Mo-Fr 09:00-17:00"),
        ("0900-1700", "Mo-Fr 09:00-17:00"),
        ("930-1730", "Mo-Fr 09:30-17:30"),
        ("9h-17h30", "Mo-Fr 09:00-17:30"),
        ("2000-2200", "Mo-Fr 20:00-22:00"),
        ("9-12, 13-17", "Mo-Fr 09:00-12:00,13:00-17:00"),
        // days before hours, and after
        ("Mon-Fri 9-5", "Mo-Fr 09:00-17:00"),
        ("mo-fr 09:00-17:00", "Mo-Fr 09:00-17:00"),
        ("Monday to Friday 9am–5pm", "Mo-Fr 09:00-17:00"),
        ("MONDAY THROUGH THURSDAY: 8–4", "Mo-Th 08:00-16:00"),
        ("Mo-Fr: 9-12, 13-17", "Mo-Fr 09:00-12:00,13:00-17:00"),
        ("weekdays 9-5", "Mo-Fr 09:00-17:00"),
        ("9-5 weekdays", "Mo-Fr 09:00-17:00"),
        ("9-5 Mon-Thu, 9-3 Fri", "Mo-Th 09:00-17:00; Fr 09:00-15:00"),
        ("Mon, Wed 10-4", "Mo,We 10:00-16:00"),
        ("Mon/Wed/Fri 10-4", "Mo,We,Fr 10:00-16:00"),
        ("Tuesdays & Thursdays 10-4", "Tu,Th 10:00-16:00"),
        ("Sun-Thu 8.30-4.30", "Su-Th 08:30-16:30"),
        ("daily 9-17", "Mo-Su 09:00-17:00"),
        ("every day 9-17", "Mo-Su 09:00-17:00"),
        ("weekends 10am-2pm", "Sa-Su 10:00-14:00"),
        // several parts
        ("Mon-Fri 9-5; Sat 10-2", "Mo-Fr 09:00-17:00; Sa 10:00-14:00"),
        ("Mon-Fri 9-5, Sat 10-2", "Mo-Fr 09:00-17:00; Sa 10:00-14:00"),
        ("Mon 9-5\nTue 10-4\n", "Mo 09:00-17:00; Tu 10:00-16:00"),
        ("Mon 9-12, Mon 13-17", "Mo 09:00-12:00,13:00-17:00"),
        ("Mon-Fri 9-5, closed Wed", "Mo-Fr 09:00-17:00; We off"),
        ("Mon 9-5 off Tue", "Mo 09:00-17:00; Tu off"),
        ("Mon-Thu 9-5, Fri closed", "Mo-Th 09:00-17:00; Fr off"),
        ("9-5; PH off", "Mo-Fr 09:00-17:00; PH off"),
        ("closed on public holidays; 9-5", "Mo-Fr 09:00-17:00; PH off"),
        ("Mon, holidays, Tue 10-4", "Mo,Tu,PH 10:00-16:00"),
        // the half of the day
        ("8-12, 1-5", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("10-1, 2-6:30", "Mo-Fr 10:00-13:00,14:00-18:30"),
        ("12-5", "Mo-Fr 12:00-17:00"),
        ("9-9", "Mo-Fr 09:00-21:00"),
        ("6-2", "Mo-Fr 06:00-14:00"),
        ("1-5pm", "Mo-Fr 13:00-17:00"),
        ("9-5pm", "Mo-Fr 09:00-17:00"),
        ("9-11am", "Mo-Fr 09:00-11:00"),
        ("12-1pm", "Mo-Fr 12:00-13:00"),
        ("9am-12", "Mo-Fr 09:00-12:00"),
        ("9am-17", "Mo-Fr 09:00-17:00"),
        ("9 to noon", "Mo-Fr 09:00-12:00"),
        ("noon-5", "Mo-Fr 12:00-17:00"),
        ("5pm - midnight", "Mo-Fr 17:00-24:00"),
        ("midnight-8am", "Mo-Fr 00:00-08:00"),
        ("10am-12 midnight", "Mo-Fr 10:00-24:00"),
        ("0-24", "Mo-Fr 00:00-24:00"),
        // over midnight
        ("10pm-6", "Mo-Fr 22:00-06:00"),
        ("10-2am", "Mo-Fr 22:00-02:00"),
        ("22-6", "Mo-Fr 22:00-06:00"),
        ("16-08", "Mo-Fr 16:00-08:00"),
        // white space
        ("\u{a0}9\u{a0}am\u{202f}–\u{2009}5\u{a0}pm ", "Mo-Fr 09:00-17:00"),
        ("\u{feff}Mo-Fr  09:00-17:00;", "Mo-Fr 09:00-17:00"),
        ("24/7;", "24/7"),
    ] {
        assert_eq!(hours(text).as_str(), understood, "{text}");
    }
}

#[test]
fn everyday_hours_are_read_in_every_language() {
    for (text, understood) in [
        ("Mo.-Fr. 9 bis 17 Uhr", "Mo-Fr 09:00-17:00"),
        ("Montag bis Donnerstag von 8:30 bis 16 Uhr, Freitag geschlossen", "Mo-Th 08:30-16:00; Fr off"),
        ("Mo, Mi und Do 9-12 Uhr", "Mo,We,Th 09:00-12:00"),
        ("werktags 8-12 und 13-17 Uhr", "Mo-Fr 08:00-12:00,13:00-17:00"),
        ("täglich 9–17 Uhr; feiertags geschlossen", "Mo-Su 09:00-17:00; PH off"),
        ("lun-ven 9h-17h", "Mo-Fr 09:00-17:00"),
        ("lun.-ven. 9h-17h30", "Mo-Fr 09:00-17:30"),
        ("du lundi au vendredi de 9h à 17h", "Mo-Fr 09:00-17:00"),
        ("Mo\u{2009}–\u{200b}Fr\u{2060} 9\u{2012}17\u{feff}", "Mo-Fr 09:00-17:00"),
        ("lundi à jeudi 9 h 30 - 18 h, vendredi fermé", "Mo-Th 09:30-18:00; Fr off"),
        ("lun, mar et jeu de 9h à midi", "Mo,Tu,Th 09:00-12:00"),
        ("M-F 9am-5pm", "Mo-Fr 09:00-17:00"),
        ("L-V de 9:00 a 18:00 hs", "Mo-Fr 09:00-18:00"),
        ("20 Uhr - 2 Uhr nachts", "Mo-Fr 20:00-02:00"),
        ("8 Uhr abends - 2 Uhr nachts", "Mo-Fr 20:00-02:00"),
        ("de 8 de la tarde a 12 de la noche", "Mo-Fr 20:00-24:00"),
        ("昼11時〜14時", "Mo-Fr 11:00-14:00"),
        ("昼1時〜5時", "Mo-Fr 13:00-17:00"),
        ("tous les jours 10h-18h, fermé les jours fériés", "Mo-Su 10:00-18:00; PH off"),
        ("lunes a viernes de 9 a 18 hs", "Mo-Fr 09:00-18:00"),
        ("de lunes a viernes, de 9:00 a 14:00 y de 16:00 a 19:00", "Mo-Fr 09:00-14:00,16:00-19:00"),
        ("Lun-Vie 9am - 6pm, sábado cerrado", "Mo-Fr 09:00-18:00; Sa off"),
        ("segunda a sexta, das 9h às 18h", "Mo-Fr 09:00-18:00"),
        ("de segunda-feira a sexta-feira das 08:00 às 17:00", "Mo-Fr 08:00-17:00"),
        ("seg-sex 9h-18h, sáb 9h-13h", "Mo-Fr 09:00-18:00; Sa 09:00-13:00"),
        ("ma-vr 9-17 uur", "Mo-Fr 09:00-17:00"),
        ("maandag t/m vrijdag van 9.00 tot 17.30 uur", "Mo-Fr 09:00-17:30"),
        ("werkdagen 8.30-17.00", "Mo-Fr 08:30-17:00"),
        ("lun-ven 9-18", "Mo-Fr 09:00-18:00"),
        ("dal lunedì al venerdì dalle 9 alle 18", "Mo-Fr 09:00-18:00"),
        ("lun-ven ore 9:00-13:00 e 14:00-18:00, sab chiuso", "Mo-Fr 09:00-13:00,14:00-18:00; Sa off"),
        ("pon.-pt. 9-17", "Mo-Fr 09:00-17:00"),
        ("poniedziałek – piątek, godz. 8:00–16:00", "Mo-Fr 08:00-16:00"),
        ("od poniedziałku do piątku od 9 do 17", "Mo-Fr 09:00-17:00"),
        ("pn-czw 9-17, pt 9-15, sob. nieczynne", "Mo-Th 09:00-17:00; Fr 09:00-15:00; Sa off"),
        ("we wtorki i czwartki 10-16", "Tu,Th 10:00-16:00"),
        ("Pzt-Cum 09:00-17:00", "Mo-Fr 09:00-17:00"),
        ("Pazartesi - Cuma 09.00 - 18.00 arası", "Mo-Fr 09:00-18:00"),
        ("SALI VE PERŞEMBE 10:00-16:00", "Tu,Th 10:00-16:00"),
        ("hafta içi 9-18, hafta sonu kapalı", "Mo-Fr 09:00-18:00; Sa-Su off"),
        ("пн-пт 9:00-18:00", "Mo-Fr 09:00-18:00"),
        ("Пн–Пт с 9 до 18", "Mo-Fr 09:00-18:00"),
        ("с понедельника по четверг с 10:00 до 19:00, пятница выходной", "Mo-Th 10:00-19:00; Fr off"),
        ("ежедневно 10:00-20:00", "Mo-Su 10:00-20:00"),
        ("в рабочие дни с 9 ч до 18 ч", "Mo-Fr 09:00-18:00"),
        ("週一至週五 9:00-18:00", "Mo-Fr 09:00-18:00"),
        ("周一到周五上午9点至下午6点", "Mo-Fr 09:00-18:00"),
        ("工作日 9：00～18：00，周末休息", "Mo-Fr 09:00-18:00; Sa-Su off"),
        ("星期一、三、五 9:30-17:30", "Mo,We,Fr 09:30-17:30"),
        ("月〜金 9時〜18時", "Mo-Fr 09:00-18:00"),
        ("平日 10:00～19:00、土日祝休み", "Mo-Fr 10:00-19:00; Sa-Su,PH off"),
        ("月曜日から金曜日まで 午前9時半から午後5時まで", "Mo-Fr 09:30-17:00"),
        ("월-금 09:00-18:00", "Mo-Fr 09:00-18:00"),
        ("월~금 오전 9시~오후 6시", "Mo-Fr 09:00-18:00"),
        ("평일 9시부터 18시까지, 주말 휴무", "Mo-Fr 09:00-18:00; Sa-Su off"),
    ] {
        assert_eq!(hours(text).as_str(), understood, "{text}");
    }
}

#[test]
fn what_is_suggested_is_of_the_language_of_the_text() {
    for (text, part, suggestion) in [
        ("monady-vendredi 9h-17h", "monady", None),
        ("lundy-vendredi 9h-17h", "lundy", Some("Mo-Fr 09:00-17:00")),
        ("poniedzialk-piątek 9-17", "poniedzialk", Some("Mo-Fr 09:00-17:00")),
        ("Montg bis Freitag 9-17 Uhr", "Montg", Some("Mo-Fr 09:00-17:00")),
        ("понедельник-пятнеца 9-18", "пятнеца", Some("Mo-Fr 09:00-18:00")),
    ] {
        assert_eq!(Hours::parse(text), Err(unreadable(part, suggestion)), "{text}");
    }
}

#[test]
fn the_same_hours_are_equal_however_they_are_written() {
    assert_eq!(hours("9-5"), hours("weekdays 9am–5pm"));
    assert_ne!(hours("9-5"), hours("9-6"));
}

fn unreadable(part: &str, suggestion: Option<&str>) -> HoursError {
    HoursError::Unreadable { part: part.into(), suggestion: suggestion.map(Into::into) }
}

fn ambiguous(part: &str, early: &str, late: &str) -> HoursError {
    HoursError::Ambiguous { part: part.into(), readings: [early.into(), late.into()] }
}

#[test]
fn what_cannot_be_understood_is_named_with_a_way_out() {
    for (text, part, suggestion) in [
        ("Mnday-Fri 9-5", "Mnday", Some("Mo-Fr 09:00-17:00")),
        ("Mon-Fri 9-5, satruday 10-2", "satruday", Some("Mo-Fr 09:00-17:00; Sa 10:00-14:00")),
        ("Mo-Fr 09:00-17:00; PH offf", "offf", Some("Mo-Fr 09:00-17:00; PH off")),
        ("9-5 EST", "EST", Some("Mo-Fr 09:00-17:00")),
        ("not Mon 9-5", "not", None),
        ("by chance", "by", None),
        ("9", "9", None),
        ("+", "+", None),
        ("9-", "9", None),
        ("9-25", "25", None),
        ("Mo 09:00-25:75", "25:75", None),
        ("13pm-5pm", "13pm", None),
        ("Mon-Wed-Fri 9-5", "-", None),
        ("Mo[6] 09:00-12:00", "[6]", None),
        ("9-5 Mon, 10-4", "10-4", None),
        ("Mon closed 9-5", "closed", None),
        ("2026", "2026", None),
        ("Mo 10:00-16:00/24:00", "24:00", None),
        ("🙂 9-5", "🙂", None),
    ] {
        assert_eq!(Hours::parse(text), Err(unreadable(part, suggestion)), "{text}");
    }
}

#[test]
fn what_names_no_hours_of_a_person_is_refused() {
    let no_hours =
        |days: &str, suggestion: &str| HoursError::NoHours { days: days.into(), suggestion: suggestion.into() };
    let follows = |event: &str| HoursError::FollowsTheSun { event: event.into() };
    let never_open = |text: &str| HoursError::NeverOpen { text: text.into() };
    for (text, error) in [
        ("", HoursError::Empty),
        (" \n; ", HoursError::Empty),
        ("Mon-Fri", no_hours("Mo-Fr", "Mo-Fr 09:00-17:00")),
        ("Sat 9-5, Sun", no_hours("Su", "Su 09:00-17:00")),
        ("1-5", ambiguous("1-5", "01:00-05:00", "13:00-17:00")),
        ("Mon 2 - 10", ambiguous("2 - 10", "02:00-10:00", "14:00-22:00")),
        ("13-5", ambiguous("13-5", "13:00-17:00", "13:00-05:00")),
        ("5-1", ambiguous("5-1", "05:00-13:00", "17:00-01:00")),
        ("6-midnight", ambiguous("6-midnight", "06:00-24:00", "18:00-24:00")),
        ("sunrise-sunset", follows("sunrise")),
        ("Mo-Fr 09:00-(dusk+01:00)", follows("dusk")),
        ("Mo-Fr 09:00-17:00; SH off", HoursError::SchoolHolidays),
        ("Mo-Fr 09:00+", HoursError::NoEnd { part: "09:00+".into() }),
        ("off", never_open("off")),
        ("2026-2030 off", never_open("2026-2030 off")),
        ("Mo-Fr 09:00-17:00 unknown", never_open("Mo-Fr 09:00-17:00 unknown")),
        ("Mon-Fri 9-5; daily closed", never_open("Mo-Fr 09:00-17:00; Mo-Su off")),
    ] {
        assert_eq!(Hours::parse(text), Err(error), "{text}");
    }
}

#[test]
fn rare_hours_are_hours() {
    for text in ["Feb 29 09:00-17:00", "week 53 Mo 09:00-17:00", "PH 09:00-12:00", "2040 May 1-2041 May 1 09:00-17:00"]
    {
        assert_eq!(hours(text).as_str(), text);
    }
}

#[test]
fn a_text_longer_than_any_week_is_refused() {
    for (text, length) in
        [("9-5;".repeat(250_000), 1_000_000), ("9-5,".repeat(240), "Mo-Fr".len() + 240 * ",09:00-17:00".len())]
    {
        assert_eq!(Hours::parse(&text), Err(HoursError::TooLong { length, limit: 1000 }));
    }
}

#[test]
fn a_long_text_is_answered() {
    for piece in ["9", "(", "Mo,", "Mo 09:00-17:00; ", "Mo off, ", "9-5;", "–", "\"", "PH, ", "0", "Jan 1-", "2026,"]
    {
        holds(&piece.repeat(990 / piece.len()), MONDAY).unwrap();
    }
}

#[test]
fn public_holidays_are_closed_unless_the_hours_speak_of_them() {
    let tuesday = MONDAY + Days::new(1);
    for (text, closed, understood) in [
        ("Mo-We 09:00-17:00", "Mo-We 09:00-17:00; PH off", "Mo 09:00-17:00, We 09:00-17:00"),
        (
            "24/7",
            "24/7; PH off",
            "Mo 00:00-24:00, We 00:00-24:00, Th 00:00-24:00, Fr 00:00-24:00, Sa 00:00-24:00, Su 00:00-24:00",
        ),
        (
            "Mo-We 22:00-06:00",
            "Mo-We 22:00-06:00; PH off",
            "Mo 22:00-24:00, We 00:00-06:00 22:00-24:00, Th 00:00-06:00",
        ),
        ("Mo 09:00-17:00 || Tu 09:00-12:00", "Mo 09:00-17:00 || Tu 09:00-12:00; PH off", "Mo 09:00-17:00"),
        ("Mo-Tu 09:00-17:00; PH 10:00-12:00", "Mo-Tu 09:00-17:00; PH 10:00-12:00", "Mo 09:00-17:00, Tu 10:00-12:00"),
        ("Mo,PH 09:00-17:00", "Mo,PH 09:00-17:00", "Mo 09:00-17:00, Tu 09:00-17:00"),
        ("Mo-Tu 09:00-17:00; PH +1 day off", "Mo-Tu 09:00-17:00; PH +1 day off", "Mo 09:00-17:00, Tu 09:00-17:00"),
    ] {
        let hours = hours(text).closed_on_holidays();
        assert_eq!(hours.as_str(), closed);
        assert_eq!(week(&hours.timetable([tuesday])), understood, "{text}");
    }
}

#[test]
fn without_a_word_on_holidays_they_are_days_like_others() {
    assert_eq!(week(&hours("Mo 09:00-17:00").timetable([MONDAY])), "Mo 09:00-17:00");
}

#[test]
fn minutes_are_those_of_a_day() {
    assert_eq!(Minute::after_midnight(9 * 60 + 5).to_string(), "09:05");
    assert_eq!(Minute::after_midnight(u16::MAX), Minute::END_OF_DAY);
    assert_eq!(Minute::END_OF_DAY.get(), 1440);
}

#[test]
fn a_date_outside_the_calendar_of_the_syntax_is_closed() {
    let always = hours("24/7").timetable([NaiveDate::MIN, NaiveDate::MAX]);
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        assert_eq!(*always.open_on(date), []);
    }
}

/// Texts of pieces that hours are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Mo",
        "Tue",
        "sunday",
        "Fr-Mo",
        "PH",
        "SH",
        "PH -2 days",
        "weekdays",
        "weekend",
        "daily",
        "Mo[1]",
        "We[-1] +1 day",
        "week 1-53/2",
        "Feb 29-Mar 3",
        "easter -2 days",
        "2026",
        "2026-2040/3",
        "Dec 31+",
        "9",
        "9-5",
        "9am",
        "12 noon",
        "midnight",
        "5pm",
        "09:00",
        "24:00",
        "09:00-17:00",
        "22:00-26:00",
        "00:00-48:00",
        "7:30-3",
        "10:00-14:00/01:30",
        "/24:00",
        "sunset",
        "(dawn-01:00)",
        "+",
        "-",
        "–",
        " to ",
        ",",
        ", ",
        ";",
        "; ",
        " || ",
        ":",
        " ",
        "off",
        "closed",
        "open",
        "unknown",
        "\"by bell\"",
        "é",
        "0900",
        "2000-2200",
        "24/7",
    ]);
    let joint = prop::sample::select(vec!["", " ", " ", "-", ", ", "; "]);
    prop::collection::vec((piece, joint), 1..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect())
}

/// Texts of rules, for days of the week, for holidays and for dates, with hours that may last over midnight.
fn rules() -> impl Strategy<Value = String> {
    let days = prop::sample::select(vec![
        "",
        "Mo ",
        "Mo-Fr ",
        "Mo,We,Fr ",
        "Su-Mo,Th ",
        "Sa-Tu ",
        "We +1 day ",
        "PH ",
        "PH,Su ",
        "PH +1 day ",
        "Mo[1] ",
        "Tu[2-5] ",
        "Fr[-1] ",
        "week 1-53/2 ",
        "Nov-Jan Fr ",
        "2026-2040/3 ",
    ]);
    let hours = prop::sample::select(vec![
        "09:00-17:00",
        "08:00-12:00,13:00-18:00",
        "00:00-24:00",
        "08:00-12:00,11:00-13:00",
        "13:00-14:00,08:00-12:00",
        "08:00-12:00,12:00-13:00",
        "10:00-14:00/01:30",
        "22:00-06:00",
        "18:00-26:00",
        "12:00-48:00",
        "20:00-04:00 unknown",
        "09:00-12:00 \"by bell\"",
        "22:00-03:00 off",
        "off",
    ]);
    let joint = prop::sample::select(vec!["; ", "; ", ", ", " || "]);
    let rule = (days, hours, joint).prop_map(|(days, hours, joint)| [days, hours, joint].concat());
    prop::collection::vec(rule, 1..5).prop_map(|rules| rules.concat().trim_end_matches([';', ',', '|', ' ']).to_owned())
}

/// Hours as the parser's own crate has them.
fn with_holidays(text: &str, holidays: &[NaiveDate]) -> OpeningHours {
    let mut calendar = CompactCalendar::default();
    for holiday in holidays {
        calendar.insert(*holiday);
    }
    let context = Context::default().with_holidays(ContextHolidays::new(Arc::new(calendar), Arc::default()));
    text.parse::<OpeningHours>().expect("hours as understood are in the syntax").with_context(context)
}

/// The open time of a date as that crate works it out.
fn worked_out(hours: &OpeningHours, date: NaiveDate) -> Vec<(u16, u16)> {
    let mut open: Vec<(u16, u16)> = Vec::new();
    for stretch in hours.schedule_at(date) {
        let [from, to] = [stretch.range.start, stretch.range.end].map(ExtendedTime::mins_from_midnight);
        match open.last_mut() {
            _ if stretch.kind != RuleKind::Open => {}
            Some(last) if last.1 == from => last.1 = to,
            _ => open.push((from, to)),
        }
    }
    open
}

/// Whether the parser's own crate takes a text without a word on how it is written.
fn is_strict(text: &str) -> bool {
    let mut is_strict = true;
    let mut parser = Parser::default().with_warning_handler(|_| is_strict = false);
    OpeningHours::parse_with(&mut parser, text).is_ok() && is_strict
}

/// Texts of a plain week and such as are nearly that.
fn plain_weeks() -> impl Strategy<Value = String> {
    let day = || prop::sample::select(vec!["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "mo", "Mon", "PH"]);
    let days = prop_oneof![4 => day().prop_map(str::to_owned), 2 => (day(), day()).prop_map(|(first, last)| format!("{first}-{last}"))];
    let days = prop::collection::vec(days, 1..3).prop_map(|days| days.join(","));
    let minute = || (0_u16..26 * 4).prop_map(|quarter| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15));
    let range = (minute(), minute()).prop_map(|(from, to)| format!("{from}-{to}"));
    let hours = prop_oneof![8 => prop::collection::vec(range, 1..3).prop_map(|ranges| ranges.join(",")), 1 => Just("off".to_owned())];
    let rule = (days, hours).prop_map(|(days, hours)| format!("{days} {hours}"));
    let end = prop::sample::select(vec!["", "", "; PH off", ";PH off", " off"]);
    (prop::collection::vec(rule, 1..4), end).prop_map(|(rules, end)| rules.join("; ") + end)
}

/// What must hold of the answer to any text.
fn holds(text: &str, date: NaiveDate) -> Result<(), TestCaseError> {
    match Hours::parse(text) {
        Ok(hours) => {
            let again = Hours::parse(hours.as_str());
            prop_assert_eq!(again.map(|hours| hours.as_str().to_owned()), Ok(hours.as_str().to_owned()));
            let closed = hours.closed_on_holidays();
            prop_assert_eq!(&closed.closed_on_holidays(), &closed);
            let open = hours.timetable([date]).open_on(date).into_owned();
            for range in &open {
                prop_assert!(range.from < range.to && range.to <= Minute::END_OF_DAY);
            }
            prop_assert!(open.windows(2).all(|pair| pair[0].to < pair[1].from), "{:?}", open);
        }
        Err(HoursError::Unreadable { suggestion: Some(suggestion), .. } | HoursError::NoHours { suggestion, .. }) => {
            prop_assert!(Hours::parse(&suggestion).is_ok(), "{}", suggestion);
        }
        Err(HoursError::Ambiguous { readings, .. }) => {
            prop_assert!(readings.iter().all(|reading| Hours::parse(reading).is_ok()));
        }
        Err(_) => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn what_is_known_of_one_date_is_taken_for_another_only_where_it_holds(
        text in rules(),
        holidays in prop::collection::vec(0_u64..90, 0..12),
        first in 0_u64..4000,
    ) {
        let Ok(hours) = Hours::parse(&text) else { return Ok(()) };
        let first = MONDAY + Days::new(first);
        let holidays: Vec<NaiveDate> = holidays.into_iter().map(|days| first + Days::new(days)).collect();
        for hours in [hours.closed_on_holidays(), hours] {
            let timetable = hours.timetable(holidays.iter().copied());
            let oracle = with_holidays(hours.as_str(), &holidays);
            for date in first.iter_days().take(90) {
                let open: Vec<(u16, u16)> =
                    timetable.open_on(date).iter().map(|range| (range.from.get(), range.to.get())).collect();
                prop_assert_eq!(open, worked_out(&oracle, date), "{} on {}", hours.as_str(), date);
            }
        }
    }

    #[test]
    fn a_plain_week_is_what_the_parser_would_have_it_be(
        text in plain_weeks(),
        holidays in prop::collection::vec(0_u64..21, 0..5),
    ) {
        let Ok(hours) = Hours::parse(&text) else { return Ok(()) };
        prop_assert_eq!(hours.as_str() == text || !is_strict(&text), true, "{} is understood as {}", text, hours.as_str());
        let holidays: Vec<NaiveDate> = holidays.into_iter().map(|days| MONDAY + Days::new(days)).collect();
        for hours in [hours.closed_on_holidays(), hours] {
            let timetable = hours.timetable(holidays.iter().copied());
            let oracle = with_holidays(hours.as_str(), &holidays);
            for date in MONDAY.iter_days().take(21) {
                let open: Vec<(u16, u16)> =
                    timetable.open_on(date).iter().map(|range| (range.from.get(), range.to.get())).collect();
                prop_assert_eq!(open, worked_out(&oracle, date), "{} on {}", hours.as_str(), date);
            }
        }
    }

    #[test]
    fn any_text_is_answered(text in any::<String>(), days in 0_u64..4000) {
        holds(&text, MONDAY + Days::new(days))?;
    }

    #[test]
    fn any_text_of_pieces_is_answered(text in pieces(), days in 0_u64..4000) {
        holds(&text, MONDAY + Days::new(days))?;
    }

    #[test]
    fn any_two_hours_of_a_morning_and_an_afternoon_are_office_hours(from in 6_u16..=12, to in 1_u16..6) {
        let understood = format!("Mo-Fr {from:02}:00-{:02}:00", to + 12);
        let hours = hours(&format!("{from}-{to}"));
        prop_assert_eq!(hours.as_str(), understood);
    }

    #[test]
    fn a_range_of_days_is_open_on_each_of_them(first in 0_u64..7, length in 0_u64..6, day in 0_u64..7) {
        let name = |day: u64| (MONDAY + Days::new(day)).weekday();
        let text = format!("{}-{} 9-5", name(first), name(first + length));
        let date = MONDAY + Days::new(first + day);
        let open = !hours(&text).timetable([]).open_on(date).is_empty();
        prop_assert_eq!(open, day <= length, "{}", text);
    }
}

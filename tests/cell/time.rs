//! Times of day.

use super::half_said;
use chrono::{NaiveTime, Timelike};
use interview_reminders::cell::time::{TimeCell, TimeError, read_time};
use proptest::prelude::*;

/// A cell as `14:30:00–15:30:00 +02:00`, without what it lacks.
fn shown(cell: TimeCell) -> String {
    let end = cell.end.map(|end| format!("–{end}")).unwrap_or_default();
    let offset = cell.offset.map(|offset| format!(" {offset}")).unwrap_or_default();
    format!("{}{end}{offset}", cell.start)
}

#[test]
fn a_time_is_read_in_every_shape() {
    for (text, expected) in [
        ("14:30", "14:30:00"),
        (" 14:30 ", "14:30:00"),
        ("9:05", "09:05:00"),
        ("14:30:15", "14:30:15"),
        ("14:30:15.999", "14:30:15"),
        ("00:00", "00:00:00"),
        ("2:30 PM", "14:30:00"),
        ("2:30pm", "14:30:00"),
        ("2:30\u{202f}PM", "14:30:00"),
        ("2:30p", "14:30:00"),
        ("2 pm", "14:00:00"),
        ("2pm", "14:00:00"),
        ("9 AM", "09:00:00"),
        ("9 a.m.", "09:00:00"),
        ("2.30 p.m.", "14:30:00"),
        ("2:30 p. m.", "14:30:00"),
        ("12 am", "00:00:00"),
        ("12:30 AM", "00:30:00"),
        ("12 pm", "12:00:00"),
        ("0:30 AM", "00:30:00"),
        ("14:30 PM", "14:30:00"),
        ("14h30", "14:30:00"),
        ("14 h 30", "14:30:00"),
        ("14h", "14:00:00"),
        ("14.30", "14:30:00"),
        ("9.05", "09:05:00"),
        ("14.30.15", "14:30:15"),
        ("14:30 Uhr", "14:30:00"),
        ("14 Uhr", "14:00:00"),
        ("14 Uhr 30", "14:30:00"),
        ("14u30", "14:30:00"),
        ("1430", "14:30:00"),
        ("0930", "09:30:00"),
        ("0930 AM", "09:30:00"),
        ("1430 hrs", "14:30:00"),
        ("143015", "14:30:15"),
        ("noon", "12:00:00"),
        ("12 noon", "12:00:00"),
        ("12:00 Noon", "12:00:00"),
        ("Midday", "12:00:00"),
        ("14:30h", "14:30:00"),
        ("14.30 hs", "14:30:00"),
        ("14h30min", "14:30:00"),
        ("um 14:30 Uhr", "14:30:00"),
        ("kl. 14.30", "14:30:00"),
        ("à 14h30", "14:30:00"),
        ("às 14h30", "14:30:00"),
        ("a las 14:30", "14:30:00"),
        ("at 2:30 PM", "14:30:00"),
        ("@ 2pm", "14:00:00"),
        ("ab 14 Uhr", "14:00:00"),
        ("9 Uhr morgens", "09:00:00"),
        ("8 Uhr abends", "20:00:00"),
        ("2:30 in the afternoon", "14:30:00"),
        ("2:30 de la tarde", "14:30:00"),
        ("9h du matin", "09:00:00"),
        ("2h30 de l’après-midi", "14:30:00"),
        ("9 ’s ochtends", "09:00:00"),
        ("下午2:30", "14:30:00"),
        ("下午 2:30", "14:30:00"),
        ("下午２：３０", "14:30:00"),
        ("下午2点30分", "14:30:00"),
        ("下午2点半", "14:30:00"),
        ("上午9点", "09:00:00"),
        ("晚上7:00", "19:00:00"),
        ("中午12点", "12:00:00"),
        ("14点30", "14:30:00"),
        ("14时30分", "14:30:00"),
        ("午後2時30分", "14:30:00"),
        ("午前10時", "10:00:00"),
        ("14時半", "14:30:00"),
        ("오후 2시 30분", "14:30:00"),
        ("PM 2:30", "14:30:00"),
        ("14：30", "14:30:00"),
        ("１４:30", "14:30:00"),
        ("0.604166666666667", "14:30:00"),
        ("0.5", "12:00:00"),
        ("14", "14:00:00"),
        ("23", "23:00:00"),
        ("0,375", "09:00:00"),
    ] {
        assert_eq!(read_time(text).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn a_time_that_no_clock_shows_is_impossible() {
    for (text, hour, minute, second) in [
        ("24:00", 24, 0, 0),
        ("24", 24, 0, 0),
        ("25:00", 25, 0, 0),
        ("14:60", 14, 60, 0),
        ("14:30:60", 14, 30, 60),
        ("9:75 pm", 9, 75, 0),
        ("24:00 PM", 24, 0, 0),
        ("下午25:00", 25, 0, 0),
        ("2460", 24, 60, 0),
        ("99 pm", 99, 0, 0),
    ] {
        let error = TimeError::Impossible { hour, minute, second };
        assert_eq!(read_time(text), Err(error), "{text:?}");
    }
}

#[test]
fn a_number_alone_is_no_time() {
    for (text, hour) in [("9", 9), ("09", 9), ("12", 12), ("0", 0)] {
        assert_eq!(read_time(text), Err(TimeError::BareHour { hour }), "{text:?}");
    }
    for text in ["15:00/16:00", "15:00 / 16:00", "15:00 or 16:00", "3pm, 4pm", "15:00; 16:00", "3 pm oder 4 pm"] {
        assert_eq!(read_time(text), Err(TimeError::Several), "{text:?}");
    }
}

#[test]
fn an_hour_on_the_day_from_which_sheets_count_is_that_hour_unless_it_is_shifted() {
    for text in ["1899-12-30 15:00:00", "1899-12-30T15:00", "1899-12-31 15:00:00", "1904-01-01 3:00 PM"] {
        assert_eq!(read_time(text).map(shown), Ok("15:00:00".to_owned()), "{text:?}");
    }
    for text in ["1899-12-30T15:00:00.000Z", "1899-12-30T15:00:00+01:00"] {
        assert_eq!(read_time(text), Err(TimeError::Script), "{text:?}");
    }
}

#[test]
fn an_hour_and_its_half_of_the_day_agree() {
    for (text, hour) in
        [("14:30 AM", 14), ("0:30 PM", 0), ("13 a.m.", 13), ("3 noon", 3), ("上午14:30", 14), ("晚上12点", 12)]
    {
        assert_eq!(read_time(text), Err(TimeError::HalfDay { hour }), "{text:?}");
    }
}

#[test]
fn a_span_of_time_has_two_ends() {
    for (text, expected) in [
        ("14:00-15:00", "14:00:00–15:00:00"),
        ("14:00 – 15:00", "14:00:00–15:00:00"),
        ("14:00~15:00", "14:00:00–15:00:00"),
        ("14:00-15", "14:00:00–15:00:00"),
        ("14.00-15.30 Uhr", "14:00:00–15:30:00"),
        ("10:00-11:00", "10:00:00–11:00:00"),
        ("2:00 PM - 3:00 PM", "14:00:00–15:00:00"),
        ("2:00-3:30 PM", "14:00:00–15:30:00"),
        ("11:00-1:00 PM", "11:00:00–13:00:00"),
        ("11 AM - 12:30", "11:00:00–12:30:00"),
        ("9-10am", "09:00:00–10:00:00"),
        ("9-1pm", "09:00:00–13:00:00"),
        ("10 - 12 noon", "10:00:00–12:00:00"),
        ("9:00 to 10:00", "09:00:00–10:00:00"),
        ("from 9:00 to 10:00", "09:00:00–10:00:00"),
        ("14h-15h", "14:00:00–15:00:00"),
        ("de 14h à 15h30", "14:00:00–15:30:00"),
        ("de 14:00 a 15:00", "14:00:00–15:00:00"),
        ("das 14h às 15h", "14:00:00–15:00:00"),
        ("10 bis 11 Uhr", "10:00:00–11:00:00"),
        ("von 10 bis 11 Uhr", "10:00:00–11:00:00"),
        ("van 10 tot 11 uur", "10:00:00–11:00:00"),
        ("下午2:30～3:30", "14:30:00–15:30:00"),
        ("14時から15時半", "14:00:00–15:30:00"),
        ("14:00-15:00 UTC", "14:00:00–15:00:00 +00:00"),
        ("22:00-01:00", "22:00:00–01:00:00"),
    ] {
        assert_eq!(read_time(text).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn halves_and_quarters_are_read_as_they_are_spoken() {
    for (text, expected) in [
        ("half past two", "14:30:00"),
        ("at half past 9", "09:30:00"),
        ("quarter to 10", "09:45:00"),
        ("a quarter past two in the afternoon", "14:15:00"),
        ("quarter past nine", "09:15:00"),
        ("quarter to one", "12:45:00"),
        ("half past two to quarter past three", "14:30:00–15:15:00"),
        ("Viertel nach neun", "09:15:00"),
        ("um Viertel vor 3", "14:45:00"),
        ("kwart over negen", "09:15:00"),
        ("kwart voor tien", "09:45:00"),
        ("dix heures moins le quart", "09:45:00"),
        ("10h moins le quart", "09:45:00"),
        ("diez menos cuarto", "09:45:00"),
        ("3 menos cuarto", "14:45:00"),
        ("dieci meno un quarto", "09:45:00"),
        ("um quarto para as dez", "09:45:00"),
        ("kwadrans po dziewiątej", "09:15:00"),
        ("za kwadrans dziesiąta", "09:45:00"),
        ("без четверти десять", "09:45:00"),
        ("четверть третьего", "14:15:00"),
        ("dokuzu çeyrek geçe", "09:15:00"),
        ("ona çeyrek kala", "09:45:00"),
    ] {
        assert_eq!(read_time(text).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn a_spoken_time_that_is_one_hour_here_and_another_there_is_none() {
    for text in ["half two", "viertel drei", "dreiviertel drei", "viertel 3", "quarter of three"] {
        assert_eq!(read_time(text), Err(TimeError::Unreadable), "{text}");
    }
}

#[test]
fn a_time_is_read_as_people_of_each_language_write_it() {
    for (text, expected) in [
        ("kl. 9", "09:00:00"),
        ("um 9", "09:00:00"),
        ("von 9 bis 11", "09:00:00–11:00:00"),
        ("from 9 to 11", "09:00:00–11:00:00"),
        ("ore 14,30", "14:30:00"),
        ("halb drei", "14:30:00"),
        ("um halb 11", "10:30:00"),
        ("Halb eins mittags", "12:30:00"),
        ("halb drei nachmittags", "14:30:00"),
        ("nachmittags um halb drei", "14:30:00"),
        ("halb drei bis halb vier", "14:30:00–15:30:00"),
        ("halb zwölf - 1", "11:30:00–13:00:00"),
        ("halb neun bis 10", "08:30:00–10:00:00"),
        ("14 - halb vier", "14:00:00–15:30:00"),
        ("halb drei morgens", "02:30:00"),
        ("halb eins", "12:30:00"),
        ("Beginn: 14:30 Ende: 15:30", "14:30:00–15:30:00"),
        ("half drie", "14:30:00"),
        ("om half één 's middags", "12:30:00"),
        ("половина третьего", "14:30:00"),
        ("в половине третьего дня", "14:30:00"),
        ("полпервого", "12:30:00"),
        ("wpół do trzeciej", "14:30:00"),
        ("o wpół do dwunastej", "11:30:00"),
        ("ore 9", "09:00:00"),
        ("godz. 9", "09:00:00"),
        ("saat 9'da", "09:00:00"),
        ("14.30'da", "14:30:00"),
        ("ca. 14 Uhr", "14:00:00"),
        ("14 Uhr am Nachmittag", "14:00:00"),
        ("zwischen 14 und 15 Uhr", "14:00:00–15:00:00"),
        ("between 2 and 3 pm", "14:00:00–15:00:00"),
        ("vers 14h", "14:00:00"),
        ("14h précises", "14:00:00"),
        ("2h et demie de l’après midi", "14:30:00"),
        ("entre 14h et 15h", "14:00:00–15:00:00"),
        ("2 y media de la tarde", "14:30:00"),
        ("8 de la noche", "20:00:00"),
        ("de 14 a 15", "14:00:00–15:00:00"),
        ("a partir das 14h", "14:00:00"),
        ("das 14h às 15h", "14:00:00–15:00:00"),
        ("meio dia", "12:00:00"),
        ("3 uur 's nachts", "03:00:00"),
        ("tussen 14 en 15 uur", "14:00:00–15:00:00"),
        ("dalle ore 14:00 alle ore 15:00", "14:00:00–15:00:00"),
        ("tra le 14 e le 15", "14:00:00–15:00:00"),
        ("2 po południu", "14:00:00"),
        ("w południe", "12:00:00"),
        ("od 14 do 15", "14:00:00–15:00:00"),
        ("öğleden sonra 2", "14:00:00"),
        ("OGLEDEN SONRA 2", "14:00:00"),
        ("öğleden önce 10", "10:00:00"),
        ("sabah saat 9", "09:00:00"),
        ("gece 11", "23:00:00"),
        ("с 14 до 15", "14:00:00–15:00:00"),
        ("в 14-30", "14:30:00"),
        ("14-00", "14:00:00"),
        ("2 часа дня", "14:00:00"),
        ("下午两点半", "14:30:00"),
        ("上午9点一刻", "09:15:00"),
        ("晚上8点整", "20:00:00"),
        ("午後2時頃", "14:00:00"),
        ("昼12時", "12:00:00"),
        ("14:00〜", "14:00:00"),
        ("오후 두시 반", "14:30:00"),
        ("밤 10시", "22:00:00"),
        ("14시부터", "14:00:00"),
        ("14,30", "14:30:00"),
        ("9:30 hrs.", "09:30:00"),
        ("230pm", "14:30:00"),
        ("14:00 (60 min)", "14:00:00–15:00:00"),
        ("14:00, 45 min", "14:00:00–14:45:00"),
        ("14:00 (1h)", "14:00:00–15:00:00"),
    ] {
        assert_eq!(read_time(text).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
    for (text, error) in [
        ("at 9", TimeError::BareHour { hour: 9 }),
        ("a las 9", TimeError::BareHour { hour: 9 }),
        ("2 o'clock", TimeError::BareHour { hour: 2 }),
        ("9-10", TimeError::Unreadable),
        ("14-15", TimeError::Unreadable),
        ("10h, 11h", TimeError::Several),
        ("10:00 / 1h", TimeError::Several),
        ("half 3", TimeError::Unreadable),
    ] {
        assert_eq!(read_time(text), Err(error), "{text:?}");
    }
}

#[test]
fn an_hour_goes_with_the_part_of_the_day_beside_it() {
    for (text, expected) in [
        ("11 дня", Some("11:00:00")),
        ("1 дня", Some("13:00:00")),
        ("8 дня", None),
        ("낮 1시", Some("13:00:00")),
        ("낮 11시", Some("11:00:00")),
        ("1 at night", Some("01:00:00")),
        ("9 at night", Some("21:00:00")),
        ("12 at night", None),
        ("5 at night", None),
        ("gece 1", Some("01:00:00")),
        ("10 de la noche", Some("22:00:00")),
    ] {
        assert_eq!(read_time(text).ok().map(shown).as_deref(), expected, "{text:?}");
    }
}

#[test]
fn an_offset_makes_a_time_an_instant() {
    for (text, expected) in [
        ("14:30Z", "14:30:00 +00:00"),
        ("14:30 UTC", "14:30:00 +00:00"),
        ("14:30+02:00", "14:30:00 +02:00"),
        ("14:30:00-05:00", "14:30:00 -05:00"),
        ("14:30 GMT+1", "14:30:00 +01:00"),
        ("2:30 PM GMT-5", "14:30:00 -05:00"),
    ] {
        assert_eq!(read_time(text).map(shown), Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn a_zone_belongs_elsewhere() {
    for (text, written) in [
        ("2:30 PM EST", "EST"),
        ("2:30 PM (ET)", "ET"),
        ("14:30 CEST", "CEST"),
        ("14:30-15:30 EST", "EST"),
        ("14:30+15:00", "+15:00"),
        ("14:30 Europe/Berlin", "Europe/Berlin"),
    ] {
        let written = written.to_owned();
        assert_eq!(read_time(text), Err(TimeError::Zone { written }), "{text:?}");
    }
}

#[test]
fn a_part_of_the_day_is_no_hour_of_it() {
    for text in [
        "afternoon",
        "Morning",
        "in the evening",
        "pm",
        "P.M.",
        "p. m.",
        "afternoon (Zoom)",
        "at night",
        "nachmittags",
        "am Vormittag",
        "'s middags",
        "l'après-midi",
        "dans la matinée",
        "por la mañana",
        "por la tarde",
        "da tarde",
        "à tarde",
        "pela manhã",
        "nel pomeriggio",
        "di sera",
        "po południu",
        "wieczorem",
        "после обеда",
        "утро",
        "днём",
        "öğleden sonra",
        "下午",
        "午前中",
        "오후",
        "밤",
    ] {
        assert_eq!(read_time(text), Err(TimeError::PartOfDay), "{text:?}");
    }
    for text in ["noon", "mittags", "mezzogiorno", "w południe", "中午"] {
        assert_eq!(read_time(text).map(shown), Ok("12:00:00".to_owned()), "{text:?}");
    }
}

#[test]
fn everything_else_is_unreadable() {
    for text in [
        "",
        "midnight",
        "46",
        "9:5",
        "9:",
        ":30",
        "14:30:5",
        "12345",
        "1.5",
        "14:30 or later",
        "14:30, Room 5",
        "2 hours",
        "-9:00",
        "+14:30",
        "9-10",
        "2026-03-09",
        "14:00-2026",
        "p",
        "a.",
        "afternoon or evening",
        "noon or so",
        "good morning",
    ] {
        assert_eq!(read_time(text), Err(TimeError::Unreadable), "{text:?}");
    }
}

fn any_time() -> impl Strategy<Value = NaiveTime> {
    (0..86_400_u32)
        .prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0).expect("a day has 86,400 seconds"))
}

proptest! {
    #[test]
    fn a_time_with_seconds_reads_back(
        time in any_time(),
        shape in prop::sample::select(&["%H:%M:%S", "%H.%M.%S", "%H%M%S", "%I:%M:%S %p", "%-I:%M:%S%P"][..]),
    ) {
        let half = half_said(shape.to_lowercase().contains("%p"));
        let expected = TimeCell { start: time, end: None, offset: None, half };
        prop_assert_eq!(read_time(&time.format(shape).to_string()), Ok(expected));
    }

    #[test]
    fn a_time_without_seconds_reads_back(
        time in any_time(),
        shape in prop::sample::select(
            &["%H:%M", "%-H:%M", "%H.%M", "%Hh%M", "%H%M", "%-I:%M %p", "%I.%M%P", "%H:%M Uhr"][..],
        ),
    ) {
        let whole = time.with_second(0).expect("every minute begins");
        let half = half_said(shape.to_lowercase().contains("%p"));
        let expected = TimeCell { start: whole, end: None, offset: None, half };
        prop_assert_eq!(read_time(&whole.format(shape).to_string()), Ok(expected));
    }
}

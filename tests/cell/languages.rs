//! Dates, times and lists of them, written as people of each language do: what is written is read back.

use super::half_said;
use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};
use interview_reminders::cell::date::{DateCell, DateContext, read_date};
use interview_reminders::cell::dates::read_dates;
use interview_reminders::cell::notes::{Deed, Noted, read_notes};
use interview_reminders::cell::time::{TimeCell, read_time};
use proptest::prelude::*;

/// Months, weekdays from Monday on, and how a date is made of weekday, day, month and year.
struct Language {
    months: &'static str,
    weekdays: &'static str,
    date: &'static str,
    at: &'static str,
}

const LANGUAGES: [Language; 13] = [
    Language {
        months: "January February March April May June July August September October November December",
        weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        date: "{weekday}, {month} {day}, {year}",
        at: " at ",
    },
    Language {
        months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        weekdays: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        date: "{weekday}, {day}. {month} {year}",
        at: " um ",
    },
    Language {
        months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche",
        date: "{weekday} {day} {month} {year}",
        at: " à ",
    },
    Language {
        months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        weekdays: "lunes martes miércoles jueves viernes sábado domingo",
        date: "{weekday}, {day} de {month} de {year}",
        at: " a las ",
    },
    Language {
        months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        weekdays: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        date: "{weekday}, {day} de {month} de {year}",
        at: " às ",
    },
    Language {
        months: "januari februari maart april mei juni juli augustus september oktober november december",
        weekdays: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        date: "{weekday} {day} {month} {year}",
        at: " om ",
    },
    Language {
        months: "1 2 3 4 5 6 7 8 9 10 11 12",
        weekdays: "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        date: "{year}年{month}月{day}日{weekday}",
        at: "",
    },
    Language {
        months: "1 2 3 4 5 6 7 8 9 10 11 12",
        weekdays: "月 火 水 木 金 土 日",
        date: "{year}年{month}月{day}日（{weekday}）",
        at: " ",
    },
    Language {
        months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        weekdays: "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        date: "{weekday} {day} {month} {year}",
        at: " alle ore ",
    },
    Language {
        months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        weekdays: "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        date: "{weekday}, {day} {month} {year} r.",
        at: ", godz. ",
    },
    Language {
        months: "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        weekdays: "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
        date: "{day} {month} {year} {weekday}",
        at: " saat ",
    },
    Language {
        months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        weekdays: "понедельник вторник среда четверг пятница суббота воскресенье",
        date: "{weekday}, {day} {month} {year} г.",
        at: " в ",
    },
    Language {
        months: "1 2 3 4 5 6 7 8 9 10 11 12",
        weekdays: "월 화 수 목 금 토 일",
        date: "{year}년 {month}월 {day}일({weekday})",
        at: " ",
    },
];

impl Language {
    fn written(&self, date: NaiveDate) -> String {
        let word = |words: &str, index: u32| words.split(' ').nth(index as usize).expect("a word").to_owned();
        let month = word(self.months, date.month0());
        let weekday = word(self.weekdays, date.weekday().num_days_from_monday());
        let date = self.date.replace("{year}", &date.year().to_string()).replace("{day}", &date.day().to_string());
        date.replace("{month}", &month).replace("{weekday}", &weekday)
    }
}

/// A time as a language writes it, from hour and minute.
fn times(time: NaiveTime) -> [String; 13] {
    let (hour, minute) = (time.hour(), time.minute());
    let (afternoon, twelve) = (hour >= 12, (hour + 11) % 12 + 1);
    let half = |words: [&str; 2]| words[usize::from(afternoon)].to_owned();
    [
        format!("{twelve}:{minute:02} {}", half(["AM", "PM"])),
        format!("{hour}:{minute:02} Uhr"),
        format!("{hour}h{minute:02}"),
        format!("{twelve}:{minute:02} {}", half(["a. m.", "p. m."])),
        format!("{hour}h{minute:02}"),
        format!("{hour}.{minute:02} uur"),
        format!("{}{twelve}点{minute:02}分", half(["上午", "下午"])),
        format!("{}{twelve}時{minute:02}分", half(["午前", "午後"])),
        format!("{hour}:{minute:02}"),
        format!("{hour}:{minute:02}"),
        format!("{hour:02}.{minute:02}"),
        format!("{hour}:{minute:02}"),
        format!("{} {twelve}시 {minute:02}분", half(["오전", "오후"])),
    ]
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day");
    (0..84_000_i64).prop_map(move |days| first + TimeDelta::days(days))
}

fn any_minute() -> impl Strategy<Value = NaiveTime> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("on the clock"))
}

/// Everything in full-width forms, as far as there are any.
fn wide(text: &str) -> String {
    let widened = |next: char| char::from_u32(u32::from(next) + 0xfee0).expect("a full-width form");
    text.chars().map(|next| if next.is_ascii_graphic() { widened(next) } else { next }).collect()
}

proptest! {
    #[test]
    fn a_date_and_a_time_read_back_in_every_language(
        date in any_day(),
        time in any_minute(),
        index in 0..LANGUAGES.len(),
        is_wide: bool,
    ) {
        let language = &LANGUAGES[index];
        let text = |text: String| if is_wide { wide(&text) } else { text };
        let day = text(language.written(date));
        prop_assert_eq!(read_date(&day, None), Ok(DateCell::of(date)), "{}", day);
        let clock = text(times(time)[index].clone());
        let half = read_time(&clock).map_or_else(|_| half_said(false), |time| time.half);
        let expected = TimeCell { start: time, end: None, offset: None, half };
        prop_assert_eq!(read_time(&clock), Ok(expected), "{}", clock);
        let both = format!("{day}{}{clock}", language.at);
        let expected = DateCell { time: Some(time), half, ..DateCell::of(date) };
        prop_assert_eq!(read_date(&both, None), Ok(expected), "{}", both);
    }

    #[test]
    fn a_span_reads_back_alone_and_behind_a_date(
        date in any_day(),
        start in any_minute(),
        end in any_minute(),
        mark in prop::sample::select(&["-", " - ", "–", " – ", " to ", " bis ", " à ", "～", "から"][..]),
        (shape, behind) in prop::sample::select(&[("%H:%M", ""), ("%Hh%M", ""), ("%-I:%M %p", ""), ("%H.%M", " Uhr")][..]),
    ) {
        let text = format!("{}{mark}{}{behind}", start.format(shape), end.format(shape));
        let half = half_said(shape.ends_with("%p"));
        let expected = TimeCell { start, end: Some(end), offset: None, half };
        prop_assert_eq!(read_time(&text), Ok(expected), "{}", text);
        let dated = format!("{date} {text}");
        let expected = DateCell { time: Some(start), until: Some(end), half, ..DateCell::of(date) };
        prop_assert_eq!(read_date(&dated, None), Ok(expected), "{}", dated);
    }

    #[test]
    fn a_list_reads_back(
        dates in prop::collection::vec(any_day(), 1..5),
        index in 0..LANGUAGES.len(),
        separator in prop::sample::select(&["; ", "\n", " and ", " & ", ", ", " und ", "、"][..]),
    ) {
        let text = dates.iter().map(|date| LANGUAGES[index].written(*date)).collect::<Vec<_>>().join(separator);
        let expected: Vec<DateCell> = dates.into_iter().map(DateCell::of).collect();
        prop_assert_eq!(read_dates(&text, None), Ok(expected), "{}", text);
    }

    #[test]
    fn a_day_without_its_year_is_near_to_today(
        today in any_day().prop_filter("years that are read", |day| (1972..2198).contains(&day.year())),
        days in -150..=150_i64,
        shape in prop::sample::select(&["%-d %B", "%B %-d", "%-d. %b", "%-m月%-d日", "%a %-d %b"][..]),
    ) {
        let date = today + TimeDelta::days(days);
        prop_assume!((date.month(), date.day()) != (2, 29));
        let known = DateContext { today: Some(today), ..DateContext::default() };
        let text = date.format(shape).to_string();
        let expected = DateCell { year_assumed: true, ..DateCell::of(date) };
        prop_assert_eq!(read_date(&text, known), Ok(expected), "{} on {}", text, today);
    }

    #[test]
    fn notes_say_what_was_done_and_not_what_was_not(
        date in any_day(),
        index in 0..LANGUAGES.len(),
        phrase in prop::sample::select(&["followed up", "Followed up on", "nachgefasst am", "relancé le", "nice; followed-up:"][..]),
        before in prop::sample::select(&["not ", "never ", "will have ", "nicht ", "pas ", "un", "to be "][..]),
    ) {
        let day = LANGUAGES[index].written(date);
        let text = format!("{phrase} {day}, no answer");
        prop_assert_eq!(read_notes(&text, None).deeds, vec![(Deed::FollowedUp, date)], "{}", text);
        let text = format!("{before}{}", text.trim_start_matches("nice; "));
        prop_assert_eq!(read_notes(&text, None), Noted::default(), "{}", text);
    }
}

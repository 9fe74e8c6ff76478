//! Durations.

use chrono::TimeDelta;
use interview_reminders::cell::duration::{DurationError, read_duration};
use proptest::prelude::*;

#[test]
fn a_duration_is_read_in_every_shape() {
    for (text, minutes) in [
        ("45", 45),
        (" 45 ", 45),
        ("45m", 45),
        ("45 min", 45),
        ("45 min.", 45),
        ("45 mins", 45),
        ("90 minutes", 90),
        ("90 Minuten", 90),
        ("1h", 60),
        ("1 hr", 60),
        ("2 hours", 120),
        ("1 Std.", 60),
        ("1h30", 90),
        ("1h30m", 90),
        ("1h 30min", 90),
        ("1 hr. 30 min.", 90),
        ("1 hour 30 minutes", 90),
        ("1 hour, 30 minutes", 90),
        ("1 hour and 30 minutes", 90),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1.25 hours", 75),
        ("0.75h", 45),
        ("0.3333333333333333 h", 20),
        ("1:30", 90),
        ("0:45", 45),
        ("01:30:00", 90),
        ("1:30 h", 90),
        ("PT1H30M", 90),
        ("PT45M", 45),
        ("1m", 1),
        ("10", 10),
        ("24h", 1440),
        ("1440", 1440),
        ("24:00", 1440),
    ] {
        assert_eq!(read_duration(text), Ok(TimeDelta::minutes(minutes)), "{text:?}");
    }
}

#[test]
fn a_duration_is_read_in_every_language() {
    for (text, minutes) in [
        ("an hour", 60),
        ("half an hour", 30),
        ("1 hour and a half", 90),
        ("1 and a half hours", 90),
        ("about 45 min", 45),
        ("~45", 45),
        ("45 min approx.", 45),
        ("45-60 min", 60),
        ("1–2 hours", 120),
        ("30 to 45 mins", 45),
        ("1½ h", 90),
        ("½ hour", 30),
        ("1 1/2 hours", 90),
        ("45'", 45),
        ("eine halbe Stunde", 30),
        ("ca. 1 Std.", 60),
        ("1 Stunde und 30 Minuten", 90),
        ("1,5 Stunden", 90),
        ("anderthalb Stunden", 90),
        ("Dreiviertelstunde", 45),
        ("une demi-heure", 30),
        ("1 heure et demie", 90),
        ("une heure et demie", 90),
        ("1 h 30 mn", 90),
        ("environ 45 minutes", 45),
        ("media hora", 30),
        ("1 hora y media", 90),
        ("una hora y media", 90),
        ("1 hora y 30 minutos", 90),
        ("uma hora", 60),
        ("1 hora e 30 minutos", 90),
        ("half uur", 30),
        ("anderhalf uur", 90),
        ("1 uur en 30 minuten", 90),
        ("2 uren", 120),
        ("mezz'ora", 30),
        ("un’ora e mezza", 90),
        ("1 ora e 30 minuti", 90),
        ("2 ore", 120),
        ("pół godziny", 30),
        ("1 godz. 30 min", 90),
        ("półtorej godziny", 90),
        ("2 godziny", 120),
        ("yarım saat", 30),
        ("1 saat 30 dakika", 90),
        ("1 buçuk saat", 90),
        ("1,5 saat", 90),
        ("45 dk", 45),
        ("полчаса", 30),
        ("1 час 30 минут", 90),
        ("полтора часа", 90),
        ("1,5 часа", 90),
        ("45 мин.", 45),
        ("1小时", 60),
        ("一个半小时", 90),
        ("两个小时", 120),
        ("1小时30分钟", 90),
        ("半小时", 30),
        ("三十分钟", 30),
        ("约45分钟", 45),
        ("１時間", 60),
        ("1時間半", 90),
        ("1時間30分", 90),
        ("30分間", 30),
        ("約1時間", 60),
        ("1시간", 60),
        ("한 시간", 60),
        ("1시간 30분", 90),
        ("1시간 반", 90),
        ("30분", 30),
    ] {
        assert_eq!(read_duration(text), Ok(TimeDelta::minutes(minutes)), "{text:?}");
    }
}

#[test]
fn a_duration_has_a_minute_at_least_and_a_day_at_most() {
    for (text, minutes) in
        [("0", 0), ("0h", 0), ("0.001h", 0), ("1441", 1441), ("24h1m", 1441), ("999999999 h", 59_999_999_940)]
    {
        let error = DurationError::OutOfRange { minutes };
        assert_eq!(read_duration(text), Err(error), "{text:?}");
    }
}

#[test]
fn a_small_number_alone_may_be_hours_or_minutes() {
    for (text, number) in [("1", 1), ("2", 2), ("9", 9), (" 08 ", 8)] {
        assert_eq!(read_duration(text), Err(DurationError::Bare { number }), "{text:?}");
    }
}

#[test]
fn everything_else_is_unreadable() {
    for text in [
        "",
        "1.5",
        "45.5 min",
        "1:75",
        "1:5",
        "1h75",
        "1.5h30m",
        "1:30:15",
        "2-3",
        "-45",
        "30s",
        "45 m 1 h",
        "1 day",
        "h",
        "min",
        "1h 30m left",
        "9999999999",
    ] {
        assert_eq!(read_duration(text), Err(DurationError::Unreadable), "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_duration_reads_back(minutes in 1..=1440_i64) {
        let (hours, rest) = (minutes / 60, minutes % 60);
        for text in [
            format!("{minutes} min"),
            format!("{hours}h{rest}m"),
            format!("{hours}:{rest:02}"),
            format!("{hours} hours {rest} minutes"),
            format!("PT{hours}H{rest}M"),
        ] {
            prop_assert_eq!(read_duration(&text), Ok(TimeDelta::minutes(minutes)), "{}", text);
        }
    }
}

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
        "an hour",
        "1.5",
        "45.5 min",
        "1:75",
        "1:5",
        "1h75",
        "1.5h30m",
        "1:30:15",
        "45-60 min",
        "~45",
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

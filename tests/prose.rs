//! Days, moments and numbers in words, held against chrono's.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use interview_reminders::calendar::Escaped;
use interview_reminders::prose::Prose;
use interview_reminders::visible::Shown;
use proptest::prelude::*;

/// The same words as people read them and in a calendar, where nothing in them has another form.
fn words(write: impl Fn(&mut String), write_in_calendar: impl Fn(&mut Escaped)) -> String {
    let (mut text, mut escaped) = (String::new(), Escaped::default());
    write(&mut text);
    write_in_calendar(&mut escaped);
    assert_eq!(text.as_bytes(), escaped.bytes());
    text
}

#[test]
fn every_day_of_the_calendar_has_its_words() {
    let first = NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day");
    for day in first.iter_days().take_while(|day| *day < first + TimeDelta::days(366 * 130)) {
        let written = words(|text| text.day(day), |text| text.day(day));
        assert_eq!(written, day.format("%A %-d %B").to_string());
    }
}

fn moments() -> impl Strategy<Value = NaiveDateTime> {
    (0_i64..4_102_444_800).prop_map(|second| chrono::DateTime::from_timestamp(second, 0).expect("a moment").naive_utc())
}

proptest! {
    #[test]
    fn a_moment_is_a_date_and_a_time(moment in moments()) {
        let written = words(|text| text.moment(moment), |text| text.moment(moment));
        prop_assert_eq!(written, moment.format("%A %-d %B %Y at %H:%M").to_string());
        let written = words(|text| text.day_at(moment), |text| text.day_at(moment));
        prop_assert_eq!(written, moment.format("%A %-d %B at %H:%M").to_string());
        let written = words(|text| text.date(moment.date()), |text| text.date(moment.date()));
        prop_assert_eq!(written, moment.format("%A %-d %B %Y").to_string());
    }

    #[test]
    fn a_number_has_the_digits_that_it_has(number: u32, few in 0_u32..20_000) {
        for number in [number, few] {
            prop_assert_eq!(words(|text| text.number(number), |text| text.number(number)), number.to_string());
        }
    }
}

#[test]
fn where_marks_of_direction_are_seen_none_is_added() {
    let mut shown = Shown::default();
    shown.text("a\u{202e}b\u{7}\u{2066}c");
    assert_eq!(shown.as_str(), "a\\u{202e}b\\u{2066}c");
}

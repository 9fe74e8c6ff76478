//! Moments and days as numbers are those of chrono.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Timelike, Utc};
use interview_reminders::moment::{Day, Moment};
use interview_reminders::zone::Zone;
use proptest::prelude::*;

/// The seconds of the years 1 to 9999.
const SECONDS: std::ops::Range<i64> = -62_135_596_800..253_402_300_800;

fn instant(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).expect("an instant")
}

proptest! {
    #[test]
    fn a_moment_leads_back_to_its_instant(second in SECONDS, later in 0..100_000_000_i64) {
        let (at, time) = (instant(second), TimeDelta::seconds(later));
        prop_assert_eq!(DateTime::from(Moment::from(at)), at);
        prop_assert_eq!(DateTime::from(Moment::from(at) + time), at + time);
        prop_assert_eq!(DateTime::from(Moment::from(at) - time), at - time);
    }

    #[test]
    fn a_day_leads_back_to_its_date(second in SECONDS, later in 0..4_000_i32) {
        let date = instant(second).date_naive();
        prop_assert_eq!(NaiveDate::from(Day::from(date)), date);
        prop_assert_eq!(NaiveDate::from(Day::from(date) + later), date + Days::new(later.unsigned_abs().into()));
        prop_assert_eq!(NaiveDate::from(Day::from(date) - later), date - Days::new(later.unsigned_abs().into()));
    }

    #[test]
    fn a_zone_says_the_same_in_numbers(second in SECONDS, index in 0..chrono_tz::TZ_VARIANTS.len()) {
        let Ok(zone) = Zone::named(chrono_tz::TZ_VARIANTS[index].name()) else { return Ok(()) };
        let at = instant(second);
        let day = zone.day_at(at.into());
        prop_assert_eq!(NaiveDate::from(day), zone.local(at).date());
        let time = zone.local(at).time().num_seconds_from_midnight();
        prop_assert_eq!(DateTime::from(zone.moments(day, time).last()), zone.resolve(zone.local(at)).last());
    }
}

#[test]
fn what_no_date_can_say_is_the_first_or_the_last_that_can() {
    assert_eq!(NaiveDate::from(Day::numbered(i32::MAX)), NaiveDate::MAX);
    assert_eq!(NaiveDate::from(Day::numbered(i32::MIN)), NaiveDate::MIN);
    assert_eq!(DateTime::from(Moment::at_second(i64::MAX)).date_naive(), NaiveDate::MAX);
    assert_eq!(DateTime::from(Moment::at_second(i64::MIN)).date_naive(), NaiveDate::MIN);
}

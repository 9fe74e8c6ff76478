//! One reminder alone, held against a naive search, a narrower one and itself.

use std::fmt;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use interview_reminders::guide::{Guide, GuideChanges};
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::{InterviewId, Roster};
use interview_reminders::plan::{Medium, Placing, Reminder};
use interview_reminders::reach::ReachId;
use interview_reminders::schedule::schedule;
use interview_reminders::settings::Settings;
use proptest::prelude::*;
use proptest::sample::select;

use crate::LENGTH;
use crate::oracle::Oracle;
use crate::sheet::{Row, csv, read};

/// Between two of these zones lie every kind of distance: none, hours, half an hour, a whole day.
const ZONES: [&str; 7] = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
];

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

const WINDOWS: [(&str, &str); 6] = [
    ("at once", "24 hours"),
    ("2 hours", "24 hours"),
    ("at once", "1 working day"),
    ("3 days", "4 days"),
    ("7 days", "14 days"),
    ("1 working day", "5 working days"),
];

/// Hours of one stretch a day, of which others can be a part.
#[derive(Debug, Clone)]
struct Hours {
    days: [bool; 7],
    /// In quarters of an hour.
    from: u32,
    to: u32,
}

/// One interview and one guideline.
#[derive(Debug, Clone)]
struct Case {
    date: NaiveDate,
    time: (u32, u32),
    zones: [&'static str; 2],
    hours: [Hours; 2],
    window: (String, String),
    medium: &'static str,
}

impl Hours {
    /// Hours with no end in the small hours: where those come twice, less is open than a naive clerk would think.
    fn by_day(days: [bool; 7], from: u32, to: u32) -> Hours {
        let early = 1..12;
        Hours {
            days,
            from: if early.contains(&from) { 0 } else { from },
            to: if early.contains(&to) { 12 } else { to },
        }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = DAYS.into_iter().zip(self.days).filter(|(_, open)| *open).map(|(day, _)| day).collect::<Vec<_>>();
        let clock = |quarters: u32| format!("{:02}:{:02}", quarters / 4, quarters % 4 * 15);
        write!(f, "{} {}-{}", days.join(","), clock(self.from), clock(self.to))
    }
}

impl Case {
    fn rows(&self) -> Vec<Row> {
        let (hour, minute) = self.time;
        let cells = [
            ("company", "Acme".to_owned()),
            ("date", self.date.to_string()),
            ("time", format!("{hour:02}:{minute:02}")),
            ("timezone", self.zones[0].to_owned()),
            ("contact_hours", format!("{}; PH off", self.hours[0])),
            ("candidate_timezone", self.zones[1].to_owned()),
            ("candidate_hours", self.hours[1].to_string()),
        ];
        vec![cells.into_iter().map(|(column, cell)| (column.to_owned(), cell)).collect()]
    }

    fn guide(&self) -> Guide {
        let (not_before, not_after) = &self.window;
        let medium = self.medium;
        let toml = format!(
            "guideline.alone = {{ rules = ['mine'], anchor = 'end', not-before = '{not_before}', not-after = '{not_after}', \
             to = 'contact', medium = '{medium}', summary = 'x', reason = 'x' }}"
        );
        let mut guide = Guide::builtin("considerate").expect("the default guide");
        guide.guidelines.clear();
        let guidelines = Settings::parse(&toml, &[]).expect("a guideline").changes.guidelines;
        guide.with(&GuideChanges { guidelines, ..GuideChanges::default() }).expect("a guide")
    }

    /// Plans the one reminder, and hands it on with the end of the interview and how both are reached.
    fn placed<T>(&self, then: impl FnOnce(&Roster, DateTime<Utc>, Reminder, [ReachId; 2]) -> T) -> T {
        let (roster, problems) = read(&csv(&self.rows()));
        assert_eq!(problems, []);
        let plan = schedule(roster, self.guide(), ExtraHolidays::default(), LENGTH);
        let (id, _, pair): (InterviewId, _, _) = plan.iter().next().expect("a pair");
        let Ok(reminder) = plan.reminder(pair) else { panic!("a reminder: {pair:?}") };
        let both = [plan.reach(id, pair.person), plan.reach(id, None)];
        then(&plan.roster, plan.roster.interview(id).end, reminder.clone(), both)
    }

    fn reminder(&self) -> Reminder {
        self.placed(|_, _, reminder, _| reminder)
    }

    /// The moment, and the recipient's wall clock at it.
    fn wall(&self) -> (Reminder, chrono::NaiveDateTime, NaiveDate) {
        self.placed(|roster, end, reminder, [them, _]| {
            let zone = roster.reach(them).zone;
            let wall = zone.local(reminder.at());
            (reminder, wall, zone.local(end).date())
        })
    }
}

/// A naive search, minute by minute, in the words of the rules.
struct Naive<'r> {
    oracle: Oracle<'r>,
    roster: &'r Roster,
    end: DateTime<Utc>,
    them: ReachId,
    me: ReachId,
}

impl Naive<'_> {
    /// The window's first and last minute.
    fn window(&mut self, (not_before, not_after): (&str, &str)) -> (DateTime<Utc>, DateTime<Utc>) {
        let zone = self.roster.reach(self.them).zone;
        let own_day = zone.local(self.end).date();
        let edge = |naive: &mut Self, text: &str, whole_day: u64| {
            let (count, unit) = text.split_once(' ').expect("a delay");
            match (count.parse::<u64>(), unit) {
                (Ok(hours), "hours") => naive.end + TimeDelta::hours(i64::try_from(hours).expect("few")),
                (Ok(days), "days") => zone.first_moment(own_day + Days::new(days + whole_day)),
                (Ok(days), _) => zone.first_moment(naive.working_day(own_day, days) + Days::new(whole_day)),
                (Err(_), _) => naive.end,
            }
        };
        let (first, last) = (edge(self, not_before, 0), edge(self, not_after, 1));
        (first, if not_after.ends_with("hours") { last } else { last - TimeDelta::minutes(1) })
    }

    fn working_day(&mut self, after: NaiveDate, count: u64) -> NaiveDate {
        let zone = self.roster.reach(self.them).zone;
        let mut works = |day: NaiveDate| {
            let minutes =
                minutes(zone.first_moment(day), zone.first_moment(day + Days::new(1)) - TimeDelta::minutes(1));
            minutes.into_iter().any(|at| self.oracle.is_open_at(self.them, at))
        };
        let mut left = count;
        for day in after.iter_days().skip(1).take(400) {
            left -= u64::from(works(day));
            if left == 0 {
                return day;
            }
        }
        after + Days::new(count)
    }

    fn moment(&mut self, window: (&str, &str), call: bool) -> (DateTime<Utc>, Placing) {
        let (first, last) = self.window(window);
        if let Some(at) = self.common(first, last) {
            return (at, Placing::Common);
        }
        let zone = self.roster.reach(self.them).zone;
        let two_weeks = zone.first_moment(zone.local(first).date() + Days::new(15)) - TimeDelta::minutes(1);
        if call && let Some(at) = self.common(first, two_weeks) {
            return (at, Placing::CommonLater);
        }
        if let Some(at) = minutes(first, last).find(|at| self.oracle.is_open(self.me, *at, LENGTH)) {
            return (at, Placing::Mine);
        }
        let before =
            minutes(self.end, first - TimeDelta::minutes(1)).rev().find(|at| self.oracle.is_open(self.me, *at, LENGTH));
        before.map_or((first, Placing::WindowStart), |at| (at, Placing::BeforeWindow))
    }

    /// The first common minute from 10:00 on, on the first day that has any; else that day's first; on the own day its first.
    fn common(&mut self, first: DateTime<Utc>, last: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let zone = self.roster.reach(self.them).zone;
        let mut open =
            |at: DateTime<Utc>| self.oracle.is_open(self.them, at, LENGTH) && self.oracle.is_open(self.me, at, LENGTH);
        let earliest = minutes(first, last).find(|at| open(*at))?;
        let day = zone.local(earliest).date();
        if day == zone.local(self.end).date() {
            return Some(earliest);
        }
        let ten = NaiveTime::from_hms_opt(10, 0, 0).expect("an hour");
        let rest = minutes(earliest, last).take_while(|at| zone.local(*at).date() == day);
        rest.into_iter().find(|at| zone.local(*at).time() >= ten && open(*at)).or(Some(earliest))
    }
}

fn minutes(first: DateTime<Utc>, last: DateTime<Utc>) -> impl DoubleEndedIterator<Item = DateTime<Utc>> {
    (0..=(last - first).num_minutes()).map(move |minute| first + TimeDelta::minutes(minute))
}

fn hours() -> impl Strategy<Value = Hours> {
    (prop::array::uniform7(prop::bool::weighted(0.7)), 0..7_usize, 0..90_u32, 2..50_u32).prop_map(
        |(mut days, one, from, length)| {
            days[one] = true;
            Hours::by_day(days, from, (from + length).min(96))
        },
    )
}

/// Hours, and others of which they are a part.
fn wider(hours: &Hours) -> impl Strategy<Value = Hours> + use<> {
    let Hours { days, from, to } = hours.clone();
    (prop::array::uniform7(any::<bool>()), 0..=from, to..=96)
        .prop_map(move |(more, from, to)| Hours::by_day(std::array::from_fn(|day| days[day] || more[day]), from, to))
}

fn cases() -> impl Strategy<Value = Case> {
    let date = (select(&[(2026, 3, 4), (2026, 3, 25), (2026, 9, 4), (2026, 10, 21), (2026, 12, 20)][..]), 0..8_u64);
    let time = (7..22_u32, select(&[0, 15, 30, 50][..]));
    let zones = prop::array::uniform2(select(&ZONES[..]));
    let medium = select(&["email", "email", "call"][..]);
    (date, time, zones, prop::array::uniform2(hours()), select(&WINDOWS[..]), medium).prop_map(
        |(((year, month, day), later), time, zones, hours, window, medium)| Case {
            date: NaiveDate::from_ymd_opt(year, month, day).expect("a day") + Days::new(later),
            time,
            zones,
            hours,
            window: (window.0.to_owned(), window.1.to_owned()),
            medium,
        },
    )
}

fn narrow_and_wide() -> impl Strategy<Value = (Case, Case)> {
    cases().prop_flat_map(|narrow| {
        let [theirs, mine] = &narrow.hours;
        (Just(narrow.clone()), wider(theirs), wider(mine))
            .prop_map(|(narrow, theirs, mine)| (narrow.clone(), Case { hours: [theirs, mine], ..narrow }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_naive_search_finds_the_same_moment(case in cases()) {
        let (found, expected) = case.placed(|roster, end, reminder, [them, me]| {
            let mut naive = Naive { oracle: Oracle::of(roster), roster, end, them, me };
            let window = (case.window.0.as_str(), case.window.1.as_str());
            ((reminder.at(), reminder.placing), naive.moment(window, case.medium == "call"))
        });
        // What is looked for to the second before a window is found to the minute by the naive search.
        prop_assert!((TimeDelta::zero()..TimeDelta::minutes(1)).contains(&(found.0 - expected.0)), "{found:?} {expected:?}");
        prop_assert_eq!(found.1, expected.1);
    }

    #[test]
    fn a_window_that_starts_at_the_moment_finds_it_again(case in cases()) {
        let (found, after) = case.placed(|_, end, reminder, _| (reminder.clone(), reminder.at() - end));
        prop_assume!(found.medium != Medium::EmailInsteadOfCall && after.num_seconds() % 60 == 0);
        let not_before = after.num_minutes();
        let not_after = not_before.max(24 * 60);
        let again = Case { window: (format!("{not_before} minutes"), format!("{not_after} minutes")), ..case };
        prop_assert_eq!(again.reminder().at(), found.at());
    }

    /// In common time before and after, a reminder alone is never on a later day, and within a day it is later only
    /// where it can now be at ten or after. In one zone, that is at ten itself.
    #[test]
    fn wider_hours_never_place_a_reminder_later((narrow, wide) in narrow_and_wide()) {
        let ((before, wall_before, own_day), (after, wall_after, _)) = (narrow.wall(), wide.wall());
        if before.placing != Placing::Common || after.placing != Placing::Common {
            return Ok(());
        }
        prop_assert!(wall_after.date() <= wall_before.date(), "{} {}", before.at(), after.at());
        if after.at() > before.at() {
            let ten = NaiveTime::from_hms_opt(10, 0, 0).expect("an hour");
            prop_assert!(wall_before.date() != own_day);
            prop_assert!(wall_before.time() < ten && ten <= wall_after.time(), "{wall_before} {wall_after}");
            prop_assert!(narrow.zones[0] != narrow.zones[1] || wall_after.time() == ten, "{wall_before} {wall_after}");
        }
    }
}

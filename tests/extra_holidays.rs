//! Public holidays that users bring as an iCalendar file.

use chrono::{Days, NaiveDate};
use interview_reminders::holidays::{
    ExtraError, ExtraHolidays, ExtraProblem, ExtraProblemKind, Holidays, Region, YEARS,
};
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// A calendar of one event with these lines; `|` parts them.
fn calendar(event: &str) -> String {
    let lines = event.replace('|', "\r\n");
    format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

fn read(text: &str) -> (ExtraHolidays, Vec<ExtraProblem>) {
    ExtraHolidays::read(text.as_bytes()).expect("a calendar")
}

/// The days as `2026-12-24 Name`, one after the other.
fn listed(extra: &ExtraHolidays) -> Vec<String> {
    extra.days().map(|(day, name)| format!("{day} {name}")).collect()
}

#[test]
fn whole_days_of_a_calendar_are_holidays() {
    for (event, expected) in [
        ("SUMMARY:Eve|DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261225", &["2026-12-24 Eve"][..]),
        ("SUMMARY:Eve|DTSTART;VALUE=DATE:20261224", &["2026-12-24 Eve"]),
        ("SUMMARY:Eve|DTSTART:20261224", &["2026-12-24 Eve"]),
        ("SUMMARY:Eve|DTSTART:20261224|DTEND:20261224", &["2026-12-24 Eve"]),
        ("SUMMARY:Eve|DTSTART:20261224|DURATION:P1D", &["2026-12-24 Eve"]),
        (
            "SUMMARY:Eve|DTSTART;TZID=Europe/Berlin:20261224T000000|DTEND;TZID=Europe/Berlin:20261225T000000",
            &["2026-12-24 Eve"],
        ),
        ("SUMMARY:Two\\, three\\nfour|DTSTART:20261224", &["2026-12-24 Two, three four"]),
        ("SUMMARY;LANGUAGE=en:Long| er|DTSTART:20261224", &["2026-12-24 Longer"]),
        ("DTSTART:20261224", &["2026-12-24 public holiday"]),
        ("SUMMARY:Feast|DTSTART:20261231|DTEND:20270102", &["2026-12-31 Feast", "2027-01-01 Feast"]),
        ("SUMMARY:Feast|DTSTART:20261231|DURATION:P2D", &["2026-12-31 Feast", "2027-01-01 Feast"]),
        ("SUMMARY:Old|DTSTART:20200101", &["2020-01-01 Old"]),
        ("SUMMARY:Off|STATUS:CANCELLED|DTSTART:20261224", &[]),
        ("SUMMARY:Eve|DESCRIPTION:Public holiday|DTSTART:20261224", &["2026-12-24 Eve"]),
        ("SUMMARY:Eve|X-BROKEN;;;|DTSTART:20261224|nonsense", &["2026-12-24 Eve"]),
        ("SUMMARY:Eve|DTSTART:20261224|BEGIN:VALARM|SUMMARY:Alarm|DURATION:P9D|END:VALARM", &["2026-12-24 Eve"]),
    ] {
        let (extra, problems) = read(&calendar(event));
        assert_eq!(listed(&extra), expected, "{event}");
        assert_eq!(problems, [], "{event}");
    }
}

#[test]
fn a_yearly_event_is_a_holiday_every_year() {
    for (rule, first, last, count) in [
        ("FREQ=YEARLY", "2026-12-24", "2036-12-24", 11),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;WKST=SU", "2026-12-24", "2036-12-24", 11),
        ("FREQ=YEARLY;INTERVAL=2", "2026-12-24", "2036-12-24", 6),
        ("FREQ=YEARLY;COUNT=3", "2026-12-24", "2028-12-24", 3),
        ("FREQ=YEARLY;UNTIL=20291224", "2026-12-24", "2029-12-24", 4),
        ("FREQ=YEARLY;UNTIL=20291223T230000Z", "2026-12-24", "2028-12-24", 3),
    ] {
        let (extra, problems) = read(&calendar(&format!("SUMMARY:Eve|DTSTART:20261224|RRULE:{rule}")));
        let days: Vec<_> = extra.days().map(|(day, _)| day).collect();
        assert_eq!(days.first(), Some(&date(first)), "{rule}");
        assert_eq!(days.last(), Some(&date(last)), "{rule}");
        assert_eq!(days.len(), count, "{rule}");
        assert_eq!(problems, [], "{rule}");
    }
    let (since_1970, _) = read(&calendar("SUMMARY:Eve|DTSTART:19701224|RRULE:FREQ=YEARLY"));
    assert_eq!(since_1970.days().count(), YEARS.count());
    let (leap_day, _) = read(&calendar("SUMMARY:Leap|DTSTART:20240229|RRULE:FREQ=YEARLY;COUNT=2"));
    assert_eq!(listed(&leap_day), ["2024-02-29 Leap", "2028-02-29 Leap"]);
}

#[test]
fn what_is_no_plain_holiday_is_reported() {
    use ExtraProblemKind::{NotADay, Observance, Recurrence, Timed, TooLong};
    let text = |text: &str| text.to_owned();
    for (event, kind) in [
        ("SUMMARY:Eve", NotADay { text: text("") }),
        ("SUMMARY:Eve|DTSTART:tomorrow", NotADay { text: text("tomorrow") }),
        ("SUMMARY:Eve|DTSTART:20260230", NotADay { text: text("20260230") }),
        ("SUMMARY:Eve|DTSTART:20261224|DURATION:PT8H", NotADay { text: text("PT8H") }),
        ("SUMMARY:Eve|DTSTART:20261224T140000Z", Timed { text: text("20261224T140000Z") }),
        ("SUMMARY:Eve|DTSTART:20261224T000000|DTEND:20261224T120000", Timed { text: text("20261224T120000") }),
        ("SUMMARY:Eve|DTSTART:20261224|DTEND:20991224", TooLong { days: 26_663 }),
        (
            "SUMMARY:Eve|DTSTART:20261224|DESCRIPTION:Observance\\nTo hide observances\\, go to Google Calendar",
            Observance,
        ),
    ] {
        let (extra, problems) = read(&calendar(event));
        assert_eq!(listed(&extra), [""; 0], "{event}");
        let name = text("Eve");
        assert_eq!(problems, [ExtraProblem { line: 2, name, kind }], "{event}");
    }
    for (rule, reported) in [
        ("RRULE:FREQ=WEEKLY", "FREQ=WEEKLY"),
        ("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"),
        ("RRULE:FREQ=YEARLY;BYMONTH=11", "FREQ=YEARLY;BYMONTH=11"),
        ("RRULE:FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;INTERVAL=0"),
        ("RRULE:", ""),
        ("RRULE:FREQ=YEARLY|EXDATE:20271224", "20271224"),
    ] {
        let (extra, problems) = read(&calendar(&format!("SUMMARY:Eve|DTSTART:20261224|{rule}")));
        let kind = Recurrence { rule: text(reported) };
        assert_eq!(listed(&extra), ["2026-12-24 Eve"], "{rule}");
        assert_eq!(problems, [ExtraProblem { line: 2, name: text("Eve"), kind }], "{rule}");
    }
}

#[test]
fn a_file_that_is_not_quite_a_calendar_gives_what_it_has() {
    let one = calendar("SUMMARY:One|DTSTART:20261224");
    let two = calendar("SUMMARY:Two|DTSTART:20261226");
    let both = ["2026-12-24 One", "2026-12-26 Two"];
    for (text, what) in [
        (format!("{one}{two}"), "two calendars"),
        (format!("\u{feff}{one}{two}"), "a byte order mark"),
        (format!("{one}{two}").replace("\r\n", "\n"), "LF"),
        (format!("{one}{two}").replace("\r\n", "\r"), "CR"),
        (format!("{}{two}", one.replace("\r\n", "\n")), "mixed line ends"),
        (format!("{one}{two}").to_lowercase().replace("one", "One").replace("two", "Two"), "lower case"),
        (format!("{one}{two}").replace("END:VCALENDAR\r\n", ""), "no end"),
        (format!("{one}BEGIN:VTODO\r\nnonsense\r\n{two}"), "an open component"),
    ] {
        let (extra, problems) = read(&text);
        assert_eq!(listed(&extra), both, "{what}");
        assert_eq!(problems, [], "{what}");
    }
}

#[test]
fn an_event_that_is_cut_short_is_reported_with_its_line() {
    let text = calendar("SUMMARY:One|DTSTART:20261224").replace("END:VEVENT\r\nEND:VCALENDAR\r\n", "");
    let (extra, problems) = read(&format!("{text}{}", calendar("SUMMARY:Two|DTSTART:20261226")));
    assert_eq!(listed(&extra), ["2026-12-26 Two"]);
    let [ExtraProblem { line, name, kind }] = problems.as_slice() else {
        panic!("{problems:?}");
    };
    assert_eq!((*line, name.as_str(), kind), (2, "One", &ExtraProblemKind::Unfinished));
}

#[test]
fn what_is_no_calendar_is_refused() {
    for (bytes, error) in [
        (&b""[..], ExtraError::NotACalendar),
        (b"date,name\n2026-12-24,Eve\n", ExtraError::NotACalendar),
        (b"BEGIN:VCALENDAR\n\nSUMMARY:F\xeate\n", ExtraError::NotUtf8 { line: 3 }),
    ] {
        assert_eq!(ExtraHolidays::read(bytes), Err(error), "{bytes:?}");
    }
}

#[test]
fn extra_holidays_join_those_of_the_country() {
    let calendars = [
        calendar("SUMMARY:Summer outing|DTSTART:20260703"),
        calendar("SUMMARY:Christmas Day|DTSTART:20261225"),
        calendar("SUMMARY:Company Day|DTSTART:20261225"),
    ];
    let (extra, _) = read(&calendars.concat());
    let country = Holidays::of(Region::named("US").expect("a region"));
    let both = country.clone().with(&extra);
    for (day, name) in [
        ("2026-07-03", "Independence Day (observed); Summer outing"),
        ("2026-12-25", "Christmas Day; Company Day"),
        ("2026-01-01", "New Year's Day"),
    ] {
        assert_eq!(both.name_on(date(day)), Some(name), "{day}");
    }
    assert_eq!(both.clone().with(&extra), both);
    assert_eq!(Holidays::none().with(&extra).dates().count(), 2);
}

/// Lines that calendars are made of, and some that they are not.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "BEGIN:(VCALENDAR|VEVENT|VALARM)",
        "END:(VCALENDAR|VEVENT|VALARM)",
        "(DTSTART|DTEND|EXDATE)(;VALUE=DATE|;TZID=\"a:b\")?:[0-9]{8}(T000000)?",
        "RRULE:(FREQ|INTERVAL|COUNT|UNTIL)=(YEARLY|[0-9]{1,20})(;(FREQ|UNTIL)=(YEARLY|\\PC{8}))?",
        "(SUMMARY|DURATION|STATUS|DESCRIPTION)[:;=]\\PC{0,12}",
        " \\PC{0,8}",
        ".{0,16}",
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_if_they_are_text(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        let file = [b"BEGIN:VCALENDAR
BEGIN:VEVENT
", bytes.as_slice()].concat();
        prop_assert_eq!(ExtraHolidays::read(&file).is_ok(), std::str::from_utf8(&bytes).is_ok());
    }

    #[test]
    fn any_lines_are_read(lines in proptest::collection::vec(line(), 0..30)) {
        let text = format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{}", lines.join("\n"));
        let (extra, problems) = read(&text);
        let events = text.matches("BEGIN:VEVENT").count();
        prop_assert!(problems.len() <= events);
        prop_assert!(extra.days().count() <= events * 366 * 13);
    }

    #[test]
    fn an_event_of_any_length_is_read_day_for_day(start in 0_u64..4000, days in 1_u64..=366) {
        let first = date("2024-01-01") + Days::new(start);
        let after = first + Days::new(days);
        let event = format!("DTSTART:{}|DTEND:{}", first.format("%Y%m%d"), after.format("%Y%m%d"));
        let (extra, _) = read(&calendar(&event));
        let read: Vec<_> = extra.days().map(|(day, _)| day).collect();
        let expected: Vec<_> = first.iter_days().take_while(|day| *day < after).collect();
        prop_assert_eq!(read, expected);
    }
}

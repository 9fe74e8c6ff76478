//! What is said of the days that a reminder passed over.

use interview_reminders::sentence;

use crate::story::planned;

/// What is said of the first reminder of a guideline in a story.
#[track_caller]
fn reported(guideline: &str, story: &str) -> String {
    planned(story, |plan, _| {
        let mut reminders = plan.reminders().filter(|(_, _, pair, _)| plan.guideline(pair).id == guideline);
        let (id, index, ..) = reminders.next().expect("a reminder");
        let mut reported = String::new();
        sentence::explain(&mut reported, plan, id, index);
        reported
    })
}

/// A letter that may be written from three o'clock in the afternoon on, to somebody with these hours, by me with mine.
fn from_the_afternoon_on(hours: &str) -> String {
    reported(
        "alone",
        &format!(
            "
alone: end, 2 hours to 3 days, contact by email
Acme | at 2026-03-10 12:00 | contact: Jo <jo@acme.test> | {hours}
"
        ),
    )
}

#[test]
fn a_day_ends_with_the_hours_that_end_it() {
    for (hours, passed_over) in [
        ("them Mo-Fr 09:00-15:00", "(their day ends at 15:00)"),
        ("them Mo-Fr 09:00-20:00 | me Mo-Fr 08:00-15:00", "(your day ends at 15:00)"),
        ("them Mo-Fr 09:00-20:00 | me Mo-Fr 07:00-14:00 in Europe/Lisbon", "(your day ends at 14:00 in Europe/Lisbon)"),
        (
            "them Mo-Fr 09:00-12:00,16:00-18:00 | me Mo-Fr 09:00-16:00,18:00-20:00",
            "(their hours and yours do not meet any more)",
        ),
        // What takes a quarter of an hour does not fit any more, though both are still open.
        ("them Mo-Fr 09:00-15:10", "(their day ends at 15:10)"),
        ("them Mo-Fr 09:00-20:00 | me Mo-Fr 08:00-15:10", "(your day ends at 15:10)"),
    ] {
        let reported = from_the_afternoon_on(hours);
        assert!(reported.contains(&format!("Passed over Tuesday 10 March {passed_over}.\n")), "{hours}: {reported}");
    }
}

#[test]
fn a_day_that_the_limits_forbid_does_not_end_early() {
    let reported = reported(
        "follow-up",
        "
One | at 2026-03-10 10:00 | contact: Hal <hal@acme.test> | phone | them Mar 27-31 Mo-Fr 09:00-17:00
Two | at 2026-01-13 10:00 | contact: Hal <hal@acme.test> | phone | called_on: 2026-03-27
",
    );
    assert!(reported.contains("Passed over Tuesday 17 March to Thursday 26 March (closed)"), "{reported}");
    assert!(reported.contains("Moved from Friday 27 March"), "{reported}");
    assert!(!reported.contains("day ends"), "{reported}");
}

//! Delays, windows and texts.

use interview_reminders::guide::{Delay, DelayRange, Template, TemplateError};
use proptest::prelude::*;

use super::rendered;

#[test]
fn delays_are_read_as_people_write_them() {
    for (text, expected) in [
        ("at once", Some(Delay::AtOnce)),
        ("2 hours", Some(Delay::Minutes(120))),
        ("2 h", Some(Delay::Minutes(120))),
        ("1h30m", Some(Delay::Minutes(90))),
        ("90 minutes", Some(Delay::Minutes(90))),
        ("1 day", Some(Delay::Days(1))),
        (" 7  days ", Some(Delay::Days(7))),
        ("2 weeks", Some(Delay::Days(14))),
        ("1 working day", Some(Delay::WorkingDays(1))),
        ("5 working days", Some(Delay::WorkingDays(5))),
        ("366 days", Some(Delay::Days(366))),
        ("367 days", None),
        ("9000 hours", None),
        ("4294967296 days", None),
        ("1000000000 weeks", None),
        ("-1 days", None),
        ("1.5 days", None),
        ("1 day 2 hours", None),
        ("7", None),
        ("days", None),
        ("soon", None),
        ("٣ days", None),
        ("", None),
    ] {
        assert_eq!(Delay::parse(text), expected, "{text:?}");
    }
}

#[test]
fn a_window_is_reversed_only_where_no_calendar_could_open_it() {
    for (not_before, not_after, reversed) in [
        ("at once", "at once", false),
        ("7 days", "7 days", false),
        ("8 days", "7 days", true),
        ("2 hours", "90 minutes", true),
        ("1 hour", "at once", true),
        ("1 working day", "at once", true),
        ("2 working days", "1 working day", true),
        ("3 working days", "2 days", true),
        ("10 days", "5 working days", false),
        ("48 hours", "2 days", false),
        ("73 hours", "2 days", true),
        ("2 days", "24 hours", false),
        ("3 days", "24 hours", true),
    ] {
        let read = |text| Delay::parse(text).expect(text);
        let span = DelayRange { not_before: read(not_before), not_after: read(not_after) };
        assert_eq!(span.is_reversed(), reversed, "{not_before} .. {not_after}");
    }
}

#[test]
fn a_text_has_fields_and_one_space_between_words() {
    for (text, expected) in [
        ("Thank {person} at {company}", "Thank <person> at <company>"),
        ("\n  {role}\n  at\t{company}.\n", "<role> at <company>."),
        ("{person}{day}", "<person><day>"),
        ("{answer_by} {arrival} {stage}", "<answer_by> <arrival> <stage>"),
        ("a } alone", "a } alone"),
        ("", ""),
    ] {
        let template = Template::parse(text).expect(text);
        assert_eq!(rendered(&template), expected, "{text:?}");
        assert_eq!(template.is_empty(), expected.is_empty(), "{text:?}");
    }
    assert_eq!(Template::parse("{boss}"), Err(TemplateError::UnknownField("boss")));
    assert_eq!(Template::parse("{}"), Err(TemplateError::UnknownField("")));
    assert_eq!(Template::parse("a {person"), Err(TemplateError::Unclosed("{person")));
}

proptest! {
    #[test]
    fn a_text_without_braces_is_itself_but_for_its_spaces(text in "[^{\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\p{Cf}\u{fffe}\u{ffff}]*") {
        let template = Template::parse(&text).expect("no field");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let rendered = rendered(&template);
        prop_assert_eq!(words(&rendered), words(&text));
        prop_assert!(!rendered.contains("  ") && rendered.trim() == rendered);
    }

    #[test]
    fn any_text_is_a_delay_or_not(text in "\\PC*") {
        if let Some(Delay::Days(days) | Delay::WorkingDays(days)) = Delay::parse(&text) {
            prop_assert!(days <= 366);
        }
    }
}

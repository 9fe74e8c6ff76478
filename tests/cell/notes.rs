//! What notes tell of what was done.

use interview_reminders::cell::date::{DateError, Known};
use interview_reminders::cell::notes::{Deed, read_notes};

/// On 22 March 2026, with the day first.
fn known() -> Known {
    Known {
        today: "2026-03-22".parse().ok(),
        ..Known::from(Some(interview_reminders::cell::date::DateOrder::DayFirst))
    }
}

#[test]
fn a_plain_phrase_beside_a_date_was_done() {
    use Deed::{Called, Debriefed, FinalFollowUp, FollowedUp, HeardBack, ReferencesSent, Thanked};
    for (text, expected) in [
        ("followed up 2026-03-02", vec![(FollowedUp, "2026-03-02")]),
        ("Followed up on 2 March 2026.", vec![(FollowedUp, "2026-03-02")]),
        ("I followed up on March 2, 2026", vec![(FollowedUp, "2026-03-02")]),
        ("Nice people. Followed-up: 2026-03-02", vec![(FollowedUp, "2026-03-02")]),
        ("nice people; followed up with Dana on 2026-03-02", vec![(FollowedUp, "2026-03-02")]),
        ("followed up by e-mail (2026-03-02), no answer", vec![(FollowedUp, "2026-03-02")]),
        ("followed up 2026-03-02 and 2026-03-16", vec![(FollowedUp, "2026-03-02"), (FollowedUp, "2026-03-16")]),
        ("2026-03-02: followed up", vec![(FollowedUp, "2026-03-02")]),
        ("2026-03-02 - sent follow-up\n2026-03-16 called", vec![(FollowedUp, "2026-03-02"), (Called, "2026-03-16")]),
        ("thanked 2026-03-10, followed up 2026-03-17", vec![(Thanked, "2026-03-10"), (FollowedUp, "2026-03-17")]),
        ("Thank-you note sent 2026-03-10", vec![(Thanked, "2026-03-10")]),
        ("called 12/3", vec![(Called, "2026-03-12")]),
        ("• phoned 12 March", vec![(Called, "2026-03-12")]),
        ("heard back 2026-03-12: next week", vec![(HeardBack, "2026-03-12")]),
        ("they replied on 2026-03-12", vec![(HeardBack, "2026-03-12")]),
        ("debriefed recruiter 2026-03-10", vec![(Debriefed, "2026-03-10")]),
        ("references sent 2026-03-10", vec![(ReferencesSent, "2026-03-10")]),
        ("final follow-up sent 2026-03-20", vec![(FinalFollowUp, "2026-03-20")]),
        ("am 2.3.2026 nachgefasst", vec![(FollowedUp, "2026-03-02")]),
        ("Habe am 2. März angerufen", vec![(Called, "2026-03-02")]),
        ("Antwort erhalten am 12.3.", vec![(HeardBack, "2026-03-12")]),
        ("relancé le 2 mars 2026", vec![(FollowedUp, "2026-03-02")]),
        ("Relancé par mail le 2/3/2026", vec![(FollowedUp, "2026-03-02")]),
        ("J’ai appelé le 2 mars", vec![(Called, "2026-03-02")]),
        ("hice seguimiento el 2 de marzo de 2026", vec![(FollowedUp, "2026-03-02")]),
        ("resposta recebida em 12/03/2026", vec![(HeardBack, "2026-03-12")]),
        ("gebeld op 2 maart", vec![(Called, "2026-03-02")]),
        ("已跟进 2026年3月2日", vec![(FollowedUp, "2026-03-02")]),
        ("3月12日收到回复", vec![(HeardBack, "2026-03-12")]),
        ("お礼メール送信 2026/3/10", vec![(Thanked, "2026-03-10")]),
    ] {
        let deeds =
            read_notes(text, known()).map(|deeds| deeds.iter().map(|(deed, day)| (*deed, day.to_string())).collect());
        let expected: Vec<_> = expected.into_iter().map(|(deed, day)| (deed, day.to_owned())).collect();
        assert_eq!(deeds, Ok(expected), "{text:?}");
    }
}

#[test]
fn a_plan_a_negation_and_a_doubt_were_not_done() {
    for text in [
        "",
        "they were friendly",
        "follow up on 2026-03-02",
        "to be followed up 2026-03-02",
        "not followed up 2026-03-02",
        "have not followed up since 2026-03-02",
        "never called 2026-03-02",
        "will have followed up 2026-03-02",
        "followed up? 2026-03-02",
        "followed up 2026-03-02?",
        "followed up about the interview on 2026-03-02",
        "followed up 2026-04-02",
        "called off 2026-03-02",
        "they called 2026-03-02",
        "am 2.3.2026 nicht nachgefasst",
        "nachfassen am 2.3.2026",
        "pas relancé le 2 mars 2026",
        "no hice seguimiento el 2 de marzo de 2026",
        "未跟进 2026-03-02",
        "2026-03-02 follow up",
        "interview 2026-03-02",
        "recalled 2026-03-02",
        "called Room 5",
    ] {
        assert_eq!(read_notes(text, known()), Ok(vec![]), "{text:?}");
    }
}

#[test]
fn a_date_of_a_deed_that_cannot_be_read_is_named() {
    let error = read_notes("followed up 03/04/2026, called", None).expect_err("two readings");
    assert_eq!(error.piece, "03/04/2026");
    assert!(matches!(error.error, DateError::Ambiguous(_)));
}

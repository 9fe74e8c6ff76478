//! What notes say of what was done.

use chrono::NaiveDate;
use interview_reminders::cell::date::{DateContext, DateError};
use interview_reminders::cell::notes::{Deed, Noted, read_notes};

/// On 22 March 2026, with the day first.
fn known() -> DateContext {
    DateContext {
        today: "2026-03-22".parse().ok(),
        ..DateContext::from(Some(interview_reminders::cell::date::DateOrder::DayFirst))
    }
}

/// What was done, and the date that can't be read.
fn reported(text: &str, known: DateContext) -> (Vec<(Deed, NaiveDate)>, Option<String>) {
    let Noted { deeds, unread } = read_notes(text, known);
    (deeds, unread.map(|unread| unread.piece))
}

fn days(deeds: &[(Deed, &str)]) -> Vec<(Deed, NaiveDate)> {
    deeds.iter().map(|(deed, day)| (*deed, day.parse().expect("a day"))).collect()
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
        assert_eq!(reported(text, known()), (days(&expected), None), "{text:?}");
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
        assert_eq!(read_notes(text, known()), Noted::default(), "{text:?}");
    }
}

#[test]
fn a_date_belongs_to_the_deed_of_its_own_clause() {
    use Deed::{Called, FollowedUp, Thanked};
    let both = || vec![(Thanked, "2026-03-13"), (FollowedUp, "2026-03-17")];
    for (text, expected) in [
        ("2026-03-13 thanked, 2026-03-17 followed up", both()),
        ("13 Mar thanked, 17 Mar followed up", both()),
        ("13/3 thanked, 17/3 followed up", both()),
        ("13.3. thanked, 17.3. followed up", both()),
        ("2026-03-13: thanked, 2026-03-17: followed up", both()),
        ("2026-03-13, thanked, 2026-03-17, followed up", both()),
        ("2026-03-13 thanked; 2026-03-17 followed up", both()),
        ("2026-03-13 thanked. 2026-03-17 followed up.", both()),
        ("13.3. thanked 17.3. followed up", both()),
        ("thanked 2026-03-13 followed up 2026-03-17", both()),
        ("thanked 13.3. Followed up 17.3.", both()),
        ("thanked 2026-03-13 and followed up 2026-03-17", both()),
        ("thanked, 2026-03-13, followed up, 2026-03-17", both()),
        ("thanked 2026-03-13, 2026-03-17 followed up", both()),
        ("thanked 2026-03-13, 2026-03-17: followed up", both()),
        ("2026-03-02 I called, 2026-03-03 they called", vec![(Called, "2026-03-02")]),
        ("I called, 2026-03-03 they called", vec![]),
        ("called 2026-03-02, 2026-03-09", vec![(Called, "2026-03-02"), (Called, "2026-03-09")]),
        ("2026-03-20: followed up on 2026-03-16", vec![(FollowedUp, "2026-03-16")]),
        ("2026-03-02 called Dana, no answer", vec![(Called, "2026-03-02")]),
    ] {
        assert_eq!(reported(text, known()), (days(&expected), None), "{text:?}");
    }
}

#[test]
fn the_full_stop_of_a_day_ends_no_sentence() {
    use Deed::{Called, FollowedUp, HeardBack};
    for (text, expected) in [
        ("am 17.3. angerufen", vec![(Called, "2026-03-17")]),
        ("17.3. angerufen", vec![(Called, "2026-03-17")]),
        ("Am 17.3. habe ich angerufen.", vec![(Called, "2026-03-17")]),
        ("am 17.3. nachgefasst", vec![(FollowedUp, "2026-03-17")]),
        ("nachgefasst am 13.3. und am 17.3.", vec![(FollowedUp, "2026-03-13"), (FollowedUp, "2026-03-17")]),
        ("Antwort erhalten am 17.3. Sie melden sich am 18.3.", vec![(HeardBack, "2026-03-17")]),
    ] {
        let unordered = DateContext { order: None, ..known() };
        assert_eq!(reported(text, unordered), (days(&expected), None), "{text:?}");
    }
}

#[test]
fn what_somebody_else_did_is_not_mine() {
    for text in [
        "called by Dana 2026-03-02",
        "2026-03-02 called by Dana",
        "called from HR 2026-03-02",
        "phoned by recruiter on 2026-03-02",
        "gebeld door Dana op 2 maart",
        "angerufen von HR am 2.3.2026",
        "am 2.3.2026 angerufen worden",
        "appelé par Dana le 2 mars",
        "llamado por Dana el 2 de marzo",
        "thanked by Dana 2026-03-02",
        "2026-03-02 called me",
        "2026-03-02 called off",
        "follow-up sent by Dana 2026-03-02",
        "called by 2026-03-02",
    ] {
        assert_eq!(read_notes(text, known()), Noted::default(), "{text:?}");
    }
    for (text, deed) in [
        ("followed up by text message 2026-03-02", Deed::FollowedUp),
        ("2026-03-02 relancé par mail", Deed::FollowedUp),
        ("seguimiento enviado por correo electrónico el 2 de marzo", Deed::FollowedUp),
        ("got a reply from Dana on 2026-03-02", Deed::HeardBack),
        ("Antwort erhalten von Dana am 2.3.2026", Deed::HeardBack),
    ] {
        assert_eq!(reported(text, known()), (days(&[(deed, "2026-03-02")]), None), "{text:?}");
    }
}

#[test]
fn a_date_that_can_be_one_alone_shows_how_the_others_are_written() {
    use Deed::{FollowedUp, Thanked};
    let unordered = DateContext { order: None, ..known() };
    for (text, expected, unread) in [
        ("Thanked 2/21, followed up 3/2", vec![(Thanked, "2026-02-21"), (FollowedUp, "2026-03-02")], None),
        ("followed up 3/2, thanked 2/21", vec![(FollowedUp, "2026-03-02"), (Thanked, "2026-02-21")], None),
        ("Thanked 21/2, followed up 2/3", vec![(Thanked, "2026-02-21"), (FollowedUp, "2026-03-02")], None),
        ("bedankt 21.2., nachgefasst 2.3.", vec![(Thanked, "2026-02-21"), (FollowedUp, "2026-03-02")], None),
        ("Thanked 2026-02-21, followed up 2/3", vec![(Thanked, "2026-02-21")], Some("2/3")),
        (
            "Thanked 2/21, called 20/2, followed up 2/3",
            vec![(Thanked, "2026-02-21"), (Deed::Called, "2026-02-20")],
            Some("2/3"),
        ),
        ("open 24/7, followed up 2/3", vec![], Some("2/3")),
    ] {
        assert_eq!(reported(text, unordered), (days(&expected), unread.map(str::to_owned)), "{text:?}");
    }
}

#[test]
fn a_date_of_a_deed_that_cannot_be_read_is_named() {
    let unread = read_notes("followed up 03/04/2026, called", None).unread.expect("two readings");
    assert_eq!(unread.piece, "03/04/2026");
    assert!(matches!(unread.error, DateError::Ambiguous(_)));
}

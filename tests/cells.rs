//! Cells together: what the cells of a row come to as an interview, and what is said of them.

mod support {
    pub mod defaults;
    pub mod read;
    pub mod read_with;
}

use interview_reminders::interview::{Contacted, Interview, Roster};
use support::read::read;

/// An interview as `2026-03-09 14:30–15:30 Status`, with what is assumed and what the notes say behind it.
fn shown(interview: &Interview) -> String {
    let (start, end) = (interview.zone.local(interview.start), interview.zone.local(interview.end));
    let noted = |noted: bool| if noted { " (notes)" } else { "" };
    let mut parts = vec![format!("{}–{}", start.format("%Y-%m-%d %H:%M"), end.format("%H:%M"))];
    parts.extend(interview.status.map(|status| format!("{status:?}")));
    let assumed = [(interview.hour_known, "hour?"), (interview.year_known, "year?")];
    parts.extend(assumed.iter().filter(|(known, _)| !known).map(|(_, word)| (*word).to_owned()));
    let done = |done: &Contacted| format!("{:?} {}{}", done.step, done.date, noted(done.noted));
    parts.extend(interview.history.iter().map(done));
    parts.extend(interview.heard_back.map(|heard| format!("heard {}{}", heard.on, noted(heard.noted))));
    parts.join(" ")
}

/// The only interview of a sheet, or `-`, and the kinds of what is said of it.
fn reported(sheet: &str) -> String {
    let (_, roster, problems) = read(sheet.as_bytes());
    let interview = roster.interviews.first().map_or("-".to_owned(), shown);
    let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
    if kinds.is_empty() { interview } else { format!("{interview} [{}]", kinds.join(", ")) }
}

#[test]
fn the_cells_of_a_row_say_when_it_is() {
    for (header, row, expected) in [
        ("date,time", "2026-03-09,14:30", "2026-03-09 14:30–15:30"),
        ("date,time", "2026-03-09,14:00-15:30", "2026-03-09 14:00–15:30"),
        ("date,time", "2026-03-09 14:00-15:30,", "2026-03-09 14:00–15:30"),
        ("date,time,duration", "2026-03-09,14:00-15:30,45", "2026-03-09 14:00–15:30 [end-contradicts]"),
        ("date,time,duration", "2026-03-09,14:00-15:30,90", "2026-03-09 14:00–15:30"),
        ("date,time,end", "2026-03-09,14:00-15:30,16:00", "2026-03-09 14:00–16:00 [end-contradicts]"),
        ("date,time,end,duration", "2026-03-09,14:00,15:00,1", "2026-03-09 14:00–15:00"),
        ("date,time,end", "2026-03-09,14:00,2026-03-16 15:00", "- [lasts-too-long]"),
        ("date,time,end,end_date", "2026-03-10,20:00,01:00Z,2026-03-11", "2026-03-10 20:00–21:00"),
        ("date,time,end,end_date", "2026-03-10,22:00,01:00,2026-03-11", "2026-03-10 22:00–01:00"),
        ("date,time,end,end_date", "2026-03-10,22:00Z,01:00,2026-03-11", "2026-03-10 18:00–21:00"),
        ("date,time,end,end_date", "2026-03-10,22:00,01:00-02:00,2026-03-11", "- [date-unreadable]"),
        ("start,end", "2026-03-09 05:00,06:00", "2026-03-09 05:00–06:00 [at-night]"),
        ("start,end", "2026-03-09 11:00,1:00", "2026-03-09 11:00–13:00 [afternoon-assumed]"),
        ("date,time,end", "2026-03-09,2:00,3:00", "2026-03-09 14:00–15:00 [afternoon-assumed]"),
        ("date,time,end", "2026-03-09,9:00,3:00", "2026-03-09 09:00–15:00 [afternoon-assumed]"),
        ("start,all_day", "2026-03-09 00:00,yes", "2026-03-09 12:00–13:00 hour?"),
        ("start,all_day", "2026-03-09T00:00:00Z,yes", "2026-03-09 12:00–13:00 hour?"),
        ("start,all_day", "2026-03-09 14:00-15:00,yes", "2026-03-09 12:00–13:00 hour?"),
        ("start,end,all_day", "2026-03-09 00:00,2026-03-10 00:00,yes", "2026-03-09 12:00–13:00 hour?"),
        ("start,all_day", "2026-03-09T04:00:00Z,yes", "2026-03-09 12:00–13:00 hour?"),
        ("start,all_day", "2026-03-10T04:00:00Z,yes", "2026-03-10 12:00–13:00 hour?"),
        ("start,all_day", "2026-03-09 14:00,no", "2026-03-09 14:00–15:00"),
        ("date,time", "2026-03-09 22:30 → 2026-03-10 00:30,", "2026-03-09 22:30–00:30"),
        ("date,time", "2026-03-09T23:00:00Z/2026-03-10T00:00:00Z,", "2026-03-09 19:00–20:00"),
        ("date,time", "2026-03-09 22:30 → 2026-03-10 00:30,22:30", "2026-03-09 22:30–00:30"),
        ("date,time", "2026-03-09 22:30 → 2026-03-10 00:30,22:30-00:30", "2026-03-09 22:30–00:30"),
        ("date,time", "2026-03-09 22:00-01:00,22:00-01:00", "- [end-before-start]"),
        ("date,time,duration", "2026-03-09 22:30 → 2026-03-10 00:30,,120", "2026-03-09 22:30–00:30"),
        ("date,time", "2026-03-09,halb drei", "2026-03-09 14:30–15:30 [afternoon-assumed]"),
        ("date,time", "2026-03-09,halb drei nachts", "2026-03-09 02:30–03:30"),
        ("date,time", "2026-03-09,halb neun", "2026-03-09 08:30–09:30"),
        ("date,time", "9.3.2026 um halb drei,", "2026-03-09 14:30–15:30 [afternoon-assumed]"),
        ("date,time,end", "2026-03-09,halb drei,16:00", "2026-03-09 14:30–16:00 [afternoon-assumed]"),
        ("date,time", "2026-03-09,3:30", "2026-03-09 15:30–16:30 [afternoon-assumed]"),
        ("date,time", "2026-03-09,3:30 AM", "2026-03-09 03:30–04:30"),
        ("date,time", "2026-03-09,2:00-3:00", "2026-03-09 14:00–15:00 [afternoon-assumed]"),
        ("date,time", "2026-03-09,6:00", "2026-03-09 18:00–19:00 [afternoon-assumed]"),
        ("date,time", "2026-03-09,12:00 AM", "2026-03-09 00:00–01:00 [at-night]"),
        ("date,time", "2026-03-09,00:00:00", "2026-03-09 00:00–01:00 [at-night]"),
        ("date,time", "2026-03-09 02:30,", "2026-03-09 02:30–03:30 [at-night]"),
        ("date,time", "2026-03-09 2:30,", "2026-03-09 14:30–15:30 [afternoon-assumed]"),
        ("date,time", "2026-03-09 2:30 AM,", "2026-03-09 02:30–03:30"),
        ("date,time", "2026-03-09 00:00-01:30,", "2026-03-09 00:00–01:30 [at-night]"),
        ("date,time", "2026-03-13T05:00:00.000Z,", "2026-03-13 01:00–02:00 [at-night]"),
        ("date,time", "2026-11-01 01:30,", "2026-11-01 01:30–01:30 [repeated-hour, at-night]"),
        ("date,time", "3/13/99,15:00", "2099-03-13 15:00–16:00 [year-far-away]"),
        ("date,time", "2005-12-01,15:00", "2005-12-01 15:00–16:00 [year-far-away]"),
        ("date,time", "2026-03-09,15", "2026-03-09 15:00–16:00"),
        ("date,time", "2026-03-09,15:30-14:00", "- [end-before-start]"),
        ("date,time", "2026-03-09 14:00,15:00", "- [hours-differ]"),
        ("date,time", "2026-03-09 3pm,4pm", "- [hours-differ]"),
        ("date,time", "2026-03-09 3pm,15:00", "2026-03-09 15:00–16:00"),
        ("date,time", "2026-03-09 14:00,14:00-17:30", "2026-03-09 14:00–17:30"),
        ("date,time", "2026-03-09 14:00-15:00,14:00", "2026-03-09 14:00–15:00"),
        ("date,time", "2026-03-09 14:00-15:00,14:00-15:30", "- [hours-differ]"),
        ("date,time", "2026-03-09 14:00,14:00-15:30 UTC", "2026-03-09 10:00–11:30"),
        ("date,time", "2026-03-09 22:00,02:00-03:30 UTC", "2026-03-09 22:00–23:30"),
        ("date,time", "2026-03-09T18:00:00Z,14:00-15:30", "2026-03-09 14:00–15:30"),
        ("date,time", "2026-03-10T02:00:00Z,22:00-23:30", "2026-03-09 22:00–23:30"),
        ("date,time", "2026-03-09T18:00:00Z,18:00 UTC", "2026-03-09 14:00–15:00"),
        ("date,time", "2026-03-09T18:00:00Z,18:00", "- [hours-differ]"),
        ("date,time", "2026-03-13T04:00:00.000Z,15:00", "2026-03-13 15:00–16:00"),
        ("date,time", "2026-03-13T04:00:00.000Z,", "2026-03-13 12:00–13:00 hour?"),
        ("date,time", "2026-02-13T05:00:00.000Z,15:00", "2026-02-13 15:00–16:00"),
        ("date,time,timezone", "2026-03-12T23:00:00.000Z,15:00,Europe/Berlin", "2026-03-13 15:00–16:00"),
        ("date,time", "2026-03-13T00:00:00.000Z,15:00", "2026-03-13 15:00–16:00"),
        ("date,time", "2026-03-09,18:30 UTC", "2026-03-09 14:30–15:30"),
        ("date,time", "2026-03-09,14:30 (Zoom)", "2026-03-09 14:30–15:30"),
        ("date,time", "46090,0.604166666", "2026-03-09 14:30–15:30"),
        ("date,time", "2026年3月9日,下午2:30", "2026-03-09 14:30–15:30"),
        ("date,time", "2026-03-09,afternoon", "2026-03-09 12:00–13:00 hour? [hour-assumed]"),
        ("date,time", "2026-03-09,noon", "2026-03-09 12:00–13:00"),
        ("date,time", "2026-03-09 nachmittags,", "2026-03-09 12:00–13:00 hour? [hour-assumed]"),
        ("date,time", "2026-03-09 (in the morning),TBD", "2026-03-09 12:00–13:00 hour? [hour-assumed]"),
        ("date,time", "2026-03-09 afternoon,14:30", "2026-03-09 14:30–15:30"),
        ("date,time", "2026-03-09 14:30,afternoon", "2026-03-09 14:30–15:30"),
        ("date,time", "2026-03-09 morning,afternoon", "2026-03-09 12:00–13:00 hour? [hour-assumed]"),
        ("date,time", "9 March,下午", "2026-03-09 12:00–13:00 hour? year? [year-assumed, hour-assumed]"),
        ("date,time,end", "2026-03-09,afternoon,17:00", "2026-03-09 12:00–17:00 hour? [hour-assumed]"),
        ("date,time", "9 March,TBD", "2026-03-09 12:00–13:00 hour? year? [year-assumed]"),
        (
            "interview date,status",
            "2026-03-09,Not selected for final interview",
            "2026-03-09 12:00–13:00 Rejected hour?",
        ),
    ] {
        assert_eq!(reported(&format!("company,{header}\nAcme,{row}\n")), expected, "{header}: {row}");
    }
}

#[test]
fn the_cells_of_a_row_say_how_it_stands() {
    for (header, row, expected) in [
        ("interview date,status", "2026-03-09,Applied", "2026-03-09 12:00–13:00 hour?"),
        ("interview date,status", "2026-03-09,✅ Offer", "2026-03-09 12:00–13:00 Offer hour?"),
        ("interview date,status", "2026-03-09,2nd round scheduled", "2026-03-09 12:00–13:00 Scheduled hour?"),
        ("interview date,status", "2026-03-09,Technical round cleared", "2026-03-09 12:00–13:00 Passed hour?"),
        ("interview date,status", "2026-03-09,2. Runde", "2026-03-09 12:00–13:00 Scheduled hour?"),
        ("interview date,status", "2026-03-09,Interview was fun", "2026-03-09 12:00–13:00 hour? [word-unknown]"),
        ("interview date,status", "2026-03-09,Panel", "2026-03-09 12:00–13:00 hour? [word-unknown]"),
        ("interview date,status", "2026-03-09,abgesagt", "2026-03-09 12:00–13:00 CalledOff hour?"),
        ("interview date,status", "2026-03-09,Postponed", "- [interview-postponed]"),
        ("interview date,status", ",Applied", "- [no-interview]"),
        ("interview date,status", ",Rejected", "- [no-interview]"),
        ("interview date,status", ",cancelled", "- [interview-called-off]"),
        ("interview date,status", ",Scheduled", "- [missing-cell]"),
        ("interview date,status", ",", "- [missing-cell]"),
        ("interview date,status", "CANCELLED,Scheduled", "- [interview-called-off]"),
        ("interview date,status", "2026-03-09 (cancelled),Scheduled", "2026-03-09 12:00–13:00 CalledOff hour?"),
        ("interview date,status", "~~2026-03-09~~,", "2026-03-09 12:00–13:00 CalledOff hour?"),
        ("interview date,status", "~~2026-03-09~~ 2026-03-16 14:30,", "2026-03-16 14:30–15:30"),
        ("interview date,status", "verschoben auf 4.3.2026,", "2026-03-04 12:00–13:00 hour?"),
        ("interview date,status", "verschoben auf 4/3/2026,", "- [date-ambiguous]"),
        ("interview date,status", "verschoben auf 16. März 2026 14:30,", "2026-03-16 14:30–15:30"),
        ("interview date,status", "postponed,Scheduled", "- [interview-postponed]"),
    ] {
        assert_eq!(reported(&format!("company,{header}\nAcme,{row}\n")), expected, "{header}: {row}");
    }
}

#[test]
fn the_notes_say_what_columns_do_not() {
    for (row, expected) in [
        (",", "2026-02-16 12:00–13:00 hour?"),
        (",followed up 2026-02-24", "2026-02-16 12:00–13:00 hour? FollowedUp 2026-02-24 (notes)"),
        ("2026-02-24,followed up 2026-02-24", "2026-02-16 12:00–13:00 hour? FollowedUp 2026-02-24"),
        (
            "2026-02-24,followed up 2026-02-26; heard back 2/27/2026",
            "2026-02-16 12:00–13:00 hour? FollowedUp 2026-02-24 FollowedUp 2026-02-26 (notes) heard 2026-02-27 (notes)",
        ),
        (",followed up 2026-02-10", "2026-02-16 12:00–13:00 hour?"),
        (",follow up on 2026-02-24", "2026-02-16 12:00–13:00 hour?"),
        (",followed up 2/3/2026", "2026-02-16 12:00–13:00 hour? [date-in-notes]"),
        (
            ",thanked 2026-02-17; followed up 2/3/2026",
            "2026-02-16 12:00–13:00 hour? Thanked 2026-02-17 (notes) [date-in-notes]",
        ),
        (
            ",\"Thanked 2/21, followed up 2/27\"",
            "2026-02-16 12:00–13:00 hour? Thanked 2026-02-21 (notes) FollowedUp 2026-02-27 (notes)",
        ),
        ("24 Feb,", "2026-02-16 12:00–13:00 hour? FollowedUp 2026-02-24 [year-assumed]"),
        ("10 Aug,", "2026-02-16 12:00–13:00 hour? FollowedUp 2026-08-10 [history-in-future, year-assumed]"),
        ("10 Jan,", "2026-02-16 12:00–13:00 hour? [history-before-interview]"),
        (",followed up 24.2.", "2026-02-16 12:00–13:00 hour? FollowedUp 2026-02-24 (notes)"),
    ] {
        assert_eq!(reported(&format!("company,date,followed_up_on,notes\nAcme,2026-02-16,{row}\n")), expected, "{row}");
    }
}

#[test]
fn a_cell_of_what_was_done_may_say_yes_or_no_and_more_than_a_day() {
    let interview = "2026-02-16 12:00–13:00 hour?";
    for (cell, expected) in [
        ("x", "Thanked 2026-02-16 [history-without-day]"),
        ("yes", "Thanked 2026-02-16 [history-without-day]"),
        ("Y", "Thanked 2026-02-16 [history-without-day]"),
        ("✓", "Thanked 2026-02-16 [history-without-day]"),
        ("1", "Thanked 2026-02-16 [history-without-day]"),
        ("No", ""),
        ("nein", ""),
        ("0", ""),
        ("Yes 2026-02-17", "Thanked 2026-02-17"),
        ("✓ (2026-02-17)", "Thanked 2026-02-17"),
        ("2026-02-17 (no reply)", "Thanked 2026-02-17"),
        ("2026-02-17 (2nd try); 2026-02-27 (by mail)", "Thanked 2026-02-17 Thanked 2026-02-27"),
    ] {
        let sheet = format!("company,date,thank you sent\nAcme,2026-02-16,{cell}\n");
        assert_eq!(reported(&sheet), format!("{interview} {expected}").trim_end(), "{cell}");
    }
    for (cell, expected) in [("Y", "heard 2026-02-16 [history-without-day]"), ("No", "")] {
        let sheet = format!("company,interview date,heard back\nAcme,2026-02-16,{cell}\n");
        assert_eq!(reported(&sheet), format!("{interview} {expected}").trim_end(), "{cell}");
    }
    for cell in ["E", "2026-02-17 (again 2026-02-20)", "perhaps"] {
        let sheet = format!("company,date,thank you sent\nAcme,2026-02-16,{cell}\n");
        assert_eq!(reported(&sheet), "- [date-in-list]", "{cell}");
    }
}

#[test]
fn a_day_of_history_that_is_yet_to_come_counts_and_is_reported() {
    // It is 08:00 UTC on 1 March: in New York the small hours, in Auckland the evening.
    for (row, expected) in [
        (",2026-02-16,2026-03-01", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01"),
        (",2026-02-16,2026-03-02", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-02 [history-in-future]"),
        (
            ",2026-02-16,2026-02-17; 2026-03-02",
            "2026-02-16 12:00–13:00 hour? Thanked 2026-02-17 Thanked 2026-03-02 [history-in-future]",
        ),
        (",2026-02-16,2026-03-01 02:59", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01"),
        (",2026-02-16,2026-03-01 03:01", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01 [history-in-future]"),
        (",2026-02-16,2026-03-01T08:59:00+01:00", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01"),
        (",2026-03-16,yes", "2026-03-16 12:00–13:00 hour? [history-without-day]"),
        ("Pacific/Kiritimati,2026-02-16,2026-03-01", "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01"),
        (
            "Pacific/Pago_Pago,2026-02-16,2026-03-01",
            "2026-02-16 12:00–13:00 hour? Thanked 2026-03-01 [history-in-future]",
        ),
    ] {
        let sheet = format!("company,candidate_timezone,date,thanked_on\nAcme,{row}\n");
        assert_eq!(reported(&sheet), expected, "{row}");
    }
}

#[test]
fn a_cell_that_a_row_can_do_without_costs_no_row() {
    for (header, cell, kind) in [
        ("format", "Panel", "word-unknown"),
        ("format", "hybrid", "word-unknown"),
        ("references_requested", "Bob Smith", "word-unknown"),
        ("may_call", "perhaps", "word-unknown"),
        ("contact_medium", "pigeon", "word-unknown"),
        ("contact_phone", "415-555-0100 after 5pm", "phone-with-remark"),
        ("contact_phone", "2026-03-12", "phone-unreadable"),
    ] {
        let sheet = format!("company,interview date,{header}\nAcme,2026-02-16,{cell}\n");
        assert_eq!(reported(&sheet), format!("2026-02-16 12:00–13:00 hour? [{kind}]"), "{cell}");
    }
}

#[test]
fn the_whole_column_says_from_when_serial_numbers_count() {
    let days = |sheet: &str| -> Vec<String> {
        let (_, roster, _) = read(sheet.as_bytes());
        roster.interviews.iter().map(|interview| interview.local_start().date().to_string()).collect()
    };
    assert_eq!(days("company,date\nA,46090\nB,46091\n"), ["2026-03-09", "2026-03-10"]);
    assert_eq!(days("company,date\nA,44628\nB,44629\n"), ["2026-03-09", "2026-03-10"]);
    assert_eq!(days("company,date\nA,44628\nB,46091\n"), ["2022-03-08", "2026-03-10"], "one is recent since 1900");
    assert_eq!(days("company,date\nA,30000\n"), ["1982-02-18"], "both are absurd");
    assert_eq!(reported("company,interview date\nA,44628\n"), "2026-03-09 12:00–13:00 hour? [epoch-1904]");
}

#[test]
fn a_column_with_both_orders_names_a_cell_for_each() {
    let sheet = "company,interview date\nA,03/04/2026\nB,13/04/2026\nC,04/13/2026\n";
    let (_, roster, problems) = read(sheet.as_bytes());
    assert_eq!(roster.interviews.len(), 2);
    assert_eq!(problems[0].cause.kind(), "date-orders-mixed");
    assert!(problems[0].advice().contains("“13/04/2026” and “04/13/2026”"), "{}", problems[0].advice());
}

#[test]
fn what_is_suggested_is_a_word_of_the_sheets_language() {
    for (header, cell, suggested) in [
        ("company,interview date,status", "Rejectd", Some("rejected")),
        ("company,interview date,status", "terminat", None),
        ("company,interview date,status", "abgesgt", None),
        ("Firma,Gesprächstermin,Stand", "abgesgt", Some("abgesagt")),
        ("Firma,Gesprächstermin,Stand", "Rejectd", None),
        ("Azienda,Data colloquio,Esito", "terminat", Some("terminata")),
        ("Firma,Data rozmowy,Wynik", "odrzcono", Some("odrzucono")),
        ("Компания,Дата собеседования,Статус", "откланен", Some("отклонен")),
    ] {
        let (_, _, problems) = read(format!("{header}\nAcme,2026-03-09,{cell}\n").as_bytes());
        let advice = problems.iter().map(|problem| problem.advice().to_string()).collect::<String>();
        let offered = advice.split_once("did you mean “").and_then(|(_, rest)| rest.split_once('”'));
        assert_eq!(offered.map(|(word, _)| word), suggested, "{header}: {cell}: {advice}");
    }
}

#[test]
fn with_full_stops_the_day_comes_first_unless_the_column_says_otherwise() {
    for (first, second, expected) in [
        ("02.03.2026", "2026-03-16", "2026-03-02"),
        ("2.3.26", "03.04.2026", "2026-03-02"),
        ("02.03.26 14:30", "", "2026-03-02"),
        ("2.3.", "", "2026-03-02"),
        ("Tue 03.02.2026", "", "2026-02-03"),
        ("3.13.2026", "", "2026-03-13"),
        ("3.4.2026", "3.13.2026", "2026-03-04"),
        ("3.4.2026", "3/13/2026", "2026-04-03"),
        ("02.03.2026 г.", "", "2026-03-02"),
    ] {
        let (_, roster, problems) = read(format!("company,date\nAcme,{first}\nBelfry,{second}\n").as_bytes());
        let read = roster.interviews.iter().find(|interview| interview.origin.line == 2);
        let read = read.map(|interview| interview.local_start().date().to_string());
        assert_eq!(read.as_deref(), Some(expected), "{first} above {second}: {problems:?}");
    }
}

#[test]
fn a_list_of_days_proves_the_order_of_its_days() {
    for (list, days) in [
        ("8/5/2019 & 8/14/2019", ["2019-08-05", "2019-08-14"]),
        ("8/22/2019 and 8/7/2019", ["2019-08-07", "2019-08-22"]),
        ("14/8/2019; 5/8/2019", ["2019-08-05", "2019-08-14"]),
    ] {
        let (_, roster, problems) = read(format!("company,interview dates\nAcme,{list}\n").as_bytes());
        let read: Vec<String> =
            roster.interviews.iter().map(|interview| interview.local_start().date().to_string()).collect();
        assert_eq!(read, days, "{list}: {problems:?}");
    }
}

#[test]
fn a_mark_between_numbers_proves_nothing_of_another() {
    for (first, second, expected) in [
        ("3.4.2026", "3/13/2026", "2026-04-03"),
        ("3-4-2026", "3/13/2026", "date-ambiguous"),
        ("3.4.2026", "3.13.2026", "2026-03-04"),
        ("3/4/2026", "3/13/2026", "2026-03-04"),
        ("3.4.2026", "13.3.2026", "2026-04-03"),
        ("24/3/13", "26/3/9", "2024-03-13"),
        ("26/3/13", "24/3/9", "2026-03-13"),
        ("26-3-13", "24-3-9", "2026-03-13"),
        ("26/3/13", "26/3/31", "date-ambiguous"),
    ] {
        let (_, roster, problems) = read(format!("company,interview date\nAcme,{first}\nBelfry,{second}\n").as_bytes());
        let read = roster.interviews.iter().find(|interview| interview.origin.line == 2);
        let reported = problems.first().map_or("", |problem| problem.cause.kind()).to_owned();
        let reported = read.map_or(reported, |interview| interview.local_start().date().to_string());
        assert_eq!(reported, expected, "{first} above {second}");
    }
}

fn people(roster: &Roster) -> String {
    let interview = &roster.interviews[0];
    let shown = |id| {
        let person = roster.person(id);
        format!("{} <{}>", person.called(), person.email().unwrap_or("-"))
    };
    let interviewers: Vec<String> = interview.interviewers.iter().map(shown).collect();
    format!("{}; contact {}", interviewers.join(", "), shown(interview.contact))
}

#[test]
fn the_candidates_own_address_is_nobody_elses() {
    for (row, expected) in [
        ("Ann <ann@example.com>,kim@example.com", "Ann <ann@example.com>; contact Ann <ann@example.com>"),
        ("Ann; KIM@example.com,", "Ann <->; contact Ann <->"),
        ("Ann; Kim <kim@example.com>,", "Ann <->, Kim <->; contact your contact <->"),
        ("\"Lee, Dr. Dana\",", "Lee, Dr. Dana <->; contact Lee, Dr. Dana <->"),
    ] {
        let sheet =
            format!("candidate,company,date,interviewers,contact\nKim <kim@example.com>,Acme,2026-03-09,{row}\n");
        let (_, roster, _) = read(sheet.as_bytes());
        assert_eq!(people(&roster), expected, "{row}");
    }
}

#[test]
fn who_stands_there_twice_is_one() {
    for (interviewers, expected) in [
        ("Ana <a@example.com>; Ana <a@example.com>", "Ana <a@example.com>; contact Ana <a@example.com>"),
        ("Ana <a@example.com>; A@Example.com", "Ana <a@example.com>; contact Ana <a@example.com>"),
        ("Ana; Dr. Ana <a@example.com>", "Ana <a@example.com>; contact Ana <a@example.com>"),
        (
            "Ana <a@example.com>; Ana <b@example.com>",
            "Ana <a@example.com>, Ana <b@example.com>; contact your contact <->",
        ),
    ] {
        let (_, roster, _) = read(format!("company,date,interviewers\nAcme,2026-03-09,{interviewers}\n").as_bytes());
        assert_eq!(people(&roster), expected, "{interviewers}");
    }
}

#[test]
fn a_word_for_nobody_is_nobody() {
    for word in ["No", "none", "nobody", "direct", "nein", "keine", "-", "n/a", "FALSE", "non", "niemand", "無"] {
        for header in ["agency", "recruiter"] {
            let (_, roster, problems) =
                read(format!("company,interview date,{header}\nAcme,2026-03-09,{word}\n").as_bytes());
            assert_eq!((roster.interviews[0].recruiter, &problems[..]), (None, &[][..]), "{header}: {word}");
        }
        let sheet = format!("company,date,interviewers,contact\nAcme,2026-03-09,Ana Ruiz,{word}\n");
        assert_eq!(people(&read(sheet.as_bytes()).1), "Ana Ruiz <->; contact Ana Ruiz <->", "{word}");
        let sheet = format!("company,date,interviewers\nAcme,2026-03-09,{word}\n");
        assert_eq!(people(&read(sheet.as_bytes()).1), "your interviewer <->; contact your contact <->", "{word}");
    }
}

#[test]
fn one_person_is_known_by_every_spelling_of_the_name() {
    let sheet =
        "company,date,interviewers,contact\nAcme,2026-03-09,\"Lee, Dana <dana@example.com>; Ann\",Dr. Dana Lee\n";
    let (_, roster, _) = read(sheet.as_bytes());
    assert_eq!(people(&roster), "Dr. Dana Lee <dana@example.com>, Ann <->; contact Dr. Dana Lee <dana@example.com>");
}

#[test]
fn rows_that_only_a_number_tells_apart_are_two() {
    let sheet = "company,date,time,contact,contact_phone\nAcme,2026-03-09,14:30,Ana,+1 212 555 0100\n\
                 Acme,2026-03-09,14:30,Ana,+1 212 555 0101\nAcme,2026-03-09,14:30,Ana,+1 212 555 0100\n";
    let (_, roster, problems) = read(sheet.as_bytes());
    let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
    assert_eq!((roster.interviews.len(), kinds), (2, vec!["repeated-row", "rows-alike"]));
}

#[test]
fn clocks_named_beside_an_hour_are_those_of_the_row_where_several_have_the_name() {
    for (header, row, expected) in [
        ("date,time", "2026-03-09,14:00 EDT", "2026-03-09 14:00–15:00"),
        ("date,time", "2026-01-12,14:00 EST", "2026-01-12 14:00–15:00"),
        ("date,time", "2026-01-12,2 pm ET", "2026-01-12 14:00–15:00"),
        ("date,time", "2026-03-09,2:30 PM (PDT)", "2026-03-09 17:30–18:30"),
        ("date,time", "2026-03-09,14:00-15:30 CET", "2026-03-09 09:00–10:30"),
        ("date,time", "2026-03-09,14:00 (GMT+1)", "2026-03-09 09:00–10:00"),
        ("date,time", "2026-03-09,14:00 - 15:00 (Berlin)", "2026-03-09 09:00–10:00"),
        ("date,time", "2026-03-09,14:00 Europe/Berlin", "2026-03-09 09:00–10:00"),
        ("date,time", "2026-03-09,14:00 мск", "2026-03-09 07:00–08:00"),
        ("date,time", "2026-03-09,21:00 北京时间", "2026-03-09 09:00–10:00"),
        ("date,time", "2026-03-09 14:00 EDT,", "2026-03-09 14:00–15:00"),
        ("date,time", "2026-03-09 14:00 (Berlin),", "2026-03-09 09:00–10:00"),
        ("date,time,end", "2026-03-09,14:00 CET,15:30 CET", "2026-03-09 09:00–10:30"),
        ("date,time", "2026-03-09,14:00 IST", "- [time-zone]"),
        ("date,time", "2026-03-09,14:00 CST", "- [time-zone]"),
        ("date,time", "2026-03-09 14:00 IST,", "- [date-time]"),
        ("date,time,timezone", "2026-03-09,14:00 IST,Asia/Kolkata", "2026-03-09 14:00–15:00"),
        ("date,time,timezone", "2026-03-09 14:00 IST,,Asia/Kolkata", "2026-03-09 14:00–15:00"),
        ("date,time,timezone", "2026-06-09,14:00 IST,Europe/Dublin", "2026-06-09 14:00–15:00"),
        ("date,time,timezone", "2026-03-09,14:00 IST,Asia/Jerusalem", "2026-03-09 14:00–15:00"),
        ("date,time,timezone", "2026-01-12,14:00 CST,America/Chicago", "2026-01-12 14:00–15:00"),
        ("date,time,timezone", "2026-01-12,14:00 CST,Asia/Shanghai", "2026-01-12 14:00–15:00"),
        ("date,time,timezone", "2026-01-12,14:00 PST,Asia/Manila", "- [time-zone]"),
        ("date,time,timezone", "2026-01-12,14:00 PST,Europe/Berlin", "2026-01-12 23:00–00:00"),
        ("date,time,contact_timezone", "2026-03-09,18:30 IST,Asia/Kolkata", "2026-03-09 09:00–10:00"),
        (
            "date,time,contact_timezone,timezone",
            "2026-06-09,14:00 IST,Asia/Kolkata,Europe/Dublin",
            "2026-06-09 14:00–15:00",
        ),
        (
            "date,time,contact_timezone,candidate_timezone",
            "2026-06-09,14:00 IST,Asia/Kolkata,Europe/Dublin",
            "- [time-zone]",
        ),
        ("date,time", "2026-03-09,14:00 (Dana)", "- [time-unreadable]"),
    ] {
        assert_eq!(reported(&format!("company,{header}\nAcme,{row}\n")), expected, "{header}: {row}");
    }
}

#[test]
fn the_name_of_winter_in_summer_is_that_of_the_row_s_own_clocks_and_reported() {
    for (header, row, expected) in [
        ("date,time", "2026-03-09,14:00 EST", "2026-03-09 14:00–15:00 [clock-of-other-season]"),
        ("date,time", "2026-01-12,14:00 EDT", "2026-01-12 14:00–15:00 [clock-of-other-season]"),
        ("date,time", "2026-07-07 14:00 EST,", "2026-07-07 14:00–15:00 [clock-of-other-season]"),
        ("date,time,timezone", "2026-07-07,14:00 CET,Europe/Berlin", "2026-07-07 14:00–15:00 [clock-of-other-season]"),
        (
            "date,time,timezone",
            "2026-07-07,14:00 CST,America/Chicago",
            "2026-07-07 14:00–15:00 [clock-of-other-season]",
        ),
        (
            "date,time,timezone",
            "2026-01-12,14:00 AEST,Australia/Sydney",
            "2026-01-12 14:00–15:00 [clock-of-other-season]",
        ),
        (
            "date,time,contact_timezone",
            "2026-07-07,14:00 CET,Europe/Paris",
            "2026-07-07 08:00–09:00 [clock-of-other-season]",
        ),
        // Clocks that have the name all year are meant to the letter.
        ("date,time,timezone", "2026-07-07,14:00 EST,America/Panama", "2026-07-07 14:00–15:00"),
        ("date,time,timezone", "2026-01-12,14:00 AEST,Australia/Brisbane", "2026-01-12 14:00–15:00"),
        // Nobody here has such clocks, though those of London are as far from UTC in summer.
        ("date,time", "2026-07-07,14:00 CET", "- [time-zone]"),
        ("date,time,timezone", "2026-07-07,14:00 CET,Europe/London", "- [time-zone]"),
        // It is as well the name of other clocks, and the row says nothing.
        ("date,time,candidate_timezone", "2026-07-07,14:00 CST,America/Chicago", "- [time-zone]"),
    ] {
        assert_eq!(reported(&format!("company,{header}\nAcme,{row}\n")), expected, "{header}: {row}");
    }
}

#[test]
fn minutes_below_a_time_are_how_long_it_takes() {
    for (times, expected) in [
        (["120", "90"], "2026-03-09 12:00–14:00 hour?"),
        (["45", "30"], "2026-03-09 12:00–12:45 hour?"),
        // All may be hours, and then they are.
        (["120", "130"], "2026-03-09 13:20–14:20 [afternoon-assumed]"),
        (["930", "1430"], "2026-03-09 09:30–10:30"),
        (["930", "945"], "2026-03-09 09:30–10:30"),
        (["14", "15"], "2026-03-09 14:00–15:00"),
    ] {
        let [first, second] = times;
        let sheet = format!("company,interview date,time\nAcme,2026-03-09,{first}\nBelfry,2026-03-10,{second}\n");
        assert_eq!(reported(&sheet), expected, "{times:?}");
    }
}

#[test]
fn a_contact_is_whom_the_only_address_names() {
    for (header, row, expected) in [
        ("contact", "Ana Lima & Bo Frank ana.lima@example.com", "Ana Lima ana.lima@example.com [person-by-address]"),
        ("contact", "Ana Lima / Bo Frank <bo@example.com>", "Bo Frank bo@example.com [person-by-address]"),
        (
            "contact,contact email",
            "Ana Lima / Bo Frank,ana.lima@example.com",
            "Ana Lima ana.lima@example.com [person-by-address]",
        ),
        // Of nobody there, of both, or of none: who it is stays open.
        ("contact", "Ana Lima & Bo Frank jobs@example.com", "- - [person-not-one]"),
        ("contact", "Ana Lima & Ana Ruiz ana@example.com", "- - [person-not-one]"),
        ("contact,contact email", "Ana Lima / Bo Frank,jobs@example.com", "- jobs@example.com [person-not-one]"),
        ("contact", "Ana Lima <ana@example.com> & Bo Frank <bo@example.com>", "- - [person-not-one]"),
    ] {
        let (_, roster, problems) =
            read(format!("company,interview date,{header}\nAcme,2026-03-09,{row}\n").as_bytes());
        let contact = roster.person(roster.interviews[0].contact);
        let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
        let shown =
            format!("{} {} [{}]", contact.name().unwrap_or("-"), contact.email().unwrap_or("-"), kinds.join(", "));
        assert_eq!(shown, expected, "{row}");
    }
}

#[test]
fn a_number_among_clock_times_is_an_hour_of_their_clock() {
    for (times, expected) in [
        (["9", "14:00"], "2026-03-09 09:00–10:00"),
        (["9", "14h"], "2026-03-09 09:00–10:00"),
        (["12", "14:00"], "2026-03-09 12:00–13:00"),
        (["9", "10:30"], "2026-03-09 09:00–10:00"),
        (["3", "10:30"], "2026-03-09 15:00–16:00 [afternoon-assumed]"),
        (["3", "14:00"], "- [time-bare-hour]"),
        (["0", "14:00"], "- [time-bare-hour]"),
        (["9", "2 pm"], "- [time-bare-hour]"),
        (["9", "TBD"], "- [time-bare-hour]"),
        (["9", ""], "- [time-bare-hour]"),
    ] {
        let [first, second] = times;
        let sheet = format!("company,date,time\nAcme,2026-03-09,{first}\nBeta,2026-03-10,{second}\n");
        let (_, roster, problems) = read(sheet.as_bytes());
        let first = roster.interviews.iter().find(|interview| interview.start.to_string().starts_with("2026-03-09"));
        let reported: Vec<&str> =
            problems.iter().filter(|problem| problem.line == Some(2)).map(|problem| problem.cause.kind()).collect();
        let shown = first.map_or("-".to_owned(), shown);
        let shown = if reported.is_empty() { shown } else { format!("{shown} [{}]", reported.join(", ")) };
        assert_eq!(shown, expected, "{times:?}");
    }
}

#[test]
fn a_word_for_nobody_is_no_number_and_no_address() {
    for word in [
        "yes",
        "no",
        "not found",
        "none named",
        "TBA",
        "n/a",
        "ja",
        "nein",
        "nicht gefunden",
        "k.A.",
        "oui",
        "non",
        "introuvable",
        "à définir",
        "sí",
        "no encontrado",
        "por definir",
        "sim",
        "não",
        "a definir",
        "nee",
        "n.v.t.",
        "nog niet bekend",
        "no",
        "non trovato",
        "da definire",
        "tak",
        "nie",
        "nie znaleziono",
        "brak",
        "evet",
        "hayır",
        "bulunamadı",
        "yok",
        "да",
        "нет",
        "не найдено",
        "уточняется",
        "有",
        "没有",
        "未找到",
        "待定",
        "はい",
        "いいえ",
        "不明",
        "未定",
        "네",
        "아니오",
        "없음",
        "미정",
        "kein Telefon",
        "no phone",
    ] {
        let sheet = format!("company,interview date,contact_phone,contact_email\nAcme,2026-02-16,{word},{word}\n");
        assert_eq!(reported(&sheet), "2026-02-16 12:00–13:00 hour?", "{word}");
    }
    assert_eq!(
        reported("company,interview date,contact_phone\nAcme,2026-02-16,ask Dana\n"),
        "2026-02-16 12:00–13:00 hour? [phone-unreadable]"
    );
}

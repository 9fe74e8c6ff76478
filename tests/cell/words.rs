//! Words from a list.

use interview_reminders::cell::words::{
    Format, Medium, Status, WordError, read_format, read_medium, read_status, read_yes_no,
};

#[test]
fn a_status_is_read_from_the_words_that_people_use() {
    for (text, status) in [
        ("scheduled", Status::Scheduled),
        (" Interview   Scheduled ", Status::Scheduled),
        ("Booked", Status::Scheduled),
        ("invited", Status::Scheduled),
        ("Interviewing", Status::Scheduled),
        ("waiting", Status::Waiting),
        ("Pending", Status::Waiting),
        ("In-Progress", Status::Waiting),
        ("in_process", Status::Waiting),
        ("No response (yet)", Status::Waiting),
        ("Awaiting feedback…", Status::Waiting),
        ("Interviewed", Status::Waiting),
        ("Offer!", Status::Offer),
        ("OFFER RECEIVED", Status::Offer),
        ("hired", Status::Offer),
        ("rejected.", Status::Rejected),
        ("Not selected", Status::Rejected),
        ("Declined by them", Status::Rejected),
        ("withdrawn", Status::Withdrawn),
        ("Canceled", Status::Withdrawn),
        ("I withdrew", Status::Withdrawn),
        ("Declined offer", Status::Withdrawn),
        ("closed", Status::Closed),
        ("Position filled", Status::Closed),
        ("Ghosted", Status::Closed),
        ("declined", Status::Closed),
    ] {
        assert_eq!(read_status(text), Ok(status), "{text:?}");
    }
}

#[test]
fn a_medium_is_read_from_the_words_that_people_use() {
    for (text, medium) in [
        ("E-mail", Medium::Email),
        ("email", Medium::Email),
        ("phone", Medium::Phone),
        ("Tel.", Medium::Phone),
        ("WhatsApp", Medium::Message),
        ("text message", Medium::Message),
    ] {
        assert_eq!(read_medium(text), Ok(medium), "{text:?}");
    }
}

#[test]
fn a_format_is_read_from_the_words_that_people_use() {
    for (text, format) in [
        ("On-site", Format::Onsite),
        ("In person", Format::Onsite),
        ("OFFICE", Format::Onsite),
        ("Zoom", Format::Video),
        ("Video (Teams)", Format::Video),
        ("Google Meet", Format::Video),
        ("remote", Format::Video),
        ("Phone screen", Format::Phone),
        ("call", Format::Phone),
    ] {
        assert_eq!(read_format(text), Ok(format), "{text:?}");
    }
}

#[test]
fn yes_and_no_are_read_in_every_shape() {
    for text in ["yes", "Y", "TRUE", "1", "x", "X", "ok", "✓", "✔", "✔\u{fe0f}", "Yes!"] {
        assert_eq!(read_yes_no(text), Ok(true), "{text:?}");
    }
    for text in ["no", "N", "False", "0", "✗", "✘", "no."] {
        assert_eq!(read_yes_no(text), Ok(false), "{text:?}");
    }
}

#[test]
fn a_slip_is_answered_with_the_word_it_comes_closest_to() {
    for (text, nearest) in [
        ("shceduled", Some("scheduled")),
        ("Rejectd", Some("rejected")),
        ("waitng", Some("waiting")),
        ("canceledd", Some("canceled")),
        ("interviewd", Some("interviewed")),
        ("nn", None),
        ("banana", None),
        ("", None),
        ("?", None),
    ] {
        let found = read_status(text).map_err(|error| error.nearest);
        assert_eq!(found, Err(nearest), "{text:?}");
    }
}

#[test]
fn an_unknown_word_is_answered_with_all_that_are_accepted() {
    let error = |accepted| WordError { accepted, nearest: None };
    assert_eq!(read_yes_no("perhaps"), Err(error(&["yes", "no"])));
    assert_eq!(read_medium("pigeon"), Err(error(&["email", "phone", "message"])));
    assert_eq!(read_format("hybrid"), Err(error(&["onsite", "video", "phone"])));
    assert_eq!(
        read_status("banana"),
        Err(error(&["scheduled", "waiting", "offer", "rejected", "withdrawn", "closed"])),
    );
}

//! Telephone numbers.

use interview_reminders::cell::phone::{PhoneError, read_phone};
use proptest::prelude::*;

#[test]
fn a_number_is_kept_as_written_and_dialled_without_its_marks() {
    for (text, written, tel) in [
        ("+1 212 555 0100", "+1 212 555 0100", "+12125550100"),
        ("(212) 555-0100", "(212) 555-0100", "2125550100"),
        ("212.555.0100", "212.555.0100", "2125550100"),
        ("212\u{a0}555–0100", "212\u{a0}555–0100", "2125550100"),
        ("(+1) 212 555 0100", "(+1) 212 555 0100", "+12125550100"),
        ("tel:+1-212-555-0100", "+1-212-555-0100", "+12125550100"),
        ("TEL: +1-212-555-0100;ext=5", "+1-212-555-0100;ext=5", "+12125550100;ext=5"),
        ("+44 (0)20 5550 1000", "+44 (0)20 5550 1000", "+442055501000"),
        ("(0)20 5550 1000", "(0)20 5550 1000", "02055501000"),
        ("030 / 555 0100", "030 / 555 0100", "0305550100"),
        ("55501", "55501", "55501"),
        ("212-555-0100 x5", "212-555-0100 x5", "2125550100;ext=5"),
        ("212-555-0100 ext. 512", "212-555-0100 ext. 512", "2125550100;ext=512"),
        ("212-555-0100, Ext 5", "212-555-0100, Ext 5", "2125550100;ext=5"),
        ("212-555-0100 (extension: 5)", "212-555-0100 (extension: 5)", "2125550100;ext=5"),
        ("212-555-0100 #5", "212-555-0100 #5", "2125550100;ext=5"),
        ("Tel.: +1 212 555 0100", "+1 212 555 0100", "+12125550100"),
        ("Phone 212-555-0100", "212-555-0100", "2125550100"),
        ("m: 212-555-0100", "212-555-0100", "2125550100"),
        ("电话：212 555 0100", "212 555 0100", "2125550100"),
        ("+1 212 555 0100 (mobile)", "+1 212 555 0100 (mobile)", "+12125550100"),
        ("030 5550100 Durchwahl 12", "030 5550100 Durchwahl 12", "0305550100;ext=12"),
        ("01 55 50 10 00 poste 12", "01 55 50 10 00 poste 12", "0155501000;ext=12"),
        ("+55 11 5550-1000 ramal 12", "+55 11 5550-1000 ramal 12", "+551155501000;ext=12"),
        ("03-5550-1000 内線12", "03-5550-1000 内線12", "0355501000;ext=12"),
        ("12125550100.0", "12125550100", "12125550100"),
        ("2125550100.0", "2125550100", "2125550100"),
    ] {
        let phone = read_phone(text).map(|phone| (phone.written(), phone.tel()));
        assert_eq!(phone, Ok((written, tel.to_owned())), "{text:?}");
    }
}

#[test]
fn a_number_has_no_letters_and_no_neighbours() {
    for (text, character) in [
        ("1-800-FLOWERS", 'F'),
        ("ask Jane", 'a'),
        ("++1 212 555 0100", '+'),
        ("jane@example.com", 'j'),
        ("212 555 ٠١٠٠", '٠'),
        ("212 555 0100Jane", 'J'),
        ("555-0100abc", 'a'),
    ] {
        assert_eq!(read_phone(text), Err(PhoneError::Unexpected { character }), "{text:?}");
    }
}

#[test]
fn what_stands_behind_a_number_is_a_remark() {
    for (text, tel, remark) in [
        ("415-555-0100 after 5pm", "4155550100", "after 5pm"),
        ("+1 212 555 0100 call after 5", "+12125550100", "call after 5"),
        ("212 555 0100, ask for Dana", "2125550100", "ask for Dana"),
        ("212 555 0100 (mornings, 9 to 11)", "2125550100", "mornings, 9 to 11"),
    ] {
        let phone = read_phone(text).expect(text);
        assert_eq!((phone.written(), &*phone.tel(), phone.remark()), (text, tel, Some(remark)), "{text:?}");
    }
}

#[test]
fn a_day_is_no_number() {
    for text in ["2026-03-12", "12.03.2026", "3/12/2026", "13.3.2026"] {
        assert_eq!(read_phone(text), Err(PhoneError::Date), "{text:?}");
    }
    for text in ["555-0100", "20260312", "01.55.50.10.00", "2126-55-0100"] {
        assert!(read_phone(text).is_ok(), "{text:?}");
    }
}

#[test]
fn several_numbers_are_none_to_call() {
    for text in [
        "555-0100 / 555-0101",
        "+1 212 555 0100 / +1 212 555 0101",
        "+1 212 555 0100; +1 212 555 0101",
        "212 555 0100, 212 555 0101",
        "212 555 0100 or 212 555 0101",
        "212 555 0100\n212 555 0101",
        "212 555 0100 oder 212 555 0101",
        "212 555 0100 home, 212 555 0101 work",
    ] {
        assert_eq!(read_phone(text), Err(PhoneError::Several), "{text:?}");
    }
}

#[test]
fn a_number_has_5_to_15_digits() {
    for (text, digits) in [("", 0), ("911", 3), ("5550", 4), ("5550 1005 5501 0055", 16)] {
        assert_eq!(read_phone(text), Err(PhoneError::DigitCount { digits }), "{text:?}");
    }
}

#[test]
fn an_extension_is_a_few_digits() {
    for (text, written) in [
        ("212-555-0100 ext.", ""),
        ("212-555-0100 x", ""),
        ("212-555-0100 ext. Jane", "Jane"),
        ("212-555-0100 x123456789", "123456789"),
    ] {
        let written = written.to_owned();
        assert_eq!(read_phone(text), Err(PhoneError::Extension { written }), "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_tel_uri_reads_back_as_itself(
        tel in r"\+?[0-9]{5,15}(;ext=[0-9]{1,8})?",
    ) {
        let phone = read_phone(&tel).map(|phone| phone.tel());
        prop_assert_eq!(phone, Ok(tel));
    }
}

//! Dates on which an interview does not take place.

use interview_reminders::cell::called_off::{CalledOff, read_called_off};

#[test]
fn a_cell_says_that_an_interview_was_called_off_put_off_or_moved() {
    for (text, expected) in [
        ("CANCELLED", "cancelled"),
        ("abgesagt", "cancelled"),
        ("Annulée", "cancelled"),
        ("已取消", "cancelled"),
        ("❌ cancelled", "cancelled"),
        ("cancelled by them", "cancelled: by them"),
        ("CANCELLED 2026-03-09", "cancelled: 2026-03-09"),
        ("2026-03-09 (cancelled)", "cancelled: 2026-03-09"),
        ("2026-03-09 - abgesagt", "cancelled: 2026-03-09"),
        ("~~2026-03-09~~", "cancelled: 2026-03-09"),
        ("~~2026-03-09~~ cancelled", "cancelled: 2026-03-09"),
        ("~~2026-03-09~~ postponed", "postponed"),
        ("~~2026-03-09~~ 2026-03-16", "moved: 2026-03-16"),
        ("~~2026-03-09~~ → 2026-03-16 14:30", "moved: → 2026-03-16 14:30"),
        ("postponed", "postponed"),
        ("verschoben", "postponed"),
        ("2026-03-09 postponed", "postponed"),
        ("postponed (was 2026-03-09)", "postponed"),
        ("postponed to 2026-03-16", "moved: 2026-03-16"),
        ("verschoben auf 16.3.2026", "moved: 16.3.2026"),
        ("reporté au 16 mars 2026", "moved: 16 mars 2026"),
        ("改到 2026年3月16日", "postponed"),
        ("İPTAL", "cancelled"),
        ("İPTAL EDİLDİ 9.3.2026", "cancelled: 9.3.2026"),
        ("İİmüla\u{212a}at iptal", "cancelled: II"),
        ("İȺẞ iptal", "cancelled: IȺẞ"),
        ("ABGESAGT 9. MÄRZ 2026", "cancelled: 9. MÄRZ 2026"),
        ("annule", "cancelled"),
        ("odwolane", "cancelled"),
        ("ODWOŁANE", "cancelled"),
        ("fallt aus", "cancelled"),
        ("YAPILMAYACAK", "cancelled"),
        ("reporte au 16.3.", "moved: 16.3"),
        ("reporte\u{301} au 16.3.", "moved: 16.3"),
        ("spostato alle 16.3.2026", "moved: 16.3.2026"),
        ("adiado ate 16.3.2026", "moved: 16.3.2026"),
        ("verschoben vom 9.3. auf den 16.3.", "moved: den 16.3"),
        ("auf den 16.3. verschoben", "moved: den 16.3"),
        ("Termin auf 16.3. verschoben", "moved: 16.3"),
        ("spostato dal 9 al 16 marzo", "moved: 16 marzo"),
        ("3월 16일로 연기", "moved: 3월 16일"),
        ("3月16日に延期", "moved: 3月16日"),
        ("verschoben auf Mo 16. März, 14 bis 15:30", "moved: Mo 16. März, 14 bis 15:30"),
        ("9.3. verschoben", "postponed"),
        ("soon", "-"),
        ("2026-03-09", "-"),
        ("uncancelled", "-"),
        ("", "-"),
    ] {
        let read = match read_called_off(text) {
            Some(CalledOff::Cancelled { date: None }) => "cancelled".to_owned(),
            Some(CalledOff::Cancelled { date: Some(date) }) => format!("cancelled: {date}"),
            Some(CalledOff::Postponed) => "postponed".to_owned(),
            Some(CalledOff::Moved { to }) => format!("moved: {to}"),
            None => "-".to_owned(),
        };
        assert_eq!(read, expected, "{text:?}");
    }
}

//! Small readers of text.

use chrono::NaiveDate;
use interview_reminders::cell::date::{DateCell, DateContext, DateOrder, read_date};
use interview_reminders::cell::dates::read_dates;
use interview_reminders::cell::duration::read_duration;
use interview_reminders::cell::people::{NameOrder, read_people};
use interview_reminders::cell::phone::read_phone;
use interview_reminders::cell::time::read_time;
use interview_reminders::column::Column;
use interview_reminders::guide::{Guide, TomlProblem};
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::hours::Hours;
use interview_reminders::settings::Settings;
use interview_reminders::visible::Visible;
use interview_reminders::zone::Zone;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

/// Hours: what was understood means the same once more, and every day of a year is in order.
pub fn hours(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    let Ok(hours) = Hours::parse(text) else { return };
    let again = Hours::parse(hours.as_str()).expect("what was understood is understood again");
    let holidays = [day(2026, 3, 17), day(2026, 12, 25)];
    let [first, second] = [&hours, &again].map(|hours| hours.closed_on_holidays().timetable(holidays));
    for date in day(2026, 3, 1).iter_days().take(40) {
        let open = first.open_on(date);
        assert_eq!(open, second.open_on(date), "{date}");
        assert!(open.iter().all(|range| range.from < range.to), "{open:?}");
        assert!(open.windows(2).all(|pair| pair[0].to < pair[1].from), "{open:?}");
    }
}

/// Cells, by one of their readers: what is read is read again from its own digits.
pub fn cells(data: &[u8]) {
    let Some((reader, text)) = data.split_first() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    match reader % 8 {
        0 => read_day(text, None),
        1 => read_day(text, ORDERS[usize::from(reader / 8) % ORDERS.len()]),
        2 => read_an_hour(text),
        3 => read_a_length(text),
        4 => read_a_number(text),
        5 => read_some_people(text),
        6 => read_a_zone(text),
        _ => show(text),
    }
}

const ORDERS: [Option<DateOrder>; 3] =
    [Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst), Some(DateOrder::YearFirst)];

fn read_day(text: &str, order: Option<DateOrder>) {
    let known = DateContext { order, today: Some(day(2026, 3, 1)), ..DateContext::default() };
    if let Ok(cell) = read_date(text, known) {
        let plain = read_date(&cell.date.to_string(), None).expect("a plain day is read");
        assert_eq!(plain, DateCell::of(cell.date));
        assert!(cell.time.is_some() || (cell.until, cell.offset) == (None, None), "{cell:?}");
    }
    if let Ok(cells) = read_dates(text, known) {
        assert!(cells.len() <= text.len());
    }
}

fn read_an_hour(text: &str) {
    if let Ok(time) = read_time(text) {
        let plain = read_time(&time.start.format("%H:%M:%S").to_string()).expect("a plain time is read");
        assert_eq!((plain.start, plain.end), (time.start, None));
    }
}

fn read_a_length(text: &str) {
    if let Ok(length) = read_duration(text) {
        assert!((1..=24 * 60).contains(&length.num_minutes()), "{length}");
        let again = read_duration(&format!("{}m", length.num_minutes()));
        assert_eq!(again.ok(), Some(length), "{text}");
    }
}

fn read_a_number(text: &str) {
    if let Ok(phone) = read_phone(text) {
        let tel = phone.tel();
        assert!(tel.chars().all(|mark| mark.is_ascii_alphanumeric() || "+;=-.*#,:".contains(mark)), "{tel}");
    }
}

fn read_some_people(text: &str) {
    if let Ok(read) = read_people(text, NameOrder::Unknown) {
        assert!(read.people.len() + read.flaws.len() <= text.len());
    }
}

fn read_a_zone(text: &str) {
    if let Ok(zone) = Zone::named(text) {
        assert_eq!(Zone::named(zone.name()).map(|zone| zone.name()), Ok(zone.name()));
    }
}

/// What is shown harms nobody, and showing it again changes nothing.
fn show(text: &str) {
    let seen = Visible::of(text);
    assert!(!seen.contains(|character: char| character.is_control() || is_turning(character)), "{seen:?}");
    assert_eq!(Visible::of(&seen), seen);
}

/// Whether a character turns the direction of those behind it.
fn is_turning(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Holidays: the days are in order, each has a name on one line, and line breaks mean nothing.
pub fn holidays(data: &[u8]) {
    let Ok((holidays, problems)) = ExtraHolidays::read(data) else { return };
    let days: Vec<(NaiveDate, &str)> = holidays.days().collect();
    assert!(days.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(days.iter().all(|(_, name)| !name.is_empty() && !name.contains(['\r', '\n'])));
    let lines = data.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    assert!(problems.iter().all(|problem| (1..=lines).contains(&problem.line)));
    let text = String::from_utf8_lossy(data).replace("\r\n", "\n").replace('\r', "\n");
    let (again, _) = ExtraHolidays::read(text.as_bytes()).expect("it was a calendar");
    assert!(again == holidays, "line breaks made a difference");
    let mut both = holidays.clone();
    both.extend(again);
    assert!(both == holidays, "the same days twice are other days");
}

/// Settings and guides: what is refused is refused with a place in the text, and what is taken has its parts.
pub fn pages(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    let columns: Vec<&str> = Column::ALL.iter().map(|column| column.name()).collect();
    if let Err(problems) = Settings::parse(text, &columns) {
        expect_places(text, &problems);
    }
    match Guide::parse("fuzz", text) {
        Ok(guide) => assert!(guide.limits.per_day > 0 && guide.limits.per_week > 0 && Guide::is_meant_by(text)),
        Err(problems) => expect_places(text, &problems),
    }
}

fn expect_places(text: &str, problems: &[TomlProblem]) {
    assert!(!problems.is_empty());
    let lines: Vec<&str> = text.split('\n').collect();
    for problem in problems {
        let line = lines.get(problem.at.line.wrapping_sub(1)).expect("the line is there");
        assert!((1..=line.chars().count() + 1).contains(&problem.at.column), "{problem:?}");
    }
    assert!(problems.is_sorted_by_key(|problem| problem.at));
}

//! Cells as people fill them in, in thirteen languages, and what a careful person reads there.

use interview_reminders::cell::called_off::{CalledOff, read_called_off};
use interview_reminders::cell::choice::{read_format, read_medium, read_status, read_yes_no};
use interview_reminders::cell::date::{DateCell, DateContext, DateError, DateOrder, read_date};
use interview_reminders::cell::dates::read_dates;
use interview_reminders::cell::duration::read_duration;
use interview_reminders::cell::notes::read_notes;
use interview_reminders::cell::people::{NameOrder, People, PersonCell, read_people};
use interview_reminders::cell::phone::read_phone;
use interview_reminders::cell::time::{TimeCell, TimeError, read_time};
use interview_reminders::hours::Hours;

/// What a cell of this kind is read as, in words; `?` where it is no such thing.
type Reader = fn(&str) -> String;

/// Whatever the cells of a kind are read as that is not expected.
fn differing(read: Reader, cells: &[(&str, &str)]) -> Vec<String> {
    let differs = |(text, expected): &(&str, &str)| {
        let shown = read(text);
        (shown != *expected).then(|| format!("{text:?} is read as {shown:?}, not {expected:?}"))
    };
    cells.iter().filter_map(differs).collect()
}

fn all_as_expected(read: Reader, cells: &[(&str, &str)]) {
    let differing = differing(read, cells);
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// On 1 March 2026.
fn known() -> DateContext {
    DateContext { today: "2026-03-01".parse().ok(), ..DateContext::default() }
}

fn day(cell: &DateCell) -> String {
    let DateCell { date, time, until, offset, year_assumed, .. } = cell;
    let time = time.map_or_else(String::new, |time| format!(" {}", time.format("%H:%M")));
    let until = until.map_or_else(String::new, |until| format!("–{}", until.format("%H:%M")));
    let offset = offset.map_or_else(String::new, |offset| format!(" {offset}"));
    format!("{date}{time}{until}{offset}{}", if *year_assumed { " near today" } else { "" })
}

fn date(text: &str) -> String {
    read_as(text, known())
}

/// A date in the order that its mark has by use: dots mean day first.
fn date_in(text: &str, order: DateOrder) -> String {
    read_as(text, DateContext { order: Some(order), ..known() })
}

fn read_as(text: &str, known: DateContext) -> String {
    match read_date(text, known) {
        Ok(cell) if cell.names_part_of_day() => "a day with an unclear hour".into(),
        Ok(cell) => day(&cell),
        Err(DateError::Ambiguous(readings)) => match readings.usual_order() {
            Some(order) => date_in(text, order),
            None => "either of two days".into(),
        },
        Err(DateError::Several) => "several days".into(),
        Err(DateError::WeekdayContradicts { .. }) => "another weekday".into(),
        Err(DateError::YearUnclear { .. }) => "either of two years".into(),
        Err(DateError::Impossible { .. }) => "no day of any calendar".into(),
        Err(DateError::Time(TimeError::Zone { written })) => format!("a day on the clocks of {written}"),
        Err(DateError::Time(_)) => "a day with an unclear hour".into(),
        Err(_) => "?".into(),
    }
}

fn dates(text: &str) -> String {
    read_dates(text, known()).map_or_else(|_| "?".into(), |dates| dates.iter().map(day).collect::<Vec<_>>().join(", "))
}

fn time(text: &str) -> String {
    match read_time(text) {
        Ok(TimeCell { start, end, offset, .. }) => {
            let end = end.map_or_else(String::new, |end| format!("–{}", end.format("%H:%M")));
            let offset = offset.map_or_else(String::new, |offset| format!(" {offset}"));
            format!("{}{end}{offset}", start.format("%H:%M"))
        }
        Err(TimeError::PartOfDay) => "some hour of a part of the day".into(),
        Err(TimeError::Zone { written }) => format!("on the clocks of {written}"),
        Err(TimeError::Several) => "several hours".into(),
        Err(TimeError::BareHour { .. }) => "a number alone".into(),
        Err(TimeError::HalfDay { .. }) => "no hour of that half".into(),
        Err(_) => "?".into(),
    }
}

fn minutes(text: &str) -> String {
    read_duration(text).map_or_else(|_| "?".into(), |duration| format!("{} minutes", duration.num_minutes()))
}

fn person(person: &PersonCell<'_>) -> String {
    let name = person.name.as_deref().unwrap_or("somebody");
    let parts = [person.email.map(|email| format!(" at {email}")), person.phone.map(|phone| format!(" on {phone}"))];
    format!("{name}{}", parts.into_iter().flatten().collect::<String>())
}

fn people(text: &str) -> String {
    match read_people(text, NameOrder::Unknown) {
        Ok(People { people, .. }) if people.is_empty() => "nobody".into(),
        Ok(People { people, .. }) => people.iter().map(person).collect::<Vec<_>>().join(", "),
        Err(_) => "?".into(),
    }
}

fn phone(text: &str) -> String {
    match read_phone(text) {
        Ok(phone) => phone.remark().map_or_else(|| phone.tel(), |remark| format!("{}, {remark}", phone.tel())),
        Err(_) => "?".into(),
    }
}

fn status(text: &str) -> String {
    read_status(text)
        .map_or_else(|_| "?".into(), |standing| format!("{standing:?}"))
        .trim_start_matches("Process(")
        .trim_end_matches(')')
        .to_lowercase()
}

fn word(text: &str) -> String {
    let answer = read_yes_no(text).map(|yes| if yes { "yes" } else { "no" }.to_owned()).ok();
    let format = || read_format(text).map(|format| format!("{format:?}").to_lowercase()).ok();
    let medium = || read_medium(text).map(|medium| format!("{medium:?}").to_lowercase()).ok();
    answer.or_else(format).or_else(medium).unwrap_or_else(|| "?".into())
}

fn notes(text: &str) -> String {
    let known = DateContext { order: Some(DateOrder::DayFirst), today: "2026-03-31".parse().ok(), ..known() };
    let deeds = read_notes(text, known).deeds;
    let shown = deeds.iter().map(|(deed, day)| format!("{deed:?} {day}")).collect::<Vec<_>>().join(", ");
    if shown.is_empty() { "nothing done".into() } else { shown }
}

fn became(text: &str) -> String {
    match read_called_off(text) {
        Some(CalledOff::Cancelled { date: Some(day) }) => format!("called off, {}", date(&day)),
        Some(CalledOff::Cancelled { date: None }) => "called off".into(),
        Some(CalledOff::Postponed) => "put off".into(),
        Some(CalledOff::Moved { to }) => format!("moved to {}", date(&to)),
        None => "takes place".into(),
    }
}

/// Hours of a week, as OpenStreetMap writes them.
fn hours(text: &str) -> String {
    Hours::parse(text).map_or_else(|_| "?".into(), |hours| hours.as_str().to_owned())
}

#[test]
fn a_day_is_the_day_that_people_mean() {
    all_as_expected(
        date,
        &[
            // English
            ("Tue 10 Mar", "2026-03-10 near today"),
            ("Tuesday, March 10th @ 2:30pm", "2026-03-10 14:30 near today"),
            ("10-Mar-26 14:30", "2026-03-10 14:30"),
            ("Mar 10 2026 (Tue) 2.30 p.m.", "2026-03-10 14:30"),
            ("3/10/26 2:30p", "either of two days"),
            ("2026-03-10T14:30+01:00", "2026-03-10 14:30 +01:00"),
            ("10 March 2026, 14:30 - 15:15", "2026-03-10 14:30–15:15"),
            ("Wed 10 March 2026", "another weekday"),
            ("10/03 or 11/03", "several days"),
            ("10th–12th March 2026", "?"),
            ("Tuesday 10 March 2026 at 14:30 (UK time)", "2026-03-10 14:30 +00:00"),
            ("2026/03/10 2:30 PM PST", "a day on the clocks of PST"),
            ("2026-03-10 afternoon", "a day with an unclear hour"),
            ("30 February 2026", "no day of any calendar"),
            ("10 October", "2025-10-10 near today"),
            ("10 August", "either of two years"),
            ("next Tuesday", "?"),
            ("week of 9 March", "?"),
            ("March 2026", "?"),
            // German
            ("Di, 10.03.26, 14:30 Uhr", "2026-03-10 14:30"),
            ("10. März 2026 um 14.30 Uhr", "2026-03-10 14:30"),
            ("Dienstag, den 10.3.2026", "2026-03-10"),
            ("Di. 10.3., 9 Uhr", "2026-03-10 09:00 near today"),
            ("10.03.2026, 9-10 Uhr", "2026-03-10 09:00–10:00"),
            ("10.3.26 nachmittags", "a day with an unclear hour"),
            // French
            ("mardi 10 mars 2026 à 14h30", "2026-03-10 14:30"),
            ("le 13/03/2026 de 14h à 15h30", "2026-03-13 14:00–15:30"),
            ("le 10/03/2026 de 14h à 15h30", "either of two days"),
            ("mar. 10 mars, 9h", "2026-03-10 09:00 near today"),
            ("1er avril 2026", "2026-04-01"),
            // Spanish, Portuguese, Italian
            ("martes 10 de marzo de 2026 a las 16:00 h", "2026-03-10 16:00"),
            ("10 mar. 2026, 4 pm", "2026-03-10 16:00"),
            ("terça-feira, 10 de março de 2026, às 14h30", "2026-03-10 14:30"),
            ("ter, 10/mar/2026 14:30", "2026-03-10 14:30"),
            ("martedì 10 marzo 2026 ore 14:30", "2026-03-10 14:30"),
            ("mar 10/3/2026 h 14.30", "2026-03-10 14:30"),
            // Dutch, Polish, Russian, Turkish
            ("di 10 mrt 2026 14.30 uur", "2026-03-10 14:30"),
            ("dinsdag 10 maart om 14u30", "2026-03-10 14:30 near today"),
            ("wt. 10.03.2026 godz. 14:30", "2026-03-10 14:30"),
            ("10 marca 2026 r., 14:30", "2026-03-10 14:30"),
            ("вт, 10 марта 2026 г. в 14:30", "2026-03-10 14:30"),
            ("10.03.2026 в 14:30 мск", "2026-03-10 14:30 +03:00"),
            ("10 Mart 2026 Salı, saat 14.30", "2026-03-10 14:30"),
            ("10.03.2026 Sal 14:30", "2026-03-10 14:30"),
            // Chinese, Japanese, Korean
            ("2026年3月10日（周二）下午2点半", "2026-03-10 14:30"),
            ("3月10日 14:30", "2026-03-10 14:30 near today"),
            ("2026.3.10 周二 14:30-15:30", "2026-03-10 14:30–15:30"),
            ("3/10(火) 14:30〜15:30", "2026-03-10 14:30–15:30 near today"),
            ("令和8年3月10日 午後2時30分", "2026-03-10 14:30"),
            ("2026年3月10日(火) 14時～15時", "2026-03-10 14:00–15:00"),
            ("2026. 3. 10. (화) 오후 2:30", "2026-03-10 14:30"),
            ("3월 10일 오후 2시 반", "2026-03-10 14:30 near today"),
        ],
    );
}

#[test]
fn several_days_are_kept_apart() {
    all_as_expected(
        dates,
        &[
            ("10 March and 17 March 2026", "2026-03-10, 2026-03-17"),
            ("2026-03-10; 2026-03-17 14:30", "2026-03-10, 2026-03-17 14:30"),
            ("10. und 17. März 2026", "2026-03-10, 2026-03-17"),
            ("le 10 et le 17 mars 2026", "2026-03-10, 2026-03-17"),
            ("10 y 17 de marzo de 2026", "2026-03-10, 2026-03-17"),
            ("2026年3月10日、17日", "2026-03-10, 2026-03-17"),
            ("Mar 10, 2026 & Mar 17, 2026", "2026-03-10, 2026-03-17"),
            ("10 и 17 марта 2026", "2026-03-10, 2026-03-17"),
        ],
    );
}

#[test]
fn an_hour_is_the_hour_that_people_mean() {
    all_as_expected(
        time,
        &[
            ("2.30pm", "14:30"),
            ("2:30 P.M.", "14:30"),
            ("14h30", "14:30"),
            ("1430h", "14:30"),
            ("11-12:30", "11:00–12:30"),
            ("11am–1pm", "11:00–13:00"),
            ("9.30-10.15am", "09:30–10:15"),
            ("from 2pm to 3pm", "14:00–15:00"),
            ("12 noon", "12:00"),
            ("noon-1pm", "12:00–13:00"),
            ("half past two", "14:30"),
            ("2 o'clock", "a number alone"),
            ("10am or 11am", "several hours"),
            ("10:00 / 14:00", "several hours"),
            ("14:00 (Zoom)", "14:00"),
            ("14:00 BST", "on the clocks of BST"),
            ("14:00 UTC+2", "14:00 +02:00"),
            ("14:00 GMT", "14:00 +00:00"),
            ("14:00 UTC-3:30", "14:00 -03:30"),
            ("14:00 (UTC+05:30)", "14:00 +05:30"),
            ("25:00", "?"),
            ("15:00 AM", "no hour of that half"),
            ("morning", "some hour of a part of the day"),
            ("late afternoon", "some hour of a part of the day"),
            ("after lunch", "?"),
            ("14 Uhr", "14:00"),
            ("14:30 Uhr", "14:30"),
            ("9-10 Uhr", "09:00–10:00"),
            ("ab 14 Uhr", "14:00"),
            ("ca. 14:30", "14:30"),
            ("vormittags", "some hour of a part of the day"),
            ("Viertel nach zehn", "10:15"),
            ("14h", "14:00"),
            ("de 9h à 10h30", "09:00–10:30"),
            ("midi", "12:00"),
            ("9h du matin", "09:00"),
            ("las 16:30", "16:30"),
            ("4 de la tarde", "16:00"),
            ("16:30 hrs", "16:30"),
            ("mediodía", "12:00"),
            ("às 14h30", "14:30"),
            ("14h30min", "14:30"),
            ("9 da manhã", "09:00"),
            ("alle 14:30", "14:30"),
            ("ore 9.30", "09:30"),
            ("dalle 9 alle 10", "09:00–10:00"),
            ("mezzogiorno", "12:00"),
            ("14u30", "14:30"),
            ("14.30 uur", "14:30"),
            ("van 9 tot 10 uur", "09:00–10:00"),
            ("'s middags om 2 uur", "14:00"),
            ("godz. 14:30", "14:30"),
            ("o 14.30", "14:30"),
            ("od 9:00 do 10:00", "09:00–10:00"),
            ("в 14:30", "14:30"),
            ("с 9:00 до 10:00", "09:00–10:00"),
            ("14 ч. 30 мин.", "14:30"),
            ("2 часа дня", "14:00"),
            ("saat 14:30", "14:30"),
            ("14.30'da", "14:30"),
            ("öğleden sonra", "some hour of a part of the day"),
            ("下午2点半", "14:30"),
            ("上午10:00-11:00", "10:00–11:00"),
            ("晚上8点", "20:00"),
            ("14点30分", "14:30"),
            ("午後2時半", "14:30"),
            ("14時30分〜15時30分", "14:30–15:30"),
            ("10時から11時", "10:00–11:00"),
            ("오후 2시 30분", "14:30"),
            ("14시", "14:00"),
            ("오전 10시~11시", "10:00–11:00"),
        ],
    );
}

#[test]
fn a_length_is_in_minutes() {
    all_as_expected(
        minutes,
        &[
            ("45", "45 minutes"),
            ("1 hr", "60 minutes"),
            ("1.5h", "90 minutes"),
            ("1 h 15", "75 minutes"),
            ("30-45 mins", "45 minutes"),
            ("half an hour", "30 minutes"),
            ("1:30", "90 minutes"),
            ("anderthalb Stunden", "90 minutes"),
            ("1 Std. 30 Min.", "90 minutes"),
            ("une demi-heure", "30 minutes"),
            ("1 hora y media", "90 minutes"),
            ("uma hora", "60 minutes"),
            ("un'ora", "60 minutes"),
            ("anderhalf uur", "90 minutes"),
            ("pół godziny", "30 minutes"),
            ("полтора часа", "90 minutes"),
            ("yarım saat", "30 minutes"),
            ("一个小时", "60 minutes"),
            ("1時間半", "90 minutes"),
            ("1시간 30분", "90 minutes"),
            ("two", "?"),
            ("all day", "?"),
        ],
    );
}

#[test]
fn people_are_who_is_named() {
    all_as_expected(
        people,
        &[
            ("Ana Lima (CTO) & Bo", "Ana Lima, Bo"),
            ("Dr. K. Meier, HR", "Dr. K. Meier"),
            ("Lee / Park", "Lee, Park"),
            ("김민수 과장", "김민수 과장"),
            ("山田 太郎様", "山田 太郎様"),
            ("Sam Hill via Zoom", "Sam Hill"),
            ("via Zoom w/ Sam", "Sam"),
            ("Ana Lima & Bo Frank ana.lima@example.com", "Ana Lima at ana.lima@example.com, Bo Frank"),
            ("Ana Lima & Bo Frank <bo.frank@example.com>", "Ana Lima, Bo Frank at bo.frank@example.com"),
            ("Ana Lima and Bo Frank, jobs@example.com", "Ana Lima, Bo Frank at jobs@example.com"),
            ("Ana Lima – Head of Data", "Ana Lima"),
            ("Ana Lima, Head of Data; Bo Frank, CTO", "Ana Lima, Bo Frank"),
            ("Ana Lima (she/her)", "Ana Lima"),
            ("Ana Lima + 2 others", "Ana Lima"),
            ("Ana, Bo and Cleo", "Ana, Bo, Cleo"),
            ("Ana Lima\nBo Frank", "Ana Lima, Bo Frank"),
            ("1. Ana Lima\n2. Bo Frank", "Ana Lima, Bo Frank"),
            ("Ana Lima 212-555-0100", "Ana Lima on 212-555-0100"),
            ("Ana Lima, +1 212 555 0100, ana@example.com", "Ana Lima at ana@example.com on +1 212 555 0100"),
            ("Panel", "Panel"),
            ("TBD", "nobody"),
            ("HR", "HR"),
            ("hiring manager", "hiring manager"),
            ("unknown", "nobody"),
            ("Frau Meier (Personalabteilung)", "Frau Meier"),
            ("Hr. Vogt u. Fr. Lang", "Hr. Vogt, Fr. Lang"),
            ("Herr und Frau Vogt", "Herr und Frau Vogt"),
            ("M. Dupont et Mme Roux", "M. Dupont, Mme Roux"),
            ("Sra. García (RRHH)", "Sra. García"),
            ("Juan Pérez y Ana Ruiz", "Juan Pérez, Ana Ruiz"),
            ("José Ortega y Gasset", "José Ortega y Gasset"),
            ("João Silva e Maria Costa", "João Silva, Maria Costa"),
            ("Dott. Rossi e Dott.ssa Bianchi", "Dott. Rossi, Dott.ssa Bianchi"),
            ("Jan de Vries en Piet Bakker", "Jan de Vries, Piet Bakker"),
            ("p. Anna Nowak i p. Jan Kot", "p. Anna Nowak, p. Jan Kot"),
            ("Иван Петров и Анна Смирнова", "Иван Петров, Анна Смирнова"),
            ("Ayşe Yılmaz ve Ali Kaya", "Ayşe Yılmaz, Ali Kaya"),
            ("Ahmet Bey", "Ahmet Bey"),
            ("王经理、李总", "王经理, 李总"),
            ("王芳(HR)", "王芳"),
            ("佐藤様、鈴木様", "佐藤様, 鈴木様"),
            ("김민수, 이영희", "김민수, 이영희"),
            ("未定", "nobody"),
            ("미정", "nobody"),
            ("k.A.", "nobody"),
        ],
    );
}

#[test]
fn a_number_is_dialled_as_it_is_meant() {
    all_as_expected(
        phone,
        &[
            ("+1 (212) 555-0100", "+12125550100"),
            ("212.555.0100 x12", "2125550100;ext=12"),
            ("+49 30 5550100", "+49305550100"),
            ("0049 30 5550100", "0049305550100"),
            ("030/5550-100", "0305550100"),
            ("Tel.: 030 5550100 (Büro)", "0305550100"),
            ("01 55 50 10 00", "0155501000"),
            ("+33 (0)1 55 50 10 00", "+33155501000"),
            ("010-5550-1000", "01055501000"),
            ("03-5550-1000（代表）", "0355501000"),
            ("+86 138 5550 1000", "+8613855501000"),
            ("212 555 0100 after 5pm", "2125550100, after 5pm"),
            ("WhatsApp +55 11 5550-1000", "+551155501000"),
            ("212 555 0100 or 212 555 0111", "?"),
            ("call me", "?"),
            ("2026-03-10", "?"),
        ],
    );
}

#[test]
fn a_status_says_how_it_stands() {
    all_as_expected(
        status,
        &[
            ("Interview scheduled", "scheduled"),
            ("awaiting feedback", "waiting"),
            ("Offer received!", "offer"),
            ("Rejected after onsite", "rejected"),
            ("ghosted", "closed"),
            ("On hold", "waiting"),
            ("Absage erhalten", "rejected"),
            ("Zusage", "offer"),
            ("wartet auf Rückmeldung", "waiting"),
            ("refusé", "rejected"),
            ("en attente de réponse", "waiting"),
            ("descartado", "rejected"),
            ("oferta recibida", "offer"),
            ("aguardando retorno", "waiting"),
            ("in attesa", "waiting"),
            ("afgewezen", "rejected"),
            ("odrzucono", "rejected"),
            ("отказ", "rejected"),
            ("reddedildi", "rejected"),
            ("已拒绝", "rejected"),
            ("不採用", "rejected"),
            ("불합격", "rejected"),
            ("합격", "passed"),
            ("内定", "offer"),
        ],
    );
}

#[test]
fn words_say_yes_no_and_how() {
    all_as_expected(
        word,
        &[
            ("Y", "yes"),
            ("nope", "no"),
            ("ja", "yes"),
            ("oui", "yes"),
            ("não", "no"),
            ("нет", "no"),
            ("hayır", "no"),
            ("有", "yes"),
            ("いいえ", "no"),
            ("아니요", "no"),
            ("MS Teams", "video"),
            ("Google Meet", "video"),
            ("in person", "onsite"),
            ("vor Ort", "onsite"),
            ("telefonisch", "phone"),
            ("visio", "video"),
            ("presencial", "onsite"),
            ("по телефону", "phone"),
            ("線上面試", "video"),
            ("オンライン", "video"),
            ("대면", "onsite"),
            ("WhatsApp", "message"),
        ],
    );
}

#[test]
fn notes_say_what_was_done() {
    all_as_expected(
        notes,
        &[
            ("Great chat. Sent thank-you 11/03/2026", "Thanked 2026-03-11"),
            ("followed up by email on 18 March", "FollowedUp 2026-03-18"),
            ("should follow up on 18 March", "nothing done"),
            ("will call 2026-03-18", "nothing done"),
            ("11.03. bedankt, 18.03. nachgefragt", "Thanked 2026-03-11, FollowedUp 2026-03-18"),
            ("relancé le 18/03/2026", "FollowedUp 2026-03-18"),
            ("Dankesmail noch nicht geschickt (11.03.)", "nothing done"),
            ("sollecito inviato il 18/03/2026", "FollowedUp 2026-03-18"),
            ("2026年3月18日 已跟进", "FollowedUp 2026-03-18"),
            ("started 2026-03-11 at Acme", "nothing done"),
        ],
    );
}

#[test]
fn what_became_of_a_day_is_read() {
    all_as_expected(
        became,
        &[
            ("CANCELLED 10 March 2026", "called off, 2026-03-10"),
            ("rescheduled to 2026-03-17 10:00", "moved to 2026-03-17 10:00"),
            ("2026-03-10 → moved to 2026-03-17", "moved to 2026-03-17"),
            ("10.03.2026 abgesagt", "called off, 2026-03-10"),
            ("verschoben auf 17.03.2026", "moved to 2026-03-17"),
            ("reporté au 17/03/2026", "moved to 2026-03-17"),
            ("aplazada", "put off"),
            ("перенесено на 17.03.2026", "moved to 2026-03-17"),
            ("已取消", "called off"),
            ("延期", "put off"),
            ("10 March 2026", "takes place"),
        ],
    );
}

#[test]
fn hours_of_a_week_are_those_that_people_mean() {
    all_as_expected(
        hours,
        &[
            ("9-5", "Mo-Fr 09:00-17:00"),
            ("M-F 8:30am - 5pm", "Mo-Fr 08:30-17:00"),
            ("weekdays 9 to 5, closed for lunch 12-1", "?"),
            ("Mon-Thu 9-5, Fri 9-1", "Mo-Th 09:00-17:00; Fr 09:00-13:00"),
            ("Mo-Fr 9-17 Uhr", "Mo-Fr 09:00-17:00"),
            ("Mo-Fr 9-17 Uhr, Sa nach Vereinbarung", "Mo-Fr 09:00-17:00; Sa off"),
            ("Mo-Do 8-16 Uhr, Fr 8-14 Uhr", "Mo-Th 08:00-16:00; Fr 08:00-14:00"),
            ("lun-ven 9h-12h30 et 14h-18h", "Mo-Fr 09:00-12:30,14:00-18:00"),
            ("de lunes a viernes de 9:00 a 18:00", "Mo-Fr 09:00-18:00"),
            ("seg a sex, das 9h às 18h", "Mo-Fr 09:00-18:00"),
            ("dal lunedì al venerdì 9-18", "Mo-Fr 09:00-18:00"),
            ("ma t/m vr 9.00-17.00 uur", "Mo-Fr 09:00-17:00"),
            ("pon.-pt. 8:00-16:00", "Mo-Fr 08:00-16:00"),
            ("пн-пт с 9 до 18", "Mo-Fr 09:00-18:00"),
            ("Pzt-Cum 09:00-18:00", "Mo-Fr 09:00-18:00"),
            ("周一至周五 9:00-18:00", "Mo-Fr 09:00-18:00"),
            ("平日9時〜18時", "Mo-Fr 09:00-18:00"),
            ("월~금 9시-18시", "Mo-Fr 09:00-18:00"),
            ("24/7", "24/7"),
            ("mornings only", "?"),
        ],
    );
}

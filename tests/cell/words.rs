//! Words from a list.

use interview_reminders::cell::words::{
    Format, Medium, Standing, Status, WordError, read_format, read_medium, read_status, read_yes_no,
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
        ("Canceled", Status::CalledOff),
        ("abgesagt", Status::CalledOff),
        ("geplant", Status::Scheduled),
        ("entretien prévu", Status::Scheduled),
        ("已约面试", Status::Scheduled),
        ("en attente", Status::Waiting),
        ("Warte auf Antwort", Status::Waiting),
        ("等待结果", Status::Waiting),
        ("結果待ち", Status::Waiting),
        ("Zusage", Status::Offer),
        ("内定", Status::Offer),
        ("Absage", Status::Rejected),
        ("non retenue", Status::Rejected),
        ("No seleccionado", Status::Rejected),
        ("已拒绝", Status::Rejected),
        ("afgewezen", Status::Rejected),
        ("zurückgezogen", Status::Withdrawn),
        ("辞退", Status::Withdrawn),
        ("Stelle besetzt", Status::Closed),
        ("✅ Offer", Status::Offer),
        ("🟢 Active", Status::Waiting),
        ("❌ Rejected", Status::Rejected),
        ("📅 Interview scheduled", Status::Scheduled),
        ("3. Interview", Status::Scheduled),
        ("Rejected (3/12)", Status::Rejected),
        ("Rejected 2026-03-12", Status::Rejected),
        ("Closed - position filled", Status::Closed),
        ("I withdrew", Status::Withdrawn),
        ("Declined offer", Status::Withdrawn),
        ("closed", Status::Closed),
        ("Position filled", Status::Closed),
        ("Ghosted", Status::Closed),
        ("declined", Status::Closed),
    ] {
        assert_eq!(read_status(text), Ok(Standing::Process(status)), "{text:?}");
    }
}

#[test]
fn results_are_read_in_every_language() {
    for (passed, rejected, application) in [
        ("Cleared", "Did not clear", "Submitted"),
        ("Selected for the next round", "Not placed", "No response to application"),
        ("Shortlisted", "FAILED", "Wish-list"),
        ("moved forward", "Not selected", "Saved"),
        ("Nächste Runde", "Nicht bestanden", "Bewerbung abgeschickt"),
        ("Retenue pour la suite", "Non sélectionnée", "Candidature envoyée"),
        ("Preseleccionado", "No aprobada", "Me postulé"),
        ("Próxima fase", "Reprovado", "Candidatura enviada"),
        ("Door naar volgende ronde", "Niet geslaagd", "Sollicitatie verstuurd"),
        ("Superato", "Non idoneo", "Inviata candidatura"),
        ("Zakwalifikowana", "Odrzucono", "Wysłano"),
        ("następny etap", "nie przeszedl", "wyslano CV"),
        ("Sonraki aşama", "Reddedildi", "Başvuruldu"),
        ("GEÇTİ", "KABUL EDİLMEDİ", "BAŞVURU YAPILDI"),
        ("Прошёл дальше", "Не прошла", "Отклик отправлен"),
        ("一面通过", "没过", "已投递"),
        ("一次面接通過", "お見送り", "応募済み"),
        ("1차 합격", "서류 탈락", "지원완료"),
        ("In die engere Wahl", "Nicht erfolgreich", "Beworben"),
        ("Superó", "No superó", "Enviada"),
        ("Voldoende", "Onvoldoende", "Gesolliciteerd"),
        ("Сдала", "Не сдал", "Отклик отправлен"),
        ("次の面接へ", "不合格", "応募済み"),
    ] {
        assert_eq!(read_status(passed), Ok(Standing::Process(Status::Passed)), "{passed}");
        assert_eq!(read_status(rejected), Ok(Standing::Process(Status::Rejected)), "{rejected}");
        assert_eq!(read_status(application), Ok(Standing::Application), "{application}");
    }
    for (ended, status) in [
        ("No show", Status::Closed),
        ("nicht erschienen", Status::Closed),
        ("no se presentó", Status::Closed),
        ("nie stawiła się", Status::Closed),
        ("неявка", Status::Closed),
        ("노쇼", Status::Closed),
        ("abstain", Status::Withdrawn),
        ("Rinunciato", Status::Withdrawn),
        ("Wycofałam się", Status::Withdrawn),
        ("Vazgeçtim", Status::Withdrawn),
        ("Отказалась", Status::Withdrawn),
        ("지원 취소", Status::Withdrawn),
        ("Colloquio annullato", Status::CalledOff),
        ("Odwołana", Status::CalledOff),
        ("İptal edildi", Status::CalledOff),
        ("Отменено", Status::CalledOff),
        ("취소됨", Status::CalledOff),
        ("Assunta", Status::Offer),
        ("Zatrudniona", Status::Offer),
        ("İşe alındım", Status::Offer),
        ("Оффер принят", Status::Offer),
        ("최종 합격", Status::Offer),
        ("In attesa di riscontro", Status::Waiting),
        ("Brak odpowiedzi", Status::Waiting),
        ("Dönüş bekleniyor", Status::Waiting),
        ("Жду ответа", Status::Waiting),
        ("결과 대기 중", Status::Waiting),
        ("On hold", Status::Waiting),
        ("보류", Status::Waiting),
        ("保留", Status::Waiting),
        ("Waitlisted", Status::Waiting),
        ("Non si è presentata", Status::Closed),
        ("미참석", Status::Closed),
        ("Prochain tour", Status::Passed),
        ("Prossimo turno", Status::Passed),
        ("Sonraki tur", Status::Passed),
        ("Colloquio fissato", Status::Scheduled),
        ("Zaproszenie na rozmowę", Status::Scheduled),
        ("Mülakata çağrıldım", Status::Scheduled),
        ("Назначено", Status::Scheduled),
        ("면접 예정", Status::Scheduled),
    ] {
        assert_eq!(read_status(ended), Ok(Standing::Process(status)), "{ended}");
    }
}

#[test]
fn a_status_may_be_about_the_application_or_about_an_interview_without_a_day() {
    for text in
        ["Applied", "Saved", "🔖 Bookmarked", "Wishlist", "已投递", "応募済み", "beworben", "postulé", "gesolliciteerd"]
    {
        assert_eq!(read_status(text), Ok(Standing::Application), "{text:?}");
    }
    for text in ["Postponed", "verschoben", "延期"] {
        assert_eq!(read_status(text), Ok(Standing::Postponed), "{text:?}");
    }
}

#[test]
fn words_that_contradict_each_other_are_no_status() {
    for text in ["Offer, waiting", "Interview / Rejected", "Applied, rejected", "✅", "2026-03-12"] {
        assert!(read_status(text).is_err(), "{text:?}");
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
        ("📧 E-Mail", Medium::Email),
        ("per Telefon", Medium::Phone),
        ("微信", Medium::Message),
        ("al telefono", Medium::Phone),
        ("mailem", Medium::Email),
        ("e-posta ile", Medium::Email),
        ("телеграм", Medium::Message),
        ("카톡", Medium::Message),
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
        ("MS Teams", Format::Video),
        ("vor Ort", Format::Onsite),
        ("téléphone", Format::Phone),
        ("visio", Format::Video),
        ("presencial", Format::Onsite),
        ("op kantoor", Format::Onsite),
        ("腾讯会议", Format::Video),
        ("现场面试", Format::Onsite),
        ("電話面接", Format::Phone),
        ("in presenza", Format::Onsite),
        ("zdalnie", Format::Video),
        ("Yüz yüze", Format::Onsite),
        ("ÇEVRİMİÇİ", Format::Video),
        ("по телефону", Format::Phone),
        ("화상 면접", Format::Video),
    ] {
        assert_eq!(read_format(text), Ok(format), "{text:?}");
    }
}

#[test]
fn yes_and_no_are_read_in_every_shape() {
    for text in [
        "yes",
        "Y",
        "TRUE",
        "1",
        "x",
        "X",
        "ok",
        "✓",
        "✔",
        "✔\u{fe0f}",
        "Yes!",
        "ja",
        "Oui",
        "sí",
        "sim",
        "是",
        "はい",
        "sì",
        "tak",
        "evet",
        "Да",
        "예",
    ] {
        assert_eq!(read_yes_no(text), Ok(true), "{text:?}");
    }
    for text in [
        "no",
        "N",
        "False",
        "0",
        "✗",
        "✘",
        "no.",
        "nein",
        "Non",
        "não",
        "nee",
        "否",
        "いいえ",
        "nie",
        "hayır",
        "HAYIR",
        "Нет",
        "아니오",
    ] {
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

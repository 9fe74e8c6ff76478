//! Words from a list.

use interview_reminders::cell::choice::{
    InterviewStatus, MeetingFormat, PreferredMedium, RowStanding, WordError, read_format, read_medium, read_status,
    read_yes_no,
};

#[test]
fn a_status_is_read_from_the_words_that_people_use() {
    for (text, status) in [
        ("scheduled", InterviewStatus::Scheduled),
        (" Interview   Scheduled ", InterviewStatus::Scheduled),
        ("Booked", InterviewStatus::Scheduled),
        ("invited", InterviewStatus::Scheduled),
        ("Interviewing", InterviewStatus::Scheduled),
        ("waiting", InterviewStatus::Waiting),
        ("Pending", InterviewStatus::Waiting),
        ("In-Progress", InterviewStatus::Waiting),
        ("in_process", InterviewStatus::Waiting),
        ("No response (yet)", InterviewStatus::Waiting),
        ("Awaiting feedback…", InterviewStatus::Waiting),
        ("Interviewed", InterviewStatus::Waiting),
        ("Offer!", InterviewStatus::Offer),
        ("OFFER RECEIVED", InterviewStatus::Offer),
        ("hired", InterviewStatus::Offer),
        ("rejected.", InterviewStatus::Rejected),
        ("Not selected", InterviewStatus::Rejected),
        ("Declined by them", InterviewStatus::Rejected),
        ("withdrawn", InterviewStatus::Withdrawn),
        ("Canceled", InterviewStatus::CalledOff),
        ("abgesagt", InterviewStatus::CalledOff),
        ("geplant", InterviewStatus::Scheduled),
        ("entretien prévu", InterviewStatus::Scheduled),
        ("已约面试", InterviewStatus::Scheduled),
        ("en attente", InterviewStatus::Waiting),
        ("Warte auf Antwort", InterviewStatus::Waiting),
        ("等待结果", InterviewStatus::Waiting),
        ("結果待ち", InterviewStatus::Waiting),
        ("Zusage", InterviewStatus::Offer),
        ("内定", InterviewStatus::Offer),
        ("Absage", InterviewStatus::Rejected),
        ("non retenue", InterviewStatus::Rejected),
        ("No seleccionado", InterviewStatus::Rejected),
        ("已拒绝", InterviewStatus::Rejected),
        ("afgewezen", InterviewStatus::Rejected),
        ("zurückgezogen", InterviewStatus::Withdrawn),
        ("辞退", InterviewStatus::Withdrawn),
        ("Stelle besetzt", InterviewStatus::Closed),
        ("✅ Offer", InterviewStatus::Offer),
        ("🟢 Active", InterviewStatus::Waiting),
        ("❌ Rejected", InterviewStatus::Rejected),
        ("📅 Interview scheduled", InterviewStatus::Scheduled),
        ("3. Interview", InterviewStatus::Scheduled),
        ("Rejected (3/12)", InterviewStatus::Rejected),
        ("Rejected 2026-03-12", InterviewStatus::Rejected),
        ("Closed - position filled", InterviewStatus::Closed),
        ("I withdrew", InterviewStatus::Withdrawn),
        ("Declined offer", InterviewStatus::Withdrawn),
        ("closed", InterviewStatus::Closed),
        ("Position filled", InterviewStatus::Closed),
        ("Ghosted", InterviewStatus::Closed),
        ("declined", InterviewStatus::Closed),
    ] {
        assert_eq!(read_status(text), Ok(RowStanding::Process(status)), "{text:?}");
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
        assert_eq!(read_status(passed), Ok(RowStanding::Process(InterviewStatus::Passed)), "{passed}");
        assert_eq!(read_status(rejected), Ok(RowStanding::Process(InterviewStatus::Rejected)), "{rejected}");
        assert_eq!(read_status(application), Ok(RowStanding::Application), "{application}");
    }
    for (ended, status) in [
        ("No show", InterviewStatus::Closed),
        ("nicht erschienen", InterviewStatus::Closed),
        ("no se presentó", InterviewStatus::Closed),
        ("nie stawiła się", InterviewStatus::Closed),
        ("неявка", InterviewStatus::Closed),
        ("노쇼", InterviewStatus::Closed),
        ("abstain", InterviewStatus::Withdrawn),
        ("Rinunciato", InterviewStatus::Withdrawn),
        ("Wycofałam się", InterviewStatus::Withdrawn),
        ("Vazgeçtim", InterviewStatus::Withdrawn),
        ("Отказалась", InterviewStatus::Withdrawn),
        ("지원 취소", InterviewStatus::Withdrawn),
        ("Colloquio annullato", InterviewStatus::CalledOff),
        ("Odwołana", InterviewStatus::CalledOff),
        ("İptal edildi", InterviewStatus::CalledOff),
        ("Отменено", InterviewStatus::CalledOff),
        ("취소됨", InterviewStatus::CalledOff),
        ("Assunta", InterviewStatus::Offer),
        ("Zatrudniona", InterviewStatus::Offer),
        ("İşe alındım", InterviewStatus::Offer),
        ("Оффер принят", InterviewStatus::Offer),
        ("최종 합격", InterviewStatus::Offer),
        ("In attesa di riscontro", InterviewStatus::Waiting),
        ("Brak odpowiedzi", InterviewStatus::Waiting),
        ("Dönüş bekleniyor", InterviewStatus::Waiting),
        ("Жду ответа", InterviewStatus::Waiting),
        ("결과 대기 중", InterviewStatus::Waiting),
        ("On hold", InterviewStatus::Waiting),
        ("보류", InterviewStatus::Waiting),
        ("保留", InterviewStatus::Waiting),
        ("Waitlisted", InterviewStatus::Waiting),
        ("Non si è presentata", InterviewStatus::Closed),
        ("미참석", InterviewStatus::Closed),
        ("Prochain tour", InterviewStatus::Passed),
        ("Prossimo turno", InterviewStatus::Passed),
        ("Sonraki tur", InterviewStatus::Passed),
        ("Colloquio fissato", InterviewStatus::Scheduled),
        ("Zaproszenie na rozmowę", InterviewStatus::Scheduled),
        ("Mülakata çağrıldım", InterviewStatus::Scheduled),
        ("Назначено", InterviewStatus::Scheduled),
        ("면접 예정", InterviewStatus::Scheduled),
    ] {
        assert_eq!(read_status(ended), Ok(RowStanding::Process(status)), "{ended}");
    }
}

#[test]
fn a_status_may_be_about_the_application_or_about_an_interview_without_a_day() {
    for text in
        ["Applied", "Saved", "🔖 Bookmarked", "Wishlist", "已投递", "応募済み", "beworben", "postulé", "gesolliciteerd"]
    {
        assert_eq!(read_status(text), Ok(RowStanding::Application), "{text:?}");
    }
    for text in ["Postponed", "verschoben", "延期"] {
        assert_eq!(read_status(text), Ok(RowStanding::Postponed), "{text:?}");
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
        ("E-mail", PreferredMedium::Email),
        ("email", PreferredMedium::Email),
        ("phone", PreferredMedium::Phone),
        ("Tel.", PreferredMedium::Phone),
        ("WhatsApp", PreferredMedium::Message),
        ("📧 E-Mail", PreferredMedium::Email),
        ("per Telefon", PreferredMedium::Phone),
        ("微信", PreferredMedium::Message),
        ("al telefono", PreferredMedium::Phone),
        ("mailem", PreferredMedium::Email),
        ("e-posta ile", PreferredMedium::Email),
        ("телеграм", PreferredMedium::Message),
        ("카톡", PreferredMedium::Message),
        ("text message", PreferredMedium::Message),
    ] {
        assert_eq!(read_medium(text), Ok(medium), "{text:?}");
    }
}

#[test]
fn a_format_is_read_from_the_words_that_people_use() {
    for (text, format) in [
        ("On-site", MeetingFormat::Onsite),
        ("In person", MeetingFormat::Onsite),
        ("OFFICE", MeetingFormat::Onsite),
        ("Zoom", MeetingFormat::Video),
        ("Video (Teams)", MeetingFormat::Video),
        ("Google Meet", MeetingFormat::Video),
        ("remote", MeetingFormat::Video),
        ("Phone screen", MeetingFormat::Phone),
        ("call", MeetingFormat::Phone),
        ("MS Teams", MeetingFormat::Video),
        ("vor Ort", MeetingFormat::Onsite),
        ("téléphone", MeetingFormat::Phone),
        ("visio", MeetingFormat::Video),
        ("presencial", MeetingFormat::Onsite),
        ("op kantoor", MeetingFormat::Onsite),
        ("腾讯会议", MeetingFormat::Video),
        ("现场面试", MeetingFormat::Onsite),
        ("電話面接", MeetingFormat::Phone),
        ("in presenza", MeetingFormat::Onsite),
        ("zdalnie", MeetingFormat::Video),
        ("Yüz yüze", MeetingFormat::Onsite),
        ("ÇEVRİMİÇİ", MeetingFormat::Video),
        ("по телефону", MeetingFormat::Phone),
        ("화상 면접", MeetingFormat::Video),
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

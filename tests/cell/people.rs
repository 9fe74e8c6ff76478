//! People with their addresses.

use interview_reminders::cell::people::{PeopleError, PersonCell, read_people, read_person};
use proptest::prelude::*;

/// People as `name <email>`, with `-` for what they lack, then number and page if they have them; one behind the other.
fn shown(people: &[PersonCell]) -> String {
    let person = |person: &PersonCell| {
        let name = person.name.as_deref().unwrap_or("-");
        let others = [person.phone, person.link].into_iter().flatten().map(|other| format!(" {other}"));
        format!("{name} <{}>{}", person.email.unwrap_or("-"), others.collect::<String>())
    };
    people.iter().map(person).collect::<Vec<_>>().join(" | ")
}

#[test]
fn people_are_read_in_every_shape() {
    for (text, expected) in [
        ("", ""),
        (" ; ;\n", ""),
        ("TBD", ""),
        ("\"\"", ""),
        ("Jane Doe", "Jane Doe <->"),
        ("jane@example.com", "- <jane@example.com>"),
        ("Jane Doe <jane@example.com>", "Jane Doe <jane@example.com>"),
        ("Jane Doe<jane@example.com>", "Jane Doe <jane@example.com>"),
        ("Jane Doe < jane@example.com >", "Jane Doe <jane@example.com>"),
        ("<jane@example.com>", "- <jane@example.com>"),
        ("Jane <mailto:jane@example.com>", "Jane <jane@example.com>"),
        ("MAILTO:jane@example.com?subject=Hi", "- <jane@example.com>"),
        ("Jane Doe jane@example.com", "Jane Doe <jane@example.com>"),
        ("Jane Doe, jane@example.com", "Jane Doe <jane@example.com>"),
        ("Jane Doe - jane@example.com", "Jane Doe <jane@example.com>"),
        ("Jane Doe: jane@example.com", "Jane Doe <jane@example.com>"),
        ("Jane Doe (jane@example.com)", "Jane Doe <jane@example.com>"),
        ("Jane (HR) jane@example.com", "Jane (HR) <jane@example.com>"),
        ("- jane@example.com", "- <jane@example.com>"),
        ("jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>"),
        ("Doe, Jane <jane@example.com>", "Doe, Jane <jane@example.com>"),
        ("\"Doe, Jane\" <jane@example.com>", "Doe, Jane <jane@example.com>"),
        ("'Jane Doe' <jane@example.com>", "Jane Doe <jane@example.com>"),
        ("“Jane Doe” <jane@example.com>", "Jane Doe <jane@example.com>"),
        (r#""Jane \"JD\" Doe" <jane@example.com>"#, "Jane \"JD\" Doe <jane@example.com>"),
        ("\"Doe; Jane\" <jane@example.com>; Kim", "Doe; Jane <jane@example.com> | Kim <->"),
        ("\"jane@example.com\" <jane@example.com>", "- <jane@example.com>"),
        ("Jane @ Acme <jane@example.com>", "Jane @ Acme <jane@example.com>"),
        ("Jane; Kim", "Jane <-> | Kim <->"),
        ("Jane\nKim\r\nJo", "Jane <-> | Kim <-> | Jo <->"),
        ("Jane; -; Kim;", "Jane <-> | Kim <->"),
        ("jane@example.com, kim@example.com", "- <jane@example.com> | - <kim@example.com>"),
        ("Jane <jane@example.com>, Lee, Kim <kim@example.com>", "Jane <jane@example.com> | Lee, Kim <kim@example.com>"),
        ("Conor O'Neill", "Conor O'Neill <->"),
        ("\"Jane; Kim", "\"Jane <-> | Kim <->"),
        ("José Núñez <jose@exämple.test>", "José Núñez <jose@exämple.test>"),
        ("a.b+c@mail.example.co.test", "- <a.b+c@mail.example.co.test>"),
        ("jane@example.com kim@example.com", "- <jane@example.com> | - <kim@example.com>"),
        ("jane@example.com / kim@example.com", "- <jane@example.com> | - <kim@example.com>"),
        ("Lee, Dana", "Lee, Dana <->"),
        ("Lee, Dana <dana@example.com>; Ruiz, Ana", "Lee, Dana <dana@example.com> | Ruiz, Ana <->"),
        ("Dana Lee, Ana Ruiz", "Dana Lee <-> | Ana Ruiz <->"),
        ("Dana Lee, Ana Ruiz and Kim Park", "Dana Lee <-> | Ana Ruiz <-> | Kim Park <->"),
        ("Dana Lee, Ana Ruiz, and Kim Park", "Dana Lee <-> | Ana Ruiz <-> | Kim Park <->"),
        ("Dana, Ana, Kim", "Dana <-> | Ana <-> | Kim <->"),
        ("Dana, Ana and Kim", "Dana <-> | Ana <-> | Kim <->"),
        ("Dana and Ana", "Dana <-> | Ana <->"),
        ("Dana & Ana", "Dana <-> | Ana <->"),
        ("Dana Lee / Ana Ruiz", "Dana Lee <-> | Ana Ruiz <->"),
        ("Frau Lee und Herr Ruiz", "Frau Lee <-> | Herr Ruiz <->"),
        ("Jean Petit et Marie Dubois", "Jean Petit <-> | Marie Dubois <->"),
        ("Ana y Luis", "Ana <-> | Luis <->"),
        ("José Ortega y Gasset", "José Ortega y Gasset <->"),
        (
            "Dana Lee <dana@example.com> and Ana Ruiz <ana@example.com>",
            "Dana Lee <dana@example.com> | Ana Ruiz <ana@example.com>",
        ),
        ("王芳、田中太郎", "王芳 <-> | 田中太郎 <->"),
        ("田中太郎 <tanaka@example.com>", "田中太郎 <tanaka@example.com>"),
        ("Дана Ли <dana@example.com>", "Дана Ли <dana@example.com>"),
        ("Dr. Dana Lee, PhD", "Dr. Dana Lee, PhD <->"),
        ("Prof. Dr. Ana Ruiz", "Prof. Dr. Ana Ruiz <->"),
        ("Jane Doe, Senior Recruiter", "Jane Doe, Senior Recruiter <->"),
        ("Jane Doe, Head of Talent; Kim", "Jane Doe, Head of Talent <-> | Kim <->"),
        ("[Dana Lee](mailto:dana@example.com)", "Dana Lee <dana@example.com>"),
        ("[dana@example.com](mailto:dana@example.com)", "- <dana@example.com>"),
        ("[Dana Lee](https://www.linkedin.com/in/dana-lee)", "Dana Lee <-> https://www.linkedin.com/in/dana-lee"),
        ("<a href=\"mailto:dana@example.com\">Dana Lee</a>", "Dana Lee <dana@example.com>"),
        ("https://www.linkedin.com/in/dana-lee/", "- <-> https://www.linkedin.com/in/dana-lee/"),
        ("Dana Lee (linkedin.com/in/dana-lee)", "Dana Lee <-> linkedin.com/in/dana-lee"),
        (
            "Dana Lee <dana@example.com> https://linkedin.com/in/dana",
            "Dana Lee <dana@example.com> https://linkedin.com/in/dana",
        ),
        ("Dana Lee\nhttps://linkedin.com/in/dana", "Dana Lee <-> https://linkedin.com/in/dana"),
        ("Dana Lee +1 212 555 0100", "Dana Lee <-> +1 212 555 0100"),
        ("Dana Lee (212-555-0100)", "Dana Lee <-> 212-555-0100"),
        ("Dana Lee, (212) 555-0100", "Dana Lee <-> (212) 555-0100"),
        ("Dana Lee, Tel. +1 212 555 0100", "Dana Lee <-> +1 212 555 0100"),
        ("Dana Lee <dana@example.com>, +1 212 555 0100", "Dana Lee <dana@example.com> +1 212 555 0100"),
        ("Dana Lee; dana@example.com; 212 555 0100", "Dana Lee <-> | - <dana@example.com> 212 555 0100"),
        ("Dana 2", "Dana 2 <->"),
    ] {
        let people = read_people(text).map(|people| shown(&people));
        assert_eq!(people, Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn one_ends_where_the_next_begins() {
    for (text, expected) in [
        ("Ana Ruiz (CTO), Ben Okoye (VP)", "Ana Ruiz (CTO) <-> | Ben Okoye (VP) <->"),
        ("Ana Ruiz (CTO, Acme), Ben Okoye", "Ana Ruiz (CTO, Acme) <-> | Ben Okoye <->"),
        ("Ana Ruiz, CTO, Ben Okoye, VP Sales", "Ana Ruiz, CTO <-> | Ben Okoye, VP Sales <->"),
        ("Lee, Dana, PhD", "Lee, Dana, PhD <->"),
        ("• Ana • Ben", "Ana <-> | Ben <->"),
        ("• Ana Ruiz\n• Ben Okoye", "Ana Ruiz <-> | Ben Okoye <->"),
        ("- Ana\n- Ben", "Ana <-> | Ben <->"),
        ("1. Ana\n2) Ben", "Ana <-> | Ben <->"),
        ("Ana, Ben Okoye, Kim", "Ana <-> | Ben Okoye <-> | Kim <->"),
        ("Dana Lee, Ana and Kim", "Dana Lee <-> | Ana <-> | Kim <->"),
        ("Doe, Jane M.", "Doe, Jane M. <->"),
        ("van der Berg, Jan", "van der Berg, Jan <->"),
        ("Jan de Boer, Piet de Vries", "Jan de Boer <-> | Piet de Vries <->"),
        ("Ana & 2 others", "Ana <->"),
        ("Ana and others", "Ana <->"),
        ("Ana et al.", "Ana <->"),
        ("Lee, Dana et al.", "Lee, Dana <->"),
        ("Ana und 2 weitere", "Ana <->"),
        ("ana@example.com / Ana Ruiz", "Ana Ruiz <ana@example.com>"),
        ("Ana Ruiz / ana@example.com", "Ana Ruiz <ana@example.com>"),
        ("Ana / 0170-1234567 / ana@example.com", "Ana <ana@example.com> 0170-1234567"),
        ("Ana (0170-1234567) ana@example.com", "Ana <ana@example.com> 0170-1234567"),
        ("none", ""),
        ("No", ""),
        ("nobody", ""),
        ("keine", ""),
        ("Ana; nobody", "Ana <->"),
    ] {
        let people = read_people(text).map(|people| shown(&people));
        assert_eq!(people, Ok(expected.to_owned()), "{text:?}");
    }
}

#[test]
fn nobody_is_nobody_in_every_language() {
    for text in [
        "yes",
        "no",
        "Not found",
        "none named",
        "not yet assigned",
        "steht noch nicht fest",
        "Sin asignar",
        "nog te bepalen",
        "не назначен",
        "belirlenmedi",
        "TBA",
        "tbd",
        "n/a",
        "-",
        "N/A.",
        "(not found)",
        "[none]",
        "unknown",
        "to be confirmed",
        "nicht gefunden",
        "keine Angabe",
        "noch offen",
        "Ja",
        "non renseigné",
        "introuvable",
        "à confirmer",
        "oui",
        "no encontrado",
        "por confirmar",
        "sin especificar",
        "Sí",
        "não informado",
        "a definir",
        "Sim",
        "niet gevonden",
        "nog onbekend",
        "n.v.t.",
        "non trovato",
        "da definire",
        "Nessuno",
        "sì",
        "nie znaleziono",
        "do ustalenia",
        "brak",
        "tak",
        "bulunamadı",
        "BELİRTİLMEDİ",
        "yok",
        "Evet",
        "не найдено",
        "Неизвестно",
        "нет",
        "да",
        "уточняется",
        "未找到",
        "待定",
        "暂无",
        "无",
        "見つからず",
        "未定",
        "なし",
        "미정",
        "없음",
        "확인 중",
        "못 찾음",
    ] {
        assert_eq!(read_people(text).map(|people| shown(&people)), Ok(String::new()), "{text:?}");
        let beside = format!("Ana Ruiz; {text}");
        assert_eq!(read_people(&beside).map(|people| shown(&people)), Ok("Ana Ruiz <->".to_owned()), "{beside:?}");
    }
}

#[test]
fn a_broken_address_is_named_with_its_piece() {
    for (text, piece) in [
        ("Jane <jane@>", "Jane <jane@>"),
        ("Jane <>", "Jane <>"),
        ("Jane <jane>", "Jane <jane>"),
        ("Jane <jane@example.com", "Jane <jane@example.com"),
        ("Jane jane@example.com>", "Jane jane@example.com>"),
        ("Kim; jane@example", "jane@example"),
        ("jane@example..com", "jane@example..com"),
        ("jane@-example.com", "jane@-example.com"),
        (".jane@example.com", ".jane@example.com"),
        ("jane@@example.com", "jane@@example.com"),
        ("@example.com", "@example.com"),
        ("jane@192.0.2.1", "jane@192.0.2.1"),
        ("Jane @ Acme", "Jane @ Acme"),
        ("Jane jane@example.com Doe", "Jane jane@example.com Doe"),
    ] {
        let piece = piece.to_owned();
        assert_eq!(read_people(text), Err(PeopleError::BrokenAddress { piece }), "{text:?}");
    }
}

#[test]
fn one_person_with_several_addresses_has_none_that_is_sure() {
    for text in [
        "A <a@example.com> B <b@example.com>",
        "Jane jane@example.com / jane@home.test",
        "Jane: jane@example.com jane@home.test",
    ] {
        assert_eq!(read_people(text), Err(PeopleError::SeveralAddresses { piece: text.to_owned() }), "{text:?}");
    }
}

#[test]
fn names_between_commas_may_be_of_half_as_many_people() {
    for text in
        ["Lee, Dana, Ruiz, Ana", "Ana, Ben Okoye", "Ana Ruiz, Ben", "Ana Ruiz, CTO, Ben", "Ana, Ben Okoye, Kim, Jo"]
    {
        assert_eq!(read_people(text), Err(PeopleError::Unclear { piece: text.to_owned() }), "{text:?}");
    }
}

#[test]
fn one_person_is_one() {
    let jane = read_person("Jane Doe <jane@example.com>;").map(|person| shown(&[person]));
    assert_eq!(jane, Ok("Jane Doe <jane@example.com>".to_owned()));
    for (text, count) in [("", 0), ("n/a", 0), ("Jane; Kim", 2), ("Jane\nKim\nJo", 3)] {
        assert_eq!(read_person(text), Err(PeopleError::NotOne { count }), "{text:?}");
    }
}

proptest! {
    #[test]
    fn named_people_read_back(
        people in prop::collection::vec(("[A-Z][a-zé]{2,8}(, | )[A-Z][a-z]{2,8}", "[a-z]{1,9}@[a-z]{1,9}\\.test"), 0..6),
        separator in prop::sample::select(&["; ", ";", "\n", ", "][..]),
    ) {
        let written = people.iter().map(|(name, email)| format!("{name} <{email}>"));
        let text = written.clone().collect::<Vec<_>>().join(separator);
        let expected = written.collect::<Vec<_>>().join(" | ");
        prop_assert_eq!(read_people(&text).map(|people| shown(&people)), Ok(expected));
    }
}

//! People with their addresses.

use interview_reminders::cell::people::{
    AddressFlaw, NameOrder, People, PeopleError, PersonCell, paired, read_people, read_person,
};
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

fn read(text: &str) -> Result<People<'_>, PeopleError> {
    read_people(text, NameOrder::Unknown)
}

/// What a text was read as, where that is not what is expected.
fn mismatch(text: &str, read: &Result<String, PeopleError>, expected: &str) -> Option<String> {
    (read.as_deref() != Ok(expected)).then(|| format!("{text:?} is {read:?}, not {expected:?}"))
}

/// The people of a cell without a flaw.
fn sound(text: &str) -> Result<String, PeopleError> {
    let People { people, flaws } = read(text)?;
    Ok(if flaws.is_empty() { shown(&people) } else { format!("{} but for {flaws:?}", shown(&people)) })
}

#[test]
fn people_are_read_in_every_shape() {
    let mut wrong: Vec<String> = Vec::new();
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
        ("Jane (HR) jane@example.com", "Jane <jane@example.com>"),
        ("- jane@example.com", "- <jane@example.com>"),
        ("jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>"),
        ("Doe, Jane <jane@example.com>", "Jane Doe <jane@example.com>"),
        ("\"Doe, Jane\" <jane@example.com>", "Jane Doe <jane@example.com>"),
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
        ("Jane <jane@example.com>, Lee, Kim <kim@example.com>", "Jane <jane@example.com> | Kim Lee <kim@example.com>"),
        ("Conor O'Neill", "Conor O'Neill <->"),
        ("\"Jane; Kim", "\"Jane <-> | Kim <->"),
        ("José Núñez <jose@exämple.test>", "José Núñez <jose@exämple.test>"),
        ("a.b+c@mail.example.co.test", "- <a.b+c@mail.example.co.test>"),
        ("jane@example.com kim@example.com", "- <jane@example.com> | - <kim@example.com>"),
        ("jane@example.com / kim@example.com", "- <jane@example.com> | - <kim@example.com>"),
        ("Jane mailto:jane@example.com/Jane@example.com", "Jane <jane@example.com>"),
        ("Lee, Dana", "Lee, Dana <->"),
        ("Lee, Dana <dana@example.com>; Ruiz, Ana", "Dana Lee <dana@example.com> | Ana Ruiz <->"),
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
        ("Dr. Dana Lee, PhD", "Dr. Dana Lee <->"),
        ("Prof. Dr. Ana Ruiz", "Prof. Dr. Ana Ruiz <->"),
        ("Jane Doe, Senior Recruiter", "Jane Doe <->"),
        ("Jane Doe, Head of Talent; Kim", "Jane Doe <-> | Kim <->"),
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
        ("Dana Lee; dana@example.com; 212 555 0100", "Dana Lee <dana@example.com> 212 555 0100"),
        ("Dana 2", "Dana 2 <->"),
    ] {
        wrong.extend(mismatch(text, &sound(text), expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_ends_where_the_next_begins() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected) in [
        ("Ana Ruiz (CTO), Ben Okoye (VP)", "Ana Ruiz <-> | Ben Okoye <->"),
        ("Ana Ruiz (CTO, Acme), Ben Okoye", "Ana Ruiz <-> | Ben Okoye <->"),
        ("Ana Ruiz, CTO, Ben Okoye, VP Sales", "Ana Ruiz <-> | Ben Okoye <->"),
        ("Lee, Dana, PhD", "Lee, Dana <->"),
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
        wrong.extend(mismatch(text, &sound(text), expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
        assert_eq!(sound(text), Ok(String::new()), "{text:?}");
        let beside = format!("Ana Ruiz; {text}");
        assert_eq!(sound(&beside), Ok("Ana Ruiz <->".to_owned()), "{beside:?}");
    }
}

#[test]
fn a_broken_address_is_reported_and_its_person_is_kept() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected, piece) in [
        ("Jane <jane@>", "Jane <->", "jane@"),
        ("Jane <>", "Jane <->", "Jane <>"),
        ("Jane <jane>", "Jane <->", "jane"),
        ("ana@", "", "ana@"),
        ("ana@@x.example", "", "ana@@x.example"),
        ("ana at example.com", "", "ana at example.com"),
        ("ana[at]example.com", "", "ana[at]example.com"),
        ("ana (at) example (dot) com", "", "ana (at) example (dot) com"),
        ("ana @ example.com", "", "ana @ example.com"),
        ("ana@ example.com", "", "ana@ example.com"),
        ("Ana Ruiz ana@example", "Ana Ruiz <->", "ana@example"),
        ("Ana Ruiz, ana(at)example.com", "Ana Ruiz <->", "ana(at)example.com"),
        ("Kim; jane@example", "Kim <->", "jane@example"),
        (
            "Kim <kim@example.com>; Jo <jo@>; Al <al@example.com>",
            "Kim <kim@example.com> | Jo <-> | Al <al@example.com>",
            "jo@",
        ),
        ("Kim kim@example.com, Jo jo@example, Lu", "Kim <kim@example.com> | Jo <-> | Lu <->", "jo@example"),
        ("jane@example..com", "", "jane@example..com"),
        ("jane@-example.com", "", "jane@-example.com"),
        (".jane@example.com", "", ".jane@example.com"),
        ("jane@@example.com", "", "jane@@example.com"),
        ("@example.com", "", "@example.com"),
        ("jane@192.0.2.1", "", "jane@192.0.2.1"),
        ("jane@[192.0.2.1]", "", "jane@[192.0.2.1]"),
        ("\"ana@example.com", "", "\"ana@example.com"),
        ("Jane jane@example.com Doe", "Jane <->", "Jane jane@example.com Doe"),
    ] {
        let flaws = [AddressFlaw::Broken { piece: piece.into() }];
        wrong.extend(mismatch(text, &sound(text), &format!("{expected} but for {flaws:?}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_address_may_be_written_in_many_ways() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected) in [
        ("Jane <jane@example.com", "Jane <jane@example.com>"),
        ("Jane jane@example.com>", "Jane <jane@example.com>"),
        ("\"ana ruiz\"@example.com", "- <\"ana ruiz\"@example.com>"),
        ("Ana <\"ana;r@x\"@example.com>; Bo", "Ana <\"ana;r@x\"@example.com> | Bo <->"),
        (r#"Ana <"a\"<b>;c"@example.com>"#, r#"Ana <"a\"<b>;c"@example.com>"#),
        ("ana?bcc=x&y@example.com", "- <ana?bcc=x&y@example.com>"),
        ("o'neill@example.com", "- <o'neill@example.com>"),
        ("Email: jane@example.com", "- <jane@example.com>"),
        ("E-mail:jane@example.com", "- <jane@example.com>"),
        ("Jane Doe, e-mail jane@example.com, tel 212 555 0100", "Jane Doe <jane@example.com> 212 555 0100"),
        ("jane@example.com.", "- <jane@example.com>"),
        ("用户@例え.test", "- <用户@例え.test>"),
        // No address was meant.
        ("Jane @ Acme", "Jane @ Acme <->"),
        ("Ana at booking.com", "Ana at booking.com <->"),
        ("@ana", "@ana <->"),
    ] {
        wrong.extend(mismatch(text, &sound(text), expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn one_person_with_several_addresses_has_none_that_is_sure() {
    for text in ["Jane jane@example.com / jane@home.test", "Jane: jane@example.com jane@home.test"] {
        let People { people, flaws } = read(text).expect("an address costs nobody");
        assert_eq!(shown(&people), "Jane <->", "{text:?}");
        assert_eq!(flaws, [AddressFlaw::Several { piece: text.into() }], "{text:?}");
    }
}

#[test]
fn people_are_told_apart_without_a_mark_between_them() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, expected) in [
        ("A <a@example.com> B <b@example.com>", "A <a@example.com> | B <b@example.com>"),
        ("ana@example.com Ana Ruiz bo@example.com Bo Chen", "Ana Ruiz <ana@example.com> | Bo Chen <bo@example.com>"),
        ("Ana Ruiz / Bo Chen", "Ana Ruiz <-> | Bo Chen <->"),
        ("Ana Ruiz & Bo", "Ana Ruiz <-> | Bo <->"),
        ("Ana Ruiz <ana@example.com> / Bo <bo@example.com>", "Ana Ruiz <ana@example.com> | Bo <bo@example.com>"),
        ("Dana Lee, Ana Ruiz <ana@example.com>", "Dana Lee <-> | Ana Ruiz <ana@example.com>"),
        ("García Márquez, Ana María <ana.garcia@example.com>", "García Márquez, Ana María <ana.garcia@example.com>"),
        ("Ana, Bo, Cy <cy@example.com>", "Ana <-> | Bo <-> | Cy <cy@example.com>"),
        ("Herr Klein, Frau Weber", "Herr Klein <-> | Frau Weber <->"),
        ("Dr. Ruiz, Prof. Chen", "Dr. Ruiz <-> | Prof. Chen <->"),
        ("Mme Dubois et M. Petit", "Mme Dubois <-> | M. Petit <->"),
        ("Dana Lee; dana@example.com", "Dana Lee <dana@example.com>"),
        ("Dana Lee; kim@example.com", "Dana Lee <-> | - <kim@example.com>"),
    ] {
        wrong.extend(mismatch(text, &sound(text), expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_surname_before_the_first_name_is_turned_where_the_cell_or_the_column_says() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, order, expected) in [
        ("Ruiz, Ana", NameOrder::Unknown, "Ruiz, Ana <->"),
        ("Ana, Bo", NameOrder::Unknown, "Ana, Bo <->"),
        ("Ana, Bo", NameOrder::Apart, "Ana <-> | Bo <->"),
        ("Ruiz, Ana", NameOrder::SurnameFirst, "Ana Ruiz <->"),
        ("Ruiz, Dr. Ana; Chen, Bo", NameOrder::Unknown, "Dr. Ana Ruiz <-> | Bo Chen <->"),
        ("Ana, Bo; Bo, Cy", NameOrder::Unknown, "Ana, Bo <-> | Bo, Cy <->"),
        ("Ruiz, Ana <ana@example.com>", NameOrder::Unknown, "Ana Ruiz <ana@example.com>"),
        ("Ruiz, Ana <aruiz@example.com>; Chen, Bo", NameOrder::Unknown, "Ana Ruiz <aruiz@example.com> | Bo Chen <->"),
        ("Ruiz, Ana <ruiz@example.com>", NameOrder::Unknown, "Ruiz, Ana <ruiz@example.com>"),
        ("\"Ruiz, Ana\" <r@example.com>", NameOrder::Unknown, "Ana Ruiz <r@example.com>"),
        ("van der Berg, Jan; Lee, Dana M.", NameOrder::Unknown, "Jan van der Berg <-> | Dana M. Lee <->"),
        ("Lee, Dana, Ruiz, Ana", NameOrder::SurnameFirst, "Dana Lee <-> | Ana Ruiz <->"),
        ("Lee, Dana Marie", NameOrder::SurnameFirst, "Dana Marie Lee <->"),
        ("Dana Lee, Ana Ruiz", NameOrder::SurnameFirst, "Dana Lee <-> | Ana Ruiz <->"),
        ("田中, 太郎; 王, 芳", NameOrder::Unknown, "田中, 太郎 <-> | 王, 芳 <->"),
    ] {
        let people = read_people(text, order).map(|people| shown(&people.people));
        wrong.extend(mismatch(text, &people, expected));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cells_of_a_column_show_in_which_order_names_are() {
    for (cells, expected) in [
        (&["Ruiz, Ana", "Chen, Bo", ""][..], NameOrder::SurnameFirst),
        (&["Ruiz, Ana", "Ruiz, Ana"], NameOrder::Unknown),
        (&["Ruiz, Ana", "Bo Chen", "Lee, Dana"], NameOrder::Unknown),
        (&["Ruiz, Ana <ana@example.com>", "Bo Chen", "Lee, Dana"], NameOrder::SurnameFirst),
        (&["Ana, Bo", "Cy"], NameOrder::Apart),
        (&["Ana, Bo", "Cy, Ana"], NameOrder::Apart),
        (&["Ana, Bo", "Ana, Bo, Cy"], NameOrder::Apart),
        (&["Ruiz, Ana", "Chen, Bo, Lee, Dana", "Moss, Cy"], NameOrder::SurnameFirst),
        (&["Ana, Bo"], NameOrder::Unknown),
        (&["Ana", "Bo"], NameOrder::Unknown),
        (&[], NameOrder::Unknown),
    ] {
        assert_eq!(NameOrder::of_column(cells.iter().copied()), expected, "{cells:?}");
    }
}

#[test]
fn the_work_behind_a_name_is_no_part_of_it_and_yet_says_who_it_is() {
    for (text, name, written) in [
        ("Ana Ruiz (CTO)", "Ana Ruiz", "Ana Ruiz (CTO)"),
        ("Jane (HR) jane@example.com", "Jane", "Jane (HR)"),
        ("Jane Doe, Senior Recruiter", "Jane Doe", "Jane Doe, Senior Recruiter"),
        ("Jane Doe - Head of Talent", "Jane Doe", "Jane Doe - Head of Talent"),
        ("Dr. Dana Lee, PhD", "Dr. Dana Lee", "Dr. Dana Lee, PhD"),
        ("Ana (Anita) Ruiz", "Ana (Anita) Ruiz", "Ana (Anita) Ruiz"),
        ("Jack, Ma", "Jack, Ma", "Jack, Ma"),
        ("Talent Team, Acme", "Talent Team, Acme", "Talent Team, Acme"),
    ] {
        let people = read(text).expect("one person").people;
        let [person] = &*people else { panic!("{text:?}: {people:?}") };
        assert_eq!((person.name.as_deref(), person.written.as_deref()), (Some(name), Some(written)));
    }
}

#[test]
fn names_and_addresses_in_two_columns_are_put_together() {
    for (names, addresses, expected) in [
        (
            "Ana Ruiz; Bo Chen",
            "ana@example.com; bo@example.com",
            "Ana Ruiz <ana@example.com> | Bo Chen <bo@example.com>",
        ),
        (
            "Ana Ruiz; Bo Chen",
            "bo@example.com, ana@example.com",
            "Ana Ruiz <ana@example.com> | Bo Chen <bo@example.com>",
        ),
        ("Ana Ruiz; Bo Chen", "x@example.com; y@example.com", "Ana Ruiz <x@example.com> | Bo Chen <y@example.com>"),
        ("Ana Ruiz; Bo Chen", "bo@example.com", "Ana Ruiz <-> | Bo Chen <bo@example.com>"),
        ("Ana Ruiz; Bo Chen", "jobs@example.com", "Ana Ruiz <-> | Bo Chen <-> | - <jobs@example.com>"),
        ("Ana Ruiz <ana@example.com>", "a@example.com", "Ana Ruiz <ana@example.com> | - <a@example.com>"),
        ("Ana Ruiz", "jobs@example.com", "Ana Ruiz <jobs@example.com>"),
        ("", "ana@example.com", "- <ana@example.com>"),
    ] {
        let [people, addresses] = [names, addresses].map(|text| read(text).expect("people").people);
        assert_eq!(shown(&paired(people, addresses)), expected);
    }
}

#[test]
fn a_page_beside_an_address_in_another_column_is_that_of_the_same_person() {
    for (names, expected) in [
        ("Ana Ruiz", "https://www.linkedin.com/in/ana-ruiz"),
        ("Ana Ruiz https://example.com/ana", "https://example.com/ana"),
    ] {
        let addresses = "ana.ruiz@example.com https://www.linkedin.com/in/ana-ruiz";
        let [people, addresses] = [names, addresses].map(|text| read(text).expect("people").people);
        let together = paired(people, addresses);
        let [person] = &*together else { panic!("{together:?}") };
        assert_eq!((person.email, person.link), (Some("ana.ruiz@example.com"), Some(expected)));
    }
}

#[test]
fn names_between_commas_may_be_of_half_as_many_people() {
    for text in
        ["Lee, Dana, Ruiz, Ana", "Ana, Ben Okoye", "Ana Ruiz, Ben", "Ana Ruiz, CTO, Ben", "Ana, Ben Okoye, Kim, Jo"]
    {
        assert_eq!(read(text), Err(PeopleError::Unclear { piece: text.to_owned() }), "{text:?}");
    }
}

#[test]
fn one_person_is_one() {
    let one = |text| read_person(text, NameOrder::Unknown);
    let jane = one("Jane Doe <jane@example.com>;").map(|(person, flaws)| (shown(&[person]), flaws.len()));
    assert_eq!(jane, Ok(("Jane Doe <jane@example.com>".to_owned(), 0)));
    let broken = one("jane@").map(|(person, flaws)| (shown(&[person]), flaws.len()));
    assert_eq!(broken, Ok(("- <->".to_owned(), 1)));
    for (text, count) in [("", 0), ("n/a", 0), ("Jane; Kim", 2), ("Jane\nKim\nJo", 3)] {
        assert_eq!(one(text), Err(PeopleError::NotOne { count }), "{text:?}");
    }
}

proptest! {
    // Shorter words may be titles: `Bey`.
    #[test]
    fn named_people_read_back(
        people in prop::collection::vec(("[A-Z][a-zé]{5,8}(, | )[A-Z][a-z]{5,8}", "[a-z]{1,9}@[a-z]{1,9}\\.test"), 0..6),
        separator in prop::sample::select(&["; ", ";", "\n", ", "][..]),
    ) {
        let written = people.iter().map(|(name, email)| format!("{name} <{email}>"));
        let text = written.clone().collect::<Vec<_>>().join(separator);
        let expected = written.collect::<Vec<_>>().join(" | ");
        // In which order a name is shown depends on the others.
        let read = read(&text).map(|read| {
            let people = read.people.into_iter();
            let people = people.map(|person| PersonCell { name: person.written.clone(), written: None, ..person });
            shown(&people.collect::<Vec<_>>())
        });
        prop_assert_eq!(read, Ok(expected));
    }
}

//! People with their addresses.

use interview_reminders::cell::people::{PeopleError, PersonCell, read_people, read_person};
use proptest::prelude::*;

/// People as `name <email>`, with `-` for what they lack, one behind the other.
fn shown(people: &[PersonCell]) -> String {
    let person = |person: &PersonCell| {
        let name = person.name.as_deref().unwrap_or("-");
        format!("{name} <{}>", person.email.unwrap_or("-"))
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
    ] {
        let people = read_people(text).map(|people| shown(&people));
        assert_eq!(people, Ok(expected.to_owned()), "{text:?}");
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
        ("jane@example.com kim@example.com", "jane@example.com kim@example.com"),
        ("A <a@example.com> B <b@example.com>", "A <a@example.com> B <b@example.com>"),
        ("Jane jane@example.com Doe", "Jane jane@example.com Doe"),
    ] {
        let piece = piece.to_owned();
        assert_eq!(read_people(text), Err(PeopleError::BrokenAddress { piece }), "{text:?}");
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

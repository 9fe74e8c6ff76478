//! The guides: the built-in ones against their sources, the words in which they are written, what
//! a user can write wrong in one, and what a configuration changes.

use interview_reminders::guide::{Field, FixedWord, Guide, Template, TomlProblem};

#[path = "guide/builtin.rs"]
mod builtin;
#[path = "guide/changes.rs"]
mod changes;
#[path = "guide/page.rs"]
mod page;
#[path = "guide/said.rs"]
mod said;
#[path = "guide/words.rs"]
mod words;

/// The smallest guide: line 1 its title, line 2 its limits, line 3 the head of a guideline.
const SMALLEST: &str = r#"title = "Mine"
limits = { per-day = 1, per-week = 2 }
[guideline.nudge]
rules = ["mine"]
anchor = "end"
not-before = "2 days"
not-after = "3 days"
to = "contact"
medium = "theirs"
summary = "Ask {person}"
reason = "I like it so."
"#;

fn builtin(name: &str) -> Guide {
    let text = Guide::builtin_text(name).expect("a built-in guide");
    Guide::parse(name, text).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"))
}

/// The first mistake of those that reading gave.
fn first(read: Result<Guide, Vec<TomlProblem>>) -> TomlProblem {
    read.expect_err("a mistake").swap_remove(0)
}

fn rendered(template: &Template) -> String {
    let mut text = String::new();
    template.render(&mut text, |field, out| match field {
        Field::AtCompany => out.push_str(" at <company>"),
        field => out.extend(["<", field.word(), ">"]),
    });
    text
}

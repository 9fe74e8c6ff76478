//! One word, one thing: no two types of the library share a name, and code says in plain terms what it does.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

mod support {
    pub mod repository;
    pub mod sources;
}

use std::collections::BTreeMap;
use std::path::Path;

use support::sources::{Source, sources};

/// The library's sources.
fn library() -> impl Iterator<Item = Source> {
    sources("src").into_iter().filter(|source| !source.path.starts_with("src/bin/"))
}

/// The name of the type that a line defines for others than its own module.
fn public_type(line: &str) -> Option<&str> {
    let public = line.trim_start().strip_prefix("pub")?;
    let behind = match public.strip_prefix('(') {
        Some(scope) => scope.split_once(')')?.1,
        None => public,
    };
    let mut words = behind.trim_start().split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    matches!(words.next()?, "struct" | "enum" | "trait" | "type" | "union").then(|| words.next()).flatten()
}

#[test]
fn a_line_with_a_public_type_is_seen() {
    assert_eq!(public_type("pub struct Day(i32);"), Some("Day"));
    assert_eq!(public_type("    pub(super) enum Word {"), Some("Word"));
    assert_eq!(public_type("pub(in crate::cell) type Words<V> = Vec<V>;"), Some("Words"));
    assert_eq!(public_type("struct Day(i32);"), None);
    assert_eq!(public_type("pub fn day() {"), None);
    assert_eq!(public_type("pub use day::Day;"), None);
}

#[test]
fn no_two_public_types_share_a_name() {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in library() {
        for name in source.text.lines().filter_map(public_type) {
            names.entry(name.to_owned()).or_default().push(source.path.clone());
        }
    }
    assert!(names.len() > 100, "there are types");
    names.retain(|_, places| places.len() > 1);
    assert_eq!(names, BTreeMap::new());
}

#[test]
fn one_module_at_most_is_called_words() {
    let is_so_called = |path: &String| Path::new(path).file_stem().is_some_and(|name| name == "words");
    let words: Vec<String> = library().map(|source| source.path).filter(is_so_called).collect();
    assert!(words.len() < 2, "{words:?}");
}

/// A source without its strings, in which people are spoken to as people are: what remains is code and comments.
fn without_strings(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(start) = rest.find(['"', '\'', '/']) {
        kept.push_str(&rest[..start]);
        let behind = &rest[start..];
        let hashes = kept.len() - kept.trim_end_matches('#').len();
        let is_raw = kept.trim_end_matches('#').ends_with('r');
        let length = match &behind[..1] {
            "/" if behind.starts_with("//") => {
                let line = behind.lines().next().unwrap_or_default();
                kept.push_str(line);
                line.len()
            }
            "\"" if is_raw => {
                let end = format!("\"{}", "#".repeat(hashes));
                1 + behind[1..].find(&end).map_or(behind.len() - 1, |place| place + end.len())
            }
            "\"" => end_of_literal(behind, '"'),
            // A lifetime has no end.
            "'" if behind[1..].starts_with('\\') || behind.chars().nth(2) == Some('\'') => end_of_literal(behind, '\''),
            _ => 1,
        };
        rest = &behind[length..];
    }
    kept + rest
}

/// How long a literal is that begins and ends with a mark.
fn end_of_literal(text: &str, mark: char) -> usize {
    let mut is_escaped = false;
    for (place, character) in text.char_indices().skip(1) {
        if character == mark && !is_escaped {
            return place + 1;
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    text.len()
}

#[test]
fn strings_are_left_out_of_a_source() {
    for (source, kept) in [
        ("say(\"told\")", "say()"),
        (r#"say("\"told\\") + told"#, "say() + told"),
        ("say(r#\"\"told\"#, 'a')", "say(r#, )"),
        ("fn f<'t>(c: char) { c == '\"' || c == '\\'' } // it's", "fn f<t>(c: char) { c ==  || c ==  } // it's"),
    ] {
        assert_eq!(without_strings(source), kept);
    }
}

/// Words of which the field has plainer ones, with these.
const PLAINER: [(&str, &str); 7] = [
    ("told", "reported"),
    ("untold", "unreported"),
    ("tell", "report"),
    ("tells", "reports"),
    ("telling", "reporting"),
    ("octet", "byte"),
    ("octets", "bytes"),
];

/// The words of names and comments for which there are plainer ones. To tell one thing apart from another is as plain as it
/// gets, and what a comment quotes is said to people.
fn less_plain(text: &str) -> Vec<&'static str> {
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let comments: String = text.lines().filter_map(|line| Some(line.split_once("//")?.1.to_owned() + "\n")).collect();
    let distinguishes = |sentence: &str| sentence.contains("apart") || sentence.contains("from");
    let found = |text: &str| {
        let parts = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
        PLAINER.iter().map(|(word, _)| *word).filter(|word| parts.iter().any(|part| part == word)).collect::<Vec<_>>()
    };
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let names = code.flat_map(|line| line.split(|c| !is_of_name(c))).filter(|name| !distinguishes(name));
    let names = names.flat_map(|name| found(&humps_apart(name)));
    let quoted = |sentence: &str| sentence.split(['"', '`']).step_by(2).collect::<String>();
    let sentences = comments.split(". ").filter(|sentence| !distinguishes(sentence));
    names.chain(sentences.flat_map(|sentence| found(&quoted(sentence)))).collect()
}

/// The words of a name in camel case: "Told In", of `ToldIn`.
fn humps_apart(name: &str) -> String {
    name.chars().flat_map(|c| [c.is_uppercase().then_some(' '), Some(c)]).flatten().collect()
}

#[test]
fn less_plain_words_are_seen() {
    for (source, words) in [
        ("let told_in = is_told(ToldDay);", vec!["told", "told", "told"]),
        ("/// This is told. It tells one from another.\nfn tells_apart() {}", vec!["told"]),
        ("// `told` and \"told\" are quoted; Gold and bold are no such words\nlet retold = 1;", vec![]),
    ] {
        assert_eq!(less_plain(source), words, "{source}");
    }
}

#[test]
fn code_and_comments_say_it_plainly() {
    for Source { path, text } in ["src", "tests", "benches"].into_iter().flat_map(sources) {
        let found = less_plain(&without_strings(&text));
        let plainer: Vec<_> = PLAINER.iter().filter(|(word, _)| found.contains(word)).collect();
        assert!(plainer.is_empty(), "{path}: less plain words, each with a plainer one: {plainer:?}");
    }
}

//! The library's modules stand on each other in one order, which its documentation gives; and what one has to read at once
//! is small.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

mod support {
    pub mod repository;
    pub mod sources;
}

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use support::repository::repository;
use support::sources::sources;

/// The modules in the order of the list in the crate's documentation.
fn listed(library: &str) -> Vec<&str> {
    let titles = library.lines().filter_map(|line| line.strip_prefix("//! - [`")?.split_once("`]: "));
    titles.map(|(title, _)| title.trim_start_matches("mod@")).collect()
}

/// The Rust of a file, or of all files in a folder; empty where there is neither.
fn rust(path: &Path) -> String {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder can be read");
        return entries.map(|entry| rust(&entry.expect("a folder can be read").path())).collect();
    }
    let is_rust = path.extension().is_some_and(|extension| extension == "rs") && path.exists();
    if is_rust { fs::read_to_string(path).expect("a file can be read") } else { String::new() }
}

/// The modules that a text names as the crate's, but for links in comments.
fn named(text: &str) -> BTreeSet<&str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| line.split("crate::").skip(1));
    names.filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next()).collect()
}

#[test]
fn every_module_knows_only_those_listed_before_it() {
    let library = fs::read_to_string(repository("src/lib.rs")).expect("there is a library");
    let listed = listed(&library);
    for (place, module) in listed.iter().enumerate() {
        let folder = repository("src").join(module);
        let sources = rust(&folder.with_extension("rs")) + &rust(&folder);
        assert!(!sources.is_empty(), "there is no module {module}");
        let behind: Vec<_> = named(&sources).into_iter().filter(|name| listed[place + 1..].contains(name)).collect();
        assert!(behind.is_empty(), "{module} knows {behind:?}, which the documentation lists behind it");
    }
}

/// The rooms of a module in the order of the list in its documentation.
fn rooms(module: &str) -> Vec<&str> {
    let titles = module.lines().filter_map(|line| line.strip_prefix("//! - `")?.split_once("`: "));
    titles.map(|(title, _)| title).collect()
}

/// The rooms of a module that a text names.
fn rooms_named<'t>(text: &'t str, module: &str) -> BTreeSet<&'t str> {
    let path = format!("crate::{module}::");
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| line.split(&*path).skip(1).collect::<Vec<_>>());
    let names = names.filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next());
    names.filter(|name| !name.is_empty()).collect()
}

/// The modules that a text declares.
fn declared(module: &str) -> BTreeSet<&str> {
    let names = module.lines().filter_map(|line| {
        let line = ["pub ", "pub(crate) "].iter().find_map(|seen| line.strip_prefix(seen)).unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    names.collect()
}

/// Whether a module has something of this name besides its rooms.
fn has(module: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut items = module.lines().filter(|line| line.contains("fn ") || line.contains("use "));
    items.any(|line| line.split(|c: char| !is_word(c)).any(|word| word == name))
}

#[test]
fn every_room_knows_only_those_listed_before_it() {
    for (name, has_items) in [("cell", true), ("interview", false)] {
        let folder = repository("src").join(name);
        let module = fs::read_to_string(folder.with_extension("rs")).expect("there is a module");
        let listed = rooms(&module);
        assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), declared(&module));
        for (place, room) in listed.iter().enumerate() {
            let root = folder.join(room).with_extension("rs");
            let above = rust(&root).lines().any(names_by_place);
            assert!(!above, "{room} names another room by its place, not by its path");
            let sources = rust(&root) + &rust(&folder.join(room));
            let is_behind = |found: &&str| {
                let is_of_module = has_items && !listed.contains(found) && has(&module, found);
                !listed[..=place].contains(found) && !is_of_module
            };
            let behind: Vec<_> = rooms_named(&sources, name).into_iter().filter(is_behind).collect();
            assert!(
                behind.is_empty(),
                "{room} knows {behind:?}, which the documentation lists behind it, or by no room"
            );
        }
    }
}

/// Whether a line names something by its place; a test names what is beside it.
fn names_by_place(line: &str) -> bool {
    !line.trim_start().starts_with("//") && line.contains("super::") && !line.contains("use super::*")
}

#[test]
fn every_module_is_listed_once() {
    let library = fs::read_to_string(repository("src/lib.rs")).expect("there is a library");
    let public = library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let mut listed = listed(&library);
    listed.sort_unstable();
    assert_eq!(listed, public.collect::<Vec<_>>());
}

/// How many lines each function of a formatted source has, from its head to its end.
fn functions(source: &str) -> Vec<usize> {
    let lines: Vec<&str> = source.lines().collect();
    let is_before = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | ':' | '(' | ')');
    let is_head = |line: &str| line.split_once("fn ").is_some_and(|(before, _)| before.chars().all(is_before));
    let starts = lines.iter().enumerate().filter(|(_, line)| is_head(line));
    let lengths = starts.map(|(start, line)| {
        if line.ends_with(['}', ';']) {
            return 1;
        }
        let indent = &line[..line.len() - line.trim_start().len()];
        let is_end = |line: &&str| {
            line.strip_prefix(indent)
                .is_some_and(|rest| rest.starts_with('}') || rest.starts_with(')') && rest.ends_with(';'))
        };
        lines[start..].iter().position(is_end).expect("a function ends") + 1
    });
    lengths.collect()
}

#[test]
fn functions_are_measured() {
    let source = "fn one() {}\n\nimpl A {\n    pub(super) const fn four<T>(\n        text: &str,\n    ) -> u8 {\n        1\n    }\n\n    \
                  fn declared(\n        one: u8,\n    );\n}\n// fn in_comment() {\n";
    assert_eq!(functions(source), [1, 5, 3]);
}

#[test]
fn what_is_read_at_once_is_small() {
    let sources = sources("src");
    let mut files: Vec<(usize, &str)> =
        sources.iter().map(|source| (source.text.lines().count(), source.path.as_str())).collect();
    let mut functions: Vec<usize> = sources.iter().flat_map(|source| functions(&source.text)).collect();
    files.sort_unstable();
    functions.sort_unstable();
    let (median, (longest, path)) = (files[files.len() / 2].0, files[files.len() - 1]);
    assert!(longest <= 400, "{path} has {longest} lines");
    assert!(median <= 120, "every second file has more than {median} lines");
    let of_functions = [functions.len() / 2, functions.len() * 99 / 100, functions.len() - 1].map(|at| functions[at]);
    // Beyond 100 lines the linter wants a reason: a table has one.
    let limits = [7, 40, 120];
    let is_kept = of_functions.iter().zip(limits).all(|(lines, limit)| *lines <= limit);
    assert!(
        is_kept,
        "half of the functions, 99 in 100, and all have at most {of_functions:?} lines, and not {limits:?}"
    );
}

//! Weaves every mutant of some files into them, so that one build holds all: the file `mutant` in the folder of the copy
//! chooses one by its number.
//!
//! `mutants LIBRARY UNVIABLE FILE…` rewrites the files of a copy in place, adds to its `lib.rs` what chooses, and prints a
//! line for each mutant: its number, where it stands, and what it does. Those whose numbers stand in the file `UNVIABLE`
//! are left out. Where there is a file `passed`, the number of each mutant that a run passes is appended to it.

mod function;
mod weaver;

use std::path::Path;
use std::{env, fs};

use syn::visit_mut::VisitMut;

use weaver::Weaver;

/// What chooses, in the library. Programs that the tests start have an environment of their own, so files say it.
const CHOOSING: &str = r#"
#[doc(hidden)]
#[must_use]
pub fn is_mutant(number: usize) -> bool {
    use std::io::Write;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicBool, Ordering};
    const CHOICE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/mutant");
    const PASSED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/passed");
    static CHOSEN: LazyLock<Option<usize>> =
        LazyLock::new(|| std::fs::read_to_string(CHOICE).ok()?.trim().parse().ok());
    static NOTES: LazyLock<bool> = LazyLock::new(|| std::fs::exists(PASSED).unwrap_or_default());
    static KNOWN: [AtomicBool; 8192] = [const { AtomicBool::new(false) }; 8192];
    if *NOTES && !KNOWN[number].swap(true, Ordering::Relaxed) {
        let mut notes = std::fs::OpenOptions::new().append(true).open(PASSED).expect("a file");
        notes.write_all(format!("{number}\n").as_bytes()).expect("a line");
    }
    *CHOSEN == Some(number)
}
"#;

/// In front of a library that was woven.
const WOVEN: &str = "#![expect(warnings, reason = \"what is woven is read by nobody\")]\n";

fn main() {
    let mut arguments = env::args().skip(1);
    let library = arguments.next().expect("a library");
    let unviable = fs::read_to_string(arguments.next().expect("a file of numbers")).unwrap_or_default();
    let unviable = unviable.lines().filter_map(|line| line.trim().parse().ok()).collect();
    let mut weaver = Weaver::new(unviable);
    for file in arguments {
        weave(&mut weaver, Path::new(&file));
    }
    let text = fs::read_to_string(&library).expect("a library");
    fs::write(&library, format!("{WOVEN}{text}{CHOOSING}")).expect("a library can be written");
    for mutant in &weaver.mutants {
        println!("{mutant}");
    }
}

fn weave(weaver: &mut Weaver, file: &Path) {
    let text = fs::read_to_string(file).expect("a source");
    let mut parsed = syn::parse_file(&text).expect("Rust");
    weaver.file = file.display().to_string();
    weaver.visit_file_mut(&mut parsed);
    fs::write(file, prettyplease::unparse(&parsed)).expect("a source can be written");
}

//! The parts of the README that are written from the program, each between `<!-- name -->` and `<!-- /name -->`.

use std::fs;

use interview_reminders::column::Column;
use interview_reminders::guide::Guide;

use super::support::repository::repository;

/// Every generated part, by name.
pub fn sections() -> [(&'static str, String); 4] {
    [("columns", columns()), ("guides", guides()), ("configuration", configuration()), ("layout", layout())]
}

/// The README with one part written anew.
pub fn replaced(readme: &str, name: &str, text: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->\n"));
    let (before, rest) = readme.split_once(&open).unwrap_or_else(|| panic!("the README has no part {name}"));
    let (_, after) = rest.split_once(&close).unwrap_or_else(|| panic!("the README's part {name} has no end"));
    format!("{before}{open}{text}{close}{after}")
}

fn columns() -> String {
    let row = |column: &Column| format!("| `{}` | {} |\n", column.name(), column.meaning());
    format!("| column | meaning |\n| --- | --- |\n{}", Column::ALL.iter().map(row).collect::<String>())
}

fn guides() -> String {
    let row = |guide: Guide| {
        let ids: Vec<String> = guide.ids().map(|id| format!("`{id}`")).collect();
        format!("| `{}` | {} | {} |\n", guide.name, guide.title, ids.join(", "))
    };
    let rows: String = Guide::builtin_names().into_iter().filter_map(Guide::builtin).map(row).collect();
    format!("| guide | title | guidelines |\n| --- | --- | --- |\n{rows}")
}

fn configuration() -> String {
    let sample = repository("src/sample/interview-reminders.toml");
    let sample = fs::read_to_string(sample).expect("the sample configuration is there");
    format!("```toml\n{sample}```\n")
}

/// The picture and the list of modules in the library's own words.
fn layout() -> String {
    let library = fs::read_to_string(repository("src/lib.rs")).expect("the library is there");
    let page =
        library.lines().filter_map(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line));
    let page: Vec<String> = page.skip_while(|line| !line.starts_with("Data goes")).map(without_links).collect();
    let end = page.iter().position(|line| line.starts_with("The library is pure")).unwrap_or(page.len());
    page[..end].join("\n")
}

/// Rustdoc's links, such as [`mod@plan`], as the names that they show.
fn without_links(line: &str) -> String {
    line.replace("[`mod@", "`").replace("[`", "`").replace("`]", "`")
}

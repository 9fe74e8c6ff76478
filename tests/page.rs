//! A plan as a page: what is on it, what it leads to, and that nothing in it comes alive.

#![expect(clippy::disallowed_methods, reason = "a test has files and processes")]

#[path = "support"]
mod support {
    pub mod golden;
    pub mod html;
    pub mod program;
    pub mod repository;
}

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::Read;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;
use serde_json::Value;
use sha2::{Digest, Sha256};
use support::golden::golden;
use support::html::{Element, elements};
use support::program::program;
use support::repository::repository;

const NOW: &str = "2026-03-12T08:00:00Z";

/// What a command prints in a folder; the arguments are words without spaces.
fn run(folder: &Path, arguments: &str) -> String {
    let output = program(folder).args(arguments.split_whitespace()).output().expect("the program runs");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("the program prints UTF-8")
}

fn page(sheet: &str, arguments: &str) -> String {
    run(&repository("fixtures"), &format!("page {sheet} --quiet --now {NOW} {arguments}"))
}

/// The page of the cast, with everything that a sheet can bring up.
fn cast() -> (String, Vec<Element>) {
    let page = page("cast.csv", "");
    let elements = elements(&page);
    (page, elements)
}

/// The text of a page, an element a line: headings, what is due, and what is said of it.
fn outline(elements: &[Element]) -> String {
    let shown = ["h1", "h2", "h3", "h4", "summary", "p", "caption"];
    let mut lines = String::new();
    for element in elements.iter().filter(|element| shown.contains(&&*element.name)) {
        let words: Vec<&str> = element.text.split_whitespace().collect();
        if !words.is_empty() {
            lines.extend([&*element.name, "\t", &words.join(" "), "\n"]);
        }
    }
    lines
}

#[test]
fn the_page_of_the_cast_says_the_same_as_ever() {
    let (_, elements) = cast();
    golden(&repository("fixtures/page/cast.txt"), &outline(&elements));
}

#[test]
fn the_page_of_one_interview_has_the_same_markup_as_ever() {
    let mut page = page("page/one.csv", "");
    for name in ["style", "script"] {
        let (start, end) = (page.find(&format!("<{name}>")), page.find(&format!("</{name}>")));
        let (start, end) = (start.expect("it is there") + name.len() + 2, end.expect("it ends"));
        page.replace_range(start..end, "");
    }
    let (policy, rest) = page.split_once("style-src").expect("there is a policy");
    let (_, rest) = rest.split_once("; base-uri").expect("it goes on");
    let markup = format!("{policy}…; base-uri{rest}").replace("><", ">\n<");
    golden(&repository("fixtures/page/one.html"), &markup);
}

#[test]
fn what_a_page_refers_to_is_there_once() {
    for arguments in ["", "--with-interviews", "--for rita", "--since 2026-03-20", "--now 2026-06-01T00:00:00Z"] {
        let elements = elements(&run(&repository("fixtures"), &format!("page cast.csv --quiet {arguments}")));
        let ids: Vec<&str> = elements.iter().filter_map(|element| element.attribute("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id is there twice");
        for element in &elements {
            let labels = element.attribute("aria-labelledby").into_iter().chain(element.attribute("for"));
            let copied = element.attribute("data-copy").into_iter().chain(element.attribute("list"));
            let led_to = element.attribute("href").and_then(|link| link.strip_prefix('#'));
            for id in labels.chain(copied).chain(led_to) {
                assert!(known.contains(id), "{arguments}: nothing has the id {id}: {element:?}");
            }
        }
    }
}

/// Whether a link leads to a mail, a number, a page, or to another place of the same page.
fn is_allowed(link: &str) -> bool {
    ["mailto:", "tel:", "https:", "#"].iter().any(|start| link.starts_with(start))
}

#[test]
fn the_policy_allows_the_page_its_own_style_and_script_and_nothing_else() {
    let (_, elements) = cast();
    let is_policy = |element: &&Element| element.attribute("http-equiv") == Some("Content-Security-Policy");
    let policy = elements.iter().find(is_policy).and_then(|element| element.attribute("content")).expect("a policy");
    let hash = |name: &str| {
        let mut found = elements.iter().filter(|element| element.name == name);
        let text = &found.next().expect("it is there").text;
        assert!(found.next().is_none(), "{name} is there once");
        format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
    };
    let expected = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash("style"),
        hash("script")
    );
    assert_eq!(policy, expected);
    let style = &elements.iter().find(|element| element.name == "style").expect("a style").text;
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn every_pair_of_the_plan_is_on_the_page() {
    let (_, elements) = cast();
    let lines = run(&repository("fixtures"), &format!("plan cast.csv --format jsonl --quiet --now {NOW}"));
    let pairs: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let by_id = |id: &str| elements.iter().find(|element| element.attribute("id") == Some(id));
    let absent: Vec<&Element> = elements.iter().filter(|element| element.attribute("data-absent").is_some()).collect();
    for (index, pair) in pairs.iter().enumerate() {
        let text = |key: &str| pair[key].as_str().unwrap_or_default().trim().to_owned();
        if let Some(why) = pair["absent"].as_str() {
            let place = index.to_string();
            let reported: Vec<_> =
                absent.iter().filter(|element| element.attribute("data-absent") == Some(&place)).collect();
            assert_eq!(reported.len(), 2, "by its interview and among what is not there: {pair}");
            assert!(reported.iter().all(|element| element.text.contains(why)), "{pair}");
            continue;
        }
        let entry = by_id(&format!("r{index}")).unwrap_or_else(|| panic!("not on the page: {pair}"));
        for key in ["summary", "subject", "draft", "advice", "avoid", "reason", "advised_by", "appointment", "notes"] {
            assert!(entry.text.contains(&text(key)), "{key} of {pair}");
        }
        let reasons = pair["reasons"].as_array().expect("reasons");
        assert!(reasons.iter().all(|reason| entry.text.contains(reason.as_str().unwrap_or_default())), "{pair}");
    }
    let targets: BTreeSet<&str> = elements.iter().filter_map(|element| element.attribute("href")).collect();
    for link in pairs.iter().filter_map(|pair| pair["link"].as_str()) {
        assert!(targets.contains(link), "{link}");
    }
}

/// What people may write to make a page do something.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "</title></style></textarea><svg/onload=alert(1)>",
    "&lt;b&gt; &amp; &#106;",
    "<!-- --><!DOCTYPE x>]]>",
    "a\u{202e}b\u{1b}[2J\u{0}\u{feff}\u{2028}c",
];

/// A sheet with the same text in every cell that takes any, a header of its own, and columns of links.
fn hostile_sheet(text: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let columns = [
        "candidate",
        "company",
        "role",
        "stage",
        "place",
        "interviewers",
        "contact",
        "contact_phone",
        "recruiter",
        "notes",
        "format",
        "status",
        "timezone",
        "duration",
        "id",
        "contact_hours",
    ];
    let mut sheet = format!("date,{},{}\n", columns.join(","), quoted(text));
    for soiled in 0..=columns.len() {
        let cell = |(place, column): (usize, &&str)| match (place == soiled || soiled == columns.len(), *column) {
            (true, _) => quoted(text),
            (false, "company") => format!("Acme {soiled}"),
            (false, _) => String::new(),
        };
        let cells: Vec<String> = columns.iter().enumerate().map(cell).collect();
        sheet.extend(["2026-03-13,", &cells.join(","), ",", &quoted(text), "\n"]);
    }
    sheet
}

#[test]
fn what_stands_in_a_sheet_never_comes_alive() {
    let folder = std::env::temp_dir().join(format!("interview-reminders-page-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let plain: BTreeSet<String> = cast().1.into_iter().map(|element| element.name).collect();
    for (index, text) in HOSTILE.iter().enumerate() {
        let name = if index == 0 { "'><img onerror=x>.csv".to_owned() } else { format!("{index}.csv") };
        fs::write(folder.join(&name), hostile_sheet(text)).expect("a file");
        let output = program(&folder).args(["page", "--quiet", "--now", NOW, &name]).output().expect("it runs");
        let page = String::from_utf8(output.stdout).expect("a page is UTF-8");
        assert!(!page.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!page.contains(['\u{202e}', '\u{1b}', '\u{0}', '\u{feff}', '\u{2028}']), "{text:?}");
        for element in elements(&page) {
            assert!(plain.contains(&element.name), "{text}: <{}>", element.name);
            for (attribute, value) in &element.attributes {
                assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "src", "{attribute}");
                let is_link = ["href", "action", "formaction"].contains(&&**attribute);
                assert!(!is_link || is_allowed(value), "{text}: {attribute} {value}");
            }
        }
    }
    fs::remove_dir_all(&folder).expect("it goes");
}

/// What a packed element unfolds to.
fn unpacked(elements: &[Element], place: &str) -> Vec<Element> {
    let (bundle, index) = place.split_once('.').expect("a bundle and a place in it");
    let bundle = elements.iter().find(|element| element.attribute("id") == Some(bundle)).expect("the bundle is there");
    let mut texts = String::new();
    let gzip = BASE64_STANDARD.decode(&bundle.text).expect("Base64");
    GzDecoder::new(&gzip[..]).read_to_string(&mut texts).expect("gzip");
    let texts: Vec<String> = serde_json::from_str(&texts).expect("JSON");
    support::html::elements(&texts[index.parse::<usize>().expect("a number")])
}

/// All elements of a page once everything in it is unpacked, each with the place of what it unfolds to.
fn all_unpacked(bundles: &[Element], elements: &[Element], all: &mut Vec<(String, Option<String>)>) {
    for element in elements {
        let place = element.attribute("data-packed");
        if let Some(id) = element.attribute("id") {
            all.push((id.to_owned(), place.map(str::to_owned)));
        }
        if let Some(place) = place.filter(|_| element.name == "div" || element.attribute("id") == Some("older")) {
            all_unpacked(bundles, &unpacked(bundles, place), all);
        }
    }
}

#[test]
fn a_long_page_is_packed_and_has_everything_all_the_same() {
    let folder = std::env::temp_dir().join(format!("interview-reminders-long-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let rows =
        (0..700).map(|row| format!("Company {row},2026-0{}-11,Person {row} <p@c{row}.example.com>\n", 1 + row % 5));
    fs::write(folder.join("long.csv"), format!("company,date,contact\n{}", rows.collect::<String>())).expect("a file");
    let page = run(&folder, &format!("page long.csv --quiet --now {NOW}"));
    let elements = elements(&page);
    let at_once = elements.iter().filter(|element| element.name == "details").count();
    assert!(at_once < 500, "{at_once} things to unfold, of which each costs time as the page opens");
    let mut all = Vec::new();
    all_unpacked(&elements, &elements, &mut all);
    let known: HashMap<&str, Option<&str>> = all.iter().map(|(id, place)| (&**id, place.as_deref())).collect();
    assert_eq!(known.len(), all.len(), "an id is there twice");
    let reminders = run(&folder, &format!("plan long.csv --format jsonl --quiet --now {NOW}"));
    let reminders: Vec<Value> =
        reminders.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let planned = reminders.iter().enumerate().filter(|(_, pair)| pair["at"].is_string());
    assert!(planned.clone().count() > 2_000);
    assert!(planned.clone().all(|(index, _)| known.contains_key(&*format!("r{index}"))));
    assert!((0..700).all(|index| known.contains_key(&*format!("i{index}"))));
    for (index, pair) in planned.step_by(97) {
        let place = known[&*format!("r{index}")].expect("it is packed");
        let text: String = unpacked(&elements, place).iter().map(|element| &*element.text).collect();
        assert!(text.contains(pair["draft"].as_str().unwrap_or_default()), "{pair}");
    }
    assert!(page.len() < 2_200 * 700, "{} bytes", page.len());
    fs::remove_dir_all(&folder).expect("it goes");
}

#[test]
fn a_page_for_one_candidate_has_nothing_of_another() {
    let folder = std::env::temp_dir().join(format!("interview-reminders-pages-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let sheet = "candidate,company,date,notes\nAda Example,Acme,2026-03-13,secret of Ada\nBodo Example,Bolts,2026-03-14,secret of Bodo\nBodo Example,Cogs,tomorrow,broken row of Bodo\n";
    fs::write(folder.join("all.csv"), sheet).expect("a file");
    run(&folder, &format!("page all.csv --quiet --now {NOW} --layout candidate -o pages"));
    let read = |name: &str| fs::read_to_string(folder.join("pages").join(name)).expect("a page");
    let (ada, bo) = (read("ada-example.html"), read("bodo-example.html"));
    assert!(ada.contains("secret of Ada") && ada.contains("Acme") && !ada.contains("Bodo") && !ada.contains("Bolts"));
    assert!(bo.contains("secret of Bodo") && bo.contains("Bolts") && !bo.contains("Ada") && !bo.contains("Acme"));
    fs::remove_dir_all(&folder).expect("it goes");
}

#[test]
fn the_same_plan_gives_the_same_bytes_and_leaves_the_file_alone() {
    let folder = std::env::temp_dir().join(format!("interview-reminders-same-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("a.csv"), "company,date\nAcme,2026-03-13\n").expect("a file");
    let write = || run(&folder, &format!("page a.csv --quiet --now {NOW} -o a.html"));
    write();
    let path = folder.join("a.html");
    let (bytes, time) = (fs::read(&path).expect("a page"), fs::metadata(&path).and_then(|file| file.modified()));
    write();
    assert_eq!(fs::read(&path).expect("a page"), bytes);
    assert_eq!(fs::metadata(&path).and_then(|file| file.modified()).ok(), time.ok());
    let printed = run(&folder, &format!("page a.csv --quiet --now {NOW}"));
    assert_eq!(printed.into_bytes(), bytes);
    fs::remove_dir_all(&folder).expect("it goes");
}

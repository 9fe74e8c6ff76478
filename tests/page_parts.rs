//! The parts of the page that plans by itself: what it shows, what it asks for later, and what answers set.

mod support {
    pub mod defaults;
    pub mod folders;
    pub mod golden;
    pub mod html;
    pub mod read;
    pub mod read_with;
    pub mod repository;
}

use std::collections::BTreeSet;
use std::io::{Cursor, empty};

use chrono::TimeDelta;
use interview_reminders::calendar::Flavor;
use interview_reminders::calendar::previous::{Previous, Unusable};
use interview_reminders::guide::Guide;
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::SheetReport;
use interview_reminders::output::agenda::Selection;
use interview_reminders::output::ics::{self, CalendarStyle};
use interview_reminders::output::page::{self, OptionsForm, PageMode, PageView, SavePanel, SheetsUnderstood};
use interview_reminders::problem::{Cause, Problem};
use interview_reminders::regenerate::{Keeping, Regeneration};
use interview_reminders::schedule::schedule;
use interview_reminders::settings::{InterviewAlarm, Settings};
use support::defaults::defaults;
use support::folders::folders;
use support::golden::golden;
use support::html::{Element, elements};
use support::read::read;
use support::repository::repository;

/// Hands on a view of a sheet's plan, and how it was read.
fn with_view<T>(
    sheet: &str,
    mode: PageMode,
    called: Option<&str>,
    then: impl FnOnce(&PageView<'_>, &SheetReport, &[Problem]) -> T,
) -> T {
    let (report, roster, problems) = read(sheet.as_bytes());
    let guide = Guide::builtin("considerate").expect("a guide");
    let plan = schedule(roster, guide, ExtraHolidays::default(), TimeDelta::minutes(15));
    let (selection, defaults) = (Selection::of(None, called), defaults());
    let now = "2026-03-12T08:00:00Z".parse().expect("an instant");
    let view = PageView {
        plan: &plan,
        problems: &problems,
        now,
        zone: defaults.my_zone,
        selection: &selection,
        candidate: None,
        waiting: &[],
        mode,
    };
    then(&view, &report, &problems)
}

/// A sheet with so many interviews of as many people.
fn sheet_of(count: usize) -> String {
    let mut sheet = String::from("candidate,company,date,contact\n");
    for number in 0..count {
        let date = 1 + number % 28;
        let (candidate, company) = (number % 40, number % 90);
        sheet.extend([
            format!("Candidate {candidate},Company {company},2026-03-{date:02},"),
            format!("Person {number} <p{number}@c{company}.example.com>\n"),
        ]);
    }
    sheet
}

/// A fragment, a tag a line.
fn readable(fragment: &str) -> String {
    fragment.replace("><", ">\n<") + "\n"
}

fn held(name: &str, fragment: &str) {
    elements(fragment);
    golden(&repository("fixtures/page").join(name), &readable(fragment));
}

#[test]
fn questions_stand_where_they_arise_with_their_answers() {
    let sheet = include_str!("../fixtures/page/questions.csv");
    with_view(sheet, PageMode::Live, None, |_, report, problems| {
        let sheets = std::slice::from_ref(report);
        let understood = SheetsUnderstood { sheets, problems, mode: PageMode::Live };
        let fragment = page::understood(&understood);
        held("understood.html", &fragment);
        let elements = elements(&fragment);
        let answers: Vec<(&str, &str)> = elements
            .iter()
            .filter(|element| element.attribute("data-do") == Some("answer"))
            .filter_map(|element| Some((element.attribute("data-key")?, element.attribute("data-value")?)))
            .collect();
        assert_eq!(answers, [("sheet.dates", "\"dmy\""), ("sheet.dates", "\"mdy\"")]);
        assert_eq!(understood.questions(), 2);
        let whole = page::understood(&SheetsUnderstood { mode: PageMode::Whole, ..understood });
        assert!(!whole.contains("<button") && !whole.contains("<select"));
    });
}

#[test]
fn mistakes_of_two_kinds_in_a_column_are_both_reported() {
    let sheet = "company,date,time\nAcme,2026-03-10,quarter past\nBolt,2026-03-10,25:00\n";
    with_view(sheet, PageMode::Live, None, |_, report, problems| {
        let sheets = std::slice::from_ref(report);
        let fragment = page::understood(&SheetsUnderstood { sheets, problems, mode: PageMode::Live });
        let kinds: Vec<&str> = problems.iter().map(|problem| problem.cause.kind()).collect();
        assert_eq!(kinds, ["time-unreadable", "time-impossible"]);
        for kind in kinds {
            assert!(fragment.contains(&format!("data-kind=\"{kind}\"")), "{kind}: {fragment}");
        }
    });
}

/// What the answers to the question for a missing column say.
fn offered(sheet: &str) -> Vec<String> {
    with_view(sheet, PageMode::Live, None, |_, report, problems| {
        let sheets = std::slice::from_ref(report);
        let fragment = page::understood(&SheetsUnderstood { sheets, problems, mode: PageMode::Live });
        let question = fragment.split("data-kind=\"missing-column\"").nth(1).expect("a question");
        let reported = question.split("</div>").next().expect("all of it");
        reported.split("It is “").skip(1).map(|rest| rest.split('”').next().expect("a header").to_owned()).collect()
    })
}

#[test]
fn only_what_holds_days_may_be_the_day_and_the_likeliest_comes_first() {
    let sheet = "company,parking,date applied,ready,seen,ref\n\
        Acme,behind,2026-02-09,soon,2026-03-12,4711\n\
        Belfry,below,2026-02-10,2026-03-10,2026-03-13,4712\n";
    assert_eq!(offered(sheet), ["seen", "ready", "date applied"]);
    assert_eq!(offered("company,parking\nAcme,behind the house\n"), Vec::<String>::new());
}

#[test]
fn what_can_be_taken_along_is_offered_as_ever() {
    let panel = SavePanel {
        configuration: "[me]\nname = \"<Joe & Ann>\"\n",
        sheets: &["interviews.csv", "more interviews.xlsx"],
        sheet: Some("Round 2"),
        holidays: &["works council.ics"],
        candidates: 3,
        changes: "",
    };
    held("saving.html", &page::saving(&panel));
}

#[test]
fn what_saving_would_change_is_shown_before() {
    let style = CalendarStyle {
        flavor: Flavor::Import,
        name: String::new(),
        alarm: Some(0),
        interview_alarm: InterviewAlarm::OnArrival,
        now: "2026-03-01T08:00:00Z".parse().expect("an instant"),
    };
    let keeping = Keeping { now: style.now, keep: TimeDelta::days(30), since: None };
    let before = "company,date\nAcme,2026-03-12\nBolts,2026-03-13\n";
    let calendar = with_view(before, PageMode::Live, None, |view, _, _| {
        let nothing = Previous::default();
        let regeneration = Regeneration::of(view.plan, &nothing, keeping);
        let mut calendar = Vec::new();
        ics::write(&mut calendar, view.plan, &style, &regeneration, &mut empty()).expect("it is written");
        calendar
    });
    let changes = |sheet: &str| {
        with_view(sheet, PageMode::Live, None, |view, _, _| {
            let previous = Previous::read(&calendar[..]).expect("memory can be read").expect("it is a calendar");
            let regeneration = Regeneration::of(view.plan, &previous, keeping);
            let mut earlier = Cursor::new(&calendar);
            page::changes(view, &style, &regeneration, &mut earlier).expect("memory can be read")
        })
    };
    assert!(changes(before).contains("Nothing would change"));
    held("changes.html", &changes("company,date\nAcme,2026-03-16\nCogs <Ltd>,2026-03-13\n"));
}

/// All elements of a page once everything that it can ask for has come.
fn filled(view: &PageView<'_>, fragment: &str, all: &mut Vec<Element>) {
    for element in elements(fragment) {
        if let Some(key) = element.attribute("data-lazy") {
            let piece = page::piece(view, key).unwrap_or_else(|| panic!("nothing behind {key}"));
            filled(view, &piece, all);
        }
        all.push(element);
    }
}

fn ids(elements: &[Element]) -> BTreeSet<String> {
    let ids = elements.iter().filter_map(|element| element.attribute("id"));
    let own = |id: &&str| !["view-", "month-", "add-"].iter().any(|start| id.starts_with(start));
    ids.filter(own).map(str::to_owned).collect()
}

#[test]
fn whatever_comes_later_comes_whole() {
    for (sheet, called) in [
        (include_str!("../fixtures/cast.csv").to_owned(), None),
        (sheet_of(250), None),
        (sheet_of(250), Some("candidate 3")),
    ] {
        let whole = with_view(&sheet, PageMode::Whole, called, |view, _, _| ids(&elements(&page::look(view))));
        let mut all = Vec::new();
        with_view(&sheet, PageMode::Live, called, |view, _, _| {
            let look = page::look(view);
            filled(view, &look, &mut all);
        });
        assert_eq!(ids(&all), whole);
        let known = all.iter().filter_map(|element| element.attribute("id")).count();
        let different: BTreeSet<&str> = all.iter().filter_map(|element| element.attribute("id")).collect();
        assert_eq!(known, different.len(), "an id is there twice");
    }
}

#[test]
fn a_key_that_names_nothing_gets_nothing() {
    with_view("company,date\nAcme,2026-03-12\n", PageMode::Live, None, |view, _, _| {
        for key in ["", "due:5-900000", "due:9-2", "reminder:4000", "interview:1", "interview:99999999999", "x:1"] {
            assert_eq!(page::piece(view, key), None, "{key}");
        }
    });
}

#[test]
fn a_long_plan_begins_with_a_short_page() {
    let [short, long] = [500, 2_000]
        .map(|count| with_view(&sheet_of(count), PageMode::Live, None, |view, _, _| page::look(view).len()));
    assert!(long < short * 2, "{short} bytes of 500 interviews, {long} of 2,000");
    assert!(long < 300_000, "{long} bytes");
}

/// Sheets with mistakes, and with questions whose places differ in little.
#[expect(clippy::disallowed_methods, reason = "a test has files")]
fn sheets_with_problems() -> Vec<String> {
    let mut sheets: Vec<String> = folders("fixtures/problems")
        .iter()
        .filter_map(|folder| std::fs::read_to_string(folder.join("interviews.csv")).ok())
        .collect();
    assert!(sheets.len() > 30, "the fixtures are there");
    for dates in ["thanked on,called on", "Дата,日期", "applied?,applied!", "date,date"] {
        sheets.push(format!("company,date,{dates}\nAcme,2026-03-12,03/04/2026,05/06/2026\n"));
    }
    sheets
}

#[test]
fn no_id_is_there_twice_and_no_flag_is_named() {
    for sheet in sheets_with_problems() {
        with_view(&sheet, PageMode::Live, None, |view, report, problems| {
            let sheets = std::slice::from_ref(report);
            let understood = page::understood(&SheetsUnderstood { sheets, problems, mode: PageMode::Live });
            let mut seen = BTreeSet::new();
            for id in elements(&understood).iter().filter_map(|element| element.attribute("id")) {
                assert!(seen.insert(id.to_owned()), "{id} is there twice:\n{sheet}");
            }
            for said in page::piece(view, "absences:0").iter().chain([&understood]) {
                // A sheet may say what it likes.
                let flag = said.find(" --").filter(|_| !sheet.contains(" --"));
                assert_eq!(flag.map(|at| &said[at..]), None);
            }
        });
    }
}

#[test]
fn the_way_out_of_a_calendar_has_no_flags() {
    for unusable in [Unusable::NotACalendar, Unusable::Newer, Unusable::Truncated] {
        let problem = Problem::in_file(&"last-week.ics".into(), Cause::Output(unusable));
        assert!(problem.advice().contains("--") && !page::way_out(&problem).contains("--"));
    }
}

#[test]
fn a_box_is_named_as_the_guide_names_its_reminder() {
    let guide = Guide::builtin("considerate").expect("a guide");
    let form = OptionsForm { settings: &Settings::default(), guide: &guide, zone: defaults().my_zone, now: None };
    let said = page::options(&form);
    for title in
        ["Thank your interviewer<", "Call your contact, once<", "Let the position go<", "The interview itself<"]
    {
        assert!(said.contains(title), "{title}");
    }
    assert!(!said.contains("> thank you<"));
}

#[test]
fn a_look_for_a_name_is_kept_in_what_is_shown() {
    with_view(&sheet_of(3), PageMode::Live, Some("Person 1"), |view, _, _| {
        let look = page::look(view);
        assert!(look.contains("value=\"Person 1\"") && look.contains("Person 1 at") && !look.contains("Person 2 at"));
    });
}

//! A page takes the place of an earlier page, and of nothing else.

use super::folder::{Folder, SHEET};

const PAGE: &str = "page interviews.csv --quiet";

#[test]
fn a_page_takes_the_place_of_a_page() {
    let folder = Folder::with(SHEET);
    folder.write("empty.html", "");
    for name in ["plan.html", "plan.html", "empty.html"] {
        let run = folder.run(&format!("{PAGE} -o {name}"));
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{name}");
    }
    folder.write("interviews.csv", "company,date\nBelfry,2026-03-10\n");
    assert_eq!(folder.run(&format!("{PAGE} -o plan.html")).status, 0);
    assert!(folder.read("plan.html").contains("Belfry"));
}

#[test]
fn a_page_is_never_called_like_a_calendar() {
    let folder = Folder::with(SHEET);
    assert_eq!(folder.run("export interviews.csv -o reminders.ics --quiet").status, 0);
    let before = folder.listing();
    for name in ["reminders.ics", "new.ics", "NEW.ICS"] {
        let run = folder.run(&format!("{PAGE} -o {name}"));
        assert_eq!(run.status, 2, "{name}: {}", run.stderr);
        assert!(run.stderr.contains("called like a calendar") && run.stderr.contains("plan.html"), "{}", run.stderr);
        assert!(folder.listing() == before, "{name}: something was written");
    }
}

#[test]
fn what_is_no_page_is_left_alone() {
    let folder = Folder::with(SHEET);
    folder.write("others.csv", SHEET);
    folder.write("index.html", "<!DOCTYPE html><html lang=\"en\"><head><title>Mine</title></head></html>\n");
    // What is called like the page of whoever has no name.
    std::fs::create_dir(folder.path("pages")).expect("a folder");
    folder.write("pages/mine.html", "notes\n");
    // One candidate's page is in the way: nobody's is written.
    folder.write("interviews.csv", "company,date,candidate\nAcme,2026-03-10,\nAcme,2026-03-10,Ann Lee\n");
    let before = folder.listing();
    for place in ["others.csv", "index.html", "pages --layout candidate"] {
        let run = folder.run(&format!("{PAGE} -o {place}"));
        assert_eq!(run.status, 2, "{place}: {}", run.stderr);
        assert!(run.stderr.contains("no page"), "{place}: {}", run.stderr);
        assert!(folder.listing() == before && folder.read("pages/mine.html") == "notes\n", "{place}");
    }
}

#[test]
fn that_nobody_is_called_so_is_reported_with_who_nearly_is() {
    let folder = Folder::with("company,date,contact\nAcme,2026-03-10,Jürgen Müßig\n");
    let reported = "No person, company or candidate is called “musik”: did you mean “Jürgen Müßig”?";
    let page = folder.run(&format!("{PAGE} --for musik -o plan.html"));
    assert!(page.status == 0 && page.stderr.contains(reported), "{}", page.stderr);
    for by in ["day", "interview"] {
        let plan = folder.run(&format!("plan interviews.csv --quiet --by {by} --for musik --width 200"));
        assert!(plan.status == 0 && plan.stdout.contains(reported), "{by}: {}", plan.stdout);
    }
    for command in ["plan interviews.csv --by interview", "page interviews.csv"] {
        let known = folder.run(&format!("{command} --for müßig"));
        assert!(!known.stdout.contains("is called “") && !known.stderr.contains("is called “"), "{}", known.stderr);
    }
}

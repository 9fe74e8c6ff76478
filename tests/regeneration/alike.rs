//! A sheet of which a row can't be read, beside what was written for all of them.

use interview_reminders::calendar::previous::Previous;
use interview_reminders::guide::Guide;
use interview_reminders::regenerate::ChangeCounts;

use super::night;

/// What becomes of the events of a sheet on the night after, when it has other rows.
fn changes(before: &str, later: &str) -> ChangeCounts {
    let guide = Guide::builtin("considerate").expect("a guide");
    let now = |day| format!("2026-03-{day:02}T05:30:00Z").parse().expect("a moment");
    let first = night::run(before, &guide, now(1), &[], &Previous::default()).calendar;
    let header = before.split_inclusive('\n').next().expect("a header");
    night::run(&format!("{header}{later}"), &guide, now(2), &first, &night::previous(&first)).changes
}

const IDS: &str = "id,company,date,time\nacme,Acme,2026-03-12,14:00\nacme (2),Belfry,2026-03-17,10:00\n";
const COMPANIES: &str = "company,date,time\nAcme,2026-03-12,14:00\nBelfry,2026-03-17,10:00\n";
const THREE: &str = "company,date,stage\nAcme,2026-03-12,\nAcme,2026-03-17,\nAcme,2026-03-24,\n";

#[test]
fn what_is_told_from_all_others_moves_whatever_else_can_not_be_read() {
    for (before, later) in [
        // Of the second row nobody knows anything: it may be the one that is missing, and is none that has another id.
        (IDS, "acme,Acme,2026-03-13,14:00\n,,soon,\n"),
        // Nor is it one more of a company of which there never were two.
        (COMPANIES, "Acme,2026-03-13,14:00\n,soon,\n"),
        // An id that two rows have is no number among others.
        (IDS, "acme,Acme,2026-03-12,14:00\nacme,Acme,2026-03-13,14:00\nacme (2),Belfry,2026-03-18,10:00\n"),
    ] {
        let changes = changes(before, later);
        assert_eq!((changes.changed, changes.kept), (4, 4), "{later}: {changes:?}");
    }
}

#[test]
fn rows_alike_stay_as_they_were_while_one_of_them_can_not_be_read() {
    for later in [
        "Acme,2026-03-13,\nAcme,2026-03-18,\nAcme,soon,\n",
        "Acme,2026-03-13,\nAcme,soon,\n",
        "Acme,soon,\n",
        "Acme,2026-03-13,\n,soon,\n",
    ] {
        let changes = changes(THREE, later);
        assert!(changes.is_nothing() && changes.kept > 4, "{later}: {changes:?}");
    }
}

#[test]
fn rows_alike_of_which_nothing_was_written_are_planned_though_one_can_not_be_read() {
    let changes =
        changes(COMPANIES, "Acme,2026-03-12,14:00\nBelfry,2026-03-17,10:00\nCastle,2026-03-19,\nCastle,soon,\n");
    // What follows the thanks waits for the row that may change it.
    assert_eq!(changes, ChangeCounts { added: 1, ..ChangeCounts::default() });
}

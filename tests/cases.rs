//! Whole runs: a sheet, perhaps a configuration, and the plan and the calendar that come of them.

mod support {
    pub mod folders;
    pub mod golden;
    pub mod program;
    pub mod repository;
    pub mod transcript;
}

use support::folders::folders;
use support::golden::golden;
use support::program::program;
use support::transcript::transcript;

#[test]
fn every_case_gives_its_plan_and_its_calendar() {
    for case in folders("fixtures/cases") {
        let plan = program(&case)
            .args(["plan", "interviews.csv", "--by", "interview", "--why"])
            .output()
            .expect("the program runs");
        golden(&case.join("plan.txt"), &transcript(&plan));
        let calendar = program(&case).args(["export", "interviews.csv"]).output().expect("the program runs");
        let calendar = String::from_utf8(calendar.stdout).expect("a calendar is UTF-8");
        golden(&case.join("reminders.ics"), &calendar);
    }
}

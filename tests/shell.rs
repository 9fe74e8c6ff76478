//! The page for browsers, as it is before it has a sheet, stands in the build as a file.

mod support {
    pub mod golden;
    pub mod repository;
}

use interview_reminders::guide::Guide;
use interview_reminders::output::page::{self, OptionsForm};
use interview_reminders::settings::Settings;
use interview_reminders::zone::Zone;
use support::golden::golden;
use support::repository::repository;

#[test]
fn the_page_begins_as_the_library_renders_it() {
    let guide = Guide::builtin("considerate").expect("the usual guide is built in");
    let form = OptionsForm { settings: &Settings::default(), guide: &guide, zone: Zone::utc(), now: None };
    golden(&repository("src/bin/interview-reminders-web/shell.html"), &page::shell(&form));
}

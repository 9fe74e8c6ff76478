//! Folders that others write into: what they put there is neither followed, nor overwritten, nor removed.

use std::fs;

use super::folder::{Folder, SHEET};
use super::support::events::events;

const EXPORT: &str = "export interviews.csv -o reminders.ics";

#[test]
fn a_log_is_never_a_sheet_a_calendar_or_a_manifest() {
    let folder = Folder::with(SHEET);
    assert_eq!(folder.run("export interviews.csv -o folder --layout company").status, 0);
    fs::hard_link(folder.path("interviews.csv"), folder.path("same")).expect("a second name");
    fs::hard_link(folder.path("folder/.interview-reminders"), folder.path("list")).expect("a second name");
    let before = (folder.listing(), folder.read("folder/.interview-reminders"));
    for log in ["same", "interviews.csv", "list", "folder/.interview-reminders", "folder/acme.ics", "folder/new.ics"] {
        let run = folder.run(&format!("export interviews.csv -o folder --layout company --log {log}"));
        assert_eq!(run.status, 2, "{log}: {}", run.stderr);
        assert!(run.stderr.contains("can't log into"), "{log}: {}", run.stderr);
        assert!(
            (folder.listing(), folder.read("folder/.interview-reminders")) == before,
            "{log}: something is written"
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_a_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::with(SHEET);
    let name = |start: &'static [u8]| OsStr::from_bytes(start).to_owned();
    let (output, log) = (name(b"caf\xe9.ics"), name(b"caf\xe9.log"));
    let mut program = folder.program("export interviews.csv");
    let run = super::folder::Run::of(program.arg("-o").arg(&output).arg("--log").arg(&log));
    assert_eq!(run.status, 0, "{}", run.stderr);
    let line = fs::read_to_string(folder.path("").join(log)).expect("the log is UTF-8");
    assert!(line.contains("\"status\":0") && line.contains("caf\u{fffd}.ics"), "{line}");
    assert!(folder.path("").join(output).is_file());
}

#[test]
fn fresh_removes_nothing_that_is_no_calendar_whatever_a_manifest_says() {
    for layout in ["company", "vdir"] {
        let folder = Folder::with(SHEET);
        let export = format!("export interviews.csv -o folder --layout {layout}");
        assert_eq!(folder.run(&export).status, 0);
        let thesis = "BEGIN:VCALENDAR\r\nPRODID:-//somebody//else//EN\r\nEND:VCALENDAR\r\n";
        folder.write("folder/notes.ics", "buy milk\n");
        folder.write("folder/thesis.ics", thesis);
        let manifest = folder.read("folder/.interview-reminders") + "file notes.ics Notes\nfile thesis.ics Thesis\n";
        folder.write("folder/.interview-reminders", manifest);
        folder.write("interviews.csv", "company,date\nBolt,2026-03-10\n");
        let run = folder.run(&format!("{export} --fresh"));
        assert!(run.status < 2, "{layout}: {}", run.stderr);
        assert_eq!(folder.read("folder/notes.ics"), "buy milk\n", "{layout}");
        assert_eq!(folder.read("folder/thesis.ics"), thesis, "{layout}");
        assert!(run.stderr.contains("notes.ics is no calendar"), "{layout}: {}", run.stderr);
        // Its own, of which nothing is planned any more, are gone.
        assert!(!folder.path("folder/acme.ics").exists(), "{layout}");
    }
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, lchown, symlink};
    use std::path::Path;

    use super::{EXPORT, Folder, SHEET, events, fs};

    /// Somebody else than who runs the tests.
    const SOMEBODY: u32 = 12_345;

    /// Gives a link to somebody else, if that is permitted here: only an administrator may.
    fn give_away(link: &Path) -> bool {
        lchown(link, Some(SOMEBODY), None).is_ok()
    }

    /// A folder into which anybody writes, with a link of somebody else to a calendar of the user's outside of it.
    fn shared(name: &str) -> Option<Folder> {
        let folder = Folder::with(SHEET);
        assert_eq!(folder.run("export interviews.csv -o mine.ics").status, 0);
        fs::create_dir(folder.path("shared")).expect("a folder");
        fs::set_permissions(folder.path("shared"), fs::Permissions::from_mode(0o777)).expect("a mode");
        let link = folder.path(&format!("shared/{name}"));
        symlink("../mine.ics", &link).expect("a link");
        give_away(&link).then_some(folder)
    }

    #[test]
    fn a_link_of_somebody_else_leads_nowhere() {
        let exports = [
            ("reminders.ics", "export interviews.csv -o shared/reminders.ics"),
            ("acme.ics", "export interviews.csv -o shared --layout company"),
            (".interview-reminders", "export interviews.csv -o shared --layout company"),
            ("reminders-1.ics", "export interviews.csv -o shared/reminders.ics --max-bytes 20k"),
            ("log", "export interviews.csv -o reminders.ics --log shared/log"),
            ("copy.csv", "export interviews.csv -o reminders.ics --write-ids shared/copy.csv"),
        ];
        for (name, export) in exports {
            let Some(folder) = shared(name) else { return };
            folder.write("interviews.csv", "company,date\nAcme,2026-03-11\n");
            let before = folder.read("mine.ics");
            for fresh in ["", " --fresh"] {
                let run = folder.run(&format!("{export}{fresh}"));
                assert_eq!(run.status, 2, "{name}{fresh}: {}", run.stderr);
                assert_eq!(folder.read("mine.ics"), before, "{name}{fresh}: {}", run.stderr);
            }
        }
    }

    #[test]
    fn links_of_ones_own_and_within_the_folder_are_followed() {
        let within = shared("reminders.ics");
        if let Some(folder) = within {
            fs::rename(folder.path("mine.ics"), folder.path("shared/mine.ics")).expect("a name");
            fs::remove_file(folder.path("shared/reminders.ics")).expect("the link");
            symlink("mine.ics", folder.path("shared/reminders.ics")).expect("a link");
            assert!(give_away(&folder.path("shared/reminders.ics")));
            assert_eq!(folder.run("export interviews.csv -o shared/reminders.ics").status, 0);
        }
        let own = Folder::with(SHEET);
        fs::create_dir(own.path("shared")).expect("a folder");
        fs::set_permissions(own.path("shared"), fs::Permissions::from_mode(0o777)).expect("a mode");
        symlink("../mine.ics", own.path("shared/reminders.ics")).expect("a link");
        assert_eq!(own.run("export interviews.csv -o shared/reminders.ics").status, 0);
        assert!(!events(&own.read("mine.ics")).is_empty());
        // Nobody but its owner can have put a link into a folder of one's own, whoever the link was given to.
        fs::set_permissions(own.path("shared"), fs::Permissions::from_mode(0o755)).expect("a mode");
        give_away(&own.path("shared/reminders.ics"));
        assert_eq!(own.run("export interviews.csv -o shared/reminders.ics").status, 0);
    }

    #[test]
    fn a_configuration_that_somebody_else_linked_beside_the_sheet_is_not_read() {
        let folder = Folder::with(SHEET);
        folder.write("secret", "root = \"secret:1\"\n");
        fs::create_dir(folder.path("shared")).expect("a folder");
        fs::set_permissions(folder.path("shared"), fs::Permissions::from_mode(0o777)).expect("a mode");
        folder.write("shared/interviews.csv", SHEET);
        let link = folder.path("shared/interview-reminders.toml");
        symlink("../secret", &link).expect("a link");
        if give_away(&link) {
            let run = folder.run("plan shared/interviews.csv");
            assert!(run.status == 2 && !run.stderr.contains("secret:1"), "{}", run.stderr);
        }
    }

    #[test]
    fn no_name_aside_is_followed() {
        let folder = Folder::with(SHEET);
        folder.run(EXPORT);
        let edited = folder.read("reminders.ics").replace("SUMMARY:", "SUMMARY:Hm ");
        folder.write("reminders.ics", &edited);
        let aside = "reminders.ics.edited-20260302T053000Z";
        symlink("victim", folder.path(aside)).expect("a link");
        let run = folder.run(&format!("{EXPORT} --now 2026-03-02T05:30:00Z"));
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(!folder.path("victim").exists() && folder.read(&format!("{aside}-2")) == edited);
    }
}

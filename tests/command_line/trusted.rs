//! A configuration that somebody left beside a sheet: it chooses among what is built in and what lies below its folder.

use std::fs;

use super::folder::{Folder, SHEET};

/// Below the folder of the configuration.
const HOME: &str = "sheets";

/// A folder with a secret, and a folder in it for a sheet, a configuration that names a guide, and a guide.
fn folder(guide: &str) -> Folder {
    let folder = Folder::with(SHEET);
    fs::create_dir_all(folder.path(&format!("{HOME}/guides"))).expect("folders");
    folder.write(&format!("{HOME}/interviews.csv"), SHEET);
    folder.write(&format!("{HOME}/interview-reminders.toml"), format!("guide = \"{guide}\"\n"));
    folder.write("secret", "root:secret:1:\n");
    let own = folder.run("guide show levo").stdout;
    folder.write("levo.toml", &own);
    folder.write(&format!("{HOME}/guides/levo.toml"), own);
    folder
}

const PLAN: &str = "plan sheets/interviews.csv";

#[test]
fn a_guide_below_the_folder_of_its_configuration_is_read() {
    for guide in ["levo", "guides/levo.toml", "../sheets/guides/levo.toml"] {
        let run = folder(guide).run(PLAN);
        assert_eq!(run.status, 0, "{guide}: {}", run.stderr);
    }
}

#[test]
fn a_guide_elsewhere_is_refused_with_the_flag_that_allows_it() {
    let absolute = folder("levo");
    let absolute = absolute.path("levo.toml");
    for guide in ["../levo.toml", "../secret", "/etc/passwd", "/proc/self/environ", &absolute.display().to_string()] {
        let folder = folder(guide);
        let run = folder.run(PLAN);
        assert_eq!(run.status, 2, "{guide}: {}", run.stderr);
        assert!(run.stderr.contains("--guide") && run.stderr.contains("--config"), "{guide}: {}", run.stderr);
        assert!(!run.stderr.contains("secret:1") && !run.stderr.contains("root:"), "{guide}: {}", run.stderr);
    }
    let trusted = folder("../levo.toml");
    for flag in ["--guide levo.toml", "--config sheets/interview-reminders.toml"] {
        let run = trusted.run(&format!("{PLAN} {flag}"));
        assert_eq!(run.status, 0, "{flag}: {}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_leads_nowhere() {
    let folder = folder("guides/linked.toml");
    std::os::unix::fs::symlink(folder.path("secret"), folder.path("sheets/guides/linked.toml")).expect("a link");
    let run = folder.run(PLAN);
    assert_eq!(run.status, 2, "{}", run.stderr);
    assert!(run.stderr.contains("--guide") && !run.stderr.contains("secret:1"), "{}", run.stderr);
}

#[test]
fn no_content_of_a_file_that_is_no_guide_is_shown() {
    for secret in ["root:secret:1:\n", "token = \"secret:1\"\n", "[registry]\nsecret1 = \"secret:1\"\n"] {
        let folder = folder("guides/notes.toml");
        folder.write("sheets/guides/notes.toml", secret);
        let run = folder.run(PLAN);
        assert_eq!(run.status, 2, "{secret}: {}", run.stderr);
        assert!(run.stderr.contains("notes.toml is no guide"), "{secret}: {}", run.stderr);
        assert!(!["secret1", "secret:1", "token"].iter().any(|word| run.stderr.contains(word)), "{}", run.stderr);
    }
    // A mistake in what is one is shown.
    let folder = folder("guides/levo.toml");
    let guide = folder.read("sheets/guides/levo.toml").replace("not-before", "not-befor");
    folder.write("sheets/guides/levo.toml", guide);
    let run = folder.run(PLAN);
    assert!(run.stderr.contains("not-befor") && run.status == 2, "{}", run.stderr);
}

#[test]
fn the_users_own_configuration_names_any_guide() {
    let folder = folder("levo");
    fs::remove_file(folder.path("sheets/interview-reminders.toml")).expect("it is there");
    fs::create_dir_all(folder.path("home/.config/interview-reminders")).expect("folders");
    folder.write("home/.config/interview-reminders/interview-reminders.toml", "guide = \"../../../levo.toml\"\n");
    let mut program = folder.program(PLAN);
    let run = super::folder::Run::of(
        program.env("HOME", folder.path("home")).env("XDG_CONFIG_HOME", folder.path("home/.config")),
    );
    assert_eq!(run.status, 0, "{}", run.stderr);
}

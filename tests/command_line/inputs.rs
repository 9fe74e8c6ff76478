//! What a sheet may come from, and where the program gives up.

use std::fs::{self, File};
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use super::folder::{Folder, SHEET};
use super::support::patience::Held;

#[test]
fn a_file_of_four_gigabytes_is_refused_unread() {
    let folder = Folder::with(SHEET);
    File::create(folder.path("huge.csv")).and_then(|file| file.set_len(5 << 30)).expect("a file can have holes");
    let run = folder.run("check huge.csv");
    assert_eq!((run.status, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("huge.csv is larger than 512 MB"), "{}", run.stderr);
}

#[test]
fn a_standard_input_without_end_is_refused() {
    let folder = Folder::with(SHEET);
    let mut program = folder.program("check");
    let streams = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = Held::start(streams).expect("the program runs");
    let mut input = child.stdin.take().expect("piped");
    let rows = b"Acme,2026-03-10\n".repeat(1 << 16);
    thread::spawn(move || while input.write_all(&rows).is_ok() {});
    let output = child.said();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr.contains("standard input is larger than 512 MB"), "{stderr}");
}

#[test]
fn nothing_that_a_run_reads_is_written_over() {
    let folder = Folder::with(SHEET);
    folder.write("more.csv", "company,date\nBolt,2026-03-11\n");
    folder.write("interview-reminders.toml", "guide = \"mine.toml\"\n");
    folder.write("other.toml", "guide = \"mine.toml\"\n");
    folder.write("mine.toml", folder.run("guide show levo").stdout);
    folder.write("own.toml", folder.run("guide show burroughs").stdout);
    folder.write("off.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n");
    let before = folder.listing();
    for (output, what, with) in [
        ("interviews.csv", "sheet", ""),
        ("./more.csv", "sheet", ""),
        ("interview-reminders.toml", "configuration", ""),
        ("other.toml", "configuration", "--config other.toml"),
        ("mine.toml", "guide", ""),
        ("own.toml", "guide", "--guide own.toml"),
        ("off.ics", "file of holidays", "--holidays off.ics"),
    ] {
        for fresh in ["", " --fresh"] {
            let run = folder.run(format!("export interviews.csv more.csv -o {output}{fresh} {with}").trim_end());
            assert_eq!(run.status, 2, "{output}: {}", run.stderr);
            assert!(run.stderr.contains(&format!("it is the {what} itself")), "{output}: {}", run.stderr);
            assert!(folder.listing() == before, "{output}: something was written");
        }
    }
    // What this run does not read is the user's to give away.
    assert_eq!(folder.run("export interviews.csv -o other.toml --fresh").status, 0);
}

#[test]
fn a_folder_is_reported() {
    let run = Folder::with(SHEET).run("check .");
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains(". is a folder: name the sheet in it"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_a_sheet() {
    let folder = Folder::with(SHEET);
    let made = Command::new("mkfifo").arg(folder.path("pipe.csv")).status().expect("mkfifo runs");
    assert!(made.success());
    let pipe = folder.path("pipe.csv");
    thread::spawn(|| fs::write(pipe, SHEET).expect("the program reads"));
    assert_eq!(folder.run("export pipe.csv --quiet"), folder.run("export interviews.csv --quiet"));
}

#[test]
fn a_configured_encoding_settles_what_is_assumed() {
    let folder = Folder::with(b"company,date\nM\xfcller,2026-03-10\n");
    let assumed = folder.run("plan interviews.csv");
    assert!(assumed.stdout.contains("Müller") && assumed.stderr.contains("windows-1252"), "{}", assumed.stderr);
    folder.write("interview-reminders.toml", "[sheet]\nencoding = \"windows-1252\"\n");
    let settled = folder.run("plan interviews.csv");
    assert!(settled.stdout.contains("Müller") && !settled.stderr.contains("windows-1252"), "{}", settled.stderr);
    folder.write("interview-reminders.toml", "[sheet]\nencoding = \"macintosh\"\n");
    assert!(folder.run("plan interviews.csv").stdout.contains("M¸ller"));
    folder.write("interview-reminders.toml", "[sheet]\nencoding = \"windows-1525\"\n");
    let wrong = folder.run("plan interviews.csv");
    assert_eq!(wrong.status, 2);
    assert!(wrong.stderr.contains("did you mean “windows-1252”?"), "{}", wrong.stderr);
}

#[test]
fn the_same_sheet_in_another_encoding_is_the_same_calendar() {
    let sheet = "company,date,notes\nSociété Générale,2026-03-10,\"à l’heure\nexacte\"\n";
    let utf16: Vec<u8> = format!("\u{feff}{sheet}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(sheet);
    let marked = format!("\u{feff}{sheet}").into_bytes();
    let cr = sheet.replace('\n', "\r").into_bytes();
    let calendar = |bytes: &[u8]| Folder::with(bytes).run("export interviews.csv --quiet");
    let expected = calendar(sheet.as_bytes());
    for bytes in [utf16, western.into_owned(), marked, cr, sheet.replace('\n', "\r\n").into_bytes()] {
        assert_eq!(calendar(&bytes), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_header_of_ten_thousand_columns_is_read() {
    let others: Vec<String> = (0..10_000).map(|number| format!("column {number}")).collect();
    let others = others.join(",");
    let empty = ",".repeat(10_000);
    let folder = Folder::with(format!("company,date,{others}\nAcme,2026-03-10{empty}\nBolt,soon{empty}\n"));
    let run = folder.run("check interviews.csv");
    assert_eq!(run.status, 1);
    let reported = run.stdout.split_once("problem: ").expect("a problem").1;
    assert!(reported.starts_with("interviews.csv:3: date: “soon” is no date\n    Bolt,soon,,,"), "{reported}");
    assert!(reported.ends_with("2 rows: 1 interview, 1 row left out for the problems above\n"), "{reported}");
}

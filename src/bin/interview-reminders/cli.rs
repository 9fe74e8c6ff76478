//! The command line.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use interview_reminders::settings::read_size;
use interview_reminders::{calendar, layout};

const EXAMPLES: &str = "\
Examples:
  interview-reminders init                           a sample to start from
  interview-reminders init --from interviews.csv     a configuration for your own sheet
  interview-reminders check interviews.csv           how your sheet is understood
  interview-reminders plan interviews.csv            what is due when
  interview-reminders plan interviews.csv --why      and why
  interview-reminders export interviews.csv -o reminders.ics

Exit status: 0 every row is planned; 1 written, but some rows had problems; 2 nothing written.";

/// Turns a spreadsheet of job interviews into calendar reminders to follow up: whom to thank, when to ask, when to let
/// go, at an hour that suits both of you.
#[derive(Debug, Parser)]
#[command(name = "interview-reminders", version = crate::version(), after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub common: Common,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the calendar: the main job
    Export(Export),
    /// Show the same plan on the terminal, or to a script
    Plan(Plan),
    /// Show what the next export would add, move and cancel, and why; nothing is written
    #[command(after_help = "Exit status: 0 nothing would change; 1 something would; 2 trouble.")]
    Diff(Diff),
    /// Show which column was taken for what, and every problem; nothing is written
    Check(Check),
    /// Write the plan as a page to look at: one file that needs nothing and sends nothing
    Page(Page),
    /// Show the built-in guides
    #[command(subcommand)]
    Guide(Guide),
    /// Write a sample sheet and a configuration that work together, or the configuration for your sheet
    Init(Init),
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

#[derive(Debug, Subcommand)]
pub enum Guide {
    /// Name the built-in guides
    List,
    /// Print a guide, in the form that you can write yourself
    Show {
        /// Its name
        name: String,
    },
}

#[derive(Debug, Args)]
pub struct Init {
    /// Where to; default: here, or beside the sheet
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Write the configuration that reads this sheet, explained line by line, and no sample
    #[arg(long, value_name = "SHEET")]
    pub from: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Sheets {
    /// Sheets: CSV, or workbooks (.xlsx, .xlsm, .xls, .ods); "-" or none is standard input
    #[arg(value_name = "SHEET")]
    pub sheets: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub sheets: Sheets,
    /// Text for a person, or one JSON object a line: every problem, then every column
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct Export {
    #[command(flatten)]
    pub sheets: Sheets,
    /// Where to write the calendar; "-" or none is standard output; a folder, where there are to be several
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub shape: Shape,
    /// Overwrite what stands there, even what is no calendar, and begin all events anew; never what the run reads
    #[arg(long)]
    pub fresh: bool,
    /// Write a copy of the sheet in which each row has an id, by which its events are known whatever else you change;
    /// the sheet itself is changed only if you name it here. Of a workbook, the copy is CSV
    #[arg(long, value_name = "CSV")]
    pub write_ids: Option<PathBuf>,
    /// For import, or as a feed to subscribe to
    #[arg(long, value_enum)]
    pub flavor: Option<Flavor>,
    /// How long to wait while another run writes there
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = seconds, allow_negative_numbers = true)]
    pub wait: u64,
    /// Run this through the shell once something changed; the output's path is in `INTERVIEW_REMINDERS_OUTPUT`
    #[arg(long, value_name = "COMMAND", requires = "output")]
    pub on_change: Option<String>,
    /// Add a line of JSON about this run to a file
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    #[command(flatten)]
    pub wanted: Wanted,
}

#[derive(Debug, Args)]
pub struct Diff {
    #[command(flatten)]
    pub sheets: Sheets,
    /// The calendar that an export would write, or the folder of calendars
    #[arg(short, long, value_name = "PATH")]
    pub output: PathBuf,
    #[command(flatten)]
    pub shape: Shape,
    #[command(flatten)]
    pub wanted: Wanted,
}

#[derive(Debug, Args)]
pub struct Plan {
    #[command(flatten)]
    pub sheets: Sheets,
    /// Text for a person, or one JSON object a line
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// What text is ordered by: an agenda of days in your zone, or the interviews, each in its candidate's
    #[arg(long, value_enum, default_value_t = By::Day)]
    pub by: By,
    /// Show every reason, and what is absent
    #[arg(long)]
    pub why: bool,
    /// Leave out of the text what lies after this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub until: Option<NaiveDate>,
    /// Only what is for a person, company or candidate called like this, in part, whatever the case and the accents
    #[arg(long = "for", value_name = "TEXT")]
    pub called: Option<String>,
    /// How many columns the text takes, an agenda 60 at least; default: those of the terminal, or for an agenda 80 where
    /// there is none
    #[arg(long, value_name = "COLUMNS")]
    pub width: Option<usize>,
    #[command(flatten)]
    pub wanted: Wanted,
}

#[derive(Debug, Args)]
pub struct Page {
    #[command(flatten)]
    pub sheets: Sheets,
    /// Where to write the page; "-" or none is standard output; a folder, where there are to be several
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// What goes into one page; for "candidate", name a folder with -o
    #[arg(long, value_enum, default_value_t = PageLayout::File)]
    pub layout: PageLayout,
    /// Only what is for a person, company or candidate called like this, in part, whatever the case and the accents
    #[arg(long = "for", value_name = "TEXT")]
    pub called: Option<String>,
    #[command(flatten)]
    pub wanted: Wanted,
}

/// What goes into one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageLayout {
    /// Everything
    File,
    /// The interviews of a candidate, and nothing of anybody else's
    Candidate,
}

/// What a plan is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// What is due on which day
    Day,
    /// What follows from which interview
    Interview,
}

/// How events are spread over files.
#[derive(Debug, Args)]
pub struct Shape {
    /// What goes into one file; for anything but "file", name a folder with -o
    #[arg(long, value_enum)]
    pub layout: Option<Layout>,
    /// Split a calendar that would be larger, such as 900k or 1M, into NAME-1.ics, NAME-2.ics and so on
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub max_bytes: Option<u64>,
}

fn size(text: &str) -> Result<u64, &'static str> {
    read_size(text).ok_or("write a size from 10k on, such as 900k or 1M")
}

fn seconds(text: &str) -> Result<u64, &'static str> {
    text.parse().map_err(|_| "write a number of seconds, such as 30")
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    text.parse().map_err(|_| "write a day, such as 2026-03-09")
}

fn instant(text: &str) -> Result<DateTime<FixedOffset>, &'static str> {
    text.parse().map_err(|_| "write day, hour and offset, such as 2026-03-09T08:00:00Z or 2026-03-09T08:00:00-04:00")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Layout {
    /// Everything
    File,
    /// The interviews of a candidate
    Candidate,
    /// The interviews with a company
    Company,
    /// An interview
    Interview,
    /// An event, named after its UID, for khal and vdirsyncer
    Vdir,
}

impl From<Layout> for layout::Layout {
    fn from(layout: Layout) -> layout::Layout {
        match layout {
            Layout::File => layout::Layout::File,
            Layout::Candidate => layout::Layout::Candidate,
            Layout::Company => layout::Layout::Company,
            Layout::Interview => layout::Layout::Interview,
            Layout::Vdir => layout::Layout::Vdir,
        }
    }
}

/// Which reminders are wanted.
#[derive(Debug, Args)]
pub struct Wanted {
    /// Put the interviews themselves into the calendar too
    #[arg(long)]
    pub with_interviews: bool,
    /// Leave out what lies before this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub since: Option<NaiveDate>,
    /// Give every event another identity, for calendars that refuse what you once deleted from them
    #[arg(long, value_name = "WORD")]
    pub uid_salt: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Flavor {
    /// A file to import
    Import,
    /// A feed to subscribe to
    Feed,
}

impl From<Flavor> for calendar::Flavor {
    fn from(flavor: Flavor) -> calendar::Flavor {
        match flavor {
            Flavor::Import => calendar::Flavor::Import,
            Flavor::Feed => calendar::Flavor::Feed,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For a person
    Text,
    /// For a script
    Jsonl,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Options that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// The configuration; default: interview-reminders.toml beside the sheet, then in your configuration folder
    #[arg(long, value_name = "FILE", global = true)]
    pub config: Option<PathBuf>,
    /// A built-in guide, or a file of your own
    #[arg(long, value_name = "NAME|FILE", global = true)]
    pub guide: Option<String>,
    /// Your time zone, such as Europe/Berlin; default: this machine's
    #[arg(long, value_name = "IANA", global = true)]
    pub zone: Option<String>,
    /// The company of rows that name none, such as your own
    #[arg(long, value_name = "NAME", global = true)]
    pub company: Option<String>,
    /// The sheet of a workbook that is to be read, by name; default: the one with the interviews
    #[arg(long, value_name = "NAME", global = true)]
    pub sheet: Option<String>,
    /// More public holidays, as an .ics file; may be given several times
    #[arg(long, value_name = "FILE.ics", global = true)]
    pub holidays: Vec<PathBuf>,
    /// The present, in RFC 3339, such as 2026-03-09T08:00:00Z; default: the clock, or `SOURCE_DATE_EPOCH`
    #[arg(long, value_name = "INSTANT", value_parser = instant, global = true)]
    pub now: Option<DateTime<FixedOffset>>,
    /// Write nothing if any row has a problem
    #[arg(long, global = true)]
    pub strict: bool,
    /// Say nothing but problems
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Colours
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", global = true)]
    pub color: Color,
}

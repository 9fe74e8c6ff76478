//! How the sheets were read: each column with its first cell, and every problem where it arises.

use maud::{Markup, html};

use super::PageMode;
use super::answer::words;
use super::problem::{EqualProblems, grouped, is_question, question_id, report};
use super::text::{line, slug};
use crate::column::{Column, UnreadReason};
use crate::interview::{Heading, Mapping, SheetReport, Sureness, Taken};
use crate::problem::Problem;
use crate::prose::Prose;

/// What is to be reported of reading.
#[derive(Debug, Clone, Copy)]
pub struct SheetsUnderstood<'u> {
    /// The sheets.
    pub sheets: &'u [SheetReport],
    /// All that was wrong.
    pub problems: &'u [Problem],
    /// Whether the page takes answers.
    pub mode: PageMode,
}

/// How the sheets were read.
#[must_use]
pub fn understood(understood: &SheetsUnderstood<'_>) -> String {
    understood.markup().into_string()
}

impl SheetsUnderstood<'_> {
    /// How many questions there are that one click answers.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.groups(|_| true).iter().filter(|group| group.first().is_some_and(|problem| is_question(problem))).count()
    }

    /// Which questions there are, each with the way to it.
    fn open_questions(&self) -> Markup {
        let groups = self.groups(is_question);
        let questions: Vec<&Problem> = groups.iter().filter_map(|group| group.first().copied()).collect();
        let mut count = String::new();
        count.count(questions.len(), "question");
        html! {
            @if !questions.is_empty() && self.mode == PageMode::Live {
                p .open-questions {
                    (count) @if questions.len() == 1 { " is" } @else { " are" } " open: "
                    @for (place, question) in questions.iter().enumerate() {
                        @if place > 0 { ", " }
                        a href=(format!("#{}", question_id(question))) {
                            @if let Some(column) = &question.column { (column) } @else { (question.title()) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn markup(&self) -> Markup {
        let elsewhere = self.groups(|problem| self.sheets.iter().all(|sheet| sheet.file != problem.file));
        html! {
            (self.open_questions())
            @for group in &elsewhere { (self.report(group)) }
            @for (index, sheet) in self.sheets.iter().enumerate() { (self.sheet(index, sheet)) }
            @if self.problems.is_empty() { p .nothing { "No question and no problem." } }
        }
    }

    fn groups(&self, wanted: impl Fn(&Problem) -> bool) -> Vec<EqualProblems<'_>> {
        grouped(self.problems.iter().filter(|problem| wanted(problem)))
    }

    fn report(&self, group: &EqualProblems<'_>) -> Markup {
        report(group, self.mode)
    }

    fn sheet(&self, index: usize, sheet: &SheetReport) -> Markup {
        let tables = || self.sheets.iter().filter(|table| table.file == sheet.file);
        let headings = tables().filter_map(|table| table.mapping.as_ref()).flat_map(Mapping::headings);
        let headers: Vec<&str> = headings.map(|heading| &*heading.written).collect();
        let is_first = self.sheets[..index].iter().all(|above| above.file != sheet.file);
        let has_column = |problem: &Problem| {
            problem.column.as_deref().is_some_and(|column| headers.iter().any(|header| *line(header) == *column))
        };
        let of_sheet = self.groups(|problem| is_first && problem.file == sheet.file && !has_column(problem));
        let mut rows = String::new();
        rows.count(sheet.rows, "row");
        html! {
            section .sheet aria-labelledby=(format!("sheet-{index}")) {
                h3 id=(format!("sheet-{index}")) {
                    (line(&sheet.file)) @if let Some(name) = &sheet.sheet { ", " (line(name)) }
                    @if let Some(header) = sheet.below { ", the table on line " (header) }
                    " " span .count { (rows) }
                }
                @for group in &of_sheet { (self.report(group)) }
                @if let Some(mapping) = &sheet.mapping { (self.columns(index, sheet, mapping)) }
            }
        }
    }

    fn columns(&self, index: usize, sheet: &SheetReport, mapping: &Mapping) -> Markup {
        html! {
            table .columns {
                caption .hidden { "Columns of " (line(&sheet.file)) }
                thead { tr { th scope="col" { "Column" } th scope="col" { "First cell" } th scope="col" { "Read as" } } }
                tbody {
                    @for (place, heading) in mapping.headings().iter().enumerate() {
                        @if !(heading.taken == Taken::Unnamed && heading.sample.is_empty()) {
                            (self.column(index, place, sheet, mapping, heading))
                        }
                    }
                }
            }
        }
    }

    fn column(
        &self,
        sheet_index: usize,
        place: usize,
        sheet: &SheetReport,
        mapping: &Mapping,
        heading: &Heading,
    ) -> Markup {
        let written = line(&heading.written);
        let is_here = |problem: &Problem| problem.file == sheet.file && problem.column.as_ref() == Some(&written);
        // What is said of a name is said at the first column that has it.
        let is_first = mapping.headings()[..place].iter().all(|before| line(&before.written) != written);
        let groups = if written.is_empty() || !is_first { Vec::new() } else { self.groups(is_here) };
        let is_read = heading.column().is_some();
        let why = because(mapping, heading);
        let id = format!("column-{sheet_index}-{place}-{}", slug(&heading.written));
        html! {
            tr .read[is_read] .unread[!is_read] {
                th scope="row" { @if written.is_empty() { i { "column " (place + 1) } } @else { (written) } }
                td .sample { (line(&heading.sample)) }
                td .taken {
                    @if self.mode == PageMode::Live && !written.is_empty() {
                        select id=(id) data-do="column" data-header=(heading.written)
                            aria-label=(format!("What “{written}” is read as")) { (choices(mapping, heading)) }
                    } @else { (read_as(mapping, heading)) }
                    @if !why.is_empty() { " " span .because { (line(&why)) } }
                }
            }
            @for group in &groups { tr .about { td colspan="3" { (self.report(group)) } } }
        }
    }
}

/// All that a column may be read as; what it is read as is chosen.
fn choices(mapping: &Mapping, heading: &Heading) -> Markup {
    let plain = match heading.taken {
        Taken::As(column, _) => Some(column),
        _ => None,
    };
    html! {
        @match heading.taken {
            Taken::OfRound(..) => { option value="" selected { (read_as(mapping, heading)) } option value="ignore" { "not read" } }
            _ => option value="ignore" selected[plain.is_none()] { "not read" },
        }
        @for column in Column::ALL { option value=(column.name()) selected[plain == Some(*column)] { (words(*column)) } }
    }
}

fn read_as(mapping: &Mapping, heading: &Heading) -> String {
    match heading.taken {
        Taken::As(column, _) => words(column),
        Taken::OfRound(round, column, _) => {
            let stage = line(&mapping.rounds()[round].stage);
            format!("{} of “{stage}”", words(column))
        }
        _ => "not read".to_owned(),
    }
}

/// Why it is read so, or not at all, and what else it may be.
fn because(mapping: &Mapping, heading: &Heading) -> String {
    let mut why = match heading.taken {
        Taken::As(_, sureness) | Taken::OfRound(_, _, sureness) => sure(mapping, sureness),
        Taken::Again(column) => format!("another column is the {}", words(column)),
        Taken::Unknown(_) => "its name is not known".to_owned(),
        Taken::Unnamed => "it has no name".to_owned(),
        Taken::Not(reason) => not_read(reason).to_owned(),
    };
    if let Some(other) = heading.runner_up.filter(|other| heading.column() != Some(*other)) {
        why.push_str("; perhaps the ");
        why.push_str(&words(other));
    }
    why
}

fn sure(mapping: &Mapping, sureness: Sureness) -> String {
    match sureness {
        Sureness::Configured => "as you said".to_owned(),
        Sureness::Own | Sureness::Synonym => String::new(),
        Sureness::Words => "by the words in its name".to_owned(),
        Sureness::Cells => "by its cells".to_owned(),
        Sureness::Beside(index) => format!("by “{}” beside it", mapping.headings()[index].written),
        Sureness::Alone => "nothing speaks against it".to_owned(),
        Sureness::Slip => "a slip of the finger, it seems".to_owned(),
    }
}

fn not_read(reason: UnreadReason) -> &'static str {
    match reason {
        UnreadReason::AnotherDate => "another day than the interview’s",
        UnreadReason::OfCandidate => "the candidate’s own",
        UnreadReason::Application => "about the application",
        UnreadReason::Needless => "not needed",
        UnreadReason::Ignored => "as you said",
        UnreadReason::PerhapsApplied
        | UnreadReason::PerhapsPlanned
        | UnreadReason::OfWhom(_)
        | UnreadReason::OfWhichRound(_)
        | UnreadReason::Unfit(_)
        | UnreadReason::NoDates => "open: see below",
    }
}

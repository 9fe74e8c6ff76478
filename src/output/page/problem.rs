//! Problems and questions, each where it arises: the cell marked, the way out, and answers to click.

use maud::{Markup, html};
use unicode_width::UnicodeWidthChar;

use super::PageMode;
use super::answer::Answer;
use super::text::{line, slug};
use super::way_out::way_out;
use crate::problem::{Excerpt, Problem, Severity};

/// So many places of equal problems are named.
const NAMED: usize = 5;

/// Equal problems: of one kind, with one way out.
pub(super) type EqualProblems<'p> = Vec<&'p Problem>;

/// Equal problems together, in the order of the first of each.
pub(super) fn grouped<'p>(problems: impl Iterator<Item = &'p Problem>) -> Vec<EqualProblems<'p>> {
    let mut groups = indexmap::IndexMap::<_, EqualProblems<'p>>::new();
    for problem in problems {
        // One answer settles all that a question is about, whatever the cells.
        let alike = (!is_question(problem)).then(|| (problem.severity(), problem.advice()));
        let key = (problem.cause.kind(), &problem.file, &problem.column, alike);
        groups.entry(key).or_default().push(problem);
    }
    let mut groups: Vec<EqualProblems<'p>> = groups.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.first().map(|problem| problem.severity())));
    groups
}

/// Whether one click answers it.
pub(super) fn is_question(problem: &Problem) -> bool {
    !Answer::to(problem).is_empty()
}

/// The id of a question, by its kind and place: no other has it, and it stays from one plan to the next.
pub(super) fn question_id(problem: &Problem) -> String {
    let column = problem.column.as_deref().map(slug).unwrap_or_default();
    format!("question-{}-{column}-{}", problem.cause.kind(), slug(&problem.file))
}

/// A group: what is wrong, the row of the first, the way out, and where the page takes them the answers.
pub(super) fn report(group: &EqualProblems<'_>, mode: PageMode) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let (offered, way_out) = match mode {
        PageMode::Live => (Answer::to(first), way_out(first)),
        PageMode::Whole => (Vec::new(), first.advice()),
    };
    html! {
        div class=(class(first)) id=[is_question(first).then(|| question_id(first))] data-kind=(first.cause.kind()) {
            p .title { strong { (label(first)) ": " } (first.title()) }
            p .place { (places(group)) }
            @if let Some(excerpt) = &first.excerpt { (row(excerpt)) }
            @if offered.is_empty() {
                @if !way_out.is_empty() { p .way-out { (sentence(&way_out)) } }
            } @else {
                p .answers {
                    @for (place, answer) in offered.iter().enumerate() {
                        (answer.button(&format!("{}-{place}", question_id(first)))) " "
                    }
                }
            }
        }
    }
}

fn class(problem: &Problem) -> &'static str {
    match (problem.severity(), is_question(problem)) {
        (_, true) => "report question",
        (Severity::Warning, _) => "report warning",
        (Severity::Problem, _) => "report problem",
        (Severity::Fatal, _) => "report fatal",
    }
}

fn label(problem: &Problem) -> &'static str {
    match (problem.severity(), is_question(problem)) {
        (_, true) => "A question",
        (Severity::Warning, _) => "To know",
        (Severity::Problem, _) => "A problem",
        (Severity::Fatal, _) => "This stands in the way",
    }
}

/// "interviews.csv, line 3: date", as far as they are known.
pub(super) fn place_of(problem: &Problem) -> String {
    let mut place = line(&problem.file).to_string();
    if let Some(inside) = place_inside(problem) {
        place.extend([", ", &inside]);
    }
    if let Some(column) = &problem.column {
        place.extend([": ", column]);
    }
    place
}

fn place_inside(problem: &Problem) -> Option<String> {
    match (&problem.cell, problem.line) {
        (Some(cell), _) => Some(cell.to_string()),
        (None, Some(line)) => Some(format!("line {line}")),
        (None, None) => None,
    }
}

/// "interviews.csv, line 3: date, and 12 more like this: line 4, line 7, …".
fn places(group: &EqualProblems<'_>) -> Markup {
    let Some((first, others)) = group.split_first() else { return html! {} };
    let named: Vec<String> = others.iter().take(NAMED).filter_map(|problem| place_inside(problem)).collect();
    html! {
        (place_of(first))
        @if !others.is_empty() {
            ", and " (others.len()) " more like this"
            @if !named.is_empty() {
                ": "
                (line(&named.join(", ")))
                @if others.len() > named.len() { ", …" }
            }
        }
    }
}

/// A row of the sheet with the cell that is wrong marked.
fn row(excerpt: &Excerpt) -> Markup {
    let (before, marked, behind) = parts(excerpt);
    html! { pre .row tabindex="0" { code { (before) mark { (marked) } (behind) } } }
}

/// The row in three parts, of which the second is marked.
fn parts(excerpt: &Excerpt) -> (&str, &str, &str) {
    let (text, marks) = (&**excerpt.text(), excerpt.marks());
    let before = marks.chars().take_while(|mark| *mark == ' ').count();
    let start = at_column(text, before);
    let (left, rest) = text.split_at(start);
    let (marked, right) = rest.split_at(at_column(rest, marks.len() - before));
    (left, marked, right)
}

/// Where a column of a terminal begins.
fn at_column(text: &str, column: usize) -> usize {
    let mut width = 0;
    for (place, character) in text.char_indices() {
        let next = width + character.width().unwrap_or(0);
        if next > column {
            return place;
        }
        width = next;
    }
    text.len()
}

/// With a capital letter, and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if text.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    [&first, letters.as_str(), end].concat()
}

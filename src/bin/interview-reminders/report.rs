//! What goes to standard error: problems, the summary, and why a run failed.

use std::fmt::Display;
use std::io;
use std::mem::{Discriminant, discriminant};

use anstyle::{AnsiColor, Style};
use anyhow::Context;
use chrono::{DateTime, Utc};
use interview_reminders::message::Message;
use interview_reminders::output::Tally;
use interview_reminders::plan::Plan;
use interview_reminders::problem::{Cause, Problem, Severity};
use interview_reminders::prose::Prose;
use interview_reminders::reach::Availability;
use interview_reminders::regenerate::ChangeCounts;
use interview_reminders::visible::{Shown, Visible};

use crate::STANDARD_OUTPUT;

/// So many problems of one kind are shown; the rest is counted.
const SHOWN: usize = 3;

/// Writes to standard output.
pub fn print(text: &Shown) -> anyhow::Result<()> {
    io::Write::write_all(&mut anstream::stdout().lock(), text.as_str().as_bytes()).context(STANDARD_OUTPUT)
}

/// Writes to standard error.
fn tell(text: &Shown) {
    // Whoever does not listen, or has no room left to, misses the words alone: the calendar, the log and the command of
    // --on-change do not depend on them.
    let _ = io::Write::write_all(&mut anstream::stderr(), text.as_str().as_bytes());
}

/// Why a run failed.
pub fn failure(error: &anyhow::Error) {
    tell(&labelled(Severity::Fatal, format_args!("{error:#}")));
}

/// Something that was taken for granted, and how to say otherwise.
pub fn warning(title: &str, advice: &str) {
    let mut text = labelled(Severity::Warning, title);
    text.append(&Shown::line(format_args!("  {advice}")));
    tell(&text);
}

/// A sentence beside the product.
pub fn said(text: &str) {
    tell(&Shown::line(text));
}

/// A line behind what it costs.
fn labelled(severity: Severity, text: impl Display) -> Shown {
    let mut line = Shown::default();
    line.styled(style_of(severity), severity.word());
    line.push(": ");
    line.append(&Shown::line(text));
    line
}

/// Every problem, the worst last, equal ones gathered.
pub fn problems(problems: &[Problem], quiet: bool) {
    for severity in [Severity::Warning, Severity::Problem, Severity::Fatal] {
        if quiet && severity == Severity::Warning {
            continue;
        }
        let of_severity = problems.iter().filter(|problem| problem.severity() == severity);
        for group in grouped(of_severity) {
            tell(&in_words(&group));
        }
    }
}

/// That nothing is written, where it is not plain from an error.
pub fn nothing_written(problems: &[Problem]) {
    if problems.iter().all(|problem| problem.severity() != Severity::Fatal) {
        said("nothing is written: --strict, and there is a problem");
    }
}

/// A group of problems as text: each with its place, the first with its row, and the way out once.
pub fn in_words(group: &[&Problem]) -> Shown {
    let mut text = Shown::default();
    for (index, problem) in group.iter().take(SHOWN).enumerate() {
        text.append(&labelled(problem.severity(), format_args!("{problem}: {}", problem.title())));
        if let Some(excerpt) = problem.excerpt.as_ref().filter(|_| index == 0) {
            text.append(&Shown::line(format_args!("    {}", excerpt.text())));
            text.push("    ");
            text.styled(style_of(problem.severity()), excerpt.marks());
            text.end_line();
        }
    }
    if let Some(more) = group.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        text.append(&Shown::line(format_args!("  and {more} more like these")));
    }
    let advice = group.first().map(|problem| problem.advice()).unwrap_or_default();
    if !advice.is_empty() {
        text.append(&Shown::line(format_args!("  {advice}")));
    }
    text
}

/// Problems with the same cause and way out, whatever their file and column, in the order of the first of each.
pub fn grouped<'p>(problems: impl Iterator<Item = &'p Problem>) -> Vec<Vec<&'p Problem>> {
    type Key = (Severity, Discriminant<Cause>, Visible);
    let mut groups: indexmap::IndexMap<Key, Vec<&'p Problem>> = indexmap::IndexMap::new();
    for problem in problems {
        let key = (problem.severity(), discriminant(&problem.cause), problem.advice());
        groups.entry(key).or_default().push(problem);
    }
    groups.into_values().collect()
}

fn style_of(severity: Severity) -> Style {
    let color = match severity {
        Severity::Warning => AnsiColor::Yellow,
        Severity::Problem | Severity::Fatal => AnsiColor::Red,
    };
    Style::new().bold().fg_color(Some(color.into()))
}

/// How many interviews became how many reminders, what was left out and why, and what is due next.
pub fn summary(
    plan: &Plan<'_>,
    availability: &Availability<'_>,
    now: DateTime<Utc>,
    rows_left_out: usize,
    whereto: &str,
) {
    let tally = Tally::of(plan, now);
    counts(plan, &tally, rows_left_out, whereto);
    left_out(&tally);
    next(plan, availability, &tally);
}

/// How many interviews became how many reminders: all that is left to say below an agenda.
pub fn short_summary(plan: &Plan<'_>, now: DateTime<Utc>, rows_left_out: usize) {
    counts(plan, &Tally::of(plan, now), rows_left_out, "");
}

fn counts(plan: &Plan<'_>, tally: &Tally, rows_left_out: usize, whereto: &str) {
    let mut text = String::new();
    text.count(plan.roster.interviews.len(), "interview");
    text.push_str(" became ");
    text.count(tally.reminders, "reminder");
    text.push_str(whereto);
    if tally.overdue > 0 {
        text.push_str(", of which ");
        text.number(tally.overdue);
        text.push_str(if tally.overdue == 1 { " lies in the past" } else { " lie in the past" });
    }
    if rows_left_out > 0 {
        text.push_str("; ");
        text.count(rows_left_out, "row");
        text.push_str(if rows_left_out == 1 { " left out for its problem" } else { " left out for their problems" });
    }
    said(&text);
}

fn left_out(tally: &Tally) {
    if tally.absences.is_empty() {
        return;
    }
    let mut text = String::from("no reminder: ");
    tally.absences_in_words(&mut text);
    text.push_str(" (plan --why tells each)");
    said(&text);
}

fn next(plan: &Plan<'_>, availability: &Availability<'_>, tally: &Tally) {
    let Some(index) = tally.next else { return };
    let pair = plan.pair(index);
    let id = plan.interview_of(index);
    let Ok(reminder) = plan.reminder(pair) else { return };
    let mut text = String::from("next: ");
    let mine = availability.reach(plan.reach(id, None)).zone;
    text.moment_in(reminder.at(), mine);
    text.push_str(": ");
    Message::of(plan, id, index, reminder).summary(&mut text);
    said(&text);
}

/// "3 added and 1 cancelled"; what is said of `nothing` where no event changed.
pub fn changes(changes: ChangeCounts, nothing: &str) -> String {
    let ChangeCounts { added, changed, cancelled, forgotten, kept, waiting } = changes;
    let counts =
        [(added, "added"), (changed, "changed"), (cancelled, "cancelled"), (forgotten, "long past and removed")];
    let counts: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).collect();
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, what)| {
        text.number(*count);
        text.push(' ');
        text.push_str(what);
    });
    if text.is_empty() {
        text.push_str(nothing);
    }
    if kept > 0 || waiting > 0 {
        text.push_str("; for rows with problems, ");
    }
    if kept > 0 {
        text.count(kept, "event");
        text.push_str(if kept == 1 { " stays as it was" } else { " stay as they were" });
    }
    if waiting > 0 {
        text.push_str(if kept > 0 { ", and " } else { "" });
        text.count(waiting, "new one");
        text.push_str(if waiting == 1 { " waits" } else { " wait" });
    }
    text
}

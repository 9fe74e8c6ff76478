//! `diff`: what the next export would change; nothing is written.

use std::io;

use interview_reminders::output::difference;
use interview_reminders::problem::Cause;
use interview_reminders::regenerate::Regeneration;

use super::export::{changes_in_words, style};
use super::reading::with_plan;
use crate::cli::{Common, Diff};
use crate::files::Output;
use crate::{Ended, report};

pub fn run(diff: &Diff, common: &Common) -> anyhow::Result<Ended> {
    let output = Output::at(&diff.output, &diff.sheets.sheets, false)?;
    let previous = match output.previous()? {
        Ok(previous) => previous,
        Err(problem) => {
            report::problems(&[problem], common.quiet);
            return Ok(Ended::WithNothingWritten);
        }
    };
    if !previous.is_intact() {
        report::problems(&[output.problem(Cause::OutputEdited(previous.edits.clone()))], false);
    }
    let mut differs = !previous.is_intact();
    let ended = with_plan(&diff.sheets.sheets, common, &diff.wanted, |setup, plan, diary, _| {
        let style = style(None, setup, Some(&diff.output));
        let regeneration = Regeneration::of(plan, &previous, setup.keeping(plan));
        let mut out = io::BufWriter::new(io::stdout().lock());
        let changes = match output.earlier() {
            Some(mut earlier) => difference::write(&mut out, plan, diary, &style, &regeneration, &mut earlier)?,
            None => difference::write(&mut out, plan, diary, &style, &regeneration, &mut io::empty())?,
        };
        differs |= !changes.is_nothing();
        if !common.quiet {
            report::said(&format!("{}: {}", diff.output.display(), changes_in_words(changes, "nothing would change")));
        }
        Ok(true)
    })?;
    Ok(match ended {
        Ended::WithNothingWritten => ended,
        _ if differs => Ended::WithProblems,
        _ => Ended::Well,
    })
}

//! `plan`: the same plan for a terminal or a script.

use std::io;

use interview_reminders::output::{jsonl, text};

use super::reading::{Product, with_plan};
use crate::cli::{Common, Format, Plan};
use crate::{Ended, report};

pub fn run(options: &Plan, common: &Common) -> anyhow::Result<Ended> {
    with_plan(&options.sheets.sheets, common, &options.wanted, |setup, plan, diary, rows_left_out| {
        let mut out = io::BufWriter::new(io::stdout().lock());
        match options.format {
            Format::Text => text::write(&mut out, plan, diary, setup.now, options.why)?,
            Format::Jsonl => jsonl::write(&mut out, plan, diary)?,
        }
        if !common.quiet {
            report::summary(plan, diary, setup.now, rows_left_out, "");
        }
        Ok(Product::Written)
    })
}

//! `plan`: the same plan for a terminal or a script.

use std::io;

use anyhow::Context;
use interview_reminders::output::{jsonl, text};
use interview_reminders::visible::Showing;

use super::reading::{Bytes, Product, with_plan};
use crate::cli::{Common, Format, Plan};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(options: &Plan, common: &Common) -> anyhow::Result<Ended> {
    with_plan(&options.sheets.sheets, common, &options.wanted, Bytes::Dropped, |setup, plan, diary, reading| {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let written = match options.format {
            Format::Text => text::write(&mut Showing::on(&mut out), plan, diary, setup.now, options.why),
            Format::Jsonl => jsonl::write(&mut out, plan, diary),
        };
        written.context(STANDARD_OUTPUT)?;
        if !common.quiet {
            report::summary(plan, diary, setup.now, reading.rows_left_out(), "");
        }
        Ok(Product::Written)
    })
}

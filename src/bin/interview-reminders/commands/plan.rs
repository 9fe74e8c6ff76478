//! `plan`: the same plan for a terminal or a script.

use std::io::{self, BufWriter};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, bail};
use chrono::{Days, NaiveDate};
use interview_reminders::output::agenda::{self, Agenda, Paint, Selection};
use interview_reminders::output::{jsonl, text};
use interview_reminders::visible::Screen;
use interview_reminders::zone::Zone;
use terminal_size::{Width, terminal_size_of};

use super::reading::{Bytes, Product, with_plan};
use crate::cli::{By, Common, Format, Plan};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(options: &Plan, common: &Common) -> anyhow::Result<Ended> {
    check(options)?;
    with_plan(&options.sheets.sheets, common, &options.wanted, Bytes::Dropped, |setup, plan, availability, reading| {
        let zone = setup.defaults.my_zone;
        let selection = Selection::of(options.until.map(|until| end_of(until, zone)), options.called.as_deref());
        let mut out = BufWriter::new(io::stdout().lock());
        let written = match (options.format, options.by) {
            (Format::Jsonl, _) => jsonl::write(&mut out, plan, availability),
            (Format::Text, By::Interview) => {
                text::write(&mut Screen::on(&mut out), plan, availability, setup.now, options.why, &selection)
            }
            (Format::Text, By::Day) => {
                let (width, paint) = (width(options), paint());
                let agenda = Agenda { now: setup.now, zone, width, paint, why: options.why, selection: &selection };
                agenda::write(&mut out, plan, availability, &agenda)
            }
        };
        written.context(STANDARD_OUTPUT)?;
        drop(out);
        match (options.format, options.by) {
            _ if common.quiet => {}
            (Format::Text, By::Day) => report::short_summary(plan, setup.now, reading.rows_left_out()),
            _ => report::summary(plan, availability, setup.now, reading.rows_left_out(), ""),
        }
        Ok(Product::Written)
    })
}

/// Refuses what can't be meant together.
fn check(options: &Plan) -> anyhow::Result<()> {
    if options.format == Format::Jsonl && (options.until.is_some() || options.called.is_some()) {
        bail!("--until and --for shape text: a script has the keys at, person, company and candidate to choose by");
    }
    if let (Some(since), Some(until)) = (options.wanted.since, options.until)
        && until < since
    {
        bail!("no day is left: --until {until} lies before --since {since}");
    }
    Ok(())
}

/// The end of a day.
fn end_of(day: NaiveDate, zone: Zone) -> chrono::DateTime<chrono::Utc> {
    zone.first_moment(day.checked_add_days(Days::new(1)).unwrap_or(day))
}

/// As many columns as are asked for, else as the terminal has; in a pipe always equally many.
fn width(options: &Plan) -> usize {
    let of_terminal = || terminal_size_of(io::stdout()).map(|(Width(columns), _)| usize::from(columns));
    options.width.or_else(of_terminal).unwrap_or(agenda::USUAL_WIDTH)
}

/// Colours, where standard output shows them and nobody asked for none.
fn paint() -> Paint {
    match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => Paint::Plain,
        _ => Paint::Colored,
    }
}

//! `plan`: the same plan for a terminal or a script.

use std::io::{self, BufWriter};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Context, bail};
use chrono::{DateTime, Days, NaiveDate, Utc};
use interview_reminders::Planned;
use interview_reminders::output::agenda::{self, Agenda, Paint, Selection};
use interview_reminders::output::{jsonl, summary, text};
use interview_reminders::visible::Screen;
use interview_reminders::zone::Zone;

use crate::cli::{By, Common, Format, Plan};
use crate::run::{Bytes, Product, Run};
use crate::{Ended, STANDARD_OUTPUT, report};

pub fn run(options: &Plan, common: &Common) -> anyhow::Result<Ended> {
    check(options)?;
    let run = Run::of(&options.sheets.sheets, common, &options.wanted, Bytes::Dropped)?;
    let Some(run) = run else { return Ok(Ended::WithNothingWritten) };
    write(options, &run.planned).context(STANDARD_OUTPUT)?;
    match (options.format, options.by) {
        _ if common.quiet => {}
        (Format::Text, By::Day) => report::print_aside(&summary::short_text(&run.planned)),
        _ => report::print_aside(&summary::text(&run.planned, "")),
    }
    Ok(run.ended(Product::Written))
}

fn write(options: &Plan, Planned { setup, plan, .. }: &Planned) -> io::Result<()> {
    let (now, zone, why) = (setup.now(), setup.defaults.my_zone, options.why);
    let selection = &Selection::of(options.until.map(|until| end_of(until, zone)), options.called.as_deref());
    let mut out = BufWriter::new(io::stdout().lock());
    match (options.format, options.by) {
        (Format::Jsonl, _) => jsonl::write(&mut out, plan),
        (Format::Text, By::Interview) => {
            let screen = &mut Screen::on(&mut out).of_width(width(options).unwrap_or(usize::MAX));
            text::write(screen, plan, now, why, selection)
        }
        (Format::Text, By::Day) => {
            let (width, paint) = (width(options).unwrap_or(agenda::USUAL_WIDTH), paint());
            agenda::write(&mut out, plan, &Agenda { now, zone, width, paint, why, selection })
        }
    }
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
fn end_of(day: NaiveDate, zone: Zone) -> DateTime<Utc> {
    zone.first_moment(day.checked_add_days(Days::new(1)).unwrap_or(day))
}

/// As many columns as are asked for, else as the terminal has.
fn width(options: &Plan) -> Option<usize> {
    options.width.or_else(report::columns)
}

/// Colours, where standard output shows them and nobody asked for none.
fn paint() -> Paint {
    match AutoStream::choice(&io::stdout()) {
        ColorChoice::Never => Paint::Plain,
        _ => Paint::Colored,
    }
}

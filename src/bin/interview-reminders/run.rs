//! From paths to a plan: what several commands have in common.

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use interview_reminders::problem::Problem;
use interview_reminders::{Input, Planned, Reading, Setup, SheetsReader};

use crate::cli::{Common, Wanted};
use crate::inputs::{self, Inputs};
use crate::request::{self, Requested};
use crate::{Ended, report};

/// What a command made of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Product {
    /// It is there.
    Written,
    /// It is there, with a problem that was reported.
    WrittenWithProblem,
    /// There was nothing to write.
    Needless,
    /// Something stands in the way, which was reported.
    Refused,
}

/// What becomes of the bytes of sheets that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bytes {
    /// They are given back before anything is planned, since they take as much room as a plan.
    Dropped,
    /// They are kept, for whoever writes into them.
    Kept,
}

/// A plan that may be written.
pub struct Run {
    /// The process is about to end, which frees all of it at once.
    pub planned: ManuallyDrop<Planned>,
    /// The files that were read.
    pub inputs: Inputs,
    /// The sheets, if they are kept.
    pub sheets: Vec<Input>,
    strict: bool,
}

/// Settled and read sheets, and the files that were read.
pub struct ReadSheets {
    pub setup: Setup,
    pub reading: Reading,
    pub inputs: Inputs,
    pub sheets: Vec<Input>,
}

impl ReadSheets {
    /// Settles and reads everything, or returns what stands in the way.
    pub fn of(
        given: &[PathBuf],
        common: &Common,
        wanted: Option<&Wanted>,
        bytes: Bytes,
    ) -> anyhow::Result<Result<ReadSheets, Vec<Problem>>> {
        let paths = inputs::paths(given)?;
        let Requested { request, inputs } = request::of(common, wanted, &paths)?;
        let setup = match request.prepare() {
            Ok(setup) => setup,
            Err(problems) => return Ok(Err(problems)),
        };
        let (mut reader, mut sheets) = (SheetsReader::of(&setup), Vec::new());
        for path in &paths {
            let sheet = inputs::read(path)?;
            inputs::with_last_words(&sheet, || reader.read(&sheet));
            sheets.extend((bytes == Bytes::Kept).then_some(sheet));
        }
        let reading = reader.finish();
        Ok(Ok(ReadSheets { setup, reading, inputs, sheets }))
    }
}

impl Run {
    /// Plans sheets, and reports every problem; none where one of them stands in the way.
    pub fn of(given: &[PathBuf], common: &Common, wanted: &Wanted, bytes: Bytes) -> anyhow::Result<Option<Run>> {
        let ReadSheets { setup, reading, inputs, sheets } = match ReadSheets::of(given, common, Some(wanted), bytes)? {
            Ok(read) => read,
            Err(problems) => {
                report::problems(&problems, common.quiet);
                return Ok(None);
            }
        };
        let planned = ManuallyDrop::new(reading.plan(setup));
        report::problems(planned.problems(), common.quiet);
        let run = Run { planned, inputs, sheets, strict: common.strict };
        if run.verdict() == Ended::WithNothingWritten {
            report::nothing_written(run.planned.problems());
            return Ok(None);
        }
        Ok(Some(run))
    }

    fn verdict(&self) -> Ended {
        self.planned.verdict(self.strict).into()
    }

    /// How it ends with such a product.
    pub fn ended(&self, product: Product) -> Ended {
        match product {
            Product::Written => self.verdict(),
            Product::WrittenWithProblem => Ended::WithProblems,
            Product::Needless if self.verdict() == Ended::Well => Ended::Well,
            Product::Needless | Product::Refused => Ended::WithNothingWritten,
        }
    }
}

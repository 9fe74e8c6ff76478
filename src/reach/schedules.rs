//! What was worked out for days, kept as long as there is room.

use super::{TimeSpan, TimeSpans};
use crate::moment::Day;

/// Days that are worked out together: whoever asks for one soon asks for others.
const PAGE: i32 = 16;

/// So many pages are kept; what comes beyond them takes their place, and whoever asks again waits for it once more. Where few
/// people share hours, the most of a sheet would fill memory with days that nobody asks for a second time.
const MOST: usize = 1 << 14;

/// Stretches of time, day by day, in numbered lines: all in one list.
#[derive(Debug, Default)]
pub(super) struct Schedules {
    spans: Vec<TimeSpan>,
    /// Where each page's days begin in the list, and at last where its last day ends.
    pages: Vec<[u32; PAGE as usize + 1]>,
    lines: Vec<Line>,
}

/// The pages of a line that are worked out, in order, each with its place among all.
#[derive(Debug, Clone, Default)]
struct Line(Vec<(DayBlock, DayBlockId)>);

/// Some days in a row that are worked out together, by their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct DayBlock(i32);

/// A page that is worked out.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayBlockId(u32);

impl DayBlock {
    pub(super) fn of(day: Day) -> DayBlock {
        DayBlock(day.number().div_euclid(PAGE))
    }

    pub(super) fn first_day(self) -> Day {
        Day::numbered(self.0 * PAGE)
    }

    pub(super) fn last_day(self) -> Day {
        self.first_day() + (PAGE - 1)
    }

    /// This page and each one after it up to and with `last`.
    pub(super) fn through(self, last: DayBlock) -> impl Iterator<Item = DayBlock> {
        (self.0..=last.0).map(DayBlock)
    }
}

impl Schedules {
    /// Schedules with so many lines.
    pub(super) fn of(lines: usize) -> Schedules {
        Schedules { lines: vec![Line::default(); lines], ..Schedules::default() }
    }

    /// Begins a line; returns its number.
    pub(super) fn begin_line(&mut self) -> u32 {
        self.lines.push(Line::default());
        number(self.lines.len() - 1)
    }

    /// A line's page, once it is worked out.
    pub(super) fn find(&self, line: u32, page: DayBlock) -> Option<DayBlockId> {
        let Line(pages) = &self.lines[line as usize];
        // Most lines have no gap.
        let place = usize::try_from(page.0 - pages.first()?.0.0).ok()?;
        let (_, id) = match pages.get(place) {
            Some(known) if known.0 == page => known,
            _ => &pages[pages.binary_search_by_key(&page, |known| known.0).ok()?],
        };
        Some(*id)
    }

    /// The stretches of a day on its page.
    pub(super) fn on(&self, page: DayBlockId, day: Day) -> TimeSpans<'_> {
        TimeSpans(self.between(page, day, day))
    }

    /// The stretches from one day to another on the same page.
    pub(super) fn between(&self, page: DayBlockId, first: Day, last: Day) -> &[TimeSpan] {
        let bounds = &self.pages[page.0 as usize];
        &self.spans[bounds[in_page(first)] as usize..bounds[in_page(last) + 1] as usize]
    }

    /// Notes for each day of a line's page what `add` adds to the list for it. The ids of other pages may be void then.
    pub(super) fn note(
        &mut self,
        line: u32,
        page: DayBlock,
        mut add: impl FnMut(&mut Vec<TimeSpan>, Day),
    ) -> DayBlockId {
        if self.pages.len() == MOST {
            self.forget();
        }
        let mut bounds = [number(self.spans.len()); PAGE as usize + 1];
        for (day, end) in page.first_day().through(page.last_day()).zip(&mut bounds[1..]) {
            add(&mut self.spans, day);
            *end = number(self.spans.len());
        }
        let id = DayBlockId(number(self.pages.len()));
        self.pages.push(bounds);
        let Line(pages) = &mut self.lines[line as usize];
        let place = pages.partition_point(|known| known.0 < page);
        pages.insert(place, (page, id));
        id
    }

    /// Forgets every page; lines keep their numbers.
    fn forget(&mut self) {
        self.spans.clear();
        self.pages.clear();
        self.lines.fill(Line::default());
    }
}

/// A day's place on its page.
fn in_page(day: Day) -> usize {
    day.number().rem_euclid(PAGE) as usize
}

fn number(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than four thousand million stretches")
}

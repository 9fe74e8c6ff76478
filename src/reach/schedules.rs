//! What was worked out for days, kept.

use super::{Span, Spans};
use crate::moment::Day;

/// Days that are worked out together: whoever asks for one soon asks for others.
const PAGE: i32 = 32;

/// Stretches of time, day by day, in numbered lines: all in one list.
#[derive(Debug, Default)]
pub(super) struct Schedules {
    spans: Vec<Span>,
    /// Where each page's days begin in the list, and at last where its last day ends.
    pages: Vec<[u32; PAGE as usize + 1]>,
    lines: Vec<Line>,
}

/// The pages of a line, from its first on.
#[derive(Debug, Clone, Default)]
struct Line {
    first: i32,
    /// The index of each page, plus one; 0 where its days are not worked out.
    pages: Vec<u32>,
}

/// Some days in a row that are worked out together, by their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page(i32);

/// A page that is worked out.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageId(u32);

impl Page {
    pub(super) fn of(day: Day) -> Page {
        Page(day.number().div_euclid(PAGE))
    }

    pub(super) fn first_day(self) -> Day {
        Day::numbered(self.0 * PAGE)
    }

    pub(super) fn last_day(self) -> Day {
        self.first_day() + (PAGE - 1)
    }

    /// This page and each one after it up to and with `last`.
    pub(super) fn through(self, last: Page) -> impl Iterator<Item = Page> {
        (self.0..=last.0).map(Page)
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
    pub(super) fn find(&self, line: u32, page: Page) -> Option<PageId> {
        let line = &self.lines[line as usize];
        let place = usize::try_from(page.0 - line.first).ok()?;
        (*line.pages.get(place)?).checked_sub(1).map(PageId)
    }

    /// The stretches of a day on its page.
    pub(super) fn on(&self, page: PageId, day: Day) -> Spans<'_> {
        Spans(self.between(page, day, day))
    }

    /// The stretches from one day to another on the same page.
    pub(super) fn between(&self, page: PageId, first: Day, last: Day) -> &[Span] {
        let bounds = &self.pages[page.0 as usize];
        &self.spans[bounds[in_page(first)] as usize..bounds[in_page(last) + 1] as usize]
    }

    /// Notes for each day of a line's page what `add` adds to the list for it.
    pub(super) fn note(&mut self, line: u32, page: Page, mut add: impl FnMut(&mut Vec<Span>, Day)) -> PageId {
        let mut bounds = [number(self.spans.len()); PAGE as usize + 1];
        for (day, end) in page.first_day().through(page.last_day()).zip(&mut bounds[1..]) {
            add(&mut self.spans, day);
            *end = number(self.spans.len());
        }
        let id = number(self.pages.len());
        self.pages.push(bounds);
        *self.lines[line as usize].entry(page) = id + 1;
        PageId(id)
    }
}

impl Line {
    /// The entry of a page, among those that follow each other.
    fn entry(&mut self, page: Page) -> &mut u32 {
        if self.pages.is_empty() {
            self.first = page.0;
        }
        let missing = usize::try_from(self.first - page.0).unwrap_or_default();
        self.pages.splice(..0, std::iter::repeat_n(0, missing));
        self.first = self.first.min(page.0);
        let place = usize::try_from(page.0 - self.first).unwrap_or_default();
        if place >= self.pages.len() {
            self.pages.resize(place + 1, 0);
        }
        &mut self.pages[place]
    }
}

/// A day's place on its page.
fn in_page(day: Day) -> usize {
    day.number().rem_euclid(PAGE) as usize
}

fn number(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than four thousand million stretches")
}

//! Stretches of time.

use chrono::TimeDelta;

use crate::moment::Moment;

/// The shortest time that is told from none.
const SECOND: TimeDelta = TimeDelta::seconds(1);

/// A stretch of time from its first moment up to, and without, its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpan {
    /// The first moment in it.
    pub from: Moment,
    /// The first moment after it, later than `from`.
    pub to: Moment,
}

impl TimeSpan {
    /// Whether a moment is in it.
    #[must_use]
    pub fn contains(self, at: Moment) -> bool {
        self.from <= at && at < self.to
    }
}

/// Stretches in order, none touching the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpans<'d>(pub(super) &'d [TimeSpan]);

impl TimeSpans<'_> {
    /// The first moment in these at or after `from` and at or before `last`.
    #[must_use]
    pub fn first(self, from: Moment, last: Moment) -> Option<Moment> {
        let span = self.0.iter().find(|span| span.to > from)?;
        let moment = span.from.max(from);
        (moment <= last).then_some(moment)
    }

    /// The last moment, to the second, in these at or after `from` and before `end`.
    #[must_use]
    pub fn last_before(self, from: Moment, end: Moment) -> Option<Moment> {
        let span = self.0.iter().rev().find(|span| span.from < end)?;
        let moment = span.to.min(end) - SECOND;
        (moment >= from).then_some(moment)
    }

    /// Each of these.
    pub fn iter(&self) -> impl Iterator<Item = TimeSpan> {
        self.0.iter().copied()
    }

    /// Whether there is nothing in these.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The end of the last stretch.
    #[must_use]
    pub fn end(self) -> Option<Moment> {
        self.0.last().map(|span| span.to)
    }
}

/// Adds a stretch behind those from `first` on, and joins it to the last of them where they touch or overlap. They come
/// in order of their start; an empty one is left out.
pub(super) fn join(spans: &mut Vec<TimeSpan>, first: usize, span: TimeSpan) {
    if span.from >= span.to {
        return;
    }
    match spans[first..].last_mut() {
        Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
        _ => spans.push(span),
    }
}

/// The stretches that lie in both.
pub(super) fn common(theirs: &[TimeSpan], mine: &[TimeSpan]) -> Vec<TimeSpan> {
    let (mut theirs, mut mine) = (theirs.iter().peekable(), mine.iter().peekable());
    let mut common = Vec::with_capacity(theirs.len() + mine.len());
    while let (Some(left), Some(right)) = (theirs.peek(), mine.peek()) {
        let span = TimeSpan { from: left.from.max(right.from), to: left.to.min(right.to) };
        if span.from < span.to {
            common.push(span);
        }
        if left.to <= right.to {
            theirs.next()
        } else {
            mine.next()
        };
    }
    common
}

/// Makes stretches those moments at which something of this length can start and end in one of them.
pub(super) fn keep_starts(spans: &mut Vec<TimeSpan>, length: TimeDelta) {
    spans.retain_mut(|span| {
        // The last start leaves just the length before closing, and is itself a start.
        span.to = span.to - length + SECOND;
        span.from < span.to
    });
}

/// Adds what lies within a day, of stretches in order; returns the place of the first that may lie in a later day.
pub(super) fn add_within(spans: &mut Vec<TimeSpan>, all: &[TimeSpan], mut place: usize, day: TimeSpan) -> usize {
    while let Some(span) = all.get(place).filter(|span| span.from < day.to) {
        let within = TimeSpan { from: span.from.max(day.from), to: span.to.min(day.to) };
        if within.from < within.to {
            spans.push(within);
        }
        if span.to > day.to {
            break;
        }
        place += 1;
    }
    place
}

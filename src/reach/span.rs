//! Stretches of time.

use chrono::{DateTime, TimeDelta, Utc};

/// A stretch of time from its first moment up to, and without, its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first moment in it.
    pub from: DateTime<Utc>,
    /// The first moment after it, later than `from`.
    pub to: DateTime<Utc>,
}

/// Stretches in order, none touching the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spans<'d>(pub(super) &'d [Span]);

impl Spans<'_> {
    /// The first moment in these at or after `from` and at or before `last`.
    #[must_use]
    pub fn first(self, from: DateTime<Utc>, last: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let span = self.0.iter().find(|span| span.to > from)?;
        let moment = span.from.max(from);
        (moment <= last).then_some(moment)
    }

    /// The last moment, to the second, in these at or after `from` and before `end`.
    #[must_use]
    pub fn last_before(self, from: DateTime<Utc>, end: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let span = self.0.iter().rev().find(|span| span.from < end)?;
        let moment = span.to.min(end) - TimeDelta::seconds(1);
        (moment >= from).then_some(moment)
    }

    /// Whether there is nothing in these.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The end of the last stretch.
    #[must_use]
    pub fn end(self) -> Option<DateTime<Utc>> {
        self.0.last().map(|span| span.to)
    }
}

/// Adds a stretch behind those from `first` on, and joins it to the last of them where they touch or overlap. They come in
/// order of their start; an empty one is left out.
pub(super) fn join(spans: &mut Vec<Span>, first: usize, span: Span) {
    if span.from >= span.to {
        return;
    }
    match spans[first..].last_mut() {
        Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
        _ => spans.push(span),
    }
}

/// Adds the stretches that lie in both.
pub(super) fn add_common(spans: &mut Vec<Span>, theirs: &[Span], mine: &[Span]) {
    let (mut theirs, mut mine) = (theirs.iter().peekable(), mine.iter().peekable());
    while let (Some(left), Some(right)) = (theirs.peek(), mine.peek()) {
        let span = Span { from: left.from.max(right.from), to: left.to.min(right.to) };
        if span.from < span.to {
            spans.push(span);
        }
        if left.to <= right.to {
            theirs.next()
        } else {
            mine.next()
        };
    }
}

/// Makes stretches those moments within `day` at which something of this length can start and end in one of them.
pub(super) fn keep_starts(spans: &mut Vec<Span>, first: usize, length: TimeDelta, day: Span) {
    let mut kept = first;
    for index in first..spans.len() {
        let span = spans[index];
        // The last start leaves just the length before closing, and is itself a start.
        let last = span.to - length + TimeDelta::seconds(1);
        let starts = Span { from: span.from.max(day.from), to: last.min(day.to) };
        if starts.from < starts.to {
            spans[kept] = starts;
            kept += 1;
        }
    }
    spans.truncate(kept);
}

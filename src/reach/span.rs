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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spans(Box<[Span]>);

impl Spans {
    /// Joins stretches that touch or overlap; they come in order of their start.
    #[must_use]
    pub fn merged(ordered: impl IntoIterator<Item = Span>) -> Spans {
        let mut merged: Vec<Span> = Vec::new();
        for span in ordered.into_iter().filter(|span| span.from < span.to) {
            match merged.last_mut() {
                Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
                _ => merged.push(span),
            }
        }
        Spans(merged.into())
    }

    /// What lies in both.
    #[must_use]
    pub fn common(&self, other: &Spans) -> Spans {
        let (mut mine, mut theirs) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = Vec::new();
        while let (Some(left), Some(right)) = (mine.peek(), theirs.peek()) {
            let span = Span { from: left.from.max(right.from), to: left.to.min(right.to) };
            if span.from < span.to {
                common.push(span);
            }
            if left.to <= right.to {
                mine.next()
            } else {
                theirs.next()
            };
        }
        Spans(common.into())
    }

    /// The moments within `day` at which something of this length can start and end in one stretch.
    #[must_use]
    pub fn starts(&self, length: TimeDelta, day: Span) -> Spans {
        let second = TimeDelta::seconds(1);
        let fitting = self.0.iter().map(|span| Span {
            from: span.from.max(day.from),
            // The last start leaves just the length before closing, and is itself a start.
            to: (span.to - length + second).min(day.to),
        });
        Spans(fitting.filter(|span| span.from < span.to).collect())
    }

    /// The first moment in these at or after `from` and at or before `last`.
    #[must_use]
    pub fn first(&self, from: DateTime<Utc>, last: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let span = self.0.iter().find(|span| span.to > from)?;
        let moment = span.from.max(from);
        (moment <= last).then_some(moment)
    }

    /// The last moment, to the second, in these at or after `from` and before `end`.
    #[must_use]
    pub fn last_before(&self, from: DateTime<Utc>, end: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let span = self.0.iter().rev().find(|span| span.from < end)?;
        let moment = span.to.min(end) - TimeDelta::seconds(1);
        (moment >= from).then_some(moment)
    }

    /// Whether there is nothing in these.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The end of the last stretch.
    #[must_use]
    pub fn end(&self) -> Option<DateTime<Utc>> {
        self.0.last().map(|span| span.to)
    }

    /// The stretches.
    pub fn iter(&self) -> impl Iterator<Item = &Span> {
        self.0.iter()
    }
}

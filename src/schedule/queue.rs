//! Everybody's turns, in order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::turn::Turn;

/// The turns of one candidate's pairs, the least first.
#[derive(Debug, Default)]
pub(super) struct Queue {
    /// Those that were known at the beginning, which are most, in order: the next one last.
    known: Vec<Turn>,
    /// Those that came up since.
    later: BinaryHeap<Reverse<Turn>>,
}

impl Queue {
    /// Adds a turn.
    pub(super) fn push(&mut self, turn: Turn) {
        self.later.push(Reverse(turn));
    }

    /// Puts all that were added into order at once, before the first of them is taken.
    pub(super) fn begin(&mut self) {
        self.known.extend(self.later.drain().map(|Reverse(turn)| turn));
        self.known.sort_unstable_by_key(|turn| Reverse(*turn));
    }

    /// Takes the next turn.
    pub(super) fn pop(&mut self) -> Option<Turn> {
        match (self.known.last(), self.later.peek()) {
            (Some(known), Some(Reverse(later))) if later < known => self.later.pop().map(|Reverse(turn)| turn),
            (Some(_), _) => self.known.pop(),
            (None, _) => self.later.pop().map(|Reverse(turn)| turn),
        }
    }
}

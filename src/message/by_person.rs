//! What is said of the people of one interview, written once for each.

use crate::interview::PersonId;

/// Texts about people, in room that is used again for those of the next interview.
#[derive(Debug, Default)]
pub(crate) struct ByPerson<T> {
    /// Those about the people met so far, and behind them the room.
    texts: Vec<(Option<PersonId>, T)>,
    met: usize,
}

impl<T: Default> ByPerson<T> {
    /// Forgets everybody.
    pub(crate) fn clear(&mut self) {
        self.met = 0;
    }

    /// The text about somebody, which `write` makes from an older one when they are met.
    pub(crate) fn of(&mut self, person: Option<PersonId>, write: impl FnOnce(&mut T)) -> &T {
        let known = self.texts[..self.met].iter().position(|(known, _)| *known == person);
        let place = known.unwrap_or_else(|| {
            if self.met == self.texts.len() {
                self.texts.push((person, T::default()));
            }
            let (place, text) = (self.met, &mut self.texts[self.met]);
            text.0 = person;
            write(&mut text.1);
            self.met += 1;
            place
        });
        &self.texts[place].1
    }
}

//! What no other row shares: keys, places and notes, one behind the other in one text.

/// The own texts of every interview.
#[derive(Debug, Default)]
pub(crate) struct OwnTexts(String);

/// Where the own texts of an interview end, each right behind the one before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Own {
    start: usize,
    key: usize,
    place: usize,
    notes: usize,
}

impl OwnTexts {
    /// Adds the texts of an interview; a place or notes that are empty are none.
    pub(crate) fn add(&mut self, key: &str, place: &str, notes: &str) -> Own {
        let start = self.0.len();
        let [key, place, notes] = [key, place, notes].map(|text| {
            self.0.push_str(text);
            self.0.len()
        });
        Own { start, key, place, notes }
    }

    /// The same with another key.
    pub(crate) fn with_key(&mut self, own: Own, key: &str) -> Own {
        let [place, notes] = [self.place(own), self.notes(own)].map(|text| text.unwrap_or_default().to_owned());
        self.add(key, &place, &notes)
    }

    pub(crate) fn key(&self, own: Own) -> &str {
        &self.0[own.start..own.key]
    }

    pub(crate) fn place(&self, own: Own) -> Option<&str> {
        Some(&self.0[own.key..own.place]).filter(|place| !place.is_empty())
    }

    pub(crate) fn notes(&self, own: Own) -> Option<&str> {
        Some(&self.0[own.place..own.notes]).filter(|notes| !notes.is_empty())
    }

    /// Gives back the room that nothing fills.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.0.shrink_to_fit();
    }
}

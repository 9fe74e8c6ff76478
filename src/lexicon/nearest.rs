//! What was probably meant by a text that is no known word: one rule for every “did you mean”.
//!
//! A slip of the finger is a letter that is wrong, missing, too many, or in its neighbour's place. In a word that is only
//! offered, one letter in three may be such a slip; in one that is taken without a question, one in five; never more than
//! three in all. Letter case makes no difference.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::folded;

/// More letters than this are never wrong.
const MOST: usize = 3;

/// So many words are offered.
const OFFERED: usize = 3;

/// A shorter name is not looked for among other words.
const SHORTEST: usize = 4;

/// A name among other words is as near as one with so many slips.
const AMONG: usize = 1;

/// What becomes of a word that is a slip of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MeantWord {
    /// It is offered to whoever wrote it.
    Offered,
    /// It is taken for what was meant.
    Taken,
}

impl MeantWord {
    /// How many slips there may be in so many letters.
    pub(crate) fn slips_in(self, letters: usize) -> usize {
        let letters_a_slip = match self {
            MeantWord::Offered => 3,
            MeantWord::Taken => 5,
        };
        (letters / letters_a_slip).min(MOST)
    }
}

/// A word, and what can be said of it without comparing it letter by letter.
#[derive(Debug)]
pub(crate) struct SpelledWord<'w> {
    pub(crate) word: Cow<'w, str>,
    pub(crate) letters: usize,
    /// Which letters occur, with one bit for several of them.
    set: u64,
}

impl<'w> SpelledWord<'w> {
    pub(crate) fn of(word: &'w str) -> SpelledWord<'w> {
        let word = folded(word);
        let letters = word.chars().count();
        let set = word.chars().fold(0, |set, letter| set | 1 << (u32::from(letter) % u64::BITS));
        SpelledWord { word, letters, set }
    }

    /// How many slips are between this known word and a text, if there are no more than these.
    pub(crate) fn slips(&self, text: &SpelledWord<'_>, most: usize) -> Option<usize> {
        if most == 0 || self.letters.abs_diff(text.letters) > most {
            return None;
        }
        // Each slip brings in at most one letter, and loses at most one.
        let lacking = [self.set & !text.set, text.set & !self.set];
        if lacking.iter().any(|lacking| lacking.count_ones() as usize > most) {
            return None;
        }
        Some(strsim::osa_distance(&self.word, &text.word)).filter(|slips| *slips <= most)
    }

    /// The same, of a word that would be offered.
    fn offered_for(&self, text: &SpelledWord<'_>) -> Option<usize> {
        self.slips(text, MeantWord::Offered.slips_in(self.letters))
    }
}

/// The known word that a text is a slip of; of several as near, the longest, since letters get lost more often than they
/// are added, and of these the first.
#[must_use]
pub fn nearest<'k>(text: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let text = SpelledWord::of(text);
    let near = known.into_iter().filter_map(|word| Some((SpelledWord::of(word).offered_for(&text)?, word)));
    near.min_by_key(|(slips, word)| (*slips, Reverse(word.len()))).map(|(_, word)| word)
}

/// What bears the names that a text is a slip of, or that stand in it among other words, such as `Berlin, Germany`: each
/// once, the nearest first, at most three.
#[must_use]
pub fn nearest_named<N: AsRef<str>, T: PartialEq>(text: &str, named: impl IntoIterator<Item = (N, T)>) -> Vec<T> {
    let words = words(text);
    let text = SpelledWord::of(text);
    let near = named.into_iter().filter_map(|(name, bearer)| {
        let spelled = SpelledWord::of(name.as_ref());
        let away = spelled.offered_for(&text).or_else(|| is_among(&words, &spelled).then_some(AMONG))?;
        Some(((away, Reverse(spelled.letters), spelled.word.into_owned()), bearer))
    });
    let mut near: Vec<_> = near.collect();
    near.sort_by(|(left, _), (right, _)| left.cmp(right));
    let mut offered: Vec<T> = Vec::new();
    for (_, bearer) in near {
        if offered.len() < OFFERED && !offered.contains(&bearer) {
            offered.push(bearer);
        }
    }
    offered
}

/// The words of a text, letter case aside.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|next: char| !next.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| folded(word).into_owned()).collect()
}

/// Whether the words of a name stand side by side among others.
fn is_among(words: &[String], name: &SpelledWord<'_>) -> bool {
    let name_words = || name.word.split(|next: char| !next.is_alphanumeric()).filter(|word| !word.is_empty());
    let count = name_words().count();
    let is_here = |part: &[String]| part.iter().map(String::as_str).eq(name_words());
    name.letters >= SHORTEST && count > 0 && words.len() > count && words.windows(count).any(is_here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_three_letters_is_forgiven() {
        for (text, known, expected) in [
            ("recieved", "received", true),
            ("ofer", "offer", true),
            ("Mno", "mon", true),
            ("monay", "Monday", true),
            ("wihtdrwan", "withdrawn", true),
            ("on", "no", false),
            ("fr", "fri", true),
            ("f", "fri", false),
            ("panel", "open", false),
            ("a word of many letters", "a sword with any letters", false),
        ] {
            assert_eq!(nearest(text, [known]), expected.then_some(known), "{text}");
        }
        assert_eq!(nearest("rejectd", ["reject", "rejected", "received"]), Some("rejected"));
    }

    #[test]
    fn what_is_taken_without_a_question_has_fewer_slips() {
        let slips = |text, known| {
            let known = SpelledWord::of(known);
            known.slips(&SpelledWord::of(text), MeantWord::Taken.slips_in(known.letters))
        };
        assert_eq!(slips("compnay", "company"), Some(1));
        assert_eq!(slips("rloe", "role"), None);
        assert_eq!(slips("inteviewrs", "interviewers"), Some(2));
    }

    #[test]
    fn what_bears_a_name_that_is_near_is_offered_once() {
        let named = [("Australia", 1), ("Austria", 2), ("Republic of Austria", 2), ("Australien", 1), ("Asia", 3)];
        assert_eq!(nearest_named("Austrlia", named), [1, 2]);
        assert_eq!(nearest_named("Vienna, Austria", named), [2]);
        assert_eq!(nearest_named("the Republic of Austria in Asia", named), [2, 3]);
        assert_eq!(nearest_named("Austriana Airways", named), [0; 0]);
    }
}

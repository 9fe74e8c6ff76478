//! Which reminders a reader asks for: up to a day, and for somebody.

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::interview::{InterviewId, Person};
use crate::lexicon::nearest_named;
use crate::plan::{Pair, Plan, Reminder};

/// What is asked for; by default everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The moment at which what is too late begins.
    until: Option<DateTime<Utc>>,
    /// What a person, a company or a candidate is to be called, without case and accents.
    called: Option<String>,
    /// The same as it was written.
    asked_for: Option<String>,
}

impl Selection {
    /// Reminders before a moment, if there is one, for whoever is called like a text, if there is one.
    #[must_use]
    pub fn of(until: Option<DateTime<Utc>>, called: Option<&str>) -> Selection {
        Selection { until, called: called.map(folded), asked_for: called.map(str::to_owned) }
    }

    /// Whether nothing is left out.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Selection::default()
    }

    /// What a person, a company or a candidate is to be called.
    #[must_use]
    pub fn asked_for(&self) -> Option<&str> {
        self.asked_for.as_deref()
    }

    /// Whether a reminder lies before the end.
    #[must_use]
    pub fn is_in_time(&self, reminder: &Reminder) -> bool {
        self.until.is_none_or(|until| reminder.at() < until)
    }

    /// Whether a pair is for whoever is asked for: the person, the company or the candidate is called so in part.
    #[must_use]
    pub fn concerns(&self, plan: &Plan, id: InterviewId, pair: &Pair) -> bool {
        let Some(called) = &self.called else { return true };
        let names = names(plan, id, pair);
        names.into_iter().flatten().any(|name| folded(name).contains(&**called))
    }

    /// Whether a pair is asked for; one without a reminder is at no time.
    #[must_use]
    pub fn takes(&self, plan: &Plan, id: InterviewId, pair: &Pair) -> bool {
        plan.reminder(pair).map_or(true, |reminder| self.is_in_time(reminder)) && self.concerns(plan, id, pair)
    }

    /// That nobody in a plan is called as it is asked for, and who is nearly: a sentence, without its full stop.
    #[must_use]
    pub fn unknown(&self, plan: &Plan) -> Option<String> {
        let asked = self.asked_for()?;
        if plan.iter().any(|(id, _, pair)| self.concerns(plan, id, pair)) {
            return None;
        }
        let mut text = format!("No person, company or candidate is called “{asked}”");
        let near = self.near(plan);
        if !near.is_empty() {
            text.extend([": did you mean “", &near.join("” or “"), "”?"]);
        }
        Some(text)
    }

    /// The names nearest to what is asked for, at most three, where nobody is called so.
    fn near<'p>(&self, plan: &'p Plan) -> Vec<&'p str> {
        let Some(called) = &self.called else { return Vec::new() };
        let names = plan.iter().flat_map(|(id, _, pair)| names(plan, id, pair)).flatten();
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable();
        names.dedup();
        let parts = |name| {
            let folded = folded(name);
            let words: Vec<_> = folded.split(' ').map(|word| (word.to_owned(), name)).collect();
            words.into_iter().chain([(folded, name)])
        };
        nearest_named(called, names.into_iter().flat_map(parts))
    }
}

/// What a pair's person, company and candidate are called.
fn names<'p>(plan: &'p Plan, id: InterviewId, pair: &Pair) -> [Option<&'p str>; 4] {
    let interview = plan.roster.interview(id);
    let person = pair.person.map(|person| plan.roster.person(person));
    let candidate = plan.roster.candidate(interview.candidate).name.as_deref();
    let email = person.and_then(Person::email);
    [person.and_then(Person::name), email, plan.roster.company(interview), candidate]
}

/// A text without case, accents, and spaces beyond one.
fn folded(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(bare).collect();
    words.join(" ")
}

fn bare(word: &str) -> String {
    let letters = word.nfkd().filter(|character| !is_combining_mark(*character));
    letters.flat_map(char::to_lowercase).fold(String::new(), |mut bare, letter| {
        match without_stroke(letter) {
            Some(letters) => bare.push_str(letters),
            None => bare.push(letter),
        }
        bare
    })
}

/// Letters that people without them on their keyboard write as others, and that no decomposition takes apart.
fn without_stroke(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        _ => return None,
    })
}

//! What a calendar's title says of an interview: `Phone screen with Acme`, `Acme – Interview`.

use crate::column::{HeaderToken, HeaderWord, is_phrase_of_titles, tokens};

/// What a title says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title {
    /// The company; none where the title names nobody, or more than one thing that may be it.
    pub(crate) company: Option<String>,
    /// The stage, as written: "Phone screen"; none for "Interview" alone.
    pub(crate) stage: Option<String>,
}

/// Some words of a title that belong together, and what stands in front of them.
struct Phrase<'t> {
    lead: Lead,
    words: Vec<HeaderToken<'t>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    Nothing,
    With,
    At,
    For,
}

/// Reads a title; `None` where no word of it says that it is an interview's.
pub(crate) fn read_title(text: &str) -> Option<Title> {
    let tokens = tokens(text);
    let speaks = |words: &[HeaderToken<'_>]| {
        words[0].word == HeaderWord::Interview || is_phrase_of_titles(&words[..1]) || is_phrase_of_titles(words)
    };
    if !tokens.windows(2).any(speaks) && !tokens.last().is_some_and(|last| speaks(std::slice::from_ref(last))) {
        return None;
    }
    let phrases = phrases(text, &tokens);
    let mut stage = None;
    let mut named: Vec<(Lead, bool, &str)> = Vec::new();
    for phrase in &phrases {
        let (name, round) = split(&phrase.words);
        if let Some(name) = span(text, name) {
            named.push((phrase.lead, !round.is_empty(), name));
        }
        if stage.is_none() && says_round(round) && round.iter().any(|token| token.word != HeaderWord::Interview) {
            stage = span(text, round).map(str::to_owned);
        }
    }
    Some(Title { company: company(&named).map(str::to_owned), stage })
}

/// The company among what is named: where it takes place, else what stands beside the word for the interview, else
/// whom it is with, else what is named alone.
fn company<'t>(named: &[(Lead, bool, &'t str)]) -> Option<&'t str> {
    let only = |is_it: &dyn Fn(&(Lead, bool, &str)) -> bool| {
        let mut found = named.iter().filter(|named| is_it(named));
        found.next().filter(|_| found.next().is_none()).map(|(_, _, name)| *name)
    };
    only(&|(lead, ..)| *lead == Lead::At)
        .or_else(|| only(&|(lead, beside, _)| *lead == Lead::Nothing && *beside))
        .or_else(|| only(&|(lead, ..)| *lead == Lead::With))
        .or_else(|| only(&|(lead, ..)| *lead == Lead::Nothing))
}

/// The phrases of a title: between punctuation that divides, and from one "with", "at" or "for" to the next.
fn phrases<'t>(text: &str, tokens: &[HeaderToken<'t>]) -> Vec<Phrase<'t>> {
    let mut phrases: Vec<Phrase<'t>> = Vec::new();
    let mut end = 0;
    let mut next_lead = Some(Lead::Nothing);
    for token in tokens {
        let gap = &text[end..token.place.start];
        end = token.place.end;
        if gap.contains('@') {
            next_lead = Some(Lead::At);
        } else if divides(gap) {
            next_lead = Some(Lead::Nothing);
        }
        match token.word {
            HeaderWord::With => next_lead = Some(Lead::With),
            HeaderWord::At => next_lead = Some(Lead::At),
            HeaderWord::For => next_lead = Some(Lead::For),
            _ => match (next_lead.take(), phrases.last_mut()) {
                (None, Some(phrase)) => phrase.words.push(token.clone()),
                (lead, _) => {
                    let lead = lead.unwrap_or(Lead::Nothing);
                    phrases.push(Phrase { lead, words: vec![token.clone()] });
                }
            },
        }
    }
    phrases
}

/// Whether what stands between two words sets them apart: a hyphen does with blanks around it alone.
fn divides(gap: &str) -> bool {
    gap.contains(['–', '—', '|', ':', '/', '(', ')', '[', ']', '•', '·', ',', '：', '（', '）', '【', '】', '｜'])
        || gap.contains(" - ")
        || gap.contains(" -")
        || gap.contains("- ")
}

/// A phrase's name, and the words of the round before or behind it.
fn split<'p, 't>(words: &'p [HeaderToken<'t>]) -> (&'p [HeaderToken<'t>], &'p [HeaderToken<'t>]) {
    let is_of_round = |token: &HeaderToken<'_>| !matches!(token.word, HeaderWord::Other | HeaderWord::Date);
    let behind = words.iter().rposition(|token| !is_of_round(token)).map_or(0, |last| last + 1);
    let before = words.iter().position(|token| !is_of_round(token)).unwrap_or(words.len());
    if behind == 0 {
        return (&[], words);
    }
    // "Final" may belong to a name, as "Acme" does: it is the round's beside a word for one.
    if says_round(&words[behind..]) {
        (&words[..behind], &words[behind..])
    } else if says_round(&words[..before]) {
        (&words[before..], &words[..before])
    } else {
        (words, &[])
    }
}

fn says_round(words: &[HeaderToken<'_>]) -> bool {
    words.iter().any(|token| matches!(token.word, HeaderWord::Interview | HeaderWord::Screen | HeaderWord::Turn))
}

fn span<'t>(text: &'t str, words: &[HeaderToken<'_>]) -> Option<&'t str> {
    Some(&text[words.first()?.place.start..words.last()?.place.end])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Title, company and stage.
    const TITLES: &[(&str, Option<&str>, Option<&str>)] = &[
        ("Interview with Acme", Some("Acme"), None),
        ("Acme – phone screen", Some("Acme"), Some("phone screen")),
        ("Acme interview", Some("Acme"), None),
        ("Interview: Acme", Some("Acme"), None),
        ("Phone screen with Acme Corp.", Some("Acme Corp"), Some("Phone screen")),
        ("Technical interview @ Belfry & Sons", Some("Belfry & Sons"), Some("Technical interview")),
        ("Interview with Dana Lee at Acme", Some("Acme"), None),
        ("Interview for Backend Engineer at Acme", Some("Acme"), None),
        ("Acme interview with Dana Lee", Some("Acme"), None),
        ("Interview with Acme (Zoom)", Some("Acme"), None),
        ("2nd Interview - Acme", Some("Acme"), Some("2nd Interview")),
        ("Final round interview with Acme", Some("Acme"), Some("Final round interview")),
        ("Vorstellungsgespräch bei Acme", Some("Acme"), None),
        ("Entretien chez Société Dupont", Some("Société Dupont"), None),
        ("Entrevista con Acme", Some("Acme"), None),
        ("Sollicitatiegesprek bij Acme", Some("Acme"), None),
        ("星河科技面试", Some("星河科技"), None),
        ("星河科技 二面", Some("星河科技"), Some("二面")),
        ("Interview", None, None),
        ("Acme – Backend Engineer – interview", None, None),
    ];

    #[test]
    fn a_title_names_company_and_stage() {
        for (text, company, stage) in TITLES {
            let title = read_title(text).unwrap_or_else(|| panic!("{text} is an interview's"));
            assert_eq!((title.company.as_deref(), title.stage.as_deref()), (*company, *stage), "{text}");
        }
    }

    #[test]
    fn other_appointments_are_no_interviews() {
        for text in ["Dentist", "Lunch with Acme", "Film screening", "Round of golf", "Call mum", "", "Acme – onsite"]
        {
            assert_eq!(read_title(text), None, "{text}");
        }
    }
}

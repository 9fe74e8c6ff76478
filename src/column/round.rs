//! The header of a round: `Date Phone Screen`, `1st Interview`, `Interview 2 Time`, `Erstgespräch`.

use super::header_words::{HeaderToken, HeaderWord, tokens};
use crate::cell::choice::{InterviewStatus, RowStanding, status_said};

/// A header that names a round of interviews, and perhaps something of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundHeader {
    /// The round as written: "Phone Screen"; none for "Interview" or "Gespräch" alone.
    pub stage: Option<String>,
    /// What tells it from another round, however its words are written: `1st Interview` and `Interview 1` share it.
    pub identity: String,
    /// Whether a word says that it is an interview, rather than a number of anything.
    pub is_interview: bool,
    /// Whether a word says that it holds dates.
    pub says_date: bool,
    /// The words that are left: "Time".
    pub rest: String,
}

impl RoundHeader {
    /// Reads a header; `None` where it names no round.
    #[must_use]
    pub fn of(header: &str) -> Option<RoundHeader> {
        let tokens = tokens(header);
        if are_of_test(&tokens) {
            return None;
        }
        let round: Vec<&HeaderToken<'_>> = tokens.iter().filter(|token| names_round(token)).collect();
        let rest: Vec<&str> = tokens.iter().filter(|token| is_other(token)).map(|token| token.text).collect();
        let is_interview = round
            .iter()
            .any(|token| matches!(token.word, HeaderWord::Interview | HeaderWord::Turn | HeaderWord::Screen));
        let has_number = round.iter().any(|token| matches!(token.word, HeaderWord::Number(_)));
        (is_interview || has_number).then(|| RoundHeader {
            stage: (round.len() > 1 || !matches!(round[0].word, HeaderWord::Interview | HeaderWord::Turn))
                .then(|| written(header, &tokens)),
            identity: identity(&round),
            is_interview,
            says_date: tokens.iter().any(|token| token.word == HeaderWord::Date),
            rest: rest.join(" "),
        })
    }

    /// A round that is called as its whole header.
    #[must_use]
    pub fn named(header: &str) -> RoundHeader {
        let (stage, identity, rest) = (Some(header.to_owned()), header.to_lowercase(), String::new());
        RoundHeader { stage, identity, is_interview: true, says_date: true, rest }
    }

    /// Whether a header is made of words that rounds are named with, and of no others: "Final", "Tech 1".
    #[must_use]
    pub fn is_of_its_words(header: &str) -> bool {
        let tokens = tokens(header);
        tokens.iter().any(names_round) && !tokens.iter().any(is_other) && !are_of_test(&tokens)
    }

    /// Whether a header is that of a step at which nobody is met: "Online Assessment Test", "笔试".
    #[must_use]
    pub fn is_of_test(header: &str) -> bool {
        let tokens = tokens(header);
        are_of_test(&tokens) && !tokens.iter().any(is_other)
    }

    /// Where the interview of a round stands, as a text says it beside the round's name: `2nd round scheduled`, `Phone screen
    /// done`; and that there is one, where the name stands alone.
    #[must_use]
    pub fn standing_in(text: &str) -> Option<RowStanding> {
        let tokens = tokens(text);
        if !tokens.iter().any(names_round) {
            return None;
        }
        let said = |is_said: fn(&HeaderToken<'_>) -> bool| {
            tokens.iter().filter(|token| is_said(token)).map(|token| token.text).collect::<Vec<_>>().join(" ")
        };
        let is_beside = |token: &HeaderToken<'_>| is_other(token) || token.word == HeaderWord::Date;
        match &*said(is_other) {
            "" if status_said(&said(is_beside)).is_none() => {
                let is_one = tokens.iter().any(|token| matches!(token.word, HeaderWord::Interview | HeaderWord::Turn));
                is_one.then_some(RowStanding::Process(InterviewStatus::Scheduled))
            }
            _ => status_said(&said(is_beside)).or_else(|| status_said(&said(is_other))),
        }
    }

    /// Whether any word of a header says that it is about an application.
    #[must_use]
    pub fn speaks_of_application(header: &str) -> bool {
        tokens(header).iter().any(|token| token.word == HeaderWord::Application)
    }

    /// Whether a header is made of words for an application and its day, and of no others: "Applied on", and not
    /// "Application status date".
    #[must_use]
    pub fn is_of_application_alone(header: &str) -> bool {
        let is_such = |token: &HeaderToken<'_>| {
            let word = token.word;
            matches!(
                word,
                HeaderWord::Application | HeaderWord::Date | HeaderWord::Small | HeaderWord::At | HeaderWord::Stage
            )
        };
        RoundHeader::speaks_of_application(header) && tokens(header).iter().all(is_such)
    }

    /// Whether any word of a header says that it is about an interview.
    #[must_use]
    pub fn speaks_of_interview(header: &str) -> bool {
        tokens(header)
            .iter()
            .any(|token| matches!(token.word, HeaderWord::Interview | HeaderWord::Turn | HeaderWord::Screen))
    }
}

/// Whether a word is of those that rounds are named with.
fn names_round(token: &HeaderToken<'_>) -> bool {
    matches!(
        token.word,
        HeaderWord::Interview
            | HeaderWord::Turn
            | HeaderWord::Screen
            | HeaderWord::Test
            | HeaderWord::Stage
            | HeaderWord::Number(_)
    )
}

/// Whether some of these words are of a test, and none of an interview.
fn are_of_test(tokens: &[HeaderToken<'_>]) -> bool {
    let is_met = |token: &HeaderToken<'_>| matches!(token.word, HeaderWord::Interview | HeaderWord::Screen);
    tokens.iter().any(|token| token.word == HeaderWord::Test) && !tokens.iter().any(is_met)
}

/// Whether a word says nothing of a round.
fn is_other(token: &HeaderToken<'_>) -> bool {
    matches!(token.word, HeaderWord::Other | HeaderWord::Application)
}

/// The words of the round, with what stands between them.
fn written(header: &str, tokens: &[HeaderToken<'_>]) -> String {
    let mut stage = String::new();
    let mut end = None;
    for (index, token) in tokens.iter().enumerate() {
        if token.word == HeaderWord::Date || is_other(token) || is_at_an_end(tokens, index) {
            continue;
        }
        if let Some(end) = end {
            stage.push_str(between(&header[end..token.place.start]));
        }
        stage.push_str(token.text);
        end = Some(token.place.end);
    }
    stage
}

/// Whether a small word has no word of the round on one side: "of" in "Date of Phone Screen".
fn is_at_an_end(tokens: &[HeaderToken<'_>], index: usize) -> bool {
    let is_small = |token: &HeaderToken<'_>| {
        matches!(token.word, HeaderWord::Small | HeaderWord::With | HeaderWord::At | HeaderWord::For)
    };
    let is_round = |token: &HeaderToken<'_>| !is_small(token) && token.word != HeaderWord::Date && !is_other(token);
    is_small(&tokens[index]) && !(tokens[..index].iter().any(is_round) && tokens[index + 1..].iter().any(is_round))
}

/// What stands between two words of a stage: as written, unless it is no more than a joint.
fn between(written: &str) -> &str {
    let is_joint = written.chars().all(|c| c == '_') || written.chars().any(char::is_alphanumeric);
    if is_joint && !written.is_empty() { " " } else { written }
}

fn identity(round: &[&HeaderToken<'_>]) -> String {
    let words = round.iter().filter_map(|token| match token.word {
        HeaderWord::Interview | HeaderWord::Turn => None,
        HeaderWord::Number(number) => Some(number.to_string()),
        _ => Some(token.text.to_lowercase()),
    });
    words.collect::<Vec<_>>().join(" ")
}

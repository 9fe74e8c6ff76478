//! A guide of one's own, and each mistake that it can have.

use interview_reminders::guide::{Anchor, Guide, Mistake};
use proptest::prelude::*;

use super::said::said;
use super::{SMALLEST, first};

#[test]
fn the_smallest_guide_leaves_the_rest_open() {
    let guide = Guide::parse("mine", SMALLEST).expect("no mistake");
    assert_eq!((guide.name.as_str(), guide.title.as_str()), ("mine", "Mine"));
    assert_eq!((guide.about.as_str(), guide.sources.len()), ("", 0));
    let nudge = guide.guideline("nudge").expect("a guideline");
    assert_eq!((nudge.optional, nudge.promised, nudge.done), (false, None, None));
    assert_eq!((nudge.only_if.as_slice(), nudge.arrive_early), ([].as_slice(), None));
    assert!(nudge.texts.advice.is_empty() && nudge.texts.opening.is_empty());
}

#[test]
fn a_guide_may_begin_with_a_byte_order_mark_and_end_its_lines_with_crlf() {
    let text = format!("\u{feff}{}", SMALLEST.replace('\n', "\r\n"));
    assert_eq!(Guide::parse("mine", &text), Guide::parse("mine", SMALLEST));
    let problem = first(Guide::parse("mine", &text.replace("title", "tittle")));
    assert_eq!((problem.at.line, problem.at.column), (1, 1));
}

#[test]
fn a_source_is_that_of_the_whole_rule_or_of_its_letters() {
    let sources = "sources = { mine = 'my aunt', L = 'Levo', L3 = 'Levo, third' }\n";
    let guide = Guide::parse("mine", &format!("{sources}{SMALLEST}")).expect("no mistake");
    assert_eq!(guide.source("mine"), Some("my aunt"));
    assert_eq!(guide.source("L12"), Some("Levo"));
    assert_eq!(guide.source("L3"), Some("Levo, third"));
    assert_eq!(guide.source("B1"), None);
}

#[test]
fn anchors_may_be_one_id_or_several() {
    let after = |anchor: &str| {
        let second = SMALLEST.split_once("[guideline.nudge]").expect("a head").1;
        let text = format!("{SMALLEST}[guideline.again]{second}");
        let (first, rest) = text.split_at(SMALLEST.len());
        let rest = rest.replace("\"end\"", anchor);
        let guide = Guide::parse("mine", &format!("{first}{rest}")).expect("no mistake");
        guide.guideline("again").expect("a guideline").anchor.clone()
    };
    assert_eq!(after("\"start\""), Anchor::Start);
    assert_eq!(after("\"nudge\""), Anchor::After(vec!["nudge".to_owned()]));
    assert_eq!(after("['nudge']"), Anchor::After(vec!["nudge".to_owned()]));
}

/// A line of the smallest guide, what stands there instead with `/` between lines, and the mistake.
const MISTAKES: &str = "\
1:  -> 1:1 title is missing
1: title = '  ' -> 1:9 title is empty
1: title = 7 -> 1:9 title is Number, not Text
2: limits = { per-day = 0, per-week = 2 } -> 2:22 limits.per-day 0 is not 1 to 100
2: limits = { per-day = -1, per-week = 2 } -> 2:22 limits.per-day -1 is not 1 to 100
2: limits = { per-day = 0xFF, per-week = 2 } -> 2:22 limits.per-day 0xFF is not 1 to 100
2: limits = { per-day = 1 } -> 2:1 limits.per-week is missing
3: [guideline.'My step'] -> 3:12 guideline.My step `My step` is no Id
3: [guideline.end] -> 3:12 guideline.end `end` is no Id
3: [guidelines.nudge] -> 1:1 guideline is missing
4:  -> 3:12 guideline.nudge.rules is missing
4: rules = [] -> 4:9 guideline.nudge.rules is empty
4: rules = 'B2' -> 4:9 guideline.nudge.rules is Text, not List
4: rules = ['é', ''] -> 4:15 guideline.nudge.rules is empty
5: anchor = 'ends' -> 5:10 guideline.nudge.anchor `ends` is none of start end, perhaps end
5: anchor = ['nudge'] -> 5:11 guideline.nudge.anchor `nudge` does not come earlier
6: not-before = 'soon' -> 6:14 guideline.nudge.not-before `soon` is no Delay
7: not-after = '1 day' -> 7:13 guideline.nudge.not-after Days(2) is after Days(1)
7: promised = { not-before = '1 day' } -> 7:1 guideline.nudge.promised.not-after is missing
8: to = 'boss' -> 8:6 guideline.nudge.to `boss` is none of {people}
8: to = 'contcat' -> 8:6 guideline.nudge.to `contcat` is none of {people}, perhaps contact
8: to = 'as-before' -> 8:6 guideline.nudge.to has no step before it
8: to = 'me' -> 9:10 guideline.nudge.medium `theirs` does not reach `me`
9: medium = 'self' -> 9:10 guideline.nudge.medium `self` does not reach `contact`
9: medium = 'as-before' -> 9:10 guideline.nudge.medium `as-before` does not reach `contact`
9: only-if = ['agency', 'noword'] -> 9:22 guideline.nudge.only-if `noword` is none of {conditions}, perhaps no-word
9: done = 'thanked' -> 9:8 guideline.nudge.done `thanked` is none of {columns}, perhaps thanked_on
9: optional = 'yes' -> 9:12 guideline.nudge.optional is Text, not Flag
9: medium = 'theirs'/arrive-early = '15 minutes' -> 10:16 guideline.nudge.arrive-early is not at the start
9: arrive-early = '1 day' -> 9:16 guideline.nudge.arrive-early `1 day` is no Duration { least: 0, most: 240 }
9: media = 'email' -> 9:1 guideline.nudge.media is none of {keys}, perhaps medium
10: summary = 'Ask {persn} {' -> 10:16 guideline.nudge.summary `persn` is none of {fields}, perhaps person
10: summary = 'Ask {person' -> 10:16 guideline.nudge.summary `{person` is no Template
10: summary = '''/Ask/  the {boss}''' -> 12:7 guideline.nudge.summary `boss` is none of {fields}
11: reason = 2026-03-12 -> 11:10 guideline.nudge.reason is Date, not Text";

/// The words of the table above that stand for a list of words.
const ACCEPTED: [(&str, &str); 5] = [
    ("{people}", "interviewers contact recruiter whoever-answers as-before me"),
    (
        "{conditions}",
        "direct agency client-reachable client-unreachable no-word no-promised-date waiting \
         references-requested may-visit calls-welcome in-writing-first",
    ),
    ("{columns}", "thanked_on debriefed_on references_sent_on followed_up_on called_on final_follow_up_on"),
    (
        "{keys}",
        "rules optional anchor not-before not-after promised to medium only-if done arrive-early \
         summary reason advice avoid subject opening",
    ),
    ("{fields}", "person company role stage day answer_by arrival"),
];

#[test]
fn each_mistake_is_found_where_it_stands() {
    let filled = |text: &str| ACCEPTED.iter().fold(text.to_owned(), |text, (name, words)| text.replace(name, words));
    for row in MISTAKES.lines() {
        let (instead, expected) = row.split_once(" -> ").expect("a line and its mistake");
        let (line, instead) = instead.split_once(": ").expect("a number and a line");
        let text = with_line(line.parse().expect("a number"), &instead.replace('/', "\n"));
        let problems = Guide::parse("mine", &text).expect_err(row);
        let found: Vec<_> = problems.iter().map(said).collect();
        assert!(found.contains(&filled(expected)), "{row}: {found:#?}");
    }
}

fn with_line(line: usize, instead: &str) -> String {
    let lines = SMALLEST.lines().enumerate();
    let replaced: Vec<_> = lines.map(|(index, found)| if index + 1 == line { instead } else { found }).collect();
    replaced.join("\n")
}

#[test]
fn what_is_no_toml_is_said_in_the_words_of_the_parser() {
    for (line, instead, place) in
        [(1, "title = ", (1, 9)), (2, "title = 'twice'", (2, 1)), (3, "[guideline.nudge", (3, 17))]
    {
        let problem = first(Guide::parse("mine", &with_line(line, instead)));
        assert_eq!((problem.at.line, problem.at.column), place, "{instead}: {problem:?}");
        let Mistake::Syntax { message } = problem.mistake else {
            panic!("{instead}: {:?}", problem.mistake);
        };
        assert!(!message.is_empty() && !message.contains('\n'), "{message}");
    }
}

#[test]
fn several_mistakes_are_found_at_once_in_the_order_of_the_text() {
    let text =
        with_line(6, "not-before = 'soon'\nwhy = 'x'").replace("\"contact\"", "\"boss\"").replace("title", "name");
    let problems = Guide::parse("mine", &text).expect_err("mistakes");
    let found: Vec<_> = problems.iter().map(|problem| (problem.at.line, &*problem.key)).collect();
    assert_eq!(
        found,
        [
            (1, "title"),
            (1, "name"),
            (6, "guideline.nudge.not-before"),
            (7, "guideline.nudge.why"),
            (9, "guideline.nudge.to"),
        ]
    );
}

#[test]
fn a_guide_holds_no_more_guidelines_than_it_can_number() {
    let (head, body) = SMALLEST.split_once("[guideline.nudge]").expect("a head");
    let guide = |count: usize| {
        let lines = (0..count).map(|number| format!("[guideline.n{number}]{body}"));
        Guide::parse("mine", &format!("{head}{}", lines.collect::<String>()))
    };
    assert_eq!(guide(250).expect("no mistake").guidelines.len(), 250);
    let problem = first(guide(251));
    assert_eq!(problem.key, "guideline.n250");
    assert_eq!(problem.mistake, Mistake::TooManyGuidelines { most: 250 });
}

proptest! {
    #[test]
    fn any_bytes_are_a_guide_or_mistakes(bytes: Vec<u8>) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(Guide::parse("any", &text).is_err());
    }

    #[test]
    fn a_damaged_guide_is_a_guide_or_mistakes_inside_its_lines(
        name in prop::sample::select(Guide::builtin_names().to_vec()),
        at: prop::sample::Index,
        removed in 0_usize..40,
        inserted in "[\\[\\]{}\"'=.,\n a-zé0-9]{0,12}",
    ) {
        let characters: Vec<char> =
            Guide::builtin_text(name).expect("a built-in guide").chars().collect();
        let start = at.index(characters.len());
        let end = (start + removed).min(characters.len());
        let text: String = characters[..start]
            .iter()
            .copied()
            .chain(inserted.chars())
            .chain(characters[end..].iter().copied())
            .collect();
        if let Err(problems) = Guide::parse(name, &text) {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                let line = text.split('\n').nth(problem.at.line - 1);
                let columns = line.map_or(0, |line| line.chars().count() + 1);
                prop_assert!((1..=columns).contains(&problem.at.column), "{problem:?}");
            }
        }
    }
}

//! The built-in guides against their sources.

use std::collections::BTreeSet;

use interview_reminders::guide::{
    Anchor, Channel, Delay, DelayRange, Field, FixedWord, Guide, Guideline, Recipient, Step, Template, vocabulary::IDS,
};

use super::{builtin, rendered};

/// How many rules each source has, by the letter of their ids.
const RULES: [(char, usize, &str); 5] =
    [('B', 6, "burroughs"), ('C', 12, "clearpoint"), ('A', 5, "assertive"), ('P', 3, "persistent"), ('L', 8, "levo")];

fn every_guide() -> impl Iterator<Item = Guide> {
    Guide::builtin_names().into_iter().map(builtin)
}

/// Every guideline of every guide, with a name for it in messages.
fn every_guideline() -> Vec<(String, Guideline)> {
    every_guide()
        .flat_map(|guide| {
            let name = guide.name.clone();
            let named = move |line: Guideline| (format!("{name}: {}", line.id), line);
            guide.guidelines.into_iter().map(named)
        })
        .collect()
}

fn cited(guide: &Guide) -> BTreeSet<String> {
    guide.guidelines.iter().flat_map(|guideline| guideline.rules.clone()).collect()
}

fn texts(guideline: &Guideline) -> [&Template; 6] {
    let texts = &guideline.texts;
    [&texts.summary, &texts.reason, &texts.advice, &texts.avoid, &texts.subject, &texts.opening]
}

#[test]
fn every_built_in_guide_is_read_under_its_name() {
    let names: Vec<_> = every_guide().map(|guide| guide.name).collect();
    assert_eq!(names, ["considerate", "burroughs", "clearpoint", "assertive", "persistent", "levo"]);
    assert_eq!(Guide::builtin("levo"), Some(builtin("levo")));
    assert_eq!(Guide::builtin("Levo"), None);
    assert_eq!(Guide::builtin_text("pushy"), None);
}

#[test]
fn every_rule_of_a_source_is_cited_in_its_own_guide_and_no_other_rule() {
    for (letter, count, name) in RULES {
        let rules = (1..=count).map(|number| format!("{letter}{number}")).collect();
        assert_eq!(cited(&builtin(name)), rules, "{name}");
    }
}

#[test]
fn considerate_takes_over_every_rule_but_the_late_thanks() {
    let mut rules: BTreeSet<_> = RULES
        .iter()
        .flat_map(|(letter, count, _)| (1..=*count).map(move |number| format!("{letter}{number}")))
        .collect();
    rules.remove("P2");
    assert_eq!(cited(&builtin("considerate")), rules);
}

#[test]
fn every_cited_rule_has_a_source() {
    for guide in every_guide() {
        for rule in cited(&guide) {
            assert!(guide.source(&rule).is_some(), "{}: {rule}", guide.name);
        }
    }
    assert_eq!(builtin("levo").source("B2"), None);
}

#[test]
fn every_guide_keeps_to_the_common_ids_in_their_order() {
    for guide in every_guide() {
        let known: Vec<_> = IDS.into_iter().filter(|id| guide.guideline(id).is_some()).collect();
        assert_eq!(guide.ids().collect::<Vec<_>>(), known, "{}", guide.name);
    }
}

#[test]
fn every_guide_allows_one_contact_a_day_and_two_in_seven_days() {
    for guide in every_guide() {
        let limits = (guide.limits.per_day, guide.limits.per_week);
        assert_eq!(limits, (1, 2), "{}", guide.name);
    }
}

#[test]
fn every_text_has_what_its_fields_need() {
    for (name, guideline) in every_guideline() {
        let used: Vec<Field> = texts(&guideline).into_iter().flat_map(Template::fields).collect();
        let has = |field| used.contains(&field);
        assert!(guideline.texts.summary.fields().any(|field| field == Field::Company), "{name}");
        assert!(!(guideline.to == Recipient::Me && has(Field::Person)), "{name}: no person");
        assert!(!has(Field::AnswerBy), "{name}: the day is not always promised");
        assert_eq!(has(Field::Arrival), guideline.arrive_early.is_some(), "{name}");
    }
}

#[test]
fn every_text_is_there_where_it_is_wanted_and_not_too_long() {
    for (name, guideline) in every_guideline() {
        let contact = guideline.to != Recipient::Me;
        let written = matches!(guideline.medium, Channel::Email | Channel::Theirs | Channel::AsBefore);
        let empty = |template: &Template| template.is_empty();
        assert!(!empty(&guideline.texts.advice) && !empty(&guideline.texts.avoid), "{name}");
        assert_eq!(!empty(&guideline.texts.subject), written, "{name}: a subject");
        assert!(!contact || !empty(&guideline.texts.opening), "{name}: an opening");
        let length: usize = texts(&guideline).map(|text| rendered(text).chars().count()).iter().sum();
        assert!((300..=900).contains(&length), "{name}: {length} characters");
    }
}

/// The default guide's figures, one guideline a line.
#[test]
fn considerate_has_the_agreed_figures() {
    let figures = "\
interview start at-once..at-once me/self [] optional
send-references end at-once..24h whoever-answers/email [references-requested]
debrief-recruiter end at-once..1wd recruiter/theirs [agency]
thank-you end 2h..24h interviewers/email [client-reachable]
thank-you-via-recruiter end at-once..24h recruiter/email [agency client-unreachable]
thank-you-letter end 2h..24h interviewers/visit [may-visit]
check-in debrief-recruiter 3d..4d (promised 1wd..5wd) recruiter/theirs [agency no-word]
follow-up end 7d..14d (promised 1wd..5wd) contact/theirs [direct no-word]
call-once follow-up 48h..7d contact/call [direct no-word calls-welcome in-writing-first]
final-follow-up follow-up|check-in 7d..14d as-before/as-before [no-word]
let-go final-follow-up 7d..7d me/self [no-word]
keep-looking end 3d..7d me/self [waiting] optional";
    let guide = builtin("considerate");
    let lines: Vec<_> = guide.guidelines.iter().map(figures_of).collect();
    assert_eq!(lines.join("\n"), figures);
}

/// Where the others differ from `considerate`: the figures that their sources name.
#[test]
fn the_other_guides_have_the_figures_of_their_sources() {
    for (guide, figures) in [
        ("burroughs", "follow-up end 7d..14d contact/theirs [direct no-word]"),
        ("burroughs", "thank-you-via-recruiter end at-once..24h recruiter/email [agency]"),
        ("clearpoint", "thank-you end at-once..24h interviewers/email [direct]"),
        ("clearpoint", "thank-you-letter end at-once..24h interviewers/letter [direct]"),
        ("clearpoint", "check-in debrief-recruiter 3d..4d recruiter/theirs [agency no-word]"),
        ("assertive", "thank-you end 1d..3d interviewers/email [client-reachable]"),
        ("assertive", "thank-you-via-recruiter end 1d..3d recruiter/email [client-unreachable]"),
        ("assertive", "check-in end 4d..7d recruiter/theirs [agency no-word]"),
        ("assertive", "follow-up end 4d..7d contact/theirs [direct no-word]"),
        ("assertive", "let-go follow-up|check-in 7d..7d me/self [no-word]"),
        ("persistent", "thank-you end 7d..10d interviewers/email [client-reachable no-promised-date no-word]"),
        ("persistent", "call-once thank-you|thank-you-via-recruiter 48h..7d whoever-answers/call [no-word]"),
        ("levo", "thank-you end at-once..1d interviewers/email [client-reachable]"),
        ("levo", "thank-you-letter end at-once..1d interviewers/visit [may-visit]"),
        ("levo", "follow-up end 7d..14d contact/theirs [direct no-word]"),
        ("levo", "final-follow-up follow-up|check-in 7d..14d as-before/as-before [no-word]"),
        ("levo", "keep-looking end 3d..7d me/self [waiting]"),
    ] {
        let found: Vec<_> = builtin(guide).guidelines.iter().map(figures_of).collect();
        assert!(found.iter().any(|line| line == figures), "{guide}: {figures} is not in {found:#?}");
    }
}

fn figures_of(guideline: &Guideline) -> String {
    let anchor = match &guideline.anchor {
        Anchor::Start => "start".to_owned(),
        Anchor::End => "end".to_owned(),
        Anchor::After(ids) => ids.join("|"),
    };
    let promised = guideline.promised.map(|span| format!("(promised {}) ", window(span)));
    let conditions: Vec<_> = guideline.only_if.iter().map(|condition| condition.word()).collect();
    format!(
        "{} {anchor} {} {}{}/{} [{}]{}",
        guideline.id,
        window(guideline.window),
        promised.unwrap_or_default(),
        guideline.to.word(),
        guideline.medium.word(),
        conditions.join(" "),
        if guideline.optional { " optional" } else { "" },
    )
}

fn window(span: DelayRange) -> String {
    format!("{}..{}", delay(span.not_before), delay(span.not_after))
}

fn delay(delay: Delay) -> String {
    match delay {
        Delay::AtOnce => "at-once".to_owned(),
        Delay::Minutes(minutes) => format!("{}h", minutes / 60),
        Delay::Days(days) => format!("{days}d"),
        Delay::WorkingDays(days) => format!("{days}wd"),
    }
}

#[test]
fn the_interview_alone_is_an_appointment_and_comes_early_where_the_source_says_so() {
    for (name, guideline) in every_guideline() {
        assert_eq!(guideline.is_appointment(), guideline.id == "interview", "{name}");
    }
    let early = |guide| builtin(guide).guideline("interview").and_then(|line| line.arrive_early);
    assert_eq!(early("considerate"), Some(15));
    assert_eq!(early("clearpoint"), Some(15));
    assert_eq!(early("levo"), None);
}

#[test]
fn what_was_done_stands_in_these_columns() {
    for (name, guideline) in every_guideline() {
        let column = match guideline.id.as_str() {
            "send-references" => Some("references_sent_on"),
            "debrief-recruiter" => Some("debriefed_on"),
            "thank-you" | "thank-you-via-recruiter" => Some("thanked_on"),
            "check-in" | "follow-up" => Some("followed_up_on"),
            "call-once" => Some("called_on"),
            "final-follow-up" => Some("final_follow_up_on"),
            _ => None,
        };
        assert_eq!(guideline.done.map(Step::word), column, "{name}");
    }
}

/// What a draft says, as its page has it.
fn opening(guideline: &Guideline) -> String {
    let mut text = String::new();
    guideline.texts.opening.render(&mut text, |_, out: &mut String| out.push('…'));
    text
}

#[test]
fn assertive_has_two_contacts_in_the_week_and_then_lets_go() {
    let guide = builtin("assertive");
    let contacts: Vec<_> = guide.guidelines.iter().filter(|line| line.to != Recipient::Me).collect();
    let ids: Vec<_> = contacts.iter().map(|line| &*line.id).collect();
    assert_eq!(ids, ["thank-you", "thank-you-via-recruiter", "check-in", "follow-up"]);
    for line in &contacts {
        assert_eq!(line.anchor, Anchor::End, "{}", line.id);
        assert!(matches!(line.window.not_after, Delay::Days(..=7)), "{}", line.id);
        let thanks = line.id.starts_with("thank-you");
        assert_eq!(thanks, matches!(line.window.not_after, Delay::Days(..=3)), "thanks come first: {}", line.id);
        assert_eq!(thanks, matches!(line.window.not_before, Delay::Days(..=3)), "thanks come first: {}", line.id);
        assert!(opening(line).contains("next steps"), "{}", line.id);
    }
    let last = guide.guidelines.last().map(|line| &*line.id);
    assert_eq!(last, Some("let-go"));
}

#[test]
fn whoever_may_be_client_or_recruiter_is_written_to_as_either() {
    for (name, guideline) in every_guideline() {
        if !matches!(guideline.to, Recipient::WhoeverAnswers | Recipient::AsBefore) {
            continue;
        }
        let words = opening(&guideline);
        for to_client in ["our conversation", "the conversation", "we met", "you have chosen", "meeting me"] {
            assert!(!words.contains(to_client), "{name}: {words}");
        }
    }
}

//! From the tables of a page to guidelines, with every mistake that one
//! guideline alone can show.

use super::delay::{Delay, DelayRange};
use super::fixed_word::FixedWord;
use super::guideline::{Guideline, Texts, WrittenGuideline};
use super::page::{TomlTable, TomlValue};
use super::problem::{Located, Mistake, TextForm};
use super::template::{Field, Template, TemplateError};
use super::vocabulary::{Anchor, Channel, Recipient};

/// The longest time that `arrive-early` may ask for, in minutes.
const LONGEST_ARRIVAL: u32 = 4 * 60;

/// Reads the tables under `guideline`, in order.
pub(crate) fn guidelines(value: &TomlValue<'_, '_>) -> Option<Vec<WrittenGuideline>> {
    Some(value.table()?.entries(|id, value| {
        let table = value.table()?;
        if is_id(id) {
            guideline(id, table)
        } else {
            table.reject(Mistake::Malformed { text: id.to_owned(), expected: TextForm::Id })
        }
    }))
}

fn is_id(text: &str) -> bool {
    let belongs = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.chars().all(belongs) && text != "start" && text != "end"
}

fn guideline(id: &str, mut table: TomlTable<'_, '_>) -> Option<WrittenGuideline> {
    let rules = table.require("rules", |value| value.filled_list(TomlValue::text));
    let optional = table.get("optional", TomlValue::flag);
    let anchor = table.require("anchor", anchor);
    let window = span(&mut table);
    let promised = table.get("promised", promised);
    let to = table.require("to", TomlValue::word);
    let medium = table.require("medium", TomlValue::word);
    let only_if = table.get("only-if", |value| value.list(TomlValue::word));
    let done = table.get("done", TomlValue::word);
    let arrive_early = table.get("arrive-early", arrival);
    let texts = texts(&mut table);
    table.finish();
    let (anchor, anchors) = anchor?;
    let guideline = Guideline {
        id: id.to_owned(),
        rules: rules?.into_iter().map(|rule| rule.value).collect(),
        optional: optional.unwrap_or(false),
        anchor,
        window: window?,
        promised,
        to: to?,
        medium: medium?,
        only_if: only_if.unwrap_or_default(),
        done,
        arrive_early,
        texts: texts?,
    };
    if let Some((key, mistake)) = contradiction(&guideline) {
        table.reject_key(key, mistake);
    }
    Some(WrittenGuideline { guideline, at: table.position(), anchors })
}

/// The key that contradicts the rest of its guideline, and how.
fn contradiction(guideline: &Guideline) -> Option<(&'static str, Mistake)> {
    let Guideline { anchor, to, medium, arrive_early, .. } = guideline;
    let unreachable = (*to == Recipient::Me) != (*medium == Channel::Myself);
    let as_nobody = *medium == Channel::AsBefore && *to != Recipient::AsBefore;
    if unreachable || as_nobody {
        Some(("medium", Mistake::Mismatch { to: *to, medium: *medium }))
    } else if *to == Recipient::AsBefore && !matches!(anchor, Anchor::After(_)) {
        Some(("to", Mistake::NoStepBefore))
    } else if arrive_early.is_some() && *anchor != Anchor::Start {
        Some(("arrive-early", Mistake::NotAtStart))
    } else {
        None
    }
}

/// Reads `start`, `end`, one id or a list of ids; the ids with their places as well.
fn anchor(value: &TomlValue<'_, '_>) -> Option<(Anchor, Vec<Located<String>>)> {
    if value.is("start") {
        return Some((Anchor::Start, Vec::new()));
    }
    if value.is("end") {
        return Some((Anchor::End, Vec::new()));
    }
    let ids = if value.is_text() { vec![value.text()?] } else { value.filled_list(TomlValue::text)? };
    let names = ids.iter().map(|id| id.value.clone()).collect();
    Some((Anchor::After(names), ids))
}

fn span(table: &mut TomlTable<'_, '_>) -> Option<DelayRange> {
    let not_before = table.require("not-before", delay);
    let not_after = table.require("not-after", delay);
    let (not_before, not_after) = (not_before?, not_after?);
    let span = DelayRange { not_before, not_after };
    if span.is_reversed() {
        table.reject_key("not-after", Mistake::ReversedWindow { not_before, not_after });
    }
    Some(span)
}

fn promised(value: &TomlValue<'_, '_>) -> Option<DelayRange> {
    let mut table = value.table()?;
    let window = span(&mut table);
    table.finish();
    window
}

fn delay(value: &TomlValue<'_, '_>) -> Option<Delay> {
    value.parse(TextForm::Delay, Delay::parse)
}

fn arrival(value: &TomlValue<'_, '_>) -> Option<u32> {
    value.duration(0..=LONGEST_ARRIVAL)
}

fn texts(table: &mut TomlTable<'_, '_>) -> Option<Texts> {
    let summary = table.require("summary", template);
    let reason = table.require("reason", template);
    let [advice, avoid, subject, opening] =
        ["advice", "avoid", "subject", "opening"].map(|key| table.get(key, template));
    Some(Texts {
        summary: summary?,
        reason: reason?,
        advice: advice.unwrap_or_default(),
        avoid: avoid.unwrap_or_default(),
        subject: subject.unwrap_or_default(),
        opening: opening.unwrap_or_default(),
    })
}

fn template(value: &TomlValue<'_, '_>) -> Option<Template> {
    let text = value.text()?;
    Template::parse(&text.value).map_or_else(|error| reject_template(value, error), Some)
}

fn reject_template<T>(value: &TomlValue<'_, '_>, error: TemplateError<'_>) -> Option<T> {
    let (offending, mistake) = match error {
        TemplateError::UnknownField(name) => (format!("{{{name}}}"), Mistake::unknown_word(name, Field::words())),
        TemplateError::Unclosed(rest) => {
            (rest.to_owned(), Mistake::Malformed { text: rest.to_owned(), expected: TextForm::Template })
        }
    };
    value.reject_at(value.position_of(&offending), mistake)
}

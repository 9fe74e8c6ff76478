//! The one door to the `opening_hours` parser, and which of the texts that it takes are meant for it.

use opening_hours::OpeningHours;
use opening_hours_syntax::Parser;

/// The rules of a text in `opening_hours` syntax; `None` where it is none.
///
/// <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>
pub(super) fn rules(text: &str) -> Option<OpeningHours> {
    let mut parser = Parser::default();
    readable(text).then(|| OpeningHours::parse_with(&mut parser, text).ok()).flatten()
}

/// The same, only where the text keeps to the specification: two digits for an hour, no space after a
/// dash, `Mo` and not `mo`.
pub(super) fn strict_rules(text: &str) -> Option<OpeningHours> {
    let mut strict = !has_one_digit_hour(text) && !text.contains("- ");
    let mut parser = Parser::default().with_warning_handler(|_| strict = false);
    let rules = readable(text).then(|| OpeningHours::parse_with(&mut parser, text).ok()).flatten();
    rules.filter(|_| strict)
}

/// Whether the parser may see a text. Bare numbers such as `2000-2200` are hours here and years there, and a
/// repetition of `/24:00` is a panic in a debug build.
fn readable(text: &str) -> bool {
    let has_marks = text.contains(|mark: char| mark == ':' || mark == '/' || mark.is_alphabetic());
    let repeats_daily = text.split('/').skip(1).any(|repetition| repetition.trim_start().starts_with("24:00"));
    has_marks && !repeats_daily
}

/// Whether some hour is written as in `9:00`.
fn has_one_digit_hour(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.match_indices(':').any(|(colon, _)| {
        let before = bytes[..colon].iter().rev();
        let digits = before.take_while(|byte| byte.is_ascii_digit()).count();
        digits == 1 && bytes.get(colon + 1).is_some_and(u8::is_ascii_digit)
    })
}

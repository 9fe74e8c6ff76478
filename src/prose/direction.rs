//! Marks of writing direction that a text leaves open: what follows it would be turned around.

const ISOLATES: std::ops::RangeInclusive<char> = '\u{2066}'..='\u{2068}';
const CLOSES_ISOLATE: char = '\u{2069}';
const CLOSES_EMBEDDING: char = '\u{202c}';

/// What closes the overrides, embeddings and isolates that a text leaves open (Unicode Standard Annex 9, sections 2.2 to
/// 2.5), the last one first.
pub(crate) fn left_open(text: &str) -> impl Iterator<Item = char> + use<> {
    let mut open = Vec::new();
    if !text.is_ascii() {
        for character in text.chars() {
            follow(&mut open, character);
        }
    }
    open.into_iter().rev()
}

/// Notes what a character opens or closes, by that which closes it.
fn follow(open: &mut Vec<char>, character: char) {
    match character {
        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(CLOSES_EMBEDDING),
        CLOSES_EMBEDDING => _ = open.pop_if(|last| *last == CLOSES_EMBEDDING),
        CLOSES_ISOLATE => {
            if let Some(place) = open.iter().rposition(|opened| *opened == CLOSES_ISOLATE) {
                open.truncate(place);
            }
        }
        _ if ISOLATES.contains(&character) => open.push(CLOSES_ISOLATE),
        _ => {}
    }
}

//! Text that can stand in a line of a terminal: nothing in it breaks the line, hides, or turns its direction.

/// A text on one line, cut after so many characters.
pub(super) fn on_one_line(text: &str, longest: usize) -> String {
    let mut line = String::with_capacity(text.len().min(longest * 4));
    for (index, character) in text.chars().enumerate() {
        if index == longest {
            line.push('…');
            break;
        }
        push_visible(&mut line, character);
    }
    line
}

/// A character as it can be seen.
pub(super) fn push_visible(line: &mut String, character: char) {
    match character {
        '\n' | '\r' => line.push('⏎'),
        _ if is_visible(character) => line.push(character),
        _ => line.extend(character.escape_unicode()),
    }
}

/// Whether a character neither controls the terminal nor hides: marks of writing direction and byte order do.
fn is_visible(character: char) -> bool {
    let hides = matches!(
        character,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    );
    !character.is_control() && !hides
}

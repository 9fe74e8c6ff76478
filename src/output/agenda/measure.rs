//! Text in the columns of a terminal, where some characters take two and some none.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::visible::Visible;

/// How many columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// Appends a text and blanks, up to so many columns in all.
pub(super) fn push_padded(out: &mut String, text: &str, width: usize) {
    out.push_str(text);
    push_blanks(out, width.saturating_sub(columns(text)));
}

/// Appends blanks.
pub(super) fn push_blanks(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

/// A text as it can be seen, in lines of at most so many columns: broken between words, and within one that is longer than a line.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in Visible::of(text.trim()).split_whitespace() {
        let line = lines.last_mut().expect("there is a line");
        let gap = usize::from(!line.is_empty());
        if columns(line) + gap + columns(word) <= width {
            line.push_str(&" "[..gap]);
            line.push_str(word);
        } else {
            push_long(&mut lines, word, width);
        }
    }
    lines
}

/// Appends a word that does not fit the last line: below it, and where it is longer than a line, in pieces.
fn push_long(lines: &mut Vec<String>, word: &str, width: usize) {
    let fits = columns(word) <= width;
    let room = lines.last().map_or(0, |line| width.saturating_sub(columns(line) + 1));
    let is_empty = lines.last().is_some_and(String::is_empty);
    if fits || room < width / 4 {
        if !is_empty {
            lines.push(String::new());
        }
    } else if !is_empty {
        lines.last_mut().expect("there is a line").push(' ');
    }
    for piece in word.graphemes(true) {
        let line = lines.last_mut().expect("there is a line");
        if columns(line) + columns(piece) <= width {
            line.push_str(piece);
        } else {
            lines.push(piece.to_owned());
        }
    }
}

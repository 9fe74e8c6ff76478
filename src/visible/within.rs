//! Lines broken between words, for a terminal that would break them within.

use unicode_width::UnicodeWidthStr;

/// So many blanks more than its line a piece of it begins with.
const HANGING: usize = 2;

/// Appends lines, each broken where it is wider than so many columns; a word that is, stays whole.
pub(super) fn push_within(out: &mut String, lines: &str, columns: usize) {
    for line in lines.split_inclusive('\n') {
        if width(line.trim_end_matches('\n')) <= columns {
            out.push_str(line);
        } else {
            push_broken(out, line, columns);
        }
    }
}

fn push_broken(out: &mut String, line: &str, columns: usize) {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let indent = (blanks + HANGING).min(columns / 2);
    let mut used = 0;
    for word in line.split_inclusive(' ') {
        let end = used + width(word.trim_end());
        if end > columns && word == " " {
            continue;
        }
        if end > columns && used > indent {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            used = indent;
        }
        out.push_str(word);
        used += width(word.trim_end_matches('\n'));
    }
}

/// How many columns a text takes, whose styles take none.
fn width(text: &str) -> usize {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().map_or(0, UnicodeWidthStr::width);
    let behind_styles = pieces.filter_map(|piece| piece.split_once('m')).map(|(_, text)| text.width());
    first + behind_styles.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::push_within;

    #[test]
    fn lines_are_broken_between_words() {
        for (text, columns, expected) in [
            ("as it is\n", 8, "as it is\n"),
            ("one two three\n", 7, "one two\n  three\n"),
            ("  email: Thank Ana  [overdue]\n", 18, "  email: Thank Ana\n    [overdue]\n"),
            ("\u{1b}[1mwarning\u{1b}[0m: of it\n", 14, "\u{1b}[1mwarning\u{1b}[0m: of it\n"),
            ("\u{1b}[1mwarning\u{1b}[0m: of it\n", 13, "\u{1b}[1mwarning\u{1b}[0m: of\n  it\n"),
            ("株式 会社 x\n", 9, "株式 会社\n  x\n"),
            ("longer-than-its-line and so on\n", 9, "longer-than-its-line\n  and so\n  on\n"),
            ("no break at its end", 8, "no break\n  at its\n  end"),
            ("", 1, ""),
        ] {
            let mut broken = String::new();
            push_within(&mut broken, text, columns);
            assert_eq!(broken, expected, "{columns}");
        }
    }
}

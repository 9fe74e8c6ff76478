//! The row around a mistake, as it stands in the sheet, or the line in another text.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::table::Row;
use crate::visible::{Visible, push_visible};

/// No excerpt is wider, in columns: with its indent, it fits a terminal of 80, where its mark would else stand below
/// nothing.
const WIDEST: usize = 76;
/// The cell that is wrong is cut to so many columns.
const WIDEST_MARKED: usize = 50;
/// What stands for cells that are left out takes so many: `…,` and `,…`, and a quote that is never closed one more.
const LEFT_OUT: usize = 5;
/// Every other cell is cut to so many.
const WIDEST_BESIDE: usize = 30;
/// Accents take no column: a cell may have so many characters for each of its columns.
const MOST_ON_A_COLUMN: usize = 4;

/// A row of a sheet, or a line of another text, cut to what stands around a mistake, with that marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    text: Visible,
    /// How many columns of a terminal stand before the marked cell.
    before: usize,
    /// How many columns the mark takes: those of the cell, or of a quote that opens it and is never closed.
    width: usize,
}

impl Excerpt {
    /// The cell at an index of a row, between its neighbours; a cell that the row does not have is marked behind the
    /// last.
    #[must_use]
    pub fn of(row: &Row, index: usize) -> Excerpt {
        let delimiter = delimiter_of(row);
        let mut marked = row.as_written(index).map_or_else(String::new, |cell| shown(cell, delimiter, WIDEST_MARKED));
        let (before, after) = neighbours(row, index, delimiter, (WIDEST - LEFT_OUT).saturating_sub(marked.width()));
        let is_open = row.unclosed_quote().is_some() && index + 1 == row.len();
        if is_open {
            marked.insert(0, '"');
        }
        let width = if is_open { 1 } else { marked.width().max(1) };
        Excerpt { before: before.width(), width, text: Visible::of(&[before, marked, after].concat()) }
    }

    /// A line of a text, with the word at a column (in characters, from 1) marked: all of it where it is in quotes.
    #[must_use]
    pub fn of_line(line: &str, column: usize) -> Excerpt {
        let start = line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(start, _)| start);
        let (before, rest) = line.split_at(start);
        let ends = |character: char| character.is_whitespace() || "=,]}#\"'".contains(character);
        let length = match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => rest[1..].find(quote).map_or(rest.len(), |closed| closed + 2),
            _ => rest.find(ends).unwrap_or(rest.len()),
        };
        let (marked, after) = rest.split_at(length);
        let [before, marked, after] = [before, marked, after].map(Visible::of);
        Excerpt::cut([&before, &marked, &after], WIDEST, WIDEST_MARKED)
    }

    /// As much of it as so many columns hold.
    #[must_use]
    pub fn within(&self, columns: usize) -> Excerpt {
        if self.text.width().max(self.before + self.width) <= columns {
            return self.clone();
        }
        let (before, rest) = split_at_column(&self.text, self.before);
        let (marked, after) = split_at_column(rest, self.width);
        Excerpt::cut([before, marked, after], columns, columns)
    }

    /// What is marked, what stands before and what behind it, cut to so many columns in all.
    fn cut([before, marked, after]: [&str; 3], columns: usize, of_marked: usize) -> Excerpt {
        let marked = start_of(marked, of_marked);
        let room = columns.saturating_sub(marked.width());
        let before = end_of(before, room.saturating_sub(1));
        let after = start_of(after, room.saturating_sub(before.width()));
        Excerpt {
            before: before.width(),
            width: marked.width().max(1),
            text: Visible::of(&[before, marked, after].concat()),
        }
    }

    /// The row on one line: its cells as written, with what can't be seen made visible, and `…` for what is left out.
    #[must_use]
    pub fn text(&self) -> &Visible {
        &self.text
    }

    /// What stands below the text to mark what is wrong: blanks, and then a caret for each of its columns.
    #[must_use]
    pub fn marks(&self) -> String {
        format!("{}{}", " ".repeat(self.before), "^".repeat(self.width))
    }
}

/// What stands in the first columns of a text, and what behind them.
fn split_at_column(text: &str, columns: usize) -> (&str, &str) {
    let mut used = 0;
    let is_behind = |character: char| {
        used += character.width().unwrap_or_default();
        used > columns
    };
    text.split_at(text.find(is_behind).unwrap_or(text.len()))
}

/// As much of the start of a text as so many columns hold.
fn start_of(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let length: usize = that_fit(text.chars(), columns).map(char::len_utf8).sum();
    [&text[..length], if columns > 0 { "…" } else { "" }].concat()
}

/// As much of its end.
fn end_of(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let length: usize = that_fit(text.chars().rev(), columns).map(char::len_utf8).sum();
    [if columns > 0 { "…" } else { "" }, &text[text.len() - length..]].concat()
}

/// The first characters, as many as leave one of so many columns free.
fn that_fit(characters: impl Iterator<Item = char>, columns: usize) -> impl Iterator<Item = char> {
    let mut room = columns.saturating_sub(1);
    characters.take(MOST_ON_A_COLUMN * columns).map_while(move |character| {
        room = room.checked_sub(character.width().unwrap_or_default())?;
        Some(character)
    })
}

/// What stands before the cell at an index and what behind it, as far as there is room.
fn neighbours(row: &Row, index: usize, delimiter: char, mut room: usize) -> (String, String) {
    let mut take = |index: Option<usize>| {
        let cell = shown(row.as_written(index?)?, delimiter, WIDEST_BESIDE);
        room = room.checked_sub(cell.width() + 1)?;
        Some(cell)
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let (mut left, mut right) = (index.min(row.len()), index.saturating_add(1));
    loop {
        let (nearer, further) = (take(left.checked_sub(1)), take(Some(right)));
        if nearer.is_none() && further.is_none() {
            break;
        }
        left -= usize::from(nearer.is_some());
        right += usize::from(further.is_some());
        before.extend(nearer);
        after.extend(further);
    }
    before.extend((left > 0).then(|| "…".to_owned()));
    after.extend((right < row.len()).then(|| "…".to_owned()));
    let mut text = (String::new(), String::new());
    for cell in before.iter().rev() {
        text.0.push_str(cell);
        text.0.push(delimiter);
    }
    for cell in after {
        text.1.push(delimiter);
        text.1.push_str(&cell);
    }
    text
}

fn delimiter_of(row: &Row) -> char {
    let delimiter = char::from(row.delimiter().byte());
    if delimiter == '\t' { '⇥' } else { delimiter }
}

/// A cell on one line, in quotes where it needs them, cut to so many columns.
fn shown(cell: &str, delimiter: char, widest: usize) -> String {
    let delimits = |character: char| character == delimiter || delimiter == '⇥' && character == '\t';
    let needs_quotes = cell.contains(|character: char| delimits(character) || matches!(character, '"' | '\n' | '\r'));
    let quote = if needs_quotes { "\"" } else { "" };
    let mut text = quote.to_owned();
    let mut room = widest - 2 * quote.len() - 1;
    for (index, character) in cell.chars().enumerate() {
        let length = text.len();
        match character {
            '"' => text.push_str("\"\""),
            _ => push_visible(&mut text, character),
        }
        let left = room.checked_sub(text[length..].width()).filter(|_| index < MOST_ON_A_COLUMN * widest);
        let Some(left) = left else {
            text.truncate(length);
            text.push('…');
            break;
        };
        room = left;
    }
    text.push_str(quote);
    text
}

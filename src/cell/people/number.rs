//! A telephone number among people.

use crate::cell::phone::read_phone;
use crate::cell::{is_dash, is_space};

/// How many digits a number among people has at least; fewer are a floor, a year, a room.
const DIGITS: usize = 7;

/// The longest number that is looked for, in bytes.
const LONGEST: usize = 64;

/// Where the number that begins a text stands, and how many bytes it takes with brackets around it.
pub(super) fn leading(text: &str) -> Option<((usize, usize), usize)> {
    let is_part = |next: char| {
        next.is_ascii_digit() || is_dash(next) || "+()./".contains(next) || is_space(next) && !"\n\r".contains(next)
    };
    let run = &text[..text.floor_char_boundary(LONGEST)];
    let run = &run[..run.find(|next| !is_part(next)).unwrap_or(run.len())];
    let run = run.trim_end_matches(|next: char| !next.is_ascii_digit() && next != ')');
    let run = &run[..balanced(run)];
    let inside = run.strip_prefix('(').filter(|rest| rest.find(')') == Some(rest.len() - 1));
    let (from, to) = if inside.is_some() { (1, run.len() - 1) } else { (0, run.len()) };
    let number = &run[from..to];
    let is_number = number.bytes().filter(u8::is_ascii_digit).count() >= DIGITS && read_phone(number).is_ok();
    is_number.then_some(((from, to), run.len()))
}

/// How much of a text there is before a bracket that closes none.
fn balanced(text: &str) -> usize {
    let mut open = 0_usize;
    let stray = text.bytes().position(|byte| match byte {
        b'(' => {
            open += 1;
            false
        }
        b')' if open == 0 => true,
        b')' => {
            open -= 1;
            false
        }
        _ => false,
    });
    stray.unwrap_or(text.len())
}

//! The words before a time: `um`, `a las`, `ca.`, `zwischen`.

use crate::cell::names::WordRole;
use crate::cell::scanner::Scanner;

/// What the words before a time say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::cell) struct Opening {
    /// That it is a time: a number from 13 on is an hour there.
    pub(super) is_time: bool,
    /// That any number is an hour, of a clock that goes to 24.
    pub(super) is_clock: bool,
    /// That it is the first of two with a word for “and” between them.
    pub(super) is_between: bool,
}

/// Takes such words with the blanks and the full stops or colons behind them.
pub(in crate::cell) fn take(scanner: &mut Scanner) -> Opening {
    let mut opening = Opening::default();
    loop {
        scanner.skip_space();
        match () {
            () if scanner.eat_role(WordRole::Between) => opening.is_between = true,
            () if scanner.eat_role(WordRole::Clock) => opening.is_clock = true,
            () if scanner.eat_role(WordRole::Joint) => {}
            () => return opening,
        }
        opening.is_time = true;
        scanner.eat(|next| matches!(next, '.' | ':'));
    }
}

//! What is wrong with people, their addresses and their numbers.

use super::Severity::{Problem, Warning};
use super::declared::{Declared, plain, quoting};
use crate::cell::people::{AddressFlaw, PeopleError, meant};
use crate::cell::phone::PhoneError;

/// What is wrong with somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhoCause {
    /// The candidate's own address where another person's is wanted; it was left out.
    OwnAddress,
    /// A text behind a telephone number.
    PhoneRemark {
        /// What stands behind it; it is not used.
        remark: Box<str>,
    },
}

impl WhoCause {
    pub(super) fn declared<'c>(&'c self, found: &'c str) -> Declared<'c> {
        match self {
            WhoCause::OwnAddress => Declared {
                kind: "own-address",
                severity: Warning,
                title: quoting(move || {
                    format!("{found} has the candidate's own address, which is no one else's; it is not used")
                }),
                advice: plain("write the address of the person on the other side, or none"),
            },
            WhoCause::PhoneRemark { remark } => Declared {
                kind: "phone-with-remark",
                severity: Warning,
                title: quoting(move || {
                    format!("“{remark}” stands behind the telephone number: it is shown, and not dialled")
                }),
                advice: plain("write it into the notes"),
            },
        }
    }
}

/// People who can't be told apart, or are not as many as are wanted.
pub(super) fn people(error: &PeopleError) -> Declared<'_> {
    match error {
        PeopleError::Unclear { piece } => Declared {
            kind: "people-unclear",
            severity: Problem,
            title: quoting(move || format!("“{piece}” may be surnames with first names, or people each")),
            advice: plain("put semicolons between people: Lee, Dana; Ruiz, Ana"),
        },
        PeopleError::NotOne { count } => Declared {
            kind: "person-not-one",
            severity: Problem,
            title: quoting(move || format!("{count} people stand here, where one is wanted")),
            advice: plain("leave the one who owes you an answer"),
        },
    }
}

/// An address at which nobody is written to.
pub(super) fn address(flaw: &AddressFlaw) -> Declared<'_> {
    match flaw {
        AddressFlaw::Broken { piece } => Declared {
            kind: "address-broken",
            severity: Warning,
            title: quoting(move || format!("“{piece}” is no address that mail can reach; it is not used")),
            advice: quoting(move || match meant(piece) {
                Some(address) => format!("did you mean {address}?"),
                None => "write: Name <name@example.com>; Name; …".to_owned(),
            }),
        },
        AddressFlaw::OfOne { count, name } => Declared {
            kind: "person-by-address",
            severity: Warning,
            title: quoting(move || {
                format!("{count} people stand here, where one is wanted: the address is that of {name}, who is taken")
            }),
            advice: plain("leave the one who owes you an answer"),
        },
        AddressFlaw::Several { piece } => Declared {
            kind: "address-several",
            severity: Warning,
            title: quoting(move || format!("“{piece}” is one person with several addresses; none of them is used")),
            advice: plain("leave the address that they gave you"),
        },
    }
}

/// Not a telephone number.
pub(super) fn phone<'c>(error: &'c PhoneError, found: &'c str) -> Declared<'c> {
    const AS_DIALLED: &str = "write it as you would dial it: +1 212 555 0100, with “ext. 5” for an extension";
    let unreadable = |title| Declared { kind: "phone-unreadable", severity: Problem, title, advice: plain(AS_DIALLED) };
    match error {
        PhoneError::Unexpected { character } => {
            unreadable(quoting(move || format!("{found}: no telephone number has “{character}”")))
        }
        PhoneError::DigitCount { digits } => {
            unreadable(quoting(move || format!("{found} has {digits} digits; a telephone number has 5 to 15")))
        }
        PhoneError::Extension { written } => {
            unreadable(quoting(move || format!("{found}: “{written}” is no extension")))
        }
        PhoneError::Date => unreadable(quoting(move || format!("{found} is a date, and no telephone number"))),
        PhoneError::Several => Declared {
            kind: "phone-several",
            severity: Problem,
            title: quoting(move || format!("{found} is several numbers")),
            advice: plain("leave the one to call"),
        },
    }
}

//! The lasting name of an event.

use sha1::{Digest, Sha1};
use twox_hash::XxHash3_64;
use uuid::{Builder, Uuid};

/// Occurs in no UTF-8 text, so that different identities never share their bytes.
const SEPARATOR: u8 = 0xff;

/// What an event's UID depends on, and nothing else: never a time, a title or the number of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Identity<'a> {
    /// Whose interview it is; empty for one's own.
    pub candidate: &'a str,
    /// The interview's key.
    pub interview: &'a str,
    /// The guideline's id.
    pub guideline: &'a str,
    /// Whom to contact; empty for a note to oneself.
    pub person: &'a str,
    /// What the user adds to get new UIDs for everything; mostly empty.
    pub salt: &'a str,
}

/// With what the identities of all events of one interview begin.
#[derive(Debug, Clone)]
pub struct InterviewIdentity {
    /// The namespace and the texts that they have in common; room for the others behind them.
    name: Vec<u8>,
}

/// Nearly all names, in bytes, are shorter.
const NAME: usize = 256;

/// What the events of one interview have in common: 32 bits of XXH3 over candidate and key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowMark(pub u32);

impl RowMark {
    /// The mark of an interview.
    #[must_use]
    pub fn of(candidate: &str, interview: &str) -> RowMark {
        let candidate = XxHash3_64::oneshot(candidate.as_bytes());
        let [high @ .., _, _, _, _] = XxHash3_64::oneshot_with_seed(candidate, interview.as_bytes()).to_be_bytes();
        RowMark(u32::from_be_bytes(high))
    }
}

impl Identity<'_> {
    /// The namespace of all UIDs (RFC 9562 section 6.6), drawn once. With another one, every event that people have
    /// imported would appear a second time.
    pub const NAMESPACE: Uuid = Uuid::from_u128(0x8156_a508_426e_4b52_948a_a8ec_81ad_f69a);

    /// The UID: a UUID of version 5 (RFC 9562 section 5.5), whose name is the five texts in their order, with the
    /// byte 0xFF between them.
    #[must_use]
    pub fn uid(&self) -> Uuid {
        InterviewIdentity::of(self.candidate, self.interview).uid(self.guideline, self.person, self.salt)
    }
}

impl InterviewIdentity {
    /// That of the interview of a candidate with this key.
    #[must_use]
    pub fn of(candidate: &str, interview: &str) -> InterviewIdentity {
        let mut name = Vec::with_capacity(NAME);
        name.extend_from_slice(Identity::NAMESPACE.as_bytes());
        name.extend_from_slice(candidate.as_bytes());
        name.push(SEPARATOR);
        name.extend_from_slice(interview.as_bytes());
        InterviewIdentity { name }
    }

    /// The [UID](Identity::uid) of one of them.
    #[must_use]
    pub fn uid(&mut self, guideline: &str, person: &str, salt: &str) -> Uuid {
        let common = self.name.len();
        for text in [guideline, person, salt] {
            self.name.push(SEPARATOR);
            self.name.extend_from_slice(text.as_bytes());
        }
        let [bytes @ .., _, _, _, _] = <[u8; 20]>::from(Sha1::digest(&self.name));
        self.name.truncate(common);
        Builder::from_sha1_bytes(bytes).into_uuid()
    }
}

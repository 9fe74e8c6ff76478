//! The words in which guidelines are written: around what, for whom, by which
//! medium, under which conditions. What they mean for a row is the plan's business.

use super::fixed_word::FixedWord;

/// The ids that guidelines have in every guide that has them, in the order of a guide.
pub const IDS: [&str; 12] = [
    "interview",
    "send-references",
    "debrief-recruiter",
    "thank-you",
    "thank-you-via-recruiter",
    "thank-you-letter",
    "check-in",
    "follow-up",
    "call-once",
    "final-follow-up",
    "let-go",
    "keep-looking",
];

/// The moment from which a window is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// The start of the interview.
    Start,
    /// The end of the interview.
    End,
    /// An earlier contact: the first of these guidelines that belongs to the row.
    After(Vec<String>),
}

/// Whom a reminder is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// Everyone who interviewed, one reminder each.
    Interviewers,
    /// The one person in charge of answering (L6).
    Contact,
    /// The recruiter or the agency.
    Recruiter,
    /// The recruiter of an agency row, unless the client may be contacted; otherwise the contact.
    WhoeverAnswers,
    /// The person of the anchor's step.
    AsBefore,
    /// The candidate: a note to oneself.
    Me,
}

impl FixedWord for Recipient {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("interviewers", Self::Interviewers),
        ("contact", Self::Contact),
        ("recruiter", Self::Recruiter),
        ("whoever-answers", Self::WhoeverAnswers),
        ("as-before", Self::AsBefore),
        ("me", Self::Me),
    ];
}

/// By which medium: a fixed one, or one that the row decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// `email`.
    Email,
    /// `call`: becomes an e-mail where the two have no common time.
    Call,
    /// A short message.
    Message,
    /// A letter by post.
    Letter,
    /// `visit`, which needs open hours of theirs.
    Visit,
    /// The medium that the recipient uses (B1, L7).
    Theirs,
    /// The medium of the anchor's step.
    AsBefore,
    /// A note to oneself.
    Myself,
}

impl FixedWord for Channel {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("email", Self::Email),
        ("call", Self::Call),
        ("message", Self::Message),
        ("letter", Self::Letter),
        ("visit", Self::Visit),
        ("theirs", Self::Theirs),
        ("as-before", Self::AsBefore),
        ("self", Self::Myself),
    ];
}

/// What must hold for a row before a guideline applies to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Neither a recruiter nor an agency stands between.
    Direct,
    /// A recruiter or an agency stands between.
    Agency,
    /// Direct, or the row says that the client may be contacted.
    ClientReachable,
    /// Agency, and the row does not say that the client may be contacted.
    ClientUnreachable,
    /// No answer, no end of the process, no later interview for the same job.
    NoWord,
    /// They promised no day for their answer.
    NoPromisedDate,
    /// The process is open: no offer, no refusal, no withdrawal.
    Waiting,
    /// They asked for references.
    ReferencesRequested,
    /// The row says that a visit is welcome.
    MayVisit,
    /// The row says that calls are welcome, or the recipient's medium is the phone.
    CallsWelcome,
    /// The anchor's step is not itself a call.
    InWritingFirst,
}

impl FixedWord for Condition {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("direct", Self::Direct),
        ("agency", Self::Agency),
        ("client-reachable", Self::ClientReachable),
        ("client-unreachable", Self::ClientUnreachable),
        ("no-word", Self::NoWord),
        ("no-promised-date", Self::NoPromisedDate),
        ("waiting", Self::Waiting),
        ("references-requested", Self::ReferencesRequested),
        ("may-visit", Self::MayVisit),
        ("calls-welcome", Self::CallsWelcome),
        ("in-writing-first", Self::InWritingFirst),
    ];
}

/// A step that the sheet can record as done; its word is the column's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Thanks were sent.
    Thanked,
    /// The recruiter heard how it went.
    Debriefed,
    /// The references were sent.
    ReferencesSent,
    /// The first question after silence was sent.
    FollowedUp,
    /// The one call was made.
    Called,
    /// The last question was sent.
    FinalFollowUp,
}

impl FixedWord for Step {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("thanked_on", Self::Thanked),
        ("debriefed_on", Self::Debriefed),
        ("references_sent_on", Self::ReferencesSent),
        ("followed_up_on", Self::FollowedUp),
        ("called_on", Self::Called),
        ("final_follow_up_on", Self::FinalFollowUp),
    ];
}

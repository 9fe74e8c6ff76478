//! The columns that a sheet may have, and the names that people give them.

mod builtin_names;
mod header_words;
mod languages;
mod names;
mod nearest;
mod pages;
mod round;
mod unread;

use std::fmt;

pub use header_words::{HeaderToken, HeaderWord, is_phrase_of_titles, is_word_for_number, tokens};
pub use languages::SheetLanguages;
pub use names::{ColumnNames, HeaderMeaning, KnownName, NameStanding};
pub use round::RoundHeader;
pub use unread::UnreadReason;

macro_rules! columns {
    ($($column:ident $name:literal $meaning:literal)*) => {
        /// What a column of a sheet means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column {
            $(#[doc = $meaning] $column,)*
        }

        impl Column {
            /// Every column, in the order of the documentation.
            pub const ALL: &[Column] = &[$(Column::$column),*];

            /// Its own name, as in `answer_by`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Column::$column => $name),* }
            }

            /// What it means, in a few words.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Column::$column => $meaning),* }
            }
        }
    };
}

columns! {
    Id "id" "the row's own stable key"
    Candidate "candidate" "whose interview it is, in a batch"
    CandidateTimezone "candidate_timezone" "the candidate's time zone"
    CandidateHours "candidate_hours" "when the candidate is awake and free"
    Company "company" "whom the interview is with"
    Role "role" "the position"
    Stage "stage" "which round it is"
    Subject "subject" "what a calendar calls it, `Interview with Acme`: company and stage are taken from it"
    Date "date" "the day of the interview"
    Time "time" "the hour at which it starts"
    Start "start" "day and hour in one"
    End "end" "when it ends"
    EndDate "end_date" "the day on which it ends, where that is another"
    Interviewed "interviewed" "no where the row has had no interview, and has no day to come"
    AllDay "all_day" "yes where the hour is not known, though the row has one"
    Duration "duration" "how long it takes, 60 minutes where missing"
    Timezone "timezone" "the zone of date and time"
    Place "place" "address or link"
    Format "format" "onsite, video or phone"
    Interviewers "interviewers" "who asks the questions, `Name <address>; Name`"
    Contact "contact" "the one person in charge of answering"
    ContactEmail "contact_email" "the contact's address"
    ContactPhone "contact_phone" "the contact's number"
    ContactTimezone "contact_timezone" "the zone of the contact and the interviewers"
    ContactHours "contact_hours" "their working hours"
    ContactCountry "contact_country" "whose public holidays they keep"
    ContactMedium "contact_medium" "email, phone or message"
    Agency "agency" "the agency in between"
    Recruiter "recruiter" "the recruiter in between"
    RecruiterEmail "recruiter_email" "the recruiter's address"
    RecruiterPhone "recruiter_phone" "the recruiter's number at work"
    RecruiterMobile "recruiter_mobile" "for emergencies on the way to the interview only; never suggested (C8)"
    RecruiterTimezone "recruiter_timezone" "the recruiter's zone"
    RecruiterHours "recruiter_hours" "the recruiter's working hours"
    RecruiterCountry "recruiter_country" "whose public holidays the recruiter keeps"
    RecruiterMedium "recruiter_medium" "email, phone or message"
    MayContactClient "may_contact_client" "yes where the client may be contacted past the agency"
    MayCall "may_call" "yes where calls are welcome"
    MayVisit "may_visit" "yes where a visit is welcome"
    ReferencesRequested "references_requested" "yes where references were asked for"
    AnswerBy "answer_by" "the day by which they promised an answer"
    ThankedOn "thanked_on" "when thanks were sent"
    DebriefedOn "debriefed_on" "when the recruiter was told how it went"
    ReferencesSentOn "references_sent_on" "when references were sent"
    FollowedUpOn "followed_up_on" "when the follow-up was sent"
    CalledOn "called_on" "when the call was made"
    FinalFollowUpOn "final_follow_up_on" "when the final follow-up was sent"
    HeardBackOn "heard_back_on" "when they answered"
    Status "status" "scheduled, waiting, offer, rejected, withdrawn or closed"
    Notes "notes" "carried into the event"
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Column {
    /// Whether it names a person, perhaps in two columns: the first name and the last.
    pub(crate) fn is_of_person(self) -> bool {
        matches!(self, Column::Candidate | Column::Contact | Column::Recruiter | Column::Interviewers)
    }

    /// Whether it holds dates. Dates of applications and decisions have similar names, so none is taken for its name alone.
    pub(crate) fn is_date(self) -> bool {
        self.name().ends_with("_on") || matches!(self, Column::Date | Column::Start | Column::End | Column::AnswerBy)
    }

    /// The column with exactly this name of the program's own.
    #[must_use]
    pub fn named(name: &str) -> Option<Column> {
        Column::ALL.iter().copied().find(|column| column.name() == name)
    }
}

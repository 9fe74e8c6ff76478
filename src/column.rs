//! The columns that a sheet may have, and the names that people give them.

use std::collections::HashMap;
use std::fmt;

/// The names that people give to columns, as data.
const NAMES: &str = include_str!("column/names.txt");

macro_rules! columns {
    ($($column:ident $name:literal $meaning:literal)*) => {
        /// What a column of a sheet means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    Date "date" "the day of the interview"
    Time "time" "the hour at which it starts"
    Start "start" "day and hour in one"
    End "end" "when it ends"
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

/// One slip is taken for one in so many letters of a name.
const LETTERS_A_SLIP: usize = 5;

/// Every name of every column: the program's own, the built-in synonyms, and a user's.
#[derive(Debug, Clone)]
pub struct ColumnNames(HashMap<String, Column>);

impl ColumnNames {
    /// The names that the program brings along.
    #[must_use]
    pub fn builtin() -> ColumnNames {
        let own = Column::ALL.iter().map(|column| (bare(column.name()), *column));
        let synonyms = NAMES.lines().filter_map(|line| line.split_once(':')).flat_map(|(name, synonyms)| {
            let column = Column::named(name);
            synonyms.split(',').filter_map(move |synonym| Some((bare(synonym), column?)))
        });
        ColumnNames(own.chain(synonyms).collect())
    }

    /// One more name for a column; it wins over a built-in one.
    pub fn add(&mut self, column: Column, name: &str) {
        self.0.insert(bare(name), column);
    }

    /// The column that a header means, if it is known.
    #[must_use]
    pub fn find(&self, header: &str) -> Option<Column> {
        self.0.get(&bare(header)).copied()
    }

    /// The column whose name a header is a slip of the finger away from.
    #[must_use]
    pub fn nearest(&self, header: &str) -> Option<Column> {
        let header = bare(header);
        let letters = header.chars().count();
        let slips = |name: &str| strsim::damerau_levenshtein(name, &header);
        let most = |name: &str| name.len() / LETTERS_A_SLIP;
        self.0
            .iter()
            .filter(|(name, _)| name.chars().count().abs_diff(letters) <= most(name))
            .map(|(name, column)| (slips(name), name, column))
            .filter(|(slips, name, column)| *slips <= most(name) && !column.is_date())
            .min_by_key(|(slips, name, _)| (*slips, *name))
            .map(|(_, _, column)| *column)
    }
}

impl Column {
    /// Whether it holds dates. Dates of applications and decisions have similar names, so none is suggested.
    fn is_date(self) -> bool {
        self.name().ends_with("_on") || matches!(self, Column::Date | Column::Start | Column::End | Column::AnswerBy)
    }

    /// The column with exactly this name of the program's own.
    #[must_use]
    pub fn named(name: &str) -> Option<Column> {
        Column::ALL.iter().copied().find(|column| column.name() == name)
    }
}

/// A header without what does not count in it: case, spaces and punctuation.
fn bare(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

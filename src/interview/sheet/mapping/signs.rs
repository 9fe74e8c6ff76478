//! Whether the rows of a sheet are interviews or applications, where a bare `Date` may be the day of either.

use super::evidence::Evidence;
use super::fit::Fit;
use super::kind::Kind;
use crate::column::{Column, HeaderMeaning, RoundHeader};

/// Whose days the days of a sheet are that do not say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// The interviews'.
    OfInterviews,
    /// Nothing speaks of interviews but perhaps a contact, whom an application may have too, and little of
    /// anything else.
    Alone,
    /// They may be the applications'.
    Open,
}

/// Status cells are those of applications where one in so many says so.
const SOME: usize = 8;

impl Evidence<'_> {
    /// Weighs all that speaks of interviews against all that speaks of applications.
    pub(super) fn days(&self) -> Days {
        let (mut for_interviews, mut for_applications, mut of_contact) = (0, 0, 0);
        for index in self.places().filter(|index| !self.written[*index].is_empty()) {
            match self.speaks(index) {
                speaks @ 1..=2 if self.is_of_contact(index) => of_contact = of_contact.max(speaks),
                speaks @ 1.. => for_interviews += speaks,
                speaks => for_applications -= speaks,
            }
        }
        let has_more = for_interviews + of_contact > for_applications;
        if has_more && for_interviews > 0 {
            Days::OfInterviews
        } else if has_more || for_applications == 0 {
            Days::Alone
        } else {
            Days::Open
        }
    }

    /// How much a column speaks of interviews; below zero, of applications.
    fn speaks(&self, index: usize) -> i32 {
        let header = self.written[index];
        if self.says_whether(index) {
            return -2;
        }
        if self.is_bare_day(index) {
            // An application has its day in nearly every row.
            let of_some_rows = if self.profile(index).is_sparse() { 5 } else { 0 };
            return of_some_rows + i32::from(self.profile(index).are_days_with_hours());
        }
        let by_meaning = self.speaks_by_meaning(index);
        match by_meaning {
            0.. if RoundHeader::speaks_of_application(header) => -2,
            0.. if RoundHeader::speaks_of_interview(header)
                && self.meaning(index) != Some(HeaderMeaning::AnotherDate) =>
            {
                by_meaning.max(self.speaks_by_word(index))
            }
            _ => by_meaning,
        }
    }

    /// A header that is the word for an interview and no more may hold anything that came of an application.
    fn speaks_by_word(&self, index: usize) -> i32 {
        let is_word_alone = self.known(index).is_none()
            && !self.profile(index).is_empty()
            && RoundHeader::of(self.written[index]).is_some_and(|round| round.stage.is_none() && round.rest.is_empty());
        if is_word_alone { 1 } else { 3 }
    }

    fn speaks_by_meaning(&self, index: usize) -> i32 {
        let profile = self.profile(index);
        match self.meaning(index) {
            Some(HeaderMeaning::Application) => -2,
            Some(HeaderMeaning::AnotherDate) => -1,
            Some(HeaderMeaning::Kind) => 2,
            Some(
                HeaderMeaning::Name
                | HeaderMeaning::PersonName
                | HeaderMeaning::FirstName(_)
                | HeaderMeaning::OfCandidate,
            ) => 1,
            Some(HeaderMeaning::Column(column)) if self.fit(index, column) != Fit::No => {
                self.speaks_by_column(index, column)
            }
            Some(HeaderMeaning::Column(Column::Status | Column::Role)) => 0,
            _ if profile.are_mostly(&[Kind::MeetingLink]) => 2,
            _ if profile.are_mostly(&[Kind::Link]) => -1,
            _ if profile.are_mostly(&[Kind::Applied]) => -2,
            _ => 0,
        }
    }

    fn speaks_by_column(&self, index: usize, column: Column) -> i32 {
        let profile = self.profile(index);
        let is_own = self.written[index] == column.name();
        match column {
            // Whoever writes the program's own names, such as `followed_up_on`, keeps its sheet.
            _ if is_own && column.name().contains('_') => 3,
            Column::Role if is_own => 0,
            Column::Subject
            | Column::Time
            | Column::Start
            | Column::End
            | Column::Duration
            | Column::AllDay
            | Column::Interviewers
            | Column::ThankedOn
            | Column::DebriefedOn
            | Column::CandidateTimezone => 3,
            Column::Stage | Column::Status if profile.has_one_in(2, &[Kind::Applied]) => -4,
            Column::Stage | Column::Status if profile.has_one_in(SOME, &[Kind::Applied]) => -2,
            Column::Status if profile.has_one_in(SOME, &[Kind::Passed]) => 2,
            // What is called a stage there is how an application stands.
            Column::Stage if self.is_standing(index) => -1,
            Column::Stage
            | Column::Format
            | Column::Timezone
            | Column::Candidate
            | Column::Contact
            | Column::ContactEmail
            | Column::ContactPhone
            | Column::ContactTimezone
            | Column::ContactHours
            | Column::ContactCountry
            | Column::ContactMedium => 2,
            Column::AnswerBy => 1,
            Column::Place if profile.are_mostly(&[Kind::MeetingLink]) => 2,
            Column::Place if profile.are_mostly(&[Kind::Link]) => -2,
            Column::Role => -1,
            _ => 0,
        }
    }

    /// Whether the cells below a stage say how it stands.
    pub(super) fn is_standing(&self, index: usize) -> bool {
        let (profile, standings) = (self.profile(index), [Kind::Standing, Kind::Applied]);
        profile.count(&standings) > 1 && profile.are_mostly(&standings)
    }

    fn is_of_contact(&self, index: usize) -> bool {
        matches!(self.column(index), Some(Column::Contact | Column::ContactEmail | Column::ContactPhone))
    }

    /// Whether a column belongs to an application, or holds a day of one.
    pub(super) fn is_about_applications(&self) -> bool {
        self.places()
            .any(|index| matches!(self.meaning(index), Some(HeaderMeaning::AnotherDate | HeaderMeaning::Application)))
    }
}

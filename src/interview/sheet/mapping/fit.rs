//! Whether the cells of a column can be what its name says.

use super::kind::Kind;
use super::profile::Profile;
use crate::column::Column;

/// How cells go with a meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Most of them are plainly something else.
    No,
    /// They don't say.
    Open,
    /// Most of them are that.
    Yes,
}

const DAYS: [Kind; 4] = [Kind::Day, Kind::DayAndHour, Kind::DayOrNumber, Kind::CalledOff];
const PLAIN_DAYS: &[Kind] = &[Kind::Day, Kind::DayAndHour];
const ANSWERS: &[Kind] = &[Kind::YesNo];
const ADDRESSES: &[Kind] = &[Kind::Email, Kind::Phone, Kind::Link, Kind::MeetingLink];
const TEXTS: &[Kind] = &[Kind::Person, Kind::Company, Kind::Long];
const STANDINGS: &[Kind] = &[Kind::Standing, Kind::Passed, Kind::Arranged, Kind::Applied, Kind::Format];
const NUMBERS: &[Kind] = &[Kind::Number, Kind::Bit, Kind::BareHour, Kind::Serial, Kind::DayOrNumber];

/// A cell alone is a mistake of its row, and says nothing of its column.
const ENOUGH: usize = 2;

/// What a meaning is, and what it can't be.
fn expected(column: Column) -> (&'static [Kind], &'static [&'static [Kind]]) {
    const WHEN: &[&[Kind]] = &[ANSWERS, ADDRESSES, STANDINGS, TEXTS, &[Kind::Bit]];
    match column {
        Column::Date | Column::Start => (&DAYS, &[ANSWERS, ADDRESSES, STANDINGS, TEXTS, &[Kind::Bit, Kind::Hour]]),
        Column::Time => {
            (&[Kind::Hour], &[ANSWERS, ADDRESSES, STANDINGS, TEXTS, PLAIN_DAYS, &[Kind::Bit, Kind::Number]])
        }
        Column::End => (&[Kind::Hour, Kind::Day, Kind::DayAndHour], WHEN),
        Column::EndDate | Column::AnswerBy | Column::HeardBackOn | Column::FollowedUpOn => {
            (PLAIN_DAYS, &[ADDRESSES, &[Kind::Person]])
        }
        Column::Duration => (&[], &[ANSWERS, ADDRESSES, STANDINGS, TEXTS, PLAIN_DAYS]),
        Column::Candidate => (&[Kind::Person], &[ANSWERS, PLAIN_DAYS, &[Kind::Bit]]),
        Column::Contact | Column::Recruiter | Column::Interviewers => {
            (&[Kind::Person, Kind::Email], &[ANSWERS, PLAIN_DAYS, NUMBERS, &[Kind::Phone]])
        }
        Column::ContactEmail | Column::RecruiterEmail => {
            (&[Kind::Email], &[ANSWERS, PLAIN_DAYS, &[Kind::Phone, Kind::Bit]])
        }
        Column::ContactPhone | Column::RecruiterPhone | Column::RecruiterMobile => {
            (&[Kind::Phone], &[ANSWERS, PLAIN_DAYS, &[Kind::Email]])
        }
        Column::Company => (&[Kind::Company], &[PLAIN_DAYS, &[Kind::Email, Kind::Link, Kind::Phone]]),
        Column::Role | Column::Stage | Column::Format | Column::Agency => {
            (&[], &[PLAIN_DAYS, &[Kind::Email, Kind::Link]])
        }
        Column::Place => (&[Kind::MeetingLink], &[ANSWERS, PLAIN_DAYS]),
        Column::Status => (&[Kind::Standing, Kind::Passed, Kind::Arranged, Kind::Applied], &[PLAIN_DAYS, ADDRESSES]),
        Column::Timezone | Column::ContactTimezone | Column::ContactCountry | Column::CandidateTimezone => {
            (&[], &[ANSWERS, PLAIN_DAYS, ADDRESSES])
        }
        Column::MayCall
        | Column::MayVisit
        | Column::MayContactClient
        | Column::ReferencesRequested
        | Column::AllDay => (&[Kind::YesNo, Kind::Bit], &[TEXTS, ADDRESSES, PLAIN_DAYS]),
        Column::Interviewed => {
            (&[Kind::YesNo, Kind::Bit], &[TEXTS, ADDRESSES, PLAIN_DAYS, STANDINGS, &[Kind::Short, Kind::Number]])
        }
        _ => (&[], &[]),
    }
}

impl Fit {
    /// How the cells of a column go with a meaning.
    pub(super) fn of(column: Column, profile: &Profile) -> Fit {
        let (is, is_not) = expected(column);
        let mut of_others: usize = is_not.iter().map(|kinds| profile.count(kinds)).sum();
        // A cross among candidates is an open slot.
        if column == Column::Candidate {
            of_others -= profile.count_crosses_among_others();
        }
        // One day among notes is a day: such a column is read, and its other cells are reported.
        let weight = if profile.count(is) > 0 { 2 } else { 3 };
        if profile.are_mostly(is) {
            Fit::Yes
        } else if of_others >= ENOUGH && profile.are_most(of_others * weight / 3) {
            Fit::No
        } else {
            Fit::Open
        }
    }
}

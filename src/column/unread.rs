//! Headers that are known, and not read.

use super::Column;

/// Why a known header is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnreadReason {
    /// It holds days that are never an interview's: of the application, of a decision, of the last change.
    AnotherDate,
    /// It belongs to the application.
    Application,
    /// No reminder needs it.
    Needless,
    /// It is the candidate's own address or number.
    OfCandidate,
    /// The configuration says so.
    Ignored,
    /// A bare date in a sheet about applications: it may be the application's. This is reported.
    PerhapsApplied,
    /// A follow-up that may be done or planned. This is reported.
    PerhapsPlanned,
    /// An address or a number, of nobody in particular. This is reported.
    OfWhom(Column),
    /// It names a round, but its cells are no dates. This is reported.
    NoDates,
    /// Its name means this column, but its cells can't be that. This is reported.
    Unfit(Column),
    /// An hour, of which of a row's interviews is not known. This is reported.
    OfWhichRound(Column),
}

impl UnreadReason {
    /// Where it is open what the header means: the column that it would be read as, if the user says so.
    #[must_use]
    pub fn open_for(self) -> Option<Column> {
        match self {
            UnreadReason::PerhapsApplied | UnreadReason::NoDates => Some(Column::Date),
            UnreadReason::PerhapsPlanned => Some(Column::FollowedUpOn),
            UnreadReason::OfWhom(column) | UnreadReason::OfWhichRound(column) | UnreadReason::Unfit(column) => {
                Some(column)
            }
            _ => None,
        }
    }
}

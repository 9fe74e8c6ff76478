//! What stands in front of a part of a description.

/// A part of a description that has a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Interview,
    Place,
    Notes,
    Subject,
    /// Sentences to write.
    Draft,
    /// Sentences to say.
    Spoken,
    Advice,
    Avoid,
}

impl Part {
    /// Its title, with what parts it from the text.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Part::Interview => "Interview: ",
            Part::Place => "Place: ",
            Part::Notes => "Notes: ",
            Part::Subject => "Subject: ",
            Part::Draft => "Draft: ",
            Part::Spoken => "To say: ",
            Part::Advice => "Advice: ",
            Part::Avoid => "Better not: ",
        }
    }
}

//! What stands in front of a part of a description.

/// A part of a description that has a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DescriptionPart {
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

impl DescriptionPart {
    /// Its title, with what parts it from the text.
    pub(crate) fn title(self) -> &'static str {
        match self {
            DescriptionPart::Interview => "Interview: ",
            DescriptionPart::Place => "Place: ",
            DescriptionPart::Notes => "Notes: ",
            DescriptionPart::Subject => "Subject: ",
            DescriptionPart::Draft => "Draft: ",
            DescriptionPart::Spoken => "To say: ",
            DescriptionPart::Advice => "Advice: ",
            DescriptionPart::Avoid => "Better not: ",
        }
    }
}

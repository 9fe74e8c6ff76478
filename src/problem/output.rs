//! What is wrong with what stands in the place of the output.

use super::Severity::{Fatal, Warning};
use super::declared::{Declared, plain, quoting};
use super::words::quoted_list;
use crate::calendar::previous::{Edits, Unusable};
use crate::prose::Prose;

/// It can't be continued.
pub(super) fn unusable(unusable: &Unusable) -> Declared<'_> {
    let severity = Fatal;
    match unusable {
        Unusable::NotACalendar => Declared {
            kind: "output-not-a-calendar",
            severity,
            title: plain("what stands there is no calendar"),
            advice: plain("name another file, or say --fresh to overwrite this one"),
        },
        Unusable::OtherProgram { product } => Declared {
            kind: "output-of-another-program",
            severity,
            title: quoting(move || match &**product {
                "" => "another program wrote this calendar".to_owned(),
                product => format!("another program wrote this calendar: “{product}”"),
            }),
            advice: plain("name another file, or say --fresh to overwrite this one"),
        },
        Unusable::Newer => Declared {
            kind: "output-newer",
            severity,
            title: plain("a later release of interview-reminders wrote this calendar"),
            advice: plain("run that release, or say --fresh to begin anew"),
        },
        Unusable::Truncated => Declared {
            kind: "output-truncated",
            severity,
            title: plain("the calendar breaks off before its end"),
            advice: plain("bring back a whole one, or say --fresh to begin anew"),
        },
    }
}

/// It was changed by hand.
pub(super) fn edited(edits: &Edits) -> Declared<'_> {
    Declared {
        kind: "output-edited",
        severity: Warning,
        title: quoting(move || by_hand(edits)),
        advice: plain("an export writes its own again, and keeps the edited file beside it"),
    }
}

/// "2 events were edited and 1 event was added by hand: “Thank Ana Ruiz at Acme”".
fn by_hand(edits: &Edits) -> String {
    let counts = [(edits.changed, "edited"), (edits.added, "added")];
    let counts: Vec<_> = counts.into_iter().filter(|(count, _)| *count > 0).collect();
    if counts.is_empty() {
        return "the calendar was edited by hand, though none of its events".to_owned();
    }
    let mut text = String::new();
    text.list(counts.iter(), |text, (count, what)| {
        text.count(*count, "event");
        text.push_str(if *count == 1 { " was " } else { " were " });
        text.push_str(what);
    });
    text.push_str(" by hand");
    if !edits.summaries.is_empty() {
        text.extend([": ", &quoted_list(edits.summaries.iter())]);
    }
    text
}

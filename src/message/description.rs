//! All that the calendar shows below the title, in the order in which it is needed on the day.

use super::reminder_text::ReminderText;
use crate::prose::ProseForm;
use crate::sentence::DescriptionPart;

/// Parts what one acts on from what explains it.
const LINE: &str = "---";

impl<F: ProseForm> ReminderText<'_, F> {
    /// Appends it: what to do and by when, where, the interview, one's own notes, the draft, the advice, what else falls
    /// due; and below a line why now, and whose advice it is.
    pub fn describe(&self, out: &mut F) {
        let start = out.length();
        out.append(self.task);
        out.append(self.address);
        paragraph(out, start, DescriptionPart::Interview, self.appointment);
        line(out, DescriptionPart::Place, self.place);
        paragraph(out, start, DescriptionPart::Notes, self.notes);
        paragraph(out, start, DescriptionPart::Subject, self.subject);
        let draft = if self.is_spoken { DescriptionPart::Spoken } else { DescriptionPart::Draft };
        if self.subject.is_empty() {
            paragraph(out, start, draft, self.draft);
        } else {
            line(out, draft, self.draft);
        }
        paragraph(out, start, DescriptionPart::Advice, self.advice);
        line(out, DescriptionPart::Avoid, self.avoid);
        if !self.companions.is_empty() {
            out.line_break();
            out.append(self.companions);
        }
        self.explain(out);
    }

    fn explain(&self, out: &mut F) {
        out.line_break();
        out.plain(LINE);
        out.line_break();
        if !self.reason.is_empty() {
            out.append(self.reason);
            out.line_break();
        }
        out.append(self.moment);
        out.append(self.advised_by);
    }
}

/// Appends a text behind a blank line, and ends its line; nothing of one that is empty. Everything before it ends its own.
fn paragraph<F: ProseForm>(out: &mut F, start: usize, part: DescriptionPart, text: &F) {
    if text.is_empty() {
        return;
    }
    if out.length() > start {
        out.line_break();
    }
    out.plain(part.title());
    out.append(text);
    out.line_break();
}

/// The same on the next line.
fn line<F: ProseForm>(out: &mut F, part: DescriptionPart, text: &F) {
    if !text.is_empty() {
        out.plain(part.title());
        out.append(text);
        out.line_break();
    }
}

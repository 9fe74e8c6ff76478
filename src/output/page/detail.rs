//! All about one reminder: what to do, the message already written, the advice, and why then.

use maud::{Markup, html};

use super::PageMode;
use super::fact::{fact, facts};
use super::link::{leading_text, target};
use super::message::Letter;
use super::renderer::Renderer;
use super::text::{line, lines};
use crate::interview::InterviewId;
use crate::message::ReminderText;
use crate::plan::{Medium, Placing, Reminder};

impl<'v> Renderer<'v> {
    /// What a reminder says, in the order in which it is needed.
    pub(super) fn reminder(&mut self, id: InterviewId, index: usize, reminder: &'v Reminder) -> Markup {
        let letter = Letter::of(self.plan(), id, index, reminder);
        let is_waiting = self.view.waiting.contains(&index);
        let can_be_saved = self.view.mode == PageMode::Live && !is_waiting;
        let account = self.account(id, index, reminder);
        html! {
            div .do {
                p .task { (lines(account.task)) }
                @if !account.address.is_empty() { p .address { (address(account.address)) } }
                (letter.written(&account, index))
                (actions(&account, &letter, index, can_be_saved))
                @if is_waiting { p .report { (WAITING) } }
            }
            div .why {
                (advice(&account))
                (why(&account, reminder))
                (interview(&account, id))
            }
        }
    }
}

/// What is said of a reminder that is in no calendar yet.
const WAITING: &str = "It is in no calendar yet: a row like this one can’t be read, and nobody knows which of the events \
                       that you have is whose. Correct that row first.";

/// Where to reach the person: lines, of which one may be a page.
fn address(address: &str) -> Markup {
    html! {
        @for (index, text) in address.lines().enumerate() {
            @if index > 0 { br; }
            @match text.strip_prefix("Their page: ") {
                Some(page) => { "Their page: " (leading_text(page)) }
                None => (line(text)),
            }
        }
    }
}

/// What can be done at once.
fn actions(account: &ReminderText<'_, String>, letter: &Letter<'_>, index: usize, can_be_saved: bool) -> Markup {
    let opens = target(account.link.as_str());
    let opening = match letter.medium {
        Medium::Call => "Call",
        Medium::Message => "Their number",
        _ => "Open in mail",
    };
    let has_letter = !account.draft.is_empty();
    html! {
        @if opens.is_some() || has_letter || can_be_saved {
            p .actions {
                @if let Some(target) = opens { a .action href=(target) { (opening) } }
                @if has_letter {
                    button type="button" id=(format!("copy-{index}")) data-do="copy" data-copy=(format!("m{index}")) { "Copy" }
                }
                @if can_be_saved {
                    button type="button" id=(format!("add-{index}")) data-do="add" data-pair=(index) { "Add this one" }
                }
            }
        }
    }
}

fn advice(account: &ReminderText<'_, String>) -> Markup {
    html! {
        @if !account.advice.is_empty() { p .advice { (line(account.advice)) } }
        @if !account.avoid.is_empty() { p .avoid { strong { "Better not. " } (line(account.avoid)) } }
    }
}

/// Why at all, why then, and whose advice it is.
fn why(account: &ReminderText<'_, String>, reminder: &Reminder) -> Markup {
    let title = if reminder.placing == Placing::Appointment { "Good to know" } else { "Why then" };
    html! {
        h5 { (title) }
        @if !account.reason.is_empty() { p { (line(account.reason)) } }
        ul .reasons {
            @for sentence in account.moment.lines() { li { (line(sentence)) } }
            @for sentence in account.companions.lines() { li { (line(sentence)) } }
        }
        p .source { (line(account.advised_by)) }
    }
}

/// The interview that it is about, with what the sheet notes on it.
fn interview(account: &ReminderText<'_, String>, id: InterviewId) -> Markup {
    let about = html! { a href=(format!("#i{}", id.index())) data-do="go" { (line(account.appointment)) } };
    facts(&[
        Some(fact("Interview", &about)),
        (!account.place.is_empty()).then(|| fact("Place", &leading_text(account.place))),
        (!account.notes.is_empty()).then(|| fact("Notes", &html! { span .notes { (lines(account.notes)) } })),
    ])
}

//! A page in one file that holds everything, needs nothing and sends nothing.

use std::io::{self, Write};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::advice::in_words;
use super::interview::legend;
use super::packed::{MOST_UNPACKED, Packed};
use super::renderer::Renderer;
use super::understood::SheetsUnderstood;
use super::{PageView, STYLE};
use crate::prose::Prose;

/// What makes the page a little more comfortable: the filter, and copying.
const SCRIPT: &str = include_str!("standalone.js");

/// A page, and what stands in it.
#[derive(Debug, Clone, Copy)]
pub struct StandalonePage<'s> {
    /// The plan.
    pub view: PageView<'s>,
    /// Whose it is, or what it is about.
    pub title: &'s str,
    /// How the sheets were read, if that is to be reported.
    pub understood: Option<SheetsUnderstood<'s>>,
}

/// How every such page begins, and nothing else does.
pub const BEGINNING: &str = concat!(
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">",
    "<meta name=\"generator\" content=\"interview-reminders\">"
);

/// Writes the page, piece by piece.
pub fn write(out: &mut impl Write, page: &StandalonePage<'_>) -> io::Result<()> {
    let mut renderer = Renderer::of(page.view);
    renderer.packed = (page.view.plan.count_reminders() > MOST_UNPACKED).then(Packed::new);
    out.write_all(BEGINNING.as_bytes())?;
    put(out, &head(page))?;
    out.write_all(b"</head><body class=\"standalone\">")?;
    put(out, &top(page, &renderer))?;
    open(out, "agenda", "Agenda")?;
    renderer.each_group(|renderer, group| put_with_packed(out, renderer, &group))?;
    close(out)?;
    section(out, "month", "Month", &renderer.month(None))?;
    open(out, "interviews", "Interviews")?;
    put(out, &legend())?;
    renderer.each_of_interviews(|renderer, some| put_with_packed(out, renderer, &some))?;
    close(out)?;
    section(out, "not-there", "Not there", &renderer.not_there())?;
    put_packed(out, &mut renderer)?;
    if let Some(understood) = &page.understood {
        section(out, "understand", "How the sheet was read", &understood.markup())?;
    }
    out.write_all(b"</main>")?;
    put(out, &foot(page))?;
    out.write_all(b"</body></html>\n")?;
    out.flush()
}

/// The hash by which a content security policy allows a text in a page (CSP level 3, section 2.3.1).
#[must_use]
pub fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// What follows in the head.
fn head(page: &StandalonePage<'_>) -> Markup {
    let (style, script) = (inline(STYLE), inline(SCRIPT));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        source_hash(&style),
        source_hash(&script)
    );
    html! {
        meta http-equiv="Content-Security-Policy" content=(policy);
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        meta name="referrer" content="no-referrer";
        meta name="robots" content="noindex";
        title { (super::text::line(page.title)) }
        style { (PreEscaped(style)) }
    }
}

/// A text as a browser reads it: with line feeds alone.
fn inline(text: &str) -> String {
    text.replace('\r', "")
}

fn top(page: &StandalonePage<'_>, renderer: &Renderer<'_>) -> Markup {
    html! {
        a .skip href="#main" { "To the content" }
        header .page {
            h1 { (super::text::line(page.title)) }
            nav #views aria-label="Parts of this page" {
                ol {
                    @for (id, name) in VIEWS { li { a href=(format!("#{id}")) { (name) } } }
                    @if page.understood.is_some() { li { a href="#understand" { "How it was read" } } }
                }
            }
        }
        (PreEscaped("<main id=\"main\" tabindex=\"-1\">"))
        (renderer.head())
        @if renderer.packed.is_some() {
            noscript { p .report { "This page is long: all but its beginning needs its script." } }
        }
        (renderer.filter())
        (renderer.strip())
    }
}

/// The views, in their order.
pub(super) const VIEWS: [(&str, &str); 4] =
    [("agenda", "Agenda"), ("month", "Month"), ("interviews", "Interviews"), ("not-there", "Not there")];

fn foot(page: &StandalonePage<'_>) -> Markup {
    let PageView { now, zone, .. } = page.view;
    let local = zone.local(now);
    let mut made = in_words(local.date());
    made.push_str(" at ");
    made.time(local.time());
    made.zone(zone);
    html! {
        footer { p { "Made on " (made) " by interview-reminders. Hours are those of this zone, unless another place is named." } }
        script { (PreEscaped(inline(SCRIPT))) }
    }
}

fn section(out: &mut impl Write, id: &str, title: &str, content: &Markup) -> io::Result<()> {
    open(out, id, title)?;
    put(out, content)?;
    close(out)
}

/// The start of a view, whose parts follow.
fn open(out: &mut impl Write, id: &str, title: &str) -> io::Result<()> {
    write!(out, "<section id=\"{id}\" class=\"view\" aria-labelledby=\"{id}-title\"><h2 id=\"{id}-title\">{title}</h2>")
}

fn close(out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"</section>")
}

fn put_with_packed(out: &mut impl Write, renderer: &mut Renderer<'_>, markup: &Markup) -> io::Result<()> {
    put(out, markup)?;
    if renderer.packed.as_ref().is_some_and(Packed::is_full) { put_packed(out, renderer) } else { Ok(()) }
}

/// Puts down what was packed until now.
fn put_packed(out: &mut impl Write, renderer: &mut Renderer<'_>) -> io::Result<()> {
    match &mut renderer.packed {
        Some(packed) => put(out, &packed.take()?),
        None => Ok(()),
    }
}

fn put(out: &mut impl Write, markup: &Markup) -> io::Result<()> {
    out.write_all(markup.0.as_bytes())
}

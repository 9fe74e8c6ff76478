//! Links that a page offers.

use maud::{Markup, html};

use super::text::line;

/// What a link of a page may begin with: a mail, a number, a page.
const SCHEMES: [&str; 3] = ["mailto:", "tel:", "https:"];

/// A text as the target of a link, if it may be one: of one of the [`SCHEMES`], and without anything that a URI never holds.
pub(super) fn target(text: &str) -> Option<&str> {
    let text = text.trim();
    let has_scheme = |scheme: &&str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    (SCHEMES.iter().any(has_scheme) && text.bytes().all(plain)).then_some(text)
}

/// A text that leads to where it says, if that may be; else the text alone.
pub(super) fn leading_text(text: &str) -> Markup {
    html! {
        @if let Some(target) = target(text) {
            a href=(target) rel="noopener noreferrer" { (line(text)) }
        } @else { (line(text)) }
    }
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn a_link_leads_to_a_mail_a_number_or_a_page() {
        for text in ["mailto:ana@example.com?subject=a%20b", "tel:+12125550100", "HTTPS://example.com/a#b"] {
            assert_eq!(target(text), Some(text));
        }
        for text in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "http://example.com",
            "https://example.com/\"onclick=",
            "https://example.com/a b",
            "https://exämple.com",
            "vbscript:x",
            "mailto",
            "",
        ] {
            assert_eq!(target(text), None, "{text}");
        }
    }
}

//! Facts, each below its name.

use maud::{Markup, html};

/// A fact.
pub(super) fn fact(name: &str, text: &Markup) -> Markup {
    html! { div { dt { (name) } dd { (text) } } }
}

/// Those that are known.
pub(super) fn facts(facts: &[Option<Markup>]) -> Markup {
    html! { dl .facts { @for fact in facts.iter().flatten() { (fact) } } }
}

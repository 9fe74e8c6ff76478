//! The page that plans by itself, as it is before it has a sheet.

use maud::{Markup, html};

use super::options::OptionsForm;

/// The states of the page, each with the name of its section.
const STEPS: [(&str, &str); 5] =
    [("begin", "Begin"), ("understand", "Understand"), ("look", "Look"), ("save", "Save"), ("come-back", "Come back")];

/// What goes into the body, before it has a sheet.
#[must_use]
pub fn shell(options: &OptionsForm<'_>) -> String {
    html! {
        a .skip href="#main" { "To the content" }
        header .page {
            h1 { "Interview reminders" }
            p #privacy { "Nothing leaves this device." }
            (steps())
        }
        p #status role="status" {}
        div #failure role="alert" hidden {}
        main #main tabindex="-1" {
            (begin(options))
            (empty_section("understand", "How your sheet was read"))
            section #look aria-label="Look" hidden {}
            (empty_section("save", "Take it along"))
            (come_back())
        }
        footer {
            p { "What is said here follows published advice on what to do after an interview; each reminder names whose. "
                "The same program is there for a terminal: " code { "interview-reminders" } "." }
        }
    }
    .into_string()
}

fn steps() -> Markup {
    html! {
        nav #steps aria-label="Steps" {
            ol {
                @for (place, (id, name)) in STEPS.iter().enumerate() {
                    li {
                        a href=(format!("#{id}")) id=(format!("step-{id}")) data-do="show" data-show=(id)
                            aria-current=[(place == 0).then_some("page")] aria-disabled=[(place > 0).then_some("true")] {
                            (name)
                            @if *id == "understand" { " " span #open-questions {} }
                        }
                    }
                }
            }
        }
    }
}

fn begin(options: &OptionsForm<'_>) -> Markup {
    html! {
        section #begin aria-labelledby="begin-title" {
            h2 #begin-title { "When to write, whom to thank, when to let go" }
            p .lead {
                "Drop the sheet in which you keep your interviews. "
                "It becomes reminders at the hours that suit both sides, each with its message already written. "
                "Everything happens on this device: nothing is sent anywhere."
            }
            div #drop {
                p { label .action for="sheets" { "Choose a sheet" } span .pointed { " or drop it here" } }
                input #sheets type="file" multiple accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.ods,.toml,.ics";
                p .small { "CSV, Excel or OpenDocument; several at once; last week’s calendar too, if you have one." }
                p .actions {
                    button type="button" #paste-open data-do="paste-open" aria-expanded="false" aria-controls="paste" { "Paste a table" }
                    button type="button" #sample data-do="sample" { "Try a sample" }
                }
                div #paste hidden {
                    label for="pasted" { "A table, copied from a spreadsheet" }
                    textarea #pasted rows="6" spellcheck="false" {}
                    p .actions { button type="button" #paste-read data-do="paste" { "Read it" } }
                }
            }
            ul #files aria-label="Files" {}
            details #options-box {
                summary { "Your name, hours and advice: what is taken for granted, and can be changed" }
                div #options { (options.markup()) }
            }
        }
    }
}

fn empty_section(id: &str, title: &str) -> Markup {
    html! {
        section id=(id) aria-labelledby=(format!("{id}-title")) hidden {
            h2 id=(format!("{id}-title")) { (title) }
            div .content id=(format!("{id}-content")) {}
        }
    }
}

fn come_back() -> Markup {
    html! {
        section #come-back aria-labelledby="come-back-title" hidden {
            h2 #come-back-title { "Come back next week" }
            p {
                "This page can remember your answers and the calendar that it last made for this sheet, in this browser alone. "
                "Then the next calendar continues it: what moved is moved, what is no longer due is cancelled, and you see both before you save."
            }
            p .actions {
                button type="button" #remember .action data-do="remember" { "Remember this sheet" }
                button type="button" #forget-all data-do="forget-all" { "Forget everything" }
            }
            ul #remembered aria-label="What is remembered" {}
            p {
                "Or keep the calendar that you saved, and give it back next time: "
                label for="earlier" { "last week’s calendar" }
            }
            input #earlier type="file" accept=".ics";
        }
    }
}

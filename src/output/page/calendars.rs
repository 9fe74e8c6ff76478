//! What to do next with a saved calendar, in each calendar program.

use maud::{Markup, html};

/// A program, and three lines on what to do in it.
const PROGRAMS: [(&str, [&str; 3]); 4] = [
    (
        "Google Calendar",
        [
            "On a computer: Settings, then Add calendar, then Create new calendar: “Interviews”, so that you can throw it away.",
            "Settings, then Import & export: choose the file and that calendar. At most 1 MB a file.",
            "Set that calendar’s own notifications: Google drops the alarms in the file.",
        ],
    ),
    (
        "Outlook",
        [
            "Calendar, then Add calendar, then Create blank calendar: “Interviews”.",
            "Add calendar, then Upload from file: choose the file and that calendar.",
            "Next time: delete that calendar first. Classic Outlook doubles what it imports again.",
        ],
    ),
    (
        "Apple Calendar",
        [
            "On a Mac: File, then Import; or open the file. On an iPhone: open it in Files or Mail.",
            "Choose New Calendar when you are asked where to.",
            "Alarms are kept, and ring at the moment to act.",
        ],
    ),
    (
        "Thunderbird",
        [
            "New Calendar, On My Computer: “Interviews”.",
            "Events and Tasks, then Import: choose the file and that calendar. Alarms are kept.",
            "Next time: delete that calendar first. What it has already, an import does not change.",
        ],
    ),
];

/// All of them.
pub(super) fn programs() -> Markup {
    html! {
        div .programs {
            @for (name, lines) in PROGRAMS {
                section { h4 { (name) } ol { @for line in lines { li { (line) } } } }
            }
        }
    }
}

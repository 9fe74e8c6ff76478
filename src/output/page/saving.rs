//! Taking the plan along: the calendar, the configuration, the line for every night.

use maud::{Markup, PreEscaped, html};

use super::calendars::programs;
use super::text::lines;

/// What there is to take along.
#[derive(Debug, Clone, Copy)]
pub struct SavePanel<'s> {
    /// The configuration that says what was answered.
    pub configuration: &'s str,
    /// The names of the sheets.
    pub sheets: &'s [&'s str],
    /// The names of the files of holidays.
    pub holidays: &'s [&'s str],
    /// The sheet of a workbook that was asked for, if one was.
    pub sheet: Option<&'s str>,
    /// How many candidates there are.
    pub candidates: usize,
    /// What saving would change in an earlier calendar, as HTML; nothing where there is none.
    pub changes: &'s str,
}

/// What there is to take along, and what to do with it next.
#[must_use]
pub fn saving(saving: &SavePanel<'_>) -> String {
    saving.markup().into_string()
}

impl SavePanel<'_> {
    fn markup(&self) -> Markup {
        html! {
            div #changes { (PreEscaped(self.changes)) }
            form #save-options {
                fieldset {
                    legend { "The calendar" }
                    label { input type="radio" name="flavor" value="import" id="flavor-import" checked; " for import, once" }
                    label { input type="radio" name="flavor" value="feed" id="flavor-feed"; " a feed to subscribe to, on a web server of yours" }
                }
                @if self.candidates > 1 {
                    fieldset {
                        legend { "For whom" }
                        label { input type="radio" name="layout" value="file" id="layout-file" checked; " one for everybody" }
                        label { input type="radio" name="layout" value="candidate" id="layout-candidate"; " one for each of " (self.candidates) " candidates, in a zip" }
                    }
                }
                label for="split" {
                    input #split type="checkbox" name="split" value="1MB";
                    " in parts of 1 MB at most, as Google Calendar takes them"
                }
                p .actions {
                    button type="button" #save-calendar .action data-do="save" { "Save the calendar" }
                    button type="button" #print data-do="print" { "Print" }
                }
            }
            h3 { "What to do next" }
            (programs())
            h3 { "With a terminal" }
            @if self.configuration.trim().is_empty() {
                p { "You changed nothing here, so that no configuration is needed." }
            } @else {
                p { "This configuration says what you said here. Save it as " code { "interview-reminders.toml" } " beside the sheet:" }
                pre tabindex="0" { code #configuration { (lines(self.configuration)) } }
                p .actions {
                    button type="button" #save-configuration data-do="save-config" { "Save the configuration" }
                    button type="button" #copy-configuration data-do="copy" data-copy="configuration" { "Copy" }
                }
            }
            p { "This line of cron writes the same calendar every night, and touches nothing that did not change:" }
            pre tabindex="0" { code #cron { (self.cron()) } }
            p .actions { button type="button" #copy-cron data-do="copy" data-copy="cron" { "Copy" } }
        }
    }

    /// `30 5 * * *  interview-reminders export --quiet interviews.csv -o reminders.ics`.
    fn cron(&self) -> String {
        let mut line = String::from("30 5 * * *  interview-reminders export --quiet");
        let mut add = |flag, name| line.extend([flag, " ", &quoted(name)]);
        self.sheets.iter().for_each(|name| add("", name));
        self.sheet.iter().for_each(|name| add(" --sheet", name));
        self.holidays.iter().for_each(|name| add(" --holidays", name));
        line.push_str(" -o reminders.ics");
        lines(&line)
    }
}

/// A name as a shell takes it, in a line of cron, where a percent sign would end the command.
fn quoted(name: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "._-/".contains(letter);
    if !name.is_empty() && !name.starts_with('-') && name.chars().all(is_plain) {
        return name.to_owned();
    }
    let name = if name.starts_with('-') { format!("./{name}") } else { name.to_owned() };
    format!("'{}'", name.replace('\'', r"'\''").replace('%', r"\%"))
}

#[cfg(test)]
mod tests {
    use super::SavePanel;

    #[test]
    fn a_name_stays_one_word_in_cron() {
        let panel = SavePanel {
            configuration: "",
            sheets: &["a.csv", "my sheet's 100%.xlsx", "-o"],
            sheet: Some("Round 2"),
            holidays: &["ours.ics", "school year.ics"],
            candidates: 1,
            changes: "",
        };
        assert_eq!(
            panel.cron(),
            r"30 5 * * *  interview-reminders export --quiet a.csv 'my sheet'\''s 100\%.xlsx' './-o' --sheet 'Round 2' --holidays ours.ics --holidays 'school year.ics' -o reminders.ics"
        );
    }
}

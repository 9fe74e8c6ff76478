//! Links in place of sheets: the program opens no network, and says how to fetch what they lead to.

use std::fmt;

use serde::Deserialize;

/// A link to a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLink {
    address: String,
    place: SheetHost,
}

/// Where the sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SheetHost {
    Google,
    Published,
    Office,
    Notion,
    Airtable,
    Numbers,
    Elsewhere,
}

/// Parts of the names of hosts, and what lies there.
const HOSTS: [(&str, SheetHost); 11] = [
    ("1drv.ms", SheetHost::Office),
    ("onedrive.", SheetHost::Office),
    ("sharepoint.com", SheetHost::Office),
    ("office.com", SheetHost::Office),
    ("cloud.microsoft", SheetHost::Office),
    ("notion.so", SheetHost::Notion),
    ("notion.site", SheetHost::Notion),
    ("notion.com", SheetHost::Notion),
    ("airtable.com", SheetHost::Airtable),
    ("icloud.com", SheetHost::Numbers),
    ("me.com", SheetHost::Numbers),
];

/// What a shortcut to a Google Sheet has in it: one of the two, in several forms over the years.
#[derive(Deserialize)]
struct Shortcut {
    doc_id: Option<String>,
    url: Option<String>,
}

/// No shortcut is longer, in bytes.
const LONGEST_SHORTCUT: usize = 1 << 14;

impl SheetLink {
    /// A link in place of a file's name.
    #[must_use]
    pub fn written(text: &str) -> Option<SheetLink> {
        let (scheme, rest) = text.split_once("://")?;
        if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
            return None;
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        if let Some(link) = google(&host, rest) {
            return Some(link);
        }
        let place =
            HOSTS.iter().find(|(part, _)| host.contains(part)).map_or(SheetHost::Elsewhere, |(_, place)| *place);
        Some(SheetLink { address: text.to_owned(), place })
    }

    /// The link that is all that a file holds: a shortcut to a Google Sheet, `.gsheet`.
    #[must_use]
    pub fn in_file(bytes: &[u8]) -> Option<SheetLink> {
        if bytes.len() > LONGEST_SHORTCUT || !bytes.trim_ascii_start().starts_with(b"{") {
            return None;
        }
        let Shortcut { doc_id, url } = serde_json::from_slice(bytes).ok()?;
        let id = doc_id.or_else(|| {
            let (_, id) = url.as_deref()?.split_once("id=")?;
            id.split('&').next().map(str::to_owned)
        });
        let by_id = id.filter(|id| is_id(id)).map(|id| exported(&id, None));
        by_id.or_else(|| SheetLink::written(&url?))
    }
}

impl SheetLink {
    /// How the sheet is saved as a file where it lies; none where its address fetches it.
    fn by_hand(&self) -> Option<&'static str> {
        match self.place {
            SheetHost::Google | SheetHost::Published | SheetHost::Elsewhere => None,
            SheetHost::Office => Some("in Excel for the web, choose File → Create a Copy → Download a Copy"),
            SheetHost::Notion => Some("in Notion, choose ••• → Export → Markdown & CSV, and unpack it"),
            SheetHost::Airtable => Some("in Airtable, choose the view's menu → Download CSV"),
            SheetHost::Numbers => Some("in Numbers, choose File → Download a Copy → CSV"),
        }
    }
}

/// The CSV of a Google Sheet.
fn google(host: &str, rest: &str) -> Option<SheetLink> {
    let (_, behind) = rest.split_once("/spreadsheets/").filter(|_| host == "docs.google.com")?;
    let (_, id) = behind.split_once("d/")?;
    let tab = rest.split(['?', '&', '#']).find_map(|part| part.strip_prefix("gid="));
    let tab = tab.filter(|tab| !tab.is_empty() && tab.bytes().all(|byte| byte.is_ascii_digit()));
    let of_id = |id: &str| id.split(['/', '?', '#']).next().filter(|id| is_id(id)).map(str::to_owned);
    match id.strip_prefix("e/") {
        Some(published) => {
            let tab = tab.map(|tab| format!("gid={tab}&single=true&")).unwrap_or_default();
            let id = of_id(published)?;
            let address = format!("https://docs.google.com/spreadsheets/d/e/{id}/pub?{tab}output=csv");
            Some(SheetLink { address, place: SheetHost::Published })
        }
        None => Some(exported(&of_id(id)?, tab)),
    }
}

fn exported(id: &str, tab: Option<&str>) -> SheetLink {
    let tab = tab.map(|tab| format!("&gid={tab}")).unwrap_or_default();
    let address = format!("https://docs.google.com/spreadsheets/d/{id}/export?format=csv{tab}");
    SheetLink { address, place: SheetHost::Google }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// What to do at a terminal.
impl fmt::Display for SheetLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no network is opened, so fetch the sheet yourself: ")?;
        if let Some(by_hand) = self.by_hand() {
            return write!(f, "{by_hand}; then name the file");
        }
        write!(f, "curl -L '{}' | interview-reminders export -", in_quotes(&self.address))?;
        if self.place == SheetHost::Google {
            f.write_str(" (once it is shared: Share → General access → Anyone with the link → Viewer)")?;
        }
        Ok(())
    }
}

/// An address as it may stand in the single quotes of a shell.
fn in_quotes(address: &str) -> String {
    address.chars().filter(|character| !character.is_control()).collect::<String>().replace('\'', "%27")
}

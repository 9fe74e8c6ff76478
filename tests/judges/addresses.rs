//! Addresses that try to be more than one recipient.

use std::fs;

use interview_reminders::calendar::Link;
use proptest::prelude::*;

use super::{Court, rust, sheet, uri};

/// The link that writes to an address.
fn link(address: &str) -> String {
    let mut link = Link::default();
    link.write_to(address);
    link.as_str().to_owned()
}

#[test]
fn a_crafted_address_is_one_recipient_and_arrives_as_it_is() {
    let calendar = fs::read_to_string(Court::over(&sheet::crafted()).calendar("feed")).expect("a calendar is UTF-8");
    let events = rust::by_calcard(&calendar);
    for address in sheet::ADDRESSES {
        let link = link(address);
        assert_eq!(uri::check(&link), Ok(()), "{address}");
        assert_eq!(uri::recipient(&link).as_deref(), Some(address));
        let shown = format!("\n{address}\n");
        assert!(events.iter().any(|event| event.description.contains(&shown)), "{address} did not arrive");
    }
}

#[test]
fn what_is_no_address_opens_nothing() {
    for text in
        ["ana@", "@example.com", "ana@@x.example", "ana at example.com", "a b@example.com", "ana@example", "a@b@c.test"]
    {
        assert_eq!(link(text), "", "{text}");
    }
}

proptest! {
    #[test]
    fn whatever_an_address_is_made_of_its_link_has_one_recipient(
        local in "[a-zé用.%?&#/=+'\"\\\\<>()\\[\\];:, @{}|]{1,12}",
        domain in "[a-zä例.%?&#/ -]{1,12}",
        is_quoted in any::<bool>(),
    ) {
        let local = if is_quoted { format!("\"{}\"", local.replace(['"', '\\'], "")) } else { local };
        let address = format!("{local}@{domain}.test");
        let link = link(&address);
        if !link.is_empty() {
            prop_assert_eq!(uri::check(&link), Ok(()), "{}", address);
            prop_assert_eq!(uri::recipient(&link), Some(address));
        }
    }
}

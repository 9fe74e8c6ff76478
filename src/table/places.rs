//! Where an octet stands in a text, eight octets at a time.

/// One in each octet of eight.
const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
/// All but the highest bit of each octet of eight.
const LOWER: u64 = u64::from_ne_bytes([0x7f; 8]);

/// Adds the places of an octet, from the left.
pub(super) fn add_places(octet: u8, text: &[u8], places: &mut Vec<usize>) {
    let (eights, rest) = text.as_chunks();
    for (index, eight) in eights.iter().enumerate() {
        let mut found = equal(u64::from_le_bytes(*eight), octet);
        while found != 0 {
            places.push(8 * index + found.trailing_zeros() as usize / 8);
            found &= found - 1;
        }
    }
    let behind = (text.len() - rest.len()..).zip(rest);
    places.extend(behind.filter(|(_, other)| **other == octet).map(|(place, _)| place));
}

/// The highest bit of each of eight octets that is equal to one.
fn equal(eight: u64, octet: u8) -> u64 {
    let difference = eight ^ (u64::from(octet) * ONES);
    !(((difference & LOWER) + LOWER) | difference | LOWER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found() {
        let text: Vec<u8> = (0..=255).chain(*b",,,,,,,,a,b,,c\0,\x01,\x80-,").chain(0..=255).collect();
        for octet in 0..=255 {
            for start in 0..20 {
                let text = &text[start..];
                let mut places = Vec::new();
                add_places(octet, text, &mut places);
                let expected: Vec<usize> = (0..text.len()).filter(|place| text[*place] == octet).collect();
                assert_eq!(places, expected, "{octet} from {start}");
            }
        }
    }
}

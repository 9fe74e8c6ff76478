//! Where an octet stands in a text, eight octets at a time.

/// So many octets are looked through before the places in them are added.
const BLOCK: usize = u64::BITS as usize;
/// One in each octet of eight.
const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
/// All but the highest bit of each octet of eight.
const LOWER: u64 = u64::from_ne_bytes([0x7f; 8]);
/// Times one bit in each octet of eight, the highest octet is these bits side by side.
const SIDE_BY_SIDE: u64 = 0x0102_0408_1020_4080;

/// Adds the places of an octet, from the left.
pub(super) fn add_places(octet: u8, text: &[u8], places: &mut Vec<usize>) {
    let (blocks, rest) = text.as_chunks();
    let mut start = 0;
    for block in blocks {
        add(start, found(octet, block), places);
        start += BLOCK;
    }
    let mut last = [!octet; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    add(start, found(octet, &last), places);
}

/// Adds the places in a block, of which each is a bit.
fn add(start: usize, mut found: u64, places: &mut Vec<usize>) {
    while found != 0 {
        places.push(start + found.trailing_zeros() as usize);
        found &= found - 1;
    }
}

/// One bit for each octet of a block: whether it is the one.
fn found(octet: u8, block: &[u8; BLOCK]) -> u64 {
    let (eights, _) = block.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| {
        let equal = equal(u64::from_le_bytes(*eight), octet);
        bits << 8 | (equal >> 7).wrapping_mul(SIDE_BY_SIDE) >> 56
    })
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
            for start in 0..150 {
                let text = &text[start..];
                let mut places = Vec::new();
                add_places(octet, text, &mut places);
                let expected: Vec<usize> = (0..text.len()).filter(|place| text[*place] == octet).collect();
                assert_eq!(places, expected, "{octet} from {start}");
            }
        }
    }
}

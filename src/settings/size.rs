//! Sizes of files as people write them.

/// A smaller file would hold no more than an event or two.
const LEAST: u64 = 10_000;

/// Reads a number of bytes: `900k`, `1M`, `1 MB`, `750000`; a k is a thousand. Nothing below 10,000.
#[must_use]
pub fn read_size(text: &str) -> Option<u64> {
    let text = text.trim();
    let (digits, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1,
        "k" | "kb" => 1_000,
        "m" | "mb" => 1_000_000,
        _ => return None,
    };
    digits.parse::<u64>().ok()?.checked_mul(factor).filter(|size| *size >= LEAST)
}

//! What the program had to say.

use std::process::Output;

/// What the program printed, problems first.
pub fn transcript(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8");
    format!("{}\n{}", text(&output.stderr), text(&output.stdout))
}

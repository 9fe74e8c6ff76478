//! Bytes that go to the page as they are made: however long a calendar is, it takes up no room in here.

use std::io::{self, Write};

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Hands the next bytes of a file on.
    #[wasm_bindgen(js_name = handOut)]
    fn hand_out(bytes: &[u8]);
}

/// A file in the hands of the page's script, which asks for it once it is whole.
#[derive(Debug, Default)]
pub struct HandedOut {
    /// How many bytes it has.
    pub length: u64,
}

impl Write for HandedOut {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        hand_out(bytes);
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

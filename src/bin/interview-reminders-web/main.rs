//! The library in a browser: the same plan as on the command line, in a Worker of a page that nothing leaves.
//!
//! The page's script hands over bytes and asks; here is neither a clock, nor a file, nor a connection. What is asked for
//! and what comes back are texts of JSON, HTML, or the bytes of files.

mod archive;
mod configuration;
mod earlier;
mod handed_out;
mod parts;
mod saving;
mod session;
mod standing;
mod wanted;
mod zone;

use wasm_bindgen::prelude::wasm_bindgen;

pub use session::Session;

#[wasm_bindgen]
extern "C" {
    /// Hands the text of a panic on: nothing can be said after it.
    #[wasm_bindgen(js_name = reportPanic)]
    fn report_panic(text: &str);
}

/// Runs once, as the page's Worker starts.
fn main() {
    std::panic::set_hook(Box::new(|panic| report_panic(&panic.to_string())));
}

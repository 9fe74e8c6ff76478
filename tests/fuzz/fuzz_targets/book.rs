#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| interview_reminders_fuzz::book(data));

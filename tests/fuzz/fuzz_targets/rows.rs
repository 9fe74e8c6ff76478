#![no_main]

libfuzzer_sys::fuzz_target!(|sheet: interview_reminders_fuzz::Sheet| interview_reminders_fuzz::rows(&sheet));

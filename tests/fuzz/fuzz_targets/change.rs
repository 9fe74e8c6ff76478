#![no_main]

libfuzzer_sys::fuzz_target!(|nights: interview_reminders_fuzz::Nights| interview_reminders_fuzz::change(&nights));

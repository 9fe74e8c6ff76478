#![no_main]

libfuzzer_sys::fuzz_target!(
    init: interview_reminders_fuzz::take_slips_for_broken_workbooks(),
    |data: &[u8]| interview_reminders_fuzz::sheet(data)
);

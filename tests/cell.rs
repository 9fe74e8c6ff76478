//! One cell of a spreadsheet at a time: what it is read as, and why it is not.

mod cell {
    use interview_reminders::cell::time::HalfSaid;

    /// What a cell says that names the half of the day, or that says nothing of it.
    fn half_said(is_stated: bool) -> HalfSaid {
        if is_stated { HalfSaid::Stated } else { HalfSaid::Nothing }
    }

    mod called_off;
    mod careful;
    mod choice;
    mod date;
    mod dates;
    mod duration;
    mod languages;
    mod notes;
    mod people;
    mod phone;
    mod time;
    mod whole;
}

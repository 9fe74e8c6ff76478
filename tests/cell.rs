//! One cell of a spreadsheet at a time: what it is read as, and why it is not.

mod cell {
    mod called_off;
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

//! The names of months and weekdays, in the languages that are read.
//!
//! To add a language, add its words, in lower case and without a full stop. A word that means
//! another month or weekday in a language that is already here stays out: `mar` is March, hence
//! neither `mardi` nor `martes`.

use chrono::Weekday;

use super::is_one_of;

/// English, German, French, Spanish, Portuguese, Dutch.
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro", "januari"],
    &[
        "feb",
        "february",
        "februar",
        "feber",
        "février",
        "fevrier",
        "févr",
        "fév",
        "febrero",
        "fevereiro",
        "fev",
        "februari",
    ],
    &["mar", "march", "märz", "maerz", "mär", "mrz", "mars", "marzo", "março", "marco", "maart", "mrt"],
    &["apr", "april", "avril", "avr", "abril", "abr"],
    &["may", "mai", "mayo", "maio", "mei"],
    &["jun", "june", "juni", "juin", "junio", "junho"],
    &["jul", "july", "juli", "juillet", "juil", "julio", "julho"],
    &["aug", "august", "août", "aout", "agosto", "ago", "augustus"],
    &["sep", "sept", "september", "septembre", "septiembre", "setiembre", "setembro", "set"],
    &["oct", "october", "oktober", "okt", "octobre", "octubre", "outubro", "out"],
    &["nov", "november", "novembre", "noviembre", "novembro"],
    &["dec", "december", "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dezembro"],
];

/// English, German, French, Spanish, Portuguese, Dutch; Monday first.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["mon", "monday", "mo", "montag", "lundi", "lun", "lunes", "segunda", "maandag"]),
    (Weekday::Tue, &["tue", "tues", "tuesday", "dienstag", "mardi", "martes", "terça", "dinsdag"]),
    (
        Weekday::Wed,
        &["wed", "weds", "wednesday", "mittwoch", "mercredi", "miércoles", "miercoles", "quarta", "woensdag"],
    ),
    (Weekday::Thu, &["thu", "thur", "thurs", "thursday", "donnerstag", "jeudi", "jueves", "quinta", "donderdag"]),
    (Weekday::Fri, &["fri", "friday", "fr", "freitag", "vendredi", "viernes", "sexta", "vrijdag"]),
    (Weekday::Sat, &["sat", "saturday", "sa", "samstag", "sonnabend", "samedi", "sábado", "sabado", "zaterdag"]),
    (Weekday::Sun, &["sun", "sunday", "so", "sonntag", "dimanche", "domingo", "zondag"]),
];

/// The month of that name, 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| is_one_of(word, names)).map(|(month, _)| month)
}

/// The weekday of that name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names)| is_one_of(word, names)).map(|(weekday, _)| *weekday)
}

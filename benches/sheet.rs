//! Writes a sheet of many interviews, always the same, to standard output: `cargo bench --bench sheet -- 100000`.

#![expect(clippy::disallowed_methods, reason = "a program of its own, not the library")]

use std::io::{self, BufWriter, Write};

const ZONES: [&str; 12] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Toronto",
    "America/Sao_Paulo",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Paris",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
];
const HOURS: [&str; 5] =
    ["", "", "Mo-Fr 08:00-16:30; PH off", "Mo-Th 09:00-18:00; Fr 09:00-13:00; PH off", "Su-Th 09:00-17:00"];
const ROLES: [&str; 8] =
    ["Backend Engineer", "Data Analyst", "Nurse", "Project Manager", "Accountant", "Designer", "Translator", "Editor"];
const STAGES: [&str; 4] = ["Phone screen", "Technical", "Onsite", "Final"];
const HEADER: &str = "id,candidate,candidate_timezone,company,role,stage,date,time,duration,timezone,place,interviewers,\
                      contact,contact_phone,contact_hours,agency,recruiter,recruiter_phone,may_call,answer_by,thanked_on,status,notes";

/// Numbers that look drawn, and never change (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[usize::try_from(self.below(words.len() as u64)).unwrap_or_default()]
    }
}

fn main() -> io::Result<()> {
    let rows = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(100_000);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    writeln!(out, "{HEADER}")?;
    for row in 0..rows {
        write_row(&mut out, row, &mut dice)?;
    }
    out.flush()
}

fn write_row(out: &mut impl Write, row: u64, dice: &mut Dice) -> io::Result<()> {
    let (candidate, company, zone) = (dice.below(500), dice.below(4000), dice.of(&ZONES));
    let (month, day, hour) = (1 + dice.below(12), 1 + dice.below(28), 8 + dice.below(10));
    let (role, stage, hours) = (dice.of(&ROLES), dice.of(&STAGES), dice.of(&HOURS));
    write!(
        out,
        "R{row},Candidate {candidate},{},Company {company} Ltd,{role},{stage},",
        ZONES[usize::try_from(candidate % 6).unwrap_or_default()]
    )?;
    write!(out, "2026-{month:02}-{day:02},{hour:02}:30,60,{zone},https://video.example.com/{row},")?;
    let person = dice.below(3);
    write!(out, "Ann Person {person} <ann{person}@c{company}.example.com>; Ben Other <ben@c{company}.example.com>,")?;
    write!(out, "Ann Person {person},+1 212 555 01{:02},{hours},", dice.below(100))?;
    if dice.below(3) == 0 {
        let recruiter = dice.below(300);
        write!(
            out,
            "Agency {},Rita {recruiter} <rita{recruiter}@staffing.example.com>,+1 312 555 0103,",
            recruiter % 40
        )?;
    } else {
        write!(out, ",,,")?;
    }
    write!(out, "{},", dice.of(&["", "", "yes"]))?;
    if dice.below(4) == 0 {
        write!(out, "2027-01-{day:02},")?;
    } else {
        write!(out, ",")?;
    }
    writeln!(
        out,
        ",{},they were friendly; the office is near the harbour",
        dice.of(&["waiting", "scheduled", "", "waiting", "rejected"])
    )
}

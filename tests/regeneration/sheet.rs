//! A sheet that changes a little from night to night, as people change theirs.

use std::fmt::Write;

use chrono::{Days, NaiveDate};

/// Numbers that look drawn, and are the same for the same seed (xorshift).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("a small number")
    }
}

#[derive(Clone)]
struct Row {
    id: usize,
    company: String,
    role: String,
    stage: &'static str,
    day: NaiveDate,
    hour: usize,
    first_name: &'static str,
    others: usize,
    thanked: Option<NaiveDate>,
    followed_up: Option<NaiveDate>,
    status: &'static str,
    notes: usize,
    mistaken: bool,
}

const HEADER: &str =
    "id,company,role,stage,date,time,timezone,interviewers,contact,thanked_on,followed_up_on,status,notes";
const STAGES: [&str; 3] = ["Phone screen", "Onsite", "Final"];
const NAMES: [&str; 3] = ["Ana", "Anna", "Anne"];

/// The rows of a sheet, and those that were once deleted.
#[derive(Default)]
pub struct Sheet {
    rows: Vec<Row>,
    deleted: Vec<Row>,
    next_id: usize,
    /// Columns behind all others, which mean nothing.
    more_columns: usize,
}

impl Sheet {
    /// Changes something, on the evening of a day.
    pub fn change(&mut self, today: NaiveDate, dice: &mut Dice) {
        // Mistakes are corrected the next evening.
        self.rows.iter_mut().for_each(|row| row.mistaken = false);
        for _ in 0..dice.below(4) {
            self.change_once(today, dice);
        }
    }

    fn change_once(&mut self, today: NaiveDate, dice: &mut Dice) {
        let coming = today + Days::new(1 + dice.below(14) as u64);
        if self.rows.len() < 3 {
            return self.add(coming, dice);
        }
        let place = dice.below(self.rows.len());
        let is_full = self.rows.len() >= 14;
        let row = &mut self.rows[place];
        match dice.below(18) {
            0..=2 if !is_full => self.add(coming, dice),
            0..=3 => self.deleted.push(self.rows.remove(place)),
            4 => self.rows.extend(self.deleted.pop()),
            5 => row.day = coming,
            6 => row.hour = 8 + dice.below(9),
            7 => row.first_name = NAMES[dice.below(NAMES.len())],
            8 => row.stage = STAGES[dice.below(STAGES.len())],
            9 => row.thanked = Some(row.day + Days::new(1)),
            10 => row.followed_up = Some(row.day + Days::new(8)),
            11 => row.status = ["", "waiting", "rejected", "offer"][dice.below(4)],
            12 => row.notes += 1,
            13 => row.others = dice.below(3),
            14 => self.rows.rotate_left(place),
            15 => self.more_columns = dice.below(3),
            16 => row.role.push('!'),
            _ => row.mistaken = true,
        }
    }

    fn add(&mut self, day: NaiveDate, dice: &mut Dice) {
        let id = self.next_id;
        self.next_id += 1;
        self.rows.push(Row {
            id,
            company: format!("Company {}", id % 9),
            role: format!("Role {}", id % 4),
            stage: STAGES[dice.below(STAGES.len())],
            day,
            hour: 8 + dice.below(9),
            first_name: NAMES[dice.below(NAMES.len())],
            others: dice.below(3),
            thanked: None,
            followed_up: None,
            status: "",
            notes: 0,
            mistaken: false,
        });
    }

    /// The ids of the rows that have a mistake.
    pub fn mistaken(&self) -> Vec<String> {
        self.rows.iter().filter(|row| row.mistaken).map(|row| format!("row {}", row.id)).collect()
    }

    pub fn csv(&self) -> String {
        let mut csv = String::from(HEADER);
        (0..self.more_columns).for_each(|number| write!(csv, ",mood {number}").expect("a text takes any text"));
        csv.push('\n');
        for row in &self.rows {
            row.write(&mut csv);
            csv.extend((0..self.more_columns).map(|_| ",good"));
            csv.push('\n');
        }
        csv
    }
}

impl Row {
    fn write(&self, csv: &mut String) {
        let Row { id, company, role, stage, day, hour, first_name, status, notes, .. } = self;
        let date = if self.mistaken { "soon".to_owned() } else { day.to_string() };
        let domain = format!("c{}.test", id % 9);
        let mut people = format!("{first_name} Ruiz <ana{id}@{domain}>");
        (0..self.others).for_each(|number| {
            write!(people, "; Other {number} <other{number}@{domain}>").expect("a text takes any text");
        });
        let text = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        let (thanked, followed_up) = (text(self.thanked), text(self.followed_up));
        write!(
            csv,
            "row {id},{company},{role},{stage},{date},{hour:02}:30,Europe/Berlin,{people},{first_name} Ruiz \
             <ana{id}@{domain}>,{thanked},{followed_up},{status},note {notes}"
        )
        .expect("a text takes any text");
    }
}

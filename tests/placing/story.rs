//! A tiny language for stories: who is interviewed when, and where each reminder comes to stand.
//!
//! ```text
//! guide levo                                             another guide than the default
//! limits 1 a day, 3 in seven days                        other limits than the guide's
//! nudge: end, 24 hours to 25 hours, contact by email     one guideline more
//! alone: end, 2 hours to 3 days, contact by email        this guideline, and no other
//! each 60m                                               how long a reminder takes; 15 minutes
//! since 2026-03-15                                       what lies before is left out
//! Acme | at 2026-03-10 10:00 Europe/Berlin | them Mo-Fr 09:00-17:00 | role: Baker
//!   thank-you: Tue 10 Mar 13:00
//!   thank-you at Acme for Jo: Tue 10 Mar 13:00, mine
//! ```
//!
//! A line that is not indented is a setting or a row, whose further cells are `column: text` or one of the phrases
//! of [`cell`]. An indented line is what must come of a guideline, at the recipient's clock: where several rows or
//! people have it, it names them. What a story does not mention may be anything.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use interview_reminders::guide::{Guide, GuideChanges};
use interview_reminders::holidays::ExtraHolidays;
use interview_reminders::interview::{Follower, InterviewId, Person, Roster};
use interview_reminders::plan::{Absence, Medium, Pair, Placing, Plan, Reminder};
use interview_reminders::schedule::schedule;
use interview_reminders::zone::Zone;

use crate::sheet::{HERE, Row, csv, read};

/// The year of which nothing is said.
const YEAR: i32 = 2026;

/// A story as written, before anything is planned.
struct Story {
    guide: Guide,
    length: TimeDelta,
    since: Option<NaiveDate>,
    rows: Vec<Row>,
    expected: Vec<(String, String)>,
}

/// Plans the story, and holds it against what it says itself.
#[track_caller]
pub fn check(text: &str) {
    planned(text, |plan, story| {
        for (whose, expected) in story {
            let found = outcomes(plan, whose);
            assert_eq!(found.len(), 1, "`{whose}` is one line of the plan: {found:#?}\n{text}");
            assert_eq!(found[0], *expected, "{whose}, in{text}");
        }
    });
}

/// Plans the story and hands on what came of it.
#[track_caller]
pub fn planned<T>(text: &str, then: impl FnOnce(&Plan, &[(String, String)]) -> T) -> T {
    let story = Story::of(text);
    let (roster, problems) = read(&csv(&story.rows));
    assert_eq!(problems, [], "{text}");
    let mut plan = schedule(roster, story.guide, ExtraHolidays::default(), story.length);
    if let Some(since) = story.since {
        plan.leave_out_before(zone(HERE).first_moment(since));
    }
    then(&plan, &story.expected)
}

impl Story {
    fn of(text: &str) -> Story {
        let guide = Guide::builtin("considerate").expect("the default guide");
        let length = TimeDelta::minutes(15);
        let mut story = Story { guide, length, since: None, rows: Vec::new(), expected: Vec::new() };
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            match line.trim_end().strip_prefix("  ") {
                Some(expectation) => {
                    let (whose, expected) = expectation.split_once(": ").expect("guideline: outcome");
                    story.expected.push((whose.to_owned(), expected.to_owned()));
                }
                None => story.setting_or_row(line),
            }
        }
        story
    }

    fn setting_or_row(&mut self, line: &str) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "guide" => self.guide = Guide::builtin(rest).expect("a built-in guide"),
            "with" => self.guide.enable(rest),
            "without" => self.guide.guidelines.retain(|guideline| guideline.id != rest),
            "each" => self.length = TimeDelta::minutes(number(rest.trim_end_matches('m')).into()),
            "since" => self.since = Some(rest.parse().expect("a date")),
            "limits" => {
                let (day, week) = rest.split_once(", ").expect("two limits");
                self.guide.limits.per_day = number(day.trim_end_matches(" a day"));
                self.guide.limits.per_week = number(week.trim_end_matches(" in seven days"));
            }
            _ if word.ends_with(':') => self.guideline(word.trim_end_matches(':'), rest),
            _ => self.rows.push(row(line)),
        }
    }

    /// `nudge: end, 24 hours to 25 hours, contact by email, only if no-word`.
    fn guideline(&mut self, id: &str, text: &str) {
        let parts: Vec<&str> = text.split(", ").collect();
        let (not_before, not_after) = parts[1].split_once(" to ").unwrap_or((parts[1], parts[1]));
        let (to, medium) = parts[2].split_once(" by ").expect("to whom by which medium");
        let only_if = parts.get(3).map_or("", |part| part.trim_start_matches("only if "));
        let only_if: Vec<String> = only_if.split_whitespace().map(|word| format!("{word:?}")).collect();
        let toml = format!(
            "guideline.{id} = {{ rules = ['mine'], anchor = '{}', not-before = '{not_before}', not-after = '{not_after}', \
             to = '{to}', medium = '{medium}', only-if = [{}], summary = 'x', reason = 'x' }}",
            parts[0],
            only_if.join(", "),
        );
        let settings = interview_reminders::settings::Settings::parse(&toml, &[]).expect(text);
        if id == "alone" {
            self.guide.guidelines.clear();
        }
        let changes = GuideChanges { guidelines: settings.changes.guidelines, ..GuideChanges::default() };
        self.guide = self.guide.clone().with(&changes).expect(text);
    }
}

fn row(line: &str) -> Row {
    let mut parts = line.split(" | ");
    let company = parts.next().unwrap_or_default();
    let cells = parts.flat_map(|part| cell(part.trim()));
    [("company".to_owned(), company.trim().to_owned())].into_iter().chain(cells).collect()
}

/// `at 2026-03-10 10:00 Europe/Berlin`, `them Mo-Fr 09:00-17:00`, `them in Asia/Tokyo`, `me …`, `recruiter …`,
/// `phone`, `may call`, or `column: text`.
fn cell(text: &str) -> Vec<(String, String)> {
    let cells = |cells: &[(&str, &str)]| {
        cells.iter().map(|(column, cell)| ((*column).to_owned(), (*cell).to_owned())).collect::<Vec<_>>()
    };
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (hours, zone) = match rest.strip_prefix("in ") {
        Some(zone) => ("", zone),
        None => rest.split_once(" in ").unwrap_or((rest, "")),
    };
    match word {
        "at" => {
            let mut parts = rest.split(' ');
            let [date, time] = [parts.next(), parts.next()].map(Option::unwrap_or_default);
            let zone = parts.next().unwrap_or(HERE);
            cells(&[("date", date), ("time", time), ("timezone", zone)])
        }
        "them" => cells(&[("contact_hours", hours), ("contact_timezone", zone)]),
        "me" => cells(&[("candidate_hours", hours), ("candidate_timezone", zone)]),
        "recruiter" => cells(&[("recruiter_hours", hours), ("recruiter_timezone", zone)]),
        "phone" => cells(&[("contact_medium", "phone"), ("contact_phone", "+49 30 555 0100")]),
        "may" => cells(&[(&format!("may_{}", rest.replace(' ', "_")), "yes")]),
        _ => {
            let (column, text) = text.split_once(": ").expect("column: text");
            cells(&[(column, text)])
        }
    }
}

/// What became of `thank-you`, `thank-you at Acme`, `thank-you at Acme for Jo`, in words.
fn outcomes(plan: &Plan, whose: &str) -> Vec<String> {
    let (rest, person) = whose.split_once(" for ").map_or((whose, None), |(rest, name)| (rest, Some(name)));
    let (guideline, place) = rest.split_once(" at ").map_or((rest, None), |(id, place)| (id, Some(place)));
    let mut outcomes = Vec::new();
    for (id, index, pair) in plan.iter() {
        let interview = plan.roster.interview(id);
        let names = [plan.roster.company(interview), Some(&interview.key)];
        let here = place.is_none_or(|place| names.contains(&Some(place)));
        let theirs =
            person.is_none_or(|name| person_of(&plan.roster, pair).is_some_and(|person| person.called() == name));
        if plan.guideline(pair).id == guideline && here && theirs {
            outcomes.push(outcome(plan, id, index));
        }
    }
    outcomes
}

fn person_of<'p>(roster: &'p Roster, pair: &Pair) -> Option<Person<'p>> {
    pair.person.map(|person| roster.person(person))
}

fn outcome(plan: &Plan, id: InterviewId, index: usize) -> String {
    let pair = plan.pair(index);
    match plan.reminder(pair) {
        Ok(reminder) => {
            let them = plan.zone(id, pair.person);
            let with = plan.companions(index).map(|other| name_of(plan, other)).collect::<Vec<_>>();
            placed(reminder, them, &with)
        }
        Err(absence) => format!("absent, {}", absent(plan, absence)),
    }
}

/// `thank-you at Acme`.
fn name_of(plan: &Plan, index: usize) -> String {
    let company = plan.roster.company(plan.roster.interview(plan.interview_of(index))).unwrap_or_default();
    format!("{} at {company}", plan.guideline(plan.pair(index)).id)
}

fn placed(reminder: &Reminder, zone: Zone, with: &[String]) -> String {
    let mut text = moment(zone.local(reminder.at()));
    text += match reminder.medium {
        Medium::Email | Medium::EmailInsteadOfCall | Medium::Myself => "",
        Medium::Call => " call",
        Medium::Message => " message",
        Medium::Letter => " letter",
        Medium::Visit => " visit",
    };
    if reminder.medium == Medium::EmailInsteadOfCall {
        text += " instead of a call";
    }
    text += match reminder.placing {
        Placing::Common | Placing::Joined => "",
        Placing::CommonLater => ", later",
        Placing::Mine => ", mine",
        Placing::BeforeWindow => ", before the window",
        Placing::WindowStart => ", start of the window",
        Placing::Appointment => ", the appointment",
    };
    if let Some(day) = reminder.moved_from {
        text += ", moved from ";
        text += &date(day);
    }
    if !with.is_empty() {
        text += ", with ";
        text += &with.join(" and ");
    }
    text
}

fn absent(plan: &Plan, absence: Absence) -> String {
    let id = |place: u8| &plan.guide.guidelines[usize::from(place)].id;
    match absence {
        Absence::NotAskedFor => "not asked for".into(),
        Absence::NotMeant(condition) => format!("not {}", interview_reminders::guide::FixedWord::word(condition)),
        Absence::NoAddress => "no address".into(),
        Absence::Done(day) => format!("done on {}", date(day)),
        Absence::Overtaken { by, on } => format!("{} was done on {}", id(by), date(on)),
        Absence::Ended(status) => format!("{status:?}").to_lowercase(),
        Absence::Answered(day) => format!("answered on {}", date(day)),
        Absence::Passed => "passed".into(),
        Absence::LaterInterview(Follower::Unread) => "perhaps interviewed again".into(),
        Absence::LaterInterview(Follower::Interview(later)) => {
            let later = plan.roster.interview(later);
            format!("interviewed again on {}", date(later.local_start().date()))
        }
        Absence::HangsOn(before) => format!("hangs on {}", id(before)),
        Absence::NothingBefore => "nothing before".into(),
        Absence::Limit(day) => format!("no room from {}", date(day)),
        Absence::NobodyThere => "nobody there".into(),
        Absence::BeforeSince => "before the day asked for".into(),
    }
}

/// `Tue 10 Mar`, with the year where it is not the usual one.
fn date(date: NaiveDate) -> String {
    let form = if date.year() == YEAR { "%a %-d %b" } else { "%a %-d %b %Y" };
    date.format(form).to_string()
}

fn moment(at: NaiveDateTime) -> String {
    let form = if at.and_utc().timestamp() % 60 == 0 { "%H:%M" } else { "%H:%M:%S" };
    format!("{} {}", date(at.date()), at.format(form))
}

fn number(text: &str) -> u32 {
    text.parse().expect("a number")
}

fn zone(name: &str) -> Zone {
    Zone::named(name).expect("a zone")
}

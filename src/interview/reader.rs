//! A sheet to interviews.

use std::sync::Arc;

use chrono::NaiveTime;
use rustc_hash::FxHashMap;

use super::cells::Cells;
use super::column::{Column, ColumnNames};
use super::dates::DateOrders;
use super::mapping::{Mapping, Taken};
use super::spelling::{folded, one_line};
use super::when::{self, When};
use super::who::{self, Others};
use super::{Interview, Origin, Permits, RosterBuilder};
use crate::cell::date::DateOrder;
use crate::cell::words::{read_format, read_status, read_yes_no};
use crate::holidays::{Region, RegionError};
use crate::hours::{Hours, HoursError};
use crate::problem::{Cause, Problem};
use crate::table::{Row, Table, text_of};
use crate::zone::{Zone, ZoneError};

/// What holds where a row says nothing.
#[derive(Debug, Clone)]
pub struct Defaults {
    /// My name.
    pub my_name: Option<String>,
    /// My zone.
    pub my_zone: Zone,
    /// When I am awake and free.
    pub my_hours: Hours,
    /// The working hours of people on the other side.
    pub contact_hours: Hours,
    /// Whose public holidays they keep, where their row gives no zone either.
    pub contact_region: Option<Region>,
    /// The order of day, month and year, where a column does not tell.
    pub dates: Option<DateOrder>,
    /// The hour of interviews whose hour is not known.
    pub assumed_time: NaiveTime,
    /// What headers mean.
    pub names: ColumnNames,
}

/// What one sheet came to.
#[derive(Debug)]
pub struct SheetReport {
    /// The file's name, as the user gave it.
    pub file: Arc<str>,
    /// Which column was taken for what; `None` where the sheet has no header.
    pub mapping: Option<Mapping>,
    /// Rows below the header with something in them.
    pub rows: usize,
}

/// Reads one sheet into a roster; what can't be read becomes problems.
pub fn read_sheet(
    file: &str,
    bytes: &[u8],
    defaults: &Defaults,
    roster: &mut RosterBuilder,
    problems: &mut Vec<Problem>,
) -> SheetReport {
    let file: Arc<str> = Arc::from(file);
    let mut report = SheetReport { file: Arc::clone(&file), mapping: None, rows: 0 };
    match open(bytes, &defaults.names) {
        Err(cause) => problems.push(Problem::in_file(&file, cause)),
        Ok(table) => {
            let mapping = Mapping::of(table.header(), &defaults.names);
            report_header(&file, &table, &mapping, problems);
            if mapping.missing().next().is_none() {
                report.rows = Reader::of(defaults, &table, &mapping, roster).read_all(&file, problems);
            }
            report.mapping = Some(mapping);
        }
    }
    report
}

fn open<'t>(bytes: &'t [u8], names: &ColumnNames) -> Result<Table<'t>, Cause> {
    let text = text_of(bytes)?;
    Table::of(text, |header| names.find(header).is_some()).ok_or(Cause::Unreadable(crate::table::Unreadable::Empty))
}

fn report_header(file: &Arc<str>, table: &Table<'_>, mapping: &Mapping, problems: &mut Vec<Problem>) {
    let line = table.header().line();
    let mut unknown = Vec::new();
    for heading in mapping.headings() {
        match heading.taken {
            Taken::Unknown(nearest) => unknown.push((heading.written.clone(), nearest)),
            Taken::Again(column) => {
                problems.push(Problem::at(file, line, Cause::ColumnTwice { column }).in_column(&heading.written, ""));
            }
            Taken::As(_) | Taken::Unnamed => {}
        }
    }
    if !unknown.is_empty() {
        problems.push(Problem::at(file, line, Cause::UnknownColumns { headers: unknown }));
    }
    for column in mapping.missing() {
        let seen = mapping.headings().iter().map(|heading| heading.written.clone()).collect();
        problems.push(Problem::at(file, line, Cause::MissingColumn { column, seen }));
    }
}

/// Reads the rows of one sheet.
pub(super) struct Reader<'a> {
    pub(super) defaults: &'a Defaults,
    pub(super) roster: &'a mut RosterBuilder,
    pub(super) zones: Memory<Zone, ZoneError>,
    pub(super) my_hours: Memory<Hours, HoursError>,
    /// Others' hours, closed on their public holidays unless they say otherwise.
    pub(super) their_hours: Memory<Hours, HoursError>,
    pub(super) usual_hours: Hours,
    pub(super) regions: Memory<Region, RegionError>,
    pub(super) orders: DateOrders<'a>,
    regions_of_zones: FxHashMap<Zone, Option<Region>>,
}

impl<'a> Reader<'a> {
    fn of(
        defaults: &'a Defaults,
        table: &'a Table<'a>,
        mapping: &'a Mapping,
        roster: &'a mut RosterBuilder,
    ) -> Reader<'a> {
        Reader {
            defaults,
            roster,
            zones: Memory::of(Zone::named),
            my_hours: Memory::of(Hours::parse),
            their_hours: Memory::of(|text| Hours::parse(text).map(|hours| hours.closed_on_holidays())),
            usual_hours: defaults.contact_hours.closed_on_holidays(),
            regions: Memory::of(Region::named),
            orders: DateOrders::of(table, mapping, defaults.dates),
            regions_of_zones: FxHashMap::default(),
        }
    }

    /// Reads every row; returns how many there were.
    fn read_all(&mut self, file: &Arc<str>, problems: &mut Vec<Problem>) -> usize {
        let mapping = self.orders.mapping;
        let mut table = self.orders.table.again();
        let number = self.roster.file(file);
        let mut row = Row::default();
        let mut rows = 0;
        while table.next_into(&mut row) {
            rows += 1;
            if let Some(line) = row.unclosed_quote() {
                problems.push(Problem::at(file, line, Cause::UnclosedQuote));
                continue;
            }
            let mut cells = Cells::of(&row, mapping, file, problems);
            let interview = self.interview(&mut cells, Origin { file: number, line: row.line() });
            if cells.are_sound() {
                self.roster.interviews.extend(interview);
            }
        }
        if rows == 0 {
            problems.push(Problem::in_file(file, Cause::NoRows));
        }
        rows
    }

    /// The region whose holidays are kept in a zone, where nobody says otherwise.
    pub(super) fn region_of(&mut self, zone: Zone) -> Option<Region> {
        *self.regions_of_zones.entry(zone).or_insert_with(|| Region::named(zone.region()?).ok())
    }

    /// The interview of a row; `None` where the row has a problem that leaves nothing to build.
    fn interview(&mut self, cells: &mut Cells<'_>, origin: Origin) -> Option<Interview> {
        let (candidate, my_zone) = who::candidate(cells, self);
        let company = cells.short(Column::Company);
        if company.is_none() && cells.text(Column::Company).is_none() {
            cells.report(Column::Company, Cause::MissingCell);
        }
        let company = self.roster.word(company.unwrap_or_default());
        let role = cells.short(Column::Role).map(|text| self.roster.word(text));
        let stage = cells.short(Column::Stage).map(|text| self.roster.word(text));
        let zone = cells.read(Column::Timezone, |text| self.zones.read(text)).unwrap_or(my_zone);
        let others = Others::of(cells, &company, zone, self);
        let permits = permits(cells);
        let status = cells.read(Column::Status, read_status);
        let format = cells.read(Column::Format, read_format);
        let id = cells.short(Column::Id);
        let key = id.map_or_else(|| key_of([Some(&company), role.as_ref(), stage.as_ref()]), str::to_owned);
        let When { start, end, hour_known } = When::of(cells, zone, self)?;
        let day = zone.local(start).date();
        Some(Interview {
            key: one_line(&key).into(),
            has_id: id.is_some(),
            origin,
            candidate,
            company,
            role,
            stage,
            start,
            end,
            hour_known,
            zone,
            place: cells.text(Column::Place).map(|place| one_line(place).into()),
            format,
            interviewers: others.interviewers,
            contact: others.contact,
            recruiter: others.recruiter,
            permits,
            answer_by: when::answer_by(cells, day, self),
            history: when::history(cells, day, zone, self),
            heard_back: when::heard_back(cells, day, self),
            status,
            notes: cells.text(Column::Notes).map(Box::from),
            followed_by: None,
        })
    }
}

fn permits(cells: &mut Cells<'_>) -> Permits {
    let mut says_yes = |column| cells.read(column, read_yes_no).unwrap_or(false);
    Permits {
        contact_client: says_yes(Column::MayContactClient),
        call: says_yes(Column::MayCall),
        visit: says_yes(Column::MayVisit),
        references: says_yes(Column::ReferencesRequested),
    }
}

fn key_of(parts: [Option<&Arc<str>>; 3]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| folded(part)).collect();
    parts.join(" / ")
}

/// Texts that were read before, with what came of them: sheets repeat themselves.
pub(super) struct Memory<T, E> {
    read: fn(&str) -> Result<T, E>,
    known: FxHashMap<Box<str>, Result<T, E>>,
}

impl<T: Clone, E: Clone> Memory<T, E> {
    fn of(read: fn(&str) -> Result<T, E>) -> Memory<T, E> {
        Memory { read, known: FxHashMap::default() }
    }

    pub(super) fn read(&mut self, text: &str) -> Result<T, E> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let result = (self.read)(text);
        self.known.insert(text.into(), result.clone());
        result
    }
}

//! A zone in the header of an hour: "Interview Time (IST)", "Start Time EST".

use crate::column::Column;
use crate::interview::sheet::mapping::Heading;
use crate::zone::{MeantZone, Zone, ZoneError};

/// The headers in which a zone may stand, the one that says most of the hour first.
pub(crate) const OF_HOURS: [Column; 3] = [Column::Time, Column::Start, Column::Date];

/// An abbreviation outside of brackets has so many letters at least.
const SHORTEST: usize = 3;

impl Heading {
    /// What stands for a zone in the header of an hour, and the zone that somebody who lives in `own` means by it, or else
    /// those that may be meant; `None` where nothing there is one.
    #[must_use]
    pub fn zone(&self, own: Zone) -> Option<(&str, Result<MeantZone, Vec<&'static str>>)> {
        self.column().filter(|column| OF_HOURS.contains(column) || *column == Column::End)?;
        let written = in_brackets(&self.written).or_else(|| at_the_end(&self.written))?;
        let meant = match Zone::meant(written, own) {
            Ok(zone) => Ok(zone),
            Err(ZoneError::Abbreviation { meanings }) => Err(meanings.to_vec()),
            Err(ZoneError::Distance { all_year }) => Err(all_year),
            Err(ZoneError::Unknown { .. }) => return None,
        };
        Some((written, meant))
    }
}

fn in_brackets(header: &str) -> Option<&str> {
    let (_, behind) = header.split_once(['(', '（', '['])?;
    Some(behind.split([')', '）', ']']).next()?.trim())
}

fn at_the_end(header: &str) -> Option<&str> {
    let (_, last) = header.trim_end().rsplit_once([' ', '_', '-', '/', ',', ':'])?;
    (last.len() >= SHORTEST && last.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(last)
}

//! Time from left to right.

use crate::moment::{Day, Moment};
use crate::zone::Zone;

/// Some days in a row as a stretch from 0 to 100 %.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub(super) first: Day,
    pub(super) last: Day,
    from: i64,
    to: i64,
}

/// A place in hundredths of a per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(pub(super) i64);

impl Scale {
    /// From the start of one day to the end of another, in a zone.
    pub(super) fn of(first: Day, last: Day, zone: Zone) -> Scale {
        let [from, to] = [zone.start_of(first), zone.start_of(last + 1)].map(Moment::second);
        Scale { first, last, from, to: to.max(from + 1) }
    }

    /// The first moment of all, and the one behind the last.
    pub(super) fn ends(self) -> (Moment, Moment) {
        (Moment::at_second(self.from), Moment::at_second(self.to))
    }

    /// The place of a moment; what lies outside is at the end.
    pub(super) fn place(self, moment: Moment) -> Place {
        let second = moment.second().clamp(self.from, self.to);
        Place((second - self.from) * 10_000 / (self.to - self.from))
    }
}

impl Place {
    /// As a length of SVG: "12.34%".
    pub(super) fn percent(self) -> String {
        format!("{}.{:02}%", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Scale};
    use crate::moment::{Day, Moment};
    use crate::zone::Zone;

    #[test]
    fn days_share_the_width() {
        let scale = Scale::of(Day::numbered(100), Day::numbered(103), Zone::utc());
        let at = |hours: i64| scale.place(Moment::at_second(100 * 86_400 + hours * 3600));
        assert_eq!([at(-5), at(0), at(48), at(96), at(200)].map(|place| place.0), [0, 0, 5000, 10_000, 10_000]);
        assert_eq!(Place(1207).percent(), "12.07%");
    }
}

//! The zone by whose clock people read days and times. Times are stored, and answered to programs, in UTC; a usage day is a
//! UTC day. What a person reads is by the clock of their bakery, and a time of day says by which.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, Offset as _, TimeZone as _, Utc};
use chrono_tz::{OffsetName as _, Tz};
use obrador_core::i18n::{DateStyle, Lang, format_date, format_moment, format_time};

/// A time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone(Tz);

impl Zone {
    /// For who acts for no bakery.
    pub const UTC: Self = Self(Tz::UTC);

    /// The zone that IANA calls so, such as `Atlantic/Canary`.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// A bakery's, by the name that is stored; UTC where nobody knows that name.
    pub fn of(name: &str) -> Self {
        Self::named(name).unwrap_or(Self::UTC)
    }

    /// The zone itself, for what counts with its clock.
    pub fn tz(self) -> Tz {
        self.0
    }

    /// The day that it is there.
    pub fn day(self, at: DateTime<Utc>) -> NaiveDate {
        self.local(at).0.date()
    }

    /// The day, as lists say it: `18 Feb 2025`.
    pub fn short_day(self, lang: Lang, at: DateTime<Utc>) -> String {
        format_date(lang, self.day(at), DateStyle::Short)
    }

    /// The time of day: `10:30 CET`.
    pub fn time(self, lang: Lang, at: DateTime<Utc>) -> String {
        let (local, name) = self.local(at);
        format_time(lang, local.time(), &name)
    }

    /// What clocks there show: `10:30`, for where the page has named the clock. An hour that is there twice names its own.
    pub fn clock(self, at: DateTime<Utc>) -> String {
        let (local, name) = self.local(at);
        let time = local.format("%H:%M");
        match self.0.from_local_datetime(&local) {
            LocalResult::Ambiguous(..) => format!("{time} {name}"),
            _ => time.to_string(),
        }
    }

    /// What the clock there is called at that moment, to be said once for a page of times: `CET`.
    pub fn clock_name(self, at: DateTime<Utc>) -> String {
        self.local(at).1
    }

    /// Both: `18 Feb 2025, 10:30 CET`.
    pub fn moment(self, lang: Lang, at: DateTime<Utc>) -> String {
        let (local, name) = self.local(at);
        format_moment(lang, local, &name)
    }

    /// What clocks there show, and what that time is called. The hour that is there twice has two names.
    fn local(self, at: DateTime<Utc>) -> (NaiveDateTime, String) {
        let utc = at.naive_utc();
        let offset = self.0.offset_from_utc_datetime(&utc);
        let seconds = offset.fix().local_minus_utc();
        let letters = offset
            .abbreviation()
            .filter(|name| name.bytes().all(|b| b.is_ascii_alphabetic()));
        // The last of all moments has no day after it.
        let local = utc.checked_add_offset(offset.fix()).unwrap_or(utc);
        (local, letters.map_or_else(|| distance(seconds), str::to_owned))
    }
}

/// `UTC+5:45`, for the zones whose time has no name.
fn distance(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::tenant::time_zones;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_moment_is_said_by_the_clock_of_the_place() {
        for (zone, moment, words) in [
            ("UTC", "2026-01-31T23:30:00Z", "31 Jan 2026, 23:30 UTC"),
            ("Europe/Madrid", "2026-01-31T22:59:59Z", "31 Jan 2026, 23:59 CET"),
            ("Europe/Madrid", "2026-01-31T23:00:00Z", "1 Feb 2026, 00:00 CET"),
            (
                "Atlantic/Canary",
                "2026-01-31T23:00:00Z",
                "31 Jan 2026, 23:00 WET",
            ),
            ("Europe/Madrid", "2026-07-31T22:00:00Z", "1 Aug 2026, 00:00 CEST"),
            (
                "Atlantic/Canary",
                "2026-07-31T22:00:00Z",
                "31 Jul 2026, 23:00 WEST",
            ),
            // The night to 29 March: the hour from two (in the Canaries from one) is not there.
            ("Europe/Madrid", "2026-03-29T00:59:59Z", "29 Mar 2026, 01:59 CET"),
            ("Europe/Madrid", "2026-03-29T01:00:00Z", "29 Mar 2026, 03:00 CEST"),
            (
                "Atlantic/Canary",
                "2026-03-29T00:59:59Z",
                "29 Mar 2026, 00:59 WET",
            ),
            (
                "Atlantic/Canary",
                "2026-03-29T01:00:00Z",
                "29 Mar 2026, 02:00 WEST",
            ),
            (
                "Atlantic/Azores",
                "2026-03-29T00:59:59Z",
                "28 Mar 2026, 23:59 UTC-1",
            ),
            (
                "Atlantic/Azores",
                "2026-03-29T01:00:00Z",
                "29 Mar 2026, 01:00 UTC",
            ),
            // The night to 25 October: it is there twice.
            ("Europe/Madrid", "2026-10-25T00:30:00Z", "25 Oct 2026, 02:30 CEST"),
            ("Europe/Madrid", "2026-10-25T01:30:00Z", "25 Oct 2026, 02:30 CET"),
            (
                "Atlantic/Canary",
                "2026-10-25T00:30:00Z",
                "25 Oct 2026, 01:30 WEST",
            ),
            (
                "Atlantic/Canary",
                "2026-10-25T01:30:00Z",
                "25 Oct 2026, 01:30 WET",
            ),
            ("Europe/London", "2026-10-25T00:30:00Z", "25 Oct 2026, 01:30 BST"),
            ("Europe/London", "2026-10-25T01:30:00Z", "25 Oct 2026, 01:30 GMT"),
            // The other half of the world changes on other days, the other way round.
            (
                "Pacific/Auckland",
                "2026-04-04T13:59:59Z",
                "5 Apr 2026, 02:59 NZDT",
            ),
            (
                "Pacific/Auckland",
                "2026-04-04T14:00:00Z",
                "5 Apr 2026, 02:00 NZST",
            ),
            (
                "Pacific/Auckland",
                "2026-09-26T14:00:00Z",
                "27 Sept 2026, 03:00 NZDT",
            ),
            (
                "Pacific/Kiritimati",
                "2026-12-31T10:00:00Z",
                "1 Jan 2027, 00:00 UTC+14",
            ),
            (
                "Pacific/Marquesas",
                "2026-12-31T10:00:00Z",
                "31 Dec 2026, 00:30 UTC-9:30",
            ),
            (
                "Asia/Kathmandu",
                "2026-05-01T18:14:00Z",
                "1 May 2026, 23:59 UTC+5:45",
            ),
            ("Etc/GMT+5", "2026-05-01T04:00:00Z", "30 Apr 2026, 23:00 UTC-5"),
            // A name that nobody knows.
            ("Mars/Olympus", "2026-05-01T04:00:00Z", "1 May 2026, 04:00 UTC"),
        ] {
            let zone = Zone::of(zone);
            let moment = at(moment);
            assert_eq!(zone.moment(Lang::En, moment), words, "{zone:?}");
            let (day, time) = words.split_once(", ").unwrap();
            assert_eq!(zone.short_day(Lang::En, moment), day);
            assert_eq!(zone.time(Lang::En, moment), time);
        }
    }

    #[test]
    fn every_day_has_one_midnight_and_the_days_of_change_another_length() {
        for (zone, day, hours) in [
            ("Europe/Madrid", "2026-03-28", 24),
            ("Europe/Madrid", "2026-03-29", 23),
            ("Europe/Madrid", "2026-10-25", 25),
            ("Atlantic/Canary", "2026-03-29", 23),
            ("Atlantic/Canary", "2026-10-25", 25),
            ("Pacific/Auckland", "2026-04-05", 25),
            ("Pacific/Auckland", "2026-09-27", 23),
            ("UTC", "2026-03-29", 24),
        ] {
            let wanted: NaiveDate = day.parse().unwrap();
            let from = at(&format!("{day}T00:00:00Z")) - chrono::TimeDelta::days(1);
            let hour = |n: i64| zone_day(zone, from + chrono::TimeDelta::hours(n)) == wanted;
            assert_eq!((0..72).filter(|n| hour(*n)).count(), hours, "{zone} {day}");
        }
    }

    fn zone_day(zone: &str, at: DateTime<Utc>) -> NaiveDate {
        Zone::of(zone).day(at)
    }

    #[test]
    fn every_zone_that_may_be_chosen_is_known_and_the_ends_of_time_are_days() {
        for name in time_zones() {
            let zone = Zone::named(name).unwrap_or_else(|| panic!("{name}"));
            for end in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
                zone.moment(Lang::Es, end);
            }
        }
        for wrong in [
            "",
            "europe/madrid",
            "Europe/Madrid ",
            "Madrid",
            "CEST",
            "+01:00",
            "Europe/Madrid\u{202e}",
        ] {
            assert_eq!(Zone::named(wrong), None, "{wrong}");
        }
    }
}

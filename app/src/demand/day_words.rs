//! Days ahead and days that were, in words.

use super::{
    bake_href,
    product_view::{PastDay, ProductDay},
    words::{band_words, pieces},
};
use chrono::{Datelike as _, NaiveDate};
use obrador_core::{
    demand::{DemandDay, Observed, bake},
    i18n::{DateStyle, format_date, format_number, weekday_short},
    usage::forecast::FanPoint,
};
use obrador_locales::Texts;

/// *Tue 21 Jan*.
pub fn short_day(t: Texts, date: NaiveDate) -> String {
    let weekday = weekday_short(t.lang, date.weekday());
    format!(
        "{weekday} {}",
        format_date(t.lang, date, DateStyle::ShortDayMonth)
    )
}

/// A day ahead, baked for that service level; nothing is to be baked on a day that has been.
pub fn day_ahead(t: Texts, day: &DemandDay, level: f64, shop: &str) -> ProductDay {
    ProductDay {
        day: short_day(t, day.date),
        href: (!day.closed).then(|| bake_href(&day.date.to_string(), shop)),
        expected: pieces(t, day.p50),
        band: band_words(t, day.p10, day.p90),
        bake: format_number(t.lang, f64::from(bake(day, level)), 0),
        closed: day.closed,
    }
}

/// The days ahead as the chart draws them: none on which the shop is closed.
pub fn fan(days: &[DemandDay]) -> Vec<FanPoint> {
    let open = days.iter().filter(|day| !day.closed);
    let point = |day: &DemandDay| FanPoint {
        date: day.date,
        p10: Some(day.p10),
        p50: day.p50,
        p90: Some(day.p90),
    };
    open.map(point).collect()
}

/// A day that was.
pub fn day_before(t: Texts, date: NaiveDate, was: Observed) -> PastDay {
    let (sold, note) = match was {
        Observed::Sold(sold) => (Some(pieces(t, sold)), None),
        Observed::SoldOut(sold) => (Some(pieces(t, sold)), Some("demand-day-sold-out")),
        Observed::Closed => (None, Some("demand-day-closed")),
        Observed::Unknown => (None, Some("demand-day-unknown")),
    };
    PastDay {
        day: short_day(t, date),
        sold,
        note: note.map(|key| t.get(key)),
    }
}

/// On how many of the days that are known it was sold out; nothing where it never was.
pub fn sold_out_words(t: Texts, sold_out: usize, known: usize) -> Option<String> {
    let args = [
        ("count", (sold_out as f64).into()),
        ("days", sold_out.to_string().into()),
        ("of", known.to_string().into()),
    ];
    (sold_out > 0).then(|| t.with("demand-sold-out-days", &args))
}

#[cfg(test)]
mod tests {
    use super::*;
    use obrador_core::i18n::Lang;

    fn on(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, day).unwrap()
    }

    fn day(date: NaiveDate, closed: bool) -> DemandDay {
        DemandDay {
            date,
            closed,
            p10: 28.2,
            p50: 34.4,
            p90: 40.6,
            mean: 34.6,
        }
    }

    #[test]
    fn a_day_ahead_is_baked_for_its_level() {
        let t = Texts::of(Lang::En);
        // At the level 0.9 it is p90, 40.6: 41; at 0.5 p50, 34.4: 34.
        for (level, baked) in [(0.9, "41"), (0.5, "34"), (0.1, "28")] {
            let said = day_ahead(t, &day(on(21), false), level, "");
            assert_eq!(said.bake, baked, "{level}");
            assert_eq!((said.expected.as_str(), said.band.as_str()), ("34", "28–41"));
            assert_eq!(said.href.as_deref(), Some("/app/demand?date=2025-01-21"));
        }
        let closed = day_ahead(t, &day(on(26), true), 0.9, "shop");
        assert_eq!((closed.bake.as_str(), closed.href), ("0", None));
    }

    #[test]
    fn what_is_not_known_is_no_zero() {
        let t = Texts::of(Lang::En);
        let said = |was| {
            let day = day_before(t, on(20), was);
            (day.sold, day.note)
        };
        let note = |key: &str| Some(t.get(key));
        assert_eq!(said(Observed::Sold(0.0)), (Some("0".to_owned()), None));
        assert_eq!(said(Observed::Sold(12.0)), (Some("12".to_owned()), None));
        assert_eq!(
            said(Observed::SoldOut(30.0)),
            (Some("30".to_owned()), note("demand-day-sold-out"))
        );
        assert_eq!(said(Observed::Closed), (None, note("demand-day-closed")));
        assert_eq!(said(Observed::Unknown), (None, note("demand-day-unknown")));
    }

    #[test]
    fn closed_days_are_not_drawn_as_nothing_asked_for() {
        let drawn = fan(&[day(on(25), false), day(on(26), true), day(on(27), false)]);
        let dates: Vec<_> = drawn.iter().map(|point| point.date).collect();
        assert_eq!(dates, [on(25), on(27)]);
    }

    #[test]
    fn days_of_selling_out_are_counted() {
        let t = Texts::of(Lang::En);
        assert_eq!(sold_out_words(t, 0, 40), None);
        let one = sold_out_words(t, 1, 40).unwrap();
        assert!(
            one.starts_with("On 1 of the last 40 days it was sold out. That day"),
            "{one}"
        );
        let three = sold_out_words(t, 3, 40).unwrap();
        assert!(
            three.starts_with("On 3 of the last 40 days it was sold out. Those days"),
            "{three}"
        );
    }
}

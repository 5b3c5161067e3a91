//! A shop's day: what is known of it, in one line and as demand is learned from it.

use super::{Standing, earliest_day};
use crate::demand::Observed;
use chrono::NaiveDate;

/// What a shop sold of all its products on a day, in thousandths of a piece.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayTotal {
    /// So many products have a row.
    pub products: i64,
    /// Sold.
    pub sold: i64,
    /// Made, where it was said; of `made_of` products.
    pub made: i64,
    /// How many products that is said of.
    pub made_of: i64,
    /// Left over, where it was said; of `unsold_of` products.
    pub unsold: i64,
    /// How many products that is said of.
    pub unsold_of: i64,
    /// How many products were said to be sold out.
    pub sold_out: i64,
}

/// Can there be sales of that day, where `today` is today by the bakery's clock?
pub fn is_sales_day(day: NaiveDate, today: NaiveDate) -> bool {
    (earliest_day()..=today).contains(&day)
}

/// A day as demand is learned from it. What nobody entered is not nothing sold.
pub fn observed(standing: Standing) -> Observed {
    let whole = |thousandths: i64| thousandths as f64 / 1_000.0;
    match standing {
        Standing::Sold(sold) if sold.is_sold_out() => Observed::SoldOut(whole(sold.sold)),
        Standing::Sold(sold) => Observed::Sold(whole(sold.sold)),
        Standing::Closed => Observed::Closed,
        Standing::NoRow => Observed::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sales::Sold;

    #[test]
    fn a_day_is_seen_as_what_is_known_of_it() {
        let out = Sold {
            sold_out: true,
            ..Sold::of(4_500)
        };
        for (standing, seen) in [
            (Standing::Sold(Sold::of(0)), Observed::Sold(0.0)),
            (Standing::Sold(out), Observed::SoldOut(4.5)),
            (Standing::Closed, Observed::Closed),
            (Standing::NoRow, Observed::Unknown),
        ] {
            assert_eq!(observed(standing), seen);
        }
    }

    #[test]
    fn sales_are_of_the_past_and_not_too_long_ago() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (on, fits) in [
            ("1999-12-31", false),
            ("2000-01-01", true),
            ("2025-01-19", true),
            ("2025-01-20", false),
        ] {
            assert_eq!(is_sales_day(day(on), day("2025-01-19")), fits, "{on}");
        }
    }
}

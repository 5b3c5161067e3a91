//! What the demo's shops have sold: half a year, as a bakery's weeks are. Made up, and the same at every making.

use super::{
    DemoError,
    sales_store::{self, SoldRow},
    script::Bakery,
    store::id,
};
use crate::{
    db::{Access, Db},
    tenant::store::zone,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

/// So many weeks are known.
const WEEKS: u64 = 26;
/// So many of the bakery's shops enter what they sell.
const SHOPS: usize = 2;
/// What is sold, by its number, and how much of it on an ordinary day in the first shop.
const SOLD: [(usize, f64); 8] = [
    (0, 46.0),
    (1, 21.0),
    (2, 18.0),
    (3, 34.0),
    (4, 27.0),
    (5, 24.0),
    (8, 19.0),
    (9, 15.0),
];
/// How a week goes, Monday to Sunday.
const WEEK: [f64; 7] = [0.8, 0.86, 0.92, 0.95, 1.12, 1.45, 1.2];
/// So many days ago was a holiday, on which nobody baked.
const HOLIDAY_DAYS_AGO: i64 = 38;
/// How much of the ordinary day is baked, Monday to Sunday: out of habit, the same from Monday to Thursday.
const HABIT: [f64; 7] = [1.0, 1.0, 1.0, 1.0, 1.2, 1.5, 1.2];
/// A tray holds so many pieces, and is baked full.
const TRAY: f64 = 6.0;

/// A shop is closed on Sundays, and the second on Mondays, too.
fn is_closed(day: NaiveDate, today: NaiveDate, shop: usize) -> bool {
    let weekday = day.weekday().num_days_from_monday();
    weekday == 6 || (weekday == 0 && shop == 1) || (today - day).num_days() == HOLIDAY_DAYS_AGO
}

/// A number from -1 to 1 that looks like chance and depends on these alone.
fn chance(day: NaiveDate, product: usize, shop: usize, of: u64) -> f64 {
    let mut mixed = u64::from(day.num_days_from_ce().unsigned_abs());
    for part in [product as u64, shop as u64, of] {
        mixed = (mixed ^ part.wrapping_add(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^= mixed >> 29;
    }
    (mixed % 2_001) as f64 / 1_000.0 - 1.0
}

/// What was made of a product on a day, and sold: never more than was made.
fn row_of(day: NaiveDate, weeks_ago: f64, (product, usual): (usize, f64), shop: usize) -> (i64, i64) {
    let weekday = day.weekday().num_days_from_monday() as usize;
    let share = if shop == 0 { 1.0 } else { 0.6 };
    // The bakery grows a little, and in some weeks it rains.
    let ordinary = usual * share * (1.0 - 0.004 * weeks_ago);
    let expected = ordinary * WEEK[weekday];
    let week = NaiveDate::from_isoywd_opt(day.iso_week().year(), day.iso_week().week(), chrono::Weekday::Mon);
    let rain = 1.0 + 0.05 * chance(week.unwrap_or(day), 0, 0, 1);
    let asked = expected * rain * (1.0 + 0.14 * chance(day, product, shop, 2));
    let made = (ordinary * HABIT[weekday] / TRAY).ceil() * TRAY;
    (made as i64, asked.min(made).round() as i64)
}

/// Writes the sales of a bakery that has been there for long enough.
pub(super) async fn write(db: &Db, now: DateTime<Utc>, bakery: &Bakery) -> Result<(), DemoError> {
    if bakery.joined_days_ago < super::DAYS {
        return Ok(());
    }
    let tenant = id(bakery.id)?;
    let mut tx = db.begin(&tenant, Access::Write).await?;
    let zone = zone(&mut tx, &tenant).await?;
    let today = zone.day(now);
    let shops = sales_store::shops(&mut tx, &tenant).await?;
    let mut rows = Vec::new();
    for shop in 0..SHOPS {
        let location = format!("locations-{shop}");
        let Some(came) = shops
            .get(&location)
            .and_then(|at| DateTime::from_timestamp_micros(*at))
        else {
            continue;
        };
        let first = today.checked_sub_days(Days::new(7 * WEEKS)).unwrap_or(today);
        let first = first.max(zone.day(came));
        for day in first.iter_days().take_while(|day| *day < today) {
            if is_closed(day, today, shop) {
                sales_store::close(&mut tx, &tenant, (day, &location), now.timestamp_micros()).await?;
                continue;
            }
            let weeks_ago = (today - day).num_days() as f64 / 7.0;
            rows.extend(SOLD.iter().map(|sold| {
                let (made, sold_of_it) = row_of(day, weeks_ago, *sold, shop);
                SoldRow {
                    product: format!("products-{}", sold.0),
                    location: location.clone(),
                    day,
                    made,
                    sold: sold_of_it,
                }
            }));
        }
    }
    sales_store::write(&mut tx, &tenant, &rows, now.timestamp_micros()).await?;
    sales_store::raise(&mut tx, &tenant).await?;
    tx.commit().await?;
    Ok(())
}

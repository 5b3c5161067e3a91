//! The days that were: what a shop sold of a product, when it was closed, and what nobody entered.

use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use chrono::{Days, NaiveDate};
use obrador_core::demand::{NEED_DAYS, Observed};
use obrador_services::sales::SalesError;
use std::collections::{BTreeMap, BTreeSet};

/// So many of them are shown.
const WEEKS: u64 = 8;

/// The last weeks up to yesterday, a day each; `shop` is empty for what is sold nowhere in particular.
pub(super) async fn past_days(
    app: &App,
    user: &TenantUser,
    product: &str,
    shop: &str,
) -> Result<Vec<(NaiveDate, Observed)>, PageError> {
    let today = user.who.actor.zone.day(app.clock.now());
    let span = (before(today, 7 * WEEKS), before(today, 1));
    let rows = app
        .sales
        .rows(&user.tenant, span, (Some(shop), Some(product)))
        .await?;
    let sold: BTreeMap<_, _> = rows.into_iter().map(|row| (row.day, row.sold)).collect();
    let days = app.sales.days(&user.tenant, span).await.map_err(unread)?;
    let of_shop = days
        .iter()
        .filter(|day| day.location.as_deref().unwrap_or_default() == shop);
    let closed: BTreeSet<_> = of_shop.filter(|day| day.closed).map(|day| day.day).collect();
    let first_known = sold.keys().next().copied();
    let days = span.0.iter_days().take_while(|day| *day <= span.1);
    // Before anything was entered nothing was forgotten.
    let days = days.filter(|day| first_known.is_some_and(|first| first <= *day));
    let was = days.map(|day| {
        let was = match sold.get(&day) {
            Some(sold) if sold.is_sold_out() => Observed::SoldOut(pieces(sold.sold)),
            Some(sold) => Observed::Sold(pieces(sold.sold)),
            None if closed.contains(&day) => Observed::Closed,
            None => Observed::Unknown,
        };
        (day, was)
    });
    Ok(was.collect())
}

/// Pieces of thousandths.
fn pieces(thousandths: i64) -> f64 {
    thousandths as f64 / 1_000.0
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// How many days of sales are known of the shop with the most of them, where that is too few to learn from; none where it
/// may suffice.
pub(super) enum Known {
    /// No sales at all.
    Nothing,
    /// So many days: too few.
    TooFew(u32),
    /// It may suffice.
    Enough,
}

/// What is known in all.
pub(super) async fn known(app: &App, user: &TenantUser) -> Result<Known, PageError> {
    let (_, span) = app.sales.span(&user.tenant).await.map_err(unread)?;
    let Some((first, last)) = span else {
        return Ok(Known::Nothing);
    };
    if (last - first).num_days() >= 2 * i64::from(NEED_DAYS) {
        return Ok(Known::Enough);
    }
    let days = app
        .sales
        .days(&user.tenant, (first, last))
        .await
        .map_err(unread)?;
    let mut shops: BTreeMap<Option<String>, u32> = BTreeMap::new();
    for day in days
        .into_iter()
        .filter(|day| !day.closed && day.total.products > 0)
    {
        *shops.entry(day.location).or_default() += 1;
    }
    Ok(match shops.into_values().max() {
        None => Known::Nothing,
        Some(most) if most < NEED_DAYS => Known::TooFew(most),
        Some(_) => Known::Enough,
    })
}

fn unread(error: SalesError) -> PageError {
    match error {
        SalesError::Database(error) => error.into(),
        _ => PageError::NOT_FOUND,
    }
}

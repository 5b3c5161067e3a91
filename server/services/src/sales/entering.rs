//! A day's sales are entered.

use super::{
    LineFault, SalesError, SalesService, closed_store,
    day_store::{self, Row},
    json,
    service::{column, shop},
    shop_store, version_store,
};
use crate::{
    audit::{self, AuditContext},
    db::{Access, Tx},
    random,
};
use chrono::NaiveDate;
use obrador_core::{
    bounds::count::SALES_LINES,
    sales::{Merge, Sold, merge},
};
use std::collections::{BTreeMap, BTreeSet};

/// What was sold of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalesLine {
    /// The product.
    pub product: String,
    /// What was sold.
    pub sold: Sold,
}

/// A shop's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayInput {
    /// The day.
    pub day: NaiveDate,
    /// The shop; none is the first one.
    pub location: Option<String>,
    /// What was sold.
    pub lines: Vec<SalesLine>,
    /// How it goes together with what is there of the same products.
    pub merge: Merge,
    /// What whoever sends it calls it: added again under the same name it adds nothing.
    pub request_key: Option<String>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Entered {
    /// Products that had no row that day.
    pub new: usize,
    /// Products whose row is another now.
    pub changed: usize,
    /// Products of which just that was known.
    pub same: usize,
    /// Products to which it had been added already.
    pub added_before: usize,
}

impl SalesService {
    /// Enters a day: all of it, or nothing where some of it can't be so.
    pub async fn enter(&self, of: AuditContext<'_>, input: &DayInput) -> Result<Entered, SalesError> {
        let entered = self.enter_day(of, input).await;
        self.entitlement.explained(of.tenant, entered).await
    }

    async fn enter_day(&self, of: AuditContext<'_>, input: &DayInput) -> Result<Entered, SalesError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.admit(&mut tx, tenant).await?;
        self.check_day(&mut tx, tenant, input.day).await?;
        let (shop, _) = shop(&mut tx, tenant, input.location.as_deref()).await?;
        if shop.archived {
            return Err(SalesError::NoSuchShop);
        }
        let location = column(shop.location.as_deref());
        check_lines(&mut tx, of, &input.lines).await?;
        if closed_store::is_closed(&mut tx, tenant, (input.day, location)).await? {
            return Err(SalesError::Closed);
        }
        let before = day_store::of_day(&mut tx, tenant, (input.day, location)).await?;
        let source = input.request_key.as_deref().map(source_of);
        let (rows, entered) = rows(input, location, &before, source.as_deref())?;
        if rows.is_empty() {
            return Ok(entered);
        }
        day_store::write(&mut tx, tenant, &rows, now).await?;
        version_store::raise(&mut tx, tenant).await?;
        let was: Vec<(&str, Sold)> = rows
            .iter()
            .filter_map(|row| Some((row.product.as_str(), before.get(&row.product)?.0)))
            .collect();
        let is = rows.iter().map(|row| (row.product.as_str(), row.sold));
        let mut entry = audit::Entry::new(Some(tenant), of.by, "sales.enter", now);
        if !was.is_empty() {
            entry = entry.before(&json::day(input.day, shop.location.as_deref(), was.into_iter()));
        }
        let entry = entry.after(&json::day(input.day, shop.location.as_deref(), is));
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(entered)
    }
}

/// What a source is called in a row: short, as a row may have several.
pub(super) fn source_of(name: &str) -> String {
    random::sha256(name).chars().take(16).collect()
}

/// What is to be written, and what becomes of it.
fn rows(
    input: &DayInput,
    location: &str,
    before: &BTreeMap<String, (Sold, String)>,
    source: Option<&str>,
) -> Result<(Vec<Row>, Entered), SalesError> {
    let (mut rows, mut entered, mut faults) = (Vec::new(), Entered::default(), Vec::new());
    for (place, line) in input.lines.iter().enumerate() {
        let there = before.get(&line.product);
        let Some((sold, sources)) = together(there, line.sold, input.merge, source) else {
            entered.added_before += 1;
            continue;
        };
        let wrong = sold.faults();
        if !wrong.is_empty() {
            let wrong = wrong
                .into_iter()
                .map(|(field, why)| (place, LineFault::Amount(field, why)));
            faults.extend(wrong);
            continue;
        }
        match there {
            None => entered.new += 1,
            Some((was, _)) if *was == sold && input.merge == Merge::Replace => {
                entered.same += 1;
                continue;
            }
            Some(_) => entered.changed += 1,
        }
        rows.push(Row {
            product: line.product.clone(),
            location: location.to_owned(),
            day: input.day,
            sold,
            sources,
        });
    }
    if faults.is_empty() {
        Ok((rows, entered))
    } else {
        Err(SalesError::Lines(faults))
    }
}

/// What is there then, and where it comes from; none where that source had been added already.
pub(super) fn together(
    there: Option<&(Sold, String)>,
    brought: Sold,
    how: Merge,
    source: Option<&str>,
) -> Option<(Sold, String)> {
    let before = there.filter(|_| how == Merge::Add);
    let mut sources = before.map(|(_, sources)| sources.clone()).unwrap_or_default();
    if let Some(source) = source {
        if sources.contains(&format!(":{source}:")) {
            return None;
        }
        sources.extend([":", source, ":"]);
    }
    Some((merge(before.map(|(sold, _)| *sold), brought, how), sources))
}

/// Lines name each product once, and products that are there.
async fn check_lines(tx: &mut Tx, of: AuditContext<'_>, lines: &[SalesLine]) -> Result<(), SalesError> {
    if lines.is_empty() {
        return Err(SalesError::Nothing);
    }
    if lines.len() > SALES_LINES {
        return Err(SalesError::TooManyLines);
    }
    let ids: BTreeSet<String> = lines.iter().map(|line| line.product.clone()).collect();
    let known = shop_store::known(tx, of.tenant, ids).await?;
    let (mut seen, mut faults) = (BTreeSet::new(), Vec::new());
    for (place, line) in lines.iter().enumerate() {
        if !known.contains(&line.product) {
            faults.push((place, LineFault::NoSuchProduct));
        } else if !seen.insert(&line.product) {
            faults.push((place, LineFault::Twice));
        }
        let wrong = line.sold.faults();
        faults.extend(
            wrong
                .into_iter()
                .map(|(field, why)| (place, LineFault::Amount(field, why))),
        );
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(SalesError::Lines(faults))
    }
}

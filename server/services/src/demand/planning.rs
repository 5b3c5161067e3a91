//! From what is expected to what production makes, and what that takes.

use super::{
    DemandError, DemandService, Unplannable, WantedDemand, WhyUnplannable, baking::Latest,
    forecasting::ahead, service::Series,
};
use crate::{
    catalogue::book,
    db::{Access, Tx},
    production::{PlanInput, ProductionError, Wanted},
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use obrador_core::{
    catalogue::formula::Book,
    ids::TenantId,
    production::instant,
    quantity::{Dimension, Quantity, Unit},
};
use std::collections::BTreeMap;

/// The time at which bread is wanted where nobody has said another.
const USUAL_HOUR: u32 = 6;
/// Ingredients are counted for so many days at most.
const MOST_DAYS: u32 = 31;

impl DemandService {
    /// What a day wants of production, by recipe and shop, and the products that can't be planned by themselves.
    pub async fn wanted(
        &self,
        tenant: &TenantId,
        date: NaiveDate,
    ) -> Result<(Vec<Wanted>, Vec<Unplannable>), DemandError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut latest = self.latest(&mut tx, tenant).await?;
        let days = latest.between(&mut tx, tenant, (date, date)).await?;
        let book = book(&mut tx, tenant).await?;
        let due = self.due(&mut tx, tenant, date).await?;
        let mut unplannable = latest.not_learned();
        let mut wanted: BTreeMap<(String, String), i64> = BTreeMap::new();
        for (series, day) in days {
            let (series, line) = latest.line(series, day);
            if line.bake == 0 {
                continue;
            }
            match recipe_of(&book, &series.0) {
                Ok(recipe) => *wanted.entry((recipe, series.1)).or_default() += i64::from(line.bake),
                Err(why) => unplannable.push(latest.unplannable(&series, why)),
            }
        }
        let wanted = wanted.into_iter().map(|((recipe, location), pieces)| Wanted {
            recipe,
            quantity: Quantity::of(pieces, Unit::Piece),
            location: (!location.is_empty()).then_some(location),
            due,
        });
        Ok((wanted.collect(), unplannable))
    }

    /// What the next days take, from tomorrow on: ingredients, what of them is in stock, promised and on order, and what to
    /// buy. What is expected on average is summed, not what is baked; batches that are planned for these days count for
    /// what they make.
    pub async fn ingredients(&self, tenant: &TenantId, days: u32) -> Result<WantedDemand, DemandError> {
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(DemandError::Days);
        }
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut latest = self.latest(&mut tx, tenant).await?;
        let (from, until) = (ahead(latest.today, 1), ahead(latest.today, days));
        let found = latest.between(&mut tx, tenant, (from, until)).await?;
        let book = book(&mut tx, tenant).await?;
        let due = self.due(&mut tx, tenant, from).await?;
        let ends = self.due(&mut tx, tenant, ahead(until, 1)).await?;
        drop(tx);
        let mut unplannable = latest.not_learned();
        let mut pieces: BTreeMap<String, f64> = BTreeMap::new();
        for (series, day) in found {
            match recipe_of(&book, &series.0) {
                Ok(recipe) => *pieces.entry(recipe).or_default() += day.mean,
                Err(why) => {
                    let left_out = latest.unplannable(&series, why);
                    if day.mean > 0.0 && !unplannable.contains(&left_out) {
                        unplannable.push(left_out);
                    }
                }
            }
        }
        let midnight = due - chrono::TimeDelta::hours(i64::from(USUAL_HOUR));
        let ends = ends - chrono::TimeDelta::hours(i64::from(USUAL_HOUR));
        let planned = self.production.planned(tenant, (midnight, ends)).await?;
        let wanted = pieces.into_iter().filter_map(|(recipe, pieces)| {
            let thousandths = (pieces * 1_000.0).ceil() as i64;
            let made = planned
                .get(&recipe)
                .filter(|it| it.dimension() == Dimension::Count);
            let rest = thousandths - made.map_or(0, |made| made.small);
            (rest > 0).then(|| Wanted {
                recipe,
                quantity: Quantity::new(rest, Unit::Piece),
                location: None,
                due,
            })
        });
        let wanted: Vec<Wanted> = wanted.collect();
        let proposal = if wanted.is_empty() {
            None
        } else {
            let input = PlanInput {
                wanted: wanted.clone(),
                ..PlanInput::default()
            };
            Some(self.production.propose(tenant, &input).await?)
        };
        Ok(WantedDemand {
            from,
            until,
            proposal,
            wanted,
            unplannable,
            stale: latest.stale,
        })
    }

    async fn due(
        &self,
        tx: &mut Tx,
        tenant: &TenantId,
        date: NaiveDate,
    ) -> Result<DateTime<Utc>, DemandError> {
        let (_, zone) = self.today(tx, tenant).await?;
        let time = NaiveTime::from_hms_opt(USUAL_HOUR, 0, 0).unwrap_or_default();
        let due = instant(date.and_time(time), &zone.tz()).map_err(ProductionError::from)?;
        Ok(due)
    }
}

/// The recipe that makes pieces of a product.
fn recipe_of(book: &Book, product: &str) -> Result<String, WhyUnplannable> {
    let mut made = book.products.iter().filter(|it| it.id == product).peekable();
    if made.peek().is_none() {
        return Err(WhyUnplannable::NoRecipe);
    }
    let yields = |recipe: &str| book.recipes.get(recipe).and_then(|recipe| recipe.yields);
    let of_pieces = made.find(|it| yields(&it.recipe).is_some_and(|it| it.dimension() == Dimension::Count));
    of_pieces
        .map(|it| it.recipe.clone())
        .ok_or(WhyUnplannable::NoPieces)
}

impl Latest {
    fn unplannable(&self, (product, location): &Series, why: WhyUnplannable) -> Unplannable {
        Unplannable {
            product: self.things.product(product),
            location: self.things.location(location),
            why,
        }
    }

    /// Products in use of which there is no forecast, by shop and name.
    fn not_learned(&self) -> Vec<Unplannable> {
        let mut all: Vec<_> = self
            .results
            .iter()
            .filter(|(series, _)| !self.things.is_archived(&series.0))
            .filter_map(|(series, brief)| Some((series, WhyUnplannable::NotLearned(brief.why_not?))))
            .collect();
        all.sort_by_cached_key(|(series, _)| self.things.order(series));
        all.into_iter()
            .map(|(series, why)| self.unplannable(series, why))
            .collect()
    }
}

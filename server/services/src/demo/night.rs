//! The demo's night: what is wanted around now, made as planned up to this moment, but for what goes wrong in any night.

use super::{
    DemoError, formulas,
    night_store::{location, recipes},
    order_store::team,
    script::Bakery,
    store::id,
};
use crate::{
    actor::By,
    audit::AuditContext,
    clock::Clock,
    db::{Access, Db, DbError},
    entitlement::EntitlementService,
    production::{BatchRecord, PlanInput, ProductionError, ProductionService, Wanted},
    subscription::SubscriptionService,
    usage::UsageService,
};
use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use obrador_core::{
    i18n::Lang,
    ids::TenantId,
    production::{Click, Durations, Lead, Stage, Step, Timing, Tracking},
    quantity::{Quantity, Unit},
    subscription::{FeatureId, PlanId},
    tenant::reason::Reason,
};

/// How many minutes the stages of recipes take, by their numbers: mixing, proofing, baking, cooling, packing; and how long
/// before they are needed those are ready that go into others.
const TIMED: [(usize, [i64; 5], i64); 11] = [
    (0, [25, 180, 45, 60, 15], 0),
    (1, [20, 150, 60, 90, 15], 0),
    (2, [25, 160, 45, 60, 15], 0),
    (3, [20, 120, 40, 45, 15], 0),
    (4, [25, 180, 45, 60, 15], 0),
    (5, [20, 90, 40, 45, 15], 0),
    (8, [25, 180, 40, 45, 15], 0),
    (9, [20, 100, 35, 45, 15], 0),
    (formulas::SOURDOUGH, [15, 480, 0, 0, 0], 30),
    (formulas::RYE_SOURDOUGH, [15, 600, 0, 0, 0], 30),
    (formulas::WHITE_DOUGH, [20, 60, 0, 0, 0], 0),
];

/// What is wanted: of which recipe, how many, for which shop, in how many minutes from now.
const TONIGHT: [(usize, i64, usize, i64); 7] = [
    (3, 36, 0, -130),
    (9, 24, 1, -45),
    (1, 24, 0, 5),
    (5, 36, 1, 50),
    (0, 48, 0, 110),
    (8, 24, 1, 170),
    (2, 24, 0, 300),
];
/// The same for tomorrow at the same time, of which nothing has begun.
const TOMORROW: [(usize, i64, usize, i64); 5] = [
    (3, 36, 0, 1_310),
    (0, 60, 0, 1_430),
    (4, 36, 1, 1_430),
    (1, 24, 1, 1_460),
    (5, 48, 0, 1_500),
];

/// Plans and makes the night of a bakery that has been there for long enough, where the price list has production.
pub(super) async fn write(
    db: &Db,
    now: DateTime<Utc>,
    subscription: &SubscriptionService,
    bakery: &Bakery,
) -> Result<(), DemoError> {
    let price_list = subscription.shared_price_list();
    if bakery.joined_days_ago < super::DAYS || price_list.cheapest_with(FeatureId::Production).is_none() {
        return Ok(());
    }
    let tenant = id(bakery.id)?;
    let mut tx = db.begin(&tenant, Access::Read).await?;
    let team = team(&mut tx, &tenant).await?;
    let there = recipes(&mut tx, &tenant).await?;
    let mut shops = Vec::new();
    if bakery.plan != PlanId::Starter {
        for shop in ["locations-0", "locations-1"] {
            shops.extend(location(&mut tx, &tenant, shop).await?);
        }
    }
    drop(tx);
    let usage = UsageService::start(db.clone(), Clock::fixed(now), price_list, None).await;
    let night = Night {
        db,
        now,
        tenant: &tenant,
        lang: bakery.lang,
        entitlement: EntitlementService::new(db.clone(), Clock::fixed(now), subscription.clone(), usage),
        manager: By::person(&team[1].user),
        staff: By::person(&team[2].user),
        there,
        shops,
    };
    night.write().await
}

struct Night<'a> {
    db: &'a Db,
    now: DateTime<Utc>,
    tenant: &'a TenantId,
    lang: Lang,
    entitlement: EntitlementService,
    manager: By,
    staff: By,
    /// The ids of recipes in use.
    there: Vec<String>,
    shops: Vec<String>,
}

impl Night<'_> {
    /// The service as it was at a moment.
    fn at(&self, at: DateTime<Utc>) -> ProductionService {
        ProductionService::new(self.db.clone(), Clock::fixed(at), self.entitlement.clone())
    }

    fn by<'b>(&'b self, by: &'b By) -> AuditContext<'b> {
        AuditContext {
            tenant: self.tenant,
            by,
        }
    }

    fn is_there(&self, recipe: usize) -> bool {
        self.there.contains(&formulas::id(recipe))
    }

    async fn write(&self) -> Result<(), DemoError> {
        let day_before = self.now - TimeDelta::days(1);
        for (recipe, minutes, lead) in TIMED.iter().filter(|(recipe, ..)| self.is_there(*recipe)) {
            let timing = Timing {
                durations: Durations::of_minutes(*minutes).map_err(ProductionError::from)?,
                until: Stage::Baking,
                lead: Lead::Minutes(*lead),
            };
            self.at(day_before)
                .set_timing(self.by(&self.manager), (&formulas::id(*recipe), 0), timing)
                .await?;
        }
        let tonight = self.plan(&TONIGHT, day_before).await?;
        self.make(tonight).await?;
        self.plan(&TOMORROW, self.now - TimeDelta::minutes(90)).await?;
        Ok(())
    }

    async fn plan(
        &self,
        wanted: &[(usize, i64, usize, i64)],
        at: DateTime<Utc>,
    ) -> Result<Vec<BatchRecord>, DemoError> {
        let quarter = i64::from(self.now.minute() % 15);
        let wanted = wanted.iter().filter(|(recipe, ..)| self.is_there(*recipe));
        let wanted = wanted.map(|(recipe, pieces, shop, minutes)| Wanted {
            recipe: formulas::id(*recipe),
            quantity: Quantity::of(*pieces, Unit::Piece),
            location: self.shops.get(*shop).cloned(),
            due: whole_minute(self.now) + TimeDelta::minutes(minutes - quarter),
        });
        let input = PlanInput {
            wanted: wanted.collect(),
            made_at: self.shops.first().cloned(),
            request_key: None,
        };
        if input.wanted.is_empty() {
            return Ok(Vec::new());
        }
        Ok(self.at(at).plan(self.by(&self.manager), &input).await?)
    }

    /// Every step as it was planned, in the order of time, up to now; and what went otherwise.
    async fn make(&self, batches: Vec<BatchRecord>) -> Result<(), DemoError> {
        let mut steps: Vec<(DateTime<Utc>, String, Step)> = Vec::new();
        for record in &batches {
            let own = match record.tracking {
                Tracking::Stages => self.staged(record)?,
                Tracking::Simple => self.whole(record),
            };
            let id = &record.batch.as_stored().id;
            steps.extend(own.into_iter().map(|(at, step)| (at, id.clone(), step)));
        }
        steps.sort_by_key(|(at, ..)| *at);
        for (place, (at, batch, step)) in steps.into_iter().enumerate() {
            let click = Click {
                id: format!("demo-{place}"),
                at,
                by: None,
                seen: None,
                step,
            };
            self.take(&batch, click).await?;
        }
        Ok(())
    }

    /// Takes a step. Flour that nobody has counted does not stop a baker.
    async fn take(&self, batch: &str, click: Click) -> Result<(), DemoError> {
        let service = self.at(click.at);
        let again = match click.step {
            Step::Start { stage, .. } => Some(Click {
                step: Step::Start { stage, anyway: true },
                ..click.clone()
            }),
            _ => None,
        };
        let taken = service.take(self.by(&self.staff), batch, click, false).await;
        match (taken, again) {
            (Err(ProductionError::Step(_)), Some(again)) => {
                service.take(self.by(&self.staff), batch, again, false).await?;
            }
            (taken, _) => {
                taken?;
            }
        }
        Ok(())
    }

    /// Of a batch whose stages are not followed: done when it was wanted.
    fn whole(&self, record: &BatchRecord) -> Vec<(DateTime<Utc>, Step)> {
        let content = record.batch.content();
        let done = Step::Finish {
            stage: None,
            quantity: content.quantity,
        };
        let end = content
            .stages
            .last()
            .map_or(content.due, |planned| planned.span.end);
        if end <= self.now {
            vec![(end, done)]
        } else {
            Vec::new()
        }
    }

    fn staged(&self, record: &BatchRecord) -> Result<Vec<(DateTime<Utc>, Step)>, DbError> {
        let stored = record.batch.as_stored();
        let content = &stored.content;
        let is = |recipe: usize| content.recipe.id == formulas::id(recipe);
        let mut rest = content.quantity;
        let mut steps = Vec::new();
        for planned in &content.stages {
            let (stage, span) = (planned.stage, planned.span);
            // The one that was forgotten: it should have begun by now.
            let forgotten = is(8) && stage == Stage::Mixing && self.now - span.start < TimeDelta::hours(2);
            if span.start > self.now || forgotten {
                break;
            }
            let start = Step::Start { stage, anyway: false };
            steps.push((span.start, start));
            if span.end > self.now {
                break;
            }
            if is(3) && stage == Stage::Baking {
                let lost = Quantity::of(2, Unit::Piece);
                rest = rest.minus(lost).unwrap_or(rest);
                steps.push((span.end, self.lose(stage, lost)?));
            }
            steps.push((span.end, finish(stage, rest)));
            if is(1) && stage == Stage::Baking && span.end + TimeDelta::minutes(1) <= self.now {
                steps.push((span.end + TimeDelta::minutes(1), Step::Hold(self.reason(1)?)));
                break;
            }
        }
        Ok(steps)
    }

    fn lose(&self, stage: Stage, quantity: Quantity) -> Result<Step, DbError> {
        Ok(Step::Lose {
            stage: Some(stage),
            quantity,
            reason: self.reason(0)?,
        })
    }

    /// Why two loaves were lost, and why a batch is held.
    fn reason(&self, which: usize) -> Result<Reason, DbError> {
        let words = match self.lang {
            Lang::En => ["Burnt underneath", "Not baked through"],
            Lang::Es => ["Quemados por debajo", "Poco hecho por dentro"],
            Lang::Eu => ["Azpitik erreak", "Barrutik gordin"],
        };
        words[which].parse().map_err(DbError::corrupt)
    }
}

fn finish(stage: Stage, quantity: Quantity) -> Step {
    Step::Finish {
        stage: Some(stage),
        quantity,
    }
}

fn whole_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at - TimeDelta::seconds(i64::from(at.second())) - TimeDelta::nanoseconds(i64::from(at.nanosecond()))
}

//! Writes a bakery's past: what it has, day by day, with the ledger that remembers it.

use super::{
    DAYS, DemoError, formulas, mark, names, pantry,
    script::{Bakery, Course},
    series,
    store::{BY, MAIL, id},
};
use crate::{
    account::{NewUser, UserService},
    catalogue::{self, counted_store},
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    files::counted_store as file_store,
    stock::{self, store::NewLot},
    subscription::SubscriptionService,
    tenant::{NewTenant, TenantService},
    usage::store::daily::{self, DailyCount},
};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use obrador_core::{
    auth::Role,
    catalogue::ItemKind,
    i18n::Lang,
    ids::TenantId,
    usage::{Kind, Metric},
};

/// A bakery with its people, things and counts.
pub(super) async fn bakery(
    db: &Db,
    now: DateTime<Utc>,
    subscription: &SubscriptionService,
    bakery: &Bakery,
) -> Result<(), DemoError> {
    let tenant = id(bakery.id)?;
    // Before the first working day's first moment: nothing happens to a bakery that is not there.
    let joined = working_day((now - TimeDelta::days(bakery.joined_days_ago)).date_naive()) - OPENING;
    let (country, time_zone) = match bakery.lang {
        Lang::Eu | Lang::Es => ("ES", "Europe/Madrid"),
        Lang::En => ("IE", "Europe/Dublin"),
    };
    let new = NewTenant {
        id: tenant.clone(),
        name: bakery.name.to_owned(),
        country: country.to_owned(),
        time_zone: time_zone.to_owned(),
        lang: bakery.lang,
        plan: bakery.plan,
        cycle: bakery.cycle,
    };
    TenantService::new(db.clone(), Clock::fixed(joined), subscription.clone())
        .create(new, BY)
        .await?;
    // The present period began eleven days ago, or when the bakery joined.
    let began = now - TimeDelta::days(bakery.joined_days_ago.min(11));
    let then = SubscriptionService::new(db.clone(), Clock::fixed(began), subscription.shared_price_list());
    then.set_plan_in_the_past(&tenant, bakery.plan, bakery.cycle, BY)
        .await?;
    let past = Past {
        tenant: &tenant,
        lang: bakery.lang,
        now,
        first: joined,
        days: bakery.joined_days_ago.min(DAYS) as usize,
    };
    for course in &bakery.courses {
        match (course.metric, course.metric.kind()) {
            (Metric::Users, _) => past.people(db, bakery, course).await?,
            (Metric::StorageGb, _) => past.files(db, course).await?,
            (_, Kind::Level) => past.items(db, course).await?,
            (_, Kind::Daily) => past.counts(db, course).await?,
        }
    }
    past.pantry(db).await?;
    past.formulas(db).await?;
    Ok(())
}

/// The platform's operator.
pub(super) async fn operator(db: &Db, clock: &Clock) -> Result<(), DemoError> {
    let new = NewUser {
        email: format!("operator{MAIL}"),
        name: "Alex Morgan".to_owned(),
        password: None,
        lang: Lang::En,
        tenant: None,
        role: Role::PlatformOperator,
    };
    let user = UserService::new(db.clone(), clock.clone())
        .create(new, BY)
        .await?;
    mark::person(db, &user).await?;
    Ok(())
}

/// So long before the first working day a bakery is opened.
const OPENING: TimeDelta = TimeDelta::minutes(30);

/// When work begins.
fn working_day(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(6)
}

/// The days behind a bakery.
struct Past<'a> {
    tenant: &'a TenantId,
    lang: Lang,
    now: DateTime<Utc>,
    /// When it joined: what it had before came with it on that day.
    first: DateTime<Utc>,
    /// How many days lie between.
    days: usize,
}

impl Past<'_> {
    /// The metric's value on each day, the last of them today.
    fn values(&self, course: &Course) -> Vec<f64> {
        let today = self.now.date_naive();
        let values = series::until(today, course.series, course.weeks_back, DAYS as usize + 1);
        let mut values = series::mapped(&values, course.low, course.high);
        values.split_off(values.len().saturating_sub(self.days + 1))
    }

    fn day(&self, place: usize) -> NaiveDate {
        self.first.date_naive() + TimeDelta::days(place as i64)
    }

    /// The `number`-th moment of a working day; today's lie before now.
    fn moment(&self, place: usize, number: usize) -> i64 {
        let at = working_day(self.day(place)) + TimeDelta::minutes(7 * (number as i64 % 60));
        at.min(self.now - TimeDelta::seconds(1)).timestamp_micros()
    }

    async fn begin(&self, db: &Db) -> Result<Tx, DbError> {
        db.begin(self.tenant, Access::Write).await
    }

    async fn items(&self, db: &Db, course: &Course) -> Result<(), DemoError> {
        let item_kind = match course.metric {
            Metric::Locations => ItemKind::Location,
            Metric::Recipes => ItemKind::Recipe,
            Metric::Suppliers => ItemKind::Supplier,
            _ => ItemKind::Product,
        };
        let mut tx = self.begin(db).await?;
        let (mut made, mut there) = (0, Vec::new());
        for (place, value) in self.values(course).into_iter().enumerate() {
            let target = value as usize;
            let mut number = 0;
            while there.len() < target {
                let id = format!("{}-{made}", course.metric);
                let content = names::content(self.lang, item_kind, made);
                let content = catalogue::known_links(&mut tx, self.tenant, content).await?;
                let at = self.moment(place, number);
                counted_store::insert(&mut tx, self.tenant, &content, &id, at).await?;
                there.push(id);
                (made, number) = (made + 1, number + 1);
            }
            while there.len() > target {
                let Some(id) = there.pop() else { break };
                counted_store::archive(&mut tx, self.tenant, item_kind, &id, self.moment(place, number))
                    .await?;
                number += 1;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// What bread is made of, there from the first day.
    async fn pantry(&self, db: &Db) -> Result<(), DemoError> {
        let mut tx = self.begin(db).await?;
        for number in 0..pantry::STAPLES {
            let id = pantry::id(number);
            let content = names::content(self.lang, ItemKind::Ingredient, number);
            let content = catalogue::known_links(&mut tx, self.tenant, content).await?;
            counted_store::insert(&mut tx, self.tenant, &content, &id, self.moment(0, number)).await?;
            self.in_store(&mut tx, number).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// What is left of an ingredient, in the first shop; older lots in the second, where there is one.
    async fn in_store(&self, tx: &mut Tx, number: usize) -> Result<(), DemoError> {
        for (place, lot) in pantry::in_store(number).iter().rev().enumerate() {
            let came = self.now - TimeDelta::days(lot.days_ago);
            let new = NewLot {
                id: format!("lots-{number}-{place}"),
                ingredient: pantry::id(number),
                code: format!("L{}-{:02}", came.format("%y%m%d"), number + 1),
                best_before: Some(came.date_naive() + TimeDelta::days(lot.keeps)),
                location: format!("locations-{place}"),
                quantity: lot.left,
                at: came.max(self.first),
            };
            stock::store::add(tx, self.tenant, &new, BY).await?;
        }
        Ok(())
    }

    /// What goes into its breads, as far as their recipes are in use.
    async fn formulas(&self, db: &Db) -> Result<(), DemoError> {
        let mut tx = self.begin(db).await?;
        let book = catalogue::book(&mut tx, self.tenant).await?;
        let is_there = |number| {
            book.recipes
                .get(&formulas::id(number))
                .is_some_and(|it| !it.archived)
        };
        for formula in formulas::FORMULAS.iter().filter(|it| is_there(it.number)) {
            let lines = formula.lines(is_there);
            catalogue::write_lines(&mut tx, self.tenant, &formulas::id(formula.number), &lines).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn files(&self, db: &Db, course: &Course) -> Result<(), DemoError> {
        let mut tx = self.begin(db).await?;
        let (mut stored, mut number) = (0, 0);
        for (place, value) in self.values(course).into_iter().enumerate() {
            let bytes = (value * 1e9) as i64 - stored;
            if bytes <= 0 {
                continue;
            }
            let (id, name) = (format!("file-{number}"), names::file(self.lang, number));
            file_store::create(&mut tx, self.tenant, &id, &name, bytes, self.moment(place, 0)).await?;
            (stored, number) = (stored + bytes, number + 1);
        }
        tx.commit().await?;
        Ok(())
    }

    async fn counts(&self, db: &Db, course: &Course) -> Result<(), DemoError> {
        let last = self.days;
        let passed = f64::from(chrono::Timelike::num_seconds_from_midnight(&self.now)) / 86_400.0;
        let counts = self.values(course).into_iter().enumerate().map(|(place, value)| {
            // Today is not over: it has had its share of the day's total.
            let share = if place == last { passed } else { 1.0 };
            DailyCount {
                tenant: self.tenant.clone(),
                metric: course.metric,
                date: self.day(place),
                count: (value * share).round() as i64,
            }
        });
        let counts: Vec<_> = counts.filter(|count| count.count > 0).collect();
        let mut tx = self.begin(db).await?;
        daily::add_all(&mut tx, &counts).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Owner, manager and staff from the first day, and whoever joins the team later.
    async fn people(&self, db: &Db, bakery: &Bakery, course: &Course) -> Result<(), DemoError> {
        let first = [
            (bakery.owner, Role::Owner),
            (bakery.manager, Role::Manager),
            (bakery.staff, Role::Staff),
        ];
        let mut there = 0;
        for (place, value) in self.values(course).into_iter().enumerate() {
            while there < (value as usize).max(first.len()) {
                let (name, role) = first.get(there).map_or_else(
                    || (names::person(self.lang, there), Role::Staff),
                    |(name, role)| ((*name).to_owned(), *role),
                );
                let at = DateTime::from_timestamp_micros(self.moment(place, there)).unwrap_or(self.first);
                let new = NewUser {
                    email: format!("{there}.{}{MAIL}", bakery.id),
                    name,
                    password: None,
                    // Whoever tries the demo picks a language; it starts in English.
                    lang: Lang::En,
                    tenant: Some(self.tenant.clone()),
                    role,
                };
                let user = UserService::new(db.clone(), Clock::fixed(at))
                    .create(new, BY)
                    .await?;
                mark::person(db, &user).await?;
                there += 1;
            }
        }
        Ok(())
    }
}

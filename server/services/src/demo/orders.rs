//! What the demo's bakeries have ordered: some of it has come, some is to come, something waits for somebody's yes.

use super::{
    DemoError, names,
    order_store::{location, supplier, team},
    script::Bakery,
    store::id,
};
use crate::{
    db::{Access, Db, DbError, Tx},
    procurement::write_step,
    random,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use obrador_core::{
    catalogue::{ItemKind, Value},
    i18n::Lang,
    ids::{TenantId, UserId},
    procurement::{
        Approving, LineContent, Lot, MemberRole, OrderContent, Policy, PurchaseOrder, ReceiptLine, Tolerance,
        Workflow,
    },
    quantity::Quantity,
    subscription::PlanId,
    tenant::reason::Reason,
};

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Draft,
    /// Somebody else has to say yes; on a plan without approval it is not there.
    Waiting,
    /// Somebody has said no; likewise.
    Rejected,
    Sent,
    /// The first line has come, half of the second.
    Half,
    /// All but the last line, which was closed short.
    Short,
    All,
}

/// An order: which staples and how many packs of each, when it was written and is needed, how far it has come.
struct Ordered {
    lines: &'static [(usize, i64)],
    days_ago: i64,
    needed_in: i64,
    stand: Stand,
}

const fn ordered(lines: &'static [(usize, i64)], days_ago: i64, needed_in: i64, stand: Stand) -> Ordered {
    Ordered {
        lines,
        days_ago,
        needed_in,
        stand,
    }
}

/// The oldest first. Staples by their place in the pantry; all of an order come from one supplier.
const ORDERED: [Ordered; 8] = [
    ordered(&[(0, 6), (1, 3), (2, 2), (11, 1)], 20, -18, Stand::All),
    ordered(&[(8, 1), (9, 4)], 9, -7, Stand::All),
    ordered(&[(14, 2), (13, 1), (17, 1)], 8, -5, Stand::Short),
    ordered(&[(0, 8), (3, 4), (19, 1)], 4, 1, Stand::Half),
    ordered(&[(15, 3), (16, 2)], 3, 4, Stand::Rejected),
    ordered(&[(7, 12)], 2, 2, Stand::Sent),
    ordered(&[(0, 20), (1, 10), (2, 6)], 1, 3, Stand::Waiting),
    ordered(&[(8, 1), (9, 5)], 0, 3, Stand::Draft),
];

/// Writes what the bakery has ordered, where it has whom it orders from and has been there for long enough.
pub(super) async fn write(db: &Db, now: DateTime<Utc>, bakery: &Bakery) -> Result<(), DemoError> {
    let tenant = id(bakery.id)?;
    let mut tx = db.begin(&tenant, Access::Write).await?;
    let team = team(&mut tx, &tenant).await?;
    let location = location(&mut tx, &tenant, bakery.plan).await?;
    let mut number = 0;
    for order in &ORDERED {
        let approves = bakery.plan != PlanId::Starter;
        let needs_approval = matches!(order.stand, Stand::Waiting | Stand::Rejected);
        if order.days_ago >= bakery.joined_days_ago || (needs_approval && !approves) {
            continue;
        }
        let Some(supplier) = supplier(&mut tx, &tenant, order.lines[0].0).await? else {
            continue;
        };
        number += 1;
        let mut writer = Writer {
            tx: &mut tx,
            tenant: &tenant,
            team: &team,
            lang: bakery.lang,
            at: (now - TimeDelta::days(order.days_ago) - TimeDelta::minutes(50)),
        };
        let content = OrderContent {
            supplier,
            location: location.clone(),
            needed_by: Some((now + TimeDelta::days(order.needed_in)).date_naive()),
            notes: None,
        };
        writer.write(order, content, number, approves).await?;
    }
    tx.commit().await?;
    Ok(())
}

struct Writer<'a> {
    tx: &'a mut Tx,
    tenant: &'a TenantId,
    team: &'a [MemberRole],
    lang: Lang,
    at: DateTime<Utc>,
}

impl Writer<'_> {
    async fn write(
        &mut self,
        ordered: &Ordered,
        content: OrderContent,
        number: i64,
        approves: bool,
    ) -> Result<(), DemoError> {
        let (owner, manager) = (self.person(0), self.person(1));
        let lines = ordered.lines.iter().map(|(staple, packs)| {
            let line = line(self.lang, *staple, *packs);
            (random::id(), line)
        });
        let lines = lines.collect();
        let draft = PurchaseOrder::draft(
            (format!("order-{number}"), number),
            Some(&manager),
            content,
            lines,
        );
        let mut order = self.step(draft, &[], &manager).await?;
        if ordered.stand == Stand::Draft {
            return Ok(());
        }
        let policy = Policy::default();
        let by = Approving {
            policy: &policy,
            team: self.team,
            today: self.at.date_naive(),
            now: self.at,
        };
        if approves {
            order = self.step(order.submit(Some(&manager), by), &[], &manager).await?;
            match ordered.stand {
                Stand::Waiting => return Ok(()),
                Stand::Rejected => {
                    let rejected = order.reject(&owner, reason(self.lang, 0)?, by);
                    self.step(rejected, &[], &owner).await?;
                    return Ok(());
                }
                _ => order = self.step(order.approve(&owner, by), &[], &owner).await?,
            }
        }
        let workflow = if approves {
            Workflow::Approval
        } else {
            Workflow::Direct
        };
        order = self.step(order.send(workflow), &[], &manager).await?;
        self.receive(order, ordered.stand).await
    }

    /// What came of it, two days later.
    async fn receive(&mut self, order: PurchaseOrder, stand: Stand) -> Result<(), DemoError> {
        let came: Vec<ReceiptLine> = match stand {
            Stand::All => self.came(&order, |_, quantity| Some(quantity)),
            Stand::Short => self.came(&order, |last, quantity| (!last).then_some(quantity)),
            Stand::Half => self.came(&order, |last, quantity| {
                (!last).then(|| Quantity::new(quantity.small / 2, quantity.unit))
            }),
            _ => return Ok(()),
        };
        self.at += TimeDelta::days(2);
        let staff = self.person(2);
        let (order, came) = order
            .receive(came, Tolerance::default())
            .map_err(DbError::corrupt)?;
        let order = self.step(Ok::<_, DbError>(order), &came, &staff).await?;
        if stand == Stand::Short
            && let Some(line) = order.lines().last()
        {
            let (line, reason) = (line.id.clone(), reason(self.lang, 1)?);
            let manager = self.person(1);
            self.step(order.close_line(&line, reason), &[], &manager).await?;
        }
        Ok(())
    }

    /// What came of each line, with a lot's number and the date it keeps until; `share` is told whether it is the last line.
    fn came(
        &self,
        order: &PurchaseOrder,
        share: impl Fn(bool, Quantity) -> Option<Quantity>,
    ) -> Vec<ReceiptLine> {
        let last = order.lines().len() - 1;
        let lines = order.lines().iter().enumerate();
        let came = lines.filter_map(|(place, line)| {
            let quantity = share(place == last, line.content.quantity)?;
            let lot = Lot {
                code: Some(format!("L{}-{}", self.at.format("%y%m%d"), place + 1)),
                best_before: best_before(self.lang, &line.content.ingredient, self.at.date_naive()),
                quantity,
            };
            Some(ReceiptLine {
                line: line.id.clone(),
                lots: vec![lot],
            })
        });
        came.collect()
    }

    async fn step<E: std::fmt::Debug>(
        &mut self,
        order: Result<PurchaseOrder, E>,
        came: &[ReceiptLine],
        by: &UserId,
    ) -> Result<PurchaseOrder, DemoError> {
        let order = order.map_err(|error| DbError::corrupt(format!("{error:?}")))?;
        let actor = format!("user:{by}");
        self.at += TimeDelta::minutes(11);
        let at = (actor.as_str(), self.at.timestamp_micros());
        Ok(write_step(self.tx, self.tenant, (order, came), at).await?)
    }

    /// Owner, manager and staff, as they joined.
    fn person(&self, place: usize) -> UserId {
        self.team[place].user.clone()
    }
}

/// So many packs of a staple as the pantry has it; without a pack, so many of its unit.
fn line(lang: Lang, staple: usize, packs: i64) -> LineContent {
    let content = names::content(lang, ItemKind::Ingredient, staple);
    let (unit, pack) = (content.unit().unwrap_or_default(), content.pack());
    let amount = |key: &str| match content.get(key) {
        Some(Value::Cents(amount) | Value::BasisPoints(amount)) => *amount,
        _ => 0,
    };
    LineContent {
        ingredient: format!("ingredients-{staple}"),
        name: content.name().to_owned(),
        quantity: pack
            .as_ref()
            .and_then(|pack| pack.times(packs * 1_000))
            .unwrap_or(Quantity::of(packs, unit)),
        price_cents: amount("price_cents"),
        vat_basis_points: amount("vat_basis_points"),
        pack,
    }
}

fn best_before(lang: Lang, ingredient: &str, came: NaiveDate) -> Option<NaiveDate> {
    let staple = ingredient.strip_prefix("ingredients-")?.parse().ok()?;
    match names::content(lang, ItemKind::Ingredient, staple).get("shelf_life_days") {
        Some(Value::Whole(days)) => Some(came + TimeDelta::days(*days)),
        _ => None,
    }
}

fn reason(lang: Lang, which: usize) -> Result<Reason, DbError> {
    let words = match (lang, which) {
        (Lang::En, 0) => "We still have walnuts for two weeks",
        (Lang::Es, 0) => "Aún tenemos nueces para dos semanas",
        (Lang::Eu, 0) => "Oraindik bi asterako intxaurrak ditugu",
        (Lang::En, _) => "The supplier has run out",
        (Lang::Es, _) => "El proveedor no tiene más",
        (Lang::Eu, _) => "Hornitzaileari amaitu zaio",
    };
    words.parse().map_err(DbError::corrupt)
}

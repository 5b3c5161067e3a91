//! The estimate: three lines of savings against the price of a plan.

use super::{
    AssumptionId, Assumptions, Bills, CentsRange, Field, Inputs, Line, LineId, Offer, Scenario, Unfit,
};
use crate::{
    i18n::Money,
    subscription::{BillingCycle, PlanId},
};
use serde::{Deserialize, Serialize};

/// Days until the savings have paid the first bill; none if they never do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Payback {
    /// With the hopeful assumptions.
    pub soonest: Option<u32>,
    /// With the cautious ones; never before `soonest`.
    pub latest: Option<u32>,
}

/// Net gain of a year in percent of its price, to one decimal; negative is a loss.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RoiPercent {
    /// With the cautious assumptions.
    pub low: f64,
    /// With the hopeful ones.
    pub high: f64,
}

/// The monthly revenue of a location from which on the plan pays for itself, all other inputs as they are;
/// none if no revenue does it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BreakEven {
    /// With the hopeful assumptions.
    pub least: Option<Money>,
    /// With the cautious ones; never below `least`.
    pub most: Option<Money>,
}

/// What a plan saves, costs and leaves. One that does not fit the figures leaves nothing to speak of: no net, no
/// payback, no return.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The plan.
    pub plan: PlanId,
    /// How it is billed.
    pub cycle: BillingCycle,
    /// One bill.
    pub price: Money,
    /// All bills of a year.
    pub yearly_price: Money,
    /// A twelfth of them, to the nearest cent.
    pub monthly_price: Money,
    /// What each source contributes; they add up to the totals.
    pub lines: [Line; 3],
    /// Savings of a month: the lines' sum.
    pub monthly: CentsRange,
    /// Savings of a year: twelve times the month.
    pub yearly: CentsRange,
    /// What remains of a month's savings after its price.
    pub net_monthly: Option<CentsRange>,
    /// What remains of a year's savings after its price.
    pub net_yearly: Option<CentsRange>,
    /// Days until the first bill is paid back.
    pub payback: Payback,
    /// Net gain in percent of the price; none for a plan that costs nothing.
    pub roi: Option<RoiPercent>,
    /// From which revenue on the plan pays for itself.
    pub break_even: BreakEven,
    /// Does the plan allow that many locations?
    pub covers_locations: bool,
    /// What does not fit into the plan; empty where all does.
    pub unfit: Vec<Unfit>,
}

/// What an offered plan saves and costs.
///
/// # Formula
/// Per month, for all locations together:
/// - waste: revenue × unsold / (1 − unsold) × ingredient cost × *waste avoided* (what is sold is 1 − unsold of
///   what is baked; only ingredients are counted, not labour or energy);
/// - planning: hours a week × 52 / 12 × wage × *planning saved*;
/// - lost sales: revenue × lost sales × *recovered* × *margin*.
///
/// A plan saves what its own features bring about ([`LineId::is_within`]), and nothing else. What remains is the savings
/// less the price.
///
/// The cautious end takes the low value of every assumption, the hopeful one the high value.
///
/// # Rounding
/// Each line's month is rounded to the nearest cent; totals are sums of rounded lines and a year is twelve
/// months, so the printed figures add up. Inputs are drawn into their bounds first.
pub fn estimate(inputs: &Inputs, assumptions: &Assumptions, offer: impl Into<Offer>) -> Estimate {
    let offer = offer.into();
    let scenario = Scenario {
        inputs: *inputs,
        assumptions: *assumptions,
        ..Scenario::example()
    }
    .bounded();
    let inputs = &scenario.inputs;
    let [low, high] = [false, true].map(|hopeful| Effects::of(&scenario, hopeful, offer.lines));
    let lines = LineId::ALL.map(|id| {
        let monthly = CentsRange {
            low: low.line(id),
            high: high.line(id),
        };
        Line {
            id,
            within_plan: offer.lines[id as usize],
            monthly,
            yearly: monthly.map(|cents| cents * 12),
        }
    });
    let monthly = CentsRange {
        low: lines.iter().map(|l| l.monthly.low).sum(),
        high: lines.iter().map(|l| l.monthly.high).sum(),
    };
    let yearly = monthly.map(|cents| cents * 12);
    let Bills {
        one: price,
        year: yearly_price,
    } = offer.bills(inputs.cycle);
    let monthly_price = Money {
        cents: (yearly_price.cents + 6).div_euclid(12),
        ..price
    };
    let unfit = offer.unfit(&scenario);
    let fits = unfit.is_empty();
    let less =
        |saved: CentsRange, price: Money| fits.then(|| saved.map(|cents| cents.saturating_sub(price.cents)));
    let paid_back = |saved: i64| payback_days(price.cents, yearly_price.cents, saved).filter(|_| fits);
    let pays_from = |end: &Effects| end.break_even(yearly_price.cents).filter(|_| fits);
    Estimate {
        plan: offer.plan,
        cycle: inputs.cycle,
        price,
        yearly_price,
        monthly_price,
        lines,
        monthly,
        yearly,
        net_monthly: less(monthly, monthly_price),
        net_yearly: less(yearly, yearly_price),
        payback: Payback {
            soonest: paid_back(yearly.high),
            latest: paid_back(yearly.low),
        },
        roi: roi(yearly, yearly_price.cents).filter(|_| fits),
        break_even: BreakEven {
            least: pays_from(&high),
            most: pays_from(&low),
        },
        covers_locations: !unfit.iter().any(|unfit| unfit.field == Field::Locations),
        unfit,
    }
}

/// One end of the assumptions at work, in cents a month for all locations.
struct Effects {
    revenue: f64,
    locations: f64,
    /// Per cent of revenue earned, as a share.
    waste_rate: f64,
    lost_sales_rate: f64,
    planning: f64,
}

impl Effects {
    fn of(scenario: &Scenario, hopeful: bool, within: [bool; 3]) -> Self {
        let inputs = &scenario.inputs;
        let share = |id| {
            let assumption = scenario.assumptions.get(id);
            if hopeful {
                assumption.high.share()
            } else {
                assumption.low.share()
            }
        };
        // What the plan's features don't bring about is multiplied by nothing.
        let within = |line: LineId| f64::from(u8::from(within[line as usize]));
        let unsold = inputs.unsold.share();
        let locations = f64::from(inputs.locations);
        let hours_a_month = inputs.planning_hours_a_week.hours() * 52.0 / 12.0;
        Self {
            revenue: inputs.monthly_revenue.cents as f64 * locations,
            locations,
            waste_rate: unsold / (1.0 - unsold)
                * inputs.ingredient_cost.share()
                * share(AssumptionId::WasteAvoided)
                * within(LineId::Waste),
            lost_sales_rate: inputs.lost_sales.share()
                * share(AssumptionId::LostSalesRecovered)
                * share(AssumptionId::Margin)
                * within(LineId::LostSales),
            planning: hours_a_month
                * inputs.hourly_wage.cents as f64
                * share(AssumptionId::PlanningSaved)
                * within(LineId::Planning)
                * locations,
        }
    }

    fn line(&self, id: LineId) -> i64 {
        let cents = match id {
            LineId::Waste => self.revenue * self.waste_rate,
            LineId::Planning => self.planning,
            LineId::LostSales => self.revenue * self.lost_sales_rate,
        };
        cents.round() as i64
    }

    /// The revenue R of a location with R × locations × (waste rate + lost-sales rate) + planning = the price,
    /// a month each, rounded up to whole euros.
    fn break_even(&self, yearly_price: i64) -> Option<Money> {
        let missing = yearly_price as f64 / 12.0 - self.planning;
        if missing <= 0.0 {
            return Some(Money::eur(0));
        }
        let per_cent = (self.waste_rate + self.lost_sales_rate) * self.locations;
        let cents = (missing / per_cent / 100.0).ceil() * 100.0;
        (per_cent > 0.0 && cents < 1e15).then(|| Money::eur(cents as i64))
    }
}

/// Days until what is saved each day (a 365th of the year) reaches the first bill.
///
/// # Errors
/// `None` when a year saves less than it costs: the next bill comes before this one is paid back.
fn payback_days(bill: i64, yearly_price: i64, saved_a_year: i64) -> Option<u32> {
    if bill <= 0 {
        return Some(0);
    }
    if saved_a_year < yearly_price || saved_a_year <= 0 {
        return None;
    }
    let days = (i128::from(bill) * 365 + i128::from(saved_a_year) - 1) / i128::from(saved_a_year);
    u32::try_from(days).ok()
}

/// (saved − price) / price, in percent with one decimal.
fn roi(saved: CentsRange, price: i64) -> Option<RoiPercent> {
    let percent = |saved: i64| ((saved - price) as f64 / price as f64 * 1000.0).round() / 10.0;
    (price > 0).then(|| RoiPercent {
        low: percent(saved.low),
        high: percent(saved.high),
    })
}

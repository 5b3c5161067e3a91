//! The calculator's numbers one by one: name, unit, bounds, and where each is kept.

use super::{AssumptionId, Scenario};
use serde::{Deserialize, Serialize};

/// What a field counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Euros.
    Euro,
    /// Percent.
    Percent,
    /// Hours.
    Hours,
    /// Things.
    Count,
}

/// The least and the most a field takes, in its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The least.
    pub min: i64,
    /// The most.
    pub max: i64,
}

/// An end of an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Low,
    High,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident = $key:literal;)*) => {
        /// Something a person types or chooses in the calculator.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Field {
            $($(#[$doc])* $variant,)*
        }

        impl Field {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the query string and in the form.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }
    };
}

fields! {
    /// Sales of a month of one location.
    MonthlyRevenue = "revenue";
    /// Share of what is baked that stays unsold.
    Unsold = "unsold";
    /// Ingredients as a share of the price.
    IngredientCost = "ingredients";
    /// Hours of planning a week in one location.
    PlanningHours = "hours";
    /// Cost of an hour.
    HourlyWage = "wage";
    /// Sales lost to stock-outs as a share of the revenue.
    LostSales = "lost";
    /// Number of locations.
    Locations = "locations";
    /// Number of products; may be left empty.
    Products = "products";
    /// Number of people who work with it; may be left empty.
    Users = "users";
    /// The plan.
    Plan = "plan";
    /// The billing cycle.
    Cycle = "cycle";
    /// The second plan.
    Versus = "versus";
    /// The prospect's name.
    Name = "name";
    /// Share of waste avoided, cautious.
    WasteAvoidedLow = "waste_low";
    /// Share of waste avoided, hopeful.
    WasteAvoidedHigh = "waste_high";
    /// Share of planning time saved, cautious.
    PlanningSavedLow = "planning_low";
    /// Share of planning time saved, hopeful.
    PlanningSavedHigh = "planning_high";
    /// Share of lost sales recovered, cautious.
    LostSalesRecoveredLow = "recovered_low";
    /// Share of lost sales recovered, hopeful.
    LostSalesRecoveredHigh = "recovered_high";
    /// Margin of an additional sale, cautious.
    MarginLow = "margin_low";
    /// Margin of an additional sale, hopeful.
    MarginHigh = "margin_high";
}

impl Field {
    /// The unit and the bounds; none for what is no number.
    pub fn number(self) -> Option<(Unit, Bounds)> {
        let (unit, max) = match self {
            Self::MonthlyRevenue => (Unit::Euro, 10_000_000),
            Self::HourlyWage => (Unit::Euro, 500),
            Self::PlanningHours => (Unit::Hours, 500),
            Self::Unsold | Self::LostSales => (Unit::Percent, 80),
            Self::Locations => (Unit::Count, 1_000),
            Self::Products | Self::Users => (Unit::Count, 1_000_000),
            Self::Plan | Self::Cycle | Self::Versus | Self::Name => return None,
            _ => (Unit::Percent, 100),
        };
        Some((
            unit,
            Bounds {
                min: i64::from(self == Self::Locations),
                max,
            },
        ))
    }

    /// May it be left empty?
    pub fn is_optional(self) -> bool {
        matches!(self, Self::Products | Self::Users | Self::Versus | Self::Name)
    }

    /// The two fields of an assumption: cautious, hopeful.
    pub fn of_assumption(id: AssumptionId) -> (Self, Self) {
        match id {
            AssumptionId::WasteAvoided => (Self::WasteAvoidedLow, Self::WasteAvoidedHigh),
            AssumptionId::PlanningSaved => (Self::PlanningSavedLow, Self::PlanningSavedHigh),
            AssumptionId::LostSalesRecovered => (Self::LostSalesRecoveredLow, Self::LostSalesRecoveredHigh),
            AssumptionId::Margin => (Self::MarginLow, Self::MarginHigh),
        }
    }

    /// The assumption a field is an end of.
    fn end(self) -> Option<(AssumptionId, End)> {
        AssumptionId::ALL
            .into_iter()
            .find_map(|id| match Self::of_assumption(id) {
                (low, _) if low == self => Some((id, End::Low)),
                (_, high) if high == self => Some((id, End::High)),
                _ => None,
            })
    }
}

impl Scenario {
    /// The number in `field`, in hundredths of its unit; none for what is no number, or left empty.
    pub fn hundredths(&self, field: Field) -> Option<i64> {
        let inputs = &self.inputs;
        Some(match field {
            Field::MonthlyRevenue => inputs.monthly_revenue.cents,
            Field::Unsold => inputs.unsold.hundredths,
            Field::IngredientCost => inputs.ingredient_cost.hundredths,
            Field::PlanningHours => inputs.planning_hours_a_week.hundredths,
            Field::HourlyWage => inputs.hourly_wage.cents,
            Field::LostSales => inputs.lost_sales.hundredths,
            Field::Locations => i64::from(inputs.locations) * 100,
            Field::Products => i64::from(inputs.products?) * 100,
            Field::Users => i64::from(inputs.users?) * 100,
            other => {
                let (id, end) = other.end()?;
                let assumption = self.assumptions.get(id);
                if end == End::Low {
                    assumption.low.hundredths
                } else {
                    assumption.high.hundredths
                }
            }
        })
    }

    /// Puts a number into `field`, drawn into its bounds; what is no number stays as it is.
    pub fn set_hundredths(&mut self, field: Field, hundredths: i64) {
        let Some((_, bounds)) = field.number() else { return };
        let value = hundredths.clamp(bounds.min * 100, bounds.max * 100);
        let inputs = &mut self.inputs;
        match field {
            Field::MonthlyRevenue => inputs.monthly_revenue.cents = value,
            Field::Unsold => inputs.unsold.hundredths = value,
            Field::IngredientCost => inputs.ingredient_cost.hundredths = value,
            Field::PlanningHours => inputs.planning_hours_a_week.hundredths = value,
            Field::HourlyWage => inputs.hourly_wage.cents = value,
            Field::LostSales => inputs.lost_sales.hundredths = value,
            Field::Locations => inputs.locations = (value / 100) as u32,
            Field::Products => inputs.products = Some((value / 100) as u32),
            Field::Users => inputs.users = Some((value / 100) as u32),
            other => {
                let Some((id, end)) = other.end() else { return };
                let assumption = self.assumptions.get_mut(id);
                let place = if end == End::Low {
                    &mut assumption.low
                } else {
                    &mut assumption.high
                };
                place.hundredths = value;
            }
        }
    }

    /// The same with every number inside its bounds and every assumption's cautious end not above the other.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        for field in Field::ALL {
            if let Some(value) = self.hundredths(*field) {
                self.set_hundredths(*field, value);
            }
        }
        for id in AssumptionId::ALL {
            let assumption = self.assumptions.get_mut(id);
            assumption.high = assumption.high.max(assumption.low);
        }
        self
    }
}

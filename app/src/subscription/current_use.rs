//! What a bakery has and uses, beside what the plans allow.

use obrador_core::{
    subscription::{Plan, PlanId, PriceList, RowItem},
    usage::{Assessment, Kind, Metric},
};

/// What a bakery has and uses.
#[derive(Debug, Clone)]
pub struct CurrentUse {
    plan: PlanId,
    uses: Vec<(Metric, f64)>,
}

impl CurrentUse {
    /// From its metrics; a daily metric's use is its busiest day of the last 30.
    pub fn of(plan: PlanId, metrics: &[Assessment]) -> Self {
        let uses = metrics.iter().map(|m| {
            let use_ = match m.kind {
                Kind::Level => m.current,
                Kind::Daily => m.trend().iter().map(|s| s.value).fold(m.current, f64::max),
            };
            (m.metric, use_)
        });
        Self {
            plan,
            uses: uses.collect(),
        }
    }

    pub(super) fn plan(&self) -> PlanId {
        self.plan
    }

    /// Each metric with what is used of it.
    pub(super) fn all(&self) -> impl Iterator<Item = (Metric, f64)> + '_ {
        self.uses.iter().copied()
    }

    /// What it uses of what a row is about; nothing where that is no metric.
    pub(super) fn uses(&self, item: RowItem) -> f64 {
        self.uses
            .iter()
            .find(|(metric, _)| item.metric() == Some(*metric))
            .map_or(0.0, |(_, use_)| *use_)
    }
    /// What of it that plan would not cover: the metric, what is used, what the plan allows.
    pub(crate) fn beyond<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = (Metric, f64, f64)> + 'a {
        self.uses.iter().filter_map(|(metric, used)| {
            let limit = plan.limit(*metric).at_most()?;
            (*used > limit).then_some((*metric, *used, limit))
        })
    }

    /// Is there a plan that would not cover something of it?
    pub(super) fn exceeds_some_plan(&self, price_list: &PriceList) -> bool {
        let groups = price_list.comparison().groups;
        groups
            .iter()
            .flat_map(|group| &group.rows)
            .any(|row| row.exceeds_any(self.uses(row.item)))
    }
}

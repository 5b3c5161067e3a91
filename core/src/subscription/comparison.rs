//! The plans side by side, in groups of rows.

use super::{FeatureId, Plan, PlanId, PriceList};
use crate::usage::{Kind, Limit, Metric};
use serde::{Deserialize, Serialize};

/// What a group of rows is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// Counts that stay.
    Capacity,
    /// Counts that start again each day.
    Daily,
    /// What the product does.
    Features,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowItem {
    /// The limit of a metric.
    Metric(Metric),
    /// How far a demand forecast looks ahead.
    ForecastHorizon,
    /// A feature.
    Feature(FeatureId),
}

impl RowItem {
    /// The metric whose limit it is, if it is one's.
    pub fn metric(self) -> Option<Metric> {
        match self {
            Self::Metric(metric) => Some(metric),
            Self::ForecastHorizon | Self::Feature(_) => None,
        }
    }
}

/// What a plan has in a row.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A limit, in the metric's own unit.
    Limit(Limit),
    /// A number of days.
    Days(u32),
    /// Contained or not.
    Included(bool),
}

/// One row: the same thing in each plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is about.
    pub item: RowItem,
    /// What each plan has, in the order of `PlanId::ALL`.
    pub cells: [Cell; 3],
    /// Do the plans differ here?
    pub differs: bool,
}

impl Row {
    fn new(item: RowItem, cells: [Cell; 3]) -> Self {
        Self {
            item,
            cells,
            differs: cells[1..].iter().any(|cell| *cell != cells[0]),
        }
    }

    /// What `plan` has.
    pub fn cell(&self, plan: PlanId) -> Cell {
        self.cells[plan as usize]
    }

    /// Is `used` more than `plan` allows? Never where the row is no limit.
    pub fn exceeds(&self, plan: PlanId, used: f64) -> bool {
        matches!(self.cell(plan), Cell::Limit(limit) if !limit.covers(used))
    }

    /// Is it more than some plan allows?
    pub fn exceeds_any(&self, used: f64) -> bool {
        PlanId::ALL.into_iter().any(|plan| self.exceeds(plan, used))
    }
}

/// Rows that belong together; never empty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// What they are about.
    pub kind: GroupKind,
    /// The rows.
    pub rows: Vec<Row>,
}

/// The whole table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Its groups.
    pub groups: Vec<Group>,
}

impl PriceList {
    /// Every limit, and every feature the product has, side by side. The horizon of demand forecasts shows once
    /// the product makes them.
    pub fn comparison(&self) -> Comparison {
        let groups = [
            (GroupKind::Capacity, self.metric_rows(Kind::Level)),
            (GroupKind::Daily, self.metric_rows(Kind::Daily)),
            (GroupKind::Features, self.feature_rows()),
        ];
        let filled = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
        Comparison {
            groups: filled.map(|(kind, rows)| Group { kind, rows }).collect(),
        }
    }

    fn row(&self, item: RowItem, cell: impl Fn(&Plan) -> Cell) -> Row {
        Row::new(item, PlanId::ALL.map(|id| cell(self.plan(id))))
    }

    fn metric_rows(&self, kind: Kind) -> Vec<Row> {
        let metrics = Metric::ALL.into_iter().filter(|m| m.kind() == kind);
        metrics
            .map(|m| self.row(RowItem::Metric(m), |plan| Cell::Limit(plan.limit(m))))
            .collect()
    }

    fn feature_rows(&self) -> Vec<Row> {
        let offered = |feature: FeatureId| self.plans().iter().any(|plan| plan.has(feature));
        let forecasts = offered(FeatureId::BasicForecasting);
        let horizon =
            forecasts.then(|| self.row(RowItem::ForecastHorizon, |plan| Cell::Days(plan.horizon_days)));
        let features = FeatureId::ALL.iter().filter(|f| offered(**f));
        let rows = features.map(|f| self.row(RowItem::Feature(*f), |plan| Cell::Included(plan.has(*f))));
        horizon.into_iter().chain(rows).collect()
    }
}

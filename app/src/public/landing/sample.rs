//! Example figures for the landing page: how a real shop grew over 60 days, mapped linearly onto a small bakery.
//!
//! From "Online Retail II" (D. Chen, UCI Machine Learning Repository, CC BY 4.0): customers to date from 2010-09-27
//! and from 2011-01-25, orders a day from 2011-03-26.

use chrono::{Days, NaiveDate};
use obrador_core::usage::{Assessment, Facts, Limit, Metric, Snapshot};

const AUTUMN: [u16; 60] = [
    3514, 3530, 3546, 3566, 3580, 3580, 3601, 3620, 3636, 3648, 3668, 3675, 3675, 3689, 3703, 3721, 3736,
    3760, 3775, 3775, 3782, 3794, 3804, 3820, 3835, 3848, 3848, 3867, 3881, 3901, 3912, 3925, 3933, 3933,
    3943, 3951, 3969, 3988, 4003, 4006, 4006, 4015, 4026, 4039, 4056, 4069, 4081, 4081, 4094, 4104, 4122,
    4137, 4148, 4162, 4162, 4175, 4185, 4207, 4213, 4230,
];
const WINTER: [u16; 60] = [
    4397, 4402, 4406, 4408, 4408, 4412, 4415, 4421, 4433, 4438, 4445, 4445, 4447, 4452, 4456, 4460, 4463,
    4464, 4464, 4466, 4468, 4473, 4479, 4483, 4488, 4488, 4494, 4498, 4505, 4513, 4520, 4523, 4523, 4527,
    4539, 4546, 4554, 4559, 4565, 4565, 4568, 4576, 4586, 4590, 4599, 4608, 4608, 4610, 4615, 4620, 4626,
    4637, 4649, 4649, 4659, 4663, 4670, 4680, 4687, 4693,
];
const ORDERS: [u16; 60] = [
    0, 32, 74, 87, 103, 73, 95, 0, 20, 65, 82, 83, 71, 126, 0, 32, 65, 65, 64, 88, 56, 0, 42, 72, 59, 73,
    103, 0, 0, 0, 0, 75, 80, 88, 0, 0, 18, 0, 108, 68, 92, 103, 0, 63, 74, 97, 85, 87, 76, 0, 31, 77, 86, 82,
    104, 77, 0, 61, 90, 74,
];

/// Products, storage and API calls of an example bakery on Starter, with their last day `today`.
pub(super) fn metrics(today: NaiveDate) -> Vec<Assessment> {
    vec![
        facts(Metric::Products, 50.0, today, |i| {
            level(&AUTUMN, i, 27.0, 42.0).floor()
        }),
        facts(Metric::StorageGb, 5.0, today, |i| {
            (level(&WINTER, i, 1.8, 3.1) * 10.0).floor() / 10.0
        }),
        facts(Metric::ApiCalls, 1000.0, today, |i| f64::from(ORDERS[i]) * 6.0),
    ]
    .into_iter()
    .map(Facts::assess)
    .collect()
}

/// The series mapped so that it runs from `from` to `to`.
fn level(series: &[u16; 60], i: usize, from: f64, to: f64) -> f64 {
    let (first, last) = (f64::from(series[0]), f64::from(series[59]));
    from + (f64::from(series[i]) - first) / (last - first) * (to - from)
}

fn facts(metric: Metric, limit: f64, today: NaiveDate, value: impl Fn(usize) -> f64) -> Facts {
    let history = (0..59)
        .map(|i| Snapshot {
            date: today - Days::new(59 - i),
            value: value(i as usize),
        })
        .collect();
    Facts {
        metric,
        history,
        current: value(59),
        limit: Limit::AtMost(limit),
        cap: None,
        refused_in_30_days: false,
        today,
    }
}

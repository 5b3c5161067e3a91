//! What trainings, forecasts and bake lists say, as JSON.

use obrador_core::{
    demand::{DemandDay, Earned},
    procurement::Named,
};
use obrador_services::{
    demand::{
        AfterTraining, BakeLine, BakeList, Demand, ForecastRecord, ForecastRun, LearnedRecord, Missing,
        ProductDemand, SeriesResult, ServiceLevel, ShopDemand, Stale, TrainingRecord, WhyNotLearned,
    },
    json_number,
};
use serde_json::{Value, json};

fn named(named: &Named) -> Value {
    json!({ "id": named.id, "name": named.name })
}

fn location(location: Option<&Named>) -> [Value; 2] {
    [
        json!(location.map(|it| &it.id)),
        json!(location.map(|it| &it.name)),
    ]
}

fn pieces(value: f64) -> Value {
    Value::Number(json_number((value * 1_000.0).round() / 1_000.0))
}

fn share(value: f64) -> Value {
    Value::Number(json_number((value * 10_000.0).round() / 10_000.0))
}

fn share_or_null(value: Option<f64>) -> Value {
    value.map_or(Value::Null, share)
}

pub(super) fn of_training(record: &TrainingRecord) -> Value {
    json!({
        "id": record.id, "state": record.state.as_str(), "done": record.done, "of": record.of,
        "asked_by": record.asked_by, "asked_at": record.asked_at, "begun_at": record.begun_at,
        "ended_at": record.ended_at, "through": record.through,
        "forecast": record.forecast.map(AfterTraining::as_str),
    })
}

pub(super) fn of_run(run: &ForecastRun) -> Value {
    json!({
        "id": run.id, "training_id": run.training, "made_at": run.made_at, "made_on": run.made_on, "days": run.days,
        "series": run.series,
    })
}

fn of_why(why: WhyNotLearned) -> Value {
    let (have, need) = match why {
        WhyNotLearned::TooShort { have, need } => (Some(have), Some(need)),
        _ => (None, None),
    };
    json!({ "reason": why.as_str(), "have_days": have, "need_days": need })
}

fn of_missing(missing: &[Missing]) -> Value {
    missing.iter().map(|it| it.as_str()).collect()
}

fn of_earned(earned: Option<&Earned>) -> Value {
    let Some(earned) = earned else {
        return Value::Null;
    };
    json!({
        "days": earned.days, "would_cents": earned.would_cents, "did_cents": earned.did_cents,
        "would_unsold": pieces(earned.would_unsold), "did_unsold": pieces(earned.did_unsold),
        "sold_out_days": earned.sold_out_days,
    })
}

fn of_level(level: ServiceLevel) -> Value {
    json!({ "share": share(level.share), "by": level.by.as_str() })
}

fn of_learned(record: &LearnedRecord) -> Value {
    let learned = &record.learned;
    let accuracy = &learned.accuracy;
    let models = learned.models.iter().map(|score| {
        json!({
            "model": score.model.as_str(), "chosen_on": share_or_null(score.chosen_on),
            "reported": share_or_null(score.reported),
        })
    });
    json!({
        "model": learned.model.as_str(), "days": learned.days, "sold_out_days": learned.censored_days,
        "accuracy": {
            "wape": share_or_null(accuracy.wape), "mase": share_or_null(accuracy.mase),
            "coverage": share_or_null(accuracy.coverage), "naive_wape": share_or_null(accuracy.naive_wape),
            "origins": accuracy.origins, "days": accuracy.days,
        },
        "models": models.collect::<Vec<_>>(),
        "best_level": share_or_null(record.best_level), "missing": of_missing(&record.missing),
        "earned": of_earned(record.earned.as_ref()), "earned_level": share(record.level),
    })
}

fn of_outcome(outcome: &Result<Box<LearnedRecord>, WhyNotLearned>) -> [Value; 2] {
    match outcome {
        Ok(record) => [of_learned(record), Value::Null],
        Err(why) => [Value::Null, of_why(*why)],
    }
}

pub(super) fn of_result(result: &SeriesResult) -> Value {
    let [location_id, location] = location(result.location.as_ref());
    let [learned, not_learned] = of_outcome(&result.outcome);
    json!({
        "product": named(&result.product), "location_id": location_id, "location": location,
        "learned": learned, "not_learned": not_learned,
    })
}

pub(super) fn of_demand(demand: &Demand) -> Value {
    json!({
        "training": demand.training.as_ref().map(of_training),
        "learned": demand.learned.as_ref().map(of_training),
        "results": demand.results.iter().map(of_result).collect::<Vec<_>>(),
        "forecast": demand.run.as_ref().map(of_run),
        "horizon_days": demand.horizon_days, "newer_sales": demand.newer_sales,
    })
}

fn of_day(day: &DemandDay) -> Value {
    json!({
        "date": day.date, "closed": day.closed, "p10": pieces(day.p10), "p50": pieces(day.p50),
        "p90": pieces(day.p90), "mean": pieces(day.mean),
    })
}

pub(super) fn of_forecast(record: &ForecastRecord) -> Value {
    let [location_id, location] = location(record.location.as_ref());
    json!({
        "forecast": of_run(&record.run), "location_id": location_id, "location": location,
        "days": record.days.iter().map(of_day).collect::<Vec<_>>(),
    })
}

fn of_line(line: &BakeLine) -> Value {
    let [location_id, location] = location(line.location.as_ref());
    json!({
        "product": named(&line.product), "location_id": location_id, "location": location, "bake": line.bake,
        "expected": of_day(&line.day), "service_level": of_level(line.level), "missing": of_missing(&line.missing),
        "earned": of_earned(line.earned.as_ref()),
    })
}

fn of_stale(stale: &[Stale]) -> Value {
    stale.iter().map(|it| it.as_str()).collect()
}

pub(super) fn of_bake_list(list: &BakeList) -> Value {
    let not_learned = list.not_learned.iter().map(|(product, shop, why)| {
        let [location_id, location] = location(shop.as_ref());
        json!({
            "product": named(product), "location_id": location_id, "location": location, "not_learned": of_why(*why),
        })
    });
    json!({
        "date": list.date, "today": list.today, "forecast": list.run.as_ref().map(of_run),
        "stale": of_stale(&list.stale), "lines": list.lines.iter().map(of_line).collect::<Vec<_>>(),
        "not_learned": not_learned.collect::<Vec<_>>(),
    })
}

pub(super) fn of_product(product: &ProductDemand) -> Value {
    let shop = |shop: &ShopDemand| {
        let [location_id, location] = location(shop.location.as_ref());
        let [learned, not_learned] = of_outcome(&shop.outcome);
        json!({
            "location_id": location_id, "location": location, "learned": learned, "not_learned": not_learned,
            "service_level": of_level(shop.level),
        })
    };
    json!({
        "product": named(&product.product), "archived": product.archived,
        "service_level": share_or_null(product.set_level),
        "shops": product.shops.iter().map(shop).collect::<Vec<_>>(),
    })
}

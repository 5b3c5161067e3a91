//! The state of forecasts and trainings, in words.

use super::{
    day_words::short_day,
    learned_words::{SeriesName, accuracy_view, why_words},
    load_bake::last_day,
    page_view::{AccuracyView, ForecastView, Missing, NotLearnedRow, TrainingView},
    product_href,
};
use obrador_core::{
    demand::Learned,
    i18n::{DateStyle, format_date},
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    demand::{Demand, SeriesResult, Stale, TrainingRecord, TrainingState, WhyNotLearned},
};

/// How many of a day's are left, and of how many.
pub type Left = Option<(i64, i64)>;

/// Why there is no list; none where there is one. `too_few` says that there are too few sales to learn from.
pub fn missing(demand: &Demand, too_few: Option<Missing>) -> Option<Missing> {
    let learned = demand.results.iter().any(|it| it.outcome.is_ok());
    if learned {
        return demand.run.is_none().then_some(Missing::Forecast);
    }
    if too_few.is_some() {
        return too_few;
    }
    if demand.learned.is_none() || demand.newer_sales {
        return Some(Missing::Training);
    }
    let most = demand.results.iter().filter_map(|it| match it.outcome {
        Err(WhyNotLearned::TooShort { have, need }) => Some((have, need)),
        _ => None,
    });
    Some(match most.max() {
        Some((have, need)) => Missing::Days { have, need },
        None => Missing::Learned,
    })
}

/// The forecast.
pub fn forecast_view(
    actor: &Actor,
    demand: &Demand,
    stale: &[Stale],
    (left, may_forecast): (Left, bool),
) -> ForecastView {
    let t = Texts::of(actor.lang);
    let run = demand.run.as_ref();
    let made = run.map(|run| {
        let through = demand.learned.as_ref().and_then(|it| it.through);
        let until = through.unwrap_or(run.made_on);
        let last = last_day(Some(run), run.made_on);
        let args = [
            ("at", actor.zone.moment(t.lang, run.made_at).into()),
            ("until", format_date(t.lang, until, DateStyle::Short).into()),
            ("last", format_date(t.lang, last, DateStyle::Short).into()),
        ];
        t.with("demand-forecast-made", &args)
    });
    let newer = stale.iter().find_map(|stale| match stale {
        Stale::NewerSales => Some(t.get("demand-forecast-newer")),
        Stale::Old(day) => Some(t.with("demand-forecast-old", &[("day", short_day(t, *day).into())])),
        Stale::TooFar | Stale::NoForecast => None,
    });
    ForecastView {
        made,
        newer,
        days: run.map_or(0, |run| run.days),
        horizon: demand.horizon_days,
        left: left_words(t, "demand-forecast-left", left),
        may_forecast,
    }
}

/// How many of a day's are left.
fn left_words(t: Texts, key: &str, left: Left) -> Option<String> {
    let (left, limit) = left?;
    let args = [
        ("count", (left as f64).into()),
        ("left", left.to_string().into()),
        ("limit", limit.to_string().into()),
    ];
    Some(t.with(key, &args))
}

/// The training.
pub fn training_view(
    actor: &Actor,
    demand: &Demand,
    several: bool,
    (left, may_train): (Left, bool),
) -> TrainingView {
    let t = Texts::of(actor.lang);
    let training = demand.training.as_ref();
    let failed = training.is_some_and(|it| it.state == TrainingState::Failed);
    let not_learned = demand.results.iter().filter_map(|it| {
        let why = *it.outcome.as_ref().err()?;
        Some(NotLearnedRow {
            product: it.product.name.clone(),
            shop: it
                .location
                .as_ref()
                .filter(|_| several)
                .map(|shop| shop.name.clone()),
            why: why_words(t, why),
        })
    });
    TrainingView {
        running: training.filter(|it| it.state.is_open()).map(|it| progress(t, it)),
        last: last_words(t, actor, demand),
        failed,
        not_learned: not_learned.collect(),
        left: left_words(t, "demand-training-left", left),
        may_train,
    }
}

fn progress(t: Texts, training: &TrainingRecord) -> (u32, String) {
    match training.of {
        Some(of) if training.state == TrainingState::Running && of > 0 => {
            let args = [
                ("done", training.done.to_string().into()),
                ("total", of.to_string().into()),
            ];
            let percent = u64::from(training.done.min(of)) * 100 / u64::from(of);
            (percent as u32, t.with("demand-training-progress", &args))
        }
        _ => (0, t.get("demand-training-waits")),
    }
}

fn last_words(t: Texts, actor: &Actor, demand: &Demand) -> Option<String> {
    let failed = demand
        .training
        .as_ref()
        .filter(|it| it.state == TrainingState::Failed);
    if let Some(failed) = failed {
        let at = actor.zone.moment(t.lang, failed.asked_at);
        return Some(t.with("demand-training-failed", &[("at", at.into())]));
    }
    let last = demand.learned.as_ref()?;
    let learned = demand.results.iter().filter(|it| it.outcome.is_ok()).count();
    let at = actor.zone.moment(t.lang, last.ended_at.unwrap_or(last.asked_at));
    let args = [
        ("count", (learned as f64).into()),
        ("at", at.into()),
        ("learned", learned.to_string().into()),
    ];
    Some(t.with("demand-training-done", &args))
}

/// How near the forecasts came.
pub fn accuracy_of(t: Texts, results: &[SeriesResult], several: bool) -> AccuracyView {
    let learned = results.iter().filter_map(|it| {
        let learned: &Learned = &it.outcome.as_ref().ok()?.learned;
        let shop = it.location.as_ref();
        let name = match shop {
            Some(shop) if several => format!("{} ({})", it.product.name, shop.name),
            _ => it.product.name.clone(),
        };
        let href = product_href(&it.product.id, shop.map_or("", |shop| shop.id.as_str()), None);
        Some((SeriesName { name, href }, learned))
    });
    let learned: Vec<_> = learned.collect();
    accuracy_view(t, &learned)
}

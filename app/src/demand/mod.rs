//! Demand on pages: how much to bake, the state of forecasts and trainings, a product's days ahead.

mod accuracy;
mod bake_list;
mod bake_view;
mod day_words;
mod earned;
mod earned_words;
mod forecast_card;
mod learned_words;
mod level_form;
mod load_bake;
mod load_page;
mod load_product;
mod page;
mod page_view;
mod product_chart;
mod product_page;
mod product_tables;
mod product_view;
mod training_card;
mod words;

pub use bake_view::{BakeListView, BakeRow, EarnedRow, EarnedView, Shop};
pub use day_words::{day_ahead, day_before, fan, short_day, sold_out_words};
pub use earned_words::earned_view;
pub use learned_words::{SeriesName, accuracy_view, model_rows, sentences, why_words};
pub use load_bake::{bake_list_view, last_day};
pub use load_page::{Left, accuracy_of, forecast_view, missing, training_view};
pub use load_product::{KnownOf, level_form, level_words_of, product_view};
pub use page::DemandPage;
pub use page_view::{
    AccuracyRow, AccuracyView, DemandView, ForecastView, LeftOut, Missing, NotLearnedRow, TrainingView,
};
pub use product_page::ProductPage;
pub use product_view::{LevelForm, ModelRow, PastDay, ProductDay, ProductView};
pub use words::{
    band_words, coverage_words, enough_words, error_words, history_words, level_words, model_words,
    nearer_words, of_days, out_of, pieces, whole_percent,
};

/// The address of the bake list; all pages of demand are below.
pub const DEMAND: &str = "/app/demand";
/// Where a training is begun.
pub const TRAIN: &str = "/app/demand/train";
/// Where a forecast is made.
pub const FORECAST: &str = "/app/demand/forecast";
/// How far ahead a forecast looks, to choose from, in days: what plans have.
pub const HORIZONS: [u32; 4] = [7, 30, 90, 365];

/// The address of a day's bake list.
pub fn bake_href(date: &str, shop: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !date.is_empty() {
        query.append_pair("date", date);
    }
    if !shop.is_empty() {
        query.append_pair("location", shop);
    }
    match query.finish() {
        query if query.is_empty() => DEMAND.to_owned(),
        query => format!("{DEMAND}?{query}"),
    }
}

/// The address of a product's forecast.
pub fn product_path(product: &str) -> String {
    format!("{DEMAND}/product/{product}")
}

/// The same for a shop, so many days ahead.
pub fn product_href(product: &str, shop: &str, days: Option<u32>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !shop.is_empty() {
        query.append_pair("location", shop);
    }
    if let Some(days) = days {
        query.append_pair("days", &days.to_string());
    }
    match query.finish() {
        query if query.is_empty() => product_path(product),
        query => format!("{}?{query}", product_path(product)),
    }
}

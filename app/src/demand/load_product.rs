//! A product's demand, in words.

use super::{
    bake_view::Shop,
    day_words::{day_ahead, day_before, fan, sold_out_words},
    learned_words::{model_rows, sentences, why_words},
    product_path,
    product_view::{LevelForm, ProductView},
    words::{enough_words, level_words},
};
use chrono::NaiveDate;
use obrador_core::{
    auth::Permission,
    demand::Observed,
    i18n::{DateStyle, format_date, format_shortest},
    usage::Snapshot,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    demand::{ForecastRecord, LevelBy, ProductDemand, ShopDemand},
};

/// So many of the days that were stand in the table.
const LISTED: usize = 14;

/// What is known of a product in one shop.
#[derive(Debug, Clone)]
pub struct KnownOf<'a> {
    /// The product.
    pub product: &'a ProductDemand,
    /// The shop that is looked at; none where nothing is known of the product.
    pub shop: Option<&'a ShopDemand>,
    /// Its forecast.
    pub forecast: Option<&'a ForecastRecord>,
    /// Its days that were, in order.
    pub days: &'a [(NaiveDate, Observed)],
    /// So many days ahead are asked for.
    pub ahead: u32,
    /// How far the plan looks.
    pub horizon: u32,
}

/// The page.
pub fn product_view(actor: &Actor, known: &KnownOf<'_>) -> ProductView {
    let t = Texts::of(actor.lang);
    let shops = known.product.shops.iter().filter_map(|it| it.location.as_ref());
    let shops: Vec<Shop> = shops
        .map(|shop| Shop {
            id: shop.id.clone(),
            name: shop.name.clone(),
        })
        .collect();
    let shop = known.shop.and_then(|it| it.location.as_ref());
    let shop = shop.map(|shop| shop.id.clone()).unwrap_or_default();
    let level = known.shop.map(|it| it.level);
    let days = known.forecast.map_or(&[][..], |it| &it.days[..]);
    let days = &days[..days.len().min(known.ahead as usize)];
    let ends_before = days
        .last()
        .filter(|_| days.len() < known.ahead as usize)
        .map(|last| {
            let last = format_date(t.lang, last.date, DateStyle::Short);
            t.with("demand-ends-before", &[("last", last.into())])
        });
    let learned = known.shop.and_then(|it| it.outcome.as_ref().ok());
    let why_none = match known.shop.map(|it| &it.outcome) {
        Some(Err(why)) => Some(why_words(t, *why)),
        _ if days.is_empty() => Some(t.get("demand-why-no-forecast")),
        _ => None,
    };
    let (history, sold_out) = sold(known.days);
    let may_set = actor.may(Permission::EditCatalogue);
    ProductView {
        id: known.product.product.id.clone(),
        name: known.product.product.name.clone(),
        told: None,
        shops,
        days: known.ahead,
        horizon: known.horizon,
        ends_before,
        why_none,
        sold_out_words: sold_out_words(t, sold_out.len(), history.len()),
        history,
        sold_out,
        fan: fan(days),
        ahead: days
            .iter()
            .map(|day| day_ahead(t, day, level.map_or(0.0, |level| level.share), &shop))
            .collect(),
        past: known
            .days
            .iter()
            .rev()
            .take(LISTED)
            .map(|(date, was)| day_before(t, *date, *was))
            .collect(),
        accuracy: learned.map_or_else(Vec::new, |it| sentences(t, &[&it.learned])),
        models: learned.map_or_else(Vec::new, |it| model_rows(t, &it.learned)),
        level: may_set.then(|| level_form(t, known.product, known.shop)),
        level_words: level.map(|level| enough_words(t, level.share)),
        shop,
    }
}

/// The days that are known, with their pieces, and those on which it was sold out.
fn sold(days: &[(NaiveDate, Observed)]) -> (Vec<Snapshot>, Vec<NaiveDate>) {
    let known = days.iter().filter_map(|(date, was)| match was {
        Observed::Sold(value) | Observed::SoldOut(value) => Some(Snapshot {
            date: *date,
            value: *value,
        }),
        Observed::Closed | Observed::Unknown => None,
    });
    let sold_out = days.iter().filter(|(_, was)| matches!(was, Observed::SoldOut(_)));
    (known.collect(), sold_out.map(|(date, _)| *date).collect())
}

/// The form of its service level, as it stands in that shop; of a product that nothing is known of it holds what somebody set.
pub fn level_form(t: Texts, product: &ProductDemand, shop: Option<&ShopDemand>) -> LevelForm {
    let share = shop.map(|shop| shop.level.share).or(product.set_level);
    LevelForm {
        written_in: t.lang,
        action: format!("{}/level", product_path(&product.product.id)),
        typed: share.map_or_else(String::new, |share| format_shortest(t.lang, share * 100.0, 1)),
        error: None,
        means: shop.map_or_else(Vec::new, |shop| level_words_of(t, shop)),
        is_own: product.set_level.is_some(),
    }
}

/// What the service level is, where it comes from and what it means.
pub fn level_words_of(t: Texts, shop: &ShopDemand) -> Vec<String> {
    let share = shop.level.share;
    let key = match shop.level.by {
        LevelBy::Set => "demand-level-own",
        LevelBy::Economics => "demand-level-from-margin",
        LevelBy::Usual => "demand-level-usual",
    };
    let first = t.with(key, &[("level", level_words(t, share).into())]);
    let learned = shop
        .outcome
        .as_ref()
        .ok()
        .filter(|_| shop.level.by == LevelBy::Usual);
    let missing = learned.into_iter().flat_map(|it| &it.missing);
    let missing = missing.map(|missing| t.get(&format!("demand-missing-{}", missing.as_str())));
    let mut words = vec![first];
    words.extend(missing);
    words.push(enough_words(t, share));
    words
}

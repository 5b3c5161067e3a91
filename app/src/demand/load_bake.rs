//! A bake list, in words.

use super::{
    bake_view::{BakeListView, BakeRow, Shop},
    day_words::short_day,
    earned_words::earned_view,
    product_href,
    words::{band_words, pieces},
};
use chrono::{Days, NaiveDate};
use obrador_core::{
    auth::Permission,
    demand::Earned,
    i18n::{DateStyle, format_date, format_number},
    procurement::Named,
};
use obrador_locales::Texts;
use obrador_services::{
    actor::Actor,
    demand::{BakeLine, BakeList, ForecastRun},
};
use std::collections::{BTreeMap, BTreeSet};

/// Days that are offered as links.
const NEXT: u64 = 7;

/// The list of the shop whose id is `shop`, or of all together where that is empty. `plan` and `ingredients` are the ways into
/// production, for whom they are.
pub fn bake_list_view(
    actor: &Actor,
    list: &BakeList,
    (shop, shops): (&str, Vec<Shop>),
    (plan, ingredients): (Option<String>, Option<String>),
) -> BakeListView {
    let t = Texts::of(actor.lang);
    let of_shop = |location: Option<&Named>| shop.is_empty() || location.is_some_and(|it| it.id == shop);
    let lines: Vec<&BakeLine> = list
        .lines
        .iter()
        .filter(|line| of_shop(line.location.as_ref()))
        .collect();
    let several = shops.len() > 1;
    let rows = if several && shop.is_empty() {
        of_all_shops(t, &lines)
    } else {
        lines
            .iter()
            .filter(|line| !line.day.closed)
            .map(|line| row(t, line))
            .collect()
    };
    let total: u32 = lines.iter().map(|line| line.bake).sum();
    let left_out: BTreeSet<&String> = list
        .not_learned
        .iter()
        .filter(|(_, location, _)| of_shop(location.as_ref()))
        .map(|(product, _, _)| &product.name)
        .collect();
    let tomorrow = list.today + Days::new(1);
    let days = (0..NEXT).filter_map(|ahead| tomorrow.checked_add_days(Days::new(ahead)));
    BakeListView {
        date: list.date.to_string(),
        title: format_date(t.lang, list.date, DateStyle::Long),
        is_tomorrow: list.date == tomorrow,
        days: days.map(|day| (day.to_string(), short_day(t, day))).collect(),
        bounds: (
            list.today.to_string(),
            last_day(list.run.as_ref(), tomorrow).to_string(),
        ),
        shops,
        shop: shop.to_owned(),
        rows,
        total: format_number(t.lang, f64::from(total), 0),
        closed: !lines.is_empty() && lines.iter().all(|line| line.day.closed),
        left_out: left_out.into_iter().cloned().collect(),
        plan,
        ingredients,
        earned: actor
            .may(Permission::ViewPrices)
            .then(|| earned(t, &lines, several))
            .flatten(),
    }
}

/// The last day that a forecast knows; `otherwise` where there is none.
pub fn last_day(run: Option<&ForecastRun>, otherwise: NaiveDate) -> NaiveDate {
    let last = run.and_then(|run| run.made_on.checked_add_days(Days::new(u64::from(run.days))));
    last.map_or(otherwise, |last| last.max(otherwise))
}

fn shop_of(line: &BakeLine) -> &str {
    line.location.as_ref().map_or("", |it| it.id.as_str())
}

fn row(t: Texts, line: &BakeLine) -> BakeRow {
    let args = [
        ("expected", pieces(t, line.day.p50).into()),
        ("band", band_words(t, line.day.p10, line.day.p90).into()),
    ];
    BakeRow {
        product: line.product.name.clone(),
        href: product_href(&line.product.id, shop_of(line), None),
        bake: format_number(t.lang, f64::from(line.bake), 0),
        expected: pieces(t, line.day.p50),
        within: t.with("demand-within", &args),
    }
}

/// A row a product, and beside it how many of them are for which shop.
fn of_all_shops(t: Texts, lines: &[&BakeLine]) -> Vec<BakeRow> {
    let mut products: BTreeMap<(&str, &str), Vec<&BakeLine>> = BTreeMap::new();
    for line in lines.iter().filter(|line| !line.day.closed) {
        let product = (line.product.name.as_str(), line.product.id.as_str());
        products.entry(product).or_default().push(line);
    }
    let rows = products.into_iter().map(|((name, id), lines)| {
        let bake: u32 = lines.iter().map(|line| line.bake).sum();
        let expected: f64 = lines.iter().map(|line| line.day.p50).sum();
        let each = lines.iter().filter_map(|line| {
            let shop = &line.location.as_ref()?.name;
            Some(format!(
                "{shop}\u{a0}{}",
                format_number(t.lang, f64::from(line.bake), 0)
            ))
        });
        let each: Vec<_> = each.collect();
        BakeRow {
            product: name.to_owned(),
            href: product_href(id, lines.first().map_or("", |line| shop_of(line)), None),
            bake: format_number(t.lang, f64::from(bake), 0),
            expected: pieces(t, expected),
            within: each.join(" · "),
        }
    });
    rows.collect()
}

fn earned(t: Texts, lines: &[&BakeLine], several: bool) -> Option<super::EarnedView> {
    let name = |line: &BakeLine| match &line.location {
        Some(shop) if several => format!("{} ({})", line.product.name, shop.name),
        _ => line.product.name.clone(),
    };
    let known = lines.iter().filter_map(|line| Some((name(line), line.earned?)));
    let known: Vec<(String, Earned)> = known.collect();
    let unknown = lines.iter().filter(|line| line.earned.is_none());
    let unknown: Vec<String> = unknown.map(|line| name(line)).collect();
    earned_view(t, &known, &unknown)
}

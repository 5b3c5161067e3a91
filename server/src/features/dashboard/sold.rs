//! Yesterday's sales against what was expected, and tomorrow's bake list, in words.

use chrono::NaiveDate;
use obrador_app::dashboard::{BakeView, YesterdayView};
use obrador_core::i18n::{
    DateStyle, Money, MoneyStyle, format_date, format_money, format_number, format_scaled,
};
use obrador_locales::Texts;
use obrador_services::demand::{BakeList, Yesterday};
use std::collections::BTreeMap;

/// So many products of the bake list are shown, and of those that were sold out.
const TOP: usize = 5;

/// How yesterday went; what was left over costs something for those who see prices.
pub(super) fn yesterday_view(t: Texts, yesterday: &Yesterday, sees_prices: bool) -> YesterdayView {
    let whole = |value: f64| format_number(t.lang, value, 0);
    let thousandths = |value: i64| format_scaled(t.lang, value, 3);
    let mut facts = vec![(t.get("home-sold"), thousandths(yesterday.sold_all))];
    if let Some(band) = yesterday.expected {
        let expected = whole(band.expected);
        let words = match band.from_to {
            Some((from, to)) => t.with(
                "home-expected-range",
                &[
                    ("expected", expected.into()),
                    ("from", whole(from).into()),
                    ("to", whole(to).into()),
                ],
            ),
            None => expected,
        };
        facts.push((t.get("home-expected"), words));
        if yesterday.sold != yesterday.sold_all {
            facts.push((t.get("home-sold-expected"), thousandths(yesterday.sold)));
        }
    }
    if yesterday.unsold > 0 {
        let unsold = thousandths(yesterday.unsold);
        let cost = yesterday.unsold_cents.filter(|_| sees_prices).map(Money::eur);
        let words = match cost {
            Some(cost) => t.with(
                "home-unsold-cost",
                &[
                    ("unsold", unsold.into()),
                    ("cost", format_money(t.lang, cost, MoneyStyle::Exact).into()),
                ],
            ),
            None => unsold,
        };
        facts.push((t.get("home-unsold"), words));
    }
    if !yesterday.sold_out.is_empty() {
        let names: Vec<_> = yesterday
            .sold_out
            .iter()
            .take(TOP)
            .map(|it| it.name.clone())
            .collect();
        let more = yesterday.sold_out.len().saturating_sub(TOP);
        let mut words = names.join(", ");
        if more > 0 {
            words = [&words, " · ", &more_words(t, more)].concat();
        }
        facts.push((t.get("home-sold-out"), words));
    }
    YesterdayView {
        date: format_date(t.lang, yesterday.day, DateStyle::DayMonth),
        facts,
        href: day_of_sales(yesterday.day),
    }
}

/// Where a day's sales are.
pub(super) fn day_of_sales(day: NaiveDate) -> String {
    format!("/app/sales/day?date={day}")
}

fn more_words(t: Texts, more: usize) -> String {
    t.with(
        "home-bake-more",
        &[
            ("count", (more as f64).into()),
            ("number", more.to_string().into()),
        ],
    )
}

/// The top of a bake list, all shops together; none where nothing is to be baked.
pub(super) fn bake_view(t: Texts, list: &BakeList) -> Option<BakeView> {
    let mut all: BTreeMap<&str, (&str, u32)> = BTreeMap::new();
    for line in list.lines.iter().filter(|line| line.bake > 0) {
        let entry = all
            .entry(line.product.id.as_str())
            .or_insert((line.product.name.as_str(), 0));
        entry.1 += line.bake;
    }
    let mut lines: Vec<_> = all.into_values().collect();
    lines.sort_by_key(|(name, pieces)| (std::cmp::Reverse(*pieces), *name));
    let more = lines.len().saturating_sub(TOP);
    lines.truncate(TOP);
    (!lines.is_empty()).then(|| BakeView {
        lines: lines
            .into_iter()
            .map(|(name, pieces)| (name.to_owned(), format_number(t.lang, f64::from(pieces), 0)))
            .collect(),
        more: if more > 0 {
            more_words(t, more)
        } else {
            String::new()
        },
    })
}

//! The tables of the page to hand over: savings and price, every plan, the bakery's figures, the assumptions.

use super::{
    fields::NUMBERS,
    labels::text_key,
    result_words::{ResultWords, line_slots, percent},
};
use crate::{i18n::texts, messages::Messages};
use leptos::prelude::*;
use obrador_core::{
    i18n::{Lang, Money, MoneyStyle, format_money, format_money_range, format_number},
    roi::{
        AssumptionId, CentsRange, Estimate, Field, Form, Offer, Percent, Scenario, Source, Unit, estimate,
    },
};

fn range(lang: Lang, cents: CentsRange) -> String {
    let (low, high) = cents.money();
    format_money_range(lang, low.to_whole(), high.to_whole(), MoneyStyle::Auto)
}

/// Line by line, a month and a year: savings, price, what remains.
pub(super) fn savings(m: &Messages, words: &ResultWords, estimate: &Estimate) -> AnyView {
    let lang = m.lang();
    let row = |name: String, from: Option<String>, month: String, year: String| {
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{name} {from.map(|from| view! { <small>{from}</small> })}</th>
                <td role="cell">{month}</td>
                <td role="cell">{year}</td>
            </tr>
        }
    };
    let lines: Vec<_> = estimate
        .lines
        .iter()
        .map(|line| {
            let much = |cents| {
                if line.within_plan {
                    range(lang, cents)
                } else {
                    "–".to_owned()
                }
            };
            let from = words.text(line_slots(line.id).1);
            let name = m.get(&text_key("roi-line", line.id.as_str()));
            row(name, Some(from), much(line.monthly), much(line.yearly))
        })
        .collect();
    let price = |money: Money| {
        let less = Money {
            cents: -money.cents,
            ..money
        };
        format_money(lang, less, MoneyStyle::Auto)
    };
    let net = |net: Option<CentsRange>| net.map_or_else(String::new, |net| range(lang, net));
    let fact = |slot: &str, key: &str| {
        let text = words.text(slot);
        (!text.is_empty()).then(|| view! { <div><dt>{m.get(key)}</dt><dd>{text}</dd></div> })
    };
    view! {
        <section>
            <table class="sheet-savings" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{m.get("roi-sheet-savings")}</th>
                        <th role="columnheader" scope="col">{m.get("roi-sheet-month")}</th>
                        <th role="columnheader" scope="col">{m.get("roi-sheet-year")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines}</tbody>
                <tfoot role="rowgroup">
                    {row(m.get("roi-saved"), None, range(lang, estimate.monthly), range(lang, estimate.yearly))}
                    {row(m.get("roi-cost"), None, price(estimate.monthly_price), price(estimate.yearly_price))}
                    {row(m.get("roi-left"), None, net(estimate.net_monthly), net(estimate.net_yearly))}
                </tfoot>
            </table>
            <dl class="roi-facts">
                {fact("payback", "roi-payback")}
                {fact("percent", "roi-percent")}
                {fact("break-even", "roi-break-even")}
            </dl>
        </section>
    }
    .into_any()
}

/// Every plan with these figures, in a line each.
pub(super) fn all_plans(m: &Messages, form: &Form, offers: &[Offer]) -> AnyView {
    let scenario = &form.scenario;
    let plans: Vec<_> = offers
        .iter()
        .map(|offer| {
            let estimate = estimate(&scenario.inputs, &scenario.assumptions, *offer);
            let words = ResultWords::about(m, scenario, offers, &estimate);
            view! { <li>{words.text("total")}</li> }
        })
        .collect();
    view! {
        <section>
            <h2>{m.get("roi-sheet-plans")}</h2>
            <ul>{plans}</ul>
        </section>
    }
    .into_any()
}

/// The bakery's figures.
pub(super) fn figures(m: &Messages, form: &Form) -> AnyView {
    let t = texts();
    let rows: Vec<_> = NUMBERS
        .into_iter()
        .map(|field| (field, form.scenario.text(m.lang(), field)))
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| {
            // Where a figure may be left out, its label says so; here it is given.
            let label = match field {
                Field::Products => t.get("metric-products"),
                Field::Users => t.get("metric-users"),
                _ => m.get(&text_key("roi", field.key())),
            };
            view! { <div><dt>{label}</dt><dd>{with_unit(m.lang(), field, &form.scenario, text)}</dd></div> }
        })
        .collect();
    let example = form
        .scenario
        .is_example()
        .then(|| view! { <p class="roi-example">{m.get("roi-example")}</p> });
    view! {
        <section>
            <h2>{m.get("roi-sheet-figures")}</h2>
            {example}
            <dl class="roi-facts">{rows}</dl>
        </section>
    }
    .into_any()
}

/// As a sentence would have it, with groups and the unit.
fn with_unit(lang: Lang, field: Field, scenario: &Scenario, text: String) -> String {
    let hundredths = scenario.hundredths(field).unwrap_or_default();
    match field.number() {
        Some((Unit::Euro, _)) => format_money(lang, Money::eur(hundredths), MoneyStyle::Auto),
        Some((Unit::Percent, _)) => percent(lang, Percent { hundredths }),
        Some((Unit::Hours, _)) => format!("{text}\u{a0}h"),
        _ => format_number(lang, hundredths as f64 / 100.0, 0),
    }
}

/// The assumptions, each with both ends and whose it is.
pub(super) fn assumptions(m: &Messages, form: &Form) -> AnyView {
    let t = texts();
    let rows: Vec<_> = AssumptionId::ALL
        .into_iter()
        .map(|id| {
            let assumption = form.scenario.assumptions.get(id);
            let end = |share: Percent| percent(m.lang(), share);
            let edited =
                (assumption.source() == Source::Edited).then(|| [" ", &t.get("roi-sheet-edited")].concat());
            view! {
                <tr>
                    <th scope="row">
                        {m.get(&text_key("roi-assumption", id.as_str()))}
                        <small>{m.get(&text_key("roi-explain", id.as_str()))} {edited}</small>
                    </th>
                    <td>{end(assumption.low)}</td>
                    <td>{end(assumption.high)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{m.get("roi-sheet-assumptions")}</th>
                        <th scope="col">{m.get("roi-low")}</th>
                        <th scope="col">{m.get("roi-high")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

//! What the figures come to, line by line, each with where it comes from.

use super::fields::text_key;
use crate::messages::Messages;
use leptos::prelude::*;
use obrador_core::{
    i18n::{Lang, Money, MoneyStyle, format_money, format_money_range, format_number, format_percent},
    roi::{CentsRange, Estimate, Form, Line, Payback, Scenario, estimate},
    subscription::{Plan, PlanId},
};

/// The result of the first plan and, where one is chosen, of the second beside it.
#[component]
pub(super) fn Results(
    form: Memo<Form>,
    lang: Lang,
    texts: StoredValue<Messages>,
    plans: StoredValue<Vec<Plan>>,
) -> impl IntoView {
    move || {
        let scenario = form.with(|form| form.scenario.clone());
        let first = scenario.inputs.plan;
        let chosen = [Some(first), scenario.versus.filter(|versus| *versus != first)];
        let estimates: Vec<_> = chosen
            .into_iter()
            .flatten()
            .filter_map(|plan| estimate_of(&scenario, plans, plan))
            .collect();
        let both = estimates.len() > 1;
        let wrong = form.with(|form| !form.errors.is_empty());
        let m = |key: &str| texts.with_value(|m| m.get(key));
        let example = scenario
            .is_example()
            .then(|| view! { <p class="roi-example">{m("roi-example")}</p> });
        let name = (!scenario.name.is_empty()).then(|| {
            let title = texts.with_value(|m| m.phrase("roi-for-name", None, &[("name", &scenario.name)]));
            view! { <p class="roi-for">{title}</p> }
        });
        let wrong = wrong.then(|| view! { <p class="field-error">{m("roi-wrong")}</p> });
        let columns: Vec<_> = estimates
            .into_iter()
            .map(|estimate| texts.with_value(|m| result(m, lang, &scenario, &estimate)))
            .collect();
        view! {
            {name}
            {example}
            {wrong}
            <div class="roi-columns" class:both=both aria-live="polite">{columns}</div>
        }
    }
}

fn estimate_of(scenario: &Scenario, plans: StoredValue<Vec<Plan>>, id: PlanId) -> Option<Estimate> {
    plans.with_value(|plans| {
        let plan = plans.iter().find(|plan| plan.id == id)?;
        Some(estimate(&scenario.inputs, &scenario.assumptions, plan))
    })
}

fn result(m: &Messages, lang: Lang, scenario: &Scenario, estimate: &Estimate) -> AnyView {
    let range = |cents: CentsRange| {
        let (low, high) = cents.money();
        format_money_range(lang, whole(low), whole(high), MoneyStyle::Auto)
    };
    let price = format_money(lang, estimate.price, MoneyStyle::Auto);
    let roi = estimate.roi.map(|roi| {
        format!(
            "{} – {}",
            format_percent(lang, roi.low, 0),
            format_percent(lang, roi.high, 0)
        )
    });
    let lines: Vec<_> = estimate
        .lines
        .iter()
        .map(|l| line(m, lang, scenario, l, range(l.monthly)))
        .collect();
    let too_small = (!estimate.covers_locations)
        .then(|| view! { <p class="field-error">{m.get("roi-too-few-locations")}</p> });
    let price_key = if estimate.price == estimate.yearly_price {
        "price-a-year"
    } else {
        "price-a-month"
    };
    let name = m.get(&text_key("plan", estimate.plan.as_str()));
    let label = name.clone();
    let fact = |key: &str, value: String| view! { <div><dt>{m.get(key)}</dt><dd>{value}</dd></div> };
    view! {
        <section class="roi-result" data-plan=estimate.plan.as_str() aria-label=label>
            <header>
                <h3>{name}</h3>
                <span>{m.phrase(price_key, None, &[("price", &price)])}</span>
            </header>
            {too_small}
            <p class="roi-headline">
                <strong>{range(estimate.monthly)}</strong>
                <span>{m.get("roi-monthly")}</span>
            </p>
            <ul class="roi-lines">{lines}</ul>
            <dl class="roi-facts">
                {fact("roi-yearly", range(estimate.yearly))}
                {fact("roi-net", range(estimate.net_yearly))}
                {fact("roi-payback", payback(m, lang, estimate.payback))}
                {roi.map(|roi| fact("roi-percent", roi))}
                {fact("roi-break-even", break_even(m, lang, estimate))}
            </dl>
        </section>
    }
    .into_any()
}

/// Whole euros: more would pretend to know more.
fn whole(money: Money) -> Money {
    Money {
        cents: (money.cents as f64 / 100.0).round() as i64 * 100,
        ..money
    }
}

/// One source of savings, what it contributes, and from which inputs and assumptions.
fn line(m: &Messages, lang: Lang, scenario: &Scenario, line: &Line, amount: String) -> AnyView {
    let inputs = line
        .id
        .inputs()
        .iter()
        .map(|field| m.get(&text_key("roi", field.key())));
    let assumptions = line.id.assumptions().iter().map(|id| {
        let assumption = scenario.assumptions.get(*id);
        let percent = |value: obrador_core::roi::Percent| format_percent(lang, value.percent(), 0);
        format!(
            "{} {} – {}",
            m.get(&text_key("roi-assumption", id.as_str())),
            percent(assumption.low),
            percent(assumption.high)
        )
    });
    let from = inputs.chain(assumptions).collect::<Vec<_>>().join(" · ");
    view! {
        <li>
            <span>{m.get(&text_key("roi-line", line.id.as_str()))}</span>
            <strong>{amount}</strong>
            <small>{m.phrase("roi-from", None, &[("what", &from)])}</small>
        </li>
    }
    .into_any()
}

fn payback(m: &Messages, lang: Lang, payback: Payback) -> String {
    let number = |days: u32| format_number(lang, f64::from(days), 0);
    match (payback.soonest, payback.latest) {
        (Some(soonest), Some(latest)) if soonest == latest => m.phrase(
            "roi-payback-days",
            Some(f64::from(latest)),
            &[("days", &number(latest))],
        ),
        (Some(soonest), Some(latest)) => m.phrase(
            "roi-payback-range",
            Some(f64::from(latest)),
            &[("from", &number(soonest)), ("to", &number(latest))],
        ),
        (Some(soonest), None) => m.phrase(
            "roi-payback-perhaps",
            Some(f64::from(soonest)),
            &[("days", &number(soonest))],
        ),
        _ => m.get("roi-payback-never"),
    }
}

fn break_even(m: &Messages, lang: Lang, estimate: &Estimate) -> String {
    let money = |money: Money| format_money(lang, money, MoneyStyle::Auto);
    match (estimate.break_even.least, estimate.break_even.most) {
        (_, Some(most)) if most.cents == 0 => m.get("roi-break-even-any"),
        (Some(least), Some(most)) => format_money_range(lang, least, most, MoneyStyle::Auto),
        (Some(least), None) => m.phrase("roi-break-even-from", None, &[("amount", &money(least))]),
        _ => m.get("roi-payback-never"),
    }
}

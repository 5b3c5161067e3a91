//! What a plan comes to, in words: what remains after its price, from which savings, or why it does not fit.

use super::labels::text_key;
use crate::messages::Messages;
use obrador_core::{
    i18n::{Lang, Money, MoneyStyle, format_money, format_money_range, format_number, format_percent},
    roi::{
        CentsRange, Estimate, Line, LineId, Offer, Payback, Percent, Scenario, Source, Unfit, cheaper_alike,
        estimate,
    },
    subscription::BillingCycle,
};

/// What a plan comes to, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResultWords {
    /// The plan as the style sheet and tests know it.
    pub plan: &'static str,
    texts: Vec<(&'static str, String)>,
}

/// The savings and what remains of them, in a month or a year.
struct Period {
    key: &'static str,
    saved: CentsRange,
    net: CentsRange,
}

impl Period {
    /// "€40–314 a month".
    fn words(&self, m: &Messages, range: CentsRange) -> String {
        m.phrase(self.key, None, &[("price", &self::range(m, range))])
    }

    /// That it does not pay, or may not; nothing where it does.
    fn loss(&self, m: &Messages) -> String {
        let CentsRange { low, high } = self.net;
        if low >= 0 {
            return String::new();
        }
        if high < 0 {
            let more = CentsRange {
                low: -high,
                high: -low,
            };
            return m.phrase("roi-loss", None, &[("amount", &self.words(m, more))]);
        }
        let money = |cents| format_money(m.lang(), Money::eur(cents).to_whole(), MoneyStyle::Auto);
        let gain = m.phrase(self.key, None, &[("price", &money(high))]);
        m.phrase("roi-perhaps", None, &[("loss", &money(-low)), ("gain", &gain)])
    }
}

impl ResultWords {
    /// The first plan's and, where one is chosen, the second's.
    pub fn of(m: &Messages, scenario: &Scenario, offers: &[Offer]) -> Vec<Self> {
        let first = scenario.inputs.plan;
        let chosen = [Some(first), scenario.versus.filter(|versus| *versus != first)];
        let offered = |plan| offers.iter().find(|offer| offer.plan == plan);
        chosen
            .into_iter()
            .flatten()
            .filter_map(offered)
            .map(|offer| {
                let estimate = estimate(&scenario.inputs, &scenario.assumptions, *offer);
                Self::about(m, scenario, offers, &estimate)
            })
            .collect()
    }

    /// What `estimate` says of its plan.
    pub fn about(m: &Messages, scenario: &Scenario, offers: &[Offer], estimate: &Estimate) -> Self {
        let name = plan_name(m, estimate.plan.as_str());
        let mut texts = vec![("name", name.clone())];
        let total = if let Some(net) = estimate.net_monthly.zip(estimate.net_yearly) {
            remaining(m, scenario, offers, estimate, net, &mut texts)
        } else {
            let unfit = estimate.unfit.iter().map(|unfit| unfit_words(m, unfit, &name));
            let unfit = unfit.collect::<Vec<_>>().join(" ");
            texts.push(("unfit", unfit.clone()));
            unfit
        };
        texts.push(("total", [&name, ": ", &total].concat()));
        Self {
            plan: estimate.plan.as_str(),
            texts,
        }
    }

    /// The text in a slot; empty where there is none.
    pub fn text(&self, slot: &str) -> String {
        let found = self.texts.iter().find(|(known, _)| *known == slot);
        found.map_or_else(String::new, |(_, text)| text.clone())
    }

    /// Each text and the `data-slot` it stands in.
    pub fn slots(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.texts.iter().map(|(slot, text)| (*slot, text.as_str()))
    }
}

/// What a plan that fits leaves, and how; returns it in one sentence.
fn remaining(
    m: &Messages,
    scenario: &Scenario,
    offers: &[Offer],
    estimate: &Estimate,
    (net_monthly, net_yearly): (CentsRange, CentsRange),
    texts: &mut Vec<(&'static str, String)>,
) -> String {
    let month = Period {
        key: "price-a-month",
        saved: estimate.monthly,
        net: net_monthly,
    };
    let year = Period {
        key: "price-a-year",
        saved: estimate.yearly,
        net: net_yearly,
    };
    let (billed, other) = match estimate.cycle {
        BillingCycle::Monthly => (month, year),
        BillingCycle::Yearly => (year, month),
    };
    let loss = billed.loss(m);
    let net = if loss.is_empty() {
        billed.words(m, billed.net)
    } else {
        String::new()
    };
    let cost = format_money(m.lang(), Money::eur(-estimate.price.cents), MoneyStyle::Auto);
    let cheaper = cheaper_alike(&scenario.inputs, &scenario.assumptions, offers, estimate);
    let percent = estimate.roi.map(|roi| {
        let end = |percent| format_percent(m.lang(), percent, 0);
        [&end(roi.low), " – ", &end(roi.high)].concat()
    });
    let total = [&*net, &loss].concat();
    texts.extend([
        ("net", net),
        ("loss", loss),
        ("net-other", other.words(m, other.net)),
        ("saved", billed.words(m, billed.saved)),
        ("cost", m.phrase(billed.key, None, &[("price", &cost)])),
        (
            "same",
            cheaper.map_or_else(String::new, |plan| {
                m.phrase("roi-same", None, &[("plan", &plan_name(m, plan.as_str()))])
            }),
        ),
        ("payback", payback(m, estimate.payback)),
        ("percent", percent.unwrap_or_default()),
        ("break-even", break_even(m, estimate)),
    ]);
    let saved = |line: &Line| match estimate.cycle {
        BillingCycle::Monthly => line.monthly,
        BillingCycle::Yearly => line.yearly,
    };
    for line in &estimate.lines {
        let (amount, from) = line_slots(line.id);
        let (much, why) = if line.within_plan {
            (range(m, saved(line)), source_of(m, scenario, line))
        } else {
            let key = match line.id {
                LineId::LostSales => "roi-without-analytics",
                LineId::Waste | LineId::Planning => "roi-without-forecasts",
            };
            let plan = plan_name(m, estimate.plan.as_str());
            ("–".to_owned(), m.phrase(key, None, &[("plan", &plan)]))
        };
        texts.push((amount, much));
        texts.push((from, why));
    }
    total
}

fn plan_name(m: &Messages, plan: &str) -> String {
    m.get(&text_key("plan", plan))
}

/// "2 shops; Starter allows 1."
fn unfit_words(m: &Messages, unfit: &Unfit, plan: &str) -> String {
    let number = |value: f64| format_number(m.lang(), value, 0);
    m.phrase(
        &text_key("roi-unfit", unfit.field.key()),
        None,
        &[
            ("have", &number(f64::from(unfit.have))),
            ("plan", plan),
            ("limit", &number(unfit.limit)),
        ],
    )
}

/// The slots of a line: how much, and from what.
pub(super) fn line_slots(id: LineId) -> (&'static str, &'static str) {
    match id {
        LineId::Waste => ("waste", "waste-from"),
        LineId::Planning => ("planning", "planning-from"),
        LineId::LostSales => ("lost-sales", "lost-sales-from"),
    }
}

/// Whole euros: more would pretend to know more.
fn range(m: &Messages, cents: CentsRange) -> String {
    let (low, high) = cents.money();
    format_money_range(m.lang(), low.to_whole(), high.to_whole(), MoneyStyle::Auto)
}

/// From which inputs and assumptions a line comes, each assumption called one.
fn source_of(m: &Messages, scenario: &Scenario, line: &Line) -> String {
    let inputs = line.id.inputs().iter();
    let inputs = inputs.map(|field| m.get(&text_key("roi", field.key())));
    let assumptions = line.id.assumptions().iter().map(|id| {
        let assumption = scenario.assumptions.get(*id);
        let what = [
            &m.get(&text_key("roi-assumption", id.as_str())),
            " ",
            &percent(m.lang(), assumption.low),
            " – ",
            &percent(m.lang(), assumption.high),
        ]
        .concat();
        let key = match assumption.source() {
            Source::Edited => "roi-edited",
            Source::Assumption => "roi-assumed",
        };
        m.phrase(key, None, &[("what", &what)])
    });
    let from = inputs.chain(assumptions).collect::<Vec<_>>().join(" · ");
    m.phrase("roi-from", None, &[("what", &from)])
}

/// As it was typed: with as many decimals as it has.
pub(super) fn percent(lang: Lang, share: Percent) -> String {
    let decimals = match share.hundredths {
        whole if whole % 100 == 0 => 0,
        tenths if tenths % 10 == 0 => 1,
        _ => 2,
    };
    format_percent(lang, share.percent(), decimals)
}

fn payback(m: &Messages, payback: Payback) -> String {
    let number = |days: u32| format_number(m.lang(), f64::from(days), 0);
    let days = |key: &str, days: u32| m.phrase(key, Some(f64::from(days)), &[("days", &number(days))]);
    match (payback.soonest, payback.latest) {
        (Some(soonest), Some(latest)) if soonest == latest => days("roi-payback-days", latest),
        (Some(soonest), Some(latest)) => m.phrase(
            "roi-payback-range",
            Some(f64::from(latest)),
            &[("from", &number(soonest)), ("to", &number(latest))],
        ),
        (Some(soonest), None) => days("roi-payback-perhaps", soonest),
        _ => m.get("roi-payback-never"),
    }
}

fn break_even(m: &Messages, estimate: &Estimate) -> String {
    let lang = m.lang();
    match (estimate.break_even.least, estimate.break_even.most) {
        (_, Some(most)) if most.cents == 0 => m.get("roi-break-even-any"),
        (Some(least), Some(most)) => format_money_range(lang, least, most, MoneyStyle::Auto),
        (Some(least), None) => {
            let amount = format_money(lang, least, MoneyStyle::Auto);
            m.phrase("roi-break-even-from", None, &[("amount", &amount)])
        }
        _ => m.get("roi-payback-never"),
    }
}

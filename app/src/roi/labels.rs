//! What the calculator says: the same words on the server and, while one types, in the browser.

use crate::messages::Messages;
use obrador_core::{
    i18n::{Money, MoneyStyle, format_money, format_money_range, format_number, format_percent},
    roi::{
        AssumptionId, CentsRange, Estimate, FieldErrorKind, Form, Line, LineId, Offer, Payback, Percent,
        Scenario, Source, estimate,
    },
};

/// A key of a text about `id`, which is written with underscores.
pub(super) fn text_key(prefix: &str, id: &str) -> String {
    [prefix, "-", &id.replace('_', "-")].concat()
}

/// What is said above the results; empty where nothing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarks {
    /// For whom it is.
    pub name: String,
    /// That the figures are an example.
    pub example: String,
    /// That something typed is wrong.
    pub wrong: String,
}

impl Remarks {
    /// About `form`.
    pub fn of(m: &Messages, form: &Form) -> Self {
        let said = |when: bool, key: &str| if when { m.get(key) } else { String::new() };
        let name = &form.scenario.name;
        Self {
            name: if name.is_empty() {
                String::new()
            } else {
                m.phrase("roi-for-name", None, &[("name", name)])
            },
            example: said(form.scenario.is_example(), "roi-example"),
            wrong: said(!form.errors.is_empty(), "roi-wrong"),
        }
    }

    /// Each text and the `data-slot` it stands in.
    pub fn slots(&self) -> [(&'static str, &str); 3] {
        [
            ("for", &self.name),
            ("example", &self.example),
            ("wrong", &self.wrong),
        ]
    }
}

/// What a plan comes to, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultWords {
    /// The plan as the style sheet and tests know it.
    pub plan: &'static str,
    /// Its name.
    pub name: String,
    texts: Vec<(&'static str, String)>,
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
                Self::about(m, scenario, &estimate)
            })
            .collect()
    }

    fn about(m: &Messages, scenario: &Scenario, estimate: &Estimate) -> Self {
        let lang = m.lang();
        let name = m.get(&text_key("plan", estimate.plan.as_str()));
        let price = format_money(lang, estimate.price, MoneyStyle::Auto);
        let price_key = if estimate.price == estimate.yearly_price {
            "price-a-year"
        } else {
            "price-a-month"
        };
        let too_small = if estimate.covers_locations {
            String::new()
        } else {
            m.get("roi-too-few-locations")
        };
        let percent = estimate.roi.map(|roi| {
            let end = |percent| format_percent(lang, percent, 0);
            [&end(roi.low), " – ", &end(roi.high)].concat()
        });
        let mut texts = vec![
            ("name", name.clone()),
            ("price", m.phrase(price_key, None, &[("price", &price)])),
            ("too-small", too_small),
            ("monthly", range(m, estimate.monthly)),
            ("yearly", range(m, estimate.yearly)),
            ("net", range(m, estimate.net_yearly)),
            ("payback", payback(m, estimate.payback)),
            ("percent", percent.unwrap_or_default()),
            ("break-even", break_even(m, estimate)),
        ];
        for line in &estimate.lines {
            let (amount, from) = line_slots(line.id);
            texts.push((amount, range(m, line.monthly)));
            texts.push((from, source_of(m, scenario, line)));
        }
        Self {
            plan: estimate.plan.as_str(),
            name,
            texts,
        }
    }

    /// The text of a slot; empty where there is none.
    pub(super) fn text(&self, slot: &str) -> String {
        let found = self.texts.iter().find(|(known, _)| *known == slot);
        found.map_or_else(String::new, |(_, text)| text.clone())
    }

    /// Each text and the `data-slot` it stands in.
    pub fn slots(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.texts.iter().map(|(slot, text)| (*slot, text.as_str()))
    }
}

/// Where a line's amount stands, and where what it comes from.
pub(super) fn line_slots(id: LineId) -> (&'static str, &'static str) {
    match id {
        LineId::Waste => ("waste", "waste-from"),
        LineId::Planning => ("planning", "planning-from"),
        LineId::LostSales => ("lost-sales", "lost-sales-from"),
    }
}

/// The product's own assumption, or one's own?
pub fn assumption_source(m: &Messages, form: &Form, id: AssumptionId) -> String {
    m.get(match form.scenario.assumptions.get(id).source() {
        Source::Edited => "roi-source-edited",
        Source::Assumption => "roi-source-assumption",
    })
}

/// What is wrong with a field.
pub fn error_words(m: &Messages, kind: FieldErrorKind) -> String {
    let number = |value: f64| format_number(m.lang(), value, 0);
    let bound = |key: &str, name: &str, value: f64| m.phrase(key, None, &[(name, &number(value))]);
    match kind {
        FieldErrorKind::Missing => m.get("roi-error-missing"),
        FieldErrorKind::NotANumber => m.get("roi-error-number"),
        FieldErrorKind::NotWhole => m.get("roi-error-whole"),
        FieldErrorKind::BelowLow => m.get("roi-error-below-low"),
        FieldErrorKind::Unknown => m.get("roi-error-unknown"),
        FieldErrorKind::TooSmall { min } => bound("roi-error-small", "min", min as f64),
        FieldErrorKind::TooLarge { max } => bound("roi-error-large", "max", max as f64),
        FieldErrorKind::TooLong { max_chars } => bound("roi-error-long", "max", max_chars as f64),
    }
}

fn range(m: &Messages, cents: CentsRange) -> String {
    let (low, high) = cents.money();
    format_money_range(m.lang(), whole(low), whole(high), MoneyStyle::Auto)
}

/// Whole euros: more would pretend to know more.
fn whole(money: Money) -> Money {
    Money {
        cents: (money.cents as f64 / 100.0).round() as i64 * 100,
        ..money
    }
}

/// From which inputs and assumptions a line comes, each assumption called one.
fn source_of(m: &Messages, scenario: &Scenario, line: &Line) -> String {
    let inputs = line.id.inputs().iter();
    let inputs = inputs.map(|field| m.get(&text_key("roi", field.key())));
    let assumptions = line.id.assumptions().iter().map(|id| {
        let assumption = scenario.assumptions.get(*id);
        let percent = |value: Percent| format_percent(m.lang(), value.percent(), 0);
        let what = [
            &m.get(&text_key("roi-assumption", id.as_str())),
            " ",
            &percent(assumption.low),
            " – ",
            &percent(assumption.high),
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

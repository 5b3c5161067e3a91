//! The way up: why it was refused, what would fix it, what that costs and earns, and the way back.

use super::{
    labels::RefusalWords,
    upgrade_view::{Back, UpgradeView},
    ways_out::{FurtherWays, Ways},
};
use crate::{
    dialog::OpensDialog,
    i18n::texts,
    page::Icon,
    plan_labels::{plan_name, price_words},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    entitlement::{Proposal, Refusal},
    i18n::{Case, DateStyle, Money, MoneyStyle, format_date_in_case, format_money, format_money_range},
};
use obrador_locales::Texts;
use obrador_services::zone::Zone;

/// The refusal over the form it refused: a dialog that is open from the start, and closes without a script, too.
#[component]
pub fn UpgradeDialog(view: UpgradeView) -> impl IntoView {
    view! {
        <dialog id="upgrade-dialog" class="dialog upgrade" open aria-labelledby="upgrade-title" data-modal="">
            <Upgrade view=view alone=false/>
        </dialog>
        <OpensDialog dialog="upgrade-dialog".to_owned()/>
    }
}

/// The refusal as a page of its own.
#[component]
pub fn UpgradePage(view: UpgradeView) -> impl IntoView {
    view! {
        <section class="upgrade page" aria-labelledby="upgrade-title">
            <Upgrade view=view alone=true/>
        </section>
    }
}

/// `alone`: it is its page's only heading.
#[component]
fn Upgrade(view: UpgradeView, alone: bool) -> impl IntoView {
    let t = texts();
    let words = RefusalWords::of(t, view.zone, &view.refusal);
    let proposal = view.refusal.proposal.clone().filter(|_| view.may_see_prices);
    let in_form = matches!(view.back, Back::Form(_));
    let description = (!words.description.is_empty()).then(|| view! { <p>{words.description.clone()}</p> });
    let ask_owner = (view.refusal.proposal.is_some() && !view.ways.may_ask)
        .then(|| view! { <p>{t.get("refusal-ask-owner")}</p> });
    let offer = proposal.map(
        |proposal| view! { <Offer proposal=proposal refusal=view.refusal.clone() words=words.clone() zone=view.zone alone=alone/> },
    );
    view! {
        <div class="upgrade-head">
            {if alone {
                view! { <h1 id="upgrade-title" tabindex="-1" autofocus>{words.title.clone()}</h1> }.into_any()
            } else {
                view! { <h2 id="upgrade-title" tabindex="-1" autofocus>{words.title.clone()}</h2> }.into_any()
            }}
            <p class="lead">{words.detail.clone()}</p>
            {description}
            {in_form.then(|| view! { <p class="muted">{t.get("refusal-nothing-lost")}</p> })}
            {ask_owner}
        </div>
        <Ways view=view.clone()/>
        {offer}
        <FurtherWays view=view/>
    }
    .into_any()
}

/// What is gained, which plan, what it costs, what it may earn.
#[component]
fn Offer(
    proposal: Proposal,
    refusal: Refusal,
    words: RefusalWords,
    zone: Zone,
    alone: bool,
) -> impl IntoView {
    let t = texts();
    let benefits: Vec<_> = words
        .benefits
        .into_iter()
        .map(|benefit| {
            view! {
                <li data-benefit=benefit.id><Icon name=benefit.icon/><span>{benefit.text}</span></li>
            }
        })
        .collect();
    let covers = covers_words(t, proposal.covers_until.map(|at| zone.day(at)));
    let per_day = format_money(
        t.lang,
        proposal.plan.price_of_a_day(proposal.cycle),
        MoneyStyle::Auto,
    );
    let roi = roi_address(&refusal, &proposal, t);
    let earns = proposal.monthly_net().map(|net| {
        view! {
            <div class="upgrade-earns">
                {heading(alone, t.get("upgrade-earns"))}
                <p><strong>{earns_words(t, net)}</strong></p>
                <p class="muted">{how_words(t, &proposal)} " " <a href=roi>{t.get("upgrade-own-figures")}</a></p>
            </div>
        }
    });
    view! {
        <div class="upgrade-offer">
            <div>
                {heading(alone, t.get("upgrade-benefits"))}
                <ul class="benefits">{benefits}</ul>
            </div>
            <div class="upgrade-price">
                {heading(alone, t.get("upgrade-plan"))}
                <p class="plan-offered"><strong>{plan_name(t, proposal.plan.id)}</strong></p>
                <p>
                    {price_words(t, &proposal.plan, proposal.cycle)}
                    <span class="muted">" · " {t.with("upgrade-per-day", &[("price", per_day.into())])} " · " {t.get("price-vat")}</span>
                </p>
                <p class="muted">{covers}</p>
            </div>
            {earns}
        </div>
    }
    .into_any()
}

/// A heading one level below the refusal's own.
fn heading(alone: bool, text: String) -> AnyView {
    if alone {
        view! { <h2>{text}</h2> }.into_any()
    } else {
        view! { <h3>{text}</h3> }.into_any()
    }
}

/// The calculator with this plan chosen.
fn roi_address(refusal: &Refusal, proposal: &Proposal, t: Texts) -> String {
    let locations = proposal.inputs.locations;
    let (plan, cycle, versus) = (proposal.plan.id, proposal.cycle, refusal.current.id);
    format!(
        "/{}/roi?plan={plan}&cycle={cycle}&versus={versus}&locations={locations}",
        t.lang
    )
}

fn covers_words(t: Texts, until: Option<NaiveDate>) -> String {
    match until {
        Some(date) => t.with(
            "upgrade-covers",
            &[(
                "date",
                format_date_in_case(t.lang, date, DateStyle::Long, Case::Allative).into(),
            )],
        ),
        None => t.get("upgrade-covers-perhaps"),
    }
}

/// What remains in a month; where that may be a loss, in the calculator's words for it.
fn earns_words(t: Texts, [low, high]: [Money; 2]) -> String {
    let less = |money: Money| Money {
        cents: -money.cents,
        ..money
    };
    let range = |low, high| format_money_range(t.lang, low, high, MoneyStyle::Auto);
    let a_month = |amount: String| t.with("price-a-month", &[("price", amount.into())]);
    if low.cents >= 0 {
        return t.with("upgrade-earns-range", &[("range", range(low, high).into())]);
    }
    if high.cents < 0 {
        let amount = a_month(range(less(high), less(low)));
        return t.with("roi-loss", &[("amount", amount.into())]);
    }
    let loss = format_money(t.lang, less(low), MoneyStyle::Auto);
    let gain = a_month(format_money(t.lang, high, MoneyStyle::Auto));
    t.with("roi-perhaps", &[("loss", loss.into()), ("gain", gain.into())])
}

fn how_words(t: Texts, proposal: &Proposal) -> String {
    let locations = proposal.inputs.locations;
    t.with(
        "upgrade-earns-how",
        &[
            ("count", f64::from(locations).into()),
            ("locations", locations.to_string().into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::{Money, NaiveDate, covers_words, earns_words};
    use obrador_core::i18n::Lang;
    use obrador_locales::Texts;

    #[test]
    fn until_a_day_has_the_days_case() {
        for (lang, words) in [
            (Lang::En, "until 13 December 2026."),
            (Lang::Es, "hasta el 13 de diciembre de 2026."),
            (Lang::Eu, "2026ko abenduaren 13ra arte espero dena"),
        ] {
            let said = covers_words(Texts::of(lang), NaiveDate::from_ymd_opt(2026, 12, 13));
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn a_loss_is_told_as_one() {
        for (low, high, expected) in [
            (4_000, 31_400, "€40–314 a month, after its price"),
            (
                -31_000,
                -3_600,
                "With these figures it costs €36–310 a month more than it saves.",
            ),
            (
                -5_000,
                2_000,
                "It may not pay: from a loss of €50 to a gain of €20 a month.",
            ),
        ] {
            let words = earns_words(Texts::of(Lang::En), [low, high].map(Money::eur));
            assert_eq!(words, expected);
        }
    }
}

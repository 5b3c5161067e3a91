//! The two ways out of a limit that is near: room is made, or a plan that fits is asked for.

use super::summary::Card;
use crate::{
    i18n::texts,
    page::{FormOf, Icon},
    plan_labels::{plan_name, price_words},
};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    entitlement::{Proposal, RefusalContext},
    i18n::{Case, DateStyle, Money, MoneyStyle, format_date_in_case, format_money, format_money_range},
    usage::{Assessment, Kind, Metric},
};
use obrador_locales::Texts;
use obrador_services::{Services, actor::Actor, subscription::Subscription, usage::Overview};

/// What a card says of them; what is not there is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ways {
    pub(super) room: String,
    pub(super) room_words: String,
    pub(super) way_up: String,
    pub(super) plan: String,
    pub(super) ask: String,
    pub(super) ask_note: String,
}

impl Ways {
    /// The ways out for `usage`, as far as the actor may go them; none where nothing is near.
    pub(super) fn of(
        actor: &Actor,
        services: &Services,
        subscription: &Subscription,
        overview: &Overview,
        usage: &Assessment,
    ) -> Self {
        if !usage.nears_limit() {
            return Self::default();
        }
        let room = room(actor.role, usage.metric).unwrap_or_default();
        let room_words = if room.is_empty() {
            String::new()
        } else {
            Texts::of(actor.lang).get("way-room")
        };
        let with_room = Self {
            room,
            room_words,
            ..Self::default()
        };
        let now = services.clock.now();
        let given = RefusalContext {
            cycle: subscription.cycle,
            renews_on: subscription.renews_on,
            metrics: &overview.metrics,
            now,
        };
        let price_list = services.subscription.price_list();
        // What is over is told above all limits, with its own way on.
        let proposal = subscription
            .is_running(now)
            .then(|| overview.needed(given.last_needed_day()))
            .and_then(|needs| Proposal::ahead(price_list, subscription.plan, usage, &needs, given));
        match proposal {
            Some(proposal) => with_room.and_up(actor, subscription, &proposal),
            None => with_room,
        }
    }

    /// The same with the plan that fits.
    fn and_up(self, actor: &Actor, subscription: &Subscription, proposal: &Proposal) -> Self {
        let t = Texts::of(actor.lang);
        let plan = proposal.plan.id;
        let way_up = t.with(
            "way-plan",
            &[
                ("plan", plan_name(t, plan).into()),
                ("price", price_words(t, &proposal.plan, proposal.cycle).into()),
            ],
        );
        let way_up = match proposal.monthly_net() {
            Some(net) => [&way_up, ": ", &net_words(t, net)].concat(),
            None => way_up,
        };
        let (ask, ask_note) = match &subscription.request {
            Some(request) => {
                let day = actor.zone.day(request.at);
                let day = format_date_in_case(t.lang, day, DateStyle::Long, Case::Inessive);
                let args = [("plan", plan_name(t, request.plan).into()), ("day", day.into())];
                (String::new(), t.with("way-asked", &args))
            }
            None if !actor.may(Permission::ManageSubscription) => (String::new(), t.get("refusal-ask-owner")),
            None => (
                t.with("wish-ask", &[("plan", plan_name(t, plan).into())]),
                String::new(),
            ),
        };
        Self {
            way_up,
            plan: plan.as_str().to_owned(),
            ask,
            ask_note,
            ..self
        }
    }
}

/// What remains in a month after the plan's price, or that it may be a loss.
fn net_words(t: Texts, [low, high]: [Money; 2]) -> String {
    let less = |money: Money| Money {
        cents: -money.cents,
        ..money
    };
    let range = |low, high| format_money_range(t.lang, low, high, MoneyStyle::Auto);
    let one = |money| format_money(t.lang, money, MoneyStyle::Auto);
    if low.cents >= 0 {
        return t.with("way-plan-net", &[("range", range(low, high).into())]);
    }
    if high.cents < 0 {
        return t.with("way-plan-loss", &[("range", range(less(high), less(low)).into())]);
    }
    let args = [("loss", one(less(low)).into()), ("gain", one(high).into())];
    t.with("way-plan-perhaps", &args)
}

/// Where `role` makes room for more of `metric`: a day's quota makes room for itself.
pub fn room(role: Role, metric: Metric) -> Option<String> {
    if metric.kind() == Kind::Daily {
        return None;
    }
    match metric {
        Metric::Users => role
            .may(Permission::ManageTeam)
            .then(|| "/app/settings/team".to_owned()),
        _ => (role.may(Permission::EditCatalogue) && role.may(Permission::ViewSubscription))
            .then(|| format!("/app/settings/subscription/usage/{metric}/room")),
    }
}

/// The ways out on the metric's own page, where its card has some.
#[component]
pub(super) fn WaysOut(card: Card) -> impl IntoView {
    let t = texts();
    let room = (!card.room.is_empty())
        .then(|| view! { <a class="button small make-room" href=card.room>{card.room_words}</a> });
    let up = (!card.way_up.is_empty()).then(|| {
        view! {
            <a class="way-up" href="/app/settings/subscription/compare"><span>{card.way_up}</span><Icon name="arrow"/></a>
        }
    });
    let ask = (!card.ask.is_empty()).then(|| {
        view! { <button class="button small primary" type="submit" name="plan" value=card.plan>{card.ask}</button> }
    });
    let note = (!card.ask_note.is_empty()).then(|| view! { <p class="muted">{card.ask_note}</p> });
    if room.is_none() && up.is_none() {
        return ().into_any();
    }
    view! {
        <section class="card ways-out" aria-labelledby="ways-title">
            <h2 id="ways-title">{t.get("ways-title")}</h2>
            <form method="post" action="/app/settings/subscription/ask">
                <FormOf/>
                <div class="ways">{up}{room}{ask}{note}</div>
            </form>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{Money, net_words};
    use obrador_core::i18n::Lang;
    use obrador_locales::Texts;

    #[test]
    fn a_loss_is_told_as_one() {
        for (lang, low, high, expected) in [
            (
                Lang::En,
                4_000,
                31_400,
                "in our example, €40–314 a month remain after its price",
            ),
            (
                Lang::En,
                -31_000,
                -3_600,
                "in our example, it costs €36–310 a month more than it saves",
            ),
            (
                Lang::En,
                -5_000,
                2_000,
                "in our example, from €50 lost to €20 gained a month",
            ),
            (
                Lang::Es,
                -5_000,
                2_000,
                "en nuestro ejemplo, desde perder 50 € hasta ganar 20 € al mes",
            ),
            (
                Lang::Eu,
                -5_000,
                2_000,
                "gure adibidean, hilean 50 € galtzetik 20 € irabaztera",
            ),
        ] {
            let words = net_words(Texts::of(lang), [low, high].map(Money::eur));
            assert_eq!(words.replace('\u{a0}', " "), expected);
        }
    }
}

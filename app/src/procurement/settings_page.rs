//! The settings of purchase orders: how much more may come, who approves what, who stands in for whom.

use super::{DelegationForm, ORDERS, Person, SETTINGS, SettingsForm, TierForm, policy_words};
use crate::{
    i18n::texts,
    page::{FormOf, Notice, WrittenIn},
};
use leptos::prelude::*;
use obrador_core::{auth::Role, bounds::length::AMOUNT};

/// Who may approve within a tier, by name.
const APPROVERS: [&str; 4] = ["not_needed", "managers", "owners", "people"];

/// The page.
#[component]
pub fn SettingsPage(form: SettingsForm) -> impl IntoView {
    let t = texts();
    let done = form
        .done
        .then(|| view! { <Notice good=true>{t.get("approval-saved")}</Notice> });
    let meanwhile = form
        .changed_meanwhile
        .then(|| view! { <Notice good=false leads=true>{t.get("approval-changed-meanwhile")}</Notice> });
    let wrong = form
        .is_wrong()
        .then(|| view! { <Notice good=false>{t.get("catalogue-wrong")}</Notice> });
    let approval = match &form.tiers {
        Some(tiers) => approval(tiers, &form),
        None => view! {
            <section class="card">
                <h2>{t.get("approval-title")}</h2>
                <p>{t.get("approval-not-in-plan")}</p>
                <p><a class="button" href="/app/settings/subscription/plans">{t.get("approval-see-plans")}</a></p>
            </section>
        }
        .into_any(),
    };
    view! {
        <div class="medium procurement-settings">
            <p class="breadcrumb"><a href=ORDERS>{t.get("orders-title")}</a></p>
            <h1>{t.get("approval-page")}</h1>
            <p class="lead">{t.get("approval-lead")}</p>
            {done}
            {meanwhile}
            {wrong}
            <form method="post" action=SETTINGS class="form" novalidate=true>
                <FormOf/>
                <WrittenIn lang=form.written_in/>
                <input type="hidden" name="version" value=form.version.to_string()/>
                <button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">{t.get("save")}</button>
                {tolerance(&form)}
                {approval}
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get("save")}</button>
                    <a class="button" href=ORDERS>{t.get("catalogue-cancel")}</a>
                </div>
            </form>
        </div>
    }
    .into_any()
}

fn tolerance(form: &SettingsForm) -> AnyView {
    let t = texts();
    let wrong = form.tolerance_error.is_some();
    let described = if wrong {
        "tolerance-error tolerance-help"
    } else {
        "tolerance-help"
    };
    let said = form
        .tolerance_error
        .clone()
        .map(|words| view! { <p class="field-error" id="tolerance-error">{words}</p> });
    view! {
        <section class="card">
            <h2>{t.get("tolerance-title")}</h2>
            <div class="field" class:invalid=wrong>
                <label for="tolerance">{t.get("tolerance-label")}</label>
                <span class="with-unit">
                    <input id="tolerance" name="tolerance" inputmode="decimal" autocomplete="off" value=form.tolerance.clone()
                        maxlength=AMOUNT.to_string() aria-describedby=described aria-invalid=wrong.then_some("true")
                        autofocus=wrong/>
                    <span>"%"</span>
                </span>
                {said}
                <p class="field-help" id="tolerance-help">{t.get("tolerance-help")}</p>
            </div>
        </section>
    }
    .into_any()
}

fn approval(tiers: &[TierForm], form: &SettingsForm) -> AnyView {
    let t = texts();
    let tiers: Vec<_> = tiers
        .iter()
        .enumerate()
        .map(|(place, tier)| tier_fields(place, tier, &form.people))
        .collect();
    let delegations: Vec<_> = form
        .delegations
        .iter()
        .enumerate()
        .map(|(place, row)| delegation_fields(place, row, &form.people))
        .collect();
    view! {
        <section class="card">
            <h2>{t.get("approval-title")}</h2>
            <p class="field-help">{t.get("approval-help")}</p>
            {tiers}
            <button class="button small" type="submit" name="more" value="tier">{t.get("approval-more")}</button>
        </section>
        <section class="card">
            <h2>{t.get("delegation-title")}</h2>
            <p class="field-help">{t.get("delegation-help")}</p>
            {delegations}
            <button class="button small" type="submit" name="more" value="delegation">{t.get("delegation-more")}</button>
        </section>
    }
    .into_any()
}

fn tier_fields(place: usize, tier: &TierForm, people: &[Person]) -> AnyView {
    let t = texts();
    let (number, wrong) = (place + 1, tier.error.is_some());
    let error = format!("tier-{number}-error");
    let described = wrong.then(|| error.clone());
    let options: Vec<_> = APPROVERS
        .into_iter()
        .map(|name| view! { <option value=name selected=tier.approvers == name>{policy_words(t, name)}</option> })
        .collect();
    let managers: Vec<_> = people
        .iter()
        .filter(|person| person.role == Role::Manager)
        .map(|person| {
            let checked = tier.people.contains(&person.id);
            let value = format!("{place}:{}", person.id);
            view! {
                <label class="check">
                    <input type="checkbox" name="tier_people" value=value checked=checked/>
                    <span>{person.name.clone()}</span>
                </label>
            }
        })
        .collect();
    let named = (!managers.is_empty()).then(|| {
        view! {
            <fieldset class="approval-people">
                <legend>{t.get("approval-people")}</legend>
                {managers}
            </fieldset>
        }
    });
    let (up_to, by) = (format!("tier-{number}-up-to"), format!("tier-{number}-by"));
    view! {
        <fieldset class="approval-tier" class:invalid=wrong>
            <legend>{t.with("approval-tier", &[("number", number.to_string().into())])}</legend>
            <div class="field">
                <label for=up_to.clone()>{t.get("approval-up-to")}</label>
                <span class="with-unit">
                    <input id=up_to name="tier_up_to" inputmode="decimal" autocomplete="off" value=tier.up_to.clone()
                        maxlength=AMOUNT.to_string() placeholder=t.get("approval-any") aria-invalid=wrong.then_some("true") autofocus=wrong
                        aria-describedby=described/>
                    <span>"€"</span>
                </span>
            </div>
            <div class="field">
                <label for=by.clone()>{t.get("approval-by")}</label>
                <select id=by name="tier_approvers">
                    <option value="" selected=tier.approvers.is_empty()>{t.get("approval-unused")}</option>
                    {options}
                </select>
            </div>
            {named}
            {tier.error.clone().map(|words| view! { <p class="field-error" id=error>{words}</p> })}
        </fieldset>
    }
    .into_any()
}

fn delegation_fields(place: usize, row: &DelegationForm, people: &[Person]) -> AnyView {
    let t = texts();
    let (number, wrong) = (place + 1, row.error.is_some());
    let error = format!("delegation-{number}-error");
    let described = wrong.then(|| error.clone());
    let choice = |name: &'static str, key: &str, chosen: &str| {
        let id = format!("{name}-{number}");
        let options: Vec<_> = people
            .iter()
            .map(|person| {
                view! { <option value=person.id.clone() selected=person.id == chosen>{person.name.clone()}</option> }
            })
            .collect();
        view! {
            <div class="field">
                <label for=id.clone()>{t.get(key)}</label>
                <select id=id name=name aria-invalid=wrong.then_some("true") aria-describedby=described.clone()
                    autofocus=wrong && name == "delegation_from">
                    <option value="">{t.get("approval-unused")}</option>
                    {options}
                </select>
            </div>
        }
    };
    let until = format!("delegation-{number}-until");
    view! {
        <fieldset class="approval-delegation" class:invalid=wrong>
            <legend>{t.with("delegation-row", &[("number", number.to_string().into())])}</legend>
            {choice("delegation_from", "delegation-from", &row.from)}
            {choice("delegation_to", "delegation-to", &row.to)}
            <div class="field">
                <label for=until.clone()>{t.get("delegation-until")}</label>
                <input id=until name="delegation_until" type="date" value=row.until.clone() aria-invalid=wrong.then_some("true")
                    aria-describedby=described.clone()/>
            </div>
            {row.error.clone().map(|words| view! { <p class="field-error" id=error>{words}</p> })}
        </fieldset>
    }
    .into_any()
}

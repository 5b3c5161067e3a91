//! The settings of purchase orders, shown and stored.

use super::{
    at_orders, failure,
    settings_read::{Read, read_settings},
};
use crate::{
    page::{
        error::PageError,
        given_back::{Asked, given_back},
        layout::{self, with_status},
        refusal,
        sent::Sent,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use axum::{
    extract::{Query, RawForm, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    entitlement::Back,
    page::Section,
    procurement::{DelegationForm, Person, SETTINGS, SettingsForm, SettingsPage, TierForm},
};
use obrador_core::{
    auth::Permission,
    bounds::count::{APPROVAL_TIERS, DELEGATIONS},
    i18n::{format_number, format_scaled},
    ids::UserId,
    procurement::{Approvers, Tier, may_approve_at_all},
    subscription::FeatureId,
};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    procurement::{ProcurementError, Settings},
    team::PageRequest,
};
use serde::Deserialize;

/// So many more rows than there may be are told, not refused.
const MORE: usize = 10;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SettingsQuery {
    done: String,
    #[serde(flatten)]
    given_back: Asked,
}

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Query(query): Query<SettingsQuery>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ManageBakery).await?;
    let stored = app.procurement.settings(&user.tenant).await.map_err(failure)?;
    let mut form = filled(&app, &user, &stored).await?;
    form.done = !query.done.is_empty();
    if let Some(sent) = given_back(&app, &user, &query.given_back, SETTINGS).await {
        form = typed(&sent, form);
    }
    Ok(show(&app, &user, form, StatusCode::OK))
}

pub(super) async fn save(
    State(app): State<App>,
    who: SignedIn,
    RawForm(body): RawForm,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ManageBakery).await?;
    let sent = Sent::read(&body);
    let most = APPROVAL_TIERS.max(DELEGATIONS) + MORE;
    if ["tier_approvers", "delegation_from"]
        .iter()
        .any(|name| sent.all(name).count() > most)
    {
        return Err(PageError::UNREADABLE);
    }
    let stored = app.procurement.settings(&user.tenant).await.map_err(failure)?;
    let mut form = typed(&sent, filled(&app, &user, &stored).await?);
    let more = sent.one("more");
    if !more.is_empty() {
        add_row(&mut form, more).ok_or(PageError::UNREADABLE)?;
        return Ok(show(&app, &user, form, StatusCode::OK));
    }
    let t = Texts::of(user.who.actor.lang);
    let Some(Read { policy, tolerance }) = read_settings(t, &mut form, &stored.policy) else {
        return Ok(show(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let of = user.audit_context();
    match app
        .procurement
        .change_settings(of, sent.version(), policy, tolerance)
        .await
    {
        Ok(_) => Ok(Redirect::to(&format!("{SETTINGS}?done=saved")).into_response()),
        Err(ProcurementError::SettingsConflict(version)) => {
            form.changed_meanwhile = true;
            form.version = version;
            Ok(show(&app, &user, form, StatusCode::CONFLICT))
        }
        Err(ProcurementError::Policy(_)) => {
            form.changed_meanwhile = true;
            Ok(show(&app, &user, form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(ProcurementError::Refused(CheckError::Refused(refusal))) => {
            let back = Back::Page(SETTINGS.to_owned());
            Ok(refusal::refusal_page(&app, &user.who, *refusal, back).await)
        }
        Err(error) => Err(failure(error)),
    }
}

/// Adds an empty row of what is asked for; none where there is no such thing.
fn add_row(form: &mut SettingsForm, what: &str) -> Option<()> {
    match what {
        "tier" => form.tiers.as_mut()?.push(TierForm::default()),
        "delegation" => form.delegations.push(DelegationForm::default()),
        _ => return None,
    }
    Some(())
}

fn show(app: &App, user: &TenantUser, form: SettingsForm, status: StatusCode) -> Response {
    let actor = &user.who.actor;
    let title = Texts::of(actor.lang).get("approval-page");
    let page = layout::signed_in(app, actor, SETTINGS, Section::Orders, title);
    with_status(
        layout::private(page, move || view! { <SettingsPage form=form/> }),
        status,
    )
}

/// The form as it stands, with an empty row where somebody may add one.
async fn filled(app: &App, user: &TenantUser, stored: &Settings) -> Result<SettingsForm, PageError> {
    let lang = user.who.actor.lang;
    let approves = app
        .entitlement
        .feature(&user.tenant, FeatureId::ApprovalWorkflow)
        .await
        .is_ok();
    let team = app.team.members(&user.tenant, &PageRequest::whole()).await?;
    let people = team
        .entries
        .into_iter()
        .filter(|member| may_approve_at_all(member.role))
        .map(|member| Person {
            id: member.user_id.to_string(),
            name: member.name,
            role: member.role,
        });
    let tier = |tier: &Tier| TierForm {
        up_to: tier
            .up_to_cents
            .map(|cents| format_number(lang, cents as f64 / 100.0, 2))
            .unwrap_or_default(),
        approvers: tier.approvers.as_str().to_owned(),
        people: match &tier.approvers {
            Approvers::People(people) => people.iter().map(UserId::to_string).collect(),
            _ => Vec::new(),
        },
        error: None,
    };
    let delegations = stored.policy.delegations().iter().map(|row| DelegationForm {
        from: row.from.to_string(),
        to: row.to.to_string(),
        until: row.until.to_string(),
        error: None,
    });
    Ok(SettingsForm {
        written_in: lang,
        version: stored.version,
        tolerance: format_scaled(lang, stored.tolerance.basis_points(), 2),
        tolerance_error: None,
        tiers: approves.then(|| stored.policy.tiers().iter().map(tier).collect()),
        delegations: delegations.chain([DelegationForm::default()]).collect(),
        people: people.collect(),
        changed_meanwhile: false,
        done: false,
    })
}

/// What was typed, in the form.
fn typed(sent: &Sent, form: SettingsForm) -> SettingsForm {
    let all = |name: &'static str| sent.all(name).map(ToOwned::to_owned).collect::<Vec<_>>();
    let text = |texts: &[String], place: usize| texts.get(place).cloned().unwrap_or_default();
    let (amounts, people) = (all("tier_up_to"), all("tier_people"));
    let named = |place: usize| {
        let ticked = people.iter().filter_map(|ticked| ticked.split_once(':'));
        ticked
            .filter(|(of, _)| *of == place.to_string())
            .map(|(_, id)| id.to_owned())
            .collect()
    };
    let tiers = all("tier_approvers").into_iter().enumerate();
    let tiers = tiers.map(|(place, approvers)| TierForm {
        up_to: text(&amounts, place),
        people: named(place),
        approvers,
        error: None,
    });
    let (to, until) = (all("delegation_to"), all("delegation_until"));
    let delegations = all("delegation_from").into_iter().enumerate();
    let delegations = delegations.map(|(place, from)| DelegationForm {
        from,
        to: text(&to, place),
        until: text(&until, place),
        error: None,
    });
    SettingsForm {
        written_in: sent.lang(form.written_in),
        tolerance: sent.one("tolerance").to_owned(),
        version: sent.version(),
        tiers: form.tiers.map(|_| tiers.collect()),
        delegations: delegations.collect(),
        ..form
    }
}

//! The person's own settings.

use super::email_links::no_mail;
use crate::{
    http::ClientIp,
    page::{
        error::PageError,
        layout::{self, with_status},
        redirect::{back, safe_next},
        retry::{minutes, too_many},
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    extract::{Form, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    account::{AccountPage, AddressState, BakeryRow, PasswordForm},
    page::{Refused, Section},
};
use obrador_core::i18n::Lang;
use obrador_locales::Texts;
use obrador_services::{
    account::{ChangePasswordError, MailError},
    actor::Actor,
    auth::ConfirmError,
    db::DbError,
    mail::MailTransport,
    team::Orphans,
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
pub(super) struct AccountQuery {
    #[serde(default)]
    saved: String,
    /// A mail to verify the address was just sent.
    #[serde(default)]
    sent: String,
    /// The password was just changed.
    #[serde(default)]
    password: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NewPassword {
    old_password: String,
    new_password: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct BakeryChoice {
    #[serde(default)]
    tenant: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct LanguageChoice {
    lang: String,
    #[serde(default)]
    next: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct LimitMails {
    /// A box that is not ticked is not sent.
    #[serde(default)]
    wanted: String,
}

/// Name, language, sessions.
pub(super) async fn page(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    Query(query): Query<AccountQuery>,
) -> Result<Response, PageError> {
    let form = PasswordForm {
        changed: !query.password.is_empty(),
        ..PasswordForm::default()
    };
    show(&app, actor, &query, form, StatusCode::OK).await
}

async fn show(
    app: &App,
    actor: Actor,
    query: &AccountQuery,
    form: PasswordForm,
    status: StatusCode,
) -> Result<Response, PageError> {
    let form = PasswordForm {
        told: app.account.mail_transport() != MailTransport::Off,
        ..form
    };
    let password = app.auth.has_password(&actor).await?.then_some(form);
    let saved = !query.saved.is_empty();
    let title = Texts::of(actor.lang).get("account-title");
    let page = layout::signed_in(app, &actor, "/app/settings/account", Section::Account, title);
    let (visitor, lang) = (layout::as_visitor(&actor), actor.lang);
    let bakeries = bakeries(app, &actor).await?;
    let user = actor.user_id.to_string();
    let limit_mails = app.notices.wants_limits(&actor).await?;
    let address = AddressState {
        verified: actor.email_verified,
        sent: !query.sent.is_empty(),
        logged: app.account.mail_transport() == MailTransport::Logged,
    };
    Ok(with_status(
        layout::private(
            page,
            move || view! { <AccountPage visitor=visitor lang=lang saved=saved address=address password=password bakeries=bakeries user=user limit_mails=limit_mails/> },
        ),
        status,
    ))
}

/// Another password; every other session ends.
pub(super) async fn change_password(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    ClientIp(ip): ClientIp,
    headers: HeaderMap,
    Form(typed): Form<NewPassword>,
) -> Result<Response, PageError> {
    let token = app.cookie().read(&headers).ok_or(PageError::NOT_FOUND)?;
    let passwords = (typed.old_password.as_str(), typed.new_password.as_str());
    let mut form = PasswordForm::default();
    let mut wait_s = None;
    match app.account.change_password(&actor, token, passwords, ip).await {
        Ok(()) => return Ok(Redirect::to("/app/settings/account?password=1#password").into_response()),
        Err(ChangePasswordError::Weak(weak)) => form.weak = Some(weak.into()),
        Err(ChangePasswordError::Unconfirmed(ConfirmError::WrongPassword)) => form.wrong = true,
        Err(ChangePasswordError::Unconfirmed(ConfirmError::TooManyAttempts { retry_after_s })) => {
            let minutes = minutes(retry_after_s);
            form.refused = Some(Refused::TooMany { minutes });
            wait_s = Some(retry_after_s);
        }
        Err(ChangePasswordError::Unconfirmed(ConfirmError::Database(error))) => return Err(error.into()),
    }
    let query = AccountQuery::default();
    Ok(match wait_s {
        Some(wait_s) => too_many(
            show(&app, actor, &query, form, StatusCode::TOO_MANY_REQUESTS).await?,
            wait_s,
        ),
        None => show(&app, actor, &query, form, StatusCode::UNPROCESSABLE_ENTITY).await?,
    })
}

/// The person's bakeries; of the one they act for also what of theirs works on when they leave.
async fn bakeries(app: &App, actor: &Actor) -> Result<Vec<BakeryRow>, DbError> {
    let mut rows = Vec::new();
    for one in app.team.bakeries(&actor.user_id).await? {
        let own = Some(&one.id) == actor.tenant.as_ref();
        let made = if own {
            let mut all = app.team.made_by_people(&one.id).await?;
            all.remove(&actor.user_id).unwrap_or_default()
        } else {
            Orphans::default()
        };
        rows.push(BakeryRow {
            own,
            id: one.id.to_string(),
            name: one.name,
            role: one.role,
            keys: made.keys,
            invited: made.invited,
        });
    }
    Ok(rows)
}

/// Another language.
pub(super) async fn set_language(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    headers: HeaderMap,
    Form(choice): Form<LanguageChoice>,
) -> Result<Response, PageError> {
    let lang: Lang = choice.lang.parse().map_err(|_| PageError::UNREADABLE)?;
    app.auth.set_language(&actor.user_id, lang).await?;
    // A page that says what was saved says so again in the other language.
    let next = if choice.next.contains('?') {
        safe_next(&choice.next).to_owned()
    } else {
        back(&choice.next, &headers)
    };
    Ok(Redirect::to(&next).into_response())
}

/// Another of the person's bakeries.
pub(super) async fn switch(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    headers: HeaderMap,
    Form(choice): Form<BakeryChoice>,
) -> Result<Response, PageError> {
    let (Some(session), Ok(tenant)) = (app.cookie().read(&headers), choice.tenant.parse()) else {
        return Err(PageError::NOT_FOUND);
    };
    if !app.team.switch(session, &actor.user_id, &tenant).await? {
        return Err(PageError::NOT_FOUND);
    }
    Ok(Redirect::to("/app").into_response())
}

/// Mails about limits ahead, or none.
pub(super) async fn limit_mails(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    Form(choice): Form<LimitMails>,
) -> Result<Response, PageError> {
    if app.notices.want_limits(&actor, !choice.wanted.is_empty()).await? {
        Ok(Redirect::to("/app/settings/account?saved=1").into_response())
    } else {
        Err(PageError::NOT_FOUND)
    }
}

/// Another link to verify the address.
pub(super) async fn send_verification(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
    ClientIp(ip): ClientIp,
) -> Result<Response, PageError> {
    Ok(match app.account.send_verification(&actor.user_id, ip).await {
        Ok(()) => Redirect::to("/app/settings/account?sent=1").into_response(),
        Err(MailError::Off) => no_mail(&app, actor.lang, Some(&actor)),
        Err(MailError::TooMany { retry_after_s }) => {
            let (who, status) = (Some(&actor), StatusCode::TOO_MANY_REQUESTS);
            too_many(
                layout::error(&app, actor.lang, who, status, "error-too-many-mails"),
                retry_after_s,
            )
        }
        Err(MailError::Database(error)) => return Err(error.into()),
    })
}

/// Ends every session of the person, this one included.
pub(super) async fn sign_out_everywhere(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
) -> Result<Response, PageError> {
    app.auth.sign_out_everywhere(&actor.user_id).await?;
    let mut response = Redirect::to(&format!("/{}/sign-in", actor.lang)).into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    Ok(response)
}

//! Signing in and out.

use crate::{
    page::{
        forms,
        language::preferred,
        layout::{self, lang_of},
        paths::HOME,
        redirect::safe_next,
        retry::{minutes, too_many},
        session_user::SignedIn,
        sign_in_form::sign_in_form,
        start_session::start_session,
    },
    state::App,
};
use axum::{
    extract::{Form, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use obrador_app::{
    account::{SignInForm, SignInProblem},
    page::KeptInputs,
};
use obrador_core::{auth::Role, ids::TenantId};
use obrador_services::auth::{NewSession, SignInError};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct Next {
    #[serde(default)]
    next: String,
    /// A new password has been set a moment ago.
    #[serde(default)]
    reset: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Credentials {
    email: String,
    password: String,
    next: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DemoChoice {
    tenant: String,
    role: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

/// The form.
pub(crate) async fn page(
    State(app): State<App>,
    Path(lang): Path<String>,
    Query(Next { next, reset }): Query<Next>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    if visitor.is_some() && !app.config.serve.demo {
        return Redirect::to(safe_next(&next)).into_response();
    }
    sign_in_form(
        &app,
        lang,
        SignInForm {
            next,
            password_is_new: !reset.is_empty(),
            ..SignInForm::default()
        },
        StatusCode::OK,
    )
}

/// The form, sent.
pub(crate) async fn submit(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    crate::http::ClientIp(ip): crate::http::ClientIp,
    Form(typed): Form<Credentials>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    let kept = forms::carried(&typed.kept_action, &typed.kept_page, &typed.kept_fields);
    let refuse = |problem, status| {
        let form = SignInForm {
            email: typed.email.clone(),
            next: typed.next.clone(),
            problem: Some(problem),
            kept: kept.clone(),
            ..SignInForm::default()
        };
        sign_in_form(&app, lang, form, status)
    };
    if !typed.email.trim().contains('@') {
        return refuse(SignInProblem::Email, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if typed.password.is_empty() {
        return refuse(SignInProblem::Password, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match app.auth.sign_in(&typed.email, &typed.password, ip).await {
        Ok(session) => enter_with(&app, &headers, &session, safe_next(&typed.next), &kept).await,
        Err(SignInError::TooManyAttempts { retry_after_s }) => {
            let problem = SignInProblem::TooMany {
                minutes: minutes(retry_after_s),
            };
            too_many(refuse(problem, StatusCode::TOO_MANY_REQUESTS), retry_after_s)
        }
        Err(SignInError::Database(error)) => {
            tracing::error!(%error, "signing in failed");
            refuse(SignInProblem::Unavailable, StatusCode::SERVICE_UNAVAILABLE)
        }
        Err(SignInError::WrongCredentials | SignInError::NoAccess) => {
            refuse(SignInProblem::WrongCredentials, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The same, to the form that has waited for it, if one has.
async fn enter_with(
    app: &App,
    headers: &HeaderMap,
    session: &NewSession,
    next: &str,
    kept: &KeptInputs,
) -> Response {
    match forms::waiting(app, &session.actor, kept).await {
        Some(form) => start_session(app, headers, session, &form).await,
        None => start_session(app, headers, session, next).await,
    }
}

/// One click into the demo; this route exists in a demo only.
pub(crate) async fn demo_sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Form(choice): Form<DemoChoice>,
) -> Response {
    let role = if choice.role.is_empty() {
        Ok(Role::Owner)
    } else {
        choice.role.parse()
    };
    let known = ["demo-starter", "demo-professional", "demo-enterprise"].contains(&choice.tenant.as_str());
    let tenant = choice.tenant.parse::<TenantId>();
    let (Ok(role), Ok(tenant), true) = (role, tenant, known) else {
        return layout::error(
            &app,
            preferred(&headers),
            None,
            StatusCode::UNPROCESSABLE_ENTITY,
            "error-demo-choice",
        );
    };
    let next = if matches!(role, Role::Owner | Role::Manager) {
        "/app/settings/subscription"
    } else {
        HOME
    };
    let kept = forms::carried(&choice.kept_action, &choice.kept_page, &choice.kept_fields);
    match app.auth.demo_sign_in(&tenant, role).await {
        Ok(session) => enter_with(&app, &headers, &session, next, &kept).await,
        Err(SignInError::NoAccess) => {
            let status = StatusCode::CONFLICT;
            layout::error(&app, preferred(&headers), None, status, "error-demo-nobody")
        }
        Err(error) => {
            tracing::error!(%error, "signing in to the demo failed");
            layout::unavailable(&app, preferred(&headers))
        }
    }
}

/// The way out.
pub(crate) async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Response {
    if let Some(token) = app.cookie().read(&headers)
        && let Err(error) = app.auth.sign_out(token).await
    {
        return layout::failed(&app, preferred(&headers), &error);
    }
    let mut response = Redirect::to("/").into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    response
}

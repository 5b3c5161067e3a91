//! Signing in and out.

use crate::{
    http::{ClientIp, failure::Failure},
    page::{
        error::PageError,
        forms,
        language::{AddressLang, preferred},
        layout,
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
    extract::{Form, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use obrador_app::{
    account::{SignInForm, SignInProblem},
    page::KeptInputs,
};
use obrador_core::{auth::Role, ids::TenantId};
use obrador_services::{
    auth::{NewSession, SignInError},
    demo::made_up,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct SignInQuery {
    #[serde(default)]
    next: String,
    /// A new password has been set a moment ago.
    #[serde(default)]
    reset: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Credentials {
    email: String,
    password: String,
    next: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

impl Credentials {
    /// The form that waits for whoever signs in.
    fn kept(&self) -> KeptInputs {
        forms::carried(&self.kept_action, &self.kept_page, &self.kept_fields)
    }

    /// The form again, without the password.
    fn rerender(&self, problem: SignInProblem) -> SignInForm {
        SignInForm {
            email: self.email.clone(),
            next: self.next.clone(),
            problem: Some(problem),
            kept: self.kept(),
            ..SignInForm::default()
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DemoChoice {
    tenant: String,
    role: String,
    /// The language of the page that the demo is entered from.
    lang: String,
    kept_action: String,
    kept_page: String,
    kept_fields: String,
}

/// The form.
pub(super) async fn page(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    Query(SignInQuery { next, reset }): Query<SignInQuery>,
    visitor: Option<SignedIn>,
) -> Response {
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
pub(super) async fn submit(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    headers: HeaderMap,
    ClientIp(ip): ClientIp,
    Form(credentials): Form<Credentials>,
) -> Response {
    let refuse = |problem, status| sign_in_form(&app, lang, credentials.rerender(problem), status);
    if !credentials.email.trim().contains('@') {
        return refuse(SignInProblem::Email, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if credentials.password.is_empty() {
        return refuse(SignInProblem::Password, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match app
        .auth
        .sign_in(&credentials.email, &credentials.password, ip)
        .await
    {
        Ok(session) => {
            let (next, kept) = (safe_next(&credentials.next), credentials.kept());
            enter_with(&app, &headers, &session, next, &kept).await
        }
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

/// The way in, to the form that has waited for it, if one has.
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
pub(super) async fn demo_sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    Form(choice): Form<DemoChoice>,
) -> Result<Response, PageError> {
    let role = if choice.role.is_empty() {
        Ok(Role::Owner)
    } else {
        choice.role.parse()
    };
    let tenant = choice.tenant.parse::<TenantId>();
    let tenant = tenant.ok().filter(made_up);
    let (Ok(role), Some(tenant)) = (role, tenant) else {
        let (lang, status) = (preferred(&headers), StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(layout::error(&app, lang, None, status, "error-demo-choice"));
    };
    let kept = forms::carried(&choice.kept_action, &choice.kept_page, &choice.kept_fields);
    match app.auth.demo_sign_in(&tenant, role).await {
        Ok(session) => {
            if let Ok(lang) = choice.lang.parse() {
                app.auth.set_language(&session.actor.user_id, lang).await?;
            }
            Ok(enter_with(&app, &headers, &session, HOME, &kept).await)
        }
        Err(SignInError::NoAccess) => {
            let (lang, status) = (preferred(&headers), StatusCode::CONFLICT);
            Ok(layout::error(&app, lang, None, status, "error-demo-nobody"))
        }
        Err(error) => {
            tracing::error!(%error, "signing in to the demo failed");
            Err(PageError::Failure(Failure::Unavailable))
        }
    }
}

/// The way out.
pub(super) async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Result<Response, PageError> {
    if let Some(token) = app.cookie().read(&headers) {
        app.auth.sign_out(token).await?;
    }
    let mut response = Redirect::to("/").into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, app.cookie().clear());
    Ok(response)
}

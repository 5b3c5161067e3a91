//! Links in mails: verifying an address, asking for a new password, setting it.

use super::{
    frame::{self, lang_of},
    sign_in::{minutes, too_many},
    visitor::SignedIn,
};
use crate::{app::App, rest::ClientIp};
use axum::{
    extract::{Form, Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    auth::{ForgotForm, ForgotPage, NoMailPage, Refused, ResetPage, VerifyPage, VerifyState},
    page::{Page, Section},
};
use obrador_core::{
    auth::{PersonProblem, checked_email},
    i18n::Lang,
};
use obrador_services::{
    account::{LinkError, MailError, Purpose, ResetError},
    actor::Actor,
    mail::MailWay,
};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Token {
    token: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Address {
    email: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NewPassword {
    token: String,
    password: String,
}

/// A page that nobody should find by searching; the language picker keeps the link's secret.
pub(super) fn unlisted(
    app: &App,
    lang: Lang,
    path: &str,
    key: &str,
    token: &str,
    actor: Option<&Actor>,
) -> Page {
    let mut page = frame::public(app, lang, path, Section::Other, key, actor);
    page.description = String::new();
    if !token.is_empty() {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("token", token)
            .finish();
        page.query = format!("?{query}");
    }
    page
}

pub(super) fn with_status(mut response: Response, status: StatusCode) -> Response {
    *response.status_mut() = status;
    response
}

/// No mail can be sent, so what needs one is refused.
pub(super) fn no_mail(app: &App, lang: Lang, actor: Option<&Actor>) -> Response {
    let page = unlisted(app, lang, "/", "no-mail", "", actor);
    let response = frame::private(page, || view! { <NoMailPage/> });
    with_status(response, StatusCode::SERVICE_UNAVAILABLE)
}

/// The page the link to verify an address leads to; it only looks.
pub(super) async fn verify(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    Query(Token { token }): Query<Token>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    match app.account.link_works(&token, Purpose::VerifyEmail).await {
        Ok(true) => verify_page(&app, lang, visitor, token, VerifyState::Ready),
        Ok(false) => verify_page(&app, lang, visitor, token, VerifyState::Spent),
        Err(error) => frame::failed(&app, lang, &error),
    }
}

/// Its button.
pub(super) async fn verify_now(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    Form(Token { token }): Form<Token>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    match app.account.verify_email(&token).await {
        Ok(_) => verify_page(&app, lang, visitor, String::new(), VerifyState::Done),
        Err(LinkError::Spent) => verify_page(&app, lang, visitor, String::new(), VerifyState::Spent),
        Err(LinkError::Database(error)) => frame::failed(&app, lang, &error),
    }
}

fn verify_page(
    app: &App,
    lang: Lang,
    visitor: Option<SignedIn>,
    token: String,
    state: VerifyState,
) -> Response {
    let key = if state == VerifyState::Spent {
        "link-spent"
    } else {
        "verify-title"
    };
    let actor = visitor.map(|SignedIn(actor)| actor);
    let page = unlisted(app, lang, "/verify-email", key, &token, actor.as_ref());
    let response = frame::private(page, move || view! { <VerifyPage token=token state=state/> });
    let status = if state == VerifyState::Spent {
        StatusCode::GONE
    } else {
        StatusCode::OK
    };
    with_status(response, status)
}

/// The form that asks for a link.
pub(super) async fn forgot(State(app): State<App>, Path(lang): Path<String>, headers: HeaderMap) -> Response {
    match lang_of(&app, &lang, &headers) {
        Ok(lang) => forgot_page(&app, lang, ForgotForm::default(), StatusCode::OK),
        Err(response) => response,
    }
}

/// The form, sent: the answer is the same whether somebody has that address or not.
pub(super) async fn forgot_now(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    ClientIp(ip): ClientIp,
    Form(Address { email }): Form<Address>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    let mut form = ForgotForm {
        email,
        ..ForgotForm::default()
    };
    if checked_email(&form.email).is_none() {
        form.bad_email = true;
        return forgot_page(&app, lang, form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match app.account.forgot_password(&form.email, ip) {
        Ok(()) => {
            form.sent = true;
            forgot_page(&app, lang, form, StatusCode::OK)
        }
        Err(MailError::TooMany { retry_after_s }) => {
            form.refused = Some(Refused::TooMany {
                minutes: minutes(retry_after_s),
            });
            too_many(
                forgot_page(&app, lang, form, StatusCode::TOO_MANY_REQUESTS),
                retry_after_s,
            )
        }
        Err(MailError::Off) => no_mail(&app, lang, None),
        Err(MailError::Database(error)) => frame::failed(&app, lang, &error),
    }
}

fn forgot_page(app: &App, lang: Lang, form: ForgotForm, status: StatusCode) -> Response {
    let way = app.account.mail_way();
    if way == MailWay::Off {
        return no_mail(app, lang, None);
    }
    let page = unlisted(app, lang, "/forgot-password", "forgot-title", "", None);
    let logged = way == MailWay::Logged;
    let response = frame::private(page, move || view! { <ForgotPage form=form logged=logged/> });
    with_status(response, status)
}

/// The form the link leads to.
pub(super) async fn reset(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    Query(Token { token }): Query<Token>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    match app.account.link_works(&token, Purpose::ResetPassword).await {
        Ok(true) => reset_page(&app, lang, token, true, None),
        Ok(false) => reset_page(&app, lang, token, false, None),
        Err(error) => frame::failed(&app, lang, &error),
    }
}

/// The form, sent.
pub(super) async fn reset_now(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    Form(NewPassword { token, password }): Form<NewPassword>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    match app.account.reset_password(&token, &password).await {
        Ok(()) => Redirect::to(&format!("/{lang}/sign-in?reset=1")).into_response(),
        Err(ResetError::Password(weak)) => reset_page(&app, lang, token, true, Some(weak.into())),
        Err(ResetError::Link(LinkError::Spent)) => reset_page(&app, lang, token, false, None),
        Err(ResetError::Link(LinkError::Database(error))) => frame::failed(&app, lang, &error),
    }
}

fn reset_page(app: &App, lang: Lang, token: String, works: bool, problem: Option<PersonProblem>) -> Response {
    let key = if works { "reset-title" } else { "link-spent" };
    let page = unlisted(app, lang, "/reset-password", key, &token, None);
    let status = match (works, problem) {
        (false, _) => StatusCode::GONE,
        (true, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, None) => StatusCode::OK,
    };
    let response = frame::private(
        page,
        move || view! { <ResetPage token=token works=works problem=problem/> },
    );
    with_status(response, status)
}

//! Links in mails: verifying an address, asking for a new password, setting it.

use crate::{
    http::ClientIp,
    page::{
        error::PageError,
        language::AddressLang,
        layout,
        retry::{minutes, too_many},
        session_user::SignedIn,
    },
    state::App,
};
use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    account::{ForgotForm, ForgotPage, NoMailPage, ResetPage, VerifyPage, VerifyState},
    page::Refused,
};
use obrador_core::{auth::PersonProblem, email::known_email, i18n::Lang};
use obrador_services::{
    account::{LinkError, MailError, Purpose, ResetError},
    actor::Actor,
    mail::MailTransport,
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

/// No mail can be sent, so what needs one is refused.
pub(super) fn no_mail(app: &App, lang: Lang, actor: Option<&Actor>) -> Response {
    let page = layout::noindex(app, lang, "/", "no-mail", "", actor);
    let response = layout::private(page, || view! { <NoMailPage/> });
    layout::with_status(response, StatusCode::SERVICE_UNAVAILABLE)
}

/// The page the link to verify an address leads to; it only looks.
pub(super) async fn verify(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    visitor: Option<SignedIn>,
    Query(Token { token }): Query<Token>,
) -> Result<Response, PageError> {
    let state = if app.account.link_works(&token, Purpose::VerifyEmail).await? {
        VerifyState::Ready
    } else {
        VerifyState::Spent
    };
    Ok(verify_page(&app, lang, visitor, token, state))
}

/// Its button.
pub(super) async fn verify_now(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    visitor: Option<SignedIn>,
    Form(Token { token }): Form<Token>,
) -> Result<Response, PageError> {
    let state = match app.account.verify_email(&token).await {
        Ok(_) => VerifyState::Done,
        Err(LinkError::Spent) => VerifyState::Spent,
        Err(LinkError::Database(error)) => return Err(error.into()),
    };
    Ok(verify_page(&app, lang, visitor, String::new(), state))
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
    let actor = visitor.map(|who| who.actor);
    let page = layout::noindex(app, lang, "/verify-email", key, &token, actor.as_ref());
    let response = layout::private(page, move || view! { <VerifyPage token=token state=state/> });
    let status = if state == VerifyState::Spent {
        StatusCode::GONE
    } else {
        StatusCode::OK
    };
    layout::with_status(response, status)
}

/// The form that asks for a link.
pub(super) async fn forgot(State(app): State<App>, AddressLang(lang): AddressLang) -> Response {
    forgot_page(&app, lang, ForgotForm::default(), StatusCode::OK)
}

/// The form, sent: the answer is the same whether somebody has that address or not.
pub(super) async fn forgot_now(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    ClientIp(ip): ClientIp,
    Form(Address { email }): Form<Address>,
) -> Result<Response, PageError> {
    let mut form = ForgotForm {
        email,
        ..ForgotForm::default()
    };
    if known_email(&form.email).is_none() {
        form.bad_email = true;
        return Ok(forgot_page(&app, lang, form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    Ok(match app.account.forgot_password(&form.email, ip) {
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
        Err(MailError::Database(error)) => return Err(error.into()),
    })
}

fn forgot_page(app: &App, lang: Lang, form: ForgotForm, status: StatusCode) -> Response {
    let way = app.account.mail_transport();
    if way == MailTransport::Off {
        return no_mail(app, lang, None);
    }
    let page = layout::noindex(app, lang, "/forgot-password", "forgot-title", "", None);
    let logged = way == MailTransport::Logged;
    let response = layout::private(page, move || view! { <ForgotPage form=form logged=logged/> });
    layout::with_status(response, status)
}

/// The form the link leads to.
pub(super) async fn reset(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    Query(Token { token }): Query<Token>,
) -> Result<Response, PageError> {
    let works = app.account.link_works(&token, Purpose::ResetPassword).await?;
    Ok(reset_page(&app, lang, token, works, None))
}

/// The form, sent.
pub(super) async fn reset_now(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    ClientIp(ip): ClientIp,
    Form(NewPassword { token, password }): Form<NewPassword>,
) -> Result<Response, PageError> {
    Ok(match app.account.reset_password(&token, &password, ip).await {
        Ok(()) => Redirect::to(&format!("/{lang}/sign-in?reset=1")).into_response(),
        Err(ResetError::Password(weak)) => reset_page(&app, lang, token, true, Some(weak.into())),
        Err(ResetError::TooManyAttempts { retry_after_s }) => {
            too_many(reset_waits(&app, lang, token, retry_after_s), retry_after_s)
        }
        Err(ResetError::Link(LinkError::Spent)) => reset_page(&app, lang, token, false, None),
        Err(ResetError::Link(LinkError::Database(error))) => {
            return Err(error.into());
        }
    })
}

fn reset_waits(app: &App, lang: Lang, token: String, retry_after_s: u64) -> Response {
    let page = layout::noindex(app, lang, "/reset-password", "reset-title", &token, None);
    let refused = Some(Refused::TooMany {
        minutes: minutes(retry_after_s),
    });
    let response = layout::private(
        page,
        move || view! { <ResetPage token=token works=true problem=None refused=refused/> },
    );
    layout::with_status(response, StatusCode::TOO_MANY_REQUESTS)
}

fn reset_page(app: &App, lang: Lang, token: String, works: bool, problem: Option<PersonProblem>) -> Response {
    let key = if works { "reset-title" } else { "link-spent" };
    let page = layout::noindex(app, lang, "/reset-password", key, &token, None);
    let status = match (works, problem) {
        (false, _) => StatusCode::GONE,
        (true, Some(_)) => StatusCode::UNPROCESSABLE_ENTITY,
        (true, None) => StatusCode::OK,
    };
    let response = layout::private(
        page,
        move || view! { <ResetPage token=token works=works problem=problem refused=None/> },
    );
    layout::with_status(response, status)
}

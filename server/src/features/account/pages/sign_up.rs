//! Becoming a customer.

use super::email_links::no_mail;
use crate::{
    http::ClientIp,
    page::{
        error::PageError,
        language::AddressLang,
        layout,
        retry::{minutes, too_many},
        session_user::SignedIn,
        start_session::start_session,
    },
    state::App,
};
use axum::{
    extract::{Form, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    account::{SignUpForm, SignUpPage, WelcomePage, WelcomeView},
    dashboard::load_first_steps,
    page::{Refused, Section},
    plan_labels::plan_name,
};
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, Lang, format_date_in_case},
    tenant::BakeryForm,
};
use obrador_locales::Texts;
use obrador_services::{
    account::{NewCustomer, SignUpError},
    actor::Actor,
    mail::MailTransport,
    subscription::State as SubscriptionState,
};
use serde::Deserialize;

const WELCOME: &str = "/app/welcome";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CustomerForm {
    bakery: String,
    country: String,
    time_zone: String,
    vat_number: String,
    lang: String,
    name: String,
    email: String,
    password: String,
    terms: String,
}

/// The form.
pub(super) async fn page(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    visitor: Option<SignedIn>,
) -> Response {
    if visitor.is_some() {
        return Redirect::to("/app").into_response();
    }
    let form = SignUpForm {
        lang,
        ..SignUpForm::default()
    };
    show(&app, lang, form, StatusCode::OK)
}

/// The form, sent.
pub(super) async fn submit(
    State(app): State<App>,
    AddressLang(lang): AddressLang,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    ClientIp(ip): ClientIp,
    Form(form): Form<CustomerForm>,
) -> Response {
    if visitor.is_some() {
        return Redirect::to("/app").into_response();
    }
    let new = customer(form, lang);
    let form = as_typed(&new);
    match app.account.sign_up(new, ip).await {
        Ok(session) => start_session(&app, &headers, &session, WELCOME).await,
        Err(error) => refuse(&app, lang, form, error),
    }
}

fn customer(form: CustomerForm, lang: Lang) -> NewCustomer {
    NewCustomer {
        bakery: BakeryForm {
            name: form.bakery,
            country: form.country,
            time_zone: form.time_zone,
            vat_number: form.vat_number,
        },
        lang: form.lang.parse().unwrap_or(lang),
        name: form.name,
        email: form.email,
        password: form.password,
        terms: !form.terms.is_empty(),
    }
}

fn as_typed(new: &NewCustomer) -> SignUpForm {
    SignUpForm {
        bakery: new.bakery.clone(),
        lang: new.lang,
        name: new.name.clone(),
        email: new.email.clone(),
        terms: new.terms,
        ..SignUpForm::default()
    }
}

fn refuse(app: &App, lang: Lang, mut form: SignUpForm, error: SignUpError) -> Response {
    match error {
        SignUpError::Fields { bakery, person } => {
            (form.bakery_problems, form.person_problems) = (bakery, person);
            show(app, lang, form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        SignUpError::TooManyAttempts { retry_after_s } => {
            form.refused = Some(Refused::TooMany {
                minutes: minutes(retry_after_s),
            });
            too_many(
                show(app, lang, form, StatusCode::TOO_MANY_REQUESTS),
                retry_after_s,
            )
        }
        SignUpError::NoMail => no_mail(app, lang, None),
        SignUpError::Database(error) => {
            tracing::error!(%error, "signing up failed");
            form.refused = Some(Refused::Unavailable);
            show(app, lang, form, StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

fn show(app: &App, lang: Lang, form: SignUpForm, status: StatusCode) -> Response {
    let way = app.account.mail_transport();
    if way == MailTransport::Off {
        return no_mail(app, lang, None);
    }
    let page = layout::public(app, lang, "/sign-up", Section::SignIn, "sign-up-title", None);
    let logged = way == MailTransport::Logged;
    let mut response = layout::private(page, move || view! { <SignUpPage form=form logged=logged/> });
    *response.status_mut() = status;
    response
}

/// The first page of a new customer.
pub(super) async fn welcome(
    State(app): State<App>,
    SignedIn { actor }: SignedIn,
) -> Result<Response, PageError> {
    let Some((tenant, bakery)) = actor.tenant.clone().zip(actor.tenant_name.clone()) else {
        return Ok(Redirect::to("/app").into_response());
    };
    if !actor.may(Permission::ViewSubscription) {
        return Ok(Redirect::to("/app").into_response());
    }
    let Some(subscription) = app.subscription.current(&tenant).await? else {
        return Ok(Redirect::to("/app").into_response());
    };
    let t = Texts::of(actor.lang);
    let trial =
        (subscription.state == SubscriptionState::Trialing).then(|| actor.zone.day(subscription.renews_on));
    let first = load_first_steps(&actor, &app.services).await;
    let view = WelcomeView {
        name: actor.name.clone(),
        bakery,
        email: actor.email.clone(),
        verified: actor.email_verified,
        logged: app.account.mail_transport() == MailTransport::Logged,
        plan: plan_name(t, subscription.plan),
        trial_until: trial.map(|day| until(&actor, day)),
        first: first.map_err(|error| error.code)?,
    };
    let page = layout::signed_in(&app, &actor, WELCOME, Section::Other, t.get("welcome-title"));
    Ok(layout::private(page, move || view! { <WelcomePage view=view/> }))
}

fn until(actor: &Actor, day: chrono::NaiveDate) -> String {
    format_date_in_case(actor.lang, day, DateStyle::DayMonth, Case::Allative)
}

//! Becoming a customer.

use super::email_links::no_mail;
use crate::{
    http::ClientIp,
    page::{
        layout::{self, lang_of},
        retry::{minutes, too_many},
        session_user::SignedIn,
        start_session::start_session,
    },
    state::App,
};
use axum::{
    extract::{Form, Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::*;
use obrador_app::{
    account::{SignUpForm, SignUpPage, WelcomePage, WelcomeView},
    page::{Refused, Section},
    plan_labels::plan_name,
};
use obrador_core::{
    i18n::{Case, DateStyle, Lang, format_date_in_case},
    tenant::BakeryForm,
};
use obrador_locales::Texts;
use obrador_services::{
    account::{NewCustomer, SignUpError},
    actor::Actor,
    mail::MailWay,
    subscription::State as SubscriptionState,
};
use serde::Deserialize;

const WELCOME: &str = "/app/welcome";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
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
pub(crate) async fn page(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
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
pub(crate) async fn submit(
    State(app): State<App>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    visitor: Option<SignedIn>,
    ClientIp(ip): ClientIp,
    Form(typed): Form<Typed>,
) -> Response {
    let lang = match lang_of(&app, &lang, &headers) {
        Ok(lang) => lang,
        Err(response) => return response,
    };
    if visitor.is_some() {
        return Redirect::to("/app").into_response();
    }
    let new = customer(typed, lang);
    let form = as_typed(&new);
    match app.account.sign_up(new, ip).await {
        Ok(session) => start_session(&app, &headers, &session, WELCOME).await,
        Err(error) => refuse(&app, lang, form, error),
    }
}

fn customer(typed: Typed, lang: Lang) -> NewCustomer {
    NewCustomer {
        bakery: BakeryForm {
            name: typed.bakery,
            country: typed.country,
            time_zone: typed.time_zone,
            vat_number: typed.vat_number,
        },
        lang: typed.lang.parse().unwrap_or(lang),
        name: typed.name,
        email: typed.email,
        password: typed.password,
        terms: !typed.terms.is_empty(),
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
    let way = app.account.mail_way();
    if way == MailWay::Off {
        return no_mail(app, lang, None);
    }
    let page = layout::public(app, lang, "/sign-up", Section::SignIn, "sign-up-title", None);
    let logged = way == MailWay::Logged;
    let mut response = layout::private(page, move || view! { <SignUpPage form=form logged=logged/> });
    *response.status_mut() = status;
    response
}

/// The first page of a new customer.
pub(crate) async fn welcome(State(app): State<App>, SignedIn(actor): SignedIn) -> Response {
    let Some((tenant, bakery)) = actor.tenant.clone().zip(actor.tenant_name.clone()) else {
        return Redirect::to("/app").into_response();
    };
    let subscription = match app.subscription.current(&tenant).await {
        Ok(Some(subscription)) => subscription,
        Ok(None) => return Redirect::to("/app").into_response(),
        Err(error) => return layout::failed(&app, actor.lang, &error),
    };
    let t = Texts::of(actor.lang);
    let trial =
        (subscription.state == SubscriptionState::Trialing).then(|| subscription.renews_on.date_naive());
    let view = WelcomeView {
        name: actor.name.clone(),
        bakery,
        email: actor.email.clone(),
        verified: actor.email_verified,
        logged: app.account.mail_way() == MailWay::Logged,
        plan: plan_name(t, subscription.plan),
        trial_until: trial.map(|day| until(&actor, day)),
    };
    let page = layout::signed_in(&app, &actor, WELCOME, Section::Other, t.get("welcome-title"));
    layout::private(page, move || view! { <WelcomePage view=view/> })
}

fn until(actor: &Actor, day: chrono::NaiveDate) -> String {
    format_date_in_case(actor.lang, day, DateStyle::DayMonth, Case::Allative)
}

//! The form to sign in, wherever it is shown: at its own address, and in place of a page that nobody is signed in for.

use super::{language::preferred, layout};
use crate::state::App;
use axum::{
    http::{HeaderMap, StatusCode},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    account::{DemoBakery, SignInForm, SignInPage},
    page::{KeptInputs, Section},
    plan_labels::plan_name,
};
use obrador_core::{i18n::Lang, subscription::PlanId};
use obrador_locales::Texts;
use obrador_services::mail::MailTransport;

/// The form's page.
pub(crate) fn sign_in_form(app: &App, lang: Lang, form: SignInForm, status: StatusCode) -> Response {
    let t = Texts::of(lang);
    let plans = [
        ("demo-starter", plan_name(t, PlanId::Starter)),
        ("demo-professional", plan_name(t, PlanId::Professional)),
        ("demo-enterprise", plan_name(t, PlanId::Enterprise)),
        ("demo-first-days", t.get("demo-first-days")),
    ];
    let demo: Vec<_> = if app.config.serve.demo {
        plans.map(|(tenant, plan)| DemoBakery { tenant, plan }).into()
    } else {
        Vec::new()
    };
    let page = layout::public(app, lang, "/sign-in", Section::SignIn, "sign-in-title", None);
    let sign_up = app.account.mail_transport() != MailTransport::Off;
    let mut response = layout::private(
        page,
        move || view! { <SignInPage form=form demo=demo sign_up=sign_up/> },
    );
    *response.status_mut() = status;
    response
}

/// Nobody is signed in who could have sent this form: it waits in the sign-in form.
pub(crate) fn for_form(app: &App, headers: &HeaderMap, kept: KeptInputs) -> Response {
    let form = SignInForm {
        kept,
        ..SignInForm::default()
    };
    sign_in_form(app, preferred(headers), form, StatusCode::UNAUTHORIZED)
}

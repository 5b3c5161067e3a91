//! The first page of a new customer: what they have now, and what comes next.

use crate::{
    dashboard::{FirstSteps, FirstStepsCard},
    i18n::texts,
    page::{Icon, MailsAreLogged, Notice},
};
use leptos::prelude::*;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct WelcomeView {
    /// The person's name.
    pub name: String,
    /// The bakery's name.
    pub bakery: String,
    /// Where the mail was sent.
    pub email: String,
    /// Is the address verified?
    pub verified: bool,
    /// Do mails go to the log?
    pub logged: bool,
    /// The plan's name.
    pub plan: String,
    /// The trial's last day, as a sentence needs it; none where there is no trial.
    pub trial_until: Option<String>,
    /// The bakery's first steps, as long as some are open.
    pub first: Option<FirstSteps>,
}

/// The page.
#[component]
pub fn WelcomePage(view: WelcomeView) -> impl IntoView {
    let t = texts();
    let step = |icon: &'static str, href: &'static str, key: &str| {
        view! {
            <li class="card">
                <Icon name=icon/>
                <h2><a href=href>{t.get(key)}</a></h2>
                <p class="muted">{t.get(&format!("{key}-text"))}</p>
            </li>
        }
    };
    let trial = view.trial_until.map(|day| {
        t.with(
            "welcome-trial",
            &[("plan", view.plan.into()), ("day", day.into())],
        )
    });
    let sent = t.with("welcome-verify", &[("email", view.email.into())]);
    view! {
        <div class="medium">
            <p class="eyebrow">{view.bakery}</p>
            <h1>{t.with("home-title", &[("name", view.name.into())])}</h1>
            {trial.map(|text| view! { <p class="lead">{text}</p> })}
            {(!view.verified).then(|| view! { <Notice good=true>{sent}</Notice> })}
            {(view.logged && !view.verified).then(|| view! { <MailsAreLogged/> })}
            {view.first.map(|first| view! { <FirstStepsCard first=first/> })}
            <ul class="next-steps">
                {step("forecasts", "/app/settings/subscription", "welcome-usage")}
                {step("key", "/app/settings/api-keys", "welcome-keys")}
            </ul>
        </div>
    }
}

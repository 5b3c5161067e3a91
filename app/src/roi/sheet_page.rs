//! The calculation as a page to hand over: for whom, from when, what remains and why, its link. Made for one sheet of paper.

use super::{
    form_texts::words,
    labels::text_key,
    qr::QrSvg,
    result_words::ResultWords,
    sheet_tables::{all_plans, assumptions, figures, savings},
};
use crate::{i18n::texts, messages::Messages};
use chrono::NaiveDate;
use leptos::prelude::*;
use obrador_core::{
    i18n::{DateStyle, format_date},
    roi::{Estimate, Form, Offer, estimate, leaves_most},
    subscription::Plan,
};

/// What is handed over.
#[derive(Debug, Clone)]
pub struct SheetView {
    /// The figures; all of them right.
    pub form: Form,
    /// All plans.
    pub plans: Vec<Plan>,
    /// The day of the calculation.
    pub today: NaiveDate,
    /// Where this site is, without a trailing slash.
    pub origin: String,
    /// The address to write to, where there is one.
    pub contact: Option<String>,
}

/// The sheet, and on a screen what to do with it.
#[component]
pub fn SheetPage(view: SheetView) -> impl IntoView {
    let t = texts();
    let m = words(t.lang);
    let scenario = &view.form.scenario;
    let offers: Vec<Offer> = view.plans.iter().map(Offer::from).collect();
    let chosen = offers.iter().find(|offer| offer.plan == scenario.inputs.plan);
    let chosen = chosen.map(|offer| estimate(&scenario.inputs, &scenario.assumptions, *offer));
    let result = chosen.map(|estimate| {
        let words = ResultWords::about(m, scenario, &offers, &estimate);
        view! {
            {headline(m, &words, &why(m, &view.form, &offers, &estimate))}
            {estimate.unfit.is_empty().then(|| savings(m, &words, &estimate))}
        }
    });
    let back = format!("/{}/roi?{}", t.lang, scenario.to_query_string());
    let link = [&*view.origin, &back].concat();
    let contact = view.contact.map(|address| {
        let href = format!("mailto:{address}");
        view! { <p class="sheet-contact">{t.get("roi-sheet-contact")} " " <a href=href>{address}</a></p> }
    });
    let name = (!scenario.name.is_empty()).then(
        || view! { <p class="roi-for">{m.phrase("roi-for-name", None, &[("name", &scenario.name)])}</p> },
    );
    view! {
        <p class="no-print sheet-help">
            <a href=back>{t.get("roi-sheet-back")}</a>
            <span class="muted">{t.get("roi-sheet-help")}</span>
        </p>
        <article class="sheet">
            <header>
                <div>
                    <p class="eyebrow">"Obrador"</p>
                    <h1>{t.get("roi-title")}</h1>
                    {name}
                </div>
                <p>{format_date(t.lang, view.today, DateStyle::Long)}</p>
            </header>
            {result}
            {all_plans(m, &view.form, &offers)}
            <div class="sheet-columns">
                {figures(m, &view.form)}
                {assumptions(m, &view.form)}
            </div>
            <footer>
                <div>
                    <h2>{t.get("roi-link")}</h2>
                    <p class="sheet-link">{link.clone()}</p>
                    {contact}
                    <p class="muted">{t.get("roi-own-features")} " " {t.get("roi-honesty")}</p>
                </div>
                <QrSvg address=link name=t.get("roi-sheet-code")/>
            </footer>
        </article>
    }
    .into_any()
}

/// The plan, what it leaves, and why this one.
fn headline(m: &Messages, words: &ResultWords, why: &str) -> AnyView {
    let said = |slot: &str, class: &'static str| {
        let text = words.text(slot);
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    let fits = !words.text("net-other").is_empty();
    view! {
        <section class="sheet-result" data-plan=words.plan>
            <div>
                <h2>{words.text("name")}</h2>
                <p>{why.to_owned()}</p>
                {said("same", "sheet-same")}
            </div>
            <div>
                {fits.then(|| view! { <p class="eyebrow">{m.get("roi-left")}</p> })}
                {said("net", "sheet-net")}
                {said("loss", "roi-plain")}
                {said("unfit", "roi-plain")}
                {said("net-other", "muted")}
            </div>
        </section>
    }
    .into_any()
}

/// Why this plan, or which leaves more.
fn why(m: &Messages, form: &Form, offers: &[Offer], chosen: &Estimate) -> String {
    let scenario = &form.scenario;
    let most = leaves_most(&scenario.inputs, &scenario.assumptions, offers);
    let plan = |estimate: &Estimate| m.get(&text_key("plan", estimate.plan.as_str()));
    match most {
        Some(most) if most.net_yearly.is_none_or(|net| net.high < 0) => m.get("roi-why-none"),
        // One that does not fit leaves nothing to compare with.
        Some(most) if most.plan == chosen.plan || !chosen.unfit.is_empty() => {
            m.phrase("roi-why-most", None, &[("plan", &plan(&most))])
        }
        Some(most) => m.phrase("roi-why-other", None, &[("plan", &plan(&most))]),
        None => String::new(),
    }
}

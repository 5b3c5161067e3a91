//! The document around a page.

use super::{Page, footer::Footer, header::Header};
use crate::{i18n::texts, page::DeletionBanner};
use leptos::prelude::*;
use obrador_core::i18n::Lang;

/// `<html>`: head, header, main, footer.
#[component]
pub(super) fn Shell(page: Page, children: Children) -> impl IntoView {
    let t = texts();
    let title = format!("{} · Obrador", page.title);
    let demo = page.demo && !page.public;
    let lang = page.lang.as_str();
    let signed_in = !page.public;
    let theme = page.theme;
    let (css, loader) = (page.assets.css.clone(), page.assets.loader.clone());
    view! {
        <!DOCTYPE html>
        <html lang=lang data-theme=theme.chosen()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content=theme.color_scheme()/>
                <title>{title}</title>
                <Description page=page.clone()/>
                <link rel="icon" type="image/svg+xml" href="/favicon.svg"/>
                <link rel="preload" href="/fonts/figtree.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="preload" href="/fonts/fraunces.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=css/>
                <script r#type="module" src=loader></script>
            </head>
            <body class:signed-in=signed_in>
                <a class="skip-link" href="#main">{t.get("skip-to-content")}</a>
                <Header page=page.clone()/>
                {demo.then(|| view! { <aside class="demo-ribbon" aria-label=t.get("demo")>{t.get("demo-ribbon")}</aside> })}
                {signed_in.then(|| view! { <DeletionBanner visitor=page.visitor.clone()/> })}
                <main id="main" tabindex="-1">{children()}</main>
                <Footer page=page/>
            </body>
        </html>
    }
}

/// What search engines read.
#[component]
fn Description(page: Page) -> impl IntoView {
    if !page.public || page.description.is_empty() {
        return view! { <meta name="robots" content="noindex"/> }.into_any();
    }
    let address = |lang: Lang| format!("{}{}", page.origin, page.address(lang));
    let alternates: Vec<_> = Lang::ALL
        .into_iter()
        .map(|lang| view! { <link rel="alternate" hreflang=lang.as_str() href=address(lang)/> })
        .collect();
    view! {
        <meta name="description" content=page.description.clone()/>
        <link rel="canonical" href=address(page.lang)/>
        {alternates}
        <link rel="alternate" hreflang="x-default" href=address(Lang::En)/>
    }
    .into_any()
}

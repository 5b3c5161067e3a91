//! The end of a page.

use super::{Page, theme_picker::ThemePicker};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn Footer(page: Page) -> impl IntoView {
    let t = texts();
    let at = |path: &str| format!("/{}{path}", page.lang);
    let theirs: Vec<_> = page
        .operator_links
        .iter()
        .map(|link| view! { <li><a href=link.href.clone()>{t.get(link.key)}</a></li> })
        .collect();
    view! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <p>{t.get("footer-what")}</p>
                <ul>
                    <li><a href=at("/pricing")>{t.get("nav-pricing")}</a></li>
                    <li><a href=at("/roi")>{t.get("nav-roi")}</a></li>
                    <li><a href="/api/docs">{t.get("nav-api-docs")}</a></li>
                    <li><a href=at("/privacy")>{t.get("nav-privacy")}</a></li>
                    {theirs}
                </ul>
                <ThemePicker page=page.clone()/>
            </div>
        </footer>
    }
}

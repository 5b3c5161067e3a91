//! Another language: an address on public pages, a setting of the person inside.

use super::{FormOf, Icon, Page};
use crate::i18n::texts;
use leptos::prelude::*;
use obrador_core::i18n::Lang;

#[component]
pub(super) fn LanguagePicker(page: Page) -> impl IntoView {
    let t = texts();
    view! {
        <details class="menu language-menu">
            <summary>
                <Icon name="globe"/>
                <span class="visually-hidden">{t.get("language")}</span>
                <span class="menu-label">{page.lang.as_str().to_uppercase()}</span>
                <Icon name="chevron"/>
            </summary>
            <ul class="menu-panel">{languages(&page)}</ul>
        </details>
    }
}

/// An entry for each language.
pub(super) fn languages(page: &Page) -> Vec<AnyView> {
    Lang::ALL.into_iter().map(|lang| entry(page, lang)).collect()
}

fn entry(page: &Page, lang: Lang) -> AnyView {
    let current = (lang == page.lang).then_some("true");
    if page.public {
        return view! {
            <li><a href=format!("{}{}", page.address(lang), page.query) hreflang=lang.as_str() lang=lang.as_str() aria-current=current>{lang.endonym()}</a></li>
        }
        .into_any();
    }
    view! {
        <li>
            <form method="post" action="/app/language">
                <FormOf/>
                <input type="hidden" name="next" value=format!("{}{}", page.path, page.query)/>
                <button type="submit" name="lang" value=lang.as_str() lang=lang.as_str() aria-current=current>{lang.endonym()}</button>
            </form>
        </li>
    }
    .into_any()
}

//! The colours of this browser, chosen at the end of each page.

use super::{Page, theme::Theme};
use crate::i18n::texts;
use leptos::prelude::*;

#[component]
pub(super) fn ThemePicker(page: Page) -> impl IntoView {
    let t = texts();
    let choices: Vec<_> = Theme::ALL
        .into_iter()
        .map(|theme| {
            let pressed = if theme == page.theme { "true" } else { "false" };
            view! { <button type="submit" name="theme" value=theme.as_str() aria-pressed=pressed>{t.get(theme.key())}</button> }
        })
        .collect();
    let next = format!("{}{}", page.address(page.lang), page.query);
    view! {
        <form method="post" action="/theme" class="theme-picker">
            <input type="hidden" name="next" value=next/>
            <span id="theme-label">{t.get("theme")}</span>
            <div role="group" aria-labelledby="theme-label">{choices}</div>
        </form>
    }
}

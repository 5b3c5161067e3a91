//! Keeps a panel of the page up to date without a flicker.

use crate::dom::{attribute, document, find, find_all, on, say, set_attribute, window};
use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTemplateElement, Response, VisibilityState};

const FIVE_MINUTES_MS: i32 = 5 * 60 * 1000;

/// Replaces the parts of `panel` by those of the fragment at its `data-url`, every five minutes and on return to the
/// tab; says when that last worked, and when it did not.
#[wasm_bindgen]
pub fn refresh_panel(panel: Element) {
    let (Some(window), Some(document)) = (window(), document()) else {
        return;
    };
    let refresh = move || {
        if self::document().is_some_and(|it| it.visibility_state() == VisibilityState::Visible) {
            spawn_local(renew(panel.clone()));
        }
    };
    let on_return = refresh.clone();
    on(&document, "visibilitychange", move |_| on_return());
    let timer = Closure::<dyn FnMut()>::new(refresh);
    // Without a timer it is still renewed on return.
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(
        timer.as_ref().unchecked_ref(),
        FIVE_MINUTES_MS,
    );
    timer.forget();
}

async fn renew(panel: Element) {
    let Some(status) = find::<Element>(&panel, ".refresh") else {
        return;
    };
    let fresh = fetch(&attribute(&panel, "data-url")).await;
    let _ = status.class_list().toggle_with_force("failed", fresh.is_none());
    let Some(fresh) = fresh else {
        say(&status, &attribute(&status, "data-failed"));
        return;
    };
    for part in find_all::<Element>(&panel, "[data-fresh]") {
        let selector = ["[data-fresh=\"", &attribute(&part, "data-fresh"), "\"]"].concat();
        if let Some(new) = find::<Element>(&fresh, &selector) {
            swap(&part, &new.inner_html());
        }
    }
    if let Some(new) = find::<Element>(&fresh, ".refresh") {
        say(&status, &new.text_content().unwrap_or_default());
        set_attribute(&status, "data-failed", Some(&attribute(&new, "data-failed")));
    }
}

/// The panel as it is now; none when the server or the session is gone.
async fn fetch(url: &str) -> Option<Element> {
    let response: Response = JsFuture::from(window()?.fetch_with_str(url))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() || response.redirected() {
        return None;
    }
    let html = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    // In a template nothing is loaded and nothing runs.
    let template: HtmlTemplateElement = document()?.create_element("template").ok()?.dyn_into().ok()?;
    let panel = document()?.create_element("div").ok()?;
    panel.set_inner_html(&html);
    template.content().append_child(&panel).ok()?;
    Some(panel)
}

/// Puts `html` into the part and gives the focus back to the link that had it.
fn swap(part: &Element, html: &str) {
    if part.inner_html() == html {
        return;
    }
    let focused = focused_link(part);
    part.set_inner_html(html);
    if let Some(link) = focused.and_then(|(href, place)| links(part, &href).into_iter().nth(place)) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = link.focus_with_options(&options);
    }
}

/// Where the focused link of the part leads, and the how many-eth of such links it is.
fn focused_link(part: &Element) -> Option<(String, usize)> {
    let active = document()?.active_element()?;
    let href = active.get_attribute("href")?;
    let place = links(part, &href)
        .iter()
        .position(|link| link.is_same_node(Some(&active)))?;
    Some((href, place))
}

fn links(part: &Element, href: &str) -> Vec<HtmlElement> {
    find_all(part, &["a[href=\"", href, "\"]"].concat())
}

//! Keeps a panel of the page up to date without a flicker.

use crate::messages::Messages;
use leptos::prelude::*;

/// Swaps the element `#{panel}` for the fragment at `url` every five minutes and on return to the tab; says when
/// that last worked, and when it did not.
#[island]
pub fn RefreshPanel(url: String, panel: String, updated: String, messages: Messages) -> impl IntoView {
    let at = RwSignal::new(updated);
    let failed = RwSignal::new(false);
    let texts = messages.clone();
    let said = move || {
        let key = if failed.get() {
            "refresh-failed"
        } else {
            "refresh-updated"
        };
        texts.phrase(key, None, &[("time", &at.get())])
    };
    #[cfg(feature = "hydrate")]
    browser::keep_fresh(url, panel, at, failed);
    #[cfg(not(feature = "hydrate"))]
    let _ = (url, panel);
    view! {
        <p class="refresh" class:failed=move || failed.get() role="status">{said}</p>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{prelude::*, task::spawn_local};
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Element, HtmlElement, Response, VisibilityState};

    const EVERY: Duration = Duration::from_mins(5);

    pub(super) fn keep_fresh(url: String, panel: String, at: RwSignal<String>, failed: RwSignal<bool>) {
        let last = StoredValue::new(String::new());
        let refresh = move || {
            let (url, panel) = (url.clone(), panel.clone());
            spawn_local(async move {
                match fetch(&url).await {
                    Some((html, time)) => {
                        if last.with_value(|last| *last != html) {
                            swap(&panel, &html);
                            last.set_value(html);
                        }
                        at.set(time);
                        failed.set(false);
                    }
                    None => failed.set(true),
                }
            });
        };
        let on_return = refresh.clone();
        let visible = || document().visibility_state() == VisibilityState::Visible;
        let timer = set_interval_with_handle(
            move || {
                if visible() {
                    refresh();
                }
            },
            EVERY,
        );
        let listener = window_event_listener(leptos::ev::visibilitychange, move |_| {
            if visible() {
                on_return();
            }
        });
        on_cleanup(move || {
            listener.remove();
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
    }

    /// The fragment and the time it was made; none when the server or the session is gone.
    async fn fetch(url: &str) -> Option<(String, String)> {
        let response: Response = JsFuture::from(window().fetch_with_str(url))
            .await
            .ok()?
            .dyn_into()
            .ok()?;
        if !response.ok() || response.redirected() {
            return None;
        }
        let time = response.headers().get("x-updated").ok()??;
        let html = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        Some((html, time))
    }

    /// Puts `html` into the panel and gives the focus back to the link that had it.
    fn swap(panel: &str, html: &str) {
        let Some(element) = document().get_element_by_id(panel) else {
            return;
        };
        let focused = focused_link(&element);
        element.set_inner_html(html);
        if let Some(link) = focused.and_then(|(href, number)| links(&element, &href).nth(number)) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = link.focus_with_options(&options);
        }
    }

    /// Where the focused link of the panel leads, and the how many-eth of such links it is.
    fn focused_link(panel: &Element) -> Option<(String, usize)> {
        let active = document().active_element()?;
        let href = active.get_attribute("href")?;
        let number = links(panel, &href).position(|link| link.is_same_node(Some(&active)))?;
        Some((href, number))
    }

    fn links(panel: &Element, href: &str) -> impl Iterator<Item = HtmlElement> {
        let list = panel.query_selector_all(&format!("a[href=\"{href}\"]")).ok();
        let all = list
            .into_iter()
            .flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place)));
        all.filter_map(|node| node.dyn_into().ok())
    }
}

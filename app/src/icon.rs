//! The icons: 24 × 24 outlines, drawn here, that take the colour of the text around them.

use leptos::prelude::*;

/// A decorative icon whose drawing may change; the word beside it says the same.
pub(crate) fn drawn(path: impl Fn() -> &'static str + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"
            fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
            <path d=path></path>
        </svg>
    }
}

/// What is drawn. Only what islands show: the browser carries it along.
pub(crate) fn icon_path(name: &str) -> &'static str {
    match name {
        "check" => "M5 12.5l4.5 4.5L19 7.5",
        "alert" => "M12 4.5l8.5 15h-17zM12 10v4.5M12 17.2v.1",
        "critical" => "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 8v5M12 16.2v.1",
        "full" => "M4 9.5h16v9.5H4zM7 9.5V6h10v3.5M8.5 14.2h7",
        "infinity" => {
            "M12 12c-1.8-2.7-3.3-4-5.2-4a4 4 0 1 0 0 8c1.9 0 3.4-1.3 5.2-4zm0 0c1.8 2.7 3.3 4 5.2 4a4 4 0 1 0 0-8c-1.9 0-3.4 1.3-5.2 4z"
        }
        "arrow" => "M5 12h14M13 6l6 6-6 6",
        "users" => {
            "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.8 19c.6-3 3-4.7 6.2-4.7s5.6 1.7 6.2 4.7M16 4.9a3.5 3.5 0 0 1 0 6.2M17.6 14.7c1.9.7 3.2 2.2 3.6 4.3"
        }
        "locations" => {
            "M12 21c4.3-4.7 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2.2 6.3 6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
        }
        "products" => {
            "M4 16.5c-1-5 3-10.5 8-10.5s9 5.5 8 10.5c-1.5 1-2.9.6-3.7-1-2.6-1.2-6-1.2-8.6 0-.8 1.6-2.2 2-3.7 1zM9.5 7l1 5M14.5 7l-1 5"
        }
        "recipes" => {
            "M6 4h10.5a1.5 1.5 0 0 1 1.5 1.5V20H7.5A1.5 1.5 0 0 1 6 18.5zM6 18.5A1.5 1.5 0 0 1 7.5 17H18M9.5 8h5M9.5 11.5h5"
        }
        "close" => "M6.5 6.5l11 11M17.5 6.5l-11 11",
        "ingredients" => {
            "M7.5 8.5c-2.2 1.6-3.5 4-3.5 6.6 0 3 2 4.9 4.6 4.9h6.8c2.6 0 4.6-1.9 4.6-4.9 0-2.6-1.3-5-3.5-6.6M8 4h8l-1 4.5H9zM9.5 14.5h5"
        }
        "suppliers" => {
            "M3 7h11v9.5H3zM14 10.5h3.8l3.2 3v3h-7M7 19a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 7 19zM17 19a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z"
        }
        "storage_gb" => {
            "M5 6.5c0-1.4 3.1-2.5 7-2.5s7 1.1 7 2.5-3.1 2.5-7 2.5-7-1.1-7-2.5zM5 6.5v11C5 18.9 8.1 20 12 20s7-1.1 7-2.5v-11M5 12c0 1.4 3.1 2.5 7 2.5s7-1.1 7-2.5"
        }
        "training_jobs" => {
            "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3.5v2M12 18.5v2M3.5 12h2M18.5 12h2M6 6l1.4 1.4M16.6 16.6L18 18M18 6l-1.4 1.4M7.4 16.6L6 18"
        }
        "forecasts" => "M4 19.5V5M4 19.5h16M7 15l4-4 3 2.5L20 7M20 7h-4M20 7v4",
        "api_calls" => "M8.5 7.5L4 12l4.5 4.5M15.5 7.5L20 12l-4.5 4.5M13.5 5l-3 14",
        _ => "M12 7.5v6M12 16.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
    }
}

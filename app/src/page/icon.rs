//! An icon by its name.

use crate::icon::{drawn, icon_path};
use leptos::prelude::*;

/// A decorative icon; the word beside it says the same.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    drawn(move || path(name))
}

fn path(name: &str) -> &'static str {
    match name {
        "loaf" => {
            "M3.5 11.5c0-3.6 3.8-6 8.5-6s8.5 2.4 8.5 6c0 1.4-.7 2.3-1.5 2.8V18a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-3.7c-.8-.5-1.5-1.4-1.5-2.8zM9 9.5v4M12 9v4.5M15 9.5v4"
        }
        "person" => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.5 3.8-5.5 7.5-5.5s6.7 2 7.5 5.5",
        "chevron" => "M7 10l5 5 5-5",
        "globe" => {
            "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c2.4 2.3 3.5 5.2 3.5 8.5s-1.1 6.2-3.5 8.5c-2.4-2.3-3.5-5.2-3.5-8.5s1.1-6.2 3.5-8.5z"
        }
        "calendar" => "M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4",
        "weekdays" => "M4.5 19.5V14M8.3 19.5V9.5M12 19.5V6M15.8 19.5V11M19.5 19.5V16M3 20.5h18",
        "unusual" => "M12 4l8 8-8 8-8-8z",
        "download" => "M12 4v11M7.5 11L12 15.5 16.5 11M5 19.5h14",
        "key" => "M14.5 9.5m-5 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0M11 13l-7 7M6.5 17.5L9 20",
        "copy" => "M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1",
        "lock" => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
        "print" => "M7 8.5V4h10v4.5M7 16H4V8.5h16V16h-3M7 13.5h10V20H7z",
        "menu" => "M4 6.5h16M4 12h16M4 17.5h16",
        "close" => "M6 6l12 12M18 6L6 18",
        "dash" => "M8 12h8",
        "pause" => "M9 6.5v11M15 6.5v11",
        shared => icon_path(shared),
    }
}

//! A message at the top of a page's content.

use super::Icon;
use leptos::prelude::*;

/// Something went well (`good`), or did not.
#[component]
pub fn Notice(good: bool, children: Children) -> impl IntoView {
    let (class, icon, role) = if good {
        ("notice good", "check", "status")
    } else {
        ("notice bad", "alert", "alert")
    };
    view! {
        <div class=class role=role>
            <Icon name=icon/>
            <div>{children()}</div>
        </div>
    }
}

//! A message at the top of a page's content.

use super::{FormOf, Icon};
use crate::i18n::texts;
use leptos::prelude::*;

/// Something went well (`good`), or did not. `leads` brings the reader to it, where no field does.
#[component]
pub fn Notice(good: bool, #[prop(optional)] leads: bool, children: Children) -> impl IntoView {
    let (class, icon, role) = if good {
        ("notice good", "check", "status")
    } else {
        ("notice bad", "alert", "alert")
    };
    view! {
        <div class=class role=role tabindex=leads.then_some("-1") autofocus=leads>
            <Icon name=icon/>
            <div>{children()}</div>
        </div>
    }
}

/// What was just done: its words, where it is, and the way back where there is one.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// What was done, with the name of what it was done to.
    pub text: String,
    /// Where that is: an address, and what the link says.
    pub link: Option<(String, String)>,
    /// What takes it back.
    pub undo: Option<Undo>,
}

/// A form that takes back what was done.
#[derive(Debug, Clone, Default)]
pub struct Undo {
    /// Where it is sent.
    pub action: String,
    /// What it sends along.
    pub fields: Vec<(&'static str, String)>,
}

/// What was just done, said at the top of the page that follows.
#[component]
pub fn ToldNotice(told: Option<Told>) -> impl IntoView {
    let t = texts();
    told.map(|Told { text, link, undo }| {
        let link = link.map(|(href, words)| view! { <a href=href>{words}</a> });
        let undo = undo.map(|Undo { action, fields }| {
            let fields: Vec<_> = fields
                .into_iter()
                .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
                .collect();
            view! {
                <form method="post" action=action>
                    <FormOf/>
                    {fields}
                    <button class="button small" type="submit" aria-describedby="told">{t.get("undo")}</button>
                </form>
            }
        });
        let more = (link.is_some() || undo.is_some())
            .then(|| view! { <div class="notice-actions">{link}{undo}</div> });
        view! {
            <div class="notice good told" role="status">
                <Icon name="check"/>
                <p id="told">{text}</p>
                {more}
            </div>
        }
    })
}

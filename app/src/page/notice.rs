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
    /// What followed from it.
    pub follows: Option<Box<Follows>>,
}

/// What followed from what was done.
#[derive(Debug, Clone, Default)]
pub struct Follows {
    /// What all of it is.
    pub heading: String,
    /// Each thing: its address, what it is called, and what is said of it.
    pub lines: Vec<(String, String, String)>,
    /// How many more there are, in words; empty for none.
    pub more: String,
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
    told.map(|Told { text, link, undo, follows }| {
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
                {follows.map(|follows| view! { <Following follows=*follows/> })}
                {more}
            </div>
        }
    })
}

/// What is to be looked at now, each with the way there.
#[component]
fn Following(follows: Follows) -> impl IntoView {
    let lines: Vec<_> = follows
        .lines
        .into_iter()
        .map(|(href, name, text)| view! { <li><a href=href>{name}</a>": "{text}</li> })
        .collect();
    let more = (!follows.more.is_empty()).then(|| view! { <li>{follows.more}</li> });
    view! {
        <div class="told-follows">
            <p><Icon name="warning"/><strong>{follows.heading}</strong></p>
            <ul>{lines}{more}</ul>
        </div>
    }
}

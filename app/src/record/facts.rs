//! A thing as it is read.

use leptos::prelude::*;

/// Something that is known of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub label: String,
    /// In words.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Does it take the whole width?
    pub wide: bool,
}

/// What is known of a thing, in its order.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let each: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            let words = match fact.href {
                Some(href) => view! { <a href=href>{fact.text}</a> }.into_any(),
                None => fact.text.into_any(),
            };
            view! {
                <div class="fact" class:wide=fact.wide>
                    <dt>{fact.label}</dt>
                    <dd>{words}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="record-facts">{each}</dl> }
}

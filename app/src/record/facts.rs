//! A thing as it is read.

use leptos::prelude::*;

/// Something that is known of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What.
    pub label: String,
    /// In words.
    pub text: String,
    /// Does it take the whole width?
    pub wide: bool,
}

/// What is known of a thing, in its order.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let each: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div class="fact" class:wide=fact.wide>
                    <dt>{fact.label}</dt>
                    <dd>{fact.text}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="record-facts">{each}</dl> }
}

//! What needs somebody now, in one list: each thing leads to where it is done.

use crate::{
    i18n::texts,
    list::ListPart,
    page::{Icon, Notice},
};
use leptos::prelude::*;

/// How much it presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presses {
    /// Something stands still, or soon does.
    Critical,
    /// Something comes to stand still.
    Warning,
    /// Somebody is to do something.
    Plain,
}

impl Presses {
    fn sign(self) -> (&'static str, &'static str) {
        match self {
            Self::Critical => ("now-critical", "critical"),
            Self::Warning => ("now-warning", "alert"),
            Self::Plain => ("now-plain", "arrow"),
        }
    }
}

/// A thing that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NowItem {
    /// What it is of, as tests and style sheets know it.
    pub name: &'static str,
    /// How much it presses.
    pub presses: Presses,
    /// What it is.
    pub words: String,
    /// What more is known.
    pub detail: Option<String>,
    /// Where something is done about it.
    pub href: String,
}

/// The list, or that there is nothing; and what can't be said just now.
#[component]
pub fn NowCard(items: Vec<NowItem>, unread: Vec<String>) -> impl IntoView {
    let t = texts();
    let quiet = items.is_empty();
    let items: Vec<_> = items.into_iter().map(one).collect();
    let list = if quiet && unread.is_empty() {
        view! { <p class="now-quiet"><Icon name="check"/><strong>{t.get("home-quiet")}</strong></p> }
            .into_any()
    } else {
        view! { <ul class="now-list">{items}</ul> }.into_any()
    };
    let unread = (!unread.is_empty()).then(|| {
        let what = unread.join(", ");
        view! {
            <Notice good=false>
                <p>{t.with("home-unread", &[("what", what.into())])}</p>
            </Notice>
        }
    });
    view! {
        <section class="card now" aria-labelledby="now-title">
            <h2 id="now-title">{t.get("home-now-title")}</h2>
            <ListPart id="now">{unread}{list}</ListPart>
        </section>
    }
    .into_any()
}

fn one(item: NowItem) -> AnyView {
    let (class, icon) = item.presses.sign();
    let detail = item.detail.map(|detail| view! { <small>{detail}</small> });
    view! {
        <li class=class data-now=item.name>
            <Icon name=icon/>
            <div><a href=item.href>{item.words}</a>{detail}</div>
        </li>
    }
    .into_any()
}

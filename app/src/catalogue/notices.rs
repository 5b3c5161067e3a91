//! What was just done, and what to know before doing something.

use super::labels::counts;
use crate::{
    i18n::texts,
    page::{Icon, Told, Undo, base, of_kind},
};
use leptos::prelude::*;
use obrador_core::{
    auth::{Permission, Role},
    catalogue::ItemKind,
    i18n::format_number,
};
use obrador_locales::Texts;

/// What was just done with success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A new thing.
    Created,
    /// A change.
    Saved,
    /// A change of an ingredient's price.
    Priced,
    /// It no longer counts.
    Archived,
    /// It counts again.
    Restored,
    /// It is chosen what stays writable.
    Chosen,
    /// Things were imported.
    Imported,
}

impl Done {
    const ALL: [Self; 7] = [
        Self::Created,
        Self::Saved,
        Self::Priced,
        Self::Archived,
        Self::Restored,
        Self::Chosen,
        Self::Imported,
    ];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Saved => "saved",
            Self::Priced => "priced",
            Self::Archived => "archived",
            Self::Restored => "restored",
            Self::Chosen => "chosen",
            Self::Imported => "imported",
        }
    }

    /// What an address says was done; none where it says nothing.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.as_str() == name)
    }
}

/// A thing that something was done to.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Does it no longer count?
    pub archived: bool,
}

/// What was done to a thing, where it is, and the way back as long as nobody else has gone it. `there`: the page shows
/// the thing itself.
pub fn told(t: Texts, item_kind: ItemKind, done: Done, thing: Thing, there: bool) -> Told {
    let Thing { id, name, archived } = thing;
    let at = format!("{}/{id}", base(item_kind));
    let back = match done {
        Done::Created | Done::Restored if !archived => Some("archive"),
        Done::Archived if archived => Some("restore"),
        _ => None,
    };
    Told {
        text: t.with(&counts(t, item_kind, &key(done)), &[("name", name.into())]),
        undo: back.map(|back| Undo {
            action: format!("{at}/{back}"),
            fields: Vec::new(),
        }),
        link: (!there).then(|| (at, t.get("catalogue-open"))),
        ..Told::default()
    }
}

/// It is chosen what stays writable.
pub fn told_chosen(t: Texts) -> Told {
    Told {
        text: t.get(&key(Done::Chosen)),
        ..Told::default()
    }
}

fn key(done: Done) -> String {
    let done = match done {
        Done::Priced => Done::Saved,
        done => done,
    };
    format!("catalogue-done-{}", done.as_str())
}

/// More counts than the plan allows: what that means, and the ways out.
#[component]
pub(super) fn Exceeds(item_kind: ItemKind, counted: i64, limit: i64, role: Role) -> impl IntoView {
    let t = texts();
    let number = |number: i64| format_number(t.lang, number as f64, 0);
    let text = t.with(
        "catalogue-exceeds",
        &[
            ("counted", number(counted).into()),
            ("limit", number(limit).into()),
            ("count", (limit as f64).into()),
        ],
    );
    let choose = role.may(Permission::ManageSubscription).then(|| {
        let href = format!("{}/writable", base(item_kind));
        view! { <a class="button small" href=href>{t.get("catalogue-choose")}</a> }
    });
    let plans = role.may(Permission::ViewSubscription).then(|| {
        view! { <a class="button small" href="/app/settings/subscription/compare">{t.get("catalogue-see-plans")}</a> }
    });
    view! {
        <div class="notice locked" role="note">
            <Icon name="lock"/>
            <div class="notice-text">
                <p><strong>{of_kind(t, item_kind, "exceed")}</strong></p>
                <p>{text}</p>
                <p class="notice-actions">{choose}{plans}</p>
            </div>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::render_fragment;
    use obrador_core::i18n::Lang;

    #[test]
    fn what_can_be_changed_agrees_with_its_number() {
        for (lang, limit, words) in [
            (Lang::En, 1, "one can be changed"),
            (Lang::En, 50, "50 can be changed"),
            (Lang::Es, 1, "solo se puede modificar 1."),
            (Lang::Es, 50, "se pueden modificar 50."),
            (Lang::Eu, 1, "bakarra alda daiteke."),
            (Lang::Eu, 50, "50 alda daitezke."),
        ] {
            let html = render_fragment(
                lang,
                move || view! { <Exceeds item_kind=ItemKind::Location counted=60 limit=limit role=Role::Owner/> },
            );
            assert!(html.contains(words), "{lang} {limit}: {html}");
        }
    }
}

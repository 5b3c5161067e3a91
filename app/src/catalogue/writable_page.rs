//! What stays writable on a plan that allows less than there is.

use crate::{
    i18n::texts,
    list::{self, Pager},
    page::{FormOf, Notice, base, of_kind, title},
};
use leptos::prelude::*;
use obrador_core::{catalogue::ItemKind, i18n::format_number};

/// A thing that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Is it chosen?
    pub chosen: bool,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct WritableView {
    /// The kind.
    pub item_kind: ItemKind,
    /// A page of what counts.
    pub choices: Vec<Choice>,
    /// Which page it is, from 1.
    pub page: i64,
    /// How many there are.
    pub pages: i64,
    /// What the plan allows; none where everything fits.
    pub limit: Option<i64>,
    /// So many were chosen that it was refused.
    pub too_many: Option<usize>,
}

/// The page.
#[component]
pub fn WritablePage(view: WritableView) -> impl IntoView {
    let t = texts();
    let item_kind = view.item_kind;
    let Some(limit) = view.limit else {
        return view! {
            <div class="medium">
                <p class="breadcrumb"><a href=base(item_kind)>{title(t, item_kind)}</a></p>
                <h1>{t.get("catalogue-choose")}</h1>
                <p class="empty">{t.get("catalogue-all-fits")}</p>
            </div>
        }
        .into_any();
    };
    let number = |number: i64| format_number(t.lang, number as f64, 0);
    let too_many = view.too_many.map(|chosen| {
        let args = [
            ("chosen", number(chosen as i64).into()),
            ("limit", number(limit).into()),
        ];
        view! { <Notice good=false>{t.with("catalogue-too-many", &args)}</Notice> }
    });
    let shown: Vec<_> = view.choices.iter().map(|choice| choice.id.clone()).collect();
    let shown: Vec<_> = shown
        .into_iter()
        .map(|id| view! { <input type="hidden" name="shown" value=id/> })
        .collect();
    let (page, pages) = (view.page, view.pages);
    let boxes: Vec<_> = view.choices.into_iter().map(one).collect();
    view! {
        <div class="medium catalogue-one">
            <p class="breadcrumb"><a href=base(item_kind)>{title(t, item_kind)}</a></p>
            <h1>{t.get("catalogue-choose")}</h1>
            <p class="lead">{t.with("catalogue-choose-lead", &[("limit", number(limit).into())])}</p>
            {too_many}
            <form method="post" action=format!("{}/writable", base(item_kind)) class="card form">
                <FormOf/>
                <input type="hidden" name="page" value=page.to_string()/>
                {shown}
                <fieldset class="field">
                    <legend>{of_kind(t, item_kind, "writable")}</legend>
                    <div class="choices">{boxes}</div>
                </fieldset>
                <div class="form-actions">
                    <button class="button primary" type="submit">{t.get("save")}</button>
                    <a class="button" href=base(item_kind)>{t.get("catalogue-cancel")}</a>
                </div>
            </form>
            <Pages item_kind=item_kind page=page pages=pages/>
        </div>
    }
    .into_any()
}

/// The other pages: each is chosen from by itself.
#[component]
fn Pages(item_kind: ItemKind, page: i64, pages: i64) -> impl IntoView {
    let t = texts();
    if pages <= 1 {
        return ().into_any();
    }
    let to = |page| format!("{}/writable?page={page}", base(item_kind));
    let other = list::Pages::numbered(page, pages, to);
    view! {
        <p class="field-help">{t.get("catalogue-choose-pages")}</p>
        <Pager pages=other/>
    }
    .into_any()
}

fn one(choice: Choice) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" name="keep" value=choice.id checked=choice.chosen/>
            <span>{choice.name}</span>
        </label>
    }
    .into_any()
}

//! On every page of a bakery that is about to go: when, and the way to keep it.

use crate::{
    i18n::texts,
    page::{FormOf, Icon, Visitor},
};
use leptos::prelude::*;
use obrador_core::{
    auth::Permission,
    i18n::{Case, DateStyle, format_date_in_case},
};

/// Nothing, where the bakery stays.
#[component]
pub(crate) fn DeletionBanner(visitor: Option<Visitor>) -> impl IntoView {
    let t = texts();
    let visitor = visitor?;
    let date = format_date_in_case(t.lang, visitor.deleted_after?, DateStyle::Long, Case::Inessive);
    let keep = visitor.role.may(Permission::ManageSubscription).then(|| {
        view! {
            <form method="post" action="/app/settings/data/keep">
                <FormOf/>
                <button class="button small" type="submit">{t.get("deletion-keep")}</button>
            </form>
        }
    });
    Some(view! {
        <aside class="deletion-banner" aria-label=t.get("deletion-banner-label")>
            <Icon name="alert"/>
            <p>{t.with("deletion-banner", &[("date", date.into())])}</p>
            {keep}
        </aside>
    })
}

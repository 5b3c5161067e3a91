//! The shopping list.

use super::{at_orders, failure};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn},
    state::App,
};
use axum::{extract::State, response::Response};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    procurement::{SHOPPING, ShoppingPage, SupplierWants},
};
use obrador_core::auth::Permission;
use obrador_locales::Texts;

pub(super) async fn page(State(app): State<App>, who: SignedIn) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let t = Texts::of(user.who.actor.lang);
    let list = app.procurement.shopping_list(&user.tenant).await;
    let priced = user.may(Permission::ViewPrices);
    let suppliers: Vec<_> = list
        .map_err(failure)?
        .iter()
        .map(|from| SupplierWants::of(t, from, priced))
        .collect();
    let title = t.get("shopping-title");
    let page = layout::signed_in(&app, &user.who.actor, SHOPPING, Section::Orders, title);
    Ok(layout::private(
        page,
        move || view! { <ShoppingPage suppliers=suppliers/> },
    ))
}

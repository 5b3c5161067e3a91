//! What is in store of an ingredient and what is made with it, beside its form; and what a changed price did.

use super::production_links::has_production;
use crate::{
    page::{error::PageError, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    catalogue::{FormView, InStoreView, IngredientView, MadeWithView, Thing, told_price},
    page::Told,
    production::{count_path, recall_path},
};
use obrador_core::{auth::Permission, catalogue::ItemKind};
use obrador_locales::Texts;

/// Fills in what is in store, and what is made with it for whoever sees prices.
pub(super) async fn complete(app: &App, user: &TenantUser, view: &mut FormView) -> Result<(), PageError> {
    let (ItemKind::Ingredient, Some(id)) = (view.item_kind, &view.id) else {
        return Ok(());
    };
    let actor = &user.who.actor;
    let t = Texts::of(actor.lang);
    let item = app.catalogue.get(&user.tenant, ItemKind::Ingredient, id).await?;
    let lots = app.stock.lots(&user.tenant, id).await?;
    let at = (actor.zone.day(app.clock.now()), actor.zone);
    let made_with = if user.may(Permission::ViewPrices) {
        let book = app.catalogue.book(&user.tenant).await?;
        Some(MadeWithView::of(t, &book, id))
    } else {
        None
    };
    let in_store = InStoreView::of(t, &item.content, (item.stock, &lots), at);
    let in_store = if has_production(app, user).await {
        in_store.followed(count_path(id), recall_path)
    } else {
        in_store
    };
    view.ingredient = Some(Box::new(IngredientView { in_store, made_with }));
    Ok(())
}

/// An ingredient's price was changed: what it costs now, and whose margin is below its target. `there`: the page shows it.
pub(super) async fn priced(
    app: &App,
    user: &TenantUser,
    id: &str,
    there: bool,
) -> Result<Option<Told>, PageError> {
    if !user.may(Permission::ViewPrices) {
        return Ok(None);
    }
    let item = app.catalogue.get(&user.tenant, ItemKind::Ingredient, id).await?;
    let book = app.catalogue.book(&user.tenant).await?;
    let thing = Thing {
        id: item.id.clone(),
        name: item.content.name().to_owned(),
        archived: item.archived_at.is_some(),
    };
    let t = Texts::of(user.who.actor.lang);
    Ok(Some(told_price(t, thing, (&item.content, &book), there)))
}

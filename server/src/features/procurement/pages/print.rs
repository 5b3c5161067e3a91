//! An order on a sheet of paper.

use super::{at_orders, failure, shown::read};
use crate::{
    page::{error::PageError, layout, session_user::SignedIn, tenant_user::TenantUser},
    state::App,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use leptos::prelude::*;
use obrador_app::{
    page::Section,
    procurement::{ORDERS, OrderSheet, OrderSheetPage},
};
use obrador_core::{
    auth::Permission,
    catalogue::ItemKind,
    i18n::{DateStyle, format_date},
    procurement::Named,
};
use obrador_services::catalogue::CatalogueError;

pub(super) async fn page(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let user = at_orders(&app, who, Permission::ViewCatalogue).await?;
    let view = app.procurement.get(&user.tenant, &id).await.map_err(failure)?;
    let content = &view.order.as_stored().content;
    let contact = ["contact", "email", "phone"];
    let supplier = lines(&app, &user, ItemKind::Supplier, &content.supplier, &contact).await?;
    let deliver_to = match &content.location {
        Some(location) => {
            let address = ["address", "city", "phone"];
            lines(&app, &user, ItemKind::Location, location, &address).await?
        }
        None => Vec::new(),
    };
    let bakery = app.tenant.get(&user.tenant).await?.ok_or(PageError::NOT_FOUND)?;
    let actor = &user.who.actor;
    let sheet = OrderSheet {
        bakery: [Some(bakery.name), bakery.vat_number]
            .into_iter()
            .flatten()
            .collect(),
        supplier,
        deliver_to,
        today: format_date(actor.lang, actor.zone.day(app.clock.now()), DateStyle::Long),
        order: read(&app, &user, &view).await?,
    };
    let path = format!("{ORDERS}/{id}/print");
    let title = sheet.order.title.clone();
    let page = layout::signed_in(&app, actor, &path, Section::Orders, title);
    Ok(layout::private(
        page,
        move || view! { <OrderSheetPage sheet=sheet/> },
    ))
}

/// The name as the order says it, and how it is reached today; only the name where it is no more.
async fn lines(
    app: &App,
    user: &TenantUser,
    item_kind: ItemKind,
    named: &Named,
    fields: &[&str],
) -> Result<Vec<String>, PageError> {
    let mut lines = vec![named.name.clone()];
    match app.catalogue.get(&user.tenant, item_kind, &named.id).await {
        Ok(item) => {
            let said = fields.iter().filter_map(|field| item.content.text(field));
            lines.extend(said.map(ToOwned::to_owned));
        }
        Err(CatalogueError::NotFound) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(lines)
}

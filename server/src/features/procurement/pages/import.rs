//! Orders out of a CSV file.

use super::at_orders;
use crate::{
    page::{
        error::PageError,
        imports::{Importer, Room},
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use obrador_app::{
    imports::{Importing, Shown},
    page::Section,
    procurement::{ORDERS, importing_orders, order_preview_words},
};
use obrador_core::{auth::Permission, procurement::OrderColumn};
use obrador_locales::Texts;
use obrador_services::{
    imports::{Imported, Sent},
    procurement::{OrderImportError, OrderPreview, column_label},
};

/// Stands for them in the pages of imports.
#[derive(Debug, Clone, Copy)]
pub(super) struct Orders;

impl Importer for Orders {
    type Preview = OrderPreview;

    fn section(&self) -> Section {
        Section::Orders
    }

    fn importing(&self, t: Texts) -> Importing {
        importing_orders(t)
    }

    fn needed(&self, t: Texts) -> String {
        column_label(t.lang, OrderColumn::Ingredient)
    }

    fn words(&self, t: Texts, preview: OrderPreview) -> Shown {
        order_preview_words(t, preview)
    }

    fn done(&self, imported: Imported) -> String {
        let Imported { new, changed } = imported;
        format!("{ORDERS}?done=imported&new={new}&changed={changed}")
    }

    async fn user(&self, app: &App, who: SignedIn) -> Result<TenantUser, PageError> {
        at_orders(app, who, Permission::EditCatalogue).await
    }

    async fn keep(&self, app: &App, user: &TenantUser, sent: Sent<'_>) -> Result<String, OrderImportError> {
        let person = &user.who.actor.user_id;
        app.procurement.keep_import(&user.tenant, person, sent).await
    }

    async fn preview(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
    ) -> Result<(String, OrderPreview), OrderImportError> {
        let person = &user.who.actor.user_id;
        app.procurement.preview_import(&user.tenant, person, id).await
    }

    async fn import(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
        shown: (&str, bool),
    ) -> Result<Imported, OrderImportError> {
        let person = &user.who.actor.user_id;
        app.procurement
            .import(user.audit_context(), person, id, shown)
            .await
    }

    /// No plan limits them.
    async fn room(&self, _: &App, _: &TenantUser, _: (usize, &str)) -> Result<Room, PageError> {
        Ok(None)
    }
}

//! Sales out of a CSV file.

use crate::{
    page::{
        error::PageError,
        imports::{Importer, Room},
        refusal,
        session_user::SignedIn,
        tenant_user::TenantUser,
    },
    state::App,
};
use obrador_app::{
    imports::{Importing, Shown, Way},
    page::Section,
    sales::{SALES, importing_sales, sales_preview_words},
};
use obrador_core::{auth::Permission, entitlement::Reason, sales::Merge, subscription::FeatureId};
use obrador_locales::Texts;
use obrador_services::{
    entitlement::CheckError,
    imports::{Imported, Sent},
    sales::{SalesImportError, SalesPreview},
};

/// Before a file's identifier in an address that adds it to what is there.
const ADD: &str = "add-";

/// Stands for them in the pages of imports.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sales;

/// A file's identifier, and what becomes of what is there, as an address says both.
fn said(id: &str) -> (&str, Merge) {
    match id.strip_prefix(ADD) {
        Some(id) => (id, Merge::Add),
        None => (id, Merge::Replace),
    }
}

impl Importer for Sales {
    type Preview = SalesPreview;

    fn section(&self) -> Section {
        Section::Sales
    }

    fn importing(&self, t: Texts) -> Importing {
        importing_sales(t)
    }

    fn needed(&self, t: Texts) -> String {
        t.get("sales-import-needed-columns")
    }

    fn words(&self, t: Texts, preview: SalesPreview) -> Shown {
        sales_preview_words(t, preview)
    }

    fn ways(&self, t: Texts, id: &str) -> Vec<Way> {
        let (file, chosen) = said(id);
        let ways = Merge::ALL.into_iter().map(|how| {
            let (id, key) = match how {
                Merge::Replace => (file.to_owned(), "sales-import-replace"),
                Merge::Add => ([ADD, file].concat(), "sales-import-add"),
            };
            Way {
                id,
                words: t.get(key),
                chosen: how == chosen,
            }
        });
        ways.collect()
    }

    fn done(&self, imported: Imported) -> String {
        let Imported { new, changed } = imported;
        format!("{SALES}?done=imported&new={new}&changed={changed}")
    }

    /// Once the subscription is over all is still read: what writes refuses by itself.
    async fn user(&self, app: &App, who: SignedIn) -> Result<TenantUser, PageError> {
        let user = TenantUser::new(who, Permission::EditCatalogue)?;
        let checked = app
            .entitlement
            .feature(&user.tenant, FeatureId::SalesImport)
            .await;
        let is_over = matches!(&checked, Err(CheckError::Refused(refusal)) if refusal.denial.reason == Reason::Inactive);
        if !is_over {
            refusal::require_feature(app, &user.who, &user.tenant, FeatureId::SalesImport, SALES).await?;
        }
        Ok(user)
    }

    async fn keep(&self, app: &App, user: &TenantUser, sent: Sent<'_>) -> Result<String, SalesImportError> {
        let person = &user.who.actor.user_id;
        app.sales.keep_import(&user.tenant, person, sent).await
    }

    async fn preview(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
    ) -> Result<(String, SalesPreview), SalesImportError> {
        let person = &user.who.actor.user_id;
        app.sales.preview_import(&user.tenant, person, said(id)).await
    }

    async fn import(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
        shown: (&str, bool),
    ) -> Result<Imported, SalesImportError> {
        let person = &user.who.actor.user_id;
        app.sales
            .import(user.audit_context(), person, said(id), shown)
            .await
    }

    /// No plan limits them.
    async fn room(&self, _: &App, _: &TenantUser, _: (usize, &str)) -> Result<Room, PageError> {
        Ok(None)
    }
}

//! Things out of a CSV file.

use super::standing::room_for;
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
    catalogue::{Done, importing, needed_column, preview_words},
    imports::{Importing, Shown},
    page::{Section, base, section},
};
use obrador_core::{auth::Permission, catalogue::ItemKind};
use obrador_locales::Texts;
use obrador_services::{
    catalogue::{ImportError, Preview},
    imports::{Imported, Sent},
};

impl Importer for ItemKind {
    type Preview = Preview;

    fn section(&self) -> Section {
        section(*self)
    }

    fn importing(&self, t: Texts) -> Importing {
        importing(t, *self)
    }

    fn needed(&self, t: Texts) -> String {
        needed_column(t, *self)
    }

    fn words(&self, t: Texts, preview: Preview) -> Shown {
        preview_words(t, preview)
    }

    fn done(&self, imported: Imported) -> String {
        let Imported { new, changed } = imported;
        let done = Done::Imported.as_str();
        format!(
            "{}?sort=-created&done={done}&new={new}&changed={changed}",
            base(*self)
        )
    }

    async fn user(&self, _: &App, who: SignedIn) -> Result<TenantUser, PageError> {
        TenantUser::new(who, Permission::EditCatalogue)
    }

    async fn keep(&self, app: &App, user: &TenantUser, sent: Sent<'_>) -> Result<String, ImportError> {
        let person = &user.who.actor.user_id;
        app.catalogue
            .keep_import(&user.tenant, person, (*self, sent))
            .await
    }

    async fn preview(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
    ) -> Result<(String, Preview), ImportError> {
        let person = &user.who.actor.user_id;
        app.catalogue
            .preview_import(&user.tenant, person, *self, id)
            .await
    }

    async fn import(
        &self,
        app: &App,
        user: &TenantUser,
        id: &str,
        shown: (&str, bool),
    ) -> Result<Imported, ImportError> {
        let person = &user.who.actor.user_id;
        app.catalogue
            .import(user.audit_context(), person, (*self, id), shown)
            .await
    }

    async fn room(&self, app: &App, user: &TenantUser, new: (usize, &str)) -> Result<Room, PageError> {
        room_for(app, user, *self, new).await
    }
}

//! A form as it came: what was typed, and the file that it brought.

use super::{brought, item_form::ItemForm, prefill::prefill};
use crate::{
    http::file_field::FormError,
    page::{forms::Brought, tenant_user::TenantUser},
    state::App,
};
use obrador_app::catalogue::FormView;
use obrador_core::catalogue::{Content, Faults, ItemKind};

/// A form's body with another text in a field.
pub(super) fn with_field(body: &str, name: &str, text: &str) -> String {
    let fields = form_urlencoded::parse(body.as_bytes()).filter(|(known, _)| known != name);
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.extend_pairs(fields);
    body.append_pair(name, text).finish()
}

/// A form as it came, with the file that it brought.
pub(super) struct Typed {
    pub(super) form: ItemForm,
    pub(super) body: String,
    brought: Brought,
}

impl Typed {
    pub(super) fn read(item_kind: ItemKind, body: &[u8], brought: Brought) -> Self {
        Self {
            form: ItemForm::read(item_kind, body),
            body: String::from_utf8_lossy(body).into_owned(),
            brought,
        }
    }

    /// Stores the file and links it, where nothing else is wrong.
    pub(super) async fn link(
        &mut self,
        app: &App,
        user: &TenantUser,
        content: Result<Content, Faults>,
        agrees: bool,
    ) -> Result<Result<Content, Faults>, FormError> {
        let content = match content {
            Ok(content) if agrees => content,
            content => return Ok(content),
        };
        let field = content.item_kind().file_field();
        let content = brought::link(app, user, content, (&mut self.form, &mut self.brought)).await?;
        if let Some(field) = field {
            self.body = with_field(&self.body, field.key, self.form.get(field.key));
        }
        Ok(Ok(content))
    }

    /// Puts what was typed into the form, and says so where the file that came is lost.
    pub(super) fn put_into(&self, view: &mut FormView) {
        prefill(view, &self.form);
        if let Some(file) = &mut view.file {
            file.again = self.brought.0.is_some();
        }
    }
}

//! The file of a thing: brought by its form, or chosen among those that are stored.

use super::item_form::ItemForm;
use crate::{
    http::file_field::FormError,
    page::{error::PageError, forms::Brought, tenant_user::TenantUser},
    state::App,
};
use obrador_app::{
    catalogue::{FileView, FormView, LinkedFile},
    files::file_size,
};
use obrador_core::{
    auth::Permission,
    catalogue::{Content, Value},
};
use obrador_services::{
    db::DbError,
    files::{ListQuery, Sort, StoredFile},
};

/// So many files are listed to choose from, the newest.
const LISTED: i64 = 100;

/// Stores the file that came and links it: in the content, and in the form, which has it chosen then, whatever else fails.
pub(super) async fn link(
    app: &App,
    user: &TenantUser,
    content: Content,
    (form, brought): (&mut ItemForm, &mut Brought),
) -> Result<Content, FormError> {
    let (Some(file), Some(field)) = (brought.0.take(), content.item_kind().file_field()) else {
        return Ok(content);
    };
    let stored = file?.keep(&app.files, user.audit_context()).await?;
    form.link_file(field, &stored.id);
    let linked = content.clone().with([(field, Some(Value::Text(stored.id)))]);
    Ok(linked.unwrap_or(content))
}

/// What the field of the form shows besides what is typed: the files to choose from, and the one that is linked.
pub(super) async fn complete(app: &App, user: &TenantUser, view: &mut FormView) -> Result<(), PageError> {
    let Some(file) = &mut view.file else { return Ok(()) };
    let field = view
        .fields
        .iter()
        .find(|it| Some(it.field) == view.item_kind.file_field());
    let Some(field) = field else { return Ok(()) };
    file.most = file_size(user.who.actor.lang, app.files.most_bytes() as f64);
    file.linked = linked(app, user, &field.typed).await?;
    if view.edit {
        let query = ListQuery {
            sort: Sort::Newest,
            limit: LISTED,
            ..ListQuery::default()
        };
        let found = app.files.list(&user.tenant, &query).await?;
        file.many = found.total > LISTED;
        file.found = found.files.into_iter().map(|file| (file.id, file.name)).collect();
    }
    let stored = field.stored.as_deref().unwrap_or_default();
    for id in [&field.typed, stored] {
        add(app, user, file, id).await?;
    }
    Ok(())
}

/// One that is chosen stays among the choices, archived or not.
async fn add(app: &App, user: &TenantUser, view: &mut FileView, id: &str) -> Result<(), DbError> {
    let is_listed = view.found.iter().any(|(known, _)| known == id);
    if !id.is_empty()
        && !is_listed
        && let Some(file) = app.files.one(&user.tenant, id).await?
    {
        view.found.insert(0, (file.id, file.name));
    }
    Ok(())
}

async fn linked(app: &App, user: &TenantUser, id: &str) -> Result<LinkedFile, DbError> {
    if id.is_empty() {
        return Ok(LinkedFile::None);
    }
    let Some(file) = app.files.one(&user.tenant, id).await? else {
        return Ok(LinkedFile::Gone);
    };
    let StoredFile {
        archived_at,
        name,
        bytes,
        ..
    } = &file;
    if archived_at.is_some() {
        return Ok(LinkedFile::Archived { name: name.clone() });
    }
    let may_open = file.has_content() && user.may(Permission::ReadFiles);
    Ok(LinkedFile::There {
        size: file_size(user.who.actor.lang, *bytes as f64),
        href: may_open.then(|| format!("/app/files/{}/content", file.id)),
        name: name.clone(),
    })
}

//! A form with a file and nothing else.

use crate::http::file_field::{FormError, in_time, receive};
use axum::extract::Multipart;
use obrador_services::{
    audit::AuditContext,
    files::{FilesService, StoredFile, UploadError},
};

/// The form's field that holds the file.
const FIELD: &str = "file";

/// Stores the file in the form's field `file`.
pub(crate) async fn upload(
    files: &FilesService,
    of: AuditContext<'_>,
    mut form: Multipart,
) -> Result<StoredFile, FormError> {
    while let Some(field) = in_time(files, form.next_field()).await? {
        if field.name() == Some(FIELD) {
            return receive(files, of.tenant, field).await?.keep(files, of).await;
        }
    }
    Err(UploadError::NoFile.into())
}

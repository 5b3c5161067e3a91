//! Stored files as JSON.

use crate::http::{etag, problem::Problem};
use axum::{
    http::{StatusCode, header::ETAG},
    response::{IntoResponse as _, Response},
};
use obrador_core::ids::TenantId;
use obrador_services::{
    clock::from_micros,
    files::{ListQuery, Sort, StoredFile},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// A page has at most this many.
const MOST: u32 = 100;

/// What to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct Listed {
    /// A part of the name
    q: Option<String>,
    /// `name`, `newest` or `largest`
    sort: Option<String>,
    /// From 1
    page: Option<u32>,
    /// How many on a page, at most 100
    limit: Option<u32>,
    /// The archived ones instead
    archived: Option<bool>,
}

/// What is known of a stored file.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FileBody {
    id: String,
    #[schema(example = "menu.pdf")]
    name: String,
    bytes: i64,
    /// Null where only the size was recorded.
    content_type: Option<String>,
    sha256: Option<String>,
    uploaded_by: Option<String>,
    #[schema(format = DateTime)]
    created_at: String,
    /// Null while it counts.
    #[schema(value_type = Option<String>, format = DateTime)]
    archived_at: Option<String>,
    version: i64,
    /// Where its content is; null where it is not stored here.
    content: Option<String>,
}

/// A page of files.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct FilesBody {
    pub(super) files: Vec<FileBody>,
    /// How many there are on all pages.
    pub(super) total: i64,
    pub(super) page: i64,
    pub(super) limit: i64,
}

/// The form.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it describes the form and is read as a stream")]
pub(super) struct UploadForm {
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// A new name.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RenameBody {
    pub(super) name: String,
    /// The version that was read; or send it as `If-Match`.
    pub(super) version: Option<i64>,
}

pub(super) fn time(micros: i64) -> String {
    from_micros(micros).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

pub(super) fn address(tenant: &TenantId, id: &str) -> String {
    format!("/api/v1/tenants/{tenant}/files/{id}")
}

impl FileBody {
    pub(super) fn new(tenant: &TenantId, file: StoredFile) -> Self {
        let content = file.has_content().then(|| address(tenant, &file.id) + "/content");
        Self {
            content,
            id: file.id,
            name: file.name,
            bytes: file.bytes,
            content_type: file.content_type,
            sha256: file.sha256,
            uploaded_by: file.uploaded_by,
            created_at: time(file.created_at),
            archived_at: file.archived_at.map(time),
            version: file.version,
        }
    }
}

pub(super) fn answer(tenant: &TenantId, status: StatusCode, file: StoredFile) -> Response {
    let tag = [(ETAG, etag::of_version(file.version))];
    (status, tag, axum::Json(FileBody::new(tenant, file))).into_response()
}

impl Listed {
    pub(super) fn query(self) -> Result<ListQuery, Problem> {
        let sort = match &self.sort {
            None => Sort::Name,
            Some(text) => Sort::of(text)
                .ok_or_else(|| Problem::unknown_value("sort", text, Sort::ALL.map(Sort::as_str)))?,
        };
        let (page, limit) = (self.page.unwrap_or(1), self.limit.unwrap_or(25));
        if page < 1 {
            return Err(Problem::out_of_range("page", 1, None));
        }
        if !(1..=MOST).contains(&limit) {
            return Err(Problem::out_of_range("limit", 1, Some(MOST.into())));
        }
        Ok(ListQuery {
            q: self.q.unwrap_or_default(),
            sort,
            archived: self.archived.unwrap_or(false),
            page: page.into(),
            limit: limit.into(),
        })
    }
}

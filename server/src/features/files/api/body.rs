//! Stored files as JSON.

use crate::http::{
    etag,
    number::whole_if_any,
    paging::{self, saturated},
    problem::Problem,
    values,
};
use axum::{
    http::{StatusCode, header::ETAG},
    response::{IntoResponse as _, Response},
};
use obrador_core::{bounds::count::FILES_PAGE, ids::TenantId};
use obrador_services::{
    clock::from_micros,
    files::{ListQuery, Sort, StoredFile},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// How many files a page has, where pages are counted and nobody says how many.
const LIMIT_BY_PAGE: i64 = FILES_PAGE as i64;

/// What to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct FilesQuery {
    /// A part of the name
    #[param(value_type = Option<values::SearchText>, inline)]
    q: Option<String>,
    /// `name`, `-created` (the newest first) or `-bytes` (the largest first). `newest` and `largest` are deprecated names
    /// of the latter two
    #[param(value_type = Option<values::FileOrder>, inline, example = "-created")]
    sort: Option<String>,
    /// How many files; 50 unless it says otherwise (25 with `page`), 200 at most
    #[param(value_type = Option<values::Limit>, inline, example = 50)]
    #[serde(default, deserialize_with = "saturated")]
    limit: Option<i64>,
    /// `next` of the page before, in the same order
    after: Option<String>,
    /// From 1: send `after` instead
    #[param(value_type = Option<values::PageNumber>, inline)]
    #[serde(default, deserialize_with = "saturated")]
    page: Option<i64>,
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
    /// Which page it is, where one was asked for by `page`; 1 otherwise.
    #[schema(deprecated)]
    pub(super) page: i64,
    pub(super) limit: i64,
    /// `after` of the next page; null on the last.
    pub(super) next: Option<String>,
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
    #[schema(value_type = values::NameOfFile)]
    pub(super) name: String,
    /// The version that was read; or send it as `If-Match`.
    #[schema(value_type = Option<values::Version>)]
    #[serde(default, deserialize_with = "whole_if_any")]
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

impl FilesQuery {
    pub(super) fn query(self) -> Result<ListQuery, Problem> {
        let sort = match &self.sort {
            None => Sort::Name,
            Some(text) => Sort::of(text)
                .ok_or_else(|| Problem::unknown_value("sort", text, Sort::ALL.map(Sort::as_str)))?,
        };
        // What a page had before there was `after`: whoever still counts pages gets the same ones.
        let limit = self.limit.or(self.page.map(|_| LIMIT_BY_PAGE));
        let limit = paging::limit(limit)?;
        let start = paging::start(self.after.as_deref(), self.page, sort.is_by_name())?;
        Ok(ListQuery {
            q: self.q.unwrap_or_default(),
            sort,
            archived: self.archived.unwrap_or(false),
            start,
            limit,
        })
    }
}

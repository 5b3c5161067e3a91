//! What is known of stored files.

use super::sort::{NAME, Sort};
use crate::{
    db::{DbError, Statement, Tx},
    paging::{Cursor, Key, Listed, Start},
};
use obrador_core::{
    files::{FileKind, FileName},
    i18n::fold,
    ids::TenantId,
};
use sqlx::{Row as _, any::AnyRow};

/// What is known of a stored file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its identifier, and its name on disk.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its size.
    pub bytes: i64,
    /// What it is; none where only its size was recorded, and its content is not here.
    pub content_type: Option<String>,
    /// The hash of its content.
    pub sha256: Option<String>,
    /// Who stored it.
    pub uploaded_by: Option<String>,
    /// When, in microseconds.
    pub created_at: i64,
    /// Since when it no longer counts.
    pub archived_at: Option<i64>,
    /// Goes up with each change.
    pub version: i64,
}

impl StoredFile {
    /// Is its content here?
    pub fn has_content(&self) -> bool {
        self.sha256.is_some()
    }
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListQuery {
    /// A part of the name; empty for everything.
    pub q: String,
    /// How it is sorted.
    pub sort: Sort,
    /// The archived ones, or those that count?
    pub archived: bool,
    /// Where the page begins.
    pub start: Start,
    /// How many on a page.
    pub limit: i64,
}

/// A page of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileList {
    /// The files on it.
    pub files: Vec<StoredFile>,
    /// How many there are on all pages.
    pub total: i64,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}

const COLUMNS: &str = "id, name, bytes, content_type, sha256, uploaded_by, created_at, archived_at, version,
    COALESCE(name_folded, LOWER(name)) AS name_key FROM stored_files";

pub(super) async fn list(tx: &mut Tx, tenant: &TenantId, query: &ListQuery) -> Result<FileList, DbError> {
    let mut count = Statement::new("SELECT COUNT(*) AS total FROM stored_files");
    only(&mut count, tenant, query);
    let total = count.build().fetch_one(&mut **tx).await?.try_get("total")?;
    let mut rows = Statement::new("SELECT ");
    rows.push(COLUMNS);
    only(&mut rows, tenant, query);
    let sorted = query.sort.sorted();
    if let Start::After(cursor) = &query.start {
        sorted.after(&mut rows, cursor);
    }
    sorted.order(&mut rows, query.limit + 1);
    rows.push(" OFFSET ")
        .push_bind((query.start.page() - 1) * query.limit);
    let rows = rows.build().fetch_all(&mut **tx).await?;
    let files = rows.iter().map(|row| {
        let file = read(row)?;
        let key = match query.sort {
            Sort::Name | Sort::NameBack => Key::Name(row.try_get("name_key")?),
            Sort::Newest | Sort::Oldest => Key::Number(file.created_at),
            Sort::Largest | Sort::Smallest => Key::Number(file.bytes),
        };
        let id = file.id.clone();
        Ok((Cursor { key, id }, file))
    });
    let Listed { entries, next } = Listed::of(files.collect::<Result<_, DbError>>()?, query.limit);
    Ok(FileList {
        files: entries,
        total,
        next,
    })
}

fn only(statement: &mut Statement, tenant: &TenantId, query: &ListQuery) {
    statement
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    statement.push(if query.archived {
        " AND archived_at IS NOT NULL"
    } else {
        " AND archived_at IS NULL"
    });
    let words = fold(query.q.trim());
    if !words.is_empty() {
        let words = words
            .replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_");
        statement.push(" AND ").push(NAME).push(" LIKE ");
        statement.push_bind(format!("%{words}%")).push(" ESCAPE '\\'");
    }
}

pub(super) async fn one(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<StoredFile>, DbError> {
    let row = sqlx::query(
        "SELECT id, name, bytes, content_type, sha256, uploaded_by, created_at, archived_at, version
         FROM stored_files WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.as_ref().map(read).transpose()?)
}

/// Says what a file just created holds.
pub(super) async fn describe(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    name: &FileName,
    (kind, sha256, by): (FileKind, &str, &str),
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE stored_files SET content_type = $3, sha256 = $4, uploaded_by = $5, name_folded = $6
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(kind.content_type())
    .bind(sha256)
    .bind(by)
    .bind(name.folded())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn rename(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    name: &FileName,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE stored_files SET name = $3, name_folded = $4, changed_at = $5, version = version + 1
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(name.as_str())
    .bind(name.folded())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) fn read(row: &AnyRow) -> Result<StoredFile, sqlx::Error> {
    Ok(StoredFile {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        bytes: row.try_get("bytes")?,
        content_type: row.try_get("content_type")?,
        sha256: row.try_get("sha256")?,
        uploaded_by: row.try_get("uploaded_by")?,
        created_at: row.try_get("created_at")?,
        archived_at: row.try_get("archived_at")?,
        version: row.try_get("version")?,
    })
}

/// Holds a file until the transaction's end, so that two changes at once see each other.
pub(super) async fn lock(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<StoredFile>, DbError> {
    let row = sqlx::query(
        "UPDATE stored_files SET version = version WHERE tenant_id = $1 AND id = $2
         RETURNING id, name, bytes, content_type, sha256, uploaded_by, created_at, archived_at, version",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.as_ref().map(read).transpose()?)
}

/// Bytes of every content that lies on the disk, archived or not.
pub(super) async fn bytes_of_contents(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query(
        "SELECT CAST(COALESCE(SUM(bytes), 0) AS BIGINT) AS bytes FROM stored_files
         WHERE tenant_id = $1 AND sha256 IS NOT NULL",
    )
    .bind(tenant.as_str())
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("bytes")?)
}

/// Notes that contents archived before `before` are gone; answers whose and which.
pub(super) async fn discard_contents(tx: &mut Tx, before: i64) -> Result<Vec<(TenantId, String)>, DbError> {
    let rows = sqlx::query(
        "UPDATE stored_files SET sha256 = NULL, version = version + 1
         WHERE archived_at < $1 AND sha256 IS NOT NULL RETURNING tenant_id, id",
    )
    .bind(before)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let tenant = row.try_get::<String, _>("tenant_id")?;
            Ok((tenant.parse().map_err(DbError::corrupt)?, row.try_get("id")?))
        })
        .collect()
}

//! The tables, from one transaction into a zip file on disk that ends with its last reader.

use super::{
    ExportError,
    kinds::{KINDS, Kind},
    store,
    write::{self, Format, Sheet},
};
use crate::db::{DbError, Tx};
use chrono::{DateTime, Utc};
use futures::TryStreamExt as _;
use obrador_core::ids::TenantId;
use serde_json::Value;
use std::{
    fs::File,
    io::{self, Seek as _, Write as _},
};
use tokio::sync::mpsc;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Rows on their way to the writer at once.
const BATCH: usize = 256;

enum Piece {
    Begin(&'static Kind, Format),
    Rows(Vec<Vec<Value>>),
    End,
}

/// The options of every file in the archive.
pub(super) fn options(at: DateTime<Utc>) -> SimpleFileOptions {
    let time = zip::DateTime::try_from(at.naive_utc()).unwrap_or_default();
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time)
        .large_file(true)
}

/// Reads every kind twice, once a format, in the one transaction; the writer works beside the runtime.
pub(super) async fn tables(
    mut tx: Tx,
    tenant: &TenantId,
    readme: String,
    at: DateTime<Utc>,
) -> Result<File, ExportError> {
    let (to, pieces) = mpsc::channel(4);
    let writer = tokio::task::spawn_blocking(move || write_zip(pieces, &readme, at));
    let sent = send_all(&mut tx, tenant, &to).await;
    drop((to, tx));
    let written = writer
        .await
        .map_err(|error| DbError::corrupt(format_args!("the export was interrupted: {error}")))?;
    // Where the writer failed nothing more could be sent: its error is the cause.
    let file = written?;
    sent?;
    Ok(file)
}

async fn send_all(tx: &mut Tx, tenant: &TenantId, to: &mpsc::Sender<Piece>) -> Result<(), DbError> {
    for kind in KINDS {
        for format in Format::BOTH {
            let mut select = store::select(kind, tenant);
            let mut rows = select.build().fetch(&mut **tx);
            let mut batch = Vec::with_capacity(BATCH);
            send(to, Piece::Begin(kind, format)).await?;
            while let Some(row) = rows.try_next().await? {
                batch.push(write::values(&row, kind)?);
                if batch.len() == BATCH {
                    send(to, Piece::Rows(std::mem::take(&mut batch))).await?;
                }
            }
            send(to, Piece::Rows(batch)).await?;
            send(to, Piece::End).await?;
        }
    }
    Ok(())
}

async fn send(to: &mpsc::Sender<Piece>, piece: Piece) -> Result<(), DbError> {
    let sent = to.send(piece).await;
    sent.map_err(|_| DbError::corrupt("the export's writer stopped"))
}

fn write_zip(mut pieces: mpsc::Receiver<Piece>, readme: &str, at: DateTime<Utc>) -> io::Result<File> {
    let mut zip = ZipWriter::new(io::BufWriter::new(tempfile::tempfile()?));
    zip.start_file("README.txt", options(at))?;
    zip.write_all(readme.as_bytes())?;
    while let Some(piece) = pieces.blocking_recv() {
        let Piece::Begin(kind, format) = piece else {
            continue;
        };
        zip.start_file(format!("{}.{}", kind.name, format.ending()), options(at))?;
        let mut sheet = Sheet::begin(&mut zip, kind, format)?;
        while let Some(Piece::Rows(rows)) = pieces.blocking_recv() {
            for row in rows {
                sheet.row(&row)?;
            }
        }
        sheet.end()?;
    }
    let mut file = zip
        .finish()?
        .into_inner()
        .map_err(io::IntoInnerError::into_error)?;
    file.rewind()?;
    Ok(file)
}

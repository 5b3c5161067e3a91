//! A form with a file, read into memory as far as it is taken, and to its end in any case.

use crate::{page::error::PageError, state::App};
use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use obrador_core::bounds::size::IMPORT;

/// The form's field that holds the file.
const FIELD: &str = "file";

/// Beyond the largest file, so that a browser whose file is somewhat too large has sent it all and reads the answer.
pub(crate) const MOST_OF_A_REQUEST: usize = IMPORT * 4 + 1_000_000;

/// A file as it came.
pub(super) struct SentFile {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// The file in the form's field `file`; none where none was chosen, or it did not come whole. Of one that is too large, as
/// much as tells.
pub(super) async fn read(app: &App, mut form: Multipart) -> Result<Option<SentFile>, PageError> {
    while let Ok(Some(field)) = in_time(app, form.next_field()).await {
        if field.name() == Some(FIELD) {
            return Ok(take(app, field).await);
        }
    }
    Ok(None)
}

async fn take(app: &App, mut field: Field<'_>) -> Option<SentFile> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    loop {
        match in_time(app, field.chunk()).await {
            Ok(Some(piece)) if bytes.len() <= IMPORT => bytes.extend_from_slice(&piece),
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err(()) if bytes.len() > IMPORT => break,
            Err(()) => return None,
        }
    }
    (!name.is_empty() || !bytes.is_empty()).then_some(SentFile { name, bytes })
}

/// What comes next, if it comes before patience is over.
async fn in_time<T>(app: &App, next: impl Future<Output = Result<T, MultipartError>>) -> Result<T, ()> {
    let next = tokio::time::timeout(app.files.patience(), next).await;
    next.map_err(drop)?.map_err(|error| {
        tracing::debug!(%error, "a form with a file can't be read");
    })
}

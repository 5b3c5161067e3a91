//! A form that brings a file along with what is typed: the file is received, and the rest goes on as any form does.

use crate::{
    http::{
        failure::Failure,
        file_field::{FormError, Received, in_time, receive},
        layers::most_of_a_request,
        readable,
    },
    state::App,
};
use axum::{
    body::Body,
    extract::{DefaultBodyLimit, FromRequest as _, FromRequestParts, Multipart, Request, multipart::Field},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
        request::Parts,
    },
    response::{IntoResponse as _, Response},
};
use obrador_core::{auth::Permission, bounds::size::FORM_BODY, ids::TenantId};
use obrador_services::{
    actor::Actor,
    files::{FilesService, UploadError},
};
use std::{
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
};

/// The file that a form brought: received, or why not; none where none was chosen.
#[derive(Debug, Default)]
pub(crate) struct Brought(pub(crate) Option<Result<Received, FormError>>);

/// What a request carries of it, to be taken once.
#[derive(Debug, Clone)]
struct Carried(Arc<Mutex<Brought>>);

impl<S: Sync> FromRequestParts<S> for Brought {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let carried = parts.extensions.remove::<Carried>();
        let brought =
            carried.map(|it| std::mem::take(&mut *it.0.lock().unwrap_or_else(PoisonError::into_inner)));
        Ok(brought.unwrap_or_default())
    }
}

/// Is it sent as a form that brings files is?
pub(super) fn comes_so(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

/// The same request as a form without a file, which it carries. It is received only for the bakery of `actor`, once the form
/// has said that it is theirs.
pub(super) async fn unpack(
    app: &App,
    actor: Option<&Actor>,
    mut request: Request,
) -> Result<Request, Response> {
    DefaultBodyLimit::max(most_of_a_request(&app.files)).apply(&mut request);
    let (mut parts, body) = request.into_parts();
    let form = Multipart::from_request(Request::from_parts(parts.clone(), body), app).await;
    let form = form.map_err(|_| Failure::Unreadable.into_response())?;
    let (typed, brought) = read(app, actor, form).await?;
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(typed)
        .finish();
    let body = readable::form(body.into())?;
    let kind = HeaderValue::from_static("application/x-www-form-urlencoded");
    parts.headers.insert(CONTENT_TYPE, kind);
    parts.headers.insert(CONTENT_LENGTH, body.len().into());
    parts.extensions.insert(Carried(Arc::new(Mutex::new(brought))));
    Ok(Request::from_parts(parts, Body::from(body)))
}

/// What is typed, and the file.
async fn read(
    app: &App,
    actor: Option<&Actor>,
    mut form: Multipart,
) -> Result<(Vec<(String, String)>, Brought), Response> {
    let files = &app.files;
    let mut typed: Vec<(String, String)> = Vec::new();
    let (mut left, mut brought) = (FORM_BODY, Brought::default());
    while let Some(field) = in_time(files, form.next_field()).await.map_err(not_read)? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_none() {
            let text = text(files, field, left).await?;
            left = left.saturating_sub(name.len() + text.len());
            typed.push((name, text));
            continue;
        }
        match receiver(actor, &typed).filter(|_| brought.0.is_none()) {
            Some(tenant) => {
                brought = match receive(files, &tenant, field).await {
                    Err(FormError::Upload(UploadError::NoFile)) => continue,
                    // The rest can't be read either.
                    Err(error @ FormError::Unreadable) => return Err(not_read(error)),
                    received => Brought(Some(received)),
                };
            }
            None => pass_over(files, field).await?,
        }
    }
    Ok((typed, brought))
}

/// The bakery that a file is received for, if the form is theirs who sends it, and they may.
fn receiver(actor: Option<&Actor>, typed: &[(String, String)]) -> Option<TenantId> {
    let actor = actor.filter(|actor| actor.may(Permission::EditCatalogue))?;
    let of = typed.iter().find(|(name, _)| name == "form_of");
    let theirs = of.is_some_and(|(_, of)| *of == actor.form_of());
    actor.tenant.clone().filter(|_| theirs)
}

async fn text(files: &FilesService, mut field: Field<'_>, most: usize) -> Result<String, Response> {
    let mut bytes = Vec::new();
    while let Some(piece) = in_time(files, field.chunk()).await.map_err(not_read)? {
        if bytes.len() + piece.len() > most {
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| Failure::Unreadable.into_response())
}

async fn pass_over(files: &FilesService, mut field: Field<'_>) -> Result<(), Response> {
    while in_time(files, field.chunk()).await.map_err(not_read)?.is_some() {}
    Ok(())
}

fn not_read(error: FormError) -> Response {
    match error {
        FormError::Upload(UploadError::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        _ => Failure::Unreadable.into_response(),
    }
}

//! Which language somebody reads.

use super::{error::PageError, seen::Seen};
use crate::http::language;
use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use obrador_core::i18n::Lang;

/// The language the reader prefers.
pub(crate) fn preferred(headers: &HeaderMap) -> Lang {
    let line = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    language::preferred(line.unwrap_or_default())
}

/// The language of a public address; another one leads to no page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AddressLang(pub(crate) Lang);

impl<S: Sync> FromRequestParts<S> for AddressLang {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        let name = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let lang = name.parse().map_err(|_| PageError::NOT_FOUND)?;
        Seen::tell_address(&parts.extensions, lang);
        Ok(Self(lang))
    }
}

/// `/` leads to the landing page in the visitor's language.
pub(crate) async fn root(headers: HeaderMap) -> Response {
    let mut response = Redirect::to(&format!("/{}/", preferred(&headers))).into_response();
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// Leads from another way of writing a page's address to the one it has: `/EN/roi/?plan=starter` is
/// `/en/roi?plan=starter`.
pub(crate) async fn canonical(request: Request, next: Next) -> Response {
    let uri = request.uri();
    match written_right(uri.path()).filter(|_| matches!(*request.method(), Method::GET | Method::HEAD)) {
        Some(path) => {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            Redirect::permanent(&format!("{path}{query}")).into_response()
        }
        None => next.run(request).await,
    }
}

/// The path of a page as it should be written, where it is not. It begins with a language or with `app`, so that it
/// never leads to another site.
fn written_right(path: &str) -> Option<String> {
    let (first, rest) = path
        .strip_prefix('/')?
        .split_once('/')
        .unwrap_or((&path[1..], ""));
    let rest = rest.trim_end_matches('/');
    let right = match first.to_ascii_lowercase().parse::<Lang>() {
        Ok(lang) => format!("/{lang}/{rest}"),
        Err(_) if first == "app" && rest.is_empty() => "/app".to_owned(),
        Err(_) if first == "app" => format!("/app/{rest}"),
        Err(_) => return None,
    };
    (right != path).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::written_right;

    #[test]
    fn an_address_has_one_way_of_writing() {
        for (path, right) in [
            ("/en", Some("/en/")),
            ("/EN/", Some("/en/")),
            ("/Es/roi", Some("/es/roi")),
            ("/eu/pricing/", Some("/eu/pricing")),
            ("/en//", Some("/en/")),
            ("/app/", Some("/app")),
            ("/app/settings/account/", Some("/app/settings/account")),
            ("/en/", None),
            ("/en/roi", None),
            ("/app", None),
            ("/", None),
            ("//evil.example/", None),
            ("//en/", None),
            ("/\\evil.example/", None),
            ("/fonts/", None),
        ] {
            assert_eq!(written_right(path).as_deref(), right, "{path}");
        }
    }
}

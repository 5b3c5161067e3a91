//! A form as it was sent: whose it says it is, and what was typed.

use super::rows::{Belongs, Holds, Row};
use crate::{page::redirect::safe_next, state::App};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use futures::StreamExt as _;
use obrador_app::page::KeptInputs;
use obrador_core::{
    auth::form_owner,
    bounds::{length::SHOWN_NAME, size::FORM_BODY},
    ids::TenantId,
};
use obrador_services::actor::Actor;

/// The field of the password that is asked for once more.
pub(crate) const CONFIRMATION: &str = "confirm_password";

/// What came, but for passwords.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) action: String,
    pub(crate) page: String,
    pairs: Vec<(String, String)>,
    pub(crate) had_file: bool,
    /// The password once more, where it was asked for.
    pub(crate) confirmation: Option<String>,
}

impl Sent {
    /// Reads the form and answers the request as it was. What holds a file says whose it is in its address.
    pub(crate) async fn read(row: &Row, request: Request) -> Result<(Request, Self), Response> {
        let (parts, body) = request.into_parts();
        let path = parts.uri.path().to_owned();
        let page = [row.page(&path), &query_of_page(&parts.headers, row.page(&path))].concat();
        if row.holds == Holds::File {
            let sent = Self {
                pairs: pairs(parts.uri.query().unwrap_or_default().as_bytes()),
                action: path,
                page,
                had_file: true,
                confirmation: None,
            };
            return Ok((Request::from_parts(parts, body), sent));
        }
        let body = to_bytes(body, FORM_BODY)
            .await
            .map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
        let sent = Self {
            pairs: pairs(&body),
            action: path,
            page,
            had_file: false,
            confirmation: form_urlencoded::parse(&body)
                .find(|(name, _)| name == CONFIRMATION)
                .map(|(_, password)| password.into_owned()),
        };
        Ok((Request::from_parts(parts, Body::from(body)), sent))
    }

    /// The same, after it was kept or carried through signing in; none where it is no form of this product.
    pub(crate) fn again(action: &str, page: &str, fields: &str) -> Option<(&'static Row, Self)> {
        let row = Row::of_path(action).filter(|row| row.belongs != Belongs::Nobody)?;
        let path = page.split('?').next().unwrap_or_default();
        let page = if path == row.page(action) {
            safe_next(page)
        } else {
            row.page(action)
        };
        let sent = Self {
            action: action.to_owned(),
            page: page.to_owned(),
            pairs: pairs(fields.as_bytes()),
            had_file: row.holds == Holds::File,
            confirmation: None,
        };
        Some((row, sent))
    }

    pub(crate) fn belongs_to(&self, row: &Row, actor: &Actor) -> bool {
        match row.belongs {
            Belongs::Nobody => true,
            Belongs::Bakery => self.form_of() == Some(&actor.form_of()),
            Belongs::Person => self.user() == Some(actor.user_id.as_str()),
        }
    }

    fn form_of(&self) -> Option<&str> {
        self.value("form_of")
    }

    /// Who opened it.
    pub(crate) fn user(&self) -> Option<&str> {
        self.form_of()?.split_once(':').map(|(user, _)| user)
    }

    /// The bakery it was opened in; none where it does not say, or was opened on the platform.
    pub(crate) fn tenant(&self) -> Option<TenantId> {
        self.form_of()?.split_once(':')?.1.parse().ok()
    }

    /// Does it say whose it is?
    pub(crate) fn says_whose(&self) -> bool {
        self.user().is_some_and(|user| !user.is_empty())
    }

    /// A name that the form says.
    pub(crate) fn name(&self, key: &str) -> String {
        self.value(key)
            .unwrap_or_default()
            .chars()
            .take(SHOWN_NAME)
            .collect()
    }

    fn value(&self, key: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }

    /// What was typed: names and values, without what says whose form it is.
    pub(crate) fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs
            .iter()
            .filter(|(name, _)| !name.starts_with("form_"))
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What was typed, to be sent again.
    pub(crate) fn typed_pairs(&self) -> Vec<(String, String)> {
        self.typed()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// All of it, to be kept.
    pub(crate) fn fields(&self) -> String {
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.pairs)
            .finish()
    }

    /// As the sign-in form carries it.
    pub(crate) fn to_inputs(&self) -> KeptInputs {
        KeptInputs {
            action: self.action.clone(),
            page: self.page.clone(),
            fields: self.fields(),
            typed: Row::of_path(&self.action).is_some_and(|row| row.holds == Holds::Typed),
        }
    }
}

/// A password is neither shown again nor kept.
fn pairs(body: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(body)
        .filter(|(name, _)| !name.contains("password"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

/// What the page's address said behind `?`, if the form was sent from there.
fn query_of_page(headers: &HeaderMap, page: &str) -> String {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let path = referer.and_then(|url| Some(&url[url.find("://")? + 3..]));
    let path = path.and_then(|rest| Some(&rest[rest.find('/')?..]));
    path.and_then(|path| path.split_once('?'))
        .filter(|(path, _)| *path == page)
        .map(|(_, query)| without_kept(query))
        .filter(|query| !query.is_empty())
        .map(|query| ["?", &query].concat())
        .unwrap_or_default()
}

/// Under which identifier the form was kept before it was filled in and sent from there.
pub(crate) fn kept_before(headers: &HeaderMap) -> Option<String> {
    let referer = headers.get(header::REFERER)?.to_str().ok()?;
    let (_, query) = referer.split_once('?')?;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs
        .find(|(name, _)| name == "kept")
        .map(|(_, id)| id.into_owned())
}

fn without_kept(query: &str) -> String {
    let rest = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| !["kept", "draft", "done", "saved"].contains(&name.as_ref()));
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(rest)
        .finish()
}

/// Reads what is left of a request's body, as far as an upload would be read.
pub(crate) async fn drain(app: &App, request: Request) {
    let mut body = request.into_body().into_data_stream();
    let mut left = crate::http::layers::most_of_a_request(&app.files);
    while let Some(Ok(piece)) = body.next().await {
        match left.checked_sub(piece.len()) {
            Some(rest) => left = rest,
            None => return,
        }
    }
}

/// Is this form's owner the platform's operator, who is in no bakery?
pub(crate) fn of_platform(sent: &Sent) -> bool {
    sent.user()
        .is_some_and(|user| sent.form_of() == Some(&form_owner(user, None)))
}

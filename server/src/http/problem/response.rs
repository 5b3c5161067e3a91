//! A problem as the caller gets it.

use super::{Problem, ProblemKind};
use crate::http::{RefusalBody, rate_limit};
use axum::{
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use obrador_core::{
    bounds::{length::SHOWN_VALUE, rate::BUSY_SECONDS},
    entitlement::Refusal,
    i18n::Lang,
};
use obrador_locales::Texts;
use std::borrow::Cow;

impl Problem {
    /// The answer in `lang`.
    pub fn response(self, lang: Lang) -> Response {
        let texts = Texts::of(lang);
        if let Some(refusal) = self.refusal {
            let mut response = refusal_response(texts, &refusal);
            response.extensions_mut().insert(Self::refused(*refusal));
            return response;
        }
        let (status, code, title, detail) = self.kind.parts();
        let args: Vec<_> = self
            .args
            .iter()
            .map(|(name, value)| (*name, shown(value).as_ref().into()))
            .collect();
        let slug = code.to_ascii_lowercase().replace('_', "-");
        let mut body = serde_json::json!({
            "type": format!("https://obrador.example/problems/{slug}"),
            "title": texts.get(title),
            "status": status.as_u16(),
            "detail": texts.with(self.detail.unwrap_or(detail), &args),
            "code": code,
        });
        if !self.faults.is_empty() {
            let faults = self.faults.iter();
            let faults =
                faults.map(|(field, code)| serde_json::json!({ "field": shown(field), "code": code }));
            body["errors"] = faults.collect();
        }
        if let Some(reason) = &self.reason {
            body["reason"] = shown(reason).into();
        }
        for (name, value) in &self.members {
            body[*name] = value.clone();
        }
        let mut response = (status, body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self.kind {
            ProblemKind::Unauthenticated if self.token_was_given => {
                headers.insert(
                    WWW_AUTHENTICATE,
                    HeaderValue::from_static("Bearer error=\"invalid_token\""),
                );
            }
            ProblemKind::Unauthenticated => {
                headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            ProblemKind::Busy => {
                headers.insert(RETRY_AFTER, HeaderValue::from(BUSY_SECONDS));
            }
            ProblemKind::Unavailable => {
                headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
            }
            _ => {}
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// What was sent comes back in part: enough to be recognised.
fn shown(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN_VALUE) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

fn refusal_response(texts: Texts, refusal: &Refusal) -> Response {
    let body = serde_json::to_string(&RefusalBody::new(texts, refusal)).unwrap_or_default();
    let status = StatusCode::from_u16(refusal.code().status()).unwrap_or(StatusCode::PAYMENT_REQUIRED);
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        HeaderName::from_static("x-obrador-denial"),
        HeaderValue::from_static(refusal.code().as_str()),
    );
    headers.extend(rate_limit::of_refusal(refusal));
    response
}

/// In English; the layer around the API says it again in the caller's language.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.response(Lang::En)
    }
}

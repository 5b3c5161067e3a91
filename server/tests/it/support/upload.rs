//! A file that is sent.

use super::{Answer, TestApp};
use axum::{body::Body, http::Request};

/// A form with a file in it, whose parts are separated by `x`.
pub(crate) fn form_with(name: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    [head.as_bytes(), content, b"\r\n--x--\r\n"].concat()
}

/// Sends it.
pub(crate) async fn upload(t: &TestApp, token: Option<&str>, path: &str, body: Vec<u8>) -> Answer {
    let mut request = Request::post(path).header("content-type", "multipart/form-data; boundary=x");
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    t.send(request.body(Body::from(body)).unwrap()).await
}

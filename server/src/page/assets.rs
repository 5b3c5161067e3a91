//! The built client and the files beside it.

use crate::state::App;
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, get_service},
};
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const A_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
const NEVER: HeaderValue = HeaderValue::from_static("no-store");

/// Keeps what was found as `value` says; what is missing may be there after the next deployment, so nobody keeps that.
fn kept<B>(
    value: HeaderValue,
) -> SetResponseHeaderLayer<impl FnMut(&Response<B>) -> Option<HeaderValue> + Clone + use<B>> {
    SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, move |response: &Response<B>| {
        let status = response.status();
        let found = status.is_success() || status == StatusCode::NOT_MODIFIED;
        Some(if found { value.clone() } else { NEVER })
    })
}

/// `/pkg` (hashed names, kept forever), fonts and pictures.
pub(crate) fn files(app: &App) -> Router<App> {
    let root = &app.config.serve.site_root;
    let folder = |name: &str| {
        ServeDir::new(root.join(name))
            .precompressed_br()
            .precompressed_gzip()
    };
    Router::new()
        .nest_service(
            "/pkg",
            ServiceBuilder::new().layer(kept(FOREVER)).service(folder("pkg")),
        )
        .nest_service(
            "/fonts",
            ServiceBuilder::new()
                .layer(kept(FOREVER))
                .service(folder("fonts")),
        )
        .route_service(
            "/favicon.svg",
            ServiceBuilder::new()
                .layer(kept(A_DAY))
                .service(get_service(ServeFile::new(root.join("favicon.svg")))),
        )
        .route("/islands.js", get(islands))
}

async fn islands(State(app): State<App>) -> Response {
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    (
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, FOREVER)],
        app.site.loader().to_owned(),
    )
        .into_response()
}

/// What crawlers may read.
pub(crate) async fn robots(State(app): State<App>) -> Response {
    let text = format!(
        "User-agent: *\nAllow: /\nAllow: /api/docs\nDisallow: /app\nDisallow: /api\nSitemap: {}/sitemap.xml\n",
        app.config.public_url()
    );
    (StatusCode::OK, [(header::CACHE_CONTROL, A_DAY)], text).into_response()
}

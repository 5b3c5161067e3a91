//! The built client and the files beside it.

use crate::app::App;
use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, get_service},
};
use obrador_app::page::Assets;
use sha2::{Digest, Sha256};
use std::{fmt::Write, path::Path};
use tower::ServiceBuilder;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

/// The script that starts the islands: it loads the client once the page is idle, then wakes each island.
const LOADER: &str = include_str!("islands.js");

/// The built client, found once at start.
#[derive(Debug, Clone, Default)]
pub struct Site {
    assets: Assets,
    loader: String,
}

impl Site {
    /// Reads `hash.txt` of the site's folder. Without it (nothing was built) pages still work, plainly.
    pub fn load(root: &Path) -> Self {
        let hashes = std::fs::read_to_string(root.join("hash.txt")).unwrap_or_default();
        let hash = |kind: &str| {
            let line = hashes
                .lines()
                .find_map(|line| line.split_once(':').filter(|(k, _)| k.trim() == kind));
            line.map_or_else(String::new, |(_, hash)| format!(".{}", hash.trim()))
        };
        let js = format!("/pkg/obrador{}.js", hash("js"));
        let wasm = format!("/pkg/obrador{}.wasm", hash("wasm"));
        let css = format!("/pkg/obrador{}.css", hash("css"));
        let loader = LOADER.replace("{{js}}", &js).replace("{{wasm}}", &wasm);
        let name = Sha256::digest(&loader)
            .iter()
            .take(8)
            .fold(String::new(), |mut name, byte| {
                let _ = write!(name, "{byte:02x}");
                name
            });
        Self {
            assets: Assets {
                css,
                loader: format!("/islands.js?v={name}"),
                js,
                wasm,
            },
            loader,
        }
    }

    /// Where a page finds the client.
    pub fn assets(&self) -> Assets {
        self.assets.clone()
    }
}

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
pub(super) fn files(app: &App) -> Router<App> {
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
        app.site.loader.clone(),
    )
        .into_response()
}

/// What crawlers may read.
pub(super) async fn robots(State(app): State<App>) -> Response {
    let text = format!(
        "User-agent: *\nAllow: /\nDisallow: /app\nDisallow: /api\nSitemap: {}/sitemap.xml\n",
        app.config.public_url()
    );
    (StatusCode::OK, [(header::CACHE_CONTROL, A_DAY)], text).into_response()
}

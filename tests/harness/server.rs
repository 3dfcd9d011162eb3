use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, Uri, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;

use crate::site::Site;
use crate::{Error, Result};

/// Serves a site on a free port of this machine for as long as the runtime lives. Returns scheme, address and port,
/// without a slash at the end.
pub(crate) async fn serve(site: Site) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(Error::Serve)?;
    let origin = format!("http://{}", listener.local_addr().map_err(Error::Serve)?);
    let site = Arc::new(site);
    let router = Router::new().fallback(async move |uri: Uri| answer(&site, &uri));
    tokio::spawn(async { axum::serve(listener, router).await });
    Ok(origin)
}

fn answer(site: &Site, uri: &Uri) -> Response {
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    match site.find(&path) {
        Some(file) => ([(CONTENT_TYPE, content_type(&file.mime))], file.bytes.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn content_type(mime: &str) -> String {
    let charset = if mime.starts_with("text/") { "; charset=utf-8" } else { "" };
    format!("{mime}{charset}")
}

use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use axum::http::{StatusCode, Uri, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::site::Site;
use crate::{Error, Result};

/// A server of a [`Site`] on a free port of this machine, until it is dropped.
pub(crate) struct Server {
    stop: Option<oneshot::Sender<()>>,
    worker: Option<JoinHandle<()>>,
    origin: String,
}

impl Server {
    pub(crate) fn start(site: Site) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::Serve)?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).map_err(Error::Serve)?;
        let origin = format!("http://{}", listener.local_addr().map_err(Error::Serve)?);
        let site = Arc::new(site);
        let router = Router::new().fallback(move |uri: Uri| async move { answer(&site, &uri) });
        let (stop, stopped) = oneshot::channel::<()>();
        let worker = std::thread::spawn(move || {
            // Dropping the runtime closes the connections that the browser keeps open.
            runtime.block_on(async {
                tokio::select! {
                    _ = axum::serve(listener, router) => {}
                    _ = stopped => {}
                }
            });
        });
        Ok(Server { stop: Some(stop), worker: Some(worker), origin })
    }

    /// Scheme, address and port, without a slash at the end.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(worker) = self.worker.take() {
            // A panic in the worker has been printed by the worker itself.
            let _ = worker.join();
        }
    }
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

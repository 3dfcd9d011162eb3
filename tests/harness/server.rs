use std::sync::Arc;
use std::thread::JoinHandle;

use percent_encoding::percent_decode_str;
use tiny_http::{Header, Request, Response};

use crate::site::Site;
use crate::{Error, Result};

/// A server of a [`Site`] on a free port of this machine, until it is dropped.
pub(crate) struct Server {
    http: Arc<tiny_http::Server>,
    worker: Option<JoinHandle<()>>,
    origin: String,
}

impl Server {
    pub(crate) fn start(site: Site) -> Result<Self> {
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").map_err(Error::Serve)?);
        let origin = format!("http://{}", http.server_addr());
        let listener = Arc::clone(&http);
        let worker =
            std::thread::spawn(move || listener.incoming_requests().for_each(|request| answer(&site, request)));
        Ok(Server { http, worker: Some(worker), origin })
    }

    /// Scheme, address and port, without a slash at the end.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(worker) = self.worker.take() {
            // A panic in the worker has been printed by the worker itself.
            let _ = worker.join();
        }
    }
}

fn answer(site: &Site, request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
    // That the browser hung up before it had the whole answer is the browser's affair.
    let _ = match site.find(&path) {
        Some(file) => request.respond(Response::from_data(file.bytes.as_slice()).with_header(content_type(&file.mime))),
        None => request.respond(Response::empty(404)),
    };
}

fn content_type(mime: &str) -> Header {
    let charset = if mime.starts_with("text/") { "; charset=utf-8" } else { "" };
    Header::from_bytes("Content-Type", format!("{mime}{charset}")).expect("a MIME type is ASCII")
}

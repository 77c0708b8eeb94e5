use std::sync::Arc;

use super::{Answer, Request, Response, Script};

/// A small web site: some pages under some host names, with validators, ranges and caching.
#[derive(Clone, Debug)]
pub struct Content {
    /// Host names that it answers to; any other gets the server's default page, a 404.
    pub hosts: Vec<String>,
    /// Path, type and body of each page.
    pub pages: Vec<(String, String, String)>,
    /// When it was last changed.
    pub last_modified: String,
    /// The Cache-Control of every page; empty for none.
    pub cache_control: String,
    /// Whether it answers range requests.
    pub ranges: bool,
}

impl Content {
    /// The site that stands behind every healthy domain.
    pub fn of(host: &str) -> Self {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{host}</title></head>\n\
             <body>\n<h1>{host}</h1>\n<p>Welcome to our shop.</p>\n</body>\n</html>\n"
        );
        let script = "document.documentElement.classList.add(\"ready\");\n".to_owned();
        let video = "0123456789abcdef".repeat(64);
        Self {
            hosts: vec![host.to_owned()],
            pages: vec![
                ("/".to_owned(), "text/html; charset=utf-8".to_owned(), page),
                ("/app.js".to_owned(), "text/javascript; charset=utf-8".to_owned(), script),
                ("/video.mp4".to_owned(), "video/mp4".to_owned(), video),
            ],
            last_modified: "Sun, 01 Nov 2026 08:00:00 GMT".to_owned(),
            cache_control: "public, max-age=600".to_owned(),
            ranges: true,
        }
    }

    /// The same with another body at `/`, changed at another time.
    #[must_use]
    pub fn version(mut self, body: &str, last_modified: &str) -> Self {
        if let Some(page) = self.pages.first_mut() {
            page.2 = body.to_owned();
        }
        self.last_modified = last_modified.to_owned();
        self
    }

    /// This content as a script.
    pub fn script(self) -> Script {
        Arc::new(move |request| Answer::Response(self.answer(request)))
    }

    /// The response to one request.
    pub fn answer(&self, request: &Request) -> Response {
        if !self.hosts.iter().any(|host| host == request.host()) {
            return Response::new(404, "text/html", "<h1>404 Not Found</h1><p>default server</p>\n");
        }
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::plain(405, "method not allowed\n").with("Allow", "GET, HEAD");
        }
        let Some((_, kind, body)) = self.pages.iter().find(|(path, _, _)| path == request.path()) else {
            return Response::new(404, "text/html", "<h1>404 Not Found</h1>\n");
        };
        let etag = format!("\"{:x}-{:x}\"", body.len(), fingerprint(body));
        let mut response = Response::new(200, kind, body.as_str())
            .with("ETag", &etag)
            .with("Last-Modified", &self.last_modified);
        if !self.cache_control.is_empty() {
            response = response.with("Cache-Control", &self.cache_control);
        }
        if request.header("if-none-match") == Some(&etag) {
            return Response { status: 304, body: Vec::new(), ..response };
        }
        if !self.ranges {
            return response;
        }
        response = response.with("Accept-Ranges", "bytes");
        match request.header("range").and_then(|range| bounds(range, body.len())) {
            Some((first, last)) => Response {
                status: 206,
                body: body.as_bytes()[first..=last].to_vec(),
                ..response.with("Content-Range", &format!("bytes {first}-{last}/{}", body.len()))
            },
            None => response,
        }
    }
}

/// First and last byte of a single range (RFC 9110 §14.1.2).
pub(crate) fn bounds(range: &str, length: usize) -> Option<(usize, usize)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let end = length.checked_sub(1)?;
    let (first, last) = match (first.parse::<usize>(), last.parse::<usize>()) {
        (Ok(first), Ok(last)) => (first, last.min(end)),
        (Ok(first), Err(_)) => (first, end),
        (Err(_), Ok(suffix)) => (length.saturating_sub(suffix), end),
        (Err(_), Err(_)) => return None,
    };
    (first <= last).then_some((first, last))
}

/// FNV-1a: an ETag need only tell two versions apart.
fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

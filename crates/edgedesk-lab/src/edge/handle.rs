use bytes::Bytes;
use edgedesk_evidence::control_plane::ForceScheme;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{HeaderMap, Method, Response, StatusCode};

use super::body::EdgeBody;
use super::cache::{self, Stored};
use super::fetch::{self, FetchError, Fetched, Visit};
use super::persona::{Reason, Source};
use super::server::Edge;
use super::tenant::Tenant;
use super::{EdgeFault, Persona, access};
use crate::origin::{EDGE_HEADER, bounds, http_date};

/// Headers that belong to one connection and are not passed on (RFC 9110 §7.6.1).
const HOP_BY_HOP: &[&str] = &["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer"];
/// By which a client of the lab says which address it comes from.
const CLIENT_HEADER: &str = "x-lab-client";

/// An answer before the edge puts its own headers on it.
struct Draft {
    status: u16,
    headers: HeaderMap,
    body: Bytes,
    cut: bool,
    source: Source,
    reason: Option<Reason>,
}

/// Answers a visit as the domain's configuration has it.
pub(super) async fn handle<B>(edge: &Edge, request: hyper::Request<B>, tls: bool) -> Response<EdgeBody> {
    let host = request
        .uri()
        .host()
        .or_else(|| request.headers().get("host").and_then(|value| value.to_str().ok()))
        .map(|host| host.split(':').next().unwrap_or_default().to_ascii_lowercase())
        .unwrap_or_default();
    let tenant = edge.tenant(&host);
    let persona = tenant.map_or_else(Persona::default, |tenant| tenant.persona);
    let head = request.method() == Method::HEAD;
    let mut draft =
        match tenant.filter(|tenant| tenant.is_served() && edge.fault != Some(EdgeFault::WithoutConfig)) {
            Some(tenant) => answer(edge, tenant, &host, tls, &request).await,
            None => page(403, Some(Reason::UnknownHost)),
        };
    match edge.fault.or(tenant.and_then(|tenant| tenant.fault)) {
        Some(EdgeFault::Truncates) if !head => {
            draft.headers.insert("content-length", draft.body.len().into());
            draft.body.truncate(draft.body.len() / 2);
            draft.cut = true;
        }
        Some(EdgeFault::HugeHeaders) => {
            for n in 0..50 {
                if let (Ok(name), Ok(value)) =
                    (HeaderName::try_from(format!("x-padding-{n}")), HeaderValue::try_from("x".repeat(4_000)))
                {
                    draft.headers.insert(name, value);
                }
            }
        }
        _ => {}
    }
    finish(edge, persona, draft, head)
}

fn finish(edge: &Edge, persona: Persona, mut draft: Draft, head: bool) -> Response<EdgeBody> {
    persona.sign(
        &mut draft.headers,
        edge.address,
        edge.cdn.clock,
        draft.status,
        draft.source,
        draft.reason.as_ref(),
    );
    if let Ok(date) = HeaderValue::from_str(&http_date(edge.cdn.clock.now())) {
        draft.headers.insert("date", date);
    }
    if head && !draft.headers.contains_key("content-length") {
        draft.headers.insert("content-length", draft.body.len().into());
    }
    let body = if head { Bytes::new() } else { draft.body };
    let mut response = Response::new(EdgeBody::new(body, draft.cut && !head));
    *response.status_mut() = StatusCode::from_u16(draft.status).unwrap_or(StatusCode::BAD_GATEWAY);
    *response.headers_mut() = draft.headers;
    response
}

async fn answer<B>(
    edge: &Edge,
    tenant: &Tenant,
    host: &str,
    tls: bool,
    request: &hyper::Request<B>,
) -> Draft {
    let config = &tenant.config;
    let path = request.uri().path_and_query().map_or("/", |it| it.as_str());
    let https = config.https.as_ref();
    let force = https.and_then(|https| https.force);
    match (force, tls) {
        (Some(ForceScheme::Https), false) => return redirect(&format!("https://{host}{path}")),
        (Some(ForceScheme::Http), true) => return redirect(&format!("http://{host}{path}")),
        _ => {}
    }
    let client = request.headers().get(CLIENT_HEADER).and_then(|value| value.to_str().ok()?.parse().ok());
    let now = edge.cdn.clock.unix();
    let client = client.unwrap_or(edge.cdn.visitor);
    let fault = edge.fault.or(tenant.fault);
    match fault {
        Some(EdgeFault::BlocksByWaf) => {
            return page(403, Some(Reason::Denied("denied by http_custom".to_owned())));
        }
        Some(EdgeFault::LimitsRate) => {
            return page(429, Some(Reason::Denied("denied by http_ratelimit".to_owned())));
        }
        Some(EdgeFault::Denies) => return page(403, None),
        _ if request.headers().contains_key(EDGE_HEADER) => {
            // Another edge asks: the fetch goes in a circle.
            return page(502, Some(Reason::OriginUnreachable));
        }
        _ => {}
    }
    let mut draft = match access::refusal(config, path, request.headers(), client, now) {
        Some(words) => page(403, Some(Reason::Denied(words))),
        None => content(edge, tenant, host, tls, request, path, now).await,
    };
    if let Some(hsts) = https.and_then(|https| https.hsts.as_ref())
        && tls
        && let Ok(value) = HeaderValue::from_str(&format!("max-age={}", hsts.max_age))
    {
        draft.headers.insert("strict-transport-security", value);
    }
    draft
}

/// From the cache, else from the origin.
async fn content<B>(
    edge: &Edge,
    tenant: &Tenant,
    host: &str,
    tls: bool,
    request: &hyper::Request<B>,
    path: &str,
    now: i64,
) -> Draft {
    let config = &tenant.config;
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    let key = cache::key(config, host, request.uri().path(), request.uri().query());
    if readable && let Some((stored, age)) = edge.cache.get(&key, now) {
        let source = Source::Hit { age, ttl: stored.ttl };
        let fetched =
            Fetched { status: stored.status, headers: stored.headers, body: stored.body, cut: false };
        return conditional(request.headers(), draft_of(fetched, source));
    }
    // A HEAD would leave nothing to store.
    let method = if readable { &Method::GET } else { request.method() };
    let visit = Visit { node: edge.address, host, tls, method, path, headers: request.headers() };
    let fetched = match fetch::fetch(&edge.cdn, config, &visit).await {
        Ok(fetched) => fetched,
        Err(FetchError::BadGateway) => return page(502, Some(Reason::OriginUnreachable)),
        Err(FetchError::Unavailable) => return page(503, Some(Reason::OriginUnreachable)),
        Err(FetchError::Timeout) => return page(504, Some(Reason::OriginUnreachable)),
    };
    let ttl = if readable && !fetched.cut {
        cache::ttl(config, request.uri().path(), fetched.status, &fetched.headers)
    } else {
        0
    };
    let (status, body) = (fetched.status, fetched.body.clone());
    edge.cache.put(key, Stored { status, headers: fetched.headers.clone(), body, at: now, ttl });
    conditional(request.headers(), draft_of(fetched, Source::Miss { ttl }))
}

fn draft_of(fetched: Fetched, source: Source) -> Draft {
    let mut headers = fetched.headers;
    for name in HOP_BY_HOP {
        headers.remove(*name);
    }
    headers.remove("content-range");
    if !fetched.cut {
        headers.remove("content-length");
    }
    let reason = (fetched.status >= 400).then_some(Reason::OriginError(fetched.status));
    Draft { status: fetched.status, headers, body: fetched.body, cut: fetched.cut, source, reason }
}

/// Answers conditions and ranges from a whole response (RFC 9110 §13, §14).
fn conditional(asked: &HeaderMap, mut draft: Draft) -> Draft {
    if draft.status != 200 || draft.cut {
        return draft;
    }
    let unchanged = asked.get("if-none-match").is_some_and(|tag| Some(tag) == draft.headers.get("etag"));
    if unchanged {
        return Draft { status: 304, body: Bytes::new(), ..draft };
    }
    let range = asked.get("range").and_then(|range| range.to_str().ok());
    if let Some((first, last)) = range.and_then(|range| bounds(range, draft.body.len())) {
        let place = format!("bytes {first}-{last}/{}", draft.body.len());
        if let Ok(place) = HeaderValue::from_str(&place) {
            draft.headers.insert("content-range", place);
        }
        draft.body = draft.body.slice(first..=last);
        draft.status = 206;
    }
    draft
}

/// A page of the edge's own.
fn page(status: u16, reason: Option<Reason>) -> Draft {
    let title =
        StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("Error");
    let body = format!(
        "<!DOCTYPE HTML>\n<html>\n<head><title>{status} {title}</title></head>\n<body>\n\
         <center><h1>{status} {title}</h1></center>\n</body>\n</html>\n"
    );
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("text/html"));
    // What stands between edge and origin is a miss; what the edge decides by itself is neither.
    let source = match reason {
        Some(Reason::OriginUnreachable) => Source::Miss { ttl: 0 },
        _ => Source::Edge,
    };
    Draft { status, headers, body: body.into(), cut: false, source, reason }
}

fn redirect(location: &str) -> Draft {
    let mut draft = page(301, None);
    if let Ok(location) = HeaderValue::from_str(location) {
        draft.headers.insert("location", location);
    }
    draft
}

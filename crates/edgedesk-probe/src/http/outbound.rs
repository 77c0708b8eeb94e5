use std::net::SocketAddr;

use bytes::Bytes;
use edgedesk_evidence::http::{Http, HttpVersion};
use edgedesk_evidence::{NotMeasured, NotMeasuredReason, Secrets};
use http::header::{ACCEPT, ACCEPT_ENCODING, HOST, HeaderName, HeaderValue, RANGE, USER_AGENT};
use http::{HeaderMap, Method, Request, Uri};
use http_body_util::Full;

use crate::config::Limits;
use crate::prober::Prober;

/// A request as it goes out: placeholders replaced, our own headers added.
#[derive(Clone, Debug)]
pub(crate) struct Outbound {
    pub(crate) addr: SocketAddr,
    pub(crate) tls: bool,
    pub(crate) sni: Option<String>,
    pub(crate) version: HttpVersion,
    pub(crate) method: Method,
    /// `Host` or `:authority`.
    pub(crate) authority: String,
    /// Path and query.
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// How much of the answer to take.
    pub(crate) limits: Limits,
}

impl Outbound {
    /// What a probe asks to send.
    pub(crate) fn new(prober: &Prober, probe: &Http, secrets: &Secrets) -> Result<Self, NotMeasured> {
        let mut headers = HeaderMap::new();
        for (name, value) in &probe.headers {
            let name: HeaderName =
                name.parse().map_err(|_| unsendable(&format!("the header name {name:?}")))?;
            let value = HeaderValue::from_bytes(secrets.reveal(value).as_bytes())
                .map_err(|_| unsendable(&format!("the value of {name}")))?;
            headers.append(name, value);
        }
        let encoding = if headers.contains_key(RANGE) { "identity" } else { "gzip, br" };
        let user_agent = prober.config().user_agent.as_str();
        for (name, value) in [(USER_AGENT, user_agent), (ACCEPT, "*/*"), (ACCEPT_ENCODING, encoding)] {
            if !headers.contains_key(&name) {
                headers.insert(name, HeaderValue::from_str(value).map_err(|_| unsendable("the user agent"))?);
            }
        }
        let empty: Vec<_> =
            headers.iter().filter(|(_, value)| value.is_empty()).map(|(name, _)| name.clone()).collect();
        for name in empty {
            headers.remove(name);
        }
        Ok(Self {
            addr: probe.addr,
            tls: probe.tls,
            sni: if probe.tls { probe.sni.clone() } else { None },
            version: probe.version,
            method: Method::from_bytes(probe.method.as_bytes()).map_err(|_| unsendable("the method"))?,
            authority: probe.host.clone(),
            path: secrets.reveal(&probe.path),
            headers,
            body: Bytes::new(),
            limits: prober.config().limits,
        })
    }

    /// The request for hyper or h3. HTTP/1.1 has the authority in `Host`, the others in the URI.
    pub(crate) fn request(&self) -> Result<Request<Full<Bytes>>, NotMeasured> {
        let mut request = Request::new(Full::new(self.body.clone()));
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri()?;
        if self.version == HttpVersion::H1 {
            // First, as RFC 9110 §7.2 advises.
            let host = HeaderValue::from_str(&self.authority).map_err(|_| unsendable("the host"))?;
            request.headers_mut().insert(HOST, host);
        }
        request.headers_mut().extend(self.headers.clone());
        Ok(request)
    }

    fn uri(&self) -> Result<Uri, NotMeasured> {
        let uri = Uri::builder().path_and_query(self.path.as_str());
        let uri = match self.version {
            HttpVersion::H1 => uri,
            HttpVersion::H2 | HttpVersion::H3 => {
                uri.scheme(if self.tls { "https" } else { "http" }).authority(self.authority.as_str())
            }
        };
        uri.build().map_err(|error| unsendable(&format!("the URL ({error})")))
    }
}

fn unsendable(what: &str) -> NotMeasured {
    NotMeasured::new(NotMeasuredReason::Internal, format!("{what} cannot be sent"))
}

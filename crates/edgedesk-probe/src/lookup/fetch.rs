use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use edgedesk_evidence::dns::{DnsOutcome, Rdata, RecordType, Resolve};
use edgedesk_evidence::http::{BodyEnd, FailureKind, Http, HttpVersion};
use edgedesk_evidence::{Answer, DnsName, NotMeasured, NotMeasuredReason, Observation, Secrets};
use http::header::{CONTENT_TYPE, HeaderValue};
use url::{Host, Url};

use crate::http::{Outbound, exchange};
use crate::prober::Prober;

/// Large CRLs have some megabytes.
const MOST_BYTES: usize = 4 << 20;
/// Redirects followed.
const MOST_REDIRECTS: usize = 2;

/// A request with a body.
pub(super) struct Post {
    pub(super) content_type: &'static str,
    pub(super) body: Vec<u8>,
}

/// Fetches what a URL leads to. The inner error says why nothing came.
pub(super) async fn fetch(
    prober: &Prober,
    url: &str,
    post: Option<&Post>,
) -> Result<Result<Bytes, String>, NotMeasured> {
    let mut url = match Url::parse(url) {
        Ok(url) => url,
        Err(error) => return Ok(Err(format!("not a URL: {error}"))),
    };
    for _ in 0..=MOST_REDIRECTS {
        let addr = match address(prober, &url).await? {
            Ok(addr) => addr,
            Err(why) => return Ok(Err(why)),
        };
        let outbound = outbound(prober, &url, addr, post)?;
        let exchange = match exchange(prober, &outbound).await? {
            Ok(exchange) => exchange,
            Err(failure) => return Ok(Err(words(&failure.kind))),
        };
        let location = exchange.head.get("location").and_then(|location| url.join(location).ok());
        match (exchange.head.status, location) {
            (200, _) if exchange.body.end == BodyEnd::Complete => return Ok(Ok(exchange.body.bytes)),
            (200, _) => return Ok(Err(format!("the body ended as {:?}", exchange.body.end))),
            (301 | 302 | 303 | 307 | 308, Some(location)) if post.is_none() => url = location,
            (status, _) => return Ok(Err(format!("status {status}"))),
        }
    }
    Ok(Err("too many redirects".to_owned()))
}

fn outbound(
    prober: &Prober,
    url: &Url,
    addr: SocketAddr,
    post: Option<&Post>,
) -> Result<Outbound, NotMeasured> {
    let tls = url.scheme() == "https";
    let probe = Http {
        addr,
        tls,
        sni: url.domain().map(str::to_owned),
        version: HttpVersion::H1,
        method: if post.is_some() { "POST" } else { "GET" }.to_owned(),
        host: url[url::Position::BeforeHost..url::Position::AfterPort].to_owned(),
        path: url[url::Position::BeforePath..url::Position::AfterQuery].to_owned(),
        // What is compressed is DER, which does not compress.
        headers: vec![("accept-encoding".to_owned(), "identity".to_owned())],
        repeat: 0,
    };
    let mut outbound = Outbound::new(prober, &probe, &Secrets::default())?;
    outbound.limits.body = MOST_BYTES;
    if let Some(post) = post {
        outbound.headers.insert(CONTENT_TYPE, HeaderValue::from_static(post.content_type));
        outbound.body = post.body.clone().into();
    }
    Ok(outbound)
}

async fn address(prober: &Prober, url: &Url) -> Result<Result<SocketAddr, String>, NotMeasured> {
    if !matches!(url.scheme(), "http" | "https") {
        return Ok(Err(format!("the scheme {:?} is not fetched", url.scheme())));
    }
    let port = url.port_or_known_default().unwrap_or(80);
    let name = match url.host() {
        Some(Host::Ipv4(address)) => return Ok(Ok((address, port).into())),
        Some(Host::Ipv6(address)) => return Ok(Ok((address, port).into())),
        Some(Host::Domain(name)) => name.parse::<DnsName>(),
        None => return Ok(Err("the URL has no host".to_owned())),
    };
    let name = match name {
        Ok(name) => name,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let Some(&resolver) = prober.config().resolvers.first() else {
        return Err(NotMeasured::new(NotMeasuredReason::NoNetwork, "no resolver is configured"));
    };
    for rtype in [RecordType::A, RecordType::Aaaa] {
        if rtype == RecordType::Aaaa && !prober.config().ipv6 {
            break;
        }
        let question = Resolve { resolver, name: name.clone(), rtype, checking_disabled: false };
        // Boxed because a look-up is a probe that asks another probe.
        let answer = Box::pin(prober.answer(&question.into())).await?;
        if let Some(address) = first_address(&answer) {
            return Ok(Ok((address, port).into()));
        }
    }
    Ok(Err(format!("{name} has no address")))
}

fn first_address(answer: &Answer) -> Option<IpAddr> {
    let Answer::Observed(Observation::Dns(DnsOutcome::Reply(reply))) = answer else { return None };
    reply.answer.iter().find_map(|record| match record.data {
        Rdata::A { address } => Some(address.into()),
        Rdata::Aaaa { address } => Some(address.into()),
        _ => None,
    })
}

fn words(kind: &FailureKind) -> String {
    match kind {
        FailureKind::NotConnected(why) => format!("not connected: {why:?}"),
        kind => format!("no response: {kind:?}"),
    }
}

use edgedesk_checks::words::Words;
use edgedesk_evidence::Probe;
use edgedesk_evidence::http::{Http, HttpVersion};
use edgedesk_evidence::tls::{Tls, TlsOffer};

use super::words;
use crate::inert::inert;
use crate::probe::bare;

/// What a probe asks, in a sentence: `向 8.8.8.8 查询 www.shop.test 的 A 记录`. Secrets are placeholders.
pub fn asked(probe: &Probe) -> Words {
    match probe {
        Probe::Domain(it) => words(
            format!("读取 {} 的 CDN 配置", it.host),
            format!("Reading the CDN configuration of {}", it.host),
        ),
        Probe::Node(it) => words(
            format!("确认 {} 是否为 CDN 节点", it.address),
            format!("Asking the CDN whether {} is one of its nodes", it.address),
        ),
        Probe::Signature(it) => words(
            format!("核对 {} 的 URL 签名", it.host),
            format!("Comparing the URL's signature with the key of {}", it.host),
        ),
        Probe::Resolve(it) => {
            let (server, name, rtype) = (bare(it.resolver), &it.name, it.rtype);
            let (zh, en) = if it.checking_disabled {
                ("（不校验 DNSSEC）", ", without DNSSEC validation")
            } else {
                ("", "")
            };
            words(
                format!("向 {server} 查询 {name} 的 {rtype} 记录{zh}"),
                format!("Asking {server} for the {rtype} records of {name}{en}"),
            )
        }
        Probe::Walk(it) => words(
            format!("从根服务器开始，逐级查找 {} 的权威服务器", it.name),
            format!("Following the delegations from the roots to {}", it.name),
        ),
        Probe::AskServer(it) => {
            let (server, name, rtype) = (bare(it.server), &it.name, it.rtype);
            let (zh, en) = if it.tcp { ("（TCP）", " over TCP") } else { ("", "") };
            words(
                format!("向权威服务器 {server} 查询 {name} 的 {rtype} 记录{zh}"),
                format!("Asking the authoritative server {server} for the {rtype} records of {name}{en}"),
            )
        }
        Probe::Dnssec(it) => words(
            format!("验证 {} 的 {} 记录的 DNSSEC 信任链", it.name, it.rtype),
            format!("Checking the DNSSEC chain of trust of {} {}", it.name, it.rtype),
        ),
        Probe::Tcp(it) => words(format!("连接 {}", it.addr), format!("Connecting to {}", it.addr)),
        Probe::Tls(it) => handshake(it),
        Probe::FetchIssuer(it) => words(
            format!("下载上级证书：{}", it.url),
            format!("Fetching the issuer's certificate: {}", it.url),
        ),
        Probe::FetchRevocation(it) => words(
            format!("查询证书是否被吊销：{}", it.url),
            format!("Asking whether the certificate is revoked: {}", it.url),
        ),
        Probe::Http(it) => request(it),
    }
}

fn handshake(it: &Tls) -> Words {
    let (sni_zh, sni_en) = match &it.sni {
        Some(name) => (format!("（SNI {name}）"), format!(" (SNI {name})")),
        None => ("（不带 SNI）".to_owned(), " (without SNI)".to_owned()),
    };
    let (zh, en) = match it.offer {
        TlsOffer::Modern => ("TLS".to_owned(), "a TLS".to_owned()),
        TlsOffer::Only(version) => (version.to_string(), format!("a {version}")),
    };
    words(
        format!("与 {} 进行 {zh} 握手{sni_zh}", it.addr),
        format!("Making {en} handshake with {}{sni_en}", it.addr),
    )
}

fn request(it: &Http) -> Words {
    let version = match it.version {
        HttpVersion::H1 => String::new(),
        other => format!(" {other}"),
    };
    let (again_zh, again_en) = if it.repeat > 0 { ("再次", " again") } else { ("", "") };
    let (method, addr, url) = (&it.method, it.addr, it.url());
    words(
        format!("向 {addr} {again_zh}发送{version} {method} 请求：{url}"),
        format!("Sending{again_en} a{version} {method} request to {addr}: {url}"),
    )
}

/// Whom a probe asks: an address, or `CDN`.
pub fn addressee(probe: &Probe) -> String {
    let of = match probe {
        Probe::Domain(_) | Probe::Node(_) | Probe::Signature(_) => "CDN".to_owned(),
        Probe::Resolve(it) => bare(it.resolver),
        Probe::Walk(_) | Probe::Dnssec(_) => "DNS".to_owned(),
        Probe::AskServer(it) => bare(it.server),
        Probe::Tcp(it) => it.addr.to_string(),
        Probe::Tls(it) => it.addr.to_string(),
        Probe::Http(it) => it.addr.to_string(),
        Probe::FetchIssuer(it) => host(&it.url),
        Probe::FetchRevocation(it) => host(&it.url),
    };
    inert(&of).into_owned()
}

fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).to_owned()
}

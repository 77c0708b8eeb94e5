//! ORIGIN005: the origin leads back to the CDN.

use std::net::IpAddr;

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginAddresses, Site, both};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN005",
    slug: "leads-back-to-the-cdn",
    layer: Layer::Origin,
    title: Text { zh: "源站是否指向 CDN 自身", en: "Does the origin lead back to the CDN" },
    why: Text {
        zh: "源站填写成加速域名本身，或填写的域名、IP 又指向 CDN 节点时，节点会向自己回源，形成环路。",
        en: "Where the origin is the accelerated name itself, or a name or address that leads to the CDN's edges, the edge fetches from itself in a circle.",
    },
    findings: &[&ELSEWHERE, &LOOPS, &FOLLOWED_BACK],
    references: &["https://www.rfc-editor.org/rfc/rfc8586"],
    judge,
    scenarios: SCENARIOS,
};

static ELSEWHERE: FindingCard = FindingCard {
    tag: "ELSEWHERE",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 不是 CDN 节点。", en: "The origin {subject} is no edge of the CDN."
    },
    remedy: &[],
};

static LOOPS: FindingCard = FindingCard {
    tag: "LOOPS",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 指向 {target}，那是 CDN 自身。",
        en: "The origin {subject} leads to {target}, which is the CDN itself.",
    },
    remedy: &[Text {
        zh: "把回源配置中的源站 {subject} 改为真正的源站服务器地址；源站域名必须是没有接入 CDN 的域名。",
        en: "In the origin configuration, replace {subject} with the real server's address; an origin name must be one that is not on the CDN.",
    }],
};

static FOLLOWED_BACK: FindingCard = FindingCard {
    tag: "FOLLOWED_BACK",
    status: Status::Error,
    message: Text {
        zh: "CDN 开启了回源跟随重定向，而源站 {subject} 跳转到 {target}，那是加速域名自身，于是回源形成环路。",
        en: "The CDN follows the origin's redirects, and the origin {subject} redirects to {target}, which is the accelerated name itself: the fetch runs in a circle.",
    },
    remedy: &[Text {
        zh: "关闭“回源跟随重定向”，或者让源站不要跳转到加速域名（例如改用 HTTPS 回源，或跳转到源站专用的域名）。",
        en: "Switch origin redirect following off, or keep the origin from redirecting to the accelerated name (fetch over HTTPS, or use a name of the origin's own).",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let config = site.config()?;
    let assigned = match &config.cname {
        Some(cname) => site.resolve(cname).map(Some),
        None => Ok(None),
    };
    let (origins, assigned) = both(site.origin_addresses(), assigned)?;
    let edges: Vec<IpAddr> = match &assigned {
        Some(assigned) => assigned.addresses().collect(),
        None => Vec::new(),
    };
    let mut findings = Vec::new();
    if config.follow_redirects == Some(true) && site.origin_is_suspect()? {
        findings.extend(followed_back(site)?);
    }
    for place in &origins {
        match circle(place, host.as_str(), config.cname.as_ref().map(|name| name.as_str()), &edges) {
            Some(target) => {
                let mut finding = LOOPS
                    .about(&place.origin.address)
                    .with("target", &target)
                    .cite(site.domain_lookup()?)
                    .claim(&causes::origin::LOOPS_TO_CDN, Grade::B)
                    .rules_out(
                        &causes::origin::HTTP_5XX,
                        Text {
                            zh: "应答的是 CDN 节点，不是源站。",
                            en: "What answers there is a CDN edge, not an origin.",
                        },
                    );
                if let Some(resolved) = &place.resolved {
                    finding = finding.cite(resolved.probe.clone());
                }
                if let Some(assigned) = &assigned {
                    finding = finding.cite(assigned.probe.clone());
                }
                // A cache can hide the circle for a while; it is there all the same.
                findings.push(finding);
            }
            None => findings.push(ELSEWHERE.about(&place.origin.address).cite(site.domain_lookup()?)),
        }
    }
    Ok(findings)
}

/// An origin whose redirect leads to the visited name, which the CDN then fetches from itself.
fn followed_back(site: &Site<'_>) -> Result<Option<Finding>, Stop> {
    let focus = site.focus()?;
    let fetches = match site.origin_fetches() {
        Ok(fetches) => fetches,
        Err(Stop::NotApplicable(_)) => return Ok(None),
        Err(stop) => return Err(stop),
    };
    for fetch in fetches {
        let Ok(Some(response)) = fetch.outcome.as_ref().map(|outcome| outcome.response()) else { continue };
        let header = response
            .headers
            .get("location")
            .filter(|_| matches!(response.status, 301 | 302 | 303 | 307 | 308));
        let Some(there) =
            header.and_then(|header| focus.join(header)).filter(|there| there.host == focus.host)
        else {
            continue;
        };
        let finding =
            FOLLOWED_BACK.about(fetch.name()).with("target", there.url()).cite(fetch.request.clone());
        return Ok(Some(finding.cite(site.domain_lookup()?).claim(&causes::origin::LOOPS_TO_CDN, Grade::B)));
    }
    Ok(None)
}

/// What of the CDN an origin leads to, if it does.
fn circle(place: &OriginAddresses<'_>, host: &str, cname: Option<&str>, edges: &[IpAddr]) -> Option<String> {
    if place.origin.address.eq_ignore_ascii_case(host) {
        return Some(host.to_owned());
    }
    if let Some(resolved) = &place.resolved
        && let Some(name) =
            resolved.chain.iter().skip(1).find(|name| Some(name.as_str()) == cname || name.as_str() == host)
    {
        return Some(name.to_string());
    }
    // An edge and an origin may share a machine behind different ports only in a lab; the CDN's own edges serve
    // on the web's ports, and an origin there is the edge.
    let web = matches!(place.origin.port, None | Some(80 | 443));
    place.addresses.iter().find(|address| web && edges.contains(address)).map(IpAddr::to_string)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "elsewhere", world: |_| {}, expect: &["ELSEWHERE"], verdict: Some("healthy") },
    Scenario {
        name: "the-accelerated-name-itself",
        world: |world| {
            world.config().origins[0].address = world::HOST.to_owned();
            world.on_http(|_| world::responds(508, &[]));
        },
        expect: &["LOOPS"],
        verdict: Some("origin.loops_to_cdn"),
    },
    Scenario {
        name: "the-address-of-an-edge",
        world: |world| {
            world.config().origins[0].address = "198.18.1.2".to_owned();
            world.on_http(|_| world::responds(503, &[]));
        },
        expect: &["LOOPS"],
        verdict: Some("origin.loops_to_cdn"),
    },
    Scenario {
        name: "another-name-that-is-on-the-cdn",
        world: |world| {
            world.config().origins[0].address = "origin.shop.test".to_owned();
            world.set("origin.shop.test", vec![world::cname(world::CNAME)]);
            world.on_http(|_| world::responds(504, &[]));
        },
        expect: &["LOOPS"],
        verdict: Some("origin.loops_to_cdn"),
    },
    Scenario {
        name: "a-redirect-followed-back",
        world: |world| {
            world.config().follow_redirects = Some(true);
            world.on_origin(|_| world::responds(302, &[("Location", "http://www.shop.test/")]));
            world.on_edge(|_| world::responds(423, &[]));
        },
        expect: &["ELSEWHERE", "FOLLOWED_BACK"],
        verdict: Some("origin.loops_to_cdn"),
    },
];

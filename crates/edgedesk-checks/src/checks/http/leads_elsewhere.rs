//! HTTP003: visitors are redirected to another site.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Site, VisitEnd};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP003",
    slug: "leads-elsewhere",
    layer: Layer::Http,
    title: Text { zh: "是否被重定向到其他站点", en: "Are visitors redirected to another site" },
    why: Text {
        zh: "跳转到其他域名可能是有意的（登录、换域名），也可能是源站被篡改、缓存了旧的跳转，或访问被劫持。直接请求源站，看它是否也这样跳转。",
        en: "A redirect to another domain can be meant (a login, a new name); or the origin was tampered with, an old redirect was cached, or the answer was hijacked. The origin, asked directly, tells whether it is its own.",
    },
    findings: &[&STAYS, &MEANT, &FROM_ORIGIN, &NOT_FROM_ORIGIN, &UNKNOWN_SENDER, &LEADS_NOWHERE],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static STAYS: FindingCard = FindingCard {
    tag: "STAYS",
    status: Status::Ok,
    message: Text {
        zh: "访问没有离开 {subject} 所在的域。",
        en: "Visits stay within the domain of {subject}.",
    },
    remedy: &[],
};

static MEANT: FindingCard = FindingCard {
    tag: "MEANT",
    status: Status::Info,
    message: Text {
        zh: "{subject} 跳转到 {location}，看起来是有意的（登录，或同一品牌的另一个域名）。",
        en: "{subject} redirects to {location}, which looks meant: a login, or another domain of the same name.",
    },
    remedy: &[],
};

static FROM_ORIGIN: FindingCard = FindingCard {
    tag: "FROM_ORIGIN",
    status: Status::Error,
    message: Text {
        zh: "{subject} 被重定向到其他站点 {location}，这个跳转由源站返回。",
        en: "{subject} is redirected to another site, {location}; it is the origin that sends the redirect.",
    },
    remedy: &[Text {
        zh: "如果这不是您设置的，请检查源站的站点配置和程序是否被篡改；修复后在 CDN 上刷新该 URL。",
        en: "If that is not meant, look at the origin's configuration and program for tampering; once mended, purge the URL on the CDN.",
    }],
};

static NOT_FROM_ORIGIN: FindingCard = FindingCard {
    tag: "NOT_FROM_ORIGIN",
    status: Status::Error,
    message: Text {
        zh: "{subject} 跳转到 {location}，但源站并没有返回这个跳转（源站返回 {status}）。",
        en: "{subject} redirects to {location}, but the origin does not send that redirect (it answers {status}).",
    },
    remedy: &[Text {
        zh: "检查 CDN 的重写与跳转规则；如果没有这样的规则，请在 CDN 上刷新该 URL，清除缓存的旧跳转。",
        en: "Look at the CDN's rewrite and redirect rules; where there is no such rule, purge this URL on the CDN to clear an old redirect out of its cache.",
    }],
};

static UNKNOWN_SENDER: FindingCard = FindingCard {
    tag: "UNKNOWN_SENDER",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 被重定向到其他站点 {location}；不知道源站地址，无法判断由谁发出。",
        en: "{subject} is redirected to another site, {location}; the origin is not known here, so who sends the redirect cannot be told.",
    },
    remedy: &[Text {
        zh: "如果这不是您设置的，请检查 CDN 的跳转规则和源站程序。",
        en: "If that is not meant, look at the CDN's redirect rules and at the origin's program.",
    }],
};

static LEADS_NOWHERE: FindingCard = FindingCard {
    tag: "LEADS_NOWHERE",
    status: Status::Error,
    message: Text {
        zh: "{subject} 被重定向到 {name}，而这个域名没有可以访问的地址。",
        en: "{subject} is redirected to {name}, and that name has no address that can be visited.",
    },
    remedy: &[Text {
        zh: "为 {name} 添加解析记录，或者把跳转目标改为可以访问的域名。",
        en: "Add DNS records for {name}, or let the redirect lead to a name that can be visited.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    if let VisitEnd::Unresolved(name) = &visit.end
        && *name != visit.hops[0].location.host
    {
        let finding = LEADS_NOWHERE.about(&last.location.host).with("name", name).cite(last.request.clone());
        return Ok(vec![
            finding
                .claim(&causes::http::REDIRECT_ELSEWHERE, Grade::B)
                .reproduce(format!("curl -sI '{}'", last.location.url()))
                .reproduce(format!("dig +noall +comments +answer {name}")),
        ]);
    }
    let VisitEnd::Elsewhere(location) = &visit.end else {
        return Ok(vec![STAYS.about(&visit.hops[0].location.host).cite(last.request.clone())]);
    };
    let describe = |card: &'static FindingCard| {
        card.about(&last.location.host).with("location", location).cite(last.request.clone())
    };
    if looks_meant(location, last.location.host.as_str()) {
        return Ok(vec![describe(&MEANT)]);
    }
    let curl = format!("curl -sI '{}'", last.location.url());
    let unknown = || {
        describe(&UNKNOWN_SENDER).claim(&causes::http::REDIRECT_ELSEWHERE, Grade::C).reproduce(curl.clone())
    };
    let fetches = match site.origin_fetches() {
        Ok(fetches) => fetches,
        Err(Stop::NotApplicable(_)) => return Ok(vec![unknown()]),
        Err(stop) => return Err(stop),
    };
    let answers: Vec<_> =
        fetches.iter().filter_map(|fetch| Some((fetch, fetch.outcome.as_ref().ok()?.response()?))).collect();
    let sent = last.outcome.response().and_then(|response| response.headers.get("location"));
    if let Some((fetch, _)) = answers.iter().find(|(_, response)| response.headers.get("location") == sent) {
        let finding = describe(&FROM_ORIGIN)
            .cite(fetch.request.clone())
            .claim(&causes::http::REDIRECT_ELSEWHERE, Grade::B);
        return Ok(vec![finding.reproduce(curl)]);
    }
    // An answer that is no redirect at all is the counter-evidence.
    let Some((fetch, response)) = answers.iter().find(|(_, response)| response.status < 300) else {
        return Ok(vec![unknown()]);
    };
    let cached = last.outcome.response().is_some_and(|response| vendors::read(response).is_from_cache());
    let cause = if cached { &causes::cache::ERROR_CACHED } else { &causes::http::REDIRECT_ELSEWHERE };
    Ok(vec![
        describe(&NOT_FROM_ORIGIN)
            .with("status", response.status)
            .cite(fetch.request.clone())
            .claim(cause, Grade::B)
            .rules_out(
                &causes::origin::REDIRECTS,
                Text {
                    zh: "源站返回 {status}，没有跳转。",
                    en: "The origin answers {status}; it does not redirect.",
                },
            )
            .reproduce(curl),
    ])
}

/// Whether a redirect to another domain is plainly what the site means to do: a login, or the same name under
/// another suffix (`shop.test` to `shop.example`).
fn looks_meant(location: &str, host: &str) -> bool {
    const LOGIN: &[&str] = &["login", "signin", "sso", "oauth", "auth", "passport", "account", "idp", "cas"];
    let Ok(url) = url::Url::parse(location) else { return false };
    let there = url.host_str().unwrap_or_default();
    // Nobody means to send visitors to an address; to a private one least of all.
    if there.parse::<std::net::IpAddr>().is_ok() {
        return false;
    }
    let words = there.split('.').chain(url.path().split('/'));
    let brand = |host: &str| {
        let zone = host.parse::<edgedesk_evidence::DnsName>().map(|name| name.registrable());
        zone.ok().and_then(|zone| zone.labels().next().map(str::to_owned))
    };
    words.into_iter().any(|word| LOGIN.contains(&word.to_ascii_lowercase().as_str()))
        || brand(there) == brand(host)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "stays", world: |_| {}, expect: &["STAYS"], verdict: Some("healthy") },
    Scenario {
        name: "a-login-elsewhere",
        world: |world| world.on_http(|_| world::responds(302, &[("Location", "https://login.idp.example/")])),
        expect: &["MEANT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-same-name-under-another-suffix",
        world: |world| world.on_http(|_| world::responds(301, &[("Location", "https://www.shop.example/")])),
        expect: &["MEANT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-origin-was-tampered-with",
        world: |world| world.on_http(|_| world::responds(302, &[("Location", "https://casino.example/")])),
        expect: &["FROM_ORIGIN"],
        verdict: Some("http.redirect_elsewhere"),
    },
    Scenario {
        name: "the-edge-alone",
        world: |world| world.on_edge(|_| world::responds(302, &[("Location", "https://casino.example/")])),
        expect: &["NOT_FROM_ORIGIN"],
        verdict: Some("http.redirect_elsewhere"),
    },
    Scenario {
        name: "nothing-known-of-the-origin",
        world: |world| {
            world.without_control_plane();
            world.on_edge(|_| world::responds(302, &[("Location", "https://casino.example/")]));
        },
        expect: &["UNKNOWN_SENDER"],
        verdict: Some("http.redirect_elsewhere"),
    },
    Scenario {
        name: "to-a-name-that-is-not-there",
        world: |world| {
            world.on_http(|_| world::responds(301, &[("Location", "https://www2.shop.test/")]));
        },
        expect: &["LEADS_NOWHERE"],
        verdict: Some("origin.redirects"),
    },
    Scenario {
        name: "to-an-internal-address",
        world: |world| {
            world.without_control_plane();
            world.on_edge(|_| world::responds(302, &[("Location", "http://192.168.1.10:8080/login")]));
        },
        expect: &["UNKNOWN_SENDER"],
        verdict: Some("http.redirect_elsewhere"),
    },
];

//! ORIGIN022: the edge itself says why its fetch from the origin failed.

use crate::catalogue::{Cause, Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Maker, Site, Symptom};
use crate::vendors::{self, OriginFailure};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN022",
    slug: "edge-names-the-failure",
    layer: Layer::Origin,
    title: Text {
        zh: "节点是否说明了回源失败的原因", en: "Does the edge say why its fetch failed"
    },
    why: Text {
        zh: "不少 CDN 用专门的状态码、响应头或页面说明回源失败的原因，例如 521（拒绝连接）、522（连接超时）、525（握手失败）。没有这样的说明时，502 和 504 只能说明是回源环节出错。",
        en: "Many CDNs name the reason of a failed fetch by a status of their own, a header or a page: 521 (refused), 522 (connection timed out), 525 (handshake failed). Without such words, 502 and 504 say only that the fetch went wrong.",
    },
    findings: &[&NO_FAILURE, &STATED, &BARE_502, &BARE_504],
    references: &[
        "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/",
        "https://www.rfc-editor.org/rfc/rfc9209",
    ],
    judge,
    scenarios: SCENARIOS,
};

static NO_FAILURE: FindingCard = FindingCard {
    tag: "NO_FAILURE",
    status: Status::Ok,
    message: Text { zh: "节点没有报告回源失败。", en: "The edge reports no failed fetch." },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "节点返回 {status}，并说明了原因：{words}",
        en: "The edge answers {status} and states the reason: {words}",
    },
    remedy: &[Text {
        zh: "按节点说明的原因检查源站：{words}",
        en: "Look at the origin for the reason that the edge gives: {words}",
    }],
};

static BARE_502: FindingCard = FindingCard {
    tag: "BARE_502",
    status: Status::Error,
    message: Text {
        zh: "节点返回 502：它从源站取不到有效的响应。不知道源站地址，无法进一步区分；最常见的是源站服务没有启动。",
        en: "The edge answers 502: it got no valid answer from the origin. The origin's address is not known here, so no more can be told; most often the origin's service is down.",
    },
    remedy: &[Text {
        zh: "确认源站服务在运行，并能从外部访问回源端口；提供 CDN 配置后可以再次诊断，给出确切结论。",
        en: "Make sure that the origin's service runs and its port can be reached; with the CDN's configuration at hand, a new diagnosis can tell for certain.",
    }],
};

static BARE_504: FindingCard = FindingCard {
    tag: "BARE_504",
    status: Status::Error,
    message: Text {
        zh: "节点返回 504：它没有及时等到源站的响应。不知道源站地址，无法进一步区分。",
        en: "The edge answers 504: the origin did not answer it in time. The origin's address is not known here, so no more can be told.",
    },
    remedy: &[Text {
        zh: "检查源站的负载和慢请求，并确认防火墙放行了 CDN；提供 CDN 配置后可以再次诊断，给出确切结论。",
        en: "Look at the origin's load and slow requests, and make sure that its firewall lets the CDN in; with the CDN's configuration at hand, a new diagnosis can tell for certain.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Symptom::Status(status, response) = site.symptom()? else {
        return Ok(site
            .visit()?
            .last()
            .map(|hop| NO_FAILURE.about(&hop.location.host).cite(hop.request.clone()))
            .into_iter()
            .collect());
    };
    let signals = vendors::read(response);
    let visit = site.visit()?;
    let Some(hop) = visit.last() else { return Ok(Vec::new()) };
    let describe = |card: &'static FindingCard| {
        card.about(&hop.location.host).with("status", status).cite(hop.request.clone())
    };
    let curl = format!("curl -sv -o /dev/null '{}'", hop.request.url());
    if let Some((failure, words)) = signals.origin_failure {
        // Our own fetch may tell better, or contradict: then the origin turns the CDN away.
        let contradicted = match site.healthy_fetch() {
            Ok(fine) => fine.is_some(),
            Err(Stop::NotApplicable(_)) => false,
            Err(stop) => return Err(stop),
        };
        let finding = describe(&STATED).with("words", words);
        return Ok(vec![if contradicted {
            finding
        } else {
            finding.claim(cause(failure), Grade::A).reproduce(curl)
        }]);
    }
    // Where the origin is known, the checks that ask it directly have better grounds.
    let known = site.config_if_any()?.is_some_and(|config| !config.origins.is_empty());
    if known || !matches!(site.maker()?, Some(Maker::Unknown)) || signals.error_from_edge == Some(false) {
        return Ok(Vec::new());
    }
    Ok(match status {
        502 => vec![describe(&BARE_502).claim(&causes::origin::TCP_REFUSED, Grade::C).reproduce(curl)],
        504 => vec![describe(&BARE_504).claim(&causes::origin::RESPONSE_TIMEOUT, Grade::C).reproduce(curl)],
        _ => Vec::new(),
    })
}

fn cause(failure: OriginFailure) -> &'static Cause {
    match failure {
        OriginFailure::Dns => &causes::origin::DNS_FAILED,
        OriginFailure::Refused => &causes::origin::TCP_REFUSED,
        OriginFailure::ConnectTimeout | OriginFailure::Unreachable => &causes::origin::TCP_TIMEOUT,
        OriginFailure::Closed => &causes::origin::MALFORMED_RESPONSE,
        OriginFailure::ResponseTimeout => &causes::origin::RESPONSE_TIMEOUT,
        OriginFailure::TlsHandshake => &causes::origin::TLS_HANDSHAKE_FAILED,
        OriginFailure::Certificate => &causes::origin::TLS_CERT_INVALID,
        OriginFailure::HeadersTooLarge => &causes::http::HEADER_TOO_LARGE,
        OriginFailure::Loop => &causes::origin::LOOPS_TO_CDN,
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-failure", world: |_| {}, expect: &["NO_FAILURE"], verdict: Some("healthy") },
    Scenario {
        name: "cloudflare-521",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(521, &[("Server", "cloudflare"), ("CF-Ray", "1-HKG")]);
        },
        expect: &["STATED"],
        verdict: Some("origin.tcp_refused"),
    },
    Scenario {
        name: "a-bare-502",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(502, &[("Server", "nginx")]);
        },
        expect: &["BARE_502"],
        verdict: Some("origin.tcp_refused"),
    },
    Scenario {
        name: "a-bare-504",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(504, &[("Server", "nginx")]);
        },
        expect: &["BARE_504"],
        verdict: Some("origin.response_timeout"),
    },
];

//! PERF003: the TLS handshake takes long.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Reach, Site};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF003",
    slug: "handshake-takes-long",
    layer: Layer::Perf,
    title: Text { zh: "TLS 握手耗时", en: "How long does the TLS handshake take" },
    why: Text {
        zh: "TLS 1.3 握手需要一个往返，TLS 1.2 需要两个。扣除一个往返后仍超过 1 秒，说明节点过载，或证书链过大、丢包。同一节点再请求一次，两次都慢才下结论。",
        en: "A TLS 1.3 handshake takes one round trip, TLS 1.2 two. More than a second beyond one round trip means an overloaded edge, an oversized chain or packet loss. The edge is asked once more, and only what is slow twice is told.",
    },
    findings: &[&QUICK, &SLOW],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-2"],
    judge,
    scenarios: SCENARIOS,
};

/// Beyond one round trip. Even TLS 1.2 over 500 ms of distance stays below.
const LIMIT_MS: f64 = 1000.0;

static QUICK: FindingCard = FindingCard {
    tag: "QUICK",
    status: Status::Ok,
    message: Text { zh: "TLS 握手用时 {ms} 毫秒。", en: "The TLS handshake takes {ms} ms." },
    remedy: &[],
};

static SLOW: FindingCard = FindingCard {
    tag: "SLOW",
    status: Status::Warning,
    message: Text {
        zh: "与节点 {edge} 的 TLS 握手用时 {ms} 毫秒（一个往返只需 {round_trip} 毫秒），重试仍然如此。",
        en: "The TLS handshake with the edge {edge} takes {ms} ms (a round trip takes {round_trip}), and does so again.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台开启 TLS 1.3 和 OCSP Stapling，证书优先使用 ECDSA、去掉多余的证书；仍然慢时把节点 IP（{edge}）提交工单给 CDN 服务商。",
        en: "In the CDN's console switch TLS 1.3 and OCSP stapling on, prefer an ECDSA certificate and leave superfluous ones out; if it stays slow, send the edge's address ({edge}) to the CDN's support.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    let host = site.focus()?.host;
    let slowest = reaches
        .iter()
        .filter_map(|(edge, reach)| match reach {
            Reach::Responds(response) if edge.request.tls => Some((edge, response.phases)),
            _ => None,
        })
        .max_by(|(_, a), (_, b)| (a.tls_ms - a.connect_ms).total_cmp(&(b.tls_ms - b.connect_ms)));
    let Some((edge, phases)) = slowest else { return Ok(Vec::new()) };
    let describe = |card: &'static FindingCard| {
        card.about(&host)
            .with("edge", edge.address)
            .with("ms", format!("{:.0}", phases.tls_ms))
            .with("round_trip", format!("{:.0}", phases.connect_ms))
            .cite(edge.request.clone())
    };
    if phases.tls_ms - phases.connect_ms <= LIMIT_MS {
        return Ok(vec![describe(&QUICK)]);
    }
    let again = edge.request.clone().again(1);
    let outcome = site.ask(&again)?;
    let Some(second) = outcome.response().map(|response| response.phases) else { return Ok(Vec::new()) };
    if second.tls_ms - second.connect_ms <= LIMIT_MS {
        return Ok(vec![describe(&QUICK).with("ms", format!("{:.0}", second.tls_ms)).cite(again)]);
    }
    let curl = format!(
        "curl -so /dev/null -w 'tcp %{{time_connect}} tls %{{time_appconnect}}\\n' --resolve {host}:{port}:{} https://{host}:{port}/",
        edge.address,
        port = edge.request.addr.port()
    );
    Ok(vec![describe(&SLOW).cite(again).claim(&causes::perf::TLS_SLOW, Grade::B).reproduce(curl)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "quick", world: |_| {}, expect: &["QUICK"], verdict: Some("healthy") },
    Scenario {
        name: "two-seconds-for-a-handshake",
        world: |world| world.edge.phases.tls_ms = 2100.0,
        expect: &["SLOW"],
        verdict: Some("perf.tls_slow"),
    },
    Scenario {
        name: "far-away",
        world: |world| {
            world.edge.phases.connect_ms = 400.0;
            world.edge.phases.tls_ms = 850.0;
        },
        expect: &["QUICK"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "plain-http",
        world: |world| world.visit(false, "/"),
        expect: &[],
        verdict: Some("healthy"),
    },
];

//! EDGE001: every edge refuses connections.

use edgedesk_evidence::{ConnectFailure, TcpOutcome};

use super::shared_words::{about, connections, reproduced, split};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Reach, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE001",
    slug: "refuses-connections",
    layer: Layer::Edge,
    title: Text { zh: "CDN 节点是否接受连接", en: "Do the edges accept connections" },
    why: Text {
        zh: "所有节点都立即拒绝连接时，说明节点在线，但没有为该端口提供服务。只有 HTTPS 端口被拒绝而 HTTP 端口正常，通常是没有开启 HTTPS，由另一项检查判断。",
        en: "Where every edge refuses at once, the edges are alive and do not serve the port. Where only the port of HTTPS is refused, HTTPS is mostly not enabled; another check says so.",
    },
    findings: &[&ACCEPT, &REFUSED],
    references: &["https://www.rfc-editor.org/rfc/rfc9293#section-3.5.1"],
    judge,
    scenarios: SCENARIOS,
};

static ACCEPT: FindingCard = FindingCard {
    tag: "ACCEPT",
    status: Status::Ok,
    message: Text {
        zh: "{count} 个节点（{edges}）的 {port} 端口都能建立连接。",
        en: "Port {port} of all {count} edges probed ({edges}) accepts connections.",
    },
    remedy: &[],
};

static REFUSED: FindingCard = FindingCard {
    tag: "REFUSED",
    status: Status::Error,
    message: Text {
        zh: "探测的 {count} 个节点（{edges}）全部拒绝连接 {port} 端口。",
        en: "All {count} edges probed ({edges}) refuse connections to port {port}.",
    },
    remedy: &[Text {
        zh: "请在 CDN 控制台确认 {host} 的 {port} 端口（HTTPS 或自定义端口）已开启；已开启时，请把以上节点 IP 提交工单给 CDN 服务商处理。",
        en: "Make sure in the CDN's console that port {port} (HTTPS, or a port of your own) is enabled for {host}; if it is, send the edge addresses above to the CDN's support.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    if reaches.is_empty() {
        return Ok(Vec::new());
    }
    let (down, up) = split(&reaches, Reach::is_unconnected);
    if down.is_empty() {
        return Ok(vec![about(&ACCEPT, site, &up)?]);
    }
    let (refused, others) = split(&reaches, |reach| matches!(reach, Reach::Refused));
    // Edges that partly refuse and partly stay silent are judged by what most of them do.
    if !up.is_empty() || refused.len() < others.len() || super::https_is_off(site)? {
        return Ok(Vec::new());
    }
    let probes = connections(&refused);
    let outcomes = site.ask_each(&probes)?;
    let again =
        outcomes.iter().any(|outcome| matches!(outcome, Ok(TcpOutcome::Failed(ConnectFailure::Refused))));
    let accepted = outcomes.iter().any(|outcome| matches!(outcome, Ok(TcpOutcome::Connected)));
    let grade = if again && !accepted { Grade::B } else { Grade::C };
    let finding = probes
        .into_iter()
        .fold(about(&REFUSED, site, &refused)?, |finding, probe| finding.cite(probe))
        .claim(&causes::edge::TCP_REFUSED, grade)
        .rules_out(
            &causes::edge::TCP_TIMEOUT,
            Text {
                zh: "节点立即拒绝了连接，而不是没有应答。",
                en: "The edges refuse at once; they do not stay silent.",
            },
        )
        .rules_out(
            &causes::edge::PARTIAL_OUTAGE,
            Text {
                zh: "探测的节点全部拒绝，不是个别节点。",
                en: "Every edge probed refuses, not some of them.",
            },
        );
    Ok(vec![reproduced(finding, &refused)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "accept", world: |_| {}, expect: &["ACCEPT"], verdict: Some("healthy") },
    Scenario {
        name: "all-refuse",
        world: |world| world.unreachable(world::is_edge, ConnectFailure::Refused),
        expect: &["REFUSED"],
        verdict: Some("edge.tcp_refused"),
    },
    Scenario {
        name: "all-refuse-a-plain-visit",
        world: |world| {
            world.visit(false, "/");
            world.unreachable(world::is_edge, ConnectFailure::Refused);
        },
        expect: &["REFUSED"],
        verdict: Some("edge.tcp_refused"),
    },
    Scenario {
        name: "https-is-off",
        world: |world| {
            world.config().https = Some(edgedesk_evidence::control_plane::HttpsConfig {
                enabled: Some(false),
                ..Default::default()
            });
            world.unreachable(|addr| world::is_edge(addr) && addr.port() == 443, ConnectFailure::Refused);
        },
        expect: &[],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "all-time-out",
        world: |world| world.unreachable(world::is_edge, ConnectFailure::TimedOut),
        expect: &[],
        verdict: Some("edge.tcp_timeout"),
    },
    Scenario {
        name: "one-refuses",
        world: |world| {
            world.unreachable(|addr| addr.ip().to_string() == world::EDGES[0], ConnectFailure::Refused);
        },
        expect: &[],
        verdict: Some("edge.partial_outage"),
    },
];

//! EDGE002: connections to every edge time out.

use edgedesk_evidence::{ConnectFailure, TcpOutcome};

use super::shared_words::{about, connections, reproduced, split};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Reach, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "EDGE002",
    slug: "stays-silent",
    layer: Layer::Edge,
    title: Text { zh: "连接 CDN 节点是否超时", en: "Do connections to the edges time out" },
    why: Text {
        zh: "所有节点都没有应答时，要么节点不可用，要么从诊断服务器到节点的路上被拦截。换一个网络再试可以区分这两种情况。",
        en: "Where no edge answers, either the edges are out of order or something between this vantage and them drops packets. A try from another network tells the two apart.",
    },
    findings: &[&ANSWER, &SILENT],
    references: &["https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3"],
    judge,
    scenarios: SCENARIOS,
};

static ANSWER: FindingCard = FindingCard {
    tag: "ANSWER",
    status: Status::Ok,
    message: Text {
        zh: "节点 {edges} 对 {port} 端口的连接都有应答。",
        en: "The edges {edges} answer connections to port {port}.",
    },
    remedy: &[],
};

static SILENT: FindingCard = FindingCard {
    tag: "SILENT",
    status: Status::Error,
    message: Text {
        zh: "连接探测的 {count} 个节点（{edges}）的 {port} 端口全部超时，没有任何应答。",
        en: "Connections to port {port} of all {count} edges probed ({edges}) time out; nothing answers.",
    },
    remedy: &[
        Text {
            zh: "请换一个网络（例如手机流量）访问；其他网络同样超时，请把以上节点 IP 提交工单给 CDN 服务商。",
            en: "Try from another network (mobile data, for instance); if that times out as well, send the edge addresses above to the CDN's support.",
        },
        Text {
            zh: "只有部分网络超时，请联系当地网络运营商或本单位网络管理员，检查到这些 IP 的 {port} 端口是否被拦截。",
            en: "If only some networks time out, ask their operator whether port {port} of these addresses is blocked.",
        },
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    if reaches.is_empty() {
        return Ok(Vec::new());
    }
    let (silent, others) = split(&reaches, |reach| matches!(reach, Reach::Silent));
    if silent.is_empty() {
        return Ok(vec![about(&ANSWER, site, &others)?]);
    }
    let unconnected = reaches.iter().all(|(_, reach)| reach.is_unconnected());
    if !unconnected || silent.len() <= others.len() || super::https_is_off(site)? {
        return Ok(Vec::new());
    }
    let probes = connections(&silent);
    let outcomes = site.ask_each(&probes)?;
    let again = outcomes
        .iter()
        .any(|outcome| matches!(outcome, Ok(TcpOutcome::Failed(why)) if *why != ConnectFailure::Refused));
    let accepted = outcomes.iter().any(|outcome| matches!(outcome, Ok(TcpOutcome::Connected)));
    let grade = if again && !accepted { Grade::B } else { Grade::C };
    let finding = probes
        .into_iter()
        .fold(about(&SILENT, site, &silent)?, |finding, probe| finding.cite(probe))
        .claim(&causes::edge::TCP_TIMEOUT, grade)
        .rules_out(
            &causes::edge::TCP_REFUSED,
            Text {
                zh: "节点没有拒绝连接，而是没有应答。",
                en: "The edges do not refuse; they do not answer.",
            },
        )
        .rules_out(
            &causes::edge::PARTIAL_OUTAGE,
            Text {
                zh: "探测的节点全部超时，不是个别节点。",
                en: "Every edge probed times out, not some of them.",
            },
        );
    Ok(vec![reproduced(finding, &silent)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "answer", world: |_| {}, expect: &["ANSWER"], verdict: Some("healthy") },
    Scenario {
        name: "all-time-out",
        world: |world| world.unreachable(world::is_edge, ConnectFailure::TimedOut),
        expect: &["SILENT"],
        verdict: Some("edge.tcp_timeout"),
    },
    Scenario {
        name: "all-refuse",
        world: |world| world.unreachable(world::is_edge, ConnectFailure::Refused),
        expect: &["ANSWER"],
        verdict: Some("edge.tcp_refused"),
    },
    Scenario {
        name: "one-times-out",
        world: |world| {
            world.unreachable(|addr| addr.ip().to_string() == world::EDGES[1], ConnectFailure::TimedOut);
        },
        expect: &[],
        verdict: Some("edge.partial_outage"),
    },
];

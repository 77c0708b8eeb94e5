//! PERF002: connecting to the edges takes long.

use edgedesk_evidence::{Probe, Tcp, TcpOutcome};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Reach, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF002",
    slug: "connecting-takes-long",
    layer: Layer::Perf,
    title: Text { zh: "建立连接耗时", en: "How long does connecting take" },
    why: Text {
        zh: "建立 TCP 连接只需一个往返。超过 1 秒说明第一个包丢了、系统重发过，通常是线路丢包。每个节点再连一次，两次都慢才下结论。",
        en: "A TCP connection takes one round trip. More than a second means that the first packet was lost and sent again: packet loss on the way. Each edge is connected to once more, and only what is slow twice is told.",
    },
    findings: &[&QUICK, &SLOW],
    references: &["https://www.rfc-editor.org/rfc/rfc6298#section-2"],
    judge,
    scenarios: SCENARIOS,
};

/// The first retransmission of a SYN comes after one second (RFC 6298 §2.1).
const LIMIT_MS: f64 = 1000.0;

static QUICK: FindingCard = FindingCard {
    tag: "QUICK",
    status: Status::Ok,
    message: Text { zh: "连接节点用时 {ms} 毫秒。", en: "Connecting to an edge takes {ms} ms." },
    remedy: &[],
};

static SLOW: FindingCard = FindingCard {
    tag: "SLOW",
    status: Status::Warning,
    message: Text {
        zh: "连接节点 {edges} 用时超过 1 秒（最长 {ms} 毫秒），重试仍然如此，可能有丢包。",
        en: "Connecting to the edges {edges} takes more than a second ({ms} ms at most), and does so again: packets seem to get lost.",
    },
    remedy: &[Text {
        zh: "用 mtr 从访客所在网络测试到 {edges} 的丢包率，把结果提供给当地运营商；多个网络都有丢包时提交工单给 CDN 服务商更换节点。",
        en: "Measure the loss to {edges} from the visitors' network with mtr and hand the result to its operator; if several networks lose packets, ask the CDN's support for other edges.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let reaches = site.edge_reaches()?;
    let times: Vec<_> = reaches
        .iter()
        .filter_map(|(edge, reach)| match reach {
            Reach::Responds(response) => Some((edge, response.phases.connect_ms)),
            _ => None,
        })
        .collect();
    let Some((quickest, fewest)) = times.iter().min_by(|a, b| a.1.total_cmp(&b.1)) else {
        return Ok(Vec::new());
    };
    let host = site.focus()?.host;
    let slow: Vec<_> = times.iter().filter(|(_, ms)| *ms > LIMIT_MS).collect();
    let again: Vec<Tcp> = slow.iter().map(|(edge, _)| Tcp { addr: edge.request.addr }).collect();
    let outcomes = site.ask_each(&again)?;
    let twice: Vec<_> = slow
        .iter()
        .zip(again.iter().zip(outcomes))
        .filter(|(_, (probe, outcome))| {
            let took = site.evidence.record(&Probe::from((*probe).clone())).map_or(0.0, |record| record.ms);
            matches!(outcome, Ok(TcpOutcome::Connected)) && took > LIMIT_MS
        })
        .collect();
    if twice.is_empty() {
        let finding = QUICK.about(&host).with("ms", format!("{fewest:.0}")).cite(quickest.request.clone());
        return Ok(vec![finding]);
    }
    let most = twice.iter().map(|((_, ms), _)| *ms).fold(0.0, f64::max);
    let edges: Vec<String> = twice.iter().map(|((edge, _), _)| edge.address.to_string()).collect();
    let mut finding = SLOW
        .about(&host)
        .with("ms", format!("{most:.0}"))
        .with("edges", edges.join(", "))
        .claim(&causes::perf::CONNECT_SLOW, Grade::B);
    for ((edge, _), (probe, _)) in &twice {
        finding = finding.cite(edge.request.clone()).cite((*probe).clone()).reproduce(format!(
            "mtr -rwzc 50 --tcp --port {} {}",
            probe.addr.port(),
            edge.address
        ));
    }
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "quick", world: |_| {}, expect: &["QUICK"], verdict: Some("healthy") },
    Scenario {
        name: "twice-more-than-a-second",
        world: |world| {
            world.edge.phases.connect_ms = 1040.0;
            world.slow(|probe| matches!(probe, Probe::Tcp(_)), 1040.0);
        },
        expect: &["SLOW"],
        verdict: Some("perf.connect_slow"),
    },
    Scenario {
        name: "one-lost-packet",
        world: |world| world.edge.phases.connect_ms = 1040.0,
        expect: &["QUICK"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "far-away",
        world: |world| world.edge.phases.connect_ms = 320.0,
        expect: &["QUICK"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "no-connection-at-all",
        world: |world| world.unreachable(world::is_edge, edgedesk_evidence::ConnectFailure::TimedOut),
        expect: &[],
        verdict: Some("edge.tcp_timeout"),
    },
];

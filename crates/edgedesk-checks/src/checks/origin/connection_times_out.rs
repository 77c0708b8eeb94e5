//! ORIGIN002: the origin does not accept connections in time.

use edgedesk_evidence::ConnectFailure;

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN002",
    slug: "connection-times-out",
    layer: Layer::Origin,
    title: Text { zh: "源站是否及时接受连接", en: "Does the origin accept connections in time" },
    why: Text {
        zh: "连接没有任何应答，通常是防火墙或安全组丢弃了数据包，或者服务器已关机。节点等到超时后返回 504 一类的错误。",
        en: "Where a connection gets no answer at all, a firewall or security group drops the packets, or the machine is off. The edge waits, gives up, and answers with an error such as 504.",
    },
    findings: &[&IN_TIME, &TIMES_OUT, &TIMES_OUT_UNSEEN],
    references: &["https://www.rfc-editor.org/rfc/rfc9293#section-3.8.3"],
    judge,
    scenarios: SCENARIOS,
};

static IN_TIME: FindingCard = FindingCard {
    tag: "IN_TIME",
    status: Status::Ok,
    message: Text {
        zh: "与源站 {subject} 建立连接用了 {ms} 毫秒。",
        en: "A connection to the origin {subject} took {ms} ms.",
    },
    remedy: &[],
};

static TIMES_OUT: FindingCard = FindingCard {
    tag: "TIMES_OUT",
    status: Status::Error,
    message: Text {
        zh: "直接连接源站 {address} 没有应答，直到超时。",
        en: "A direct connection to the origin at {address} gets no answer until it times out.",
    },
    remedy: &[Text {
        zh: "确认源站服务器在运行，并在防火墙和云安全组中放行 TCP {port} 端口（至少放行 CDN 的回源 IP 段）。",
        en: "Make sure that the origin server is up, and let TCP port {port} through its firewall and cloud security group (at least for the CDN's origin-pull addresses).",
    }],
};

static TIMES_OUT_UNSEEN: FindingCard = FindingCard {
    tag: "TIMES_OUT_UNSEEN",
    status: Status::Info,
    message: Text {
        zh: "从这里直接连接源站 {address} 没有应答，不过目前的访问结果不是由此造成的。如果源站只对 CDN 开放，这正是推荐的做法。",
        en: "The origin at {address} does not answer connections from here, but that is not what visitors meet now. It is good practice where only the CDN is let in.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    for (fetch, state) in site.origin_states()? {
        if let OriginState::Responds(response) = state {
            return Ok(vec![about(&IN_TIME, &fetch).with("ms", response.phases.connect_ms.round())]);
        }
    }
    let silent = site.origins_all(|state| matches!(state, OriginState::Silent))?;
    let Some(first) = silent.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(vec![about(&TIMES_OUT_UNSEEN, first)]);
    }
    let finding = with_visit(about(&TIMES_OUT, first), site)?
        .claim(&causes::origin::TCP_TIMEOUT, Grade::B)
        .rules_out(
            &causes::origin::TCP_REFUSED,
            Text {
                zh: "{address} 没有返回拒绝，而是没有任何应答。",
                en: "{address} did not refuse; it gave no answer at all.",
            },
        )
        .rules_out(
            &causes::origin::RESPONSE_TIMEOUT,
            Text {
                zh: "连接本身就没有建立，还没有到等待响应的阶段。",
                en: "The connection itself does not come about; no response could be waited for.",
            },
        )
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "in-time", world: |_| {}, expect: &["IN_TIME"], verdict: Some("healthy") },
    Scenario {
        name: "silent-and-the-edge-says-504",
        world: |world| {
            world.on_origin(|_| world::not_connected(ConnectFailure::TimedOut));
            world.on_edge(|_| world::responds(504, &[]));
        },
        expect: &["TIMES_OUT"],
        verdict: Some("origin.tcp_timeout"),
    },
    Scenario {
        name: "closed-to-the-world-and-the-site-works",
        world: |world| world.on_origin(|_| world::not_connected(ConnectFailure::TimedOut)),
        expect: &["TIMES_OUT_UNSEEN"],
        verdict: Some("healthy"),
    },
];

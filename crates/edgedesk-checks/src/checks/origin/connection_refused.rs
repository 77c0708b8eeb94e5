//! ORIGIN001: the origin refuses connections.

use edgedesk_evidence::ConnectFailure;

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN001",
    slug: "connection-refused",
    layer: Layer::Origin,
    title: Text { zh: "源站端口是否接受连接", en: "Does the origin's port accept connections" },
    why: Text {
        zh: "CDN 没有缓存时要向源站取内容。源站端口没有程序监听时，节点只能向访客返回 502 一类的错误。我们按配置的地址和端口直接连接源站来判断。",
        en: "What is not cached, the CDN fetches from the origin. Where nothing listens on the origin's port, the edge can only answer with an error such as 502. Judged by connecting to the configured address and port.",
    },
    findings: &[&ACCEPTS, &REFUSED, &REFUSED_UNSEEN],
    references: &["https://www.rfc-editor.org/rfc/rfc9293#section-3.5.1"],
    judge,
    scenarios: SCENARIOS,
};

static ACCEPTS: FindingCard = FindingCard {
    tag: "ACCEPTS",
    status: Status::Ok,
    message: Text { zh: "源站 {subject} 接受连接。", en: "The origin {subject} accepts connections." },
    remedy: &[],
};

static REFUSED: FindingCard = FindingCard {
    tag: "REFUSED",
    status: Status::Error,
    message: Text {
        zh: "直接连接源站 {address} 被拒绝：该端口没有程序在监听。",
        en: "A direct connection to the origin at {address} is refused: nothing listens on that port.",
    },
    remedy: &[Text {
        zh: "在源站服务器上确认 Web 服务已启动，并监听 {port} 端口；如果服务在其他端口，请在 CDN 的回源配置中改为该端口。",
        en: "On the origin server, make sure that the web service runs and listens on port {port}; if it listens on another one, set that port in the CDN's origin configuration.",
    }],
};

static REFUSED_UNSEEN: FindingCard = FindingCard {
    tag: "REFUSED_UNSEEN",
    status: Status::Info,
    message: Text {
        zh: "从这里直接连接源站 {address} 被拒绝，不过目前的访问结果不是由此造成的。如果源站只对 CDN 开放，这正是推荐的做法；否则缓存到期后访客会看到错误。",
        en: "A direct connection to the origin at {address} is refused from here, but that is not what visitors meet now. It is good practice where only the CDN is let in; otherwise visitors will meet errors once the cache runs out.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    if let Some((fetch, _)) = states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_))) {
        return Ok(vec![about(&ACCEPTS, fetch)]);
    }
    let refused = site.origins_all(|state| matches!(state, OriginState::Refused))?;
    let Some(first) = refused.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(vec![about(&REFUSED_UNSEEN, first)]);
    }
    // The edge's error and our own refused connection are two independent observations.
    let finding = with_visit(about(&REFUSED, first), site)?
        .claim(&causes::origin::TCP_REFUSED, Grade::B)
        .rules_out(
            &causes::origin::TCP_TIMEOUT,
            Text {
                zh: "{address} 立即拒绝了连接，而不是没有应答。",
                en: "{address} refused at once; it did not stay silent.",
            },
        )
        .rules_out(
            &causes::origin::UNREACHABLE_FROM_CDN,
            Text {
                zh: "不只是 CDN，从诊断服务器连接同样被拒绝。",
                en: "Not only the CDN: our own connection is refused as well.",
            },
        )
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "accepts", world: |_| {}, expect: &["ACCEPTS"], verdict: Some("healthy") },
    Scenario {
        name: "refused-and-the-edge-says-502",
        world: |world| {
            world.on_origin(|_| world::not_connected(ConnectFailure::Refused));
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["REFUSED"],
        verdict: Some("origin.tcp_refused"),
    },
    Scenario {
        name: "closed-to-the-world-and-the-site-works",
        world: |world| world.on_origin(|_| world::not_connected(ConnectFailure::Refused)),
        expect: &["REFUSED_UNSEEN"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "times-out-instead",
        world: |world| world.on_origin(|_| world::not_connected(ConnectFailure::TimedOut)),
        expect: &[],
        verdict: Some("healthy"),
    },
];

//! ORIGIN008: the origin's port does not speak HTTP.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN008",
    slug: "speaks-no-http",
    layer: Layer::Origin,
    title: Text { zh: "源站返回的是否是 HTTP", en: "Does the origin's port speak HTTP" },
    why: Text {
        zh: "端口上运行的不是 Web 服务（例如 SSH、数据库），或者程序返回了不符合 HTTP 的内容时，节点无法解析，只能返回 502。",
        en: "Where another service listens on the port (SSH, a database), or the program sends something that is no HTTP, the edge cannot read it and answers 502.",
    },
    findings: &[&HTTP, &OTHER],
    references: &["https://www.rfc-editor.org/rfc/rfc9112#section-4"],
    judge,
    scenarios: SCENARIOS,
};

static HTTP: FindingCard = FindingCard {
    tag: "HTTP",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 返回了合法的 HTTP 响应。",
        en: "The origin {subject} answers in valid HTTP.",
    },
    remedy: &[],
};

static OTHER: FindingCard = FindingCard {
    tag: "OTHER",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 返回的不是合法的 HTTP，开头是：{first_bytes}",
        en: "What the origin {subject} sends is no valid HTTP; it begins with: {first_bytes}",
    },
    remedy: &[Text {
        zh: "确认回源端口 {port} 上运行的是 Web 服务；如果是，请检查程序输出的响应行和响应头。",
        en: "Make sure that a web service listens on port {port}; if so, look at the status line and headers that the program writes.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    if let Some((fetch, _)) = states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_))) {
        return Ok(vec![about(&HTTP, fetch)]);
    }
    let odd =
        site.origins_all(|state| matches!(state, OriginState::Malformed(first) if !looks_like_tls(first)))?;
    let Some(first) = odd.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let first_bytes = states.iter().find_map(|(_, state)| match state {
        OriginState::Malformed(bytes) => Some(*bytes),
        _ => None,
    });
    let finding = with_visit(about(&OTHER, first), site)?
        .with("first_bytes", first_bytes.unwrap_or_default())
        .claim(&causes::origin::MALFORMED_RESPONSE, Grade::B)
        .rules_out(
            &causes::origin::PROTOCOL_MISMATCH,
            Text { zh: "收到的内容也不是 TLS。", en: "What came is no TLS either." },
        )
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

/// Whether the printable form of first bytes is that of a TLS alert or handshake record.
pub(super) fn looks_like_tls(first_bytes: &str) -> bool {
    let raw = first_bytes.trim_start_matches(|c: char| c == '"' || c.is_whitespace());
    raw.starts_with("\\x15\\x03")
        || raw.starts_with("\\x16\\x03")
        || raw.starts_with("\u{15}\u{3}")
        || raw.starts_with("\u{16}\u{3}")
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "http", world: |_| {}, expect: &["HTTP"], verdict: Some("healthy") },
    Scenario {
        name: "an-ssh-server",
        world: |world| {
            world.on_origin(|_| world::garbage("SSH-2.0-OpenSSH_9.2p1"));
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["OTHER"],
        verdict: Some("origin.malformed_response"),
    },
];

//! ORIGIN007: the origin closes the connection without an answer.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN007",
    slug: "closes-without-answer",
    layer: Layer::Origin,
    title: Text {
        zh: "源站是否返回完整的响应头", en: "Does the origin send a whole response head"
    },
    why: Text {
        zh: "源站收到请求后直接断开，或响应头大到节点无法接收时，节点返回 502、520 一类的错误。",
        en: "Where the origin hangs up on a request, or sends a header block that is too large to take in, the edge answers with an error such as 502 or 520.",
    },
    findings: &[&ANSWERS, &CLOSES, &HEADERS_TOO_LARGE],
    references: &[
        "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-520/",
    ],
    judge,
    scenarios: SCENARIOS,
};

static ANSWERS: FindingCard = FindingCard {
    tag: "ANSWERS",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 返回了完整的响应头。",
        en: "The origin {subject} sends a whole response head.",
    },
    remedy: &[],
};

static CLOSES: FindingCard = FindingCard {
    tag: "CLOSES",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 接受了请求，却没有返回任何内容就断开了连接。",
        en: "The origin {subject} takes the request and closes the connection without a word.",
    },
    remedy: &[Text {
        zh: "查看源站的 Web 服务和应用日志：进程崩溃、请求被安全软件丢弃，都会表现为空响应。",
        en: "Look into the origin's web server and application logs: a crashing process or a security product that drops the request both look like this.",
    }],
};

static HEADERS_TOO_LARGE: FindingCard = FindingCard {
    tag: "HEADERS_TOO_LARGE",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 的响应头过大（超过 {kib} KiB），节点无法接收。",
        en: "The origin {subject} sends more than {kib} KiB of response headers, more than an edge takes in.",
    },
    remedy: &[Text {
        zh: "减少源站的响应头，常见原因是写入了过多或过大的 Set-Cookie。",
        en: "Make the origin send fewer headers; too many or too large Set-Cookie headers are the usual reason.",
    }],
};

/// Edges take in 32 to 128 KiB of headers (Cloudflare: 128 KiB, 2026; nginx by default far less).
const LARGE: u64 = 32 * 1024;

fn judge(site: &Site<'_>) -> Judgement {
    let suspect = site.origin_is_suspect()?;
    let large = |state: &OriginState<'_>| match state {
        OriginState::HeadersTooLarge => true,
        OriginState::Responds(response) => response.header_bytes > LARGE,
        _ => false,
    };
    if suspect && let Some(first) = site.origins_all(large)?.first() {
        let finding = with_visit(about(&HEADERS_TOO_LARGE, first), site)?
            .with("kib", LARGE / 1024)
            .claim(&causes::http::HEADER_TOO_LARGE, Grade::B)
            .reproduce(curl(&first.request));
        return Ok(vec![finding]);
    }
    if suspect && let Some(first) = site.origins_all(|state| matches!(state, OriginState::Closed))?.first() {
        let finding = with_visit(about(&CLOSES, first), site)?
            .claim(&causes::origin::MALFORMED_RESPONSE, Grade::B)
            .rules_out(
                &causes::origin::TCP_REFUSED,
                Text {
                    zh: "连接可以建立，断开发生在请求之后。",
                    en: "The connection stands; it is closed after the request.",
                },
            )
            .reproduce(curl(&first.request));
        return Ok(vec![finding]);
    }
    let answers =
        site.origin_states()?.into_iter().find(|(_, state)| matches!(state, OriginState::Responds(_)));
    Ok(answers.map(|(fetch, _)| about(&ANSWERS, &fetch)).into_iter().collect())
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "answers", world: |_| {}, expect: &["ANSWERS"], verdict: Some("healthy") },
    Scenario {
        name: "closes-after-the-request",
        world: |world| {
            world.on_origin(|_| world::closed());
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["CLOSES"],
        verdict: Some("origin.malformed_response"),
    },
    Scenario {
        name: "two-hundred-kilobytes-of-headers",
        world: |world| {
            world.origin.header_bytes = 200 * 1024;
            world.edge = world::response(502, &[]);
        },
        expect: &["HEADERS_TOO_LARGE"],
        verdict: Some("http.header_too_large"),
    },
];

//! PERF005: text is sent without compression.

use edgedesk_evidence::http::Decoding;

use super::shared_page::{is_text, media_type, page, size};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF005",
    slug: "text-is-not-compressed",
    layer: Layer::Perf,
    title: Text { zh: "文本是否压缩传输", en: "Is text sent compressed" },
    why: Text {
        zh: "HTML、CSS、JavaScript 和 JSON 压缩后通常只有三成大小。请求表明可以接受 gzip 和 br，返回仍未压缩且超过 16 KiB 时提醒。",
        en: "HTML, CSS, JavaScript and JSON shrink to about a third. Told where more than 16 KiB comes uncompressed although the request accepts gzip and br.",
    },
    findings: &[&COMPRESSED, &SMALL, &NOT_COMPRESSED],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3"],
    judge,
    scenarios: SCENARIOS,
};

/// Below this, compression saves hardly a packet of the first flight (ten packets, RFC 6928).
const LEAST: u64 = 16 << 10;

static COMPRESSED: FindingCard = FindingCard {
    tag: "COMPRESSED",
    status: Status::Ok,
    message: Text {
        zh: "文本以 {encoding} 压缩传输（{size}）。",
        en: "Text is sent compressed with {encoding} ({size}).",
    },
    remedy: &[],
};

static SMALL: FindingCard = FindingCard {
    tag: "SMALL",
    status: Status::Info,
    message: Text {
        zh: "页面只有 {bytes} 字节，是否压缩差别不大。",
        en: "The page has only {bytes} bytes; compression would hardly matter.",
    },
    remedy: &[],
};

static NOT_COMPRESSED: FindingCard = FindingCard {
    tag: "NOT_COMPRESSED",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 返回的 {media_type} 有 {size} 以上，没有压缩（请求已声明支持 gzip 和 br）。",
        en: "{subject} sends {size} or more of {media_type} uncompressed, although gzip and br were offered.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台的性能优化中打开 Gzip 和 Brotli 智能压缩，并确认 {media_type} 在压缩类型中；源站已压缩时，确认没有丢失 Content-Encoding。",
        en: "Switch Gzip and Brotli compression on in the performance settings of the CDN's console, with {media_type} among the types; where the origin compresses, see that its Content-Encoding is not lost.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some((request, response)) = page(site)? else { return Ok(Vec::new()) };
    let media_type = media_type(response);
    let own_wish = request
        .headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("accept-encoding") || name.eq_ignore_ascii_case("range"));
    if !is_text(&media_type) || request.method != "GET" || own_wish || response.status != 200 {
        return Ok(Vec::new());
    }
    let body = &response.body;
    let bytes = body.declared.unwrap_or(body.received).max(body.received);
    let describe = |card: &'static FindingCard| {
        card.about(request.url())
            .with("bytes", bytes)
            .with("size", size(bytes))
            .with("media_type", &media_type)
            .cite(request.clone())
    };
    if let Some(encoding) = response.headers.get("content-encoding").filter(|it| *it != "identity") {
        return Ok(vec![describe(&COMPRESSED).with("encoding", encoding)]);
    }
    if bytes < LEAST || body.decoding != Decoding::Identity {
        return Ok(vec![describe(&SMALL)]);
    }
    let curl = format!(
        "curl -so /dev/null -H 'Accept-Encoding: gzip, br' -w '%{{size_download}} %{{content_type}}\\n' -D - '{}'",
        request.url()
    );
    // The response itself shows it.
    Ok(vec![describe(&NOT_COMPRESSED).claim(&causes::perf::NOT_COMPRESSED, Grade::A).reproduce(curl)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "small", world: |_| {}, expect: &["SMALL"], verdict: Some("healthy") },
    Scenario {
        name: "compressed",
        world: |world| {
            world.edge.headers.0.push(("Content-Encoding".to_owned(), "gzip".to_owned()));
            world.edge.body.received = 40_000;
            world.edge.body.declared = None;
            world.edge.body.decoding = Decoding::Decoded { encoding: "gzip".to_owned(), bytes: 140_000 };
        },
        expect: &["COMPRESSED"],
        verdict: None,
    },
    Scenario {
        name: "a-large-page-as-it-is",
        world: |world| {
            for response in [&mut world.edge, &mut world.origin] {
                response.body.received = 140_000;
                response.body.declared = Some(140_000);
            }
        },
        expect: &["NOT_COMPRESSED"],
        verdict: Some("perf.not_compressed"),
    },
    Scenario {
        name: "an-image",
        world: |world| {
            for response in [&mut world.edge, &mut world.origin] {
                response.headers.0.retain(|(name, _)| name != "Content-Type");
                response.headers.0.push(("Content-Type".to_owned(), "image/jpeg".to_owned()));
                response.body.received = 140_000;
                response.body.declared = Some(140_000);
            }
        },
        expect: &[],
        verdict: Some("healthy"),
    },
];

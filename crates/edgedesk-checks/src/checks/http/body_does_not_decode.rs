//! HTTP007: the compressed body does not decode.

use edgedesk_evidence::http::{Decoding, HttpOutcome};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP007",
    slug: "body-does-not-decode",
    layer: Layer::Http,
    title: Text { zh: "压缩内容能否解码", en: "Does a compressed body decode" },
    why: Text {
        zh: "声明了压缩（Content-Encoding），内容却不是相应的格式，浏览器会报 ERR_CONTENT_DECODING_FAILED。不要求压缩时能正常取到，就证明是压缩的问题。",
        en: "Where Content-Encoding names a compression and the bytes are something else, browsers say ERR_CONTENT_DECODING_FAILED. That the body is fine when no compression is asked for is the proof.",
    },
    findings: &[&DECODES, &DOES_NOT],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-8.4"],
    judge,
    scenarios: SCENARIOS,
};

static DECODES: FindingCard = FindingCard {
    tag: "DECODES",
    status: Status::Ok,
    message: Text {
        zh: "内容未压缩，或可以正常解码。", en: "The body is not compressed, or decodes."
    },
    remedy: &[],
};

static DOES_NOT: FindingCard = FindingCard {
    tag: "DOES_NOT",
    status: Status::Error,
    message: Text {
        zh: "{subject} 声明内容为 {encoding} 压缩，但无法解码：{error}",
        en: "{subject} declares {encoding}, and the body does not decode: {error}",
    },
    remedy: &[Text {
        zh: "只在一处压缩：关闭源站或 CDN 中的一个 {encoding} 压缩，去掉程序里写死的 Content-Encoding；然后在 CDN 上刷新该 URL。",
        en: "Compress in one place only: switch {encoding} off at the origin or on the CDN, and take hard-coded Content-Encoding headers out of the program; then purge the URL on the CDN.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some((last, response)) = visit.last().and_then(|last| Some((last, last.outcome.response()?))) else {
        return Ok(Vec::new());
    };
    let Decoding::Failed { encoding, error } = &response.body.decoding else {
        return Ok(vec![DECODES.about(&last.location.host).cite(last.request.clone())]);
    };
    let plain = last.request.clone().with_header("Accept-Encoding", "identity");
    let flips = matches!(site.ask(&plain)?, HttpOutcome::Response(response)
        if response.status < 400 && matches!(response.body.decoding, Decoding::Identity));
    let grade = if flips { Grade::A } else { Grade::B };
    Ok(vec![
        DOES_NOT
            .about(&last.location.host)
            .with("encoding", encoding)
            .with("error", error)
            .cite(last.request.clone())
            .cite(plain)
            .claim(&causes::http::CONTENT_ENCODING_BROKEN, grade)
            .rules_out(
                &causes::http::TRUNCATED_BODY,
                Text {
                    zh: "长度与声明一致，错在内容的编码。",
                    en: "The length is as declared; it is the coding that is wrong.",
                },
            )
            .reproduce(format!("curl -sv --compressed -o /dev/null '{}'", last.request.url())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "decodes", world: |_| {}, expect: &["DECODES"], verdict: Some("healthy") },
    Scenario {
        name: "says-gzip-and-is-not",
        world: |world| {
            world.edge.body.decoding =
                Decoding::Failed { encoding: "gzip".to_owned(), error: "invalid gzip header".to_owned() };
        },
        expect: &["DOES_NOT"],
        verdict: Some("http.content_encoding_broken"),
    },
];

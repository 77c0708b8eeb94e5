//! HTTP006: the body ends before it is whole.

use edgedesk_evidence::http::{BodyEnd, Http, HttpOutcome, HttpResponse};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP006",
    slug: "body-is-cut-short",
    layer: Layer::Http,
    title: Text { zh: "响应内容是否完整", en: "Is the body whole" },
    why: Text {
        zh: "响应头声明的长度与实际收到的不一致，或分块传输没有正常结束时，浏览器会报错或显示一半的页面。",
        en: "Where the declared length and what comes differ, or chunked coding does not end, browsers show an error or half a page.",
    },
    findings: &[&WHOLE, &CUT, &STALLS, &FRAMING],
    references: &["https://www.rfc-editor.org/rfc/rfc9112#section-8"],
    judge,
    scenarios: SCENARIOS,
};

static WHOLE: FindingCard = FindingCard {
    tag: "WHOLE",
    status: Status::Ok,
    message: Text {
        zh: "收到了完整的内容（{received} 字节）。",
        en: "The body came whole ({received} bytes).",
    },
    remedy: &[],
};

static CUT: FindingCard = FindingCard {
    tag: "CUT",
    status: Status::Error,
    message: Text {
        zh: "{subject} 声明内容有 {declared} 字节，只收到 {received} 字节连接就断开了（{where_}）。",
        en: "{subject} declares {declared} bytes; after {received} the connection ends ({where_}).",
    },
    remedy: &[Text {
        zh: "检查源站程序输出的 Content-Length 是否正确、是否中途出错；修复后在 CDN 上刷新该 URL。",
        en: "See whether the origin's program writes a right Content-Length and does not fail midway; then purge the URL on the CDN.",
    }],
};

static STALLS: FindingCard = FindingCard {
    tag: "STALLS",
    status: Status::Error,
    message: Text {
        zh: "{subject} 声明内容有 {declared} 字节，收到 {received} 字节后不再有数据（{where_}）。",
        en: "{subject} declares {declared} bytes; after {received} nothing more comes ({where_}).",
    },
    remedy: &[Text {
        zh: "检查源站程序输出的 Content-Length 是否大于实际内容，以及后端是否卡住；修复后在 CDN 上刷新该 URL。",
        en: "See whether the origin declares more than it sends, or its backend hangs; then purge the URL on the CDN.",
    }],
};

static FRAMING: FindingCard = FindingCard {
    tag: "FRAMING",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的分块传输格式错误（{where_}）。",
        en: "The chunked coding of {subject} is broken ({where_}).",
    },
    remedy: &[Text {
        zh: "检查源站程序的分块输出。",
        en: "Look at how the origin's program writes its chunks.",
    }],
};

static AT_ORIGIN: Text =
    Text { zh: "直接请求源站也是如此", en: "the origin, asked directly, does the same" };
static AT_EDGE: Text =
    Text { zh: "直接请求源站则是完整的", en: "the origin, asked directly, sends it whole" };
static AGAIN: Text = Text { zh: "再次请求也是如此", en: "and so it is when asked again" };

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some((last, response)) = visit.last().and_then(|last| Some((last, last.outcome.response()?))) else {
        return Ok(Vec::new());
    };
    let Some(card) = fault(response) else {
        return Ok(vec![
            WHOLE
                .about(&last.location.host)
                .with("received", response.body.received)
                .cite(last.request.clone()),
        ]);
    };
    let again = last.request.clone().again(1);
    let repeated = site.ask(&again)?.response().is_some_and(|response| fault(response).is_some());
    if !repeated {
        return Ok(Vec::new());
    }
    let (words, fetch) = at_origin(site)?;
    let mut finding = card
        .about(&last.location.host)
        .with("declared", response.body.declared.map_or_else(|| "?".to_owned(), |bytes| bytes.to_string()))
        .with("received", response.body.received)
        .with_words("where_", words)
        .cite(last.request.clone())
        .cite(again);
    if let Some(fetch) = fetch {
        finding = finding.cite(fetch);
    }
    let cause = if card.tag == FRAMING.tag {
        &causes::http::MALFORMED_RESPONSE
    } else {
        &causes::http::TRUNCATED_BODY
    };
    Ok(vec![
        finding.claim(cause, Grade::B).reproduce(format!("curl -sv -o /dev/null '{}'", last.request.url())),
    ])
}

fn fault(response: &HttpResponse) -> Option<&'static FindingCard> {
    match response.body.end {
        BodyEnd::Complete | BodyEnd::Capped => None,
        BodyEnd::Truncated => Some(&CUT),
        BodyEnd::Stalled => Some(&STALLS),
        BodyEnd::Malformed(_) => Some(&FRAMING),
    }
}

fn at_origin(site: &Site<'_>) -> Result<(Text, Option<Http>), Stop> {
    let fetches = match site.origin_fetches() {
        Ok(fetches) => fetches,
        Err(Stop::NotApplicable(_)) => return Ok((AGAIN, None)),
        Err(stop) => return Err(stop),
    };
    let first = fetches.into_iter().find_map(|fetch| match fetch.outcome {
        Ok(HttpOutcome::Response(response)) => Some((fault(response).is_some(), fetch.request)),
        _ => None,
    });
    Ok(match first {
        Some((true, request)) => (AT_ORIGIN, Some(request)),
        Some((false, request)) => (AT_EDGE, Some(request)),
        None => (AGAIN, None),
    })
}

fn cut(response: &mut HttpResponse, end: BodyEnd) {
    response.body.declared = Some(100_000);
    response.body.received = 5_000;
    response.body.end = end;
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "whole", world: |_| {}, expect: &["WHOLE"], verdict: Some("healthy") },
    Scenario {
        name: "cut-by-the-origin",
        world: |world| {
            cut(&mut world.origin, BodyEnd::Truncated);
            cut(&mut world.edge, BodyEnd::Truncated);
        },
        expect: &["CUT"],
        verdict: Some("http.truncated_body"),
    },
    Scenario {
        name: "stalls-at-the-edge",
        world: |world| cut(&mut world.edge, BodyEnd::Stalled),
        expect: &["STALLS"],
        verdict: Some("http.truncated_body"),
    },
    Scenario {
        name: "broken-chunks",
        world: |world| cut(&mut world.edge, BodyEnd::Malformed("invalid chunk size".to_owned())),
        expect: &["FRAMING"],
        verdict: Some("http.malformed_response"),
    },
    Scenario {
        name: "capped-by-ourselves",
        world: |world| cut(&mut world.edge, BodyEnd::Capped),
        expect: &["WHOLE"],
        verdict: Some("perf.not_compressed"),
    },
    Scenario {
        name: "cut-only-once",
        world: |world| {
            let mut broken = world::response(200, &[]);
            cut(&mut broken, BodyEnd::Truncated);
            world.on_edge(move |probe| {
                (probe.repeat == 0).then(|| HttpOutcome::Response(Box::new(broken.clone())))
            });
        },
        expect: &[],
        verdict: None,
    },
];

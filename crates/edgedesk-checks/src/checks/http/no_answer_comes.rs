//! HTTP004: the connection ends, or stays silent, without an answer.

use edgedesk_evidence::http::{FailureKind, HttpOutcome, Phase};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP004",
    slug: "no-answer-comes",
    layer: Layer::Http,
    title: Text { zh: "请求是否得到响应", en: "Does a request get an answer" },
    why: Text {
        zh: "连接建立、请求发出后，节点直接断开或一直不返回，访客会看到“连接被重置”或“空响应”。为排除偶然，同样的请求会再发一次。",
        en: "Where the edge takes the request and hangs up or stays silent, visitors see “connection reset” or “empty reply”. The request is sent once more to rule out chance.",
    },
    findings: &[&ANSWERS, &CLOSES, &SILENT, &ONLY_ONCE],
    references: &["https://www.rfc-editor.org/rfc/rfc9112#section-9.5"],
    judge,
    scenarios: SCENARIOS,
};

static ANSWERS: FindingCard = FindingCard {
    tag: "ANSWERS",
    status: Status::Ok,
    message: Text { zh: "{subject} 返回了 {status}。", en: "{subject} answers {status}." },
    remedy: &[],
};

static CLOSES: FindingCard = FindingCard {
    tag: "CLOSES",
    status: Status::Error,
    message: Text {
        zh: "节点 {address} 接受了请求，没有返回任何响应就断开了连接，两次都是如此。",
        en: "The edge {address} takes the request and closes the connection without an answer, twice in a row.",
    },
    remedy: &[Text {
        zh: "请把节点地址 {address} 和请求时间提供给 CDN 服务商，由其检查节点；同时确认源站没有同样的现象。",
        en: "Give the address {address} and the time of the request to the CDN for a look at that edge; make sure that the origin does not do the same.",
    }],
};

static SILENT: FindingCard = FindingCard {
    tag: "SILENT",
    status: Status::Error,
    message: Text {
        zh: "节点 {address} 接受了请求，但一直没有返回响应。",
        en: "The edge {address} takes the request and never answers.",
    },
    remedy: &[Text {
        zh: "先确认源站能及时响应；如果源站正常，请把节点地址 {address} 和请求时间提供给 CDN 服务商。",
        en: "Make sure first that the origin answers in time; if it does, give the address {address} and the time of the request to the CDN.",
    }],
};

static ONLY_ONCE: FindingCard = FindingCard {
    tag: "ONLY_ONCE",
    status: Status::Warning,
    message: Text {
        zh: "节点 {address} 有一次没有返回响应就断开了连接，重试后正常（两次中有一次）。",
        en: "The edge {address} closed a connection without an answer once; it answered when asked again (one of two).",
    },
    remedy: &[Text {
        zh: "如果访客也偶尔遇到，请提供节点地址给 CDN 服务商。",
        en: "If visitors meet it too now and then, give the address to the CDN.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let describe = |card: &'static FindingCard| {
        card.about(&last.location.host).with("address", last.request.addr).cite(last.request.clone())
    };
    if let HttpOutcome::Response(response) = last.outcome {
        return Ok(vec![describe(&ANSWERS).with("status", response.status)]);
    }
    let Symptom::Failure(failure) = site.symptom()? else { return Ok(Vec::new()) };
    let card = match (&failure.kind, failure.phase) {
        (FailureKind::Closed | FailureKind::Reset, Phase::Response) => &CLOSES,
        (FailureKind::TimedOut, Phase::Response) => &SILENT,
        _ => return Ok(Vec::new()),
    };
    let curl = format!("curl -sv -o /dev/null '{}'", last.request.url());
    if failure.kind == FailureKind::TimedOut {
        // Waiting that long once more would cost the run its time.
        return Ok(vec![describe(card).claim(&causes::http::EMPTY_REPLY, Grade::C).reproduce(curl)]);
    }
    let again = last.request.clone().again(1);
    if site.ask(&again)?.response().is_some() {
        return Ok(vec![describe(&ONLY_ONCE).cite(again)]);
    }
    Ok(vec![
        describe(card)
            .cite(again)
            .claim(&causes::http::EMPTY_REPLY, Grade::B)
            .rules_out(
                &causes::edge::TCP_REFUSED,
                Text {
                    zh: "TCP 连接可以建立，断开发生在请求之后。",
                    en: "TCP connects; the connection is closed after the request.",
                },
            )
            .reproduce(curl),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "answers", world: |_| {}, expect: &["ANSWERS"], verdict: Some("healthy") },
    Scenario {
        name: "closes-each-time",
        world: |world| world.on_edge(|_| world::closed()),
        expect: &["CLOSES"],
        verdict: Some("http.empty_reply"),
    },
    Scenario {
        name: "closes-once",
        world: |world| world.on_edge(|probe| if probe.repeat == 0 { world::closed() } else { None }),
        expect: &["ONLY_ONCE"],
        verdict: None,
    },
    Scenario {
        name: "never-answers",
        world: |world| world.on_edge(|_| world::no_answer()),
        expect: &["SILENT"],
        verdict: Some("http.empty_reply"),
    },
    Scenario {
        name: "the-origin-closes-too",
        world: |world| world.on_http(|_| world::closed()),
        expect: &["CLOSES"],
        verdict: Some("origin.malformed_response"),
    },
];

//! ORIGIN018: several origins serve different content.

use edgedesk_evidence::http::{Http, HttpResponse};

use super::shared_words::{about, curl};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN018",
    slug: "contents-differ",
    layer: Layer::Origin,
    title: Text { zh: "多个源站的内容是否一致", en: "Do several origins serve the same" },
    why: Text {
        zh: "多个源站内容不同步时，节点缓存到哪一份是随机的，访客会看到新旧交替。动态页面每次都不同，所以先对同一源站请求两次，排除这种情况。",
        en: "Where origins are out of step, chance decides which copy an edge keeps, and visitors see old and new by turns. A dynamic page differs each time; asking one origin twice rules that out first.",
    },
    findings: &[&SAME, &DIFFER],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-8.8"],
    judge,
    scenarios: SCENARIOS,
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Ok,
    message: Text {
        zh: "{total} 个源站地址返回的内容一致。",
        en: "All {total} origin addresses serve the same.",
    },
    remedy: &[],
};

static DIFFER: FindingCard = FindingCard {
    tag: "DIFFER",
    status: Status::Error,
    message: Text {
        zh: "源站 {address} 与 {other} 对同一路径返回的内容不同（{one_length} 与 {other_length} 字节）。",
        en: "The origins {address} and {other} serve different content for the same path ({one_length} and {other_length} bytes).",
    },
    remedy: &[Text {
        zh: "把各源站的文件同步到同一版本，然后在 CDN 上刷新受影响的 URL。",
        en: "Bring the origins to one version, then purge the URLs concerned on the CDN.",
    }],
};

static ONE: Text = Text { zh: "只有一个源站地址。", en: "There is only one origin address." };

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    let serving: Vec<(&_, &HttpResponse)> = states
        .iter()
        .filter_map(|(fetch, state)| match state {
            OriginState::Responds(response) if response.status == 200 => Some((fetch, *response)),
            _ => None,
        })
        .collect();
    let [(first, one), rest @ ..] = serving.as_slice() else { return Err(Stop::NotApplicable(ONE)) };
    if rest.is_empty() {
        return Err(Stop::NotApplicable(ONE));
    }
    let Some((fetch, other)) = rest.iter().find(|(_, other)| other.body.sha256 != one.body.sha256) else {
        return Ok(vec![about(&SAME, first).with("total", serving.len())]);
    };
    // The noise control: does each origin agree with itself?
    let again: Vec<Http> = [first, fetch].iter().map(|fetch| fetch.request.clone().again(1)).collect();
    let answers = site.ask_all(&again)?;
    let steady = answers.iter().zip([one, other]).all(|(again, before)| {
        again.response().is_some_and(|response| response.body.sha256 == before.body.sha256)
    });
    if !steady {
        return Ok(Vec::new());
    }
    let mut finding = about(&DIFFER, first)
        .with("other", fetch.request.addr)
        .with("one_length", one.body.received)
        .with("other_length", other.body.received)
        .cite(fetch.request.clone())
        .claim(&causes::origin::INCONSISTENT, Grade::A)
        .rules_out(
            &causes::cache::STALE,
            Text {
                zh: "差异在源站之间，没有经过缓存。",
                en: "The difference is between origins; no cache was asked.",
            },
        )
        .reproduce(curl(&first.request))
        .reproduce(curl(&fetch.request));
    for probe in again {
        finding = finding.cite(probe);
    }
    Ok(vec![finding])
}

fn second(world: &mut world::World) {
    let mut origin = world.config().origins[0].clone();
    origin.address = "198.18.2.2".to_owned();
    world.config().origins.push(origin);
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "the-same", world: second, expect: &["SAME"], verdict: Some("healthy") },
    Scenario {
        name: "one-is-older",
        world: |world| {
            second(world);
            let mut old = world.origin.clone();
            old.body.sha256 = "01d".to_owned();
            world.on_origin(move |probe| {
                (probe.addr.ip().to_string() == "198.18.2.2")
                    .then(|| edgedesk_evidence::http::HttpOutcome::Response(Box::new(old.clone())))
            });
        },
        expect: &["DIFFER"],
        verdict: Some("origin.inconsistent"),
    },
    Scenario {
        name: "each-answer-is-another",
        world: |world| {
            second(world);
            let page = world.origin.clone();
            world.on_http(move |probe| {
                let mut page = page.clone();
                page.body.sha256 = format!("{}{}", probe.addr, probe.repeat);
                Some(edgedesk_evidence::http::HttpOutcome::Response(Box::new(page)))
            });
        },
        expect: &[],
        verdict: Some("healthy"),
    },
];

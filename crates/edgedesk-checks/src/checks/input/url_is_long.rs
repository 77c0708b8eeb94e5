//! INPUT006: the URL is long.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT006",
    slug: "url-is-long",
    layer: Layer::Input,
    title: Text { zh: "网址是否过长", en: "Is the URL long" },
    why: Text {
        zh: "不少 CDN 对网址长度有限制（默认 2 KB 到 64 KB），超过会返回 414。",
        en: "Many CDNs limit the length of a URL (2 to 64 KB by default) and answer 414 beyond it.",
    },
    findings: &[&SHORT, &LONG],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static SHORT: FindingCard = FindingCard {
    tag: "SHORT",
    status: Status::Ok,
    message: Text { zh: "网址长度正常。", en: "The length of the URL is fine." },
    remedy: &[],
};

static LONG: FindingCard = FindingCard {
    tag: "LONG",
    status: Status::Warning,
    message: Text {
        zh: "网址超过 2048 个字符，一些 CDN 会返回 414。",
        en: "The URL is longer than 2,048 characters; some CDNs answer 414.",
    },
    remedy: &[Text {
        zh: "把参数放到请求体（POST），或缩短参数。",
        en: "Put the parameters into a request body (POST) or make them shorter.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let target = site.target()?;
    let card = if target.path.len() > 2048 { &LONG } else { &SHORT };
    Ok(vec![card.about(&target.host)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "ordinary", world: |_| {}, expect: &["SHORT"], verdict: Some("healthy") },
    Scenario {
        name: "odd",
        world: |world| {
            world.visit(true, &format!("/?q={}", "a".repeat(2100)));
        },
        expect: &["LONG"],
        verdict: None,
    },
];

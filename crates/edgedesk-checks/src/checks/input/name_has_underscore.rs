//! INPUT005: the host has an underscore.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT005",
    slug: "name-has-underscore",
    layer: Layer::Input,
    title: Text { zh: "域名是否含有下划线", en: "Does the name have an underscore" },
    why: Text {
        zh: "下划线在 DNS 中可用，但不是合法的主机名，一些浏览器、证书机构和 HTTP 库会拒绝。",
        en: "DNS takes underscores, but they belong in no host name; some browsers, certificate authorities and HTTP libraries refuse them.",
    },
    findings: &[&PLAIN, &UNDERSCORE],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static PLAIN: FindingCard = FindingCard {
    tag: "PLAIN",
    status: Status::Ok,
    message: Text { zh: "域名 {subject} 没有下划线。", en: "The name {subject} has no underscore." },
    remedy: &[],
};

static UNDERSCORE: FindingCard = FindingCard {
    tag: "UNDERSCORE",
    status: Status::Warning,
    message: Text {
        zh: "域名 {subject} 含有下划线，部分客户端无法访问，也难以申请证书。",
        en: "The name {subject} has an underscore; some clients refuse it, and certificates are hard to get.",
    },
    remedy: &[Text { zh: "建议改用连字符。", en: "Use a hyphen instead." }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let target = site.target()?;
    let card = if target.host.as_str().contains('_') { &UNDERSCORE } else { &PLAIN };
    Ok(vec![card.about(&target.host)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "ordinary", world: |_| {}, expect: &["PLAIN"], verdict: Some("healthy") },
    Scenario {
        name: "odd",
        world: |world| {
            if let Ok(target) = &mut world.case.target {
                target.host = crate::world::name("my_shop.shop.test");
            }
        },
        expect: &["UNDERSCORE"],
        verdict: None,
    },
];

//! INPUT004: what was typed had to be mended.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "INPUT004",
    slug: "text-was-mended",
    layer: Layer::Input,
    title: Text { zh: "输入的网址是否做过更正", en: "Was the URL mended" },
    why: Text {
        zh: "从聊天记录或文档复制的网址常带有空格、全角标点或不可见字符。自动更正之后，请确认诊断的就是您要访问的网址。",
        en: "URLs copied from a chat or document often carry spaces, full-width punctuation or invisible characters. Make sure that what was made of it is what you mean.",
    },
    findings: &[&AS_TYPED, &MENDED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static AS_TYPED: FindingCard = FindingCard {
    tag: "AS_TYPED",
    status: Status::Ok,
    message: Text { zh: "按原样诊断 {subject}。", en: "{subject} is diagnosed as typed." },
    remedy: &[],
};

static MENDED: FindingCard = FindingCard {
    tag: "MENDED",
    status: Status::Info,
    message: Text {
        zh: "输入的网址已更正后再诊断 {subject}。",
        en: "What was typed was mended before {subject} was diagnosed.",
    },
    remedy: &[Text {
        zh: "请确认更正后的网址。", en: "Make sure that the mended URL is the one you mean."
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let target = site.target()?;
    let card = if !site.case.corrections.is_empty() { &MENDED } else { &AS_TYPED };
    Ok(vec![card.about(&target.host)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "ordinary", world: |_| {}, expect: &["AS_TYPED"], verdict: Some("healthy") },
    Scenario {
        name: "odd",
        world: |world| {
            world.case.corrections.push(edgedesk_evidence::case::Correction::SurroundingSpace);
        },
        expect: &["MENDED"],
        verdict: None,
    },
];

//! UNKNOWN001: the customer says that it fails, and it works here.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "UNKNOWN001",
    slug: "nothing-was-reproduced",
    layer: Layer::Unknown,
    title: Text { zh: "能否复现客户所说的问题", en: "Can the customer's problem be reproduced" },
    why: Text {
        zh: "从诊断服务器访问正常，不代表您那里也正常：地区、运营商、出口 IP、浏览器都可能造成差别。我们会说明还缺哪一项信息。",
        en: "That a visit works from here does not mean that it works for you: region, carrier, address and browser can all make a difference. The one fact that is missing is named.",
    },
    findings: &[&NOT_LOOKED_FOR, &NOT_REPRODUCED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static NOT_LOOKED_FOR: FindingCard = FindingCard {
    tag: "NOT_LOOKED_FOR",
    status: Status::Info,
    message: Text {
        zh: "诊断时看到的结果与描述的情况没有矛盾。",
        en: "What was seen does not contradict what was said.",
    },
    remedy: &[],
};

static NOT_REPRODUCED: FindingCard = FindingCard {
    tag: "NOT_REPRODUCED",
    status: Status::Info,
    message: Text {
        zh: "按您描述的条件访问 {subject}，从这里是正常的（{status}）。请补充：{missing}。",
        en: "Visited as you describe, {subject} works from here ({status}). Please add: {missing}.",
    },
    remedy: &[],
};

static NO_SYMPTOM: Text =
    Text { zh: "没有提供出错时的具体情况。", en: "Nothing was said about how it fails." };

fn judge(site: &Site<'_>) -> Judgement {
    let given = &site.case.symptom;
    if !given.is_given() {
        return Err(Stop::NotApplicable(NO_SYMPTOM));
    }
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let Symptom::Works(response) = site.symptom()? else {
        return Ok(vec![NOT_LOOKED_FOR.about(&last.location.host).cite(last.request.clone())]);
    };
    let missing = match (given.client_ip, &given.region, given.since) {
        (None, _, _) => Text {
            zh: "出错时您的公网 IP（可在浏览器访问“IP 查询”得到）",
            en: "your public address at the time it fails",
        },
        (_, None, _) => Text { zh: "所在地区和运营商", en: "your region and carrier" },
        (_, _, None) => Text { zh: "从什么时候开始出错", en: "since when it fails" },
        _ => Text {
            zh: "浏览器开发者工具中出错请求的截图和响应头",
            en: "the failing request and its response headers, from the browser's developer tools",
        },
    };
    Ok(vec![
        NOT_REPRODUCED
            .about(&last.location.host)
            .with("status", response.status)
            .with_words("missing", missing)
            .cite(last.request.clone())
            .claim(&causes::unknown::NOT_REPRODUCED, Grade::C),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "nothing-said", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "it-works-here",
        world: |world| world.case.symptom.region = Some("广东电信".to_owned()),
        expect: &["NOT_REPRODUCED"],
        verdict: Some("unknown.not_reproduced"),
    },
    Scenario {
        name: "it-fails-here-too",
        world: |world| {
            world.case.symptom.region = Some("广东电信".to_owned());
            world.origin = crate::world::response(500, &[]);
            world.edge = world.origin.clone();
        },
        expect: &["NOT_LOOKED_FOR"],
        verdict: Some("origin.http_5xx"),
    },
];

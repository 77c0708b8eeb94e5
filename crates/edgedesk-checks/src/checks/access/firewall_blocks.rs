//! ACCESS010: a web application firewall at the edge blocks the request.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS010",
    slug: "firewall-blocks",
    layer: Layer::Access,
    title: Text { zh: "是否被 WAF 拦截", en: "Does a firewall block" },
    why: Text {
        zh: "WAF、自定义规则和 Bot 管理按请求内容拦截，厂商用专门的状态码或页面说明（566、567、1020 等）。",
        en: "Firewalls, custom rules and bot management block by what a request holds, and vendors say so by a status or page of its own (566, 567, 1020).",
    },
    findings: &[&PASSES, &STATED],
    references: &[
        "https://help.aliyun.com/zh/cdn/",
        "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/",
    ],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有被 WAF 拦截。", en: "No firewall blocks." },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，节点说明了原因：{words}",
        en: "{subject} answers {status}, and the edge states the reason: {words}",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台的安全防护（WAF、自定义规则、Bot）日志中，按请求 ID 找到命中的规则；确认是误拦截后为该路径添加例外。",
        en: "Find the rule in the security log (firewall, custom rules, bots) by the request id; where it is a false alarm, add an exception for this path.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    let Some(denial) = refusal.stated(&[DenialKind::Waf, DenialKind::Challenge]) else {
        return passes(site, &PASSES);
    };
    Ok(vec![
        about(site, &STATED, &refusal)?
            .with("words", &denial.words)
            .claim(&causes::access::WAF_BLOCKED, Grade::A)
            .rules_out(
                &causes::origin::HTTP_4XX,
                Text {
                    zh: "节点说明了原因（{words}），不是源站返回的。",
                    en: "The edge states the reason ({words}); it is not the origin's.",
                },
            )
            .reproduce(curl(&refusal.request)),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge = world::response(566, &[("Server", "TencentEdgeOne"), ("EO-LOG-UUID", "1")]);
        },
        expect: &["STATED"],
        verdict: Some("access.waf_blocked"),
    },
    Scenario {
        name: "another-reason",
        world: |world| {
            world.edge = world::response(403, &[("X-Tengine-Error", "denied by Referer ACL")]);
        },
        expect: &["PASSES"],
        verdict: Some("access.referer_denied"),
    },
];

//! ACCESS007: the authentication server that the edge asks refuses.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS007",
    slug: "remote-authentication-refuses",
    layer: Layer::Access,
    title: Text { zh: "远程鉴权是否拒绝访问", en: "Does remote authentication refuse" },
    why: Text {
        zh: "开启远程鉴权后，节点先询问您的鉴权服务器；它拒绝或出错时访客得到 403。节点会说明原因。",
        en: "With remote authentication the edge first asks your server; where that refuses or fails, visitors get 403. The edge says so.",
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
    message: Text { zh: "没有被远程鉴权拒绝。", en: "Remote authentication refuses nothing." },
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
        zh: "检查鉴权服务器对该请求的返回：允许访问时应返回配置的成功状态码（通常为 200）；并检查超时后的动作设置。",
        en: "Look at what the authentication server answers to this request: it must be the configured status for success, usually 200; check the action on time-out too.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    let Some(denial) = refusal.stated(&[DenialKind::RemoteAuth]) else {
        return passes(site, &PASSES);
    };
    Ok(vec![
        about(site, &STATED, &refusal)?
            .with("words", &denial.words)
            .claim(&causes::access::REMOTE_AUTH_DENIED, Grade::A)
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
            world.edge = world::response(403, &[("X-Tengine-Error", "denied by remote auth")]);
        },
        expect: &["STATED"],
        verdict: Some("access.remote_auth_denied"),
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

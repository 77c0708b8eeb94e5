//! ACCESS004: the URL carries no signature where one is asked for.

use edgedesk_evidence::control_plane::SignatureComparison;
use edgedesk_evidence::{Observation, Probe};

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS004",
    slug: "signature-is-missing",
    layer: Layer::Access,
    title: Text { zh: "URL 是否缺少签名", en: "Does the URL lack its signature" },
    why: Text {
        zh: "开启 URL 鉴权后，没有签名参数的 URL 返回 403。",
        en: "With URL signing on, a URL without a signature gets 403.",
    },
    findings: &[&PASSES, &STATED, &BY_RULE],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "URL 没有缺少签名。", en: "No signature is missing." },
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
        zh: "请让业务方按 CDN 的鉴权方式生成带签名的 URL；不需要鉴权的路径，请在鉴权规则中排除。",
        en: "Have your application sign its URLs the way the CDN is set to; leave paths that need no signature out of the rule.",
    }],
};

static BY_RULE: FindingCard = FindingCard {
    tag: "BY_RULE",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}：域名开启了 URL 鉴权，而 URL 中没有签名。",
        en: "{subject} answers {status}: the domain asks for signed URLs, and this one carries no signature.",
    },
    remedy: &[Text {
        zh: "请让业务方按 CDN 的鉴权方式生成带签名的 URL；不需要鉴权的路径，请在鉴权规则中排除。",
        en: "Have your application sign its URLs the way the CDN is set to; leave paths that need no signature out of the rule.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    if let Some(denial) = refusal.stated(&[DenialKind::SignatureMissing]) {
        return Ok(vec![
            about(site, &STATED, &refusal)?
                .with("words", &denial.words)
                .claim(&causes::access::SIGNATURE_MISSING, Grade::A)
                .reproduce(curl(&refusal.request)),
        ]);
    }
    if !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    let Some((check, comparison)) = site.signature()? else { return passes(site, &PASSES) };
    if *comparison != SignatureComparison::Missing {
        return passes(site, &PASSES);
    }
    Ok(vec![
        about(site, &BY_RULE, &refusal)?
            .cite(check)
            .claim(&causes::access::SIGNATURE_MISSING, Grade::B)
            .reproduce(curl(&refusal.request)),
    ])
}

fn signed(world: &mut world::World, comparison: SignatureComparison) {
    world.config().access.signing =
        serde_json::from_value(serde_json::json!({ "type": "A", "key": "k", "ttl": 1800 })).ok();
    world.edge = world::response(403, &[]);
    world.on(move |probe| {
        matches!(probe, Probe::Signature(_)).then(|| Observation::Signature(comparison.clone()).into())
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge =
                world::response(403, &[("X-Tengine-Error", "denied by req auth: no url arg auth_key")]);
        },
        expect: &["STATED"],
        verdict: Some("access.signature_missing"),
    },
    Scenario {
        name: "signing-is-on",
        world: |world| {
            signed(world, SignatureComparison::Missing);
        },
        expect: &["BY_RULE"],
        verdict: Some("access.signature_missing"),
    },
    Scenario {
        name: "the-signature-is-there",
        world: |world| {
            signed(world, SignatureComparison::Wrong { expires: None, fits: None });
        },
        expect: &["PASSES"],
        verdict: Some("access.signature_invalid"),
    },
];

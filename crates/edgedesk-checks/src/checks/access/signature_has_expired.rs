//! ACCESS005: the URL's signature has ended.

use edgedesk_evidence::control_plane::SignatureComparison;
use edgedesk_evidence::{Observation, Probe};

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Clock, Site};
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS005",
    slug: "signature-has-expired",
    layer: Layer::Access,
    title: Text { zh: "URL 签名是否过期", en: "Has the URL's signature ended" },
    why: Text {
        zh: "签名带有时间；超过有效时间后返回 403。过期只在探测点的时钟可信时判断。",
        en: "A signature carries a time, and after its validity the edge answers 403. That is judged only where this vantage's clock can be trusted.",
    },
    findings: &[&PASSES, &STATED, &EXPIRED],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "URL 签名没有过期。", en: "No signature has ended." },
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
        zh: "重新生成签名 URL；页面被缓存或停留较久的，延长鉴权的有效时间，并检查生成签名的服务器时钟。",
        en: "Sign the URL anew; where pages are cached or stay open for long, lengthen the validity; check the clock of the server that signs.",
    }],
};

static EXPIRED: FindingCard = FindingCard {
    tag: "EXPIRED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}：URL 的签名正确，但已于 {expires} 过期。",
        en: "{subject} answers {status}: the URL is signed well, and the signature ended at {expires}.",
    },
    remedy: &[Text {
        zh: "重新生成签名 URL；页面被缓存或停留较久的，延长鉴权的有效时间，并检查生成签名的服务器时钟。",
        en: "Sign the URL anew; where pages are cached or stay open for long, lengthen the validity; check the clock of the server that signs.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    if let Some(denial) = refusal.stated(&[DenialKind::SignatureExpired]) {
        return Ok(vec![
            about(site, &STATED, &refusal)?
                .with("words", &denial.words)
                .claim(&causes::access::SIGNATURE_EXPIRED, Grade::A)
                .reproduce(curl(&refusal.request)),
        ]);
    }
    if !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    let Some((check, comparison)) = site.signature()? else { return passes(site, &PASSES) };
    let SignatureComparison::Valid { expires: Some(expires) } = comparison else {
        return passes(site, &PASSES);
    };
    let Ok(expires) = jiff::Timestamp::from_second(*expires) else { return passes(site, &PASSES) };
    if expires >= site.case.now || site.clock()? != Clock::Trusted {
        return passes(site, &PASSES);
    }
    Ok(vec![
        about(site, &EXPIRED, &refusal)?
            .with("expires", expires)
            .cite(check)
            .claim(&causes::access::SIGNATURE_EXPIRED, Grade::B)
            .rules_out(
                &causes::access::SIGNATURE_INVALID,
                Text {
                    zh: "签名与配置的密钥相符，只是过了 {expires}。",
                    en: "The signature fits the configured key; it is only past {expires}.",
                },
            )
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
            world.edge = world::response(
                403,
                &[("X-Tengine-Error", "denied by req auth: expired timestamp=1444435200")],
            );
        },
        expect: &["STATED"],
        verdict: Some("access.signature_expired"),
    },
    Scenario {
        name: "well-signed-and-too-old",
        world: |world| {
            signed(world, SignatureComparison::Valid { expires: Some(1_444_437_000) });
        },
        expect: &["EXPIRED"],
        verdict: Some("access.signature_expired"),
    },
    Scenario {
        name: "well-signed-and-in-time",
        world: |world| {
            signed(world, SignatureComparison::Valid { expires: Some(4_000_000_000) });
        },
        expect: &["PASSES"],
        verdict: Some("access.denied_by_edge"),
    },
];

//! CDN007: the domain has no valid ICP filing.

use edgedesk_evidence::control_plane::DomainStatus;
use edgedesk_evidence::http::{HttpOutcome, Phase};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Location, Site, Symptom};
use crate::vendors;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN007",
    slug: "filing-is-missing",
    layer: Layer::Cdn,
    title: Text { zh: "域名备案是否有效", en: "Does the domain have a valid ICP filing" },
    why: Text {
        zh: "使用中国内地节点的域名必须有工信部 ICP 备案。没有备案或备案被注销时，访问会被换成备案提示页，或在 TLS 握手时被重置。",
        en: "A domain served from mainland China needs an ICP filing. Without one visits are replaced by a notice page, or reset during the TLS handshake.",
    },
    findings: &[&NO_SIGN, &STATED, &BLOCK_PAGE],
    references: &["https://beian.miit.gov.cn/"],
    judge,
    scenarios: SCENARIOS,
};

static NO_SIGN: FindingCard = FindingCard {
    tag: "NO_SIGN",
    status: Status::Ok,
    message: Text {
        zh: "没有发现 {subject} 因备案被拦截的迹象。",
        en: "There is no sign that {subject} is blocked for want of a filing.",
    },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text { zh: "CDN 给出的原因：{reason}。", en: "The reason that the CDN gives: {reason}." },
    remedy: &[Text {
        zh: "在服务商的备案系统为 {subject} 的主域名完成 ICP 备案（或接入备案）；暂时不备案时，可以把加速区域改为“仅海外”。",
        en: "File the registrable domain of {subject} (or add this provider to its filing); without a filing, set the acceleration region to overseas only.",
    }],
};

static BLOCK_PAGE: FindingCard = FindingCard {
    tag: "BLOCK_PAGE",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 被换成了备案提示页（状态码 {status}）。",
        en: "Visits of {subject} are replaced by a filing notice (status {status}).",
    },
    remedy: &[Text {
        zh: "在工信部网站核实 {subject} 主域名的备案状态，完成备案或接入备案后访问会恢复。",
        en: "Check the filing of the registrable domain of {subject}; visits come back once it is filed or added to this provider.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    if let Some(config) = site.config_if_any()?
        && let Some(reason) = config.reason.as_deref()
        && config.status != DomainStatus::Online
        && speaks_of_filing(reason)
    {
        let finding = STATED.about(&config.name).with("reason", reason).cite(site.domain_lookup()?);
        return Ok(vec![finding.claim(&causes::cdn::ICP_MISSING, Grade::A).rules_out(
            &causes::cdn::REVIEW_FAILED,
            Text { zh: "原因是备案，不是内容。", en: "It is the filing, not the content." },
        )]);
    }
    let host = &site.target()?.host;
    let visit = site.visit()?;
    let mut blocked =
        visit.hops.iter().find_map(|hop| blocks(hop.outcome).map(|status| (hop.request.clone(), status)));
    // Over HTTPS the block is a reset of the handshake; over plain HTTP it says what it is.
    let failed = matches!(site.symptom()?, Symptom::Failure(failure) if failure.phase == Phase::Tls);
    if let (None, true, Some(last)) = (&blocked, failed, visit.last()) {
        let plain = Location { tls: false, port: 80, ..last.location.clone() };
        let request = site.request(last.request.addr.ip(), &plain);
        blocked = blocks(site.ask(&request)?).map(|status| (request, status));
    }
    Ok(vec![match (blocked, visit.last()) {
        (Some((request, status)), _) => BLOCK_PAGE
            .about(host)
            .with("status", status)
            .cite(request.clone())
            .claim(&causes::cdn::ICP_MISSING, Grade::A)
            .rules_out(
                &causes::access::DENIED_BY_EDGE,
                Text {
                    zh: "返回的是备案提示页，不是访问控制规则。",
                    en: "What comes is the filing notice, not an access rule.",
                },
            )
            .reproduce(format!("curl -si '{}' | head -30", request.url())),
        (None, Some(last)) => NO_SIGN.about(host).cite(last.request.clone()),
        (None, None) => return Err(Stop::NotApplicable(NOTHING_SEEN)),
    }])
}

static NOTHING_SEEN: Text = Text {
    zh: "没有得到任何响应，无法判断。",
    en: "Nothing came back that could be looked at.",
};

/// The status of a response that is a filing notice.
fn blocks(outcome: &HttpOutcome) -> Option<u16> {
    let response = outcome.response()?;
    vendors::read(response).icp_block.then_some(response.status)
}

/// Whether a reason is about the filing.
pub(super) fn speaks_of_filing(reason: &str) -> bool {
    reason.contains("备案")
        || reason
            .to_ascii_lowercase()
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| matches!(word, "icp" | "beian" | "filing"))
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-sign", world: |_| {}, expect: &["NO_SIGN"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-control-plane",
        world: |world| {
            world.config().status = DomainStatus::CheckFailed;
            world.config().reason = Some("域名未备案".to_owned());
        },
        expect: &["STATED"],
        verdict: Some("cdn.icp_missing"),
    },
    Scenario {
        name: "a-notice-page",
        world: |world| {
            world.visit(false, "/");
            world.edge = crate::world::response(
                302,
                &[("Location", "https://dnspod.qcloud.com/static/webblock.html?d=www.shop.test")],
            );
        },
        expect: &["BLOCK_PAGE"],
        verdict: Some("cdn.icp_missing"),
    },
    Scenario {
        name: "https-reset-and-a-notice-over-http",
        world: |world| {
            world.on_edge(|probe| {
                if probe.tls {
                    crate::world::fails(Phase::Tls, edgedesk_evidence::http::FailureKind::Reset)
                } else {
                    crate::world::responds(
                        302,
                        &[("Location", "https://dnspod.qcloud.com/static/webblock.html?d=www.shop.test")],
                    )
                }
            });
            world.on_tls(|probe| {
                crate::world::is_edge(probe.addr).then_some(edgedesk_evidence::tls::TlsOutcome::Reset)
            });
        },
        expect: &["BLOCK_PAGE"],
        verdict: Some("cdn.icp_missing"),
    },
];

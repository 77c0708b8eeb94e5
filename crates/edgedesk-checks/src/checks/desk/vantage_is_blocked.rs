//! DESK001: the probing side itself is cut off.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{DnsOutcome, RecordType, Resolve};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DESK001",
    slug: "vantage-is-blocked",
    layer: Layer::Desk,
    title: Text {
        zh: "探测点自身的网络是否正常", en: "Does the probing side's own network work"
    },
    why: Text {
        zh: "所有解析服务器都不应答时，可能是域名的问题，也可能是探测点自己的网络有问题。向同一台解析服务器询问根域就能区分：连根域都不应答，问题在我们这边，不能据此判断站点。",
        en: "Where no resolver answers, either the domain is at fault or our own network is. Asking the same resolver for the root tells: if it does not answer even that, the fault is ours, and nothing follows about the site.",
    },
    findings: &[&WORKS, &NO_RESOLVER],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static WORKS: FindingCard = FindingCard {
    tag: "WORKS",
    status: Status::Ok,
    message: Text { zh: "解析服务器 {subject} 有应答。", en: "The resolver {subject} answers." },
    remedy: &[],
};

static NO_RESOLVER: FindingCard = FindingCard {
    tag: "NO_RESOLVER",
    status: Status::Error,
    message: Text {
        zh: "解析服务器 {subject} 对任何查询都没有应答（{outcome}）。",
        en: "The resolver {subject} answers nothing at all ({outcome}).",
    },
    remedy: &[Text {
        zh: "检查诊断服务器的网络，或用 --resolver 指定其他解析服务器后重试。",
        en: "Check the network of the diagnosing machine, or name another resolver with --resolver, and try again.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    let resolver = resolved.probe.resolver;
    if matches!(resolved.a, DnsOutcome::Reply(_)) || matches!(resolved.aaaa, DnsOutcome::Reply(_)) {
        return Ok(vec![WORKS.about(resolver).cite(resolved.probe.clone())]);
    }
    let probes: Vec<Resolve> = site
        .case
        .resolvers
        .iter()
        .map(|resolver| Resolve {
            resolver: *resolver,
            name: DnsName::root(),
            rtype: RecordType::Ns,
            checking_disabled: false,
        })
        .collect();
    let controls = site.ask_all(&probes)?;
    if let Some((probe, _)) =
        probes.iter().zip(&controls).find(|(_, outcome)| matches!(outcome, DnsOutcome::Reply(_)))
    {
        return Ok(vec![WORKS.about(probe.resolver).cite(probe.clone())]);
    }
    let mut finding = NO_RESOLVER.about(resolver).with("outcome", resolved.a).cite(resolved.probe.clone());
    for probe in probes {
        finding = finding.cite(probe);
    }
    Ok(vec![
        finding
            .claim(&causes::desk::VANTAGE_BLOCKED, Grade::A)
            .rules_out(
                &causes::dns::TIMEOUT,
                Text { zh: "连根域的查询也没有应答，与 {subject} 之后的域名无关。", en: "Even a question for the root goes unanswered by {subject}; the domain is not to blame." },
            )
            .reproduce(format!("dig @{} -p {} . NS", resolver.ip(), resolver.port())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "works", world: |_| {}, expect: &["WORKS"], verdict: Some("healthy") },
    Scenario {
        name: "the-resolver-is-dead",
        world: |world| {
            world.on(|probe| {
                matches!(probe, edgedesk_evidence::Probe::Resolve(_))
                    .then(|| edgedesk_evidence::Observation::Dns(DnsOutcome::TimedOut).into())
            });
        },
        expect: &["NO_RESOLVER"],
        verdict: Some("desk.vantage_blocked"),
    },
];

//! ACCESS001: the Referer rule refuses the visit.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Refusal, Site, denies_referer};
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS001",
    slug: "referer-is-denied",
    layer: Layer::Access,
    title: Text { zh: "是否被 Referer 防盗链拒绝", en: "Does the Referer rule deny" },
    why: Text {
        zh: "以节点说明的原因为准；没有说明时，只改变 Referer 再请求一次：结果随之改变，原因就是 Referer。",
        en: "The edge's own reason counts; without one, the request is made again with nothing but the Referer changed: where the answer changes with it, the Referer is the reason.",
    },
    findings: &[&PASSES, &STATED, &FLIPS],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有被 Referer 规则拒绝。", en: "The Referer rule denies nothing." },
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
        zh: "在 CDN 的 Referer 防盗链中，把引用页面的域名加入白名单（或从黑名单移除）；需要直接打开的资源，勾选“允许空 Referer”。",
        en: "In the CDN's Referer rule, add the embedding page's host to the allow list or take it off the deny list; allow an empty Referer for what is opened directly.",
    }],
};

static FLIPS: FindingCard = FindingCard {
    tag: "FLIPS",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}（{given}）；只把 Referer 改为“{tried}”就能访问。",
        en: "{subject} answers {status} ({given}); with nothing changed but the Referer, to \"{tried}\", it is served.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 Referer 防盗链中，把引用页面的域名加入白名单（或从黑名单移除）；需要直接打开的资源，勾选“允许空 Referer”。",
        en: "In the CDN's Referer rule, add the embedding page's host to the allow list or take it off the deny list; allow an empty Referer for what is opened directly.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    if let Some(denial) = refusal.stated(&[DenialKind::Referer]) {
        return Ok(vec![
            about(site, &STATED, &refusal)?
                .with("words", &denial.words)
                .claim(&causes::access::REFERER_DENIED, Grade::A)
                .reproduce(curl(&refusal.request)),
        ]);
    }
    if !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    for tried in candidates(site, &refusal)? {
        let changed = refusal.request.clone().with_header("Referer", &tried);
        if site.passes(&changed)? == Some(true) {
            let given = match site.case.symptom.header("referer") {
                Some(referer) => format!("Referer: {referer}"),
                None => "no Referer".to_owned(),
            };
            return Ok(vec![
                about(site, &FLIPS, &refusal)?
                    .with("given", given)
                    .with("tried", &tried)
                    .cite(changed.clone())
                    .claim(&causes::access::REFERER_DENIED, Grade::A)
                    .rules_out(
                        &causes::origin::HTTP_4XX,
                        Text {
                            zh: "只改变 Referer 就能访问，与页面本身无关。",
                            en: "Changing the Referer alone is enough; the page itself is fine.",
                        },
                    )
                    .reproduce(curl(&refusal.request))
                    .reproduce(curl(&changed)),
            ]);
        }
    }
    passes(site, &PASSES)
}

/// Referers that the rule should let pass where it does not the one given; at most two.
fn candidates(site: &Site<'_>, refusal: &Refusal<'_>) -> Result<Vec<String>, crate::catalogue::Stop> {
    let own = format!("{}/", refusal.request.url().split('/').take(3).collect::<Vec<_>>().join("/"));
    let given = site.case.symptom.header("referer").unwrap_or_default();
    let rule = site.config_if_any()?.and_then(|config| config.access.referer.as_ref());
    let mut candidates = vec![own];
    if let Some(rule) = rule {
        let listed = rule.list.iter().map(|entry| format!("https://{}/", entry.trim_start_matches("*.")));
        candidates.extend(listed);
        if !given.is_empty() {
            candidates.push(String::new());
        }
        candidates.retain(|referer| !denies_referer(rule, referer));
    } else if !given.is_empty() {
        candidates.push(String::new());
    }
    candidates.retain(|referer| referer != given);
    candidates.truncate(2);
    Ok(candidates)
}

fn only_with_referer(world: &mut world::World, passing: &'static str) {
    world.on_edge(move |probe| {
        let referer =
            probe.headers.iter().find(|(name, _)| name == "Referer").map(|(_, value)| value.as_str());
        (!referer.unwrap_or_default().contains(passing)).then(|| world::responds(403, &[])).flatten()
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge = world::response(403, &[("X-Tengine-Error", "denied by Referer ACL")]);
        },
        expect: &["STATED"],
        verdict: Some("access.referer_denied"),
    },
    Scenario {
        name: "an-empty-referer-is-refused",
        world: |world| only_with_referer(world, "shop.test"),
        expect: &["FLIPS"],
        verdict: Some("access.referer_denied"),
    },
    Scenario {
        name: "a-list-without-the-new-site",
        world: |world| {
            world.config().access.referer = Some(edgedesk_evidence::control_plane::RefererList {
                mode: edgedesk_evidence::control_plane::ListMode::Allow,
                list: vec!["partner.test".to_owned()],
                allow_empty: Some(false),
            });
            let referer = ("Referer".to_owned(), "https://new.test/".to_owned());
            world.case.symptom.headers.push(referer);
            only_with_referer(world, "partner.test");
        },
        expect: &["FLIPS"],
        verdict: Some("access.referer_denied"),
    },
    Scenario {
        name: "refused-whatever-the-referer",
        world: |world| world.edge = world::response(403, &[]),
        expect: &["PASSES"],
        verdict: Some("access.denied_by_edge"),
    },
];

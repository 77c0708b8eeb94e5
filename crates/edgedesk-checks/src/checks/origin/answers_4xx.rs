//! ORIGIN015: the origin itself answers 4xx.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginState, Site, Symptom};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN015",
    slug: "answers-4xx",
    layer: Layer::Origin,
    title: Text { zh: "源站自身是否返回 4xx", en: "Does the origin itself answer 4xx" },
    why: Text {
        zh: "404、403 等可能由节点的规则产生，也可能是源站的回答。用配置的 HOST 直接请求源站，得到同样的状态码，就是源站的回答。接口根路径返回 404 等明显有意的回答不算故障。",
        en: "A 404 or 403 can come from a rule at the edge or from the origin. Where the origin, asked directly with the configured Host, answers the same, it is the origin's own. What is plainly meant, such as a 404 at the root of an API, is no fault.",
    },
    findings: &[&FINE, &MEANT, &SAME, &UNDIRECTED],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.5"],
    judge,
    scenarios: SCENARIOS,
};

static FINE: FindingCard = FindingCard {
    tag: "FINE",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 没有返回 4xx（{status}）。",
        en: "The origin {subject} answers without a 4xx ({status}).",
    },
    remedy: &[],
};

static MEANT: FindingCard = FindingCard {
    tag: "MEANT",
    status: Status::Info,
    message: Text {
        zh: "{subject} 返回 {status}，看起来是站点有意的回答（接口的根路径没有内容）。",
        en: "{subject} answers {status}, which looks meant: the root of an API that serves nothing there.",
    },
    remedy: &[],
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Error,
    message: Text {
        zh: "绕过 CDN、以 Host {configured} 直接请求源站 {subject}，同样返回 {status}。",
        en: "Asked directly with the Host {configured}, past the CDN, the origin {subject} answers {status} as well.",
    },
    remedy: &[Text {
        zh: "在源站上检查该路径：文件是否存在、是否有访问限制；修复后在 CDN 上刷新该 URL。",
        en: "Look at this path on the origin: does the file exist, is access restricted? Once mended, purge the URL on the CDN.",
    }],
};

static UNDIRECTED: FindingCard = FindingCard {
    tag: "UNDIRECTED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}。不知道源站地址，无法直接验证；响应中没有 CDN 拒绝访问的标志，通常是源站的回答。",
        en: "{subject} answers {status}. The origin's address is not known here, so it cannot be asked directly; nothing in the response says that the CDN denied it, so it is probably the origin's.",
    },
    remedy: &[Text {
        zh: "请直接访问源站确认是否同样返回 {status}；提供 CDN 配置后可以再次诊断，给出确切结论。",
        en: "Ask the origin directly whether it answers {status} too; with the CDN's configuration at hand, a new diagnosis can tell for certain.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let symptom = site.symptom()?;
    let focus = site.focus()?;
    if let Symptom::Status(status, response) = symptom
        && site.is_meant(response, &focus)?
    {
        return Ok(site
            .visit()?
            .last()
            .map(|hop| MEANT.about(&focus.host).with("status", status).cite(hop.request.clone()))
            .into_iter()
            .collect());
    }
    let states = match site.origin_states() {
        Ok(states) => states,
        Err(Stop::NotApplicable(why)) => return without_origin(site, &symptom, why),
        Err(stop) => return Err(stop),
    };
    let is_4xx = |state: &OriginState<'_>| matches!(state, OriginState::Responds(response) if (400..500).contains(&response.status));
    if let Some((fetch, OriginState::Responds(response))) =
        states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_)) && !is_4xx(state))
    {
        return Ok(vec![about(&FINE, fetch).with("status", response.status)]);
    }
    let failing = site.origins_all(is_4xx)?;
    let Some(first) = failing.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let status = states.iter().find_map(|(_, state)| match state {
        OriginState::Responds(response) => Some(response.status),
        _ => None,
    });
    let finding = with_visit(about(&SAME, first), site)?
        .with("status", status.unwrap_or_default())
        .with("configured", &first.request.host)
        .claim(&causes::origin::HTTP_4XX, Grade::B)
        .rules_out(
            &causes::access::DENIED_BY_EDGE,
            Text {
                zh: "没有经过 CDN 也得到 {status}，不是节点拒绝的。",
                en: "It is {status} without the CDN too; no edge denied it.",
            },
        )
        .rules_out(
            &causes::cache::ERROR_CACHED,
            Text {
                zh: "源站现在仍返回 {status}，不是缓存的旧错误。",
                en: "The origin answers {status} right now; it is no old error out of the cache.",
            },
        )
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

/// Without a way to ask the origin: what no rule of the edge explains is probably the origin's own.
fn without_origin(site: &Site<'_>, symptom: &Symptom<'_>, why: Text) -> Judgement {
    let Symptom::Status(status @ 400..500, response) = *symptom else { return Err(Stop::NotApplicable(why)) };
    let signals = vendors::read(response);
    let by_edge = signals.denial.is_some()
        || signals.unknown_host
        || signals.icp_block
        || signals.error_from_edge == Some(true);
    // A 403 or 405 or 429 with no more to it may as well be a rule of the edge; other checks say so.
    let passed_on = signals.error_from_edge == Some(false);
    if by_edge || !passed_on && matches!(status, 403 | 405 | 407 | 429) {
        return Err(Stop::NotApplicable(why));
    }
    let mut finding = UNDIRECTED
        .about(site.focus()?.url())
        .with("status", status)
        .claim(&causes::origin::HTTP_4XX, Grade::C);
    if let Some(hop) = site.visit()?.last() {
        finding = finding.cite(hop.request.clone());
    }
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "fine", world: |_| {}, expect: &["FINE"], verdict: Some("healthy") },
    Scenario {
        name: "the-same-404-directly",
        world: |world| {
            world.visit(true, "/missing.html");
            world.origin = world::response(404, &[]);
            world.edge = world::response(404, &[("X-Cache", "MISS")]);
        },
        expect: &["SAME"],
        verdict: Some("origin.http_4xx"),
    },
    Scenario {
        name: "credentials-wanted-at-the-very-url",
        world: |world| {
            world.origin = world::response(401, &[("WWW-Authenticate", "Basic realm=\"shop\"")]);
            world.edge = world.origin.clone();
        },
        expect: &["SAME"],
        verdict: Some("origin.http_4xx"),
    },
    Scenario {
        name: "the-root-of-an-api",
        world: |world| {
            world.origin = world::response(404, &[("Content-Type", "application/json")]);
            world.edge = world.origin.clone();
        },
        expect: &["MEANT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-edge-s-signs-say-that-it-passed-the-403-on",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(403, &[("EagleId", "1"), ("X-Cache", "MISS TCP_MISS dirn:-2:-2")]);
        },
        expect: &["UNDIRECTED"],
        verdict: Some("origin.http_4xx"),
    },
    Scenario {
        name: "nothing-known-of-the-origin",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(404, &[]);
        },
        expect: &["UNDIRECTED"],
        verdict: Some("origin.http_4xx"),
    },
];

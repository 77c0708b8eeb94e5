//! ORIGIN019: the origin redirects visitors to a place that is not on the CDN.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Location, OriginFetch, OriginState, Site, VisitEnd};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN019",
    slug: "redirects-visitors-away",
    layer: Layer::Origin,
    title: Text {
        zh: "源站是否把访客重定向到别处", en: "Does the origin redirect visitors away"
    },
    why: Text {
        zh: "源站返回 301/302 而 CDN 没有开启“回源跟随重定向”时，跳转会原样交给访客。跳转目标如果是源站自己的域名、IP 或端口，访客就绕过了 CDN，甚至无法访问。",
        en: "Where the origin answers with a redirect and the CDN does not follow it, visitors get it as it is. If it leads to the origin's own name, address or port, they leave the CDN and may get nowhere.",
    },
    findings: &[&STAYS, &LEADS_AWAY],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.4"],
    judge,
    scenarios: SCENARIOS,
};

static STAYS: FindingCard = FindingCard {
    tag: "STAYS",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 没有把访客带离站点。",
        en: "The origin {subject} does not lead visitors away.",
    },
    remedy: &[],
};

static LEADS_AWAY: FindingCard = FindingCard {
    tag: "LEADS_AWAY",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 返回 {status}，跳转到 {location}，CDN 没有跟随，访客被带到那里。",
        en: "The origin {subject} answers {status} with a redirect to {location}; the CDN does not follow it, so visitors are sent there.",
    },
    remedy: &[Text {
        zh: "在回源配置中开启“回源跟随 301/302”，或者让源站程序按访客的域名生成链接，不要跳转到 {location}。",
        en: "Switch on origin redirect following in the origin configuration, or make the origin build its links for the visitor's host name instead of redirecting to {location}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    let start = site.start()?;
    let redirect = states.iter().find_map(|(fetch, state)| match state {
        OriginState::Responds(response) if matches!(response.status, 301 | 302 | 303 | 307 | 308) => {
            Some((fetch, response.status, response.headers.get("location")?))
        }
        _ => None,
    });
    let Some((fetch, status, header)) = redirect else {
        let answered = states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_)));
        return Ok(answered.map(|(fetch, _)| about(&STAYS, fetch)).into_iter().collect());
    };
    let visit = site.visit()?;
    // The edge passes it on: a hop of the visit carries the same Location.
    let passed_on = visit.hops.iter().any(|hop| {
        hop.outcome.response().is_some_and(|response| response.headers.get("location") == Some(header))
    });
    let Some(there) = start.join(header) else { return Ok(Vec::new()) };
    let follows = site.config()?.follow_redirects == Some(true);
    let stranded = matches!(visit.end, VisitEnd::Failed | VisitEnd::Unresolved(_))
        || (site.config()?.follow_redirects == Some(false) && is_foreign(&there, &start));
    let away = leaks_origin(&there, fetch, &start) || (stranded && is_foreign(&there, &start));
    if !passed_on || follows || !away || matches!(visit.end, VisitEnd::Loop(_)) {
        return Ok(vec![about(&STAYS, fetch)]);
    }
    let finding = with_visit(about(&LEADS_AWAY, fetch), site)?
        .with("status", status)
        .with("location", header)
        .cite(visit.hops[0].request.clone())
        .claim(&causes::origin::REDIRECTS, Grade::B)
        .rules_out(
            &causes::http::REDIRECT_ELSEWHERE,
            Text {
                zh: "跳转由源站返回，直接请求源站得到同样的 Location。",
                en: "It is the origin that redirects: asked directly it sends the same Location.",
            },
        )
        .reproduce(curl(&fetch.request));
    Ok(vec![finding])
}

/// Whether a redirect shows the origin's own address, name or port.
fn leaks_origin(there: &Location, fetch: &OriginFetch<'_>, focus: &Location) -> bool {
    let host = there.host.as_str();
    host.parse::<std::net::IpAddr>().is_ok()
        || (host == fetch.origin.address && host != focus.host.as_str())
        || (host == fetch.request.host && host != focus.host.as_str())
        || (there.host == focus.host && !matches!(there.port, 80 | 443) && there.port != focus.port)
}

/// Whether a redirect leads to a host that is neither this one nor its usual counterpart (`www` and the apex).
fn is_foreign(there: &Location, focus: &Location) -> bool {
    let bare = |location: &Location| location.host.as_str().trim_start_matches("www.").to_owned();
    bare(there) != bare(focus)
}

fn redirect_to(world: &mut world::World, location: &'static str) {
    world.on_http(move |probe| {
        if probe.host == world::HOST && probe.path == "/" {
            world::responds(302, &[("Location", location)])
        } else {
            None
        }
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-redirect", world: |_| {}, expect: &["STAYS"], verdict: Some("healthy") },
    Scenario {
        name: "to-a-page-of-the-site",
        world: |world| redirect_to(world, "/zh/"),
        expect: &["STAYS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "to-the-origins-own-port",
        world: |world| redirect_to(world, "http://www.shop.test:8080/"),
        expect: &["LEADS_AWAY"],
        verdict: Some("origin.redirects"),
    },
    Scenario {
        name: "to-another-host-and-not-followed",
        world: |world| {
            world.config().follow_redirects = Some(false);
            world.set("static.shop.test", vec![world::a("198.18.9.9")]);
            redirect_to(world, "http://static.shop.test/");
        },
        expect: &["LEADS_AWAY"],
        verdict: Some("origin.redirects"),
    },
];

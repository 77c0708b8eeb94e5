//! HTTP001: the redirects lead in a circle.

use edgedesk_evidence::control_plane::{DomainConfig, ForceScheme};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Hop, Site, Visit, VisitEnd};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP001",
    slug: "redirects-for-ever",
    layer: Layer::Http,
    title: Text { zh: "是否存在重定向循环", en: "Do redirects lead in a circle" },
    why: Text {
        zh: "浏览器提示“重定向次数过多”，最常见的原因是一对互相矛盾的设置：CDN 强制跳转 HTTPS，却用 HTTP 回源，而源站也强制跳转 HTTPS，于是永远停不下来。我们逐跳跟随，并直接请求源站，看每一跳由谁发出。",
        en: "“Too many redirects” is most often a pair of settings that contradict each other: the CDN forces HTTPS and fetches from the origin over HTTP, and the origin forces HTTPS as well, for ever. Each hop is followed, and the origin asked directly, to see who sends it.",
    },
    findings: &[&ENDS, &COOKIE_GATE, &ORIGIN_FORCES_HTTPS, &EDGE_FORCES_HTTP, &HOSTS_OPPOSE, &CIRCLE],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.4"],
    judge,
    scenarios: SCENARIOS,
};

static ENDS: FindingCard = FindingCard {
    tag: "ENDS",
    status: Status::Ok,
    message: Text {
        zh: "{hops} 次请求后到达终点，没有循环。",
        en: "The visit comes to its end after {hops} requests; no circle.",
    },
    remedy: &[],
};

static COOKIE_GATE: FindingCard = FindingCard {
    tag: "COOKIE_GATE",
    status: Status::Info,
    message: Text {
        zh: "{url} 在没有 Cookie 时会跳转回自身，每次都设置 Cookie：浏览器带上 Cookie 后通常可以通过（登录或人机校验）。",
        en: "Without cookies {url} redirects to itself and sets a cookie each time; a browser that sends it back usually gets through (a login or bot check).",
    },
    remedy: &[],
};

static ORIGIN_FORCES_HTTPS: FindingCard = FindingCard {
    tag: "ORIGIN_FORCES_HTTPS",
    status: Status::Error,
    message: Text {
        zh: "{url} 跳转回自身。CDN 用 HTTP 回源，而源站 {origin} 对 HTTP 请求返回 {status} 跳转到 HTTPS：访客已经在用 HTTPS，源站却永远看到 HTTP。",
        en: "{url} redirects to itself. The CDN fetches over HTTP, and the origin {origin} answers HTTP with a {status} to HTTPS: the visitor is on HTTPS already, but the origin never sees it.",
    },
    remedy: &[Text {
        zh: "把 CDN 的回源协议改为 HTTPS（或“跟随”）；也可以在源站关闭强制跳转，改为按 X-Forwarded-Proto 判断。",
        en: "Set the CDN's origin protocol to HTTPS (or follow); or stop forcing HTTPS on the origin and go by X-Forwarded-Proto there.",
    }],
};

static EDGE_FORCES_HTTP: FindingCard = FindingCard {
    tag: "EDGE_FORCES_HTTP",
    status: Status::Error,
    message: Text {
        zh: "{url} 在 HTTP 与 HTTPS 之间来回跳转：CDN 强制跳转到 HTTP，而源站要求 HTTPS。",
        en: "{url} bounces between HTTP and HTTPS: the CDN forces HTTP, and the origin wants HTTPS.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 HTTPS 配置中关闭“强制跳转 HTTP”，只保留一处跳转。",
        en: "Switch off the forced redirect to HTTP in the CDN's HTTPS settings, and keep only one such redirect.",
    }],
};

static HOSTS_OPPOSE: FindingCard = FindingCard {
    tag: "HOSTS_OPPOSE",
    status: Status::Error,
    message: Text {
        zh: "{one} 与 {other} 互相跳转，永远停不下来。",
        en: "{one} and {other} redirect to each other without end.",
    },
    remedy: &[Text {
        zh: "只保留一个方向的跳转：在 CDN 或源站中删除 {other} 跳转到 {one} 的规则。",
        en: "Keep one direction only: delete the rule that redirects {other} to {one}, on the CDN or at the origin.",
    }],
};

static CIRCLE: FindingCard = FindingCard {
    tag: "CIRCLE",
    status: Status::Error,
    message: Text {
        zh: "{url} 经过 {turns} 次跳转又回到原处：{trail}。",
        en: "{url} leads back to itself after {turns} redirects: {trail}.",
    },
    remedy: &[Text {
        zh: "检查 CDN 的重写规则和源站程序的跳转规则，去掉其中一处；用下面的命令可以逐跳查看。",
        en: "Look at the CDN's rewrite rules and the origin's own redirects and take one of them out; the command below shows each hop.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(first) = visit.hops.first() else { return Ok(Vec::new()) };
    let back = match visit.end {
        VisitEnd::Loop(back) => back,
        VisitEnd::CookieGate(back) => return Ok(vec![describe(&COOKIE_GATE, &visit, back)]),
        _ => {
            return Ok(vec![
                ENDS.about(&first.location.host).with("hops", visit.hops.len()).cite(first.request.clone()),
            ]);
        }
    };
    let circle = &visit.hops[back..];
    let config = site.config_if_any()?;
    let card = who_turns(site, circle, config)?;
    let (finding, grade) = match card {
        Turn::OriginForcesHttps(finding) => (fill(finding, &visit, back), Grade::A),
        Turn::Card(card) => (describe(card, &visit, back), Grade::B),
    };
    let url = &first.location.url();
    Ok(vec![
        finding
            .claim(&causes::http::REDIRECT_LOOP, grade)
            .rules_out(
                &causes::http::TOO_MANY_REDIRECTS,
                Text {
                    zh: "不是跳转太多，而是回到了已经访问过的网址。",
                    en: "It is not that there are many: they come back to a place already visited.",
                },
            )
            .reproduce(format!("curl -sIL --max-redirs 6 '{url}' | grep -iE '^(HTTP|location)'")),
    ])
}

enum Turn {
    OriginForcesHttps(Finding),
    Card(&'static FindingCard),
}

fn who_turns(site: &Site<'_>, circle: &[Hop<'_>], config: Option<&DomainConfig>) -> Result<Turn, Stop> {
    let hosts_differ = circle.iter().any(|hop| hop.location.host != circle[0].location.host);
    if hosts_differ {
        return Ok(Turn::Card(&HOSTS_OPPOSE));
    }
    if config.and_then(|config| config.https.as_ref()).and_then(|https| https.force)
        == Some(ForceScheme::Http)
    {
        return Ok(Turn::Card(&EDGE_FORCES_HTTP));
    }
    let fetches = match site.origin_fetches() {
        Ok(fetches) => fetches,
        Err(Stop::NotApplicable(_)) => return Ok(Turn::Card(&CIRCLE)),
        Err(stop) => return Err(stop),
    };
    for fetch in fetches {
        let Ok(Some(response)) = fetch.outcome.as_ref().map(|outcome| outcome.response()) else { continue };
        let to_https =
            response.headers.get("location").is_some_and(|location| location.starts_with("https://"));
        if !fetch.request.tls && matches!(response.status, 301 | 302 | 307 | 308) && to_https {
            let finding = ORIGIN_FORCES_HTTPS
                .about(&circle[0].location.host)
                .with("origin", fetch.name())
                .with("status", response.status)
                .cite(fetch.request.clone());
            return Ok(Turn::OriginForcesHttps(finding));
        }
    }
    Ok(Turn::Card(&CIRCLE))
}

fn describe(card: &'static FindingCard, visit: &Visit<'_>, back: usize) -> Finding {
    fill(card.about(&visit.hops[back].location.host), visit, back)
}

fn fill(finding: Finding, visit: &Visit<'_>, back: usize) -> Finding {
    let circle = &visit.hops[back..];
    let mut trail: Vec<String> = circle.iter().map(|hop| hop.location.url()).collect();
    trail.push(circle[0].location.url());
    let other = circle.iter().find(|hop| hop.location.host != circle[0].location.host).unwrap_or(&circle[0]);
    let mut finding = finding
        .with("url", circle[0].location.url())
        .with("turns", circle.len())
        .with("trail", trail.join(" → "))
        .with("one", &circle[0].location.host)
        .with("other", &other.location.host);
    for hop in circle {
        finding = finding.cite(hop.request.clone());
    }
    finding
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "ends", world: |_| {}, expect: &["ENDS"], verdict: Some("healthy") },
    Scenario {
        name: "https-forced-twice",
        world: |world| {
            world.on_http(|_| world::responds(301, &[("Location", "https://www.shop.test/")]));
        },
        expect: &["ORIGIN_FORCES_HTTPS"],
        verdict: Some("http.redirect_loop"),
    },
    Scenario {
        name: "http-forced-against-https",
        world: |world| {
            if let Some(https) = &mut world.config().https {
                https.force = Some(ForceScheme::Http);
            }
            world.on_edge(|probe| {
                let to = if probe.tls { "http://www.shop.test/" } else { "https://www.shop.test/" };
                world::responds(301, &[("Location", to)])
            });
        },
        expect: &["EDGE_FORCES_HTTP"],
        verdict: Some("http.redirect_loop"),
    },
    Scenario {
        name: "www-and-the-apex-oppose-each-other",
        world: |world| {
            world.set("shop.test", vec![world::a("198.18.1.1")]);
            world.on_http(|probe| {
                let to =
                    if probe.host == "shop.test" { "https://www.shop.test/" } else { "https://shop.test/" };
                world::responds(301, &[("Location", to)])
            });
        },
        expect: &["HOSTS_OPPOSE"],
        verdict: Some("http.redirect_loop"),
    },
    Scenario {
        name: "a-rewrite-onto-itself",
        world: |world| {
            world.without_control_plane();
            world.on_edge(|_| world::responds(302, &[("Location", "/")]));
        },
        expect: &["CIRCLE"],
        verdict: Some("http.redirect_loop"),
    },
    Scenario {
        name: "a-bot-check-with-a-cookie",
        world: |world| {
            world.on_edge(|_| world::responds(302, &[("Location", "/"), ("Set-Cookie", "acw_tc=…")]));
        },
        expect: &["COOKIE_GATE"],
        verdict: Some("healthy"),
    },
];

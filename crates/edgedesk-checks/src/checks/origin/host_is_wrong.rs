//! ORIGIN013: the origin wants another Host than is configured.

use edgedesk_evidence::http::{Http, HttpOutcome, HttpResponse};

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginFetch, OriginState, Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN013",
    slug: "host-is-wrong",
    layer: Layer::Origin,
    title: Text { zh: "回源 HOST 是否正确", en: "Is the origin Host right" },
    why: Text {
        zh: "源站靠 Host 请求头区分站点。回源 HOST 不对，源站会返回 404、403 或默认页面。换一个 Host 就正常，就证明是回源 HOST 的问题。",
        en: "The origin tells its sites apart by the Host header. With a wrong one it answers 404, 403 or a default page. That another Host succeeds is the proof.",
    },
    findings: &[&FITS, &WRONG],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-7.2"],
    judge,
    scenarios: SCENARIOS,
};

static FITS: FindingCard = FindingCard {
    tag: "FITS",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 以 Host {configured} 返回 {status}。",
        en: "With the Host {configured} the origin {subject} answers {status}.",
    },
    remedy: &[],
};

static WRONG: FindingCard = FindingCard {
    tag: "WRONG",
    status: Status::Error,
    message: Text {
        zh: "以 Host {configured} 请求源站，得到 {got}；改用 Host {other}，源站返回 {status}。",
        en: "With the Host {configured} the origin answers {got}; with {other} it answers {status}.",
    },
    remedy: &[Text {
        zh: "在回源配置中把回源 HOST 从 {configured} 改为 {other}；或者在源站的 Web 服务中为 {configured} 添加站点。",
        en: "In the origin configuration, change the origin Host from {configured} to {other}; or add a site for {configured} to the origin's web server.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    let wrong = |state: &OriginState<'_>| matches!(state, OriginState::Responds(response) if response.status >= 400 || is_default_page(response));
    if let Some((fetch, OriginState::Responds(response))) =
        states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_)) && !wrong(state))
    {
        return Ok(vec![
            about(&FITS, fetch).with("configured", &fetch.request.host).with("status", response.status),
        ]);
    }
    let failing = site.origins_all(wrong)?;
    let Some(first) = failing.first() else { return Ok(Vec::new()) };
    if !suffers(site)? {
        return Ok(Vec::new());
    }
    let candidates = candidates(site, first)?;
    let answers = site.ask_each(&candidates)?;
    let Some(OriginState::Responds(got)) =
        states.iter().map(|(_, state)| *state).find(|state| matches!(state, OriginState::Responds(_)))
    else {
        return Ok(Vec::new());
    };
    for (candidate, answer) in candidates.iter().zip(answers) {
        let Ok(HttpOutcome::Response(response)) = answer else { continue };
        let better = response.status < 400 && !is_default_page(response) && response.status / 100 != 3;
        if !better {
            continue;
        }
        let got = if got.status < 400 {
            Text { zh: "Web 服务器的默认页面", en: "with the web server's default page" }.into()
        } else {
            crate::words::Words { zh: got.status.to_string(), en: got.status.to_string() }
        };
        let finding = with_visit(about(&WRONG, first), site)?
            .with("configured", &first.request.host)
            .with("other", &candidate.host)
            .with("status", response.status)
            .with_words("got", got)
            .cite(candidate.clone())
            .claim(&causes::origin::HOST_MISMATCH, Grade::A)
            .rules_out(
                &causes::origin::HTTP_4XX,
                Text {
                    zh: "内容存在：换成 Host {other} 就能取到。",
                    en: "The content is there: with the Host {other} it is served.",
                },
            )
            .reproduce(curl(&first.request))
            .reproduce(curl(candidate));
        return Ok(vec![finding]);
    }
    Ok(Vec::new())
}

/// Whether what visitors get can come from a wrong Host: an error, or a default page.
fn suffers(site: &Site<'_>) -> Result<bool, Stop> {
    Ok(match site.symptom()? {
        Symptom::Works(response) => is_default_page(response),
        _ => site.origin_is_suspect()?,
    })
}

/// Pages that web servers and hosting panels show where no site is configured for a Host.
fn is_default_page(response: &HttpResponse) -> bool {
    const MARKS: &[&str] = &[
        "Welcome to nginx!",
        "Apache2 Debian Default Page",
        "Apache2 Ubuntu Default Page",
        "<title>Test Page for the Apache",
        "<title>IIS Windows Server</title>",
        "<h1>It works!</h1>",
        "没有找到站点",
        "恭喜, 站点创建成功",
        "Welcome to OpenResty!",
        "Welcome to tengine",
        "default backend - 404",
        "Default Web Site Page",
    ];
    MARKS.iter().any(|mark| response.body.sample.contains(mark))
}

/// The other names that the origin may know the site by.
fn candidates(site: &Site<'_>, fetch: &OriginFetch<'_>) -> Result<Vec<Http>, Stop> {
    let visited = site.focus()?.host;
    let zone = visited.registrable();
    let sibling = if visited == zone { format!("www.{zone}") } else { zone.to_string() };
    let mut candidates: Vec<Http> = Vec::new();
    for name in [visited.to_string(), fetch.origin.address.clone(), sibling] {
        let is_name = name.parse::<std::net::IpAddr>().is_err();
        let candidate = Http { host: name, ..fetch.request.clone() };
        if is_name && candidate.host != fetch.request.host && !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    Ok(candidates)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "fits", world: |_| {}, expect: &["FITS"], verdict: Some("healthy") },
    Scenario {
        name: "the-visited-name-succeeds",
        world: |world| {
            world.config().origin_host = Some("origin.shop.test".to_owned());
            world.on_origin(
                |probe| if probe.host == "origin.shop.test" { world::responds(404, &[]) } else { None },
            );
            world.on_edge(|_| world::responds(404, &[("X-Cache", "MISS")]));
        },
        expect: &["WRONG"],
        verdict: Some("origin.host_mismatch"),
    },
    Scenario {
        name: "a-default-page-with-status-200",
        world: |world| {
            world.config().origin_host = Some("origin.shop.test".to_owned());
            world.edge.body.sample = "<h1>Welcome to nginx!</h1>".to_owned();
            let page = world.edge.clone();
            world.on_origin(move |probe| {
                (probe.host == "origin.shop.test")
                    .then(|| edgedesk_evidence::http::HttpOutcome::Response(Box::new(page.clone())))
            });
        },
        expect: &["WRONG"],
        verdict: Some("origin.host_mismatch"),
    },
    Scenario {
        name: "no-name-succeeds",
        world: |world| {
            world.on_origin(|_| world::responds(404, &[]));
            world.on_edge(|_| world::responds(404, &[("X-Cache", "MISS")]));
        },
        expect: &[],
        verdict: Some("origin.http_4xx"),
    },
];

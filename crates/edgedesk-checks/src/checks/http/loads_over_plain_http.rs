//! HTTP012: an HTTPS page loads resources over plain HTTP.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP012",
    slug: "loads-over-plain-http",
    layer: Layer::Http,
    title: Text {
        zh: "HTTPS 页面是否引用了 HTTP 资源", en: "Does an HTTPS page load plain HTTP resources"
    },
    why: Text {
        zh: "HTTPS 页面里用 http:// 引用的脚本和样式会被浏览器拦截，页面可能错乱或功能失效。",
        en: "Browsers block scripts and styles that an HTTPS page loads over http://, so the page may look broken.",
    },
    findings: &[&CLEAN, &MIXED],
    references: &["https://www.w3.org/TR/mixed-content/"],
    judge,
    scenarios: SCENARIOS,
};

static CLEAN: FindingCard = FindingCard {
    tag: "CLEAN",
    status: Status::Ok,
    message: Text { zh: "页面没有引用 HTTP 资源。", en: "The page loads nothing over plain HTTP." },
    remedy: &[],
};

static MIXED: FindingCard = FindingCard {
    tag: "MIXED",
    status: Status::Warning,
    message: Text {
        zh: "HTTPS 页面引用了 {count} 个 HTTP 资源，例如 {example}。",
        en: "The HTTPS page loads {count} resources over plain HTTP, {example} among them.",
    },
    remedy: &[Text {
        zh: "把页面中的 http:// 改为 https:// 或 //；也可以加响应头 Content-Security-Policy: upgrade-insecure-requests。",
        en: "Change http:// to https:// or // in the page, or send Content-Security-Policy: upgrade-insecure-requests.",
    }],
};

static PLAIN: Text =
    Text { zh: "页面不是通过 HTTPS 打开的。", en: "The page is not opened over HTTPS." };

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some((last, response)) = visit.last().and_then(|last| Some((last, last.outcome.response()?))) else {
        return Ok(Vec::new());
    };
    if !last.location.tls {
        return Err(Stop::NotApplicable(PLAIN));
    }
    let mended = response
        .headers
        .all("content-security-policy")
        .any(|policy| policy.contains("upgrade-insecure-requests"));
    let resources = &response.body.insecure_resources;
    Ok(vec![match resources.first() {
        Some(example) if !mended => MIXED
            .about(&last.location.host)
            .with("count", resources.len())
            .with("example", example)
            .cite(last.request.clone())
            .claim(&causes::http::MIXED_CONTENT, Grade::B)
            .reproduce(format!("curl -s '{}' | grep -o 'http://[^\"]*' | sort -u", last.request.url())),
        _ => CLEAN.about(&last.location.host).cite(last.request.clone()),
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "clean", world: |_| {}, expect: &["CLEAN"], verdict: Some("healthy") },
    Scenario {
        name: "a-plain-script",
        world: |world| world.edge.body.insecure_resources = vec!["http://cdn.shop.test/app.js".to_owned()],
        expect: &["MIXED"],
        verdict: Some("http.mixed_content"),
    },
    Scenario {
        name: "upgraded-by-policy",
        world: |world| {
            world.edge = world::response(200, &[("Content-Security-Policy", "upgrade-insecure-requests")]);
            world.edge.body.insecure_resources = vec!["http://cdn.shop.test/app.js".to_owned()];
        },
        expect: &["CLEAN"],
        verdict: Some("healthy"),
    },
];

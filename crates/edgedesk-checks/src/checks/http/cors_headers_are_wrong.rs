//! HTTP013: CORS headers are missing or wrong for the page that asks.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP013",
    slug: "cors-headers-are-wrong",
    layer: Layer::Http,
    title: Text { zh: "跨域（CORS）响应头是否正确", en: "Are the CORS headers right" },
    why: Text {
        zh: "页面从其他域名读取字体、接口等资源时，响应必须带有与页面来源一致的 Access-Control-Allow-Origin，且只能有一个值。缓存了别的来源的响应头、又没有 Vary: Origin，也会出错。",
        en: "A page that reads fonts or an API from another host needs exactly one Access-Control-Allow-Origin that fits its origin. A copy cached for another origin, with no Vary: Origin, breaks it too.",
    },
    findings: &[&RIGHT, &MISSING, &OTHER, &SEVERAL],
    references: &["https://fetch.spec.whatwg.org/#http-cors-protocol"],
    judge,
    scenarios: SCENARIOS,
};

static RIGHT: FindingCard = FindingCard {
    tag: "RIGHT",
    status: Status::Ok,
    message: Text {
        zh: "对来源 {page}，响应头允许跨域。",
        en: "The response lets the origin {page} read it.",
    },
    remedy: &[],
};

static MISSING: FindingCard = FindingCard {
    tag: "MISSING",
    status: Status::Error,
    message: Text {
        zh: "对来源 {page} 的请求，响应没有 Access-Control-Allow-Origin。",
        en: "The response to the origin {page} has no Access-Control-Allow-Origin.",
    },
    remedy: &[Text {
        zh: "在 CDN 的响应头配置中添加 Access-Control-Allow-Origin: {page}（公开资源可用 *），或由源站返回；然后刷新该 URL。",
        en: "Add Access-Control-Allow-Origin: {page} to the response headers on the CDN (or * for public resources), or have the origin send it; then purge the URL.",
    }],
};

static OTHER: FindingCard = FindingCard {
    tag: "OTHER",
    status: Status::Error,
    message: Text {
        zh: "对来源 {page} 的请求，响应允许的却是 {allowed}。",
        en: "The response to the origin {page} allows {allowed} instead.",
    },
    remedy: &[Text {
        zh: "让响应头按请求的 Origin 返回，并加上 Vary: Origin；公开资源可以直接返回 *。然后刷新该 URL。",
        en: "Answer with the Origin of the request and add Vary: Origin; for public resources simply send *. Then purge the URL.",
    }],
};

static SEVERAL: FindingCard = FindingCard {
    tag: "SEVERAL",
    status: Status::Error,
    message: Text {
        zh: "响应带有多个 Access-Control-Allow-Origin（{allowed}），浏览器会拒绝。",
        en: "The response carries more than one Access-Control-Allow-Origin ({allowed}); browsers refuse that.",
    },
    remedy: &[Text {
        zh: "只在一处添加：源站和 CDN 都加了这个响应头，去掉其中一个。",
        en: "Add it in one place: both the origin and the CDN send this header; take one of them out.",
    }],
};

static NO_PAGE: Text = Text {
    zh: "没有提供请求的 Origin，无法判断跨域。",
    en: "No Origin was given for the failing request, so CORS cannot be judged.",
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(page) = site.case.symptom.header("origin") else { return Err(Stop::NotApplicable(NO_PAGE)) };
    let (Symptom::Works(response) | Symptom::BrokenBody(response)) = site.symptom()? else {
        return Ok(Vec::new());
    };
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let values: Vec<&str> = response.headers.members("access-control-allow-origin").collect();
    let describe = |card: &'static FindingCard| {
        card.about(&last.location.host)
            .with("page", page)
            .with("allowed", values.join(", "))
            .cite(last.request.clone())
    };
    let own = page
        == format!("{}://{}", if last.location.tls { "https" } else { "http" }, last.location.authority());
    let card = match values.as_slice() {
        _ if own => &RIGHT,
        [] => &MISSING,
        ["*"] => &RIGHT,
        [value] if value.eq_ignore_ascii_case(page) => &RIGHT,
        [_] => &OTHER,
        _ => &SEVERAL,
    };
    if card.status == Status::Ok {
        return Ok(vec![describe(card)]);
    }
    Ok(vec![
        // The header is the browser's whole ground for refusing: what it says is the proof.
        describe(card).claim(&causes::http::CORS_BLOCKED, Grade::A).reproduce(format!(
            "curl -sI -H 'Origin: {page}' '{}' | grep -i access-control",
            last.request.url()
        )),
    ])
}

fn ask_as(world: &mut world::World, page: &str) {
    world.case.symptom.headers = vec![("Origin".to_owned(), page.to_owned())];
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "nobody-asks", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "allowed",
        world: |world| {
            ask_as(world, "https://app.shop.test");
            world.edge = world::response(200, &[("Access-Control-Allow-Origin", "https://app.shop.test")]);
        },
        expect: &["RIGHT"],
        verdict: None,
    },
    Scenario {
        name: "missing",
        world: |world| ask_as(world, "https://app.shop.test"),
        expect: &["MISSING"],
        verdict: Some("http.cors_blocked"),
    },
    Scenario {
        name: "cached-for-another-page",
        world: |world| {
            ask_as(world, "https://app.shop.test");
            world.edge = world::response(200, &[("Access-Control-Allow-Origin", "https://m.shop.test")]);
        },
        expect: &["OTHER"],
        verdict: Some("http.cors_blocked"),
    },
    Scenario {
        name: "added-twice",
        world: |world| {
            ask_as(world, "https://app.shop.test");
            world.edge = world::response(200, &[("Access-Control-Allow-Origin", "*, https://app.shop.test")]);
        },
        expect: &["SEVERAL"],
        verdict: Some("http.cors_blocked"),
    },
];

//! HTTP002: more redirects than clients follow.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, VisitEnd};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP002",
    slug: "too-many-redirects",
    layer: Layer::Http,
    title: Text { zh: "重定向次数是否过多", en: "Are there more redirects than clients follow" },
    why: Text {
        zh: "每次跳转都多一次往返；很多客户端最多跟随 10 次，浏览器最多约 20 次。",
        en: "Every redirect costs a round trip; many clients follow 10 at most, browsers about 20.",
    },
    findings: &[&FEW, &SEVERAL, &TOO_MANY, &NO_URL],
    references: &["https://fetch.spec.whatwg.org/#http-redirect-fetch"],
    judge,
    scenarios: SCENARIOS,
};

static FEW: FindingCard = FindingCard {
    tag: "FEW",
    status: Status::Ok,
    message: Text { zh: "重定向 {count} 次。", en: "{count} redirects." },
    remedy: &[],
};

static SEVERAL: FindingCard = FindingCard {
    tag: "SEVERAL",
    status: Status::Info,
    message: Text {
        zh: "打开页面要重定向 {count} 次，可以合并为一次。",
        en: "The page takes {count} redirects to open; they can be made one.",
    },
    remedy: &[],
};

static TOO_MANY: FindingCard = FindingCard {
    tag: "TOO_MANY",
    status: Status::Error,
    message: Text {
        zh: "跟随了 {count} 次重定向仍未到达终点，最后一次指向 {last}。",
        en: "After {count} redirects there is no end; the last one leads to {last}.",
    },
    remedy: &[Text {
        zh: "检查生成跳转的程序，让第一次跳转直接指向最终网址。",
        en: "Look at what makes the redirects, and let the first one lead to the final URL.",
    }],
};

static NO_URL: FindingCard = FindingCard {
    tag: "NO_URL",
    status: Status::Error,
    message: Text {
        zh: "重定向的目标不是合法的网址：{last}",
        en: "A redirect leads to something that is no URL: {last}",
    },
    remedy: &[Text {
        zh: "修正响应头 Location，填写完整的网址或以 / 开头的路径。",
        en: "Mend the Location header: a whole URL, or a path that begins with /.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let count = visit.hops.len() - 1;
    let describe = |card: &'static FindingCard, to: &str| {
        card.about(&visit.hops[0].location.host)
            .with("count", count)
            .with("last", to)
            .cite(last.request.clone())
    };
    let command =
        format!("curl -sIL --max-redirs 30 '{}' | grep -iE '^(HTTP|location)'", visit.hops[0].location.url());
    Ok(vec![match &visit.end {
        VisitEnd::TooMany => describe(&TOO_MANY, &last.location.url())
            .claim(&causes::http::TOO_MANY_REDIRECTS, Grade::A)
            .reproduce(command),
        VisitEnd::BadLocation(header) => {
            describe(&NO_URL, header).claim(&causes::http::MALFORMED_RESPONSE, Grade::A).reproduce(command)
        }
        _ if count > 3 => describe(&SEVERAL, ""),
        _ => describe(&FEW, ""),
    }])
}

fn chain(world: &mut world::World, length: usize) {
    world.on_http(move |probe| {
        let n: usize = probe.path.trim_start_matches('/').parse().unwrap_or_default();
        if n < length { world::responds(302, &[("Location", &format!("/{}", n + 1))]) } else { None }
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "none", world: |_| {}, expect: &["FEW"], verdict: Some("healthy") },
    Scenario { name: "five", world: |world| chain(world, 5), expect: &["SEVERAL"], verdict: Some("healthy") },
    Scenario {
        name: "a-thousand",
        world: |world| chain(world, 1000),
        expect: &["TOO_MANY"],
        verdict: Some("http.too_many_redirects"),
    },
    Scenario {
        name: "to-no-url",
        world: |world| world.on_http(|_| world::responds(302, &[("Location", "http://[oops/")])),
        expect: &["NO_URL"],
        verdict: Some("http.malformed_response"),
    },
];

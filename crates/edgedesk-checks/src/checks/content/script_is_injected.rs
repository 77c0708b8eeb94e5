//! CONTENT002: a script is put into the page on its way over plain HTTP.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CONTENT002",
    slug: "script-is-injected",
    layer: Layer::Content,
    title: Text { zh: "页面是否被注入脚本", en: "Is a script put into the page" },
    why: Text {
        zh: "HTTP 页面中有源站没有的脚本，而同一节点的 HTTPS 页面与源站一致，说明内容在传输途中被改写。",
        en: "Where the page over HTTP holds a script that the origin has not, and the same edge over HTTPS serves the origin's page, it was altered on its way.",
    },
    findings: &[&CLEAN, &INJECTED],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static CLEAN: FindingCard = FindingCard {
    tag: "CLEAN",
    status: Status::Ok,
    message: Text { zh: "没有发现被注入的脚本。", en: "No script is put into the page." },
    remedy: &[],
};

static INJECTED: FindingCard = FindingCard {
    tag: "INJECTED",
    status: Status::Error,
    message: Text {
        zh: "通过 HTTP 访问 {subject} 时页面多了脚本 {script}；HTTPS 和源站都没有。",
        en: "Over HTTP the page of {subject} holds a script, {script}, that neither HTTPS nor the origin has.",
    },
    remedy: &[Text {
        zh: "启用强制 HTTPS 和 HSTS，使链路上的设备无法改写页面；并向相关运营商投诉。",
        en: "Force HTTPS and turn on HSTS, so that nothing on the path can alter the page, and complain to the network operator.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let clean = || -> Judgement {
        let visit = site.visit()?;
        let last = visit.last();
        Ok(last.map(|hop| CLEAN.about(&hop.location.host).cite(hop.request.clone())).into_iter().collect())
    };
    let copies = site.differing_copies()?;
    let suspect = copies.iter().find(|copy| !copy.request.tls && !copy.added_scripts().is_empty());
    let Some(copy) = suspect else { return clean() };
    let mut secure = copy.request.clone();
    secure.tls = true;
    secure.addr.set_port(443);
    secure.host = site.focus()?.host.to_string();
    secure.sni = Some(secure.host.clone());
    let same =
        site.ask(&secure)?.response().is_some_and(|response| response.body.sha256 == copy.origin.body.sha256);
    if !same {
        return clean();
    }
    Ok(vec![
        INJECTED
            .about(site.focus()?.url())
            .with("script", copy.added_scripts().join(", "))
            .cite(copy.request.clone())
            .cite(copy.origin_request.clone())
            .cite(secure.clone())
            .claim(&causes::content::HIJACKED, Grade::A)
            .reproduce(curl(&copy.request))
            .reproduce(curl(&secure)),
    ])
}

fn inject(world: &mut world::World, everywhere: bool) {
    world.visit(false, "/");
    world.on_edge(move |probe| {
        let mut response = world::response(200, &[]);
        if everywhere || !probe.tls {
            response.body.sha256 = "ad5".to_owned();
            response.body.sample.push_str("<script src=\"http://ads.carrier.test/a.js\"></script>");
        }
        Some(edgedesk_evidence::http::HttpOutcome::Response(Box::new(response)))
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["CLEAN"], verdict: Some("healthy") },
    Scenario {
        name: "over-http-alone",
        world: |world| {
            inject(world, false);
        },
        expect: &["INJECTED"],
        verdict: Some("content.hijacked"),
    },
    Scenario {
        name: "the-edge-s-own-script",
        world: |world| {
            inject(world, true);
        },
        expect: &["CLEAN"],
        verdict: Some("healthy"),
    },
];

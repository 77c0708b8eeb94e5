//! CONTENT001: the edge serves something else than the origin has.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CONTENT001",
    slug: "edge-has-another-text",
    layer: Layer::Content,
    title: Text { zh: "节点内容是否与源站一致", en: "Is the edge's content the origin's" },
    why: Text {
        zh: "逐个节点与源站比较内容，并重复请求以排除动态内容；缓存较旧和页面优化造成的差异不算。",
        en: "Each edge's content is compared with the origin's, and requests are repeated to leave out what changes by itself; age and rewriting do not count.",
    },
    findings: &[&SAME, &OTHER],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Ok,
    message: Text {
        zh: "节点与源站的内容没有实质差异。",
        en: "The edges' content does not differ from the origin's in substance.",
    },
    remedy: &[],
};

static OTHER: FindingCard = FindingCard {
    tag: "OTHER",
    status: Status::Error,
    message: Text {
        zh: "节点返回的 {subject} 与源站不是同一份内容（节点 {edge_bytes} 字节，源站 {origin_bytes} 字节），也不是旧缓存。",
        en: "What the edge serves for {subject} is not what the origin has ({edge_bytes} bytes, {origin_bytes} at the origin), and it is no old copy.",
    },
    remedy: &[Text {
        zh: "核对 CDN 的源站地址是否指向正确的服务器，检查重写规则；然后刷新 {subject} 再对比。",
        en: "Make sure that the CDN's origin is the right server, look at rewrite rules, then purge {subject} and compare again.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let copies = site.differing_copies()?;
    let Some(copy) = copies.iter().find(|copy| !copy.is_older() && copy.is_another_text()) else {
        let visit = site.visit()?;
        let last = visit.last();
        return Ok(last
            .map(|hop| SAME.about(&hop.location.host).cite(hop.request.clone()))
            .into_iter()
            .collect());
    };
    Ok(vec![
        OTHER
            .about(site.focus()?.url())
            .with("edge_bytes", copy.edge.body.received)
            .with("origin_bytes", copy.origin.body.received)
            .cite(copy.request.clone())
            .cite(copy.origin_request.clone())
            .claim(&causes::content::DIFFERS, Grade::B)
            .rules_out(
                &causes::cache::STALE,
                Text {
                    zh: "节点的内容不是较旧的缓存副本。",
                    en: "The edge's content is no older copy out of its cache.",
                },
            )
            .reproduce(curl(&copy.request))
            .reproduce(curl(&copy.origin_request)),
    ])
}

fn other(world: &mut world::World, text: &str) {
    world.edge.body.sha256 = "07e4".to_owned();
    world.edge.body.sample = text.to_owned();
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["SAME"], verdict: Some("healthy") },
    Scenario {
        name: "another-server-s-page",
        world: |world| {
            other(world, "<h1>Test system, do not use</h1>");
        },
        expect: &["OTHER"],
        verdict: Some("content.differs"),
    },
    Scenario {
        name: "the-same-text-rewritten",
        world: |world| {
            other(world, "<html><h1>Shop</h1></html>");
        },
        expect: &["SAME"],
        verdict: Some("healthy"),
    },
];

//! CACHE002: edges serve an older copy of what the origin has.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CACHE002",
    slug: "copy-is-old",
    layer: Layer::Cache,
    title: Text { zh: "节点缓存是否过旧", en: "Is an edge's copy old" },
    why: Text {
        zh: "逐个节点与源站比较内容，并重复请求以排除动态内容。节点命中缓存、内容不同且时间更早，就是旧副本。",
        en: "Each edge's content is compared with the origin's, and requests are repeated to leave out what changes by itself. Another content out of a cache, dated earlier, is an old copy.",
    },
    findings: &[&CURRENT, &OLD],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static CURRENT: FindingCard = FindingCard {
    tag: "CURRENT",
    status: Status::Ok,
    message: Text {
        zh: "节点与源站的内容没有新旧之差。",
        en: "No edge's copy is older than the origin's content.",
    },
    remedy: &[],
};

static OLD: FindingCard = FindingCard {
    tag: "OLD",
    status: Status::Error,
    message: Text {
        zh: "{count} 个节点（共 {total} 个）缓存的 {subject} 比源站旧（节点 Last-Modified：{edge_date}，源站：{origin_date}）。",
        en: "{count} of {total} edges hold an older copy of {subject} (Last-Modified at the edge: {edge_date}, at the origin: {origin_date}).",
    },
    remedy: &[Text {
        zh: "在 CDN 上刷新 {subject}；经常更新的文件请缩短缓存时间或使用带版本号的文件名。",
        en: "Purge {subject} on the CDN; for files that change often, shorten the cache time or put a version in the name.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let copies = site.differing_copies()?;
    let old: Vec<_> = copies.iter().filter(|copy| copy.is_older()).collect();
    let Some(first) = old.first() else {
        let visit = site.visit()?;
        let last = visit.last();
        return Ok(last
            .map(|hop| CURRENT.about(&hop.location.host).cite(hop.request.clone()))
            .into_iter()
            .collect());
    };
    let date = |response: &edgedesk_evidence::http::HttpResponse| {
        response.headers.get("last-modified").unwrap_or("-").to_owned()
    };
    let mut finding = OLD
        .about(site.focus()?.url())
        .with("count", old.len())
        .with("total", site.edge_responses()?.len())
        .with("edge_date", date(first.edge))
        .with("origin_date", date(first.origin))
        .cite(first.origin_request.clone());
    for copy in &old {
        finding = finding.cite(copy.request.clone());
    }
    Ok(vec![
        finding
            .claim(&causes::cache::STALE, Grade::B)
            .rules_out(
                &causes::content::DIFFERS,
                Text {
                    zh: "节点的内容来自缓存，且不比源站新。",
                    en: "The edge's content is out of its cache and no newer than the origin's.",
                },
            )
            .reproduce(curl(&first.request))
            .reproduce(curl(&first.origin_request)),
    ])
}

fn keeps(world: &mut world::World, modified: &'static str) {
    world.origin = world::response(200, &[("Last-Modified", "Sat, 01 Jun 2024 00:00:00 GMT")]);
    world.edge =
        world::response(200, &[("Last-Modified", modified), ("X-Cache", "HIT TCP_HIT"), ("Age", "600")]);
    world.edge.body.sha256 = "01d".to_owned();
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["CURRENT"], verdict: Some("healthy") },
    Scenario {
        name: "an-older-copy",
        world: |world| {
            keeps(world, "Mon, 01 Jan 2024 00:00:00 GMT");
        },
        expect: &["OLD"],
        verdict: Some("cache.stale"),
    },
    Scenario {
        name: "a-hit-of-the-same-content",
        world: |world| {
            keeps(world, "Mon, 01 Jan 2024 00:00:00 GMT");
            world.edge.body.sha256 = world.origin.body.sha256.clone();
        },
        expect: &["CURRENT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "content-that-is-new-every-time",
        world: |world| {
            keeps(world, "Mon, 01 Jan 2024 00:00:00 GMT");
            world.on_origin(|probe| {
                let mut response = world::response(200, &[]);
                response.body.sha256 = format!("a{}", probe.repeat);
                Some(edgedesk_evidence::http::HttpOutcome::Response(Box::new(response)))
            });
        },
        expect: &["CURRENT"],
        verdict: Some("healthy"),
    },
];

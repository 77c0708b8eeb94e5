//! CACHE005: parameters that change nothing split the cache.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use edgedesk_evidence::control_plane::QueryKey;

use super::shared_static::is_static;
use crate::site::{Site, Symptom};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CACHE005",
    slug: "query-splits-the-cache",
    layer: Layer::Cache,
    title: Text { zh: "参数是否分散了缓存", en: "Do parameters split the cache" },
    why: Text {
        zh: "推广参数不改变静态文件的内容，却让每个链接各存一份。去掉参数再请求一次，比较内容。",
        en: "Campaign parameters do not change a file and make the edge keep one copy for every link. The file is asked for without them, and compared.",
    },
    findings: &[&WHOLE, &SPLIT],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static WHOLE: FindingCard = FindingCard {
    tag: "WHOLE",
    status: Status::Ok,
    message: Text { zh: "没有发现分散缓存的参数。", en: "No parameter splits the cache." },
    remedy: &[],
};

static SPLIT: FindingCard = FindingCard {
    tag: "SPLIT",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 去掉参数后内容相同，但节点按完整参数分别缓存。",
        en: "{subject} is the same without its parameters, and the edge keeps a copy for each of them.",
    },
    remedy: &[Text {
        zh: "在 CDN 缓存配置中，为静态文件忽略参数，或只保留影响内容的参数。",
        en: "In the CDN's cache settings ignore the query of files, or keep only the parameters that matter.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let config = site.config()?;
    let Symptom::Works(response) = site.symptom()? else { return Ok(Vec::new()) };
    let visit = site.visit()?;
    let Some(hop) = visit.last() else { return Ok(Vec::new()) };
    let whole = || Ok(vec![WHOLE.about(&hop.location.host).cite(hop.request.clone())]);
    let counts = config.cache_key.as_ref().is_none_or(|key| key.query == QueryKey::All);
    let Some((path, query)) = hop.location.path.split_once('?') else { return whole() };
    if !counts || config.access.signing.is_some() || !is_static(path) || !query.split('&').all(is_campaign) {
        return whole();
    }
    let mut bare = hop.request.clone();
    path.clone_into(&mut bare.path);
    let same = site
        .ask(&bare)?
        .response()
        .is_some_and(|other| other.status == 200 && other.body.sha256 == response.body.sha256);
    if !same {
        return whole();
    }
    Ok(vec![
        SPLIT
            .about(hop.location.url())
            .cite(hop.request.clone())
            .cite(bare.clone())
            .claim(&causes::cache::QUERY_FRAGMENTED, Grade::B)
            .reproduce(curl(&bare)),
    ])
}

/// Whether a parameter only tells where a visitor comes from.
fn is_campaign(pair: &str) -> bool {
    const NAMES: &[&str] =
        &["gclid", "fbclid", "msclkid", "spm", "scm", "bd_vid", "hmsr", "hmpl", "hmcu", "channel", "from"];
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.starts_with("utm_") || NAMES.contains(&name.as_str())
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["WHOLE"], verdict: Some("healthy") },
    Scenario {
        name: "campaign-parameters",
        world: |world| {
            world.visit(true, "/app.js?utm_source=mail");
        },
        expect: &["SPLIT"],
        verdict: Some("cache.query_fragmented"),
    },
    Scenario {
        name: "a-version-is-meant",
        world: |world| {
            world.visit(true, "/app.js?v=3");
        },
        expect: &["WHOLE"],
        verdict: Some("healthy"),
    },
];

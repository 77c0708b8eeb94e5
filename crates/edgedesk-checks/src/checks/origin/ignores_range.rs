//! ORIGIN020: fetching in ranges is forced, and the origin ignores ranges.

use edgedesk_evidence::control_plane::RangeMode;
use edgedesk_evidence::http::{Http, HttpOutcome};

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN020",
    slug: "ignores-range",
    layer: Layer::Origin,
    title: Text { zh: "源站是否支持分片回源", en: "Does the origin serve ranges" },
    why: Text {
        zh: "强制开启 Range 回源后，节点只按分片取内容。源站不支持 Range、返回 200 全文时，分片回源失败。",
        en: "With range fetching forced, the edge fetches in slices only. An origin that ignores Range and answers 200 with the whole makes that fail.",
    },
    findings: &[&SERVES, &IGNORES, &IGNORES_UNSEEN],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-14.2"],
    judge,
    scenarios: SCENARIOS,
};

static SERVES: FindingCard = FindingCard {
    tag: "SERVES",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 支持 Range 请求。", en: "The origin {subject} serves ranges."
    },
    remedy: &[],
};

static IGNORES: FindingCard = FindingCard {
    tag: "IGNORES",
    status: Status::Error,
    message: Text {
        zh: "CDN 强制分片回源，而源站 {subject} 对 Range 请求返回 {status}，没有返回 206。",
        en: "The CDN is set to fetch in ranges only, and the origin {subject} answers a range request with {status} instead of 206.",
    },
    remedy: &[Text {
        zh: "在 CDN 上把 Range 回源改为“关闭”或“跟随客户端”，或者让源站支持 Range。",
        en: "Set range fetching on the CDN to off or to follow the client, or make the origin serve ranges.",
    }],
};

static IGNORES_UNSEEN: FindingCard = FindingCard {
    tag: "IGNORES_UNSEEN",
    status: Status::Warning,
    message: Text {
        zh: "CDN 强制分片回源，而源站 {subject} 对 Range 请求返回 {status}；本次访问正常，大文件可能失败。",
        en: "The CDN is set to fetch in ranges only, and the origin {subject} answers a range request with {status}; this visit works, large files may not.",
    },
    remedy: &[Text { zh: "建议把 Range 回源改为“关闭”。", en: "Switch range fetching off." }],
};

static NOT_FORCED: Text = Text { zh: "没有强制 Range 回源。", en: "Range fetching is not forced." };

fn judge(site: &Site<'_>) -> Judgement {
    if site.config()?.range != Some(RangeMode::Force) {
        return Err(Stop::NotApplicable(NOT_FORCED));
    }
    let fetches = site.origin_fetches()?;
    let Some(first) =
        fetches.iter().find(|fetch| matches!(&fetch.outcome, Ok(outcome) if outcome.status() == Some(200)))
    else {
        return Ok(Vec::new());
    };
    let ranged: Http = first.request.clone().with_header("Range", "bytes=0-0");
    let HttpOutcome::Response(response) = site.ask(&ranged)? else { return Ok(Vec::new()) };
    let describe =
        |card: &'static FindingCard| about(card, first).with("status", response.status).cite(ranged.clone());
    if response.status == 206 {
        return Ok(vec![describe(&SERVES)]);
    }
    if !site.origin_is_suspect()? {
        return Ok(vec![describe(&IGNORES_UNSEEN)]);
    }
    let finding = with_visit(describe(&IGNORES), site)?
        .claim(&causes::origin::RANGE_UNSUPPORTED, Grade::A)
        .rules_out(
            &causes::origin::UNREACHABLE_FROM_CDN,
            Text {
                zh: "不带 Range 的同一请求，源站返回 200。",
                en: "The same request without Range is answered 200.",
            },
        )
        .reproduce(format!("{} -H 'Range: bytes=0-0'", curl(&first.request)));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "serves",
        world: |world| {
            world.config().range = Some(RangeMode::Force);
            world.on_origin(|probe| if probe.headers.is_empty() { None } else { world::responds(206, &[]) });
        },
        expect: &["SERVES"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "ignores-and-the-edge-says-502",
        world: |world| {
            world.config().range = Some(RangeMode::Force);
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["IGNORES"],
        verdict: Some("origin.range_unsupported"),
    },
    Scenario {
        name: "ignores-and-the-site-works",
        world: |world| world.config().range = Some(RangeMode::Force),
        expect: &["IGNORES_UNSEEN"],
        verdict: Some("healthy"),
    },
    Scenario { name: "not-forced", world: |_| {}, expect: &[], verdict: Some("healthy") },
];

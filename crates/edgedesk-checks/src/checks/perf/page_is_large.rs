//! PERF006: the page is large.

use super::shared_page::{is_text, media_type, page, size};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF006",
    slug: "page-is-large",
    layer: Layer::Perf,
    title: Text { zh: "页面大小", en: "How large is the page" },
    why: Text {
        zh: "单个网页文件超过 5 MiB 时，手机网络上要等好几秒。只看网页、脚本、样式和图片；下载文件和视频不算。",
        en: "A single file of a page above 5 MiB takes seconds on a mobile network. Only documents, scripts, styles and images count; downloads and videos do not.",
    },
    findings: &[&MODERATE, &LARGE],
    references: &["https://almanac.httparchive.org/en/2024/page-weight"],
    judge,
    scenarios: SCENARIOS,
};

/// The median page weighs less than 3 MiB with everything that it loads (HTTP Archive, 2024); a single file of
/// this size is far outside.
const MOST: u64 = 5 << 20;

static MODERATE: FindingCard = FindingCard {
    tag: "MODERATE",
    status: Status::Ok,
    message: Text { zh: "{subject} 的大小为 {size}。", en: "{subject} has {size}." },
    remedy: &[],
};

static LARGE: FindingCard = FindingCard {
    tag: "LARGE",
    status: Status::Warning,
    message: Text {
        zh: "{subject}（{media_type}）有 {size}，在手机网络上打开会很慢。",
        en: "{subject} ({media_type}) has {size}; it is slow to open on a mobile network.",
    },
    remedy: &[Text {
        zh: "拆分或精简该文件，图片改用 WebP/AVIF 并按需缩放，文本开启压缩；较大的内容改为按需加载。",
        en: "Split or trim the file; serve images as WebP or AVIF at the size needed, text compressed, and load what is large on demand.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some((request, response)) = page(site)? else { return Ok(Vec::new()) };
    let media_type = media_type(response);
    let download = response.headers.get("content-disposition").is_some_and(|it| it.contains("attachment"));
    if download || !(is_text(&media_type) || media_type.starts_with("image/")) {
        return Ok(Vec::new());
    }
    let bytes = response.body.declared.unwrap_or(response.body.received).max(response.body.received);
    let card = if bytes > MOST { &LARGE } else { &MODERATE };
    let finding = card
        .about(request.url())
        .with("size", size(bytes))
        .with("media_type", &media_type)
        .cite(request.clone());
    if bytes <= MOST {
        return Ok(vec![finding]);
    }
    let curl = format!(
        "curl -so /dev/null -w '%{{size_download}} bytes in %{{time_total}} s\\n' '{}'",
        request.url()
    );
    // Its own Content-Length states it.
    Ok(vec![finding.claim(&causes::perf::LARGE_PAGE, Grade::A).reproduce(curl)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "moderate", world: |_| {}, expect: &["MODERATE"], verdict: Some("healthy") },
    Scenario {
        name: "nine-mebibytes-of-image",
        world: |world| {
            for response in [&mut world.edge, &mut world.origin] {
                response.headers.0.retain(|(name, _)| name != "Content-Type");
                response.headers.0.push(("Content-Type".to_owned(), "image/png".to_owned()));
                response.body.declared = Some(9 << 20);
            }
        },
        expect: &["LARGE"],
        verdict: Some("perf.large_page"),
    },
    Scenario {
        name: "a-download",
        world: |world| {
            for response in [&mut world.edge, &mut world.origin] {
                response.headers.0.retain(|(name, _)| name != "Content-Type");
                response.headers.0.push(("Content-Type".to_owned(), "application/zip".to_owned()));
                response.body.declared = Some(900 << 20);
            }
        },
        expect: &[],
        verdict: Some("healthy"),
    },
];

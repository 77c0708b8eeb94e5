//! ORIGIN016: the storage bucket denies the CDN.

use edgedesk_evidence::control_plane::OriginType;
use edgedesk_evidence::http::HttpResponse;

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginState, Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN016",
    slug: "bucket-denies",
    layer: Layer::Origin,
    title: Text {
        zh: "对象存储源站是否允许 CDN 读取", en: "Does the storage bucket let the CDN read"
    },
    why: Text {
        zh: "源站是私有 Bucket 时，CDN 需要开启私有 Bucket 回源并得到授权，否则存储会返回 AccessDenied。",
        en: "Where the origin is a private bucket, the CDN needs private-bucket origin access and the grant that goes with it; else the store answers AccessDenied.",
    },
    findings: &[&LETS, &DENIES],
    references: &[
        "https://help.aliyun.com/zh/cdn/user-guide/grant-alibaba-cloud-cdn-access-permissions-on-private-oss-buckets",
    ],
    judge,
    scenarios: SCENARIOS,
};

static LETS: FindingCard = FindingCard {
    tag: "LETS",
    status: Status::Ok,
    message: Text {
        zh: "对象存储源站 {subject} 没有拒绝访问。",
        en: "The storage origin {subject} does not deny access.",
    },
    remedy: &[],
};

static DENIES: FindingCard = FindingCard {
    tag: "DENIES",
    status: Status::Error,
    message: Text {
        zh: "对象存储返回 403，错误码 {code}：当前请求没有读取权限。",
        en: "The object store answers 403 with the error code {code}: this request has no leave to read.",
    },
    remedy: &[Text {
        zh: "在 CDN 的回源配置中开启“私有 Bucket 回源”并完成授权；如果内容可以公开，也可以把 Bucket 的读权限改为公共读。",
        en: "In the origin configuration of the CDN, switch on private-bucket origin access and grant it; where the content may be public, the bucket can be made publicly readable instead.",
    }],
};

static NO_STORE: Text = Text { zh: "源站不是对象存储。", en: "The origin is no object store." };

fn judge(site: &Site<'_>) -> Judgement {
    if let Symptom::Status(403, response) = site.symptom()?
        && let Some(code) = denial(response)
    {
        let finding = match site.origin_states() {
            Ok(states) => states
                .into_iter()
                .find(|(_, state)| matches!(state, OriginState::Responds(response) if denial(response).is_some()))
                .map(|(fetch, _)| about(&DENIES, &fetch).claim(&causes::origin::BUCKET_DENIED, Grade::A).reproduce(curl(&fetch.request))),
            Err(Stop::NotApplicable(_)) => None,
            Err(stop) => return Err(stop),
        };
        let host = &site.target()?.host;
        // The store's own words come through the CDN even where the store cannot be asked directly.
        let finding =
            finding.unwrap_or_else(|| DENIES.about(host).claim(&causes::origin::BUCKET_DENIED, Grade::A));
        let finding = with_visit(finding.with("code", code), site)?.rules_out(
            &causes::access::DENIED_BY_EDGE,
            Text {
                zh: "响应内容是对象存储的错误信息，不是节点产生的。",
                en: "The body is the object store's own error, not the edge's.",
            },
        );
        return Ok(vec![finding]);
    }
    let fetches = site.origin_fetches()?;
    let store = fetches.iter().find(|fetch| fetch.origin.kind() == OriginType::Bucket);
    store.map(|fetch| vec![about(&LETS, fetch)]).ok_or(Stop::NotApplicable(NO_STORE))
}

/// The error code of an object store that denies access (S3, OSS, COS, OBS and their kin share the form).
fn denial(response: &HttpResponse) -> Option<&str> {
    let body = &response.body.sample;
    if response.status != 403 || !body.contains("<Error>") {
        return None;
    }
    let (_, rest) = body.split_once("<Code>")?;
    let (code, _) = rest.split_once("</Code>")?;
    matches!(code, "AccessDenied" | "SignatureDoesNotMatch" | "InvalidAccessKeyId" | "UserDisable")
        .then_some(code)
}

const DENIED: &str =
    "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code><RequestId>1</RequestId></Error>";

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "lets",
        world: |world| world.config().origins[0].kind = Some(OriginType::Bucket),
        expect: &["LETS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "private-and-not-granted",
        world: |world| {
            world.config().origins[0].kind = Some(OriginType::Bucket);
            world.origin = world::response(403, &[("Content-Type", "application/xml")]);
            world.origin.body.sample = DENIED.to_owned();
            world.edge = world.origin.clone();
        },
        expect: &["DENIES"],
        verdict: Some("origin.bucket_denied"),
    },
    Scenario { name: "no-store", world: |_| {}, expect: &[], verdict: Some("healthy") },
];

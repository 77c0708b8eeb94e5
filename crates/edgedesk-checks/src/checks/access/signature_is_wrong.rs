//! ACCESS006: the URL's signature does not fit.

use edgedesk_evidence::control_plane::{SignatureComparison, SignatureVariant};
use edgedesk_evidence::{Observation, Probe};

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS006",
    slug: "signature-is-wrong",
    layer: Layer::Access,
    title: Text { zh: "URL 签名是否正确", en: "Is the URL's signature right" },
    why: Text {
        zh: "由持有密钥的一侧重新计算签名；不符时再尝试常见的错误（路径编码、时间单位、类型等），指出具体错在哪里。",
        en: "The side that holds the key computes the signature again; where it does not fit, common mistakes (encoding of the path, unit of time, type) are tried, so that the mistake can be named.",
    },
    findings: &[&PASSES, &STATED, &WRONG],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有发现签名错误。", en: "No signature is wrong." },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，节点说明了原因：{words}",
        en: "{subject} answers {status}, and the edge states the reason: {words}",
    },
    remedy: &[Text {
        zh: "核对签名所用的密钥、字段顺序和参与计算的路径（编码后、不含参数），与 CDN 鉴权配置保持一致。",
        en: "Make the key, the order of the fields and the path that is hashed (encoded, without query) agree with the CDN's signing settings.",
    }],
};

static WRONG: FindingCard = FindingCard {
    tag: "WRONG",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}：URL 的签名与配置的密钥不符。{mistake}",
        en: "{subject} answers {status}: the URL's signature does not fit the configured key. {mistake}",
    },
    remedy: &[Text {
        zh: "核对签名所用的密钥、字段顺序和参与计算的路径（编码后、不含参数），与 CDN 鉴权配置保持一致。",
        en: "Make the key, the order of the fields and the path that is hashed (encoded, without query) agree with the CDN's signing settings.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    if let Some(denial) = refusal.stated(&[DenialKind::SignatureInvalid]) {
        return Ok(vec![
            about(site, &STATED, &refusal)?
                .with("words", &denial.words)
                .claim(&causes::access::SIGNATURE_INVALID, Grade::A)
                .reproduce(curl(&refusal.request)),
        ]);
    }
    if !refusal.is_bare() {
        return passes(site, &PASSES);
    }
    let Some((check, comparison)) = site.signature()? else { return passes(site, &PASSES) };
    let mistake = match comparison {
        SignatureComparison::Wrong { fits: Some(variant), .. } => named(*variant),
        SignatureComparison::Wrong { fits: None, .. } => Text {
            zh: "常见的错误都不相符，多半是密钥不同。",
            en: "No common mistake fits; most likely the key is another.",
        },
        SignatureComparison::Unreadable(_) => Text {
            zh: "签名的格式也不符合所配置的鉴权类型。",
            en: "It does not have the form of the configured type either.",
        },
        _ => return passes(site, &PASSES),
    };
    Ok(vec![
        about(site, &WRONG, &refusal)?
            .with_words("mistake", mistake)
            .cite(check)
            .claim(&causes::access::SIGNATURE_INVALID, Grade::B)
            .reproduce(curl(&refusal.request)),
    ])
}

/// The customer's mistake, in words.
fn named(variant: SignatureVariant) -> Text {
    use SignatureVariant as V;
    match variant {
        V::DecodedPath => Text {
            zh: "签名用了解码后的路径，应使用编码后的路径。",
            en: "The decoded path was signed; it must be the encoded one.",
        },
        V::EncodedPath => Text {
            zh: "签名用了编码后的路径，而请求中的路径没有编码。",
            en: "The encoded path was signed, and the request carries it decoded.",
        },
        V::EncodingCase => Text {
            zh: "路径百分号编码的大小写不一致。",
            en: "The percent-encoding differs in the case of its digits.",
        },
        V::WithQuery => Text {
            zh: "签名包含了查询参数，应只用路径。",
            en: "The query was signed along; it must be the path alone.",
        },
        V::WithoutLeadingSlash => Text {
            zh: "签名的路径缺少开头的斜杠。",
            en: "The path was signed without its leading slash.",
        },
        V::CollapsedSlashes => Text {
            zh: "签名前把连续的斜杠合并了。",
            en: "Double slashes were collapsed before signing.",
        },
        V::KeyWithBlanks => {
            Text { zh: "密钥前后多了空格。", en: "The key was used with blanks around it." }
        }
        V::WholeUrl => Text {
            zh: "签名用了完整网址，应只用路径。",
            en: "The whole URL was signed; it must be the path alone.",
        },
        V::OtherType(_) => Text {
            zh: "签名按另一种鉴权类型计算。",
            en: "It was computed for another signing type.",
        },
        V::Milliseconds => Text {
            zh: "时间用了毫秒，应使用秒。",
            en: "The time is in milliseconds; it must be in seconds.",
        },
        V::UpperCaseHash => Text {
            zh: "哈希值用了大写，应使用小写。",
            en: "The hash is in upper case; it must be in lower case.",
        },
    }
}

fn signed(world: &mut world::World, comparison: SignatureComparison) {
    world.config().access.signing =
        serde_json::from_value(serde_json::json!({ "type": "A", "key": "k", "ttl": 1800 })).ok();
    world.edge = world::response(403, &[]);
    world.on(move |probe| {
        matches!(probe, Probe::Signature(_)).then(|| Observation::Signature(comparison.clone()).into())
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge =
                world::response(403, &[("X-Tengine-Error", "denied by req auth: invalid md5hash=11")]);
        },
        expect: &["STATED"],
        verdict: Some("access.signature_invalid"),
    },
    Scenario {
        name: "the-decoded-path-was-signed",
        world: |world| {
            signed(
                world,
                SignatureComparison::Wrong { expires: None, fits: Some(SignatureVariant::DecodedPath) },
            );
        },
        expect: &["WRONG"],
        verdict: Some("access.signature_invalid"),
    },
    Scenario {
        name: "of-another-form",
        world: |world| {
            signed(world, SignatureComparison::Unreadable("no time".to_owned()));
        },
        expect: &["WRONG"],
        verdict: Some("access.signature_invalid"),
    },
    Scenario {
        name: "well-signed",
        world: |world| {
            signed(world, SignatureComparison::Valid { expires: None });
        },
        expect: &["PASSES"],
        verdict: Some("access.denied_by_edge"),
    },
];

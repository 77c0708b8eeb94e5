use edgedesk_cdn::signing::check;
use edgedesk_checks::catalogue::Stop;
use edgedesk_evidence::control_plane::{SignatureCheck, SignatureComparison, SignatureVariant, SigningType};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::measure::{measure, stopped};
use super::sign::taken_apart;
use super::{Row, Scheme, ToolError, ToolResult, input};
use crate::diagnosis::Driver;

/// The form of the tool that checks a signed URL.
#[derive(Clone, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckSignatureInput {
    /// The signed URL, as it is sent.
    pub url: String,
    /// A key to check with; without one, that of the domain's own configuration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The scheme that goes with the key.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub scheme: Option<Scheme>,
    /// How long a signed URL lives, in seconds; goes with the key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u64>,
    /// The parameter that carries the signature, where it is another one than usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The parameter that carries the time, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_parameter: Option<String>,
}

/// Compares. Nothing is sent to the site; without a key in the form, the account's configuration is read.
pub(super) async fn run(
    driver: &Driver,
    input: &CheckSignatureInput,
    account: Option<&str>,
) -> Result<ToolResult, ToolError> {
    let (url, path) = taken_apart(&input.url)?;
    let shown = format!("{url}{}", path.split('?').next().unwrap_or(&path));
    let host = url.split("://").nth(1).unwrap_or_default().split(':').next().unwrap_or_default();
    if let Some(key) = input.key.as_deref().filter(|key| !key.is_empty()) {
        let scheme = input.scheme.ok_or_else(|| {
            ToolError::field(
                "type",
                Text::new(
                    "填写了密钥时，请同时选择鉴权类型（A、B、C 或 F）。",
                    "Along with a key, choose the signing type (A, B, C or F).",
                ),
            )
        })?;
        let signing =
            scheme.with_key(key, input.ttl, input.parameter.as_deref(), input.time_parameter.as_deref());
        return Ok(told(&shown, &check(&signing, host, &path), driver.now()));
    }
    if account.is_none() {
        return Err(ToolError::field(
            "key",
            Text::new(
                "没有授权读取域名配置，请填写密钥和鉴权类型。",
                "The domain's configuration may not be read; give the key and the signing type.",
            ),
        ));
    }
    let (session, _) = input::session(driver, "url", &input.url, account)?;
    let comparison = measure(driver, &session, |site| {
        // The domain must be the account's, or another's key could be tried out here.
        site.domain()?;
        let target = site.target()?;
        let probe = SignatureCheck {
            host: target.host.to_string(),
            path: target.path.clone(),
            account: site.case.account.clone(),
        };
        site.ask(&probe).cloned()
    })
    .await;
    Ok(match comparison {
        Ok(comparison) => told(&shown, &comparison, driver.now()),
        Err(stop @ Stop::NotApplicable(_)) => stopped(Tool::CheckSignature, &shown, stop).advise(
            "也可以填写密钥和鉴权类型，直接核对。",
            "You can also give the key and the signing type, and check with those.",
        ),
        Err(stop) => stopped(Tool::CheckSignature, &shown, stop),
    })
}

/// What a comparison means now.
fn told(subject: &str, comparison: &SignatureComparison, now: Timestamp) -> ToolResult {
    let (tone, headline, expires) = match comparison {
        SignatureComparison::NotRequired => (
            Tone::Info,
            Text::new("域名没有开启 URL 鉴权，不需要签名。", "The domain asks for no signature."),
            None,
        ),
        SignatureComparison::Missing => (
            Tone::Error,
            Text::new(
                "URL 中没有签名，或签名不是所选类型的形式。",
                "The URL carries no signature, or none in the form of this type.",
            ),
            None,
        ),
        SignatureComparison::Unreadable(why) => (
            Tone::Error,
            Text::new(
                format!("签名的格式不正确：{why}"),
                format!("The signature is not well formed: {why}."),
            ),
            None,
        ),
        SignatureComparison::Valid { expires } => {
            let ended = expires.is_some_and(|end| end <= now.as_second());
            let headline = if ended {
                Text::new("签名与密钥相符，但已过期。", "The signature fits the key, and its time is over.")
            } else {
                Text::new("签名正确，在有效期内。", "The signature is right, and in its time.")
            };
            (if ended { Tone::Error } else { Tone::Ok }, headline, *expires)
        }
        SignatureComparison::Wrong { expires, .. } => {
            (Tone::Error, Text::new("签名与密钥不符。", "The signature does not fit the key."), *expires)
        }
    };
    let mut result = ToolResult::new(Tool::CheckSignature, subject, tone, headline);
    if let Some(end) = expires.and_then(|end| Timestamp::from_second(end).ok()) {
        let tone = if end <= now { Tone::Error } else { Tone::Ok };
        result = result.row(Row::new("有效期至", "Valid until", end.to_string()).tone(tone));
        if end <= now {
            result = result.advise(
                "请重新生成签名 URL；若经常过期，请检查服务器时间，或在 CDN 上调大有效时长。",
                "Sign the URL anew; where this happens often, look at your server's clock, or lengthen the validity on the CDN.",
            );
        }
    }
    match comparison {
        SignatureComparison::Wrong { fits: Some(variant), .. } => {
            let (zh, en) = mistake(*variant);
            result.advise(zh, en)
        }
        SignatureComparison::Wrong { fits: None, .. } | SignatureComparison::Missing => result.advise(
            "请核对密钥、鉴权类型、参数名，以及参与计算的路径（编码后、不含参数）。",
            "Compare the key, the type, the parameter names, and the path that is hashed: encoded, without the query.",
        ),
        _ => result,
    }
}

/// The mistake that explains a wrong signature.
fn mistake(variant: SignatureVariant) -> (String, String) {
    let (zh, en) = match variant {
        SignatureVariant::DecodedPath => (
            "计算时用了解码后的路径，应使用编码后的路径。",
            "The decoded path was hashed; hash the encoded one.",
        ),
        SignatureVariant::EncodedPath => (
            "计算时用了编码后的路径，而 URL 中的路径没有编码。",
            "The encoded path was hashed, and the URL carries it decoded.",
        ),
        SignatureVariant::EncodingCase => (
            "百分号编码的大小写（%e4 与 %E4）与 URL 中的不一致。",
            "The case of the percent-encoding (%e4 or %E4) is not that of the URL.",
        ),
        SignatureVariant::WithQuery => {
            ("计算时包含了 URL 参数，应只用路径。", "The query was hashed along; hash the path alone.")
        }
        SignatureVariant::WithoutLeadingSlash => {
            ("计算时缺少路径开头的“/”。", "The path was hashed without its leading slash.")
        }
        SignatureVariant::CollapsedSlashes => {
            ("计算时合并了路径中的连续斜杠。", "Double slashes in the path were collapsed before hashing.")
        }
        SignatureVariant::KeyWithBlanks => {
            ("密钥前后多了空格或换行。", "The key was used with blanks or a line break around it.")
        }
        SignatureVariant::WholeUrl => (
            "计算时用了完整 URL（含协议和域名），应只用路径。",
            "The whole URL was hashed; hash the path alone.",
        ),
        SignatureVariant::OtherType(kind) => {
            let kind = match kind {
                SigningType::A => "A",
                SigningType::B => "B",
                SigningType::C => "C",
                SigningType::F => "F",
            };
            return (
                format!("签名是按 {kind} 类型计算的，请改用配置的类型，或修改 CDN 上的鉴权类型。"),
                format!(
                    "It was signed as type {kind}; sign in the configured type, or change the type on the CDN."
                ),
            );
        }
        SignatureVariant::Milliseconds => {
            ("时间用了毫秒，应为秒。", "The time is in milliseconds; it must be in seconds.")
        }
        SignatureVariant::UpperCaseHash => {
            ("签名值写成了大写，应为小写。", "The hash is in upper case; write it in lower case.")
        }
    };
    (zh.to_owned(), en.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-23T12:00:00Z".parse().expect("a time")
    }

    #[test]
    fn a_right_signature_is_right_until_its_end() {
        let at = |expires| told("u", &SignatureComparison::Valid { expires: Some(expires) }, now());
        assert_eq!(at(now().as_second() + 60).tone, Tone::Ok);
        let over = at(now().as_second() - 60);
        assert_eq!(over.tone, Tone::Error);
        assert!(over.headline.zh.contains("过期"), "{:?}", over.headline);
    }

    #[test]
    fn a_mistake_is_named() {
        let fits = Some(SignatureVariant::OtherType(SigningType::C));
        let result = told("u", &SignatureComparison::Wrong { expires: None, fits }, now());
        assert!(result.advice[0].zh.contains("C 类型"), "{:?}", result.advice);
    }
}

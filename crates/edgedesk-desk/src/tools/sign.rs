use edgedesk_cdn::signing::{SignError, Stamp, sign};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{Row, Scheme, ToolError, ToolResult};

/// The form of the tool that signs a URL.
#[derive(Clone, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInput {
    /// The URL to be signed, percent-encoded as it will be sent.
    pub url: String,
    /// The scheme.
    #[serde(rename = "type")]
    pub scheme: Scheme,
    /// The key. It is used and forgotten.
    pub key: String,
    /// From when the validity counts; now unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub time: Option<Timestamp>,
    /// How long the CDN lets a signed URL live, in seconds; for the end that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u64>,
    /// Type A's random value; `0` unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rand: Option<String>,
    /// Type A's user id; `0` unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// The parameter that carries the signature, where the CDN is set to another one than usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The parameter that carries the time, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_parameter: Option<String>,
}

/// Signs. Nothing is sent, and the key is kept nowhere.
pub(super) fn run(input: &SignInput, now: Timestamp) -> Result<ToolResult, ToolError> {
    let (url, path) = taken_apart(&input.url)?;
    if input.key.is_empty() {
        return Err(ToolError::field("key", Text::new("请填写鉴权密钥。", "Please give the signing key.")));
    }
    let signing = input.scheme.with_key(
        &input.key,
        input.ttl,
        input.parameter.as_deref(),
        input.time_parameter.as_deref(),
    );
    let time = input.time.unwrap_or(now);
    let field = |value: &Option<String>| {
        value.as_deref().map(str::trim).filter(|value| !value.is_empty()).unwrap_or("0").to_owned()
    };
    let stamp = Stamp { time, rand: field(&input.rand), uid: field(&input.uid) };
    let signed = sign(&signing, &path, &stamp).map_err(refused)?;
    let whole = format!("{url}{signed}");
    let headline = Text::new(
        format!("已按 {:?} 类型生成签名 URL。", input.scheme),
        format!("The URL is signed in the form of type {:?}.", input.scheme),
    );
    let mut result = ToolResult::new(Tool::Sign, format!("{url}{path}"), Tone::Ok, headline)
        .row(Row::new("签名 URL", "Signed URL", &whole))
        .row(Row::new("签名时间", "Signed at", time.to_string()));
    if let Some(end) = input.ttl.and_then(|ttl| end(time, ttl)) {
        let ended = end <= now;
        let tone = if ended { Tone::Warning } else { Tone::Ok };
        let row = Row::new("有效期至", "Valid until", end.to_string()).tone(tone);
        result = result.row(if ended { row.note("已过期", "It has ended already") } else { row });
    }
    result = result.advise(
        "密钥、类型和参数名须与 CDN 控制台的 URL 鉴权配置一致；密钥只用于本次计算，不会保存。",
        "Key, type and parameter names must be those of the CDN's URL signing settings. The key was used for this alone and is not kept.",
    );
    Ok(result.command(format!("curl -I '{whole}'")))
}

/// Scheme with host, and path with query, as they are sent.
pub(super) fn taken_apart(url: &str) -> Result<(String, String), ToolError> {
    let text = url.trim();
    let text = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let parsed = Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let (Some(url), Some(rest)) = (parsed, text.split_once("://").map(|(_, rest)| rest)) else {
        return Err(ToolError::field(
            "url",
            Text::new(
                "请填写完整的网址，例如 https://www.example.com/video.mp4。",
                "Give the whole URL, such as https://www.example.com/video.mp4.",
            ),
        ));
    };
    // The path as typed: a parser would normalise what the CDN hashes as it is sent.
    let path = rest.find(['/', '?']).map_or("/", |slash| &rest[slash..]);
    let path = path.split('#').next().unwrap_or(path);
    let path = if path.starts_with('?') { format!("/{path}") } else { path.to_owned() };
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    Ok((format!("{}://{}{port}", url.scheme(), url.host_str().unwrap_or_default()), path))
}

/// When a signature of `time` ends.
pub(super) fn end(time: Timestamp, ttl: u64) -> Option<Timestamp> {
    time.checked_add(SignedDuration::from_secs(i64::try_from(ttl).ok()?)).ok()
}

fn refused(error: SignError) -> ToolError {
    match error {
        SignError::NoLeadingSlash | SignError::NotEncoded => ToolError::field(
            "url",
            Text::new(
                "路径中有需要编码的字符（中文、空格等）。签名按实际发送的路径计算，请先做百分号编码。",
                "The path has characters that must be percent-encoded. What is sent is what is signed; encode it first.",
            ),
        ),
        SignError::Field => ToolError::field(
            "rand",
            Text::new(
                "rand 和 uid 只能用字母、数字、下划线和点，不能有连字符。",
                "rand and uid may hold letters, digits, underscores and dots, and no hyphen.",
            ),
        ),
        SignError::Time => ToolError::field(
            "time",
            Text::new("签名时间须在 1970 年到 2106 年之间。", "The time must lie between 1970 and 2106."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tools::input::read;

    fn now() -> Timestamp {
        "2026-11-23T12:00:00Z".parse().expect("a time")
    }

    /// The worked example of Alibaba's documentation of type A, as of 2026-11-23.
    #[test]
    fn type_a_is_signed_as_the_vendor_documents_it() {
        let input = read(json!({
            "url": "http://cdn.example.com/video/standard/1K.html", "type": "A", "key": "aliyuncdnexp1234",
            "time": "2015-10-09T16:00:00Z"
        }))
        .expect("a form");
        let result = run(&input, now()).expect("a signature");
        let url = "http://cdn.example.com/video/standard/1K.html?auth_key=1444406400-0-0-";
        assert!(result.rows[0].value.starts_with(url), "{}", result.rows[0].value);
        assert!(!format!("{result:?}").contains("aliyuncdnexp1234"), "the key is not shown");
    }

    #[test]
    fn what_is_wrong_is_told_of_its_field() {
        let field = |form| match read(form).and_then(|input| run(&input, now())) {
            Err(error) => error.field.unwrap_or_default(),
            Ok(result) => panic!("{result:?}"),
        };
        assert_eq!(field(json!({ "type": "A", "key": "k" })), "url");
        assert_eq!(field(json!({ "url": "ftp://a.test/", "type": "A", "key": "k" })), "url");
        assert_eq!(field(json!({ "url": "https://a.test/中文", "type": "A", "key": "k" })), "url");
        assert_eq!(field(json!({ "url": "https://a.test/", "type": "A", "key": "" })), "key");
        assert_eq!(field(json!({ "url": "https://a.test/", "type": "A", "key": "k", "uid": "a-b" })), "rand");
        assert_eq!(field(json!({ "url": "https://a.test/", "type": "A", "key": "k", "x": 1 })), "x");
    }
}

use edgedesk_checks::catalogue::Stop;
use edgedesk_checks::site::Site;
use edgedesk_checks::vendors;
use edgedesk_evidence::http::{Headers, Http, HttpOutcome};
use edgedesk_evidence::{Answer, Observation};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::answered;
use serde::{Deserialize, Serialize};

use super::measure::{measure, stopped};
use super::{Row, ToolError, ToolResult, input};
use crate::diagnosis::Driver;

/// The form of the tool that shows response headers.
#[derive(Clone, Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HeadersInput {
    /// The URL. Redirects are shown, and not followed.
    pub url: String,
    /// `GET`, unless given, or `HEAD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
}

/// Asks once. Nothing of the account is read.
pub(super) async fn run(driver: &Driver, form: &HeadersInput) -> Result<ToolResult, ToolError> {
    let method = match form.method.as_deref().map(|method| method.trim().to_ascii_uppercase()).as_deref() {
        None | Some("" | "GET") => "GET",
        Some("HEAD") => "HEAD",
        Some(_) => {
            return Err(ToolError::field(
                "method",
                Text::new("请求方法可以是 GET 或 HEAD。", "The method can be GET or HEAD."),
            ));
        }
    };
    let (session, target) = input::session(driver, "url", &form.url, None)?;
    let subject = target.url();
    driver.turn(target.host.registrable().as_str()).await.map_err(|_| ToolError::too_often())?;
    Ok(match measure(driver, &session, |site| view(site, method)).await {
        Ok((request, outcome)) => told(&subject, &request, &outcome),
        Err(stop) => stopped(Tool::Headers, &subject, stop),
    })
}

fn view(site: &Site<'_>, method: &str) -> Result<(Http, HttpOutcome), Stop> {
    let (edges, start) = (site.edges()?, site.start()?);
    let address = edges.addresses.first().copied();
    let Some(address) = address else { return Err(Stop::NeedMore(Vec::new())) };
    let request = Http { method: method.to_owned(), ..site.request(address, &start) };
    let outcome = site.ask(&request)?.clone();
    Ok((request, outcome))
}

fn told(subject: &str, request: &Http, outcome: &HttpOutcome) -> ToolResult {
    let words = answered(&Answer::Observed(Observation::Http(outcome.clone())));
    let HttpOutcome::Response(response) = outcome else {
        let headline =
            Text::new(format!("没有收到响应：{}。", words.zh), format!("No response came: {}.", words.en));
        return ToolResult::new(Tool::Headers, subject, Tone::Error, headline);
    };
    let tone = match response.status {
        ..400 => Tone::Ok,
        400..500 => Tone::Warning,
        _ => Tone::Error,
    };
    let mut result = ToolResult::new(Tool::Headers, subject, tone, Text::new(words.zh, words.en));
    for (name, value) in &response.headers.0 {
        let mut row = Row::new(name, name, value);
        if let Some((zh, en)) = note(name) {
            row = row.note(zh, en);
        }
        result = result.row(row);
    }
    for (zh, en) in missing(&response.headers, request.tls) {
        result = result.advise(zh, en);
    }
    if let Some(vendor) = vendors::read(response).vendor {
        result = result.row(Row::new("响应特征", "Marks of", vendor.name));
    }
    let head = if request.method == "HEAD" { " -I" } else { " -sD - -o /dev/null" };
    result.command(format!("curl{head} '{subject}'"))
}

/// Headers that matter to whoever looks, and what they say.
static NOTES: &[(&str, &str, &str)] = &[
    ("cache-control", "缓存规则", "how long caches may keep it"),
    (
        "expires",
        "旧式的缓存到期时间，以 Cache-Control 为准",
        "the old form of a cache time; Cache-Control wins",
    ),
    ("pragma", "旧式的缓存指令", "an old cache directive"),
    ("age", "在缓存中已存放的秒数", "for how many seconds a cache has kept it"),
    ("vary", "缓存按这些请求头分别存放", "caches keep a copy for each value of these request headers"),
    ("etag", "内容的版本标识，用于重新验证", "the content's version, for revalidation"),
    ("last-modified", "最后修改时间，用于重新验证", "when it was changed, for revalidation"),
    ("set-cookie", "会设置 Cookie；多数 CDN 因此不缓存", "sets a cookie; most CDNs then keep no copy"),
    (
        "strict-transport-security",
        "HSTS：浏览器在此期间只用 HTTPS 访问",
        "HSTS: browsers use HTTPS alone for so long",
    ),
    ("location", "跳转目标", "where it leads"),
    ("content-encoding", "压缩方式", "how it is compressed"),
    ("content-type", "内容类型", "what kind of content it is"),
    ("content-length", "内容长度（字节）", "its length in bytes"),
    ("access-control-allow-origin", "允许跨域访问的站点", "which sites may read it across origins"),
    ("content-security-policy", "内容安全策略", "what the page may load and run"),
    ("x-frame-options", "是否允许被嵌入框架", "whether it may be framed"),
    ("x-content-type-options", "禁止浏览器猜测内容类型", "keeps browsers from guessing its type"),
    ("alt-svc", "可用的其他协议，例如 HTTP/3", "other protocols on offer, such as HTTP/3"),
    ("via", "经过的代理和 CDN 层级", "proxies and CDN tiers on the way"),
    ("server", "服务器软件", "the server's software"),
    ("x-cache", "CDN 的缓存状态", "the CDN's word on its cache"),
    ("x-cache-lookup", "各级缓存的查找结果", "what each tier's cache found"),
    ("x-swift-cachetime", "CDN 允许缓存的秒数", "for how many seconds the CDN keeps it"),
    ("x-swift-savetime", "CDN 存入缓存的时间", "when the CDN took it into its cache"),
    ("eagleid", "CDN 的请求标识，联系客服时请提供", "the CDN's id of the request, for its support"),
    ("x-nws-log-uuid", "CDN 的请求标识，联系客服时请提供", "the CDN's id of the request, for its support"),
    ("cf-cache-status", "Cloudflare 的缓存状态", "Cloudflare's word on its cache"),
    ("cf-ray", "Cloudflare 的请求标识", "Cloudflare's id of the request"),
    ("x-amz-cf-id", "CloudFront 的请求标识", "CloudFront's id of the request"),
    ("x-served-by", "处理请求的节点", "the nodes that served it"),
    ("x-request-id", "请求标识", "the request's id"),
];

fn note(name: &str) -> Option<(&'static str, &'static str)> {
    NOTES.iter().find(|(known, ..)| name.eq_ignore_ascii_case(known)).map(|(_, zh, en)| (*zh, *en))
}

/// What one would expect and does not see.
fn missing(headers: &Headers, tls: bool) -> Vec<(&'static str, &'static str)> {
    let mut missing = Vec::new();
    if tls && !headers.has("strict-transport-security") {
        missing.push((
            "没有 HSTS（Strict-Transport-Security）。全站都用 HTTPS 时，可在 CDN 上开启。",
            "There is no HSTS (Strict-Transport-Security). Where the whole site is on HTTPS, it can be enabled on the CDN.",
        ));
    }
    if !headers.has("cache-control") && !headers.has("expires") {
        missing.push((
            "没有 Cache-Control，缓存时间由 CDN 的规则决定。",
            "There is no Cache-Control; the CDN's own rules decide how long it is kept.",
        ));
    }
    missing
}

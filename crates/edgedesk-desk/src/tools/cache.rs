use edgedesk_checks::catalogue::Stop;
use edgedesk_checks::site::Site;
use edgedesk_checks::vendors::{self, CacheState};
use edgedesk_evidence::control_plane::{DomainConfig, QueryKey};
use edgedesk_evidence::http::{HttpOutcome, HttpResponse};
use edgedesk_evidence::{Answer, Observation};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::answered;
use serde::{Deserialize, Serialize};

use super::measure::{measure, stopped};
use super::{Row, ToolError, ToolResult, input};
use crate::diagnosis::Driver;

/// The form of the tool that tells whether a URL is answered from the cache.
#[derive(Clone, Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CacheInput {
    /// The URL. Redirects are not followed.
    pub url: String,
}

/// What was seen: the request made twice, and the domain's settings where they may be read.
struct Seen {
    outcomes: [HttpOutcome; 2],
    config: Option<DomainConfig>,
    path: String,
}

/// Asks one edge twice. Cache rules of the account's configuration are read where they may be.
pub(super) async fn run(
    driver: &Driver,
    form: &CacheInput,
    account: Option<&str>,
) -> Result<ToolResult, ToolError> {
    let (session, target) = input::session(driver, "url", &form.url, account)?;
    let subject = target.url();
    driver.turn(target.host.registrable().as_str()).await.map_err(|_| ToolError::too_often())?;
    Ok(match measure(driver, &session, view).await {
        Ok(seen) => told(&subject, &seen),
        Err(stop) => stopped(Tool::Cache, &subject, stop),
    })
}

fn view(site: &Site<'_>) -> Result<Seen, Stop> {
    let config = site.config_if_any()?.cloned();
    let (edges, start) = (site.edges()?, site.start()?);
    let Some(address) = edges.addresses.first() else { return Err(Stop::NeedMore(Vec::new())) };
    let request = site.request(*address, &start);
    // One after the other: the second sees what the first left behind.
    let first = site.ask(&request)?.clone();
    let second = site.ask(&request.again(1))?.clone();
    Ok(Seen { outcomes: [first, second], config, path: start.path })
}

fn told(subject: &str, seen: &Seen) -> ToolResult {
    let [first, second] = &seen.outcomes;
    let Some(response) = second.response() else {
        let words = answered(&Answer::Observed(Observation::Http(second.clone())));
        let headline =
            Text::new(format!("没有收到响应：{}。", words.zh), format!("No response came: {}.", words.en));
        return ToolResult::new(Tool::Cache, subject, Tone::Error, headline);
    };
    let signals = vendors::read(response);
    let before = first.response().map(vendors::read);
    let kept = signals.is_from_cache();
    let was_kept = before.as_ref().is_some_and(vendors::Signals::is_from_cache);
    let reasons = reasons(response, seen.config.as_ref(), &seen.path);
    let (tone, headline) = match (was_kept, kept, signals.cache) {
        (true, true, _) => {
            (Tone::Ok, Text::new("两次请求都命中缓存。", "Both requests were answered from the cache."))
        }
        (false, true, _) => (
            Tone::Ok,
            Text::new(
                "第一次未命中，第二次命中：缓存正常工作。",
                "The first request was a miss, the second a hit: the cache works.",
            ),
        ),
        (_, false, CacheState::Unknown) if reasons.is_empty() => (
            Tone::Info,
            Text::new(
                "响应没有说明是否命中缓存。",
                "The response does not say whether it came from a cache.",
            ),
        ),
        (_, false, _) => match reasons.first() {
            Some(reason) => (
                Tone::Warning,
                Text::new(
                    format!("两次请求都没有命中缓存：{}", reason.0.zh),
                    format!("Neither request was answered from the cache: {}", lower(&reason.0.en)),
                ),
            ),
            None => (
                Tone::Warning,
                Text::new(
                    "两次请求都没有命中缓存，响应头中看不出原因。",
                    "Neither request was answered from the cache, and the headers do not say why.",
                ),
            ),
        },
    };
    let mut result = ToolResult::new(Tool::Cache, subject, tone, headline)
        .row(state_row("第一次请求", "First request", first.response()))
        .row(state_row("第二次请求", "Second request", Some(response)));
    if let Some(vendor) = signals.vendor {
        result = result.row(Row::new("CDN", "CDN", vendor.name));
    }
    if let Some(age) = signals.age {
        let row = Row::new("已缓存", "Age", format!("{age} s"));
        result = result.row(row.note("副本在缓存中已存放的时间", "how long the copy has been kept"));
    }
    for name in ["Cache-Control", "Expires", "Vary", "Set-Cookie", "ETag", "Last-Modified"] {
        for value in response.headers.all(name) {
            result = result.row(Row::new(name, name, value));
        }
    }
    if let Some(rule) = seen.config.as_ref().and_then(|config| config.cache_rule(&seen.path)) {
        result = result.row(Row::new("缓存规则", "Cache rule", format!("{} → {} s", rule.value, rule.ttl)));
    }
    if !kept {
        for (reason, remedy) in reasons {
            result =
                result.advise(format!("{}{}", reason.zh, remedy.zh), format!("{} {}", reason.en, remedy.en));
        }
    }
    result.command(format!("curl -sD - -o /dev/null '{subject}'"))
}

/// The sentence as it goes on behind a colon.
fn lower(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

fn state_row(zh: &str, en: &str, response: Option<&HttpResponse>) -> Row {
    let Some(response) = response else {
        return Row::new(zh, en, "-").tone(Tone::Error);
    };
    let signals = vendors::read(response);
    let (value, tone) = match signals.cache {
        CacheState::Hit => ("HIT", Tone::Ok),
        CacheState::Revalidated => ("REVALIDATED", Tone::Ok),
        CacheState::Stale => ("STALE", Tone::Warning),
        CacheState::Miss => ("MISS", Tone::Info),
        CacheState::Expired => ("EXPIRED", Tone::Info),
        CacheState::Bypass => ("BYPASS", Tone::Warning),
        CacheState::Error => ("ERROR", Tone::Error),
        CacheState::Unknown => ("-", Tone::Info),
    };
    let row = Row::new(zh, en, value).tone(tone);
    row.note(format!("HTTP {}", response.status), format!("HTTP {}", response.status))
}

/// Why an edge keeps no copy, each with what to do: what the response forbids, then what the settings say.
fn reasons(response: &HttpResponse, config: Option<&DomainConfig>, path: &str) -> Vec<(Text, Text)> {
    let headers = &response.headers;
    let mut reasons = Vec::new();
    let mut because = |zh: String, en: String, remedy: (&str, &str)| {
        reasons.push((Text::new(zh, en), Text::new(remedy.0, remedy.1)));
    };
    const ORIGIN: (&str, &str) = (
        "如果内容对所有访客相同，请在源站改为 Cache-Control: max-age=3600 之类的值，或在 CDN 上设置缓存规则。",
        "Where it is the same for everybody, send Cache-Control: max-age=3600 or the like from the origin, or set a cache rule on the CDN.",
    );
    let directive = headers.members("cache-control").find(|member| {
        let name = member.split('=').next().unwrap_or_default().trim();
        ["no-store", "private", "no-cache"].iter().any(|word| name.eq_ignore_ascii_case(word))
            || ["max-age=0", "s-maxage=0"].iter().any(|word| member.eq_ignore_ascii_case(word))
    });
    if let Some(directive) = directive {
        because(
            format!("源站的 Cache-Control: {directive} 不允许缓存。"),
            format!("The origin's Cache-Control: {directive} forbids keeping it."),
            ORIGIN,
        );
    }
    if headers.has("set-cookie") {
        because(
            "响应带有 Set-Cookie，CDN 不缓存带 Cookie 的响应。".to_owned(),
            "The response sets a cookie, and the CDN keeps no such response.".to_owned(),
            (
                "静态文件不需要 Cookie，请在源站去掉，或在 CDN 上忽略 Set-Cookie。",
                "Files need no cookie: leave it out at the origin, or have the CDN ignore Set-Cookie.",
            ),
        );
    }
    if headers.members("vary").any(|member| member == "*") {
        because(
            "Vary: * 表示每次的内容都不同。".to_owned(),
            "Vary: * says that every response is another one.".to_owned(),
            ("请在源站去掉 Vary: *。", "Leave Vary: * out at the origin."),
        );
    }
    if response.status >= 400 {
        because(
            format!("源站返回了错误（{}），错误页通常不缓存或只缓存几秒。", response.status),
            format!("The response is an error ({}), which is kept for seconds at most.", response.status),
            ("请先处理这个错误，可以使用网站诊断。", "Mend the error first; the site diagnosis helps."),
        );
    }
    let Some(config) = config else { return reasons };
    if config.cache_rule(path).is_some_and(|rule| rule.ttl == 0) {
        because(
            "CDN 上匹配该网址的缓存规则，缓存时间为 0。".to_owned(),
            "The CDN's cache rule for this URL has a time of zero.".to_owned(),
            ("请在 CDN 上调整这条缓存规则。", "Change that cache rule on the CDN."),
        );
    }
    let by_query = config.cache_key.as_ref().is_none_or(|key| key.query == QueryKey::All);
    if by_query && path.contains('?') {
        because(
            "缓存按完整的参数区分，参数不同的网址各存一份。".to_owned(),
            "The cache tells URLs apart by their whole query: each query has a copy of its own.".to_owned(),
            (
                "静态文件可以在 CDN 上忽略参数，或只保留影响内容的参数。",
                "For files, ignore the query on the CDN, or keep only the parameters that matter.",
            ),
        );
    }
    reasons
}

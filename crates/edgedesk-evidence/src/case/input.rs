use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::Target;
use crate::address::special_purpose;
use crate::{DnsName, Secrets};

/// What was mended in the text without asking. The customer is always told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Correction {
    SurroundingSpace,
    InnerSpace,
    FullWidthPunctuation,
    ZeroWidthCharacters,
    Quotes,
    TrailingPunctuation,
    SchemeAdded,
    SchemeTypo,
    TrailingDot,
    FragmentDropped,
    InternationalName,
}

/// Why there is no target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputError {
    /// Nothing was typed.
    Empty,
    /// The text does not parse as a URL; the parser's words.
    Unparsable(String),
    /// Control characters inside.
    ControlCharacter,
    /// A scheme that is neither `http` nor `https`.
    Scheme(String),
    /// User name or password before the host.
    UserInfo,
    /// The host is no domain name that can be visited; why.
    Host(String),
    /// A port that is not probed.
    Port(u16),
    /// Longer than 8,192 characters.
    TooLong,
    /// A wildcard such as `*.shop.test`: one concrete host is needed.
    Wildcard,
    /// An e-mail address.
    EmailAddress,
    /// A public IP address: there is no domain to diagnose.
    Address(IpAddr),
    /// A private or reserved address, or a name that only means something inside a network.
    Private(String),
}

/// A typed text as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The text, secrets as placeholders.
    pub input: String,
    /// What was mended.
    pub corrections: Vec<Correction>,
    /// What came of it.
    pub target: Result<Target, InputError>,
}

/// Ports that are probed without an operator's leave.
pub const PORTS: &[u16] = &[80, 443, 8080, 8443];

const LONGEST: usize = 8_192;
const PRIVATE_SUFFIXES: &[&str] = &[
    "localhost",
    "local",
    "internal",
    "lan",
    "home.arpa",
    "arpa",
    "onion",
    "svc",
    "test",
    "invalid",
    "example",
];

/// Reads what a customer typed or pasted as the URL that they mean.
///
/// Mends what people and editors do to URLs, refuses what must not be probed, and moves secrets (signatures
/// and tokens in the query or path) into `secrets`. `private` tells that the operator allows private targets:
/// reserved names and addresses then pass here, and the egress guard judges each address. `ports` are allowed
/// besides [`PORTS`]; with `private` every port is.
pub fn parse(text: &str, private: bool, ports: &[u16], secrets: &mut Secrets) -> Parsed {
    let mut corrections = Vec::new();
    let target = mend(text, &mut corrections)
        .and_then(|mended| target(&mended, private, ports, secrets, &mut corrections));
    let shown: String = text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    Parsed { input: secrets.redact(&shown), corrections, target }
}

fn mend(text: &str, corrections: &mut Vec<Correction>) -> Result<String, InputError> {
    let mut note = |it| corrections.push(it);
    if text.len() > LONGEST {
        return Err(InputError::TooLong);
    }
    let zero_width = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}');
    let mut mended: String = text.chars().filter(|c| !zero_width(*c)).collect();
    if mended.len() != text.len() {
        note(Correction::ZeroWidthCharacters);
    }
    let trimmed = mended.trim_matches(|c: char| c.is_whitespace());
    if trimmed.len() != mended.len() {
        note(Correction::SurroundingSpace);
        mended = trimmed.to_owned();
    }
    // The URL parser drops tabs and newlines silently, which would join what a person sees as two words.
    if mended.chars().any(char::is_control) {
        return Err(InputError::ControlCharacter);
    }
    let unquoted = mended.trim_matches(|c| {
        matches!(
            c,
            '"' | '\'' | '`' | '<' | '>' | '“' | '”' | '‘' | '’' | '《' | '》' | '「' | '」' | '【' | '】'
        )
    });
    if unquoted.len() != mended.len() {
        note(Correction::Quotes);
        mended = unquoted.to_owned();
    }
    // Full-width forms stand for their ASCII selves in what is the scheme and host; in a path they may be meant.
    let full_width = |c: char| {
        matches!(
            c,
            '：' | '／' | '。' | '．' | '？' | '＝' | '＆' | '，' | '、' | '｡' | '＃' | '％' | '－' | '＿'
        )
    };
    let head_end = mended
        .char_indices()
        .filter(|(_, c)| matches!(c, '/' | '／'))
        .map(|(i, _)| i)
        .nth(2)
        .unwrap_or(mended.len());
    if mended[..head_end].contains(full_width) || mended.ends_with(['。', '，', '、', '；', '！', '？'])
    {
        note(Correction::FullWidthPunctuation);
        let head: String = mended[..head_end].chars().map(half_width).collect();
        let tail: String = mended[head_end..]
            .chars()
            .map(|c| if full_width(c) && matches!(c, '／' | '？' | '＝' | '＆') { half_width(c) } else { c })
            .collect();
        mended = head + tail.trim_end_matches(['。', '，', '、', '；', '！']);
    }
    let trimmed = mended.trim_end_matches([',', ';', '!', ')', '）', '；', '！']);
    let trimmed = if trimmed.ends_with("..") {
        trimmed
    } else {
        trimmed.strip_suffix("/.").map_or(trimmed, |_| &trimmed[..trimmed.len() - 1])
    };
    if trimmed.len() != mended.len() {
        note(Correction::TrailingPunctuation);
        mended = trimmed.to_owned();
    }
    // Spaces around the marks of a URL come from line breaks and sloppy pasting.
    let joined = mended
        .replace(" ://", "://")
        .replace("://  ", "://")
        .replace(":// ", "://")
        .replace(" .", ".")
        .replace(". ", ".")
        .replace(" /", "/");
    if joined != mended {
        note(Correction::InnerSpace);
        mended = joined;
    }
    if mended.is_empty() {
        return Err(InputError::Empty);
    }
    Ok(mend_scheme(mended, &mut note))
}

fn mend_scheme(text: String, note: &mut impl FnMut(Correction)) -> String {
    let lower = text.to_ascii_lowercase();
    for (typo, scheme) in [
        ("htttps://", "https://"),
        ("htps://", "https://"),
        ("hhttps://", "https://"),
        ("ttps://", "https://"),
        ("https//", "https://"),
        ("https:://", "https://"),
        ("htttp://", "http://"),
        ("htp://", "http://"),
        ("hhttp://", "http://"),
        ("ttp://", "http://"),
        ("http//", "http://"),
        ("http:://", "http://"),
    ] {
        if lower.starts_with(typo) {
            note(Correction::SchemeTypo);
            return format!("{scheme}{}", &text[typo.len()..]);
        }
    }
    // `host:8080/path` looks like a scheme to a URL parser; a scheme of ours is always followed by a slash.
    let has_scheme = lower.split_once(':').is_some_and(|(scheme, rest)| {
        !scheme.is_empty()
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'))
            && (matches!(scheme, "http" | "https")
                || rest.starts_with('/')
                || rest.starts_with('\\')
                || !rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    let literal = lower.starts_with('[') || lower.parse::<std::net::Ipv6Addr>().is_ok();
    if has_scheme && !literal {
        return text;
    }
    note(Correction::SchemeAdded);
    if text.parse::<std::net::Ipv6Addr>().is_ok() {
        format!("https://[{text}]/")
    } else {
        format!("https://{}", text.trim_start_matches('/'))
    }
}

fn half_width(c: char) -> char {
    match c {
        '。' | '｡' => '.',
        '、' => '/',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    }
}

fn target(
    text: &str,
    private: bool,
    ports: &[u16],
    secrets: &mut Secrets,
    corrections: &mut Vec<Correction>,
) -> Result<Target, InputError> {
    let (scheme, rest) = text.split_once(':').unwrap_or((text, ""));
    let scheme = scheme.to_ascii_lowercase();
    if scheme == "mailto" {
        return Err(InputError::EmailAddress);
    }
    if !matches!(scheme.as_str(), "http" | "https") {
        return Err(InputError::Scheme(scheme.chars().take(32).collect()));
    }
    let authority =
        rest.trim_start_matches(['/', '\\']).split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let added = corrections.contains(&Correction::SchemeAdded);
    if added && authority.contains('@') && !authority.contains(':') {
        return Err(InputError::EmailAddress);
    }
    if authority.starts_with("*.") || authority.contains(".*.") {
        return Err(InputError::Wildcard);
    }
    let url = Url::parse(text).map_err(|error| InputError::Unparsable(error.to_string()))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(InputError::UserInfo);
    }
    let host = match url.host() {
        Some(Host::Domain(domain)) => domain.to_owned(),
        Some(Host::Ipv4(address)) => return Err(literal(address.into())),
        Some(Host::Ipv6(address)) => return Err(literal(address.into())),
        None => return Err(InputError::Host("no host".to_owned())),
    };
    if !authority.is_ascii() {
        corrections.push(Correction::InternationalName);
    }
    let host = host_name(&host, private, corrections)?;
    let port = url.port_or_known_default().unwrap_or(443);
    if port == 0 || !(private || PORTS.contains(&port) || ports.contains(&port)) {
        return Err(InputError::Port(port));
    }
    if url.fragment().is_some() {
        corrections.push(Correction::FragmentDropped);
    }
    Ok(Target {
        tls: url.scheme() == "https",
        scheme_assumed: added,
        host,
        port,
        path: hide_secrets(url.path(), url.query(), secrets),
    })
}

fn literal(address: IpAddr) -> InputError {
    match special_purpose(address) {
        Some(entry) => InputError::Private(format!("{address} ({} {})", entry.prefix, entry.name)),
        None => InputError::Address(address),
    }
}

fn host_name(host: &str, private: bool, corrections: &mut Vec<Correction>) -> Result<DnsName, InputError> {
    if host.ends_with('.') {
        corrections.push(Correction::TrailingDot);
    }
    let name: DnsName =
        host.parse().map_err(|error: crate::NameError| InputError::Host(error.to_string()))?;
    let is_ldh = |label: &str| {
        label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if let Some(label) = name.labels().find(|label| !is_ldh(label)) {
        return Err(InputError::Host(format!("the label {label:?} is not letters, digits and hyphens")));
    }
    if private {
        return Ok(name);
    }
    if let Some(suffix) =
        PRIVATE_SUFFIXES.iter().find(|suffix| suffix.parse().is_ok_and(|zone| name.is_within(&zone)))
    {
        return Err(InputError::Private(format!("names under .{suffix} are not public")));
    }
    if name.labels().count() < 2 {
        return Err(InputError::Host("a single label is no public name".to_owned()));
    }
    match psl::suffix(name.as_str().as_bytes()) {
        Some(suffix) if suffix.is_known() => Ok(name),
        _ => Err(InputError::Host(format!(
            ".{} is no top-level domain",
            name.labels().next_back().unwrap_or_default()
        ))),
    }
}

/// Query parameters whose values are, or contain, a signature or token.
const SECRET_PARAMETERS: &[&str] = &[
    "auth_key",
    "sign",
    "signature",
    "sig",
    "token",
    "access_token",
    "key",
    "secret",
    "password",
    "hash",
    "authinfo",
    "x-amz-signature",
    "x-amz-security-token",
    "x-amz-credential",
    "x-oss-signature",
    "q-signature",
    "policy",
    "ossaccesskeyid",
    "key-pair-id",
    "verify",
    "wssecret",
    "txsecret",
    "hdnts",
    "hdnea",
    "jwt",
    "api_key",
    "apikey",
];

fn hide_secrets(path: &str, query: Option<&str>, secrets: &mut Secrets) -> String {
    let is_digest = |segment: &str| {
        matches!(segment.len(), 32 | 40 | 64) && segment.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let path: Vec<String> = path
        .split('/')
        .map(|segment| if is_digest(segment) { secrets.hide(segment) } else { segment.to_owned() })
        .collect();
    let path = path.join("/");
    let Some(query) = query else { return path };
    let query: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            // Of `time-random-uid-hash` only the hash is secret, and the time is needed to judge.
            Some((name, value)) if value.rsplit_once('-').is_some_and(|(_, last)| is_digest(last)) => {
                let (head, last) = value.rsplit_once('-').unwrap_or_default();
                format!("{name}={head}-{}", secrets.hide(last))
            }
            Some((name, value))
                if is_digest(value) || SECRET_PARAMETERS.contains(&name.to_ascii_lowercase().as_str()) =>
            {
                format!("{name}={}", secrets.hide(value))
            }
            _ => pair.to_owned(),
        })
        .collect();
    format!("{path}?{}", query.join("&"))
}

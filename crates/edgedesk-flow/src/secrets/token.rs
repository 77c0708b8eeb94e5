use super::runs::{occurrences, runs};
use super::{Kind, Secret};

const SHORTEST_BEARER: usize = 16;

/// Prefixes of tokens that nothing else begins with, and their shortest length.
const PREFIXES: &[(&str, usize)] = &[
    ("ghp_", 36),
    ("gho_", 36),
    ("ghs_", 36),
    ("github_pat_", 40),
    ("glpat-", 20),
    ("xoxb-", 24),
    ("xoxp-", 24),
    ("sk_live_", 24),
    ("rk_live_", 24),
];

/// JWTs (RFC 7519), bearer tokens (RFC 6750), and tokens with a known prefix.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    for range in runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
        let word = &text[range.clone()];
        let known =
            PREFIXES.iter().any(|(prefix, shortest)| word.starts_with(prefix) && word.len() >= *shortest);
        if known || is_jwt(word) {
            found.push(Secret { kind: Kind::Token, range });
        }
    }
    for at in occurrences(text, "bearer ") {
        let start = at + "bearer ".len();
        let value = &text[start..];
        // RFC 6750 section 2.1: b64token.
        let is_of_token =
            |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '+' | '/' | '=');
        let end = value.find(|c| !is_of_token(c)).unwrap_or(value.len());
        if end >= SHORTEST_BEARER && value[..end].bytes().any(|byte| byte.is_ascii_digit()) {
            found.push(Secret { kind: Kind::Token, range: start..start + end });
        }
    }
}

/// Three parts of base64url, of which the first two begin as a JSON object does.
fn is_jwt(word: &str) -> bool {
    let mut parts = word.split('.');
    let object = |part: Option<&str>| part.is_some_and(|part| part.starts_with("eyJ") && part.len() >= 10);
    object(parts.next()) && object(parts.next()) && parts.next().is_some() && parts.next().is_none()
}

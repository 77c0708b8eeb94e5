use std::borrow::Cow;

/// What a URL carries in the form of a type.
pub(super) enum Reading<'a> {
    /// Nothing that looks like the type's form.
    Absent,
    /// The type's form, broken; what is wrong with it. Never quotes a hash.
    Unreadable(String),
    /// Everything is there.
    Complete(Parts<'a>),
}

/// A signed URL, taken apart.
pub(super) struct Parts<'a> {
    /// The path without what the signature added, percent-encoding as sent.
    pub(super) path: Cow<'a, str>,
    /// The query without what the signature added; empty for none.
    pub(super) query: String,
    /// The time, as written.
    pub(super) time: &'a str,
    /// Type A's random value; empty for the others.
    pub(super) rand: &'a str,
    /// Type A's user id; empty for the others.
    pub(super) uid: &'a str,
    /// 32 hexadecimal digits, as written.
    pub(super) hash: &'a str,
}

/// Whether a text has the form of a hexadecimal MD5.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A query parameter's value, as sent.
pub(super) fn parameter<'a>(query: Option<&'a str>, name: &str) -> Option<&'a str> {
    query?
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .find(|(n, _)| *n == name)
        .map(|p| p.1)
}

/// The query without the parameters of these names.
pub(super) fn without(query: Option<&str>, names: &[&str]) -> String {
    let kept = |pair: &&str| !names.contains(&pair.split_once('=').map_or(*pair, |(name, _)| name));
    query.unwrap_or_default().split('&').filter(kept).collect::<Vec<_>>().join("&")
}

/// `/FIRST/SECOND/REST` of types B and C, as first, second and `/REST`.
pub(super) fn leading_segments(path: &str) -> Option<(&str, &str, &str)> {
    let (first, rest) = path.strip_prefix('/')?.split_once('/')?;
    let slash = rest.find('/')?;
    Some((first, rest.get(..slash)?, rest.get(slash..)?))
}

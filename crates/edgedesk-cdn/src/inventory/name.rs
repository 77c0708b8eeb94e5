use std::net::IpAddr;

use url::Host;

/// A host name in its canonical form, lower-case A-labels without a trailing dot; or what is wrong with it, and
/// what to do.
pub(super) fn host_name(text: &str) -> Result<String, (String, String)> {
    let wrong = |what: &str, remedy: String| Err((format!("{text:?} {what}"), remedy));
    if text.is_empty() {
        return wrong("is empty", "write the name".to_owned());
    }
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', ':', '?']).next().unwrap_or_default();
        return wrong("is a URL", format!("write the name alone: {host:?}"));
    }
    if text.contains('/') {
        let host = text.split('/').next().unwrap_or_default();
        return wrong("contains a path", format!("write the name alone: {host:?}"));
    }
    if text.parse::<IpAddr>().is_ok() {
        return wrong("is an IP address", "write a name".to_owned());
    }
    if let Some((host, _)) = text.rsplit_once(':') {
        return wrong("contains a port", format!("write the name alone: {host:?}"));
    }
    if text.contains(char::is_whitespace) {
        return wrong("contains a blank", format!("write {:?}", text.split_whitespace().collect::<String>()));
    }
    // `Host::parse` would decode percent signs first.
    let host = if text.contains('%') { None } else { Host::parse(text.trim_end_matches('。')).ok() };
    let Some(Host::Domain(name)) = host else {
        return wrong("is not a host name", "use letters, digits and hyphens, with dots between".to_owned());
    };
    let name = name.strip_suffix('.').unwrap_or(&name);
    for label in name.split('.') {
        if label.is_empty() {
            return wrong("has two dots in a row", "take one out".to_owned());
        }
        if label.len() > 63 {
            return wrong("has a label of more than 63 characters", "shorten it".to_owned());
        }
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
        if !label.bytes().all(plain) || label.starts_with('-') || label.ends_with('-') {
            let remedy = "use letters, digits and hyphens inside a label".to_owned();
            return wrong("is not a host name", remedy);
        }
    }
    if name.len() > 253 {
        return wrong("is longer than 253 characters", "shorten it".to_owned());
    }
    Ok(name.to_owned())
}

/// A domain's name: a host name, or `*.` and a host name.
pub(super) fn domain_name(text: &str) -> Result<String, (String, String)> {
    let (prefix, base) = match text.strip_prefix("*.") {
        Some(base) => ("*.", base),
        None if text.starts_with('.') => {
            return Err((
                format!("{text:?} starts with a dot"),
                format!("write a wildcard as {:?}", format!("*{text}")),
            ));
        }
        None => ("", text),
    };
    if base.contains('*') {
        return Err((
            format!("{text:?} has a `*` that is not the first label"),
            "write a wildcard as `*.` in front of the name, such as \"*.shop.test\"".to_owned(),
        ));
    }
    Ok(format!("{prefix}{}", host_name(base)?))
}

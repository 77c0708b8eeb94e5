//! What must not be kept of a response head: cookies, tokens, signatures.

use edgedesk_evidence::Secrets;

/// What stands for a value that was taken out.
const BLANK: &str = "{blanked}";

/// Fields that carry credentials as a whole.
const CREDENTIALS: &[&str] = &[
    "authorization",
    "proxy-authorization",
    "authentication-info",
    "cookie",
    "x-api-key",
    "x-auth-token",
    "x-csrf-token",
    "x-xsrf-token",
    "x-amz-security-token",
];

/// Query parameters that CDNs and object stores sign URLs with.
const SIGNATURES: &[&str] = &[
    "access_token",
    "auth",
    "auth_key",
    "hash",
    "key",
    "key-pair-id",
    "hdnea",
    "hdnts",
    "ossaccesskeyid",
    "policy",
    "q-signature",
    "sig",
    "sign",
    "signature",
    "token",
    "txsecret",
    "upyun",
    "_upt",
    "verify",
    "wssecret",
    "x-amz-credential",
    "x-amz-security-token",
    "x-amz-signature",
    "x-goog-signature",
    "x-oss-signature",
    "x-oss-security-token",
];

/// The fields as they are kept.
pub(super) fn headers(fields: Vec<(String, String)>, secrets: &Secrets) -> Vec<(String, String)> {
    fields
        .into_iter()
        .map(|(name, value)| {
            let value = secrets.redact(&value);
            let value = match name.to_ascii_lowercase().as_str() {
                "set-cookie" => cookie(&value),
                "location" | "content-location" | "refresh" | "link" => url(&value),
                lower if CREDENTIALS.contains(&lower) => BLANK.to_owned(),
                _ => value,
            };
            (name, value)
        })
        .collect()
}

/// A cookie's name and attributes without its value.
fn cookie(value: &str) -> String {
    let (pair, attributes) = value.split_at(value.find(';').unwrap_or(value.len()));
    match pair.split_once('=') {
        Some((name, _)) => format!("{name}={BLANK}{attributes}"),
        None => format!("{BLANK}{attributes}"),
    }
}

/// A URL without the values of its signing parameters. Placeholders of known secrets stay.
fn url(value: &str) -> String {
    let Some((path, query)) = value.split_once('?') else { return value.to_owned() };
    let (query, fragment) = query.split_at(query.find('#').unwrap_or(query.len()));
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((name, value))
            if SIGNATURES.contains(&name.to_ascii_lowercase().as_str())
                && !value.is_empty()
                && !value.contains("{secret:") =>
        {
            format!("{name}={BLANK}")
        }
        _ => pair.to_owned(),
    });
    format!("{path}?{}{fragment}", pairs.collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(name: &str, value: &str) -> String {
        let mut kept = headers(vec![(name.to_owned(), value.to_owned())], &Secrets::default());
        kept.remove(0).1
    }

    #[test]
    fn cookies_keep_name_and_attributes() {
        assert_eq!(kept("Set-Cookie", "sid=abc=; Path=/; Secure"), "sid={blanked}; Path=/; Secure");
        assert_eq!(kept("set-cookie", "odd"), "{blanked}");
    }

    #[test]
    fn signatures_in_redirects_are_blanked_and_the_rest_stays() {
        assert_eq!(
            kept("Location", "https://a.test/b?x=1&Auth_Key=17-0-0-ff#top"),
            "https://a.test/b?x=1&Auth_Key={blanked}#top"
        );
    }

    #[test]
    fn known_secrets_become_their_placeholder() {
        let mut secrets = Secrets::default();
        let placeholder = secrets.hide("80cd3862d699b711");
        let fields = vec![("Location".to_owned(), "/a?auth_key=1-0-0-80cd3862d699b711".to_owned())];
        assert_eq!(headers(fields, &secrets)[0].1, format!("/a?auth_key=1-0-0-{placeholder}"));
    }
}

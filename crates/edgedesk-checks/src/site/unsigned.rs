use edgedesk_evidence::control_plane::{Signing, SigningType};

/// The path that a CDN asks the origin for when the visited one is signed: without signature and time.
pub(super) fn unsigned(path: &str, signing: &Signing) -> String {
    let (path, query) = path.split_once('?').map_or((path, None), |(path, query)| (path, Some(query)));
    let path = match signing.kind {
        SigningType::B => without_segments(path, is_minute, is_secret),
        SigningType::C => without_segments(path, is_secret, is_hexadecimal),
        SigningType::A | SigningType::F => path.to_owned(),
    };
    let own = match signing.kind {
        SigningType::A => ["auth_key", ""],
        SigningType::C => ["KEY1", "KEY2"],
        SigningType::F => ["sign", "t"],
        SigningType::B => ["", ""],
    };
    let names =
        [signing.parameter.as_deref().unwrap_or(own[0]), signing.time_parameter.as_deref().unwrap_or(own[1])];
    let kept: Vec<&str> = query
        .into_iter()
        .flat_map(|query| query.split('&'))
        .filter(|pair| !names.contains(&pair.split('=').next().unwrap_or_default()))
        .collect();
    if kept.is_empty() { path } else { format!("{path}?{}", kept.join("&")) }
}

/// The path without its first two segments, where they are what is expected.
fn without_segments(path: &str, first: fn(&str) -> bool, second: fn(&str) -> bool) -> String {
    let mut parts = path.trim_start_matches('/').splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(one), Some(two), Some(rest)) if first(one) && second(two) => format!("/{rest}"),
        _ => path.to_owned(),
    }
}

fn is_minute(segment: &str) -> bool {
    segment.len() == 12 && segment.bytes().all(|b| b.is_ascii_digit())
}

fn is_secret(segment: &str) -> bool {
    segment.starts_with("{secret:")
}

fn is_hexadecimal(segment: &str) -> bool {
    segment.len() == 8 && segment.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signing(kind: SigningType) -> Signing {
        serde_json::from_value(serde_json::json!({ "type": kind, "key": "k" })).expect("a signing rule")
    }

    #[test]
    fn each_type_gives_its_signature_up() {
        let of = |kind, path| unsigned(path, &signing(kind));
        assert_eq!(of(SigningType::A, "/a.mp4?auth_key=1-0-0-{secret:1}&x=1"), "/a.mp4?x=1");
        assert_eq!(of(SigningType::A, "/a.mp4?auth_key=1-0-0-{secret:1}"), "/a.mp4");
        assert_eq!(of(SigningType::B, "/202611231200/{secret:1}/v/a.mp4"), "/v/a.mp4");
        assert_eq!(of(SigningType::C, "/{secret:1}/6740a0b0/v/a.mp4"), "/v/a.mp4");
        assert_eq!(of(SigningType::C, "/v/a.mp4?KEY1={secret:1}&KEY2=6740a0b0"), "/v/a.mp4");
    }

    #[test]
    fn an_unsigned_path_stays_as_it_is() {
        assert_eq!(unsigned("/v/a.mp4?x=1", &signing(SigningType::B)), "/v/a.mp4?x=1");
    }
}

use http::request::Parts;
use http::{StatusCode, Version, header};

use crate::problem::Problem;

/// Refuses requests without exactly one host (RFC 9112, section 3.2): two parties that read different ones could be
/// made to disagree about whom a request is for. hyper takes none and two alike.
pub(super) fn check(parts: &Parts) -> Result<(), Problem> {
    let mut hosts = parts.headers.get_all(header::HOST).iter();
    let host = hosts.next();
    let is_one = hosts.next().is_none()
        && match host {
            Some(host) => {
                host.to_str().is_ok_and(|host| !host.is_empty() && !host.contains(['/', '@', '?', '#', ',']))
            }
            // HTTP/2 and later carry it as `:authority`.
            None => parts.version >= Version::HTTP_2 && parts.uri.authority().is_some(),
        };
    if is_one {
        return Ok(());
    }
    Err(Problem::new(StatusCode::BAD_REQUEST, "bad_host", "Send exactly one Host header."))
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    fn passes(version: Version, uri: &str, hosts: &[&str]) -> bool {
        let mut request = Request::builder().version(version).uri(uri);
        for host in hosts {
            request = request.header(header::HOST, *host);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        check(&parts).is_ok()
    }

    #[test]
    fn exactly_one_host_is_wanted() {
        assert!(passes(Version::HTTP_11, "/", &["desk.example.com"]));
        assert!(passes(Version::HTTP_2, "https://desk.example.com/", &[]));
        assert!(!passes(Version::HTTP_11, "/", &[]));
        assert!(!passes(Version::HTTP_11, "/", &[""]));
        assert!(!passes(Version::HTTP_11, "/", &["desk.example.com", "desk.example.com"]));
        assert!(!passes(Version::HTTP_11, "/", &["desk.example.com, evil.example"]));
        assert!(!passes(Version::HTTP_11, "/", &["user@desk.example.com"]));
    }
}

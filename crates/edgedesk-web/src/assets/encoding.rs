use http::{HeaderMap, header};

/// A form in which a file lies in the bundle beside itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Encoding {
    /// Its name in `Content-Encoding`.
    pub(super) name: &'static str,
    /// The end of the file's name.
    pub(super) suffix: &'static str,
}

/// The forms, the smallest first.
const ENCODINGS: [Encoding; 2] =
    [Encoding { name: "br", suffix: ".br" }, Encoding { name: "gzip", suffix: ".gz" }];

/// The forms that the client takes, the smallest first. Weights but 0 are not compared: who takes a form takes it.
pub(super) fn accepted(headers: &HeaderMap) -> impl Iterator<Item = Encoding> {
    let values = headers.get_all(header::ACCEPT_ENCODING);
    let accept: Vec<&str> =
        values.iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).collect();
    ENCODINGS.into_iter().filter(move |encoding| accept.iter().any(|part| takes(part, encoding.name)))
}

fn takes(part: &str, name: &str) -> bool {
    let mut fields = part.split(';').map(str::trim);
    let is_named = fields.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name));
    let is_refused = fields.any(|field| {
        field.strip_prefix("q=").is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight == 0.0))
    });
    is_named && !is_refused
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(accept: &'static str) -> Vec<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, http::HeaderValue::from_static(accept));
        accepted(&headers).map(|encoding| encoding.name).collect()
    }

    #[test]
    fn the_smallest_accepted_form_comes_first() {
        assert_eq!(names("gzip, deflate, br, zstd"), ["br", "gzip"]);
        assert_eq!(names("gzip;q=0.5"), ["gzip"]);
        assert_eq!(names("br;q=0, gzip"), ["gzip"]);
        assert_eq!(names("identity"), Vec::<&str>::new());
    }
}

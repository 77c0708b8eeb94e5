//! The mistakes that people make when they sign, each as the text that they then hash.

use edgedesk_evidence::control_plane::{SignatureVariant, Signing};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::check::{keys, other_orders};
use super::parts::Parts;
use super::{digest, text};

/// What `encodeURIComponent` leaves alone, and the slash.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'/');

/// What RFC 3986 calls unreserved, and the slash: how PHP, Java's and Python's strict encoders write a path.
const UNRESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');

/// The first mistake whose text has the URL's hash. One mistake at a time: two at once explain nothing.
pub(super) fn find(signing: &Signing, host: &str, parts: &Parts<'_>) -> Option<SignatureVariant> {
    let fits = |text: Vec<u8>| digest(&text) == parts.hash;
    let with_path = |key: &str, path: &[u8]| text(signing.kind, key, path, parts.time, parts);
    let own = parts.path.as_bytes();
    let paths = paths(host, parts);
    keys(signing).find_map(|key| {
        let path = paths.iter().find(|(_, path)| path != own && fits(with_path(key, path)));
        path.map(|(variant, _)| *variant)
            .or_else(|| {
                let padded = padded(key).any(|key| fits(with_path(&key, own)));
                padded.then_some(SignatureVariant::KeyWithBlanks)
            })
            .or_else(|| {
                other_orders(signing.kind)
                    .find(|kind| fits(text(*kind, key, own, parts.time, parts)))
                    .map(SignatureVariant::OtherType)
            })
            .or_else(|| {
                // Hashed with milliseconds, and sent with seconds.
                let time = format!("{}000", parts.time);
                let milliseconds = fits(text(signing.kind, key, own, &time, parts));
                milliseconds.then_some(SignatureVariant::Milliseconds)
            })
    })
}

/// What may have been hashed in the place of the path.
fn paths(host: &str, parts: &Parts<'_>) -> Vec<(SignatureVariant, Vec<u8>)> {
    let path = parts.path.as_ref();
    let mut paths = vec![
        (SignatureVariant::DecodedPath, percent_decode_str(path).collect()),
        (SignatureVariant::EncodingCase, recase(path, |b| b.to_ascii_uppercase())),
        (SignatureVariant::EncodingCase, recase(path, |b| b.to_ascii_lowercase())),
        (SignatureVariant::WithoutLeadingSlash, path.trim_start_matches('/').into()),
        (SignatureVariant::CollapsedSlashes, collapse(path)),
        (SignatureVariant::WholeUrl, format!("{host}{path}").into()),
        (SignatureVariant::WholeUrl, format!("http://{host}{path}").into()),
        (SignatureVariant::WholeUrl, format!("https://{host}{path}").into()),
    ];
    if !parts.query.is_empty() {
        paths.push((SignatureVariant::WithQuery, format!("{path}?{}", parts.query).into()));
    }
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    for set in [SEGMENT, UNRESERVED] {
        let upper = utf8_percent_encode(&decoded, set).to_string();
        paths.push((SignatureVariant::EncodedPath, recase(&upper, |b| b.to_ascii_lowercase())));
        paths.push((SignatureVariant::EncodedPath, upper.into()));
    }
    paths
}

/// The path with the digits of its percent-encoding in the other case.
fn recase(path: &str, case: impl Fn(u8) -> u8) -> Vec<u8> {
    let mut bytes = path.as_bytes().to_vec();
    let mut place = 0;
    while place + 2 < bytes.len() {
        if bytes[place] == b'%' {
            bytes[place + 1] = case(bytes[place + 1]);
            bytes[place + 2] = case(bytes[place + 2]);
            place += 2;
        }
        place += 1;
    }
    bytes
}

fn collapse(path: &str) -> Vec<u8> {
    let mut bytes = path.as_bytes().to_vec();
    bytes.dedup_by(|b, a| *a == b'/' && *b == b'/');
    bytes
}

/// The key as a copy from a console, a file or a mail can bring it along; and trimmed, should the configured
/// one be such a copy.
fn padded(key: &str) -> impl Iterator<Item = String> {
    let around = [("", " "), (" ", ""), (" ", " "), ("", "\n"), ("", "\r\n"), ("", "\t"), ("\t", "")];
    let trimmed = Some(key.trim()).filter(|trimmed| *trimmed != key).map(str::to_owned);
    around.into_iter().map(move |(before, after)| format!("{before}{key}{after}")).chain(trimmed)
}

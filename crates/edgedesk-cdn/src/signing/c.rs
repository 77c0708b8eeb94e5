//! Type C: `/{hash}/{time}/path`, or `/path?KEY1={hash}&KEY2={time}`; hexadecimal Unix seconds.

use edgedesk_evidence::control_plane::Signing;

use super::parts::{self, Parts, Reading};
use super::time::{self, Time};

const HASH_PARAMETER: &str = "KEY1";
const TIME_PARAMETER: &str = "KEY2";

pub(super) fn text(key: &str, path: &[u8], time: &str) -> Vec<u8> {
    [key.as_bytes(), path, time.as_bytes()].concat()
}

pub(super) fn read<'a>(signing: &Signing, path: &'a str, query: Option<&'a str>) -> Reading<'a> {
    match in_query(names(signing), path, query) {
        Reading::Absent => in_path(path, query),
        reading => reading,
    }
}

fn in_path<'a>(path: &'a str, query: Option<&str>) -> Reading<'a> {
    match parts::leading_segments(path) {
        Some((hash, time, path)) if parts::is_hash(hash) => {
            let query = query.unwrap_or_default().to_owned();
            Reading::Complete(Parts { path: path.into(), query, time, rand: "", uid: "", hash })
        }
        _ => Reading::Absent,
    }
}

/// Hash and time in two parameters, the form that types C and F share.
pub(super) fn in_query<'a>(
    (hash_name, time_name): (&str, &str),
    path: &'a str,
    query: Option<&'a str>,
) -> Reading<'a> {
    let (hash, time) = (parts::parameter(query, hash_name), parts::parameter(query, time_name));
    match (hash, time) {
        // The time's parameter alone can be the site's own.
        (None, _) => Reading::Absent,
        (Some(_), None) => Reading::Unreadable(format!("`{hash_name}` is there, and `{time_name}` is not")),
        (Some(hash), Some(_)) if !parts::is_hash(hash) => {
            Reading::Unreadable(format!("`{hash_name}` is not 32 hexadecimal digits"))
        }
        (Some(hash), Some(time)) => {
            let query = parts::without(query, &[hash_name, time_name]);
            Reading::Complete(Parts { path: path.into(), query, time, rand: "", uid: "", hash })
        }
    }
}

pub(super) fn time(text: &str) -> Result<Time, String> {
    time::hexadecimal(text).ok_or_else(|| {
        if time::decimal(text).is_some() {
            "the time is in decimal instead of hexadecimal".to_owned()
        } else {
            "the time is not Unix seconds in hexadecimal, 8 digits".to_owned()
        }
    })
}

/// In the query where a parameter is configured, else in the path.
pub(super) fn place(
    signing: &Signing,
    (path, query): (&str, Option<&str>),
    time: &str,
    hash: &str,
) -> String {
    if signing.parameter.is_some() || signing.time_parameter.is_some() {
        place_in_query(names(signing), (path, query), time, hash)
    } else {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        format!("/{hash}/{time}{path}{query}")
    }
}

pub(super) fn place_in_query(
    (hash_name, time_name): (&str, &str),
    (path, query): (&str, Option<&str>),
    time: &str,
    hash: &str,
) -> String {
    let before = query.map(|query| format!("{query}&")).unwrap_or_default();
    format!("{path}?{before}{hash_name}={hash}&{time_name}={time}")
}

fn names(signing: &Signing) -> (&str, &str) {
    (
        signing.parameter.as_deref().unwrap_or(HASH_PARAMETER),
        signing.time_parameter.as_deref().unwrap_or(TIME_PARAMETER),
    )
}

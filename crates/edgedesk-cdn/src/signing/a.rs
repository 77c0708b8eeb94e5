//! Type A: `/path?auth_key={time}-{rand}-{uid}-{hash}`, decimal Unix seconds.

use edgedesk_evidence::control_plane::Signing;

use super::parts::{self, Parts, Reading};
use super::time::{self, Time};

/// The parameter's name where none is configured.
const PARAMETER: &str = "auth_key";

pub(super) fn text(key: &str, path: &[u8], time: &str, rand: &str, uid: &str) -> Vec<u8> {
    [path, format!("-{time}-{rand}-{uid}-{key}").as_bytes()].concat()
}

pub(super) fn read<'a>(signing: &Signing, path: &'a str, query: Option<&'a str>) -> Reading<'a> {
    let name = signing.parameter.as_deref().unwrap_or(PARAMETER);
    let Some(value) = parts::parameter(query, name) else { return Reading::Absent };
    let fields: Vec<&str> = value.split('-').collect();
    let [time, rand, uid, hash] = fields[..] else {
        let count = fields.len();
        return Reading::Unreadable(format!(
            "`{name}` has {count} parts between hyphens instead of 4: time, random value, user id, hash"
        ));
    };
    if !parts::is_hash(hash) {
        return Reading::Unreadable(format!("`{name}` does not end in 32 hexadecimal digits"));
    }
    let query = parts::without(query, &[name]);
    Reading::Complete(Parts { path: path.into(), query, time, rand, uid, hash })
}

pub(super) fn time(text: &str) -> Result<Time, String> {
    time::decimal(text).ok_or_else(|| "the time is not Unix seconds in decimal, 10 digits".to_owned())
}

pub(super) fn place(
    signing: &Signing,
    (path, query): (&str, Option<&str>),
    (time, rand, uid): (&str, &str, &str),
    hash: &str,
) -> String {
    let name = signing.parameter.as_deref().unwrap_or(PARAMETER);
    let before = query.map(|query| format!("{query}&")).unwrap_or_default();
    format!("{path}?{before}{name}={time}-{rand}-{uid}-{hash}")
}

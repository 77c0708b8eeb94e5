//! Type F: `/path?sign={hash}&time={time}`, hashed as type C is. Alibaba writes the time in hexadecimal; Tencent
//! and EdgeOne, whose type D it is, in either.

use edgedesk_evidence::control_plane::Signing;

use super::c;
use super::parts::Reading;
use super::time::{self, Time};

const HASH_PARAMETER: &str = "sign";
const TIME_PARAMETER: &str = "time";

pub(super) fn text(key: &str, path: &[u8], time: &str) -> Vec<u8> {
    c::text(key, path, time)
}

pub(super) fn read<'a>(signing: &Signing, path: &'a str, query: Option<&'a str>) -> Reading<'a> {
    c::in_query(names(signing), path, query)
}

/// Until the year 2106 hexadecimal seconds have eight digits, and decimal ones ten.
pub(super) fn time(text: &str) -> Result<Time, String> {
    time::hexadecimal(text)
        .or_else(|| time::decimal(text))
        .ok_or_else(|| "the time is not Unix seconds, 8 hexadecimal or 10 decimal digits".to_owned())
}

pub(super) fn place(
    signing: &Signing,
    path_and_query: (&str, Option<&str>),
    time: &str,
    hash: &str,
) -> String {
    c::place_in_query(names(signing), path_and_query, time, hash)
}

fn names(signing: &Signing) -> (&str, &str) {
    (
        signing.parameter.as_deref().unwrap_or(HASH_PARAMETER),
        signing.time_parameter.as_deref().unwrap_or(TIME_PARAMETER),
    )
}

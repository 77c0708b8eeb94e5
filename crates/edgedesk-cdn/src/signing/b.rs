//! Type B: `/{YYYYMMDDHHMM}/{hash}/path`, the time in UTC+8 whatever the zone of the site.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{self, Offset};

use super::parts::{self, Parts, Reading};
use super::time::Time;

const FORMAT: &str = "%Y%m%d%H%M";
const ZONE: Offset = tz::offset(8);

pub(super) fn text(key: &str, path: &[u8], time: &str) -> Vec<u8> {
    [key.as_bytes(), time.as_bytes(), path].concat()
}

pub(super) fn read<'a>(path: &'a str, query: Option<&str>) -> Reading<'a> {
    let Some((time, hash, path)) = parts::leading_segments(path) else { return Reading::Absent };
    let digits = !time.is_empty() && time.bytes().all(|b| b.is_ascii_digit());
    match (digits && time.len() == 12, parts::is_hash(hash)) {
        (true, true) => {
            let query = query.unwrap_or_default().to_owned();
            Reading::Complete(Parts { path: path.into(), query, time, rand: "", uid: "", hash })
        }
        (true, false) => Reading::Unreadable("32 hexadecimal digits do not follow the time".to_owned()),
        (false, true) if digits => {
            let count = time.len();
            Reading::Unreadable(format!("the time has {count} digits instead of 12: YYYYMMDDHHMM in UTC+8"))
        }
        (false, _) => Reading::Absent,
    }
}

pub(super) fn time(text: &str) -> Result<Time, String> {
    let parsed = DateTime::strptime(FORMAT, text).and_then(|time| ZONE.to_timestamp(time));
    match parsed {
        Ok(time) => Ok(Time { seconds: time.as_second(), milliseconds: false }),
        Err(_) => Err("the time is no date and minute: YYYYMMDDHHMM in UTC+8".to_owned()),
    }
}

/// Seconds are dropped: the form has none.
pub(super) fn write_time(time: Timestamp) -> String {
    ZONE.to_datetime(time).strftime(FORMAT).to_string()
}

pub(super) fn place((path, query): (&str, Option<&str>), time: &str, hash: &str) -> String {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("/{time}/{hash}{path}{query}")
}

use edgedesk_evidence::http::HttpOutcome;
use edgedesk_evidence::{Answer, Observation};
use jiff::Timestamp;

use super::Site;
use crate::catalogue::Stop;

/// How our clock stands to the clocks of the servers that answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// At least one `Date` agrees with ours, or none was seen.
    Trusted,
    /// At least two servers agree with each other and not with us: this many seconds ahead of us.
    Off(i64),
}

/// Seconds of difference that a clock is allowed: caches and slow answers make `Date` late, not early.
const TOLERANCE: i64 = 300;

impl Site<'_> {
    /// Our clock against the `Date` headers of the visit and of the origin. Looks at what the visit measured and
    /// asks for nothing more.
    pub fn clock(&self) -> Result<Clock, Stop> {
        self.visit()?;
        let mut skews: Vec<(std::net::IpAddr, i64)> = Vec::new();
        for record in self.evidence.iter() {
            let (
                edgedesk_evidence::Probe::Http(probe),
                Answer::Observed(Observation::Http(HttpOutcome::Response(response))),
            ) = (&record.probe, &record.answer)
            else {
                continue;
            };
            // A cached response carries the time of its making.
            if response.headers.has("age") {
                continue;
            }
            if let Some(date) = response.headers.get("date").and_then(parse_http_date) {
                skews.push((probe.addr.ip(), date.as_second() - record.at.as_second()));
            }
        }
        skews.sort_unstable();
        skews.dedup_by_key(|(address, _)| *address);
        let off: Vec<i64> =
            skews.iter().map(|(_, skew)| *skew).filter(|skew| skew.abs() > TOLERANCE).collect();
        let agree = off.iter().all(|skew| (skew - off[0]).abs() <= TOLERANCE);
        Ok(match off.first() {
            Some(skew) if off.len() >= 2 && off.len() == skews.len() && agree => Clock::Off(*skew),
            _ => Clock::Trusted,
        })
    }
}

/// Reads an IMF-fixdate (RFC 9110 §5.6.7).
pub(crate) fn parse_http_date(text: &str) -> Option<Timestamp> {
    let text = text.trim().strip_suffix(" GMT")?;
    let date = jiff::civil::DateTime::strptime("%a, %d %b %Y %H:%M:%S", text).ok()?;
    jiff::tz::TimeZone::UTC.to_timestamp(date).ok()
}

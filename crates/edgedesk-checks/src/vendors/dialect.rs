use edgedesk_evidence::http::HttpResponse;

use super::{CacheState, DenialKind, OriginFailure, Vendor};

/// How one vendor speaks about its responses. Words are looked for whatever their case.
pub(super) struct Dialect {
    /// Who speaks so.
    pub vendor: Vendor,
    /// Any of these makes a response this vendor's.
    pub marks: &'static [Sign],
    /// Headers that tell the cache state, the edge's own first, and the words in them, the longer ones first.
    pub cache: &'static [(&'static str, &'static [(&'static str, CacheState)])],
    /// Denials, the more exact ones first.
    pub denials: &'static [(Sign, DenialKind)],
    /// Failures of the origin fetch.
    pub failures: &'static [(Sign, OriginFailure)],
    /// Errors that the edge made, without saying more.
    pub made_here: &'static [Sign],
    /// Errors that the edge got from the origin.
    pub passed_on: &'static [Sign],
    /// The edge does not serve this host.
    pub unknown_host: &'static [Sign],
    /// Headers with ids for the vendor's support.
    pub request_ids: &'static [&'static str],
}

/// Something to be recognised in a response.
pub(super) enum Sign {
    /// The header is there.
    Has(&'static str),
    /// The header contains these words.
    Header(&'static str, &'static str),
    /// The status is this one.
    Status(u16),
    /// The status is in this range, both ends included.
    Between(u16, u16),
    /// The page contains these words.
    Body(&'static str),
    /// All of these.
    All(&'static [Sign]),
}

impl Sign {
    /// The words in which the response shows this sign.
    pub(super) fn words(&self, response: &HttpResponse) -> Option<String> {
        match self {
            Self::Has(name) => response.headers.get(name).map(|value| shortened(&format!("{name}: {value}"))),
            Self::Header(name, part) => response
                .headers
                .all(name)
                .find(|value| contains(value, part))
                .map(|value| shortened(&format!("{name}: {value}"))),
            Self::Status(status) => (response.status == *status).then(|| status_line(response)),
            Self::Between(first, last) => {
                (*first..=*last).contains(&response.status).then(|| status_line(response))
            }
            Self::Body(part) => contains(&response.body.sample, part).then(|| (*part).to_owned()),
            Self::All(signs) => {
                let words: Option<Vec<String>> = signs.iter().map(|sign| sign.words(response)).collect();
                words.map(|words| words.join(", "))
            }
        }
    }

    pub(super) fn is_in(&self, response: &HttpResponse) -> bool {
        self.words(response).is_some()
    }
}

impl Dialect {
    /// The cache state of every tier, the outermost first. A tier appends its word to those of the tiers
    /// behind it, so the last word of a header is the outermost tier's.
    pub(super) fn tiers(&self, response: &HttpResponse) -> Vec<CacheState> {
        let mut tiers = Vec::new();
        for (header, words) in self.cache {
            let mut told: Vec<CacheState> = response
                .headers
                .members(header)
                .filter_map(|member| {
                    words.iter().find(|(word, _)| contains(member, word)).map(|(_, state)| *state)
                })
                .collect();
            told.reverse();
            tiers.extend(told);
        }
        tiers
    }
}

fn status_line(response: &HttpResponse) -> String {
    shortened(format!("HTTP {} {}", response.status, response.reason).trim_end())
}

fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

fn shortened(text: &str) -> String {
    text.chars().take(160).collect()
}

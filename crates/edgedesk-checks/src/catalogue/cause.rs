use serde::{Deserialize, Serialize};

use super::Layer;
use crate::words::Text;

/// A root cause as the report may lead with it. Codes are a contract and never renamed.
#[derive(Debug)]
pub struct Cause {
    /// `layer.name`.
    pub code: &'static str,
    /// What it makes of the outcome.
    pub kind: Kind,
    /// Who must act.
    pub who_acts: Actor,
    /// A few words, without placeholders.
    pub title: Text,
    /// One sentence for the customer: what is wrong, with the values of the case. Its placeholders are filled
    /// from the claim.
    pub summary: Text,
    /// What to do, step by step, with exact settings and values.
    pub fix: &'static [Text],
    /// For `edgedesk explain`: what this means, how it comes about, how it is proven.
    pub meaning: Text,
    /// Codes (or `layer.*`) that this cause, once proven, accounts for: they are dropped beside it.
    pub explains: &'static [&'static str],
    /// Articles, RFC sections, vendor pages.
    pub references: &'static [&'static str],
}

/// What a cause makes of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The site is faulty.
    Fault,
    /// The site works; this is worth knowing.
    Advice,
    /// The input was refused.
    Refused,
    /// About the diagnosis, not the site.
    Note,
}

/// Who must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The CDN's customer: site, DNS, certificate, settings.
    Customer,
    /// The CDN.
    Provider,
    /// A network in between.
    Isp,
    /// Nobody: time mends it.
    Wait,
    /// Whoever runs the desk.
    Desk,
}

impl Cause {
    /// The layer that the code begins with.
    pub fn layer(&self) -> Layer {
        Layer::of_code(self.code).unwrap_or(Layer::Unknown)
    }

    /// Whether this cause, once proven, accounts for `code`.
    pub fn explains(&self, code: &str) -> bool {
        self.explains.iter().any(|pattern| match pattern.strip_suffix('*') {
            Some(prefix) => code.starts_with(prefix) && code != self.code,
            None => *pattern == code,
        })
    }
}

use std::collections::BTreeSet;

use edgedesk_evidence::http::{BodyEnd, Http, HttpResponse};

use super::clock::parse_http_date;
use super::{Site, Symptom};
use crate::catalogue::Stop;
use crate::vendors;

/// An edge's content that is not the origin's, while both stay the same from request to request.
#[derive(Clone, Debug)]
pub struct DifferingCopy<'a> {
    /// The request to the edge.
    pub request: Http,
    /// What the edge has.
    pub edge: &'a HttpResponse,
    /// The request to the origin.
    pub origin_request: Http,
    /// What the origin has.
    pub origin: &'a HttpResponse,
}

/// Whether a response may be different for every visitor or request: then nothing follows from a difference.
pub fn is_personal(response: &HttpResponse) -> bool {
    let personal = |member: &str| {
        let name = member.split('=').next().unwrap_or_default().trim();
        ["no-store", "private", "no-cache"].iter().any(|word| name.eq_ignore_ascii_case(word))
    };
    // What varies by more than its encoding can be another text for the CDN's address than for ours.
    let varies = |member: &str| !member.eq_ignore_ascii_case("accept-encoding");
    response.headers.has("set-cookie")
        || response.headers.members("cache-control").any(personal)
        || response.headers.members("vary").any(varies)
}

impl<'a> Site<'a> {
    /// The edges whose content is not the origin's, beyond noise; empty where a difference means nothing.
    /// Repeats requests only where there is a difference.
    pub fn differing_copies(&self) -> Result<Vec<DifferingCopy<'a>>, Stop> {
        let method = self.case.symptom.method.as_deref().unwrap_or("GET");
        if !matches!(self.symptom()?, Symptom::Works(_)) || method != "GET" {
            return Ok(Vec::new());
        }
        let (fetches, edges) = match super::both(self.origin_fetches(), self.edge_responses()) {
            Err(Stop::NotApplicable(_)) => return Ok(Vec::new()),
            other => other?,
        };
        let mut origins: Vec<(Http, &'a HttpResponse)> = Vec::new();
        for fetch in fetches {
            let Some(response) = fetch.outcome.ok().and_then(|outcome| outcome.response()) else { continue };
            origins.push((fetch.request, response));
        }
        let whole = |response: &HttpResponse| {
            response.status == 200 && response.body.end == BodyEnd::Complete && !is_personal(response)
        };
        let Some((origin_request, origin)) = origins.first().cloned() else { return Ok(Vec::new()) };
        if !origins.iter().all(|(_, other)| whole(other) && other.body.sha256 == origin.body.sha256) {
            return Ok(Vec::new());
        }
        let mut copies = Vec::new();
        for edge in edges {
            let Some(response) = edge.outcome.ok().and_then(|outcome| outcome.response()) else { continue };
            if whole(response) && response.body.sha256 != origin.body.sha256 {
                let (request, origin_request) = (edge.request, origin_request.clone());
                copies.push(DifferingCopy { request, edge: response, origin_request, origin });
            }
        }
        let Some(first) = copies.first() else { return Ok(copies) };
        // An odd number of repetitions, so that versions which take turns do not fall into step.
        let again =
            [first.request.clone().again(1), origin_request.clone().again(1), origin_request.again(2)];
        let repeated = self.ask_all(&again)?;
        let expected = [first.edge, origin, origin];
        let steady = repeated.iter().zip(expected).all(|(outcome, before)| {
            outcome.response().is_some_and(|response| response.body.sha256 == before.body.sha256)
        });
        Ok(if steady { copies } else { Vec::new() })
    }
}

impl DifferingCopy<'_> {
    /// Whether the edge's content is an older copy: it is out of a cache, and dated before the origin's where
    /// both are dated.
    pub fn is_older(&self) -> bool {
        let modified =
            |response: &HttpResponse| response.headers.get("last-modified").and_then(parse_http_date);
        let kept = vendors::read(self.edge).is_from_cache();
        kept && match (modified(self.edge), modified(self.origin)) {
            (Some(edge), Some(origin)) => edge < origin,
            _ => true,
        }
    }

    /// Whether it is another text and not the same one rewritten: fewer than a quarter of the words are
    /// shared.
    pub fn is_another_text(&self) -> bool {
        let (edge, origin) = (words(&self.edge.body.sample), words(&self.origin.body.sample));
        let shared = edge.intersection(&origin).count();
        let all = edge.union(&origin).count();
        all > 0 && shared * 4 < all
    }

    /// Sources of scripts on the edge's page that are not on the origin's.
    pub fn added_scripts(&self) -> Vec<String> {
        let there = scripts(&self.origin.body.sample);
        scripts(&self.edge.body.sample).difference(&there).cloned().collect()
    }
}

/// The words of a page, without its tags.
fn words(page: &str) -> BTreeSet<String> {
    let mut in_tag = false;
    let text: String = page
        .chars()
        .map(|c| {
            in_tag = c == '<' || in_tag && c != '>';
            if in_tag || c == '>' { ' ' } else { c }
        })
        .collect();
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// The `src` of each script on a page.
fn scripts(page: &str) -> BTreeSet<String> {
    page.split("<script")
        .skip(1)
        .filter_map(|rest| rest.split('>').next()?.split_once("src=").map(|(_, src)| src.trim()))
        .map(|src| src.trim_matches(['"', '\'', ' ']).to_owned())
        .collect()
}

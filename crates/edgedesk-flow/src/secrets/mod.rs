//! Spots secrets in what people type, so that they are not kept in the clear and whoever types can be warned.
//!
//! URLs are left alone but for a password before the host: their signatures are needed for a diagnosis, which keeps
//! them as placeholders itself. What is spotted is certain enough to mask: an order number or a hash is no secret.

mod access_key;
mod bank_card;
mod id_number;
mod kind;
mod password;
mod private_key;
mod runs;
#[cfg(test)]
mod tests;
mod token;
mod url;

use std::ops::Range;

pub use kind::Kind;

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// What it is.
    pub kind: Kind,
    /// Where it stands: bytes, on character boundaries.
    pub range: Range<usize>,
}

/// The secrets of a text, in their order; they do not overlap.
pub fn find(text: &str) -> Vec<Secret> {
    let urls = url::ranges(text);
    let mut found = Vec::new();
    private_key::find(text, &mut found);
    for spot in [access_key::find, token::find, password::find, id_number::find, bank_card::find] {
        let mut spotted = Vec::new();
        spot(text, &mut spotted);
        spotted.retain(|secret: &Secret| urls.iter().all(|url| !overlap(url, &secret.range)));
        found.append(&mut spotted);
    }
    url::find(text, &urls, &mut found);
    // Where two kinds meet, the one that begins first and reaches further stays.
    found.sort_by_key(|secret| (secret.range.start, std::cmp::Reverse(secret.range.end)));
    let mut end = 0;
    found.retain(|secret| {
        let stays = secret.range.start >= end;
        if stays {
            end = secret.range.end;
        }
        stays
    });
    found
}

/// The text with each secret as `••••••`.
pub fn mask(text: &str, secrets: &[Secret]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for secret in secrets {
        masked.push_str(text.get(from..secret.range.start).unwrap_or_default());
        masked.push_str("••••••");
        from = secret.range.end;
    }
    masked.push_str(text.get(from..).unwrap_or_default());
    masked
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

use super::runs::{behind_assignment, occurrences, runs};
use super::{Kind, Secret};

/// Prefixes of access key ids, and how long the whole id is: Alibaba Cloud, AWS, Tencent Cloud.
const IDS: &[(&str, std::ops::RangeInclusive<usize>)] =
    &[("LTAI", 16..=30), ("AKIA", 20..=20), ("ASIA", 20..=20), ("AKID", 32..=40)];

/// What the secrets are called.
const SECRETS: &[&str] = &[
    "accesskeysecret",
    "access_key_secret",
    "access-key-secret",
    "accesskey secret",
    "secretaccesskey",
    "secret_access_key",
    "secretkey",
    "secret_key",
    "secret key",
    "secretid",
    "secret",
    "sk",
];

const SHORTEST_SECRET: usize = 16;

/// Access key ids by their prefix, and their secrets by their name.
pub(super) fn find(text: &str, found: &mut Vec<Secret>) {
    for range in runs(text, |c| c.is_ascii_alphanumeric()) {
        let word = &text[range.clone()];
        let is_id =
            IDS.iter().any(|(prefix, length)| word.starts_with(prefix) && length.contains(&word.len()));
        if is_id && word.bytes().any(|byte| byte.is_ascii_digit()) {
            found.push(Secret { kind: Kind::AccessKey, range });
        }
    }
    for name in SECRETS {
        for at in occurrences(text, name) {
            if text[..at].ends_with(|c: char| c.is_ascii_alphanumeric()) && name.len() < 6 {
                continue;
            }
            let Some(start) = behind_assignment(text, at + name.len()) else { continue };
            let value = &text[start..];
            let is_of_secret =
                |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '_' | '-');
            let end = value.find(|c| !is_of_secret(c)).unwrap_or(value.len());
            if end >= SHORTEST_SECRET {
                found.push(Secret { kind: Kind::AccessKey, range: start..start + end });
            }
        }
    }
}

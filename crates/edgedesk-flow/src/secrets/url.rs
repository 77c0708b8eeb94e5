use std::ops::Range;

use super::runs::runs;
use super::{Kind, Secret};

/// The URLs of a text, with their scheme; host names with a path or query as well.
pub(super) fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut urls = Vec::new();
    for range in runs(text, |c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`')) {
        let word = &text[range.clone()];
        if let Some(at) = word.find("://") {
            let scheme = word[..at].rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |last| last + 1);
            urls.push(range.start + scheme..range.end);
        } else if let Some(at) = word.find(['/', '?']) {
            let host = &word[..at];
            if host.contains('.')
                && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'))
            {
                urls.push(range);
            }
        }
    }
    urls
}

/// The password before the host of a URL (RFC 3986 section 3.2.1).
pub(super) fn find(text: &str, urls: &[Range<usize>], found: &mut Vec<Secret>) {
    for url in urls {
        let Some(at) = text[url.clone()].find("://") else { continue };
        let start = url.start + at + 3;
        let authority = text[start..url.end].split(['/', '?', '#']).next().unwrap_or_default();
        let Some((user_info, _)) = authority.rsplit_once('@') else { continue };
        if let Some((user, password)) = user_info.split_once(':')
            && !password.is_empty()
        {
            let from = start + user.len() + 1;
            found.push(Secret { kind: Kind::Password, range: from..from + password.len() });
        }
    }
}

/// Elements and the attribute with which a page loads a resource over the network.
const LOADS: &[(&str, &str)] = &[
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("frame", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("source", "src"),
    ("embed", "src"),
    ("link", "href"),
    ("object", "data"),
];

/// URLs kept.
const MOST: usize = 10;

/// Resources that a page loads over plain `http:`, which browsers block on a page loaded over TLS.
///
/// A scan of the tags, not a parser: what scripts load later is out of sight anyway.
pub(super) fn insecure_resources(page: &[u8]) -> Vec<String> {
    let page = String::from_utf8_lossy(page);
    let mut found: Vec<String> = Vec::new();
    for tag in page.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let Some(url) = insecure_resource(tag) else { continue };
        if !found.contains(&url) {
            found.push(url);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

fn insecure_resource(tag: &str) -> Option<String> {
    let (name, attributes) = tag.split_once(|c: char| c.is_ascii_whitespace())?;
    let (_, attribute) = LOADS.iter().find(|(element, _)| name.eq_ignore_ascii_case(element))?;
    // A link is a resource only where it is a style sheet, an icon or a preload.
    if name.eq_ignore_ascii_case("link") {
        let rel = value(attributes, "rel")?.to_ascii_lowercase();
        if !["stylesheet", "icon", "preload", "modulepreload"].iter().any(|word| rel.contains(word)) {
            return None;
        }
    }
    let url = value(attributes, attribute)?.trim();
    let start = url.get(..7)?;
    start.eq_ignore_ascii_case("http://").then(|| crate::wire::shorten(&crate::wire::inert(url), 256))
}

/// The value of an attribute, with or without quotes.
fn value<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let lower = attributes.to_ascii_lowercase();
    let mut from = 0;
    while let Some(found) = lower[from..].find(name) {
        let start = from + found;
        from = start + name.len();
        let before = lower[..start].chars().next_back();
        let rest = attributes[from..].trim_start();
        if before.is_some_and(|c| !c.is_ascii_whitespace() && c != '"' && c != '\'') {
            continue;
        }
        let Some(rest) = rest.strip_prefix('=') else { continue };
        let rest = rest.trim_start();
        return Some(match rest.chars().next()? {
            quote @ ('"' | '\'') => rest[1..].split(quote).next().unwrap_or_default(),
            _ => rest.split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default(),
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_styles_images_and_frames_over_http_are_found() {
        let page =
            br#"<link rel=stylesheet href="http://a.test/s.css"><script src='HTTP://a.test/x.js'></script>
            <IMG alt="x" src=http://a.test/i.png><iframe src="http://a.test/f"></iframe>"#;
        assert_eq!(
            insecure_resources(page),
            ["http://a.test/s.css", "HTTP://a.test/x.js", "http://a.test/i.png", "http://a.test/f"]
        );
    }

    #[test]
    fn links_to_read_and_secure_resources_are_not() {
        let page = br#"<a href="http://a.test/">x</a><link rel=canonical href="http://a.test/">
            <script src="https://a.test/x.js"></script><img data-src="http://a.test/i.png" src="/i.png">"#;
        assert!(insecure_resources(page).is_empty());
    }
}

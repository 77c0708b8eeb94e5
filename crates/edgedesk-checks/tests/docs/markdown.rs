use std::collections::BTreeMap;

use edgedesk_checks::catalogue::Layer;
use edgedesk_checks::words::Text;
use serde::Serialize;

/// The first line of each page, so that nobody mends it by hand.
pub(crate) const NOTE: &str = "<!-- Made from the code by `cargo xtask docs`. -->";

/// A text in both languages, a paragraph each.
pub(crate) fn both(text: &Text) -> String {
    format!("{}\n\n{}", plain(text.zh), plain(text.en))
}

/// A sentence as Markdown: its placeholders are shown as code, and nothing in it is markup.
pub(crate) fn plain(sentence: &str) -> String {
    let mut out = String::new();
    for c in sentence.chars() {
        match c {
            '{' => out.push_str("`{"),
            '}' => out.push_str("}`"),
            '|' | '*' | '_' | '<' | '>' | '[' | ']' => {
                let inside_code = out.matches('`').count() % 2 == 1;
                out.extend((!inside_code).then_some('\\'));
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A value as JSON and the report spell it: `not_measured`, `customer`.
pub(crate) fn spelled(value: impl Serialize) -> String {
    let json = serde_json::to_string(&value).expect("names are plain data");
    json.trim_matches('"').to_owned()
}

/// Items by the layer that they belong to, in the layers' order.
pub(crate) fn by_layer<T>(items: impl Iterator<Item = (Layer, T)>) -> BTreeMap<Layer, Vec<T>> {
    let mut layers: BTreeMap<Layer, Vec<T>> = BTreeMap::new();
    for (layer, item) in items {
        layers.entry(layer).or_default().push(item);
    }
    layers
}

/// The list of references at a page's end.
pub(crate) fn references(references: &[&str]) -> String {
    if references.is_empty() {
        return String::new();
    }
    let items = references
        .iter()
        .map(|it| if it.starts_with("http") { format!("- <{it}>\n") } else { format!("- {it}\n") });
    format!("\n## References\n\n{}", items.collect::<String>())
}

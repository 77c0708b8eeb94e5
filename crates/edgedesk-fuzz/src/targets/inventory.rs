use edgedesk_cdn::{Format, Inventory};

/// An inventory in each format. What is refused says why.
pub(super) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for format in [Format::of_text(text), Format::Json, Format::Toml, Format::Yaml] {
        if let Err(error) = Inventory::parse(text, format) {
            assert!(!error.to_string().is_empty());
        }
    }
}

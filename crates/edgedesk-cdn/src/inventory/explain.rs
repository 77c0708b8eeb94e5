use super::error::Problem;
use super::format::Failure;

/// Makes a problem of what a format's library says: its types become the file's words, and a remedy is added.
/// `malformed` is the format's name where the text does not follow the format at all.
///
/// serde's own messages (`serde::de::Error`) have a fixed form whatever the format: "unknown variant `x`,
/// expected …", "invalid type: …, expected …", "missing field `x`".
pub(super) fn explain(failure: Failure, malformed: Option<&str>) -> Problem {
    let Failure { path, message, position } = failure;
    // A path ends in `?` where the key itself is what is wrong.
    let path = path.trim_end_matches(['?', '.']).to_owned();
    let (message, remedy) = if message.contains("uplicate") {
        (in_the_files_words(&message), "keep one of the two".to_owned())
    } else if let Some(format) = malformed {
        (
            format!("this is not well-formed {format}: {message}"),
            "check brackets, quotes, commas and indentation just before this place".to_owned(),
        )
    } else if is_secret(&path) {
        ("this is not text".to_owned(), "put the key in quotes".to_owned())
    } else if let Some(rest) = message.strip_prefix("unknown variant ") {
        unknown_value(rest)
    } else if message.starts_with("missing field") {
        missing_field(message.split('`').nth(1).unwrap_or_default())
    } else {
        (in_the_files_words(&message), remedy(&path, &message).to_owned())
    };
    Problem { position, path, message, remedy }
}

/// Keys are never quoted.
fn is_secret(path: &str) -> bool {
    path.ends_with(".signing.key") || path.ends_with(".signing.backup_key")
}

fn unknown_value(rest: &str) -> (String, String) {
    let mut quoted = rest.split('`').skip(1).step_by(2);
    let found = quoted.next().unwrap_or_default();
    let known: Vec<&str> = quoted.collect();
    let list = known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
    let remedy = match closest(found, &known) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "write one of these, as shown".to_owned(),
    };
    (format!("`{found}` is not known here, expected one of {list}"), remedy)
}

fn missing_field(field: &str) -> (String, String) {
    let remedy = match field {
        "domains" => "add the list of domains, even an empty one".to_owned(),
        "mode" => "add `mode`: `allow` or `deny`".to_owned(),
        _ => format!("add `{field}`"),
    };
    (format!("the field `{field}` is missing"), remedy)
}

fn remedy(path: &str, message: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if path.ends_with("port") {
        "a port is a number from 1 to 65535, without quotes"
    } else if says(&["expected a string", "expected string or", "wanted string", "expected value"]) {
        "put the value in quotes"
    } else if says(&["expected a boolean", "invalid boolean", "invalid bool"]) {
        "write true or false, without quotes"
    } else if says(&["expected u", "invalid u"]) {
        "write a whole number that is not negative, without quotes"
    } else if says(&["expected a sequence", "expected sequence"]) {
        "write a list, even for a single entry"
    } else if says(&["expected struct", "expected mapping"]) {
        "write its fields, as docs/inventory.md shows them"
    } else if says(&["expected string scalar"]) {
        "write a single value"
    } else if says(&["unexpected end of input"]) {
        "the file is empty: add the list `domains`"
    } else if says(&["the name ", "a label "]) {
        "write a host name, such as www.shop.test"
    } else {
        ""
    }
}

/// Names of Rust types, and the way that the libraries call structs, mean nothing to the file's author.
fn in_the_files_words(message: &str) -> String {
    const WORDS: &[(&str, &str)] = &[
        ("expected u16", "expected a whole number from 0 to 65535"),
        ("invalid u16", "expected a whole number from 0 to 65535"),
        ("expected u32", "expected a whole number from 0 to 4294967295"),
        ("invalid u32", "expected a whole number from 0 to 4294967295"),
        ("expected u64", "expected a whole number from 0"),
        ("invalid u64", "expected a whole number from 0"),
        ("expected a sequence", "expected a list"),
        ("expected sequence start", "expected a list"),
        ("expected mapping start", "expected a table of fields"),
        ("expected string scalar", "expected a single value"),
        ("expected a boolean", "expected true or false"),
        ("invalid boolean", "expected true or false"),
        ("expected a string", "expected text"),
        ("expected value", "expected text"),
        ("wanted string or table", "expected text"),
        ("invalid type: map", "found a table"),
        ("invalid type: sequence", "found a list"),
        ("invalid type: ", "found "),
        ("invalid value: ", "found "),
        ("invalid length 0", "found an empty list"),
    ];
    let message = WORDS.iter().fold(message.to_owned(), |message, (from, to)| message.replace(from, to));
    match message.split_once(", expected struct ") {
        Some((found, _)) => format!("{found}, expected a table of fields"),
        None => message,
    }
}

/// The known value that differs from `found` in its spelling only; two slips in a word of six letters still
/// count as that.
fn closest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let found = found.to_lowercase().replace('-', "_");
    let likeness = |value: &str| strsim::normalized_damerau_levenshtein(&found, &value.to_lowercase());
    let near = known.iter().copied().filter(|value| likeness(value) >= 0.65);
    near.max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

use super::error::{Position, Problem};

/// Makes a problem of what a format's library says: its types become the file's words, and a remedy is added.
///
/// serde's own messages (`serde::de::Error`) have a fixed form whatever the format: "unknown variant `x`,
/// expected …", "invalid type: …, expected …", "missing field `x`".
pub(super) fn explain(
    format: &str,
    syntax: bool,
    path: &str,
    message: &str,
    position: Option<Position>,
) -> Problem {
    let path = if path == "." { String::new() } else { path.to_owned() };
    let mut problem = Problem { position, path, message: in_the_files_words(message), remedy: String::new() };
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let mut quoted = rest.split('`').skip(1).step_by(2);
        let found = quoted.next().unwrap_or_default();
        let known: Vec<&str> = quoted.collect();
        problem.message = format!("`{found}` is not known here, expected one of {}", list(&known));
        problem.remedy = match closest(found, &known) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "write one of these, in lower case as shown".to_owned(),
        };
        if known.contains(&"F") {
            problem.remedy = problem.remedy.replace("in lower case as shown", "as shown");
        }
    } else if message.starts_with("missing field") {
        let field = message.split('`').nth(1).unwrap_or_default();
        problem.message = format!("the field `{field}` is missing");
        problem.remedy = match field {
            "domains" => "add the list of domains, even an empty one".to_owned(),
            "mode" => "add `mode`: `allow` or `deny`".to_owned(),
            _ => format!("add `{field}`"),
        };
    } else if message.contains("expected string") || message.contains("expected a string") {
        problem.remedy = "put the value in quotes".to_owned();
    } else if message.contains("boolean") && !message.starts_with("invalid type: boolean") {
        problem.remedy = "write true or false, without quotes".to_owned();
    } else if message.contains("expected u16") && problem.path.ends_with("port") {
        problem.remedy = "a port is a number from 1 to 65535, without quotes".to_owned();
    } else if message.contains("expected u") {
        problem.remedy = "write a whole number that is not negative, without quotes".to_owned();
    } else if message.contains("expected a sequence") {
        problem.remedy = "write a list, even for a single entry".to_owned();
    } else if syntax {
        problem.message = format!("this is not well-formed {format}: {}", problem.message);
        problem.remedy = "check brackets, quotes, commas and indentation just before this place".to_owned();
    }
    problem
}

/// Names of Rust types, and the way that serde calls structs, mean nothing to the file's author.
fn in_the_files_words(message: &str) -> String {
    const WORDS: &[(&str, &str)] = &[
        ("expected u16", "expected a whole number from 0 to 65535"),
        ("expected u32", "expected a whole number from 0 to 4294967295"),
        ("expected u64", "expected a whole number from 0"),
        ("expected a sequence", "expected a list"),
        ("expected a boolean", "expected true or false"),
        ("expected a string", "expected text"),
        ("invalid type: map", "found a table"),
        ("invalid type: sequence", "found a list"),
        ("invalid type: ", "found "),
        ("invalid value: ", "found "),
    ];
    let mut message = message.to_owned();
    for (from, to) in WORDS {
        message = message.replace(from, to);
    }
    if let Some((head, _)) = message.split_once(", expected struct ") {
        message = format!("{head}, expected a table of fields");
    }
    message
}

fn list(known: &[&str]) -> String {
    known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
}

/// The known value that differs from `found` in its spelling only; two slips in a
/// word of six letters still count as that.
fn closest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let found = found.to_lowercase().replace('-', "_");
    let likeness = |value: &str| strsim::normalized_damerau_levenshtein(&found, &value.to_lowercase());
    known
        .iter()
        .copied()
        .filter(|value| likeness(value) >= 0.65)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

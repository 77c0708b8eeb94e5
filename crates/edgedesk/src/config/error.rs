use std::path::PathBuf;

use super::options::OPTIONS;

/// Why the configuration was not taken; nothing of it is used then.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read at all.
    #[error("--config {}: {source}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// The system's words.
        source: std::io::Error,
    },
    /// The file can be read and is wrong.
    #[error("{}:{line}:{column}: {message}", file.display())]
    Invalid {
        /// The file.
        file: PathBuf,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// The option's path, what is wrong with it, and what to do.
        message: String,
    },
    /// Each option fits, and they do not fit together.
    #[error("{path}: {message}")]
    Conflict {
        /// The option to change.
        path: &'static str,
        /// What is wrong with it, and what to do.
        message: String,
    },
    /// A variable of the environment is wrong.
    #[error("{name}: {message}")]
    Variable {
        /// The variable.
        name: String,
        /// The option's path, what is wrong with it, and what to do.
        message: String,
    },
}

/// What the library says, behind the option's path and in the file's words. serde's messages have a fixed form:
/// "unknown field `x`, expected …", "invalid type: …, expected …".
pub(super) fn message(path: &str, said: &str) -> String {
    let path = path.trim_end_matches(['?', '.']);
    if let Some(unknown) = said.strip_prefix("unknown field ") {
        let name = unknown.split('`').nth(1).unwrap_or_default();
        // The path ends in the unknown name itself or in the table that it stands in.
        let table = path.strip_suffix(name).unwrap_or(path).trim_end_matches('.');
        let full = if table.is_empty() { name.to_owned() } else { format!("{table}.{name}") };
        return format!("{full}: there is no such option; {}", remedy(&full));
    }
    let said = said
        .replace("invalid type: ", "found ")
        .replace("expected a string", "expected text in quotes")
        .replace("expected path string", "expected a path in quotes")
        .replace("expected a sequence", "expected a list")
        .replace("expected f64", "expected a number")
        .replace("expected i64", "expected a whole number")
        .replace("expected u64", "expected a whole number");
    let said = match said.split_once(", expected struct ") {
        Some((found, _)) => format!("{found}, expected a table of options"),
        None => said,
    };
    if path.is_empty() { said } else { format!("{path}: {said}") }
}

/// The option that was probably meant; two slips in a word of six letters still count as that.
fn remedy(unknown: &str) -> String {
    let of_options = OPTIONS.iter().map(|option| option.path);
    match closest(unknown, of_options) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "docs/config.md lists the options".to_owned(),
    }
}

/// The candidate that differs from `found` in its spelling only.
pub(super) fn closest<S: AsRef<str>>(found: &str, candidates: impl Iterator<Item = S>) -> Option<S> {
    let likeness = |candidate: &S| strsim::normalized_damerau_levenshtein(found, candidate.as_ref());
    candidates.filter(|it| likeness(it) >= 0.65).max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

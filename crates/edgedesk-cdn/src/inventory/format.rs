use std::path::Path;

use serde::de::{DeserializeOwned, IgnoredAny};

use super::error::{Position, Problem};
use super::explain::explain;

/// The formats that an inventory can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    Json,
    Toml,
    Yaml,
}

impl Format {
    /// By a file's extension; `None` for one that is not known here.
    pub fn of_extension(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "toml" => Some(Self::Toml),
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    /// By the text: the first format that it is well-formed in. A text that is none of them counts as JSON
    /// if it starts like JSON, else as YAML, so that the error is about what was meant.
    pub fn of_text(text: &str) -> Self {
        let formats = [Self::Json, Self::Toml, Self::Yaml];
        match formats.into_iter().find(|format| format.read::<IgnoredAny>(text).is_ok()) {
            Some(format) => format,
            None if text.trim_start().starts_with('{') => Self::Json,
            None if text.lines().any(|line| line.trim_start().starts_with("[[")) => Self::Toml,
            None => Self::Yaml,
        }
    }

    /// Reads a text into `T`; the problem names the field, and the place as far as the format tells it.
    pub(super) fn read<T: DeserializeOwned>(self, text: &str) -> Result<T, Problem> {
        match self {
            Self::Json => json(text),
            Self::Toml => toml(text),
            Self::Yaml => yaml(text),
        }
    }
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let problem = |path: &str, error: &serde_json::Error| {
        let message = error.to_string();
        // The position goes in front of the message, as it does for the other formats.
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        let position = Position { line: error.line(), column: error.column().max(1) };
        explain("JSON", error.is_syntax() || error.is_eof(), path, message, Some(position))
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| problem(&error.path().to_string(), error.inner()))?;
    deserializer.end().map_err(|error| problem(".", &error))?;
    Ok(value)
}

fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let problem = |syntax: bool, path: &str, error: &toml::de::Error| {
        let position = error.span().map(|span| Position::of_offset(text, span.start));
        explain("TOML", syntax, path, error.message(), position)
    };
    let deserializer = toml::Deserializer::parse(text).map_err(|error| problem(true, ".", &error))?;
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| problem(false, &error.path().to_string(), error.inner()))
}

fn yaml<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    // The limits are against hostile input; this is the operator's own file, which may list many domains.
    let budget = serde_saphyr::budget! { max_events: 50_000_000, max_nodes: 25_000_000 };
    let options = serde_saphyr::options! { budget: budget, with_snippet: false };
    let mut path = ".".to_owned();
    serde_saphyr::with_deserializer_from_str_with_options(text, options, |deserializer| {
        serde_path_to_error::deserialize(deserializer).map_err(|error| {
            path = error.path().to_string();
            error.into_inner()
        })
    })
    .map_err(|error| {
        let position = error.location().map(|at| Position {
            line: usize::try_from(at.line()).unwrap_or(usize::MAX),
            column: usize::try_from(at.column()).unwrap_or(usize::MAX),
        });
        let message = error.render_with_formatter(&serde_saphyr::UserMessageFormatter);
        explain("YAML", path == ".", &path, &message, position)
    })
}

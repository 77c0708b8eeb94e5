use std::path::Path;

use serde::de::{DeserializeOwned, DeserializeSeed, IgnoredAny};

use super::error::{Position, Problem};
use super::explain::explain;
use super::locate::Find;

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
        match formats.into_iter().find(|format| format.deserialize::<IgnoredAny>(text).is_ok()) {
            Some(format) => format,
            None if text.trim_start().starts_with('{') => Self::Json,
            None if text.lines().any(|line| line.trim_start().starts_with("[[")) => Self::Toml,
            None => Self::Yaml,
        }
    }

    /// Reads a text into `T`; the problem names the field, and the place as far as the format tells it.
    pub(super) fn read<T: DeserializeOwned>(self, text: &str) -> Result<T, Problem> {
        self.deserialize(text).map_err(|failure| {
            let well_formed = self.deserialize::<IgnoredAny>(text).is_ok();
            explain(failure, if well_formed { None } else { Some(self.name()) })
        })
    }

    /// Where reading with `seed` fails.
    pub(super) fn position_of_failure(self, text: &str, seed: Find<'_>) -> Option<Position> {
        match self {
            Self::Json => {
                let error = seed.deserialize(&mut serde_json::Deserializer::from_str(text)).err()?;
                Some(json_position(&error))
            }
            Self::Toml => {
                let error = seed.deserialize(toml::Deserializer::parse(text).ok()?).err()?;
                error.span().map(|span| Position::of_offset(text, span.start))
            }
            Self::Yaml => {
                serde_saphyr::with_deserializer_from_str_with_options(text, yaml_options(), |deserializer| {
                    seed.deserialize(deserializer)
                })
                .err()
                .and_then(|error| yaml_position(&error))
            }
        }
    }

    fn deserialize<T: DeserializeOwned>(self, text: &str) -> Result<T, Failure> {
        match self {
            Self::Json => json(text),
            Self::Toml => toml(text),
            Self::Yaml => yaml(text),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Json => "JSON",
            Self::Toml => "TOML",
            Self::Yaml => "YAML",
        }
    }
}

/// An error as the format's library tells it, the position taken out of its message.
pub(super) struct Failure {
    pub(super) path: String,
    pub(super) message: String,
    pub(super) position: Option<Position>,
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let failure = |path: String, error: &serde_json::Error| {
        let position = Some(json_position(error));
        Failure { path, message: without_position(&error.to_string()), position }
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| failure(error.path().to_string(), error.inner()))?;
    deserializer.end().map_err(|error| failure(".".to_owned(), &error))?;
    Ok(value)
}

fn toml<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let failure = |path: String, error: &toml::de::Error| {
        let position = error.span().map(|span| Position::of_offset(text, span.start));
        Failure { path, message: error.message().to_owned(), position }
    };
    let deserializer = toml::Deserializer::parse(text).map_err(|error| failure(".".to_owned(), &error))?;
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| failure(error.path().to_string(), error.inner()))
}

fn yaml<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    let mut path = ".".to_owned();
    serde_saphyr::with_deserializer_from_str_with_options(text, yaml_options(), |deserializer| {
        serde_path_to_error::deserialize(deserializer).map_err(|error| {
            path = error.path().to_string();
            error.into_inner()
        })
    })
    .map_err(|error| {
        let position = yaml_position(&error);
        Failure { path, message: yaml_message(error.without_snippet()), position }
    })
}

fn yaml_options() -> serde_saphyr::Options {
    // The limits are against hostile input; this is the operator's own file, which may list many domains.
    let budget = serde_saphyr::budget! { max_events: 50_000_000, max_nodes: 25_000_000 };
    serde_saphyr::options! { budget: budget, with_snippet: false }
}

fn json_position(error: &serde_json::Error) -> Position {
    Position { line: error.line().max(1), column: error.column().max(1) }
}

fn yaml_position(error: &serde_saphyr::Error) -> Option<Position> {
    error.location().map(|at| Position {
        line: usize::try_from(at.line()).unwrap_or(usize::MAX),
        column: usize::try_from(at.column()).unwrap_or(usize::MAX),
    })
}

/// The message in the form that serde gives it, where the library has another one.
fn yaml_message(error: &serde_saphyr::Error) -> String {
    match error {
        serde_saphyr::Error::SerdeUnknownVariant { variant, expected, .. } => {
            let expected = expected.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>();
            format!("unknown variant `{variant}`, expected one of {}", expected.join(", "))
        }
        serde_saphyr::Error::DuplicateMappingKey { key: Some(key), .. } => format!("duplicate key `{key}`"),
        other => without_position(&other.to_string()),
    }
}

/// The position goes in front of the path, the same way for every format.
fn without_position(message: &str) -> String {
    message.rsplit_once(" at line ").map_or(message, |(message, _)| message).to_owned()
}

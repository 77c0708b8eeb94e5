use toml::{Table, Value};

use super::declare::Declared;
use super::error::{ConfigError, closest, message};
use super::options::{OPTIONS, Settings};

/// What belongs to the options; other programs and tests may have `EDGEDESK_…` variables of their own.
const PREFIXES: [&str; 2] = ["EDGEDESK_PROBE_", "EDGEDESK_CDN_"];

/// Reads the variables that override options. An empty one says nothing.
pub(super) fn read(variables: impl Iterator<Item = (String, String)>) -> Result<Settings, ConfigError> {
    let mut settings = Settings::default();
    for (name, text) in variables.filter(|(_, text)| !text.is_empty()) {
        let Some(option) = OPTIONS.iter().find(|option| option.variable() == name) else {
            if PREFIXES.iter().any(|prefix| name.starts_with(prefix)) {
                return Err(unknown(name));
            }
            continue;
        };
        let given = serde_path_to_error::deserialize(table(option, &text)).map_err(|error| {
            let message = message(&error.path().to_string(), error.inner().message());
            ConfigError::Variable { name, message }
        })?;
        settings = settings.or(given);
    }
    Ok(settings)
}

fn unknown(name: String) -> ConfigError {
    let message = match closest(&name, OPTIONS.iter().map(Declared::variable)) {
        Some(meant) => format!("there is no such option; did you mean {meant}?"),
        None => "there is no such option; docs/config.md lists them".to_owned(),
    };
    ConfigError::Variable { name, message }
}

/// The option alone, as the file would say it.
fn table(option: &Declared, text: &str) -> Table {
    let example = format!("value = {}", option.example).parse::<Table>().ok();
    let value = like(example.as_ref().and_then(|table| table.get("value")), text);
    match option.path.split_once('.') {
        Some((section, name)) => Table::from_iter([(
            section.to_owned(),
            Value::Table(Table::from_iter([(name.to_owned(), value)])),
        )]),
        None => Table::from_iter([(option.path.to_owned(), value)]),
    }
}

/// The text as a value of the example's type; as text where it is none, for the option's own type to refuse.
fn like(example: Option<&Value>, text: &str) -> Value {
    let as_text = || Value::String(text.to_owned());
    match example {
        Some(Value::Array(items)) => {
            Value::Array(text.split(',').map(|item| like(items.first(), item.trim())).collect())
        }
        Some(Value::Integer(_) | Value::Float(_)) => {
            let whole = text.parse().map(Value::Integer).ok();
            whole.or_else(|| text.parse().map(Value::Float).ok()).unwrap_or_else(as_text)
        }
        _ => as_text(),
    }
}

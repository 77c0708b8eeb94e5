use toml::{Table, Value};

use super::declare::Declared;
use super::error::{ConfigError, closest, message};
use super::options::{OPTIONS, SECTIONS, Settings};

/// Reads the variables that override options. An empty one says nothing.
pub(super) fn read(variables: impl Iterator<Item = (String, String)>) -> Result<Settings, ConfigError> {
    let mut settings = Settings::default();
    for (name, text) in variables.filter(|(_, text)| !text.is_empty()) {
        let Some(option) = OPTIONS.iter().find(|option| option.variable() == name) else {
            if is_ours(&name) {
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

/// Whether a variable can only be meant for a table of options; other programs and tests may have `EDGEDESK_…`
/// variables of their own.
fn is_ours(name: &str) -> bool {
    let section = name.strip_prefix("EDGEDESK_").and_then(|rest| rest.split('_').next());
    section.is_some_and(|word| SECTIONS.iter().any(|section| section.name.eq_ignore_ascii_case(word)))
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
        // What has names in it is written as in the file.
        Some(Value::Table(_)) => as_toml(text).unwrap_or_else(as_text),
        Some(Value::Array(items)) if matches!(items.first(), Some(Value::Table(_))) => {
            as_toml(text).unwrap_or_else(as_text)
        }
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

fn as_toml(text: &str) -> Option<Value> {
    format!("value = {text}").parse::<Table>().ok()?.remove("value")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_list_of_tables_is_written_as_in_the_file() {
        let links = r#"[{ label = "Docs", url = "https://docs.example.com" }]"#;
        let variable = ("EDGEDESK_DESK_QUICK_LINKS".to_owned(), links.to_owned());
        let settings = read(std::iter::once(variable)).expect("a valid list");
        let links = settings.desk.quick_links.expect("it was set");
        assert_eq!((links.len(), links[0].label.zh.as_str()), (1, "Docs"));
        let broken = ("EDGEDESK_DESK_QUICK_LINKS".to_owned(), "Docs".to_owned());
        let error = read(std::iter::once(broken)).expect_err("no list").to_string();
        assert!(error.contains("desk.quick_links: "), "{error}");
    }
}

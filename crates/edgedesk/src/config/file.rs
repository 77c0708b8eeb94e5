use std::path::Path;

use edgedesk_cdn::Position;

use super::error::{ConfigError, message};
use super::options::Settings;

/// Reads the file. Paths in it are relative to the folder that it is in.
pub(super) fn read(path: &Path) -> Result<Settings, ConfigError> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| ConfigError::Unreadable { file: path.to_owned(), source })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut settings = parse(text).map_err(|(option, error)| {
        let offset = error.span().map_or(0, |span| span.start);
        let Position { line, column } = Position::of_offset(text, offset);
        let message = message(&option, error.message());
        ConfigError::Invalid { file: path.to_owned(), line, column, message }
    })?;
    let folder = path.parent().unwrap_or(Path::new(""));
    let paths = [
        &mut settings.probe.trust_anchor,
        &mut settings.probe.ca,
        &mut settings.cdn.inventory,
        &mut settings.server.data,
        &mut settings.server.tls_certificate,
        &mut settings.server.tls_key,
    ];
    for named in paths.into_iter().flatten() {
        *named = folder.join(&*named);
    }
    Ok(settings)
}

/// An error comes with the path of the option that it is about.
fn parse(text: &str) -> Result<Settings, (String, toml::de::Error)> {
    let deserializer = toml::Deserializer::parse(text).map_err(|error| (String::new(), error))?;
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| (error.path().to_string(), error.into_inner()))
}

use edgedesk_evidence::case::Target;
use edgedesk_flow::Text;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::ToolError;
use crate::diagnosis::{Driver, Question, Session, target};

/// Reads a form.
///
/// # Errors
/// Where a field is missing, unknown, or of the wrong type.
pub(super) fn read<T: DeserializeOwned>(input: Value) -> Result<T, ToolError> {
    serde_json::from_value(input).map_err(|error| {
        let words = error.to_string();
        // serde quotes the field's name: "missing field `url`", "unknown field `x`, expected …".
        let field = words.split('`').nth(1).unwrap_or("input").to_owned();
        let (zh, en) = if words.starts_with("missing field") {
            (format!("请填写 {field}。"), format!("Please fill in {field}."))
        } else if words.starts_with("unknown field") {
            (
                format!("没有名为 {field} 的字段，请去掉。"),
                format!("There is no field {field}; leave it out."),
            )
        } else {
            (
                format!("填写的内容不符合要求：{words}"),
                format!("What was filled in does not have the expected form: {words}"),
            )
        };
        ToolError::field(&field, Text::new(zh, en))
    })
}

/// A session about a URL, or about a bare name, that reads the configuration of `account`.
///
/// # Errors
/// Where it is no target; told of the field.
pub(super) fn session(
    driver: &Driver,
    field: &str,
    url: &str,
    account: Option<&str>,
) -> Result<(Session, Target), ToolError> {
    let session = driver.session(Question {
        url: url.to_owned(),
        account: account.map(str::to_owned),
        control_plane: account.is_some(),
        ..Question::default()
    });
    let target = target(&session).map_err(|text| ToolError::field(field, text))?.clone();
    Ok((session, target))
}

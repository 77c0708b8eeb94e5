use edgedesk_flow::Text;

use crate::ToolError;
use crate::diagnosis::RunError;

impl ToolError {
    /// A field of the form is wrong.
    pub(super) fn field(field: &str, remedy: Text) -> Self {
        Self { field: Some(field.to_owned()), code: "invalid", remedy }
    }

    /// The target is asked too often, whoever asks.
    pub(super) fn too_often() -> Self {
        Self { field: None, code: "asked_too_often", remedy: RunError::TooOften.text() }
    }
}

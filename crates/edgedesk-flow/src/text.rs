use serde::{Deserialize, Serialize};

/// A sentence in both languages. Which one is shown is the reader's choice, each time it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// A sentence, written in both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The sentence in `zh` or `en`; anything else is Chinese, the first language.
    pub fn say(&self, lang: &str) -> &str {
        if lang == "en" { &self.en } else { &self.zh }
    }
}

use serde::Deserialize;
use url::Url;

/// A link in the side panel.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuickLink {
    /// What it says.
    pub label: Label,
    /// Where it leads.
    pub url: WebUrl,
    /// The name of its picture, where it has one.
    pub icon: Option<String>,
}

/// A short text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Written")]
pub struct Label {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// An `http` or `https` URL: a link must not run a script.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WebUrl(pub Url);

/// A label as it may be written.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text, or { zh = \"…\", en = \"…\" }")]
enum Written {
    Same(String),
    Each { zh: String, en: String },
}

impl From<Written> for Label {
    fn from(written: Written) -> Self {
        match written {
            Written::Same(text) => Self { zh: text.clone(), en: text },
            Written::Each { zh, en } => Self { zh, en },
        }
    }
}

impl TryFrom<String> for WebUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match Url::parse(&text) {
            Ok(url) if ["http", "https"].contains(&url.scheme()) => Ok(Self(url)),
            _ => Err(format!("{text:?}: expected a URL such as https://console.example.com")),
        }
    }
}

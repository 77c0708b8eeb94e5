//! Values of the tables `server`, `store` and `log`.

use std::net::SocketAddr;
use std::str::FromStr;

use clap::ValueEnum;
use serde::Deserialize;
use url::Url;

/// Where the desk listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Listen(pub SocketAddr);

/// The address under which browsers reach the desk: `http` or `https`, without a path.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl(pub Url);

/// The database. It may hold a password, so it is not shown.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct StoreUrl(pub String);

/// The least that is worth a line in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Level {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

impl FromStr for Listen {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self).map_err(|_| "expected an address with a port: 127.0.0.1:8080 or [::]:8080")
    }
}

impl FromStr for StoreUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = ["sqlite://", "postgres://", "postgresql://"];
        if known.iter().any(|scheme| text.starts_with(scheme)) {
            Ok(Self(text.to_owned()))
        } else {
            Err("expected sqlite:///path/desk.db or postgres://user@host/database")
        }
    }
}

impl std::fmt::Debug for StoreUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scheme = self.0.split("://").next().unwrap_or_default();
        write!(f, "StoreUrl({scheme}://…)")
    }
}

impl TryFrom<String> for Listen {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|expected| format!("{text:?}: {expected}"))
    }
}

impl TryFrom<String> for StoreUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        // The text may hold a password, so the message does not repeat it.
        text.parse()
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match Url::parse(&text) {
            Ok(url)
                if ["http", "https"].contains(&url.scheme())
                    && url.path() == "/"
                    && url.query().is_none()
                    && url.fragment().is_none()
                    && url.username().is_empty() =>
            {
                Ok(Self(url))
            }
            _ => Err(format!("{text:?}: expected an address without a path: https://desk.example.com")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PublicUrl, StoreUrl};

    #[test]
    fn a_password_is_not_shown() {
        let url: StoreUrl = "postgres://desk:hunter2@db/desk".parse().expect("a database");
        assert_eq!(format!("{url:?}"), "StoreUrl(postgres://…)");
    }

    #[test]
    fn a_public_url_has_no_path() {
        let url = |text: &str| PublicUrl::try_from(text.to_owned());
        assert!(url("https://desk.example.com").is_ok());
        assert!(url("https://desk.example.com/desk").is_err());
        assert!(url("ftp://desk.example.com").is_err());
    }
}

use serde::{Deserialize, Serialize};

/// Where in the path of a request something stands, from the customer's keyboard to the desk itself. The order
/// is the order in which things must work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the prefixes of the cause codes")]
pub enum Layer {
    Input,
    Account,
    Cdn,
    Dns,
    Edge,
    Tls,
    Http,
    Access,
    Origin,
    Cache,
    Content,
    Perf,
    Desk,
    Unknown,
}

impl Layer {
    /// The layer that a cause's code begins with.
    pub fn of_code(code: &str) -> Option<Self> {
        let prefix = code.split_once('.')?.0;
        serde_json::from_value(serde_json::Value::from(prefix)).ok()
    }
}

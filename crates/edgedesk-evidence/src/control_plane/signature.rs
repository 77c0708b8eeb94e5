use serde::{Deserialize, Serialize};

use super::SigningType;

/// Asks the control plane to compare a URL's signature with the configured key. The key stays there, and so
/// does the signature: only the comparison's result is evidence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SignatureCheck {
    /// The host visited.
    pub host: String,
    /// Path and query, secrets as placeholders.
    pub path: String,
    /// The asking account.
    pub account: Option<String>,
}

/// What the comparison came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureComparison {
    /// The domain does not ask for signatures.
    NotRequired,
    /// The URL carries none where one is asked for.
    Missing,
    /// It carries something that does not have the scheme's form; what is wrong with it.
    Unreadable(String),
    /// It fits one of the keys.
    Valid {
        /// When it ends, in Unix seconds; `None` where the validity is not configured.
        expires: Option<i64>,
    },
    /// It does not fit as it should.
    Wrong {
        /// When it would end, in Unix seconds, where its time can be read.
        expires: Option<i64>,
        /// The one variation that does fit: it names the customer's mistake.
        fits: Option<SignatureVariant>,
    },
}

/// Variations of the signed text or key that are tried when a signature does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureVariant {
    /// The decoded path was signed, not the encoded one.
    DecodedPath,
    /// The encoded path was signed where it stands decoded.
    EncodedPath,
    /// Upper- and lower-case hexadecimal digits differ in the percent-encoding.
    EncodingCase,
    /// The query string was signed along.
    WithQuery,
    /// The leading slash was left out.
    WithoutLeadingSlash,
    /// Double slashes were collapsed before signing.
    CollapsedSlashes,
    /// The key was used with blanks around it.
    KeyWithBlanks,
    /// The whole URL, scheme and host included, was signed.
    WholeUrl,
    /// Signed in the order of another type.
    OtherType(SigningType),
    /// The time is in milliseconds.
    Milliseconds,
    /// The hash is right but written in upper case.
    UpperCaseHash,
}

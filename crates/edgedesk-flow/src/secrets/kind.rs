use serde::{Deserialize, Serialize};

use crate::Text;

/// What a secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A private key in PEM.
    PrivateKey,
    /// An access key of a cloud, its id or its secret.
    AccessKey,
    /// A bearer token, a JWT, or a token with a known prefix.
    Token,
    /// A password that is called one.
    Password,
    /// A resident identity number of mainland China (GB 11643).
    IdNumber,
    /// The number of a bank card (ISO/IEC 7812).
    BankCard,
}

impl Kind {
    /// What a person calls it.
    pub fn label(self) -> Text {
        match self {
            Self::PrivateKey => Text::new("私钥", "a private key"),
            Self::AccessKey => Text::new("AccessKey", "an access key"),
            Self::Token => Text::new("令牌", "a token"),
            Self::Password => Text::new("密码", "a password"),
            Self::IdNumber => Text::new("身份证号", "an identity number"),
            Self::BankCard => Text::new("银行卡号", "a bank card number"),
        }
    }
}

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::{DeskError, Random};

/// A secret that stands for a right: a session, a shared report, the first admin's link. It is shown once; only its
/// hash is kept, so that who reads the database cannot use it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one: 256 bits.
    pub(crate) fn make(random: &Random) -> Result<Self, DeskError> {
        let bytes: [u8; 32] = random.bytes().map_err(DeskError::internal)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// One that came from outside. Anything may be in it; it opens what its hash is kept for.
    pub fn presented(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// As it goes into a cookie or an address.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of it. The token has 256 bits of its own, so a fast hash without salt is enough.
    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(***)")
    }
}

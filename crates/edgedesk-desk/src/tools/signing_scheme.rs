use edgedesk_evidence::control_plane::{Secret, Signing, SigningType};
use serde::{Deserialize, Serialize};

/// Signing schemes, by the letters that CDNs give them (`docs/signing.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub enum Scheme {
    /// `/path?auth_key={time}-{rand}-{uid}-{hash}`
    A,
    /// `/{YYYYMMDDHHMM}/{hash}/path`
    B,
    /// `/{hash}/{time}/path`
    C,
    /// `/path?sign={hash}&time={time}`
    F,
}

impl Scheme {
    /// The scheme with a key, as the control plane would hold it.
    pub(super) fn with_key(
        self,
        key: &str,
        ttl: Option<u64>,
        parameter: Option<&str>,
        time_parameter: Option<&str>,
    ) -> Signing {
        let filled =
            |name: Option<&str>| name.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
        Signing {
            kind: match self {
                Self::A => SigningType::A,
                Self::B => SigningType::B,
                Self::C => SigningType::C,
                Self::F => SigningType::F,
            },
            key: Secret::new(key),
            backup_key: None,
            ttl,
            parameter: filled(parameter),
            time_parameter: filled(time_parameter),
        }
    }
}

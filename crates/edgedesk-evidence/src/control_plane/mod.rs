//! What the CDN itself says: accounts, domains and their configuration, its nodes, and the comparison of a
//! URL's signature with the key that only the control plane holds.

mod config;
mod lookup;
mod signature;

pub use config::{
    Access, AccessList, AccountStatus, CacheKey, CacheMatch, CacheRule, DomainConfig, DomainStatus,
    ForceScheme, Hsts, HttpsConfig, ListMode, MinTls, Origin, OriginRole, OriginScheme, OriginType, QueryKey,
    RangeMode, RefererList, Region, Secret, Signing, SigningType,
};
pub use lookup::{Account, DomainListing, DomainLookup, DomainRecord, NodeLookup, NodeState};
pub use signature::{SignatureCheck, SignatureComparison, SignatureVariant};

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A domain name in its one canonical spelling: lower-case A-labels, no trailing dot; the root is `.`.
///
/// Two spellings of one name compare equal because only one of them can be held (RFC 4343).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DnsName(String);

/// Why a text is not a domain name (RFC 1035 §2.3.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing was left after trimming.
    #[error("the name is empty")]
    Empty,
    /// Two dots in a row, or a dot at the start.
    #[error("the name has an empty label")]
    EmptyLabel,
    /// A label of more than 63 octets.
    #[error("a label is longer than 63 octets")]
    LabelTooLong,
    /// More than 253 octets in all.
    #[error("the name is longer than 253 octets")]
    TooLong,
}

impl DnsName {
    /// The root of the tree.
    pub fn root() -> Self {
        Self(".".to_owned())
    }

    /// The canonical spelling, without a trailing dot (but for the root).
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the root.
    pub fn is_root(&self) -> bool {
        self.0 == "."
    }

    /// The labels from the left; none for the root.
    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('.').filter(|label| !label.is_empty())
    }

    /// The name without its first label; `None` for the root.
    pub fn parent(&self) -> Option<Self> {
        if self.is_root() {
            return None;
        }
        Some(match self.0.split_once('.') {
            Some((_, rest)) => Self(rest.to_owned()),
            None => Self::root(),
        })
    }

    /// Whether `self` is `zone` or stands below it.
    pub fn is_within(&self, zone: &Self) -> bool {
        zone.is_root()
            || self.0 == zone.0
            || self.0.strip_suffix(&zone.0).is_some_and(|rest| rest.ends_with('.'))
    }

    /// `label` put in front of this name.
    pub fn child(&self, label: &str) -> Result<Self, NameError> {
        if self.is_root() { label.parse() } else { format!("{label}.{}", self.0).parse() }
    }

    /// The part under which names are sold (Public Suffix List): `shop.co.uk` of `www.shop.co.uk`.
    ///
    /// For a name that is itself a public suffix, the name.
    pub fn registrable(&self) -> Self {
        match psl::domain_str(&self.0) {
            Some(domain) => Self(domain.to_owned()),
            None => self.clone(),
        }
    }
}

impl FromStr for DnsName {
    type Err = NameError;

    fn from_str(text: &str) -> Result<Self, NameError> {
        if text == "." {
            return Ok(Self::root());
        }
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(NameError::Empty);
        }
        if text.len() > 253 {
            return Err(NameError::TooLong);
        }
        for label in text.split('.') {
            if label.is_empty() {
                return Err(NameError::EmptyLabel);
            }
            if label.len() > 63 {
                return Err(NameError::LabelTooLong);
            }
        }
        Ok(Self(text.to_ascii_lowercase()))
    }
}

impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for DnsName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DnsName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> DnsName {
        text.parse().expect("a valid name")
    }

    #[test]
    fn one_name_has_one_spelling() {
        assert_eq!(name("WWW.Shop.Example."), name("www.shop.example"));
    }

    #[test]
    fn a_suffix_that_is_no_parent_is_not_within() {
        assert!(name("www.shop.test").is_within(&name("shop.test")));
        assert!(!name("bigshop.test").is_within(&name("shop.test")));
        assert!(name("shop.test").is_within(&DnsName::root()));
    }

    #[test]
    fn refuses_empty_and_overlong_labels() {
        assert_eq!("a..b".parse::<DnsName>(), Err(NameError::EmptyLabel));
        assert_eq!("example.com..".parse::<DnsName>(), Err(NameError::EmptyLabel));
        assert_eq!("a".repeat(64).parse::<DnsName>(), Err(NameError::LabelTooLong));
    }

    #[test]
    fn registrable_domain_follows_the_public_suffix_list() {
        assert_eq!(name("a.b.shop.co.uk").registrable(), name("shop.co.uk"));
        assert_eq!(name("www.shop.test").registrable(), name("shop.test"));
    }
}

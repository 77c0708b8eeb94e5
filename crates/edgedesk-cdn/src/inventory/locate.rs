//! Finds the place of a field in a text: reads as far as the field and fails there, so that the format's own
//! error tells the position.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::error::Position;
use super::format::Format;

/// The position of the field at `path` (`domains[2].https.min_tls`); that of what it would stand in, where it
/// is absent.
pub(super) fn locate(text: &str, format: Format, path: &str) -> Option<Position> {
    let steps: Vec<&str> = path.split(['.', '[', ']']).filter(|step| !step.is_empty()).collect();
    format.position_of_failure(text, Find(&steps))
}

/// What is left of the way.
#[derive(Clone, Copy)]
pub(super) struct Find<'a>(&'a [&'a str]);

fn here<T, E: Error>() -> Result<T, E> {
    Err(E::custom("here"))
}

impl<'de> DeserializeSeed<'de> for Find<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Find<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the field that is looked for")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.0.split_first() else { return here() };
        while let Some(key) = map.next_key::<String>()? {
            if key == *step {
                map.next_value_seed(Find(rest))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        here()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.0.split_first() else { return here() };
        let place: usize = step.parse().unwrap_or(usize::MAX);
        for _ in 0..place {
            if seq.next_element::<IgnoredAny>()?.is_none() {
                return here();
            }
        }
        seq.next_element_seed(Find(rest))?;
        here()
    }
    // Every other kind of value is a wrong type to this visitor, which is a failure at its place, too.
}

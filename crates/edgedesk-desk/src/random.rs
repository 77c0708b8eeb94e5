use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

/// Where ids and tokens come from.
#[derive(Clone)]
pub struct Random(Arc<Fill>);

type Fill = dyn Fn(&mut [u8]) -> Result<(), getrandom::Error> + Send + Sync;

impl Random {
    /// The operating system's source.
    pub fn system() -> Self {
        Self::new(getrandom::fill)
    }

    /// Another source, for a test that wants the same ids each time.
    pub fn new(fill: impl Fn(&mut [u8]) -> Result<(), getrandom::Error> + Send + Sync + 'static) -> Self {
        Self(Arc::new(fill))
    }

    /// Bytes that nobody can guess.
    ///
    /// # Errors
    /// Where the operating system has none to give. Nothing that needs them may go on then.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], getrandom::Error> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }

    /// A UUIDv7 of that time: opaque outside, sorted by time in an index.
    ///
    /// # Errors
    /// As for [`Self::bytes`].
    pub fn id(&self, now: Timestamp) -> Result<Uuid, getrandom::Error> {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Ok(uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()?).into_uuid())
    }
}

impl std::fmt::Debug for Random {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Random")
    }
}

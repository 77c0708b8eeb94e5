use std::sync::Arc;

use jiff::Timestamp;

/// Where the time comes from. Everything in the desk takes it from here, once per use case.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        #[expect(clippy::disallowed_methods, reason = "this is the desk's one clock")]
        Self::new(Timestamp::now)
    }

    /// Another clock, for a test that moves it by hand.
    pub fn new(read: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(read))
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        // Databases keep microseconds on one side and milliseconds on the other; what is kept is what was read.
        let now = (self.0)();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Clock({})", self.now())
    }
}

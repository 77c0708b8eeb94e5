use std::time::Duration;

/// Where everything is kept, and how it is written.
#[derive(Clone, Debug)]
pub struct StoreConfig {
    /// `sqlite:///var/lib/edgedesk/desk.db` or `postgres://user:password@host:port/database`.
    pub url: String,
    /// Whether this is the one server of an SQLite file, and others are kept away. Who only visits, as the command line
    /// does while a desk serves, sets it to `false`; it must carry out no jobs.
    pub exclusive: bool,
    /// How many connections read at the same time.
    pub readers: u32,
    /// How many transactions write at the same time on PostgreSQL. SQLite has one writer, whatever this says.
    pub lanes: u32,
    /// How many writes may wait, for each lane; one more is [`crate::StoreError::Busy`].
    pub queue: usize,
    /// How many writes share a commit at most.
    pub batch: usize,
    /// How long a transaction takes further writes in at most, before it commits.
    pub linger: Duration,
    /// How long a statement may wait for a lock, and run on PostgreSQL.
    pub statement_timeout: Duration,
}

impl StoreConfig {
    /// The defaults, for the database at `url`.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            exclusive: true,
            readers: 4,
            lanes: 6,
            queue: 2_000,
            batch: 200,
            linger: Duration::from_millis(4),
            statement_timeout: Duration::from_secs(10),
        }
    }
}

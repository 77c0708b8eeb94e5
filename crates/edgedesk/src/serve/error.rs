use crate::config::ConfigError;

/// Why a desk cannot be served, or has ended by itself.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The options do not fit together.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The diagnosis cannot be set up.
    #[error(transparent)]
    Diagnosis(#[from] edgedesk_desk::diagnosis::RequestError),
    /// The lab of the demo cannot be started.
    #[error("the lab cannot be started: {0}")]
    Lab(#[from] edgedesk_lab::LabError),
    /// The address cannot be listened on.
    #[error("server.listen: cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: std::net::SocketAddr,
        /// The system's words.
        source: std::io::Error,
    },
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] edgedesk_store::StoreError),
    /// The desk cannot be opened.
    #[error(transparent)]
    Desk(#[from] edgedesk_desk::DeskError),
    /// The HTTP server cannot be started.
    #[error(transparent)]
    Web(#[from] edgedesk_web::ServeError),
    /// The system gives no signals.
    #[error("cannot wait for signals: {0}")]
    Signals(#[source] std::io::Error),
}

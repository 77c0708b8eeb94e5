//! A desk from its folder to its end: configuration, log, signals, wiring.

mod desk_config;
mod error;
mod log;
mod place;
mod run;
mod signals;
mod web_config;

pub use desk_config::desk_config;
pub use error::ServeError;
pub use place::{Home, Place, PlaceError};
pub(crate) use run::run;
pub use run::{runtime, serve, visit};
pub use web_config::web_config;

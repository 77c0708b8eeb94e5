use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use edgedesk_desk::diagnosis::{Driver, DriverConfig, Ground};
use url::Url;

use super::{content, seed, sites};
use crate::config::{Listen, StoreUrl};
use crate::lab;
use crate::serve::{self, Home, Place, PlaceError, ServeError};

/// The demo's folder. Its database has a name of its own, so that nobody with a known password gets into a desk that
/// is meant; and of the environment nothing is read, for the same reason.
///
/// # Errors
/// Where the folder cannot be made, or the configuration in it is wrong.
pub fn home(data: PathBuf, port: u16) -> Result<Home, PlaceError> {
    let listen = Listen((std::net::Ipv4Addr::LOCALHOST, port).into());
    let mut home =
        Place { data: Some(data), ..Place::default() }.prepare(Some(listen), std::iter::empty())?;
    let database = home.data.join("demo.db");
    home.settings.store.url = Some(StoreUrl(format!("sqlite://{}", database.display())));
    Ok(home)
}

/// Serves the demo until it is told to end; everything that it diagnoses is the lab's.
///
/// # Errors
/// Where it cannot be served.
pub async fn serve(home: &Home, round_trip: Duration, ready: impl FnOnce(&Url)) -> Result<(), ServeError> {
    let lab = lab::start(round_trip, &sites())?;
    let ground = Ground::read(&home.settings.request(), Some(lab::wiring(&lab)?))?;
    let diagnoser = Arc::new(Driver::new(ground, DriverConfig::default()));
    serve::run(home, diagnoser, content::offer, seed::people, ready).await
}

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use edgedesk_desk::diagnosis::{Driver, DriverConfig, Ground, RequestError};
use edgedesk_desk::{Clock, Desk, DeskConfig, Diagnoser, Random};
use edgedesk_store::{Store, StoreConfig};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use url::Url;

use super::{Home, ServeError, desk_config, log, signals, web_config};
use crate::config::{ConfigError, Settings};

/// Where a desk listens unless told.
const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// The runtime that a desk is served on.
///
/// # Errors
/// Where the system gives no threads.
pub fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()
}

/// The desk of this place for a short visit, whether or not another process serves it; and its store, which is to be
/// closed.
///
/// # Errors
/// Where the desk cannot be opened.
pub async fn visit(home: &Home) -> Result<(Desk, Store), ServeError> {
    let mut place = StoreConfig::new(home.store_url());
    place.exclusive = false;
    let store = Store::open(place).await?;
    let config = DeskConfig::default();
    let diagnoser = diagnoser(&home.settings)?;
    let desk = Desk::open(store.clone(), diagnoser, config, Clock::system(), Random::system()).await?;
    Ok((desk, store))
}

/// Serves the desk of this place until it is told to end. `ready` is given the address under which browsers reach it.
///
/// # Errors
/// Where it cannot be served. Once it serves, only a signal ends it.
pub async fn serve(home: &Home, ready: impl FnOnce(&Url)) -> Result<(), ServeError> {
    run(home, diagnoser(&home.settings)?, |_| {}, async |_| Ok(()), ready).await
}

/// Looks at the Internet's sites, as the options say.
fn diagnoser(settings: &Settings) -> Result<Arc<dyn Diagnoser>, RequestError> {
    let ground = Ground::read(&settings.request(), None)?;
    Ok(Arc::new(Driver::new(ground, DriverConfig::default())))
}

/// [`serve`] with another diagnoser, which looks at sites; `adjust` has the last word on what the options say, and
/// `prepare` comes before anybody else.
pub(crate) async fn run(
    home: &Home,
    diagnoser: Arc<dyn Diagnoser>,
    adjust: impl FnOnce(&mut DeskConfig),
    prepare: impl AsyncFnOnce(&Desk) -> Result<(), ServeError>,
    ready: impl FnOnce(&Url),
) -> Result<(), ServeError> {
    log::start(&home.settings.log);
    let shutdown = signals::shutdown().map_err(ServeError::Signals)?;
    let (listener, address) = listen(home.settings.server.listen.map_or(LISTEN, |listen| listen.0)).await?;
    let public_url = match &home.settings.server.public_url {
        Some(url) => url.0.clone(),
        None => at(address, &home.settings)?,
    };
    let mut config = desk_config(&home.settings, &public_url)?;
    adjust(&mut config);
    let store = Store::open(StoreConfig::new(home.store_url())).await?;
    let desk = Desk::open(store.clone(), diagnoser, config, Clock::system(), Random::system()).await?;
    prepare(&desk).await?;
    if let Some(link) = desk.admin().setup_link().await? {
        eprintln!("set up the first administrator: {link}");
    }
    let worker = desk.start_worker().await?;
    tracing::info!(%address, public_url = public_url.as_str(), data = %home.data.display(), "serving");
    ready(&public_url);
    let web = web_config(&home.settings, public_url);
    let served = edgedesk_web::serve(vec![listener], desk.clone(), web, shutdown).await;
    worker.stop().await;
    desk.close().await;
    store.close().await;
    Ok(served?)
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), ServeError> {
    let failed = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}

/// The URL of a desk that browsers reach as it listens; one that listens on more than loopback is told another.
fn at(address: SocketAddr, settings: &Settings) -> Result<Url, ConfigError> {
    let scheme = if settings.server.tls_certificate.is_some() { "https" } else { "http" };
    let path = "server.public_url";
    Url::parse(&format!("{scheme}://{address}/"))
        .map_err(|error| ConfigError::Conflict { path, message: format!("is missing: {error}") })
}

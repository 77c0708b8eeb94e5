use std::io::IsTerminal as _;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Format, Level, Log};

/// Writes the log to standard error from now on. What libraries say is kept from `warn` on: below it they tell of
/// every statement and every packet.
pub(super) fn start(settings: &Log) {
    let level = match settings.level.unwrap_or(Level::Info) {
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    };
    // `edgedesk` stands for all crates whose name begins so.
    let wanted = Targets::new().with_default(level.min(LevelFilter::WARN)).with_target("edgedesk", level);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let lines = match settings.format.unwrap_or(Format::Text) {
        Format::Text => lines.with_ansi(std::io::stderr().is_terminal()).boxed(),
        Format::Json => lines.json().flatten_event(true).boxed(),
    };
    // A process has one log. A second start in it, as in a test, changes nothing.
    let _ = tracing_subscriber::registry().with(lines.with_filter(wanted)).try_init();
}

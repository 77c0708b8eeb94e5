//! `edgedesk-load`: measures a desk from outside, beside a naive axum stream. `cargo xtask bench desk` builds both for
//! release and runs it.

#![expect(clippy::print_stdout, reason = "its output is for the person who started it")]

mod deliveries;
mod desk;
mod figures;
mod messages;
mod peer;
mod process;
mod start;
mod streams;
mod subscriber;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use edgedesk_load::Postgres;

const HELP: &str = "\
edgedesk-load --edgedesk FILE [--quick]
  measures the desk that this binary is: on SQLite, and its messages on PostgreSQL too
edgedesk-load peer
  serves the naive stream that the desk is held against, on a free port
";

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let result = runtime.context("no runtime").and_then(|runtime| runtime.block_on(run()));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    let mut arguments = pico_args::Arguments::from_env();
    if arguments.subcommand()?.as_deref() == Some("peer") {
        return peer::serve().await;
    }
    if arguments.contains("--help") {
        print!("{HELP}");
        return Ok(());
    }
    let program: PathBuf = arguments.value_from_str("--edgedesk").context(HELP)?;
    let quick = arguments.contains("--quick");
    let (count, seconds) = if quick { (1_000, 3) } else { (10_000, 10) };

    let desk = desk::Desk::set_up(program.clone(), None).await?;
    start::measure(&desk, if quick { 3 } else { 9 }).await?;
    messages::measure(&desk, seconds).await?;
    let postgres = Postgres::start()?;
    let on_postgres = desk::Desk::set_up(program, Some(postgres.database("desk")?)).await?;
    messages::measure(&on_postgres, seconds).await?;
    streams::measure(&desk, count).await?;
    deliveries::measure(&desk, seconds).await
}

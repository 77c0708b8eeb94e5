//! `cargo xtask fuzz`: one parser, coverage-guided, for as long as one likes.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::shell::Shell;
use crate::workspace;

/// libFuzzer's instrumentation, by flags that stable rustc has.
const INSTRUMENTATION: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Runs libFuzzer over a target, from its corpus and what earlier runs have found.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let seconds: u64 = arguments.opt_value_from_str("--seconds")?.unwrap_or(60);
    let target: String =
        arguments.free_from_str().context("name the target, as crates/edgedesk-fuzz does")?;
    crate::no_more(arguments)?;
    let shell = Shell::on_terminal()?;
    let corpus = shell.root().join("crates/edgedesk-fuzz/corpus").join(&target);
    anyhow::ensure!(corpus.is_dir(), "there is no corpus {}", corpus.display());
    let folder = workspace::target_dir()?.join("fuzz").join(&target);
    let (found, seeds) = (folder.join("found"), folder.join("seeds"));
    std::fs::create_dir_all(&found)?;
    std::fs::create_dir_all(&seeds)?;
    let mut fuzz = workspace::cargo(&["run", "--package", "edgedesk-fuzz", "--features", "libfuzzer"]);
    // Named, so that the instrumentation does not get into build scripts.
    fuzz.arg("--target").arg(host(&shell)?);
    fuzz.arg("--target-dir").arg(workspace::target_dir()?.join("fuzz")).arg("--");
    fuzz.arg(format!("-max_total_time={seconds}")).arg("-timeout=5").arg("-max_len=65535");
    fuzz.arg(format!("-artifact_prefix={}/", folder.display())).args([&found, &seeds]);
    fuzz.env("RUSTFLAGS", INSTRUMENTATION).env("FUZZ_TARGET", &target).env("FUZZ_SEEDS", &seeds);
    shell.run(fuzz)?;
    println!("nothing found; inputs that reached new code are in {}", found.display());
    Ok(ExitCode::SUCCESS)
}

/// The platform that rustc builds for unless told.
fn host(shell: &Shell) -> anyhow::Result<String> {
    let mut rustc = Command::new("rustc");
    rustc.arg("-vV");
    let version = shell.read(rustc)?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say its host")?.to_owned())
}

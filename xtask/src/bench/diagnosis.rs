//! A whole diagnosis of a healthy site, beside one visit by curl and the programs that look at parts of what
//! EdgeDesk looks at.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context;

use super::measure::{self, Timed};
use super::site::{Daemon, HOST, NETWORK, RESOLVER, ROOT, Site};
use crate::packages;
use crate::shell::Shell;
use crate::workspace;

/// Round-trip times between visitor and site, in milliseconds.
const ROUND_TRIPS: [u32; 3] = [0, 20, 40];
/// Runs of which the median is taken.
const RUNS: usize = 15;
/// Runs of which the processor time is taken: it is counted in hundredths of a second.
const MANY: usize = 200;
/// Where blackbox_exporter listens, in the site's namespace.
const BLACKBOX: &str = "127.0.0.1:9115";

/// Measures and prints. `binary` is measured in place of a release build of this tree; `quick` leaves out
/// testssl.sh, which takes a minute.
pub(super) fn run(binary: Option<PathBuf>, quick: bool) -> anyhow::Result<()> {
    let shell = Shell::on_terminal()?;
    packages::ensure(&shell, packages::WORLDS)?;
    packages::ensure(&shell, packages::BENCH)?;
    let binary = match binary {
        Some(binary) => std::path::absolute(binary)?,
        None => {
            shell.run(workspace::cargo(&["build", "--quiet", "--release", "--package", "edgedesk"]))?;
            workspace::target_dir()?.join("release/edgedesk")
        }
    };
    let site = Site::start(&workspace::target_dir()?.join("bench"), &ROUND_TRIPS)?;
    println!("A healthy site on Knot, unbound and nginx, all in other processes. Medians of {RUNS} runs.\n");
    let edgedesk = EdgeDesk { binary: binary.display().to_string() };
    processor(&site, &edgedesk)?;
    round_trips(&site, &edgedesk)?;
    peers(&site, &edgedesk, quick)
}

/// The program under measurement.
struct EdgeDesk {
    binary: String,
}

impl EdgeDesk {
    /// `edgedesk diagnose` with what it needs to know of the site.
    fn diagnose(&self, site: &Site, target: &[&str]) -> Vec<String> {
        let (ca, anchor) = (site.file("ca.pem"), site.file("anchor"));
        let mut words = vec![self.binary.as_str(), "diagnose"];
        words.extend(target);
        words.extend(["--resolver", RESOLVER, "--root-hints", ROOT, "--trust-anchor", &anchor]);
        words.extend(["--ca", &ca, "--allow-network", NETWORK, "--lang", "en"]);
        words.into_iter().map(str::to_owned).collect()
    }
}

fn url() -> String {
    format!("https://{HOST}/")
}

/// Runs a program to its end, quietly; `codes` are the exit codes that are no failure.
fn finish(mut command: Command, codes: &[i32]) -> anyhow::Result<()> {
    let output = command.stdout(Stdio::null()).stderr(Stdio::piped()).output()?;
    let message = String::from_utf8_lossy(&output.stderr);
    anyhow::ensure!(output.status.code().is_some_and(|code| codes.contains(&code)), "{command:?}: {message}");
    Ok(())
}

/// A command of a program at a round-trip time.
fn at(site: &Site, round_trip: u32, words: &[String]) -> anyhow::Result<Command> {
    site.at(round_trip, &words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn processor(site: &Site, edgedesk: &EdgeDesk) -> anyhow::Result<()> {
    let lines = site.file("batch");
    std::fs::write(&lines, format!("{}\n", url()).repeat(MANY))?;
    let batch = edgedesk.diagnose(site, &["--batch", &lines]);
    let before = measure::children()?;
    finish(at(site, 0, &batch)?, &[0])?;
    let ours = (measure::children()? - before) / u32::try_from(MANY)?;
    let theirs = blackbox(site)?;
    println!("processor time, {MANY} runs in a row");
    println!(
        "  EdgeDesk, a full run                {:>8}   {:.0} runs per second and core",
        ms(ours),
        1.0 / ours.as_secs_f64()
    );
    println!(
        "  blackbox_exporter, one HTTPS probe  {:>8}   EdgeDesk takes {:.1} times that\n",
        ms(theirs),
        ratio(ours, theirs)
    );
    Ok(())
}

/// The processor time of one probe of prometheus-blackbox-exporter.
fn blackbox(site: &Site) -> anyhow::Result<Duration> {
    let settings = format!(
        "modules:\n  https:\n    prober: http\n    http:\n      preferred_ip_protocol: ip4\n      tls_config:\n        ca_file: {}\n",
        site.file("ca.pem")
    );
    std::fs::write(site.file("blackbox.yml"), settings)?;
    let (config, listen) =
        (format!("--config.file={}", site.file("blackbox.yml")), format!("--web.listen-address={BLACKBOX}"));
    let mut exporter = site.at(0, &["prometheus-blackbox-exporter", &config, &listen])?;
    let exporter: Child = exporter.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let exporter = Daemon(exporter);
    let probe = format!("http://{BLACKBOX}/probe?module=https&target={}", url());
    let ask = |more: &[&str]| {
        site.at(
            0,
            &[
                &["curl", "--silent", "--fail", "--retry", "20", "--retry-connrefused", "--retry-delay", "1"],
                more,
            ]
            .concat(),
        )
    };
    let metrics = ask(&[&probe])?.output()?;
    let metrics = String::from_utf8_lossy(&metrics.stdout);
    anyhow::ensure!(metrics.contains("\nprobe_success 1"), "blackbox_exporter's probe fails:\n{metrics}");
    let before = measure::process(exporter.0.id())?;
    // curl repeats a URL for each number of the range.
    finish(ask(&["--output", "/dev/null", &format!("{probe}&n=[1-{MANY}]")])?, &[0])?;
    Ok((measure::process(exporter.0.id())? - before) / u32::try_from(MANY)?)
}

fn round_trips(site: &Site, edgedesk: &EdgeDesk) -> anyhow::Result<()> {
    println!("wall time by round trip       EdgeDesk   cold curl");
    let visit = Timed { runs: RUNS, codes: &[0], prints: "" };
    let (ours, theirs) = (edgedesk.diagnose(site, &[&url()]), site.curl());
    for round_trip in ROUND_TRIPS {
        let ours = visit.wall(|| at(site, round_trip, &ours))?;
        let theirs = visit.wall(|| at(site, round_trip, &theirs))?;
        println!(
            "  {round_trip:>2} ms                     {:>9}   {:>9}   {:.2} times",
            ms(ours),
            ms(theirs),
            ratio(ours, theirs)
        );
    }
    println!();
    Ok(())
}

fn peers(site: &Site, edgedesk: &EdgeDesk, quick: bool) -> anyhow::Result<()> {
    let visit = Timed { runs: RUNS, codes: &[0], prints: "" };
    let diagnose = edgedesk.diagnose(site, &[&url()]);
    let ours = visit.wall(|| at(site, 0, &diagnose))?;
    println!("wall time of programs that look at a part of it, at 0 ms");
    println!("  EdgeDesk                      {:>9}", ms(ours));
    let print = |name: &str, theirs: Duration| {
        println!("  {name:<29} {:>9}   {:.0} times EdgeDesk's", ms(theirs), ratio(theirs, ours));
    };
    let zone = HOST.split_once('.').context("the host is in a zone")?.1;
    let (hints, anchor, ca) = (site.file("hints"), site.file("anchor"), site.file("ca.pem"));
    let dnsviz =
        format!("dnsviz probe -4 -A -x .+:ns.root={ROOT} {HOST} 2>/dev/null | dnsviz grok -t {anchor}");
    let analysis = Timed { runs: 3, codes: &[0], prints: "\"SECURE\"" };
    print("dnsviz probe and grok", analysis.wall(|| site.at(0, &["bash", "-c", &dnsviz]))?);
    let zonemaster = ["zonemaster-cli", "--no-ipv6", "--level", "info", "--hints", &hints, zone];
    let analysis = Timed { runs: 3, codes: &[0], prints: "RRSIG with keytag" };
    print("zonemaster-cli", analysis.wall(|| site.at(0, &zonemaster))?);
    if quick {
        println!("  testssl.sh                    left out by --quick");
    } else {
        let testssl = ["testssl", "--quiet", "--color", "0", "--ip", "one", "--add-ca", &ca, &url()];
        // Its exit code counts what it dislikes.
        let analysis = Timed { runs: 1, codes: &[], prints: " Done " };
        print("testssl.sh", analysis.wall(|| site.at(0, &testssl))?);
    }
    Ok(())
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

//! Builds the worlds, starts the servers, diagnoses every world, and compares.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::StreamExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;

use crate::ground::{Ground, Lease, setting};
use crate::world::{Case, Named, World};

/// As many as two cores take without the probes' times suffering.
const AT_ONCE: usize = 4;

/// What a run may take: the desk's own limit is 15 s, and the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// When a run is given up.
const LIMIT: Duration = Duration::from_secs(40);

/// One line for each world that was not diagnosed as it is.
pub(crate) fn run(lease: &Lease, worlds: &[Named]) -> Vec<String> {
    let wanted = setting("EDGEDESK_WORLDS").unwrap_or_default().into_string().expect("the filter is text");
    let mut ground = Ground::new(lease);
    let mut cases = Vec::new();
    for world in worlds.iter().filter(|(name, _)| name.contains(&wanted)) {
        cases.push(World::build(*world, &mut ground));
    }
    // The servers end with the thread that starts them, so that thread must be this one.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        ground.start().await;
        prepare(&ground, &cases).await;
        if setting("EDGEDESK_WORLDS_HOLD").is_some() {
            hold(&ground, &cases).await;
        }
        let results = futures_util::stream::iter(cases.iter().map(|case| diagnose(&ground, case)));
        let mut results: Vec<_> = results.buffer_unordered(AT_ONCE).collect().await;
        results.sort();
        let failures: Vec<_> = results.iter().filter_map(|(_, failure)| failure.clone()).collect();
        eprintln!(
            "{} of {} worlds were diagnosed as they are",
            results.len() - failures.len(),
            results.len()
        );
        failures
    })
}

/// Fills the caches that shall be full.
async fn prepare(ground: &Ground, cases: &[Case]) {
    for case in cases {
        for (edge, host, path) in &case.warm {
            let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            exchange((*edge, 80).into(), request.as_bytes()).await;
        }
        if let Some(later) = &case.later {
            for resolver in &case.resolvers {
                exchange((*resolver, 53).into(), &question(&case.host)).await;
            }
            ground.reload(later);
        }
    }
}

/// Asks for the address of `name`, over TCP, recursion desired.
fn question(name: &str) -> Vec<u8> {
    let mut message = vec![0x65, 0x64, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    for label in name.split('.') {
        message.push(u8::try_from(label.len()).expect("a label is short"));
        message.extend(label.bytes());
    }
    message.extend([0, 0, 1, 0, 1]);
    let size = u16::try_from(message.len()).expect("a question is short");
    [&size.to_be_bytes()[..], &message].concat()
}

#[expect(clippy::disallowed_methods, reason = "talks to our own servers on loopback")]
async fn exchange(address: SocketAddr, request: &[u8]) {
    let mut stream = tokio::net::TcpStream::connect(address).await.expect("a server that is ready");
    stream.write_all(request).await.expect("a server that reads");
    let mut first = [0; 512];
    let read = stream.read(&mut first).await.expect("a server that answers");
    assert!(read > 0, "{address} has no answer");
    let mut rest = Vec::new();
    // A web server closes; a resolver keeps the connection, and has said all.
    let _kept = tokio::time::timeout(Duration::from_millis(100), stream.read_to_end(&mut rest)).await;
}

async fn diagnose(ground: &Ground, case: &Case) -> (&'static str, Option<String>) {
    let folder = ground.sub_folder(&format!("cases/{}", case.name));
    let saved = folder.join("evidence.json");
    let mut arguments = arguments(ground, case, &folder);
    arguments.extend(["--save".to_owned(), saved.display().to_string()]);
    let failed = |complaint: String| (case.name, Some(format!("{}: {complaint}", case.name)));
    let started = std::time::Instant::now();
    let (report, errors, exit) = match edgedesk(&folder, &arguments).await {
        Ok(output) => output,
        Err(error) => return failed(error),
    };
    let took = started.elapsed();
    keep(case.name, "json", &report);
    let Ok(value) = serde_json::from_str(&report) else {
        return failed(format!("no report (exit code {exit:?}): {}{}", report.trim(), errors.trim()));
    };
    let mut complaints = case.expectation.complaints(&value, exit);
    if took > PATIENCE {
        complaints.push(format!("took {took:?}"));
    }
    // A refused target is refused before anything is measured.
    if saved.is_file() {
        let replay =
            ["diagnose", "--replay", &saved.display().to_string(), "--format", "json"].map(str::to_owned);
        match edgedesk(&folder, &replay).await {
            Ok((again, _, _)) if again == report => {}
            Ok((again, errors, _)) => {
                keep(case.name, "replay.json", &again);
                complaints.push(format!("the replay differs {}", errors.trim()));
            }
            Err(error) => complaints.push(format!("the replay: {error}")),
        }
    } else if value["outcome"] != "refused" {
        complaints.push("no evidence was saved".to_owned());
    }
    if complaints.is_empty() { (case.name, None) } else { failed(complaints.join("; ")) }
}

fn arguments(ground: &Ground, case: &Case, folder: &Path) -> Vec<String> {
    let mut arguments =
        vec!["diagnose".to_owned(), case.url.clone(), "--format".to_owned(), "json".to_owned()];
    let mut add = |flag: &str, value: String| arguments.extend([flag.to_owned(), value]);
    for resolver in &case.resolvers {
        add("--resolver", format!("{resolver}:53"));
    }
    add("--root-hints", format!("{}:53", case.root_hints));
    if let Some(anchor) = &case.trust_anchor {
        add("--trust-anchor", anchor.display().to_string());
    }
    add("--ca", ground.pki.root_file().display().to_string());
    add("--allow-network", "127.0.0.0/8".to_owned());
    if let Some(inventory) = &case.inventory {
        let file = folder.join("inventory.json");
        fs::write(&file, format!("{inventory:#}")).expect("a file in the temporary folder");
        add("--inventory", file.display().to_string());
        if let Some(account) = case.asking {
            add("--account", account.to_owned());
        }
    }
    arguments.extend(case.arguments.iter().cloned());
    arguments
}

/// What it printed on both streams, and its exit code.
async fn edgedesk(folder: &Path, arguments: &[String]) -> Result<(String, String, Option<i32>), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_edgedesk"));
    command.args(arguments).current_dir(folder).kill_on_drop(true);
    match tokio::time::timeout(LIMIT, command.output()).await {
        Ok(Ok(output)) => {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            Ok((text(&output.stdout), text(&output.stderr), output.status.code()))
        }
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err(format!("still running after {LIMIT:?}")),
    }
}

/// Reports outlive the run where somebody wants to read them: `EDGEDESK_WORLDS_KEEP` names the folder.
fn keep(name: &str, ending: &str, text: &str) {
    if let Some(folder) = setting("EDGEDESK_WORLDS_KEEP") {
        let folder = PathBuf::from(folder);
        fs::create_dir_all(&folder).expect("a folder that can be made");
        let file = folder.join(format!("{}.{ending}", name.replace('/', "-")));
        fs::write(file, text).expect("a folder that can be written");
    }
}

/// Prints how to ask by hand, and waits to be ended.
async fn hold(ground: &Ground, cases: &[Case]) {
    for case in cases {
        let folder = ground.sub_folder(&format!("cases/{}", case.name));
        let quoted: Vec<_> = arguments(ground, case, &folder).iter().map(|it| format!("'{it}'")).collect();
        eprintln!("{}:\n  {} {}", case.name, env!("CARGO_BIN_EXE_edgedesk"), quoted.join(" "));
    }
    std::future::pending::<()>().await;
}

/// The address that a resolver of the world has; for worlds with more than one.
pub(crate) fn honest_and_lying(ground: &Ground) -> Vec<Ipv4Addr> {
    vec![crate::ground::Layout::Spread.resolver(ground), crate::ground::lying(ground)]
}

use std::path::Path;
use std::process::Stdio;

use edgedesk_load::Server;
use tokio::process::Command;

/// The command, without what `EDGEDESK_…` holds outside.
pub(crate) const EDGEDESK: &str = env!("CARGO_BIN_EXE_edgedesk");

/// Runs the command on the desk in `data` to its end, and gives back what it said; on standard error where it failed.
pub(crate) async fn edgedesk(data: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(EDGEDESK);
    command.args(arguments).arg("--data").arg(data).stdin(Stdio::null());
    let output = command.output().await.expect("the command starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

/// Starts a desk on a free port.
pub(crate) async fn serve(data: &Path) -> Server {
    let data = data.to_str().expect("UTF-8");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data];
    Server::start(Path::new(EDGEDESK), &arguments).await.expect("the desk starts")
}

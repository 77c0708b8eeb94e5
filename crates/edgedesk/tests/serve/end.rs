use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::Command;

use crate::command::EDGEDESK;

#[cfg(unix)]
#[tokio::test]
async fn a_signal_ends_the_desk_in_good_order() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let mut command = Command::new(EDGEDESK);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder.path());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut desk = command.spawn().expect("the command starts");
    let mut lines = BufReader::new(desk.stdout.take().expect("it is piped")).lines();
    let ready = lines.next_line().await.expect("readable").expect("it says that it is ready");
    assert!(ready.starts_with("ready http://127.0.0.1:"), "{ready}");
    let pid = desk.id().expect("it runs").to_string();
    let sent = Command::new("kill").args(["-TERM", &pid]).status().await.expect("kill starts");
    assert!(sent.success());
    let status = desk.wait().await.expect("it is ours");
    assert_eq!(status.code(), Some(0));
}

#[tokio::test]
async fn an_address_that_is_taken_is_named() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let failed = crate::command::edgedesk(folder.path(), &["serve", "--listen", &address]).await;
    let message = failed.expect_err("the address is taken");
    assert!(message.contains("server.listen: cannot listen on"), "{message}");
}

use std::path::Path;
use std::process::Stdio;

use edgedesk_load::Client;
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

use crate::command::EDGEDESK;

/// Starts a desk, and gives back the link that it prints, where it prints one, and its address.
async fn start(data: &Path) -> (Child, Option<String>, std::net::SocketAddr) {
    let mut command = Command::new(EDGEDESK);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(data);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    let mut desk = command.spawn().expect("the command starts");
    let stdout = desk.stdout.take().expect("it is piped");
    let stderr = desk.stderr.take().expect("it is piped");
    let ready = BufReader::new(stdout)
        .lines()
        .next_line()
        .await
        .expect("readable")
        .expect("it says that it is ready");
    let address = ready.strip_prefix("ready http://").expect("an address").parse().expect("an address");
    // The link comes before the line of the log that ends the start.
    let mut lines = BufReader::new(stderr).lines();
    let mut link = None;
    while let Some(line) = lines.next_line().await.expect("readable") {
        if let Some((_, token)) = line.split_once("/setup?token=") {
            link = Some(token.to_owned());
        }
        if line.contains("serving") {
            break;
        }
    }
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    (desk, link, address)
}

#[tokio::test]
async fn the_link_sets_the_first_administrator_up_once() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let data = folder.path().join("desk");
    let (mut desk, link, address) = start(&data).await;
    assert!(data.join("edgedesk.toml").is_file());
    let token = link.expect("there is no administrator yet");
    let admin = json!({ "token": token, "login": "root@desk.test", "name": "Root", "password": "correct horse", "lang": "en" });
    let mut client = Client::unknown(address);
    let answer = client.post("/api/v1/setup", &admin).await.expect("an answer");
    assert_eq!((answer.status.as_u16(), answer.body["user"]["role"].as_str()), (201, Some("admin")));
    let again = client.post("/api/v1/setup", &admin).await.expect("an answer");
    assert_eq!(again.status.as_u16(), 404);
    Client::sign_in(address, "root@desk.test", "correct horse").await.expect("the password is right");
    desk.kill().await.expect("it is ours");
    let (_desk, link, _) = start(&data).await;
    assert_eq!(link, None);
}

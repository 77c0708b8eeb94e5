use std::path::PathBuf;
use std::process::Stdio;

use anyhow::ensure;
use edgedesk_load::{Client, Server};
use serde_json::json;
use tempfile::TempDir;
use tokio::process::Command;

/// The desk that is measured: its binary, its data, its one customer.
pub(crate) struct Desk {
    program: PathBuf,
    store: Option<String>,
    folder: TempDir,
}

const LOGIN: &str = "owner@acme";
const PASSWORD: &str = "correct horse battery";

impl Desk {
    /// One account with one owner; in SQLite unless a database is given.
    pub(crate) async fn set_up(program: PathBuf, store: Option<String>) -> anyhow::Result<Self> {
        let desk = Self { program, store, folder: tempfile::tempdir()? };
        desk.edgedesk(&["user", "account", "add", "acme", "--name", "Acme"]).await?;
        let user = ["user", "add", LOGIN, "--account", "acme", "--role", "owner", "--name", "Owner"];
        desk.edgedesk(&[&user[..], &["--password", PASSWORD]].concat()).await?;
        Ok(desk)
    }

    /// What it stands on.
    pub(crate) fn store(&self) -> &'static str {
        if self.store.is_some() { "PostgreSQL" } else { "SQLite" }
    }

    async fn edgedesk(&self, arguments: &[&str]) -> anyhow::Result<()> {
        let mut command = Command::new(&self.program);
        command.args(arguments).args(self.place()).stdin(Stdio::null());
        let output = command.output().await?;
        ensure!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    }

    fn place(&self) -> Vec<String> {
        let mut place = vec!["--data".to_owned(), self.folder.path().display().to_string()];
        if let Some(store) = &self.store {
            place.extend(["--store".to_owned(), store.clone()]);
        }
        place
    }

    pub(crate) async fn start(&self) -> anyhow::Result<Server> {
        let mut arguments = vec!["serve".to_owned(), "--listen".to_owned(), "127.0.0.1:0".to_owned()];
        arguments.extend(self.place());
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Server::start(&self.program, &arguments).await
    }

    pub(crate) async fn customer(&self, server: &Server) -> anyhow::Result<Client> {
        Client::sign_in(server.address, LOGIN, PASSWORD).await
    }
}

/// A conversation that waits for an agent, so that the desk itself keeps silent: one message is one entry.
pub(crate) async fn quiet_conversation(client: &mut Client) -> anyhow::Result<String> {
    let answer = client.post("/api/v1/conversations", &json!({})).await?;
    let id = answer.body["id"].as_str().unwrap_or_default().to_owned();
    ensure!(
        answer.status.is_success() && !id.is_empty(),
        "no conversation: {} {}",
        answer.status,
        answer.body
    );
    let hand_over = json!({ "type": "hand_over", "priority": "normal", "subject": "bench" });
    let body = json!({ "client_key": format!("{id}-hand-over"), "action": hand_over });
    let answer = client.post(&format!("/api/v1/conversations/{id}/actions"), &body).await?;
    ensure!(answer.status.is_success(), "no hand-over: {} {}", answer.status, answer.body);
    Ok(id)
}

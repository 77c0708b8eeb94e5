use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use edgedesk_load::history::{Entry, check};
use edgedesk_load::{Client, Server};
use serde_json::json;
use tokio::process::Command;
use tokio::sync::{oneshot, watch};

use crate::{reader, sender};

/// How many conversations are written into at once.
const SENDERS: usize = 6;

/// One server, its senders, its reader, and its killer.
pub(crate) struct Trial<'a> {
    /// The data folder.
    pub(crate) folder: &'a Path,
    /// The database, where it is not SQLite in the data folder.
    pub(crate) store: Option<&'a str>,
    /// How often the server is killed.
    pub(crate) kills: usize,
}

impl Trial<'_> {
    pub(crate) async fn run(&self) {
        self.edgedesk(&["user", "account", "add", "acme", "--name", "Acme"]).await;
        let user = ["user", "add", "owner@acme", "--account", "acme", "--role", "owner", "--name", "Owner"];
        self.edgedesk(&[&user[..], &["--password", "correct horse battery"]].concat()).await;

        let mut running = self.start().await;
        let mut client =
            Client::sign_in(running.address, "owner@acme", "correct horse battery").await.expect("a sign-in");
        let (server, at) = watch::channel(running.address);
        let (stop, stopped) = watch::channel(false);
        let (until, done) = watch::channel(None);
        let (listens, listening) = oneshot::channel();
        let reader = tokio::spawn(reader::run(client.another(), at.clone(), done, listens));
        listening.await.expect("the reader listens");

        let mut conversations = Vec::new();
        let mut sent = Vec::new();
        for name in 0..SENDERS {
            let answer = client.post("/api/v1/conversations", &json!({})).await.expect("a conversation");
            let conversation = answer.body["id"].as_str().expect("an id").to_owned();
            // One that nobody has written into would be given out again.
            sent.push(sender::send_first(&mut client, &conversation, name).await);
            conversations.push(conversation);
        }

        let senders: Vec<_> = conversations
            .iter()
            .enumerate()
            .map(|(name, conversation)| {
                let run =
                    sender::run(client.another(), conversation.clone(), name, at.clone(), stopped.clone());
                tokio::spawn(run)
            })
            .collect();

        for kill in 0..self.kills {
            // Neither the same pause twice nor chance: a failure can be repeated.
            let pause = Duration::from_millis(60 + (kill as u64 * 397) % 900);
            tokio::time::sleep(pause).await;
            running.kill().await.expect("it was running");
            running = self.start().await;
            server.send_replace(running.address);
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
        stop.send_replace(true);

        for sender in senders {
            sent.extend(sender.await.expect("a sender does not fail"));
        }
        client.moved_to(running.address);
        let log = read_log(&mut client, &conversations).await;
        until.send_replace(Some(log.len()));
        let mut reader = reader;
        let seen = match tokio::time::timeout(Duration::from_secs(20), &mut reader).await {
            Ok(seen) => seen,
            // It waits for what does not come: it is asked for what it has, and the check says what is missing.
            Err(_) => {
                until.send_replace(Some(0));
                reader.await
            }
        };
        let seen = seen.expect("the reader does not fail");

        let wrong = check(&sent, &log, &seen);
        assert!(wrong.is_empty(), "{} of {} messages:\n{}", wrong.len(), sent.len(), wrong.join("\n"));
        assert!(sent.len() > self.kills, "too little was sent to say anything: {}", sent.len());
    }

    async fn start(&self) -> Server {
        let mut arguments = vec!["serve", "--data", self.data(), "--listen", "127.0.0.1:0"];
        arguments.extend(self.store.map(|url| ["--store", url]).into_iter().flatten());
        Server::start(&program(), &arguments).await.expect("a server")
    }

    async fn edgedesk(&self, arguments: &[&str]) {
        let mut command = Command::new(program());
        command.args(arguments).args(["--data", self.data()]).stdin(Stdio::null());
        if let Some(url) = self.store {
            command.args(["--store", url]);
        }
        let output = command.output().await.expect("edgedesk starts");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn data(&self) -> &str {
        self.folder.to_str().expect("temporary folders have plain names")
    }
}

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_edgedesk"))
}

/// The whole log of these conversations, as the API tells it.
async fn read_log(client: &mut Client, conversations: &[String]) -> Vec<Entry> {
    let mut log = Vec::new();
    for conversation in conversations {
        let mut after = 0;
        loop {
            let path = format!("/api/v1/conversations/{conversation}/events?after={after}&limit=200");
            let page = client.get(&path).await.expect("a page of the log");
            let items = page.body["items"].as_array().expect("items").clone();
            let Some(last) = items.last() else { break };
            after = last["seq"].as_u64().expect("a number");
            log.extend(items.iter().map(reader::entry));
        }
    }
    log
}

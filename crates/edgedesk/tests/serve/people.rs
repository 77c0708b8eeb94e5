use edgedesk_load::Client;

use crate::command::{edgedesk, serve};

#[tokio::test]
async fn accounts_members_and_staff_are_added_and_listed() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let data = folder.path();
    let unknown = edgedesk(data, &["user", "add", "anna", "--account", "acme", "--role", "owner"]).await;
    assert!(unknown.expect_err("there is no account").contains("edgedesk user account add"));
    edgedesk(data, &["user", "account", "add", "acme", "--name", "Acme"]).await.expect("a new account");
    let made = edgedesk(data, &["user", "add", "Anna", "--account", "acme", "--role", "owner"]).await;
    let made = made.expect("a new person");
    assert!(made.starts_with("added anna, password: "), "{made}");
    edgedesk(data, &["user", "add", "kim", "--role", "agent", "--password", "correct horse"])
        .await
        .expect("a new person");
    let taken = edgedesk(data, &["user", "add", "anna", "--account", "acme", "--role", "member"]).await;
    assert!(taken.expect_err("the login is taken").contains("taken"));
    let people = edgedesk(data, &["user", "list"]).await.expect("a list");
    let logins: Vec<_> = people.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(logins, ["kim", "anna"]);
    let accounts = edgedesk(data, &["user", "account", "list"]).await.expect("a list");
    assert!(accounts.contains("acme") && accounts.contains("Acme"));
}

#[tokio::test]
async fn people_are_added_and_reset_while_the_desk_serves() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let data = folder.path();
    let desk = serve(data).await;
    edgedesk(data, &["user", "account", "add", "acme"]).await.expect("a new account");
    let add = ["user", "add", "anna", "--account", "acme", "--role", "owner", "--password", "correct horse"];
    edgedesk(data, &add).await.expect("a new person");
    let mut anna =
        Client::sign_in(desk.address, "anna", "correct horse").await.expect("the password is right");
    edgedesk(data, &["user", "reset", "anna", "--password", "battery staple"]).await.expect("a new password");
    assert!(Client::sign_in(desk.address, "anna", "correct horse").await.is_err());
    Client::sign_in(desk.address, "anna", "battery staple").await.expect("the new password is right");
    // A running desk notices within its five seconds.
    let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(10);
    loop {
        let status = anna.get("/api/v1/session").await.expect("an answer").status.as_u16();
        if status == 401 {
            break;
        }
        assert!(tokio::time::Instant::now() < deadline, "the old session still opens the desk");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
}

#[tokio::test]
async fn a_second_server_is_kept_away() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let _desk = serve(folder.path()).await;
    let second = edgedesk(folder.path(), &["serve", "--listen", "127.0.0.1:0"]).await;
    assert!(second.expect_err("one is enough").contains("another server"));
}

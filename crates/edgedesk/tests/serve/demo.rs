use std::path::Path;

use edgedesk_load::{Client, Server};

use crate::command::EDGEDESK;

#[tokio::test]
async fn everybody_of_the_demo_can_sign_in_and_it_keeps_its_data() {
    let folder = tempfile::tempdir().expect("a writable folder");
    let data = folder.path().to_str().expect("UTF-8");
    let arguments = ["demo", "--port", "0", "--no-open", "--data", data];
    let desk = Server::start(Path::new(EDGEDESK), &arguments).await.expect("the demo starts");
    for person in edgedesk::demo::PEOPLE {
        let client = Client::sign_in(desk.address, person.login, edgedesk::demo::PASSWORD).await;
        let mut client = client.unwrap_or_else(|error| panic!("{}: {error}", person.login));
        let session = client.get("/api/v1/session").await.expect("an answer");
        assert_eq!(session.body["user"]["name"], person.name);
    }
    let mut anna = Client::sign_in(desk.address, "anna", edgedesk::demo::PASSWORD).await.expect("she can");
    let panel = anna.get("/api/v1/panel").await.expect("an answer").body;
    assert_eq!(panel["examples"].as_array().map(Vec::len), Some(edgedesk::demo::sites().len()));
    let conversation =
        anna.post("/api/v1/conversations", &serde_json::json!({})).await.expect("an answer").body;
    desk.kill().await.expect("it is ours");
    let desk = Server::start(Path::new(EDGEDESK), &arguments).await.expect("the demo starts again");
    let mut anna =
        Client::sign_in(desk.address, "anna", edgedesk::demo::PASSWORD).await.expect("she still can");
    let path = format!("/api/v1/conversations/{}", conversation["id"].as_str().expect("an id"));
    assert_eq!(anna.get(&path).await.expect("an answer").status.as_u16(), 200);
}

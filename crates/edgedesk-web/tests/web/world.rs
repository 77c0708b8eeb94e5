use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use edgedesk_desk::admin::NewUser;
use edgedesk_desk::{Clock, Desk, DeskConfig, Random, Role};
use edgedesk_flow::AccountId;
use edgedesk_store::{Store, StoreConfig};
use edgedesk_web::WebConfig;
use serde_json::{Value, json};
use url::Url;

use crate::answer::{Answer, Call, ORIGIN};
use crate::script::Script;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// Everybody who may come: two accounts, and staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Who {
    Nobody,
    /// The owner of another account.
    Stranger,
    ReadOnly,
    Agent,
    Admin,
    Member,
    Owner,
}

impl Who {
    pub(crate) const ALL: [Self; 7] =
        [Self::Nobody, Self::Stranger, Self::ReadOnly, Self::Agent, Self::Admin, Self::Member, Self::Owner];

    pub(crate) fn login(self) -> &'static str {
        match self {
            Self::Nobody => "",
            Self::Stranger => "otto",
            Self::ReadOnly => "ren",
            Self::Agent => "anna",
            Self::Admin => "root",
            Self::Member => "li",
            Self::Owner => "mei",
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Nobody | Self::Stranger | Self::Owner => Role::Owner,
            Self::ReadOnly => Role::ReadOnly,
            Self::Agent => Role::Agent,
            Self::Admin => Role::Admin,
            Self::Member => Role::Member,
        }
    }
}

/// A desk with everybody signed in.
pub(crate) struct World {
    pub(crate) desk: Desk,
    pub(crate) router: Router,
    cookies: HashMap<Who, String>,
    keys: AtomicU32,
    worker: Option<edgedesk_desk::Worker>,
    _folder: tempfile::TempDir,
}

pub(crate) fn config() -> WebConfig {
    WebConfig::new(Url::parse(ORIGIN).unwrap())
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(config()).await
    }

    pub(crate) async fn with(config: WebConfig) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("desk.db").display());
        let store = Store::open(StoreConfig::new(url)).await.unwrap();
        let desk_config = DeskConfig { public_url: ORIGIN.to_owned(), ..DeskConfig::default() };
        let desk = Desk::open(store, Arc::new(Script), desk_config, Clock::system(), Random::system())
            .await
            .unwrap();
        let acme = desk.admin().create_account("Acme", Some("acme")).await.unwrap().id;
        let other = desk.admin().create_account("Other", Some("other")).await.unwrap().id;
        let router = edgedesk_web::router(desk.clone(), config);
        let mut world = Self {
            desk,
            router,
            cookies: HashMap::new(),
            keys: AtomicU32::new(0),
            worker: None,
            _folder: folder,
        };
        for who in Who::ALL.into_iter().filter(|who| *who != Who::Nobody) {
            let account = match who {
                Who::Agent | Who::Admin => None,
                Who::Stranger => Some(other),
                _ => Some(acme),
            };
            world.make(who, account).await;
            world.sign_in(who).await;
        }
        world
    }

    async fn make(&self, who: Who, account: Option<AccountId>) {
        let new = NewUser {
            account,
            login: who.login().to_owned(),
            name: who.login().to_owned(),
            role: who.role(),
            lang: "zh".to_owned(),
            password: Some(PASSWORD.to_owned()),
        };
        self.desk.admin().create_user(new).await.unwrap();
    }

    pub(crate) async fn sign_in(&mut self, who: Who) {
        let form = json!({ "login": who.login(), "password": PASSWORD });
        let answer = self.call("POST", "/api/v1/session").json(&form).send().await;
        answer.expect(201);
        self.cookies.insert(who, answer.session_cookie());
    }

    pub(crate) fn cookie(&self, who: Who) -> &str {
        self.cookies.get(&who).map_or("", String::as_str)
    }

    pub(crate) fn call(&self, method: &str, target: &str) -> Call {
        Call::new(self.router.clone(), method, target)
    }

    pub(crate) fn call_as(&self, who: Who, method: &str, target: &str) -> Call {
        self.call(method, target).cookie(self.cookie(who))
    }

    pub(crate) async fn get(&self, who: Who, target: &str) -> Answer {
        self.call_as(who, "GET", target).send().await
    }

    pub(crate) async fn post(&self, who: Who, target: &str, body: Value) -> Answer {
        self.call_as(who, "POST", target).json(&body).send().await
    }

    /// A new conversation of somebody, in which something was said.
    pub(crate) async fn conversation(&self, who: Who) -> String {
        let conversation = self.post(who, "/api/v1/conversations", json!({})).await.expect(201);
        let id = conversation["id"].as_str().unwrap().to_owned();
        self.say(who, &id, "你好").await;
        id
    }

    pub(crate) async fn say(&self, who: Who, conversation: &str, text: &str) -> Value {
        let body = json!({ "client_key": self.key(), "text": text });
        self.post(who, &format!("/api/v1/conversations/{conversation}/messages"), body).await.expect(201)
    }

    pub(crate) async fn press(&self, conversation: &str, action: Value) -> Value {
        let body = json!({ "client_key": self.key(), "action": action });
        self.post(Who::Owner, &format!("/api/v1/conversations/{conversation}/actions"), body)
            .await
            .expect(200)
    }

    /// A key that no other message has.
    pub(crate) fn key(&self) -> String {
        format!("key-{}", self.keys.fetch_add(1, Ordering::Relaxed))
    }

    /// Has jobs carried out from now on.
    pub(crate) async fn work(&mut self) {
        self.worker = Some(self.desk.start_worker().await.unwrap());
    }

    pub(crate) async fn stop(self) {
        if let Some(worker) = self.worker {
            worker.stop().await;
        }
        self.desk.close().await;
    }
}

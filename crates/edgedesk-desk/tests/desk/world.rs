use std::net::IpAddr;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use edgedesk_desk::admin::NewUser;
use edgedesk_desk::conversations::{Conversation, EventsAsked, LogEntry, NewMessage};
use edgedesk_desk::hub::{Notice, NoticeName, Subscription};
use edgedesk_desk::sessions::{Credentials, SignedIn};
use edgedesk_desk::{Actor, Clock, Desk, DeskConfig, DeskError, Random, Role};
use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{AccountId, Action, ConversationId, DiagnosisId, Event, TicketId};
use edgedesk_store::{Store, StoreConfig};
use jiff::{SignedDuration, Timestamp};
use tokio::time::timeout;

use crate::script::Script;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// A desk with two accounts and some staff, and a clock that is moved by hand.
pub(crate) struct World {
    pub(crate) desk: Desk,
    pub(crate) script: Script,
    pub(crate) mei: Actor,
    pub(crate) acme: AccountId,
    millis: Arc<AtomicI64>,
    keys: AtomicU32,
    store: Store,
    _folder: tempfile::TempDir,
}

/// Long enough for a machine with much to do; nothing waits for it that goes well.
const PATIENCE: Duration = Duration::from_secs(60);

impl World {
    pub(crate) async fn new(script: Script) -> Self {
        Self::with(script, DeskConfig::default()).await
    }

    pub(crate) async fn with(script: Script, config: DeskConfig) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("desk.db").display());
        let store = Store::open(StoreConfig::new(url)).await.unwrap();
        let start: Timestamp = "2026-11-24T10:00:00+08:00".parse().unwrap();
        let millis = Arc::new(AtomicI64::new(start.as_millisecond()));
        let hands = Arc::clone(&millis);
        let clock = Clock::new(move || Timestamp::from_millisecond(hands.load(Ordering::SeqCst)).unwrap());
        let desk = Desk::open(store.clone(), Arc::new(script.clone()), config, clock, Random::system())
            .await
            .unwrap();
        let acme = desk.admin().create_account("Acme", Some("acme")).await.unwrap().id;
        make(&desk, Some(acme), "mei", "王梅", Role::Owner).await;
        let mei = sign_in(&desk, "mei").await;
        Self { desk, script, mei, acme, millis, keys: AtomicU32::new(0), store, _folder: folder }
    }

    /// Somebody else who signs in: of the same account, of another, or staff.
    pub(crate) async fn member(&self, login: &str, role: Role) -> Actor {
        make(&self.desk, Some(self.acme), login, login, role).await;
        sign_in(&self.desk, login).await
    }

    pub(crate) async fn stranger(&self) -> Actor {
        let account = self.desk.admin().create_account("Other", Some("other")).await.unwrap();
        make(&self.desk, Some(account.id), "otto", "Otto", Role::Owner).await;
        sign_in(&self.desk, "otto").await
    }

    pub(crate) async fn agent(&self, login: &str) -> Actor {
        self.staff(login, Role::Agent).await
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    /// Lets time go by.
    pub(crate) fn pass(&self, time: SignedDuration) {
        let millis = i64::try_from(time.as_millis()).unwrap();
        self.millis.fetch_add(millis, Ordering::SeqCst);
    }

    fn key(&self) -> String {
        format!("key-{}", self.keys.fetch_add(1, Ordering::SeqCst))
    }

    pub(crate) async fn open(&self) -> ConversationId {
        self.desk.open_conversation(&self.mei).await.unwrap().id
    }

    pub(crate) async fn say(&self, actor: &Actor, id: ConversationId, text: &str) -> LogEntry {
        self.try_say(actor, id, text).await.unwrap()
    }

    pub(crate) async fn try_say(
        &self,
        actor: &Actor,
        id: ConversationId,
        text: &str,
    ) -> Result<LogEntry, DeskError> {
        let message = NewMessage { client_key: self.key(), text: text.to_owned(), attachments: Vec::new() };
        Ok(self.desk.send_message(actor, id, message).await?.entry)
    }

    pub(crate) async fn press(&self, id: ConversationId, action: Action) -> Result<Vec<LogEntry>, DeskError> {
        self.desk.act(&self.mei, id, self.key(), action).await
    }

    /// The whole log.
    pub(crate) async fn log(&self, id: ConversationId) -> Vec<LogEntry> {
        let asked = EventsAsked { limit: Some(500), ..EventsAsked::default() };
        self.desk.events(&self.mei, id, asked).await.unwrap()
    }

    pub(crate) async fn kinds(&self, id: ConversationId) -> Vec<&'static str> {
        self.log(id).await.iter().map(|entry| entry.event.kind()).collect()
    }

    pub(crate) async fn conversation(&self, id: ConversationId) -> Conversation {
        self.desk.conversation(&self.mei, id).await.unwrap()
    }

    /// Says that a site is down, and consents: a diagnosis is on its way.
    pub(crate) async fn begin_diagnosis(&self, id: ConversationId) -> DiagnosisId {
        self.say(&self.mei, id, "我的网站打不开 https://www.shop.test/").await;
        self.press(id, Action::GrantConsent {}).await.unwrap();
        self.started(id).await
    }

    /// The diagnosis that was started last.
    pub(crate) async fn started(&self, id: ConversationId) -> DiagnosisId {
        let log = self.log(id).await;
        let started = log.iter().rev().find_map(|entry| match &entry.event {
            Event::DiagnosisStarted(started) => Some(started.id),
            _ => None,
        });
        started.unwrap()
    }

    /// Waits until an entry of this kind is in the log.
    pub(crate) async fn until(&self, id: ConversationId, kind: &str) {
        let wait = async {
            let mut stream = self.desk.subscribe(&self.mei, None).await.unwrap();
            while !self.kinds(id).await.contains(&kind) {
                stream.next().await.unwrap();
            }
        };
        if timeout(PATIENCE, wait).await.is_err() {
            panic!("no {kind} in {:?}", self.kinds(id).await);
        }
    }
}

/// The next notice of that name.
pub(crate) async fn next(stream: &mut Subscription, name: NoticeName) -> Arc<Notice> {
    let wait = async {
        loop {
            let notice = stream.next().await.unwrap();
            if notice.name == name {
                return notice;
            }
        }
    };
    timeout(PATIENCE, wait).await.unwrap()
}

/// What comes until the stream ends.
pub(crate) async fn rest(stream: &mut Subscription) -> Vec<NoticeName> {
    let wait = async {
        let mut names = Vec::new();
        while let Some(notice) = stream.next().await {
            names.push(notice.name);
        }
        names
    };
    timeout(PATIENCE, wait).await.unwrap()
}

async fn make(desk: &Desk, account: Option<AccountId>, login: &str, name: &str, role: Role) {
    let new = NewUser {
        account,
        login: login.to_owned(),
        name: name.to_owned(),
        role,
        lang: "zh".to_owned(),
        password: Some(PASSWORD.to_owned()),
    };
    desk.admin().create_user(new).await.unwrap();
}

pub(crate) static HOME: LazyLock<IpAddr> = LazyLock::new(|| "192.0.2.1".parse().unwrap());

pub(crate) async fn try_sign_in(desk: &Desk, login: &str, password: &str) -> Result<SignedIn, DeskError> {
    desk.sign_in(Credentials {
        login: login.to_owned(),
        password: password.to_owned(),
        address: *HOME,
        user_agent: "test".to_owned(),
        replaces: None,
    })
    .await
}

async fn sign_in(desk: &Desk, login: &str) -> Actor {
    let signed_in = try_sign_in(desk, login, PASSWORD).await.unwrap();
    desk.authenticate(&signed_in.token).await.unwrap()
}

impl World {
    /// Waits until a diagnosis is as far.
    pub(crate) async fn until_status(
        &self,
        id: DiagnosisId,
        status: edgedesk_desk::diagnoses::DiagnosisStatus,
    ) {
        let wait = async {
            let mut stream = self.desk.subscribe(&self.mei, None).await.unwrap();
            while self.desk.diagnosis(&self.mei, id).await.unwrap().item.status != status {
                stream.next().await.unwrap();
            }
        };
        timeout(PATIENCE, wait).await.unwrap();
    }
}

impl World {
    /// Asks for a human, and sends the dialog off.
    pub(crate) async fn ticket(&self, id: ConversationId, priority: Priority) -> TicketId {
        if self.conversation(id).await.pending != Some(edgedesk_desk::conversations::Card::Handoff) {
            self.press(id, Action::AskHuman {}).await.unwrap();
        }
        let hand_over = Action::HandOver {
            priority,
            subject: "网站打不开".to_owned(),
            description: String::new(),
            attachments: Vec::new(),
        };
        self.press(id, hand_over).await.unwrap();
        self.conversation(id).await.ticket.unwrap().id
    }

    pub(crate) async fn staff(&self, login: &str, role: Role) -> Actor {
        make(&self.desk, None, login, login, role).await;
        sign_in(&self.desk, login).await
    }

    /// Somebody signs in once more.
    pub(crate) async fn again(&self, login: &str) -> Actor {
        sign_in(&self.desk, login).await
    }

    /// Waits until a ticket is in that state.
    pub(crate) async fn until_ticket(&self, actor: &Actor, id: TicketId, status: Status) {
        let wait = async {
            let mut stream = self.desk.subscribe(actor, None).await.unwrap();
            while self.desk.ticket(actor, id).await.unwrap().item.status != status {
                stream.next().await.unwrap();
            }
        };
        timeout(PATIENCE, wait).await.unwrap();
    }

    /// Waits until so many diagnoses were ordered.
    pub(crate) async fn until_orders(&self, count: usize) {
        timeout(PATIENCE, self.script.until_orders(count)).await.unwrap();
    }
}
